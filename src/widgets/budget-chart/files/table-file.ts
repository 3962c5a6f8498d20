import { isMissingAmount } from '../../../formats/amount.js';
import { fold } from '../../../formats/fold.js';
import type { BudgetRow } from '../budget-record.data.js';
import { cellOf, chooseMeasure, columnOf, columnsOf } from './columns.js';
import type { BudgetFileDeps, FileFinding, ReadRecord, TableReader } from './file-record.js';
import { Tally } from './tally.js';

/** Our own names, which the download of a chart has too. */
const OWN = {
  label: /^(label|voce|item)$/,
  amount: /^(amount|importo)( (in )?(euro?|eur))?$/,
  code: /^(code|codice)$/,
  parent: /^(parent|parte di|part of)$/,
  series: /^(series|serie)$/,
  highlight: /^(highlight|in evidenza|evidenza)$/,
  total: /^(total|totale)$/,
};
const YEAR = /^(anno|esercizio( finanziario)?|year|fiscal year|anno (di riferimento|finanziario|di bilancio|esercizio).*)$/;
/** Names of columns of amounts: a year or a phase. */
const AMOUNTS = /\b(19|20)\d\d\b|\b(prevision|preventiv|assest|impegn|accert|consuntiv|rendicont|pagament|pagat|riscoss|competenz|cassa)/;
/** What is a part of what, where a table has a column of texts for either. */
const LEVELS = [
  ['missione', 'programma'],
  ['titolo', 'tipologia'],
  ['titolo', 'macroaggregato'],
] as const;
/** `totale istruzione`: the sum of what is called so. */
const TOTAL = /^total[ei] ?(.*)$/;
const FLAG = /^(|0|1|x|s|si|y|yes|n|no|true|false|vero|falso)$/;
const IS_SET = /^(1|x|s|si|y|yes|true|vero)$/;

type Cells = readonly string[];

interface Line {
  readonly cells: Cells;
  readonly line: number;
}

/** Where in a table things are; -1: nowhere. */
type Columns = Record<keyof typeof OWN | 'year', number>;

/** Any table of labels and amounts: in our own names, with columns of years or phases, with a column of years, by missione and programma or by titolo. */
export class TableFile implements TableReader {
  private readonly _folded: readonly string[];
  private readonly _lines: Line[] = [];

  constructor(
    private readonly _header: Cells,
    private readonly _deps: BudgetFileDeps,
  ) {
    this._folded = _header.map(fold);
  }

  add(cells: Cells, line: number): void {
    this._lines.push({ cells, line });
  }

  record(): ReadRecord {
    const { entity, measure } = this._deps.choice;
    const findings: FileFinding[] = entity ? [{ code: 'choice-unused', where: 'entity', value: entity }] : [];
    const own = this._columns();
    const levels = this._levels();
    const labels = own.label >= 0 ? own.label : levels?.part;
    const special = new Set([own.code, own.parent, own.series, own.highlight, own.total, own.year, labels, levels?.whole, levels?.code]);
    const amounts = [...this._header.keys()].filter((column) => this._header[column] && !special.has(column) && this._isOfAmounts(column));
    if (measure && !amounts.length) findings.push({ code: 'choice-unused', where: 'measure', value: measure });
    const chosen = measure && amounts.length ? chooseMeasure(this._header, amounts, measure) : own.amount;
    if (typeof chosen === 'object') return { rows: [], findings: [...findings, chosen] };

    // In our own names any column of amounts is a series; elsewhere those that are called so.
    const isWide = own.label >= 0 && (own.parent >= 0 || own.code >= 0);
    const named = isWide ? amounts : amounts.filter((column) => AMOUNTS.test(this._folded[column]!));
    const columns = chosen >= 0 ? [chosen] : named.length > 1 || amounts.length === 1 ? named : [];
    const { rows: read, column } = columns.length && labels !== undefined ? this._rowsOf(labels, columns) : this._readCells(labels, columns, own.year);
    const wholes = new Set(levels && this._lines.map(({ cells }) => fold(cellOf(cells, levels.whole))));
    const rows = read
      .map((row) => this._finish(row, own, levels))
      .filter(({ label, parent, amount, line }) => {
        const [, rest] = TOTAL.exec(fold(label)) ?? [];
        const isSummary = rest !== undefined && (parent || wholes.has(rest));
        if (isSummary) findings.push({ code: 'summary-row', where: `row ${line}`, value: [parent, label, amount].filter(Boolean).join(', ') });
        return !isSummary;
      });
    return { rows: levels ? this._added(rows) : rows, ...(column && { column }), findings };
  }

