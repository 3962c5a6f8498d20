import type { Choose } from '../formats/choice.js';
import type { Finding } from '../formats/finding.js';
import { AUTHORITY_CODES, disclaimer, type Authority } from './disclaimers.js';
import { findFund, fundLabel, PERIODS, type Fund, type Period, type StatementKind } from './funds.js';
import { statement, STATEMENT_LANGUAGES, type Statement } from './statements.js';

const KINDS = ['auto', 'funded', 'cofunded', 'ngeu'] as const;
const REFERENCES = ['auto', 'show', 'hide'] as const;

/** Pixels; one centimetre, the smallest admitted, is 37.8. */
export const MINIMUM_HEIGHT = 40;

/** What a page says about its funding: the banner's attributes, in camel case. Any may be missing or wrong. */
export interface AcknowledgementOptions {
  /** Code or alias of the fund. */
  readonly fund?: string | undefined;
  /** `2014-2020` or `2021-2027`. Default: the fund's own, where it has only one. */
  readonly period?: string | undefined;
  /** `auto` (the fund's usual one), `funded`, `cofunded`, `ngeu` (the only one for `pnrr`). */
  readonly statement?: string | undefined;
  /** BCP 47 tag of the page: of the statement, and of the other words if it is English; they are Italian otherwise. Default `it`. */
  readonly language?: string | undefined;
  /** BCP 47 tag of a second statement under the first, for bilingual pages. */
  readonly secondLang?: string | undefined;
  /** `auto` (the fund is named unless the period is 2021-2027), `show`, `hide` (refused for 2014-2020). */
  readonly fundReference?: string | undefined;
  /** Name of the programme: compulsory for `interreg`, where it stands in place of the fund's. */
  readonly programme?: string | undefined;
  /** Who grants the money under direct management, by its code. */
  readonly authority?: string | undefined;
  /** Whether the programme's own logo, which names it, stands in place of emblem and statement. */
  readonly hasLockup?: boolean | undefined;
  /** Whether the author has written a disclaimer of their own. */
  readonly hasDisclaimer?: boolean | undefined;
  /** Height of the emblem in pixels, without its white border. Default 48. */
  readonly height?: string | number | undefined;
}

/** What stands beside the emblem. */
export interface Acknowledgement {
  readonly fund: Fund | undefined;
  readonly period: Period | '';
  /** Whether the rules of 2014-2020 for shared management hold: the fund named, the emblem in colour and seen without scrolling. */
  readonly isFormer: boolean;
  readonly kind: StatementKind;
  /** Nothing says what the statement is: words of the author's own would be truer. */
  readonly isGuess: boolean;
  readonly statement: Statement;
  readonly second: Statement | undefined;
  /** Name of the fund, without the period; empty where it is not named. */
  readonly reference: string;
  /** Name of the programme, unless `reference` is it. */
  readonly programme: string | undefined;
  /** In `language`; empty where nobody is said to grant the money. */
  readonly disclaimer: string;
  /** Language of the words that are no statement. */
  readonly language: 'it' | 'en';
  /** Pixels. */
  readonly height: number;
  /** What was given and could mislead. */
  readonly findings: readonly AcknowledgementFinding[];
  /** What a rule demands and is not there. */
  readonly breaches: readonly AcknowledgementFinding[];
}

export type AcknowledgementFinding = Finding<
  | 'fund-unknown'
  | 'fund-period-mismatch'
  | 'period-missing'
  | 'statement-required'
  | 'statement-mismatch'
  | 'statement-unverified'
  | 'reference-missing'
  | 'reference-compulsory'
  | 'addition-missing'
  | 'programme-missing'
  | 'lockup-missing'
  | 'disclaimer-missing'
  | 'emblem-too-small'
>;

/**
 * Decides what stands beside the emblem: which statement, in which languages, whether the fund is named, which disclaimer follows. Once for the widget, the
 * static banner and the poster. The fund's usual statement is a default, the grant agreement decides; that of the recovery plan the law prescribes.
 * @param choose reads what has a short list of values, and notes what is not on it.
 */
