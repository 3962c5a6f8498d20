import type { Activity, Grade } from '../schools-map.data.js';

/** What says that there is nothing. (Not `NA`, which is Napoli.) */
const NOTHING = /^(|non disponibile|n\.? ?d\.?|n\/a|null|nan|none|-+|[–—.]|<p>\s*<\/p>)$/i;

/** An apostrophe keeps a spreadsheet from taking a text for a formula: `'+39 02…` in the tables that we give away. */
const GUARDED = /^'[=+\-@]/;

/** What is written, trimmed; `undefined` for nothing. Lists are joined; an object is its JSON. */
export function textOf(value: unknown): string | undefined {
  const written = Array.isArray(value) ? value.join(' ') : value && typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
  const text = written.trim();
  if (NOTHING.test(text)) return undefined;
  return GUARDED.test(text) ? text.slice(1) : text;
}

/**
 * What a description, or the third and fourth character of a codice meccanografico, says → grade. «Istituto comprensivo» says the first three; a digit is
 * a school that is not the state's.
 */
const GRADES: readonly (readonly [grade: Grade, pattern: RegExp])[] = [
  ['infanzia', /infanzia|matern|comprensivo|^([a\d]a|ic)$/],
  ['primaria', /primaria|elementar|comprensivo|^([e\d]e|ic)$/],
  ['secondaria-1', /\b(primo|1|i)\b.{0,2}gr|secondaria.1|\bmedia\b|comprensivo|^([m\d]m|ic)$/],
  ['secondaria-2', /\b(secondo|2|ii)\b.{0,2}gr|secondaria.2|superior|liceo|\bist(ituto)?\b(?!.*comprensivo)|magistrale|^(is|[prst].)$/],
  ['cpia', /territoriale|cpia|adulti|^ct$/],
  ['convitto', /convitto|educandato|^v[ce]$/],
  ['altro', /^altro$/],
];

/** Grades with spaces between them: those that a description or a list of them names, and of a list what no pattern knows, as it is written. */
export function gradesOf(written: string): string {
  const pieces = written.toLowerCase().split(/[;,|/\n]/).map((piece) => piece.trim()).filter(Boolean);
  const found = pieces.map((piece) => GRADES.filter(([, pattern]) => pattern.test(piece)).map(([grade]) => grade).join(' ') || piece);
  return [...new Set(found)].join(' ');
}

/** What the code of a school says of its grades; `undefined` for a code of another shape, and for kinds that are not known. */
export function gradesOfCode(code = ''): string | undefined {
  const [, kind] = /^[A-Z]{2}(..)[A-Z\d]{6}$/.exec(code) ?? [];
  const grades = kind && gradesOf(kind);
  return grades === kind?.toLowerCase() ? undefined : grades;
}

/**
 * Who runs a school, as it is written or, where it is not, as the ministry's description and the code say it: «NON STATALE», a digit for the type. The
 * ministry leaves the word out for the schools of the state. (Codes of upper secondary schools do not say.)
 */
export function ownershipOf(written: string | undefined, kind: string | undefined, code = ''): string | undefined {
  if (written) return /non.?statale|paritari|privat/i.test(written) ? 'paritaria' : /^statal|^stato$/i.test(written) ? 'statale' : written;
  if (kind) return /non statale|paritari/i.test(kind) ? 'paritaria' : 'statale';
  return /^[A-Z]{2}\d[AEM][A-Z\d]{6}$/.test(code) ? 'paritaria' : /^[A-Z]{2}(AA|EE|MM|IC|IS|CT)[A-Z\d]{6}$/.test(code) ? 'statale' : undefined;
}

/** Our word for how near a point is; `undefined` for «none», which is no point; what is not known, as it is written. */
export function precisionOf(written: string): string | undefined {
  if (/^(none|nessuna)$/i.test(written)) return undefined;
  const words = [['exact', /^(address|exact|indirizzo|civico|esatt[ao])$/i], ['street', /^(street|via|strada)$/i], ['municipality', /^(municipality|comune)$/i]] as const;
  return words.find(([, pattern]) => pattern.test(written))?.[0] ?? written;
}

const MAIL = /^(?:mailto:)?([^\s/@:]+@[^\s/@]+\.[a-z]+)$/i;
const HOST = /^(?:(https?)[:/\\]+)?((?:[\p{L}\d_-]+\.)+\p{L}{2,}\.?)((?::\d+)?(?:[/?#]\S*)?)$/iu;

/** What a column of websites says: an address with its scheme (`https//www.…` has lost its colon), a mail address, or `undefined` for neither. */
export function webAddress(written: string): { website?: string; mail?: string } | undefined {
  const text = written.replace(/<[^>]*>/g, '').trim();
  const [, mail] = MAIL.exec(text) ?? [];
  if (mail) return { mail };
  const [, scheme = 'https', host, path = ''] = HOST.exec(text) ?? [];
  if (host) return { website: `${scheme}://${host}`.toLowerCase() + path };
  // What has another scheme is told by those who would not follow it.
  return /^[a-z]+:/i.test(text) ? { website: text } : text ? undefined : {};
}

/** `31376097.0`, a number that a spreadsheet has made of a text, is `31376097`. */
export function withoutDecimals(written: string): string {
  return written.replace(/^(\d+)\.0$/, '$1');
}

/** Activities of one cell, or of a list. */
export function activitiesOf(value: unknown, grade: Grade | undefined): Activity[] {
  const list: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[;|\n]/) : [value];
  return list.flatMap((one) => {
    if (one && typeof one === 'object') return [one as Activity];
    const text = textOf(one);
    return text ? [{ grade, text }] : [];
  });
}

/** (Looking behind keeps a long number from being tried from each of its digits.) */
const DECIMAL = String.raw`(?<!\d)(-?\d+[.,]\d+)`;
const PAIR = new RegExp(String.raw`${DECIMAL}[^\d-]+?${DECIMAL}\D*$`);

/**
 * Latitude and longitude in one field: a GeoJSON point, an object with both, `(lat, lon)`, `POINT (lon lat)`. What is no such thing is handed on as it is
 * written, to be named.
 */
export function placeOf(value: unknown): { lat?: string | undefined; lon?: string | undefined } {
  const written = textOf(value);
  if (!written) return {};
  const { type, coordinates, ...named } = parseObject(value, written);
  if (Array.isArray(coordinates) && (type ?? 'Point') === 'Point') return { lat: textOf(coordinates[1]), lon: textOf(coordinates[0]) };
  const [lat, lon] = [['latitude', 'lat', 'y'], ['longitude', 'lon', 'lng', 'x']].map((names) => names.map((name) => textOf(named[name])).find(Boolean));
  if (lat || lon) return { lat, lon };
  const [, one = written, other = ''] = (!written.startsWith('{') && PAIR.exec(written)) || [];
  return /^\s*point/i.test(written) ? { lat: other || one, lon: other && one } : { lat: one, lon: other };
}

function parseObject(value: unknown, written: string): Record<string, unknown> {
  if (!written.startsWith('{')) return {};
  try {
    return Object(typeof value === 'string' ? JSON.parse(written) : value) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/**
 * Whether a change of encoding has spoilt the text: UTF-8 read as windows-1252 (`LibertÃ `, `â€™`), what could not be read at all (`�`), or an apostrophe
 * that has become an upside-down question mark (`dell¿infanzia`).
 */
export function isGarbled(text: string): boolean {
  return /Ã(?![A-ZÀ-Ý])|â€|Â[\u0080-\u00bf]|\ufffd|\p{L}¿|¿\p{L}/u.test(text);
}
