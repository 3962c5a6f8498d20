import type { html as Html, nothing as Nothing, TemplateResult } from 'lit';
import type { Language } from '../../../core/localize.js';
import type { Finding } from '../../../formats/finding.js';
import { webUrl } from '../../../formats/url.js';
import { embedWords, type ConsentEmbedWords } from '../../../strings/consent-embed.js';
import type { FindingCode } from '../../../strings/findings.js';
import { embedOf, type EmbedAddress } from './embed-address.data.js';
import type { ConsentChange, PageConsent } from './page-consent.js';
import type { readServices as ReadServices, Service } from './services.data.js';

export { embedWords };

/** What an embed is told to show. */
export interface EmbedState {
  readonly src: string | undefined;
  /** The same, where it is an address. */
  readonly address: string | undefined;
  /** Address of the link in the tag. */
  readonly href: string | undefined;
  readonly service: string | undefined;
  readonly label: string;
  readonly words: ConsentEmbedWords;
  readonly language: Language;
}

export interface EmbedDeps {
  readonly html: typeof Html;
  readonly nothing: typeof Nothing;
  readonly consent: PageConsent;
  readonly readServices: typeof ReadServices;
  /** Something that is drawn has changed. */
  onUpdate(): void;
  /** A visitor wants to see it. */
  onLoad(service: string, src: string): void;
}

/** The inside of an embed: whose content it is and what showing it means, then the content. */
export class EmbedContent {
  private _state!: EmbedState;
  private _address: EmbedAddress | undefined;
  private _service: Pick<Service, 'id' | 'label' | 'provider' | 'policy'> = { id: '', label: '', provider: undefined, policy: undefined };
  /** Whether the content is the site's own: no third party, nothing to ask. */
  private _isOwn = false;
  /** Whether the visitor wants to see it this once. */
  private _isWanted = false;
  /** Moment of what had been decided when the visitor wanted to see it: a refusal since then ends that. */
  private _wantedAfter: number | undefined;
  private _stop?: AbortController;
  /** Out of the page it shows nothing: back in it, what is withdrawn meanwhile would load before anything could be done. */
  private _isAway = false;

  constructor(private readonly _deps: EmbedDeps) {}

  /** Follows what is decided elsewhere. */
  connect(): void {
    this._stop?.abort();
    this._stop = new AbortController();
    this._isAway = false;
    this._deps.consent.addEventListener('change', (event) => this._follow(event as ConsentChange), { signal: this._stop.signal });
    this._follow();
  }

  disconnect(): void {
    this._stop?.abort();
    this._isAway = true;
    this._deps.onUpdate();
  }

