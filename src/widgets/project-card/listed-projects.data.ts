import { chooser } from '../../formats/choice.js';
import type { PartialDate } from '../../formats/date.js';
import type { Finding } from '../../formats/finding.js';
import { fold, matcher } from '../../formats/fold.js';
import { fundLabel } from '../../funding/fund-label.js';
import type { Fund } from '../../funding/funds.js';
import { PROJECT_STATES, type ProjectState, type readProject as ReadProject } from './project-card.data.js';
import { within, type ListFinding } from './project-list.data.js';
import type { ProjectRecord } from './project-record.data.js';

/** States in the order in which a reader asks for them. */
export const STATES = PROJECT_STATES.slice(1) as readonly ProjectState[];

/** What a list can be grouped by, and how its projects are filtered. */
export type Aspect = 'fund' | 'mission' | 'state';

/** A project as the list finds and groups it; empty where nothing says it. */
export interface ListedProject extends Readonly<Record<Aspect, string>> {
  readonly record: ProjectRecord;
  /** The fund as the registry knows it. */
  readonly payer: Fund | undefined;
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
  /** One at least. */
  readonly projects: readonly ListedProject[];
}

/**
 * What the list needs to know of a project; its state is the one that the card computes.
 * @param read the card's own reading, handed over so that this lazy part does not bring it a second time.
 */
export function listProject(record: ProjectRecord, today: PartialDate, read: typeof ReadProject): { project: ListedProject; findings: readonly ListFinding[] } {
  const { heading, acronym, summary, place, projectCode, cup, fund = '', measure = '' } = record;
  const unknown: Finding<'unknown-value'>[] = [];
  const { project, findings } = read(record, chooser(unknown)('state', record.state, PROJECT_STATES), today);
  return {
    project: {
      record,
      payer: project.fund,
      state: project.state ?? '',
      fund: project.fund?.code ?? fund.trim(),
      mission: /^\s*m(?:issione\s*)?([1-7])(?!\d)/i.exec(measure)?.[1] ?? '',
      folded: fold([heading, acronym, summary, place, projectCode, cup].join(' ')),
    },
    findings: within(record, [...unknown, ...findings]),
  };
}

/** Those that a reader asks for. */
export function findProjects(projects: readonly ListedProject[], { query, fund, state }: Wanted): readonly ListedProject[] {
  const hasWords = matcher(query);
  return projects.filter((project) => (!fund || project.fund === fund) && (!state || project.state === state) && hasWords(project.folded));
}

/** The fund by its whole name, or as it was written where the registry does not know it. */
export function nameOfFund({ payer, fund }: ListedProject, language: 'it' | 'en'): string {
  return payer ? fundLabel(payer, undefined, language) : fund;
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
  const name = ({ key, projects: [first] }: ProjectGroup): string => (by === 'fund' ? nameOfFund(first!, 'it') : key);
  return [...groups]
    .map(([key, members]) => ({ key, projects: members }))
    .sort((a, b) => Number(!a.key) - Number(!b.key) || rank(a) - rank(b) || name(a).localeCompare(name(b)));
}
