import type { html as Html, TemplateResult } from 'lit';
import type { FigureWords } from './figure-context.js';
import type { FigureModel, Seen } from './figure-model.data.js';
import { keyOf } from './figure.data.js';

export interface ToolActions {
  look(change: Partial<Seen>): void;
  /** Back to a level. @param depth how many items are open there */
  leave(depth: number): void;
}

/** What a reader can choose to see: the way back, the line, the amounts for each resident. `undefined` where there is nothing to choose. */
export function figureTools(html: typeof Html, model: FigureModel, seen: Seen, hasResidents: boolean, words: FigureWords, { look, leave }: ToolActions): TemplateResult | undefined {
  const { level, trail, isOneLine, isEach } = model;
  if (!trail.length && !isOneLine && !hasResidents) return undefined;
  return html`<div class="tools">${trail.length ? path() : undefined} ${isOneLine ? lineChoice() : undefined} ${hasResidents ? eachChoice() : undefined}</div>`;

  function path(): TemplateResult {
    const steps = [words.whole, ...trail.slice(0, -1).map(({ label }) => label)];
    return html`<nav class="path" aria-label=${words.path}>
      <ol>
        ${steps.map((label, depth) => html`<li><button class="step" part="button" @click=${() => leave(depth)}>${label}</button></li>`)}
        <li aria-current="true">${trail.at(-1)!.label}</li>
      </ol>
    </nav>`;
  }

  function lineChoice(): TemplateResult {
    const choose = ({ target }: Event): void => look({ line: (target as HTMLSelectElement).value });
    return html`<label class="choice screen-only"
      ><span class="small muted">${words.item}</span>
      <select class="field" part="field" @change=${choose}>
        <option value="" ?selected=${!seen.line}>${level.totalLabel || words.total}</option>
        ${level.items.map((item) => html`<option value=${keyOf(item)} ?selected=${keyOf(item) === seen.line}>${item.label}</option>`)}
      </select>
    </label>`;
  }

  function eachChoice(): TemplateResult {
    const choice = (value: boolean, name: string): TemplateResult =>
      html`<button class="button" part="button" aria-pressed=${value === isEach ? 'true' : 'false'} @click=${() => look({ isEach: value })}>${name}</button>`;
    return html`<div class="each screen-only" role="group" aria-label=${words.view}>${choice(false, words.inEuro)}${choice(true, words.perResident)}</div>`;
  }
}
