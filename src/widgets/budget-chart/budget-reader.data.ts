import { isMissingAmount, parseAmount, type NumberFormat } from '../../formats/amount.js';
import type { Finding } from '../../formats/finding.js';
import { isNegative, isTimeline, levelOf, MOST_PARTS, phaseOf, shareOf, withSums, yearOf, type Budget, type BudgetForm, type BudgetItem, type BudgetLevel } from './budget-chart.data.js';
import { gather, type Draft } from './budget-parts.data.js';
import { nameOf, type BudgetRecord, type BudgetRow } from './budget-record.data.js';

/** Findings that a reader is told under the figure. */
export type ToldCode = 'unreadable-amount' | 'unit-scaled' | 'negative-part' | 'part-exceeds-total' | 'phase-mixed' | 'year-gap';
/** Findings for the webmaster alone. */
export type QuietCode = 'subtotal' | 'column-unknown' | 'ambiguous' | 'rounded' | 'foreign-format' | 'unsuitable-type' | 'item-repeated';

/** What a row is called that is the total. */
export const TOTAL = /^((a|b|c|i+)[).] )?(sub)?tot(al[ei]?\b|\.)|\btotale$|^somma(no)?\b|^importo totale\b/i;
/** How a part of the row above begins. */
const OF_WHICH = /^(di cui|of which):? /i;
/** Euros of one unit. */
const UNITS = new Map([['thousands', 1_000n], ['millions', 1_000_000n], ['billions', 1_000_000_000n]]);
/** So many years are told better by a line. */
const MANY_YEARS = 4;

/** A budget, and what was odd about its record. */
export interface BudgetReading {
  budget: Budget;
  told: Finding<ToldCode>[];
  quiet: Finding<QuietCode>[];
}

/** What the series are: years that a line can join, things that are not to be added up. */
interface SeriesKinds {
  readonly isYears: boolean;
  readonly isMixed: boolean;
}

/**
 * Reads the amounts and chooses the form.
 * @param type the chosen form; `auto` takes: a row and a total, a share; a row alone, a number; four years or more, a line; two to five parts that add up to the
 * declared total, a doughnut; else bars. A form that the amounts do not suit becomes bars.
 */
export function readBudget(record: BudgetRecord, type: 'auto' | BudgetForm, format: NumberFormat): BudgetReading {
  const { told, quiet, read, readRow } = amountsOf(record, format);
  const series = seriesOf(record);
  const place = new Map(series.map((name, index) => [name, index]));
  const totals: (bigint | undefined)[] = series.map(() => undefined);
  const drafts: Draft[] = [];
  const known = new Map<string, Draft>();
  const sections = series.map(() => ({ sum: 0n, all: 0n, last: undefined as Finding<'subtotal'> | undefined, isSection: false }));
  /** The row that «di cui» is about. */
  let above = '';
  for (const [index, row] of record.rows.entries()) {
    const at = place.get(seriesName(row)) ?? series.length - 1;
    const written = nameOf(row.label);
    const isOf = OF_WHICH.test(written) && !row.parent && Boolean(above);
    const label = isOf ? written.replace(OF_WHICH, '') : written;
    const { cents, where } = readRow(row, index, label);
    const section = sections[at]!;
    // A last row without a name that has the sum of all others is their total.
    if (isTotal(row) || (!label && !row.code && cents !== undefined && drafts.length > 1 && cents === section.all)) {
      if (section.last) quiet.push(section.last);
      section.isSection = Boolean(section.last) && cents === section.sum && cents !== section.all;
      section.last = { code: 'subtotal', where, value: label };
      section.sum = 0n;
      totals[at] = cents;
    } else if (label || !isMissingAmount(textOf(row.amount))) {
      const code = nameOf(row.code);
      const parent = isOf ? above : nameOf(row.parent);
      if (!parent) {
        section.sum += cents ?? 0n;
        section.all += cents ?? 0n;
        above = code || label;
      }
      const key = JSON.stringify([parent, code || label]);
      let draft = known.get(key);
      if (draft && at in draft.texts) {
        // Two rows of a list may well have one name; two of one code are told. Either way both are shown and counted.
        if (code) quiet.push({ code: 'item-repeated', where, value: `${code} ${label}` });
        draft = undefined;
      }
      if (!draft) {
        draft = { label, code, amounts: series.map(() => undefined), texts: [], highlight: false, parts: [], parent };
        drafts.push(draft);
        known.set(key, draft);
      }
      draft.amounts[at] = cents;
      draft.texts[at] = textOf(row.amount);
      draft.highlight ||= Boolean(row.highlight);
    }
  }
  // Where every section has a total of its own, the last of them is not that of all.
  for (const [at, { last, isSection }] of sections.entries()) {
    if (!last || !isSection) continue;
    quiet.push(last);
    totals[at] = undefined;
  }
  const last = sections.map((section) => (section.isSection ? undefined : section.last));
  const current = Math.max(0, series.findLastIndex((_, at) => totals[at] !== undefined || drafts.some(({ amounts }) => amounts[at] !== undefined)));
  const totalLabel = nameOf(record.totalLabel ?? last[current]?.value);
  totals[current] = read(record.total, 'total', totalLabel) ?? totals[current];
  const level = unwrapped({ ...withSums(series, gather(drafts)), totals, totalLabel }, type);

  const years = series.map(yearOf);
  const gaps = years.every(Boolean) ? missingYears(years) : [];
  if (gaps.length) told.push({ code: 'year-gap', where: 'series', value: gaps.join(', ') });
  const isMixed = new Set(series.map(phaseOf)).size > 1;
  if (isMixed) told.push({ code: 'phase-mixed', where: 'series', value: series.join(', ') });
  return concluded({ told, quiet }, level, current, type, { isYears: isTimeline(series), isMixed });
}

