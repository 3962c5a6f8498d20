import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isCheckRequested } from '../../core/issues.js';
import { Widget } from '../../core/widget.js';
import type { Finding } from '../../formats/finding.js';
import { safeUrl } from '../../formats/url.js';
import { acknowledge, type Acknowledgement } from '../../funding/acknowledgement.js';
import { EMBLEM_BOX, EMBLEM_COLOURS, emblemPaths } from '../../funding/emblem.js';
import * as en from '../../strings/en.js';
import type { FindingCode } from '../../strings/findings.js';
import * as it from '../../strings/it.js';
import { euBannerStyles } from './eu-banner.styles.js';
import { groundBehind, inkOn, isOverPicture, type Colour, type Ink } from './ground.js';
import { nameOf } from './pictures.js';
import { selfCheck } from './self-check.js';
import { Surroundings } from './surroundings.js';

const LAYOUTS = ['auto', 'horizontal', 'vertical'] as const;
const TONES = ['auto', 'positive', 'negative', 'mono-blue', 'mono-black'] as const;

/**
 * The acknowledgement that European money obliges to: the emblem and beside it the statement, in full, in the reader's language. The fund's usual statement
 * is a default; the grant agreement decides (`statement`). Until 2020 the fund must be named too, since 2021 it may be. Words inside the tag
 * are read where scripts are not; they give way to the statement, unless neither the fund nor `statement` says which that is. `issues` names what in
 * the tag breaks a rule and, where the page's address asks for it (`?broletto-check`), what the page does to the banner.
 *
 * @element broletto-eu-banner
 * @summary Emblem and funding statement of the European Union (Reg. (EU) 2021/1060 Annex IX, Reg. (EU) 821/2014 art. 4, Reg. (EU) 2021/241 art. 34).
 * @fires {BrolettoIssuesEvent} broletto-issues - The list of issues has changed.
 * @slot - The statement as plain text, for readers without JavaScript; beside the emblem where neither the fund nor `statement` gives one.
 * @slot lockup - An official image with emblem and statement (the Commission's, the logo of an Interreg programme), as high as `height`: ours step back.
 * @slot logos - Logos of partners, each directly in the slot: beside the emblem, never higher.
 * @slot disclaimer - The disclaimer that direct management prescribes, where `authority` does not give it.
 * @csspart base - The banner; a white plate where what lies behind it cannot be told, and behind pictures of others.
 * @csspart link - Emblem and words, where `href` makes a link of them.
 * @csspart emblem - The emblem.
 * @csspart statement - The statement.
 * @csspart second-statement - The statement in the second language.
 * @csspart reference - The name of the fund.
 * @csspart details - Programme and code of the project.
 * @csspart disclaimer - The disclaimer.
 * @cssprop [--broletto-color-border] - Line around the banner. Default: the colour of its words, a quarter as strong.
 * @cssprop [--broletto-size-radius=6px] - Corners of the banner.
 */
export class EuBanner extends Widget<it.EuBannerWords> {
  static override styles: CSSResultGroup = [Widget.styles, euBannerStyles];

  /** Code of the fund: `fami`, `fse-plus`, `fesr`, `pnrr`, … Without one, or with one that is not in the registry, the statement stands alone. */
  @property() fund?: string;
  /** Programming period, `2014-2020` or `2021-2027`. Default: the fund's own, where it has only one. */
  @property() period?: string;
  /** `auto` (the fund's usual one), `funded`, `cofunded`, `ngeu` («Finanziato dall’Unione europea – NextGenerationEU», the only one for `pnrr`). Default `auto`. */
  @property() statement?: string;
  /** Second language of the statement, one of the Union's 24 (`de`). The first is the page's. */
  @property() secondLang?: string;
  /** `auto` (the words go under the emblem where there is no room beside it), `horizontal`, `vertical`. Default `auto`. */
  @property() layout?: string;
  /** Height in pixels of the emblem, without its white border, or of the image in `lockup`. Default 48; less than 40, or no number, gives 40. */
  @property() height?: string | number;
  /**
   * Colour of the words: `auto` (blue, black or white, as what lies behind asks; blue on a white plate where that cannot be told), `positive` (blue),
   * `negative` (white), and for paper alone, where the emblem gives up its colours, `mono-blue`, `mono-black`. Beside pictures in `logos` or `lockup` the words
   * are blue on a white plate, whatever is asked. Default `auto`.
   */
  @property() tone?: string;
  /** Whether the fund is named: `auto` (unless the period is 2021-2027), `show`, `hide` (refused for 2014-2020). Default `auto`. */
  @property() fundReference?: string;
  /** Name of the programme: compulsory for `interreg`, where it stands in place of the fund's. */
  @property() programme?: string;
  /** Code of the project, as its programme gives it: `prog-2463`. */
  @property() projectCode?: string;
  /**
   * Who grants the money, for the disclaimer: `eacea`, `rea`, `cinea`, `hadea`, `commission`, `inapp`, `indire`, `aig`. Under direct management (Erasmus+, CERV,
   * LIFE, …) this or the slot `disclaimer` is compulsory.
   */
  @property() authority?: string;
  /** Address that emblem and words lead to. */
  @property() href?: string;
  /** Writes «Esempio» under the banner, where no real grant stands behind it: claiming one would mislead. */
  @property({ type: Boolean }) example = false;

