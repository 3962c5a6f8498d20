import { expect } from 'chai';
import { formatAmount, formatShare } from '../../src/formats/amount.js';
import { perResident, type Budget, type BudgetForm, type BudgetItem } from '../../src/widgets/budget-chart/budget-chart.data.js';
import { readBudget, readResidents } from '../../src/widgets/budget-chart/budget-reader.data.js';
import type { BudgetRow } from '../../src/widgets/budget-chart/budget-record.data.js';
import { besideOther } from '../../src/widgets/budget-chart/files/comparison.data.js';
import { barRows } from '../../src/widgets/budget-chart/figure/bar-rows.data.js';
import { arrange, eachOf, followPath, formOf, hasMark, keyOf, totalOf, type DrawnForm, type Figure, type FigureItem, type FigureOptions } from '../../src/widgets/budget-chart/figure/figure.data.js';
import { modelOf, type ModelOptions, type Seen } from '../../src/widgets/budget-chart/figure/figure-model.data.js';

const row = (label: string, amount: unknown, more: Partial<BudgetRow> = {}): BudgetRow => ({ label, amount, ...more });
const budgetOf = (rows: readonly BudgetRow[], type: 'auto' | BudgetForm = 'bar', total?: string): Budget => readBudget({ rows, total }, type, 'it').budget;
/** `A|1|2`, one amount a series; a series of the empty name where there is one. */
const rowsOf = (lines: readonly string[], series: readonly string[] = ['']): BudgetRow[] =>
  lines.flatMap((line) => {
    const [label = '', ...amounts] = line.split('|');
    return series.map((name, at) => row(label, amounts[at], name ? { series: name } : {}));
  });
const options = (more: Partial<FigureOptions> = {}): FigureOptions => ({ sort: 'desc', most: 30, others: (count) => `altre ${count}`, undetailed: 'resto', ...more });
const arranged = (budget: Budget, form: DrawnForm, more?: Partial<FigureOptions>): Figure => arrange(budget, form, budget.current, options(more));
const labels = (items: readonly BudgetItem[]): string[] => items.map(({ label }) => label);
const YEARS = ['2021', '2022', '2023', '2024'];

