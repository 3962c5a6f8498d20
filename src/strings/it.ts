/** Every word a widget says by itself, in Italian: the source of keys for the other languages. One export per widget, so a bundle holds only its own. */
/** What every widget with data may say. */
export const common = {
  loading: 'Caricamento in corso…',
  loadFailed: 'Non è stato possibile caricare i dati.',
  retry: 'Riprova',
};
export type CommonWords = typeof common;

export const projectCard = {
  ...common,
  project: 'Progetto',
  planned: 'In programma',
  ongoing: 'In corso',
  completed: 'Concluso',
  suspended: 'Sospeso',
  cancelled: 'Annullato',
  period: 'Tempi',
  start: 'Inizio',
  end: 'Fine',
  fund: 'Fondo',
  programme: 'Programma',
  objective: 'Obiettivo specifico',
  action: 'Obiettivo nazionale',
  measure: 'Misura',
  projectCode: 'Codice del progetto',
  cup: 'CUP',
  cig: 'CIG',
  leadPartner: 'Capofila',
  place: 'Luogo',
  budget: 'Budget complessivo',
  budgetEu: 'Contributo dell’Unione europea',
  budgetLocal: (place?: string): string => (place ? `Quota per ${place}` : 'Quota locale'),
  shareOfTotal: (share: string): string => `${share} del totale`,
  published: 'Pubblicato',
  updated: 'Aggiornato',
  readingTime: (minutes: number): string => (minutes === 1 ? '1 minuto di lettura' : `${minutes} minuti di lettura`),
  aims: 'Finalità',
  activities: 'Attività',
  results: 'Risultati',
  partners: 'Partner',
  documents: 'Documenti',
  links: 'Collegamenti',
  contact: 'Contatti',
};
export type ProjectCardWords = typeof projectCard;

export const projectList = {
  ...common,
  states: {
    planned: projectCard.planned,
    ongoing: projectCard.ongoing,
    completed: projectCard.completed,
    suspended: projectCard.suspended,
    cancelled: projectCard.cancelled,
  },
  none: 'Nessun progetto',
};
export type ProjectListWords = typeof projectList;

export const schoolsMap = {
  ...common,
  search: 'Cerca per nome, indirizzo, comune o codice',
  /** Of each filter: its name, and what it says when it asks for nothing. */
  facets: {
    grade: ['Grado', 'Tutti i gradi'],
    ownership: ['Gestione', 'Statali e paritarie'],
    province: ['Provincia', 'Tutte le province'],
    municipality: ['Comune', 'Tutti i comuni'],
  },
  grades: {
    infanzia: 'Infanzia',
    primaria: 'Primaria',
    'secondaria-1': 'Secondaria di primo grado',
    'secondaria-2': 'Secondaria di secondo grado',
    cpia: 'Istruzione degli adulti',
    convitto: 'Convitto',
    altro: 'Altro',
  },
  ownerships: { statale: 'Statale', paritaria: 'Paritaria' },
  order: 'Ordine',
  orders: { none: 'Dell’elenco', name: 'Per nome', municipality: 'Per comune', distance: 'Dalla più vicina' },
  near: 'Vicino a me',
  nearFailed: 'Non si è potuta conoscere la posizione di questo dispositivo.',
  away: (distance: string): string => `A ${distance} in linea d’aria`,
  none: 'Nessuna scuola',
  schools: (count: number): string => (count === 1 ? '1 scuola' : `${count.toLocaleString('it')} scuole`),
  someOf: (some: number, all: string): string => `${some.toLocaleString('it')} su ${all}`,
  more: 'Mostra altre',
  clear: 'Azzera i filtri',
  inOnePlace: (count: number): string => `${count.toLocaleString('it')} scuole in questo punto`,
  showAll: 'Mostra tutte',
  gone: 'La scuola indicata nell’indirizzo della pagina non è in questo elenco.',
  printed: (some: number): string => `Sono stampate le prime ${some.toLocaleString('it')}: per le altre restringere la ricerca.`,
  positions: { exact: '', street: 'Posizione approssimativa', municipality: 'Posizione approssimativa: si sa solo il comune' },
  unavailable: 'Posizione non disponibile',
  noneLocated: 'Non si sa dove siano queste scuole: non c’è la mappa.',
  allApproximate: 'Le posizioni sulla mappa sono approssimative.',
  noPositions: 'Le posizioni sulla mappa non si sono potute caricare.',
  skipped: (rows: number): string => (rows === 1 ? '1 voce non è leggibile e non compare.' : `${rows.toLocaleString('it')} voci non sono leggibili e non compaiono.`),
  partial: 'L’elenco può non essere completo: nel file forse mancano delle scuole.',
  explore: 'Esplora la mappa',
  mapFailed: 'La mappa non si è potuta caricare.',
  activities: 'Attività',
  pec: (address: string): string => `PEC ${address}`,
  directions: 'Come arrivare',
  download: 'Scarica l’elenco:',
  file: 'scuole',
};
export type SchoolsMapWords = typeof schoolsMap;

