import { readCells, type BudgetRecord } from './budget-chart.data.js';

/** What holds a table among the elements an author wrote: the table itself or a wrapper (`<figure class="wp-block-table">`). */
export const TABLE_HOLDER = 'table, :has(table)';
/** What holds nothing but a table. Beside other words, the styles can hide it by a name alone: `::slotted()` takes no `:has()`. */
export const TABLE_ALONE = 'table, figure:has(table), :has(> table:only-child)';
/** Columns that one cell is taken to span at most. */
const MOST_COLUMNS = 50;

/**
 * Reads the first table, without touching it. A cell that spans columns is in each of them; one alone in its row is a title. A machine value in `data-value` wins over a cell's text; `<tfoot>` is the declared total; `data-highlight`
 * marks the row that the figure is about; the caption, the wrapper's or its own, is the heading.
 */
export function readTable(elements: readonly Element[]): BudgetRecord | undefined {
  const holder = elements.find((element) => element.matches(TABLE_HOLDER));
  const table = holder?.matches('table') ? (holder as HTMLTableElement) : holder?.querySelector('table');
  if (!table) return undefined;

  const columns = (row: HTMLTableRowElement): HTMLTableCellElement[] => [...row.cells].flatMap((cell) => Array(Math.min(cell.colSpan, MOST_COLUMNS)).fill(cell));
  const cells = (row: HTMLTableRowElement): string[] => columns(row).map((cell) => cell.dataset.value ?? cell.textContent.trim());
  const isHead = (row: HTMLTableRowElement): boolean => row.parentElement === table.tHead || (!row.rowIndex && !row.querySelector('td'));
  const lines = [...table.rows].filter(({ cells: [first, second] }) => second || first?.colSpan === 1);
  const body = lines.filter((row) => !isHead(row));
  const header = lines.filter(isHead).map(cells).at(-1) ?? [];
  const label = body[0]?.querySelector('th');
  const { rows, column } = readCells({ header, rows: body.map(cells) }, label ? columns(body[0]!).lastIndexOf(label) : undefined);
  return {
    heading: (table.caption ?? holder!.querySelector('figcaption'))?.textContent.trim() || undefined,
    column,
    rows: rows.map((row, index) => {
      const { parentElement, dataset } = body[index]!;
      return { ...row, code: dataset.code, highlight: 'highlight' in dataset, total: parentElement === table.tFoot || undefined };
    }),
  };
}
