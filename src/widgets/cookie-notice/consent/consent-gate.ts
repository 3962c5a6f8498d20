import type { Finding } from '../../../formats/finding.js';
import { webUrl } from '../../../formats/url.js';
import type { FindingCode } from '../../../strings/findings.js';
import type { ConsentChange, PageConsent } from './page-consent.js';
import { isRun, ScriptLine } from './script-line.js';

/** Attributes that wait as `data-…`. */
const WAITING = ['src', 'srcset', 'href', 'poster'] as const;

/** Marks in the page, so that copies are understood too (pages that sites keep to show them again): what has its addresses from us, … */
const RELEASED = 'data-consent-released';
/** … a frame that something stands in for, … */
const HELD = 'data-consent-held';
/** … and what stands there. */
const STAND_IN = 'data-consent-stand-in';

/**
 * In a layer what is important wins over the page's own rules, and what is not gives way to them. Boxes of a fixed ratio (Bootstrap's, WordPress's) would cut off
 * the words that stand in for a frame.
 */
const SHEET = `@layer broletto-consent {
  [data-consent][${HELD}] { display: none !important }
  iframe[${RELEASED}] { box-sizing: border-box; max-width: 100% }
  [${STAND_IN}] { position: static !important; height: auto !important }
  :has(> [${STAND_IN}])::before { padding-top: 0 !important }
}`;

/** What an element has got from us. */
interface Release {
  /** What was written in the element then. */
  readonly written: string;
  /** What its addresses took the place of. */
  readonly before: Map<string, string | null>;
}

/**
 * Holds back what the page marks with `data-consent="id"` (several ids: all of them) and lets it go once those services are allowed:
 *
 * - `<script type="text/plain" data-consent="id" data-src="…">`, or with its code inside: see `ScriptLine`;
 * - frames, pictures, films with `data-src` (also `data-srcset`, `data-href`, `data-poster`): they get it without `data-`, and lose it after a withdrawal.
 *   In place of a frame or film that is held back stands a `<broletto-consent-embed>`.
 *
 * Nothing is taken from what a browser has begun to load already: only markup that is inert from the start keeps a page from calling third parties, since
 * the speculative parser does not wait for scripts. Nor can a copy of what was let go, put into the page after a withdrawal, be kept from beginning to load: its
 * addresses are taken away at once.
 */
export class ConsentGate {
  /** Services whose scripts have run: that cannot be undone without loading the page again. */
  readonly ran = new Set<string>();
  /** What should be mended in the page; a `findings` event of the consent tells when it changes. */
  findings: readonly Finding<FindingCode>[] = [];

  private _found: Finding<FindingCode>[] = [];
  /** Whether a script wanted to write into the page. */
  private _hasWritten = false;
  private readonly _line = new ScriptLine({
    isAllowed: (script) => this._missing(script) === undefined,
    onRun: (script) => idsOf(script).forEach((id) => this.ran.add(id)),
    onRefused: (script) => this._refuse(script),
    onWrite: () => {
      this._hasWritten = true;
      this._look();
    },
  });
  private readonly _observer = new MutationObserver(() => this._look());
  private readonly _roots = new Set<Document | ShadowRoot>();
  private readonly _refused = new WeakSet<HTMLElement>();
  private readonly _released = new WeakMap<HTMLElement, Release>();
  /** The same elements, also where they are out of the page for a while. */
  private readonly _everReleased = new Set<WeakRef<HTMLElement>>();
  /** What a visitor wants to see this once, by id of the service. */
  private readonly _once = new Map<string, WeakSet<HTMLElement>>();
  private readonly _standIns = new Map<HTMLElement, HTMLElement>();
  private readonly _sheet = new CSSStyleSheet();

  constructor(private readonly _consent: PageConsent) {
    _consent.addEventListener('change', (event) => {
      // Allowed for good is more than once, and ends when it is withdrawn; a refusal ends it, too.
      const { changed, decided } = event as ConsentChange;
      for (const id of [...changed, ...decided]) this._once.delete(id);
      this._withdraw();
      this._look();
    });
    this._sheet.replaceSync(SHEET);
    this.apply(document);
  }

  /** Looks after the marked elements in this root from now on: a shadow root, as the page's own are looked after anyway. */
  apply(root: Document | ShadowRoot): void {
    if (!this._roots.has(root)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, this._sheet];
    this._roots.add(root);
    this._observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-consent', 'hidden', ...WAITING.map((name) => `data-${name}`)] });
    this._look();
  }

  private _look(): void {
    // Before the services are declared nobody can say which there are.
    if (!this._consent.isDeclared) return;
    this._found = this._hasWritten ? [{ code: 'script-writes', where: '<script data-consent>', value: 'write()' }] : [];
    for (const [element, embed] of this._standIns) {
      if (!element.isConnected || element.dataset['consent'] === undefined) this._endStandIn(element);
      // One that somebody has taken away stays away: blockers would take it away again, and again.
      else if (embed.isConnected && embed.nextElementSibling !== element) element.before(embed);
    }
    const standIns = new Set(this._standIns.values());
    for (const root of this._roots) {
      if (!root.isConnected) continue;
      // A copy stands in for nothing.
      for (const embed of root.querySelectorAll<HTMLElement>(`[${STAND_IN}]`)) if (!standIns.has(embed)) embed.remove();
      root.querySelectorAll<HTMLElement>('[data-consent]').forEach((element) => element.dataset && this._consider(element));
    }
    if (JSON.stringify(this._found) === JSON.stringify(this.findings)) return;
    this.findings = this._found;
    this._consent.dispatchEvent(new Event('findings'));
  }

