import type { TemplateResult } from 'lit';
import { wholeOf } from '../budget-chart.data.js';
import { itemColours } from './bar-rows.data.js';
import type { FigureContext } from './figure-context.js';
import type { Figure } from './figure.data.js';

/** A ring with its whole in the middle; the words are a list beside it. */
export function doughnut(figure: Figure, context: FigureContext): TemplateResult {
  const { html, mark, label, words, amount, share, swatch } = context;
  const { items, current, level } = figure;
  const colours = itemColours(items);
  const sum = level.sums[current]!;
  const whole = wholeOf(level, current);
  // A sum beyond the declared total must not stand under its name.
  const [name, cents] = sum > whole ? [words.total, sum] : [level.totalLabel || words.total, whole];
  return html`<div class="chart doughnut" part="figure">
    <ul class="legend" part="legend">
      ${items.map((item, place) => {
        const { index, spoken } = mark(item, current);
        return html`<li class="row target ${item.highlight ? 'highlight' : ''}" data-mark=${index} tabindex="-1" aria-label=${spoken}>
          ${swatch(item.amounts[current] === undefined ? 0 : colours[place]!)} <span class="label">${label(item)}</span>
          <span class="amount">${context.figure(item, current)}</span> <span class="ratio muted">${share(item, current)}</span>
        </li>`;
      })}
    </ul>
    <div class="plot" part="bar" aria-hidden="true"></div>
    <p class="centre"><span class="small muted">${name}</span><span class="figure">${amount(cents)}</span></p>
  </div>`;
}
