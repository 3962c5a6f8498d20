import type { LitElement, ReactiveController } from 'lit';

/** Languages whose words are complete. Italian is the default and the fallback. */
export type Language = 'it' | 'en';

const DEFAULT_LOCALE: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

const connected = new Set<LanguageController>();
let observer: MutationObserver | undefined;

/**
 * The language of an element: the nearest `lang`, its own or an ancestor's, across shadow roots; never the browser's.
 * Live: one observer for the whole page tells every widget when any `lang` changes.
 */
export class LanguageController implements ReactiveController {
  /** The language whose words are used. */
  language: Language = 'it';
  /** The BCP 47 tag for numbers and dates: the page's own (`en-IE`) when its language is `language`, else the language's default. */
  locale: string = DEFAULT_LOCALE.it;

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
    const tag = nearestLang(this._host);
    const base = tag.toLowerCase().split('-')[0];
    const language: Language = base === 'en' ? 'en' : 'it';
    const locale = base === language && isLocale(tag) && tag.includes('-') ? tag : DEFAULT_LOCALE[language];
    if (language === this.language && locale === this.locale) return;
    this.language = language;
    this.locale = locale;
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

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
