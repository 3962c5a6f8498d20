import { expect } from 'chai';
import { formatNumber, notationOf } from '../../src/formats/number.js';

describe('numbers', () => {
  const cases: [value: bigint, digits: number, locale: string, least: number, text: string][] = [
    [0n, 0, 'it-IT', 0, '0'],
    [0n, 2, 'it-IT', 2, '0,00'],
    [5n, 2, 'it-IT', 0, '0,05'],
    [123450n, 2, 'it-IT', 0, '1.234,5'],
    [123450n, 2, 'it-IT', 2, '1.234,50'],
    [123400n, 2, 'it-IT', 0, '1.234'],
    [999n, 0, 'it-IT', 0, '999'],
    [1000n, 0, 'it-IT', 0, '1.000'],
    [-1234567n, 1, 'it-IT', 0, '-123.456,7'],
    [-1n, 3, 'en-GB', 0, '-0.001'],
    [123456789012345678901234567890n, 2, 'en-GB', 0, '1,234,567,890,123,456,789,012,345,678.9'],
  ];
  for (const [value, digits, locale, least, text] of cases) it(`${value}, ${digits}, ${locale}: ${text}`, () => expect(formatNumber(value, digits, locale, least)).to.equal(text));

  it('are as Intl writes them, who is slower', () => {
    for (const locale of ['it-IT', 'en-GB']) {
      const numbers = new Intl.NumberFormat(locale, { useGrouping: 'always' as unknown as boolean, minimumFractionDigits: 2 });
      for (const cents of [0n, 1n, -250n, 99999n, 100000n, -123456789n]) expect(formatNumber(cents, 2, locale, 2)).to.equal(numbers.format(Number(cents) / 100));
    }
  });

  it('have the marks of their language', () => expect(['it-IT', 'de', 'en-GB', 'en'].map((locale) => notationOf(locale).decimal)).to.deep.equal([',', ',', '.', '.']));
});
