import type { Finding } from '../../formats/finding.js';
import { fold } from '../../formats/fold.js';
import { safeUrl } from '../../formats/url.js';

/** Kinds of school, in the order in which a pupil meets them. */
export const GRADES = ['infanzia', 'primaria', 'secondaria-1', 'secondaria-2', 'cpia', 'convitto', 'altro'] as const;
export type Grade = (typeof GRADES)[number];

/** Who runs a school: the State, or another body whose school the State has recognised (L. 62/2000). */
export const OWNERSHIPS = ['statale', 'paritaria'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

/** How near a point is to the door of the school: there, somewhere in the street, somewhere in the municipality. */
export const PRECISIONS = ['exact', 'street', 'municipality'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Something that is done in a school, in one of its grades or in all of them. */
export interface Activity {
  readonly grade?: Grade | undefined;
  readonly text: string;
}

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
  /** One of `OWNERSHIPS`. */
  ownership?: string;
  address?: string;
  /** Five digits; a number that has lost its zeros gets them back. */
  postalCode?: string;
  municipality?: string;
  /** Its two letters, or its name. */
  province?: string;
  /** Degrees (WGS 84), with a point or a comma before the decimals. */
  lat?: string;
  lon?: string;
  /** One of `PRECISIONS`; without it a point is taken to be exact. */
  precision?: string;
  /** Page of the school on this site. */
  href?: string;
  website?: string;
  email?: string;
  /** Certified mail (posta elettronica certificata). */
  pec?: string;
  phone?: string;
  /** What is done there: a text, or a list of texts and of `Activity`. */
  activities?: unknown;
  /** Whatever else there is to say about it. */
  note?: string;
}

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

type Plain = 'code' | 'institute' | 'instituteName' | 'address' | 'postalCode' | 'municipality' | 'province' | 'href' | 'website' | 'email' | 'pec' | 'phone' | 'note';

/** A school as the list shows it. */
export interface School extends Readonly<Partial<Record<Plain, string | undefined>>> {
  readonly name: string;
  /** Empty when nothing says it. */
  readonly grades: readonly Grade[];
  readonly ownership: Ownership | undefined;
  /** `undefined` when there is no point that can be trusted. */
  readonly point: Point | undefined;
  readonly precision: Precision;
  readonly activities: readonly Activity[];
  /** Folded text in which the search looks. */
  readonly folded: string;
}

export type SchoolFinding = Finding<
  | 'school-unreadable'
  | 'school-repeated'
  | 'code-repeated'
  | 'name-missing'
  | 'row-length'
  | 'grade-unknown'
  | 'unreadable-field'
  | 'point-unreadable'
  | 'point-outside'
  | 'points-swapped'
  | 'points-projected'
  | 'text-garbled'
  | 'rows-capped'
  | 'file-cut'
  | 'join-unmatched'
  | 'unsafe-url'
>;

export interface SchoolList {
  readonly schools: readonly School[];
  /** What was wrong with records that are shown all the same. */
  readonly findings: readonly SchoolFinding[];
  /** The records that are not shown. */
  readonly lost: readonly SchoolFinding[];
  /** Whether the file may have held more: it breaks off, or a server has stopped at a round number of rows. */
  readonly isPartial?: boolean;
}

const NONE: readonly never[] = Object.freeze([]);

/** Sets of grades that have been met: thousands of schools share a few. */
const gradeSets = new Map<string, readonly Grade[]>();

/**
 * Reads records in our own names. One of which nothing can be shown is left out and named; all else that is wrong is named and shown as far as it goes.
 * @param first what the first record is called in the findings: `row 1`.
 * @returns `undefined` when these are not records of schools at all.
 */
export function readSchools(raw: unknown, first = 1): SchoolList | undefined {
  if (!Array.isArray(raw)) return undefined;
  const [schools, findings, lost]: [School[], SchoolFinding[], SchoolFinding[]] = [[], [], []];
  raw.forEach((record: unknown, index) => {
    const where = `row ${first + index}`;
    const school = readSchool(Object(record) as SchoolRecord, (code, value, field) => findings.push({ code, where: field ? `${where}, ${field}` : where, value }));
    if (school) schools.push(school);
    else lost.push({ code: 'school-unreadable', where, value: jsonOf(record) });
  });
  return raw.length && !schools.length ? undefined : { schools, findings, lost };
}

function readSchool(record: SchoolRecord, tell: (code: SchoolFinding['code'], value: string, field?: string) => void): School | undefined {
  const text = (field: keyof SchoolRecord): string => oneLine(record[field]);
  const plain = (field: Plain): string | undefined => text(field) || undefined;
  const [instituteName, code, address] = [plain('instituteName'), plain('code'), plain('address')];
  const name = text('name') || instituteName || code || address;
  if (!name) return undefined;
  if (!text('name')) tell('name-missing', name);
  const url = (field: 'href' | 'website'): string | undefined => {
    // As it was written: a line break inside a scheme is nothing to a browser.
    const address = safeUrl(record[field]);
    if (!address && text(field)) tell('unsafe-url', text(field), field);
    return address;
  };
  const among = <T extends string>(field: 'ownership' | 'precision', allowed: readonly T[]): T | undefined => {
    const written = text(field).toLowerCase();
    const found = allowed.find((one) => one === written);
    if (written && !found) tell('unreadable-field', written, field);
    return found;
  };

  const grade = text('grade');
  const { grades, unknown } = readGrades(grade);
  if (unknown) tell('grade-unknown', grade);
  const postalCode = readPostalCode(record.postalCode, tell);
  const [institute, municipality, website] = [plain('institute'), plain('municipality'), url('website')];

  return {
    name,
    code,
    institute,
    instituteName,
    grades,
    ownership: among('ownership', OWNERSHIPS),
    address,
    postalCode,
    municipality,
    province: plain('province'),
    point: readPoint(text('lat'), text('lon'), tell),
    precision: among('precision', PRECISIONS) ?? 'exact',
    href: url('href'),
    website,
    email: plain('email'),
    pec: plain('pec'),
    phone: plain('phone'),
    activities: readActivities(record.activities),
    note: plain('note'),
    folded: fold([name, institute, instituteName, address, postalCode, code, municipality, website && hostOf(website)].filter(Boolean).join(' ')),
  };
}

/** Empty for what JSON cannot say, which data set by code may hold. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

/** (The same string where there is nothing to do: a copy for each of thousands of schools would be megabytes.) */
function oneLine(value: unknown): string {
  let text = '';
  try {
    text = String(value ?? '');
  } catch {
    // An object without a text, which JSON can hold: `{"toString": 1}`.
  }
  return /^\s|\s\s|[^\S ]|\s$/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

function readGrades(written: string): { grades: readonly Grade[]; unknown: boolean } {
  const words = written.toLowerCase().split(/[ ,]+/).filter(Boolean);
  const unknown = words.some((word) => !GRADES.includes(word as Grade));
  const grades = GRADES.filter((one) => words.includes(one) || (unknown && one === 'altro'));
  const key = grades.join();
  if (!gradeSets.has(key)) gradeSets.set(key, grades);
  return { grades: gradeSets.get(key)!, unknown };
}

function readPostalCode(written: unknown, tell: (code: 'unreadable-field', value: string, field: string) => void): string | undefined {
  const code = typeof written === 'number' ? String(written).padStart(5, '0') : oneLine(written);
  if (!code || /^\d{5}$/.test(code)) return code || undefined;
  tell('unreadable-field', code, 'postalCode');
  return undefined;
}

function readPoint(lat: string, lon: string, tell: (code: 'point-unreadable' | 'point-outside', value: string) => void): Point | undefined {
  const point = { lat: degrees(lat), lon: degrees(lon) };
  if (isInItaly(point)) return point;
  const written = [lat, lon].join(' ').trim();
  if (written) tell(Number.isNaN(point.lat + point.lon) ? 'point-unreadable' : 'point-outside', written);
  return undefined;
}

/** Italy and what lies close to it. */
export function isInItaly({ lat, lon }: Point): boolean {
  return lon > 6.6 && lon < 18.6 && lat > 35.4 && lat < 47.2;
}

/** Degrees as they are written in Italy or elsewhere; NaN for anything else. */
export function degrees(text: string): number {
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
}

function readActivities(raw: unknown): readonly Activity[] {
  if (!raw) return NONE;
  return (Array.isArray(raw) ? raw : [raw]).flatMap((one: unknown): Activity[] => {
    const { grade, text } = (typeof one === 'object' && one ? one : { text: one }) as { grade?: unknown; text?: unknown };
    const line = oneLine(text);
    return line ? [{ grade: GRADES.find((known) => known === grade), text: line }] : [];
  });
}

/** `https://www.scuola.example/home` → `scuola.example`. */
export function hostOf(website: string): string {
  return website.replace(/^\w+:\/*(www\.)?|\/.*$/g, '');
}
