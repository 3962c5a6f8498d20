import type { DataSourceOptions } from '../../../core/data-source.js';
import { slices } from '../../../core/slices.js';
import { parseAmount } from '../../../formats/amount.js';
import { toBudgetRecord } from '../budget-record.data.js';
import { loadReading } from '../reading-loader.js';
import type { Comparison } from './comparison.data.js';
import type { BudgetFileDeps, FileChoice, FileRecord } from './file-record.js';

/** Bytes of a file; those of a region in OpenBDAP have some tens of MB. */
const LIMIT = 6e7;

/** Files of budgets: what reads them is loaded beside them. @param choice what is wanted of a file of several bodies, measures or years */
export function budgetFiles(choice: () => FileChoice): DataSourceOptions<FileRecord> {
  return {
    limit: LIMIT,
    stream: async () => {
      const [{ readFile }, reading] = await bothParts();
      return (bytes, signal) => readFile(bytes, depsFor(choice(), signal, reading));
    },
  };
}

/** The budget of another place, to stand beside the own one. */
export function comparisonFiles(choice: () => FileChoice): DataSourceOptions<Comparison> {
  return {
    address: 'compare-src',
    limit: LIMIT,
    stream: async () => {
      const [{ readComparison }, reading] = await bothParts();
      return (bytes, signal) => readComparison(bytes, depsFor(choice(), signal, reading));
    },
  };
}

/** What knows the files, and what reads the tables and records in them. */
const bothParts = () => Promise.all([import('./records-view.js'), loadReading()]);

function depsFor(choice: FileChoice, signal: AbortSignal, { readBudget, readCells }: Pick<BudgetFileDeps, 'readBudget' | 'readCells'>): BudgetFileDeps {
  return {
    choice,
    readBudget,
    readCells,
    toBudgetRecord: (raw) => toBudgetRecord(raw, readCells),
    parseAmount,
    csv: () => import('../../../formats/csv.js'),
    slices: (steps) => slices(steps, signal),
  };
}
