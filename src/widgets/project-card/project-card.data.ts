import { isMissingAmount, parseAmount, type AmountFlag, type NumberFormat } from '../../formats/amount.js';
import { endsBeforeStart, parseDate, timeState, type PartialDate, type TimeState } from '../../formats/date.js';
import { chooser } from '../../formats/choice.js';
import type { Finding } from '../../formats/finding.js';
import { safeUrl } from '../../formats/url.js';
import { checkCig, checkCup, normalizeCode, type CodeCheck } from '../../funding/codes.js';
import { findFund, PERIODS, type Fund, type Period } from '../../funding/funds.js';
import type { ProjectRecord } from './project-record.data.js';

export { PROJECT_FIELDS, readRecord, type Partner, type ProjectLink, type ProjectRecord } from './project-record.data.js';

export type ProjectState = TimeState | 'suspended' | 'cancelled';

/** What a record may say of its state, in the order in which a reader asks for them. */
export const PROJECT_STATES = ['auto', 'ongoing', 'planned', 'suspended', 'completed', 'cancelled'] as const satisfies readonly ('auto' | ProjectState)[];

/** A part of the budget. */
export interface BudgetPart {
  readonly cents: bigint;
  /** Whether it is a true part of the total, so that a share may be printed. */
  readonly isShare: boolean;
}

/** A CUP or a CIG: as registers write it, or as it was written where it cannot be one. */
export interface ProjectCode {
  readonly text: string;
  readonly check: CodeCheck;
}

/** A project as the card shows it: every field read, none invented. */
export interface Project {
  readonly start: PartialDate | undefined;
  readonly end: PartialDate | undefined;
  readonly state: ProjectState | undefined;
  /** The fund as the registry knows it; another one is shown as the record names it. */
  readonly fund: Fund | undefined;
  /** As the record says, or the only one that the fund has had; empty where it is not known. */
  readonly period: Period | '';
  readonly cup: ProjectCode | undefined;
  readonly cigs: readonly ProjectCode[];
  readonly budgetTotal: bigint | undefined;
  readonly budgetEu: BudgetPart | undefined;
  readonly budgetLocal: BudgetPart | undefined;
  /** The Union's share in per cent, over 0 and up to 100. */
  readonly euRate: number | undefined;
  readonly publishedOn: PartialDate | undefined;
  readonly updatedOn: PartialDate | undefined;
  readonly readingTime: number | undefined;
}

/** What art. 50(1)(a) wants on the page of a project. */
export type Duty = 'summary' | 'aims' | 'results' | 'support';

export type ProjectFinding = Finding<
  | 'unknown-value'
  | 'unreadable-field'
  | 'unreadable-amount'
  | 'unreadable-date'
  | 'end-before-start'
  | 'unsafe-url'
  | 'part-exceeds-total'
  | 'share-impossible'
  | 'fund-unknown'
  | 'fund-period-mismatch'
  | 'image-unnamed'
  | 'cup-wrong'
  | 'cup-doubtful'
  | 'cig-wrong'
  | 'cig-doubtful'
  | `${Duty}-missing`
  | AmountFlag
>;

/**
 * Reads a record into what the card computes with; fields that are plain text are shown as they are and do not come through here.
 * @param state the chosen state, `auto` for one computed from the dates on `today`.
 * @param numberFormat how the amounts are written, where they are text.
 */
