import { html, nothing, type TemplateResult } from 'lit';
import type { SchoolsMapWords } from '../../../strings/it.js';
import { ORDERS, type Counts, type Facet, type Order, type Wanted } from './school-filter.data.js';
import { GRADES, OWNERSHIPS, type Grade, type Ownership } from '../schools-map.data.js';

export interface SchoolSearchOptions {
  readonly wanted: Wanted;
  readonly facets: readonly Facet[];
  readonly counts: Counts;
  readonly order: Order;
  /** Whether the list is long enough to be put in order. */
  readonly isSortable: boolean;
  readonly words: SchoolsMapWords;
  onWant(wanted: Partial<Wanted>): void;
  onOrder(order: Order): void;
  /** Asks for the nearest first; none where no school has a point. */
  readonly onNear: (() => void) | undefined;
}

/** Search, the facets that narrow anything, and the order. A value tells how many schools it would leave; one that would leave none is not offered. */
export function schoolSearch({ wanted, facets, counts, order, isSortable, words, onWant, onOrder, onNear }: SchoolSearchOptions): TemplateResult {
  const valueOf = ({ target }: Event): string => (target as HTMLInputElement | HTMLSelectElement).value;
  const renderFacet = (facet: Facet): TemplateResult => {
    const [label, all] = words.facets[facet];
    const chosen = wanted[facet];
    const values = [...new Set(counts[facet].keys()).add(chosen)].filter(Boolean).sort(facet === 'grade' ? byGrade : undefined);
    return html`<label>
      ${label}
      <select class="field" @change=${(event: Event) => onWant({ [facet]: valueOf(event) })}>
        <option value="" .selected=${!chosen}>${all}</option>
        ${values.map((value) => html`<option value=${value} .selected=${value === chosen}>${nameOf(facet, value, words)} (${counts[facet].get(value)?.count ?? 0})</option>`)}
      </select>
    </label>`;
  };
  return html`<div class="tools screen-only" part="tools">
    <label class="search">
      ${words.search}<input class="field" type="search" autocomplete="off" .value=${wanted.query} @input=${(event: Event) => onWant({ query: valueOf(event) })} />
    </label>
    ${facets.map(renderFacet)}
    ${
      isSortable
        ? html`<label>
            ${words.order}
            <select class="field" @change=${(event: Event) => onOrder(valueOf(event) as Order)}>
              ${ORDERS.map((one) => (one === 'distance' && order !== one ? nothing : html`<option value=${one} .selected=${one === order}>${words.orders[one]}</option>`))}
            </select>
          </label>`
        : nothing
    }
    ${onNear ? html`<button class="button" part="button" @click=${onNear}>${words.near}</button>` : nothing}
  </div>`;
}

function byGrade(one: string, other: string): number {
  return GRADES.indexOf(one as Grade) - GRADES.indexOf(other as Grade);
}

function nameOf(facet: Facet, value: string, words: SchoolsMapWords): string {
  // A word of the page's address may be none of ours.
  if (GRADES.includes(value as Grade)) return words.grades[value as Grade];
  return facet === 'ownership' && OWNERSHIPS.includes(value as Ownership) ? words.ownerships[value as Ownership] : value;
}
