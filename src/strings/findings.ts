/**
 * What a webmaster reads about what a widget was given: sentences for `issues` and `?broletto-check`, Italian and English. Loaded only when
 * there is something to say, so that no visitor pays for it; imports words alone, so the chunk stays self-contained.
 */
import type { html as Html, TemplateResult } from 'lit';
import { budgetFileSentences } from './budget-files.js';
import { consentFindings } from './consent-findings.js';

/** Why data could not be had, by `DataErrorCode`. */
const CAUSES: Readonly<Record<string, readonly [it: string, en: string]>> = {
  'inline-json': ['il testo nello script non è JSON di questo componente: controllare virgole e parentesi, e che le virgolette siano diritte (")', 'the text in the script is not JSON of this widget: check commas and brackets, and that its quotes are straight (")'],
  network: ['nessuna risposta, oppure una che il sito di provenienza non lascia leggere', 'no answer, or one that its site does not let others read'],
  http: ['il server risponde con un errore: forse il file non c’è', 'the server answers with an error: the file may not be there'],
  timeout: ['per 20 secondi non è arrivato nulla', 'nothing has arrived for 20 seconds'],
  format: ['non è un file di questo componente: forse è vuoto, o è una pagina del sito', 'it is no file of this widget: it may be empty, or a page of the site'],
  'too-large': ['il file è troppo grande', 'the file is too large'],
};

