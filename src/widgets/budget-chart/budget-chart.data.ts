import { isMissingAmount, parseAmount, type NumberFormat } from '../../formats/amount.js';
import type { Table } from '../../formats/csv.js';
import type { Finding } from '../../formats/finding.js';

/** One line of a budget, as it is written in JSON. */
export interface BudgetRow {
  label: string;
  /** Euro; text in the notation of `numberFormat`, or a JSON number. Empty, `-`, `n.d.` say «no figure», which is not zero. */
  amount: unknown;
  /** Official code of the item (missione, titolo). */
  code?: string;
  /** The item that the figure is about. */
  highlight?: boolean;
  /** The declared total: checked against the sum, not drawn. A row called «Totale …» is one without saying so; all but the last are subtotals. */
  total?: boolean;
}

/** What a chart can be told; the same names as attributes (kebab case) and as JSON keys (camel case). */
export interface BudgetRecord {
  rows: readonly BudgetRow[];
  type?: string;
  heading?: string;
  summary?: string;
  /** Declared total in euro. */
  total?: string | number;
  totalLabel?: string;
  partLabel?: string;
  source?: string;
  sourceHref?: string;
  licence?: string;
  updatedOn?: string;
  numberFormat?: string;
  /** Name of the column that held the amounts, for messages. */
  column?: string;
}

export type BudgetForm = 'share' | 'bar' | 'doughnut';

export interface BudgetItem {
  readonly label: string;
  /** The amount as it was written. */
  readonly text: string;
  /** `undefined`: no figure, or one that cannot be read. */
  readonly cents: bigint | undefined;
  readonly highlight: boolean;
}

/** A budget as the chart shows it. */
export interface Budget {
  readonly items: readonly BudgetItem[];
  /** Sum of the amounts that could be read. */
  readonly sum: bigint;
  /** Declared total. */
  readonly total: bigint | undefined;
  /** Empty when it has no name. */
  readonly totalLabel: string;
  /** What parts are parts of: the declared total, else the sum; in a doughnut the larger of the two. */
  readonly whole: bigint;
  /** The item that `share` compares with the whole. */
  readonly part: BudgetItem | undefined;
  /** That item in hundredths of the whole, for pixels only; 0 unless it is a share. */
  readonly percent: number;
  /** `undefined`: nothing can be drawn, because no amount is known or all are zero. */
  readonly form: BudgetForm | undefined;
}

/** Findings that a reader is told under the figure. */
export type ToldCode = 'unreadable-amount' | 'negative-part' | 'part-exceeds-total';
/** Findings for the webmaster alone. */
export type QuietCode = 'subtotal' | 'ambiguous' | 'rounded' | 'foreign-format' | 'unsuitable-type';

const TOTAL = /^total[ei]?\b/i;

/** The colours of a chart; a doughnut of more parts could not be read. */
const MOST_PARTS = 6;

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

/** Words will add their own colon. */
function nameOf(label: unknown): string {
  return String(label ?? '').trim().replace(/\s?:$/, '');
}

/**
 * Finds the label and the amount in a table of text: labels are in the first column that is not of numbers; amounts in the one with most of them, of
 * equals in the one that is called so, else in the last (codes and years come before).
 * @param labels column of the labels, when it is known
 */
export function readCells({ header, rows }: Table, labels?: number): BudgetRecord {
  const counts: number[] = [];
  for (const row of rows) row.forEach((cell, column) => (counts[column] = (counts[column] ?? 0) + (parseAmount(cell) ? 1 : 0)));
  labels ??= Math.max(0, counts.findIndex((count) => count * 2 < rows.length));
  let amounts = -1;
  let best = 0;
  counts.forEach((count, column) => {
    const name = header[column] ?? '';
    const score = /%|^(anno|year|cod)/i.test(name) ? 0 : count + (/import|amount|eur|€/i.test(name) ? 0.5 : 0);
    if (column !== labels && score >= best) {
      amounts = column;
      best = score;
    }
  });
  return { rows: rows.map((row) => ({ label: row[labels] ?? '', amount: row[amounts] })), column: header[amounts] ?? '' };
}

