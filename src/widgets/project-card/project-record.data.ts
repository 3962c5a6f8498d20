import type { Finding } from '../../formats/finding.js';

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
  /** What the grant agreement has the banner say: `funded`, `cofunded`, `ngeu`; `auto` for what is usual with the fund. */
  statement?: string;
  /** Who grants the money under direct management, by the banner's codes. */
  authority?: string;
  /** BCP 47 tag of the banner's second statement. */
  secondLang?: string;
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

/** The names of those fields; any other key of a JSON object is told. */
export const PROJECT_FIELDS: readonly string[] = [
  'heading', 'acronym', 'summary', 'aims', 'results', 'activities', 'state', 'start', 'end', 'fund', 'period', 'programme', 'statement', 'authority', 'secondLang',
  'objective', 'action', 'measure', 'projectCode', 'cup', 'cig', 'leadPartner', 'partners', 'place', 'href', 'image', 'imageAlt', 'budgetTotal', 'budgetEu',
  'budgetLocal', 'euRate', 'documents', 'links', 'contact', 'contactEmail', 'contactPhone', 'publishedOn', 'updatedOn', 'readingTime',
] satisfies (keyof ProjectRecord)[];

/** Fields that are lists of objects: the text that each object must have. */
const LISTS: Readonly<Record<string, string>> = { partners: 'name', documents: 'text', links: 'text' };

/** Fields that may be one text or several. */
const SEVERAL = /^(aims|results|activities|cig)$/;

/** The fields of a JSON object that a card can use: texts, numbers and lists of them. `undefined` for what is no object. */
export function readRecord(raw: unknown): { record: ProjectRecord; findings: Finding<'unreadable-field'>[] } | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const findings: Finding<'unreadable-field'>[] = [];
  const record: Record<string, unknown> = {};
  /** The entries of a list that are of its kind; the others are named. */
  const pick = (field: string, list: readonly unknown[], isOfItsKind: (entry: unknown) => boolean): unknown[] =>
    list.filter((entry, index) => isOfItsKind(entry) || void findings.push({ code: 'unreadable-field', where: `${field}[${index}]`, value: quote(entry) }));

  for (const [field, value] of Object.entries(raw)) {
    // Notes to programs, not to readers.
    if (value === null || field === '$schema' || field.startsWith('@')) continue;
    const isKnown = PROJECT_FIELDS.includes(field);
    const needed = isKnown && LISTS[field];
    if (needed && Array.isArray(value)) {
      record[field] = pick(field, value, (entry) => isEntry(entry, needed));
    } else if (SEVERAL.test(field) && Array.isArray(value)) {
      const texts = pick(field, value, (entry) => typeof entry === 'string');
      record[field] = field === 'cig' ? texts.join(' ') : texts;
    } else if (isKnown && !needed && /^(string|number|bigint)$/.test(typeof value)) {
      // A number of euros stays one: as text its decimal point could be read as a thousand's.
      record[field] = field.startsWith('budget') ? value : String(value);
    } else {
      findings.push({ code: 'unreadable-field', where: field, value: quote(value) });
    }
  }
  return { record, findings };
}

/** An object of texts, with the one that it must have; a link has an address too. */
function isEntry(entry: unknown, needed: string): boolean {
  const { [needed]: text, href, role } = Object(entry) as Record<string, unknown>;
  const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';
  return Boolean(text) && isText(text) && isText(role) && isText(href) && (needed === 'name' || href !== undefined);
}

/** A value of any kind as it was written, for a sentence about it. */
export function quote(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    // An object that contains itself, set by code.
    return String(value);
  }
}
