import type { slices as Slices } from '../../../core/slices.js';
import type { parseAmount as ParseAmount } from '../../../formats/amount.js';
import type { Finding } from '../../../formats/finding.js';
import type { readBudget as ReadBudget } from '../budget-reader.data.js';
import type { BudgetRecord } from '../budget-record.data.js';
import type { readCells as ReadCells } from '../table/table-columns.data.js';

/** What is wanted of a file of several bodies, amounts or years. */
export interface FileChoice {
  /** Name of a body, or its code: BDAP, fiscal, ISTAT, SIOPE; of a project its CUP, local code or title. */
  readonly entity?: string | undefined;
  /** Column of the amounts, by its name or a part of it that no other has; `entrate` or `uscite` for SIOPE, which does not say. */
  readonly measure?: string | undefined;
  readonly year?: string | undefined;
}

/** What the widget hands over, for a second copy would come with this part. */
export interface BudgetFileDeps {
  readonly choice: FileChoice;
  readonly readBudget: typeof ReadBudget;
  readonly readCells: typeof ReadCells;
  toBudgetRecord(raw: unknown): BudgetRecord | undefined;
  readonly parseAmount: typeof ParseAmount;
  csv(): Promise<typeof import('../../../formats/csv.js')>;
  readonly slices: typeof Slices;
}

/** Findings about files that a reader is told under the figure. */
export type ToldFileCode =
  | 'entity-not-found'
  | 'entity-needed'
  | 'entity-ambiguous'
  | 'year-not-found'
  | 'measure-not-found'
  | 'year-partial'
  | 'budget-cut'
  | 'budget-row-unreadable'
  | 'currency-foreign';
/** Those for the webmaster alone. */
export type QuietFileCode =
  | 'choice-unused'
  | 'measure-chosen'
  | 'summary-row'
  | 'budget-row-repeated'
  | 'budget-row-length'
  | 'budget-code-unknown'
  | 'flow-unknown'
  | 'funding-open'
  | 'package-without-data';
export type BudgetFileCode = ToldFileCode | QuietFileCode;
export type FileFinding = Finding<BudgetFileCode>;

/** What one of the readers below makes of a file. */
export type ReadRecord = BudgetRecord & { readonly findings: readonly FileFinding[] };

/** What a reader must know of a file, in either language. */
export interface Told {
  readonly told: Readonly<Record<'it' | 'en', readonly string[]>>;
}

export type FileRecord = ReadRecord & Told;

/** Reads one kind of table, row by row; the header is known by then. */
export interface TableReader {
  /** @param line number of the row in its file, empty rows and the header counted. */
  add(cells: readonly string[], line: number): void;
  record(): ReadRecord | undefined;
}
