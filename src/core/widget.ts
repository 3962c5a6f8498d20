import { LitElement, type CSSResultGroup, type PropertyDeclaration, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { chooser } from '../formats/choice.js';
import type { Finding } from '../formats/finding.js';
import type { FindingCode } from '../strings/findings.js';
import { BrolettoIssuesEvent, isCheckRequested, issueList, loadSentences, toIssue, type Issue } from './issues.js';
import { LanguageController, type Language } from './localize.js';
import { version } from './version.js';
import { widgetStyles } from './widget.styles.js';

const warned = new Set<string>();

/** No issues: one array for all widgets that have none. */
const NONE: readonly Issue[] = Object.freeze([]);

/** What the widgets share: version, language and words, tolerant attributes, the list of issues, the look of a base. */
export abstract class Widget<Words extends object> extends LitElement {
  /** Version of the copy that registered the tag. */
  static readonly version: string = version;
  static override styles: CSSResultGroup = widgetStyles;

  /** An attribute is its property's name in kebab case, unless a property says otherwise. */
  static override createProperty(name: PropertyKey, options?: PropertyDeclaration): void {
    super.createProperty(name, { attribute: String(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), ...options });
  }

  /** Replaces any of the widget's own words; keys are those of `strings/it.ts`. */
  @property({ attribute: false }) strings?: Partial<Words>;

  private readonly _language = new LanguageController(this);
  private _found: readonly Issue[] = NONE;
  private _issues: readonly Issue[] = NONE;

  /** What is wrong with what this widget was given, as of the last update; `broletto-issues` tells when it changes. */
  get issues(): readonly Issue[] {
    return this._issues;
  }

  /** Language of this widget's words. */
  protected get language(): Language {
    return this._language.language;
  }

  /** BCP 47 tag of the page around this widget, whatever the language of its words. */
  protected get pageLanguage(): string {
    return this._language.tag;
  }

  /** BCP 47 tag for this widget's numbers and dates. */
  protected get locale(): string {
    return this.language === 'en' ? 'en-GB' : 'it-IT';
  }

  protected get words(): Words {
    const words = this.dictionaries[this.language];
    return this.strings ? { ...words, ...this.strings } : words;
  }

  /** The widget's exports of `strings/`. */
  protected abstract get dictionaries(): Readonly<Record<Language, Words>>;

  /** The list of issues is made anew at every update, by `choice()` and `report()` in `willUpdate()` or `render()`. */
  protected override willUpdate(_changed: PropertyValues): void {
    this._found = NONE;
  }

  protected override updated(_changed: PropertyValues): void {
    if (this._found.length || isCheckRequested()) void loadSentences().then((arrived) => arrived && this.requestUpdate());
    if (this._found === this._issues || JSON.stringify(this._found) === JSON.stringify(this._issues)) return;
    this._issues = Object.freeze(this._found);
    this.dispatchEvent(new BrolettoIssuesEvent(this._issues));
  }

  /** The value of an enumerated attribute; anything outside `allowed` gives `fallback`, one warning and one issue. */
  protected choice<T extends string | number>(attribute: string, value: unknown, allowed: readonly T[], fallback?: T): T {
    const unknown: Finding<'unknown-value'>[] = [];
    const chosen = chooser(unknown)(attribute, value, allowed, fallback);
    this.report(unknown);
    for (const { details = [] } of unknown) this._warnOnce(`${attribute}="${value}" is not one of ${details[1]}: "${chosen}" is used.`);
    return chosen;
  }

  /** Puts findings on the list of issues. */
  protected report(findings: readonly Finding<FindingCode>[], severity: Issue['severity'] = 'warning'): void {
    if (findings.length) this._found = [...this._found, ...findings.map((finding) => toIssue(finding, severity, this.language))];
  }

  /** Last line of every widget's template. */
  protected renderCheck(): TemplateResult | undefined {
    return issueList(this._found, this.language);
  }

  /** One line on the console per distinct message and page, naming the tag. */
  private _warnOnce(message: string): void {
    const line = `[broletto] <${this.localName}> ${message}`;
    if (warned.has(line)) return;
    warned.add(line);
    console.warn(line);
  }
}
