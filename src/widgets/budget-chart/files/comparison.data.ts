import { fold } from '../../../formats/fold.js';
import type { Finding } from '../../../formats/finding.js';
import type { FindingCode } from '../../../strings/findings.js';
import type { Budget, BudgetItem } from '../budget-chart.data.js';
import type { ToldCode } from '../budget-reader.data.js';
import type { BudgetFileDeps, ReadRecord, Told } from './file-record.js';

/** Another budget, and what puts it beside the own one. */
export interface Comparison extends Told {
  /** What of its amounts a reader is told. */
  readonly unread: readonly Finding<ToldCode>[];
  /** Whether there is nothing to stand beside the own budget: zeros would be invented. */
  readonly isEmpty: boolean;
  readonly findings: readonly Finding<FindingCode>[];
  beside(own: Budget, names: readonly [own: string, other: string]): Budget;
}

export function comparisonWith(record: ReadRecord, { readBudget }: BudgetFileDeps): Omit<Comparison, 'told'> {
  const { budget, told, quiet } = readBudget(record, 'bar', record.numberFormat === 'en' ? 'en' : 'it');
  return {
    unread: told,
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
    const byCode = new Map(theirs.flatMap((item) => (item.code ? [[item.code, item]] : [])));
    const byLabel = new Map(theirs.map((item) => [fold(item.label), item]));
    const find = ({ code, label }: BudgetItem): BudgetItem | undefined => {
      const same = byLabel.get(fold(label));
      const found = byCode.get(code) ?? (code && same?.code ? undefined : same);
      return found && left.delete(found) ? found : undefined;
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
    // Two places may well be in two years.
    series: [own, other].map(({ series, current }, index) => [names[index], series[current]].filter(Boolean).join(' ')),
    items: join(own.items, other.items),
    sums: [own.sums[own.current]!, other.sums[other.current]!],
    totals: [own.totals[own.current], other.totals[other.current]],
    totalLabel: own.totalLabel,
    current: 0,
    form: 'bar',
  };
}
