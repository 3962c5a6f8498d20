import { isMissingAmount } from '../../../formats/amount.js';
import { csvText, type CsvCell } from '../../../formats/csv-text.js';
import type { BudgetItem, BudgetLevel } from '../budget-chart.data.js';
import { TOTAL } from '../budget-reader.data.js';

/** Names of the columns. They are not the page's to change: by them the file is recognised when it comes back. */
const NAMES = {
  it: { item: 'Voce', code: 'Codice', parent: 'Parte di', amount: 'Importo', total: 'Totale' },
  en: { item: 'Item', code: 'Code', parent: 'Part of', amount: 'Amount', total: 'Total' },
};

/**
 * A budget as CSV, which can be given to `src` again and has the same cents then: an item a row, each followed by its parts, and last the declared total. No figure is an
 * empty cell; what is no amount stands as it was written.
 */
export function budgetCsv({ series, items, totals, totalLabel }: BudgetLevel, locale: string): string {
  const names = NAMES[locale.startsWith('en') ? 'en' : 'it'];
  const rows = items.flatMap((item) => rowsOf(item, ''));
  if (totals.some((cents) => cents !== undefined)) {
    const label = TOTAL.test(totalLabel) ? totalLabel : [names.total, totalLabel].filter(Boolean).join(': ');
    rows.push({ label, code: '', parent: '', amounts: totals });
  }
  const hasCodes = rows.some(({ code }) => code);
  const hasParents = rows.some(({ parent }) => parent);
  const cells = ({ label, code, parent, amounts }: Row): CsvCell[] => [label, ...(hasCodes ? [code] : []), ...(hasParents ? [parent] : []), ...amounts];
  const header: Row = { label: names.item, code: names.code, parent: names.parent, amounts: series.map((name) => name || names.amount) };
  return csvText([header, ...rows].map(cells), locale);
}

interface Row {
  readonly label: string;
  readonly code: string;
  /** Code or label of what it is a part of. */
  readonly parent: string;
  readonly amounts: readonly CsvCell[];
}

function rowsOf({ label, code, amounts, texts, parts }: BudgetItem, parent: string): Row[] {
  const cells = amounts.map((cents, at) => cents ?? (isMissingAmount(texts[at]) ? '' : texts[at]));
  return [{ label, code, parent, amounts: cells }, ...parts.flatMap((part) => rowsOf(part, code || label))];
}
