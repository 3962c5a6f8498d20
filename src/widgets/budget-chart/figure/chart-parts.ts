import { itemColours } from './bar-rows.data.js';
import { barSpans } from './bars.js';
import type { ChartParts } from './chart-view.js';
import type { Figure } from './figure.data.js';
import { lineColumns, lineScale } from './line.js';

/** What chart.js has to draw of a figure, and the elements that tell it where and in what colour. @param host holds the words of the figure */
export function chartParts(host: HTMLElement, figure: Figure, isPatterned: boolean): ChartParts {
  const { form, items, current } = figure;
  const all = (selector: string): HTMLElement[] => [...host.querySelectorAll<HTMLElement>(selector)];
  if (form === 'line') {
    const scale = lineScale(figure);
    const columns = lineColumns(figure);
    const values = (amounts: readonly (bigint | undefined)[]): (number | null)[] => columns.map(({ at }) => (at === undefined || amounts[at] === undefined ? null : Number(amounts[at])));
    const lists = all('.points');
    return { form, lines: items.map(({ amounts }, index) => ({ element: lists[index]!, colour: index + 1, values: values(amounts) })), least: scale[0]!, most: scale.at(-1)! };
  }
  if (form === 'doughnut') {
    const colours = itemColours(items);
    const swatches = all('.legend .swatch');
    return { form, isPatterned, slices: items.map(({ amounts }, index) => ({ element: swatches[index]!, value: Number(amounts[current] ?? 0n), colour: colours[index]! })) };
  }
  const { spans, least, most } = barSpans(figure);
  const marks = all('.rows .mark');
  return { form: 'bar', least, most, isPatterned, isStacked: form === 'stacked', bars: spans.map(({ from, to, colour }, index) => ({ element: marks[index]!, from, to, colour })) };
}
