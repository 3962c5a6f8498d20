import { isMissingAmount, parseAmount, type NumberFormat } from '../../formats/amount.js';
import type { Finding } from '../../formats/finding.js';
import { nameOf, type BudgetRecord, type BudgetRow } from './budget-record.data.js';

export const FORMS = ['share', 'number', 'bar', 'stacked', 'doughnut', 'treemap', 'line'] as const;
export type BudgetForm = (typeof FORMS)[number];

/** One item of a budget; lists of amounts and texts have one entry a series. */
export interface BudgetItem {
  readonly label: string;
  readonly code: string;
  /** Euro cents; `undefined`: no figure, or one that cannot be read. */
  readonly amounts: readonly (bigint | undefined)[];
  /** The amounts as they were written. */
  readonly texts: readonly string[];
  readonly highlight: boolean;
  /** What it is made of, where that is known. */
  readonly parts: readonly BudgetItem[];
}

/** Items of one level, their sums and totals: a budget, or what an item of it is made of. */
export interface BudgetLevel {
  /** Names of the years, phases or sources; one without a name for a plain list. */
  readonly series: readonly string[];
  readonly items: readonly BudgetItem[];
  /** Sums of the amounts that could be read, one a series. */
  readonly sums: readonly bigint[];
  /** Declared totals, one a series. */
  readonly totals: readonly (bigint | undefined)[];
  /** Empty when it has no name. */
  readonly totalLabel: string;
}

/** A budget as the chart shows it. */
export interface Budget extends BudgetLevel {
  /** The series of a figure that shows one: the last in which an amount is known. */
  readonly current: number;
  /** `undefined`: nothing can be drawn, because no amount is known or all are zero. */
  readonly form: BudgetForm | undefined;
}

/** A part of a whole, in cents. */
export interface Share {
  readonly item: BudgetItem;
  readonly part: bigint;
  readonly whole: bigint;
}

/** Findings that a reader is told under the figure. */
export type ToldCode = 'unreadable-amount' | 'unit-scaled' | 'negative-part' | 'part-exceeds-total' | 'phase-mixed' | 'year-gap';
/** Findings for the webmaster alone. */
export type QuietCode = 'subtotal' | 'column-unknown' | 'ambiguous' | 'rounded' | 'foreign-format' | 'unsuitable-type' | 'item-repeated';

/** What a row is called that is the total. */
export const TOTAL = /^((a|b|c|i+)[).] )?(sub)?tot(al[ei]?\b|\.)|\btotale$|^somma(no)?\b|^importo totale\b/i;
/** How a part of the row above begins. */
const OF_WHICH = /^(di cui|of which):? /i;
/** Cents of one unit are so many of one euro. */
const UNITS = { thousands: 1_000n, millions: 1_000_000n, billions: 1_000_000_000n };
/** The colours of a chart; a doughnut of more parts could not be read. */
export const MOST_PARTS = 6;
/** So many years are told better by a line. */
const MANY_YEARS = 4;
/** What amounts of different kinds are called: a plan and what became of it are never added up or compared unsaid. */
const PHASES = [/prevision|preventiv|budget|planned/i, /assest|definitiv/i, /impegn|accert/i, /consuntiv|rendicont|actual/i, /pagat|pagament|riscoss|riscuot|cassa|paid/i];

/** What is read into an item before its parts are known. */
interface Draft {
  label: string;
  code: string;
  amounts: (bigint | undefined)[];
  texts: string[];
  highlight: boolean;
  parts: Draft[];
  parent: string;
}

/**
 * Reads the amounts and chooses the form.
 * @param type the chosen form; `auto` takes: a row and a total, a share; a row alone, a number; four years or more, a line; two to five parts that add up to the
 * declared total, a doughnut; else bars. A form that the amounts do not suit becomes bars.
 */