/**
 * Reads a plain list in the same way: rows of a label and an amount, and a total or none; or a whole and what it is made of: «Budget complessivo», «di cui Comune».
 * @returns what `readBudget()` would; `undefined` for a record that holds more
 */
export function readPlainBudget(record: BudgetRecord, type: 'auto' | BudgetForm, format: NumberFormat): BudgetReading | undefined {
  const { rows } = record;
  const [first, ...others] = rows;
  const isPlain = (row: BudgetRow): boolean => isTotal(row) || (nameOf(row.label) !== '' && ![row.code, row.parent, row.series, row.year].some(nameOf));
  const isPart = ({ label }: BudgetRow): boolean => OF_WHICH.test(nameOf(label));
  const hasParts = rows.some(isPart);
  // A whole and nothing but its parts: it is their total.
  const isWhole = hasParts && !isPart(first!) && others.every(isPart) && !rows.some(isTotal) && type !== 'number' && isMissingAmount(record.total) && !isMissingAmount(textOf(first!.amount));
  const totals = isWhole ? [first] : rows.filter(isTotal);
  if (hasParts !== isWhole || totals.length > 1 || !rows.every(isPlain)) return undefined;

  const { told, quiet, read, readRow } = amountsOf(record, format);
  const items: BudgetItem[] = [];
  let declared: bigint | undefined;
  let name = '';
  for (const [index, row] of rows.entries()) {
    const label = nameOf(row.label).replace(OF_WHICH, '');
    const { cents } = readRow(row, index, label);
    if (totals.includes(row)) [declared, name] = [cents, label];
    else items.push({ label, code: '', amounts: [cents], texts: [textOf(row.amount)], highlight: Boolean(row.highlight), parts: [] });
  }
  const totalLabel = isWhole ? name : nameOf(record.totalLabel ?? name);
  const level = { ...withSums([''], items), totals: [read(record.total, 'total', totalLabel) ?? declared], totalLabel };
  return concluded({ told, quiet }, level, 0, type, { isYears: false, isMixed: false });
}

/** The level in the form that was chosen or suits it. */
function concluded({ told, quiet }: Omit<BudgetReading, 'budget'>, level: BudgetLevel, current: number, type: 'auto' | BudgetForm, kinds: SeriesKinds): BudgetReading {
  const form = chooseForm(level, current, type, kinds);
  if (form && type !== 'auto' && form !== type) {
    if (level.items.some(({ amounts }) => amounts.some(isNegative))) told.push({ code: 'negative-part', where: 'type', value: type });
    else quiet.push({ code: 'unsuitable-type', where: 'type', value: type });
  }
  const share = form === 'share' ? shareOf(level, current) : undefined;
  if (share && share.part > share.whole) told.push({ code: 'part-exceeds-total', where: 'total', value: share.item.label });
  return { budget: { ...level, current, form }, told, quiet };
}

interface AmountReader extends Omit<BudgetReading, 'budget'> {
  /** Cents of euros, without regard to the unit of the rows. */
  read(amount: unknown, where: string, label: string): bigint | undefined;
  readRow(row: BudgetRow, index: number, label: string): { cents: bigint | undefined; where: string };
}

