import type { BudgetRecord } from '../budget-record.data.js';
import { readPlainCells } from './plain-table.data.js';

/** What takes more to be read than one text a cell: cells that span, names after amounts, paragraphs and notes within a cell, what is hidden. */
const INVOLVED = '[hidden], [colspan], [rowspan], td + th, :is(td, th) :not(a, abbr, b, em, i, small, span, strong, time)';

/** Reads a table of two columns, label and amount, with a row of titles or none; `undefined` for any other table, which takes `readTable()`. */
export function readPlainTable(table: HTMLTableElement, caption: string): BudgetRecord | undefined {
  const rows = [...table.rows];
  const start = rows[0] && isHead(rows[0]) ? 1 : 0;
  const body = rows.slice(start);
  if (table.querySelector(INVOLVED) || body.some(isHead)) return undefined;
  const texts = rows.map(({ cells }) => [...cells].map((cell) => cell.dataset.value ?? trimmed(cell.textContent)));
  const header = texts.slice(0, start).flat();
  const record = readPlainCells({ header: header.map((title) => title.replace(/\s*\n\s*/g, ' ')), rows: texts.slice(start) }, caption);
  return record && withMarks(record, table, body, caption);
}

/** Whether a row names the columns. */
export function isHead(row: HTMLTableRowElement): boolean {
  return row.parentElement === row.closest('table')!.tHead || !row.querySelector('td');
}

/** White space as a page shows it, but for line breaks. */
export function trimmed(text: string): string {
  return text.trim().replace(/[^\S\n\u00a0\u202f]+/g, ' ');
}

/**
 * Adds what the table says beside its texts: `<tfoot>` is the declared total; of a row, `data-highlight` says that the figure is about it, `data-code` its official
 * code, `data-parent` the code or label of what it is a part of; the caption is the heading.
 * @param rows of the table, as they are counted in the record
 */
export function withMarks(record: BudgetRecord, table: HTMLTableElement, rows: readonly HTMLTableRowElement[], caption: string): BudgetRecord {
  const marked = record.rows.map((row) => {
    const { parentElement, dataset } = rows[row.line! - 1]!;
    return { ...row, code: dataset.code ?? row.code, parent: dataset.parent ?? row.parent, highlight: 'highlight' in dataset, total: parentElement === table.tFoot || undefined };
  });
  return { ...record, heading: caption || undefined, rows: marked };
}
