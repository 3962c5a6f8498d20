import { expect } from 'chai';
import { parseCsv } from '../../src/formats/csv.js';
import { csvText, type CsvCell } from '../../src/formats/csv-text.js';

const cells = (text: string): readonly (readonly string[])[] => {
  const { header, rows } = parseCsv(new TextEncoder().encode(text).buffer as ArrayBuffer);
  return [header, ...rows];
};

describe('a table as CSV', () => {
  const written: [string, CsvCell, string, string][] = [
    ['words', 'Scuola', 'Scuola', 'Scuola'],
    ['nothing', undefined, '', ''],
    ['a number', 45.5, '45,5', '45.5'],
    ['a large number, without grouping', 1234567, '1234567', '1234567'],
    ['a number below zero', -1.5, '-1,5', '-1.5'],
    ['cents', 13373300n, '133733,00', '133733.00'],
    ['one cent', 1n, '0,01', '0.01'],
    ['no cents', 0n, '0,00', '0.00'],
    ['cents below zero, which are no formula', -5n, '-0,05', '-0.05'],
    ['more cents than a number can hold', 900719925474099301n, '9007199254740993,01', '9007199254740993.01'],
    ['a formula', '=1+1', "'=1+1", "'=1+1"],
    ['a formula that begins with a plus', '+39 02', "'+39 02", "'+39 02"],
    ['one that begins with a minus', '-1', "'-1", "'-1"],
    ['one that begins with an at sign', '@SUM(A1)', "'@SUM(A1)", "'@SUM(A1)"],
    ['one behind a tab', '\t=1', '"\'\t=1"', '"\'\t=1"'],
    ['one behind a carriage return', '\r=1', '"\'\r=1"', '"\'\r=1"'],
    ['a formula with quotes', '=HYPERLINK("http://x";"y")', '"\'=HYPERLINK(""http://x"";""y"")"', '"\'=HYPERLINK(""http://x"";""y"")"'],
    ['a sign further on', 'a=b', 'a=b', 'a=b'],
    ['quotes', '"Libertà"', '"""Libertà"""', '"""Libertà"""'],
    ['separators of either language', 'a;b,c', '"a;b,c"', '"a;b,c"'],
    ['separators of other programs', 'a\tb|c', '"a\tb|c"', '"a\tb|c"'],
    ['two lines', 'a\nb', '"a\nb"', '"a\nb"'],
  ];
  for (const [name, cell, italian, english] of written) {
    it(`writes ${name}`, () => {
      expect(csvText([['x', cell]], 'it-IT')).to.equal(`\ufeffx;${italian}\r\n`);
      expect(csvText([['x', cell]], 'en-GB')).to.equal(`\ufeffx,${english}\r\n`);
    });
  }

  it('parts cells by a semicolon where decimals have a comma', () => {
    for (const [locale, line] of [['it-IT', 'a;0,5'], ['it', 'a;0,5'], ['en-US', 'a,0.5'], ['en', 'a,0.5']] as const) expect(csvText([['a', 0.5]], locale), locale).to.equal(`\ufeff${line}\r\n`);
  });

  it('is read again as it was, with marks of every kind in every line', () => {
    const table = [['voce', 'nota'], ['a;b;c', '1,2,3'], ['a|b', 'x\ty\tz'], ['"', '""'], ['prima\nseconda', '<script>alert(1)</script>'], ['__proto__', '🏫 città']];
    for (const locale of ['it-IT', 'en-GB']) expect(cells(csvText(table, locale)), locale).to.deep.equal(table);
    const marked = Array.from({ length: 30 }, (_, row) => [`${row};`, `|${row}|`, `\t|;,${row}`].map((cell) => `x${cell}x`));
    for (const locale of ['it-IT', 'en-GB']) expect(cells(csvText(marked, locale)), locale).to.deep.equal(marked);
  });
});