  private _consider(element: HTMLElement): void {
    const live = this._liveAddress(element);
    if (live !== undefined) {
      this._tell('consent-live', element, live);
      return;
    }
    const stranger = idsOf(element).find((id) => !this._consent.knows(id));
    if (stranger !== undefined) this._tell('consent-undeclared', element, stranger);
    if (this._refused.has(element)) this._tell('scripts-refused', element, element.dataset['src'] ?? element.getAttribute('src') ?? '');
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
    if (this._released.has(element) || element.hasAttribute(RELEASED)) return undefined;
    const isWaiting = WAITING.some((name) => element.dataset[name] !== undefined);
    const addresses = WAITING.flatMap((name) => element.getAttribute(name) ?? []);
    return addresses.find((address) => !isWaiting || isForeign(address));
  }

  private _release(element: HTMLElement): void {
    this._endStandIn(element);
    const written = JSON.stringify(WAITING.map((name) => element.dataset[name]));
    const known = this._released.get(element);
    if (known?.written === written) return;
    this._takeBack(element);
    const before = new Map<string, string | null>();
    this._released.set(element, { written, before });
    if (!known) this._everReleased.add(new WeakRef(element));
    const addresses = WAITING.flatMap((name) => {
      const address = name === 'srcset' ? element.dataset[name] : webUrl(element.dataset[name], document.baseURI);
      return address ? [[name, address] as const] : [];
    });
    if (!addresses.length) return;
    element.setAttribute(RELEASED, '');
    changeAnew(element, () => {
      for (const [name, address] of addresses) {
        before.set(name, element.getAttribute(name));
        try {
          element.setAttribute(name, address);
        } catch {
          this._refuse(element);
        }
      }
    });
    if (element.localName === 'source') reload(element);
  }

  /** Takes away what an element has got from us. Of a copy only that it has is known. */
  private _takeBack(element: HTMLElement): void {
    const before = this._released.get(element)?.before;
    this._released.delete(element);
    if (!element.hasAttribute(RELEASED)) return;
    element.removeAttribute(RELEASED);
    changeAnew(element, () => {
      for (const name of before?.keys() ?? WAITING) {
        const value = before?.get(name) ?? null;
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
      }
    });
    reload(element);
  }

  /** Also from what is not in the page just now: back in it, it would load before we see it. */
  private _withdraw(): void {
    for (const reference of this._everReleased) {
      const element = reference.deref();
      if (element && (element.dataset['consent'] === undefined || this._missing(element) === undefined)) continue;
      if (element) this._takeBack(element);
      this._everReleased.delete(reference);
    }
  }

  private _holdBack(element: HTMLElement, missing: string): void {
    this._takeBack(element);
    if (!element.matches('iframe[data-src], video[data-src]')) return;
    // An embed of the page's own says itself what is in it.
    if (element.closest('broletto-consent-embed')) element.setAttribute(HELD, '');
    else this._standIn(element, missing);
  }

  /** An empty frame says nothing: in its place stands what it will be, whose it is, and how to see it. */
  private _standIn(element: HTMLElement, missing: string): void {
    const present = this._standIns.get(element);
    if (present && present.getAttribute('service') !== missing) present.setAttribute('service', missing);
    if (present) return;
    element.removeAttribute(HELD);
    if (!isSeen(element)) return;
    const embed = document.createElement('broletto-consent-embed');
    const [width, height] = ['width', 'height'].map((side) => Number(element.getAttribute(side)));
    const label = element.title || element.ariaLabel;
    embed.setAttribute(STAND_IN, '');
    embed.setAttribute('service', missing);
    if (label) embed.setAttribute('label', label);
    if (width && height) embed.setAttribute('ratio', `${width}/${height}`);
    if (width) embed.style.maxWidth = `${width}px`;
    // Where the page has no file with that tag, what would be in the frame is a click away.
    const href = webUrl(element.dataset['src'], document.baseURI);
    if (!customElements.get(embed.localName) && href) embed.append(Object.assign(document.createElement('a'), { href, textContent: label || new URL(href).host }));
    embed.addEventListener('broletto-embed-load', () => this._showOnce(element, embed.getAttribute('service')!));
    this._standIns.set(element, embed);
    element.setAttribute(HELD, '');
    element.before(embed);
  }

  private _endStandIn(element: HTMLElement): void {
    this._standIns.get(element)?.remove();
    this._standIns.delete(element);
    element.removeAttribute(HELD);
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

/**
 * Changes addresses. Browsers remember where a frame of the parser's was, and go there with «back» whatever it says by then, even before scripts run; of one
 * that a script has put into the page they remember nothing.
 */
function changeAnew(element: HTMLElement, change: () => void): void {
  const { parentNode, nextSibling } = element;
  const isFrame = element instanceof HTMLIFrameElement;
  if (isFrame) element.remove();
  change();
  if (isFrame) parentNode?.insertBefore(element, nextSibling);
}

/** A film goes on loading until it is told to load what there is now, and begins with no source that has come later. */
function reload(element: HTMLElement): void {
  if (element.matches('video, audio, source')) element.closest<HTMLMediaElement>('video, audio')?.load();
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
