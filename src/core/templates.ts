import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../formats/url.js';

/** Levels that `heading-level` accepts. */
export const HEADING_LEVELS = [2, 3, 4, 5, 6] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

/** A heading of the level that fits the page's outline. */
export function heading(level: HeadingLevel, content: unknown): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 class="heading" part="heading">${content}</h2>`;
    case 4:
      return html`<h4 class="heading" part="heading">${content}</h4>`;
    case 5:
      return html`<h5 class="heading" part="heading">${content}</h5>`;
    case 6:
      return html`<h6 class="heading" part="heading">${content}</h6>`;
    default:
      return html`<h3 class="heading" part="heading">${content}</h3>`;
  }
}

/** A link when the address is one that may be followed, else the text alone. */
export function link(href: unknown, content: unknown): unknown {
  const url = safeUrl(href);
  return url ? html`<a class="link" part="link" href=${url}>${content}</a>` : (content ?? nothing);
}
