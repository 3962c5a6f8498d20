import { fold } from '../../../formats/fold.js';
import type { FileFinding } from './file-record.js';

/** Where in a header the first name is that fits; -1 where none does. */
export function columnOf(folded: readonly string[], name: RegExp): number {
  return folded.findIndex((own) => name.test(own));
}

/** The same for each of several. */
export function columnsOf<Role extends string>(folded: readonly string[], names: Readonly<Record<Role, RegExp>>): Record<Role, number> {
  return Object.fromEntries(Object.entries<RegExp>(names).map(([role, name]) => [role, columnOf(folded, name)])) as Record<Role, number>;
}

/** A cell of a column that may not be there. */
export function cellOf(cells: readonly string[], column: number): string {
  return cells[column] ?? '';
}

/**
 * The column of amounts that is wanted, by its whole name or by a part that no other has.
 * @param usual names to take, in this order, where none is wanted; else the only column
 * @returns `undefined` with a finding that lists the columns there are
 */
export function chooseMeasure(header: readonly string[], among: readonly number[], wanted: string | undefined, usual: readonly RegExp[] = []): number | FileFinding {
  const folded = among.map((column) => [column, fold(header[column]!)] as const);
  const query = fold(wanted ?? '');
  const exact = folded.filter(([, name]) => name === query);
  const fitting = query ? (exact.length ? exact : folded.filter(([, name]) => name.includes(query))) : folded;
  const preferred = query ? undefined : usual.flatMap((name) => folded.filter(([, own]) => name.test(own)))[0];
  const [column] = preferred ?? (fitting.length === 1 ? fitting[0]! : []);
  return column ?? { code: 'measure-not-found', where: 'measure', value: wanted ?? '', details: [among.map((index) => header[index]).join(', ')] };
}
