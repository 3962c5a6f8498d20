/** Steps that people count in, times a power of ten. */
const MANTISSAS = [1, 2, 2.5, 5, 10];
/** Nobody's amounts; beyond it a float's own limits are near. */
const FAR = 1e300;
/** A range as narrow as this beside its ends is one value. */
const NARROW = 1e-9;
/** What a float's error can make of a whole number of steps. */
const ERROR = 1e-12;

/**
 * Round values (1, 2, 2.5, 5 times a power of ten) for an axis, rising, evenly apart; the first and the last enclose the range, and zero is among them when
 * the range touches or crosses it. A range of one value reaches to zero; one of nothing, or of what is no number, goes from 0 to 1.
 * @param count of steps into which the range is parted, at most, from 1; one more where neither end is round.
 */
export function ticks(least: number, most: number, count: number): number[] {
  const ends = [finite(least), finite(most)];
  let [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (high - low <= Math.max(high, -low) * NARROW) [low, high] = [Math.min(low, 0), Math.max(high, 0)];
  if (high - low < 1 / FAR) [low, high] = [0, 1];

  const rough = (high - low) / count;
  const exponent = Math.floor(Math.log10(rough));
  // Whole powers only, to divide or to multiply by: 3 times 0.1 would not be 0.3.
  const [over, under] = exponent < 0 ? [1, 10 ** -exponent] : [10 ** exponent, 1];
  const inPowers = (value: number): number => (value / over) * under;
  const mantissa = MANTISSAS.find((candidate) => candidate >= inPowers(rough) * (1 - ERROR))!;
  const inSteps = (value: number): number => {
    const steps = inPowers(value) / mantissa;
    const whole = Math.round(steps);
    return Math.abs(steps - whole) <= ERROR * Math.max(1, Math.abs(whole)) ? whole : steps;
  };
  const [first, last] = [Math.floor(inSteps(low)), Math.ceil(inSteps(high))];
  return [...Array(last - first + 1).keys()].map((index) => ((first + index) * mantissa * over) / under);
}

function finite(value: number): number {
  return Math.min(FAR, Math.max(-FAR, value || 0));
}
