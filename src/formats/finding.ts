/**
 * Something that a data function could not use as it was. It has no words: those are in `strings/findings.ts`, by its code.
 */
export interface Finding<Code extends string = string> {
  /** Stable kebab-case name. */
  readonly code: Code;
  /** Attribute or field name, or `row 12, column "importo"`. */
  readonly where: string;
  /** The text as it was written. */
  readonly value: string;
  /** What else the sentence needs. */
  readonly details?: readonly string[];
}

/** Findings of one code that are told one by one. */
const MOST = 20;

/**
 * Puts the findings about rows together that have the same code and field, where a code has more than 20: one with the first value and all their rows,
 * `row 4–6, 9, 12, website`. Any others stay as they are.
 */
export function gatherFindings<Code extends string>(findings: readonly Finding<Code>[]): Finding<Code>[] {
  const many = new Map<Code, number>();
  for (const { code } of findings) many.set(code, (many.get(code) ?? 0) + 1);
  const groups = new Map<unknown, { finding: Finding<Code>; rows: number[]; field: string }>();
  for (const finding of findings) {
    const { code, where } = finding;
    const [, row, field = ''] = /^row (\d+)(, .*)?$/.exec(where) ?? [];
    const key = row && many.get(code)! > MOST ? code + field : finding;
    const group = groups.get(key);
    if (group) group.rows.push(Number(row));
    else groups.set(key, { finding, rows: [Number(row)], field });
  }
  return [...groups.values()].map(({ finding, rows, field }) => (rows.length > 1 ? { ...finding, where: `row ${ranges(rows)}${field}` } : finding));
}

/** `4–6, 9, 12` */
function ranges(numbers: readonly number[]): string {
  const found: [first: number, last: number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const range = found.at(-1);
    if (range && number <= range[1] + 1) range[1] = number;
    else found.push([number, number]);
  }
  return found.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ');
}
