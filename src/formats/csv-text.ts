import { notationOf } from './number.js';

/** Text as someone wrote it, a number of ours, or euro cents. */
export type CsvCell = string | number | bigint | undefined;

/** A spreadsheet takes what begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** What parts cells or lines, for us or for a program that expects other marks than ours. */
const MARKS = /[;,|\t"\n\r]/;

/**
 * A table as CSV (RFC 4180), for a spreadsheet: with a byte order mark, so that accents stay; cells parted by `;` where the language writes decimals with a comma,
 * else by `,`; numbers without grouping, cents as euro with two decimals. What someone wrote and a spreadsheet would take for a formula gets an apostrophe before it.
 * @param rows the first is the header
 */
export function csvText(rows: readonly (readonly CsvCell[])[], locale: string): string {
  const hasComma = notationOf(locale).decimal === ',';
  const separator = hasComma ? ';' : ',';
  const quoted = (text: string): string => (MARKS.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const write = (cell: CsvCell = ''): string => {
    if (typeof cell === 'string') return quoted(FORMULA.test(cell) ? `'${cell}` : cell);
    const number = typeof cell === 'bigint' ? euro(cell) : String(cell);
    return hasComma ? number.replace('.', ',') : number;
  };
  return `\ufeff${rows.map((row) => `${row.map(write).join(separator)}\r\n`).join('')}`;
}

/** `-5n` → `-0.05` */
function euro(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
