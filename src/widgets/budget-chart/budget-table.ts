import { html, type TemplateResult } from 'lit';
import type { BudgetChartWords } from '../../strings/it.js';
import type { Budget, BudgetItem } from './budget-chart.data.js';

/** All of a budget as a table: what there is where the author wrote none. What is no amount stands as it was written. */
export function budgetTable(budget: Budget, words: BudgetChartWords, amount: (cents: bigint) => string): TemplateResult {
  const { series, items, sums, totals, totalLabel } = budget;
  const cell = (cents: bigint | undefined, text = ''): TemplateResult => html`<td>${cents === undefined ? text || words.missing : amount(cents)}</td>`;
  const rows = ({ label, amounts, texts, parts }: BudgetItem, isPart: boolean): unknown => [
    html`<tr class=${isPart ? 'part-of' : ''}><th scope="row">${label}</th>${series.map((_, at) => cell(amounts[at], texts[at]))}</tr>`,
    parts.map((part) => rows(part, true)),
  ];
  return html`<table>
    <thead><tr><th scope="col">${words.item}</th>${series.map((name) => html`<th scope="col">${name || words.amount}</th>`)}</tr></thead>
    <tbody>${items.map((item) => rows(item, false))}</tbody>
    <tfoot><tr><th scope="row">${totalLabel || words.total}</th>${series.map((_, at) => cell(totals[at] ?? sums[at]))}</tr></tfoot>
  </table>`;
}
