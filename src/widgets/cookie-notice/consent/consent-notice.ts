import type { html as Html, LitElement, nothing as Nothing, render as Render, TemplateResult } from 'lit';
import type { Language } from '../../../core/localize.js';
import type { Finding } from '../../../formats/finding.js';
import { safeUrl } from '../../../formats/url.js';
import { consentWords, type ConsentWords } from '../../../strings/consent.js';
import type { FindingCode } from '../../../strings/findings.js';
import { CONSENT_KEY, type ConsentMethod } from '../consent-store.js';
import { BrolettoConsentChangeEvent } from '../notice-events.js';
import { adoptStyles } from './adopt-styles.js';
import { consentNoticeStyles } from './consent-notice.styles.js';
import { deliver, receiptOf } from './consent-receipt.js';
import { eraseCookies } from './cookie-eraser.js';
import { isMeant } from './early-click.js';
import type { ConsentChange, PageConsent } from './page-consent.js';
import type { Preferences } from './preferences-view.js';
import { cookieMatcher, readServices, type Service } from './services.data.js';

type Adapters = Pick<typeof import('./adapters-view.js'), 'italiaChoices' | 'tellMatomo'>;

/** The notice: what the site says in its attributes. */
export interface NoticeHost extends LitElement {
  services?: string;
  revision: string;
  policyHref?: string;
  logUrl?: string;
  matomo?: string;
  italiaCompat: boolean;
  open: boolean;
  strings?: object;
}

/** What the site says of its consent besides. */
export interface Asking {
  /** Descriptions of services, as the site wrote them. */
  readonly records: unknown;
  readonly analytics: keyof ConsentWords['technical'];
  readonly language: Language;
}

export interface ConsentDeps {
  readonly html: typeof Html;
  readonly nothing: typeof Nothing;
  readonly render: typeof Render;
  readonly consent: PageConsent;
  /** Closes the notice. */
  leave(reason: ConsentChange['method']): void;
}

/** The mode of a notice that asks: declares the site's services, draws the first layer, records what is answered, and tells whom the site wants told. */
export class ConsentNotice {
  private _asking: Asking = { records: undefined, analytics: 'none', language: 'it' };
  private _read: ReturnType<typeof readServices> = { services: [], findings: [] };
  private _declared = '';
  private readonly _sheet: CSSStyleSheet;
  private _logFailed = false;
  private _shownAt = 0;
  /** What the visitor has answered to, in the first layer. */
  private _said = '';
  private _preferences?: Preferences;
  private _adapters?: Adapters;
  private readonly _stop = new AbortController();
  private _onDeclared!: () => void;
  /** Resolves when the services have been declared: until then there is nothing to decide. */
  readonly declared = new Promise<void>((resolve) => (this._onDeclared = resolve));

  constructor(
    private readonly _host: NoticeHost,
    private readonly _deps: ConsentDeps,
  ) {
    const { consent } = _deps;
    const { signal } = this._stop;
    this._sheet = adoptStyles(_host.renderRoot as ShadowRoot, consentNoticeStyles);
    consent.addEventListener('change', (event) => this._changed(event as ConsentChange), { signal });
    consent.addEventListener('findings', () => _host.requestUpdate(), { signal });
  }

