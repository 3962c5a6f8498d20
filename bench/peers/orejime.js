/** In the page, before the library, which begins by itself. */
window.orejimeConfig = {
  privacyPolicyUrl: '/privacy',
  purposes: [
    { id: 'youtube', title: 'YouTube', description: 'Video', cookies: ['VISITOR_INFO1_LIVE'] },
    { id: 'maps', title: 'Google Maps', description: 'Mappe', cookies: ['NID'] },
  ],
};
