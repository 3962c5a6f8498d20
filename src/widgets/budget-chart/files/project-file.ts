import { isMissingAmount } from '../../../formats/amount.js';
import { fold } from '../../../formats/fold.js';
import type { BudgetRow } from '../budget-record.data.js';
import { cellOf, columnOf, columnsOf } from './columns.js';
import type { BudgetFileDeps, FileFinding, ReadRecord, TableReader } from './file-record.js';
import { euroText } from './tally.js';
import { WantedBody } from './wanted-body.js';

/** Who pays for a project, by column. (`FINANZ_UE` already holds its funds, `FINANZ_UE_FESR` and the others.) */
const SOURCES: readonly (readonly [column: string, label: string])[] = [
  ['finanz ue', 'Unione europea'],
  ['finanz stato fondo di rotazione', 'Stato: fondo di rotazione'],
  ['finanz stato fsc', 'Stato: Fondo per lo sviluppo e la coesione'],
  ['finanz stato pac', 'Stato: Piano di azione per la coesione'],
  ['finanz stato completamenti', 'Stato: completamenti'],
  ['finanz stato altri provvedimenti', 'Stato: altri provvedimenti'],
  ['finanz regione', 'Regione'],
  ['finanz provincia', 'Provincia'],
  ['finanz comune', 'Comune'],
  ['finanz altro pubblico', 'Altri enti pubblici'],
  ['finanz stato estero', 'Stato estero'],
  ['finanz privato', 'Privati'],
  ['finanz da reperire', 'Da reperire'],
];
const [PUBLIC, PRIVATE, TO_FIND, FREED] = ['finanz totale pubblico', 'finanz privato', 'finanz da reperire', 'finanz risorse liberate'] as const;
const NAMES = { local: /^cod locale progetto$/, cup: /^cup$/, title: /^oc titolo progetto$/ };

interface Project {
  readonly line: number;
  readonly title: string;
  readonly code: string;
  /** Amounts as they were written, by column. */
  readonly amounts: ReadonlyMap<string, string>;
}

/** Whether these are the columns of OpenCoesione's projects. */
export function isProjectHeader(header: readonly string[]): boolean {
  const folded = header.map(fold);
  return columnOf(folded, /^(cod locale progetto|oc titolo progetto|cup)$/) >= 0 && columnOf(folded, /^finanz (ue|totale pubblico)$/) >= 0;
}

/** OpenCoesione's projects: who pays for one of them; without `entity`, several projects with what each gets. */
export class ProjectFile implements TableReader {
  private readonly _columns: Readonly<Record<keyof typeof NAMES, number>>;
  /** Where each source of money is. */
  private readonly _folded: readonly string[];
  private readonly _wanted: WantedBody<Project>;
  /** All of them, where none is wanted: only what a list needs. */
  private readonly _all: Project[] = [];

  constructor(
    header: readonly string[],
    private readonly _deps: BudgetFileDeps,
  ) {
    this._folded = header.map(fold);
    this._columns = columnsOf(this._folded, NAMES);
    this._wanted = new WantedBody(_deps.choice.entity);
  }

  add(cells: readonly string[], line: number): void {
    const cell = (name: keyof typeof NAMES): string => cellOf(cells, this._columns[name]);
    const [local, cup, title] = [cell('local'), cell('cup'), cell('title')];
    const isOne = Boolean(this._deps.choice.entity);
    const toProject = (): Project => {
      const names = isOne || !this._all.length ? [...SOURCES.map(([column]) => column), PUBLIC, FREED] : [PUBLIC, PRIVATE];
      const amounts = new Map(names.map((name) => [name, cellOf(cells, this._folded.indexOf(name))]));
      return { line, title: title || local || cup, code: local || cup, amounts };
    };
    if (isOne) this._wanted.add(local || String(line), () => ({ name: title || local, codes: [cup, local] }), toProject);
    else this._all.push(toProject());
  }

  record(): ReadRecord {
    const { rows, findings } = this._deps.choice.entity ? this._wanted.choose() : { rows: this._all, findings: [] };
    if (this._deps.choice.measure) findings.push({ code: 'choice-unused', where: 'measure', value: this._deps.choice.measure });
    const [project, ...others] = rows;
    if (project && !others.length) return this._sourcesOf(project, findings);
    return { rows: rows.map((each) => this._toRow(each)), findings };
  }

  private _sourcesOf({ line, title, amounts }: Project, findings: FileFinding[]): ReadRecord {
    const rows = SOURCES.flatMap(([column, label]): BudgetRow[] => this._rowOf(amounts, column, label, line));
    const cents = (column: string): bigint => this._centsOf(amounts.get(column)) ?? 0n;
    const declared = this._centsOf(amounts.get(PUBLIC));
    const total = declared === undefined ? undefined : declared + cents(PRIVATE) + cents(TO_FIND);
    let sum = SOURCES.reduce((before, [column]) => before + cents(column), 0n);
    // Some years count these as public money and some do not: the total tells.
    if (total !== undefined && sum !== total && cents(FREED) && sum + cents(FREED) === total) {
      sum = total;
      rows.push(...this._rowOf(amounts, FREED, 'Risorse liberate', line));
    }
    if (total !== undefined && total !== sum) findings.push({ code: 'funding-open', where: `row ${line}`, value: euroText(total), details: [euroText(sum)] });
    return { rows, heading: title, findings, ...(total === sum ? { total: euroText(sum) } : {}) };
  }

  /** None for a source that gives nothing. */
  private _rowOf(amounts: Project['amounts'], column: string, label: string, line: number): BudgetRow[] {
    const text = amounts.get(column) ?? '';
    return isMissingAmount(text) || this._centsOf(text) === 0n ? [] : [{ label, amount: text, line }];
  }

  private _toRow({ line, title, code, amounts }: Project): BudgetRow {
    const written = amounts.get(PUBLIC) ?? '';
    const [declared, added] = [written, amounts.get(PRIVATE)].map((text) => this._centsOf(text));
    const isReadable = declared !== undefined || isMissingAmount(written);
    const cents = declared === undefined && added === undefined ? undefined : (declared ?? 0n) + (added ?? 0n);
    return { label: title, code, amount: isReadable ? (cents === undefined ? '' : euroText(cents)) : written, line };
  }

  private _centsOf(text = ''): bigint | undefined {
    return isMissingAmount(text) ? undefined : this._deps.parseAmount(text)?.cents;
  }
}
