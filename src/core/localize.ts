import type { LitElement, ReactiveController } from 'lit';

/** Languages whose words are complete. Italian is the default and the fallback. */
export type Language = 'it' | 'en';

const connected = new Set<LanguageController>();
let observer: MutationObserver | undefined;

/**
 * The language of an element: the nearest `lang`, its own or an ancestor's, across shadow roots; never the browser's.
 * Live: one observer for the whole page tells every widget when any `lang` changes.
 */
export class LanguageController implements ReactiveController {
  language: Language = 'it';
  /** The tag as the page writes it, for sentences that exist in more languages than words do. */
  tag = '';

  constructor(private readonly _host: LitElement) {
    _host.addController(this);
  }

  hostConnected(): void {
    observer ??= new MutationObserver(() => connected.forEach((controller) => controller.refresh()));
    for (const element of withHosts(this._host)) observer.observe(element.getRootNode(), { subtree: true, attributes: true, attributeFilter: ['lang'] });
    connected.add(this);
    this.refresh();
  }

  hostDisconnected(): void {
    connected.delete(this);
  }

  refresh(): void {
    const holder = withHosts(this._host).map((element) => element.closest('[lang]')).find(Boolean);
    const tag = holder?.getAttribute('lang') ?? '';
    if (tag === this.tag) return;
    this.tag = tag;
    this.language = /^en\b/i.test(tag) ? 'en' : 'it';
    this._host.requestUpdate();
  }
}

/** The element, and the hosts of the shadow trees it is in, innermost first. (`:lang()` does not look beyond them in Firefox.) */
function withHosts(element: Element): Element[] {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return host ? [element, ...withHosts(host)] : [element];
}
