import type { Acknowledgement } from '../funding/acknowledgement.js';
import type { Statement } from '../funding/statements.js';
import type { Fact } from '../widgets/project-card/facts.js';

/** Millimetres of the sheet that the words may use, and of the gaps between its blocks. */
export const SHEET = { width: 297, height: 420, margin: 26, foot: 18, words: 245, column: 115, fact: 76, statement: 121, emblem: 64, gap: 7 } as const;

/** Millimetres that may be filled: what is in the margins is not, nor are the padding and the rules above amounts and facts. */
const ROOM = SHEET.height - SHEET.margin - SHEET.foot - 14;

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

/** What stands on the sheet as it is, however long the sentences are. */
export interface PosterFrame {
  readonly acknowledgement: Acknowledgement;
  readonly facts: readonly Fact[];
  readonly amounts: readonly Fact[];
  /** The line with the address. */
  readonly more: string;
  readonly isExample: boolean;
}

/** The text as it goes on the sheet, with its sizes in points. */
export interface FittedPoster extends PosterText {
  readonly size: number;
  readonly headingSize: number;
}

/**
 * Chooses the largest size at which everything fits, by counting letters: there is no page to measure on. Where even the smallest is too large the sentences
 * are shortened; the frame is not.
 */
export function fitPoster(text: PosterText, frame: PosterFrame): FittedPoster {
  const headingSize = HEADING_SIZES.find((size) => linesOf(text.heading, size, SHEET.words) <= 2) ?? HEADING_SIZES.at(-1)!;
  const isFitting = (candidate: PosterText, size: number): boolean => heightOf(candidate, frame, size, headingSize) <= ROOM;
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

/** Millimetres that everything on the sheet takes. The factors are those of the style sheets: line height, and size in em. */
function heightOf({ heading, summary = '', aims, results }: PosterText, { acknowledgement, facts, amounts, more, isExample }: PosterFrame, size: number, headingSize: number): number {
  const em = size * MILLIMETRES;
  const columns = [aims, results].map((value) => [value ?? []].flat()).filter((texts) => texts.length);
  const column = columns.length > 1 ? SHEET.column : SHEET.words;
  const story = columns.map((texts) => sum(texts.map((text) => (linesOf(text, size, column - 2 * em) * 1.35 + 0.35) * em)) + 1.6 * em);
  const factRows = facts.map(([term, said]) => (linesOf(term, size * 0.7, SHEET.fact) * 0.95 + linesOf(plain(said), size * 0.8, SHEET.fact) * 1.08) * em + 5);
  const rows = factRows.filter((_, index) => index % 3 === 0).map((_, row) => Math.max(...factRows.slice(row * 3, row * 3 + 3)));
  return (
    acknowledgementHeight(acknowledgement) +
    (isExample ? 13 + SHEET.gap : 0) +
    linesOf(heading, headingSize, SHEET.words) * headingSize * 1.1 * MILLIMETRES +
    (summary ? linesOf(summary, size * 1.2, SHEET.words) : 0) * 1.2 * 1.35 * em +
    Math.max(0, ...story) +
    amountRows(amounts, em) * (4.2 * em + 4) +
    sum(rows) +
    (more ? linesOf(more, size * 0.8, SHEET.words) : 0) * 1.1 * em +
    6 * SHEET.gap
  );
}

/** Emblem or the words beside it, whichever is higher, and the lines under both. */
function acknowledgementHeight({ statement, second, reference, period, programme, disclaimer }: Acknowledgement): number {
  const size = statementSize([statement, second]);
  const words = [statement, second].map((sentence) => (sentence ? linesOf(sentence.text, size, SHEET.statement) * 1.25 + 0.3 : 0));
  const named = reference ? linesOf(`${reference} ${period}`, size / 2, SHEET.statement) * 0.625 + 0.25 : 0;
  const under = [programme, disclaimer].map((text) => (text ? linesOf(text, 12, SHEET.words) * 12 * 1.25 * MILLIMETRES + 6 : 0));
  return Math.max(SHEET.emblem, sum([...words, named]) * size * MILLIMETRES) + SHEET.margin + sum(under);
}

/** Rows of the amounts, which stand side by side as long as there is room. */
function amountRows(amounts: readonly Fact[], em: number): number {
  let rows = 0;
  let room = 0;
  for (const [term, said, note = ''] of amounts.filter(([, texts]) => texts.length)) {
    const width = Math.max(widthOf(term) * 0.7, widthOf(plain(said)) * 1.9, widthOf(note) * 0.7) * em + 18;
    if (width > room) {
      rows += 1;
      room = SHEET.words + 18;
    }
    room -= width;
  }
  return rows;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** @param size in points. @param width in millimetres. */
function linesOf(text: string, size: number, width: number): number {
  const em = size * MILLIMETRES;
  const needed = widthOf(text) * em;
  // A line ends before the word that would not fit: a part of it is lost.
  return needed <= width ? 1 : Math.ceil(needed / (width - 2 * em));
}

/**
 * Em that a text takes: less than half of one for a letter, more for a capital, nearly one for the widest and for writings wider than ours. A tenth more than in Arial, for
 * computers that have another typeface in its place.
 */
function widthOf(text: string): number {
  const count = (kind: RegExp): number => text.match(kind)?.length ?? 0;
  return text.length * 0.47 + count(/\p{Lu}/gu) * 0.2 + count(/[@%MWmw]/g) * 0.3 + count(/[\u0590-\u1fff\u2070-\uffff]/g) * 0.5;
}

/** What is said of a fact, with dates as long as they get. */
export function plain(said: Fact[1]): string {
  return said.map((piece) => (typeof piece === 'string' ? piece : 'year' in piece ? '30 settembre 2026' : piece.text)).join('');
}
