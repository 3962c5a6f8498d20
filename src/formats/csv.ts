import Papa from 'papaparse';

/** A table as it was written: the first row's cells, then the others', all trimmed text. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads a CSV file: its byte order mark decides the encoding, else UTF-8, else windows-1252, as Italian exports still are; the delimiter is found among
 * `; , tab |`, quotes follow RFC 4180, empty lines are skipped. Loaded lazily, because papaparse is a quarter of the size of all five widgets; imports
 * nothing of ours, so the chunk stays self-contained.
 */
export function parseCsv(bytes: ArrayBuffer): Table {
  const { data } = Papa.parse<string[]>(decode(bytes), { delimitersToGuess: [';', ',', '\t', '|'], skipEmptyLines: 'greedy' });
  const [header = [], ...rows] = data.map((row) => row.map((cell) => cell.replace(/\ufeff/g, '').trim()));
  return { header, rows };
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
