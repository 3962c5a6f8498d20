import Papa from 'papaparse';

/** A table as it was written: the first row's cells, then the others', all trimmed text. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads a CSV file: its byte order mark decides the encoding, else UTF-8, else windows-1252, as Italian exports still are; the delimiter is found among
 * `; , tab |`, quotes follow RFC 4180, empty lines are skipped. Loaded lazily, because papaparse is a fifth of the size of all widgets; imports
 * nothing of ours, so the chunk stays self-contained.
 */
export function parseCsv(bytes: ArrayBuffer): Table {
  const text = decode(bytes);
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: 'greedy' });
  const [header = [], ...rows] = data.map((row) => row.map((cell) => cell.replace(/\ufeff/g, '').trim()));
  return { header, rows };
}

/** The one that most of the first lines have, outside quotes. (Papa's own guess fails on two columns with a note under them.) */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).replace(/"[^"]*"/g, '').split(/[\r\n]+/).filter((line) => line.trim()).slice(0, 20);
  return [';', '\t', '|'].find((mark) => lines.filter((line) => line.includes(mark)).length * 2 > lines.length) ?? ',';
}

function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
