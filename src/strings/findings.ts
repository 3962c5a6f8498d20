/**
 * What a webmaster reads about what a widget was given: sentences for `issues` and `?broletto-check`, Italian and English. Loaded only when
 * there is something to say, so that no visitor pays for it; imports nothing of ours, so the chunk stays self-contained.
 */
const it = {
  title: (): string => 'Da sistemare (si vede solo con ?broletto-check)',
  fine: (): string => 'Tutto in ordine (si vede solo con ?broletto-check)',
  'unknown-value': (value: string, fallback = '', allowed = ''): string => `«${value}» non è tra i valori ammessi (${allowed}): si usa «${fallback}».`,
  'no-data': (value: string): string => `I dati non si sono potuti usare (${value}): resta il contenuto scritto nel tag.`,
  'unreadable-field': (value: string): string => `«${value}» non è un valore che questo campo possa avere: non è usato.`,
  'unreadable-amount': (value: string): string => `«${value}» non è un importo leggibile e non è contato. Scrivere per esempio 9.250.000,00.`,
  'unreadable-date': (value: string): string => `«${value}» non è una data leggibile. Scrivere per esempio 2018-09 oppure 2018-09-30.`,
  'unsafe-url': (value: string): string => `«${value}» non è un indirizzo che si possa seguire (http, https, mailto, tel): non diventa un collegamento.`,
  'end-before-start': (value: string): string => `La fine (${value}) precede l’inizio: lo stato non viene calcolato.`,
  'part-exceeds-total': (value: string): string => `La parte (${value}) supera il totale.`,
  'total-mismatch': (value: string): string => value,
  subtotal: (value: string): string => `«${value}» è un totale parziale: non è tra le voci e non è contato. Il totale è l’ultimo.`,
  'negative-part': (): string => 'Ci sono importi negativi: il grafico è a barre.',
  'unsuitable-type': (value: string): string => `"${value}" non è adatto a questi importi: si usano le barre.`,
  ambiguous: (value: string): string => `«${value}» può essere letto in due modi: controllare come è mostrato, oppure indicare number-format.`,
  rounded: (value: string): string => `«${value}» ha più di due decimali ed è arrotondato al centesimo.`,
  'foreign-format': (value: string): string => `«${value}» non è scritto all’italiana: controllare come è mostrato.`,
  'school-unreadable': (value: string): string => `${value} non è una scuola e non compare.`,
  'name-missing': (value: string): string => `Manca il nome: si mostra «${value}».`,
  'row-length': (value: string): string => `La riga ha ${value} colonne, non quante l’intestazione.`,
  'grade-unknown': (value: string): string => `«${value}» non è un grado noto (infanzia, primaria, secondaria-1, secondaria-2, cpia, convitto): si mostra «Altro».`,
  'point-unreadable': (value: string): string => `«${value}» non è una posizione leggibile. Scrivere per esempio 45,532 e 9,228.`,
  'point-outside': (value: string): string => `«${value}» è fuori dall’Italia e non è sulla mappa. Latitudine e longitudine sono scambiate?`,
  'page-size-unreadable': (value: string): string => `«${value}» non è un numero di scuole: se ne mostrano 50 alla volta.`,
  'fund-unknown': (value: string): string => `«${value}» non è nel registro dei fondi: la dicitura non nomina alcun fondo.`,
  'fund-period-mismatch': (value: string): string => `Il fondo non esisteva nel periodo ${value}.`,
  'statement-required': (): string =>
    'Per questo fondo non c’è una dicitura usuale. Scrivere in statement quella dell’atto di concessione: funded, cofunded oppure ngeu.',
  'emblem-too-small': (value: string): string => `«${value}» non è un’altezza ammessa per l’emblema (almeno 40 pixel): si usa 40.`,
  'reference-missing': (value: string): string => `Nel periodo ${value} il fondo va nominato sul sito (reg. UE 821/2014, art. 4).`,
};

/** Code of anything that a widget can find wrong. */
export type FindingCode = Exclude<keyof typeof it, 'title' | 'fine'>;

const en: typeof it = {
  title: () => 'To be mended (shown only with ?broletto-check)',
  fine: () => 'All is well (shown only with ?broletto-check)',
  'unknown-value': (value, fallback = '', allowed = '') => `“${value}” is not one of the allowed values (${allowed}): “${fallback}” is used.`,
  'no-data': (value) => `The data could not be used (${value}): the content written in the tag stays.`,
  'unreadable-field': (value) => `“${value}” is no value for this field: it is not used.`,
  'unreadable-amount': (value) => `“${value}” is not a readable amount and is not counted. Write for example 9.250.000,00.`,
  'unreadable-date': (value) => `“${value}” is not a readable date. Write for example 2018-09 or 2018-09-30.`,
  'unsafe-url': (value) => `“${value}” is not an address that may be followed (http, https, mailto, tel): it becomes no link.`,
  'end-before-start': (value) => `The end (${value}) comes before the start: no state is computed.`,
  'part-exceeds-total': (value) => `The part (${value}) exceeds the total.`,
  'total-mismatch': (value) => value,
  subtotal: (value) => `“${value}” is a subtotal: it is not among the items and is not counted. The total is the last one.`,
  'negative-part': () => 'Some amounts are negative: the chart has bars.',
  'unsuitable-type': (value) => `"${value}" does not suit these amounts: bars are used.`,
  ambiguous: (value) => `“${value}” can be read in two ways: check how it is shown, or give number-format.`,
  rounded: (value) => `“${value}” has more than two decimals and is rounded to the cent.`,
  'foreign-format': (value) => `“${value}” is not in Italian notation: check how it is shown.`,
  'school-unreadable': (value) => `${value} is not a school and is not shown.`,
  'name-missing': (value) => `The name is missing: “${value}” is shown.`,
  'row-length': (value) => `The row has ${value} columns, not as many as the header.`,
  'grade-unknown': (value) => `“${value}” is not a known level (infanzia, primaria, secondaria-1, secondaria-2, cpia, convitto): “Other” is shown.`,
  'point-unreadable': (value) => `“${value}” is not a readable position. Write for example 45.532 and 9.228.`,
  'point-outside': (value) => `“${value}” is outside Italy and not on the map. Are latitude and longitude swapped?`,
  'page-size-unreadable': (value) => `“${value}” is not a number of schools: 50 are shown at a time.`,
  'fund-unknown': (value) => `“${value}” is not in the registry of funds: the statement names no fund.`,
  'fund-period-mismatch': (value) => `The fund did not exist in ${value}.`,
  'statement-required': () => 'There is no usual statement for this fund. Write that of the grant agreement in statement: funded, cofunded or ngeu.',
  'emblem-too-small': (value) => `“${value}” is not an admissible height of the emblem (at least 40 pixels): 40 is used.`,
  'reference-missing': (value) => `In ${value} the site must name the fund (Reg. (EU) 821/2014, art. 4).`,
};

export const sentences = { it, en };
