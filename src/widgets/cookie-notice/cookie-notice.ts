import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Widget } from '../../core/widget.js';
import { safeUrl } from '../../formats/url.js';
import * as en from '../../strings/en.js';
import * as it from '../../strings/it.js';
import { readConsent, watchConsent, writeConsent } from './consent-store.js';
import { cookieNoticeStyles } from './cookie-notice.styles.js';
import { ScrollRoom } from './scroll-room.js';

const PLACEMENTS = ['bottom', 'inline'] as const;
const ANALYTICS = ['none', 'first-party', 'third-party'] as const;

/** Fired when the notice closes by a visitor's act, here or in another tab. Bubbles and crosses shadow roots. */
export class BrolettoNoticeCloseEvent extends Event {
  constructor(
    /** `button`, `escape`, or `remote`: closed in another tab or on a page visited since. */
    readonly reason: 'button' | 'escape' | 'remote',
  ) {
    super('broletto-notice-close', { bubbles: true, composed: true });
  }
}

/**
 * The notice of a site whose cookies need no consent: it says so, links to the policy, closes, and stays away for six calendar months. It asks for
 * nothing, covers nothing for good, takes no focus. Put it last in `<body>`; nothing is stored before the visitor closes it.
 *
 * @element broletto-cookie-notice
 * @summary Notice for sites with technical cookies only, and analytics that count as such (Garante, provv. 231/2021).
 * @fires {BrolettoNoticeCloseEvent} broletto-notice-close - A visitor has closed the notice.
 * @fires {BrolettoIssuesEvent} broletto-issues - The list of issues has changed.
 * @slot - The site's own words, in place of the sentence chosen by `analytics`; without JavaScript they stand at the end of the page.
 * @slot policy-link - A link to the policy, in place of the one made from `policy-href`.
 * @csspart base - The notice.
 * @csspart text - Its words.
 * @csspart policy-link - The link to the policy.
 * @csspart button-close - The button that closes it.
 * @cssprop [--broletto-color-surface=#ffffff] - Ground of the notice.
 * @cssprop [--broletto-color-text=#1a1d21] - Text.
 * @cssprop [--broletto-color-link=#1b4a66] - Link.
 * @cssprop [--broletto-color-border=#cfd5db] - Line along its edge.
 */
export class CookieNotice extends Widget<it.CookieNoticeWords> {
  static override styles: CSSResultGroup = [Widget.styles, cookieNoticeStyles];

  /** What the site declares of its analytics: `none`, `first-party`, `third-party` (both: equated to technical cookies). Chooses the words. Default `none`. */
  @property() analytics?: string;
  /** Address of the policy. */
  @property() policyHref?: string;
  /** `bottom` (sticks to the lower edge of the window) or `inline` (where it is put). Default `bottom`. */
  @property() placement?: string;
  /** Whether the notice shows. The widget sets it, when it enters the page and when it closes. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private _hasText = false;

  protected readonly dictionaries = { it: it.cookieNotice, en: en.cookieNotice };
  private _room?: ScrollRoom;
  private _analytics: (typeof ANALYTICS)[number] = 'none';
  private _inline = false;
  private _cameFrom: HTMLElement | null = null;
  private _stopWatching?: () => void;

  constructor() {
    super();
    this.addEventListener('focusin', ({ relatedTarget }) => {
      if (!this.contains(relatedTarget as Node | null)) this._cameFrom = relatedTarget as HTMLElement | null;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._room ??= new ScrollRoom(this);
    this.open = !readConsent();
    this.requestUpdate();
    this._stopWatching = watchConsent(() => {
      if (readConsent()) this._close('remote');
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._stopWatching?.();
    this._room?.release();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this._analytics = this.choice('analytics', this.analytics, ANALYTICS);
    this._inline = this.choice('placement', this.placement, PLACEMENTS) === 'inline';
    const { policyHref: value } = this;
    if (value && !safeUrl(value)) this.report([{ code: 'unsafe-url', where: 'policy-href', value }]);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.open && !this._inline && this.isConnected) this._room?.keep();
    else this._room?.release();
  }

  /** Shows the notice again, for a link in the footer of the page; what is remembered stays. */
  show(): void {
    this.open = true;
  }

  /** Closes the notice and remembers it, as the button does, but without an event. */
  close(): void {
    this._close();
  }

  private readonly _onClick = (): void => this._close('button');

  private readonly _onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) this._close('escape');
  };

  private readonly _onSlotChange = (event: Event): void => {
    this._hasText = (event.target as HTMLSlotElement).assignedNodes({ flatten: true }).some((node) => node.textContent?.trim());
  };

  private _close(reason?: BrolettoNoticeCloseEvent['reason']): void {
    if (!this.open) return;
    // What was decided elsewhere is stored already, with its own time.
    if (reason !== 'remote') writeConsent({ v: 1, state: 'dismissed', t: Date.now() });
    // Focus that is elsewhere is left alone; focus that would be lost goes back where it came from.
    if (this.matches(':focus-within')) focusOn(this._cameFrom?.isConnected ? this._cameFrom : document.querySelector<HTMLElement>('main, [role=main], h1'));
    this.open = false;
    if (reason) this.dispatchEvent(new BrolettoNoticeCloseEvent(reason));
  }

  protected override render(): TemplateResult {
    const { words, language } = this;
    const href = safeUrl(this.policyHref);
    return html`<section class="base ${this._inline ? 'panel' : ''}" part="base" aria-label=${words.notice} lang=${language} @keydown=${this._onKeydown}>
      <div class="inside">
        <div class="text" part="text">
          ${this._hasText ? nothing : html`<p>${words[this._analytics]}</p>`}
          <slot @slotchange=${this._onSlotChange}></slot>
        </div>
        <div class="actions">
          <slot name="policy-link">${href ? html`<a class="link" part="policy-link" href=${href}>${words.policy}</a>` : nothing}</slot>
          <button type="button" class="button" part="button-close" aria-label=${words.closeNotice} @click=${this._onClick}>${words.close}</button>
        </div>
        ${this.renderCheck()}
      </div>
    </section>`;
  }
}

/** Moves the focus without scrolling, also to what takes none by itself (and for no longer than it has it). */
function focusOn(target: HTMLElement | null): void {
  target?.focus({ preventScroll: true });
  if (!target || target.matches(':focus')) return;
  target.tabIndex = -1;
  target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  target.focus({ preventScroll: true });
}

declare global {
  interface HTMLElementTagNameMap {
    'broletto-cookie-notice': CookieNotice;
  }
}
