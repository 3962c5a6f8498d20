import type { Finding } from '../../../formats/finding.js';
import { webUrl } from '../../../formats/url.js';
import type { FindingCode } from '../../../strings/findings.js';
import type { PageConsent } from './page-consent.js';
import { isRun, ScriptLine } from './script-line.js';

/** Attributes that wait as `data-…`. */
const WAITING = ['src', 'srcset', 'href', 'poster'] as const;

/** What is there until a frame or film may be. */
interface StandIn {
  readonly embed: HTMLElement;
  /** The element's own `display`, and whether it was `important`. */
  readonly display: readonly [value: string, priority: string];
}

/**
 * Holds back what the page marks with `data-consent="id"` (several ids: all of them) and lets it go once those services are allowed:
 *
 * - `<script type="text/plain" data-consent="id" data-src="…">`, or with its code inside: see `ScriptLine`;
 * - frames, pictures, films with `data-src` (also `data-srcset`, `data-href`, `data-poster`): they get it without `data-`, and lose it after a withdrawal.
 *   In place of a frame or film that is held back stands a `<broletto-consent-embed>`.
 *
 * Nothing is taken from what a browser has begun to load already: only markup that is inert from the start keeps a page from calling third parties, since
 * the speculative parser does not wait for scripts.
 */
export class ConsentGate {
  /** Services whose scripts have run: that cannot be undone without loading the page again. */
  readonly ran = new Set<string>();
  /** What should be mended in the page; a `findings` event of the consent tells when it changes. */
  findings: readonly Finding<FindingCode>[] = [];

  private _isDeclared = false;
  private _found: Finding<FindingCode>[] = [];
  private readonly _line = new ScriptLine({
    isAllowed: (script) => this._missing(script) === undefined,
    onRun: (script) => idsOf(script).forEach((id) => this.ran.add(id)),
    onRefused: (script) => this._refuse(script),
  });
  private readonly _observer = new MutationObserver(() => this._look());
  private readonly _roots = new Set<Document | ShadowRoot>();
  private readonly _refused = new WeakSet<HTMLElement>();
  /** What has got its addresses from us, with what they took the place of. */
  private readonly _released = new WeakMap<HTMLElement, Map<string, string | null>>();
  /** What a visitor wants to see this once, by id of the service. */
  private readonly _once = new Map<string, WeakSet<HTMLElement>>();
  private readonly _standIns = new Map<HTMLElement, StandIn>();

  constructor(private readonly _consent: PageConsent) {
    _consent.addEventListener('change', () => {
      // Allowed for good is more than once, and ends when it is withdrawn.
      for (const id of this._once.keys()) if (_consent.has(id)) this._once.delete(id);
      this._look();
    });
    this.apply(document);
  }

  /** Looks after the marked elements in this root from now on: a shadow root, as the page's own are looked after anyway. */
  apply(root: Document | ShadowRoot): void {
    this._roots.add(root);
    this._observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-consent', 'data-src', 'hidden'] });
    this._look();
  }

  private _look(): void {
    // Before the services are declared nobody can say which there are.
    this._isDeclared ||= this._consent.services.length > 0;
    if (!this._isDeclared) return;
    this._found = [];
    for (const [element, { embed }] of this._standIns) {
      if (!element.isConnected || element.dataset['consent'] === undefined) this._endStandIn(element);
      // One that somebody has taken away stays away: blockers would take it away again, and again.
      else if (embed.isConnected && embed.parentNode !== element.parentNode) element.before(embed);
    }
    for (const root of this._roots) if (root.isConnected) root.querySelectorAll<HTMLElement>('[data-consent]').forEach((element) => this._consider(element));
    if (JSON.stringify(this._found) === JSON.stringify(this.findings)) return;
    this.findings = this._found;
    this._consent.dispatchEvent(new Event('findings'));
  }

  private _consider(element: HTMLElement): void {
    const ids = idsOf(element);
    const stranger = ids.find((id) => !this._consent.knows(id));
    if (stranger !== undefined) this._tell('consent-undeclared', element, stranger);
    const live = this._liveAddress(element);
    if (live !== undefined) this._tell('consent-live', element, live);
    else if (this._refused.has(element)) this._tell('scripts-refused', element, element.dataset['src'] ?? element.getAttribute('src') ?? '');
    else if (element instanceof HTMLScriptElement) this._line.add(element);
    else {
      const missing = this._missing(element);
      if (missing === undefined) this._release(element);
      else this._holdBack(element, missing);
    }
  }

  /** The first service that this element still needs. */
  private _missing(element: HTMLElement): string | undefined {
    return idsOf(element).find((id) => !this._consent.has(id) && !this._once.get(id)?.has(element));
  }

