import type { TemplateResult } from 'lit';
import { ticks } from '../../../formats/ticks.js';
import { itemColours } from './bar-rows.data.js';
import { yearOf } from '../budget-chart.data.js';
import type { FigureContext } from './figure-context.js';
import type { Figure } from './figure.data.js';
import { DASHES } from './patterns.js';

/** Lines on the scale of the axis. */
const STEPS = 5;

/** The scale of the amounts: round values that enclose them, in euro cents. */
export function lineScale({ items, shown }: Figure): readonly number[] {
  const amounts = items.flatMap((item) => shown.flatMap((at) => (item.amounts[at] === undefined ? [] : Number(item.amounts[at]))));
  // A scale of less than a euro would have one label many times.
  return ticks(Math.min(0, ...amounts), Math.max(100, ...amounts), STEPS);
}

/** So many have room for their names on a phone. */
const FEW_YEARS = 6;
/** Years that are missing have a place all the same, unless there are so many that something else is wrong. */
const MOST_YEARS = 60;

/** The places of the axis: indexes of series, and what is written where there is none. */
export function lineColumns({ shown, level: { series } }: Figure): readonly { readonly at: number | undefined; readonly name: string }[] {
  const years = shown.map((at) => yearOf(series[at]!));
  const [first, last] = [years[0]!, years.at(-1)!];
  const isPlain = new Set(years).size < years.length || last - first > MOST_YEARS;
  if (isPlain) return shown.map((at) => ({ at, name: series[at]! }));
  return [...Array(last - first + 1).keys()].map((index) => {
    const at = shown[years.indexOf(first + index)];
    return { at, name: String(first + index) };
  });
}

/** Amounts over the years: the axes and the points that can be reached here, the lines between them by chart.js. */
export function line(figure: Figure, context: FigureContext): TemplateResult {
  const { html, svg, mark, compact } = context;
  const sample = (index: number): TemplateResult =>
    html`<svg class="swatch c${colours[index]!}" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">${svg`<line x2="28" y1="8" y2="8" stroke="currentColor" stroke-width="2" stroke-dasharray=${DASHES[index]!.join(' ')}></line>`}</svg>`;
  const { items } = figure;
  const columns = lineColumns(figure);
  const colours = itemColours(items);
  const scale = lineScale(figure);
  const largest = BigInt(Math.round(Math.max(...scale.map(Math.abs))));
  return html`<div class="chart line" part="figure">
    ${items.length > 1 ? html`<ul class="key" part="legend">${items.map(({ label }, index) => html`<li>${sample(index)} ${label}</li>`)}</ul>` : undefined}
    <div class="axes">
      <div class="scale small muted" aria-hidden="true">${scale.map((value) => html`<span>${compact(BigInt(Math.round(value)), largest)}</span>`)}</div>
      <div class="area">
        <div class="grid" aria-hidden="true">${scale.map((value) => html`<span class=${value ? '' : 'zero'}></span>`)}</div>
        <div class="plot" part="bar" aria-hidden="true"></div>
        ${items.map(
          (item, place) => html`<ul class="points c${colours[place]!}" aria-label=${items.length > 1 ? item.label : undefined}>
            ${columns.map(({ at }) => {
              if (at === undefined) return undefined;
              const { index, spoken } = mark(item, at);
              return html`<li class="target" data-mark=${index} tabindex="-1" ?hidden=${item.amounts[at] === undefined}><span class="mark"></span><span class="unseen">${spoken}</span></li>`;
            })}
          </ul>`,
        )}
      </div>
      <div class="years small ${columns.length > FEW_YEARS ? 'many' : ''}" aria-hidden="true">${columns.map(({ at, name }) => html`<span class=${at === undefined ? 'muted' : ''}>${name}</span>`)}</div>
    </div>
  </div>`;
}

/** Puts what the templates have written in its place; styles cannot be written in them. */
export function placeLine(host: Element, figure: Figure): void {
  const scale = lineScale(figure);
  const [least, most] = [scale[0]!, scale.at(-1)!];
  const height = (value: number): string => `${((value - least) / (most - least)) * 100}%`;
  for (const list of host.querySelectorAll('.scale, .grid')) {
    for (const [index, label] of [...list.children].entries()) (label as HTMLElement).style.setProperty('bottom', height(scale[index]!));
  }
  const columns = lineColumns(figure);
  const known = [...columns.entries()].filter(([, { at }]) => at !== undefined);
  for (const [place, list] of [...host.querySelectorAll('.points')].entries()) {
    for (const [index, point] of [...list.children].entries()) {
      const [column, { at }] = known[index]!;
      const { style } = point as HTMLElement;
      style.setProperty('inset-inline-start', `${((column + 0.5) / columns.length) * 100}%`);
      style.setProperty('bottom', height(Number(figure.items[place]!.amounts[at!] ?? 0n)));
    }
  }
}
