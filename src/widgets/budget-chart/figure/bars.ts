import type { TemplateResult } from 'lit';
import { barRows, type BarRow, type Bars, type Span } from './bar-rows.data.js';
import type { FigureContext } from './figure-context.js';
import type { Figure } from './figure.data.js';

/** Bars beside or under their labels: the words here, the bars in the places of `.mark` by chart.js. */
export function bars(figure: Figure, context: FigureContext): TemplateResult {
  const { html } = context;
  const { rows, legend, least } = barRows(figure);
  return html`<div class="chart bar" part="figure">
    ${legend.length ? html`<ul class="key" part="legend">${legend.map(({ label, colour }) => html`<li>${context.swatch(colour)} ${label}</li>`)}</ul>` : undefined}
    <div class="rows ${least < 0 ? 'below' : ''}">
      <ul class="legend" part=${legend.length ? 'rows' : 'rows legend'}>
        ${rows.map((row) => barRow(row, figure, context))}
      </ul>
      <div class="plot" part="bar" aria-hidden="true"></div>
    </div>
  </div>`;
}

/** Where the bars stand: the least and the most of their scale, and from where to where each goes, in the order of the marks. */
export function barSpans(figure: Figure): Pick<Bars, 'least' | 'most'> & { readonly spans: readonly Span[] } {
  const { rows, least, most } = barRows(figure);
  return { least, most, spans: rows.flatMap(({ spans }) => spans) };
}

/** Puts the parts of stacks and the line of zero in their places. */
export function placeBars(host: Element, figure: Figure): void {
  const { spans, least, most } = barSpans(figure);
  const percent = (length: number): string => `${(length / (most - least || 1)) * 100}%`;
  host.querySelector<HTMLElement>('.below')?.style.setProperty('--_zero', percent(-least));
  for (const [index, mark] of [...host.querySelectorAll<HTMLElement>('.stack .mark')].entries()) {
    const { from, to } = spans[index]!;
    mark.style.setProperty('inset-inline-start', percent(from));
    mark.style.setProperty('inline-size', percent(to - from));
  }
}

function barRow(row: BarRow, { form, level: { series } }: Figure, context: FigureContext): TemplateResult {
  const { html, mark, label, figure, amount, words } = context;
  const { item, spans, sum } = row;
  if (form === 'stacked') {
    return html`<li class="row">
      <span class="label">${item ? label(item) : row.label || words.total}</span>
      <ul class="stack">
        ${spans.map((span) => {
          const { index, spoken } = mark(span.item, span.at);
          return html`<li class="target mark c${span.colour}" data-mark=${index} tabindex="-1"><span class="unseen">${spoken}</span></li>`;
        })}
      </ul>
      <span class="amount figure">${amount(sum!)}</span>
    </li>`;
  }
  if (spans.length === 1) {
    const [{ at, colour }] = spans as [Span];
    const { index, spoken } = mark(item!, at);
    return html`<li class="row target ${item!.highlight ? 'highlight' : ''}" data-mark=${index} tabindex="-1" aria-label=${spoken}>
      <span class="label">${label(item!)}</span> <span class="mark c${colour}"></span> <span class="amount">${figure(item!, at)}</span>
    </li>`;
  }
  return html`<li class="row ${item!.highlight ? 'highlight' : ''}">
    <span class="label">${label(item!)}</span>
    <ul class="group">
      ${spans.map(({ at, colour }) => {
        const { index, spoken } = mark(item!, at);
        return html`<li class="target" data-mark=${index} tabindex="-1" aria-label=${spoken}>
          <span class="mark c${colour}"></span> <span class="amount"><span class="muted small">${series[at]}</span> ${figure(item!, at)}</span>
        </li>`;
      })}
    </ul>
  </li>`;
}
