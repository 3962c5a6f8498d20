import { gatherFindings } from '../../../formats/finding.js';
import { isSchoolHeader, toRecord, type ForeignRow } from './foreign-record.js';
import { pointOrder, type PointOrder } from './point-order.js';
import { isGarbled, textOf } from './record-values.js';
import type { readSchools as ReadSchools, School, SchoolFinding, SchoolList, SchoolRecord } from '../schools-map.data.js';

/** Some rows of a file, in order. */
export interface Batch {
  /** What the first of them is called: a table counts its header as row 1. */
  readonly first: number;
  /** `undefined` for an empty one. */
  readonly rows: readonly (ForeignRow | undefined)[];
  /** Whether the file breaks off after them. */
  readonly isCut: boolean;
}

/** Rows at which a Socrata server stops unless it is asked for more. */
const CAP = 1000;

/** Thousands of schools share a few of these: each is kept in memory once. */
const SHARED = ['institute', 'instituteName', 'address', 'postalCode', 'municipality', 'province', 'website', 'email', 'pec'] as const;

/** In these a change of encoding shows. */
const PROSE = ['name', 'instituteName', 'address', 'municipality'] as const;

/** What has been read of a file, batch after batch. */
export class SchoolFile {
  readonly schools: School[] = [];

  private readonly _findings: SchoolFinding[] = [];
  private readonly _lost: SchoolFinding[] = [];
  private readonly _texts = new Map<string, string>();
  /** The first school of each code; without one, of each folded text. */
  private readonly _known = new Map<string, School>();
  /** All that is said of schools that share a code, as JSON. */
  private readonly _contents = new Set<string>();
  private _rows = 0;
  private _isOfSchools = false;
  private _isCut = false;
  private _order?: PointOrder | undefined;

  constructor(private readonly _readSchools: typeof ReadSchools) {}

  add({ first, rows, isCut }: Batch): void {
    // Rows that are no school are holes in it: they count, and are not read.
    const records: SchoolRecord[] = [];
    rows.forEach((row, index) => {
      const record = row && this._toRecord(row, `row ${first + index}`);
      if (record) records[index] = record;
    });
    this._isCut = isCut;
    this._mendPoints(records, first);
    const list = this._readSchools(records, first);
    if (!list) return;
    this._findings.push(...list.findings);
    const numbers = Object.keys(records).map((index) => first + Number(index));
    list.schools.forEach((school, index) => this._addSchool(school, `row ${numbers[index]}`));
  }

  /**
   * The schools so far.
   * @param isWhole whether the whole file has been read.
   * @returns `undefined` when these are not records of schools.
   */
  list(isWhole: boolean): SchoolList | undefined {
    if ((this._rows || this._isCut) && !(this._isOfSchools && this.schools.length)) return undefined;
    const isCapped = isWhole && this._rows === CAP;
    const findings = [...this._findings];
    if (this._isCut) findings.push({ code: 'file-cut', where: 'file', value: '' });
    if (isCapped) findings.push({ code: 'rows-capped', where: 'file', value: String(CAP) });
    return { schools: [...this.schools], findings: gatherFindings(findings), lost: gatherFindings(this._lost), isPartial: isCapped || this._isCut };
  }

  private _toRecord(row: ForeignRow, where: string): SchoolRecord | undefined {
    const { names, values } = row;
    this._rows += 1;
    this._isOfSchools ||= isSchoolHeader(names);
    const record = toRecord(row, (field, value) => this._findings.push({ code: 'unreadable-field', where: `${where}, ${field}`, value }));
    if (names.length && values.length !== names.length) this._findings.push({ code: 'row-length', where, value: String(values.length) });
    if (!record) {
      this._lost.push({ code: 'school-unreadable', where, value: values.map(textOf).filter(Boolean).join(', ') });
      return undefined;
    }
    const garbled = PROSE.map((field) => record[field]).find((text) => text && isGarbled(text));
    if (garbled) this._findings.push({ code: 'text-garbled', where, value: garbled });
    for (const field of SHARED) record[field] = this._share(record[field]);
    return record;
  }

  private _share(text: string | undefined): string | undefined {
    const known = text && this._texts.get(text);
    if (text && !known) this._texts.set(text, text);
    return known || text;
  }

  /** The first records that have a position decide for all. */
  private _mendPoints(records: readonly SchoolRecord[], first: number): void {
    // (Holes are left out.)
    const found = records.filter(Boolean);
    if (!this._order) {
      this._order = pointOrder(found);
      const example = records.findIndex((record) => record?.lat);
      const { lat, lon } = records[example] ?? {};
      const code = ({ swapped: 'points-swapped', projected: 'points-projected' } as const)[this._order as string];
      if (code) this._findings.push({ code, where: `row ${first + example}`, value: `${lat} ${lon}` });
    }
    for (const record of found) {
      if (this._order === 'swapped') [record.lat, record.lon] = [record.lon, record.lat];
      if (this._order === 'projected') record.lat = record.lon = undefined;
    }
  }

  private _addSchool(school: School, where: string): void {
    const { code, name, folded } = school;
    const other = this._known.get(code ?? folded);
    if (other) {
      const content = JSON.stringify(school);
      if (this._contents.add(JSON.stringify(other)).has(content)) {
        this._findings.push({ code: 'school-repeated', where, value: name });
        return;
      }
      this._contents.add(content);
      if (code) this._findings.push({ code: 'code-repeated', where, value: code });
    } else {
      this._known.set(code ?? folded, school);
    }
    this.schools.push(school);
  }
}
