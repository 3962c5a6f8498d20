import { asciiBytes, decode } from '../../../formats/encoding.js';

/** Some items of a list, in order. One that is no JSON is its text. */
export interface JsonBatch {
  readonly items: readonly unknown[];
  /** Names of the values where items are arrays. */
  readonly columns?: readonly string[] | undefined;
  /** Whether the text breaks off after them. */
  readonly isCut: boolean;
}

/** What the list of a file is called: in GeoJSON, JSON-LD, Socrata, CKAN, by hand. */
const LISTS = new Set(['features', '@graph', 'data', 'rows', 'records', 'items', 'schools', 'scuole']);

/** What holds the names of the columns beside it. */
const COLUMNS = new Set(['columns', 'header', 'fields', 'meta']);

/** Bytes of the items that are parsed in one go: less than a millisecond. */
const BATCH = 1 << 14;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Gives the items of the list that a JSON file is or holds, some hundred at a time: `JSON.parse()` of 50 MB would stop the page for half a second, and of half a
 * file it gives nothing. Nothing at all when there is no such list.
 */
export function* jsonBatches(file: ArrayBuffer): Generator<JsonBatch> {
  const bytes = asciiBytes(file);
  const list = findList(bytes);
  if (!list) return;
  const { start, columns } = list;
  let ranges: Range[] = [];
  for (let at = skip(bytes, start); ; ) {
    const isEnd = bytes[at] === CLOSE_LIST;
    const end = isEnd ? undefined : endOf(bytes, at);
    if (!end) return yield { items: parseItems(bytes, ranges), columns, isCut: !isEnd };
    ranges.push([at, end]);
    at = skip(bytes, end);
    if (end - ranges[0]![0] < BATCH) continue;
    yield { items: parseItems(bytes, ranges), columns, isCut: false };
    ranges = [];
  }
}

type Range = readonly [start: number, end: number];

/** Where the items of the list begin, and what their values are called. */
function findList(bytes: Uint8Array): { start: number; columns?: readonly string[] | undefined } | undefined {
  let at = bytes.findIndex((byte) => byte === OPEN_LIST || byte === OPEN_OBJECT) + 1;
  if (bytes[at - 1] === OPEN_LIST) return { start: at };
  let [start, columns]: [start?: number, columns?: readonly string[]] = [];
  for (at = skip(bytes, at); bytes[at] === QUOTE; at = skip(bytes, at)) {
    const endOfKey = endOf(bytes, at);
    const key = endOfKey && (parse(bytes, [at, endOfKey]) as string);
    if (!key) break;
    at = skip(bytes, endOfKey);
    if (key === 'result' && bytes[at] === OPEN_OBJECT) {
      at += 1;
      continue;
    }
    if (LISTS.has(key) && bytes[at] === OPEN_LIST) {
      start ??= at + 1;
      // Rows need their columns, which may come later.
      if (columns || bytes[skip(bytes, start)] !== OPEN_LIST) break;
    }
    const end = endOf(bytes, at);
    if (!end) break;
    if (COLUMNS.has(key)) columns = columnsIn(parse(bytes, [at, end])) ?? columns;
    at = end;
  }
  return start ? { start, columns } : undefined;
}

/** Column names as a list of texts or of objects, or as Socrata's `meta` has them. */
function columnsIn(value: unknown): string[] | undefined {
  const list = Array.isArray(value) ? value : (value as { view?: { columns?: unknown } } | undefined)?.view?.columns;
  if (!Array.isArray(list)) return undefined;
  return list.map((column: unknown) => {
    const { fieldName, name, id } = Object(column) as Record<string, unknown>;
    return String(typeof column === 'string' ? column : (fieldName ?? name ?? id));
  });
}

/** All at once, or one by one where that fails. */
function parseItems(bytes: Uint8Array, ranges: readonly Range[]): unknown[] {
  if (!ranges.length) return [];
  try {
    return JSON.parse(`[${decode(bytes.subarray(ranges[0]![0], ranges.at(-1)![1]))}]`) as unknown[];
  } catch {
    return ranges.map((range) => parse(bytes, range) ?? decode(bytes.subarray(...range)));
  }
}

/** `undefined` when it is no JSON. */
function parse(bytes: Uint8Array, range: Range): unknown {
  try {
    return JSON.parse(decode(bytes.subarray(...range)));
  } catch {
    return undefined;
  }
}

/** Past white space, commas and colons. */
function skip(bytes: Uint8Array, at: number): number {
  while (bytes[at]! <= 0x20 || bytes[at] === COMMA || bytes[at] === 0x3a) at += 1;
  return at;
}

/** Where the value ends that begins at `start`; `undefined` when there is none, or the text breaks off first. */
function endOf(bytes: Uint8Array, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      for (at += 1; at < bytes.length && bytes[at] !== QUOTE; at += 1) if (bytes[at] === BACKSLASH) at += 1;
      if (at >= bytes.length) return undefined;
      if (!depth) return at + 1;
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth += 1;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      depth -= 1;
      if (depth <= 0) return depth ? at : at + 1;
    } else if (byte === COMMA && !depth) {
      return at;
    }
    if (depth < 0) return undefined;
  }
  return undefined;
}
