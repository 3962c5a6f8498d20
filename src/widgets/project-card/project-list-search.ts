import type { html as Html, TemplateResult } from 'lit';
import { findProjects, STATES, type ListedProject, type Wanted } from './listed-projects.data.js';
import type { ListViewWords } from './project-list-view.js';

export interface SearchState {
  readonly wanted: Wanted;
  /** All of them: only their funds and states are offered, and only where there are several. */
  readonly projects: readonly ListedProject[];
  /** Keys of the funds in their order, with their names. */
  readonly funds: readonly (readonly [key: string, name: string])[];
  readonly words: ListViewWords;
}

/** Search and filters, and what is asked for now. */
export function projectSearch(html: typeof Html, { wanted, projects, funds, words }: SearchState, onAsk: (change: Partial<Wanted>) => void): TemplateResult {
  const ask = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement | HTMLSelectElement;
    onAsk({ [name]: value });
  };
  const states = STATES.filter((one) => projects.some(({ state }) => state === one)).map((one) => [one, words.states[one]] as const);
  return html`<div class="tools screen-only" part="tools" @input=${ask}>
    <label>${words.search}<input class="field" type="search" name="query" autocomplete="off" .value=${wanted.query} /></label>
    ${choices('fund', words.fund, words.allFunds, funds)} ${choices('state', words.state, words.allStates, states)}
  </div>`;

  /** A choice tells how many projects it would leave, with whatever else is asked for. */
  function choices(name: 'fund' | 'state', label: string, all: string, options: readonly (readonly [key: string, name: string])[]): TemplateResult | undefined {
    if (options.length < 2) return undefined;
    const others = findProjects(projects, { ...wanted, [name]: '' });
    return html`<label>
      ${label}
      <select class="field" name=${name}>
        <option value="" .selected=${!wanted[name]}>${all} (${others.length})</option>
        ${options.map(([key, text]) => html`<option value=${key} .selected=${key === wanted[name]}>${text} (${others.filter((project) => project[name] === key).length})</option>`)}
      </select>
    </label>`;
  }
}
