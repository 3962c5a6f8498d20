import { formatAmount } from './amount.js';
import { formatNumber } from './number.js';

type Language = 'it' | 'en';

interface Unit {
  readonly cents: bigint;
  /** Amounts from here on are written in this unit: half a step below the first round one, so that 999.960 € are 1 mln € and not 1.000 mila €. */
  readonly from: bigint;
  /** Amounts below this would lose their digits in this unit, or read badly («1 mila»). */
  readonly least: bigint;
  readonly it: string;
  readonly en: string;
}

/** Up to four digits, euros are as short as anything. */
const EUROS: Unit = { cents: 100n, from: 0n, least: 0n, it: '', en: '' };
const UNITS: readonly Unit[] = [
  { cents: 100_000_000_000n, from: 99_995_000_000n, least: 10_000_000_000n, it: 'mld', en: 'bn' },
  { cents: 100_000_000n, from: 99_995_000n, least: 10_000_000n, it: 'mln', en: 'm' },
  { cents: 100_000n, from: 999_950n, least: 200_000n, it: 'mila', en: 'k' },
  EUROS,
];
const LOCALES = { it: 'it-IT', en: 'en-GB' };

/** Below a hundred, euros have their cents. */
const SMALL = 10_000n;

/**
 * `9,25 mln €`, `133,7 mila €`, `1,5 mld €`, `950 €`; in English `€9.25m`, `€133.7k`, `€1.5bn`. For axes and headlines: four digits at most, half away
 * from zero, no zeros at the end; on one line by no-break spaces. (`Intl` would write `134K €`.)
 * @param reference the largest amount of an axis, so that all of it has one unit. Only what is too small for that unit to show (less than a tenth,
 *   of thousands less than two) keeps its own: what is not nothing is never written `0`.
 */
export function compactAmount(cents: bigint, language: Language, reference = cents): string {
  const size = magnitude(cents);
  const most = magnitude(reference);
  const common = unitOf(size > most ? size : most);
  const unit = size < common.least ? unitOf(size) : common;
  const minus = cents < 0n ? '-' : '';
  if (unit === EUROS) {
    const euros = size < SMALL ? size : roundTo(size, 100n) * 100n;
    return formatAmount(minus ? -euros : euros, LOCALES[language]);
  }
  const decimals = size < unit.cents * 100n ? 2 : size < unit.cents * 1000n ? 1 : 0;
  const rounded = roundTo(size, unit.cents / 10n ** BigInt(decimals));
  const number = formatNumber(rounded, decimals, LOCALES[language]);
  return language === 'en' ? `${minus}€${number}${unit.en}` : `${minus}${number}\u00a0${unit.it}\u00a0€`;
}

/**
 * `14.339.077,93 euro`, `meno 1.200 euro`, `un euro`; in English `14,339,077.93 euros`, `minus 1,200 euros`. For screen readers, which pass over the sign
 * of a negative amount and may call the euro sign by its name or not at all.
 */
export function spokenAmount(cents: bigint, language: Language): string {
  const size = magnitude(cents);
  const number = formatNumber(size, 2, LOCALES[language], size % 100n ? 2 : 0);
  const isOne = size === 100n;
  if (language === 'en') return `${cents < 0n ? 'minus ' : ''}${number} ${isOne ? 'euro' : 'euros'}`;
  // Voices read the digit as «uno euro».
  return `${cents < 0n ? 'meno ' : ''}${isOne ? 'un' : number} euro`;
}

function unitOf(size: bigint): Unit {
  return UNITS.find(({ from }) => size >= from)!;
}

function magnitude(cents: bigint): bigint {
  return cents < 0n ? -cents : cents;
}

/** How many steps a size is, half upwards. */
function roundTo(size: bigint, step: bigint): bigint {
  return (size + step / 2n) / step;
}
