import { chooser } from '../formats/choice.js';
import type { Finding } from '../formats/finding.js';
import { safeUrl } from '../formats/url.js';
import { acknowledge, type Acknowledgement, type AcknowledgementOptions } from '../funding/acknowledgement.js';
import { EMBLEM_BOX, EMBLEM_COLOURS, emblemPaths, type EmblemForm } from '../funding/emblem.js';
import * as en from '../strings/en.js';
import type { FindingCode } from '../strings/findings.js';
import * as it from '../strings/it.js';
import { isolated, markup, type Markup } from './markup.js';
import { readOptions } from './read-options.js';

const TONES = ['positive', 'negative', 'mono-blue', 'mono-black'] as const;
type Tone = (typeof TONES)[number];
const LAYOUTS = ['auto', 'horizontal', 'vertical'] as const;

/** The attributes of `<broletto-eu-banner>`, in camel case, as far as they make sense without a script. */
export interface StaticBannerOptions extends Omit<AcknowledgementOptions, 'hasLockup' | 'hasDisclaimer'> {
  /**
   * `positive` (blue words on white), `negative` (white words on Reflex Blue); `mono-blue` and `mono-black` for paper: a page that shows them is in colour,
   * its print is not. Default `positive`.
   */
  readonly tone?: string | undefined;
  /** `auto` (the words go under the emblem where there is no room beside it), `horizontal`, `vertical`. Default `auto`. */
  readonly layout?: string | undefined;
  /** Code that the programme gave the project. */
  readonly projectCode?: string | undefined;
  /** Page to which the emblem leads. The statement is no link: it would be underlined where style sheets are refused. */
  readonly href?: string | undefined;
  /** Writes «Esempio» under the banner, where no real grant stands behind it. */
  readonly example?: boolean | undefined;
}

/** Something to mend; see `Issue` for the two degrees. */
export interface StaticFinding extends Finding<FindingCode> {
  readonly severity: 'error' | 'warning';
}

/**
 * The acknowledgement as HTML and SVG, for who does not run scripts: emblem and statement, on one line, without any request, `id` or `style` attribute. Its
 * style element may be refused or dropped: the emblem keeps its measures, the words follow it. That element stands inside the `<div>`, the only place that a
 * content editor leaves: browsers heed it there, strict validators complain. Never throws; what is wrong is told by `checkStatic()`.
 */
export function renderStatic(options: StaticBannerOptions = {}): string {
  return String(bannerMarkup(options));
}

/**
 * The tag with the static banner inside it: where scripts run the tag draws itself, elsewhere its content stands. In a `<div>`, as editors want it.
 */
export function renderTag(given: StaticBannerOptions = {}): string {
  const { options, decided: { kind, isGuess } } = read(given);
  const { fund, period, layout, tone, programme, authority, href, height } = options;
  // The tag would take what is in it for the author's own statement, if it knew of none.
  const statement = isGuess ? kind : options.statement;
  const attributes = Object.entries({
    fund,
    period,
    statement,
    'second-lang': options.secondLang,
    'fund-reference': options.fundReference,
    programme,
    'project-code': options.projectCode,
    authority,
    layout,
    tone,
    height,
    href,
    lang: options.language,
  }).map(([name, value]) => value && markup` ${name}="${value}"`);
  return String(markup`<div><broletto-eu-banner${attributes}${options.example && markup` example`}>${bannerMarkup(options)}</broletto-eu-banner></div>`);
}

/** What is wrong with the options of a static banner. */
export function checkStatic(options: StaticBannerOptions = {}): StaticFinding[] {
  return read(options).findings;
}

/** The banner as a part of something larger. */
export function bannerMarkup(given: StaticBannerOptions): Markup {
  const { options, decided, tone, layout, href } = read(given);
  const { height, statement, second, reference, period, programme, disclaimer, language } = decided;
  const words = { it, en }[language].euBanner;
  // One set of rules for each height and tone on a page: they touch no other banner.
  const own = `broletto-static-${tone}-${String(height).replace(/\W/g, '-')}`;
  const emblem = emblemMarkup(height);
  const code = options.projectCode?.trim();

  return markup`<div class="broletto-static-eu-banner ${own}" role="group" aria-label="${words.banner}" lang="${language}">
    <style>${bannerStyles(own, tone, height)}</style>
    <div class="broletto-static-lockup broletto-static-${layout}" dir="ltr">
      ${href ? markup`<a class="broletto-static-link" href="${href}" aria-label="${words.banner}">${emblem}</a>` : emblem}
      <div class="broletto-static-words">
        ${[statement, second].map((sentence) => sentence && markup`<p class="broletto-static-statement" lang="${sentence.language}">${sentence.text}</p>`)}
        ${reference && markup`<p class="broletto-static-small">${isolated(reference)}${period && markup` <span class="broletto-static-nowrap">${period}</span>`}</p>`}
      </div>
    </div>
    ${(programme || code) && markup`<p class="broletto-static-more broletto-static-small">
      ${isolated(programme)}${programme && code && ' – '}${code && [words.project, ' ', isolated(code)]}
    </p>`}
    ${disclaimer && markup`<p class="broletto-static-more broletto-static-small">${disclaimer}</p>`}
    ${options.example && markup`<p class="broletto-static-example broletto-static-small">${words.example}</p>`}
  </div>`;
}

