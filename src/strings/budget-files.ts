/**
 * What is said of files of budgets, Italian and English. The sentences are for the webmaster, the notes for the reader under the figure: these must be told that
 * an amount is missing, or not what it seems. Imports nothing of ours, so that it can be part of any lazy file.
 */

type Sentence = (value: string, ...details: string[]) => string;

const it = {
  // Told to the visitor, too.
  'entity-not-found': (value: string, names = ''): string =>
    `Nel file non c’è «${value}»${names && `. Nomi simili: ${names}`}. Scrivere in entity il nome o il codice come sono nel file.`,
  'entity-needed': (value: string, names = ''): string => `Il file contiene ${value} enti (per esempio ${names}): scrivere in entity il nome o il codice di quello da mostrare.`,
  'entity-ambiguous': (value: string, names = ''): string => `«${value}» può essere più di un ente: ${names}. Scrivere in entity il codice di quello da mostrare.`,
  'year-not-found': (value: string, years = ''): string => `Nel file non c’è l’anno «${value}». Ci sono: ${years}.`,
  'measure-not-found': (value: string, names = ''): string =>
    `${value ? `«${value}» non indica una sola colonna di importi` : 'Il file ha più colonne di importi'}. Scrivere in measure una di queste: ${names}.`,
  'year-partial': (value: string, year = ''): string => `Per il ${year} il file ha solo i mesi ${value}: le somme non sono di un anno intero.`,
  'budget-cut': (value: string): string => `Il file si interrompe alla riga ${value}: si usano solo le righe precedenti. Scaricarlo di nuovo.`,
  'budget-row-unreadable': (value: string): string => `La riga non ha la forma delle altre e non è contata: ${value}`,
  'currency-foreign': (value: string): string => `Gli importi sono in ${value}, non in euro: non sono mostrati.`,
  // For the webmaster alone.
  'choice-unused': (value: string): string => `«${value}» non è usato: in questo file non c’è niente da scegliere.`,
  'measure-chosen': (value: string, names = ''): string => `Il file ha più misure: si mostra «${value}». Per un’altra scrivere in measure: ${names}.`,
  'summary-row': (value: string): string => `È la somma di altre righe e non è contata di nuovo: ${value}`,
  'budget-row-repeated': (value: string): string => `C’è già una riga uguale, ed è contata una volta sola: ${value}`,
  'budget-row-length': (value: string): string => `La riga ha ${value} celle, non quante l’intestazione: controllarla.`,
  'budget-code-unknown': (value: string, label = ''): string => `«${value}» non è un codice ufficiale: si mostra ${label ? `«${label}»` : 'il codice'}.`,
  'flow-unknown': (): string => 'Dai codici non si capisce se sono entrate o uscite: i titoli restano senza nome. Scrivere in measure: entrate oppure uscite.',
  'funding-open': (value: string, sum = ''): string => `Il totale dichiarato (${value} euro) non è la somma delle fonti (${sum} euro): non è mostrato.`,
  'package-without-data': (value: string): string => `I dati di «${value}» sono in un altro file, che non viene chiesto: metterli nel pacchetto (data), oppure indicare quel file in src.`,
};

const en: typeof it = {
  'entity-not-found': (value, names = '') => `“${value}” is not in the file${names && `. Similar names: ${names}`}. Write the name or code as it is in the file into entity.`,
  'entity-needed': (value, names = '') => `The file has ${value} bodies (for example ${names}): write the name or code of the one to be shown into entity.`,
  'entity-ambiguous': (value, names = '') => `“${value}” may be more than one body: ${names}. Write the code of the one to be shown into entity.`,
  'year-not-found': (value, years = '') => `The year “${value}” is not in the file. There are: ${years}.`,
  'measure-not-found': (value, names = '') =>
    `${value ? `“${value}” does not name one column of amounts alone` : 'The file has several columns of amounts'}. Write one of these into measure: ${names}.`,
  'year-partial': (value, year = '') => `For ${year} the file has the months ${value} only: the sums are not those of a whole year.`,
  'budget-cut': (value) => `The file breaks off at row ${value}: only the rows before it are used. Download it again.`,
  'budget-row-unreadable': (value) => `The row is not of the form of the others and is not counted: ${value}`,
  'currency-foreign': (value) => `The amounts are in ${value}, not in euros: they are not shown.`,
  'choice-unused': (value) => `“${value}” is not used: this file leaves nothing to choose.`,
  'measure-chosen': (value, names = '') => `The file has several measures: “${value}” is shown. For another one write into measure: ${names}.`,
  'summary-row': (value) => `This is the sum of other rows and is not counted again: ${value}`,
  'budget-row-repeated': (value) => `There is such a row already, and it is counted once: ${value}`,
  'budget-row-length': (value) => `The row has ${value} cells, not as many as the header: check it.`,
  'budget-code-unknown': (value, label = '') => `“${value}” is not an official code: ${label ? `“${label}”` : 'the code'} is shown.`,
  'flow-unknown': () => 'The codes do not tell whether this is revenue or spending: the titoli stay without a name. Write entrate (revenue) or uscite (spending) into measure.',
  'funding-open': (value, sum = '') => `The declared total (€ ${value}) is not the sum of the sources (€ ${sum}): it is not shown.`,
  'package-without-data': (value) => `The data of “${value}” are in another file, which is not asked for: put them into the package (data), or name that file in src.`,
};

export const budgetFileSentences = { it, en };

const notesIt = {
  'entity-not-found': (value: string): string => `I dati di «${value}» non sono nel file pubblicato.`,
  'entity-needed': (): string => 'Il file contiene più enti e non è indicato quale mostrare.',
  'entity-ambiguous': (value: string): string => `Nel file c’è più di un ente che può essere «${value}».`,
  'year-not-found': (value: string): string => `Gli importi del ${value} non sono nel file pubblicato.`,
  'measure-not-found': (): string => 'Il file contiene importi diversi e non è chiaro quali mostrare.',
  'year-partial': (value: string, year = ''): string => `Gli importi del ${year} riguardano solo una parte dell’anno (mesi: ${value}).`,
  'budget-cut': (): string => 'Il file è incompleto: possono mancare degli importi.',
  'budget-row-unreadable': (): string => 'Alcune righe del file non si sono potute leggere: possono mancare degli importi.',
  'currency-foreign': (value: string): string => `Gli importi del file sono in ${value}, non in euro: non sono mostrati.`,
};

const notesEn: Record<keyof typeof notesIt, Sentence> = {
  'entity-not-found': (value) => `The data of “${value}” are not in the published file.`,
  'entity-needed': () => 'The file has several bodies, and it is not said which one to show.',
  'entity-ambiguous': (value) => `More than one body in the file may be “${value}”.`,
  'year-not-found': (value) => `The amounts of ${value} are not in the published file.`,
  'measure-not-found': () => 'The file has different amounts, and it is not clear which ones to show.',
  'year-partial': (value, year = '') => `The amounts of ${year} are those of a part of the year only (months: ${value}).`,
  'budget-cut': () => 'The file is incomplete: amounts may be missing.',
  'budget-row-unreadable': () => 'Some rows of the file could not be read: amounts may be missing.',
  'currency-foreign': (value) => `The amounts of the file are in ${value}, not in euros: they are not shown.`,
};

export const budgetFileNotes: Record<'it' | 'en', Record<keyof typeof notesIt, Sentence>> = { it: notesIt, en: notesEn };
