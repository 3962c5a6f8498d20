import type { StatementKind } from './funds.js';

/**
 * The statements as the Union words them, funded and co-funded, by language: neither is made from the other, in some languages they are built differently.
 * Apostrophes are U+2019. Sources: for Italian the Commission's lockups as quoted by capcoe.it, for English Reg. (EU) 2021/241 art. 34(2) and Annex IX to
 * Reg. (EU) 2021/1060 as quoted by urban-initiative.eu. Further official languages are further lines.
 */
const STATEMENTS = {
  it: ['Finanziato dall’Unione europea', 'Cofinanziato dall’Unione europea'],
  en: ['Funded by the European Union', 'Co-funded by the European Union'],
} as const;
export type StatementLanguage = keyof typeof STATEMENTS;

/** The sentence that stands beside the emblem; that of the recovery plan is prescribed with its suffix. */
export function statement(kind: StatementKind, language: StatementLanguage): string {
  const [funded, cofunded] = STATEMENTS[language];
  return kind === 'cofunded' ? cofunded : funded + (kind === 'ngeu' ? ' – NextGenerationEU' : '');
}
