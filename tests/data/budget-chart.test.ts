import { expect } from 'chai';
import { readBudget, readCells, toBudgetRecord, type BudgetForm, type BudgetRecord, type BudgetRow } from '../../src/widgets/budget-chart/budget-chart.data.js';

const row = (label: string, amount: unknown, more: Partial<BudgetRow> = {}): BudgetRow => ({ label, amount, ...more });
const read = (record: Partial<BudgetRecord>, type: 'auto' | BudgetForm = 'auto'): ReturnType<typeof readBudget> => readBudget({ rows: [], ...record }, type, 'it');
const codes = ({ told, quiet }: ReturnType<typeof readBudget>): string[] => [...told, ...quiet].map(({ code, where }) => `${where}: ${code}`);

describe('a budget', () => {
  describe('is data of its kind', () => {
    const cases: [string, unknown, number | undefined][] = [
      ['rows', [{ label: 'A', amount: 1 }], 1],
      ['a record with rows', { rows: [{ label: 'A', amount: 1 }], total: 2 }, 1],
      ['no rows yet', [], 0],
      ['a table', { header: ['Voce', 'Importo'], rows: [['A', '1'], ['B', '2']] }, 2],
      ['rows among other things', [{ label: 'A', amount: 1 }, null, 7], 3],
      ['numbers', [1, 2], undefined],
      ['a record without rows', { label: 'A' }, undefined],
      ['rows that are no list', { rows: 'A' }, undefined],
      ['a table that is none', { header: ['A'], rows: [null, { label: 'A' }] }, 2],
      ['text', 'A;1', undefined],
      ['a number', 3, undefined],
      ['nothing', null, undefined],
    ];
    for (const [name, raw, rows] of cases) it(`${name}: ${rows ?? 'no'}`, () => expect(toBudgetRecord(raw)?.rows.length).to.equal(rows));
  });

  describe('finds labels and amounts in a table', () => {
    const cases: [string, string[], string[][], [string, unknown], string][] = [
      ['label and amount', ['Voce', 'Importo'], [['Scuola', '1.000,00'], ['Sport', '500,00']], ['Scuola', '1.000,00'], 'Importo'],
      ['codes first', ['Codice', 'Missione', 'Previsione'], [['01', 'Servizi', '10,00'], ['02', 'Giustizia', '5,00']], ['Servizi', '10,00'], 'Previsione'],
      ['the last of several years', ['Voce', '2023', '2024'], [['Scuola', '1,00', '2,00']], ['Scuola', '2,00'], '2024'],
      ['percentages after', ['Voce', 'Euro', '%'], [['Scuola', '1,00', '40'], ['Sport', '2,00', '60']], ['Scuola', '1,00'], 'Euro'],
      ['a year after', ['Voce', 'Somma', 'Anno'], [['Scuola', '1,00', '2024']], ['Scuola', '1,00'], 'Somma'],
      ['notes after', ['Voce', 'Importo', 'Note'], [['Scuola', '1,00', 'stima']], ['Scuola', '1,00'], 'Importo'],
      ['mostly missing amounts, named', ['Voce', 'Importo', 'Rif.'], [['Scuola', 'n.d.', '3'], ['Sport', '2,00', 'x']], ['Scuola', 'n.d.'], 'Importo'],
      ['no header', [], [['Scuola', '1,00']], ['Scuola', '1,00'], ''],
      ['labels that are numbers', ['Anno', 'Importo'], [['2023', '1,00'], ['2024', '2,00']], ['2023', '1,00'], 'Importo'],
      ['one column', ['Voce'], [['Scuola']], ['Scuola', undefined], ''],
      ['a short row first', ['Codice', 'Voce', 'Importo'], [['Entrate'], ['1', 'Scuola', '1,00'], ['2', 'Sport', '2,00']], ['', undefined], 'Importo'],
      ['ragged rows', ['Voce', 'Importo'], [['Scuola', '1,00'], ['Sport']], ['Scuola', '1,00'], 'Importo'],
    ];
    for (const [name, header, rows, [label, amount], column] of cases) {
      it(name, () => {
        const record = readCells({ header, rows });
        expect(record.rows[0]).to.deep.equal({ label, amount });
        expect(record.column).to.equal(column);
      });
    }
  });

  it('keeps what cannot be read, counts it out and names row and column', () => {
    const result = read({ rows: [row('A', '1.000,00'), row('B', '1.2.3'), row('C', 'n.d.'), row('D', null)], column: 'Importo' });
    expect(result.budget.sum).to.equal(100000n);
    expect(result.budget.items.map(({ label, text, cents }) => [label, text, cents])).to.deep.equal([['A', '1.000,00', 100000n], ['B', '1.2.3', undefined], ['C', 'n.d.', undefined], ['D', '', undefined]]);
    expect(result.told).to.deep.equal([{ code: 'unreadable-amount', where: 'row 2, column "Importo"', value: 'B: 1.2.3' }]);
  });

  it('tells the webmaster of amounts that can be read in two ways', () => {
    expect(codes(readBudget({ rows: [row('A', '133.733'), row('B', '1,005')] }, 'auto', 'auto'))).to.deep.equal([
      'row 1, column "amount": ambiguous',
      'row 2, column "amount": ambiguous',
      'row 2, column "amount": rounded',
    ]);
    expect(codes(read({ rows: [row('A', '133.733')] }))).to.deep.equal([]);
  });

  describe('takes the declared total', () => {
    const cases: [string, Partial<BudgetRecord>, bigint | undefined, string][] = [
      ['from a row that says so', { rows: [row('A', 1), row('Costo', 5, { total: true })] }, 500n, 'Costo'],
      ['from a row called «Totale»', { rows: [row('A', 1), row('TOTALE', '5,00')] }, 500n, 'TOTALE'],
      ['from a row called «Totale complessivo:»', { rows: [row('A', 1), row('Totale complessivo :', '5,00')] }, 500n, 'Totale complessivo'],
      ['from a row called «Totale spese»', { rows: [row('A', 1), row('Totale spese', '5,00')] }, 500n, 'Totale spese'],
      ['not from a row that only begins so', { rows: [row('A', 1), row('Totalizzatore', '5,00')] }, undefined, ''],
      ['with its own name and no colon', { rows: [row('A', 1)], total: '5,00', totalLabel: 'Tutto:' }, 500n, 'Tutto'],
      ['not from a row that says it is none', { rows: [row('Totale', 1, { total: false })] }, undefined, ''],
      ['from total', { rows: [row('A', 1)], total: '5,00', totalLabel: 'Tutto' }, 500n, 'Tutto'],
      ['from total before a row', { rows: [row('A', 1), row('Totale', 9)], total: '5,00' }, 500n, 'Totale'],
      ['from a row when total cannot be read', { rows: [row('A', 1), row('Totale', 9)], total: 'cinque' }, 900n, 'Totale'],
    ];
    for (const [name, record, total, label] of cases) {
      it(name, () => {
        const { budget } = read(record);
        expect([budget.total, budget.totalLabel]).to.deep.equal([total, label]);
        expect(budget.items.map((item) => item.label)).not.to.include('Costo');
      });
    }
  });

  it('counts no subtotal, and names each to the webmaster', () => {
    const rows = [row('Servizi:', 300), row('Totale Titolo I', 300), row('Scuole', 200), row('Totale Titolo II:', 200), row('Totale spese', 500)];
    const result = read({ rows });
    expect(result.budget.items.map(({ label }) => label)).to.deep.equal(['Servizi', 'Scuole']);
    expect([result.budget.sum, result.budget.total, result.budget.totalLabel]).to.deep.equal([50000n, 50000n, 'Totale spese']);
    expect(codes(result)).to.deep.equal(['row 2, column "amount": subtotal', 'row 4, column "amount": subtotal']);
    expect(result.quiet[1]!.value).to.equal('Totale Titolo II');
  });

  describe('chooses its form', () => {
    const four = [row('A', 4), row('B', 3), row('C', 2), row('D', 1)];
    const seven = [...four, row('E', 1), row('F', 1), row('G', 1)];
    const cases: [string, Partial<BudgetRecord>, 'auto' | BudgetForm, BudgetForm | undefined, ...string[]][] = [
      ['one row and a total', { rows: [row('A', 1)], total: '70' }, 'auto', 'share'],
      ['one row without a total', { rows: [row('A', 1)] }, 'auto', 'bar'],
      ['parts that close a whole', { rows: four, total: '10' }, 'auto', 'doughnut'],
      ['parts of an unknown whole', { rows: four }, 'auto', 'bar'],
      ['parts that do not add up', { rows: four, total: '11' }, 'auto', 'bar'],
      ['six parts that close a whole', { rows: [...four, row('E', 1), row('F', 1)], total: '12' }, 'auto', 'bar'],
      ['a negative part', { rows: [...four, row('E', -1)], total: '9' }, 'auto', 'bar'],
      ['nothing', {}, 'auto', undefined],
      ['nothing but zeros', { rows: [row('A', 0), row('B', '0,00')] }, 'auto', undefined],
      ['nothing but zeros, asked for', { rows: [row('A', 0)] }, 'bar', undefined],
      ['nothing that can be read', { rows: [row('A', 'x')] }, 'bar', undefined, 'row 1, column "amount": unreadable-amount'],
      ['nothing spent of a total', { rows: [row('A', 0)], total: '100' }, 'auto', 'share'],
      ['a share of a sum', { rows: four }, 'share', 'share'],
      ['a share of no total', { rows: [row('A', 1)] }, 'share', 'bar', 'type: unsuitable-type'],
      ['a share of a total of zero', { rows: [row('A', 1)], total: '0' }, 'share', 'bar', 'type: unsuitable-type'],
      ['a share that exceeds its total', { rows: [row('A', 9)], total: '8' }, 'auto', 'share', 'total: part-exceeds-total'],
      ['a share of a highlighted row without a figure', { rows: [row('A', 'n.d.', { highlight: true }), row('B', 1)], total: '2' }, 'share', 'bar', 'type: unsuitable-type'],
      ['a negative share', { rows: [row('A', -1)], total: '8' }, 'share', 'bar', 'type: negative-part'],
      ['a doughnut of a whole unknown', { rows: four }, 'doughnut', 'doughnut'],
      ['a doughnut with a negative part', { rows: [...four, row('E', -1)] }, 'doughnut', 'bar', 'type: negative-part'],
      ['a doughnut of seven', { rows: seven }, 'doughnut', 'bar', 'type: unsuitable-type'],
      ['bars of seven', { rows: seven }, 'bar', 'bar'],
    ];
    for (const [name, record, type, form, ...findings] of cases) {
      it(`${name}, ${type}: ${form ?? 'none'}`, () => {
        const result = read(record, type);
        expect(result.budget.form).to.equal(form);
        expect(codes(result)).to.deep.equal(findings);
      });
    }
  });

  describe('is a part of a whole', () => {
    it('as the seed is: 1,4458 %', () => {
      const { budget } = read({ rows: [row('Comune di Sesto', '133.733'), row('Budget complessivo', '9.250.000,00', { total: true })] });
      expect(budget.percent).to.be.closeTo(1.4457, 0.0001);
      expect([budget.part!.label, budget.whole, budget.totalLabel]).to.deep.equal(['Comune di Sesto', 925000000n, 'Budget complessivo']);
    });

    it('with the highlighted row as the part, else the first that can be read', () => {
      expect(read({ rows: [row('A', 1), row('B', 2, { highlight: true })] }, 'share').budget.part!.label).to.equal('B');
      expect(read({ rows: [row('A', 'x'), row('B', 2), row('C', 2)] }, 'share').budget.part!.label).to.equal('B');
    });

    it('never drawn as nothing unless it is', () => {
      expect(read({ rows: [row('A', '0,01')], total: '9.000.000.000.000' }).budget.percent).to.be.greaterThan(0);
      expect(read({ rows: [row('A', 0)], total: '5' }).budget.percent).to.equal(0);
    });

    it('in a doughnut, of the sum where that is more than the declared total', () => {
      expect(read({ rows: [row('A', 4), row('B', 4)], total: '5' }, 'doughnut').budget.whole).to.equal(800n);
      expect(read({ rows: [row('A', 4), row('B', 4)], total: '9' }, 'doughnut').budget.whole).to.equal(900n);
    });
  });

  it('survives rows of any kind', () => {
    const { budget } = readBudget(toBudgetRecord([{}, null, 5, { label: { a: 1 }, amount: [1] }, { label: 'A', amount: 1, highlight: 'yes' }])!, 'auto', 'it');
    expect(budget.items.map(({ cents }) => cents)).to.deep.equal([500n, 100n, 100n]);
  });
});
