import { html, nothing, type TemplateResult } from 'lit';
import { heading, link, type HeadingLevel } from '../../../core/templates.js';
import { numberFormat } from '../../../formats/intl.js';
import type { SchoolsMapWords } from '../../../strings/it.js';
import { directionsTo } from './directions.data.js';
import { groupOf, type Grouping } from './school-filter.data.js';
import { hostOf, type Activity, type School } from '../schools-map.data.js';

export interface SchoolListOptions {
  readonly words: SchoolsMapWords;
  /** BCP 47, for numbers. */
  readonly locale: string;
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
  readonly grouping: Grouping;
  /** Of the titles of groups. */
  readonly level: HeadingLevel;
  /** Value of the attribute. */
  readonly directions: string | undefined;
  /** Metres from the reader, where that is known. */
  readonly distances: ReadonlyMap<School, number> | undefined;
}

/** The rows of the list, `data-index` on each; where they are grouped, one item a group with a title and a list of its own. */
export function schoolRows(schools: readonly School[], options: SchoolListOptions): TemplateResult[] {
  const { grouping, level } = options;
  let number = 0;
  const rows = schools.map((school, index) => renderSchool(school, index, school.point && (number += 1), options));
  if (grouping === 'none') return rows;
  const starts = schools.flatMap((school, index) => (index && groupOf(school, grouping) === groupOf(schools[index - 1]!, grouping) ? [] : index));
  return starts.map(
    (start, group) => html`<li class="group" part="group">
      ${groupOf(schools[start]!, grouping) ? heading(level, groupOf(schools[start]!, grouping)) : nothing}
      <ul class="list">
        ${rows.slice(start, starts[group + 1])}
      </ul>
    </li>`,
  );
}

function renderSchool(school: School, index: number, number: number | undefined, options: SchoolListOptions): TemplateResult {
  const { words, locale, active, hasMap, isNumbered, allApproximate, show, grouping, directions, distances } = options;
  const { name, href, instituteName, ownership, address, postalCode, municipality, province, note, point, precision, website, email, pec, phone } = school;
  const place = [postalCode, municipality, province?.length === 2 && `(${province})`].filter(Boolean).join(' ');
  const position = hasMap && (point ? !allApproximate && words.positions[precision] : words.unavailable);
  const distance = distances?.get(school);
  const lines = [
    grouping !== 'institute' && instituteName !== name && instituteName,
    [address, place].filter(Boolean).join(', '),
    note !== name && note,
    distance !== undefined && words.away(numberFormat(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 }).format(distance / 1000)),
    position,
  ];
  const contacts = [
    [website, website && hostOf(website)],
    [phone && `tel:${phone.replace(/[^\d+]/g, '')}`, phone],
    [email && `mailto:${email}`, email],
    [pec && `mailto:${pec}`, pec && words.pec(pec)],
  ];
  const way = directionsTo(school, directions);
  return html`<li class="school ${school === active ? 'active' : ''}" part="item" tabindex="-1" data-index=${index}>
    ${isNumbered ? html`<span class=${number ? 'number' : ''} aria-hidden="true">${number}</span>` : nothing}
    <div>
      <strong>${link(href, name)}</strong>
      ${lines.map((line) => (line ? html`<div class="muted small">${line}</div>` : nothing))}
      <ul class="grades small">
        ${[...school.grades.map((grade) => words.grades[grade]), ...(ownership ? [words.ownerships[ownership]] : [])].map((badge) => html`<li part="badge">${badge}</li>`)}
      </ul>
      ${school.activities.length ? renderActivities(school.activities, words) : nothing}
      <div class="links small" part="links">
        ${contacts.map(([url, text]) => (url ? link(url, text) : nothing))} ${way ? html`<span class="screen-only">${link(way, words.directions)}</span>` : nothing}
        ${show && point ? html`<button class="button screen-only" part="button">${show}</button>` : nothing}
      </div>
    </div>
  </li>`;
}

/** What is done there, by grade. */
function renderActivities(activities: readonly Activity[], words: SchoolsMapWords): TemplateResult {
  const grades = [...new Set(activities.map(({ grade }) => grade))];
  return html`<dl class="activities small" part="activities">
    ${grades.map(
      (grade) => html`<dt>${grade ? words.grades[grade] : words.activities}</dt>
        ${activities.filter((activity) => activity.grade === grade).map(({ text }) => html`<dd>${text}</dd>`)}`,
    )}
  </dl>`;
}
