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

  constructor(private readonly _host: LitElement) {
    _host.addController(this);
  }

  hostConnected(): void {
    observer ??= new MutationObserver(() => connected.forEach((controller) => controller.refresh()));
    observer.observe(this._host.getRootNode(), { subtree: true, attributes: true, attributeFilter: ['lang'] });
    observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    connected.add(this);
    this.refresh();
  }

  hostDisconnected(): void {
    connected.delete(this);
  }

  refresh(): void {
    const language = /^en\b/i.test(nearestLang(this._host)) ? 'en' : 'it';
    if (language === this.language) return;
    this.language = language;
    this._host.requestUpdate();
  }
}

function nearestLang(element: Element): string {
  for (let start: Element | undefined = element; start; ) {
    const holder: Element | null = start.closest('[lang]');
    if (holder) return holder.getAttribute('lang') ?? '';
    const root = start.getRootNode();
    start = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}
