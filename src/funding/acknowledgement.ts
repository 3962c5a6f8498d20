import type { Choose } from '../formats/choice.js';
import type { Finding } from '../formats/finding.js';
import { AUTHORITY_CODES, disclaimer, type Authority } from './disclaimers.js';
import { statement, STATEMENT_LANGUAGES, type Statement } from './statements.js';
import { readSupport, type Support, type SupportOptions } from './support.js';

/** Pixels; one centimetre, the smallest admitted, is 37.8. */
export const MINIMUM_HEIGHT = 40;

/** What a page says about its funding: the banner's attributes, in camel case. Any may be missing or wrong. */
export interface AcknowledgementOptions extends SupportOptions {
  /** BCP 47 tag of a second statement under the first, for bilingual pages. */
  readonly secondLang?: string | undefined;
  /** Who grants the money under direct management, by its code. */
  readonly authority?: string | undefined;
  /** Whether the author has written a disclaimer of their own. */
  readonly hasDisclaimer?: boolean | undefined;
  /** Height of the emblem in pixels, without its white border. Default 48. */
  readonly height?: string | number | undefined;
}

/** What stands beside the emblem. */
export interface Acknowledgement extends Support {
  readonly second: Statement | undefined;
  /** In `language`; empty where nobody is said to grant the money. */
  readonly disclaimer: string;
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
 * Decides what stands beside the emblem: what the support asks for, in which languages, which disclaimer follows. Once for the widget, the static banner and
 * the poster.
 * @param choose reads what has a short list of values, and notes what is not on it.
 */
export function acknowledge(options: AcknowledgementOptions, choose: Choose): Acknowledgement {
  const { fund: code = '', secondLang, hasLockup, hasDisclaimer, language: tag = '' } = options;
  const support = readSupport(options, choose);
  const { fund, period, isFormer, asked, kind, isGuess, statement: first, language } = support;
  const findings: AcknowledgementFinding[] = [];
  const breaches: AcknowledgementFinding[] = [];
  if (code && !fund) findings.push({ code: 'fund-unknown', where: 'fund', value: code });
  if (fund && period && !fund.periods.includes(period)) findings.push({ code: 'fund-period-mismatch', where: 'period', value: period });
  if (fund && !options.period && !period) findings.push({ code: 'period-missing', where: 'period', value: '' });

  const usual = fund?.statement;
  const isRecovery = usual === 'ngeu';
  if (isGuess) findings.push({ code: 'statement-required', where: 'statement', value: code });
  if (fund && asked.statement !== 'auto' && isRecovery !== (asked.statement === 'ngeu')) {
    (isRecovery ? breaches : findings).push({ code: 'statement-mismatch', where: 'statement', value: asked.statement });
  }

  // A page may well be in a language that is not the Union's.
  if (first.language !== mainLanguage(tag) && STATEMENT_LANGUAGES.some((known) => known === mainLanguage(tag))) {
    findings.push({ code: 'statement-unverified', where: 'lang', value: tag });
  }
  const second = secondLang ? statement(kind, secondLang) : undefined;
  const isOther = second?.language === mainLanguage(secondLang ?? '');
  if (second && !isOther) findings.push({ code: 'statement-unverified', where: 'second-lang', value: secondLang!, details: ['second'] });

  if (isFormer && !fund) breaches.push({ code: 'reference-missing', where: 'fund', value: period });
  if (isFormer && asked.reference === 'hide') findings.push({ code: 'reference-compulsory', where: 'fund-reference', value: 'hide' });
  // The sentence on the pandemic that goes with it has no source here that quotes it.
  if (fund?.code === 'react-eu' && !hasDisclaimer) findings.push({ code: 'addition-missing', where: 'disclaimer', value: '' });
  const isInterreg = fund?.code === 'interreg';
  if (isInterreg && !options.programme?.trim()) breaches.push({ code: 'programme-missing', where: 'programme', value: '' });
  if (isInterreg && !hasLockup) findings.push({ code: 'lockup-missing', where: 'lockup', value: '' });

  const authority = choose<Authority | ''>('authority', options.authority, AUTHORITY_CODES, '');
  if (fund && !usual && !authority && !hasDisclaimer) breaches.push({ code: 'disclaimer-missing', where: 'authority', value: '' });

  const height = parseFloat(String(options.height ?? '').trim() || '48');
  const isAdmitted = height >= MINIMUM_HEIGHT && height < Infinity;
  if (!isAdmitted) findings.push({ code: 'emblem-too-small', where: 'height', value: String(options.height) });

  return {
    ...support,
    second: isOther && second?.language !== first.language ? second : undefined,
    disclaimer: authority && disclaimer(statement(kind, language), authority, language),
    height: isAdmitted ? height : MINIMUM_HEIGHT,
    findings,
    breaches,
  };
}

/** `de` of `de-AT`. */
function mainLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0]!;
}