  /** Takes what the tag says now. Gives what is wrong with it. */
  update(state: EmbedState): readonly Finding<FindingCode>[] {
    const { consent } = this._deps;
    const { src, href } = (this._state = state);
    const before = this._address?.src;
    const written = webUrl(state.address, document.baseURI);
    const service = state.service?.trim();
    this._address = (written && embedOf(written, true)) || (href && embedOf(href)) || undefined;
    const { host = service ?? '', src: frame } = this._address ?? {};
    const id = service || this._address?.service || '';
    // What was asked for once was this content of this service.
    if (frame !== before || id !== this._service.id) this._isWanted = false;
    this._service = consent.services.find((known) => known.id === id) ?? this._deps.readServices(id).services[0] ?? { id, label: host, provider: undefined, policy: undefined };
    this._isOwn = !service && Boolean(frame) && new URL(frame!).origin === location.origin;
    const found: Finding<FindingCode>[] = [];
    if (src && !written) found.push({ code: /<iframe|"/i.test(src) ? 'embed-code' : 'unsafe-url', where: 'src', value: src });
    if (this._address && !frame) found.push({ code: 'embed-link-only', where: src ? 'src' : 'a', value: src ?? href! });
    if (frame && !this._isOwn && consent.services.length && !consent.knows(id)) found.push({ code: 'consent-undeclared', where: 'service', value: id || host });
    return found;
  }

  /** Whether the content is there. */
  get isShown(): boolean {
    return Boolean(this._address?.src) && !this._isAway && (this._isOwn || this._isWanted || this._deps.consent.has(this._service.id));
  }

  /** Whether nothing could be shown in a frame. One that has only a service stands in for a frame of the page's own. */
  get hasNothing(): boolean {
    const { src, href } = this._state;
    return !this._address?.src && Boolean(src || href || !this._service.id);
  }

  /** What the content is. */
  get title(): string {
    const { words, label } = this._state;
    return label || words.of(this._service.label, undefined);
  }

  /** Words for a link to the content. */
  get linkText(): string | undefined {
    return this._address && this._state.words.goTo(this._address.host);
  }

  render(): TemplateResult {
    const { html, nothing, consent } = this._deps;
    const { words, label } = this._state;
    const { label: name, provider, policy, id } = this._service;
    if (this.isShown) {
      return html`<iframe part="content" src=${this._address!.src!} title=${this.title} allow="fullscreen; picture-in-picture; encrypted-media"
        referrerpolicy="strict-origin-when-cross-origin" loading="lazy"></iframe>`;
    }
    const isDeclared = consent.knows(id);
    const once = isDeclared ? words.once : words.show;
    return html`<div class="placeholder" part="placeholder">
      <p tabindex="-1"><strong>${this.title}</strong></p>
      <div class="details">
        <p class="small">
          ${label ? `${words.of(name, provider)}. ` : nothing}${words.warning(name)} ${isDeclared ? words.lasts : nothing}
          ${policy ? html`<a class="link" part="link" href=${policy}>${words.privacy(provider ?? name)}</a>` : nothing}
        </p>
        <div class="commands" @keydown=${ignoreRepeated}>
          <button type="button" class="button" part="button" aria-label="${once}: ${this.title}" @click=${this._onOnce}>${once}</button>
          ${isDeclared ? html`<button type="button" class="button" part="button" @click=${this._onAlways}>${words.always(name)}</button>` : nothing}
        </div>
      </div>
    </div>`;
  }

  /** What stands after the link. */
  renderFoot(): TemplateResult | undefined {
    if (!this.isShown || this._isOwn) return undefined;
    const { html, consent } = this._deps;
    const { words } = this._state;
    const { label, id } = this._service;
    // What is withdrawn is the whole service, whichever its content.
    const [command, name] = consent.has(id) ? [words.withdraw(label), words.withdraw(label)] : [words.hide, `${words.hide}: ${this.title}`];
    return html`<button type="button" class="button" part="button" aria-label=${name} @click=${this._onHide} @keydown=${ignoreRepeated}>${command}</button>`;
  }

  private readonly _onOnce = (event: Event): void => {
    this._isWanted = true;
    this._wantedAfter = this._deps.consent.record?.t;
    this._load(event);
    this._deps.onUpdate();
  };

  private readonly _onAlways = (event: Event): void => {
    const { id } = this._service;
    this._load(event);
    this._deps.consent.decide({ [id]: true }, 'embed');
  };

  private readonly _onHide = (event: Event): void => {
    const { id } = this._service;
    takeFocus(event);
    this._isWanted = false;
    if (this._deps.consent.has(id)) this._deps.consent.decide({ [id]: false }, 'embed');
    this._deps.onUpdate();
  };

  private _load(event: Event): void {
    takeFocus(event);
    this._deps.onLoad(this._service.id, this._address?.src ?? '');
  }

  /**
   * Allowed for good is more than once, and ends when it is withdrawn; a refusal ends it, too, also one that came while the embed was out of the page.
   */
  private _follow(change?: ConsentChange): void {
    const { consent } = this._deps;
    const { id } = this._service;
    const decidedAt = consent.record?.t;
    if (change?.method === 'declare') this._wantedAfter = decidedAt;
    const isDecided = consent.knows(id) && !consent.undecided.some((service) => service.id === id);
    const isOver = change ? [...change.changed, ...change.decided].includes(id) : isDecided && decidedAt !== this._wantedAfter;
    if (consent.has(id) || isOver) this._isWanted = false;
    this._deps.onUpdate();
  }
}

/** Enter that is held down gives one command, not one after the other. */
function ignoreRepeated(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}

/** Safari gives the focus to no button that is clicked; from here it goes to what comes in the button's place. */
function takeFocus({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).focus({ preventScroll: true });
}
