import { expect } from 'chai';
import { csvBatches, parseCsv } from '../../src/formats/csv.js';

const utf8 = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const latin = (text: string): ArrayBuffer => Uint8Array.from(text, (character) => character.charCodeAt(0)).buffer;
const utf16 = (text: string, littleEndian: boolean): ArrayBuffer => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  [...text].forEach((character, index) => view.setUint16(index * 2, character.charCodeAt(0), littleEndian));
  return view.buffer;
};
const cells = (bytes: ArrayBuffer): (readonly string[])[] => {
  const { header, rows } = parseCsv(bytes);
  return [header, ...rows];
};

describe('CSV', () => {
  const tables: readonly [name: string, bytes: ArrayBuffer, expected: string[][]][] = [
    ['semicolons and decimal commas', utf8('Voce;Importo\nScuole;133.733,00\nSport;9.250.000,50\n'), [['Voce', 'Importo'], ['Scuole', '133.733,00'], ['Sport', '9.250.000,50']]],
    ['commas', utf8('a,b\n1,2'), [['a', 'b'], ['1', '2']]],
    ['tabs', utf8('a\tb\n1\t2'), [['a', 'b'], ['1', '2']]],
    ['bars', utf8('a|b\n1|2'), [['a', 'b'], ['1', '2']]],
    ['CR and LF', utf8('a;b\r\n1;2\r\n'), [['a', 'b'], ['1', '2']]],
    ['quotes, doubled quotes, a line break and the delimiter inside', utf8('nome;nota\n"Istituto ""Dante""";"uno; due\ntre"\n'), [['nome', 'nota'], ['Istituto "Dante"', 'uno; due\ntre']]],
    ['empty lines and lines of delimiters', utf8('\n\na;b\n\n;;\n  \n1;2\n\n'), [['a', 'b'], ['1', '2']]],
    ['spaces around cells', utf8(' a ; b\n 1 ;\u00a02 '), [['a', 'b'], ['1', '2']]],
    ['short and long rows, as they are', utf8('a;b;c\n1;2;3\n1;2\n1;2;3;4\n'), [['a', 'b', 'c'], ['1', '2', '3'], ['1', '2'], ['1', '2', '3', '4']]],
    ['a header alone', utf8('a;b'), [['a', 'b']]],
    ['one column', utf8('scuola\nRovani\nBreda'), [['scuola'], ['Rovani'], ['Breda']]],
    ['two columns under a title and over a note', utf8('Bilancio 2024\nVoce;Importo\nScuole;1,5\nSport;2,5\nFonte: Comune'), [['Bilancio 2024'], ['Voce', 'Importo'], ['Scuole', '1,5'], ['Sport', '2,5'], ['Fonte: Comune']]],
    ['commas with semicolons in quotes', utf8('nome,nota\n"A","x; y"\n"B","z; w"'), [['nome', 'nota'], ['A', 'x; y'], ['B', 'z; w']]],
    ['nothing', utf8(''), [[]]],
    ['white space', utf8(' \n \n'), [[]]],
    ['a quote that is never closed, as a character', utf8('a;b\n5;6\n7;8\n"1;2\n3;4'), [['a', 'b'], ['5', '6'], ['7', '8'], ['"1', '2'], ['3', '4']]],
    ['two of them', utf8('a;b\n"1;2\n3;4\n"5;6\n7;8'), [['a', 'b'], ['"1', '2'], ['3', '4'], ['"5', '6'], ['7', '8']]],
    ['one after a cell of two lines', utf8('a;b;c\n1;"2\n3";"4\n5;6;7'), [['a', 'b', 'c'], ['1', '"2'], ['3"', '"4'], ['5', '6', '7']]],
    ['line breaks of three kinds', utf8('a;b\n1;2\r\n3;4\r5;6'), [['a', 'b'], ['1', '2'], ['3', '4'], ['5', '6']]],
    ['CR alone', utf8('a;b\r1;2\r'), [['a', 'b'], ['1', '2']]],
    ['markup, as text', utf8('a;b\n<img src=x onerror=alert(1)>;=1+1'), [['a', 'b'], ['<img src=x onerror=alert(1)>', '=1+1']]],
    ['__proto__ as a name', utf8('__proto__;b\n1;2'), [['__proto__', 'b'], ['1', '2']]],
    ['UTF-8', utf8('città;€\nCantù;5'), [['città', '€'], ['Cantù', '5']]],
    ['UTF-8 with a byte order mark', utf8('\ufeffcittà;b\n1;2'), [['città', 'b'], ['1', '2']]],
    ['windows-1252', latin('citt\u00e0;\u0080\nCant\u00f9;5'), [['città', '€'], ['Cantù', '5']]],
    ['UTF-16, little endian', utf16('\ufeffcittà;b\n1;2', true), [['città', 'b'], ['1', '2']]],
    ['UTF-16, big endian', utf16('\ufeffcittà;b\n1;2', false), [['città', 'b'], ['1', '2']]],
  ];
  for (const [name, bytes, expected] of tables) {
    it(name, () => expect(cells(bytes)).to.deep.equal(expected));
  }
  describe('in batches', () => {
    /** A file of 3 000 rows, many windows long, so that a window ends at every place of a row. */
    const large = (row: (index: number) => string, lineBreak: string, from = utf8): ArrayBuffer => from(['a;b', ...Array.from({ length: 3000 }, (_, index) => row(index))].join(lineBreak));
    const all = (bytes: ArrayBuffer): string[][] => [...csvBatches(bytes)].flat();

    const rows: readonly [name: string, row: (index: number) => string, expected: (index: number) => string[]][] = [
      ['plain cells', (index) => `${index};${'x'.repeat(90)}`, (index) => [String(index), 'x'.repeat(90)]],
      ['cells of several lines', (index) => `${index};"${'uno\n'.repeat(25)}due"`, (index) => [String(index), `${'uno\n'.repeat(25)}due`]],
      ['quotes and delimiters in quotes', (index) => `"${index}";"""x;"" ${';""'.repeat(30)}"`, (index) => [String(index), `"x;" ${';"'.repeat(30)}`]],
      ['letters of several bytes', (index) => `${index};${'è€😀'.repeat(9)}`, (index) => [String(index), 'è€😀'.repeat(9)]],
    ];
    for (const [name, row, expected] of rows) {
      for (const lineBreak of ['\n', '\r\n', '\r']) {
        it(`${name}, lines that end with ${JSON.stringify(lineBreak)}`, () => {
          const read = all(large(row, lineBreak));
          expect(read).to.have.lengthOf(3001);
          expect(read.slice(1)).to.deep.equal(Array.from({ length: 3000 }, (_, index) => expected(index)));
        });
      }
    }

    it('gives the first rows long before the last', () => expect([...csvBatches(large((index) => `${index};${'x'.repeat(90)}`, '\n'))][0]!.length).to.be.within(50, 400));
    it('counts empty rows', () => expect(all(utf8('\n\na;b\n;;\n1;2\n\n'))).to.deep.equal([[], [], ['a', 'b'], [], ['1', '2'], []]));
    it('reads windows-1252 and UTF-16 in every batch', () => {
      for (const from of [latin, (text: string) => utf16(`\ufeff${text}`, true)]) {
        expect(all(large((index) => `${index};citt\u00e0 ${'x'.repeat(80)}`, '\n', from)).slice(1).every(([, cell]) => cell!.startsWith('città '))).to.equal(true);
      }
    });
    it('loses no row to a quote that is never closed', () => {
      const read = all(large((index) => (index === 700 ? '"700;x' : `${index};${'x'.repeat(300)}`), '\n'));
      expect(read).to.have.lengthOf(3001);
      expect(read[701]).to.deep.equal(['"700', 'x']);
      expect(read.at(-1)![0]).to.equal('2999');
    });
    it('is quick with a quote in every line', () => expect(all(large((index) => `"${index};${'x'.repeat(20)}`, '\n'))).to.have.lengthOf(3001));
    it('reads a line longer than any window', () => expect(all(utf8(`a;b\n1;${'x'.repeat(100_000)}\n2;y`)).map(([first]) => first)).to.deep.equal(['a', '1', '2']));
  });
});
