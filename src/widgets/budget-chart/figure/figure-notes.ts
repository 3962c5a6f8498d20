import { formatNumber } from '../../../formats/number.js';
import type { FigureWords } from './figure-context.js';
import { barRows } from './bar-rows.data.js';
import type { FigureModel } from './figure-model.data.js';
import type { FigureState } from './figure-view.js';
import type { MarkWords } from './mark-words.js';

/** What a reader must know about what is drawn, beside what the budget itself has wrong. */
export function notesOf({ figure, level, trail, isEach }: FigureModel, words: FigureWords, { amount }: MarkWords, { residents, isCompared, locale }: Pick<FigureState, 'residents' | 'isCompared' | 'locale'>): string[] {
  const { current, shown, form, items } = figure;
  const notes: string[] = [];
  const total = level.totals[current];
  const sum = level.sums[current]!;
  // Of the budget itself the chart tells; of what is inside an item, only who looks there.
  if (trail.length && total !== undefined && total !== sum) notes.push(words.mismatch(amount(total), amount(sum), amount(total > sum ? total - sum : sum - total)));
  const hidden = level.series.filter((_, at) => !shown.includes(at));
  if (hidden.length) notes.push(words.hiddenSeries(hidden.join(', ')));
  const others = form === 'bar' ? items.find(({ kind }) => kind === 'others') : undefined;
  if (others && barRows(figure).rows.some(({ item, spans }) => item === others && spans.some(({ at, to }) => others.amounts[at] && !to))) notes.push(words.undrawn(others.label));
  const isWhole = form === 'stacked' || form === 'treemap';
  const blank = items.flatMap((item) => shown.flatMap((at) => (item.kind === 'undetailed' || item.amounts[at] !== undefined ? [] : [level.series[at] ? `${item.label} (${level.series[at]})` : item.label])));
  if (isWhole && blank.length) notes.push(words.withoutAmount(blank.join(', ')));
  if (isEach) {
    const people = level.series.flatMap((name, at) => (residents[at] ? `${name} ${formatNumber(residents[at]!, 0, locale)}`.trim() : []));
    const isOne = new Set(residents).size === 1;
    notes.push(words.residents(isOne ? formatNumber(residents[0]!, 0, locale) : people.join(', ')));
  }
  if (isCompared) notes.push(words.compared);
  return notes;
}
