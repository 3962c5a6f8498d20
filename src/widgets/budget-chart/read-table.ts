import { readCells, type BudgetRecord } from './budget-record.data.js';

/** What holds a table among the elements an author wrote: the table itself or a wrapper (`<figure class="wp-block-table">`). */
export const TABLE_HOLDER = 'table, :has(table)';
/** What holds nothing but a table. Beside other words, the styles can hide it by a name alone: `::slotted()` takes no `:has()`. */
export const TABLE_ALONE = 'table, figure:has(table), :has(> table:only-child)';
/** Columns or rows that one cell is taken to span at most. */
const MOST_SPANNED = 50;

/**
 * Reads the first table, without touching it. A cell that spans columns or rows is in each of them; one alone in its row is a title. A machine value in `data-value`
 * wins over a cell's text; `<tfoot>` is the declared total; of a row, `data-highlight` says that the figure is about it, `data-code` its official code, `data-parent`
 * the code or label of what it is a part of; the caption, the wrapper's or its own, is the heading.
 */
export function readTable(elements: readonly Element[]): BudgetRecord | undefined {
  const holder = elements.find((element) => element.matches(TABLE_HOLDER));
  const table = holder?.matches('table') ? (holder as HTMLTableElement) : holder?.querySelector('table');
  if (!table) return undefined;

  const lines = spread([...table.rows].filter(({ cells: [first, second] }) => second || first?.colSpan === 1));
  const isHead = ({ row }: Line): boolean => row.parentElement === table.tHead || (!row.rowIndex && !row.querySelector('td'));
  const texts = ({ cells }: Line): string[] => Array.from(cells, (cell) => cell?.dataset.value ?? cell?.textContent.trim() ?? '');
  const body = lines.filter((line) => !isHead(line));
  const header = lines.filter(isHead).map(texts).at(-1) ?? [];
  const label = body[0]?.row.querySelector('th');
  const { rows, column } = readCells({ header, rows: body.map(texts) }, label ? body[0]!.cells.lastIndexOf(label) : undefined);
  return {
    heading: (table.caption ?? holder!.querySelector('figcaption'))?.textContent.trim() || undefined,
    column,
    rows: rows.map((row) => {
      const { parentElement, dataset } = body[row.line! - 1]!.row;
      return { ...row, code: dataset.code ?? row.code, parent: dataset.parent, highlight: 'highlight' in dataset, total: parentElement === table.tFoot || undefined };
    }),
  };
}

interface Line {
  readonly row: HTMLTableRowElement;
  readonly cells: (HTMLTableCellElement | undefined)[];
}

/** Puts each cell into all the places that it spans. */
function spread(rows: readonly HTMLTableRowElement[]): Line[] {
  const lines = rows.map((row): Line => ({ row, cells: [] }));
  for (const [index, { row, cells }] of lines.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (cells[column]) column += 1;
      const height = Math.min(cell.rowSpan || MOST_SPANNED, MOST_SPANNED);
      const width = Math.min(cell.colSpan, MOST_SPANNED);
      for (const line of lines.slice(index, index + height)) {
        for (let place = column; line.row.parentElement === row.parentElement && place < column + width; place += 1) line.cells[place] = cell;
      }
      column += width;
    }
  }
  return lines;
}
