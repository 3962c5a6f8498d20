import { isTimeline, wholeOf, type BudgetItem } from '../budget-chart.data.js';
import type { FigureWords } from './figure-context.js';
import type { FigureModel } from './figure-model.data.js';
import { totalOf } from './figure.data.js';
import type { MarkWords } from './mark-words.js';

/** What the figure shows, in sentences: the largest and the smallest item and the total; over years, what has become of the total. */
export function summaryOf({ figure, level, isEach }: FigureModel, words: FigureWords, { amount, signed, change }: MarkWords, isCompared: boolean): string {
  const { current, shown } = figure;
  const name = level.totalLabel || words.total;
  if (isCompared) return level.series.map((place, at) => words.sum(place, isEach ? words.each(amount(wholeOf(level, at))) : amount(wholeOf(level, at)))).join(' ');
  if (shown.length > 1) {
    const one = figure.items.length === 1 ? figure.items[0] : undefined;
    const valueOf = (at: number): bigint | undefined => (one ? one.amounts[at] : totalOf(level, at));
    const known = shown.filter((at) => valueOf(at) !== undefined);
    const [first, last] = [known[0], known.at(-1)];
    // Sources and phases do not come one after the other.
    if (first === undefined || last === undefined || first === last || !isTimeline(shown.map((at) => level.series[at]!))) return '';
    const [before, after] = [valueOf(first)!, valueOf(last)!];
    const ratio = change(after, before);
    const difference = after === before ? words.unchanged : `${signed(after - before)}${ratio ? ` (${ratio})` : ''}`;
    return `${one?.label ?? name}. ${words.trend(amount(before), amount(after), level.series[first]!, level.series[last]!, difference)}`;
  }
  const known = level.items.filter(({ amounts }) => amounts[current] !== undefined).sort((one, other) => (one.amounts[current]! < other.amounts[current]! ? 1 : -1));
  const said = (item: BudgetItem): string => `${item.label} (${amount(item.amounts[current]!)})`;
  const isEven = known.length > 1 && known[0]!.amounts[current] === known.at(-1)!.amounts[current];
  const extremes = known.length > 1 && !isEven ? words.extremes(said(known[0]!), said(known.at(-1)!)) : '';
  // A sum beyond the declared total must not stand under its name.
  const whole = wholeOf(level, current);
  const isBeyond = figure.form === 'doughnut' && level.sums[current]! > whole;
  const series = level.series[current] ? `${level.series[current]}. ` : '';
  return `${series}${extremes} ${isBeyond ? words.sum(words.total, amount(level.sums[current]!)) : words.sum(name, amount(whole))}`.trim();
}
