import type { School } from '../schools-map.data.js';

/** Columns of the table, in our own names: what is taken away can be given to `src` again. */
const COLUMNS = ['code', 'name', 'institute', 'instituteName', 'grade', 'ownership', 'address', 'postalCode', 'municipality', 'province', 'lat', 'lon', 'precision', 'href', 'website', 'email', 'pec', 'phone', 'activities', 'note'] as const;

/** A spreadsheet takes what begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number | undefined>>;

function toRow(school: School): Row {
  const { grades, point, precision, activities } = school;
  const row: Row = {
    ...school,
    ...(point ?? {}),
    grade: grades.join(' '),
    precision: point && precision,
    activities: activities.map(({ grade, text }) => (grade ? `${grade}: ${text}` : text)).join(' | '),
  };
  return Object.fromEntries(COLUMNS.flatMap((column) => (row[column] === undefined ? [] : [[column, row[column]]])));
}

/**
 * The schools as CSV, for a spreadsheet: separated and decimal as the language writes them (`;` and a comma in Italian), with a byte order mark, so that
 * accents stay; what a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function toCsv(schools: readonly School[], locale: string): string {
  const isItalian = locale.startsWith('it');
  const cell = (value: string | number = ''): string => {
    if (typeof value === 'number') return isItalian ? String(value).replace('.', ',') : String(value);
    const safe = FORMULA.test(value) ? `'${value}` : value;
    return /[;,"\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const rows = schools.map(toRow);
  const columns = COLUMNS.filter((column) => rows.some((row) => row[column]));
  const lines = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
  return `\ufeff${lines.map((line) => `${line.join(isItalian ? ';' : ',')}\r\n`).join('')}`;
}

/** The schools as GeoJSON (RFC 7946): longitude first, six decimals; those without a point have a `null` geometry. */
export function toGeoJson(schools: readonly School[]): string {
  const round = (degrees: number): number => Number(degrees.toFixed(6));
  const features = schools.map((school) => {
    const { point } = school;
    const properties = toRow(school);
    delete properties.lat;
    delete properties.lon;
    return { type: 'Feature', geometry: point ? { type: 'Point', coordinates: [round(point.lon), round(point.lat)] } : null, properties };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** Hands a text to the reader as a file. (Its address goes with the page: some browsers are still reading when the click is over.) */
export function download(text: string, name: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
}
