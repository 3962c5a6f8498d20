import type { nextTask as NextTask, slices as Slices } from '../../../core/slices.js';
import { asciiBytes } from '../../../formats/encoding.js';
import { joinPoints } from './school-join.data.js';
import { isSchoolHeader, type ForeignRow } from './foreign-record.js';
import { jsonBatches } from './json-batches.js';
import { SchoolFile, type Batch } from './school-file.js';
import type { readSchools as ReadSchools, SchoolList } from '../schools-map.data.js';

/** What the widget hands over, for a second copy would come with this part. */
export interface FileDeps {
  readonly readSchools: typeof ReadSchools;
  readonly slices: typeof Slices;
  readonly nextTask: typeof NextTask;
  csv(): Promise<typeof import('../../../formats/csv.js')>;
}

/** Schools that are shown before the others have been read. */
const FIRST = 200;

/** Bytes that are read in one go. */
const STEP = 1 << 14;

/** Rows that may stand above the header of a table: a title, empty ones. */
const ABOVE = 20;

/**
 * Reads a file of schools in the names of others: a table (CSV), or a list in JSON, GeoJSON, JSON-LD or Socrata's form. Gives some 200 schools first, then
 * all of them; in between, the page can draw itself and answer.
 * @returns `undefined`, once, for a file of another kind.
 */
export async function* readFile(bytes: ArrayBuffer, { readSchools, slices, nextTask, csv }: FileDeps): AsyncGenerator<SchoolList | undefined> {
  const pause = slices(bytes.byteLength / STEP);
  const file = new SchoolFile(readSchools);
  let isShown = false;
  let isEmpty = true;
  for (const batch of await batchesOf(bytes, csv)) {
    isEmpty = false;
    await pause();
    file.add(batch);
    const list = isShown || file.schools.length < FIRST ? undefined : file.list(false);
    if (!list) continue;
    isShown = true;
    // What is made of it comes on top of the time of this slice.
    await nextTask();
    yield list;
  }
  await nextTask();
  yield isEmpty ? undefined : file.list(true);
}

/** Gives schools without a point the one that a file has under their code. */
export type Join = (list: SchoolList) => SchoolList;

/** Reads a file of positions: of the same kinds, and of its rows only code and point are needed. Its findings come with the first list that is joined. */
export async function* readPlaces(bytes: ArrayBuffer, deps: FileDeps): AsyncGenerator<Join | undefined> {
  let places: SchoolList | undefined;
  for await (places of readFile(bytes, deps));
  yield places && ((list) => joinPoints(list, places!));
}

async function batchesOf(bytes: ArrayBuffer, csv: FileDeps['csv']): Promise<Iterable<Batch>> {
  const start = new TextDecoder().decode(asciiBytes(bytes.slice(0, 1000))).trim();
  // A missing file is often answered 200 with a page.
  if (!start || start.startsWith('<')) return [];
  return /^[[{]/.test(start) ? jsonRows(bytes) : tableRows((await csv()).csvBatches(bytes), endsLine(bytes));
}

/** The rows under the header. Nothing when none of the first rows is the header of a list of schools. */
function* tableRows(batches: Iterable<string[][]>, isWhole: boolean): Generator<Batch> {
  let names: string[] | undefined;
  let first = 1;
  let waiting: Batch | undefined;
  for (const cells of batches) {
    const above = names ? 0 : cells.slice(0, ABOVE).findIndex(isSchoolHeader) + 1;
    names ??= cells[above - 1];
    if (!names) return;
    if (waiting) yield waiting;
    const header = names;
    waiting = { first: first + above, rows: cells.slice(above).map((values) => (values.length ? { names: header, values } : undefined)), isCut: false };
    first += cells.length;
  }
  if (!waiting) return;
  const last = waiting.rows.at(-1);
  const isCut = !isWhole && last !== undefined && last.values.length < last.names.length;
  yield isCut ? { ...waiting, rows: waiting.rows.slice(0, -1), isCut } : waiting;
}

/** A file that was cut rarely ends with a line. (In UTF-16 its break is the last or the last but one byte.) */
function endsLine(bytes: ArrayBuffer): boolean {
  return new Uint8Array(bytes.slice(-2)).some((byte) => byte === 10 || byte === 13);
}

function* jsonRows(bytes: ArrayBuffer): Generator<Batch> {
  let first = 1;
  let header: readonly string[] | undefined;
  let keys: readonly string[] = [];
  for (const { items, columns, isCut } of jsonBatches(bytes)) {
    header ??= columns;
    const rows = items.map((item): ForeignRow | undefined => {
      if (Array.isArray(item)) {
        if (header) return { names: header, values: item };
        // Rows without columns begin with their names, like those of a table.
        header = item.map(String);
        return undefined;
      }
      const fields = fieldsIn(item);
      if (!fields) return { names: [], values: [item] };
      const names = Object.keys(fields);
      // What is known of a list of names is kept by its identity.
      if (names.length !== keys.length || names.some((name, index) => name !== keys[index])) keys = names;
      return { names: keys, values: Object.values(fields) as unknown[] };
    });
    yield { first, rows, isCut };
    first += items.length;
  }
}

/** An object, or what a GeoJSON feature says of itself. */
function fieldsIn(item: unknown): object | undefined {
  if (typeof item !== 'object' || !item) return undefined;
  const { properties, id, geometry } = item as { properties?: unknown; id?: unknown; geometry?: unknown };
  return properties && typeof properties === 'object' ? { id, geometry, ...properties } : item;
}