  /** What loads before consent, as it is written. Addresses of the site's own may stand there until others take their place. */
  private _liveAddress(element: HTMLElement): string | undefined {
    if (element instanceof HTMLScriptElement) return isRun(element) ? element.src : undefined;
    if (this._released.has(element)) return undefined;
    const isWaiting = WAITING.some((name) => element.dataset[name] !== undefined);
    const addresses = WAITING.flatMap((name) => element.getAttribute(name) ?? []);
    return addresses.find((address) => !isWaiting || isForeign(address));
  }

  private _release(element: HTMLElement): void {
    this._endStandIn(element);
    const before = this._released.get(element) ?? new Map<string, string | null>();
    this._released.set(element, before);
    for (const name of WAITING) {
      const value = element.dataset[name];
      const address = name === 'srcset' ? value : webUrl(value, document.baseURI);
      if (!address || before.has(name)) continue;
      before.set(name, element.getAttribute(name));
      try {
        element.setAttribute(name, address);
      } catch {
        this._refuse(element);
      }
    }
  }

  private _holdBack(element: HTMLElement, missing: string): void {
    const before = this._released.get(element);
    if (before?.size) {
      // A frame that is put into the page anew forgets where it was: «back» does not lead there. A film goes on loading until it is told to load nothing.
      const { parentNode, nextSibling } = element;
      if (element instanceof HTMLIFrameElement) element.remove();
      for (const [name, value] of before) {
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
      }
      if (element instanceof HTMLIFrameElement) parentNode!.insertBefore(element, nextSibling);
      if (element instanceof HTMLMediaElement) element.load();
    }
    this._released.delete(element);
    if (element.matches('iframe[data-src], video[data-src]')) this._standIn(element, missing);
  }

  /** An empty frame says nothing: in its place stands what it will be, whose it is, and how to see it. */
  private _standIn(element: HTMLElement, missing: string): void {
    const present = this._standIns.get(element)?.embed;
    if (present && present.getAttribute('service') !== missing) present.setAttribute('service', missing);
    if (present || !isSeen(element)) return;
    const embed = document.createElement('broletto-consent-embed');
    const [width, height] = ['width', 'height'].map((side) => Number(element.getAttribute(side)));
    const label = element.title || element.ariaLabel;
    embed.setAttribute('service', missing);
    if (label) embed.setAttribute('label', label);
    if (width && height) embed.setAttribute('ratio', `${width}/${height}`);
    if (width) embed.style.maxWidth = `${width}px`;
    // Where the page has no file with that tag, what would be in the frame is a click away.
    const href = webUrl(element.dataset['src'], document.baseURI);
    if (!customElements.get(embed.localName) && href) embed.append(Object.assign(document.createElement('a'), { href, textContent: label || new URL(href).host }));
    embed.addEventListener('broletto-embed-load', () => this._showOnce(element, embed.getAttribute('service')!));
    const { style } = element;
    this._standIns.set(element, { embed, display: [style.display, style.getPropertyPriority('display')] });
    style.setProperty('display', 'none', 'important');
    element.before(embed);
  }

  private _endStandIn(element: HTMLElement): void {
    const standIn = this._standIns.get(element);
    if (!standIn) return;
    this._standIns.delete(element);
    standIn.embed.remove();
    element.style.setProperty('display', ...standIn.display);
    if (!element.style.length) element.removeAttribute('style');
  }

  private _showOnce(element: HTMLElement, id: string): void {
    this._once.set(id, (this._once.get(id) ?? new WeakSet()).add(element));
    this._look();
    element.focus();
  }

  /** Trusted Types: the page lets nobody do this. */
  private _refuse(element: HTMLElement): void {
    this._refused.add(element);
    this._look();
  }

  private _tell(code: FindingCode, element: HTMLElement, value: string): void {
    const where = `<${element.localName} data-consent>`;
    if (!this._found.some((known) => known.code === code && known.where === where && known.value === value)) this._found.push({ code, where, value });
  }
}

/** Ids of the services that an element needs; where none is written one that nobody has. */
function idsOf(element: HTMLElement): readonly string[] {
  return (element.dataset['consent'] ?? '').trim().split(/\s+/);
}

/** Whether an address leads to another site; the first one of a `srcset`. */
function isForeign(address: string): boolean {
  const url = webUrl(address, document.baseURI);
  return url !== undefined && new URL(url).origin !== origin;
}

/** Whether readers would see the element if it were there: trackers' frames have no size, or a pixel. */
function isSeen(element: HTMLElement): boolean {
  return getComputedStyle(element).display !== 'none' && ['width', 'height'].every((side) => !/^[01](px)?$/.test(element.getAttribute(side) ?? ''));
}
