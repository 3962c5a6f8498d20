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

/** The colours of a chart: of more parts or lines beside each other a reader could not tell which is which. */
export const MOST_PARTS = 6;
/** What amounts of different kinds are called: a plan and what became of it are never added up or compared unsaid. */
const PHASES = [/prevision|preventiv|budget|planned/i, /assest|definitiv/i, /impegn|accert/i, /consuntiv|rendicont|actual/i, /pagat|pagament|riscoss|riscuot|cassa|paid/i];

/** What a series is called by, of a plan and what became of it; -1 for none of them. */
export function phaseOf(series: string): number {
  return PHASES.findIndex((phase) => phase.test(series));
}

/** Whether series are years that come one after the other: each once, and all of one phase. */
export function isTimeline(series: readonly string[]): boolean {
  return series.length > 1 && series.every(yearOf) && new Set(series.map(yearOf)).size === series.length && new Set(series.map(phaseOf)).size === 1;
}

/** The year that a series is named by; 0 if it is none. */
export function yearOf(name: string): number {
  return Number(/\b(?:19|20)\d\d\b/.exec(name)?.[0] ?? 0);
}

/** The sum of the amounts that are known; `undefined` where none is. */
export function sumOf(items: readonly BudgetItem[], at: number): bigint | undefined {
  const known = items.flatMap(({ amounts }) => amounts[at] ?? []);
  return known.length ? known.reduce((left, right) => left + right) : undefined;
}

export function withSums(series: readonly string[], items: readonly BudgetItem[]): Pick<BudgetLevel, 'series' | 'items' | 'sums'> {
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

export function isNegative(cents: bigint | undefined): boolean {
  return cents !== undefined && cents < 0n;
}