  private _columns(): Columns {
    const found = columnsOf(this._folded, { ...OWN, year: YEAR });
    const isAll = (role: keyof Columns, kind: RegExp): boolean => this._lines.every(({ cells }) => kind.test(fold(cellOf(cells, found[role]))));
    // A column that is called so may hold something else: amounts, for one.
    for (const role of ['total', 'highlight'] as const) if (!isAll(role, FLAG)) found[role] = -1;
    if (!isAll('year', /^((19|20)\d\d)?$/)) found.year = -1;
    return found;
  }

  /** The columns of what is a part and of what it is a part of. */
  private _levels(): { whole: number; part: number; code: number } | undefined {
    const find = (name: string) => [`descrizione ${name}`, `denominazione ${name}`, name].map((full) => this._folded.indexOf(full)).find((column) => column >= 0);
    for (const [whole, part] of LEVELS) {
      const [first, second] = [find(whole), find(part)];
      if (first !== undefined && second !== undefined && [first, second].every((column) => this._isOfText(column))) {
        return { whole: first, part: second, code: columnOf(this._folded, new RegExp(`^cod(ice)? ${part}$`)) };
      }
    }
    return undefined;
  }

  private _isOfText(column: number): boolean {
    return this._lines.some(({ cells }) => /\p{L}/u.test(cellOf(cells, column)));
  }

  /** Most of what is written in it can be read. */
  private _isOfAmounts(column: number): boolean {
    if (/^(cod|n|num|rif)\b/.test(this._folded[column]!) || this._header[column]!.includes('%')) return false;
    const written = this._lines.map(({ cells }) => cellOf(cells, column)).filter((text) => !isMissingAmount(text));
    return written.length > 0 && written.filter((text) => this._deps.parseAmount(text)).length * 2 > written.length;
  }

  /** A row for each item and column of amounts. */
  private _rowsOf(labels: number, columns: readonly number[]): { rows: BudgetRow[]; column?: string | undefined } {
    const isOne = columns.length === 1 && !AMOUNTS.test(this._folded[columns[0]!]!);
    const rows = this._lines.flatMap(({ cells }, index) =>
      columns.map((column): BudgetRow => ({ label: cellOf(cells, labels), amount: cellOf(cells, column), line: index + 1, ...(isOne ? {} : { series: this._header[column] }) })),
    );
    return { rows, ...(isOne && { column: this._header[columns[0]!] }) };
  }

  /** @param columns the only ones of amounts, if they are known */
  private _readCells(labels: number | undefined, columns: readonly number[], year: number): { rows: readonly BudgetRow[]; column?: string | undefined } {
    const isHidden = (column: number): boolean => column === year || (columns.length > 0 && !columns.includes(column) && this._isOfAmounts(column));
    const kept = [...this._header.keys()].filter((column) => !isHidden(column));
    const pick = (cells: Cells): string[] => kept.map((column) => cellOf(cells, column));
    return this._deps.readCells({ header: pick(this._header), rows: this._lines.map(({ cells }) => pick(cells)) }, labels === undefined ? undefined : kept.indexOf(labels));
  }

  /** Puts into a row what stands beside its label and amount. */
  private _finish(row: BudgetRow, own: Columns, levels: ReturnType<TableFile['_levels']>): BudgetRow {
    const { cells, line } = this._lines[row.line! - 1]!;
    const series = [cellOf(cells, own.series) || row.series, cellOf(cells, own.year)].filter(Boolean).join(' ');
    const code = levels ? cellOf(cells, levels.code) : cellOf(cells, own.code) || row.code;
    // A row that names no part is one of the whole item.
    const parent = levels && !row.label ? '' : cellOf(cells, levels ? levels.whole : own.parent);
    return {
      label: row.label || (levels ? cellOf(cells, levels.whole) : ''),
      amount: row.amount,
      line,
      ...(code && { code }),
      ...(parent && { parent }),
      ...(series && { series }),
      ...(IS_SET.test(fold(cellOf(cells, own.highlight))) && { highlight: true }),
      ...(IS_SET.test(fold(cellOf(cells, own.total))) && { total: true }),
    };
  }

  /** Tables by capitolo have many rows of one item: they are added up. Where each has one, its text stays as it is written. */
  private _added(rows: readonly BudgetRow[]): readonly BudgetRow[] {
    const keys = rows.map(({ label, code, parent, series }) => JSON.stringify([parent, code ?? label, series]));
    if (new Set(keys).size === keys.length) return rows;
    const tally = new Tally();
    const totals = rows.filter(({ total }) => total);
    for (const { label, code = '', parent = '', series = '', amount, line = 0 } of rows.filter(({ total }) => !total)) {
      const text = isMissingAmount(amount) ? '' : String(amount);
      tally.add([...(parent ? [{ code: '', label: parent }] : []), { code, label }], series, line, text ? this._deps.parseAmount(text)?.cents : undefined, text);
    }
    return [...tally.rows(), ...totals];
  }
}