/**
 * Reads the amounts and chooses the form.
 * @param type the chosen form. `auto`: a row and a total are a share; two to five parts that add up to the declared total, a doughnut; else bars.
 * @param requested what negative or unsuitable amounts do to it is told only for a form that was asked for
 */
export function readBudget(record: BudgetRecord, type: 'auto' | BudgetForm, format: NumberFormat): { budget: Budget; told: Finding<ToldCode>[]; quiet: Finding<QuietCode>[] } {
  const told: Finding<ToldCode>[] = [];
  const quiet: Finding<QuietCode>[] = [];
  const read = (amount: unknown, where: string, label: string): bigint | undefined => {
    if (isMissingAmount(amount)) return undefined;
    const parsed = parseAmount(amount, format);
    if (!parsed) told.push({ code: 'unreadable-amount', where, value: `${label && `${label}: `}${String(amount)}` });
    quiet.push(...(parsed?.flags ?? []).map((code) => ({ code, where, value: String(amount) })));
    return parsed?.cents;
  };

  const items: BudgetItem[] = [];
  let total: bigint | undefined;
  let last: Finding<'subtotal'> | undefined;
  for (const [index, row] of record.rows.entries()) {
    const label = nameOf(row.label);
    const where = `row ${index + 1}, column "${record.column ?? 'amount'}"`;
    const cents = read(row.amount, where, label);
    if (row.total ?? TOTAL.test(label)) {
      if (last) quiet.push(last);
      last = { code: 'subtotal', where, value: label };
      total = cents;
    } else if (label || !isMissingAmount(row.amount)) {
      items.push({ label, text: String(row.amount ?? ''), cents, highlight: Boolean(row.highlight) });
    }
  }
  const totalLabel = nameOf(record.totalLabel ?? last?.value);
  total = read(record.total, 'total', totalLabel) ?? total;

  const known = items.filter(({ cents }) => cents !== undefined);
  const amounts = known.map(({ cents }) => cents!);
  const sum = amounts.reduce((left, right) => left + right, 0n);
  // A highlighted row without a figure has no share: that of another row would be taken for its own.
  const part = items.find(({ highlight }) => highlight) ?? known[0];
  const isNegative = amounts.some((cents) => cents < 0n);
  let whole = total ?? sum;
  const isShare = part?.cents !== undefined && !isNegative && whole > 0n && (total !== undefined || known.length > 1);
  const isDoughnut = !isNegative && known.length <= MOST_PARTS && sum > 0n;

  let form: BudgetForm | undefined;
  if (amounts.some(Boolean) || (isShare && known.length === 1)) {
    form = 'bar';
    if (type === 'auto') {
      if (isShare && items.length === 1) form = 'share';
      else if (isDoughnut && known.length > 1 && known.length < MOST_PARTS && total === sum) form = 'doughnut';
    } else if (type === 'bar' || (type === 'share' ? isShare : isDoughnut)) form = type;
    else if (isNegative) told.push({ code: 'negative-part', where: 'type', value: type });
    else quiet.push({ code: 'unsuitable-type', where: 'type', value: type });
  }
  if (form === 'doughnut' && sum > whole) whole = sum;
  let percent = 0;
  if (form === 'share') {
    const { cents, label } = part!;
    // A part that is not nothing is never drawn as nothing.
    percent = cents ? Math.max(Number((cents * 1_000_000n) / whole) / 10_000, Number.MIN_VALUE) : 0;
    if (cents! > whole) told.push({ code: 'part-exceeds-total', where: 'total', value: label });
  }
  return { budget: { items, sum, total, totalLabel, whole, part, percent, form }, told, quiet };
}