export const budgetChart = {
  ...common,
  table: 'Dati in tabella',
  item: 'Voce',
  amount: 'Importo',
  total: 'Totale',
  missing: 'n.d.',
  rest: 'Non dettagliato',
  empty: 'Non ci sono importi da mostrare.',
  ofWhole: (whole: string, share: string): string => ` su ${whole} (${share})`,
  oneIn: (count: string): string => `, circa 1\u00a0euro ogni\u00a0${count}`,
  each: (amount: string): string => `${amount} per abitante`,
  download: 'Scarica:',
  file: 'bilancio',
  own: 'Questo ente',
  other: 'Altro ente',
  noComparison: 'I dati per il confronto non si sono potuti caricare.',
  lens: 'Ingrandimento',
  enlarged: 'La parte è disegnata più larga del vero, perché si veda.',
  mismatch: (total: string, sum: string, difference: string): string => `Totale dichiarato: ${total}. Somma delle voci: ${sum}. Differenza: ${difference}.`,
  told: {
    'unreadable-amount': (value: string): string => `«${value}» non è un importo leggibile e non è contato.`,
    'unit-scaled': (value: string): string => `Nella tabella gli importi sono in ${{ thousands: 'migliaia', millions: 'milioni', billions: 'miliardi' }[value]} di euro; qui sono in euro.`,
    'negative-part': (): string => 'Ci sono importi negativi: il grafico è a barre.',
    'part-exceeds-total': (value: string): string => `«${value}» supera il totale.`,
    'phase-mixed': (value: string): string => `Gli importi sono di tipo diverso e non si confrontano alla pari: ${value}.`,
    'year-gap': (value: string): string => (value.includes(',') ? `Mancano gli anni ${value}.` : `Manca l’anno ${value}.`),
  },
  source: 'Fonte',
  licence: 'Licenza',
  updatedOn: 'Aggiornato',
};
export type BudgetChartWords = typeof budgetChart;

export const euBanner = {
  banner: 'Finanziamento dell’Unione europea',
  example: 'Esempio',
  project: 'Progetto',
};
export type EuBannerWords = typeof euBanner;

/** What only static card and poster say. */
export const staticPage = {
  asOf: (month: string): string => `${/^a/.test(month) ? 'ad' : 'a'} ${month}`,
  beneficiary: 'Beneficiario',
  more: 'Per saperne di più',
  example: 'Esempio: dietro questo manifesto non c’è alcun finanziamento',
};
export type StaticPageWords = typeof staticPage;

export const cookieNotice = {
  notice: 'Avviso sui cookie',
  none: 'Questo sito utilizza solo cookie tecnici, necessari al suo funzionamento. Pertanto non è richiesta l’acquisizione del consenso.',
  'first-party':
    'Questo sito utilizza solo cookie tecnici e analytics di prima parte che rispettano i requisiti per essere equiparabili ai cookie e agli altri identificatori tecnici. Pertanto non è richiesta l’acquisizione del consenso.',
  'third-party':
    'Questo sito utilizza solo cookie tecnici e analytics di terze parti che rispettano i requisiti per essere equiparabili ai cookie e agli altri identificatori tecnici. Pertanto non è richiesta l’acquisizione del consenso.',
  policy: 'Informativa',
  close: 'Chiudi',
  closeNotice: 'Chiudi l’avviso sui cookie',
};
export type CookieNoticeWords = typeof cookieNotice;