const it = {
  title: (): string => 'Da sistemare (si vede solo con ?broletto-check)',
  fine: (): string => 'Tutto in ordine (si vede solo con ?broletto-check)',
  'unknown-value': (value: string, fallback = '', allowed = ''): string => `«${value}» non è tra i valori ammessi (${allowed}): ${fallback ? `si usa «${fallback}»` : 'non è usato'}.`,
  'no-data': (value: string): string => `I dati non si sono potuti usare (${CAUSES[value]?.[0] ?? value}): resta quello che c’è senza.`,
  'unreadable-field': (value: string): string => `«${value}» non è un valore che questo campo possa avere: non è usato.`,
  'unreadable-amount': (value: string): string => `«${value}» non è un importo leggibile e non è contato. Scrivere per esempio 9.250.000,00.`,
  'unreadable-date': (value: string): string => `«${value}» non è una data leggibile. Scrivere per esempio 2018-09 oppure 2018-09-30.`,
  'unsafe-url': (value: string): string => `«${value}» non è un indirizzo che si possa seguire (http, https, mailto, tel): non diventa un collegamento.`,
  'end-before-start': (value: string): string => `La fine (${value}) precede l’inizio: lo stato non viene calcolato.`,
  'part-exceeds-total': (value: string): string => `La parte (${value}) supera il totale.`,
  'total-mismatch': (value: string): string => value,
  subtotal: (value: string): string => `«${value}» è un totale parziale: non è tra le voci e non è contato. Il totale è l’ultimo.`,
  'unit-scaled': (value: string): string => `Gli importi sono letti in ${{ thousands: 'migliaia', millions: 'milioni', billions: 'miliardi' }[value]} di euro, come dice la tabella: se non è così, scrivere unit="euro".`,
  'negative-part': (): string => 'Ci sono importi negativi: il grafico è a barre.',
  'phase-mixed': (value: string): string => `Le colonne sono di fasi diverse (${value}): previsioni e consuntivi non si sommano.`,
  'year-gap': (value: string): string => (value.includes(',') ? `Mancano gli anni ${value}.` : `Manca l’anno ${value}.`),
  'residents-needed': (): string => 'Per confrontare gli importi per abitante servono residents e compare-residents: restano gli importi in euro.',
  'item-repeated': (value: string): string => `«${value}» c’è più volte con lo stesso codice: tutte le righe sono mostrate e contate.`,
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
  'school-repeated': (value: string): string => `«${value}» c’è già, uguale in tutto: compare una volta sola.`,
  'code-repeated': (value: string): string => `Il codice «${value}» è di un’altra scuola: compaiono tutte e due.`,
  'points-swapped': (): string => 'Latitudine e longitudine sono scambiate in tutto il file: sono rimesse al loro posto.',
  'points-projected': (value: string): string => `Le posizioni («${value}») sono in metri, in un altro sistema: non sono sulla mappa. Convertirle in gradi (WGS 84).`,
  'text-garbled': (value: string): string => `«${value}» ha lettere guastate da un cambio di codifica: salvare il file in UTF-8.`,
  'rows-capped': (value: string): string => `Il file ha esattamente ${value} righe: forse il server si è fermato lì. Chiederne di più, per esempio con $limit=50000.`,
  'file-cut': (): string => 'Il file si interrompe a metà: compaiono le scuole che si sono lette.',
  'join-unmatched': (value: string): string => `Il codice di ${value} scuole non è nel file di join-src: restano senza posizione.`,
  'tiles-unreadable': (value: string): string => `«${value}» non è un indirizzo di mattonelle: servono https e {z}, {x}, {y}, oppure {bbox-epsg-3857} per un WMS.`,
  'tiles-unattributed': (): string => 'Senza tiles-attribution le mattonelle non si mostrano: scrivere di chi sono, per esempio © OpenStreetMap contributors.',
  'page-size-unreadable': (value: string): string => `«${value}» non è un numero di scuole: se ne mostrano 50 alla volta.`,
  'fund-unknown': (value: string): string => `«${value}» non è nel registro dei fondi: la dicitura non nomina alcun fondo.`,
  'fund-period-mismatch': (value: string): string => `Il fondo non esisteva nel periodo ${value}. (Dal 2021 FSE è fse-plus, FEAMP è feampa, Orizzonte 2020 è horizon.)`,
  'statement-required': (): string =>
    'Non si sa quale sia la dicitura. Scrivere in fund il fondo e, dove non ce n’è una usuale, in statement quella dell’atto di concessione: funded, cofunded oppure ngeu.',
  'emblem-too-small': (value: string): string => `«${value}» non è un’altezza ammessa per l’emblema: almeno 40 pixel.`,
  'reference-missing': (value: string): string => `Nel periodo ${value} il fondo va nominato sul sito.`,
  'period-missing': (): string => 'Il fondo esiste in due periodi, con regole diverse: scrivere in period 2014-2020 oppure 2021-2027.',
  'reference-compulsory': (): string => 'Nel periodo 2014-2020 il nome del fondo non si può togliere: resta.',
  'addition-missing': (): string => 'Per REACT-EU va aggiunta la frase sulla risposta dell’Unione alla pandemia di COVID-19, come la scrive l’atto di concessione: metterla nello spazio disclaimer.',
  'statement-unverified': (value: string, second?: string): string =>
    `Per la lingua «${value}» non c’è una dicitura verificata: ${second ? 'la seconda riga manca' : 'si usa quella italiana'}.`,
  'statement-mismatch': (value: string): string => `«${value}» non è la dicitura prescritta per questo fondo.`,
  'programme-missing': (): string => 'Scrivere in programme il nome del programma (per esempio Interreg VI-A Italia-Svizzera): va accanto all’emblema.',
  'lockup-missing': (): string => 'Il programma ha un logo suo, che contiene già emblema e dicitura: metterlo nello spazio lockup al posto dei nostri.',
  'lockup-unnamed': (): string => 'L’immagine ufficiale non ha un testo alternativo: scrivere in alt la dicitura che contiene.',
  'lockup-lazy': (): string => 'L’immagine ufficiale ha loading="lazy": chi controlla la pagina senza scorrerla non la vede. Toglierlo.',
  'double-emblem': (value: string): string => `«${value}» contiene già l’emblema dell’Unione, che così compare due volte: metterlo nello spazio lockup.`,
  'disclaimer-missing': (): string =>
    'Per i programmi a gestione diretta l’avvertenza è obbligatoria: scrivere in authority chi concede il finanziamento, oppure il testo nello spazio disclaimer.',
  'logo-larger-than-emblem': (value: string): string => `Un altro logo è alto ${value} pixel, più dell’emblema: nessuno può superarlo. Mettere ogni immagine direttamente nello spazio logos.`,
  'below-fold': (): string => 'All’apertura della pagina l’emblema non si vede senza scorrere: mettere il banner più in alto.',
  'mono-on-web': (): string => 'La forma a un colore è solo per la carta: sullo schermo l’emblema resta a colori.',
  'text-contrast': (value: string): string => `La dicitura contrasta con il fondo solo ${value} a 1 (almeno 4,5): togliere tone.`,
  'typeface-not-allowed': (value: string): string => `Il testo accanto all’emblema è in «${value}». Sono ammessi Arial, Auto, Calibri, Garamond, Tahoma, Trebuchet, Ubuntu e Verdana, senza corsivo, sottolineature o effetti.`,
  distorted: (value: string): string => `L’emblema è deformato o alterato dallo stile della pagina (${value}): il rapporto è 3 a 2, i colori sono i suoi.`,
  hidden: (): string => 'Il banner non si vede: la pagina lo nasconde.',
  'cup-wrong': (value: string): string => `«${value}» non è un CUP: una lettera, due cifre, una lettera, undici cifre.`,
  'cup-doubtful': (value: string): string => `«${value}» ha la forma di un CUP, ma un tipo o un anno insoliti: controllarlo.`,
  'cig-wrong': (value: string): string => `«${value}» non è un CIG: la forma o il codice di controllo non tornano.`,
  'cig-doubtful': (value: string): string => `«${value}» ha la forma di un CIG, ma il codice di controllo non torna: controllarlo.`,
  'share-impossible': (value: string): string => `«${value}» non è una percentuale tra 0 e 100: non è mostrata.`,
  'aims-missing': (): string => 'Mancano le finalità del progetto: scriverle in aims.',
  'results-missing': (): string => 'Il progetto è concluso e mancano i risultati: scriverli in results.',
  'summary-missing': (): string => 'Manca una breve descrizione del progetto.',
  'support-missing': (): string => 'Non si dice chi finanzia il progetto. Se è l’Unione: indicare fund, oppure mettere il banner nello spazio banner.',
  'image-unnamed': (): string => 'L’immagine non ha un testo alternativo: descriverla in image-alt.',
  'json-ld-refused': (): string => 'La pagina non ammette dati strutturati aggiunti dallo script (Trusted Types): scriverli nell’HTML.',
  'column-unknown': (value: string): string => `Colonne che non si riconoscono e non sono usate: ${value}.`,
  'project-unreadable': (value: string): string => `Manca il titolo del progetto, che perciò non compare: ${value}`,
  ...budgetFileSentences.it,
  ...consentFindings.it,
};