export function acknowledge(options: AcknowledgementOptions, choose: Choose): Acknowledgement {
  const { fund: code = '', secondLang, hasLockup, hasDisclaimer } = options;
  const tag = options.language || 'it';
  const language = /^en\b/i.test(tag) ? 'en' : 'it';
  const programme = options.programme?.trim();
  const findings: AcknowledgementFinding[] = [];
  const breaches: AcknowledgementFinding[] = [];
  const fund = findFund(code);
  if (code && !fund) findings.push({ code: 'fund-unknown', where: 'fund', value: code });
  const period = choose<Period | ''>('period', options.period, PERIODS, fund?.periods.length === 1 ? fund.periods[0]! : '');
  if (fund && period && !fund.periods.includes(period)) findings.push({ code: 'fund-period-mismatch', where: 'period', value: period });
  if (fund && !options.period && !period) findings.push({ code: 'period-missing', where: 'period', value: '' });

  const usual = fund?.statement;
  const isRecovery = usual === 'ngeu';
  const asked = choose('statement', options.statement, KINDS);
  const isGuess = asked === 'auto' && !usual;
  if (isGuess) findings.push({ code: 'statement-required', where: 'statement', value: code });
  if (fund && asked !== 'auto' && isRecovery !== (asked === 'ngeu')) (isRecovery ? breaches : findings).push({ code: 'statement-mismatch', where: 'statement', value: asked });
  // Under direct management nothing is usual; to say too little is the safe side.
  const kind = asked === 'auto' || isRecovery ? (usual ?? 'cofunded') : asked;

  const first = statement(kind, tag);
  // A page may well be in a language that is not the Union's.
  if (first.language !== mainLanguage(tag) && STATEMENT_LANGUAGES.some((known) => known === mainLanguage(tag))) {
    findings.push({ code: 'statement-unverified', where: 'lang', value: tag });
  }
  const second = secondLang ? statement(kind, secondLang) : undefined;
  const isOther = second?.language === mainLanguage(secondLang ?? '');
  if (second && !isOther) findings.push({ code: 'statement-unverified', where: 'second-lang', value: secondLang!, details: ['second'] });

  const wanted = choose('fund-reference', options.fundReference, REFERENCES);
  // Programmes under direct management had rules of their own.
  const isFormer = period === '2014-2020' && (!fund || Boolean(usual));
  if (isFormer && !fund) breaches.push({ code: 'reference-missing', where: 'fund', value: period });
  if (isFormer && wanted === 'hide') findings.push({ code: 'reference-compulsory', where: 'fund-reference', value: 'hide' });
  // The sentence on the pandemic that goes with it has no source here that quotes it.
  if (fund?.code === 'react-eu' && !hasDisclaimer) findings.push({ code: 'addition-missing', where: 'disclaimer', value: '' });
  const isInterreg = fund?.code === 'interreg';
  if (isInterreg && !programme) breaches.push({ code: 'programme-missing', where: 'programme', value: '' });
  if (isInterreg && !hasLockup) findings.push({ code: 'lockup-missing', where: 'lockup', value: '' });
  // Without a period the fund is named: harmless under the rules of 2021, compulsory under those of 2014. A programme's own logo names the programme.
  const isNamed = isFormer || wanted === 'show' || (wanted === 'auto' && (!period || (isInterreg ? programme && !hasLockup : fund?.payer)));
  const payer = isInterreg && !isFormer ? undefined : findFund(fund?.payer);

  const authority = choose<Authority | ''>('authority', options.authority, AUTHORITY_CODES, '');
  if (fund && !usual && !authority && !hasDisclaimer) breaches.push({ code: 'disclaimer-missing', where: 'authority', value: '' });

  const height = parseFloat(String(options.height ?? '').trim() || '48');
  const isAdmitted = height >= MINIMUM_HEIGHT && height < Infinity;
  if (!isAdmitted) findings.push({ code: 'emblem-too-small', where: 'height', value: String(options.height) });

  return {
    fund,
    period,
    isFormer,
    kind,
    isGuess,
    statement: first,
    second: isOther && second?.language !== first.language ? second : undefined,
    reference: isNamed && fund ? [(isInterreg && programme) || fundLabel(fund, '', language), payer && fundLabel(payer, '', language)].filter(Boolean).join(' – ') : '',
    programme: isInterreg ? undefined : programme,
    disclaimer: authority && disclaimer(statement(kind, language), authority, language),
    language,
    height: isAdmitted ? height : MINIMUM_HEIGHT,
    findings,
    breaches,
  };
}

/** `de` of `de-AT`. */
function mainLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0]!;
}
