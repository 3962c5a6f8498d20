/** A date with the precision it was written with: a year, a month, or a day. Month and day count from 1. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** State of something that lasts from `start` to `end`, both inclusive, on a given day. */
export type TimeState = 'planned' | 'ongoing' | 'completed';

const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?$/;
const ITALIAN = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/;

/**
 * Reads `2018`, `2018-09`, `2018-09-30` (ISO 8601, a time after it is ignored) and the Italian `30/09/2018`, `09/2018`.
 * `undefined` for anything else, and for days that do not exist (`2022-02-30`).
 */
export function parseDate(text: unknown): PartialDate | undefined {
  if (typeof text !== 'string' && typeof text !== 'number') return undefined;
  const trimmed = String(text).trim();
  const iso = ISO.exec(trimmed);
  const italian = iso ? null : ITALIAN.exec(trimmed);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : italian ? [italian[3], italian[2], italian[1]] : [];
  if (!year) return undefined;
  const date: PartialDate = {
    year: Number(year),
    ...(month ? { month: Number(month) } : {}),
    ...(day ? { day: Number(day) } : {}),
  };
  return exists(date) ? date : undefined;
}

/** `settembre 2018`, `13 marzo 2020`, `2018`, in the language of `locale`. */
export function formatDate(date: PartialDate, locale: string): string {
  return dateFormat(locale, date.day ? 'day' : date.month ? 'month' : 'year').format(asUtc(date));
}

/** The value of a `<time datetime>`: the same precision in ISO 8601. */
export function isoDate({ year, month, day }: PartialDate): string {
  return [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Today's date in Italy, whatever the visitor's time zone. */
export function todayInItaly(now: Date = new Date()): PartialDate {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(now);
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return { year: value('year'), month: value('month'), day: value('day') };
}

/** State on `today`; the end counts whole (`2022-06` lasts until 30 June). `undefined` when neither date is known. */
export function timeState(start: PartialDate | undefined, end: PartialDate | undefined, today: PartialDate): TimeState | undefined {
  const now = ordinal(today, 'first');
  if (start && now < ordinal(start, 'first')) return 'planned';
  if (end && now > ordinal(end, 'last')) return 'completed';
  return start || end ? 'ongoing' : undefined;
}

/** Whether `end` lies wholly before `start`. */
export function endsBeforeStart(start: PartialDate, end: PartialDate): boolean {
  return ordinal(end, 'last') < ordinal(start, 'first');
}

function ordinal({ year, month, day }: PartialDate, edge: 'first' | 'last'): number {
  const fill = edge === 'first' ? [1, 1] : [12, 31];
  return year * 10_000 + (month ?? fill[0]!) * 100 + (day ?? fill[1]!);
}

function exists(date: PartialDate): boolean {
  const utc = asUtc(date);
  return utc.getUTCFullYear() === date.year && utc.getUTCMonth() + 1 === (date.month ?? 1) && utc.getUTCDate() === (date.day ?? 1);
}

function asUtc({ year, month = 1, day = 1 }: PartialDate): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, precision: 'year' | 'month' | 'day'): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(precision === 'year' ? {} : { month: 'long' }),
      ...(precision === 'day' ? { day: 'numeric' } : {}),
    });
    formats.set(key, format);
  }
  return format;
}
