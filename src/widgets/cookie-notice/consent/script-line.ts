import { webUrl } from '../../../formats/url.js';

/** Types with which a browser runs a script. */
const RUNNING = /^(|module|(text|application)\/(x-)?(java|ecma)script)$/i;

/** What is not copied from a script that waits. */
const REPLACED = /^(type|src|nonce|async|data-(src|type|async|consent))$/;

export interface ScriptLineDeps {
  isAllowed(script: HTMLScriptElement): boolean;
  /** This one runs now. */
  onRun(script: HTMLScriptElement): void;
  /** The page lets nobody start it (Trusted Types). */
  onRefused(script: HTMLScriptElement): void;
  /** Something wanted to write into a page that has been read already, and was kept from it. */
  onWrite(): void;
}

/**
 * Scripts that wait for consent, `<script type="text/plain" data-src="…">` or with their code inside. They run once, in the order of the page, each after the one
 * before it has loaded or failed to; with `data-async` (or `async`) at once, and nobody waits for them. `data-type="module"` makes one a module; for one with its
 * code inside only those with an address wait. What else is written in the tag stays. They cannot write with `document.write`: it would put what it writes in the
 * place of the whole page.
 */
export class ScriptLine {
  private readonly _taken = new WeakSet<HTMLScriptElement>();
  private _line: Promise<unknown> = Promise.resolve();
  private _isPageKept = false;

  constructor(private readonly _deps: ScriptLineDeps) {}

  /** Lines a script up, if it waits and may run. */
  add(script: HTMLScriptElement): void {
    if (this._taken.has(script) || !/^text\/plain$/i.test(script.type) || !this._deps.isAllowed(script)) return;
    this._taken.add(script);
    if (script.matches('[async], [data-async]')) void this._start(script, true);
    else this._line = this._line.then(() => this._start(script, false));
  }

  /** Puts a script that runs in the place of one that does not. Settles when it has loaded, or failed to. */
  private _start(waiting: HTMLScriptElement, isAsync: boolean): Promise<unknown> | undefined {
    // It has waited for those before it: meanwhile the visitor may have thought better of it, or the page.
    if (!waiting.isConnected || !this._deps.isAllowed(waiting)) {
      this._taken.delete(waiting);
      return undefined;
    }
    const address = waiting.dataset['src'] ?? waiting.getAttribute('src');
    const url = webUrl(address, document.baseURI);
    if (address !== null && !url) return undefined;
    const script = document.createElement('script');
    try {
      for (const { name, value } of waiting.attributes) if (!REPLACED.test(name)) script.setAttribute(name, value);
      if (waiting.dataset['type']) script.type = waiting.dataset['type'];
      script.async = isAsync;
      script.nonce = waiting.nonce;
      if (url) script.src = url;
      else script.text = waiting.text;
    } catch {
      this._deps.onRefused(waiting);
      return undefined;
    }
    this._keepPage();
    this._deps.onRun(waiting);
    const over = url && isRun(script) && !script.noModule ? new Promise((resolve) => ['load', 'error'].forEach((name) => script.addEventListener(name, resolve))) : undefined;
    waiting.replaceWith(script);
    return over;
  }

  /** From the first script on: nobody else has a use for it by then. While the page is read, and after `document.open`, it does as ever. */
  private _keepPage(): void {
    if (this._isPageKept) return;
    this._isPageKept = true;
    for (const name of ['write', 'writeln'] as const) {
      const write = document[name];
      document[name] = (...texts) => (document.readyState === 'loading' ? write.apply(document, texts) : this._deps.onWrite());
    }
  }
}

/** Whether a browser runs what is of this type. */
export function isRun({ type }: HTMLScriptElement): boolean {
  return RUNNING.test(type);
}