describe('the figure of a budget', () => {
  describe('shows items', () => {
    const orders: [string, string[], Partial<FigureOptions>, string[]][] = [
      ['the largest first', ['A|1', 'B|3', 'C|2'], {}, ['B', 'C', 'A']],
      ['equal ones as they stand', ['A|1', 'B|1', 'C|1'], {}, ['A', 'B', 'C']],
      ['what has no amount last', ['A|n.d.', 'B|-3', 'C|2', 'D|'], {}, ['C', 'B', 'A', 'D']],
      ['amounts beyond a float', ['A|90071992547409930,01', 'B|90071992547409930,02'], {}, ['B', 'A']],
      ['as they stand where that is asked for', ['A|1', 'B|3', 'C|2'], { sort: 'none' }, ['A', 'B', 'C']],
      ['years in their order', ['2022|1', '2023|3', '2024|2'], {}, ['2022', '2023', '2024']],
    ];
    for (const [name, lines, more, expected] of orders) it(name, () => expect(labels(arranged(budgetOf(rowsOf(lines)), 'bar', more).items)).to.deep.equal(expected));

    const cuts: [string, string[], DrawnForm, Partial<FigureOptions>, string[]][] = [
      ['as many as there is room for', ['A|1', 'B|2', 'C|3'], 'bar', { most: 3 }, ['C', 'B', 'A']],
      ['one less and the others', ['A|1', 'B|2', 'C|3', 'D|4'], 'bar', { most: 3 }, ['D', 'C', 'altre 2']],
      ['the largest whatever the order', ['A|1', 'B|2', 'C|3', 'D|4'], 'bar', { most: 3, sort: 'none' }, ['C', 'D', 'altre 2']],
      ['the largest on either side of zero', ['A|1', 'B|-9', 'C|3', 'D|4'], 'bar', { most: 3 }, ['D', 'B', 'altre 2']],
      ['six colours at most', Array.from({ length: 9 }, (_, at) => `${at}|${at + 1}`), 'doughnut', {}, ['8', '7', '6', '5', '4', 'altre 4']],
      ['fewer colours where that is asked for', ['A|1', 'B|2', 'C|3', 'D|4'], 'stacked', { most: 2 }, ['D', 'altre 3']],
      ['boxes by the number of items alone', Array.from({ length: 9 }, (_, at) => `${at}|${at + 1}`), 'treemap', {}, ['8', '7', '6', '5', '4', '3', '2', '1', '0']],
    ];
    for (const [name, lines, form, more, expected] of cuts) it(name, () => expect(labels(arranged(budgetOf(rowsOf(lines)), form, more).items)).to.deep.equal(expected));

    it('and loses nothing: the others are the sum of what they stand for, in each series, and a part may be highlighted', () => {
      const budget = budgetOf([...rowsOf(['A|100|100', 'B|1|n.d.', 'C|2|n.d.', 'D|-4|n.d.'], ['2023', '2024']), row('E', 5, { series: '2023', highlight: true })]);
      const [first, others] = arranged(budget, 'bar', { most: 2 }).items as [FigureItem, FigureItem];
      expect([first.label, others.kind, others.label, labels(others.parts)]).to.deep.equal(['A', 'others', 'altre 4', ['B', 'C', 'D', 'E']]);
      expect(others.amounts).to.deep.equal([400n, undefined]);
      expect(others.highlight).to.equal(true);
    });

    it('5 000 of them, with the sum of all', () => {
      const budget = budgetOf(Array.from({ length: 5000 }, (_, at) => row(`Voce ${at}`, at + 1)));
      const { items } = arranged(budget, 'bar');
      expect(items).to.have.length(30);
      expect(items.reduce((sum, { amounts }) => sum + amounts[0]!, 0n)).to.equal(budget.sums[0]);
    });
  });

  describe('shows what a declared total has beyond them', () => {
    const cases: [string, DrawnForm, string, bigint | undefined][] = [
      ['in a doughnut', 'doughnut', '10', 400n],
      ['in a stack', 'stacked', '10', 400n],
      ['in a treemap', 'treemap', '10', 400n],
      ['not beside bars', 'bar', '10', undefined],
      ['not where the items are all of it', 'doughnut', '6', undefined],
      ['not where the items are more', 'doughnut', '5', undefined],
      ['to the cent', 'doughnut', '6,01', 1n],
    ];
    for (const [name, form, total, rest] of cases) {
      it(name, () => {
        const last = arranged(budgetOf(rowsOf(['A|4', 'B|2']), form, total), form).items.at(-1)!;
        expect(last.kind === 'undetailed' ? last.amounts[0] : undefined).to.equal(rest);
      });
    }

    it('in the series that have it', () => {
      const budget = budgetOf([...rowsOf(['A|4|4', 'B|2|2'], ['2023', '2024']), row('Totale', 7, { series: '2023' }), row('Totale', 6, { series: '2024' })], 'stacked');
      const last = arranged(budget, 'stacked').items.at(-1)!;
      expect([last.kind, last.amounts]).to.deep.equal(['undetailed', [100n, undefined]]);
    });
  });

  describe('shows series', () => {
    const many = Array.from({ length: 9 }, (_, at) => String(2016 + at));
    const cases: [string, readonly string[], DrawnForm, number[]][] = [
      ['all of a few', YEARS, 'bar', [0, 1, 2, 3]],
      ['the last six of many side by side', many, 'bar', [3, 4, 5, 6, 7, 8]],
      ['all of them in lines', many, 'line', [0, 1, 2, 3, 4, 5, 6, 7, 8]],
      ['all of them as bars of their own', many, 'stacked', [0, 1, 2, 3, 4, 5, 6, 7, 8]],
      ['the last one in a doughnut', YEARS, 'doughnut', [3]],
      ['the last one in boxes', YEARS, 'treemap', [3]],
      ['six colours of sources at most', ['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'stacked', [1, 2, 3, 4, 5, 6]],
    ];
    for (const [name, series, form, shown] of cases) {
      it(name, () => expect(arranged(budgetOf(rowsOf([`A|${series.map(() => 5).join('|')}`, `B|${series.map(() => 1).join('|')}`], series), form), form).shown).to.deep.equal(shown));
    }
  });

  describe('of the parts of an item has the form of the whole, or bars', () => {
    const cases: [string, string[], string[], DrawnForm, DrawnForm][] = [
      ['parts of a doughnut', [''], ['A|1', 'B|2'], 'doughnut', 'doughnut'],
      ['too many for a doughnut', [''], ['A|1', 'B|2', 'C|1', 'D|1', 'E|1', 'F|1', 'G|1'], 'doughnut', 'bar'],
      ['six and one without an amount', [''], ['A|1', 'B|2', 'C|1', 'D|1', 'E|1', 'F|1', 'G|n.d.'], 'doughnut', 'doughnut'],
      ['less than nothing in boxes', [''], ['A|1', 'B|-2'], 'treemap', 'bar'],
      ['nothing but zeros', [''], ['A|0', 'B|0'], 'stacked', 'bar'],
      ['a line of years', YEARS, ['A|1|2|3|4'], 'line', 'line'],
      ['a line of one year', [''], ['A|1'], 'line', 'bar'],
      ['bars', [''], ['A|1', 'B|-2'], 'bar', 'bar'],
    ];
    for (const [name, series, lines, form, expected] of cases) {
      it(name, () => {
        const budget = budgetOf(rowsOf(lines, series));
        expect(formOf(budget, form, budget.current)).to.equal(expected);
      });
    }
  });

  describe('has a mark that can be reached', () => {
    const cases: [DrawnForm, bigint | undefined, boolean][] = [
      ['bar', undefined, true], ['bar', 0n, true], ['doughnut', undefined, true], ['line', 0n, true], ['line', undefined, false],
      ['treemap', 0n, false], ['treemap', 1n, true], ['stacked', undefined, false], ['stacked', 0n, false], ['stacked', 5n, true],
    ];
    for (const [form, cents, expected] of cases) it(`${form} of ${cents}: ${expected}`, () => expect(hasMark(form, cents)).to.equal(expected));
  });

  describe('follows a path', () => {
    const TREE = [row('Istruzione', 5, { code: '04' }), row('Scuole', 5, { code: '0401', parent: '04' }), row('Primarie', 5, { parent: '0401' }), row('Strade', 2), row('__proto__', 1), row('Dentro', 1, { parent: '__proto__' }), row('*', 3, { code: '*' }), row('Stella', 3, { parent: '*' })];
    const plain = (level: { items: readonly BudgetItem[] }): FigureItem[] => level.items.map((item) => ({ ...item, kind: 'item' }));
    const cases: [string, string[], string[], string[]][] = [
      ['of nothing', [], [], ['Istruzione', 'Strade', '__proto__', '*']],
      ['by codes', ['04', '0401'], ['Istruzione', 'Scuole'], ['Primarie']],
      ['not by labels of what has a code', ['Istruzione'], [], ['Istruzione', 'Strade', '__proto__', '*']],
      ['not into what has no parts', ['Strade'], [], ['Istruzione', 'Strade', '__proto__', '*']],
      ['as far as it leads', ['04', 'x', '0401'], ['Istruzione'], ['Scuole']],
      ['through names of objects’ own fields', ['__proto__'], ['__proto__'], ['Dentro']],
      ['not through fields that are no items', ['constructor', 'length'], [], ['Istruzione', 'Strade', '__proto__', '*']],
      ['through an item that is called by the mark of the others', ['**'], ['*'], ['Stella']],
      ['not to the others where there are none', ['*'], [], ['Istruzione', 'Strade', '__proto__', '*']],
    ];
    for (const [name, path, trail, items] of cases) {
      it(name, () => {
        const found = followPath(budgetOf(TREE), path, plain);
        expect(labels(found.trail)).to.deep.equal(trail);
        expect(labels(found.level.items)).to.deep.equal(items);
      });
    }

    it('whose keys are one an item', () => {
      const keys = ['*', '**', 'a*', 'a**', 'a'].map((label) => keyOf({ label, code: '', amounts: [], texts: [], highlight: false, parts: [] }));
      expect(new Set([...keys, keyOf({ label: '', code: '', amounts: [], texts: [], highlight: false, parts: [], kind: 'others' })]).size).to.equal(6);
    });
  });

  describe('puts parts into what they are parts of', () => {
    const shape = (items: readonly BudgetItem[]): unknown[] => items.map(({ label, parts }) => (parts.length ? [label, shape(parts)] : label));
    const cases: [string, BudgetRow[], unknown[]][] = [
      ['by code', [row('A', 1, { code: '1' }), row('B', 1, { parent: '1' }), row('Z', 1)], [['A', ['B']], 'Z']],
      ['by label', [row('A', 1), row('B', 1, { parent: 'A' }), row('Z', 1)], [['A', ['B']], 'Z']],
      ['that come before it', [row('B', 1, { parent: '1' }), row('A', 1, { code: '1' }), row('Z', 1)], [['A', ['B']], 'Z']],
      ['that has no row of its own', [row('B', 1, { parent: 'A' }), row('C', 2, { parent: 'A' }), row('Z', 1)], [['A', ['B', 'C']], 'Z']],
      ['that is all there is: then they are the budget', [row('A', 3, { code: '1' }), row('B', 1, { parent: '1' }), row('C', 2, { parent: '1' })], ['B', 'C']],
      ['itself', [row('A', 1, { parent: 'A' })], ['A']],
      ['one of two that are parts of each other', [row('A', 1, { code: '1', parent: '2' }), row('B', 1, { code: '2', parent: '1' })], ['A', 'B']],
      ['a ring of three, and what hangs on it', [row('A', 1, { code: '1', parent: '3' }), row('B', 1, { code: '2', parent: '1' }), row('C', 1, { code: '3', parent: '2' }), row('D', 1, { parent: '1' })], ['A', 'B', 'C', 'D']],
      ['called as fields of objects', [row('x', 1, { code: '__proto__' }), row('y', 1, { parent: '__proto__' }), row('z', 1, { parent: 'constructor' })], [['x', ['y']], ['constructor', ['z']]]],
    ];
    for (const [name, rows, expected] of cases) it(name, () => expect(shape(budgetOf(rows).items)).to.deep.equal(expected));

    it('whose amounts it has, where it has none of its own', () => {
      const budget = budgetOf([row('B', 1, { parent: 'A' }), row('C', 'n.d.', { parent: 'A' }), row('D', '2,50', { parent: 'A' }), row('Z', 1)]);
      expect([budget.items[0]!.amounts, budget.sums]).to.deep.equal([[350n], [450n]]);
    });

    it('a thousand levels deep', () => {
      const budget = budgetOf(Array.from({ length: 1000 }, (_, at) => row(`V${at}`, 1, at ? { parent: `V${at - 1}` } : {})));
      expect(budget.sums).to.deep.equal([100n]);
    });

    it('none of which is counted twice, however the parents go round', () => {
      const ring = Array.from({ length: 50 }, (_, at) => row(`V${at}`, 1, { parent: `V${(at * 7 + 3) % 50}` }));
      const count = (items: readonly BudgetItem[]): number => items.reduce((sum, { parts }) => sum + 1 + count(parts), 0);
      expect(count(budgetOf(ring).items)).to.equal(50);
    });
  });

  describe('has a total to draw', () => {
    const cases: [string, BudgetRow[], (bigint | undefined)[]][] = [
      ['the declared one', [...rowsOf(['A|1|2'], ['2023', '2024']), row('Totale', 9, { series: '2023' })], [900n, 200n]],
      ['the sum', rowsOf(['A|1|2', 'B|3|4'], ['2023', '2024']), [400n, 600n]],
      ['none where an amount cannot be read', rowsOf(['A|1|2', 'B|tre|4'], ['2023', '2024']), [undefined, 600n]],
      ['none where one is said not to be known', rowsOf(['A|1|2', 'B|n.d.|4'], ['2023', '2024']), [undefined, 600n]],
      ['the sum of those there are where nothing is written', [...rowsOf(['A|1|2'], ['2023', '2024']), row('B', 4, { series: '2024' })], [100n, 600n]],
    ];
    for (const [name, rows, expected] of cases) {
      it(name, () => {
        const budget = budgetOf(rows);
        expect(budget.series.map((_, at) => totalOf(budget, at))).to.deep.equal(expected);
      });
    }
  });

  describe('as bars', () => {
    const bars = (lines: readonly string[], series: readonly string[], form: DrawnForm, total?: string): ReturnType<typeof barRows> => barRows(arranged(budgetOf(rowsOf(lines, series), form, total), form));
    const spans = ({ rows }: ReturnType<typeof barRows>): string[] => rows.flatMap(({ spans: own }) => own.map(({ from, to, colour }) => `${from}…${to} ${colour}`));

    it('one an item, in one colour', () => {
      const found = bars(['A|1', 'B|3'], [''], 'bar');
      expect([spans(found), found.least, found.most, found.legend]).to.deep.equal([['0…300 1', '0…100 1'], 0, 300, []]);
    });
    it('the highlighted one apart', () => {
      const found = barRows(arranged(budgetOf([row('A', 1), row('B', 3, { highlight: true })]), 'bar'));
      expect(spans(found)).to.deep.equal(['0…300 1', '0…100 0']);
    });
    it('years side by side, the last in the first colour', () => {
      const found = bars(['A|1|2', 'B|4|1'], ['2023', '2024'], 'bar');
      expect(spans(found)).to.deep.equal(['0…100 2', '0…200 1', '0…400 2', '0…100 1']);
      expect(found.legend).to.deep.equal([{ label: '2023', colour: 2 }, { label: '2024', colour: 1 }]);
    });
    it('sources side by side, in their order', () => expect(bars(['A|1|2'], ['Comune', 'Regione'], 'bar').legend.map(({ colour }) => colour)).to.deep.equal([1, 2]));
    it('on both sides of zero', () => {
      const { least, most } = bars(['A|-1', 'B|3'], [''], 'bar');
      expect([least, most]).to.deep.equal([-100, 300]);
    });
    it('all on one side of zero, which belongs to the scale', () => {
      const { least, most } = bars(['A|-1', 'B|-3'], [''], 'bar');
      expect([least, most]).to.deep.equal([-300, 0]);
    });
    it('stacked by year, the rest without a colour', () => {
      const found = bars(['A|1|4', 'B|2|2'], ['2023', '2024'], 'stacked', '9');
      expect(found.rows.map(({ label, sum }) => `${label} ${sum}`)).to.deep.equal(['2023 300', '2024 900']);
      expect(spans(found)).to.deep.equal(['0…100 1', '100…300 2', '0…400 1', '400…600 2', '600…900 0']);
      expect(found.legend.map(({ label, colour }) => `${label} ${colour}`)).to.deep.equal(['A 1', 'B 2', 'resto 0']);
    });
    it('stacked by source', () => {
      const found = bars(['A|1|4', 'B|2|n.d.'], ['Comune', 'Regione'], 'stacked');
      expect(found.rows.map(({ label, sum }) => `${label} ${sum}`)).to.deep.equal(['A 500', 'B 200']);
      expect(spans(found)).to.deep.equal(['0…100 1', '100…500 2', '0…200 1']);
    });
  });

  describe('has shares', () => {
    const seen: Seen = { path: [], isEach: undefined, line: '' };
    const model = (budget: Budget, form: DrawnForm, more: Partial<ModelOptions> = {}, look: Partial<Seen> = {}): ReturnType<typeof modelOf> =>
      modelOf({ budget, form, isCompared: false, sort: 'desc', most: 30, percentRounding: 'exact', residents: [undefined], locale: 'it-IT', names: { total: 'Totale', undetailed: 'resto', others: (count) => `altre ${count}` }, ...more }, { ...seen, ...look }, formatShare);
    const shares = ({ figure, share }: ReturnType<typeof modelOf>): (string | undefined)[] => figure.items.map((item) => share(item, figure.current)?.replace(/\s/g, ' '));

    const cases: [string, string[], DrawnForm, string | undefined, 'exact' | 'sum', (string | undefined)[]][] = [
      ['true to the value', ['A|1', 'B|1', 'C|1'], 'doughnut', undefined, 'exact', ['33,3%', '33,3%', '33,3%']],
      ['closed', ['A|1', 'B|1', 'C|1'], 'doughnut', undefined, 'sum', ['33,4%', '33,3%', '33,3%']],
      ['closed with the rest', ['A|1', 'B|1', 'C|1'], 'doughnut', '6', 'sum', ['16,7%', '16,7%', '16,6%', '50%']],
      ['not closed where bars have no rest', ['A|1', 'B|1', 'C|1'], 'bar', '6', 'sum', ['16,7%', '16,7%', '16,7%']],
      ['none where something is taken away', ['A|1', 'B|1', 'C|-1'], 'bar', undefined, 'sum', [undefined, undefined, undefined]],
      ['of the sum where that is beyond the total of a ring', ['A|3', 'B|1'], 'doughnut', '2', 'exact', ['75%', '25%']],
      ['of the total where that is said to be less, beside bars', ['A|3', 'B|1'], 'bar', '2', 'exact', ['150%', '50%']],
      ['none where nobody knows the whole', ['A|3', 'B|n.d.', 'C|1'], 'doughnut', undefined, 'sum', [undefined, undefined, undefined]],
      ['never nothing for something', ['A|9999999', 'B|1'], 'bar', undefined, 'exact', ['> 99,9%', '< 0,1%']],
      ['none of nothing', ['A|0', 'B|0', 'C|n.d.'], 'bar', undefined, 'exact', [undefined, undefined, undefined]],
    ];
    for (const [name, lines, form, total, percentRounding, expected] of cases) {
      it(name, () => expect(shares(model(budgetOf(rowsOf(lines), form, total), form, { percentRounding }))).to.deep.equal(expected));
    }

    it('of each of several series by its own total', () => {
      const { figure, share } = model(budgetOf(rowsOf(['A|1|3', 'B|1|1'], ['2023', '2024'])), 'bar');
      expect(figure.items.map((item) => [share(item, 0), share(item, 1)])).to.deep.equal([['50%', '75%'], ['50%', '25%']]);
    });

    it('of parts by what they are parts of', () => {
      const found = model(budgetOf([row('A', 8, { code: '1' }), row('B', 2, { parent: '1' }), row('C', 4, { parent: '1' }), row('D', 8)]), 'bar', {}, { path: ['1'] });
      expect([labels(found.trail), shares(found), found.level.totals]).to.deep.equal([['A'], ['50%', '25%'], [800n]]);
    });

    it('that are the same for each resident as for all', () => {
      const budget = budgetOf(rowsOf(['A|790.000', 'B|100.000']));
      expect(shares(model(budget, 'bar', { residents: [79_000n] }, { isEach: true }))).to.deep.equal(shares(model(budget, 'bar')));
    });

    it('and cents, for each resident always', () => {
      expect(model(budgetOf(rowsOf(['A|4'])), 'bar').decimals).to.equal(0);
      expect(model(budgetOf(rowsOf(['A|4,50'])), 'bar').decimals).to.equal(2);
      expect(model(budgetOf(rowsOf(['A|4'])), 'bar', { residents: [2n] }, { isEach: true }).decimals).to.equal(2);
    });

    it('for each resident from the start where two places are compared', () => {
      const budget = budgetOf(rowsOf(['A|4|6'], ['Sesto', 'Monza']));
      expect(model(budget, 'bar', { isCompared: true, residents: [2n, 3n] }).figure.items[0]!.amounts).to.deep.equal([200n, 200n]);
      expect(model(budget, 'bar', { isCompared: true, residents: [2n, 3n] }, { isEach: false }).figure.items[0]!.amounts).to.deep.equal([400n, 600n]);
      expect(model(budget, 'bar', { isCompared: true, residents: [undefined, undefined] }).isEach).to.equal(false);
    });

    describe('in one line of many', () => {
      const many = budgetOf(rowsOf(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((label, at) => `${label}|${at}|1|1|1`), YEARS), 'line');
      it('the total first', () => expect(labels(model(many, 'line').figure.items)).to.deep.equal(['Totale']));
      it('the chosen one', () => expect(labels(model(many, 'line', {}, { line: 'D' }).figure.items)).to.deep.equal(['D']));
      it('the total where the chosen one is gone', () => expect(labels(model(many, 'line', {}, { line: 'X' }).figure.items)).to.deep.equal(['Totale']));
      it('all of six', () => expect(labels(model(budgetOf(rowsOf(['A', 'B', 'C', 'D', 'E', 'F'].map((label) => `${label}|1|1|1|1`), YEARS), 'line'), 'line').figure.items)).to.have.length(6));
    });
  });

  describe('for each resident', () => {
    const halves: [bigint | undefined, bigint | undefined, bigint | undefined][] = [
      [1000n, 3n, 333n], [2000n, 3n, 667n], [5n, 10n, 1n], [-5n, 10n, -1n], [4n, 10n, 0n], [-4n, 10n, 0n], [0n, 10n, 0n],
      [undefined, 10n, undefined], [5n, undefined, undefined], [5n, 0n, undefined], [10n ** 30n, 10n ** 5n, 10n ** 25n],
    ];
    for (const [cents, residents, expected] of halves) it(`${cents} of ${residents}: ${expected}`, () => expect(perResident(cents, residents)).to.equal(expected));

    it('of all that there is: items, parts, sums and totals', () => {
      const each = eachOf(budgetOf([row('A', 8, { code: '1' }), row('B', 2, { parent: '1' }), row('C', '4,00')], 'bar', '20'), [2n]);
      expect([each.items[0]!.amounts, each.items[0]!.parts[0]!.amounts, each.sums, each.totals]).to.deep.equal([[400n], [100n], [600n], [1000n]]);
    });

    it('says nothing of a series whose residents are not known, nor the amount of all in place of it', () => {
      const [item] = eachOf(budgetOf(rowsOf(['A|8|6', 'B|tre|1'], ['2023', '2024'])), [undefined, 2n]).items;
      expect([item!.amounts, item!.texts[0]]).to.deep.equal([[undefined, 300n], '']);
    });

    const given: [string, unknown, readonly string[], (bigint | undefined)[], number][] = [
      ['one number for all', '79.000', ['2023', '2024'], [79000n, 79000n], 0],
      ['a number of JSON', 79000, [''], [79000n], 0],
      ['one a series', { 2023: 79000, 2024: '79.300' }, ['2023', '2024'], [79000n, 79300n], 0],
      ['some of the series', { 2024: 79300 }, ['2023', '2024'], [undefined, 79300n], 0],
      ['a list', ['79.000', undefined], ['Sesto', 'Monza'], [79000n, undefined], 0],
      ['a longer list', [1, 2, 3], ['a'], [1n], 0],
      ['names that objects have of their own', {}, ['constructor', '__proto__'], [undefined, undefined], 0],
      ['nothing', undefined, [''], [undefined], 0],
      ['an empty text', '', [''], [undefined], 0],
      ['what is not known', 'n.d.', [''], [undefined], 0],
      ['none', '0', [''], [undefined], 1],
      ['less than none', -3, [''], [undefined], 1],
      ['a part of one', '2,5', [''], [undefined], 1],
      ['words', 'tanti', [''], [undefined], 1],
      ['an object for a number', { 2024: {} }, ['2024'], [undefined], 1],
      ['not a number', NaN, [''], [undefined], 1],
      ['no end', Infinity, [''], [undefined], 1],
    ];
    for (const [name, residents, series, expected, wrong] of given) {
      it(`reads ${name}`, () => {
        const found = readResidents(residents, series);
        expect(found.residents).to.deep.equal(expected);
        expect(found.findings).to.have.length(wrong);
      });
    }
  });

  describe('beside another', () => {
    const beside = (own: readonly BudgetRow[], other: readonly BudgetRow[]): Budget => besideOther(budgetOf(own), budgetOf(other), ['Sesto', 'Monza']);
    const lines = (items: readonly BudgetItem[]): string[] => items.flatMap(({ label, amounts, parts }) => [`${label} ${amounts.join(' | ')}`, ...lines(parts).map((line) => `> ${line}`)]);
    const cases: [string, BudgetRow[], BudgetRow[], string[]][] = [
      ['by code', [row('Scuola', 1, { code: '04' })], [row('Istruzione', 2, { code: '04' })], ['Scuola 100 | 200']],
      ['by label where one has no code', [row('Attività', 1, { code: '04' })], [row("ATTIVITA'", 2)], ['Attività 100 | 200']],
      ['not by label where both have codes', [row('Altro', 1, { code: '1' })], [row('Altro', 2, { code: '2' })], ['Altro 100 | ', 'Altro  | 200']],
      ['what each has alone, the other’s last', [row('A', 1), row('B', 2)], [row('C', 3), row('B', 4)], ['A 100 | ', 'B 200 | 400', 'C  | 300']],
      ['each item once, though two are called alike', [row('A', 1), row('A', 2)], [row('A', 3)], ['A 100 | 300', 'A 200 | ']],
      ['their parts too', [row('A', 3, { code: '1' }), row('x', 3, { parent: '1' }), row('Z', 1)], [row('A', 4, { code: '1' }), row('y', 4, { parent: '1' }), row('Z', 1)], ['A 300 | 400', '> x 300 | ', '> y  | 400', 'Z 100 | 100']],
      ['parts of what the other has alone', [row('A', 3)], [row('A', 1), row('B', 4, { code: '1' }), row('y', 4, { parent: '1' })], ['A 300 | 100', 'B  | 400', '> y  | 400']],
      ['names of objects’ own fields', [row('x', 1, { code: '__proto__' })], [row('y', 2, { code: '__proto__' }), row('constructor', 1)], ['x 100 | 200', 'constructor  | 100']],
      ['the last year of each', rowsOf(['A|1|2'], ['2023', '2024']), rowsOf(['A|3|4'], ['2021', '2022']), ['A 200 | 400']],
      ['nothing of the other', [row('A', 3)], [], ['A 300 | ']],
    ];
    for (const [name, own, other, expected] of cases) it(name, () => expect(lines(beside(own, other).items)).to.deep.equal(expected));

    it('has the sums and totals of both, and their names', () => {
      const { series, sums, totals, form, current } = besideOther(budgetOf([row('A', 1)], 'bar', '5'), budgetOf([row('A', 2), row('Totale', 9)]), ['Sesto', 'Monza']);
      expect([series, sums, totals, form, current]).to.deep.equal([['Sesto', 'Monza'], [100n, 200n], [500n, 900n], 'bar', 0]);
    });

    it('keeps what is written in place of an amount', () => expect(beside([row('A', 1)], [row('A', 'da definire')]).items[0]!.texts[1]).to.equal('da definire'));

    it('of 3 000 items each finds all that both have', () => {
      const many = (from: number): BudgetRow[] => Array.from({ length: 3000 }, (_, at) => row(`Voce ${at + from}`, 1));
      expect(beside(many(0), many(1500)).items).to.have.length(4500);
    });
  });

  it('tells amounts beyond a float to the cent', () => {
    const budget = budgetOf([row('A', '90071992547409930,01'), row('B', '0,01')]);
    expect(formatAmount(budget.sums[0]!, 'it-IT').replace(/\s/g, ' ')).to.equal('90.071.992.547.409.930,02 €');
  });
});
