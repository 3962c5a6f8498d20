import { html, nothing, type TemplateResult } from 'lit';
import { link } from '../../core/templates.js';
import type { SchoolsMapWords } from '../../strings/it.js';
import type { School } from './schools-map.data.js';

export interface SchoolListOptions {
  readonly words: SchoolsMapWords;
  /** The school that stands out, here and on the map. */
  readonly active: School | undefined;
  /** Whether there is a map to say positions about. */
  readonly hasMap: boolean;
  /** Whether those with a point have the number that the picture gives them. */
  readonly isNumbered: boolean;
  /** All positions are approximate: it is said once, beside the map. */
  readonly allApproximate: boolean;
  /** Text of a button that shows a school on the map, while there is one to explore. */
  readonly show: string | undefined;
}

/** Whether the point of a school is only somewhere near it. */
export function isApproximate({ precision = '' }: School): boolean {
  return /street|municipality|via|comune/i.test(precision);
}

/** The rows of the list; `data-index` on each is its index. */
export function schoolRows(schools: readonly School[], { words, active, hasMap, isNumbered, allApproximate, show }: SchoolListOptions): TemplateResult[] {
  let number = 0;
  return schools.map((school, index) => {
    const { name, href, instituteName, grades, address, postalCode, municipality, province, note, point } = school;
    const place = [postalCode, municipality, province?.length === 2 && `(${province})`].filter(Boolean).join(' ');
    const position = hasMap && (point ? !allApproximate && isApproximate(school) && words.approximate : words.unavailable);
    return html`<li class="school ${school === active ? 'active' : ''}" part="item" tabindex="-1" data-index=${index}>
      ${isNumbered ? html`<span class=${point ? 'number' : ''} aria-hidden="true">${point && (number += 1)}</span>` : nothing}
      <div>
        <strong>${link(href, name)}</strong>
        ${[instituteName, [address, place].filter(Boolean).join(', '), note, position].map((line) => (line && line !== name ? html`<div class="muted small">${line}</div>` : nothing))}
        <ul class="grades small">
          ${grades.map((grade) => html`<li>${words.grades[grade]}</li>`)}
        </ul>
        ${show && point ? html`<button class="button small screen-only" part="button">${show}</button>` : nothing}
      </div>
    </li>`;
  });
}
