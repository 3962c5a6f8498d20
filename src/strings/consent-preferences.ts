/** Words of the dialog in which a visitor chooses, Italian and English: loaded with it, so that nobody else pays for them. */
const it = {
  title: 'Preferenze sui cookie',
  intro: 'Questi servizi usano cookie e altri strumenti di tracciamento solo con il consenso: si attivano quelli con la spunta. La scelta si può cambiare in ogni momento.',
  policy: 'Informativa estesa sui cookie',
  /** A day and a time as the language writes them: `29 novembre 2026`, `11:12`. */
  recorded: (day: string, time: string): string => `Scelta registrata ${/^(8|11) /.test(day) ? 'l’' : 'il '}${day.replace(/^1 /, '1º ')} alle ${time}.`,
  purposes: {
    content: ['Contenuti di altri siti', 'Video, mappe e altri contenuti che arrivano da siti di terzi.'],
    statistics: ['Statistiche', 'Misurano come viene usato il sito.'],
    profiling: ['Profilazione', 'Ricostruiscono gli interessi e le abitudini di chi visita il sito.'],
    functional: ['Funzioni aggiuntive', 'Aggiungono al sito funzioni di cui può fare a meno.'],
  } as Readonly<Record<string, readonly [title: string, sentence: string]>>,
  otherPurpose: 'Altri servizi',
  providedBy: (provider: string): string => `a cura di ${provider}`,
  policyOf: (provider: string): string => `Informativa di ${provider}`,
  policyElsewhere: (provider: string): string => `Informativa di ${provider} (sito del fornitore, in un’altra scheda)`,
  cookiesOf: (label: string, count: number): string => `Cookie su questo sito (${label}): ${count}`,
  erased: 'Vengono cancellati quando il consenso è negato o revocato.',
  technicalTitle: 'Strumenti tecnici: sempre attivi',
  technical: {
    none: 'Sono necessari al funzionamento del sito e non richiedono il consenso.',
    'first-party': 'Sono necessari al funzionamento del sito, o raccolgono statistiche di prima parte equiparabili ai cookie tecnici: non richiedono il consenso.',
    'third-party': 'Sono necessari al funzionamento del sito, o raccolgono statistiche di terze parti equiparabili ai cookie tecnici: non richiedono il consenso.',
  },
  save: 'Salva le scelte',
  refuse: 'Rifiuta tutto',
  accept: 'Accetta tutto',
  close: 'Chiudi senza salvare',
  saved: 'Scelta registrata',
  needsReload: 'Per rendere effettiva la scelta la pagina va ricaricata.',
  reload: 'Ricarica la pagina',
  later: 'Più tardi',
};
export type PreferencesWords = typeof it;

const en: PreferencesWords = {
  title: 'Cookie preferences',
  intro: 'These services use cookies and other tracking tools only with your consent: those with a tick are switched on. You can change your choice at any time.',
  policy: 'Full cookie policy',
  recorded: (day, time) => `Choice recorded on ${day} at ${time}.`,
  purposes: {
    content: ['Content from other sites', 'Videos, maps and other content that comes from the sites of third parties.'],
    statistics: ['Statistics', 'They measure how the site is used.'],
    profiling: ['Profiling', 'They work out the interests and habits of those who visit the site.'],
    functional: ['Additional functions', 'They add functions that the site can do without.'],
  },
  otherPurpose: 'Other services',
  providedBy: (provider) => `provided by ${provider}`,
  policyOf: (provider) => `Privacy policy of ${provider}`,
  policyElsewhere: (provider) => `Privacy policy of ${provider} (its provider’s site, in another tab)`,
  cookiesOf: (label, count) => `Cookies on this site (${label}): ${count}`,
  erased: 'They are erased when consent is refused or withdrawn.',
  technicalTitle: 'Technical tools: always on',
  technical: {
    none: 'The site needs them to work, and they require no consent.',
    'first-party': 'The site needs them to work, or collects first-party statistics with them that are treated like technical cookies: they require no consent.',
    'third-party': 'The site needs them to work, or third parties collect statistics with them that are treated like technical cookies: they require no consent.',
  },
  save: 'Save choices',
  refuse: 'Refuse all',
  accept: 'Accept all',
  close: 'Close without saving',
  saved: 'Choice recorded',
  needsReload: 'For your choice to take effect, the page has to be loaded again.',
  reload: 'Reload the page',
  later: 'Later',
};

export const preferencesWords = { it, en };
