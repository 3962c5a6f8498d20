import type { StatementKind } from './funds.js';

/**
 * The statements as the Union words them, funded and co-funded, in its 24 official languages: neither is made from the other, in some languages they are
 * built differently. Apostrophes are U+2019. Empty where no source could be found that quotes it. Sources: for Italian the Commission's lockups as quoted
 * by capcoe.it, for English Reg. (EU) 2021/241 art. 34(2) and urban-initiative.eu, for German Reg. (EU) 2021/1060 Annex IX, for the others file names,
 * captions and texts of published lockups. Two are quoted in more than one wording: Polish co-funded also as «Współfinansowane», Slovak as «Spolufinancované».
 */
const STATEMENTS = {
  bg: ['Финансирано от Европейския съюз', 'Съфинансирано от Европейския съюз'],
  cs: ['Financováno Evropskou unií', 'Spolufinancováno Evropskou unií'],
  da: ['Finansieret af Den Europæiske Union', 'Medfinansieret af Den Europæiske Union'],
  de: ['Finanziert von der Europäischen Union', 'Kofinanziert von der Europäischen Union'],
  el: ['Με τη χρηματοδότηση της Ευρωπαϊκής Ένωσης', 'Με τη συγχρηματοδότηση της Ευρωπαϊκής Ένωσης'],
  en: ['Funded by the European Union', 'Co-funded by the European Union'],
  es: ['Financiado por la Unión Europea', 'Cofinanciado por la Unión Europea'],
  et: ['', 'Kaasrahastanud Euroopa Liit'],
  fi: ['Euroopan unionin rahoittama', 'Euroopan unionin osarahoittama'],
  fr: ['Financé par l’Union européenne', 'Cofinancé par l’Union européenne'],
  ga: ['Arna mhaoiniú ag an Aontas Eorpach', ''],
  hr: ['Financira Europska unija', 'Sufinancira Europska unija'],
  hu: ['Az Európai Unió finanszírozásával', 'Az Európai Unió társfinanszírozásával'],
  it: ['Finanziato dall’Unione europea', 'Cofinanziato dall’Unione europea'],
  lt: ['Finansuoja Europos Sąjunga', 'Bendrai finansuoja Europos Sąjunga'],
  lv: ['Finansē Eiropas Savienība', 'Līdzfinansē Eiropas Savienība'],
  mt: ['Iffinanzjat mill-Unjoni Ewropea', ''],
  nl: ['Gefinancierd door de Europese Unie', 'Medegefinancierd door de Europese Unie'],
  pl: ['Sfinansowane przez Unię Europejską', 'Dofinansowane przez Unię Europejską'],
  pt: ['Financiado pela União Europeia', 'Cofinanciado pela União Europeia'],
  ro: ['Finanțat de Uniunea Europeană', 'Cofinanțat de Uniunea Europeană'],
  sk: ['Financované Európskou úniou', 'Spolufinancovaný Európskou úniou'],
  sl: ['Financira Evropska unija', 'Sofinancira Evropska unija'],
  sv: ['Finansieras av Europeiska unionen', 'Medfinansieras av Europeiska unionen'],
} as const;
export type StatementLanguage = keyof typeof STATEMENTS;

/** The Union's official languages, by the code that `lang` begins with. */
export const STATEMENT_LANGUAGES = Object.keys(STATEMENTS) as readonly StatementLanguage[];

/** A statement and the language it is in. */
export interface Statement {
  readonly text: string;
  readonly language: StatementLanguage;
}

/**
 * The sentence that stands beside the emblem; that of the recovery plan is prescribed with its suffix (Reg. (EU) 2021/241 art. 34(2)).
 * @param tag BCP 47, `de-AT`. In a language for which no sentence is known the Italian one is given.
 */
export function statement(kind: StatementKind, tag: string): Statement {
  const wanted = tag.toLowerCase().split('-')[0] as StatementLanguage;
  const known = STATEMENTS[wanted]?.[Number(kind === 'cofunded')];
  const language = known ? wanted : 'it';
  return { language, text: (known || STATEMENTS.it[Number(kind === 'cofunded')]) + (kind === 'ngeu' ? ' – NextGenerationEU' : '') };
}
