import { expect } from 'chai';
import { parseCsv } from '../../src/formats/csv.js';

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
    ['a quote that is never closed', utf8('a;b\n5;6\n7;8\n"1;2\n3;4'), [['a', 'b'], ['5', '6'], ['7', '8'], ['1;2\n3;4']]],
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
});
