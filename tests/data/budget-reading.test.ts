import { expect } from 'chai';
import { FORMS } from '../../src/widgets/budget-chart/budget-chart.data.js';
import { readBudget, readPlainBudget } from '../../src/widgets/budget-chart/budget-reader.data.js';
import type { BudgetRecord, BudgetRow } from '../../src/widgets/budget-chart/budget-record.data.js';
import { readTable } from '../../src/widgets/budget-chart/table/any-table.js';
import { readPlainTable } from '../../src/widgets/budget-chart/table/plain-table.js';
import { readPlainCells } from '../../src/widgets/budget-chart/table/plain-table.data.js';
import { readCells } from '../../src/widgets/budget-chart/table/table-columns.data.js';
import { table } from '../helpers/charts.js';

/** What is read without the lazy part: all, the table but not its amounts, nothing. */
type Plain = 'all' | 'table' | 'nothing';
type Fields = Partial<BudgetRecord>;

const TYPES = ['auto', ...FORMS] as const;
const FORMATS = ['it', 'en', 'auto'] as const;
const VOICES = 'Voce|Importo';

/** Reads the amounts in both ways, for each form and notation. @returns whether the plain way gives anything, which then is what the other gives. */
function isPlainBudget(record: BudgetRecord): boolean {
  const plain = TYPES.flatMap((type) => FORMATS.map((format) => ({ type, format, read: readPlainBudget(record, type, format) })));
  for (const { type, format, read } of plain) if (read) expect(read, `${type}, ${format}`).to.deep.equal(readBudget(record, type, format));
  return Boolean(plain[0]!.read);
}

/** Reads a table in both ways. @returns how much of it is plain, which then is what the full way reads. */
function plainOf(markup: string, fields: Fields = {}): Plain {
  const element = new DOMParser().parseFromString(markup, 'text/html').querySelector('table')!;
  const caption = element.caption?.textContent ?? '';
  const record = readPlainTable(element, caption);
  if (!record) return 'nothing';
  expect(record).to.deep.equal(readTable(element, caption));
  return isPlainBudget({ ...record, ...fields }) ? 'all' : 'table';
}

const captioned = (caption: string, markup: string): string => markup.replace('<table>', `<table><caption>${caption}</caption>`);
const withRow = (row: string): string => `<table><thead><tr><th>Voce</th><th>Importo</th></tr></thead><tbody><tr><td>Scuola</td><td>100</td></tr>${row}</tbody></table>`;

