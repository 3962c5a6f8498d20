import type { TemplateResult } from 'lit';
import { spokenAmount } from '../../../formats/compact-amount.js';
import { formatNumber } from '../../../formats/number.js';
import { isTimeline, wholeOf } from '../budget-chart.data.js';
import type { FigureWords } from './figure-context.js';
import type { FigureModel } from './figure-model.data.js';
import type { FigureItem } from './figure.data.js';
import type { FigureDeps, FigureState } from './figure-view.js';

/** An amount that is drawn. */
export interface Mark {
  readonly item: FigureItem;
  /** Index of its series. */
  readonly at: number;
}

/** What there is to say of a mark. */
export interface MarkWords {
  /** All of it, for a screen reader. @param index from 1 */
  spoken(mark: Mark, index: number, count: number): string;
  /** The same for the eye, and what has changed since the series before. */
  tip(mark: Mark): TemplateResult;
  amount(cents: bigint): string;
  /** `+12.000 €` */
  signed(cents: bigint): string;
  /** `+3,2%`; `undefined` where what was before is nothing. */
  change(cents: bigint, before: bigint): string | undefined;
}

export function markWords(model: FigureModel, words: FigureWords, { language, locale, isCompared }: FigureState, { html, formatAmount, formatShare }: FigureDeps): MarkWords {
  const { level, figure, isEach, decimals, share } = model;
  const { series } = level;
  const isOpenable = ({ parts }: FigureItem): boolean => parts.length > 0 && figure.form !== 'line';
  const amount = (cents: bigint): string => formatAmount(cents, locale, decimals);
  const signed = (cents: bigint): string => (cents > 0n ? `+${amount(cents)}` : amount(cents));
  const change = (cents: bigint, before: bigint): string | undefined => {
    const difference = cents - before;
    const ratio = before > 0n ? formatShare(difference < 0n ? -difference : difference, before, locale) : undefined;
    return ratio?.replace(/^([<>] )?/, `$1${difference < 0n ? '-' : '+'}`);
  };
  const inside = ({ parts }: FigureItem): string => words.opens(parts.length, formatNumber(BigInt(parts.length), 0, locale));
  const each = (text: string): string => (isEach ? words.each(text) : text);
  const written = ({ item, at }: Mark): string => item.texts[at] || words.missing;

  return {
    amount,
    signed,
    change,
    spoken(mark, index, count) {
      const { item, at } = mark;
      const cents = item.amounts[at];
      const part = share(item, at);
      const value = cents === undefined ? written(mark) : each(spokenAmount(cents, language));
      const name = series.length > 1 ? `${item.label}, ${series[at]}` : item.label;
      return [`${name}: ${value}`, part && words.spokenShare(part), isOpenable(item) && inside(item), words.position(index, count)].filter(Boolean).join(', ');
    },
    tip(mark) {
      const { item, at } = mark;
      const cents = item.amounts[at];
      const part = share(item, at);
      // Two places are not one before the other.
      const before = isCompared || !isTimeline(series) ? undefined : item.amounts[at - 1];
      const lines = [
        series[at],
        part && words.ofTotal(part, level.totalLabel, amount(wholeOf(level, at))),
        cents !== undefined && before && words.change(signed(cents - before), change(cents, before), series[at - 1]!),
        isOpenable(item) && inside(item),
      ];
      return html`<strong>${item.label}</strong> <span class="figure">${cents === undefined ? written(mark) : each(amount(cents))}</span>
        ${lines.map((line) => (line ? html`<span class="small">${line}</span>` : undefined))}`;
    },
  };
}
