import type { Finding } from '../../formats/finding.js';
import { fold } from '../../formats/fold.js';
import { safeUrl } from '../../formats/url.js';

/** Kinds of school, in the order in which a pupil meets them. */
export const GRADES = ['infanzia', 'primaria', 'secondaria-1', 'secondaria-2', 'cpia', 'convitto', 'altro'] as const;
export type Grade = (typeof GRADES)[number];

/** A school as JSON and the `data-*` attributes of a list item describe it: texts (JSON may have numbers and lists), none of them needed. */
export interface SchoolRecord {
  name?: string;
  /** Codice meccanografico, or whatever code the data has. */
  code?: string;
  /** Code of the institute to which it belongs, and its name. */
  institute?: string;
  instituteName?: string;
  /** One or more of `GRADES`, with spaces between them. */
  grade?: string;
  address?: string;
  postalCode?: string;
  municipality?: string;
  province?: string;
  /** Degrees (WGS 84), with a point or a comma before the decimals. */
  lat?: string;
  lon?: string;
  /** How near the point is to the door: `exact`, somewhere in the `street`, in the `municipality`. */
  precision?: string;
  /** Page of the school. */
  href?: string;
  /** Whatever else there is to say about it. */
  note?: string;
}

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** A school as the list shows it. */
export interface School extends Readonly<Omit<SchoolRecord, 'grade' | 'lat' | 'lon'>> {
  readonly name: string;
  /** Empty when nothing says it. */
  readonly grades: readonly Grade[];
  /** `undefined` when there is no point that can be trusted. */
  readonly point: Point | undefined;
  /** Folded text in which the search looks. */
  readonly folded: string;
}

export type SchoolFinding = Finding<'school-unreadable' | 'name-missing' | 'row-length' | 'grade-unknown' | 'point-unreadable' | 'point-outside' | 'unsafe-url'>;

export interface SchoolList {
  readonly schools: readonly School[];
  /** What was wrong with records that are shown all the same. */
  readonly findings: readonly SchoolFinding[];
  /** The records of which nothing can be shown. */
  readonly lost: readonly SchoolFinding[];
}

/**
 * Reads records. One of which nothing can be shown is left out and named; all else that is wrong is named and shown as far as it goes.
 * @param first what the first record is called in the findings: `row 1`.
 * @param findings what has been found already.
 * @returns `undefined` when these are not records of schools at all.
 */
export function readSchools(raw: unknown, first = 1, findings: SchoolFinding[] = []): SchoolList | undefined {
  if (!Array.isArray(raw)) return undefined;
  const lost: SchoolFinding[] = [];
  const schools = raw.flatMap((record: unknown, index): School[] => {
    const tell = (code: SchoolFinding['code'], value: string, list = findings): void => void list.push({ code, where: `row ${first + index}`, value });
    const fields: SchoolRecord = Object.fromEntries(Object.entries(Object(record)).map(([field, value]) => [field, String(value ?? '').replace(/\s+/g, ' ').trim()]));
    const { grade = '', lat = '', lon = '', ...rest } = fields;
    const { code, institute, instituteName, address, municipality } = rest;
    const name = rest.name || instituteName || code || address;
    if (!name) {
      tell('school-unreadable', JSON.stringify(record), lost);
      return [];
    }
    if (!rest.name) tell('name-missing', name);

    // As it was written: a line break inside a scheme is nothing to a browser.
    const url = safeUrl((record as SchoolRecord).href);
    if (rest.href && !url) tell('unsafe-url', rest.href);

    const words = grade.toLowerCase().split(/[ ,]+/).filter(Boolean);
    const unknown = words.some((word) => !GRADES.includes(word as Grade));
    if (unknown) tell('grade-unknown', grade);

    const point = { lat: degrees(lat), lon: degrees(lon) };
    const written = [lat, lon].join(' ').trim();
    // Italy and what lies close to it.
    const isInside = point.lon > 6.6 && point.lon < 18.6 && point.lat > 35.4 && point.lat < 47.2;
    if (written && !isInside) tell(Number.isNaN(point.lat + point.lon) ? 'point-unreadable' : 'point-outside', written);

    return [
      {
        ...rest,
        name,
        href: url,
        grades: GRADES.filter((one) => words.includes(one) || (unknown && one === 'altro')),
        point: isInside ? point : undefined,
        folded: fold([name, institute, instituteName, address, code, municipality].join(' ')),
      },
    ];
  });
  return raw.length && !schools.length ? undefined : { schools, findings, lost };
}

function degrees(text: string): number {
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
}
