import type { BudgetFileDeps, FileFinding, ReadRecord, TableReader } from './file-record.js';
import { officialLabel } from './official-codes.js';
import { Tally } from './tally.js';
import { WantedBody } from './wanted-body.js';

/** `codice_ente, anno, mese, codice_gestionale, importo` */
const FIELDS = [/^\d+$/, /^(19|20)\d\d$/, /^(0?[1-9]|1[0-2])$/, /^[EU]?[.\d]+$/i, /^-?\d+$/];
/** First digits that only revenue has. */
const REVENUE_ONLY = /^[069]/;
const MONTHS = 12;

interface SiopeRow {
  readonly line: number;
  readonly year: string;
  readonly month: number;
  readonly code: string;
  /** Where its code says so itself. */
  readonly flow: Flow | undefined;
  readonly cents: bigint;
}

type Flow = 'spesa' | 'entrata';

/** Whether this is a row of SIOPE, whose files have no header. */
export function isSiopeRow(cells: readonly string[]): boolean {
  return cells.length === FIELDS.length && FIELDS.every((field, index) => field.test(cells[index]!));
}

/**
 * What was paid or cashed month by month, in cents: sums by titolo, one series a year. The files do not say which of the two they are; a code with a letter or a titolo that
 * only revenue has tells it, else `measure` (`entrate`, `uscite`).
 */
export class SiopeFile implements TableReader {
  private readonly _bodies: WantedBody<SiopeRow>;
  private readonly _unread: FileFinding[] = [];
  private readonly _measure: string;
  private readonly _wanted: Flow | undefined;
  /** What the codes of the whole file say. */
  private _flow: Flow | undefined;

  constructor({ choice }: BudgetFileDeps) {
    this._bodies = new WantedBody(choice.entity);
    this._measure = choice.measure ?? '';
    this._wanted = /^entrat/i.test(this._measure) ? 'entrata' : /^(uscit|spes)/i.test(this._measure) ? 'spesa' : undefined;
  }

  add(cells: readonly string[], line: number): void {
    if (!isSiopeRow(cells)) {
      this._unread.push({ code: 'budget-row-unreadable', where: `row ${line}`, value: cells.join(', ') });
      return;
    }
    const [body, year, month, code, cents] = cells as [string, string, string, string, string];
    const flow = /^E/i.test(code) ? 'entrata' : /^U/i.test(code) ? 'spesa' : undefined;
    if (!flow && REVENUE_ONLY.test(code)) this._flow = 'entrata';
    this._bodies.add(body, () => ({ name: body, codes: [body] }), () => ({ line, year, month: Number(month), code, flow, cents: BigInt(cents) }));
  }

  record(): ReadRecord {
    const { rows: all, findings } = this._bodies.choose();
    findings.push(...this._unread);
    const flows = new Set(all.map(({ flow = this._wanted ?? this._flow }) => flow));
    const rows = all.filter(({ flow }) => !flow || !this._wanted || flow === this._wanted);
    // What comes in and what goes out are never one sum.
    if (all.length && (!rows.length || (!this._wanted && (this._measure || flows.size > 1)))) {
      return { rows: [], findings: [...findings, { code: 'measure-not-found', where: 'measure', value: this._measure, details: ['entrate, uscite'] }] };
    }
    const flow = this._wanted ?? [...flows][0];
    const known = new Set<string>();
    const months = new Map<string, Set<number>>();
    const tally = new Tally();
    for (const { line, year, month, code, cents } of rows) {
      const content = [year, month, code, cents].join();
      if (known.has(content)) {
        if (cents) findings.push({ code: 'budget-row-repeated', where: `row ${line}`, value: content });
        continue;
      }
      known.add(content);
      months.set(year, (months.get(year) ?? new Set()).add(month));
      tally.add([titleOf(code, flow, line, findings)], year, line, cents);
    }
    if (rows.length && !flow) findings.push({ code: 'flow-unknown', where: 'file', value: '' });
    for (const [year, found] of months) {
      if (found.size < MONTHS) findings.push({ code: 'year-partial', where: 'file', value: ranges(found), details: [year] });
    }
    return { rows: tally.rows(), findings };
  }
}

function titleOf(written: string, flow: Flow | undefined, line: number, findings: FileFinding[]): { code: string; label: string } {
  const code = /\d/.exec(written)?.[0] ?? '';
  const label = flow && officialLabel(flow, code, '');
  if (flow && !label) findings.push({ code: 'budget-code-unknown', where: `row ${line}`, value: written, details: [`Titolo ${code}`] });
  return { code, label: label ?? `Titolo ${code}` };
}

/** `1–9, 11` */
function ranges(months: ReadonlySet<number>): string {
  const found: [first: number, last: number][] = [];
  for (const month of [...months].sort((one, other) => one - other)) {
    const range = found.at(-1);
    if (range && month === range[1] + 1) range[1] = month;
    else found.push([month, month]);
  }
  return found.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ');
}
