import type { TemplateResult } from 'lit';
import type { FigureContext } from './figure-context.js';
import type { Figure } from './figure.data.js';
import { treemapLayout } from './treemap-layout.data.js';

/** Boxes as large as their amounts. Ours from end to end: no library, vectors on paper. */
export function treemap(figure: Figure, context: FigureContext): TemplateResult {
  const { html, mark, label, compact, share } = context;
  const { items, current } = figure;
  const largest = items.reduce((most, { amounts }) => ((amounts[current] ?? 0n) > most ? amounts[current]! : most), 0n);
  const hasHighlight = items.some(({ highlight }) => highlight);
  return html`<div class="chart treemap" part="figure">
    <ul class="boxes">
      ${items.map((item) => {
        const { index, spoken } = mark(item, current);
        const cents = item.amounts[current];
        const look = item.kind === 'undetailed' || (hasHighlight && !item.highlight) ? 'quiet' : '';
        return html`<li class="target box ${look}" part="mark" data-mark=${index} tabindex="-1" aria-label=${spoken} ?hidden=${!cents}>
          <span class="words"><span class="label">${label(item)}</span> <span class="figure">${cents && compact(cents, largest)}</span> <span class="small">${share(item, current)}</span></span>
        </li>`;
      })}
    </ul>
  </div>`;
}

/** Puts the boxes in their places, by hundredths of the room there is. */
export function placeTreemap(host: Element, { items, current }: Figure): void {
  const room = host.querySelector<HTMLElement>('.boxes')!;
  const { clientWidth, clientHeight } = room;
  const layout = treemapLayout(items.map(({ amounts }) => Number(amounts[current] ?? 0n)), clientWidth || 1, clientHeight || 1);
  for (const [index, { x, y, width, height }] of layout.entries()) {
    const box = room.children[index] as HTMLElement;
    const parts = { 'inset-inline-start': x / clientWidth, top: y / clientHeight, width: width / clientWidth, height: height / clientHeight };
    for (const [name, part] of Object.entries(parts)) box.style.setProperty(name, `${part * 100}%`);
    box.classList.remove('small-box');
  }
  // Words that are cut off are not shown: they are in what is told of the box, and in the table.
  const cut = [...room.querySelectorAll('.words')].filter(({ scrollWidth, clientWidth: width, scrollHeight, clientHeight: height }) => scrollWidth > width || scrollHeight > height);
  for (const words of cut) words.parentElement!.classList.add('small-box');
}
