import { isMissingAmount } from '../../../formats/amount.js';
import { fold } from '../../../formats/fold.js';
import { cellOf, chooseMeasure, columnOf, columnsOf } from './columns.js';
import type { BudgetFileDeps, FileFinding, ReadRecord, TableReader } from './file-record.js';
import { officialLabel, plainCode, type CodeList } from './official-codes.js';
import { Tally, type Step } from './tally.js';
import { WantedBody } from './wanted-body.js';

/** What may classify an amount, the coarsest first. */
const LEVELS = ['missione', 'programma', 'titolo', 'tipologia', 'categoria', 'macroaggregato'] as const;
const USUAL = [/^previsioni in cc 1 anno$/, /^impegni$/, /^accertamenti$/];
/** Columns that hold no amounts. */
const WORDS = /^(codice|descrizione|denominazione|data|cf|esercizio|istat)\b|riepilogo/;
const TOTAL = /^totale?\b/;
/** What else is used of a row. */
const NAMES = {
  year: /^esercizio( finanziario)?$/,
  bdap: /^codice bdap$/,
  name: /^denominazione soggetto$/,
  tax: /^(cf|codice fiscale)( soggetto)?$/,
  kind: /^descrizione tipologia soggetto$/,
  province: /^codice provincia\b/,
  town: /^codice comune\b/,
  summary: /riepilogo/,
};

interface BdapRow {
  readonly line: number;
  readonly year: string;
  readonly amount: string;
  /** A code and a label for each of the file's levels. */
  readonly steps: readonly Step[];
  /** All codes of the row. */
  readonly key: string;
  /** Whether it sums up others. */
  readonly isSummary: boolean;
}

/** Whether these are the columns of the «schemi di bilancio» of OpenBDAP. */
export function isBdapHeader(header: readonly string[]): boolean {
  const folded = header.map(fold);
  return columnOf(folded, NAMES.year) >= 0 && columnOf(folded, /^(codice bdap|denominazione soggetto)$/) >= 0 && columnOf(folded, /^(codice|descrizione) (missione|titolo)\b/) >= 0;
}

/**
 * Bilanci of many bodies, as OpenBDAP publishes them: previsione or rendiconto. Gives spending by missione with its programmi, or, in a file without missioni, amounts by
 * titolo with what is under it, one series a year.
 */
export class BdapFile implements TableReader {
  private readonly _columns: Readonly<Record<keyof typeof NAMES, number>>;
  private readonly _levels: readonly (readonly [code: number, label: number])[];
  private readonly _list: CodeList;
  /** Columns of codes by which rows are told apart. */
  private readonly _codes: readonly number[];
  private readonly _measure: number | FileFinding;
  private readonly _bodies: WantedBody<BdapRow>;

  constructor(
    private readonly _header: readonly string[],
    private readonly _deps: BudgetFileDeps,
  ) {
    const folded = _header.map(fold);
    this._columns = columnsOf(folded, NAMES);
    const find = (kind: string, level: string): number => columnOf(folded, new RegExp(`^${kind} ${level}\\b(?!.*soggetto)`));
    const named = LEVELS.map((level) => [find('codice', level), find('descrizione', level)] as const);
    this._levels = named.filter(([code, label]) => code >= 0 || label >= 0);
    const isRevenue = folded.some((name) => /\bentrat[ae]\b|^accertamenti/.test(name));
    this._list = named[0]!.some((column) => column >= 0) ? 'missione' : isRevenue ? 'entrata' : 'spesa';
    this._codes = [...folded.keys()].filter((column) => /^codice\b(?!.*(soggetto|bdap|zona|regione|provincia|comune))/.test(folded[column]!));
    const amounts = [...folded.keys()].filter((column) => folded[column] && !WORDS.test(folded[column]!));
    this._measure = chooseMeasure(_header, amounts, _deps.choice.measure, USUAL);
    this._bodies = new WantedBody(_deps.choice.entity);
  }

  add(cells: readonly string[], line: number): void {
    const cell = (name: keyof typeof NAMES): string => cellOf(cells, this._columns[name]);
    const [bdap, name, tax] = [cell('bdap'), cell('name'), cell('tax')];
    const body = () => ({ name: name || bdap, kind: cell('kind'), codes: [bdap, tax, istatOf(cell('province'), cell('town'))] });
    this._bodies.add(bdap || tax || fold(name), body, () => this._toRow(cells, line));
  }

  record(): ReadRecord {
    const { rows, findings } = this._bodies.choose();
    if (typeof this._measure !== 'number') return { rows: [], findings: [...findings, this._measure] };
    const tally = new Tally();
    const groups = new Map<string, BdapRow[]>();
    for (const row of this._withoutRepeated(rows, findings)) {
      const { year, steps } = row;
      const group = JSON.stringify([year, steps[0]?.code || steps[0]?.label]);
      groups.set(group, [...(groups.get(group) ?? []), row]);
    }
    for (const group of groups.values()) this._addGroup(group, tally, findings);
    return { rows: tally.rows(), column: this._header[this._measure], findings };
  }

