import { gatherFindings } from '../../../formats/finding.js';
import { fold } from '../../../formats/fold.js';
import { BdapFile, isBdapHeader } from './bdap-file.js';
import type { BudgetFileDeps, FileFinding, ReadRecord, TableReader } from './file-record.js';
import { isProjectHeader, ProjectFile } from './project-file.js';
import { isSiopeRow, SiopeFile } from './siope-file.js';
import { TableFile } from './table-file.js';

/** Rows that may stand above the header of a table: a title, notes. */
const ABOVE = 20;

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Takes the rows of a table one after another, and gives them to what reads its kind. */
export class TableFeed {
  private readonly _findings: FileFinding[] = [];
  private _first: Line[] = [];
  private _reader: TableReader | undefined;
  private _header: readonly string[] = [];
  private _width = 0;
  /** Whether the file is one of the State's, where a cell too many would put amounts in wrong columns. */
  private _isStrict = true;
  /** Not handed on yet: the last row of half a file is none. */
  private _last: Line | undefined;

  constructor(private readonly _deps: BudgetFileDeps) {}

  add(cells: readonly string[], line: number): void {
    if (this._reader) {
      this._hand();
      this._last = { cells, line };
    } else {
      this._first.push({ cells, line });
      if (this._first.length === ABOVE) this._begin();
    }
  }

  /** @param endsLine whether the file ends with a line break, as one that was cut rarely does. @returns `undefined` when this is no table */
  end(endsLine: boolean): ReadRecord | undefined {
    if (!this._reader) this._begin();
    const { _last: last } = this;
    const isCut = last && !endsLine && (last.cells.length < this._width || last.cells.at(-1)!.startsWith('"'));
    if (isCut) this._findings.push({ code: 'budget-cut', where: 'file', value: String(last.line) });
    else this._hand();
    const record = this._reader?.record();
    return record && { ...record, findings: gatherFindings([...this._findings, ...record.findings]) };
  }

  /** The first rows tell what kind of table it is. */
  private _begin(): void {
    const lines = this._first;
    const at = (isHeader: (cells: readonly string[]) => boolean): number => lines.findIndex(({ cells }) => isHeader(cells));
    const [bdap, project, table] = [isBdapHeader, isProjectHeader, (cells: readonly string[]) => cells.filter(Boolean).length > 1].map(at) as [number, number, number];
    const isSiope = lines[0] && isSiopeRow(lines[0].cells);
    const found = isSiope ? -1 : bdap >= 0 ? bdap : project >= 0 ? project : table;
    if (!isSiope && found < 0) return;
    const header = (this._header = isSiope ? [] : lines[found]!.cells);
    this._width = (isSiope ? lines[0]! : lines[found]!).cells.length;
    this._isStrict = isSiope || found === bdap || found === project;
    this._reader = isSiope
      ? new SiopeFile(this._deps)
      : found === bdap
        ? new BdapFile(header, this._deps)
        : found === project
          ? new ProjectFile(header, this._deps)
          : new TableFile(header, this._deps);
    this._first = [];
    for (const { cells, line } of lines.slice(found + 1)) this.add(cells, line);
  }

  private _hand(): void {
    const { _last: last, _header: header } = this;
    this._last = undefined;
    if (!last) return;
    const { cells, line } = last;
    // Files that were put together have their header twice.
    if (header.length && cells.length === header.length && cells.every((cell, index) => fold(cell) === fold(header[index]!))) return;
    const where = `row ${line}`;
    const isLong = cells.slice(this._width).some(Boolean);
    if (isLong && this._isStrict) {
      this._findings.push({ code: 'budget-row-unreadable', where, value: cells.join(', ') });
      return;
    }
    if (isLong || (cells.length < this._width && header.length)) this._findings.push({ code: 'budget-row-length', where, value: String(cells.length) });
    this._reader!.add(cells, line);
  }
}