interface ReadOptions {
  readonly options: StaticBannerOptions;
  readonly decided: Acknowledgement;
  readonly tone: Tone;
  readonly layout: (typeof LAYOUTS)[number];
  readonly href: string | undefined;
  readonly findings: StaticFinding[];
}

function read(given: StaticBannerOptions): ReadOptions {
  const options = readOptions(given);
  const unknown: Finding<'unknown-value'>[] = [];
  const choose = chooser(unknown);
  const decided = acknowledge(options, choose);
  const tone = choose('tone', options.tone, TONES);
  const layout = choose('layout', options.layout, LAYOUTS);
  const href = safeUrl(options.href);
  const warnings: Finding<FindingCode>[] = [...unknown, ...decided.findings];
  if (options.href && !href) warnings.push({ code: 'unsafe-url', where: 'href', value: options.href });
  const breaches: Finding<FindingCode>[] = [...decided.breaches];
  if (tone.startsWith('mono')) (decided.period === '2014-2020' ? breaches : warnings).push({ code: 'mono-on-web', where: 'tone', value: tone });
  const findings = [
    ...breaches.map((finding) => ({ ...finding, severity: 'error' as const })),
    ...warnings.map((finding) => ({ ...finding, severity: 'warning' as const })),
  ];
  return { options, decided, tone, layout, href, findings };
}

/** @param height of the field in pixels; the border is drawn outside it. */
function emblemMarkup(height: number): Markup {
  const [width, tall] = EMBLEM_BOX.split(' ').slice(2).map((units) => +((+units * height) / 36).toFixed(2));
  const paths = emblemPaths().map((path, index) => markup`<path fill="${EMBLEM_COLOURS.colour[index]}" d="${path}"/>`);
  return markup`<svg class="broletto-static-emblem" xmlns="http://www.w3.org/2000/svg" width="${width}" height="${tall}" viewBox="${EMBLEM_BOX}" aria-hidden="true" focusable="false">${paths}</svg>`;
}

/** Ground and ink of a tone on the screen, ink and form of the emblem on white paper. Every pair contrasts by 10 to 1 or more. */
const DRESSES: Readonly<Record<Tone, { ground: string; ink: string; print: string; form: EmblemForm }>> = {
  positive: { ground: '#fff', ink: '#039', print: '#039', form: 'colour' },
  negative: { ground: '#039', ink: '#fff', print: '#039', form: 'colour' },
  'mono-blue': { ground: '#fff', ink: '#039', print: '#039', form: 'blue' },
  'mono-black': { ground: '#fff', ink: '#039', print: '#000', form: 'black' },
};

/**
 * Typeface, colours and the absence of effects are prescribed (Reg. (EU) 2021/1060 Annex IX, 1.3 and 1.6), so they hold against the page's own rules. Half an
 * emblem's height is kept free around it.
 */
function bannerStyles(own: string, tone: Tone, height: number): Markup {
  const { ground, ink, print, form } = DRESSES[tone];
  const [third, half] = [rounded(height / 3), rounded(height / 2)];
  // On a screen too narrow for it the room beside the emblem goes first.
  const side = `min(${half}px,max(0px,50% - ${rounded(height * 0.75)}px))`;
  // In colour the shapes are as their attributes say.
  const shapes = form !== 'colour' && EMBLEM_COLOURS[form].map((colour, index) => markup`.${own} path:nth-child(${index + 1}){fill:${colour}}`);
  return markup`
    .${own},.${own} p{
      color:${ink}!important;background:${ground}!important;
      font-family:Arial,Verdana,Tahoma,Trebuchet MS,Calibri,Garamond,Ubuntu,sans-serif!important;font-style:normal!important;
      text-decoration:none!important;text-shadow:none!important;text-transform:none!important;text-align:start!important;line-height:1.25!important;overflow-wrap:anywhere
    }
    .${own}{border-radius:6px;font-size:16px;color-scheme:light}
    .${own} p{max-width:none!important;margin:0!important;padding:0;border:0;border-radius:0 0 6px 6px;font-size:1em}
    .${own} .broletto-static-lockup{display:flex;align-items:center;gap:${third}px;flex-wrap:wrap;width:fit-content;padding:${half}px ${side}}
    .${own} .broletto-static-vertical{display:grid}
    .${own} .broletto-static-link{flex:none}
    .${own} .broletto-static-link:focus-visible{outline:3px solid;outline-offset:3px}
    .${own} .broletto-static-emblem{
      display:block;flex:none;box-sizing:content-box!important;width:auto!important;max-width:none!important;height:${rounded(height * 1.08)}px!important;margin:${rounded(height * -0.04)}px!important;
      forced-color-adjust:none;print-color-adjust:exact
    }
    .${own} .broletto-static-words{flex:1 1 10em;min-width:0;font-size:${third > 16 ? `max(16px,min(${third}px,8vw))` : '16px'}}
    .${own} .broletto-static-horizontal .broletto-static-words{flex-basis:5em}
    .${own} .broletto-static-statement{font-weight:700!important}
    .${own} .broletto-static-words .broletto-static-small{margin-top:4px!important}
    .${own} .broletto-static-small{font-size:.875em;font-weight:400!important}
    .${own} .broletto-static-more{padding:0 ${half}px ${half}px}
    .${own} .broletto-static-example{padding:8px ${half}px;border-top:1px dashed}
    .${own} .broletto-static-nowrap{white-space:nowrap}
    @media print{.${own},.${own} p{color:${print}!important;background:#fff!important}${shapes}}
  `;
}

const rounded = (pixels: number): number => +pixels.toFixed(2);
