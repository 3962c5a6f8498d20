import type { Table } from '../../formats/csv.js';
import type { SchoolFinding, SchoolRecord } from './schools-map.data.js';

/**
 * Our fields, each followed by what it is called in the files that exist (ministry, Regione Lombardia, comuni, GeoJSON exports), in the order of trust.
 * Letters and digits only, so `CODICE_SCUOLA`, `CodiceScuola` and `codice scuola` are one name.
 */
const NAMES = `code codice codicescuola id
name nome denominazione denominazionescuola denomsede denominaz markername title
institute codiceistitutoriferimento codiceistituto
instituteName istituto denominazioneistitutoriferimento ragionesociale
grade grades grado descrizionetipologiagradoistruzionescuola tipologia macrotipologiasede type
address indirizzo indirizzoscuola indirizzosede
number civico civicosede numerocivico
postalCode cap capscuola
municipality comune descrizionecomune comunesede
province provincia siglaprovincia prov
lat latitude latitudine laty4326 y coordy
lon lng long longitude longitudine longx4326 x coordx
place geometry location posizione geopoint
precision precisione
href url link
note`
  .split('\n')
  .map((line) => [line.split(' ')[0]!, line.toLowerCase().split(' ')] as const);

type Fields = SchoolRecord & { number?: string; place?: string };

const NOTHING = /^(|non disponibile|n\.?d\.?|null|[-–—.])$/i;

/** What a description, or the third and fourth character of a codice meccanografico, says → grade. «Istituto comprensivo» says the first three; a digit is a school that is not the state's. */
const GRADES: readonly (readonly [grade: string, pattern: RegExp])[] = [
  ['infanzia', /infanzia|matern|comprensivo|^([a\d]a|ic)$/],
  ['primaria', /primaria|elementar|comprensivo|^([e\d]e|ic)$/],
  ['secondaria-1', /\b(primo|1|i)\b.{0,2}gr|secondaria.1|\bmedia\b|comprensivo|^([m\d]m|ic)$/],
  ['secondaria-2', /\b(secondo|2|ii)\b.{0,2}gr|secondaria.2|superior|liceo|\bist(ituto)?\b(?!.*comprensivo)|^(is|[prst].)$/],
  ['cpia', /territoriale|cpia|adulti|^ct$/],
  ['convitto', /convitto|educandato|^v[ce]$/],
  ['altro', /^altro$/],
];

/** Records in our own names, and what was found on the way. */
export interface ForeignRecords {
  readonly records: readonly SchoolRecord[];
  /** What the first record is called in the file: a table counts its header as row 1. */
  readonly first: number;
  readonly findings: SchoolFinding[];
}

/** Puts a table, an array of records or a GeoJSON collection into our own names. `undefined` for anything else. */
export function toRecords(raw: unknown): ForeignRecords | undefined {
  const { header, rows, features = raw } = Object(raw) as Partial<Table> & { features?: unknown };
  const findings: SchoolFinding[] = [];
  if (header && rows) {
    rows.forEach(({ length }, index) => {
      if (length !== header.length) findings.push({ code: 'row-length', where: `row ${index + 2}`, value: String(length) });
    });
    return { records: rows.map((cells) => toRecord(header.map((name, column) => [name, cells[column]]))), first: 2, findings };
  }
  if (!Array.isArray(features)) return undefined;
  const records = (features as unknown[]).map((feature) => {
    const { properties, id, geometry } = Object(feature) as { properties?: object; id?: unknown; geometry?: unknown };
    return toRecord(Object.entries(properties ? { id, geometry, ...properties } : typeof feature === 'object' ? (feature ?? {}) : {}));
  });
  return { records, first: 1, findings };
}

function toRecord(entries: readonly (readonly [string, unknown])[]): SchoolRecord {
  const cells = new Map(entries.map(([key, value]) => [key.toLowerCase().replace(/[^a-z\d]/g, ''), text(value)]));
  const fields: Fields = Object.fromEntries(NAMES.map(([field, names]) => [field, names.map((name) => cells.get(name)).find(Boolean)]).filter(([, value]) => value));
  const { number, place, ...record } = fields;
  if (number) record.address = [record.address, number].filter(Boolean).join(' ');
  if (place && !record.lat && !record.lon) [record.lat, record.lon] = readPlace(place);
  const words = (record.grade ?? /^[A-Z]{2}(..)[A-Z\d]{6}$/.exec(record.code ?? '')?.[1] ?? '').toLowerCase();
  const grades = GRADES.filter(([, pattern]) => pattern.test(words)).map(([grade]) => grade);
  // What no pattern knows is handed on as it is written, to be named.
  if (grades.length) record.grade = grades.join(' ');
  return record;
}

/** One line of text, `undefined` for what says that there is nothing. Lists are joined; an object (a place) is its JSON. */
function text(value: unknown): string | undefined {
  const written = Array.isArray(value) ? value.join(' ') : value && typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
  return NOTHING.test(written.trim()) ? undefined : written;
}

/** Two numbers in one place: latitude first, but in GeoJSON, where they may be whole, and a height follow. What is no such thing is handed on, to be named. */
function readPlace(place: string): [lat: string, lon: string] {
  const isGeoJson = place.includes('coordinates');
  const pattern = isGeoJson ? /coordinates[^\d-]*(-?[\d.]+)[^\d.-]+(-?[\d.]+)([^\d.-]+-?[\d.]+)?\D*$/ : /^[^\d-]*(-?\d+\.\d+)[^\d-]+(-?\d+\.\d+)\D*$/;
  const [, one = place, other = ''] = pattern.exec(place) ?? [];
  return isGeoJson ? [other, one] : [one, other];
}
