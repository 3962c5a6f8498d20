import type { LitElement, ReactiveController } from 'lit';
import type { Project, ProjectRecord } from './project-card.data.js';
import { jsonLdText, projectJsonLd, type ExportContext } from './project-export.data.js';

/** Scripts in the page's head by the fragment that names their project: a later card with the same `id` takes the place of an earlier one. */
const scripts = new Map<string, HTMLScriptElement>();

/** Keeps one script with the project as JSON-LD in the page's head as long as the card is on the page. */
export class StructuredData implements ReactiveController {
  /** Asked for once only: each refusal is a report to the page's owner. */
  private _isRefused = false;
  private _script?: HTMLScriptElement | undefined;
  private _name = '';
  /** Whether the name is not the card's `id`. */
  private _isNumbered = false;

  constructor(
    private readonly _host: LitElement,
    /** The project as it is now; `undefined` when none is to be told. */
    private readonly _describe: () => readonly [ProjectRecord, Project, ExportContext] | undefined,
    /** The page admits no script text (Trusted Types). */
    private readonly _onRefused: () => void,
  ) {
    _host.addController(this);
  }

  hostConnected(): void {
    if (this._host.hasUpdated) this._host.requestUpdate();
  }

  hostDisconnected(): void {
    // A move within the page disconnects and connects at once.
    queueMicrotask(() => this._host.isConnected || this._remove());
  }

  /** Writes the script anew, if it says anything else than before. */
  write(): void {
    const project = this._host.isConnected && !this._isRefused ? this._describe() : undefined;
    // What has no name is nothing to be found.
    if (!project?.[0].heading) return this._remove();
    const [record, read, context] = project;
    const name = context.id ?? (this._script && this._isNumbered ? this._name : freeName());
    const text = jsonLdText(projectJsonLd(record, read, { ...context, id: name }));
    if (this._script?.isConnected && this._script.textContent === text) return;
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    try {
      script.textContent = text;
    } catch {
      this._isRefused = true;
      return this._onRefused();
    }
    this._remove();
    this._script = script;
    this._name = name;
    this._isNumbered = !context.id;
    scripts.get(name)?.remove();
    scripts.set(name, script);
    document.head.append(script);
  }

  private _remove(): void {
    this._script?.remove();
    if (scripts.get(this._name) === this._script) scripts.delete(this._name);
    this._script = undefined;
  }
}

/** `progetto`, `progetto-2`, …: the first that no card of the page has. */
function freeName(): string {
  for (let number = 1; ; number += 1) {
    const name = number > 1 ? `progetto-${number}` : 'progetto';
    if (!scripts.has(name)) return name;
  }
}