/** Code of anything that a widget can find wrong. */
export type FindingCode = Exclude<keyof typeof it, 'title' | 'fine'>;

const en: typeof it = {
  title: () => 'To be mended (shown only with ?broletto-check)',
  fine: () => 'All is well (shown only with ?broletto-check)',
  'unknown-value': (value, fallback = '', allowed = '') => `“${value}” is not one of the allowed values (${allowed}): ${fallback ? `“${fallback}” is used` : 'it is not used'}.`,
  'no-data': (value) => `The data could not be used (${CAUSES[value]?.[1] ?? value}): what is there without it stays.`,
  'unreadable-field': (value) => `“${value}” is no value for this field: it is not used.`,
  'unreadable-amount': (value) => `“${value}” is not a readable amount and is not counted. Write for example 9.250.000,00.`,
  'unreadable-date': (value) => `“${value}” is not a readable date. Write for example 2018-09 or 2018-09-30.`,
  'unsafe-url': (value) => `“${value}” is not an address that may be followed (http, https, mailto, tel): it becomes no link.`,
  'end-before-start': (value) => `The end (${value}) comes before the start: no state is computed.`,
  'part-exceeds-total': (value) => `The part (${value}) exceeds the total.`,
  'total-mismatch': (value) => value,
  subtotal: (value) => `“${value}” is a subtotal: it is not among the items and is not counted. The total is the last one.`,
  'unit-scaled': (value) => `Amounts are read in ${value} of euros, as the table says: if that is wrong, write unit="euro".`,
  'negative-part': () => 'Some amounts are negative: the chart has bars.',
  'phase-mixed': (value) => `The columns are of different phases (${value}): forecasts and outturns do not add up.`,
  'year-gap': (value) => (value.includes(',') ? `The years ${value} are missing.` : `The year ${value} is missing.`),
  'residents-needed': () => 'To compare amounts per resident, residents and compare-residents are needed: amounts in euros stay.',
  'item-repeated': (value) => `“${value}” is there more than once with the same code: all rows are shown and counted.`,
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
  'school-repeated': (value) => `“${value}” is there already, the same in everything: it appears once.`,
  'code-repeated': (value) => `The code “${value}” is another school’s: both appear.`,
  'points-swapped': () => 'Latitude and longitude are swapped in the whole file: they have been put right.',
  'points-projected': (value) => `The positions (“${value}”) are in metres, in another system: they are not on the map. Convert them to degrees (WGS 84).`,
  'text-garbled': (value) => `“${value}” has letters spoilt by a change of encoding: save the file as UTF-8.`,
  'rows-capped': (value) => `The file has exactly ${value} rows: the server may have stopped there. Ask for more, for example with $limit=50000.`,
  'file-cut': () => 'The file breaks off halfway: the schools that could be read appear.',
  'join-unmatched': (value) => `The code of ${value} schools is not in the file of join-src: they stay without a position.`,
  'tiles-unreadable': (value) => `“${value}” is no address of tiles: it needs https and {z}, {x}, {y}, or {bbox-epsg-3857} for a WMS.`,
  'tiles-unattributed': () => 'Without tiles-attribution the tiles are not shown: write whose they are, for example © OpenStreetMap contributors.',
  'page-size-unreadable': (value) => `“${value}” is not a number of schools: 50 are shown at a time.`,
  'fund-unknown': (value) => `“${value}” is not in the registry of funds: the statement names no fund.`,
  'fund-period-mismatch': (value) => `The fund did not exist in ${value}. (Since 2021 ESF is fse-plus, EMFF is feampa, Horizon 2020 is horizon.)`,
  'statement-required': () => 'It is not known which statement to show. Write the fund in fund and, where none is usual, that of the grant agreement in statement: funded, cofunded or ngeu.',
  'emblem-too-small': (value) => `“${value}” is not an admissible height of the emblem: at least 40 pixels.`,
  'reference-missing': (value) => `In ${value} the site must name the fund.`,
  'period-missing': () => 'The fund exists in two periods, with different rules: write 2014-2020 or 2021-2027 in period.',
  'reference-compulsory': () => 'In 2014-2020 the name of the fund cannot be left out: it stays.',
  'addition-missing': () => 'REACT-EU needs the sentence on the Union’s response to the COVID-19 pandemic, as the grant agreement words it: put it into the slot disclaimer.',
  'statement-unverified': (value, second) => `There is no verified statement in the language “${value}”: ${second ? 'the second line is missing' : 'the Italian one is used'}.`,
  'statement-mismatch': (value) => `“${value}” is not the statement prescribed for this fund.`,
  'programme-missing': () => 'Write the name of the programme (for example Interreg VI-A Italia-Svizzera) in programme: it belongs beside the emblem.',
  'lockup-missing': () => 'The programme has a logo of its own, which contains emblem and statement: put it into the slot lockup in place of ours.',
  'lockup-unnamed': () => 'The official image has no text alternative: write the statement it contains into alt.',
  'lockup-lazy': () => 'The official image has loading="lazy": who checks the page without scrolling does not see it. Remove that.',
  'double-emblem': (value) => `“${value}” contains the Union’s emblem already, which is thus shown twice: put it into the slot lockup.`,
  'disclaimer-missing': () => 'Under direct management the disclaimer is compulsory: write the granting authority into authority, or the text into the slot disclaimer.',
  'logo-larger-than-emblem': (value) => `Another logo is ${value} pixels high, more than the emblem: none may exceed it. Put each image directly into the slot logos.`,
  'below-fold': () => 'When the page opens, the emblem is not visible without scrolling: move the banner up.',
  'mono-on-web': () => 'The one-colour form is for paper only: on screens the emblem stays in colour.',
  'text-contrast': (value) => `The statement contrasts with its ground by ${value} to 1 only (at least 4.5): remove tone.`,
  'typeface-not-allowed': (value) => `The text beside the emblem is in “${value}”. Allowed are Arial, Auto, Calibri, Garamond, Tahoma, Trebuchet, Ubuntu and Verdana, without italics, underlining or effects.`,
  distorted: (value) => `The emblem is distorted or altered by the page’s style (${value}): its ratio is 3 to 2, its colours are its own.`,
  hidden: () => 'The banner cannot be seen: the page hides it.',
  'cup-wrong': (value) => `“${value}” is not a CUP: a letter, two digits, a letter, eleven digits.`,
  'cup-doubtful': (value) => `“${value}” has the form of a CUP, but an unusual type or year: check it.`,
  'cig-wrong': (value) => `“${value}” is not a CIG: its form or its check code does not hold.`,
  'cig-doubtful': (value) => `“${value}” has the form of a CIG, but its check code does not hold: check it.`,
  'share-impossible': (value) => `“${value}” is not a percentage from 0 to 100: it is not shown.`,
  'aims-missing': () => 'The aims of the project are missing: write them into aims.',
  'results-missing': () => 'The project is completed and its results are missing: write them into results.',
  'summary-missing': () => 'A short description of the project is missing.',
  'support-missing': () => 'Nothing says who funds the project. If it is the Union: give fund, or put the banner into the slot banner.',
  'image-unnamed': () => 'The image has no text alternative: describe it in image-alt.',
  'json-ld-refused': () => 'The page admits no structured data from scripts (Trusted Types): write it into the HTML.',
  'column-unknown': (value) => `Columns that are not recognised and not used: ${value}.`,
  'project-unreadable': (value) => `The project has no title and is not shown: ${value}`,
  ...budgetFileSentences.en,
  ...consentFindings.en,
};

