import Papa from 'papaparse';
import { asciiBytes, decode } from './encoding.js';

/** A table as it was written: the first row's cells, then the others', all trimmed text. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Bytes that are parsed in one go: about a millisecond. */
const WINDOW = 1 << 14;

/** A quoted cell that is still open after so many bytes is none. */
const LONGEST_CELL = 1 << 16;

/** Reads a CSV file in one go; empty rows are left out. Loaded lazily, because papaparse is a fifth of the size of all widgets. */
export function parseCsv(bytes: ArrayBuffer): Table {
  const [header = [], ...rows] = [...csvBatches(bytes)].flat().filter((row) => row.length);
  return { header, rows };
}

/**
 * Gives the rows of a CSV file some hundred at a time, the first one too, an empty row as one without cells. The encoding is `decode()`'s, the delimiter
 * is found among `; , tab |`, quotes follow RFC 4180; a quote that is never closed is a character like any other.
 */
export function* csvBatches(bytes: ArrayBuffer): Generator<string[][]> {
  const text = asciiBytes(bytes);
  const delimiter = delimiterOf(decode(text.subarray(0, 20_000)));
  let rest = '';
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start + WINDOW);
    const lines = rest + decode(text.subarray(start, end)).replace(/\ufeff/g, '').replace(/\r\n?/g, '\n');
    const parsed = parse(lines, { delimiter });
    const open = openQuote(parsed);
    start = end;
    if (open && end < text.length && lines.length < LONGEST_CELL) {
      // The window ends in a cell of several lines: its row waits for the next one.
      const { data, meta } = firstRows(lines, delimiter, open.row);
      rest = lines.slice(meta.cursor);
      yield flatten(data);
    } else {
      rest = '';
      yield flatten(closeQuotes(lines, delimiter, parsed));
    }
  }
}

type Parsed = Papa.ParseResult<string[]>;

/** (A line break after the last row would be a row more.) */
function parse(lines: string, config: { delimiter: string; quoteChar?: string; preview?: number }): Parsed {
  return Papa.parse<string[]>(lines.replace(/\n$/, ''), { newline: '\n', ...config });
}

/** The row in which a quote is still open at the end. */
function openQuote({ errors }: Parsed): { row: number } | undefined {
  const error = errors.find(({ code }) => code === 'MissingQuotes');
  return error && { row: error.row! };
}

function firstRows(lines: string, delimiter: string, count: number): Parsed {
  // (A preview of no rows would be one of all.)
  return parse(count ? lines : '', { delimiter, preview: count });
}

/** The rows up to a quote that is never closed, its line as it is written, and the rows after it; from a second such quote on, all as it is written. */
function closeQuotes(lines: string, delimiter: string, parsed: Parsed): string[][] {
  const open = openQuote(parsed);
  if (!open) return parsed.data;
  const { data, meta } = firstRows(lines, delimiter, open.row);
  const end = lines.indexOf('\n', meta.cursor) + 1 || lines.length;
  const asWritten = (text: string): string[][] => parse(text, { delimiter, quoteChar: '\0' }).data;
  const others = parse(lines.slice(end), { delimiter });
  return [...data, ...asWritten(lines.slice(meta.cursor, end)), ...(openQuote(others) ? asWritten(lines.slice(end)) : others.data)];
}

/** Trims the cells. What is cut from a text keeps all of it in memory for as long as it lives; what JSON gives back stands alone. */
function flatten(rows: string[][]): string[][] {
  const trimmed = rows.map((row) => row.map((cell) => cell.trim()));
  return JSON.parse(JSON.stringify(trimmed.map((row) => (row.some(Boolean) ? row : [])))) as string[][];
}

/** Just after the last line break before `limit`; where there is none, after the first one behind it. */
function endOfLine(text: Uint8Array, limit: number): number {
  if (limit >= text.length) return text.length;
  for (const lineBreak of [10, 13]) {
    const last = text.subarray(limit - WINDOW, limit).lastIndexOf(lineBreak);
    if (last >= 0) return limit - WINDOW + last + 1;
  }
  const next = text.subarray(limit).findIndex((byte) => byte === 10 || byte === 13);
  return next < 0 ? text.length : limit + next + 1;
}

/** The one that most of the first lines have, outside quotes. (Papa's own guess fails on two columns with a note under them.) */
function delimiterOf(text: string): string {
  const lines = text.replace(/"[^"]*"/g, '').split(/[\r\n]+/).filter((line) => line.trim()).slice(0, 20);
  return [';', '\t', '|'].find((mark) => lines.filter((line) => line.includes(mark)).length * 2 > lines.length) ?? ',';
}
