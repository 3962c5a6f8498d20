import type { TemplateResult } from 'lit';
import { ticks } from '../../../formats/ticks.js';
import { itemColours } from './bar-rows.data.js';
import type { FigureContext } from './figure-context.js';
import type { Figure } from './figure.data.js';

/** Lines on the scale of the axis. */
const STEPS = 5;

/** The scale of the amounts: round values that enclose them, in euro cents. */
export function lineScale({ items, shown }: Figure): readonly number[] {
  const amounts = items.flatMap((item) => shown.flatMap((at) => (item.amounts[at] === undefined ? [] : Number(item.amounts[at]))));
  // A scale of less than a euro would have one label many times.
  return ticks(Math.min(0, ...amounts), Math.max(100, ...amounts), STEPS);
}

/** Amounts over the years: the axes and the points that can be reached here, the lines between them by chart.js. */
export function line(figure: Figure, context: FigureContext): TemplateResult {
  const { html, mark, compact, swatch } = context;
  const { items, shown, level } = figure;
  const colours = itemColours(items);
  const scale = lineScale(figure);
  const largest = BigInt(Math.round(Math.max(...scale.map(Math.abs))));
  return html`<div class="chart line" part="figure">
    ${items.length > 1 ? html`<ul class="key" part="legend">${items.map(({ label }, index) => html`<li>${swatch(colours[index]!)} ${label}</li>`)}</ul>` : undefined}
    <div class="axes">
      <div class="scale small muted" aria-hidden="true">${scale.map((value) => html`<span>${compact(BigInt(Math.round(value)), largest)}</span>`)}</div>
      <div class="area">
        <div class="grid" aria-hidden="true">${scale.map((value) => html`<span class=${value ? '' : 'zero'}></span>`)}</div>
        <div class="plot" part="bar" aria-hidden="true"></div>
        ${items.map(
          (item, place) => html`<ul class="points c${colours[place]!}" aria-label=${items.length > 1 ? item.label : undefined}>
            ${shown.map((at) => {
              const { index, spoken } = mark(item, at);
              return html`<li class="target" data-mark=${index} tabindex="-1" ?hidden=${item.amounts[at] === undefined}><span class="mark"></span><span class="unseen">${spoken}</span></li>`;
            })}
          </ul>`,
        )}
      </div>
      <div class="years small" aria-hidden="true">${shown.map((at) => html`<span>${level.series[at]}</span>`)}</div>
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
  for (const [place, list] of [...host.querySelectorAll('.points')].entries()) {
    for (const [index, point] of [...list.children].entries()) {
      const { style } = point as HTMLElement;
      style.setProperty('inset-inline-start', `${((index + 0.5) / figure.shown.length) * 100}%`);
      style.setProperty('bottom', height(Number(figure.items[place]!.amounts[figure.shown[index]!] ?? 0n)));
    }
  }
}
