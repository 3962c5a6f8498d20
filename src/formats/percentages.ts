import { formatShare } from './amount.js';

/** Any number above two: a grain of so many is less than half a step, so it changes a guard and no digit. */
const GRAINS = 1000n;

/**
 * Percentages of a whole that its parts close, in steps of the last digit: `14n` with one digit is 1.4 %. By largest remainder on exact fractions they add
 * up to exactly 100 %; of equal remainders the larger amount comes first, then the one that stands first. Nothing stays nothing, and no list of nothing has shares.
 * @param parts none of them negative: what is taken away is no part.
 */
export function closedShares(parts: readonly bigint[], digits: number): bigint[] {
  const whole = parts.reduce((left, right) => left + right, 0n);
  if (!whole) return parts.map(() => 0n);
  const steps = allSteps(digits);
  const shares = parts.map((part) => (part * steps) / whole);
  const remainder = (index: number): bigint => (parts[index]! * steps) % whole;
  const missing = Number(shares.reduce((left, right) => left - right, steps));
  const ranked = [...parts.keys()].sort((one, other) => descending(remainder(one), remainder(other)) || descending(parts[one]!, parts[other]!));
  for (const index of ranked.slice(0, missing)) shares[index]! += 1n;
  return shares;
}

/**
 * `1,4%` of what `closedShares()` gave for `part`, with the guards of `formatShare()`: they change what is read, never what adds up.
 * @returns `undefined` when `whole` is not positive.
 */
export function formatClosedShare(share: bigint, part: bigint, whole: bigint, digits: number, locale: string): string | undefined {
  if (whole <= 0n) return undefined;
  const steps = allSteps(digits);
  const grain = !share && part > 0n ? 1n : share === steps && part < whole ? -1n : 0n;
  return formatShare(share * GRAINS + grain, steps * GRAINS, locale, digits);
}

function allSteps(digits: number): bigint {
  return 100n * 10n ** BigInt(digits);
}

function descending(one: bigint, other: bigint): number {
  return one > other ? -1 : Number(one < other);
}
