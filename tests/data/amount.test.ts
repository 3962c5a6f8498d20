import { expect } from 'chai';
import { formatAmount, formatShare, isMissingAmount, oneIn, parseAmount, type AmountFlag, type NumberFormat } from '../../src/formats/amount.js';

/** No-break spaces, of either width, as plain ones: engines differ. */
const plain = (text: string | undefined): string | undefined => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('amounts', () => {
  describe('are read exactly, as cents', () => {
    const cases: [input: unknown, cents: bigint, format?: NumberFormat, ...flags: AmountFlag[]][] = [
      // The seed: one hundred thirty-three thousand, never 133 euro and 73 cents.
      ['133.733', 13373300n],
      ['€ 133.733', 13373300n],
      ['9.250.000,00', 925000000n],
      ['€ 9.250.000,00', 925000000n],
      ['9250000', 925000000n],
      ['9250000,5', 925000050n],
      ['0,05', 5n],
      ['0', 0n],
      // Signs and words on either side, spaces of any kind.
      ['1.234,56 €', 123456n],
      ['1.234,56€', 123456n],
      ['EUR 1.234,56', 123456n],
      ['1.234,56 euro', 123456n],
      [' \t1.234,56 \n', 123456n],
      ['€\u00a01.234,56', 123456n],
      ['9\u202f250\u2009000,00', 925000000n],
      ['1 234 567,89 €', 123456789n],
      ['(12 500)', -1250000n],
      // No cents.
      ['12.000,--', 1200000n],
      ['12.000,-', 1200000n],
      ['12.000,=', 1200000n],
      // Negatives.
      ['-1.200,00', -120000n],
      ['- 1.200,00 €', -120000n],
      ['\u22121.200,00', -120000n],
      ['\u20131.200,00', -120000n],
      ['1.200,00-', -120000n],
      ['(1.200,00)', -120000n],
      ['€ (1.200,00)', -120000n],
      // Words of scale.
      ['133,7 mila', 13370000n],
      ['9,25 mln', 925000000n],
      ['9,25 mln €', 925000000n],
      ['€ 9,25 milioni', 925000000n],
      ['1 milione', 100000000n],
      ['1,5 mld', 150000000000n],
      ['1 miliardo', 100000000000n],
      // A point that cannot group is a decimal one.
      ['133733.50', 13373350n],
      ['0.5', 50n],
      ['0.125', 13n, 'it', 'rounded'],
      // English notation in Italian text is read and told.
      ['1,234.56', 123456n, 'it', 'foreign-format'],
      // No euro has three decimals.
      ['9,250', 925n, 'it', 'foreign-format'],
      ['1,234,567', 123456700n, 'it', 'foreign-format'],
      ['9,250,000.00', 925000000n, 'en'],
      ['133,733', 13373300n, 'en'],
      ['1.234,56', 123456n, 'en', 'foreign-format'],
      // Half away from zero beyond the cent, where floats say 1,00.
      ['1,005', 101n, 'it', 'foreign-format', 'rounded'],
      ['-1,005', -101n, 'it', 'foreign-format', 'rounded'],
      [1.005, 101n, 'it', 'rounded'],
      // «auto» is Italian and tells what could be either.
      ['133.733', 13373300n, 'auto', 'ambiguous'],
      ['9.250.000', 925000000n, 'auto'],
      ['133733.50', 13373350n, 'auto'],
      ['133,50', 13350n, 'auto'],
      ['1000', 100000n, 'auto'],
      // Numbers are euros and are not read as text.
      [133.733, 13373n, 'it', 'rounded'],
      [133733, 13373300n],
      [-0.1, -10n],
      [0, 0n],
      [133733n, 13373300n],
      // More than a float can hold.
      ['9.007.199.254.740.993,01', 900719925474099301n],
    ];
    for (const [input, cents, format, ...flags] of cases) {
      it(`${typeof input} ${String(input).trim()}${format ? `, ${format}` : ''}`, () => expect(parseAmount(input, format)).to.deep.equal({ cents, flags }));
    }
  });

  describe('that are broken are not guessed', () => {
    for (const input of ['1.2.3', '12.34.5', '8.50.0,00', '1.23', '1,2,3', '1.234,56,7', '12,34,567.8', 'dodici', '12 o 13', '12%', '€', '()', '--5', '5 milioncini', '2 1.500', '10 20', '2 150.000', '2\n500,00', '01 500', '1 2345', '1234 567', '10, 20', '2€1.500', '1 € 234', '0x1f', '1e3', NaN, Infinity, {}, [], true]) {
      const expected = input === '1.23' ? 123n : undefined;
      it(`${typeof input} ${JSON.stringify(String(input))}`, () => expect(parseAmount(input)?.cents).to.equal(expected));
    }
  });

  it('tells «no figure» from zero and from a broken one', () => {
    const missing = ['', '  ', '-', '–', '—', 'n.d.', 'N.D.', 'nd', 'n/d', 'n. d.', 'n.a.', ':', '…', '...', null, undefined];
    expect(missing.filter((text) => !isMissingAmount(text))).to.deep.equal([]);
    expect(['0', 0, '0,00', '-1', 'abc', 0n].filter(isMissingAmount)).to.deep.equal([]);
  });

  it('add up without an error: ten thousand times ten cents', () => {
    const sum = Array.from({ length: 10_000 }, () => parseAmount('0,10')!.cents).reduce((left, right) => left + right);
    expect(plain(formatAmount(sum, 'it-IT'))).to.equal('1.000 €');
  });

  describe('are written', () => {
    const cases: [cents: bigint, locale: string, text: string, decimals?: 0 | 2][] = [
      [13373300n, 'it-IT', '133.733 €'],
      [123450n, 'it-IT', '1.234,50 €'],
      [100000n, 'it-IT', '1.000 €'],
      [100000n, 'it-IT', '1.000,00 €', 2],
      [5n, 'it-IT', '0,05 €'],
      [0n, 'it-IT', '0 €'],
      [-120000n, 'it-IT', '-1.200 €'],
      [900719925474099301n, 'it-IT', '9.007.199.254.740.993,01 €'],
      [925000000n, 'en-GB', '€9,250,000'],
      [-5n, 'en-GB', '-€0.05'],
    ];
    for (const [cents, locale, text, decimals] of cases) it(text, () => expect(plain(formatAmount(cents, locale, decimals))).to.equal(text));

    it('on one line: no space in them may break', () => expect(formatAmount(13373300n, 'it-IT')).not.to.contain(' '));
  });

  describe('as a share', () => {
    const cases: [part: bigint, total: bigint, text: string | undefined, digits?: number][] = [
      [13373300n, 925000000n, '1,4%'],
      [13373300n, 925000000n, '1,45%', 2],
      [1n, 3n, '33,3%'],
      [1n, 2n, '50%'],
      [0n, 5n, '0%'],
      [5n, 5n, '100%'],
      [1n, 925000000n, '< 0,1%'],
      [924999999n, 925000000n, '> 99,9%'],
      [9n, 8n, '112,5%'],
      [4005772000n, 4000000000n, '100,1%'],
      [-1n, 4n, '-25%'],
      [1n, 0n, undefined],
      [1n, -5n, undefined],
    ];
    for (const [part, total, text, digits] of cases) it(`${part} of ${total}: ${text}`, () => expect(plain(formatShare(part, total, 'it-IT', digits))).to.equal(text));
  });

  it('as one euro in …', () => {
    expect(oneIn(13373300n, 925000000n)).to.equal(69n);
    expect(oneIn(1n, 1000n)).to.equal(1000n);
    for (const [part, total] of [[5n, 5n], [6n, 5n], [0n, 5n], [-1n, 5n], [4n, 5n], [1n, 0n]] as const) expect(oneIn(part, total)).to.equal(undefined);
  });
});
