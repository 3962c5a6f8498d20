import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Widget } from '../../core/widget.js';
import { safeUrl } from '../../formats/url.js';
import type { ConsentEmbedWords } from '../../strings/consent-embed.js';
import { consentEmbedStyles } from './consent-embed.styles.js';
import { loadConsent } from './consent-loader.js';
import { readConsent } from './consent-store.js';
import type { EmbedContent } from './consent/embed-view.js';

/** Fired when a visitor has asked for the content of an embed, just before it loads. Bubbles and crosses shadow roots. */
export class BrolettoEmbedLoadEvent extends Event {
  constructor(
    /** Id of the service; empty where it is none that we know. */
    readonly service: string,
    /** Address of the frame; empty where the embed stands in for a frame of the page's own. */
    readonly src: string,
  ) {
    super('broletto-embed-load', { bubbles: true, composed: true });
  }
}

/**
 * A video, a map, a page of somebody else's that loads when a visitor asks for it: this once, or always where the site's notice declares the service. Before, nothing of
 * it is loaded, no picture either. The link written in the tag stays, and is what is there without JavaScript; a link to a video or a map that we know is enough to
 * say what to show. A page of the site itself needs no consent, and shows at once.
 *
 * @element broletto-consent-embed
 * @summary Content of third parties that waits for consent, with a link that does not.
 * @fires {BrolettoEmbedLoadEvent} broletto-embed-load - A visitor has asked for the content.
 * @fires {BrolettoIssuesEvent} broletto-issues - The list of issues has changed.
 * @slot - A link to the content on its own site; it stays.
 * @csspart base - The embed.
 * @csspart frame - The room of the content.
 * @csspart placeholder - What stands there until it is asked for.
 * @csspart content - The frame with the content.
 * @csspart foot - The line with the link.
 * @csspart button - Buttons.
 * @csspart link - Links.
 * @cssprop [--broletto-color-surface=#ffffff] - Ground.
 * @cssprop [--broletto-color-surface-subtle=#f3f5f7] - Ground of what stands in place of the content.
 * @cssprop [--broletto-color-text=#1a1d21] - Text.
 * @cssprop [--broletto-color-link=#1b4a66] - Links.
 * @cssprop [--broletto-color-border=#cfd5db] - Lines.
 * @cssprop [--broletto-size-radius=6px] - Corners.
 */
export class ConsentEmbed extends Widget<Partial<ConsentEmbedWords>> {
  static override styles: CSSResultGroup = [Widget.styles, consentEmbedStyles];

  /** Address of the frame; default: made from the link in the tag. One of the site itself may be relative. */
  @property() src?: string;
  /** Id of the service; default: known from the address. */
  @property() service?: string;
  /** What the content is: title of the frame. Default: the words of the link. */
  @property() label?: string;
  /** Width to height, `16/9`, `4/3`, any from 1:10 to 10:1. Default `16/9`. */
  @property() ratio?: string;

  @state() private _link: HTMLAnchorElement | undefined;
  /** An address written as mere text, where there is no link. */
  @state() private _bareAddress: string | undefined;
  /** A frame that the author has put into the tag and that waits. */
  @state() private _waiting: HTMLIFrameElement | undefined;
  @state() private _hasContent = false;
  /** Address of a frame that the author has put into the tag: it loads by itself, and needs no box of ours. */
  @state() private _live: string | undefined;
  /** Whether what asks could not be fetched. */
  @state() private _hasFailed = false;

  private _content?: EmbedContent | undefined;
  private _embedWords?: Readonly<Record<'it' | 'en', ConsentEmbedWords>>;
  private _ratio = '';
  /** Whether the visitor has allowed something: then the content is likely to come. */
  private _isExpected = false;
  private _focused: Element | null = null;
  private _observer?: MutationObserver;

  protected get dictionaries() {
    return { it: this._embedWords?.it ?? {}, en: this._embedWords?.en ?? {} };
  }

  private get _title(): string {
    return this.label || this._link?.textContent.trim() || this._waiting?.title || '';
  }

  /** Address of the link in the tag. */
  private get _href(): string | undefined {
    return this._link?.href ?? this._bareAddress;
  }

  /** What is written as the address of the frame. */
  private get _written(): string | undefined {
    return this.src || (this._href ? undefined : this._waiting?.dataset['src']);
  }

