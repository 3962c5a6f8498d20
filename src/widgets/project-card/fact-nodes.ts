import { nothing } from 'lit';
import { formatDate, isoDate, type PartialDate } from '../../formats/date.js';
import type { ProjectCardWords } from '../../strings/it.js';
import { listNotes, type Fact } from './facts.js';
import type { Project } from './project-card.data.js';

/*
 * Facts as nodes, because Lit keeps a handful of objects for each row of a template: 3 kB of heap a card, measured on 500.
 */

/** The facts, then the amounts, in one box; of terms that nothing is said of there is no trace. The author's own facts take the place of ours. */
export function factBox(facts: readonly Fact[] | Element, amounts: readonly Fact[], locale: string): Element | typeof nothing {
  const box = element('div', 'box');
  box.append(...[facts instanceof Element ? facts : definitions('facts', facts, locale), definitions('budget', amounts, locale)].filter((list) => list.firstChild));
  return box.firstChild ? box : nothing;
}

/** The author's lists of facts, in the card's own dress: a row for the terms and descriptions that belong together. */
export function copyFacts(lists: readonly Element[]): Element {
  const copy = definitionList('facts');
  for (const item of lists.flatMap((list) => [...list.querySelectorAll('dt, dd')])) {
    if (item.localName === 'dt' && copy.lastChild?.lastChild?.nodeName !== 'DT') copy.append(element('div'));
    copy.lastElementChild?.append(item.cloneNode(true));
  }
  return copy;
}

/** What stands there already, where the new node says the same: a reader's focus stays on a link of it. */
export function unlessSame<T>(made: T, old: Node | null): T | Node {
  return made instanceof Node && old?.isEqualNode(made) ? old : made;
}

/** When the page was published and updated, and how long it takes to read. */
export function foot(project: Project, words: ProjectCardWords, locale: string): Element | typeof nothing {
  const paragraph = element('p', 'muted small');
  for (const note of listNotes(project, words)) paragraph.append(...(paragraph.firstChild ? [' · '] : []), ...pieces(note, locale));
  return paragraph.firstChild ? paragraph : nothing;
}

/** What is said of one thing, on a line of its own; nothing of nothing. */
export function line(said: Fact[1], locale: string): Element | typeof nothing {
  const paragraph = element('p', 'muted small');
  paragraph.append(...pieces(said, locale));
  return said.length ? paragraph : nothing;
}

function pieces(said: Fact[1], locale: string): (string | Element)[] {
  return said.map((piece) => {
    if (typeof piece === 'string') return piece;
    if ('year' in piece) return time(piece, locale);
    if (!piece.href) return element('bdi', '', piece.text);
    const anchor = element('a', 'link', piece.text) as HTMLAnchorElement;
    anchor.href = piece.href;
    anchor.part.add('link');
    return anchor;
  });
}

/** Nothing is set that would be empty: a page may hold tens of thousands of these. */
export function element(tag: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function definitions(name: string, facts: readonly Fact[], locale: string): Element {
  const list = definitionList(name);
  for (const [term, said, note] of facts) {
    if (!said.some(Boolean)) continue;
    const description = element('dd');
    description.append(...pieces(said, locale));
    const row = element('div');
    row.append(element('dt', '', term), description);
    if (note) row.append(element('dd', 'muted small', note));
    list.append(row);
  }
  return list;
}

function definitionList(name: string): HTMLElement {
  const list = element('dl', name);
  list.part.add(name);
  return list;
}

function time(date: PartialDate, locale: string): Element {
  return Object.assign(document.createElement('time'), { dateTime: isoDate(date), textContent: formatDate(date, locale) });
}
