import { expect } from 'chai';
import { percentOf, shareOf, type Budget, type BudgetForm, type Share } from '../../src/widgets/budget-chart/budget-chart.data.js';
import { readBudget } from '../../src/widgets/budget-chart/budget-reader.data.js';
import { toBudgetRecord, type BudgetRecord, type BudgetRow } from '../../src/widgets/budget-chart/budget-record.data.js';
import { readCells } from '../../src/widgets/budget-chart/table/table-columns.data.js';

const row = (label: string, amount: unknown, more: Partial<BudgetRow> = {}): BudgetRow => ({ label, amount, ...more });
const read = (record: Partial<BudgetRecord>, type: 'auto' | BudgetForm = 'auto'): ReturnType<typeof readBudget> => readBudget({ rows: [], ...record }, type, 'it');
const share = ({ budget }: { budget: Budget }): Share => shareOf(budget, budget.current)!;
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
      ['percentages after', ['Voce', 'Euro', '%'], [['Scuola', '1,00', '40'], ['Sport', '2,00', '60']], ['Scuola', '1,00'], 'Euro'],
      ['a year after', ['Voce', 'Somma', 'Anno'], [['Scuola', '1,00', '2024']], ['Scuola', '1,00'], 'Somma'],
      ['notes after', ['Voce', 'Importo', 'Note'], [['Scuola', '1,00', 'stima']], ['Scuola', '1,00'], 'Importo'],
      ['mostly missing amounts, named', ['Voce', 'Importo', 'Rif.'], [['Scuola', 'n.d.', '3'], ['Sport', '2,00', 'x']], ['Scuola', 'n.d.'], 'Importo'],
      ['no header', [], [['Scuola', '1,00']], ['Scuola', '1,00'], ''],
      ['years as labels: they are the series', ['Anno', 'Importo'], [['2023', '1,00'], ['2024', '2,00']], ['Importo', '1,00'], 'Importo'],
      ['one column', ['Voce'], [['Scuola']], ['Scuola', undefined], ''],
      ['a short row first', ['Codice', 'Voce', 'Importo'], [['Entrate'], ['1', 'Scuola', '1,00'], ['2', 'Sport', '2,00']], ['', ''], 'Importo'],
      ['ragged rows', ['Voce', 'Importo'], [['Scuola', '1,00'], ['Sport']], ['Scuola', '1,00'], 'Importo'],
    ];
    for (const [name, header, rows, [label, amount], column] of cases) {
      it(name, () => {
        const record = readCells({ header, rows });
        const [first] = record.rows;
        expect([first!.label, first!.amount]).to.deep.equal([label, amount]);
        expect(record.column).to.equal(column);
      });
    }
  });

  describe('finds several columns of amounts', () => {
    const cases: [string, string[], string[][], (string | undefined)[]][] = [
      ['years', ['Voce', '2023', '2024'], [['Scuola', '1', '2']], ['2023: 1', '2024: 2']],
      ['phases of a year', ['Voce', 'Previsione 2024', 'Impegni 2024'], [['Scuola', '1', 'n.d.'], ['Sport', '2', '3']], ['Previsione 2024: 1', 'Impegni 2024: n.d.', 'Previsione 2024: 2', 'Impegni 2024: 3']],
      ['sources, written as money', ['Opera', 'Comune', 'Regione'], [['Scuola', '1.000,00', '€ 5'], ['Palestra', 'n.d.', '€ 3']], ['Comune: 1.000,00', 'Regione: € 5', 'Comune: n.d.', 'Regione: € 3']],
      ['not percentages, changes or residents', ['Voce', '2023', '2024', '%', 'Variazione', 'Abitanti'], [['Scuola', '1', '2', '100', '1,00', '79.000']], ['2023: 1', '2024: 2']],
      ['not numbers of another kind', ['Voce', 'Importo', 'Alunni'], [['Scuola', '1.000,00', '25']], [': 1.000,00']],
      ['not what is no money', ['Voce', 'Costo 2024', 'Dipendenti 2024', 'Pro capite 2024', 'Δ 2024-2023'], [['Scuola', '1', '2', '3,00', '4,00']], ['2024: 1'].map(() => ': 1')],
      ['not their total', ['Progetto', 'Stato', 'Regione', 'Totale'], [['Scuola', '1,00', '2,00', '3,00']], ['Stato: 1,00', 'Regione: 2,00']],
      ['by a column of years', ['Anno', 'Voce', 'Importo'], [['2023', 'A', '1'], ['2024', 'A', '2']], ['2023: 1', '2024: 2']],
      ['not two of one name', ['Voce', 'Euro', 'Euro'], [['Scuola', '1,00', '2,00']], [': 2,00']],
      ['not those without a name', ['Voce', '', ''], [['Scuola', '1,00', '2,00']], [': 2,00']],
    ];
    for (const [name, header, rows, found] of cases) {
      it(name, () => expect(readCells({ header, rows }).rows.map(({ series = '', amount }) => `${series}: ${String(amount)}`)).to.deep.equal(found));
    }

    const labels: [string, string[], string[][], unknown[], number?][] = [
      ['the second of two columns, whose first groups it', ['Missione', 'Programma', 'Stanziamento'], [['Sociale', 'Asili', '1,00'], ['Sociale', 'Anziani', '2,00']], [['Sociale', 'Asili'], ['Sociale', 'Anziani']]],
      ['not a column of codes', ['CUP', 'Intervento', 'Importo'], [['H41B20000010001', 'Scuola', '1,00'], ['H41B20000020001', 'Palestra', '2,00']], [[undefined, 'Scuola'], [undefined, 'Palestra']]],
      ['not codes that are marked as titles of rows', ['', '', ''], [['01', 'Servizi', '1,00'], ['02', 'Giustizia', '2,00']], [[undefined, 'Servizi'], [undefined, 'Giustizia']], 0],
      ['not notes', ['Voce', 'Note', 'Importo'], [['A', 'x', '1,00'], ['A', 'y', '2,00']], [[undefined, 'A'], [undefined, 'A']]],
    ];
    for (const [name, header, rows, found, column] of labels) {
      it(`with labels: ${name}`, () => expect(readCells({ header, rows }, column).rows.map(({ parent, label }) => [parent, label])).to.deep.equal(found));
    }

    it('names those that it does not use', () => {
      expect(codes(read(readCells({ header: ['Voce', 'Euro', 'Euro'], rows: [['Scuola', '1,00', '2,00']] })))).to.deep.equal(['table: column-unknown']);
    });

    it('with the codes of their rows', () => {
      expect(readCells({ header: ['Cod.', 'Voce', '2023', '2024'], rows: [['04', 'Scuola', '1', '2']] }).rows.map(({ code, line }) => [code, line])).to.deep.equal([['04', 1], ['04', 1]]);
    });
  });

  describe('is written in', () => {
    const cases: [string, Partial<BudgetRecord>, bigint[], ...string[]][] = [
      ['thousands, as its column says', readCells({ header: ['Voce', 'Importo (migliaia di euro)'], rows: [['A', '14.339'], ['B', '1,5']] }), [1433900000n, 150000n], 'unit: unit-scaled'],
      ['thousands, as its caption says', readCells({ header: ['Voce', 'Importo'], rows: [['A', '2']] }, undefined, 'Spese 2024 (in migliaia di euro)'), [200000n], 'unit: unit-scaled'],
      ['thousands, but for a total that is given beside them', { unit: 'thousands', rows: [row('A', 2)], total: '5.000' }, [200000n], 'unit: unit-scaled'],
      ['a unit that is none', { unit: 'constructor', rows: [row('A', 2)] }, [200n]],
      ['millions', readCells({ header: ['Voce', 'mln €'], rows: [['A', '9,25']] }), [925000000n], 'unit: unit-scaled'],
      ['euros, whatever a project is worth', readCells({ header: ['Voce', 'Importo'], rows: [['A', '2']] }, undefined, 'Un progetto da 9 milioni di euro'), [200n]],
      ['English, where one number can be nothing else', { rows: [row('A', '1,250,000'), row('B', '480,000'), row('C', '9,500')] }, [125000000n, 48000000n, 950000n], 'number-format: foreign-format'],
      ['Italian, where one can be nothing else either', { rows: [row('A', '1,250,000'), row('B', '480,50')] }, [125000000n, 48050n], 'row 1, column "amount": foreign-format'],
    ];
    for (const [name, record, cents, ...findings] of cases) {
      it(name, () => {
        const result = read(record);
        expect(result.budget.items.map(({ amounts: [amount] }) => amount)).to.deep.equal(cents);
        expect(codes(result)).to.deep.equal(findings);
      });
    }
  });

  describe('has series', () => {
    const years = (...names: string[]): BudgetRow[] => names.flatMap((series, index) => [row('A', index + 1, { series }), row('B', 10, { series })]);

    it('of years in their order, and tells which are missing', () => {
      const result = read({ rows: years('2024', '2021', '2023') });
      expect(result.budget.series).to.deep.equal(['2021', '2023', '2024']);
      expect(result.budget.items[0]!.amounts).to.deep.equal([200n, 300n, 100n]);
      expect(result.budget.sums).to.deep.equal([1200n, 1300n, 1100n]);
      expect(result.told).to.deep.equal([{ code: 'year-gap', where: 'series', value: '2022' }]);
    });

    it('of other kinds as they stand', () => expect(read({ rows: years('Regione', 'Comune') }).budget.series).to.deep.equal(['Regione', 'Comune']));

    it('of different phases, which is told', () => {
      expect(codes(read({ rows: years('Consuntivo 2023', 'Previsione 2024') }))).to.deep.equal(['series: phase-mixed']);
      expect(codes(read({ rows: years('Consuntivo 2023', 'Consuntivo 2024') }))).to.deep.equal([]);
    });

    it('each with its own total; one that names none is of the last', () => {
      const result = read({ rows: [...years('2023', '2024'), row('Totale', 11, { series: '2023' }), row('Totale', 13)] });
      expect(result.budget.totals).to.deep.equal([1100n, 1300n]);
    });

    it('of which the last with an amount is the current one', () => {
      expect(read({ rows: [row('A', 1, { series: '2023' }), row('A', 'n.d.', { series: '2024' })] }).budget.current).to.equal(0);
    });

    it('with a gap where an item has no amount', () => {
      expect(read({ rows: [row('A', 1, { series: '2023' }), row('B', 2, { series: '2024' })] }).budget.items.map(({ amounts }) => amounts)).to.deep.equal([[100n, undefined], [undefined, 200n]]);
    });
  });

  describe('has items with parts', () => {
    const names = (record: Partial<BudgetRecord>): unknown => read(record).budget.items.map(function name({ label, parts }): unknown {
      return parts.length ? [label, parts.map(name)] : label;
    });

    const cases: [string, BudgetRow[], unknown][] = [
      ['by code', [row('Scuola', 3, { code: '04' }), row('Asili', 1, { code: '0401', parent: '04' }), row('Altro', 2, { parent: '04' })], [['Scuola', ['Asili', 'Altro']]]],
      ['by label, parts first', [row('Asili', 1, { parent: 'Scuola' }), row('Scuola', 3)], [['Scuola', ['Asili']]]],
      ['of parts', [row('A', 1), row('B', 1, { parent: 'A' }), row('C', 1, { parent: 'B' })], [['A', [['B', ['C']]]]]],
      ['without a row of their own', [row('Asili', 1, { parent: 'Scuola' }), row('Licei', 2, { parent: 'Scuola' })], [['Scuola', ['Asili', 'Licei']]]],
      ['none of itself', [row('A', 1, { parent: 'A' })], ['A']],
      ['none in a round', [row('A', 1, { parent: 'B' }), row('B', 1, { parent: 'A' })], ['A', 'B']],
      ['of names that objects have', [row('A', 1, { parent: '__proto__' }), row('B', 1, { parent: 'constructor' })], [['__proto__', ['A']], ['constructor', ['B']]]],
      ['beside a row without a label', [row('A', 10), row('a1', 10, { parent: 'A' }), row('', 1)], [['A', ['a1']], '']],
      ['that say «di cui»', [row('A', 10), row('di cui Comune', 4), row('di cui: Regione', 3), row('B', 5)], [['A', ['Comune', 'Regione']], 'B']],
    ];
    // (What alone makes up all there is gives way to its parts.)
    for (const [name, rows, found] of cases) it(name, () => expect(names({ rows: [...rows, row('Fuori', 1)] })).to.deep.equal([...(found as unknown[]), 'Fuori']));

    it('which are the items where nothing else is there: the whole is what they are parts of', () => {
      const { budget } = read({ rows: [row('Budget complessivo', '9.250.000'), row('di cui Comune di Sesto', '133.733')] });
      expect([budget.form, budget.totalLabel, budget.totals, share({ budget }).item.label]).to.deep.equal(['share', 'Budget complessivo', [925000000n], 'Comune di Sesto']);
    });

    it('however deep, up to a depth that nobody has', () => {
      const deep = Array.from({ length: 3000 }, (_, level) => row(`L${level}`, 1, level ? { parent: `L${level - 1}` } : {}));
      expect(read({ rows: deep }).budget.items.length).to.be.greaterThan(0);
    });

    it('in some years alone: in the others the item is their sum', () => {
      const rows = [row('Scuola', 600, { series: '2024' }), row('Mensa', 300, { series: '2023', parent: 'Scuola' }), row('Bus', 200, { series: '2023', parent: 'Scuola' }), row('Sport', 1, { series: '2023' })];
      expect(read({ rows }).budget.items[0]!.amounts).to.deep.equal([50000n, 60000n]);
    });

    it('whose sum an item without an amount has, and whose amounts are not counted twice', () => {
      const { items, sums } = read({ rows: [row('Asili', 1, { parent: 'Scuola' }), row('Licei', 2, { parent: 'Scuola' }), row('Sport', 5), row('Campi', 4, { parent: 'Sport' })] }).budget;
      expect(items.map(({ label, amounts }) => [label, ...amounts])).to.deep.equal([['Scuola', 300n], ['Sport', 500n]]);
      expect(sums).to.deep.equal([800n]);
    });
  });

  it('shows and counts rows of one code, and tells', () => {
    const result = read({ rows: [row('A', 1, { code: '01' }), row('A', 2, { code: '01' }), row('A', 4)] });
    expect([result.budget.items.length, result.budget.sums]).to.deep.equal([3, [700n]]);
    expect(codes(result)).to.deep.equal(['row 2, column "amount": item-repeated']);
  });

  it('keeps what cannot be read, counts it out and names row and column', () => {
    const result = read({ rows: [row('A', '1.000,00'), row('B', '1.2.3'), row('C', 'n.d.'), row('D', null)], column: 'Importo' });
    expect(result.budget.sums).to.deep.equal([100000n]);
    expect(result.budget.items.map(({ label, texts: [text], amounts: [cents] }) => [label, text, cents])).to.deep.equal([['A', '1.000,00', 100000n], ['B', '1.2.3', undefined], ['C', 'n.d.', undefined], ['D', '', undefined]]);
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
      ['from a row called «TOT.»', { rows: [row('A', 1), row('B', 2), row('TOT.', '5,00')] }, 500n, 'TOT.'],
      ['from a row called «Importo totale»', { rows: [row('A', 1), row('Importo totale', '5,00')] }, 500n, 'Importo totale'],
      ['from a row called «A) Totale entrate»', { rows: [row('A', 1), row('A) Totale entrate', '5,00')] }, 500n, 'A) Totale entrate'],
      ['from a last row without a name that is the sum', { rows: [row('A', 1), row('B', 4), row('', '5,00')] }, 500n, ''],
      ['not from one that is not', { rows: [row('A', 1), row('B', 4), row('', '6,00')] }, undefined, ''],
      ['not from the last of totals that are each of a section', { rows: [row('A', 5), row('Totale entrate', 5), row('B', 4), row('Totale spese', 4)] }, undefined, ''],
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
        expect([budget.totals[0], budget.totalLabel]).to.deep.equal([total, label]);
        expect(budget.items.map((item) => item.label)).not.to.include('Costo');
      });
    }
  });

  it('counts no subtotal, and names each to the webmaster', () => {
    const rows = [row('Servizi:', 300), row('Totale Titolo I', 300), row('Scuole', 200), row('Totale Titolo II:', 200), row('Totale spese', 500)];
    const result = read({ rows });
    expect(result.budget.items.map(({ label }) => label)).to.deep.equal(['Servizi', 'Scuole']);
    expect([result.budget.sums, result.budget.totals, result.budget.totalLabel]).to.deep.equal([[50000n], [50000n], 'Totale spese']);
    expect(codes(result)).to.deep.equal(['row 2, column "amount": subtotal', 'row 4, column "amount": subtotal']);
    expect(result.quiet[1]!.value).to.equal('Totale Titolo II');
  });

  describe('chooses its form', () => {
    const four = [row('A', 4), row('B', 3), row('C', 2), row('D', 1)];
    const ofYears = (count: number): BudgetRow[] => Array.from({ length: count }, (_, year) => row('A', 1, { series: String(2021 + year) }));
    const seven = [...four, row('E', 1), row('F', 1), row('G', 1)];
    const cases: [string, Partial<BudgetRecord>, 'auto' | BudgetForm, BudgetForm | undefined, ...string[]][] = [
      ['one row and a total', { rows: [row('A', 1)], total: '70' }, 'auto', 'share'],
      ['one row without a total', { rows: [row('A', 1)] }, 'auto', 'number'],
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
      ['a treemap', { rows: seven }, 'treemap', 'treemap'],
      ['a treemap with a negative part', { rows: [...four, row('E', -1)] }, 'treemap', 'bar', 'type: negative-part'],
      ['a line of one year', { rows: four }, 'line', 'bar', 'type: unsuitable-type'],
      ['three years', { rows: ofYears(3) }, 'auto', 'bar'],
      ['four years', { rows: ofYears(4) }, 'auto', 'line'],
      ['four years with a negative amount', { rows: [...ofYears(4), row('B', -1, { series: '2021' })] }, 'auto', 'line'],
      ['two years, asked for as a line', { rows: ofYears(2) }, 'line', 'line'],
      ['years stacked', { rows: ofYears(3) }, 'stacked', 'stacked'],
      ['a forecast stacked with an outturn', { rows: [row('A', 1, { series: 'Previsione' }), row('A', 1, { series: 'Consuntivo' })] }, 'stacked', 'bar', 'series: phase-mixed', 'type: unsuitable-type'],
      ['a number of several', { rows: four }, 'number', 'number'],
      ['a number of nothing', { rows: [row('A', 'n.d.')] }, 'number', undefined],
      ['a total of zero, asked for', { rows: [], total: '0' }, 'number', undefined],
      ['a total alone', { rows: [], total: '5' }, 'number', 'number'],
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
      const found = share({ budget });
      expect(percentOf(found)).to.be.closeTo(1.4457, 0.0001);
      expect([found.item.label, found.part, found.whole, budget.totalLabel]).to.deep.equal(['Comune di Sesto', 13373300n, 925000000n, 'Budget complessivo']);
    });

    it('with the highlighted row as the part, else the first that can be read', () => {
      expect(share(read({ rows: [row('A', 1), row('B', 2, { highlight: true })] }, 'share')).item.label).to.equal('B');
      expect(share(read({ rows: [row('A', 'x'), row('B', 2), row('C', 2)] }, 'share')).item.label).to.equal('B');
    });

    it('never drawn as nothing unless it is', () => {
      expect(percentOf(share(read({ rows: [row('A', '0,01')], total: '9.000.000.000.000' })))).to.be.greaterThan(0);
      expect(percentOf(share(read({ rows: [row('A', 0)], total: '5' })))).to.equal(0);
    });
  });

  it('survives rows of any kind', () => {
    const { budget } = readBudget(toBudgetRecord([{}, null, 5, { label: { a: 1 }, amount: [1] }, { label: 'A', amount: 1, highlight: 'yes' }])!, 'auto', 'it');
    expect(budget.items.map(({ amounts: [cents] }) => cents)).to.deep.equal([500n, undefined, 100n]);
  });
});
