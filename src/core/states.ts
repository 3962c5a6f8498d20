import { html, nothing, type TemplateResult } from 'lit';
import type { CommonWords } from '../strings/it.js';

/** What a widget says when it has nothing else to show: one sentence and, after a failure, a button that asks again. */
export function failedState(words: Pick<CommonWords, 'loadFailed' | 'retry'>, retry: (() => void) | undefined): TemplateResult {
  return html`<div class="state" part="error" role="status">
    <p>${words.loadFailed}</p>
    ${retry ? html`<button type="button" class="button" part="button" @click=${retry}>${words.retry}</button>` : nothing}
  </div>`;
}

/** A sentence in place of content: nothing found, nothing given, on its way. */
export function plainState(sentence: string, part: 'empty' | 'loading'): TemplateResult {
  return html`<div class="state" part=${part} role="status"><p>${sentence}</p></div>`;
}
