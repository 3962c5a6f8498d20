import type { DataSourceOptions } from '../../core/data-source.js';
import { readRecord, type ProjectFinding, type ProjectRecord } from './project-card.data.js';

export interface ReadRecord {
  readonly record: ProjectRecord;
  readonly findings: readonly ProjectFinding[];
}

/** Where a card's data comes from; one for all cards of a page. */
export const projectSource: DataSourceOptions<ReadRecord> = {
  parse: readRecord,
  csv: () => import('../../formats/csv.js'),
  reader: async () => {
    const { readRecords } = await import('./records-view.js');
    return (raw) => {
      const { records: [record] = [], findings = [] } = readRecords(raw) ?? {};
      // The file of a project whose name the author writes has none.
      return record ? { record, findings: findings as ProjectFinding[] } : readRecord(raw);
    };
  },
};
