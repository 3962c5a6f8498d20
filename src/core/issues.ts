import { html, type TemplateResult } from 'lit';
import type { Finding } from '../formats/finding.js';
import type * as Sayings from '../strings/findings.js';
import type { FindingCode } from '../strings/findings.js';
import type { Language } from './localize.js';

/**
 * Something wrong that a widget found in what it was given: an unknown attribute value, a row it could not read, a rule it breaks.
 * Nothing is dropped without one.
 */
export interface Issue {
  /** Stable kebab-case name, for programs. */
  readonly code: string;
  /** `error`: something is not shown or not lawful; `warning`: shown, but a reader or an auditor could be misled. */
  readonly severity: 'error' | 'warning';
  /** Attribute or field name, or `row 12, column "importo"`. */
  readonly where: string;
  /** What is wrong and how to mend it, in the widget's language (Italian or English); the value alone until the sentences have arrived. */
  readonly message: string;
  /** The article of law that asks for it, once the sentences have arrived: `Reg. (UE) 2021/1060, all. IX, 1.3`. */
  readonly rule?: string | undefined;
}

/** Fired when the list of issues of a widget changes, or its sentences arrive. Bubbles and crosses shadow roots. */
export class BrolettoIssuesEvent extends Event {
  constructor(readonly issues: readonly Issue[]) {
    super('broletto-issues', { bubbles: true, composed: true });
  }
}

/** Whether the page's address asks for every widget's issues beside it. */
export function isCheckRequested(): boolean {
  return /[?&]broletto-check\b/.test(location.search);
}

let sayings: typeof Sayings | undefined;
let arrival: Promise<boolean> | undefined;

/** Fetches the sentences, once for the page; resolves to whether there is anything new to say. Without them the issues keep their codes and values. */
export async function loadSentences(): Promise<boolean> {
  if (sayings) return false;
  arrival ??= import('../strings/findings.js').then(
    (findings) => Boolean((sayings = findings)),
    () => false,
  );
  return arrival;
}

export function toIssue({ code, where, value, details = [] }: Finding<FindingCode>, severity: Issue['severity'], language: Language): Issue {
  return { code, severity, where, message: sayings?.sentences[language][code](value, ...details) ?? value, rule: sayings?.ruleOf(code, language) };
}

/** The list that `?broletto-check` puts under a widget, for the webmaster, once the sentences have arrived. */
export function issueList(issues: readonly Issue[], language: Language): TemplateResult | undefined {
  return isCheckRequested() ? sayings?.issueList(html, issues, language) : undefined;
}