/** What reads the amounts of a record, and gathers the findings. */
function amountsOf(record: BudgetRecord, format: NumberFormat): AmountReader {
  const told: Finding<ToldCode>[] = [];
  const quiet: Finding<QuietCode>[] = [];
  const english = format === 'it' ? englishText(record) : undefined;
  const notation = english ? 'en' : format;
  if (english) quiet.push({ code: 'foreign-format', where: 'number-format', value: english });
  const unit = UNITS.get(String(record.unit)) ?? 1n;
  if (unit > 1n) told.push({ code: 'unit-scaled', where: 'unit', value: record.unit! });
  if (record.unused?.length) quiet.push({ code: 'column-unknown', where: 'table', value: record.unused.join(', ') });
  const read: AmountReader['read'] = (amount, where, label) => {
    if (isMissingAmount(textOf(amount))) return undefined;
    const parsed = typeof amount === 'object' ? undefined : parseAmount(amount, notation);
    if (!parsed) told.push({ code: 'unreadable-amount', where, value: `${label && `${label}: `}${textOf(amount)}` });
    quiet.push(...(parsed?.flags ?? []).map((code) => ({ code, where, value: String(amount) })));
    return parsed?.cents;
  };
  const readRow: AmountReader['readRow'] = (row, index, label) => {
    const column = seriesName(row) || (record.column ?? 'amount');
    const where = `row ${row.line ?? index + 1}${column && `, column "${column}"`}`;
    const cents = read(row.amount, where, label);
    return { cents: cents && cents * unit, where };
  };
  return { told, quiet, read, readRow };
}

function isTotal({ total, label }: BudgetRow): boolean {
  return total ?? TOTAL.test(nameOf(label));
}

function seriesName({ series, year }: BudgetRow): string {
  return nameOf(series ?? year);
}

/** An amount as it is written; what is none has no text. */
function textOf(amount: unknown): string {
  return typeof amount === 'object' && amount !== null ? '[…]' : String(amount ?? '');
}

/** A number that only English writes so, where none is there that only Italian does: the others are English then. */
function englishText({ rows }: BudgetRecord): string | undefined {
  const texts = rows.map(({ amount }) => (typeof amount === 'string' ? amount : ''));
  return texts.some((text) => /\.\d{3}[.,]|\d,\d\d?\b/.test(text)) ? undefined : texts.find((text) => /\d,\d{3}(,\d{3}|\.\d)/.test(text));
}

/** What alone makes up all there is, is the whole, and its parts are the items: «Budget complessivo», «di cui Comune». */
function unwrapped(level: BudgetLevel, type: string): BudgetLevel {
  const [only, ...others] = level.items;
  return only?.parts.length && !others.length && type !== 'number' && level.totals.every((total) => total === undefined) ? levelOf(level, only) : level;
}

/** The names of the series, years in their order. (A total for all of them may name none.) */
function seriesOf({ rows }: BudgetRecord): string[] {
  const names = [...new Set(rows.flatMap((row) => (isTotal(row) ? [] : seriesName(row))))];
  if (!names.length) return [''];
  return names.every(yearOf) ? names.sort((one, other) => yearOf(one) - yearOf(other)) : names;
}

function missingYears(years: readonly number[]): number[] {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return [...Array(last - first).keys()].map((index) => first + index).filter((year) => !years.includes(year));
}

function chooseForm(level: BudgetLevel, current: number, type: 'auto' | BudgetForm, { isYears, isMixed }: SeriesKinds): BudgetForm | undefined {
  const { series, items, sums, totals } = level;
  const all = items.flatMap(({ amounts }) => amounts);
  const known = items.flatMap(({ amounts }) => amounts[current] ?? []);
  const share = shareOf(level, current);
  const hasParts = !all.some(isNegative) && sums[current]! > 0n;
  const suits: Record<BudgetForm, boolean> = {
    share: Boolean(share),
    number: true,
    bar: true,
    stacked: hasParts && !isMixed,
    doughnut: hasParts && known.length <= MOST_PARTS,
    treemap: hasParts,
    line: isYears,
  };
  // Nothing spent of a total is worth a figure; nothing but zeros is not.
  if (!all.some(Boolean) && !(share && known.length === 1) && !(type === 'number' && totals[current])) return undefined;
  if (type !== 'auto') return suits[type] ? type : 'bar';
  if (series.length > 1) return isYears && series.length >= MANY_YEARS ? 'line' : 'bar';
  if (items.length === 1) return share ? 'share' : 'number';
  return suits.doughnut && known.length > 1 && known.length < MOST_PARTS && totals[current] === sums[current] ? 'doughnut' : 'bar';
}

/** How many people live in the place of each series: one number for all, a list, or by the names of the series. */
export function readResidents(given: unknown, series: readonly string[]): { residents: (bigint | undefined)[]; findings: Finding<'unreadable-field'>[] } {
  const findings: Finding<'unreadable-field'>[] = [];
  const read = (value: unknown): bigint | undefined => {
    const people = isMissingAmount(value) ? undefined : parseAmount(value);
    if (people && people.cents > 0n && people.cents % 100n === 0n) return people.cents / 100n;
    if (!isMissingAmount(value)) findings.push({ code: 'unreadable-field', where: 'residents', value: String(value) });
    return undefined;
  };
  if (typeof given !== 'object' || !given) {
    const people = read(given);
    return { residents: series.map(() => people), findings };
  }
  return { residents: series.map((name, at) => read(Array.isArray(given) ? given[at] : Object.hasOwn(given, name) ? (given as Record<string, unknown>)[name] : undefined)), findings };
}
