import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isCheckRequested } from '../../core/issues.js';
import { Widget } from '../../core/widget.js';
import type { Finding } from '../../formats/finding.js';
import { safeUrl } from '../../formats/url.js';
import type { ConsentWords } from '../../strings/consent.js';
import * as en from '../../strings/en.js';
import type { FindingCode } from '../../strings/findings.js';
import * as it from '../../strings/it.js';
import { loadConsent } from './consent-loader.js';
import { readConsent, watchConsent, writeConsent, type ConsentMethod } from './consent-store.js';
import type { ConsentNotice } from './consent/consent-notice.js';
import { cookieNoticeStyles } from './cookie-notice.styles.js';
import { BrolettoNoticeCloseEvent } from './notice-events.js';
import { ReturnFocus } from './return-focus.js';
import { ScrollRoom } from './scroll-room.js';

const PLACEMENTS = ['bottom', 'inline'] as const;
const ANALYTICS = ['none', 'first-party', 'third-party'] as const;

/**
 * The notice about cookies. A site whose cookies need no consent says so, links to its policy, and is not asked again for six calendar months. A site with
 * `services` that need consent asks before anything of theirs is loaded: the X and «Rifiuta» refuse, «Accetta» accepts, «Scegli» opens the choices, which any
 * `<button data-consent-open>` of the page opens again. It covers nothing for good and takes no focus. Put it last in `<body>`; nothing is stored before the
 * visitor answers.
 *
 * @element broletto-cookie-notice
 * @summary Notice about cookies, and consent where it is needed (Garante, provv. 231/2021; art. 122 D.Lgs. 196/2003).
 * @fires {BrolettoNoticeCloseEvent} broletto-notice-close - A visitor has closed the notice.
 * @fires {BrolettoConsentChangeEvent} broletto-consent-change - A visitor has allowed or refused something.
 * @fires {BrolettoIssuesEvent} broletto-issues - The list of issues has changed.
 * @slot - The site's own words, in place of the sentence chosen by `analytics`; without JavaScript they stand at the end of the page. A JSON script in it describes services.
 * @slot policy-link - A link to the policy, in place of the one made from `policy-href`.
 * @csspart base - The notice.
 * @csspart text - Its words.
 * @csspart policy-link - The link to the policy.
 * @csspart button - «Accetta», «Rifiuta» and «Scegli» alike.
 * @csspart button-close - The button that closes it, and refuses where something is asked.
 * @csspart button-accept - «Accetta».
 * @csspart button-refuse - «Rifiuta».
 * @csspart button-choose - «Scegli».
 * @csspart dialog - The choices; their commands are `button` too.
 * @cssprop [--broletto-color-surface=#ffffff] - Ground of the notice.
 * @cssprop [--broletto-color-text=#1a1d21] - Text.
 * @cssprop [--broletto-color-link=#1b4a66] - Link.
 * @cssprop [--broletto-color-border=#cfd5db] - Line along its edge.
 */
export class CookieNotice extends Widget<it.CookieNoticeWords & Partial<ConsentWords>> {
  static override styles: CSSResultGroup = [Widget.styles, cookieNoticeStyles];

  /** What the site declares of its analytics: `none`, `first-party`, `third-party` (both: equated to technical cookies). Chooses the words. Default `none`. */
  @property() analytics?: string;
  /** Address of the policy. */
  @property() policyHref?: string;
  /** `bottom` (sticks to the lower edge of the window) or `inline` (where it is put). Default `bottom`. */
  @property() placement?: string;
  /** Services that need consent, by their ids, separated by spaces: `youtube google-maps`. Those we know need no description; others are described in `data`. */
  @property() services?: string;
  /** Any text; when it changes everything is asked again. A single service has a `revision` of its own. */
  @property() revision = '';
  /** Address that receives a receipt of each decision (`ConsentReceipt`, JSON, POST). It may fail: nobody waits for it. */
  @property() logUrl?: string;
  /** Id of the service whose consent Matomo or Web Analytics Italia on this page is told of. */
  @property() matomo?: string;
  /** Counts what the visitor has already chosen with Bootstrap Italia or Volto on this site. */
  @property({ type: Boolean }) italiaCompat = false;
  /** Whether the notice shows. The widget sets it, when it enters the page and when it closes. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Descriptions of services as an array of `ServiceRecord`, or `{services: […]}`; wins over the JSON child. */
  @property({ attribute: false }) data: unknown;

