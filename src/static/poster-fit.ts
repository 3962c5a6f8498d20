import type { Statement } from '../funding/statements.js';
import type { Fact } from '../widgets/project-card/facts.js';

/** Millimetres of the sheet that the words may use, and of the gaps between its blocks. */
export const SHEET = { width: 297, height: 420, margin: 26, words: 245, column: 115, fact: 76, statement: 121, body: 268, gap: 7 } as const;

/** Sizes of the running text in points; at 11, the smallest, a reader must come as near as to a notice board. */
const SIZES = [24, 22, 20, 18, 17, 16, 15, 14, 13, 12, 11] as const;
const HEADING_SIZES = [64, 54, 44, 36, 28] as const;
const MILLIMETRES = 0.3528;

/** What the sheet tells in whole sentences. */
export interface PosterText {
  readonly heading: string;
  readonly summary: string | undefined;
  readonly aims: string | readonly string[] | undefined;
  readonly results: string | readonly string[] | undefined;
}

/** The text as it goes on the sheet, with its sizes in points. */
export interface FittedPoster extends PosterText {
  readonly size: number;
  readonly headingSize: number;
}

/**
 * Chooses the largest size at which everything fits, by counting letters: there is no page to measure on. Where even the smallest is too large the sentences
 * are shortened; facts and amounts are not.
 */
export function fitPoster(text: PosterText, facts: readonly Fact[]): FittedPoster {
  const headingSize = HEADING_SIZES.find((size) => linesOf(text.heading, size * 1.1, SHEET.words) <= 2) ?? HEADING_SIZES.at(-1)!;
  const isFitting = (candidate: PosterText, size: number): boolean => heightOf(candidate, facts, size, headingSize) <= SHEET.body;
  const size = SIZES.find((candidate) => isFitting(text, candidate)) ?? SIZES.at(-1)!;
  let fitted = text;
  for (let letters = 4000; letters > 50 && !isFitting(fitted, size); letters *= 0.95) {
    fitted = { heading: text.heading, summary: cut(text.summary, letters)[0], aims: cut(text.aims, letters), results: cut(text.results, letters) };
  }
  return { ...fitted, size, headingSize };
}

/** Points of a statement whose longest word still has room beside the emblem. */
export function statementSize(statements: readonly (Statement | undefined)[]): number {
  const words = statements.flatMap((statement) => statement?.text.split(/[\s-]/) ?? []);
  return Math.min(statements[1] ? 26 : 38, ...words.map((word) => Math.floor(SHEET.statement / (widthOf(word) * 1.1 * MILLIMETRES))));
}

/** The beginning of a text, ending where a word ends, with «…» for the rest. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/(?<=\S)\s+\S*$/, '')}…`;
}

/** A text of no more than this many letters; of several, as many as have that together. */
function cut(value: string | readonly string[] | undefined, letters: number): string[] {
  const given = [value ?? []].flat();
  let room = letters;
  const kept = given.filter((text, index) => (room -= Math.max(text.length, 40)) > 0 || index === 0).map((text) => shorten(text, Math.floor(letters)));
  return kept.length < given.length ? [...kept, '…'] : kept;
}

/** Millimetres that everything under the statement takes. The factors are those of the style sheet: line height, and size in em. */
function heightOf({ heading, summary = '', aims, results }: PosterText, facts: readonly Fact[], size: number, headingSize: number): number {
  const em = size * MILLIMETRES;
  const columns = [aims, results].map((value) => [value ?? []].flat()).filter((texts) => texts.length);
  const column = columns.length > 1 ? SHEET.column : SHEET.words;
  const story = columns.map((texts) => texts.reduce((sum, text) => sum + (linesOf(text, size, column - 2 * em) * 1.35 + 0.35) * em, 1.6 * em));
  const factRows = facts.map(([, said]) => (0.95 + linesOf(plain(said), size * 0.85, SHEET.fact) * 1.08) * em + 5);
  const rows = factRows.filter((_, index) => index % 3 === 0).map((_, row) => Math.max(...factRows.slice(row * 3, row * 3 + 3)));
  return (
    linesOf(heading, headingSize * 1.1, SHEET.words) * headingSize * 1.1 * MILLIMETRES +
    linesOf(summary, size * 1.2, SHEET.words) * 1.2 * 1.35 * em +
    Math.max(0, ...story) +
    5.4 * em +
    rows.reduce((sum, row) => sum + row, 0) +
    1.1 * em +
    6 * SHEET.gap
  );
}

function linesOf(text: string, size: number, width: number): number {
  // A line ends before the word that would not fit.
  return Math.ceil((widthOf(text) * size * MILLIMETRES) / width);
}

/** Em that a text in Arial takes: less than half of one for a letter, more for a capital, nearly one for the widest and for writings wider than ours. */
function widthOf(text: string): number {
  const count = (kind: RegExp): number => text.match(kind)?.length ?? 0;
  return text.length * 0.43 + count(/\p{Lu}/gu) * 0.2 + count(/[@%MWmw]/g) * 0.3 + count(/[\u0590-\u1fff\u2070-\uffff]/g) * 0.5;
}

/** What is said of a fact, with dates as long as they get. */
export function plain(said: Fact[1]): string {
  return said.map((piece) => (typeof piece === 'string' ? piece : 'year' in piece ? '30 settembre 2026' : piece.text)).join('');
}
