/** In the page, after the library. Its notice has the X only as a box, and hides from robots unless it is told not to. */
CookieConsent.run({
  hideFromBots: false,
  categories: {
    necessary: { enabled: true, readOnly: true },
    content: { services: { youtube: { label: 'YouTube' }, maps: { label: 'Google Maps' } } },
  },
  language: {
    default: 'it',
    translations: {
      it: {
        consentModal: {
          title: 'Cookie di questo sito',
          description: 'Usiamo cookie tecnici e, con il tuo consenso, i contenuti di YouTube e Google Maps. Chiudendo continui con i soli cookie tecnici.',
          acceptAllBtn: 'Accetta',
          acceptNecessaryBtn: 'Rifiuta',
          showPreferencesBtn: 'Preferenze',
          closeIconLabel: 'Chiudi e rifiuta',
          footer: '<a href="/privacy">Informativa</a>',
        },
        preferencesModal: {
          title: 'Preferenze',
          acceptAllBtn: 'Accetta',
          acceptNecessaryBtn: 'Rifiuta',
          savePreferencesBtn: 'Salva',
          closeIconLabel: 'Chiudi',
          sections: [
            { title: 'Cookie tecnici', description: 'Necessari al funzionamento del sito.', linkedCategory: 'necessary' },
            { title: 'Contenuti di altri', description: 'Video e mappe.', linkedCategory: 'content' },
          ],
        },
      },
    },
  },
});
