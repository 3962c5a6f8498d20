import { expect } from 'chai';
import { ticks } from '../../src/formats/ticks.js';

describe('round values for an axis', () => {
  const cases: readonly [least: number, most: number, count: number, values: readonly number[]][] = [
    [0, 10, 5, [0, 2, 4, 6, 8, 10]],
    [0, 9.25, 5, [0, 2, 4, 6, 8, 10]],
    [0, 12, 5, [0, 2.5, 5, 7.5, 10, 12.5]],
    [0, 100, 1, [0, 100]],
    [0, 101, 1, [0, 200]],
    [0, 925_000_000, 4, [0, 250_000_000, 500_000_000, 750_000_000, 1_000_000_000]],
    // No 0.30000000000000004.
    [0, 0.5, 5, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
    [0, 0.011, 5, [0, 0.0025, 0.005, 0.0075, 0.01, 0.0125]],
    [0, 1.1, 11, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1]],
    // Zero wherever it is crossed or touched.
    [-3, 7, 5, [-4, -2, 0, 2, 4, 6, 8]],
    [-9, 0, 5, [-10, -8, -6, -4, -2, 0]],
    [-1, 1_000, 4, [-500, 0, 500, 1_000]],
    [-250, 750, 4, [-250, 0, 250, 500, 750]],
    [96, 104, 4, [96, 98, 100, 102, 104]],
    [-104, -96, 4, [-104, -102, -100, -98, -96]],
    // One value, or none.
    [5, 5, 5, [0, 1, 2, 3, 4, 5]],
    [-5, -5, 5, [-5, -4, -3, -2, -1, 0]],
    [0, 0, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [-0, 0, 1, [0, 1]],
    [NaN, NaN, 1, [0, 1]],
    [NaN, 8, 4, [0, 2, 4, 6, 8]],
    [5e-324, 0, 1, [0, 1]],
    // Given the wrong way round.
    [10, 0, 2, [0, 5, 10]],
    // Farther than whole floats reach.
    [0, 1e15, 5, [0, 2e14, 4e14, 6e14, 8e14, 1e15]],
    [-1e18, 1e18, 4, [-1e18, -5e17, 0, 5e17, 1e18]],
    [0, 1e22, 2, [0, 5e21, 1e22]],
    // A cent more than a hundred million euros is enclosed too.
    [0, 10_000_000_001, 5, [0, 2_500_000_000, 5_000_000_000, 7_500_000_000, 10_000_000_000, 12_500_000_000]],
  ];
  for (const [least, most, count, values] of cases) it(`from ${least} to ${most} in ${count}`, () => expect(ticks(least, most, count)).to.deep.equal(values));

  it('can be drawn whatever is between them', () => {
    const ends = [0, 1e-320, 1e-12, 0.07, 1, 1 / 3, 99.99, 1e9, 123_456_789_012, 1e15, 1e15 + 0.125, 9e15, 1e300, Number.MAX_VALUE, Infinity].flatMap((end) => [end, -end]);
    for (const least of ends) {
      for (const most of ends) {
        for (const count of [1, 4, 7, 20]) {
          const values = ticks(least, most, count);
          const name = `${least} to ${most} in ${count}: ${values.join(' ')}`;
          expect(values.every(Number.isFinite), name).to.equal(true);
          expect(values.length, name).to.be.within(2, count + 2);
          expect(values.every((value, index) => !index || value > values[index - 1]!), name).to.equal(true);
          const [low, high] = [Math.max(-1e300, Math.min(least, most)), Math.min(1e300, Math.max(least, most))];
          // As near as a float tells, and below any amount.
          const slack = Math.max(-low, high) * 1e-11 + 1e-300;
          expect(values[0]! <= low + slack && values.at(-1)! >= high - slack, name).to.equal(true);
          if (low <= 0 && high >= 0) expect(values, name).to.include(0);
        }
      }
    }
  });
});
