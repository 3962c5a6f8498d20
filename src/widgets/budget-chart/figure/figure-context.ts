import type { html as Html, svg as Svg, TemplateResult } from 'lit';
import type { BudgetChartWords } from '../../../strings/it.js';
import type { ChartWords } from '../../../strings/chart.js';
import type { Figure, FigureItem } from './figure.data.js';

export type FigureWords = BudgetChartWords & ChartWords;

/** What a drawing needs beside its figure. */
export interface FigureContext {
  readonly html: typeof Html;
  readonly svg: typeof Svg;
  readonly words: FigureWords;
  /** `14.339.077,93 €` */
  amount(cents: bigint): string;
  /** `14,34 mln €`, all in the unit that suits `reference`. */
  compact(cents: bigint, reference: bigint): string;
  /** What an item is of its whole, `7,3%`; `undefined` where it is no part. */
  share(item: FigureItem, at: number): string | undefined;
  /** Makes a mark that the keyboard reaches and the pointer finds: its number, for `data-mark`, and what is said of it. */
  mark(item: FigureItem, at: number): { readonly index: number; readonly spoken: string };
  /** The label, as a button where there is something inside. */
  label(item: FigureItem): unknown;
  /** The amount, or what was written in its place. */
  figure(item: FigureItem, at: number): TemplateResult;
  swatch(colour: number): TemplateResult;
}

export type Drawing = (figure: Figure, context: FigureContext) => TemplateResult;