  private _toRow(cells: readonly string[], line: number): BdapRow {
    const steps = this._levels.map(([code, label]): Step => ({ code: cellOf(cells, code), label: cellOf(cells, label) }));
    return {
      line,
      year: yearOf(cellOf(cells, this._columns.year), typeof this._measure === 'number' ? this._header[this._measure]! : ''),
      amount: typeof this._measure === 'number' ? cellOf(cells, this._measure) : '',
      steps,
      key: JSON.stringify([this._codes.map((column) => cells[column]), steps.map(({ code, label }) => code || fold(label))]),
      isSummary: Boolean(cellOf(cells, this._columns.summary)) || steps.some(({ label }) => TOTAL.test(fold(label))),
    };
  }

  /** Files hold prospetti that overlap: what is there twice counts once. */
  private _withoutRepeated(rows: readonly BdapRow[], findings: FileFinding[]): BdapRow[] {
    const known = new Set<string>();
    return rows.filter(({ line, year, amount, key, steps, isSummary }) => {
      const cents = this._centsOf(amount);
      const content = JSON.stringify([year, key, cents === undefined ? amount : String(cents)]);
      const code = isSummary ? 'summary-row' : known.has(content) ? 'budget-row-repeated' : undefined;
      known.add(content);
      if (code && (cents || isSummary)) findings.push({ code, where: `row ${line}`, value: [...steps.map(({ label, code: own }) => label || own), amount].filter(Boolean).join(', ') });
      return !code;
    });
  }

  /** Rows of one item and year: those that name the most levels count; of the others those do that none of them is a part of. */
  private _addGroup(rows: readonly BdapRow[], tally: Tally, findings: FileFinding[]): void {
    const finest = rows.map(maskOf).reduce((most, mask) => (mask > most ? mask : most));
    const parts = rows.filter((row) => maskOf(row) === finest);
    const declared: BdapRow[] = [];
    for (const row of rows) {
      const { line, year, amount } = row;
      const path = this._pathOf(row, findings);
      if (maskOf(row) === finest || !parts.some((part) => agree(row, part))) {
        tally.add(path, year, line, this._centsOf(amount), isMissingAmount(amount) ? '' : amount);
        continue;
      }
      findings.push({ code: 'summary-row', where: `row ${line}`, value: [...path.map(({ label }) => label), amount].join(', ') });
      if (/^10*$/.test(maskOf(row))) declared.push(row);
    }
    const own = declared.flatMap(({ amount }) => this._centsOf(amount) ?? []);
    if (own.length) tally.declare([this._pathOf(declared[0]!, [])[0]], declared[0]!.year, own.reduce((left, right) => left + right));
  }

  /** The item and the part of it, by their official names. */
  private _pathOf({ line, steps }: BdapRow, findings: FileFinding[]): [Step, ...Step[]] {
    const [top = { code: '', label: '' }, part] = steps;
    const code = top.code && plainCode(this._list, top.code);
    const label = code ? officialLabel(this._list, code, top.label) : top.label;
    if (label === undefined) findings.push({ code: 'budget-code-unknown', where: `row ${line}`, value: code, details: [top.label] });
    const item = { code, label: label ?? (top.label || code) };
    if (!part?.code && !part?.label) return [item];
    return [item, { code: part.code && partCode(code, part.code), label: part.label || part.code }];
  }

  private _centsOf(amount: string): bigint | undefined {
    return isMissingAmount(amount) ? undefined : this._deps.parseAmount(amount)?.cents;
  }
}

/** The year that amounts are of: a previsione holds those of the year before and of three to come. */
function yearOf(written: string, measure: string): string {
  const name = fold(measure);
  const later = name.endsWith('esercizio precedente') ? -1 : Number(/\b([123]) anno$/.exec(name)?.[1] ?? 1) - 1;
  return later && /^\d{4}$/.test(written) ? String(Number(written) + later) : written;
}

/** Which of its levels a row names: `110`. */
function maskOf({ steps }: BdapRow): string {
  return steps.map(({ code, label }) => (code || label ? '1' : '0')).join('');
}

/** Whether two rows say the same where both say something. */
function agree({ steps }: BdapRow, other: BdapRow): boolean {
  return steps.every((step, level) => {
    const [own, theirs] = [step, other.steps[level]!].map(({ code, label }) => code || label);
    return !own || !theirs || own === theirs;
  });
}

/** A programme is counted within its missione: `4` or `04` under `01` is `0104`. */
function partCode(code: string, written: string): string {
  const digits = written.replace(/\D/g, '');
  if (!digits) return written;
  return digits.length > 2 ? digits.padStart(4, '0') : code + digits.padStart(2, '0');
}

/** Province and comune put together are the code of ISTAT. */
function istatOf(province: string, town: string): string {
  return town.length > 3 ? town : province && town ? province.padStart(3, '0') + town.padStart(3, '0') : '';
}