  destroy(): void {
    this._stop.abort();
    this._preferences?.close();
    const root = this._host.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this._sheet);
    if (this.consent.speaker === this) delete this.consent.speaker;
  }

  get consent(): PageConsent {
    return this._deps.consent;
  }

  get language(): Language {
    return this._asking.language;
  }

  get analytics(): Asking['analytics'] {
    return this._asking.analytics;
  }

  get policy(): string | undefined {
    return safeUrl(this._host.policyHref);
  }

  /** Takes what the site says now. Gives what is wrong with it. */
  update(asking: Asking): readonly Finding<FindingCode>[] {
    this._asking = asking;
    const { consent, policy } = this;
    const { services: ids, revision, logUrl = '', italiaCompat } = this._host;
    // A text is what could not be read as JSON.
    this._read = readServices(ids, typeof asking.records === 'string' ? undefined : asking.records);
    const declared = JSON.stringify([this._read.services, revision, logUrl, italiaCompat]);
    if (italiaCompat && !this._adapters) {
      // Asked before what was chosen elsewhere is known, a visitor would be asked twice.
      void this._loadAdapters();
    } else if (declared !== this._declared) {
      this._declared = declared;
      consent.declare(this._read.services, { revision, elsewhere: italiaCompat ? this._adapters!.italiaChoices() : {}, isLogged: Boolean(logUrl) });
      this._onDeclared();
    }
    const found: Finding<FindingCode>[] = [...this._read.findings, ...(consent.gate?.findings ?? [])];
    if (typeof asking.records === 'string') found.push({ code: 'no-data', where: 'script', value: 'inline-json' });
    if (!policy || policy === '#') found.push({ code: 'policy-missing', where: 'policy-href', value: policy ?? '' });
    if (this._logFailed) found.push({ code: 'log-unreachable', where: 'log-url', value: logUrl });
    return found;
  }

  /** Decides on what is asked, or on all where nothing is. */
  answer(isAllowed: boolean, how: ConsentMethod): void {
    const { undecided, services } = this.consent;
    // Where nothing is asked, as the choices could not be had, leaving adds nothing and takes nothing away.
    if (!undecided.length && /close|escape|code/.test(how)) return this._deps.leave(how);
    const asked = undecided.length ? undecided : services;
    this._said = this._shownText();
    this.consent.decide(Object.fromEntries(asked.map(({ id }) => [id, isAllowed])), how);
    this._said = '';
  }

  /** Opens the choices. Where they cannot be had or seen the first layer shows, with what accepts and what refuses. */
  async choose(): Promise<void> {
    // The notice has gone meanwhile, and its services with it.
    if (this._stop.signal.aborted) return;
    // Where there is nothing to choose the policy says why.
    if (!this.consent.services.length) return this.policy ? location.assign(this.policy) : undefined;
    try {
      (await this._loadPreferences()).open();
    } catch {
      this._host.open = true;
    }
  }

  private async _loadPreferences(): Promise<Preferences> {
    const { mount } = await import('./preferences-view.js');
    await this._host.updateComplete;
    return (this._preferences ??= mount(this._host.renderRoot.querySelector<HTMLElement>('.preferences')!, { ...this._deps, notice: this }));
  }

  /** A finger that was on its way before the notice came consents to nothing; a refusal can be taken back. */
  private readonly _onAccept = (event: MouseEvent): void => {
    if (isMeant(event, this._shownAt)) this.answer(true, 'accept');
  };

  private readonly _onChoose = ({ currentTarget }: Event): void => {
    // Safari gives the focus to no button that is clicked, and the dialog gives it back to what had it.
    (currentTarget as HTMLElement).focus({ preventScroll: true });
    void this.choose();
  };

  private _changed({ changed, method }: ConsentChange): void {
    const { consent, _host: host } = this;
    if (!consent.undecided.length) this._deps.leave(method);
    else if (!host.open) {
      host.open = true;
      this._shownAt = performance.now();
    }
    host.requestUpdate();
    // Of several notices one speaks for all.
    if ((consent.speaker ??= this) !== this) return;
    this._erase();
    void this._tellMatomo(changed, method);
    if (method === 'declare' || (method === 'remote' && !changed.length)) return;
    const { revision, logUrl } = host;
    const { language, policy } = this;
    const receipt = method === 'remote' ? undefined : receiptOf(consent, method, { revision, language, policy, text: this._said });
    const needsReload = changed.some((id) => !consent.has(id) && consent.gate?.ran.has(id));
    host.dispatchEvent(new BrolettoConsentChangeEvent(changed, method, receipt, needsReload));
    // The choices offer it themselves.
    if (needsReload && /embed|remote/.test(method)) void this._loadPreferences().then((preferences) => preferences.offerReload(), () => {});
    const log = safeUrl(logUrl);
    if (receipt && log) void deliver(receipt, log).then((isKept) => this._logged(isKept));
  }

  /** Erases the cookies of what was refused or withdrawn: also those set before anybody was asked, or by a script that was still running. */
  private _erase(): void {
    const { services, undecided } = this.consent;
    const refused = services.filter((service) => !this.consent.has(service.id) && !undecided.includes(service));
    const isErased = refused.flatMap(({ cookies }) => cookies.map(({ name }) => cookieMatcher(name)));
    if (isErased.length) eraseCookies((name) => name !== CONSENT_KEY && isErased.some((matches) => matches(name)));
  }

  private async _tellMatomo(changed: readonly string[], method: ConsentChange['method']): Promise<void> {
    const { consent } = this;
    const { matomo } = this._host;
    if (!matomo || !consent.knows(matomo)) return;
    const isKnown = !consent.undecided.some(({ id }) => id === matomo);
    if (isKnown && (method === 'declare' || changed.includes(matomo))) (await this._loadAdapters()).tellMatomo(consent.has(matomo));
  }

  /** A log that cannot be reached holds nobody up; the webmaster is told. */
  private _logged(isKept: boolean): void {
    if (isKept === !this._logFailed) return;
    this._logFailed = !isKept;
    this._host.requestUpdate();
  }

  /** Without them nothing was chosen elsewhere, and nobody is told. */
  private async _loadAdapters(): Promise<Adapters> {
    if (!this._adapters) {
      this._adapters = await import('./adapters-view.js').catch(() => ({ italiaChoices: () => ({}), tellMatomo: () => undefined }));
      this._host.requestUpdate();
    }
    return this._adapters;
  }

  private get _words(): ConsentWords {
    return { ...consentWords[this.language], ...this._host.strings };
  }

  /** What the first layer says, in the site's words or in ours. */
  private _shownText(): string {
    const base = this._host.renderRoot.querySelector<HTMLElement>('.asks');
    if (!base) return '';
    const own = base.querySelector('slot')!.assignedNodes({ flatten: true }).map((node) => (node instanceof HTMLScriptElement ? '' : node.textContent));
    return [...own, base.querySelector('.text > p')!.textContent].join(' ').replace(/\s+/g, ' ').trim();
  }

  /** What the notice says of these services. */
  private _sentence(asked: readonly Service[]): string {
    const { _words: words } = this;
    const labels = new Map<string, string[]>();
    for (const { purpose, label } of asked) labels.set(purpose, [...(labels.get(purpose) ?? []), label]);
    const name = (purpose: string): string => (Object.hasOwn(words.purposes, purpose) ? words.purposes[purpose]! : words.otherPurpose(purpose));
    const purposes = new Intl.ListFormat(this.language).format([...labels].map(([purpose, services]) => `${name(purpose)} (${services.join(', ')})`));
    const { record, services: all } = this.consent;
    // Who has only allowed something where its content is, or by way of the page, has not been asked before.
    const isAgain = asked.length < all.length && record && !/embed|code/.test(record.how);
    return (isAgain ? words.asksAgain : words.asks)(words.technical[this.analytics], purposes);
  }

  /** The first layer. The X is the first thing in it, as it refuses; «Accetta» and «Rifiuta» are one part with one look. */
  render(hasText: boolean, slot: TemplateResult, link: TemplateResult): TemplateResult {
    const { html, nothing } = this._deps;
    const { _words: words } = this;
    const asked = this.consent.undecided;
    const button = (name: string, label: unknown, onClick: (event: MouseEvent) => void): TemplateResult =>
      html`<button type="button" class="button" part="button button-${name}" @click=${onClick}>${label}</button>`;
    return html`
      <div class="top">
        <strong>${words.title}</strong>
        ${button('close', html`${words.leave} <span aria-hidden="true">✕</span>`, () => this.answer(false, 'close'))}
      </div>
      <div class="text" part="text">
        ${slot}
        <p>${hasText ? nothing : this._sentence(asked.length ? asked : this.consent.services)} ${this.consent.services.some(({ id }) => this.consent.has(id)) ? words.keepsAllowed : words.keepsDefaults} ${link}</p>
      </div>
      <div class="actions">${button('choose', words.choose, this._onChoose)}${button('refuse', words.refuse, () => this.answer(false, 'refuse'))}${button('accept', words.accept, this._onAccept)}</div>
    `;
  }
}
