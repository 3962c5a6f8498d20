import { chooser } from '../../formats/choice.js';
import type { PartialDate } from '../../formats/date.js';
import type { Finding } from '../../formats/finding.js';
import { fold, matches } from '../../formats/fold.js';
import { findFund, fundLabel } from '../../funding/funds.js';
import { PROJECT_STATES, readProject, type ProjectFinding, type ProjectState } from './project-card.data.js';
import { quote, readRecord, type ProjectRecord } from './project-record.data.js';

export type ListFinding = ProjectFinding | Finding<'project-unreadable' | 'column-unknown'>;

/** Records as they were read, and what was wrong with them. */
export interface ProjectRecords {
  readonly records: readonly ProjectRecord[];
  readonly findings: readonly ListFinding[];
}

/** States in the order in which a reader asks for them. */
export const STATES = PROJECT_STATES.slice(1) as readonly ProjectState[];

/** What a list can be grouped by, and how its projects are filtered. */
export type Aspect = 'fund' | 'mission' | 'state';

/** A project as the list finds and groups it; empty where nothing says it. */
export interface ListedProject extends Readonly<Record<Aspect, string>> {
  readonly record: ProjectRecord;
  /** Folded text in which the search looks. */
  readonly folded: string;
}

/** What a reader asks for; empty for anything. */
export interface Wanted {
  readonly query: string;
  readonly fund: string;
  readonly state: string;
}

export const ANYTHING: Wanted = { query: '', fund: '', state: '' };

export interface ProjectGroup {
  readonly key: string;
  readonly projects: readonly ListedProject[];
}

/**
 * Reads an array of projects in our own names, or `{projects: […]}`. What has no name is left out and named in the findings.
 * @param first what the first project is called in the findings: `row 1`.
 * @returns `undefined` when these are not projects at all.
 */
export function readProjects(raw: unknown, first = 1): ProjectRecords | undefined {
  const { projects = raw } = Object(raw) as { projects?: unknown };
  if (!Array.isArray(projects)) return undefined;
  const findings: ListFinding[] = [];
  const records = (projects as unknown[]).flatMap((item, index): ProjectRecord[] => {
    const read = readRecord(item);
    if (!read?.record.heading?.trim()) {
      findings.push({ code: 'project-unreadable', where: `row ${first + index}`, value: String(quote(item)).slice(0, 100) });
      return [];
    }
    findings.push(...within(read.record, read.findings));
    return [read.record];
  });
  return projects.length && !records.length ? undefined : { records, findings };
}

/** What the list needs to know of a project; its state is the one that the card computes. */
export function listProject(record: ProjectRecord, today: PartialDate): { project: ListedProject; findings: readonly ListFinding[] } {
  const { heading, acronym, summary, place, projectCode, cup, fund = '', measure = '' } = record;
  const unknown: Finding<'unknown-value'>[] = [];
  const { project, findings } = readProject(record, chooser(unknown)('state', record.state, PROJECT_STATES), today);
  return {
    project: {
      record,
      state: project.state ?? '',
      fund: project.fund?.code ?? fund.trim(),
      mission: /^\s*m(?:issione\s*)?([1-7])(?!\d)/i.exec(measure)?.[1] ?? '',
      folded: fold([heading, acronym, summary, place, projectCode, cup].join(' ')),
    },
    findings: within(record, [...unknown, ...findings]),
  };
}

/** Findings of one project, with its name in front of the field. */
function within({ heading }: ProjectRecord, findings: readonly ProjectFinding[]): ProjectFinding[] {
  return findings.map((finding) => ({ ...finding, where: `${heading}: ${finding.where}` }));
}

export function isWanted(project: ListedProject, { query, fund, state }: Wanted): boolean {
  return (!fund || project.fund === fund) && (!state || project.state === state) && matches(project.folded, query);
}

/** A fund by its whole name, or as it was written where the registry does not know it. */
export function nameOfFund(key: string, language: 'it' | 'en'): string {
  const fund = findFund(key);
  return fund ? fundLabel(fund, undefined, language) : key;
}

/** States in their order, missions by number, funds by how many projects they pay, then by name; last the projects of which nothing is known. */
export function groupProjects(projects: readonly ListedProject[], by: Aspect): readonly ProjectGroup[] {
  const groups = new Map<string, ListedProject[]>();
  for (const project of projects) {
    const members = groups.get(project[by]) ?? [];
    members.push(project);
    groups.set(project[by], members);
  }
  const rank = ({ key, projects: { length } }: ProjectGroup): number => (by === 'fund' ? -length : STATES.indexOf(key as ProjectState));
  return [...groups]
    .map(([key, members]) => ({ key, projects: members }))
    .sort((a, b) => Number(!a.key) - Number(!b.key) || rank(a) - rank(b) || nameOfFund(a.key, 'it').localeCompare(nameOfFund(b.key, 'it')));
}
