import type { Table } from '../../formats/csv.js';
import { readPlainCells } from './table/plain-table.data.js';

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
  /** Another name of `series`. */
  year?: string | number | undefined;
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
  /** What amounts are written in: `euro`, `thousands`, `millions` or `billions` of them. Default `euro`, unless a table says otherwise. */
  unit?: string | undefined;
  /** Name of the column that held the amounts, for messages. */
  column?: string | undefined;
  /** Columns of amounts that are not among the rows. */
  unused?: readonly string[] | undefined;
}

/**
 * JSON (rows, or a record with rows) or a table → a record; `undefined` for data of another kind.
 * @param readTable what reads the table; a plain one unless told
 */
export function toBudgetRecord(raw: unknown, readTable: (table: Table) => BudgetRecord | undefined = readPlainCells): BudgetRecord | undefined {
  const record = (Array.isArray(raw) ? { rows: raw } : raw) as Partial<Table & BudgetRecord> | undefined;
  if (!Array.isArray(record?.rows)) return undefined;
  if (Array.isArray(record.header) && record.rows.every(Array.isArray)) return readTable(record as unknown as Table);
  const rows = record.rows.map((row) => (isObject(row) ? row : { label: '', amount: row }));
  // What only our own readers say of a file.
  const ours = { column: undefined, unused: undefined, findings: undefined, told: undefined };
  return rows.length && !record.rows.some(isObject) ? undefined : { ...record, ...ours, rows };
}

function isObject(value: unknown): value is BudgetRow {
  return typeof value === 'object' && value !== null;
}

/** A label, code or name as text; nothing for what is none. Words will add their own colon. */
export function nameOf(label: unknown): string {
  return typeof label === 'object' || label === undefined ? '' : String(label).trim().replace(/\s+/g, ' ').replace(/ ?:$/, '');
}
