import { chooser } from '../formats/choice.js';
import { formatDate } from '../formats/date.js';
import { safeUrl } from '../formats/url.js';
import { acknowledge } from '../funding/acknowledgement.js';
import * as en from '../strings/en.js';
import * as it from '../strings/it.js';
import { projectJsonLd } from '../widgets/project-card/project-export.data.js';
import { listAmounts, listFacts, listNotes } from '../widgets/project-card/facts.js';
import { emailUrl, phoneUrl, type ProjectLink, type ProjectRecord } from '../widgets/project-card/project-card.data.js';
import { bannerMarkup, type StaticFinding } from './eu-banner.js';
import { factList, pieces, texts } from './facts-markup.js';
import { isolated, jsonScript, markup, type Markup } from './markup.js';
import { readOptions } from './read-options.js';
import { readStaticProject, type StaticProject, type StaticProjectOptions } from './read-project.js';

export interface StaticCardOptions extends StaticProjectOptions {
  /** Level of the title in the page's outline, 2 to 6. Default 3. */
  readonly headingLevel?: number | string | undefined;
  /** Address of the page that the card is on, for machines (JSON-LD). Default: none, the `href` of the project. */
  readonly url?: string | undefined;
}

/**
 * The whole card as HTML, for who does not run scripts: on one line, without any request (but for the project's picture), `id` or `style` attribute, with the
 * project in schema.org's terms for machines, unless it is an example. It looks as the page does: font and colours are inherited. A state that time will change is dated.
 * Never throws; what is wrong is told by `checkStatic()`.
 * @param record as in the JSON of `<broletto-project-card>`.
 */
export function renderStatic(record: ProjectRecord, given: StaticCardOptions = {}): string {
  const options = readOptions(given);
  const read = readStaticProject(record, options);
  const { project, language, locale, banner } = read;
  const { image, imageAlt = '', summary, acronym } = read.record;
  const words = { it, en }[language].projectCard;
  const support = (banner.fund || banner.statement) && bannerMarkup(banner);
  // Under the rules of 2014 it must be seen without scrolling.
  const isFirst = acknowledge(banner, chooser([])).period === '2014-2020';
  return String(markup`<article class="broletto-static-project-card" lang="${language}">
    <style>${CARD_STYLES}</style>
    ${!options.example && jsonScript(projectJsonLd(read.record, project, { url: safeUrl(options.url) ?? '', language, locale }))}
    ${isFirst && support}
    <p class="broletto-static-top">${words.project}${acronym && [' ', isolated(acronym)]}${stateOf(read)}</p>
    ${title(read.record, levelOf(options))}
    ${image && markup`<img class="broletto-static-image" src="${image}" alt="${imageAlt}">`}
    ${texts(summary)}
    ${factList('broletto-static-facts', listFacts(read.record, project, words, language), locale)}
    ${factList('broletto-static-budget', listAmounts(read.record, project, words, locale), locale)}
    ${sections(read.record, words, Math.min(levelOf(options) + 1, 6))}
    ${!isFirst && support}
    ${foot(read, words)}
  </article>`);
}

/** What is wrong with a record and with what its banner is told. */
export function checkStatic(record: ProjectRecord, options: StaticCardOptions = {}): readonly StaticFinding[] {
  return readStaticProject(record, options).findings;
}

function levelOf({ headingLevel }: StaticCardOptions): number {
  const level = Number(headingLevel);
  return [2, 3, 4, 5, 6].includes(level) ? level : 3;
}

/** The state; HTML that nobody renews says for when it holds. */
function stateOf({ project: { state }, isPassing, today, language, locale }: StaticProject): Markup | undefined {
  const words = { it, en }[language];
  if (!state) return undefined;
  const when = isPassing && ` (${words.staticPage.asOf(formatDate({ year: today.year, month: today.month }, locale))})`;
  return markup` <strong class="broletto-static-state">${words.projectCard[state]}${when}</strong>`;
}

function title({ heading, href }: ProjectRecord, level: number): Markup | undefined {
  return heading ? markup`<h${level} class="broletto-static-title" dir="auto">${href ? markup`<a href="${href}">${heading}</a>` : heading}</h${level}>` : undefined;
}

function sections(record: ProjectRecord, words: it.ProjectCardWords, level: number): (Markup | undefined)[] {
  const section = (name: string, content: Markup | undefined): Markup | undefined =>
    content && markup`<section><h${level} class="broletto-static-heading">${name}</h${level}>${content}</section>`;
  const { partners, documents, links, contact, contactEmail: email, contactPhone: phone } = record;
  return [
    section(words.aims, texts(record.aims)),
    section(words.activities, texts(record.activities)),
    section(words.results, texts(record.results)),
    section(words.partners, list(partners?.map(({ name, href, role }) => markup`${link(href, name)}${role && [' – ', isolated(role)]}`))),
    section(words.documents, linkList(documents)),
    section(words.links, linkList(links)),
    section(words.contact, list([isolated(contact), email && link(emailUrl(email), email), phone && link(phoneUrl(phone), phone)].filter((line) => line instanceof Object))),
  ];
}

function list(items: readonly Markup[] | undefined): Markup | undefined {
  return items?.length ? markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>` : undefined;
}

function linkList(links: readonly ProjectLink[] | undefined): Markup | undefined {
  return list(links?.map(({ text, href }) => link(href, text)));
}

/** A link when the address is one that may be followed, else the text alone. */
function link(href: string | undefined, text: string): Markup {
  const url = safeUrl(href);
  return markup`<bdi>${url ? markup`<a href="${url}">${text}</a>` : text}</bdi>`;
}

/** When the page was published and updated, and how long it takes to read. */
function foot({ project, locale }: StaticProject, words: it.ProjectCardWords): Markup | undefined {
  const notes = listNotes(project, words);
  return notes.length ? markup`<p class="broletto-static-foot">${notes.map((note, index) => [index ? ' · ' : '', pieces(note, locale)])}</p>` : undefined;
}

const CARD = '.broletto-static-project-card';
/** Lines are the text's colour, thinned: the card is dark where the page is. */
const CARD_STYLES = markup`
  ${CARD}{box-sizing:border-box;padding:16px;border:1px solid;border-color:color-mix(in srgb,currentcolor 25%,transparent);border-radius:6px;overflow-wrap:anywhere}
  ${CARD}>*{margin:0 0 16px}
  ${CARD}>:last-child{margin-bottom:0}
  ${CARD} .broletto-static-top{display:flex;flex-wrap:wrap;gap:4px 16px;justify-content:space-between;font-size:.875em}
  ${CARD} .broletto-static-state{padding:0 12px;border:1px solid;border-radius:99px}
  ${CARD} .broletto-static-image{display:block;max-width:100%;height:auto}
  ${CARD}>p,${CARD} section{max-width:68ch}
  ${CARD}>.broletto-static-top{max-width:none}
  ${CARD} .broletto-static-heading{margin:0 0 4px;font-size:1em}
  ${CARD} section>:last-child{margin-block:0}
  ${CARD} dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13em),1fr));gap:12px 24px;padding:16px 0 0;border-top:1px solid;border-color:color-mix(in srgb,currentcolor 25%,transparent)}
  ${CARD} dt{font-weight:400;font-size:.875em}
  ${CARD} dd{margin:0;padding:0}
  ${CARD} .broletto-static-facts dd{font-weight:600}
  ${CARD} .broletto-static-budget dd{font-weight:700;font-size:1.25em;font-variant-numeric:tabular-nums}
  ${CARD} dd.broletto-static-budget-note{font-weight:400;font-size:.875em}
  ${CARD} .broletto-static-foot{font-size:.875em}
`;
