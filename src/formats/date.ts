import { dateFormat } from './intl.js';

/** A date with the precision it was written with: a year, a month, or a day. Month and day count from 1. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** State of something that lasts from `start` to `end`, both inclusive, on a given day. */
export type TimeState = 'planned' | 'ongoing' | 'completed';

const ISO = /^(?<year>\d{4})(-(?<month>\d\d?)(-(?<day>\d\d?)(T.*)?)?)?$/;
const ITALIAN = /^((?<day>\d\d?)[/.-])?(?<month>\d\d?)[/.-](?<year>\d{4})$/;

const ITALIAN_WORDS = /^((?<day>\d\d?)°?\s)?(?<name>[a-z]{3,})\.?\s(?<year>\d{4})$/i;
const MONTHS = 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' ');

/**
 * Reads `2018`, `2018-09`, `2018-09-30` (ISO 8601, a time after it is ignored) and the Italian `30/09/2018`, `09/2018`, `30 settembre 2018`, `set. 2018`.
 * `undefined` for anything else, and for days that do not exist (`2022-02-30`).
 */
export function parseDate(text: unknown): PartialDate | undefined {
  const trimmed = typeof text === 'object' ? '' : String(text).trim();
  const { year, name, month = name && MONTHS.findIndex((known) => known.startsWith(name.toLowerCase())) + 1, day } = (ISO.exec(trimmed) ?? ITALIAN.exec(trimmed) ?? ITALIAN_WORDS.exec(trimmed))?.groups ?? {};
  if (!year || month === 0) return undefined;
  const date = { year: +year, month: month ? +month : undefined, day: day ? +day : undefined };
  // A month or day that does not exist rolls over into another one.
  return asUtc(date).toISOString().startsWith(isoDate(date)) && month !== '00' && day !== '00' ? date : undefined;
}

/** `settembre 2018`, `13 marzo 2020`, `2018`, in the language of `locale`; no-break spaces keep it on one line. */
export function formatDate(date: PartialDate, locale: string): string {
  return dateFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: date.month ? 'long' : undefined,
    day: date.day ? 'numeric' : undefined,
  })
    .format(asUtc(date))
    .replaceAll(' ', '\u00a0');
}

/** The value of a `<time datetime>`: the same precision in ISO 8601. */
export function isoDate({ year, month, day }: PartialDate): string {
  return [String(year).padStart(4, '0'), month, day].filter(Boolean).map((part) => String(part).padStart(2, '0')).join('-');
}

let today: { readonly minute: number; readonly date: PartialDate } | undefined;

/** Today's date in Italy, whatever the visitor's time zone. Asked once a minute, however many cards ask. */
export function todayInItaly(now: number = Date.now()): PartialDate {
  const minute = Math.floor(now / 60_000);
  // Sweden writes dates as ISO 8601 does.
  if (today?.minute !== minute) today = { minute, date: parseDate(dateFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(now))! };
  return today.date;
}

/** State on `today`; the end counts whole (`2022-06` lasts until 30 June). `undefined` when neither date is known. */
export function timeState(start: PartialDate | undefined, end: PartialDate | undefined, today: PartialDate): TimeState | undefined {
  if (start && endsBeforeStart(start, today)) return 'planned';
  if (end && endsBeforeStart(today, end)) return 'completed';
  return start || end ? 'ongoing' : undefined;
}

/** Whether `end` lies wholly before `start`. */
export function endsBeforeStart(start: PartialDate, end: PartialDate): boolean {
  return end.year * 1e4 + (end.month ?? 12) * 100 + (end.day ?? 31) < start.year * 1e4 + (start.month ?? 1) * 100 + (start.day ?? 1);
}

function asUtc({ year, month = 1, day = 1 }: PartialDate): Date {
  return new Date(Date.UTC(year, month - 1, day));
}
