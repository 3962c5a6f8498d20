import { expect } from 'chai';
import { closedShares, formatClosedShare } from '../../src/formats/percentages.js';

const sum = (values: readonly bigint[]): bigint => values.reduce((left, right) => left + right, 0n);

describe('percentages of a closed whole', () => {
  const cases: readonly [parts: readonly bigint[], digits: number, shares: readonly bigint[]][] = [
    [[1n, 1n, 1n], 0, [34n, 33n, 33n]],
    [[1n, 1n, 1n], 1, [334n, 333n, 333n]],
    [[1n, 1n], 1, [500n, 500n]],
    // The whole of a part alone.
    [[7n], 2, [10_000n]],
    // 12.5 each: of equal remainders and amounts the first ones get the half percent of the last.
    [[1n, 1n, 1n, 1n, 1n, 1n, 1n, 1n], 0, [13n, 13n, 13n, 13n, 12n, 12n, 12n, 12n]],
    // 0.5, 62.5 and 37: of equal remainders the larger amount, though it stands later.
    [[1n, 125n, 74n], 0, [0n, 63n, 37n]],
    // Three times 0.3 %, which would each be written 0 %: the largest remainder, .4, goes up.
    [[3n, 3n, 994n], 0, [0n, 0n, 100n]],
    [[3n, 3n, 3n, 991n], 0, [1n, 0n, 0n, 99n]],
    // Nothing stays nothing, however much is to be given out.
    [[0n, 1n, 1n, 1n, 0n], 0, [0n, 34n, 33n, 33n, 0n]],
    // The seed's part of its whole.
    [[13373300n, 911626700n], 1, [14n, 986n]],
    [[13373300n, 911626700n], 2, [145n, 9855n]],
    // More than a float can hold.
    [[900719925474099301n, 1n], 1, [1000n, 0n]],
    [[], 1, []],
    [[0n, 0n], 1, [0n, 0n]],
  ];
  for (const [parts, digits, shares] of cases) it(`${parts.join(' + ') || 'nothing'}, ${digits} digits`, () => expect(closedShares(parts, digits)).to.deep.equal(shares));

  it('add up to a hundred where each rounded on its own does not, none farther than a step from the truth', () => {
    // A walk through remainders of all kinds: 5 000 amounts from nothing to a thousand millions.
    const parts = Array.from({ length: 5_000 }, (_, index) => (BigInt(index) * 7_919n ** 3n) % 100_000_000_003n);
    const whole = sum(parts);
    for (const digits of [0, 1, 2, 4]) {
      const steps = 100n * 10n ** BigInt(digits);
      const shares = closedShares(parts, digits);
      expect(sum(shares)).to.equal(steps);
      const far = shares.filter((share, index) => {
        const error = share * whole - parts[index]! * steps;
        return error >= whole || error <= -whole;
      });
      expect(far).to.deep.equal([]);
    }
  });

  it('of the same amounts are the same in any order, but for ties', () => {
    const parts = [1_433_907_793n, 81_250n, 5n, 977_003_311n, 40_040n];
    const shares = closedShares(parts, 1);
    expect(closedShares([...parts].reverse(), 1)).to.deep.equal([...shares].reverse());
  });

  it('leave what they are given as it is', () => {
    const parts = Object.freeze([1n, 2n, 4n]);
    expect(closedShares(parts, 0)).to.deep.equal([14n, 29n, 57n]);
  });
});

describe('a percentage of a closed whole is written', () => {
  const cases: readonly [share: bigint, part: bigint, whole: bigint, digits: number, text: string | undefined][] = [
    [14n, 13373300n, 925000000n, 1, '1,4%'],
    [145n, 13373300n, 925000000n, 2, '1,45%'],
    [334n, 1n, 3n, 1, '33,4%'],
    [500n, 1n, 2n, 1, '50%'],
    [34n, 1n, 3n, 0, '34%'],
    // As it was closed, not as it would be rounded: 0.246 % that got a step more.
    [3n, 246n, 100_000n, 1, '0,3%'],
    // 0.06 % would be 0,1% on its own; here it has no step and is not nothing.
    [0n, 6n, 10_000n, 1, '< 0,1%'],
    [0n, 1n, 1000n, 0, '< 1%'],
    [0n, 0n, 1000n, 1, '0%'],
    [1000n, 5n, 5n, 1, '100%'],
    [1000n, 9_999n, 10_000n, 1, '> 99,9%'],
    [100n, 999n, 1000n, 0, '> 99%'],
    [1n, 1n, 1000n, 1, '0,1%'],
    [999n, 999n, 1000n, 1, '99,9%'],
    [0n, 0n, 0n, 1, undefined],
    [0n, 1n, -1n, 1, undefined],
  ];
  for (const [share, part, whole, digits, text] of cases) {
    it(`${part} of ${whole}, ${digits} digits: ${text}`, () => expect(formatClosedShare(share, part, whole, digits, 'it-IT')).to.equal(text));
  }

  it('in English', () => expect(formatClosedShare(14n, 14n, 1000n, 1, 'en-GB')).to.equal('1.4%'));
});
