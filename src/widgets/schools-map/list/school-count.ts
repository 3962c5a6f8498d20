import { html, nothing, type TemplateResult } from 'lit';
import type { SchoolsMapWords } from '../../../strings/it.js';

export interface SchoolCountOptions {
  readonly found: number;
  readonly total: number;
  /** Whether they are those of one place on the map. */
  readonly isPlace: boolean;
  /** Whether more are on their way. */
  readonly isLoading: boolean;
  /** What else a reader must know about the list. */
  readonly told: readonly unknown[];
  readonly words: SchoolsMapWords;
  onClear(): void;
}

/** How many schools are found and what is to be known about them, in one place that is read out; and the way back to all of them. */
export function schoolCount({ found, total, isPlace, isLoading, told, words, onClear }: SchoolCountOptions): TemplateResult {
  const all = words.schools(total);
  const count = !found ? words.none : isPlace && found > 1 ? words.inOnePlace(found) : found < total ? words.someOf(found, all) : all;
  return html`<div class="count muted">
    <div role="status">
      <p part="count">${count} ${isLoading ? words.loading : nothing}</p>
      ${told.map((sentence) => (sentence ? html`<p>${sentence}</p>` : nothing))}
    </div>
    ${isPlace || found < total ? html`<button class="button screen-only" part="button" @click=${onClear}>${isPlace ? words.showAll : words.clear}</button>` : nothing}
  </div>`;
}
