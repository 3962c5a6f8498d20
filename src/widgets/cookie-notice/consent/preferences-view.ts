import type { html as Html, nothing as Nothing, render as Render, TemplateResult } from 'lit';
import { preferencesWords, type PreferencesWords } from '../../../strings/consent-preferences.js';
import type { ConsentMethod } from '../consent-store.js';
import { adoptStyles } from './adopt-styles.js';
import type { ConsentNotice } from './consent-notice.js';
import { isMeant } from './early-click.js';
import { preferencesViewStyles } from './preferences-view.styles.js';
import type { Service } from './services.data.js';

export interface PreferencesDeps {
  readonly html: typeof Html;
  readonly nothing: typeof Nothing;
  readonly render: typeof Render;
  readonly notice: ConsentNotice;
}

export interface Preferences {
  /**
   * Opens the dialog with what holds now; when it closes, the focus goes back to what has it at this moment.
   * @throws where there is nothing to choose, and when the dialog cannot be seen, because the page or a blocker hides the notice: a modal dialog out of sight
   * would silence the page.
   */
  open(): void;
  /**
   * Says that the page must be loaded again for what was decided to take effect: after a withdrawal of a service whose script has run, wherever it was made. Where
   * the choices are open, it waits until they are closed. Says nothing where it could not be seen.
   */
  offerReload(): void;
  /** Closes it without a change; to be called when the notice leaves the page. */
  close(): void;
}

