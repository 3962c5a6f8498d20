import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Widget } from '../../core/widget.js';
import { starsPath } from '../../funding/emblem.js';
import { findFund, fundLabel, PERIODS, type Fund, type Period, type StatementKind } from '../../funding/funds.js';
import { statement } from '../../funding/statements.js';
import * as en from '../../strings/en.js';
import * as it from '../../strings/it.js';
import { euBannerStyles } from './eu-banner.styles.js';

const STATEMENTS = ['auto', 'funded', 'cofunded', 'ngeu'] as const;
const LAYOUTS = ['auto', 'horizontal', 'vertical'] as const;
const REFERENCES = ['auto', 'show', 'hide'] as const;

/** Pixels; one centimetre, the smallest admitted, is 37.8. */
const MINIMUM_HEIGHT = 40;

/**
 * The acknowledgement that European money obliges to: the emblem and beside it the statement, in full, in the reader's language. The fund's usual statement
 * is a default; the grant agreement decides (`statement`). Until 2020 the fund must be named too, since 2021 it may be. Words inside the tag
 * are read where scripts are not; they give way to the statement, unless neither the fund nor `statement` says which that is.
 *
 * @element broletto-eu-banner
 * @summary Emblem and funding statement of the European Union (Reg. (EU) 2021/1060 Annex IX, Reg. (EU) 821/2014 art. 4, Reg. (EU) 2021/241 art. 34).
 * @fires {BrolettoIssuesEvent} broletto-issues - The list of issues has changed.
 * @slot - The statement as plain text, for readers without JavaScript; beside the emblem where neither the fund nor `statement` gives one.
 * @csspart base - The white plate.
 * @csspart emblem - The emblem.
 * @csspart statement - The statement.
 * @csspart reference - The name of the fund.
 * @cssprop [--broletto-color-border=#cfd5db] - Line around the plate.
 * @cssprop [--broletto-size-radius=6px] - Corners of the plate.
 */
export class EuBanner extends Widget<it.EuBannerWords> {
  static override styles: CSSResultGroup = [Widget.styles, euBannerStyles];

  /** Code of the fund: `fami`, `fse-plus`, `fesr`, `pnrr`, … Without one, or with one that is not in the registry, the statement stands alone. */
  @property() fund?: string;
  /** Programming period, `2014-2020` or `2021-2027`. Default: the fund's own, where it has only one. */
  @property() period?: string;
  /** `auto` (the fund's usual one), `funded`, `cofunded`, `ngeu` («Finanziato dall’Unione europea – NextGenerationEU»). Default `auto`. */
  @property() statement?: string;
  /** `auto` (the words go under the emblem where there is no room beside it), `horizontal`, `vertical`. Default `auto`. */
  @property() layout?: string;
  /** Height of the emblem in pixels, without its white border. Default 48; less than 40, or no number, gives 40. */
  @property() height?: string | number;
  /** Whether the fund is named: `auto` (unless the period is 2021-2027), `show`, `hide` (refused for 2014-2020). Default `auto`. */
  @property() fundReference?: string;
  /** Writes «Esempio» under the banner, where no real grant stands behind it: claiming one would mislead. */
  @property({ type: Boolean }) example = false;

  protected readonly dictionaries = { it: it.euBanner, en: en.euBanner };
  @state() private _hasText: unknown = false;
  private _kind!: StatementKind;
  /** Nothing says what the statement is: the author's words are truer than any of ours. */
  private _isGuess = false;
  private _layout = '';
  private _height = 0;
  private _named: Fund | undefined;
  private _period: Period | '' = '';

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { fund: code = '' } = this;
    const fund = findFund(code);
    if (code && !fund) this.report([{ code: 'fund-unknown', where: 'fund', value: code }]);

    const period = (this._period = this.choice<Period | ''>('period', this.period, PERIODS, fund?.periods.length === 1 ? fund.periods[0] : ''));
    if (fund && period && !fund.periods.includes(period)) this.report([{ code: 'fund-period-mismatch', where: 'period', value: period }]);

    const kind = this.choice('statement', this.statement, STATEMENTS);
    // Under direct management nothing is usual; to say too little is the safe side.
    this._kind = kind === 'auto' ? (fund?.statement ?? 'cofunded') : kind;
    this._isGuess = kind === 'auto' && !fund?.statement;
    if (this._isGuess) this.report([{ code: 'statement-required', where: 'statement', value: code }]);

    const reference = this.choice('fund-reference', this.fundReference, REFERENCES);
    const compulsory = period === '2014-2020';
    if (compulsory && (!fund || reference === 'hide')) this.report([{ code: 'reference-missing', where: fund ? 'fund-reference' : 'fund', value: period }], 'error');
    // Without a period the fund is named: harmless under the rules of 2021, compulsory under those of 2014.
    this._named = compulsory || reference === 'show' || (reference === 'auto' && !period) ? fund : undefined;

    this._layout = this.choice('layout', this.layout, LAYOUTS);
    const height = parseFloat(String(this.height ?? 48));
    this._height = height >= MINIMUM_HEIGHT ? height : MINIMUM_HEIGHT;
    if (this._height !== height) this.report([{ code: 'emblem-too-small', where: 'height', value: String(this.height) }]);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.renderRoot.querySelector<HTMLElement>('.base')!.style.setProperty('--_height', `${this._height}px`);
  }

  private readonly _onSlotChange = (event: Event): void => {
    this._hasText = (event.target as HTMLSlotElement).assignedNodes({ flatten: true }).some((node) => node.textContent?.trim());
  };

  protected override render(): TemplateResult {
    const { words, language } = this;
    const isOwn = this._isGuess && this._hasText;
    // The lockup is one picture with its words: it keeps its order in pages that run from right to left.
    return html`<div class="base panel" part="base" role="group" aria-label=${words.banner} lang=${language}>
        <div class="lockup ${this._layout}" dir="ltr">
          ${emblem}
          <div class="words">
            <div class="statement" part="statement">${isOwn ? nothing : statement(this._kind, language).text}<slot ?hidden=${!isOwn} @slotchange=${this._onSlotChange}></slot></div>
            ${this._named ? html`<p class="reference" part="reference">${fundLabel(this._named, '', language)} <span class="nowrap">${this._period}</span></p>` : nothing}
          </div>
        </div>
        ${this.example ? html`<p class="example">${words.example}</p>` : nothing}
      </div>
      ${this.renderCheck()}`;
  }
}

/** The emblem on its grid, in Reflex Blue and yellow, with the white border of a twenty-fifth of its height that it needs on any other ground. */
const emblem = html`<svg class="emblem" part="emblem" viewBox="-1.44 -1.44 56.88 38.88" aria-hidden="true" focusable="false">
  <path fill="#fff" d="M-1.44-1.44h56.88v38.88h-56.88z" />
  <path fill="#039" d="M0 0h54v36H0z" />
  <path fill="#fc0" d=${starsPath()} />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'broletto-eu-banner': EuBanner;
  }
}
