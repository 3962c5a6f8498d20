import { isNegative, levelOf, MOST_PARTS, perResident, sumOf, wholeOf, yearOf, type BudgetForm, type BudgetItem, type BudgetLevel } from '../budget-chart.data.js';

/** Forms that are drawn by the lazy part; the others are the widget's own. */
export type DrawnForm = Exclude<BudgetForm, 'share' | 'number'>;

/** A level of a budget as a form shows it. */
export interface Figure {
  readonly form: DrawnForm;
  readonly level: BudgetLevel;
  /** The series of forms that show one. */
  readonly current: number;
  /** The series that are shown beside each other. */
  readonly shown: readonly number[];
  /** The items that are shown, in their order; the last may stand for all others. */
  readonly items: readonly FigureItem[];
}

export interface FigureItem extends BudgetItem {
  /** `others` stands for items that have no room of their own, `undetailed` for what a declared total has beyond all items. */
  readonly kind: 'item' | 'others' | 'undetailed';
}

export interface FigureOptions {
  readonly sort: 'desc' | 'none';
  /** Items that are shown one by one, at most. */
  readonly most: number;
  /** Name of what stands for the other items. */
  readonly others: (count: number) => string;
  /** Name of what no item says. */
  readonly undetailed: string;
}

/** Key of the item that stands for others. */
const OTHERS = '*';

/** What an item is called in the address of the page. One that is called like the item of the others has its mark twice. */
export function keyOf({ code, label, kind }: BudgetItem & Partial<Pick<FigureItem, 'kind'>>): string {
  return kind === 'others' ? OTHERS : (code || label).replace(OTHERS, OTHERS + OTHERS);
}

/**
 * The level that keys lead to, as far as they do, and the items on the way.
 * @param itemsOf the items of a level that can be opened
 */
export function followPath(budget: BudgetLevel, path: readonly string[], itemsOf: (level: BudgetLevel) => readonly FigureItem[]): { level: BudgetLevel; trail: readonly FigureItem[] } {
  let level = budget;
  const trail: FigureItem[] = [];
  for (const key of path) {
    const item = itemsOf(level).find((candidate) => candidate.parts.length && keyOf(candidate) === key);
    if (!item) break;
    trail.push(item);
    level = levelOf(level, item);
  }
  return { level, trail };
}

/** The form that the parts of an item can have, and the form of the whole otherwise. */
export function formOf({ series, items, sums }: BudgetLevel, form: DrawnForm, at: number): DrawnForm {
  const isBare = !items.some(({ amounts }) => amounts.some(isNegative)) && sums[at]! > 0n;
  if (form === 'line') return series.length > 1 ? form : 'bar';
  const isMany = items.filter(({ amounts }) => amounts[at] !== undefined).length > MOST_PARTS;
  return isBare && !(form === 'doughnut' && isMany) ? form : 'bar';
}

/** Chooses and orders what a form shows. */
export function arrange(level: BudgetLevel, form: DrawnForm, current: number, options: FigureOptions): Figure {
  const isYears = level.series.every(yearOf);
  const isOne = form === 'doughnut' || form === 'treemap';
  // Each of several series has a colour, and years that are stacked are bars of their own.
  const isFree = form === 'line' || (form === 'stacked' && (isYears || level.series.length === 1));
  const all = [...level.series.keys()];
  const shown = isOne ? [current] : isFree ? all : all.slice(-MOST_PARTS);
  const most = form === 'doughnut' || isFree ? Math.min(options.most, MOST_PARTS) : options.most;
  // An order by size would part the years of a label that is one, and the lines from their table.
  const isOrdered = options.sort === 'desc' && !level.items.every(({ label }) => yearOf(label));
  const ordered = isOrdered ? [...level.items].sort((one, other) => compare(other.amounts[current], one.amounts[current])) : level.items;
  const items = cut(ordered, level, { ...options, most });
  return { form, level, current, shown, items: form === 'bar' || form === 'line' ? items : [...items, ...undetailed(level, options.undetailed)] };
}

/** What the declared totals have beyond the items, as an item of its own: the parts of a whole are all of it. */
function undetailed(level: BudgetLevel, label: string): FigureItem[] {
  const amounts = level.series.map((_, at) => {
    const rest = wholeOf(level, at) - level.sums[at]!;
    return rest > 0n ? rest : undefined;
  });
  return amounts.some(Boolean) ? [{ label, code: '', amounts, texts: amounts.map(() => ''), highlight: false, parts: [], kind: 'undetailed' }] : [];
}

/** Missing amounts come after all others. */
function compare(one: bigint | undefined, other: bigint | undefined): number {
  if (one === undefined || other === undefined) return Number(one !== undefined) - Number(other !== undefined);
  return one < other ? -1 : Number(one > other);
}

/** Puts what has no room into one item, made of the others. The smallest go there, whatever the order. */
function cut(items: readonly BudgetItem[], { series }: BudgetLevel, { most, others }: FigureOptions): FigureItem[] {
  const plain = (item: BudgetItem): FigureItem => ({ ...item, kind: 'item' });
  if (items.length <= most) return items.map(plain);
  const size = ({ amounts }: BudgetItem): bigint => amounts.reduce((largest: bigint, cents = 0n) => (cents > largest ? cents : -cents > largest ? -cents : largest), 0n);
  const kept = new Set([...items].sort((one, other) => compare(size(other), size(one))).slice(0, most - 1));
  const parts = items.filter((item) => !kept.has(item));
  const amounts = series.map((_, at) => sumOf(parts, at));
  const rest: FigureItem = { label: others(parts.length), code: '', amounts, texts: series.map(() => ''), highlight: parts.some(({ highlight }) => highlight), parts, kind: 'others' };
  return [...items.filter((item) => kept.has(item)).map(plain), rest];
}

/** Whether an amount has a mark that can be reached: rows have one for what is missing too; a point, a box or a part of a stack is made of an amount. */
export function hasMark(form: DrawnForm, cents: bigint | undefined): boolean {
  if (form === 'bar' || form === 'doughnut') return true;
  return form === 'line' ? cents !== undefined : Boolean(cents);
}

/** A total to draw or to compare: the declared one, else the sum, unless an amount is written in it that is none. */
export function totalOf({ items, totals, sums }: BudgetLevel, at: number): bigint | undefined {
  const isKnown = items.some(({ amounts }) => amounts[at] !== undefined) && items.every(({ amounts, texts }) => amounts[at] !== undefined || !texts[at]);
  return totals[at] ?? (isKnown ? sums[at] : undefined);
}

/** The amounts of a level divided by the residents of each series. */
export function eachOf(level: BudgetLevel, residents: readonly (bigint | undefined)[]): BudgetLevel {
  const { items, sums, totals } = level;
  return { ...level, items: items.map((item) => eachOfItem(item, residents)), sums: sums.map((sum, at) => perResident(sum, residents[at]) ?? 0n), totals: totals.map((total, at) => perResident(total, residents[at])) };
}

/** The same of an item and its parts. */
export function eachOfItem<Item extends BudgetItem>(item: Item, residents: readonly (bigint | undefined)[]): Item {
  const amounts = item.amounts.map((cents, at) => perResident(cents, residents[at]));
  // An amount of all must not stand for one of each.
  const texts = item.texts.map((text, at) => (item.amounts[at] === undefined || residents[at] ? text : ''));
  return { ...item, amounts, texts, parts: item.parts.map((part) => eachOfItem(part, residents)) };
}
