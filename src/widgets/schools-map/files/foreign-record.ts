import { fieldOf, type Field } from './record-names.js';
import { activitiesOf, gradesOf, gradesOfCode, ownershipOf, placeOf, precisionOf, textOf, webAddress, withoutDecimals } from './record-values.js';
import type { Activity, Grade, SchoolRecord } from '../schools-map.data.js';

/** A row of a table, or an object of a list. */
export interface ForeignRow {
  readonly names: readonly string[];
  readonly values: readonly unknown[];
}

/** Grade of each field with activities. */
const ACTIVITIES: readonly (readonly [field: Field, grade?: Grade])[] = [
  ['activities'],
  ['activities-infanzia', 'infanzia'],
  ['activities-primaria', 'primaria'],
  ['activities-secondaria-1', 'secondaria-1'],
  ['activities-secondaria-2', 'secondaria-2'],
];

/** Fields that need more than a text. */
const RAW = new Set<Field>(['place', 'postalCode', ...ACTIVITIES.map(([field]) => field)]);

/** Whether these are names of a list of schools: they are called by a name or an address, or have a code and a position. */
export function isSchoolHeader(names: Iterable<string>): boolean {
  const fields = new Set([...names].map((name) => fieldOf(name)?.field));
  const hasPoint = fields.has('place') || (fields.has('lat') && fields.has('lon'));
  return fields.has('name') || fields.has('instituteName') || fields.has('address') || (fields.has('code') && hasPoint);
}

/**
 * Puts a row into our own names and words.
 * @param tell is told of a field that holds something it cannot.
 * @returns `undefined` when nothing in it says which school it is.
 */
export function toRecord(row: ForeignRow, tell: (field: keyof SchoolRecord, value: string) => void): SchoolRecord | undefined {
  const fields = fieldsOf(row);
  const text = (field: Field): string | undefined => fields[field] as string | undefined;
  const [name, code, instituteName, kind, precision] = (['name', 'code', 'instituteName', 'kind', 'precision'] as const).map(text);
  const address = [text('street'), text('address'), text('number')].filter(Boolean).join(' ') || undefined;
  if (!name && !code && !instituteName && !address) return undefined;

  const written = text('grade') ?? kind;
  const activities = ACTIVITIES.flatMap(([field, grade]): Activity[] => (fields[field] ? activitiesOf(fields[field], grade) : []));
  return {
    name,
    code,
    institute: text('institute'),
    instituteName,
    grade: written ? gradesOf(written) : gradesOfCode(code),
    ownership: ownershipOf(text('ownership'), kind, code),
    address,
    postalCode: postalCodeOf(fields.postalCode) as string | undefined,
    municipality: text('municipality'),
    province: text('province'),
    ...pointOf(text('lat'), text('lon'), fields.place),
    precision: precision && precisionOf(precision),
    href: text('href'),
    ...contactsOf(text('website'), text('email'), text('pec'), tell),
    phone: text('phone') && withoutDecimals(text('phone')!),
    activities: activities.length ? activities : undefined,
    note: text('note'),
  };
}

type Column = readonly [field: Field, index: number];

/** Columns in use of each list of names, the most trusted first: the rows of a file share theirs. */
const columns = new WeakMap<readonly string[], readonly Column[]>();

function columnsOf(names: readonly string[]): readonly Column[] {
  return names
    .map((name, index) => ({ index, known: fieldOf(name) }))
    .sort((one, other) => (one.known?.rank ?? 0) - (other.known?.rank ?? 0))
    .flatMap(({ index, known }): Column[] => (known ? [[known.field, index]] : []));
}

/** The fields that a row has something in. */
function fieldsOf({ names, values }: ForeignRow): Partial<Record<Field, unknown>> {
  if (!columns.has(names)) columns.set(names, columnsOf(names));
  const fields: Partial<Record<Field, unknown>> = {};
  for (const [field, index] of columns.get(names)!) {
    if (fields[field]) continue;
    const text = textOf(values[index]);
    fields[field] = text && RAW.has(field) ? values[index] : text;
  }
  return fields;
}

/** A number stays one, so that its lost zeros are given back. */
function postalCodeOf(value: unknown): string | number | undefined {
  const isNumber = typeof value === 'number' || /^\d+\.0$/.test(String(value));
  return isNumber ? Number(value) : textOf(value);
}

function pointOf(lat: string | undefined, lon: string | undefined, place: unknown): Pick<SchoolRecord, 'lat' | 'lon'> {
  return lat || lon ? { lat, lon } : placeOf(place);
}

/** Mail addresses among the websites go where they belong, if that place is free. */
function contactsOf(
  written: string | undefined,
  email: string | undefined,
  pec: string | undefined,
  tell: (field: 'website', value: string) => void,
): Pick<SchoolRecord, 'website' | 'email' | 'pec'> {
  if (!written) return { email, pec };
  const { website, mail } = webAddress(written) ?? { mail: '' };
  const isPec = mail && /@(.*\.)?(pec|legalmail)\b/i.test(mail);
  const taken = mail && (isPec ? pec : email);
  if (mail === '' || (taken && taken.toLowerCase() !== mail.toLowerCase())) tell('website', written);
  return { website, email: email ?? (isPec ? undefined : mail || undefined), pec: pec ?? (isPec ? mail : undefined) };
}
