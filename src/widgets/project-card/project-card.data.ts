import { isMissingAmount, parseAmount } from '../../formats/amount.js';
import { endsBeforeStart, parseDate, timeState, type PartialDate, type TimeState } from '../../formats/date.js';
import type { Finding } from '../../formats/finding.js';
import { safeUrl } from '../../formats/url.js';

/** A partner of the project. */
export interface Partner {
  readonly name: string;
  /** Its part in the project: `Partner`, `Soggetto attuatore`. */
  readonly role?: string;
  readonly href?: string;
}

export interface ProjectLink {
  readonly text: string;
  readonly href: string;
}

/**
 * What a card can be told about a project; the same names as attributes (kebab case) and as JSON keys (camel case). Fields by the crosswalk of
 * Reg. (EU) 2021/1060 art. 49 and 50, Kohesio, OpenCoesione, the PNRR pages of the municipal model and schema.org.
 */
export interface ProjectRecord {
  /** Name of the project. */
  heading?: string;
  acronym?: string;
  /** One or two plain sentences; text in the tag's body takes its place. */
  summary?: string;
  /** Art. 50(1)(a) asks for aims and results; a text, or several in JSON. */
  aims?: string | readonly string[];
  results?: string | readonly string[];
  activities?: string | readonly string[];
  /** `auto` computes from the dates; `suspended` and `cancelled` are said by hand. */
  state?: string;
  /** First and last day, month or year, both inclusive: `2018-09`. */
  start?: string;
  end?: string;
  /** Code, acronym (`fami`, `pnrr`) or name of the fund. */
  fund?: string;
  /** `2014-2020` or `2021-2027`. */
  period?: string;
  programme?: string;
  objective?: string;
  action?: string;
  measure?: string;
  projectCode?: string;
  /** Codice unico di progetto. */
  cup?: string;
  /** Codici identificativi di gara, separated by spaces or commas. */
  cig?: string;
  leadPartner?: string;
  partners?: readonly Partner[];
  place?: string;
  /** Page of the project; becomes the link of the title. */
  href?: string;
  image?: string;
  imageAlt?: string;
  /** Euro; text in Italian notation (`9.250.000,00`), or a JSON number. */
  budgetTotal?: string | number;
  budgetEu?: string | number;
  budgetLocal?: string | number;
  /** The Union's share in per cent, where its amount is not known: `50`. */
  euRate?: string | number;
  documents?: readonly ProjectLink[];
  links?: readonly ProjectLink[];
  /** Office to turn to, with its e-mail address and telephone number. */
  contact?: string;
  contactEmail?: string;
  contactPhone?: string;
  /** Days on which the page was published and last updated. (Not `updated`: that name is Lit's.) */
  publishedOn?: string;
  updatedOn?: string;
  /** Minutes. */
  readingTime?: string | number;
}

export type ProjectState = TimeState | 'suspended' | 'cancelled';

/** A part of the budget. */
export interface BudgetPart {
  readonly cents: bigint;
  /** Whether it is a true part of the total, so that a share may be printed. */
  readonly isShare: boolean;
}

/** A project as the card shows it: every field read, none invented. */
export interface Project {
  readonly start: PartialDate | undefined;
  readonly end: PartialDate | undefined;
  readonly state: ProjectState | undefined;
  readonly fund: string | undefined;
  readonly budgetTotal: bigint | undefined;
  readonly budgetEu: BudgetPart | undefined;
  readonly budgetLocal: BudgetPart | undefined;
  readonly publishedOn: PartialDate | undefined;
  readonly updatedOn: PartialDate | undefined;
  readonly readingTime: number | undefined;
}

export type ProjectFinding = Finding<'unreadable-field' | 'unreadable-amount' | 'unreadable-date' | 'end-before-start' | 'unsafe-url' | 'part-exceeds-total'>;

/** The fields of a JSON object that a card can use: texts and numbers, and links that are links. `undefined` for what is no object. */
export function readRecord(raw: unknown): { record: ProjectRecord; findings: ProjectFinding[] } | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const findings: ProjectFinding[] = [];
  const reject = (where: string, value: unknown): void => void findings.push({ code: 'unreadable-field', where, value: JSON.stringify(value) });
  const record: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(raw)) {
    if (value === null) continue;
    if (field === 'links' && Array.isArray(value)) {
      const links = value.filter((link) => typeof link?.text === 'string' && typeof link.href === 'string');
      record[field] = links;
      if (links.length < value.length) reject(field, value);
    } else if (typeof value === 'string' || typeof value === 'number') {
      // A number of euros stays one: as text its decimal point could be read as a thousand's.
      record[field] = field.startsWith('budget') ? value : String(value);
    } else {
      reject(field, value);
    }
  }
  return { record, findings };
}

/**
 * Reads a record into what the card computes with; fields that are plain text are shown as they are and do not come through here.
 * @param state the chosen state, `auto` for one computed from the dates on `today`.
 */
export function readProject(record: ProjectRecord, state: 'auto' | ProjectState, today: PartialDate): { project: Project; findings: ProjectFinding[] } {
  const findings: ProjectFinding[] = [];

  const date = (field: 'start' | 'end' | 'publishedOn' | 'updatedOn', where: string = field): PartialDate | undefined => {
    const text = record[field];
    const parsed = parseDate(text);
    if (text && !parsed) findings.push({ code: 'unreadable-date', where, value: String(text) });
    return parsed;
  };
  const amount = (field: 'budgetTotal' | 'budgetEu' | 'budgetLocal', where: string): bigint | undefined => {
    const text = record[field];
    if (isMissingAmount(text)) return undefined;
    const parsed = parseAmount(text);
    if (!parsed) findings.push({ code: 'unreadable-amount', where, value: String(text) });
    return parsed?.cents;
  };

  const start = date('start');
  const end = date('end');
  const inverted = Boolean(start && end && endsBeforeStart(start, end));
  if (inverted) findings.push({ code: 'end-before-start', where: 'end', value: String(record.end) });

  const budgetTotal = amount('budgetTotal', 'budget-total');
  const part = (field: 'budgetEu' | 'budgetLocal', where: string): BudgetPart | undefined => {
    const cents = amount(field, where);
    if (cents === undefined) return undefined;
    if (budgetTotal !== undefined && cents > budgetTotal) findings.push({ code: 'part-exceeds-total', where, value: String(record[field]) });
    return { cents, isShare: budgetTotal !== undefined && cents > 0n && cents <= budgetTotal };
  };

  for (const href of [record.href, ...(record.links ?? []).map((entry) => entry.href)]) {
    if (href && !safeUrl(href)) findings.push({ code: 'unsafe-url', where: 'href', value: href });
  }

  const minutes = Number(record.readingTime);
  const project: Project = {
    start,
    end,
    state: state === 'auto' ? (inverted ? undefined : timeState(start, end, today)) : state,
    // A code is written small, its acronym in capitals; a name stays as it is.
    fund: record.fund?.replace(/^[a-z+-]+$/, (code) => code.replace('-plus', '+').toUpperCase()),
    budgetTotal,
    budgetEu: part('budgetEu', 'budget-eu'),
    budgetLocal: part('budgetLocal', 'budget-local'),
    publishedOn: date('publishedOn', 'published-on'),
    updatedOn: date('updatedOn', 'updated-on'),
    readingTime: Number.isFinite(minutes) && minutes > 0 ? Math.round(minutes) : undefined,
  };
  return { project, findings };
}
