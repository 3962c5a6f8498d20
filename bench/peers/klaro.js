/** In the page, before the library, which begins by itself. */
window.klaroConfig = {
  version: 1,
  acceptAll: true,
  translations: { it: { privacyPolicyUrl: '/privacy', purposes: { content: 'Contenuti di altri' } } },
  services: [
    { name: 'youtube', title: 'YouTube', purposes: ['content'], cookies: ['VISITOR_INFO1_LIVE'] },
    { name: 'maps', title: 'Google Maps', purposes: ['content'], cookies: ['NID'] },
  ],
};
