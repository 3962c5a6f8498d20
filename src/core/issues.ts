import { html, nothing, type TemplateResult } from 'lit';

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
  /** What is wrong and how to mend it, in the widget's language (Italian or English). */
  readonly message: string;
}

/** Fired when the list of issues of a widget changes. Bubbles and crosses shadow roots. */
export class BrolettoIssuesEvent extends Event {
  constructor(readonly issues: readonly Issue[]) {
    super('broletto-issues', { bubbles: true, composed: true });
  }
}

/** Whether the page's address asks to see every widget's issues beside it (`?broletto-check`). */
export function isCheckRequested(): boolean {
  return new URLSearchParams(location.search).has('broletto-check');
}

/** The list that `?broletto-check` puts under a widget, for the webmaster. */
export function issueList(issues: readonly Issue[], title: string): TemplateResult | typeof nothing {
  if (!issues.length) return nothing;
  return html`<div class="check" part="check" role="note" aria-label=${title}>
    <strong>${title}</strong>
    <ul>
      ${issues.map((issue) => html`<li><code>${issue.where}</code> ${issue.message}</li>`)}
    </ul>
  </div>`;
}
