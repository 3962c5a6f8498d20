import { isMissingAmount, parseAmount } from '../../../formats/amount.js';
import type { BudgetRecord } from '../budget-record.data.js';
import { isHead, trimmed, withMarks } from './plain-table.js';
import { readCells, YEAR } from './table-columns.data.js';

/** Columns or rows that one cell is taken to span at most. */
const MOST_SPANNED = 50;

/**
 * Reads a table of any kind, without touching it. A cell that spans columns or rows is in each of them; one alone in its row is a title. A machine value in `data-value`
 * wins over a cell's text.
 * @param caption the wrapper's or its own
 */
export function readTable(table: HTMLTableElement, caption: string): BudgetRecord {
  const lines = spread([...table.rows].filter(({ hidden, cells: [first, second] }) => !hidden && (second || first?.colSpan === 1)));
  const cells = lines.map((line) => ({ ...line, texts: [...line.cells].map((cell) => cell?.dataset.value ?? textOf(cell)) }));
  const first = cells.findIndex(({ row }) => !isHead(row));
  // Titles in plain cells, as editors make them.
  const start = first === 0 && isTitles(cells.map(({ texts }) => texts)) ? 1 : first < 0 ? cells.length : first;
  // A foot of nothing but `<th>` is a total like any other, unless it has the titles once more.
  const isFoot = ({ row, texts }: (typeof cells)[number]): boolean => row.parentElement === table.tFoot && texts.join() !== cells[0]!.texts.join();
  const body = cells.slice(start).filter((line) => !isHead(line.row) || isFoot(line));
  const label = body[0]?.row.querySelector('th');
  const header = joined(cells.slice(0, start).map(({ texts }) => texts));
  const record = readCells({ header, rows: body.map(({ texts }) => texts) }, label ? body[0]!.cells.lastIndexOf(label) : undefined, caption);
  return withMarks(record, table, body.map(({ row }) => row), caption);
}

/** What is no part of a cell's text: notes, what is crossed out, what is not seen. */
const UNREAD = 'sup, del, s, script, style, template, [hidden]';
/** What stands on lines of its own. */
const LINES = 'br, p, div, li, ul, ol, table, tr';

/** The text of a cell as it is read: two lines are two texts, never one number. */
function textOf(cell: HTMLTableCellElement | undefined): string {
  const read = (node: Node): string => {
    if (!(node instanceof Element)) return node instanceof Text ? node.data : '';
    if (node.matches(UNREAD)) return '';
    const text = [...node.childNodes].map(read).join('');
    return node.matches(LINES) ? `\n${text}\n` : text;
  };
  return trimmed([...(cell?.childNodes ?? [])].map(read).join('')).replace(/\s*\n\s*/g, '\n');
}

/** Whether the first row names the columns: over amounts it has words, or a row of years. (A year alone may well be an amount.) */
function isTitles([first = [], ...others]: readonly (readonly string[])[]): boolean {
  const isAmounts = (column: number): boolean => others.some((texts) => parseAmount(texts[column])) && others.every((texts) => parseAmount(texts[column]) || isMissingAmount(texts[column]));
  const titles = first.filter((text, column) => isAmounts(column) && !(YEAR.test(text) && others.every((texts) => YEAR.test(texts[column]!))));
  const isYears = titles.length > 1 && new Set(titles).size === titles.length && titles.every((title) => YEAR.test(title));
  const isTitle = (text: string): boolean => YEAR.test(text) || !(parseAmount(text) || isMissingAmount(text));
  return titles.length > 0 && titles.every(isTitle) && (isYears || !titles.every((title) => YEAR.test(title))) && first.every((text) => !text || isTitle(text));
}

/** Several rows of titles as one: `2024 Previsione`. What stands in both, or over all, once. */
function joined(titles: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...titles.map(({ length }) => length));
  return [...Array(width).keys()].map((column) => [...new Set(titles.map((texts) => texts[column] ?? ''))].filter(Boolean).join(' ').replaceAll('\n', ' '));
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
