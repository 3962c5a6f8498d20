import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Broletto's icons: drawn on a 24 × 24 grid with a 1.75 stroke, inlined one by one so that a bundle holds only those it uses. Always decorative. */
function icon(strokes: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${strokes}</svg>`;
}

export const closeIcon = (): TemplateResult => icon(svg`<path d="M6 6l12 12M18 6 6 18" />`);
export const searchIcon = (): TemplateResult => icon(svg`<circle cx="10.5" cy="10.5" r="6" /><path d="m15 15 5.5 5.5" />`);
export const pinIcon = (): TemplateResult => icon(svg`<path d="M12 21c4-4.6 6.5-7.9 6.5-11a6.5 6.5 0 1 0-13 0c0 3.1 2.5 6.4 6.5 11Z" /><circle cx="12" cy="10" r="2.25" />`);
export const arrowIcon = (): TemplateResult => icon(svg`<path d="M5 12h14M13 6l6 6-6 6" />`);