describe('a budget, read without the lazy part', () => {
  describe('from a table: what it reads is what the full reading does', () => {
    const cases: [string, string, Plain, Fields?][] = [
      ['label and amount', table(['Scuola|1.000,00', 'Sport|500,00'], { head: VOICES }), 'all'],
      ['the seed’s share', captioned('La quota del Comune', table(['Comune di Sesto|€ 133.733'], { head: VOICES, foot: 'Budget complessivo|€ 9.250.000,00' })), 'all'],
      ['a part above its total', table(['Comune|200'], { head: VOICES, foot: 'Budget|100' }), 'all'],
      ['no titles', table(['Scuola|1.000', 'Sport|500']), 'all'],
      ['titles of rows', '<table><tr><th>Voce</th><th>Importo</th></tr><tr><th>Scuola</th><td>100</td></tr><tr><th>Sport</th><td>50</td></tr></table>', 'all'],
      ['a title for the labels alone', '<table><thead><tr><th>Voce</th></tr></thead><tr><td>Scuola</td><td>100</td></tr></table>', 'all'],
      ['a row of titles without a cell', '<table><thead><tr></tr></thead><tr><td>Scuola</td><td>100</td></tr></table>', 'all'],
      ['a column of shares by its name', table(['Scuola|40', 'Sport|60'], { head: 'Voce|Quota' }), 'all'],
      ['codes as labels that are no numbers', table(['T1.A|40', 'T1.B|60'], { head: 'Codice|Euro' }), 'all'],
      ['a total in the body', table(['Scuola|100', 'Sport|50', 'Totale spese|150'], { head: VOICES }), 'all'],
      ['a total that is not the sum, above', table(['Totale|200', 'Scuola|100', 'Sport|50'], { head: VOICES }), 'all'],
      ['a declared total and one of the page', table(['Scuola|100', 'Sport|50'], { head: VOICES, foot: 'Totale|150' }), 'all', { total: '400,00', totalLabel: 'Spese del Comune' }],
      ['a total of the page that nobody can read', table(['Scuola|100', 'Sport|50'], { head: VOICES }), 'all', { total: 'tanto' }],
      ['amounts in thousands by an attribute', table(['Scuola|100', 'Sport|50'], { head: VOICES, foot: 'Totale|150' }), 'all', { unit: 'thousands', total: '150000' }],
      ['a whole and what it is made of', table(['Budget complessivo|9.250.000', 'di cui Comune|133.733', 'di cui: Regione|1.000'], { head: VOICES }), 'all'],
      ['a whole that nobody can read', table(['Budget|1.2.3', 'di cui Comune|133', 'di cui Stato|7'], { head: VOICES }), 'all'],
      ['a whole and a part of its name', table(['Comune|100', 'di cui Comune|40', 'di cui Comune|60'], { head: VOICES }), 'all'],
      ['amounts below zero', table(['Entrate|500', 'Rimborsi|-120', 'Sgravi|(30)', 'Storni|20-'], { head: VOICES }), 'all'],
      ['nothing but zeros', table(['Entrate|0', 'Uscite|0,00'], { head: VOICES }), 'all'],
      ['no figure, and what is none', table(['Scuola|100', 'Sport|', 'Verde|n.d.', 'Strade|da definire', 'Ponti|50', 'Mense|7', 'Asili|8'], { head: VOICES }), 'all'],
      ['two rows of one name', table(['Contributo|100', 'Contributo|100'], { head: VOICES }), 'all'],
      ['English numbers', table(['Scuola|1,234,567.50', 'Sport|500'], { head: VOICES }), 'all'],
      ['numbers with words and of three decimals', table(['Scuola|3 mln', 'Sport|9,250', 'Verde|12 mila'], { head: VOICES }), 'all'],
      ['links and stress', '<table><tr><td><a href="#s"><b>Scuola</b> media</a></td><td><strong>100</strong> €</td></tr></table>', 'all'],
      ['a comment of the editor’s', '<table><tr><td>Scuola<!-- 12 --></td><td>100<!-- 50 --></td></tr></table>', 'all'],
      ['machine values', '<table><tr><td>Scuola</td><td data-value="1234.5">circa mille</td></tr></table>', 'all'],
      ['a highlighted row', withRow('<tr data-highlight><td>Sport</td><td>50</td></tr>'), 'all'],
      ['a title over two lines of the source', '<table><thead><tr><th>Voce</th><th>Importo\n      in euro</th></tr></thead><tr><td>Scuola</td><td>da definire</td></tr><tr><td>Sport</td><td>1</td></tr></table>', 'all'],

      ['a part within a list', table(['Scuola|100', 'di cui mense|40', 'Sport|50'], { head: VOICES }), 'table'],
      ['a whole, its parts and a total', table(['Scuola|100', 'di cui mense|40', 'Totale|100'], { head: VOICES }), 'table'],
      ['a part of nothing', table(['di cui mense|40', 'Sport|50'], { head: VOICES }), 'table'],
      ['subtotals', table(['Scuola|100', 'Totale|100', 'Sport|50', 'Totale generale|150'], { head: VOICES }), 'table'],
      ['a last row without a name', table(['Scuola|100', 'Sport|50', '|150'], { head: VOICES }), 'table'],
      ['official codes', withRow('<tr data-code="06"><td>Sport</td><td>50</td></tr>'), 'table'],
      ['a row that says what it is a part of', withRow('<tr data-parent="Scuola"><td>Mense</td><td>50</td></tr>'), 'table'],

      ['three columns', table(['Scuola|100|40', 'Sport|50|60'], { head: 'Voce|Importo|%' }), 'nothing'],
      ['years', table(['Scuola|100|200'], { head: 'Voce|2023|2024' }), 'nothing'],
      ['one year', table(['Scuola|100'], { head: 'Voce|2024' }), 'nothing'],
      ['years as labels', table(['2023|100', '2024|200'], { head: 'Anno|Spesa' }), 'nothing'],
      ['codes as labels', table(['01|100', '02|200'], { head: 'Codice|Importo' }), 'nothing'],
      ['codes after the labels', table(['Scuola|1', 'Sport|2'], { head: 'Voce|Codice' }), 'nothing'],
      ['titles in plain cells', table([VOICES, 'Scuola|100', 'Sport|50']), 'nothing'],
      ['titles of years in plain cells', table(['Voce|2024', 'Scuola|100', 'Sport|50']), 'nothing'],
      ['two rows of titles', '<table><thead><tr><th>Voce</th><th>2024</th></tr><tr><th></th><th>Previsione</th></tr></thead><tr><td>Scuola</td><td>100</td></tr></table>', 'nothing'],
      ['titles in the middle', withRow('<tr><th>Voce</th><th>Importo</th></tr><tr><td>Sport</td><td>50</td></tr>'), 'nothing'],
      ['thousands in the caption', captioned('Spese, in migliaia di euro', table(['Scuola|100'], { head: VOICES })), 'nothing'],
      ['millions in the title', table(['Scuola|100'], { head: 'Voce|Milioni di euro' }), 'nothing'],
      ['euros by the thousand', table(['Scuola|100'], { head: 'Voce|€/1000' }), 'nothing'],
      ['the title of a section over both columns', withRow('<tr><td colspan="2">Entrate</td></tr>'), 'nothing'],
      ['the title of a section alone', withRow('<tr><td>Entrate</td></tr>'), 'nothing'],
      ['a cell over two rows', withRow('<tr><td rowspan="2">Sport</td><td>1</td></tr><tr><td>2</td></tr>'), 'nothing'],
      ['two lines in a cell', withRow('<tr><td>Sport</td><td>12<br>50</td></tr>'), 'nothing'],
      ['two lines of the source in a cell', withRow('<tr><td>Sport</td><td>12\n50</td></tr>'), 'nothing'],
      ['a note', withRow('<tr><td>Sport</td><td>50<sup>1</sup></td></tr>'), 'nothing'],
      ['what is crossed out', withRow('<tr><td>Sport</td><td><del>40</del> 50</td></tr>'), 'nothing'],
      ['a hidden row', withRow('<tr hidden><td>Sport</td><td>50</td></tr>'), 'nothing'],
      ['amounts before names', '<table><tr><td>100</td><th>Scuola</th></tr></table>', 'nothing'],
      ['more words than amounts', table(['Scuola|buona', 'Sport|sano', 'Verde|50'], { head: VOICES }), 'nothing'],
      ['one column', table(['Scuola', 'Sport'], { head: 'Voce' }), 'nothing'],
      ['titles alone', table([], { head: VOICES }), 'nothing'],
      ['nothing at all', '<table></table>', 'nothing'],
    ];
    for (const [name, markup, expected, fields] of cases) it(`${name}: ${expected}`, () => expect(plainOf(markup, fields)).to.equal(expected));
  });

  describe('or with it', () => {
    const cells = (markup: string): unknown[] => {
      const element = new DOMParser().parseFromString(markup, 'text/html').querySelector('table')!;
      return readTable(element, '').rows.map(({ label, amount, total }) => [label, amount, total ?? false]);
    };
    const withFoot = (...titles: string[]): string => withRow('').replace('</table>', `<tfoot><tr>${titles.map((title) => `<th>${title}</th>`).join('')}</tr></tfoot></table>`);
    const scuola = ['Scuola', '100', false];
    const cases: [string, string, unknown[]][] = [
      ['a total in cells of titles', withFoot('Totale', '100'), [scuola, ['Totale', '100', true]]],
      ['titles once more below are no total', withFoot('Voce', 'Importo'), [scuola]],
      ['comments are not read', withRow('<tr><td>Sport<!-- 1 --></td><td><!-- 2 -->50<br><!-- 3 --></td></tr>'), [scuola, ['Sport', '50', false]]],
    ];
    for (const [name, markup, found] of cases) {
      it(name, () => {
        expect(plainOf(markup)).to.equal('nothing');
        expect(cells(markup)).to.deep.equal(found);
      });
    }
  });

  describe('from texts: so it does from a file’s', () => {
    const cases: [string, string[], string[][], boolean][] = [
      ['label and amount', ['Voce', 'Importo'], [['Scuola', '1,00'], ['Sport', 'n.d.']], true],
      ['a title too many', ['Voce', 'Importo', 'Note'], [['Scuola', '1,00']], true],
      ['markup', ['<b>', '</b>'], [['<img src=x onerror=alert(1)>', '1,00'], ['__proto__', '2']], true],
      ['a short row', ['Voce', 'Importo'], [['Scuola', '1,00'], ['Sport']], false],
      ['a year first, without titles', [], [['Voce', '2024'], ['Scuola', '100']], false],
      ['no rows', [], [], false],
    ];
    for (const [name, header, rows, isPlain] of cases) {
      it(`${name}: ${isPlain ? 'plain' : 'not plain'}`, () => {
        const record = readPlainCells({ header, rows });
        expect(Boolean(record)).to.equal(isPlain);
        if (record) expect(record).to.deep.equal(readCells({ header, rows }));
      });
    }
  });

  describe('from records: so it does from JSON', () => {
    const row = (label: unknown, amount: unknown, more: Partial<BudgetRow> = {}): BudgetRow => ({ label: label as string, amount, ...more });
    const cases: [string, BudgetRecord, boolean][] = [
      ['no rows', { rows: [] }, true],
      ['no rows, but a total', { rows: [], total: 100 }, true],
      ['numbers', { rows: [row('Scuola', 1.5), row('Sport', -2)], total: 3 }, true],
      ['a total that says so', { rows: [row('Scuola', 1), row('Tutto', 2, { total: true })] }, true],
      ['a row that is no total by its name', { rows: [row('Totale', 1, { total: false }), row('Sport', 2)] }, true],
      ['a total of a year beside a list', { rows: [row('Scuola', 1), row('Totale', 2, { series: '2024' })] }, true],
      ['a whole, and a total that is no figure', { rows: [row('Budget', 9), row('di cui Comune', 1)], total: '-' }, true],
      ['fields without content', { rows: [row('Scuola', 1, { code: '', parent: ' ', series: undefined, year: '' })] }, true],
      ['amounts of another kind', { rows: [row('Scuola', [1]), row('Sport', { euro: 1 }), row('Verde', true), row('Ponti', null)] }, true],
      ['a label of another kind', { rows: [row(12, 1), row(true, 2)] }, true],
      ['a row without a label', { rows: [row({}, 1), row('Sport', 2)] }, false],
      ['a whole and its parts, with a declared total', { rows: [row('Budget', 9), row('di cui Comune', 1)], total: 10 }, false],
      ['a whole without a figure', { rows: [row('Budget', ''), row('di cui Comune', 1)] }, false],
      ['years', { rows: [row('Scuola', 1, { year: 2024 }), row('Scuola', 2, { series: '2023' })] }, false],
      ['codes', { rows: [row('Scuola', 1, { code: '04' })] }, false],
      ['parts', { rows: [row('Scuola', 1), row('Mense', 1, { parent: 'Scuola' })] }, false],
    ];
    for (const [name, record, isPlain] of cases) it(`${name}: ${isPlain ? 'plain' : 'not plain'}`, () => expect(isPlainBudget(record)).to.equal(isPlain));
  });
});
