import { asciiBytes, decode } from '../../../formats/encoding.js';
import { gatherFindings } from '../../../formats/finding.js';
import { budgetFileNotes } from '../../../strings/budget-files.js';
import { comparisonWith, type Comparison } from './comparison.data.js';
import type { BudgetFileDeps, FileFinding, FileRecord, ReadRecord, Told } from './file-record.js';
import { isFiscalPackage, readPackage } from './fiscal-package.js';
import { TableFeed } from './table-feed.js';


/** Bytes that are read in one go. */
const STEP = 1 << 14;

/**
 * Reads a file of amounts: a table (CSV) in our own names, in anyone's, or as OpenBDAP, SIOPE and OpenCoesione publish it; rows or a record in JSON; a Fiscal Data Package
 * that holds its data. Of a file of many bodies only the rows of the wanted one are kept. In between, the page can draw itself and answer.
 * @returns one record, at the end; `undefined` for a file of another kind.
 */
export async function* readFile(bytes: ArrayBuffer, deps: BudgetFileDeps): AsyncGenerator<FileRecord | undefined> {
  const record = await read(bytes, deps);
  yield record && { ...record, told: notesOf(record.findings) };
}

/** Reads a second file in the same way, to stand beside the first. */
export async function* readComparison(bytes: ArrayBuffer, deps: BudgetFileDeps): AsyncGenerator<Comparison | undefined> {
  const record = await read(bytes, deps);
  yield record && { ...comparisonWith(record, deps), told: notesOf(record.findings) };
}

async function read(bytes: ArrayBuffer, deps: BudgetFileDeps): Promise<ReadRecord | undefined> {
  const start = new TextDecoder().decode(asciiBytes(bytes.slice(0, 1000))).trim();
  // A missing file is often answered 200 with a page.
  if (!start || start.startsWith('<')) return undefined;
  return keepYear(/^[[{]/.test(start) ? readJson(bytes, deps) : await readTable(bytes, deps), deps.choice.year);
}

function notesOf(findings: readonly FileFinding[]): Told['told'] {
  const notes = (language: 'it' | 'en'): string[] => {
    const words = new Map(Object.entries(budgetFileNotes[language]));
    const told = findings.flatMap(({ code, value, details = [] }) => words.get(code)?.(value, ...details) ?? []);
    return [...new Set(told)];
  };
  return { it: notes('it'), en: notes('en') };
}

async function readTable(bytes: ArrayBuffer, deps: BudgetFileDeps): Promise<ReadRecord | undefined> {
  const pause = deps.slices(bytes.byteLength / STEP);
  const { csvBatches } = await deps.csv();
  const feed = new TableFeed(deps);
  let line = 0;
  for (const rows of csvBatches(bytes)) {
    await pause();
    for (const cells of rows) {
      line += 1;
      if (cells.length) feed.add(cells, line);
    }
  }
  // (In UTF-16 the last line break is the last or the last but one byte.)
  return feed.end(new Uint8Array(bytes.slice(-2)).some((byte) => byte === 10 || byte === 13));
}

function readJson(bytes: ArrayBuffer, deps: BudgetFileDeps): ReadRecord | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(decode(asciiBytes(bytes)));
  } catch {
    // Half of it cannot be told from something else.
    return undefined;
  }
  if (isFiscalPackage(raw)) {
    const record = readPackage(raw, deps);
    return { ...record, findings: gatherFindings(record.findings) };
  }
  const table = tableOf(raw);
  if (table) {
    const feed = new TableFeed(deps);
    for (const [index, cells] of table.entries()) feed.add(cells, index);
    return feed.end(true);
  }
  const record = deps.toBudgetRecord(raw);
  if (!record) return undefined;
  const unused = (['entity', 'measure'] as const).filter((name) => deps.choice[name]);
  return { ...record, findings: unused.map((name) => ({ code: 'choice-unused', where: name, value: deps.choice[name]! })) };
}

/** Objects in the names of others, as open data portals give them: a header and rows. */
function tableOf(raw: unknown): string[][] | undefined {
  const isObject = (item: unknown): boolean => typeof item === 'object' && item !== null && !Array.isArray(item);
  if (!Array.isArray(raw) || !raw.length || !raw.every(isObject)) return undefined;
  const items = raw.map((item: object) => new Map<string, unknown>(Object.entries(item)));
  const header = [...new Set(items.flatMap((item) => [...item.keys()]))];
  if (header.includes('label') || header.includes('amount')) return undefined;
  return [header, ...items.map((item) => header.map((name) => cellText(item.get(name))))];
}

/** A number of three decimals is given a fourth: else its point would group thousands. */
function cellText(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '').trim();
  return typeof value === 'number' && /\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** The series of one year alone. Where no series is one of a year, there is nothing to choose from. */
function keepYear(record: ReadRecord | undefined, year: string | undefined): ReadRecord | undefined {
  if (!record || !year) return record;
  const years = [...new Set(record.rows.flatMap(({ series }) => yearIn(series) ?? []))].sort();
  const kept = record.rows.filter(({ series }) => yearIn(series) === year.trim());
  const code = kept.length ? undefined : years.length ? 'year-not-found' : record.rows.length ? 'choice-unused' : undefined;
  if (!code) return { ...record, rows: kept, findings: record.findings.filter(({ code: own, details }) => own !== 'year-partial' || details?.[0] === year.trim()) };
  const finding: FileFinding = { code, where: 'year', value: year, details: [years.join(', ')] };
  return { ...record, rows: years.length ? [] : record.rows, findings: [...record.findings, finding] };
}

function yearIn(series: unknown): string | undefined {
  return /\b(?:19|20)\d\d\b/.exec(String(series ?? ''))?.[0];
}
