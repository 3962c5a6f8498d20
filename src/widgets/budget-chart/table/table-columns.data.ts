import { isMissingAmount, parseAmount } from '../../../formats/amount.js';
import type { Table } from '../../../formats/csv.js';
import type { BudgetRecord, BudgetRow } from '../budget-record.data.js';

/** Columns of numbers that are no amounts: codes, people, shares, differences. */
const NO_AMOUNTS =
  /%|[Δ∆]|^(anno|esercizio|year|cod|n[.°]|num|rif|abitant|popolaz|resid|variaz|differen|scost|delta|incidenz|quota|utent|dipendent|addett|alunn|person|unit|mq|ore\b|giorn)|pro.?capite|per abitante/i;
const AMOUNTS = /import|amount|eur|€/i;
/** What names one of several columns of amounts: a year or a phase. */
const SERIES = /\b(19|20)\d\d\b|prevision|preventiv|assest|definitiv|impegn|accert|consuntiv|rendicont|pagat|pagament|riscoss|cassa|competenza/i;
/** How amounts are written, and other numbers are not. */
const MONEY = /€|,\d\d\b|\.\d{3}\b|^0$/;
const YEARS = /^(anno|esercizio|year)/i;
/** A year alone. */
export const YEAR = /^(19|20)\d\d$/;
/** Columns of texts that name nothing. */
const NO_LABELS = /^(cod|cup|cig|n[.°r]|num|id$|atto|prot|data|not[ae]|rif)/i;
const TOTAL = /^(sub)?tot/i;
/** What amounts are written in, where a title says so. */
const UNITS: readonly (readonly [unit: string, RegExp])[] = [
  ['thousands', /(^|\bin |\()(migliaia)|(euro|€)\s?\/\s?1[.]?000\b|\bk€/i],
  ['millions', /(^|\bin |\()(milioni|mln)/i],
  ['billions', /(^|\bin |\()(miliardi|mld)/i],
];

interface Column {
  readonly index: number;
  readonly name: string;
  readonly cells: readonly string[];
  /** Cells that are amounts, amounts written as money, anything. */
  readonly amounts: number;
  readonly money: number;
  readonly filled: number;
}

/**
 * Finds labels and amounts in a table of text. Labels are in the first column of texts that names something; where its texts come again and the next column parts
 * them, they are what those are parts of. Amounts are in each of several columns that are named by years or phases, or whose cells are written as money; else in the
 * column with most of them, of equals in the one that is called so, else in the last (codes and years come before). A column of years gives the series; so do labels
 * that are years.
 * @param labels column of the labels, when it is known
 * @param caption of the table, which may say what amounts are written in
 */
export function readCells({ header, rows }: Table, labels?: number, caption = ''): BudgetRecord {
  const columns = columnsOf(header, rows);
  const isText = ({ amounts }: Column): boolean => amounts * 2 < rows.length;
  const texts = columns.filter((column) => isText(column) && !NO_LABELS.test(column.name));
  // A first column of codes may well be marked as what names the rows.
  const marked = columns[labels ?? -1];
  let label = marked && (isText(marked) || !texts.length) ? marked : (texts[0] ?? columns.find(isText) ?? columns[0]);
  const code = columns.find((column) => column !== label && (column === marked || /^cod/i.test(column.name)));
  const within = texts.find(({ index }) => label && index === label.index + 1);
  const parent = label && within && isParted(label, within) ? label : undefined;
  if (parent) label = within;

  const year = columns.find((column) => column !== label && YEARS.test(column.name) && column.filled && column.cells.every((cell) => !cell || YEAR.test(cell)));
  const candidates = columns.filter((column) => column !== label && column !== code && column !== year && column.amounts && column.name && !NO_AMOUNTS.test(column.name));
  const { amounts, isMany } = amountColumns(columns, candidates, label);
  const unused = candidates.filter((column) => !amounts.includes(column)).map(({ name }) => name);
  const areYears = Boolean(label && !isMany && !year && label.filled > 1 && label.cells.every((cell) => YEAR.test(cell)) && new Set(label.cells).size === label.cells.length);
  const read = (index: number, { name, cells }: Pick<Column, 'name' | 'cells'>): BudgetRow => {
    const at = (column: Column | undefined): string => column?.cells[index] ?? '';
    const series = isMany ? name : at(year) || (areYears ? at(label) : SERIES.test(name) && YEAR.test(name) ? name : '');
    return {
      label: areYears ? name : at(label) || (TOTAL.test(at(code)) ? at(code) : ''),
      amount: cells[index],
      line: index + 1,
      ...(at(code) ? { code: at(code) } : {}),
      ...(at(parent) && at(parent) !== at(label) ? { parent: at(parent) } : {}),
      ...(series ? { series } : {}),
    };
  };
  const titles = [caption, ...amounts.map(({ name }) => name)];
  const unit = UNITS.find(([, words]) => titles.some((title) => words.test(title)))?.[0];
  return {
    // Items without amounts are items all the same.
    rows: rows.flatMap((_, index) => (amounts.length ? amounts : [{ name: '', cells: [] }]).map((column) => read(index, column))),
    column: isMany ? undefined : (amounts[0]?.name ?? ''),
    ...(unit ? { unit } : {}),
    ...(unused.length ? { unused } : {}),
  };
}

function columnsOf(header: readonly string[], rows: Table['rows']): Column[] {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return [...Array(width).keys()].map((index) => {
    const cells = rows.map((row) => row[index] ?? '');
    const amounts = cells.filter((cell) => parseAmount(cell));
    return {
      index,
      name: header[index] ?? '',
      cells,
      amounts: amounts.length,
      money: amounts.filter((cell) => MONEY.test(cell)).length,
      filled: cells.filter((cell) => !isMissingAmount(cell)).length,
    };
  });
}

/** Whether texts come again, and those beside them tell them apart. */
function isParted(label: Column, within: Column): boolean {
  const names = new Set(label.cells.filter(Boolean));
  const pairs = new Set(label.cells.map((cell, row) => JSON.stringify([cell, within.cells[row]])));
  return names.size < label.filled && pairs.size === label.cells.length && within.filled >= label.filled;
}

function amountColumns(columns: readonly Column[], candidates: readonly Column[], label: Column | undefined): { amounts: readonly Column[]; isMany: boolean } {
  const named = candidates.filter(({ name }) => SERIES.test(name));
  const series = named.length > 1 ? named : candidates.filter(({ money, filled }) => money * 2 >= filled);
  // A column of totals is no part beside the others.
  const parts = series.filter(({ name }) => !TOTAL.test(name));
  const many = parts.length > 1 ? parts : series;
  if (many.length > 1 && new Set(many.map(({ name }) => name)).size === many.length) return { amounts: many, isMany: true };
  let amounts: Column | undefined;
  let best = 0;
  for (const column of columns) {
    const score = NO_AMOUNTS.test(column.name) ? 0 : column.amounts + (AMOUNTS.test(column.name) ? 0.5 : 0);
    if (column === label || score < best) continue;
    amounts = column;
    best = score;
  }
  return { amounts: amounts ? [amounts] : [], isMany: false };
}
