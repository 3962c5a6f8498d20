import { expect } from 'chai';
import { slices } from '../../src/core/slices.js';
import { parseAmount } from '../../src/formats/amount.js';
import type { Budget, BudgetItem } from '../../src/widgets/budget-chart/budget-chart.data.js';
import { readBudget } from '../../src/widgets/budget-chart/budget-reader.data.js';
import { toBudgetRecord, type BudgetRecord, type BudgetRow } from '../../src/widgets/budget-chart/budget-record.data.js';
import { readCells } from '../../src/widgets/budget-chart/table/table-columns.data.js';
import { readFile } from '../../src/widgets/budget-chart/files/records-view.js';
import { budgetCsv } from '../../src/widgets/budget-chart/take-away/budget-csv.data.js';

const read = (record: BudgetRecord): Budget => readBudget(record, 'auto', 'it').budget;
const rows = (...list: [string, unknown, Partial<BudgetRow>?][]): BudgetRecord => ({ rows: list.map(([label, amount, more]) => ({ label, amount, ...more })) });
const lines = (text: string): string[] => text.replace('\ufeff', '').trimEnd().split('\r\n');
async function again(text: string): Promise<Budget> {
  const bytes = new TextEncoder().encode(text).buffer as ArrayBuffer;
  const { value } = await readFile(bytes, { choice: {}, readBudget, readCells, toBudgetRecord, parseAmount, slices, csv: () => import('../../src/formats/csv.js') }).next();
  return read(value as BudgetRecord);
}
/** What there is of money: the items with what they are made of, the sums and the declared totals. */
const money = ({ series, items, sums, totals }: Budget) => ({ series, items: items.map(tree), sums, totals });
const tree = ({ label, code, amounts, parts }: BudgetItem): unknown[] => [label, code, amounts, ...parts.map(tree)];

const HOSTILE = ['a;b', 'a,b', '"', 'a""b;"c', 'due\nrighe', '<script>alert(1)</script>', '__proto__', 'a\tb', 'x|y|z', 'Città “dell’arte” 🏛', 'مدرسة', 'l'.repeat(300)];

