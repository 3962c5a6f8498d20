import { fold } from '../../../formats/fold.js';

/** A body (or a project) as a file names it. */
export interface Body {
  readonly name: string;
  readonly codes: readonly string[];
  /** What kind of body it is, where the file says so. */
  readonly kind?: string | undefined;
}

/** Names that are told. */
const MOST = 5;
/** Letters of a name that are compared. */
const LONGEST = 60;

/** How surely a body is the wanted one: 4 by its code, 3 by its name, 2 by its name without «Comune di» and the province, 1 where words are shortened; 0: it is not. */
export function likeness(wanted: string, { name, codes }: Body): number {
  if (codes.some((code) => code && plain(code) === plain(wanted))) return 4;
  if (fold(name) === fold(wanted)) return 3;
  const [own, other] = [core(name), core(wanted)];
  if (!other) return 0;
  if (own.replaceAll(' ', '') === other.replaceAll(' ', '')) return 2;
  return isShortened(own.split(' '), other.split(' ')) ? 1 : 0;
}

/** Up to five names that may be meant: they have all the words or what begins with them, or differ by about a letter in three at most. The nearest first. */
export function nearNames(wanted: string, bodies: Iterable<Body>): string[] {
  const query = core(wanted).slice(0, LONGEST);
  const words = query.split(' ');
  const code = plain(wanted);
  const most = Math.max(2, Math.floor(query.length / 3));
  const found = new Map<string, number>();
  for (const { name, codes } of bodies) {
    const own = core(name).slice(0, LONGEST);
    const theirs = own.split(' ');
    const hasWords = words.some(({ length }) => length > 2) && words.every((word) => theirs.some((other) => other.startsWith(word)));
    const byCode = Math.min(...codes.map((other) => distance(code, plain(other), 2)), Infinity);
    const steps = Math.min(hasWords ? 1 : distance(query, own, most), byCode);
    if (steps < (found.get(name) ?? Infinity)) found.set(name, steps);
  }
  return [...found].sort(([one, near], [other, far]) => near - far || one.localeCompare(other, 'it')).slice(0, MOST).map(([name]) => name);
}

/** A code without spaces and marks; a number also without the zeros before it. */
function plain(code: string): string {
  return fold(code).replaceAll(' ', '').replace(/^0+(?=\d+$)/, '');
}

/** `COMUNE DI SESTO SAN GIOVANNI (MI)` → `sesto san giovanni` */
function core(name: string): string {
  return fold(name.replace(/\s*\(\p{L}{2,3}\)\s*$/u, '')).replace(/^comune (di|del|della|dello|dei|degli|delle|dell|d) /, '');
}

/** `sesto s giovanni`: as many words, each the same or the first letter of the other. */
function isShortened(one: readonly string[], other: readonly string[]): boolean {
  const isSame = (word: string, like = ''): boolean => word === like || (Math.min(word.length, like.length) === 1 && word[0] === like[0]);
  return one.length > 1 && one.length === other.length && one.every((word, index) => isSame(word, other[index]));
}

/** Letters to change, add or leave out; `Infinity` where they are more than `most`. */
function distance(one: string, other: string, most: number): number {
  if (!one || Math.abs(one.length - other.length) > most) return Infinity;
  let row = [...Array(other.length + 1).keys()];
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let at = 1; at < row.length; at += 1) next[at] = Math.min(row[at]! + 1, next[at - 1]! + 1, row[at - 1]! + Number(letter !== other[at - 1]));
    row = next;
  }
  const steps = row[other.length] ?? Infinity;
  return steps > most ? Infinity : steps;
}
