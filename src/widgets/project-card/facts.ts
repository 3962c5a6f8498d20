import { formatAmount, formatShare } from '../../formats/amount.js';
import type { PartialDate } from '../../formats/date.js';
import type { ProjectCardWords } from '../../strings/it.js';
import type { BudgetPart, Project, ProjectRecord } from './project-card.data.js';

/** A text that shares its line with others, and must not turn them round; a link if it has an address. */
export interface Apart {
  readonly text: string;
  readonly href?: string | undefined;
}

/** A term, what is said of it piece by piece, a note. Nothing said: nothing to show. */
export type Fact = readonly [term: string, said: readonly (string | PartialDate | Apart)[], note?: string];

/** `settembre 2018 – giugno 2022`; with one end only, that end by its name. */
export function duration({ start, end }: Project, words: ProjectCardWords): Fact[1] {
  return start && end ? [start, ' – ', end] : start ? [`${words.start}: `, start] : end ? [`${words.end}: `, end] : [];
}

/** @param linksCup whether a CUP that keeps its form leads to its page on OpenCUP, which not all of them have. */
export function listFacts(record: ProjectRecord, project: Project, words: ProjectCardWords, language: 'it' | 'en', linksCup = false): readonly Fact[] {
  const { cup, cigs } = project;
  const text = (field: 'programme' | 'objective' | 'action' | 'measure' | 'projectCode' | 'leadPartner' | 'place'): Fact => [words[field], [record[field] ?? '']];
  return [
    [words.period, duration(project, words)],
    [words.fund, record.fund ? [{ text: fundName(record.fund, project, language)! }, record.period ? ` ${record.period}` : ''] : []],
    ...(['programme', 'objective', 'action', 'measure', 'projectCode'] as const).map(text),
    [words.cup, cup ? [{ text: cup.text, href: linksCup && cup.check === 'valid' ? `https://opencup.gov.it/portale/progetto/-/cup/${cup.text}` : undefined }] : []],
    [words.cig, cigs.flatMap((code, index) => (index ? [', ', code] : [code]))],
    text('leadPartner'),
    text('place'),
  ];
}

export function listAmounts(record: ProjectRecord, project: Project, words: ProjectCardWords, locale: string): readonly Fact[] {
  const { budgetTotal: total, budgetEu, budgetLocal, euRate } = project;
  const decimals = [total, budgetEu?.cents, budgetLocal?.cents].some((cents) => cents && cents % 100n) ? 2 : 0;
  const share = (part: bigint, whole: bigint): string => words.shareOfTotal(formatShare(part, whole, locale)!);
  const part = (term: string, value: BudgetPart | undefined): Fact =>
    value ? [term, [formatAmount(value.cents, locale, decimals)], value.isShare ? share(value.cents, total!) : ''] : [term, []];
  return [
    [words.budget, total === undefined ? [] : [formatAmount(total, locale, decimals)]],
    // The rate stands for an amount that nobody has told.
    euRate && !budgetEu ? [words.budgetEu, [share(BigInt(Math.round(euRate * 1e4)), 1_000_000n)]] : part(words.budgetEu, budgetEu),
    part(words.budgetLocal(record.place), budgetLocal),
  ];
}

/** When the page was published and updated, and how long it takes to read: what is known of it. */
export function listNotes({ publishedOn, updatedOn, readingTime }: Project, words: ProjectCardWords): Fact[1][] {
  const notes: Fact[1][] = [
    publishedOn ? [`${words.published}: `, publishedOn] : [],
    updatedOn ? [`${words.updated}: `, updatedOn] : [],
    readingTime ? [words.readingTime(readingTime)] : [],
  ];
  return notes.filter(({ length }) => length);
}

/** When, and how much: for a card among many. */
export function inShort(record: ProjectRecord, project: Project, words: ProjectCardWords, locale: string): Fact[1] {
  const when = duration(project, words);
  const [[, total] = ['', []]] = listAmounts(record, project, words, locale);
  return [...when, ...(when.length && total.length ? [' · '] : []), ...total];
}

/** The fund by its acronym, if the registry knows it. */
export function fundName(written: string | undefined, { fund }: Project, language: 'it' | 'en'): string | undefined {
  return fund?.acronym[language] ?? written;
}
