import type { Choose } from '../formats/choice.js';
import { fundLabel } from './fund-label.js';
import { findFund, PERIODS, type Fund, type Period, type StatementKind } from './funds.js';
import { statement, type Statement } from './statements.js';

const KINDS = ['auto', 'funded', 'cofunded', 'ngeu'] as const;
const REFERENCES = ['auto', 'show', 'hide'] as const;

/** What a page says of the fund behind it. Any may be missing or wrong. */
export interface SupportOptions {
  /** Code or alias of the fund. */
  readonly fund?: string | undefined;
  /** `2014-2020` or `2021-2027`. Default: the fund's own, where it has only one. */
  readonly period?: string | undefined;
  /** `auto` (the fund's usual one), `funded`, `cofunded`, `ngeu` (the only one for `pnrr`). */
  readonly statement?: string | undefined;
  /** BCP 47 tag of the page: of the statement, and of the other words if it is English; they are Italian otherwise. Default `it`. */
  readonly language?: string | undefined;
  /** `auto` (the fund is named unless the period is 2021-2027), `show`, `hide` (refused for 2014-2020). */
  readonly fundReference?: string | undefined;
  /** Name of the programme: compulsory for `interreg`, where it stands in place of the fund's. */
  readonly programme?: string | undefined;
  /** Whether the programme's own logo, which names it, stands in place of emblem and statement. */
  readonly hasLockup?: boolean | undefined;
}

/** The words that the Union's support asks for. */
export interface Support {
  readonly fund: Fund | undefined;
  readonly period: Period | '';
  /** Whether the rules of 2014-2020 for shared management hold: the fund named, the emblem in colour and seen without scrolling. */
  readonly isFormer: boolean;
  /** Statement and name of the fund as they are asked for, whatever the rules make of it. */
  readonly asked: { readonly statement: (typeof KINDS)[number]; readonly reference: (typeof REFERENCES)[number] };
  readonly kind: StatementKind;
  /** Nothing says what the statement is: words of the author's own would be truer. */
  readonly isGuess: boolean;
  readonly statement: Statement;
  /** Name of the fund, without the period; empty where it is not named. */
  readonly reference: string;
  /** Name of the programme, unless `reference` is it. */
  readonly programme: string | undefined;
  /** Language of the words that are no statement. */
  readonly language: 'it' | 'en';
}

/**
 * Decides which statement stands beside the emblem, and whether the fund is named. The fund's usual statement is a default, the grant agreement decides; that of
 * the recovery plan the law prescribes.
 * @param choose reads what has a short list of values, and notes what is not on it.
 */
export function readSupport(options: SupportOptions, choose: Choose): Support {
  const tag = options.language || 'it';
  const language = /^en\b/i.test(tag) ? 'en' : 'it';
  const programme = options.programme?.trim();
  const fund = findFund(options.fund);
  const period = choose<Period | ''>('period', options.period, PERIODS, fund?.periods.length === 1 ? fund.periods[0]! : '');

  const usual = fund?.statement;
  const asked = { statement: choose('statement', options.statement, KINDS), reference: choose('fund-reference', options.fundReference, REFERENCES) };
  const isGuess = asked.statement === 'auto' && !usual;
  // Under direct management nothing is usual; to say too little is the safe side.
  const kind = asked.statement === 'auto' || usual === 'ngeu' ? (usual ?? 'cofunded') : asked.statement;

  // Programmes under direct management had rules of their own.
  const isFormer = period === '2014-2020' && (!fund || Boolean(usual));
  const isInterreg = fund?.code === 'interreg';
  // Without a period the fund is named: harmless under the rules of 2021, compulsory under those of 2014. A programme's own logo names the programme.
  const isNamed = isFormer || asked.reference === 'show' || (asked.reference === 'auto' && (!period || (isInterreg ? programme && !options.hasLockup : fund?.payer)));
  const payer = isInterreg && !isFormer ? undefined : findFund(fund?.payer);
  return {
    fund,
    period,
    isFormer,
    asked,
    kind,
    isGuess,
    statement: statement(kind, tag),
    reference: isNamed && fund ? [(isInterreg && programme) || fundLabel(fund, '', language), payer && fundLabel(payer, '', language)].filter(Boolean).join(' – ') : '',
    programme: isInterreg ? undefined : programme,
    language,
  };
}
