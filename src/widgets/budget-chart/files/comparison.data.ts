import { fold } from '../../../formats/fold.js';
import type { Finding } from '../../../formats/finding.js';
import type { FindingCode } from '../../../strings/findings.js';
import type { Budget, BudgetItem } from '../budget-chart.data.js';
import type { BudgetFileDeps, ReadRecord, Told } from './file-record.js';

/** Another budget, and what puts it beside the own one. */
export interface Comparison extends Told {
  /** Whether there is nothing to stand beside the own budget: zeros would be invented. */
  readonly isEmpty: boolean;
  readonly findings: readonly Finding<FindingCode>[];
  beside(own: Budget, names: readonly [own: string, other: string]): Budget;
}

export function comparisonWith(record: ReadRecord, { readBudget }: BudgetFileDeps): Omit<Comparison, 'told'> {
  const { budget, told, quiet } = readBudget(record, 'bar', record.numberFormat === 'en' ? 'en' : 'it');
  return {
    isEmpty: !budget.items.length,
    findings: [...record.findings, ...told, ...quiet].map((finding) => ({ ...finding, where: finding.where === 'entity' ? 'compare-entity' : `compare-src, ${finding.where}` })),
    beside: (own, names) => besideOther(own, budget, names),
  };
}

/**
 * Two budgets side by side, as two series: what both call by one code, else by one label, is one item with an amount of each. Items of the other alone come last.
 * @param names of the two
 */
export function besideOther(own: Budget, other: Budget, names: readonly [own: string, other: string]): Budget {
  const join = (ours: readonly BudgetItem[], theirs: readonly BudgetItem[]): BudgetItem[] => {
    const left = new Set(theirs);
    const find = (item: BudgetItem): BudgetItem | undefined => {
      const isSame = (candidate: BudgetItem): boolean => (item.code && candidate.code ? item.code === candidate.code : fold(item.label) === fold(candidate.label));
      const found = [...left].find(isSame);
      if (found) left.delete(found);
      return found;
    };
    const both = ours.map((item) => {
      const found = find(item);
      return pair(item, item, found, join(item.parts, found?.parts ?? []));
    });
    return [...both, ...[...left].map((item) => pair(item, undefined, item, join([], item.parts)))];
  };
  const pair = ({ label, code, highlight }: BudgetItem, ours: BudgetItem | undefined, theirs: BudgetItem | undefined, parts: readonly BudgetItem[]): BudgetItem => ({
    label,
    code,
    highlight,
    parts,
    amounts: [ours?.amounts[own.current], theirs?.amounts[other.current]],
    texts: [ours?.texts[own.current] ?? '', theirs?.texts[other.current] ?? ''],
  });
  return {
    series: names,
    items: join(own.items, other.items),
    sums: [own.sums[own.current]!, other.sums[other.current]!],
    totals: [own.totals[own.current], other.totals[other.current]],
    totalLabel: own.totalLabel,
    current: 0,
    form: 'bar',
  };
}
