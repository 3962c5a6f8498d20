import { readCells, type BudgetRecord } from './budget-chart.data.js';

/** What holds a table among the elements an author wrote: the table itself or a wrapper (`<figure class="wp-block-table">`). */
export const TABLE_HOLDER = 'table, :has(table)';

/**
 * Reads the first table, without touching it. A machine value in `data-value` wins over a cell's text; `<tfoot>` is the declared total; `data-highlight`
 * marks the row that the figure is about; the caption, the wrapper's or its own, is the heading.
 */
export function readTable(elements: readonly Element[]): BudgetRecord | undefined {
  const holder = elements.find((element) => element.matches(TABLE_HOLDER));
  const table = holder?.matches('table') ? (holder as HTMLTableElement) : holder?.querySelector('table');
  if (!table) return undefined;

  const cells = (row: HTMLTableRowElement): string[] => [...row.cells].map((cell) => cell.dataset.value ?? cell.textContent.trim());
  const isHead = (row: HTMLTableRowElement): boolean => row.parentElement === table.tHead || (!row.rowIndex && !row.querySelector('td'));
  const lines = [...table.rows];
  const body = lines.filter((row) => !isHead(row));
  const header = lines.filter(isHead).map(cells).at(-1) ?? [];
  const { rows, column } = readCells({ header, rows: body.map(cells) }, body[0]?.querySelector('th')?.cellIndex);
  return {
    heading: (table.caption ?? holder!.querySelector('figcaption'))?.textContent.trim() || undefined,
    column,
    rows: rows.map((row, index) => {
      const { parentElement, dataset } = body[index]!;
      return { ...row, code: dataset.code, highlight: 'highlight' in dataset, total: parentElement === table.tFoot || undefined };
    }),
  };
}
