import { html, nothing, type TemplateResult } from 'lit';
import { link } from '../../core/templates.js';
import { chooser } from '../../formats/choice.js';
import { safeUrl } from '../../formats/url.js';
import type { Statement } from '../../funding/statements.js';
import { readSupport } from '../../funding/support.js';
import type { ProjectCardWords } from '../../strings/it.js';
import { element, unlessSame } from './fact-nodes.js';
import { emailUrl, phoneUrl, type Partner, type Project, type ProjectLink, type ProjectRecord } from './project-card.data.js';

/** Sections of a project's page, in their order; slots of the same names. */
const SECTIONS = ['aims', 'activities', 'results', 'partners', 'documents', 'links', 'contact'] as const;
type Section = (typeof SECTIONS)[number];

/** Facts and sections: side by side where there is room, the facts first where there is not. */
export function columns(facts: unknown, content: unknown): TemplateResult {
  return html`<div class="columns">${facts}<div class="sections">${content}</div></div>`;
}

/**
 * The sections; those with neither data nor words of the author are hidden, their slots wait.
 * @param root where they stood before.
 */
export function sections(record: ProjectRecord, words: ProjectCardWords, level: number, isWritten: (slot: string) => boolean, root: ParentNode): TemplateResult[] {
  return SECTIONS.map((name) => {
    const content = contentOf(name, record, words);
    return html`<section class="section ${name}" part="section" ?hidden=${!content && !isWritten(name)}>
      ${unlessSame(sectionTitle(words[name], level), root.querySelector(`.${name} > .section-heading`))}
      <slot name=${name}>${content}</slot>
    </section>`;
  });
}

/**
 * The facts and what the author wrote for the sections and the banner, as it stands; links are few and useful enough to be shown from the data too. One
 * template, written out: Lit keeps some 0.3 kB for each that is nested, and a page may hold hundreds of cards.
 */
export function plain(facts: unknown, { links }: ProjectRecord): TemplateResult {
  return html`${facts}<slot name="aims"></slot><slot name="activities"></slot><slot name="results"></slot><slot name="partners"></slot><slot name="documents"></slot>
    <slot class="links" name="links">${links?.map(({ text, href }) => html`<p>${link(href, text)}</p>`)}</slot><slot name="contact"></slot><slot name="banner"></slot>`;
}

/** A heading one level below the card's own. (As a node: the tag's name cannot be a value in a template.) */
function sectionTitle(text: string, level: number): Element {
  const heading = element(`h${Math.min(level + 1, 6)}`, 'section-heading', text);
  heading.part.add('section-heading');
  return heading;
}

/** What the data say of a section; `undefined` for nothing. */
function contentOf(name: Section, record: ProjectRecord, words: ProjectCardWords): unknown {
  switch (name) {
    case 'partners':
      return record.partners?.length ? list(leadFirst(record, words).map((one) => [html`<bdi>${link(one.href, one.name)}</bdi>`, one.role && html` – <bdi>${one.role}</bdi>`])) : undefined;
    case 'documents':
    case 'links':
      return linkList(record[name]);
    case 'contact':
      return contact(record);
    default:
      return texts(record[name]);
  }
}

function texts(value: string | readonly string[] | undefined): unknown {
  const given = [value ?? []].flat().filter((text) => text.trim());
  return given.length > 1 ? list(given) : given.length ? html`<p>${given[0]}</p>` : undefined;
}

function linkList(links: readonly ProjectLink[] | undefined): unknown {
  return links?.length ? list(links.map(({ text, href }) => link(href, text))) : undefined;
}

function list(items: readonly unknown[]): TemplateResult {
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function contact({ contact: office, contactEmail: email, contactPhone: phone }: ProjectRecord): unknown {
  const lines = [office, email && link(emailUrl(email), email), phone && link(phoneUrl(phone), phone)].filter(Boolean);
  return lines.length ? lines.map((line) => html`<p>${line}</p>`) : undefined;
}

/** The lead partner stands before the others, once. */
function leadFirst({ leadPartner, partners = [] }: ProjectRecord, words: ProjectCardWords): readonly Partner[] {
  if (!leadPartner) return partners;
  const isLead = ({ name }: Partner): boolean => name.trim() === leadPartner.trim();
  return [{ role: words.leadPartner, ...(partners.find(isLead) ?? { name: leadPartner }) }, ...partners.filter((partner) => !isLead(partner))];
}

/** The title and beside it the short name, each apart from the other. */
export function title({ heading: name, acronym, href }: ProjectRecord): unknown {
  return acronym ? html`<bdi>${link(href, name)}</bdi> <bdi class="muted">(${acronym})</bdi>` : link(href, name);
}

/** The project's picture; without words for it, it is decoration. */
export function picture({ image, imageAlt = '' }: ProjectRecord): TemplateResult | typeof nothing {
  const url = safeUrl(image);
  return url ? html`<img class="image" part="image" src=${url} alt=${imageAlt}>` : nothing;
}

/**
 * What the banner says: the statement, and the name of the fund with its period where the fund is named. `undefined` where the registry does not know the fund,
 * or neither it nor the record knows of a statement.
 * @param tag BCP 47, of the statement, and of the fund's name if it is English.
 */
export function supportWords({ statement, programme }: ProjectRecord, { fund, period }: Project, tag: string): { statement: Statement; fund: string; language: string } | undefined {
  const said = fund && readSupport({ fund: fund.code, period, statement, programme, language: tag }, chooser([]));
  if (!said || said.isGuess) return undefined;
  return { statement: said.statement, fund: said.reference && `${said.reference} ${period}`.trim(), language: said.language };
}

/**
 * The banner as a tag, with what it says as its text: that stands where the banner's own script is absent.
 * @param tag language of the page, which the banner speaks even where the card cannot.
 */
export function banner(record: ProjectRecord, project: Project, tag: string, example: boolean): TemplateResult | typeof nothing {
  const { fund } = project;
  // Of a fund in words nobody knows whether it is the Union's.
  if (!fund) return nothing;
  const said = supportWords(record, project, tag);
  return html`<broletto-eu-banner
    part="banner"
    lang=${tag || nothing}
    fund=${fund.code}
    period=${record.period ?? nothing}
    programme=${record.programme ?? nothing}
    project-code=${record.projectCode ?? nothing}
    statement=${record.statement ?? nothing}
    authority=${record.authority ?? nothing}
    second-lang=${record.secondLang ?? nothing}
    ?example=${example}
    >${said && html`<span lang=${said.statement.language}>${said.statement.text}</span>${said.fund && html` – <span lang=${said.language}>${said.fund}</span>`}`}</broletto-eu-banner
  >`;
}
