import type { NumberFormat } from '../formats/amount.js';
import { chooser } from '../formats/choice.js';
import { parseDate, todayInItaly } from '../formats/date.js';
import type { Finding } from '../formats/finding.js';
import { safeUrl } from '../formats/url.js';
import type { FindingCode } from '../strings/findings.js';
import { missingDuties, PROJECT_STATES, readProject, readRecord, type Project, type ProjectRecord } from '../widgets/project-card/project-card.data.js';
import { checkStatic, type StaticBannerOptions, type StaticFinding } from './eu-banner.js';
import { readOptions } from './read-options.js';

const NUMBER_FORMATS = ['it', 'en', 'auto'] as const satisfies readonly NumberFormat[];

/** What static card and poster can be told beside the project. */
export interface StaticProjectOptions {
  /** BCP 47 tag: of the statement, in any of the Union's languages; of the words, if it is English; they are Italian otherwise. Default `it`. */
  readonly language?: string | undefined;
  /** What the banner is told, over what the record says: `statement`, `secondLang`, `authority`, `tone`, … */
  readonly banner?: Omit<StaticBannerOptions, 'language' | 'height'> | undefined;
  /** How amounts are written where they are text: `it` (`1.234,56`), `en` (`1,234.56`), `auto`. Default `it`. */
  readonly numberFormat?: string | undefined;
  /** The day to compute the state for: `2026-11-24`. Default: today in Italy. */
  readonly today?: string | undefined;
  /** Writes «Esempio» where no real grant stands behind it. */
  readonly example?: boolean | undefined;
}

/** A record and its options as they can be drawn. */
export interface StaticProject {
  readonly record: ProjectRecord;
  readonly project: Project;
  readonly banner: StaticBannerOptions;
  readonly language: 'it' | 'en';
  readonly locale: string;
  /** Whether the state is one of those that time will change. */
  readonly isPassing: boolean;
  /** The day that the state is computed for. */
  readonly today: ReturnType<typeof todayInItaly>;
  readonly findings: readonly StaticFinding[];
}

/** Reads what card and poster are given; whatever cannot be used is left out and told in `findings`. */
export function readStaticProject(raw: unknown, given: StaticProjectOptions): StaticProject {
  const options = readOptions(given);
  const { record, findings: unreadable } = readRecord(raw) ?? { record: {} as ProjectRecord, findings: [{ code: 'project-unreadable' as const, where: '', value: String(raw) }] };
  const unknown: Finding<'unknown-value'>[] = [];
  const today = parseDate(options.today) ?? todayInItaly();
  const choose = chooser(unknown);
  const asked = choose('state', record.state, PROJECT_STATES);
  const { project, findings } = readProject(record, asked, today, choose('number-format', options.numberFormat, NUMBER_FORMATS));
  if (record.image && !record.imageAlt) findings.push({ code: 'image-unnamed', where: 'image-alt', value: record.image });
  const language = /^en\b/i.test(options.language ?? '') ? 'en' : 'it';
  const { summary, aims, results, fund, period, programme, statement, authority, secondLang } = record;
  const banner: StaticBannerOptions = { fund: project.fund?.code, period, programme, statement, authority, secondLang, ...options.banner, language: options.language, example: options.example };
  const missing = missingDuties({ summary: summary?.trim(), aims: aims?.length, results: results?.length, support: fund || banner.fund }, project.state);
  return {
    record: { ...record, href: safeUrl(record.href), image: safeUrl(record.image) } as ProjectRecord,
    project,
    banner,
    language,
    locale: language === 'en' ? 'en-GB' : 'it-IT',
    isPassing: asked === 'auto' && project.state !== 'completed',
    today,
    findings: [...unknown, ...unreadable, ...findings, ...missing]
      .map((finding: Finding<FindingCode>): StaticFinding => ({ ...finding, severity: 'warning' }))
      .concat(checkStatic(banner))
      // Fund and period are read for the card and for the banner.
      .filter(({ code, value }, index, all) => all.findIndex((other) => other.code === code && other.value === value) === index),
  };
}
