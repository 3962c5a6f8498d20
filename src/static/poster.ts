import { chooser } from '../formats/choice.js';
import { acknowledge } from '../funding/acknowledgement.js';
import { findFund } from '../funding/funds.js';
import * as en from '../strings/en.js';
import * as it from '../strings/it.js';
import { listAmounts, listFacts, type Fact } from '../widgets/project-card/facts.js';
import type { ProjectRecord } from '../widgets/project-card/project-card.data.js';
import { bannerMarkup } from './eu-banner.js';
import { factList, texts } from './facts-markup.js';
import { isolated, markup } from './markup.js';
import { fitPoster, shorten, statementSize } from './poster-fit.js';
import { posterStyles } from './poster.styles.js';
import { readOptions } from './read-options.js';
import { readStaticProject, type StaticProjectOptions } from './read-project.js';

export interface StaticPosterOptions extends StaticProjectOptions {
  /** Who has received the support and puts up the poster: `Comune di Sesto San Giovanni`. */
  readonly beneficiary?: string | undefined;
}

/** Pixels; 64 mm. With statement, fund and the room around them more than a quarter of the sheet, as the rules of 2014-2020 wanted of a plaque. */
const EMBLEM_HEIGHT = 242;

/** Letters of a fact that can be read at a glance. */
const FACT_LENGTH = 200;

/**
 * The poster of Reg. (EU) 2021/1060 art. 50(1)(d) as a whole HTML document: one sheet of A3, upright, without any request. Emblem and statement stand above,
 * then name, description, aims and results, amounts and facts. The more there is to say the smaller it is said; what is longer than a sheet ends in «…».
 * Other logos have no place on it. Never throws; `checkStatic()` of the card tells what is wrong.
 * @param record as in the JSON of `<broletto-project-card>`.
 */
export function renderPoster(record: ProjectRecord, given: StaticPosterOptions = {}): string {
  const options = readOptions(given);
  const read = readStaticProject(record, options);
  const { project, language, locale, record: { href } } = read;
  const { projectCard: words, staticPage, euBanner } = { it, en }[language];
  // The programme is among the facts, unless it has to stand beside the emblem.
  const programme = findFund(read.banner.fund)?.code === 'interreg' ? read.banner.programme : undefined;
  const banner = { ...read.banner, programme, projectCode: undefined, layout: 'horizontal', height: EMBLEM_HEIGHT, href: undefined, example: false };
  const acknowledgement = acknowledge(banner, chooser([]));

  const facts = [[staticPage.beneficiary, [options.beneficiary ?? '']] as Fact, ...listFacts(read.record, project, words, language)].map(brief).filter(([, said]) => said.length);
  const { heading = '', summary, aims, results, place } = read.record;
  // The place is named beside the local share.
  const amounts = listAmounts({ ...read.record, place: place && shorten(place, 60) }, project, words, locale);
  const more = href && /^https?:/i.test(href) ? shorten(href, FACT_LENGTH) : '';
  const frame = { acknowledgement, facts, amounts, more: more && `${staticPage.more}: ${more}`, isExample: Boolean(options.example) };
  const fitted = fitPoster({ heading: shorten(heading, FACT_LENGTH), summary, aims, results }, frame);
  const story = [[words.aims, texts(fitted.aims)], [words.results, texts(fitted.results)]] as const;
  return `<!doctype html>${markup`<html lang="${language}">
    <head>
      <meta charset="utf-8">
      <title>${fitted.heading || euBanner.banner}</title>
      <style>${posterStyles(fitted.size, fitted.headingSize, statementSize([acknowledgement.statement, acknowledgement.second]))}</style>
    </head>
    <body>
      <main class="sheet">
        ${bannerMarkup(banner)}
        ${options.example && markup`<p class="watermark" aria-hidden="true">${euBanner.example}</p><p class="example">${staticPage.example}</p>`}
        ${fitted.heading && markup`<h1 dir="auto">${fitted.heading}</h1>`}
        ${fitted.summary && markup`<div class="summary">${texts(fitted.summary)}</div>`}
        <div class="story">${story.map(([name, text]) => text && markup`<section><h2>${name}</h2>${text}</section>`)}</div>
        ${factList('amounts', amounts, locale)}
        ${factList('facts', facts, locale)}
        ${more && markup`<p class="more">${staticPage.more}: ${isolated(more)}</p>`}
      </main>
    </body>
  </html>`}`;
}

/** A fact cut to what a sheet can hold: no honest one is as long. Of several codes those that fit are whole. */
function brief([term, said]: Fact): Fact {
  let room = FACT_LENGTH;
  const kept: Fact[1][number][] = [];
  for (const piece of said) {
    const text = typeof piece === 'string' ? piece : 'text' in piece ? piece.text : '';
    if (kept.length && text.length > room) {
      kept.push('…');
      break;
    }
    kept.push(typeof piece === 'string' ? shorten(text, room) : 'text' in piece ? { text: shorten(text, room) } : piece);
    room -= text.length;
  }
  return [term, kept.some((piece) => typeof piece !== 'string' || piece.trim()) ? kept : []];
}
