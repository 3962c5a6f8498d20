import { formatDate, isoDate } from '../formats/date.js';
import type { Fact } from '../widgets/project-card/facts.js';
import { isolated, markup, type Markup } from './markup.js';

/** A list of terms with what is said of each; nothing of those that nothing is said of. */
export function factList(className: string, facts: readonly Fact[], locale: string): Markup | undefined {
  const rows = facts.filter(([, said]) => said.some((piece) => typeof piece !== 'string' || piece.trim()));
  if (!rows.length) return undefined;
  return markup`<dl class="${className}">
    ${rows.map(([term, said, note]) => markup`<div><dt>${term}</dt><dd>${pieces(said, locale)}</dd>${note && markup`<dd class="${className}-note">${note}</dd>`}</div>`)}
  </dl>`;
}

/** Texts and dates of a line. */
export function pieces(said: Fact[1], locale: string): Markup {
  const parts = said.map((piece) => {
    if (typeof piece === 'string') return piece;
    return 'year' in piece ? markup`<time datetime="${isoDate(piece)}">${formatDate(piece, locale)}</time>` : isolated(piece.text);
  });
  return markup`${parts}`;
}

/** One text, or several as a list; nothing for none. */
export function texts(value: string | readonly string[] | undefined): Markup | undefined {
  const given = [value ?? []].flat().filter((text) => text.trim());
  if (given.length > 1) return markup`<ul>${given.map((text) => markup`<li dir="auto">${text}</li>`)}</ul>`;
  return given[0] ? markup`<p dir="auto">${given[0]}</p>` : undefined;
}
