/** Every word a widget says by itself, in Italian: the source of keys for the other languages. One export per widget, so a bundle holds only its own. */
const unsafeUrl = (value: string): string => `«${value}» non è un indirizzo che si possa seguire (http, https, mailto, tel).`;

/** What every widget may say. */
export const basic = {
  checkTitle: 'Da sistemare (visibile solo con ?broletto-check)',
  unknownValue: (attribute: string, value: string, allowed: string, fallback: string): string =>
    `${attribute}="${value}" non è previsto, si usa "${fallback}". Valori ammessi: ${allowed}.`,
};

/** What the widgets with data may say besides. */
export const common = {
  ...basic,
  loading: 'Caricamento in corso…',
  loadFailed: 'Non è stato possibile caricare i dati.',
  retry: 'Riprova',
  findings: {
    'unreadable-amount': (value: string): string => `«${value}» non è un importo leggibile. Scrivere per esempio 9.250.000,00.`,
    'unreadable-date': (value: string): string => `«${value}» non è una data leggibile. Scrivere per esempio 2018-09 oppure 2018-09-30.`,
    'unsafe-url': unsafeUrl,
  },
};
export type BasicWords = typeof basic;
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
  fund: 'Fondo',
  programme: 'Programma',
  objective: 'Obiettivo specifico',
  action: 'Obiettivo nazionale',
  measure: 'Misura',
  projectCode: 'Codice del progetto',
  cup: 'CUP',
  leadPartner: 'Capofila',
  place: 'Luogo',
  budget: 'Budget complessivo',
  budgetEu: 'Contributo dell’Unione europea',
  budgetLocal: (place?: string): string => (place ? `Quota per ${place}` : 'Quota locale'),
  shareOfTotal: (share: string): string => `${share} del totale`,
  published: 'Pubblicato',
  updated: 'Aggiornato',
  readingTime: (minutes: number): string => (minutes === 1 ? '1 minuto di lettura' : `${minutes} minuti di lettura`),
  findings: {
    ...common.findings,
    'end-before-start': (value: string): string => `La fine (${value}) precede l’inizio; lo stato non viene calcolato.`,
    'part-exceeds-total': (value: string): string => `La parte (${value}) supera il budget complessivo; la percentuale non viene mostrata.`,
  },
};
export type ProjectCardWords = typeof projectCard;

export const schoolsMap = {
  ...common,
};
export type SchoolsMapWords = typeof schoolsMap;

export const budgetChart = {
  ...common,
};
export type BudgetChartWords = typeof budgetChart;

export const euBanner = {
  ...basic,
  banner: 'Finanziamento dell’Unione europea',
  example: 'Esempio',
  findings: {
    'fund-unknown': (value: string): string => `«${value}» non è nel registro dei fondi: la dicitura non nomina alcun fondo.`,
    'fund-period-mismatch': (value: string): string => `Il fondo non esisteva nel periodo ${value}.`,
    'statement-required': (): string => 'Per questo fondo non c’è una dicitura usuale. Scrivere in statement quella dell’atto di concessione: funded, cofunded o ngeu.',
    'emblem-too-small': (value: string): string => `«${value}» non è un’altezza ammessa per l’emblema (almeno 40 pixel): si usa 40.`,
    'reference-missing': (value: string): string => `Nel periodo ${value} il fondo va nominato sul sito (reg. UE 821/2014, art. 4).`,
  },
};
export type EuBannerWords = typeof euBanner;

export const cookieNotice = {
  ...basic,
  notice: 'Informativa sui cookie',
  none: 'Questo sito utilizza solo cookie tecnici, necessari al suo funzionamento. Pertanto non è richiesta l’acquisizione del consenso.',
  'first-party':
    'Questo sito utilizza solo cookie tecnici e analytics di prima parte che rispettano i requisiti per essere equiparabili ai cookie e agli altri identificatori tecnici. Pertanto non è richiesta l’acquisizione del consenso.',
  'third-party':
    'Questo sito utilizza solo cookie tecnici e analytics di terze parti che rispettano i requisiti per essere equiparabili ai cookie e agli altri identificatori tecnici. Pertanto non è richiesta l’acquisizione del consenso.',
  policy: 'Informativa',
  close: 'Chiudi',
  closeNotice: 'Chiudi l’avviso sui cookie',
  findings: { 'unsafe-url': unsafeUrl },
};
export type CookieNoticeWords = typeof cookieNotice;