export function readProject(
  record: ProjectRecord,
  state: 'auto' | ProjectState,
  today: PartialDate,
  numberFormat: NumberFormat = 'it',
): { project: Project; findings: ProjectFinding[] } {
  const findings: ProjectFinding[] = [];
  const find = (code: ProjectFinding['code'], where: string, value: unknown): void => void findings.push({ code, where, value: String(value) });

  const date = (field: 'start' | 'end' | 'publishedOn' | 'updatedOn', where: string = field): PartialDate | undefined => {
    const text = record[field];
    const parsed = parseDate(text);
    if (text && !parsed) find('unreadable-date', where, text);
    return parsed;
  };
  const amount = (field: 'budgetTotal' | 'budgetEu' | 'budgetLocal', where: string): bigint | undefined => {
    const text = record[field];
    if (isMissingAmount(text)) return undefined;
    const parsed = parseAmount(text, numberFormat);
    // Nobody has a budget below nothing.
    if (!parsed || parsed.cents < 0n) return void find('unreadable-amount', where, text);
    parsed.flags.forEach((flag) => find(flag, where, text));
    return parsed.cents;
  };
  const code = (field: 'cup' | 'cig', written: string, check: CodeCheck): ProjectCode => {
    if (check !== 'valid') find(`${field}-${check}`, field, written);
    return { check, text: check === 'wrong' ? written : normalizeCode(written) };
  };

  const start = date('start');
  const end = date('end');
  const inverted = Boolean(start && end && endsBeforeStart(start, end));
  if (inverted) find('end-before-start', 'end', record.end);

  const fund = findFund(record.fund);
  // A name in words is the author's own.
  if (record.fund && !fund && !/\s/.test(record.fund.trim())) find('fund-unknown', 'fund', record.fund);
  const unknown: Finding<'unknown-value'>[] = [];
  const period = chooser(unknown)<Period | ''>('period', record.period, PERIODS, fund?.periods.length === 1 ? fund.periods[0]! : '');
  findings.push(...unknown);
  if (fund && period && !fund.periods.includes(period)) find('fund-period-mismatch', 'period', period);

  const budgetTotal = amount('budgetTotal', 'budget-total');
  const part = (field: 'budgetEu' | 'budgetLocal', where: string): BudgetPart | undefined => {
    const cents = amount(field, where);
    if (cents === undefined) return undefined;
    if (budgetTotal !== undefined && cents > budgetTotal) find('part-exceeds-total', where, record[field]);
    return { cents, isShare: budgetTotal !== undefined && cents > 0n && cents <= budgetTotal };
  };
  const rate = Number(/^\d+([.,]\d+)?(?=\s*%?$)/.exec(String(record.euRate ?? '').trim())?.[0].replace(',', '.'));
  const euRate = rate > 0 && rate <= 100 ? rate : undefined;
  if (record.euRate && !euRate) find('share-impossible', 'eu-rate', record.euRate);

  for (const field of ['href', 'image', 'partners', 'documents', 'links'] as const) {
    const value = record[field];
    for (const href of typeof value === 'object' ? value.map((entry) => entry.href) : [value]) if (href && !safeUrl(href)) find('unsafe-url', field, href);
  }
  if (record.contactEmail && !emailUrl(record.contactEmail)) find('unsafe-url', 'contact-email', record.contactEmail);
  if (record.contactPhone && !phoneUrl(record.contactPhone)) find('unsafe-url', 'contact-phone', record.contactPhone);

  const minutes = Math.round(Number(record.readingTime));
  const isDuration = minutes > 0 && minutes < Infinity;
  if (String(record.readingTime ?? '').trim() && !isDuration) find('unreadable-field', 'reading-time', record.readingTime);
  const project: Project = {
    start,
    end,
    state: state === 'auto' ? (inverted ? undefined : timeState(start, end, today)) : state,
    fund,
    period,
    cup: record.cup ? code('cup', record.cup, checkCup(record.cup, today.year)) : undefined,
    cigs: (record.cig ?? '').split(/[\s,;]+/).filter(Boolean).map((text) => code('cig', text, checkCig(text))),
    budgetTotal,
    budgetEu: part('budgetEu', 'budget-eu'),
    budgetLocal: part('budgetLocal', 'budget-local'),
    euRate,
    publishedOn: date('publishedOn', 'published-on'),
    updatedOn: date('updatedOn', 'updated-on'),
    readingTime: isDuration ? minutes : undefined,
  };
  return { project, findings };
}

/** What art. 50(1)(a) asks for and a page has not; results only of a project that is over. */
export function missingDuties(has: Readonly<Record<Duty, unknown>>, state: ProjectState | undefined): ProjectFinding[] {
  return (['summary', 'aims', 'results', 'support'] as const)
    .filter((duty) => !has[duty] && (duty !== 'results' || state === 'completed'))
    .map((duty) => ({ code: `${duty}-missing`, where: duty === 'support' ? 'fund' : duty, value: '' }));
}

/** A `mailto:` address that is one address and nothing more; `undefined` for any other text. */
export function emailUrl(text: string): string | undefined {
  return /^[^\s@?&<>"]+@[^\s@?&<>"]+$/.test(text.trim()) ? `mailto:${text.trim()}` : undefined;
}

/** A `tel:` address of one number; `undefined` for any other text. */
export function phoneUrl(text: string): string | undefined {
  const number = text.replace(/[\s./()-]/g, '');
  return /^\+?\d{3,15}$/.test(number) ? `tel:${number}` : undefined;
}