/** A rule by its Italian and its English name. */
const law = (it: string, en: string): { it: string; en: string } => ({ it, en });
const annex = (point: string): { it: string; en: string } =>
  law(`Reg. (UE) 2021/1060, all. IX, ${point}; per il 2014-2020 reg. (UE) 821/2014, art. 4`, `Reg. (EU) 2021/1060, Annex IX, ${point}; for 2014-2020 Reg. (EU) 821/2014, art. 4`);
const shared = law('Reg. (UE) 2021/1060, art. 50; per il 2014-2020 reg. (UE) 1303/2013, all. XII', 'Reg. (EU) 2021/1060, art. 50; for 2014-2020 Reg. (EU) 1303/2013, Annex XII');
// What the rules of FAMI and ISF say on it could not be read: the stricter ones are taken.
const former = (point: string): { it: string; en: string } =>
  law(`Fondi 2014-2020: reg. (UE) 821/2014, art. 4, ${point} (per FAMI e ISF, per prudenza)`, `Funds of 2014-2020: Reg. (EU) 821/2014, art. 4, ${point} (for AMIF and ISF, to be safe)`);
const grant = law('Atto di concessione; per la gestione diretta convenzione di sovvenzione tipo, art. 17', 'Grant agreement; under direct management model grant agreement, art. 17');

