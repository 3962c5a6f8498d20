import { parseAmount } from '../../../formats/amount.js';
import type { Table } from '../../../formats/csv.js';
import type { BudgetRecord } from '../budget-record.data.js';

/** What a column of amounts is not called: codes, years. (In doubt, a table is not plain.) */
const SPECIAL_TITLE = /^(cod|anno|esercizio|year|\d{4}$)/i;
/** What may say that amounts are not in euros alone. */
const SPECIAL_UNIT = /migliaia|milioni|miliardi|mln|mld|k€|000/i;

/**
 * Reads a plain table of texts: in each row a label and an amount.
 * @param caption of the table, which may say what amounts are written in
 * @returns what `readCells()` would; `undefined` for any other table
 */
export function readPlainCells({ header, rows }: Table, caption = ''): BudgetRecord | undefined {
  const column = header[1] ?? '';
  const isPlain =
    rows.every((cells) => cells.length === 2 && !parseAmount(cells[0]) && !cells.join('').includes('\n')) &&
    rows.filter(([, amount]) => parseAmount(amount)).length * 2 >= Math.max(1, rows.length) &&
    // Without a header the first row may well be that, and years too.
    (header.length > 0 || (parseAmount(rows[0]![1]) && !SPECIAL_TITLE.test(rows[0]![1]!))) &&
    !SPECIAL_TITLE.test(column) &&
    !SPECIAL_UNIT.test(caption + column);
  return isPlain ? { rows: rows.map(([label, amount], index) => ({ label: label!, amount, line: index + 1 })), column } : undefined;
}