export function readBudget(record: BudgetRecord, type: 'auto' | BudgetForm, format: NumberFormat): { budget: Budget; told: Finding<ToldCode>[]; quiet: Finding<QuietCode>[] } {
  const told: Finding<ToldCode>[] = [];
  const quiet: Finding<QuietCode>[] = [];
  const english = format === 'it' ? englishText(record) : undefined;
  const notation = english ? 'en' : format;
  if (english) quiet.push({ code: 'foreign-format', where: 'number-format', value: english });
  const unit = UNITS[record.unit as keyof typeof UNITS] ?? 1n;
  if (unit > 1n) told.push({ code: 'unit-scaled', where: 'unit', value: record.unit! });
  if (record.unused?.length) quiet.push({ code: 'column-unknown', where: 'table', value: record.unused.join(', ') });
  const read = (amount: unknown, where: string, label: string): bigint | undefined => {
    if (isMissingAmount(textOf(amount))) return undefined;
    const parsed = typeof amount === 'object' ? undefined : parseAmount(amount, notation);
    if (!parsed) told.push({ code: 'unreadable-amount', where, value: `${label && `${label}: `}${textOf(amount)}` });
    quiet.push(...(parsed?.flags ?? []).map((code) => ({ code, where, value: String(amount) })));
    return parsed && parsed.cents * unit;
  };
  const series = seriesOf(record);
  const place = new Map(series.map((name, index) => [name, index]));
  const totals: (bigint | undefined)[] = series.map(() => undefined);
  const drafts: Draft[] = [];
  const known = new Map<string, Draft>();
  const sections = series.map(() => ({ sum: 0n, all: 0n, last: undefined as Finding<'subtotal'> | undefined, isSection: false }));
  /** The row that «di cui» is about. */
  let above = '';
  for (const [index, row] of record.rows.entries()) {
    const name = seriesName(row);
    const at = place.get(name) ?? series.length - 1;
    const column = name || (record.column ?? 'amount');
    const where = `row ${row.line ?? index + 1}${column && `, column "${column}"`}`;
    const written = nameOf(row.label);
    const isOf = OF_WHICH.test(written) && !row.parent && Boolean(above);
    const label = isOf ? written.replace(OF_WHICH, '') : written;
    const cents = read(row.amount, where, label);
    const section = sections[at]!;
    // A last row without a name that has the sum of all others is their total.
    if (isTotal(row) || (!label && !row.code && cents !== undefined && drafts.length > 1 && cents === section.all)) {
      if (section.last) quiet.push(section.last);
      section.isSection = Boolean(section.last) && cents === section.sum && cents !== section.all;
      section.last = { code: 'subtotal', where, value: label };
      section.sum = 0n;
      totals[at] = cents;
    } else if (label || !isMissingAmount(row.amount)) {
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

  const form = chooseForm(level, current, type, isMixed);
  if (form && type !== 'auto' && form !== type) {
    if (level.items.some(({ amounts }) => amounts.some(isNegative))) told.push({ code: 'negative-part', where: 'type', value: type });
    else quiet.push({ code: 'unsuitable-type', where: 'type', value: type });
  }
  const share = form === 'share' ? shareOf(level, current) : undefined;
  if (share && share.part > share.whole) told.push({ code: 'part-exceeds-total', where: 'total', value: share.item.label });
  return { budget: { ...level, current, form }, told, quiet };
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

function phaseOf(series: string): number {
  return PHASES.findIndex((phase) => phase.test(series));
}

/** Whether series are years that come one after the other: each once, and all of one phase. */
export function isTimeline(series: readonly string[]): boolean {
  return series.length > 1 && series.every(yearOf) && new Set(series.map(yearOf)).size === series.length && new Set(series.map(phaseOf)).size === 1;
}

/** The names of the series, years in their order. (A total for all of them may name none.) */
function seriesOf({ rows }: BudgetRecord): string[] {
  const names = [...new Set(rows.flatMap((row) => (isTotal(row) ? [] : seriesName(row))))];
  if (!names.length) return [''];
  return names.every(yearOf) ? names.sort((one, other) => yearOf(one) - yearOf(other)) : names;
}

/** The year that a series is named by; 0 if it is none. */
export function yearOf(name: string): number {
  return Number(/\b(?:19|20)\d\d\b/.exec(name)?.[0] ?? 0);
}

function missingYears(years: readonly number[]): number[] {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first }, (_, index) => first + index).filter((year) => !years.includes(year));
}

/** Levels of parts within parts; nobody's budget has more. */
const DEEPEST = 1000;

/** Puts parts into what they are parts of. One that says to be a part of itself, however far round, is a part of nothing. */
function gather(drafts: readonly Draft[]): BudgetItem[] {
  const owners = new Map<string, Draft>();
  for (const draft of [...drafts].reverse()) if (draft.label) owners.set(draft.label, draft);
  for (const draft of [...drafts].reverse()) if (draft.code) owners.set(draft.code, draft);
  const top: Draft[] = [];
  for (const draft of drafts) {
    const { parent } = draft;
    if (!parent) {
      top.push(draft);
      continue;
    }
    let owner = owners.get(parent);
    if (!owner) {
      owner = { label: parent, code: '', amounts: [], texts: [], highlight: false, parts: [], parent: '' };
      owners.set(parent, owner);
      top.push(owner);
    }
    if (isWithin(owner, draft, owners)) top.push(draft);
    else owner.parts.push(draft);
  }
  return top.map(finish);
}

function isWithin(item: Draft | undefined, other: Draft, owners: ReadonlyMap<string, Draft>): boolean {
  for (let steps = 0; item && steps < DEEPEST; steps += 1) {
    if (item === other) return true;
    item = item.parent ? owners.get(item.parent) : undefined;
  }
  return Boolean(item);
}

/** Where an item has no amount of its own, it is the sum of its parts. */
function finish({ label, code, amounts, texts, highlight, parts: drafts }: Draft): BudgetItem {
  const parts = drafts.map(finish);
  const own = parts.length ? parts[0]!.amounts.map((_, at) => amounts[at] ?? (texts[at] ? undefined : sumOf(parts, at))) : amounts;
  return { label, code, amounts: own, texts: own.map((_, at) => texts[at] ?? ''), highlight, parts };
}

function sumOf(items: readonly BudgetItem[], at: number): bigint | undefined {
  const known = items.flatMap(({ amounts }) => amounts[at] ?? []);
  return known.length ? known.reduce((left, right) => left + right) : undefined;
}

function withSums(series: readonly string[], items: readonly BudgetItem[]): Pick<BudgetLevel, 'series' | 'items' | 'sums'> {
  return { series, items, sums: series.map((_, at) => sumOf(items, at) ?? 0n) };
}

/** What an item is made of, with its own amounts as the declared totals. */
export function levelOf({ series }: BudgetLevel, { label, amounts, parts }: BudgetItem): BudgetLevel {
  return { ...withSums(series, parts), totals: amounts, totalLabel: label };
}

/** What parts of one series are parts of: the declared total, else the sum. */
export function wholeOf({ totals, sums }: BudgetLevel, at: number): bigint {
  return totals[at] ?? sums[at]!;
}

/** The highlighted item, else the first with an amount, beside the whole; `undefined` where there is no such share. */
export function shareOf(level: BudgetLevel, at: number): Share | undefined {
  const { items, totals } = level;
  const known = items.filter(({ amounts }) => amounts[at] !== undefined);
  // A highlighted row without a figure has no share: that of another row would be taken for its own.
  const item = items.find(({ highlight }) => highlight) ?? known[0];
  const part = item?.amounts[at];
  const whole = wholeOf(level, at);
  const isShare = part !== undefined && whole > 0n && (totals[at] !== undefined || known.length > 1) && !known.some(({ amounts }) => isNegative(amounts[at]));
  return isShare ? { item: item!, part, whole } : undefined;
}

/** A part in hundredths of its whole, for pixels only; one that is not nothing is never nothing. */
export function percentOf({ part, whole }: Share): number {
  return part ? Math.max(Number((part * 1_000_000n) / whole) / 10_000, Number.MIN_VALUE) : 0;
}

/** An amount for each of the residents, half away from zero. */
export function perResident(cents: bigint | undefined, residents: bigint | undefined): bigint | undefined {
  if (cents === undefined || !residents) return undefined;
  const double = cents * 2n;
  return (double < 0n ? double - residents : double + residents) / (residents * 2n);
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

export function isNegative(cents: bigint | undefined): boolean {
  return cents !== undefined && cents < 0n;
}

function chooseForm(level: BudgetLevel, current: number, type: 'auto' | BudgetForm, isMixed: boolean): BudgetForm | undefined {
  const { series, items, sums, totals } = level;
  const all = items.flatMap(({ amounts }) => amounts);
  const known = items.flatMap(({ amounts }) => amounts[current] ?? []);
  const share = shareOf(level, current);
  const hasParts = !all.some(isNegative) && sums[current]! > 0n;
  const isYears = isTimeline(series);
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