const privacy = law('D.Lgs. 196/2003, art. 122', 'D.Lgs. 196/2003, art. 122');
const garante = law('Garante, provv. 231/2021, par. 7.2', 'Garante (Italian data protection authority), decision 231/2021, par. 7.2');

const RULES: Partial<Record<FindingCode, { it: string; en: string }>> = {
  'statement-required': grant,
  'statement-mismatch': law('Reg. (UE) 2021/241, art. 34, par. 2', 'Reg. (EU) 2021/241, art. 34(2)'),
  'statement-unverified': annex('1.2'),
  'reference-compulsory': former('3 (b)'),
  'programme-missing': law('Reg. (UE) 2021/1059, art. 36, par. 4', 'Reg. (EU) 2021/1059, art. 36(4)'),
  'lockup-missing': law('Reg. (UE) 2021/1059, art. 36, par. 4', 'Reg. (EU) 2021/1059, art. 36(4)'),
  'disclaimer-missing': grant,
  'double-emblem': annex('1.7'),
  'logo-larger-than-emblem': annex('1.7'),
  'emblem-too-small': annex('1.1'),
  'reference-missing': former('3 (b)'),
  'below-fold': former('3 (a)'),
  'mono-on-web': former('1'),
  'text-contrast': annex('1.6'),
  'typeface-not-allowed': annex('1.3'),
  distorted: annex('1.7'),
  hidden: annex('1.1'),
  'aims-missing': shared,
  'results-missing': shared,
  'summary-missing': shared,
  'support-missing': shared,
  'policy-missing': garante,
  'refuse-hidden': garante,
  'accept-prominent': garante,
  'preset-on': garante,
  'withdrawal-missing': garante,
  'consent-wording': garante,
  'service-incomplete': garante,
  'consent-live': privacy,
  'embed-live': privacy,
  'frames-live': privacy,
  'scripts-live': privacy,
  'files-live': law('Reg. (UE) 2016/679, art. 6', 'Reg. (EU) 2016/679, art. 6'),
  'data-live': law('Reg. (UE) 2016/679, art. 13', 'Reg. (EU) 2016/679, art. 13'),
};

/** The article that asks for it, where a rule of law does. */
export const ruleOf = (code: FindingCode, language: 'it' | 'en'): string | undefined => RULES[code]?.[language];

export const sentences = { it, en };

/** The list that `?broletto-check` puts under a widget. */
export function issueList(html: typeof Html, issues: readonly { where: string; message: string; rule?: string | undefined }[], language: 'it' | 'en'): TemplateResult {
  const words = sentences[language];
  return html`<div class="check" part="check" role="note">
    <strong>${issues.length ? words.title() : words.fine()}</strong>
    <ul>
      ${issues.map(({ where, message, rule }) => html`<li><code dir="ltr">${where}</code> ${message} ${rule && `(${rule})`}</li>`)}
    </ul>
  </div>`;
}