describe('a budget as CSV', () => {
  const cases: [string, BudgetRecord, string[], string[]?][] = [
    ['a list', rows(['Scuola', '1.000,00'], ['Sport', '€ 500,5']), ['Voce;Importo', 'Scuola;1000,00', 'Sport;500,50'], ['Item,Amount', 'Scuola,1000.00', 'Sport,500.50']],
    ['the declared total, by its name', { ...rows(['Comune di Sesto', '133.733']), total: '9.250.000,00', totalLabel: 'Budget complessivo' }, ['Voce;Importo', 'Comune di Sesto;133733,00', 'Totale: Budget complessivo;9250000,00'], ['Item,Amount', 'Comune di Sesto,133733.00', 'Total: Budget complessivo,9250000.00']],
    ['a total that says so', rows(['A', '1'], ['Totale spese', '1']), ['Voce;Importo', 'A;1,00', 'Totale spese;1,00']],
    ['a total without a name', { ...rows(['A', '1']), total: 2 }, ['Voce;Importo', 'A;1,00', 'Totale;2,00']],
    ['missing amounts and what is none', rows(['A', 'n.d.'], ['B', '-'], ['C', null], ['D', '8.50.0,00'], ['E', '=1+1'], ['F', '0']), ['Voce;Importo', 'A;', 'B;', 'C;', 'D;"8.50.0,00"', "E;'=1+1", 'F;0,00']],
    ['amounts below zero', rows(['Storno', '(1.200,05)'], ['A', '2']), ['Voce;Importo', 'Storno;-1200,05', 'A;2,00']],
    ['codes', rows(['Servizi', '10', { code: '01' }], ['Altro', '5']), ['Voce;Codice;Importo', 'Servizi;01;10,00', 'Altro;;5,00']],
    [
      'parts after what they are parts of',
      rows(['Asili', '4', { parent: '12' }], ['Sociale', '10', { code: '12' }], ['Sport', '3'], ['Piscina', '2', { parent: 'Sport' }], ['Nidi', '1', { parent: 'Asili' }]),
      ['Voce;Codice;Parte di;Importo', 'Sociale;12;;10,00', 'Asili;;12;4,00', 'Nidi;;Asili;1,00', 'Sport;;;3,00', 'Piscina;;Sport;2,00'],
      ['Item,Code,Part of,Amount', 'Sociale,12,,10.00', 'Asili,,12,4.00', 'Nidi,,Asili,1.00', 'Sport,,,3.00', 'Piscina,,Sport,2.00'],
    ],
    [
      'a column for each year',
      rows(['A', '1', { series: '2023' }], ['A', '2', { series: '2024' }], ['B', '3', { series: '2024' }], ['Totale', '5', { series: '2024' }]),
      ['Voce;2023;2024', 'A;1,00;2,00', 'B;;3,00', 'Totale;;5,00'],
    ],
    ['a formula in a label', rows(['=HYPERLINK("http://x")', '1']), ['Voce;Importo', '"\'=HYPERLINK(""http://x"")";1,00']],
    ['nothing', rows(), ['Voce;Importo']],
  ];
  for (const [name, record, italian, english] of cases) {
    it(name, () => {
      expect(lines(budgetCsv(read(record), 'it-IT'))).to.deep.equal(italian);
      if (english) expect(lines(budgetCsv(read(record), 'en-GB'))).to.deep.equal(english);
    });
  }

  describe('is read again to the same cents', () => {
    const whole: [string, BudgetRecord][] = [
      ['of a share', { ...rows(['Comune di Sesto', '133.733']), total: '9.250.000,00', totalLabel: 'Budget complessivo' }],
      ['of amounts of every size', rows(['A', '0,01'], ['B', '-0,01'], ['C', '0'], ['D', '9.007.199.254.740.993,01'], ['E', '1.000'], ['F', '999,99'], ['G', '133733'])],
      ['of amounts that are missing', rows(['A', '1,10'], ['B', 'n.d.'], ['C', '2,20'], ['Totale', '3,30'])],
      ['under labels of every kind', rows(...HOSTILE.map((label, index): [string, unknown] => [label, `${index},0${index % 10}`]))],
      ['of parts of parts, with codes and without', rows(['Sociale', '10', { code: '12' }], ['Asili', '4', { parent: '12', code: '12.01' }], ['Nidi', '1,01', { parent: '12.01' }], ['Sport', '3'], ['Piscina', '2', { parent: 'Sport' }])],
      ['of items that are no more than their parts', rows(['Mensa', '4,50', { parent: 'Scuola' }], ['Trasporto', '1', { parent: 'Scuola' }], ['Sport', '2'])],
      ['of years in which parts change', rows(...(['2023', '2024'].flatMap((series, at) => [['A', 10 + at, { series, code: '1' }], ['B', '1,10', { series, parent: '1' }]]) as [string, unknown, Partial<BudgetRow>][]), ['C', '5', { series: '2024', parent: '1' }])],
      ['of years', rows(...['2022', '2023', '2024'].flatMap((series, at) => [['A', `${at}.000,50`.replace('0.', ''), { series }], ['B', `${at + 1},25`, { series }]] as [string, unknown, Partial<BudgetRow>][]), ['Totale', '3.001,75', { series: '2024' }])],
    ];
    for (const [name, record] of whole) {
      it(name, async () => {
        const budget = read(record);
        for (const locale of ['it-IT', 'en-GB']) expect(money(await again(budgetCsv(budget, locale))), locale).to.deep.equal(money(budget));
      });
    }

    it('and written again as it was', async () => {
      const text = budgetCsv(read(rows(['B', '2'], ['A', '1,50', { code: '01' }], ['C', '3'], ['D', '1', { parent: '01' }])), 'it-IT');
      expect(budgetCsv(await again(text), 'it-IT')).to.equal(text);
    });

    it('with what is no amount as it was written', async () => {
      const { items } = await again(budgetCsv(read(rows(['A', '1'], ['B', '8.50.0,00'], ['C', '3'])), 'it-IT'));
      expect(items.map(({ texts, amounts }) => [texts[0], amounts[0]])).to.deep.equal([['1,00', 100n], ['8.50.0,00', undefined], ['3,00', 300n]]);
    });
  });
});
