import type { BudgetRow } from '../budget-record.data.js';

/** An item on the way from the whole to an amount. */
export interface Step {
  readonly code: string;
  readonly label: string;
}

interface Node extends Step {
  readonly line: number;
  /** Cents of each series; `undefined`: no figure. */
  readonly amounts: Map<string, bigint | undefined>;
  /** Amounts that cannot be read. */
  readonly texts: { series: string; line: number; text: string }[];
  readonly parts: Map<string, Node>;
}

/** Adds up amounts, item by item and level by level, exactly. */
export class Tally {
  private readonly _top = new Map<string, Node>();

  /**
   * @param path from the whole down to the item
   * @param text as it was written; where it is no amount and no cents are given, it stays an amount of its own
   */
  add(path: readonly Step[], series: string, line: number, cents: bigint | undefined, text = ''): void {
    let level = this._top;
    for (const [depth, step] of path.entries()) {
      const key = keyOf(step);
      const node: Node = level.get(key) ?? { ...step, line, amounts: new Map(), texts: [], parts: new Map() };
      level.set(key, node);
      level = node.parts;
      const known = node.amounts.get(series);
      node.amounts.set(series, cents === undefined ? known : (known ?? 0n) + cents);
      if (text && cents === undefined && depth === path.length - 1) node.texts.push({ series, line, text });
    }
  }

  /** Puts the amount that an item itself is said to have in place of the sum of its parts. */
  declare([step]: readonly [Step], series: string, cents: bigint): void {
    this._top.get(keyOf(step))?.amounts.set(series, cents);
  }

  /** A row for each item and series, each item before its parts. */
  rows(): BudgetRow[] {
    return rowsOf(this._top, '');
  }
}

function keyOf({ code, label }: Step): string {
  return JSON.stringify(code || [label]);
}

function rowsOf(level: ReadonlyMap<string, Node>, parent: string): BudgetRow[] {
  return [...level.values()].flatMap(({ label, code, line, amounts, texts, parts }) => {
    const row = (series: string, amount: string, at: number): BudgetRow => ({
      label,
      amount,
      line: at,
      ...(code ? { code } : {}),
      ...(parent ? { parent } : {}),
      ...(series ? { series } : {}),
    });
    const unread = new Set(texts.map(({ series }) => series));
    const known = [...amounts].filter(([series, cents]) => cents !== undefined || !unread.has(series));
    return [
      ...known.map(([series, cents]) => row(series, cents === undefined ? '' : euroText(cents), line)),
      ...texts.map(({ series, line: at, text }) => row(series, text, at)),
      ...rowsOf(parts, code || label),
    ];
  });
}

/** `123450n` → `1234.50`: a point before two decimals is read as such in every notation. */
export function euroText(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
