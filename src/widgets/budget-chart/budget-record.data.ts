import { isMissingAmount, parseAmount } from '../../formats/amount.js';
import type { Table } from '../../formats/csv.js';

/** One line of a budget, as it is written in JSON. */
export interface BudgetRow {
  label: string;
  /** Euro; text in the notation of `numberFormat`, or a JSON number. Empty, `-`, `n.d.` say «no figure», which is not zero. */
  amount: unknown;
  /** Official code of the item (missione, titolo). */
  code?: string | undefined;
  /** Code or label of the item that this one is a part of; an item that has no row of its own is made of its parts. */
  parent?: string | undefined;
  /** Year, phase, source or place that the amount belongs to, where each item has several: `2024`, `Previsione 2024`, `Regione`. */
  series?: string | undefined;
  /** The item that the figure is about. */
  highlight?: boolean | undefined;
  /** The declared total: checked against the sum, not drawn. A row called «Totale …» is one without saying so; all but the last are subtotals. */
  total?: boolean | undefined;
  /** Number of the row in its file or table, for messages. */
  line?: number | undefined;
}

/** What a chart can be told; the same names as attributes (kebab case) and as JSON keys (camel case). */
export interface BudgetRecord {
  rows: readonly BudgetRow[];
  type?: string | undefined;
  heading?: string | undefined;
  summary?: string | undefined;
  /** Declared total in euro. */
  total?: string | number | undefined;
  totalLabel?: string | undefined;
  partLabel?: string | undefined;
  source?: string | undefined;
  sourceHref?: string | undefined;
  licence?: string | undefined;
  updatedOn?: string | undefined;
  numberFormat?: string | undefined;
  /** Order of the items: `desc` or `none`. */
  sort?: string | undefined;
  /** Items shown one by one. */
  maxItems?: string | number | undefined;
  /** `exact` or `sum`. */
  percentRounding?: string | undefined;
  /** People who live in the place: a number, or one a series (`{"2023": 79000, "2024": 79300}`). */
  residents?: string | number | Readonly<Record<string, string | number>> | undefined;
  /** Name of the column that held the amounts, for messages. */
  column?: string | undefined;
}

/** JSON (rows, or a record with rows) or a table → a record; `undefined` for data of another kind. */
export function toBudgetRecord(raw: unknown): BudgetRecord | undefined {
  const record = (Array.isArray(raw) ? { rows: raw } : raw) as Partial<Table & BudgetRecord> | undefined;
  if (!Array.isArray(record?.rows)) return undefined;
  if (Array.isArray(record.header) && record.rows.every(Array.isArray)) return readCells(record as unknown as Table);
  const rows = record.rows.map((row) => (isObject(row) ? row : { label: '', amount: row }));
  return rows.length && !record.rows.some(isObject) ? undefined : { ...record, rows };
}

function isObject(value: unknown): value is BudgetRow {
  return typeof value === 'object' && value !== null;
}

/** A label, code or name as text. Words will add their own colon. */
export function nameOf(label: unknown): string {
  return String(label ?? '').trim().replace(/\s?:$/, '');
}

/** Columns of numbers that are no amounts. */
const NO_AMOUNTS = /%|^(anno|esercizio|year|cod|n\.|num|rif|abitant|popolaz|residen|variaz|different?[sz]|scost)/i;
const AMOUNTS = /import|amount|eur|€/i;
/** What names one of several columns of amounts: a year or a phase. */
const SERIES = /\b(19|20)\d\d\b|prevision|preventiv|assest|definitiv|impegn|accert|consuntiv|rendicont|pagat|pagament|riscoss|cassa|competenza/i;
/** How amounts are written, and other numbers are not. */
const MONEY = /€|,\d\d\b|\.\d{3}\b/;

/**
 * Finds labels and amounts in a table of text: labels are in the first column that is not of numbers; amounts in each of several columns that are named by
 * years or phases, or whose cells are written as money; else in the column with most of them, of equals in the one that is called so, else in the last (codes and
 * years come before).
 * @param labels column of the labels, when it is known
 */
export function readCells({ header, rows }: Table, labels?: number): BudgetRecord {
  const counts: number[] = [];
  const money: number[] = [];
  const filled: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      const isAmount = Boolean(parseAmount(cell));
      counts[column] = (counts[column] ?? 0) + Number(isAmount);
      money[column] = (money[column] ?? 0) + Number(isAmount && MONEY.test(cell));
      filled[column] = (filled[column] ?? 0) + Number(!isMissingAmount(cell));
    });
  }
  labels ??= Math.max(0, counts.findIndex((count) => count * 2 < rows.length));
  const name = (column: number): string => header[column] ?? '';
  const codes = header.findIndex((title) => /^cod/i.test(title));
  const given = (row: readonly string[], index: number) => ({ label: row[labels] ?? '', line: index + 1, ...(row[codes] ? { code: row[codes] } : {}) });
  const candidates = [...counts.keys()].filter((column) => column !== labels && counts[column] && name(column) && !NO_AMOUNTS.test(name(column)));
  const named = candidates.filter((column) => SERIES.test(name(column)));
  const columns = named.length > 1 ? named : candidates.filter((column) => money[column]! * 2 > filled[column]!);
  if (columns.length > 1 && new Set(columns.map(name)).size === columns.length) {
    return { rows: rows.flatMap((row, index) => columns.map((column) => ({ ...given(row, index), amount: row[column], series: name(column) }))) };
  }

  let amounts = -1;
  let best = 0;
  counts.forEach((count, column) => {
    const score = NO_AMOUNTS.test(name(column)) ? 0 : count + (AMOUNTS.test(name(column)) ? 0.5 : 0);
    if (column !== labels && score >= best) {
      amounts = column;
      best = score;
    }
  });
  return { rows: rows.map((row, index) => ({ ...given(row, index), amount: row[amounts] })), column: name(amounts) };
}
