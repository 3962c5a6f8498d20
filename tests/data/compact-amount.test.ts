import { expect } from 'chai';
import { parseAmount } from '../../src/formats/amount.js';
import { compactAmount, spokenAmount } from '../../src/formats/compact-amount.js';

/** No-break spaces, of either width, as plain ones: engines differ. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('amounts in few digits', () => {
  const cases: readonly [cents: bigint, italian: string, english: string][] = [
    [925_000_000n, '9,25 mln €', '€9.25m'],
    [13_373_300n, '133,7 mila €', '€133.7k'],
    [150_000_000_000n, '1,5 mld €', '€1.5bn'],
    [95_000n, '950 €', '€950'],
    [0n, '0 €', '€0'],
    // Up to four digits euros are short enough; from a hundred on without cents.
    [5n, '0,05 €', '€0.05'],
    [1_250n, '12,50 €', '€12.50'],
    [9_999n, '99,99 €', '€99.99'],
    [12_345n, '123 €', '€123'],
    [12_350n, '124 €', '€124'],
    [123_450n, '1.235 €', '€1,235'],
    [999_949n, '9.999 €', '€9,999'],
    // Rounded into the next unit.
    [999_950n, '10 mila €', '€10k'],
    [1_234_500n, '12,35 mila €', '€12.35k'],
    [99_994_999n, '999,9 mila €', '€999.9k'],
    [99_995_000n, '1 mln €', '€1m'],
    [1_433_907_793n, '14,34 mln €', '€14.34m'],
    [19_570_912_261n, '195,7 mln €', '€195.7m'],
    [99_994_999_999n, '999,9 mln €', '€999.9m'],
    [99_995_000_000n, '1 mld €', '€1bn'],
    [90_000_000_000_000n, '900 mld €', '€900bn'],
    [280_000_000_000_000n, '2.800 mld €', '€2,800bn'],
    // Half away from zero, from the cent and once: not 1.2345 to 1.235 to 1.24.
    [123_450_000n, '1,23 mln €', '€1.23m'],
    [123_500_000n, '1,24 mln €', '€1.24m'],
    [123_499_999n, '1,23 mln €', '€1.23m'],
    [-123_500_000n, '-1,24 mln €', '-€1.24m'],
    [-925_000_000n, '-9,25 mln €', '-€9.25m'],
    [-95_000n, '-950 €', '-€950'],
    [-12_350n, '-124 €', '-€124'],
    [-5n, '-0,05 €', '-€0.05'],
    // More than a float can hold.
    [900_719_925_474_099_350_000_000_000n, '9.007.199.254.740.994 mld €', '€9,007,199,254,740,994bn'],
  ];
  for (const [cents, italian, english] of cases) {
    it(`${cents} cents: ${italian}, ${english}`, () => {
      expect(plain(compactAmount(cents, 'it'))).to.equal(italian);
      expect(compactAmount(cents, 'en')).to.equal(english);
    });
  }

  describe('have the unit of the largest', () => {
    const axes: readonly [reference: bigint, cents: readonly bigint[], texts: readonly string[]][] = [
      [1_000_000_000n, [0n, 250_000_000n, 500_000_000n, 1_000_000_000n], ['0 €', '2,5 mln €', '5 mln €', '10 mln €']],
      [100_000_000n, [25_000_000n, 50_000_000n, 100_000_000n], ['0,25 mln €', '0,5 mln €', '1 mln €']],
      [100_000_000_000n, [20_000_000_000n, 100_000_000_000n], ['0,2 mld €', '1 mld €']],
      [1_000_000n, [200_000n, 250_000n, 1_000_000n], ['2 mila €', '2,5 mila €', '10 mila €']],
      [800_000n, [200_000n, 800_000n], ['2.000 €', '8.000 €']],
      [200_000_000n, [-100_000_000n, 0n, 200_000_000n], ['-1 mln €', '0 €', '2 mln €']],
      // The largest may be the one below zero, and a wrong reference loses nothing.
      [-1_000_000_000n, [50_000_000n], ['0,5 mln €']],
      [100n, [925_000_000n], ['9,25 mln €']],
    ];
    for (const [reference, cents, texts] of axes) {
      it(texts.join(' · '), () => expect(cents.map((value) => plain(compactAmount(value, 'it', reference)))).to.deep.equal(texts));
    }
  });

  it('never become nothing beside a large one: what is too small for its unit keeps its own', () => {
    const beside = (reference: bigint, ...amounts: bigint[]): string[] => amounts.map((cents) => plain(compactAmount(cents, 'it', reference)));
    expect(beside(100_000_000_000_000n, 9_999_999_999n, 1_234_567n, 199_900n)).to.deep.equal(['100 mln €', '12,35 mila €', '1.999 €']);
    expect(beside(100_000_000_000_000n, 10_000n, 1n, -1n)).to.deep.equal(['100 €', '0,01 €', '-0,01 €']);
    expect(beside(2_000_000n, 50_000n, 100_000n)).to.deep.equal(['500 €', '1.000 €']);
  });

  it('can be read back as what they say', () => {
    for (const cents of [925_000_000n, -13_370_000n, 150_000_000_000n, 95_000n, 0n]) expect(parseAmount(compactAmount(cents, 'it'))).to.deep.equal({ cents, flags: [] });
  });

  it('stay on one line', () => {
    for (const cents of [925_000_000n, 95_000n, -13_370_000n]) for (const language of ['it', 'en'] as const) expect(compactAmount(cents, language)).not.to.match(/ /);
  });
});

describe('amounts as they are said', () => {
  const cases: readonly [cents: bigint, italian: string, english: string][] = [
    [1_433_907_793n, '14.339.077,93 euro', '14,339,077.93 euros'],
    [13_373_300n, '133.733 euro', '133,733 euros'],
    [123_450n, '1.234,50 euro', '1,234.50 euros'],
    [100n, 'un euro', '1 euro'],
    [-100n, 'meno un euro', 'minus 1 euro'],
    [101n, '1,01 euro', '1.01 euros'],
    [200n, '2 euro', '2 euros'],
    [0n, '0 euro', '0 euros'],
    [5n, '0,05 euro', '0.05 euros'],
    [-120_000n, 'meno 1.200 euro', 'minus 1,200 euros'],
    [900719925474099301n, '9.007.199.254.740.993,01 euro', '9,007,199,254,740,993.01 euros'],
  ];
  for (const [cents, italian, english] of cases) {
    it(italian, () => {
      expect(spokenAmount(cents, 'it')).to.equal(italian);
      expect(spokenAmount(cents, 'en')).to.equal(english);
    });
  }
});
