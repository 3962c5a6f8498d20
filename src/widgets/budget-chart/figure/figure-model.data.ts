import type { formatShare as FormatShare } from '../../../formats/amount.js';
import { closedShares, formatClosedShare } from '../../../formats/percentages.js';
import { isNegative, MOST_PARTS, wholeOf, type Budget, type BudgetItem, type BudgetLevel } from '../budget-chart.data.js';
import { arrange, eachOf, eachOfItem, followPath, formOf, keyOf, totalOf, type DrawnForm, type Figure, type FigureItem } from './figure.data.js';

/** What a reader has chosen to see. */
export interface Seen {
  /** Keys of the items that were opened, one inside the other. */
  readonly path: readonly string[];
  /** Whether amounts are divided by the residents; until chosen, where two places are compared. */
  readonly isEach: boolean | undefined;
  /** Key of the item whose line is drawn, where all would be too many; empty for the total. */
  readonly line: string;
}

export interface ModelOptions {
  readonly budget: Budget;
  readonly form: DrawnForm;
  readonly isCompared: boolean;
  readonly sort: 'desc' | 'none';
  /** Items shown one by one, at most. */
  readonly most: number;
  readonly percentRounding: 'exact' | 'sum';
  /** One a series. */
  readonly residents: readonly (bigint | undefined)[];
  readonly locale: string;
  readonly names: { readonly total: string; readonly undetailed: string; others(count: number): string };
}

/** What is seen of a budget. */
export interface FigureModel {
  readonly figure: Figure;
  readonly level: BudgetLevel;
  /** The items that were opened. */
  readonly trail: readonly FigureItem[];
  readonly isEach: boolean;
  /** Two, if any amount has cents. */
  readonly decimals: 0 | 2;
  /** Whether one line is drawn of many that could be. */
  readonly isOneLine: boolean;
  /** What an item is of its whole, in words; nothing where it is no part of it. */
  share(item: FigureItem, at: number): string | undefined;
}

export function modelOf(options: ModelOptions, seen: Seen, formatShare: typeof FormatShare): FigureModel {
  const { budget, residents, names, isCompared } = options;
  const { current } = budget;
  const isEach = residents.some(Boolean) && (seen.isEach ?? isCompared);
  const arranged = (level: BudgetLevel): Figure => arrange(level, formOf(level, options.form, current), current, { ...options, ...names });
  const { level: all, trail } = followPath(budget, seen.path, (at) => arranged(at).items);
  const isOneLine = options.form === 'line' && all.items.length > MOST_PARTS;
  const ofAll = arranged(isOneLine ? { ...all, items: [chosenLine(all, seen.line, names.total)] } : all);
  const level = isEach ? eachOf(all, residents) : all;
  const figure = isEach ? { ...ofAll, level: eachOf(ofAll.level, residents), items: ofAll.items.map((item) => eachOfItem(item, residents)) } : ofAll;
  // Of what is divided and rounded, they would be others.
  const shares = sharesOf(ofAll, all, options, formatShare);
  const amounts = [...figure.items.flatMap((item) => item.amounts), ...level.totals];
  return {
    figure,
    level,
    trail,
    isEach,
    isOneLine,
    decimals: isEach || amounts.some((cents) => cents && cents % 100n) ? 2 : 0,
    share: (item, at) => (item.amounts[at] === undefined ? undefined : shares[at]?.[figure.items.indexOf(item)]),
  };
}

function chosenLine(level: BudgetLevel, key: string, total: string): BudgetItem {
  const amounts = level.series.map((_, at) => totalOf(level, at));
  return level.items.find((item) => keyOf(item) === key) ?? { label: level.totalLabel || total, code: '', amounts, texts: [], highlight: false, parts: [] };
}

/** Percentages, one list a series, true to the value; on request closed at a hundred, where the parts are all of the whole. */
function sharesOf({ items, form }: Figure, level: BudgetLevel, { percentRounding, locale }: ModelOptions, formatShare: typeof FormatShare): (string | undefined)[][] {
  return level.series.map((_, at) => {
    const sum = level.sums[at]!;
    const declared = wholeOf(level, at);
    const whole = form === 'doughnut' && sum > declared ? sum : declared;
    const parts = items.map(({ amounts }) => amounts[at] ?? 0n);
    // Beside what is taken away, or what nobody knows, there is no whole to be a part of.
    const isWhole = totalOf(level, at) !== undefined && !level.items.some(({ amounts }) => isNegative(amounts[at]));
    const isClosed = percentRounding === 'sum' && parts.every((cents) => cents >= 0n) && parts.reduce((left, right) => left + right, 0n) === whole;
    const closed = isClosed ? closedShares(parts, 1) : undefined;
    return items.map((item, index) => {
      const cents = item.amounts[at];
      if (cents === undefined || !isWhole) return undefined;
      return closed ? formatClosedShare(closed[index]!, cents, whole, 1, locale) : formatShare(cents, whole, locale);
    });
  });
}
