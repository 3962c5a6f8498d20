/** In the page, after the library. Without `highPrivacy` it takes scrolling for a consent. */
tarteaucitron.init({
  privacyUrl: '/privacy',
  bodyPosition: 'bottom',
  orientation: 'bottom',
  highPrivacy: true,
  DenyAllCta: true,
  AcceptAllCta: true,
  closePopup: true,
  showAlertSmall: false,
  showIcon: false,
  removeCredit: true,
});
(tarteaucitron.job ||= []).push('youtube', 'googlemapsembed');
