import type { Table } from '../../formats/csv.js';
import { readProjects, type ProjectRecords } from './project-list.data.js';

/**
 * Our fields, each followed by what it is called in the files that exist (OpenCoesione's API and open data, the PNRR's open data, spreadsheets of comuni),
 * in the order of trust. Letters and digits only, so `OC_TITOLO_PROGETTO`, `project-code` and `projectCode` are one name each.
 */
const NAMES = `heading octitoloprogetto titolo titoloprogetto denominazione denominazioneprogetto oggetto nome nomeprogetto progetto title name
acronym acronimo sigla
summary ocsintesiprogetto sintesi sintesiprogetto descrizione descrizioneprogetto descrizionebreve abstract description
aims finalita obiettivi scopo
results risultati
activities attivita attivitafinanziate
state ocstatoprogetto stato statoprogetto statodiattuazione statoattuazione statoavanzamentoprogetto avanzamento status
start ocdatainizioprogetto datainizioprogettoeffettiva datainizioprogettoprevista inizio datainizio dataavvio avvio dal
end ocdatafineprogettoeffettiva ocdatafineprogettoprevista datafineprogettoeffettiva datafineprogettoprevista fine datafine dataconclusione conclusione al
fund fondocomunitario fondo fontefinanziamento fontedifinanziamento finanziamento
period ocdescrciclo periodo ciclo
programme ocdescrizioneprogramma programma
statement
authority
secondLang
objective obiettivospecifico
action azione obiettivonazionale
measure misura idmisura codicemisura misurapnrr missione
projectCode codlocaleprogetto codicelocaleprogetto codiceprogetto codice
cup
cig
leadPartner capofila
partners soggetti partner
programmatore ocdenomprogrammatore
attuatore ocdenomattuatore soggettoattuatore
beneficiario ocdenombeneficiario
realizzatore ocdenomrealizzatore
place dencomune comune luogo territori localita
href oclink link url paginaweb
image immagine
imageAlt testoalternativo
budgetTotal ocfinanztotpubnetto importo importototale finanziamentototale budget costototale
budgetEu ocfinanzuenetto finanzue contributoue quotaue
budgetLocal quotacomune quotalocale
euRate quotauepercentuale
documents documenti
links collegamenti
contact contatto contatti ufficio
contactEmail email
contactPhone telefono
publishedOn pubblicato datapubblicazione
updatedOn dataaggiornamento aggiornato
readingTime tempodilettura`
  .split('\n')
  .map((line) => line.split(' '));

/** Any of those names → our field, and how far from the first it stands. */
const FIELDS = new Map(NAMES.flatMap(([field = '', ...others]) => [field, ...others].map((name, rank) => [letters(name), { field, rank }] as const)));

/** Those who have a column of their own, by what they do. */
const ROLES = { programmatore: 'Programmatore', attuatore: 'Soggetto attuatore', beneficiario: 'Beneficiario', realizzatore: 'Realizzatore' };

/** What states are called, letters only. «Liquidato» (paid, not necessarily done) is none of ours: it stays as it is written, to be named. */
const STATES: readonly (readonly [RegExp, string])[] = [
  [/^(nonavviato|daavviare|inprogramma|programmato|previsto)$/, 'planned'],
  [/^(incorso|avviato|inesecuzione|inattuazione)$/, 'ongoing'],
  [/^(concluso|completato|terminato|chiuso)$/, 'completed'],
  [/^sospeso$/, 'suspended'],
  [/^(annullato|revocato)$/, 'cancelled'],
];

const NOTHING = /^(|non disponibile|n\.?d\.?|null|[-–—.])$/i;

/**
 * Puts what a file holds into our own names and reads it: a table, an array, `{projects}`, the pages of OpenCoesione's API (`{results}`), or one project.
 * What no name is known for is left out, of a table's columns it is told. Amounts stay as they are written: text with a decimal comma, or numbers.
 * @returns `undefined` when these are not projects at all.
 */
export function readRecords(raw: unknown): ProjectRecords | undefined {
  const { header, rows, projects, results } = Object(raw) as Partial<Table> & { projects?: unknown; results?: unknown };
  if (header && rows) {
    const read = readProjects(rows.map((cells) => toRecord(header.map((name, column) => [name, cells[column]]))), 2);
    const strange = header.filter((name) => name && !fieldOf(name));
    return read && { ...read, findings: [...read.findings, ...(strange.length ? [{ code: 'column-unknown' as const, where: 'row 1', value: strange.join(', ').slice(0, 200) }] : [])] };
  }
  const list = [raw, projects, results].find(Array.isArray) as unknown[] | undefined;
  return readProjects((list ?? [raw]).map((item) => (item && typeof item === 'object' ? toRecord(Object.entries(item)) : item)));
}

function toRecord(entries: readonly (readonly [name: string, value: unknown])[]): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  const ranks: Record<string, number> = {};
  for (const [name, value] of entries) {
    const { field, rank } = fieldOf(name) ?? { field: '', rank: Infinity };
    const tidied = rank < (ranks[field] ?? Infinity) && !isNothing(value) ? tidy(field, value) : undefined;
    if (tidied === undefined) continue;
    record[field] = tidied;
    ranks[field] = rank;
  }
  const { programmatore = [], attuatore = [], beneficiario = [], realizzatore = [], ...own } = record;
  const partners = [programmatore, attuatore, beneficiario, realizzatore].flat();
  return partners.length ? { partners, ...own } : own;
}

/** Names are looked up once for a file, not once for a row. */
const known = new Map<string, { field: string; rank: number } | undefined>();
function fieldOf(name: string): { field: string; rank: number } | undefined {
  if (!known.has(name)) known.set(name, FIELDS.get(letters(name)));
  return known.get(name);
}

function letters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z\d]/g, '');
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && NOTHING.test(value.trim()));
}

/** Values as the fields want them; whatever is not understood stays as it is written. */
function tidy(field: string, value: unknown): unknown {
  if (field === 'partners' || field in ROLES) return toPartners(value, ROLES[field as keyof typeof ROLES]);
  if (field === 'place' && Array.isArray(value)) return value.map((place) => Object(place).denominazione).filter(Boolean).join(', ') || undefined;
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  // OpenCoesione's mark between several values in one cell.
  const text = String(value).split(':::').join(', ').trim();
  switch (field) {
    case 'state':
      return STATES.find(([pattern]) => pattern.test(letters(text)))?.[1] ?? text;
    case 'period':
      return /\d{4}-\d{4}/.exec(text)?.[0] ?? text;
    case 'start':
    case 'end':
    case 'publishedOn':
    case 'updatedOn':
      return text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
    case 'href':
      // Data for programs: no page to send a reader to.
      return text.includes('/api/') ? undefined : text;
    default:
      return typeof value === 'number' ? value : text;
  }
}

/** Partners as records: our own as they are, OpenCoesione's subjects with what they do, names in a cell with `;`, `|` or `:::` between them. */
function toPartners(value: unknown, role?: string): unknown {
  if (typeof value === 'string') {
    return value
      .split(/:::|[;|\n]/)
      .map((name) => ({ name: name.trim(), ...(role && { role }) }))
      .filter(({ name }) => name);
  }
  if (!Array.isArray(value)) return value;
  return value.map((one: unknown) => {
    const { denominazione, ruoli } = Object(one) as { denominazione?: unknown; ruoli?: unknown };
    const roles = Array.isArray(ruoli) && ruoli.join(', ');
    return denominazione ? { name: String(denominazione), ...(roles && { role: roles }) } : one;
  });
}