  @state() private _hasText = false;
  /** The JSON child, parsed; `undefined` without one. */
  @state() private _json: unknown;
  /** Whether what asks could not be fetched. */
  @state() private _hasFailed = false;
  @state() private _linted: readonly Finding<FindingCode>[] = [];

  protected readonly dictionaries = { it: it.cookieNotice, en: en.cookieNotice };
  private _asking?: ConsentNotice | undefined;
  private _room?: ScrollRoom;
  private _inline = false;
  /** When it was shown again: what was remembered before does not close it. */
  private _shownAt = 0;
  private _analytics: (typeof ANALYTICS)[number] = 'none';
  private readonly _focus = new ReturnFocus(this);
  private _gone?: AbortController;

  /** Whether there is something to ask. */
  private get _asks(): boolean {
    return Boolean(this.services?.trim() || this.data || this._json !== undefined);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // While the page is read nobody knows whether there is something to ask.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this._start, { once: true });
    else this._start();
  }

  private readonly _start = (): void => {
    if (!this.isConnected) return;
    this._room ??= new ScrollRoom(this);
    this._readSlot();
    this._gone?.abort();
    const { signal } = (this._gone = new AbortController());
    document.addEventListener('click', this._onPageClick, { signal });
    watchConsent(() => {
      if (!this._asks && Number(readConsent()?.t) > this._shownAt) this._leave('remote');
    }, signal);
    if (!this._asks) this.open = !readConsent();
    this.requestUpdate();
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._gone?.abort();
    this._room?.release();
    this._stopAsking();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this._analytics = this.choice('analytics', this.analytics, ANALYTICS);
    this._inline = this.choice('placement', this.placement, PLACEMENTS) === 'inline';
    const { policyHref: value, language } = this;
    if (value && !safeUrl(value)) this.report([{ code: 'unsafe-url', where: 'policy-href', value }]);
    this.report(this._linted);
    if (this._hasFailed) this.report([{ code: 'consent-part-missing', where: 'services', value: '' }], 'error');
    // The last update declares that there are no services any more.
    if (this._asking) this.report(this._asking.update({ records: this.data ?? this._json, analytics: this._analytics, language }));
    // Until it can ask it says nothing, least of all that nothing needs asking.
    else if (this._asks) this.open = false;
    if (this._asking && !this._asks) {
      this._stopAsking();
      this.open = !readConsent();
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this._asks && !this._hasFailed) void this._ask();
    if (isCheckRequested() && (this._asking || !this._asks)) this._lint();
    // On low windows it only sticks where it asks.
    if (this.open && !this._inline && this.isConnected) this._room?.keep(this._asking ? 'all' : '(min-height: 30.01em)');
    else this._room?.release();
  }

  /** Whether a service may run: it is declared, and the visitor has allowed it. */
  has(id: string): boolean {
    return this._asking?.consent.has(id) ?? false;
  }

  /** Resolves once a service may run, now or later. Rejects where what asks cannot be fetched. */
  async whenGranted(id: string): Promise<void> {
    await (await loadConsent()).consent.whenGranted(id);
  }

  /** Allows (`true`) or withdraws (`false`) services by their ids, as the visitor has told the page's own script; the others stay as they are. */
  async decide(choices: Readonly<Record<string, boolean>>): Promise<void> {
    (await this._ask())?.consent.decide(choices, 'code');
  }

  /** Looks after what is marked with `data-consent` in a shadow root, which nobody sees from outside. */
  async refresh(root: ShadowRoot): Promise<void> {
    (await this._ask())?.consent.gate?.apply(root);
  }

  /** Opens the choices of a site that asks. Where they cannot be had, the notice shows again, with what accepts and what refuses. */
  async openPreferences(): Promise<void> {
    await (await this._ask())?.choose();
  }

  /** Shows the notice again, or on a site that asks its choices; what is remembered stays. */
  show(): void {
    if (this._asks) void this.openPreferences();
    else {
      this._shownAt = Date.now();
      this.open = true;
    }
  }

  /** Closes the notice and remembers it, as its button does, but without `broletto-notice-close`: what is asked is refused. */
  close(): void {
    this._close('code');
  }

