import type { Finding } from '../../formats/finding.js';
import type { ProjectFinding } from './project-card.data.js';
import { quote, readRecord, type ProjectRecord } from './project-record.data.js';

export type ListFinding = ProjectFinding | Finding<'project-unreadable' | 'column-unknown'>;

/** Records as they were read, and what was wrong with them. */
export interface ProjectRecords {
  readonly records: readonly ProjectRecord[];
  readonly findings: readonly ListFinding[];
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

/** Findings of one project, with its name in front of the field. */
export function within({ heading }: ProjectRecord, findings: readonly ProjectFinding[]): ProjectFinding[] {
  return findings.map((finding) => ({ ...finding, where: `${heading}: ${finding.where}` }));
}