  /** The same, where it is an address: a whole `<iframe …>` that was pasted is none. */
  private get _address(): string | undefined {
    const { _written: written = '' } = this;
    return /[<"]/.test(written) ? undefined : safeUrl(written);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Read once, as it is stored again at every reading.
    this._isExpected = !this._content && Object.values(readConsent()?.choices ?? {}).includes(true);
    this._observer ??= new MutationObserver(() => this._readTag());
    this._observer.observe(this, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['href', 'src', 'data-src'] });
    this._readTag();
    this._content?.connect();
    void this._fetchContent();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._observer?.disconnect();
    this._content?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { service, _written: src, _address: address, _href: href, _live: live, language } = this;
    this._focused = this.shadowRoot?.activeElement ?? null;
    this._ratio = this._readRatio();
    if (live) this.report([{ code: 'embed-live', where: '<iframe>', value: live }]);
    else if (this._content && !(src || href || service?.trim() || this.querySelector('[data-consent]'))) {
      this.report([{ code: 'embed-empty', where: 'a', value: this.textContent.trim() }]);
    }
    if (this._hasFailed) this.report([{ code: 'consent-part-missing', where: 'src', value: '' }], 'error');
    this.report(this._content?.update({ src, address, href, service, label: this._title, words: this.words as ConsentEmbedWords, language }) ?? []);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame')!;
    frame.style.aspectRatio = this._ratio;
    // The focus goes to what has come in the place of what had it, but to no command: the key may still be down.
    if (this._focused && !this._focused.isConnected) frame.querySelector<HTMLElement>('iframe, [tabindex]')?.focus();
  }

  /** Empty for the default. */
  private _readRatio(): string {
    const { ratio: value = '' } = this;
    const [, width, height] = /^\s*(\d+(?:\.\d+)?)\s*[/:x]\s*(\d+(?:\.\d+)?)\s*$/.exec(value) ?? [];
    const ratio = Number(width) / Number(height);
    if (ratio >= 0.1 && ratio <= 10) return `${width} / ${height}`;
    if (value.trim()) this.report([{ code: 'unknown-value', where: 'ratio', value, details: ['16/9', '16/9, 4/3, 1/1, …'] }]);
    return '';
  }

  /** What the author has written; also when it changes. */
  private _readTag(): void {
    this._live = this.querySelector<HTMLIFrameElement>('iframe[src]:not([data-consent])')?.src;
    this._waiting = this._takeFrame();
    this._link = this.querySelector<HTMLAnchorElement>('a[href]') ?? undefined;
    this._bareAddress = this._link ? undefined : /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)»”]/i.exec(this.textContent)?.[0];
    this._hasContent = this.childElementCount > 0 || Boolean(this.textContent.trim());
    this.requestUpdate();
  }

  /**
   * A frame that waits in the tag is not seen, and ours alone loads: what it waits for is what the embed waits for. One that waits for several services is left
   * to the page's notice.
   */
  private _takeFrame(): HTMLIFrameElement | undefined {
    const frame = this.querySelector<HTMLIFrameElement>('iframe[data-src]:not([src])');
    const id = frame?.dataset['consent']?.trim() ?? '';
    if (!frame || /\s/.test(id)) return undefined;
    if (id && !this.service) this.setAttribute('service', id);
    frame.removeAttribute('data-consent');
    frame.style.setProperty('display', 'none', 'important');
    return frame;
  }

  /** Where it cannot be had, the link is what there is. */
  private async _fetchContent(): Promise<void> {
    try {
      const [{ consent, readServices }, view] = await Promise.all([loadConsent(), import('./consent/embed-view.js')]);
      if (this._content || !this.isConnected) return;
      this._embedWords = view.embedWords;
      this._content = new view.EmbedContent({
        html,
        nothing,
        consent,
        readServices,
        onUpdate: () => this.requestUpdate(),
        onLoad: (service, src) => this.dispatchEvent(new BrolettoEmbedLoadEvent(service, src)),
      });
      this._content.connect();
      this._hasFailed = false;
      this.requestUpdate();
    } catch {
      this._hasFailed = true;
    }
  }

  /** Whether there is nothing to show, or no way to: then there are only the author's own words, as without JavaScript. */
  private get _isBare(): boolean {
    const { _content: content, _hasFailed: hasFailed, _written: src, _href: href, service } = this;
    return (content ? content.hasNothing : hasFailed || !(src || href || service)) || Boolean(this._live);
  }

  protected override render(): TemplateResult {
    const { _content: content, _title: title, _isBare: isBare } = this;
    const address = this._address ?? this._bareAddress;
    // The content is lower on phones: the page does not move when it comes.
    const look = !content && this._isExpected ? 'shown expected' : content?.isShown ? 'shown' : '';
    const link = !this._link && address ? html`<a class="link" part="link" href=${address}>${this.label || content?.linkText || address.replace(/[?#].*/, '')}</a>` : nothing;
    return html`<div class="base container ${isBare ? 'bare' : 'panel'} ${look}" part="base" role="group" aria-label=${title || content?.title || nothing} lang=${this.language}>
      <div class="frame" part="frame" ?hidden=${isBare}>${isBare ? nothing : (content?.render() ?? html`<div class="placeholder"><p><strong>${title}</strong></p><div class="details"></div></div>`)}</div>
      <div class="foot" part="foot" ?hidden=${!address && !this._hasContent}>
        <div class="author"><slot></slot>${link}<p class="paper">${this._link?.href ?? this._address}</p></div>
        ${isBare ? nothing : content?.renderFoot()}
      </div>
      ${this.renderCheck()}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'broletto-consent-embed': ConsentEmbed;
  }
}