  /** Fetches what asks, once there is something to ask. Without it nothing is asked and nothing allowed. */
  private async _ask(): Promise<ConsentNotice | undefined> {
    try {
      const { notice } = await loadConsent();
      if (!this._asking && this._asks && this.isConnected) {
        this._asking = notice(this, (reason) => this._leave(reason));
        this._hasFailed = false;
        this.requestUpdate();
      }
      await this.updateComplete;
      await this._asking?.declared;
    } catch {
      this._hasFailed = true;
    }
    return this._asking;
  }

  /** Looks at the notice and the page as they are shown, for a webmaster who wants to know. */
  private _lint(): void {
    void loadConsent().then(({ lint }) => lint(this, (found) => (this._linted = found)), () => {});
  }

  private _stopAsking(): void {
    this._asking?.destroy();
    this._asking = undefined;
  }

  private readonly _onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.repeat && !event.defaultPrevented) this._close('escape');
  };

  /** Any `[data-consent-open]` of the page, whenever it came: without us, or where the notice is hidden, a link among them goes where it leads. */
  private readonly _onPageClick = (event: MouseEvent): void => {
    const opener = event.composedPath().find((node) => node instanceof Element && node.matches('[data-consent-open]')) as HTMLElement | undefined;
    if (!opener || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || !this.getClientRects().length) return;
    event.preventDefault();
    // Safari gives the focus to no button that is clicked, and what opens gives it back to what had it.
    opener.focus({ preventScroll: true });
    void this._open(opener);
  };

  private async _open(opener: HTMLElement): Promise<void> {
    this.show();
    await (this._asks ? this._ask() : this.updateComplete);
    if (!this._asks) this.renderRoot.querySelector('button')!.focus();
    else if (this._hasFailed && opener instanceof HTMLAnchorElement) location.assign(opener.href);
  }

  /** What the author has written in the tag. */
  private readonly _readSlot = (): void => {
    const nodes = this.renderRoot.querySelector<HTMLSlotElement>('slot:not([name])')?.assignedNodes({ flatten: true }) ?? [];
    // Anywhere in the tag: some sites wrap what stands in it into paragraphs.
    const json = this.querySelector('script[type="application/json"]')?.textContent;
    this._hasText = nodes.some((node) => !(node instanceof HTMLScriptElement) && node.textContent?.replace(json ?? '', '').trim());
    this._json = parseJson(json);
  };

  private _close(how: ConsentMethod): void {
    if (!this.open) return;
    if (this._asking) return this._asking.answer(false, how);
    // What is remembered and in force stays, with its time.
    if (!readConsent()) writeConsent({ v: 1, t: Date.now(), how });
    this._leave(how);
  }

  private _leave(reason: ConsentMethod | 'remote' | 'declare'): void {
    if (!this.open) return;
    this._focus.giveBack();
    this.open = false;
    if (reason !== 'code' && reason !== 'declare') this.dispatchEvent(new BrolettoNoticeCloseEvent(reason));
  }

  protected override render(): TemplateResult {
    const { words, language, _asking: asking } = this;
    const href = safeUrl(this.policyHref);
    const slot = html`<slot @slotchange=${this._readSlot}></slot>`;
    const link = html`<slot name="policy-link">${href ? html`<a class="link" part="policy-link" href=${href}>${words.policy}</a>` : nothing}</slot>`;
    return html`<section class="base ${this._inline ? 'panel' : ''} ${asking ? 'asks' : ''}" part="base" aria-label=${words.notice} lang=${language} @keydown=${this._onKeydown}>
        <div class="inside">${asking ? asking.render(this._hasText, slot, link) : this._renderNotice(slot, link)}</div>
      </section>
      ${this.renderCheck()} ${asking ? html`<div class="preferences" lang=${language}></div>` : nothing}`;
  }

  private _renderNotice(slot: TemplateResult, link: TemplateResult): TemplateResult {
    const { words } = this;
    return html`<div class="text" part="text">${this._hasText ? nothing : html`<p>${words[this._analytics]}</p>`} ${slot}</div>
      <div class="actions">${link} <button type="button" class="button" part="button-close" aria-label=${words.closeNotice} @click=${() => this._close('close')}>${words.close}</button></div>`;
  }
}

/** A text that is no JSON stays as it is: a site that meant to ask is not told that nothing needs asking. So does none. */
function parseJson(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text!);
  } catch {
    return text;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'broletto-cookie-notice': CookieNotice;
  }
}