/** The dialog in which a visitor allows or refuses each service (provv. 231/2021, 7.2): nothing that is undecided is ticked beforehand. Draws into `place`. */
export function mount(place: HTMLElement, { html, nothing, render, notice }: PreferencesDeps): Preferences {
  adoptStyles(place.getRootNode() as ShadowRoot, preferencesViewStyles);
  const { consent } = notice;
  /** What the visitor has ticked or unticked since it opened: the rest follows what holds, also when that changes in another tab. */
  const touched = new Map<string, boolean>();
  let needsReload = false;
  /** Whether the reload is to be offered once the choices are closed. */
  let isReloadDue = false;
  let shownAt = 0;
  let following = new AbortController();

  render(html`<dialog class="choices" part="dialog" aria-labelledby="choices-title" @close=${onClose}></dialog>`, place);
  const dialog = place.querySelector('dialog')!;
  // Hidden while it is open, it would leave a page that answers to nothing.
  const hiding = new ResizeObserver(() => {
    if (dialog.open && !dialog.checkVisibility()) dialog.close();
  });
  return { open, offerReload, close };

  function open(): void {
    if (dialog.matches(':modal')) return;
    if (!consent.services.length) throw new Error('There is nothing to choose.');
    touched.clear();
    needsReload = false;
    if (!show()) throw new Error('The preferences cannot be seen.');
  }

  function offerReload(): void {
    isReloadDue = dialog.matches(':modal') && !needsReload;
    if (dialog.matches(':modal')) return;
    needsReload = true;
    show();
  }

  function close(): void {
    isReloadDue = false;
    dialog.close();
    rest();
  }

  /** The dialog follows nothing while it is closed. */
  function rest(): void {
    following.abort();
    hiding.disconnect();
  }

  function show(): boolean {
    rest();
    following = new AbortController();
    consent.addEventListener('change', draw, { signal: following.signal });
    draw();
    try {
      dialog.showModal();
    } catch {
      rest();
      return false;
    }
    shownAt = performance.now();
    hiding.observe(dialog);
    if (!dialog.checkVisibility()) {
      dialog.close();
      return false;
    }
    dialog.querySelector<HTMLElement>('[tabindex]')!.focus();
    return true;
  }

  /** The event comes late: the dialog may be open again. */
  function onClose(): void {
    if (dialog.open) return;
    rest();
    render(nothing, dialog);
    if (isReloadDue) offerReload();
  }

  function isTicked({ id }: Service): boolean {
    return touched.get(id) ?? consent.has(id);
  }

  function tick({ id }: Service, { target }: Event): void {
    touched.set(id, (target as HTMLInputElement).checked);
    draw();
  }

  function decide(isAllowed: (service: Service) => boolean, how: ConsentMethod): void {
    const choices = Object.fromEntries(consent.services.map((service) => [service.id, isAllowed(service)]));
    const hasRun = consent.services.some(({ id }) => !choices[id] && consent.gate?.ran.has(id));
    // Closed first: while a dialog is modal, nothing of what the notice does when it is answered could have the focus.
    dialog.close();
    consent.decide(choices, how);
    if (hasRun) offerReload();
  }

  function draw(): void {
    const { language } = notice;
    const words = preferencesWords[language];
    render(needsReload ? reloadOffer(words) : choices(words, language === 'en' ? 'en-GB' : 'it-IT'), dialog);
  }

  function reloadOffer(words: PreferencesWords): TemplateResult {
    return html`<h2 id="choices-title">${words.saved}</h2>
      <p role="status" tabindex="-1">${words.needsReload}</p>
      <div class="commands">${command(words.later, () => dialog.close())} ${command(words.reload, () => location.reload())}</div>`;
  }

  function choices(words: PreferencesWords, locale: string): TemplateResult {
    const { policy, analytics } = notice;
    const { services, record } = consent;
    const byPurpose = new Map<string, Service[]>();
    for (const service of services) byPurpose.set(service.purpose, [...(byPurpose.get(service.purpose) ?? []), service]);
    return html`<div class="head">
        <h2 id="choices-title" tabindex="-1">${words.title}</h2>
        <button type="button" class="button" part="button" @click=${() => dialog.close()}>${words.close} <span aria-hidden="true">✕</span></button>
      </div>
      <div class="middle">
        <p>${words.intro} ${policy ? html`<a class="link" href=${policy}>${words.policy}</a>` : nothing}</p>
        ${record ? html`<p>${words.recorded(...dayAndTime(record.changed ?? record.t, locale))}</p>` : nothing}
        ${[...byPurpose].map(([purpose, members]) => group(purpose, members, words))}
        <div class="group">
          <h3>${words.technicalTitle}</h3>
          <p>${words.technical[analytics]}</p>
        </div>
      </div>
      <div class="commands">
        ${command(words.save, () => decide(isTicked, 'save'))} ${command(words.accept, () => decide(() => true, 'accept'))}
        ${command(words.refuse, () => decide(() => false, 'refuse'))}
      </div>`;
  }

  /** All commands are one part with one look. Where they lie one above the other the last is under the finger that has opened the dialog: none that allows anything. */
  function command(label: string, onClick: () => void): TemplateResult {
    return html`<button type="button" class="button" part="button" @click=${(event: MouseEvent) => isMeant(event, shownAt) && onClick()}>${label}</button>`;
  }

  function group(purpose: string, members: readonly Service[], words: PreferencesWords): TemplateResult {
    const [title, sentence] = Object.hasOwn(words.purposes, purpose) ? words.purposes[purpose]! : [purpose.replace(/^./u, (letter) => letter.toUpperCase()) || words.otherPurpose];
    return html`<fieldset class="group">
      <legend><h3>${title}</h3></legend>
      ${sentence ? html`<p>${sentence}</p>` : nothing} ${members.map((service) => entry(service, words))}
    </fieldset>`;
  }

  function entry(service: Service, words: PreferencesWords): TemplateResult {
    const { label, provider, policy, cookies } = service;
    return html`<div class="service">
      <label>
        <input type="checkbox" .checked=${isTicked(service)} @change=${(event: Event) => tick(service, event)} />
        <span><strong>${label}</strong>${provider ? html`, ${words.providedBy(provider)}` : nothing}</span>
      </label>
      ${policy ? policyLink(policy, provider ?? label, words) : nothing}
      ${cookies.length
        ? html`<details>
            <summary>${words.cookiesOf(label, cookies.length)}</summary>
            <p>${words.erased}</p>
            <ul>
              ${cookies.map(({ name, duration }) => html`<li><code>${name}</code>${duration ? `, ${duration}` : nothing}</li>`)}
            </ul>
          </details>`
        : nothing}
    </div>`;
  }

  /** Those of other sites open beside this page: in its place they would take along what has been ticked and not yet saved. */
  function policyLink(href: string, provider: string, words: PreferencesWords): TemplateResult {
    const isElsewhere = URL.canParse(href, document.baseURI) && new URL(href, document.baseURI).origin !== location.origin;
    return isElsewhere
      ? html`<a class="link" href=${href} target="_blank" rel="noopener noreferrer">${words.policyElsewhere(provider)}</a>`
      : html`<a class="link" href=${href}>${words.policyOf(provider)}</a>`;
  }
}

/** `29 novembre 2026`, `11:12`, as clocks are in Italy. */
function dayAndTime(time: number, locale: string): [day: string, time: string] {
  const format = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Rome', ...options }).format(time);
  return [format({ dateStyle: 'long' }), format({ timeStyle: 'short' })];
}