  protected readonly dictionaries = { it: it.euBanner, en: en.euBanner };
  /** What the last look at the page found; `undefined` until the first. */
  @state() private _measured?: { ground: Colour | undefined; overPicture: boolean | undefined; findings: readonly Finding<FindingCode>[] };
  private _frame = 0;
  private _said!: Acknowledgement;
  private _lockup: readonly Element[] = [];
  private _logos: readonly Element[] = [];
  /** The author's own: a statement where nothing else says what it is, and a disclaimer. */
  private _hasOwnStatement = false;
  private _hasOwnDisclaimer = false;
  private _layout = '';
  private _look = '';

  constructor() {
    super();
    new Surroundings(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const [lockup, logos] = [(this._lockup = this._elementsIn('lockup')), (this._logos = this._elementsIn('logos'))];
    this._hasOwnDisclaimer = this._elementsIn('disclaimer').length > 0;
    const { fund, period, statement, secondLang, fundReference, programme, authority, height, pageLanguage, _measured: measured } = this;
    const said = (this._said = acknowledge(
      { fund, period, statement, secondLang, fundReference, programme, authority, height, language: pageLanguage, hasLockup: lockup.length > 0, hasDisclaimer: this._hasOwnDisclaimer },
      this.choice.bind(this),
    ));
    this._hasOwnStatement = said.isGuess && Boolean(this._slot(':not([name])')?.assignedNodes({ flatten: true }).some(({ textContent }) => textContent?.trim()));
    // What is in the slots is known only after the first update.
    const isKnown = ({ code }: { code: string }): boolean => Boolean(measured) || !/^(lockup|disclaimer|addition)-/.test(code);
    this.report(said.findings.filter(isKnown));
    this.report(said.breaches.filter(isKnown), 'error');
    if (this.href && !safeUrl(this.href)) this.report([{ code: 'unsafe-url', where: 'href', value: this.href }]);
    for (const finding of measured?.findings ?? []) this.report([finding], finding.code.startsWith('lockup') ? 'warning' : 'error');

    this._layout = this.choice('layout', this.layout, LAYOUTS);
    const tone = this.choice('tone', this.tone, TONES);
    if (tone.startsWith('mono')) this.report([{ code: 'mono-on-web', where: 'tone', value: tone }], said.isFormer ? 'error' : 'warning');
    // Other people's pictures are made for white.
    const hasPictures = lockup.length + logos.length > 0;
    const ground = hasPictures || measured?.overPicture ? undefined : groundBehind(this);
    const chosen: Ink | undefined = hasPictures ? undefined : tone === 'positive' ? 'blue' : tone === 'negative' ? 'white' : undefined;
    this._look = `${chosen ?? (ground ? inkOn(ground) : 'blue')} ${tone} ${chosen || ground ? '' : 'plate'}`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this._base.style.setProperty('--_wanted', `${this._said.height}px`);
    // With everything around in its place, and never in a tab that nobody sees.
    this._frame ||= requestAnimationFrame(() => {
      this._frame = 0;
      if (this.isConnected) void this._measure();
    });
  }

  private get _base(): HTMLElement {
    return this.renderRoot.querySelector('.base')!;
  }

  private _slot(which: string): HTMLSlotElement | null {
    return this.renderRoot.querySelector(`slot${which}`);
  }

  /** What the author has put into a slot; nothing before the first update. */
  private _elementsIn(slot: string): readonly Element[] {
    return this._slot(`[name=${slot}]`)?.assignedElements({ flatten: true }) ?? [];
  }

  private async _measure(): Promise<void> {
    const { _lockup: lockup, _logos: logos, locale } = this;
    // Out of view it cannot be told: what has been seen holds.
    const overPicture = isOverPicture(this) ?? this._measured?.overPicture;
    const ground = overPicture ? undefined : groundBehind(this);
    const { isFormer } = this._said;
    // A webmaster's tool, that visitors do not wait for. Until the page has loaded, style sheets and pictures are on their way.
    const isToCheck = isCheckRequested() && document.readyState === 'complete';
    const measured = { ground, overPicture, findings: isToCheck ? await selfCheck(this._base, { lockup, logos, ground, isFormer, locale }) : [] };
    // A look that finds what the last one found must not lead to another.
    if (JSON.stringify(measured) !== JSON.stringify(this._measured)) this._measured = measured;
  }

  private readonly _onSlotChange = (): void => this.requestUpdate();

  protected override render(): TemplateResult {
    const { words, language, projectCode, _said: said, _hasOwnStatement: hasOwn } = this;
    const url = safeUrl(this.href);
    // The lockup is one picture with its words: it keeps its order in pages that run from right to left.
    const look = `lockup ${this._lockup.length ? 'official' : this._layout}`;
    const details = [said.programme, projectCode && `${words.project} ${projectCode}`].filter(Boolean).join(' – ');
    const caution = hasOwn || this._hasOwnDisclaimer ? '' : said.disclaimer;
    return html`<div class="base panel ${this._look}" part="base" role="group" aria-label=${words.banner} lang=${language}>
        <div class="frame ${this._logos.length ? 'with-logos' : ''}">
          <div class="marks">
            ${url ? html`<a class=${look} part="link" dir="ltr" href=${url}>${this._renderLockup()}</a>` : html`<div class=${look} dir="ltr">${this._renderLockup()}</div>`}
            <slot name="logos" @slotchange=${this._onSlotChange}></slot>
          </div>
        </div>
        ${details ? html`<p class="more" part="details">${details}</p>` : nothing}
        <div class="more" part="disclaimer" ?hidden=${!caution && !this._hasOwnDisclaimer}>${caution}<slot name="disclaimer" @slotchange=${this._onSlotChange}></slot></div>
        ${this.example ? html`<p class="example">${words.example}</p>` : nothing}
      </div>
      ${this.renderCheck()}`;
  }

  private _renderLockup(): TemplateResult {
    const { _said: said, _hasOwnStatement: hasOwn, _lockup: lockup } = this;
    const { kind, statement: first, second, reference, period } = said;
    const isNamed = lockup.some(nameOf);
    return html`${lockup.length ? nothing : emblem}<slot name="lockup" @slotchange=${this._onSlotChange}></slot>
      <div class="words ${kind}" ?hidden=${isNamed && !reference}>
        <div class=${lockup.length ? 'unseen' : ''} ?hidden=${isNamed}>
          <div class="statement" part="statement" lang=${hasOwn ? nothing : first.language}>${hasOwn ? nothing : first.text}<slot ?hidden=${!hasOwn} @slotchange=${this._onSlotChange}></slot></div>
          ${second && !hasOwn ? html`<div class="statement" part="second-statement" lang=${second.language}>${second.text}</div>` : nothing}
        </div>
        ${reference ? html`<p class="reference" part="reference">${reference} <span class="nowrap">${period}</span></p>` : nothing}
      </div>`;
  }
}

const [borderColour, fieldColour, starsColour] = EMBLEM_COLOURS.colour;
const [border, field, stars] = emblemPaths();

/** The emblem on its grid, with the white border of a twenty-fifth of its height that it needs on any other ground. */
const emblem = html`<svg class="emblem" part="emblem" viewBox=${EMBLEM_BOX} aria-hidden="true" focusable="false">
  <path fill=${borderColour} d=${border} />
  <path fill=${fieldColour} d=${field} />
  <path fill=${starsColour} d=${stars} />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'broletto-eu-banner': EuBanner;
  }
}
