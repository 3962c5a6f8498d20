import { yearOf } from '../budget-chart.data.js';
import type { Figure, FigureItem } from './figure.data.js';

/** A bar, or a part of a stacked one. Lengths are euro cents, for pixels only. */
export interface Span {
  readonly item: FigureItem;
  /** Index of its series. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** 1 to 6; 0 is the colour of what stands behind or has no colour of its own. */
  readonly colour: number;
}

/** Bars that stand under one label. */
export interface BarRow {
  readonly label: string;
  /** The item, unless the row is a series. */
  readonly item: FigureItem | undefined;
  /** Sum of a stack. */
  readonly sum: bigint | undefined;
  readonly spans: readonly Span[];
}

export interface Bars {
  readonly rows: readonly BarRow[];
  readonly least: number;
  readonly most: number;
  /** What the colours mean: items or series by their colour; empty where all bars have one. */
  readonly legend: readonly { label: string; colour: number }[];
}

/** The bars of a figure: one an item and series, or, stacked, the items of a year (or the series of an item) one after the other. */
export function barRows(figure: Figure): Bars {
  const { form, level, shown } = figure;
  const isByItem = form === 'bar' || !(level.series.every(yearOf) || level.series.length === 1);
  const { rows, legend } = form === 'bar' ? sideBySide(figure) : isByItem ? seriesStacked(figure) : itemsStacked(figure);
  const ends = rows.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to]));
  const range = ends.reduce(({ least, most }, end) => ({ least: Math.min(least, end), most: Math.max(most, end) }), { least: 0, most: 0 });
  return { rows, legend: shown.length > 1 || form === 'stacked' ? legend : [], ...range };
}

function sideBySide({ items, shown, level: { series } }: Figure): Pick<Bars, 'rows' | 'legend'> {
  const hasHighlight = items.some(({ highlight }) => highlight);
  const isOne = shown.length === 1;
  const length = (item: FigureItem, at: number): number => Number(item.amounts[at] ?? 0n);
  const longest = Math.max(...items.flatMap((item) => (item.kind === 'item' ? shown.map((at) => Math.abs(length(item, at))) : [])));
  const isYears = series.every(yearOf);
  const rows = items.map((item): BarRow => {
    const spans = shown.map((at, index): Span => {
      const colour = isOne ? Number(item.highlight || !hasHighlight) : seriesColour(index, shown.length, isYears);
      // What stands for many items may be more than any of them: its bar would make theirs too short to be compared.
      const isBeyond = item.kind === 'others' && Math.abs(length(item, at)) > longest;
      return { item, at, from: 0, to: isBeyond ? 0 : length(item, at), colour };
    });
    return { label: item.label, item, sum: undefined, spans };
  });
  return { rows, legend: shown.map((at, index) => ({ label: series[at]!, colour: seriesColour(index, shown.length, isYears) })) };
}

/** Of several years the last has the first colour: it is the one that the reader is after. */
function seriesColour(index: number, count: number, isYears: boolean): number {
  return isYears ? count - index : index + 1;
}

function seriesStacked({ items, shown, level: { series } }: Figure): Pick<Bars, 'rows' | 'legend'> {
  const rows = items.map((item): BarRow => {
    const parts = shown.map((at, index) => ({ item, at, cents: item.amounts[at], colour: item.kind === 'undetailed' ? 0 : index + 1 }));
    return { label: item.label, item, ...stack(parts) };
  });
  return { rows, legend: shown.map((at, index) => ({ label: series[at]!, colour: index + 1 })) };
}

function itemsStacked({ items, shown, level: { series, totalLabel } }: Figure): Pick<Bars, 'rows' | 'legend'> {
  const colours = itemColours(items);
  const rows = shown.map((at): BarRow => ({
    label: series[at] || totalLabel,
    item: undefined,
    ...stack(items.map((item, index) => ({ item, at, cents: item.amounts[at], colour: colours[index]! }))),
  }));
  return { rows, legend: items.map(({ label }, index) => ({ label, colour: colours[index]! })) };
}

/** The colours of parts of a whole: the first six; what no item says has none. */
export function itemColours(items: readonly FigureItem[]): number[] {
  return items.map(({ kind }, index) => (kind === 'undetailed' ? 0 : index + 1));
}

function stack(parts: readonly { item: FigureItem; at: number; cents: bigint | undefined; colour: number }[]): Pick<BarRow, 'sum' | 'spans'> {
  let sum = 0n;
  const spans = parts.flatMap(({ cents, ...part }): Span[] => {
    if (!cents) return [];
    const from = Number(sum);
    sum += cents;
    return [{ ...part, from, to: Number(sum) }];
  });
  return { sum, spans };
}
