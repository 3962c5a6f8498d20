import { html, nothing, type TemplateResult } from 'lit';
import type { SchoolsMapWords } from '../../strings/it.js';
import { GRADES, type Grade, type School } from './schools-map.data.js';

/**
 * Search and filter, and what is asked for now.
 * @param schools all of them: only their grades are offered, and only where there are several.
 * @param matched those that the words find: the grades say how many of them each would leave.
 */
export function schoolSearch(
  query: string,
  grade: string,
  schools: readonly School[],
  matched: readonly School[],
  words: SchoolsMapWords,
  onAsk: (query: string, grade: string) => void,
): TemplateResult {
  const among = (list: readonly School[], one: Grade): number => list.filter(({ grades }) => grades.includes(one)).length;
  const present = GRADES.filter((one) => among(schools, one));
  const ask = ({ currentTarget }: Event): void => {
    const [search, filter] = (currentTarget as Element).querySelectorAll<HTMLInputElement | HTMLSelectElement>('.field');
    onAsk(search!.value, filter?.value ?? '');
  };
  return html`<div class="tools screen-only" part="tools" @input=${ask}>
    <label>${words.search}<input class="field" type="search" autocomplete="off" .value=${query} /></label>
    ${
      present.length > 1
        ? html`<label>
            ${words.grade}
            <select class="field">
              <option value="" .selected=${!grade}>${words.allGrades} (${matched.length})</option>
              ${present.map((one) => html`<option value=${one} .selected=${one === grade}>${words.grades[one]} (${among(matched, one)})</option>`)}
            </select>
          </label>`
        : nothing
    }
  </div>`;
}
