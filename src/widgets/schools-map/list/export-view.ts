import { csvText } from '../../../formats/csv-text.js';
import type { School } from '../schools-map.data.js';

/** Columns of the table, in our own names: what is taken away can be given to `src` again. */
const COLUMNS = ['code', 'name', 'institute', 'instituteName', 'grade', 'ownership', 'address', 'postalCode', 'municipality', 'province', 'lat', 'lon', 'precision', 'href', 'website', 'email', 'pec', 'phone', 'activities', 'note'] as const;

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

/** The schools as CSV, with the columns that have something. */
export function toCsv(schools: readonly School[], locale: string): string {
  const rows = schools.map(toRow);
  const columns = COLUMNS.filter((column) => rows.some((row) => row[column]));
  return csvText([columns, ...rows.map((row) => columns.map((column) => row[column]))], locale);
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
