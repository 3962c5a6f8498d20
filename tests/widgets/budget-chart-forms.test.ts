import { expect } from 'chai';
import '../../src/define/budget-chart.js';
import type { BudgetChart } from '../../src/widgets/budget-chart/budget-chart.js';
import { all, chart, colourOf, drawn, focused, inkAt, inksIn, issues, json, marks, nameOf, names, NOTHING, one, press, resized, table, withData } from '../helpers/charts.js';
import { appears, clearFixtures, expectAccessible, nextEvent, settled, visibleText } from '../helpers/fixture.js';

const ACCENT = '36,80,107,255';
const DRAWN_FORMS = ['bar', 'stacked', 'doughnut', 'treemap', 'line'];
const FORMS = ['share', 'number', ...DRAWN_FORMS];

const tag = (attributes: string, content: string): string => `<broletto-budget-chart ${attributes}>${content}</broletto-budget-chart>`;
const YEARS = table(['Scuole|10|20|40', 'Strade|30|20|20'], { head: 'Voce|2022|2023|2024', foot: 'Totale|40|40|60' });
const SOURCES = table(['Asilo|€ 30|€ 10', 'Palestra|€ 20|€ 60'], { head: 'Opera|Comune|Regione', foot: 'Totale|€ 60|€ 70' });
/** Data that suits a form. */
const suited = (form: string): string => (form === 'line' || form === 'stacked' ? YEARS : table(['Scuole|40', 'Strade|25,50', 'Verde|10'], { head: 'Voce|Importo' }));

async function show(form: string, content = suited(form), attributes = ''): Promise<BudgetChart> {
  return drawn(await chart(tag(`type="${form}" heading="Spese" ${attributes}`, content)));
}

/** The bars in their order: their marks have the place and the colour. */
const bars = (element: BudgetChart): HTMLElement[] => all(element, '.rows .mark');
/** Ink just after the start of a bar. */
function inkOf(element: BudgetChart, bar: HTMLElement): string {
  const { left, top, height } = bar.getBoundingClientRect();
  return inkAt(element, left + 3, top + height / 2);
}

/** Where on the ring a part of the turn is, from the top and clockwise. */
function onRing(element: BudgetChart, turn: number): string {
  const { left, top, width, height } = one(element, '.plot').getBoundingClientRect();
  const radius = Math.min(width, height) * 0.42;
  return inkAt(element, left + width / 2 + radius * Math.sin(turn * 2 * Math.PI), top + height / 2 - radius * Math.cos(turn * 2 * Math.PI));
}

/** Whether a line of this colour goes through a point: it lies between pixels, and may have a gap of its dashes just there. */
function isOnLine(element: BudgetChart, [x, y]: readonly [number, number], colour: string): boolean {
  const wanted = colour.split(',').map(Number);
  // A dashed line has gaps of four pixels.
  return [...inksIn(element, { left: x - 5, top: y - 5, width: 10, height: 10 })].some((ink) => {
    const parts = ink.split(',').map(Number);
    return parts[3]! > 50 && parts.slice(0, 3).every((part, index) => Math.abs(part - wanted[index]!) < 6);
  });
}

const middleOf = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};

describe('the forms of a budget', () => {
  afterEach(clearFixtures);

  describe('a number', () => {
    const cases: [string, string, string, string][] = [
      ['the total of the rows', '', table(['A|400', 'B|250']), 'Totale 650 €'],
      ['the declared total, by its name', '', table(['A|400', 'B|250'], { foot: 'Bilancio|700' }), 'Bilancio 700 €'],
      ['the highlighted item', '', `<table><tr><td>A</td><td>400</td></tr><tr data-highlight><td>B</td><td>250</td></tr></table>`, 'B 250 €'],
      ['the last year', '', YEARS, 'Totale, 2024 60 €'],
      ['what was written where no amount is', '', `<table><tr><td>A</td><td>4</td></tr><tr data-highlight><td>B</td><td>da definire</td></tr></table>`, 'B da definire'],
      ['a total alone', 'total="9.250.000,00" total-label="Costo"', '', 'Costo 9.250.000 €'],
      ['a total of what has no amounts', 'total="9.250.000,00" total-label="Costo"', table(['A|n.d.', 'B|']), 'Costo 9.250.000 €'],
      ['for each resident, to the cent', 'residents="300"', table(['A|400', 'B|250']), 'Totale 650 € 2,17 € per abitante'],
      ['less than nothing', '', table(['A|-400', 'B|250']), 'Totale -150 €'],
    ];
    for (const [name, attributes, content, told] of cases) {
      it(`says ${name}, without any library`, async () => {
        const element = await chart(tag(`type="number" ${attributes}`, content));
        expect(visibleText(element)).to.contain(told);
        expect(visibleText(element)).not.to.match(/NaN|undefined|null/);
        expect(one(element, 'canvas')).to.equal(null);
      });
    }

    it('is what one row alone is', async () => expect(visibleText(await chart(tag('', table(['Contributo|133.733']))))).to.match(/^Contributo 133\.733 €/));
  });

  describe('bars of years', () => {
    it('stand side by side under their item, each in the colour of its year, the last year in the first colour', async () => {
      const element = await show('bar', YEARS);
      const key = all(element, '.key li').map((entry) => [entry.textContent!.trim(), colourOf(one(element, '.key').children[all(element, '.key li').indexOf(entry)]!.querySelector('.swatch')!)] as const);
      expect(key.map(([year]) => year)).to.deep.equal(['2022', '2023', '2024']);
      expect(new Set(key.map(([, colour]) => colour)).size).to.equal(3);
      expect(key[2]![1]).to.equal(ACCENT);
      const inks = bars(element).map((bar) => inkOf(element, bar));
      expect(inks).to.deep.equal([...key, ...key].map(([, colour]) => colour));
    });

    it('are as long as their amounts', async () => {
      const element = await show('bar', YEARS);
      // 40 is the longest: 10 ends at a quarter of the room.
      const { left, width, top, height } = bars(element)[0]!.getBoundingClientRect();
      const at = (part: number): string => inkAt(element, left + width * part, top + height / 2);
      expect(at(0.23)).not.to.equal(NOTHING);
      expect(at(0.27)).to.equal(NOTHING);
    });

    it('say what has become of the total, from the first year to the last', async () => {
      expect(visibleText(await show('bar', YEARS))).to.contain('Totale. Dal 2022 (40 €) al 2024 (60 €): +20 € (+50%).');
      clearFixtures();
      expect(visibleText(await show('bar', table(['A|50|50', 'B|1|1'], { head: 'Voce|2023|2024' })))).to.contain('Dal 2023 (51 €) al 2024 (51 €): invariato.');
      clearFixtures();
      expect(visibleText(await show('bar', table(['A|50|25', 'B|50|50'], { head: 'Voce|2023|2024' })))).to.contain('Dal 2023 (100 €) al 2024 (75 €): -25 € (-25%).');
    });

    it('are the last six of more, and which others there are is told', async () => {
      const years = ['2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024'];
      const element = await show('bar', table([`Scuole|${years.map((_, at) => at + 1).join('|')}`, `Strade|${years.map(() => 5).join('|')}`], { head: `Voce|${years.join('|')}` }));
      expect(all(element, '.key li').map((entry) => entry.textContent!.trim())).to.deep.equal(years.slice(2));
      expect(bars(element)).to.have.length(12);
      expect(visibleText(element)).to.contain('Nella tabella ci sono anche: 2017, 2018.');
    });
  });

  describe('stacked bars', () => {
    it('are years, made of items in the colours of the key, with their totals', async () => {
      const element = await show('stacked', table(['Scuole|10|40', 'Strade|30|20'], { head: 'Voce|2023|2024' }));
      expect(all(element, '.row > .label').map((label) => label.textContent)).to.deep.equal(['2023', '2024']);
      expect(all(element, '.row > .amount').map((amount) => visibleText(amount))).to.deep.equal(['40 €', '60 €']);
      expect(all(element, '.key li').map((entry) => entry.textContent!.trim())).to.deep.equal(['Scuole', 'Strade']);
      const [schools, streets] = all(element, '.key .swatch').map(colourOf);
      expect(schools).not.to.equal(streets);
      expect(bars(element).map((bar) => inkOf(element, bar))).to.deep.equal([schools, streets, schools, streets]);
      const lengths = bars(element).map((bar) => bar.getBoundingClientRect().width / one(element, '.stack').getBoundingClientRect().width);
      for (const [index, length] of [10, 30, 40, 20].entries()) expect(lengths[index]).to.be.closeTo(length / 60, 0.01);
    });

    it('show what a declared total has beyond its items: hatched, and of no colour of theirs', async () => {
      const element = await show('stacked', table(['Scuole|10|40', 'Strade|30|20'], { head: 'Voce|2023|2024', foot: 'Totale|80|60' }));
      expect(all(element, '.key li').map((entry) => entry.textContent!.trim())).to.deep.equal(['Scuole', 'Strade', 'Non dettagliato']);
      const rest = bars(element)[2]!;
      expect(nameOf(marks(element)[2]!)).to.contain('Non dettagliato, 2023: 40 euro');
      const { left, top, width, height } = rest.getBoundingClientRect();
      expect(inksIn(element, { left: left + 3, top: top + 3, width: width - 6, height: height - 6 }).size, 'a pattern has more than one colour').to.be.greaterThan(1);
      expect(bars(element)).to.have.length(5);
      expect(visibleText(element)).to.contain('2023. Totale dichiarato: 80 €. Somma delle voci: 40 €. Differenza: 40 €.');
      expect(all(element, '.row > .amount').map((amount) => visibleText(amount))).to.deep.equal(['80 €', '60 €']);
    });

    it('are items, made of sources, with what the totals of the sources have beyond them', async () => {
      const element = await show('stacked', SOURCES);
      expect(all(element, '.key li').map((entry) => entry.textContent!.trim())).to.deep.equal(['Comune', 'Regione']);
      expect(all(element, '.row').map((row) => row.querySelector('.label')!.textContent)).to.deep.equal(['Palestra', 'Asilo', 'Non dettagliato']);
      expect(names(element)).to.deep.equal([
        'Palestra, Comune: 20 euro, 33,3 per cento, 1 di 5',
        'Palestra, Regione: 60 euro, 85,7 per cento, 2 di 5',
        'Asilo, Comune: 30 euro, 50 per cento, 3 di 5',
        'Asilo, Regione: 10 euro, 14,3 per cento, 4 di 5',
        'Non dettagliato, Comune: 10 euro, 16,7 per cento, 5 di 5',
      ]);
    });

    it('of amounts of different kinds are side by side instead', async () => {
      const element = await show('stacked', table(['Scuole|10|20', 'Strade|30|25'], { head: 'Voce|Previsione 2024|Consuntivo 2024' }));
      expect(all(element, '.stack')).to.deep.equal([]);
      expect(visibleText(element)).to.contain('Gli importi sono di tipo diverso e non si confrontano alla pari: Previsione 2024, Consuntivo 2024.');
    });

    it('of one list are one bar', async () => {
      const element = await show('stacked', table(['Scuole|40', 'Strade|20']));
      expect(all(element, '.row > .label, .row > .amount').map((part) => visibleText(part))).to.deep.equal(['Totale', '60 €']);
      expect(names(element)).to.deep.equal(['Scuole: 40 euro, 66,7 per cento, 1 di 2', 'Strade: 20 euro, 33,3 per cento, 2 di 2']);
    });
  });

  describe('a doughnut', () => {
    it('has the parts around the ring in the colours of the list, the rest hatched, and the whole in its middle', async () => {
      const element = await show('doughnut', table(['A|40', 'B|30', 'C|10']), 'total="100" total-label="Costo"');
      const [first, second, third] = all(element, '.legend .swatch').map(colourOf);
      expect([0.2, 0.55, 0.75].map((turn) => onRing(element, turn))).to.deep.equal([first, second, third]);
      const rest = new Set([0.85, 0.86, 0.87, 0.88, 0.89, 0.9, 0.91, 0.92].map((turn) => onRing(element, turn)));
      expect(rest.size).to.be.greaterThan(1);
      expect(visibleText(one(element, '.centre'))).to.equal('Costo 100 €');
      expect(visibleText(element)).to.contain('A 40 € 40%').and.to.contain('Non dettagliato 20 € 20%');
    });

    it('has the sum in its middle where that is beyond the declared total, under a name of its own', async () => {
      const element = await show('doughnut', table(['A|40', 'B|30', 'C|50']), 'total="100" total-label="Costo"');
      expect(visibleText(one(element, '.centre'))).to.equal('Totale 120 €');
      expect(visibleText(element)).to.contain('C 50 € 41,7%').and.to.contain('Totale dichiarato: 100 €. Somma delle voci: 120 €. Differenza: 20 €.').and.not.to.contain('Costo: 120');
    });

    it('draws a part of a thousandth, and tells it', async () => {
      const element = await show('doughnut', table(['A|99.900', 'B|100']));
      expect(visibleText(element)).to.contain('B 100 € 0,1%');
      const colour = colourOf(all(element, '.legend .swatch')[1]!);
      const { left, top, width, height } = one(element, '.plot').getBoundingClientRect();
      const inks = inksIn(element, { left: left + width / 2 - 4, top, width: 8, height: height / 2 });
      const mix = [...inks].filter((ink) => ink !== NOTHING && ink !== ACCENT);
      expect(mix.length, `something of ${colour} beside the first`).to.be.greaterThan(0);
    });

    it('lists what has no amount, without a colour', async () => {
      const element = await show('doughnut', table(['A|40', 'B|n.d.', 'C|10']));
      expect(visibleText(element)).to.contain('B n.d.');
      expect(all(element, '.row')[2]!.textContent).to.contain('B');
      expect(colourOf(all(element, '.legend .swatch')[2]!)).not.to.be.oneOf(all(element, '.legend .swatch').slice(0, 2).map(colourOf));
    });
  });

  describe('a treemap', () => {
    const boxes = (element: BudgetChart): DOMRect[] => marks(element).map((mark) => mark.getBoundingClientRect());

    it('has boxes as large as their amounts, the largest first, all within the room and none over another', async () => {
      const element = await show('treemap', table(['A|10', 'B|40', 'C|25', 'D|25']));
      expect(marks(element).map((mark) => mark.querySelector('.label')!.textContent)).to.deep.equal(['B', 'C', 'D', 'A']);
      const room = one(element, '.boxes').getBoundingClientRect();
      const places = boxes(element);
      for (const [index, part] of [0.4, 0.25, 0.25, 0.1].entries()) expect((places[index]!.width * places[index]!.height) / (room.width * room.height)).to.be.closeTo(part, 0.01);
      for (const { left, right, top, bottom } of places) expect([left >= room.left - 1, right <= room.right + 1, top >= room.top - 1, bottom <= room.bottom + 1]).to.deep.equal([true, true, true, true]);
      for (const [index, one] of places.entries()) {
        for (const other of places.slice(index + 1)) expect(Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1).to.equal(false);
      }
      expect(one(element, 'canvas')).to.equal(null);
    });

    it('has no words cut off: what has no room for them is told by keyboard and pointer, and is in the table', async () => {
      const element = await show('treemap', table(['Servizi istituzionali, generali e di gestione|100.000', 'Tutela e valorizzazione dei beni e delle attività culturali|50', 'C|1']));
      const [, small] = marks(element);
      expect(getComputedStyle(small!.querySelector('.label')!).visibility).to.equal('hidden');
      expect(getComputedStyle(marks(element)[0]!.querySelector('.label')!).visibility).to.equal('visible');
      expect(nameOf(small!)).to.contain('Tutela e valorizzazione dei beni e delle attività culturali: 50 euro, meno di 0,1 per cento');
    });

    it('has what a declared total has beyond its items as a box of its own', async () => {
      const element = await show('treemap', table(['A|40', 'B|20']), 'total="100"');
      expect(names(element)).to.deep.equal(['A: 40 euro, 40 per cento, 1 di 3', 'B: 20 euro, 20 per cento, 2 di 3', 'Non dettagliato: 40 euro, 40 per cento, 3 di 3']);
    });

    it('tells what it cannot draw', async () => {
      const element = await show('treemap', table(['A|40', 'B|n.d.', 'C|quaranta', 'D|20', 'E|0']));
      expect(visibleText(element)).to.contain('Senza importo: B, C.').and.to.contain('«C: quaranta» non è un importo leggibile e non è contato.');
      expect(names(element)).to.deep.equal(['A: 40 euro, 1 di 2', 'D: 20 euro, 2 di 2']);
    });

    it('fits a new width', async () => {
      const element = await show('treemap', table(['A|10', 'B|40', 'C|25']));
      element.parentElement!.style.width = '320px';
      await resized();
      const room = one(element, '.boxes').getBoundingClientRect();
      expect(room.width).to.be.lessThan(321);
      for (const { right } of boxes(element)) expect(right).to.be.lessThan(room.right + 1);
    });
  });

  describe('lines', () => {
    const FIVE = table(['Scuole|10|20|40|30|50', 'Strade|30|25|20|10|5'], { head: 'Voce|2020|2021|2022|2023|2024' });

    it('are what four years or more are, and go through a point a year', async () => {
      const element = await drawn(await chart(tag('', FIVE)));
      expect(all(element, '.years span').map((year) => year.textContent)).to.deep.equal(['2020', '2021', '2022', '2023', '2024']);
      const points = all(element, '.points .mark');
      expect(points).to.have.length(10);
      for (const point of points) expect(isOnLine(element, middleOf(point), colourOf(point)), nameOf(point.parentElement!)).to.equal(true);
      expect(visibleText(element)).to.contain('Totale. Dal 2020 (40 €) al 2024 (55 €): +15 € (+37,5%).');
    });

    it('have an axis of round amounts from zero, and lie on it', async () => {
      const element = await show('line', FIVE);
      expect(all(element, '.scale span').map((label) => label.textContent!.replace('\u00a0', ' '))).to.deep.equal(['0 €', '10 €', '20 €', '30 €', '40 €', '50 €']);
      const [zero, , twenty] = all(element, '.grid span');
      const height = (point: Element): number => middleOf(point)[1];
      expect(height(all(element, '.points .mark')[1]!)).to.be.closeTo(twenty!.getBoundingClientRect().bottom, 1.5);
      expect(zero!.getBoundingClientRect().bottom).to.be.greaterThan(twenty!.getBoundingClientRect().bottom);
    });

    it('have a gap where an amount is missing: no point, no line, and it is told where there is one to say', async () => {
      const element = await show('line', table(['Scuole|10|n.d.|40|30', 'Strade|30|20|20|10'], { head: 'Voce|2021|2022|2023|2024' }));
      expect(marks(element)).to.have.length(7);
      expect(names(element).some((name) => name.startsWith('Scuole, 2022'))).to.equal(false);
      expect(names(element).map((name) => /\d+ di \d+$/.exec(name)![0])).to.deep.equal(['1 di 7', '2 di 7', '3 di 7', '4 di 7', '5 di 7', '6 di 7', '7 di 7']);
      const [first, , third] = all(element, '.points')[0]!.children;
      const [[x1, y1], [x3, y3]] = [middleOf(first!), middleOf(third!)];
      expect(inkAt(element, (x1 + x3) / 2, (y1 + y3) / 2)).to.equal(NOTHING);
      expect(inksIn(element, { left: x1 + (x3 - x1) * 0.25, top: (y1 + (y3 - y1) * 0.25) - 3, width: 1, height: 6 })).to.deep.equal(new Set([NOTHING]));
    });

    it('lie on both sides of zero', async () => {
      const element = await show('line', table(['Saldo|10|-20|15|5'], { head: 'Voce|2021|2022|2023|2024' }));
      const zero = one(element, '.grid .zero').getBoundingClientRect().bottom;
      const [above, below] = all(element, '.points .mark').map((point) => middleOf(point)[1]);
      expect(above).to.be.lessThan(zero);
      expect(below).to.be.greaterThan(zero);
    });

    it('are told apart without their colours', async () => {
      const element = await show('line', table(['Scuole|10|10|10|10', 'Strade|30|30|30|30'], { head: 'Voce|2021|2022|2023|2024' }));
      const along = (list: Element): Set<string> => {
        const [x1, y] = middleOf(list.children[0]!);
        const [x2] = middleOf(list.children[1]!);
        return inksIn(element, { left: x1, top: y, width: x2 - x1, height: 1 });
      };
      const [whole, dashed] = all(element, '.points');
      expect(along(whole!).has(NOTHING)).to.equal(false);
      expect(along(dashed!).has(NOTHING)).to.equal(true);
    });

    describe('of more than six items are one at a time', () => {
      const many = table(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((label, at) => `${label}|${at + 1}|${at + 2}|${at + 3}|${at + 14}`), { head: 'Voce|2021|2022|2023|2024' });

      it('first the total', async () => {
        const element = await show('line', many);
        expect(all(element, '.points')).to.have.length(1);
        expect(names(element)[0]).to.match(/^Totale, 2021: 28 euro/);
        expect(all(element, 'option').map((option) => option.textContent)).to.deep.equal(['Totale', 'A', 'B', 'C', 'D', 'E', 'F', 'G']);
      });

      it('then the one that is chosen', async () => {
        const element = await show('line', many);
        const select = one<HTMLSelectElement>(element, 'select');
        select.value = all<HTMLOptionElement>(element, 'option')[3]!.value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        expect(names(element)[0]).to.match(/^C, 2021: 3 euro/);
        expect(visibleText(element)).to.contain('C. Dal 2021 (3 €) al 2024 (16 €): +13 € (+433,3%).');
        const point = all(element, '.points .mark')[3]!;
        expect(isOnLine(element, middleOf(point), colourOf(point))).to.equal(true);
        select.value = '';
        select.dispatchEvent(new Event('change', { bubbles: true }));
        expect(names(element)[0]).to.match(/^Totale, 2021/);
      });

      it('and stays so when the data are given anew', async () => {
        const rows = (more: number): unknown[] => ['A', 'B', 'C', 'D', 'E', 'F', 'G'].flatMap((label) => [2021, 2022, 2023, 2024].map((year) => ({ label, amount: year - 2000 + more, series: String(year) })));
        const element = await withData(rows(0), 'type="line"');
        const select = one<HTMLSelectElement>(element, 'select');
        select.value = 'C';
        select.dispatchEvent(new Event('change', { bubbles: true }));
        element.data = rows(100);
        await settled(element);
        expect(names(element)[0]).to.match(/^C, 2021: 121 euro/);
        expect(one<HTMLSelectElement>(element, 'select').value).to.equal('C');
      });
    });
  });

  describe('negative amounts', () => {
    it('go to the other side of zero, whose line is drawn', async () => {
      const element = await show('bar', table(['Entrate|60', 'Rimborsi|-20', 'Altro|20']));
      // From -20 to 60: zero is at a quarter.
      const [positive, , negative] = bars(element);
      const place = positive!.getBoundingClientRect();
      const ink = (bar: HTMLElement, part: number): string => inkAt(element, place.left + place.width * part, middleOf(bar)[1]);
      expect([ink(positive!, 0.12), ink(positive!, 0.3), ink(positive!, 0.95)]).to.deep.equal([NOTHING, ACCENT, ACCENT]);
      expect([ink(negative!, 0.12), ink(negative!, 0.3)]).to.deep.equal([ACCENT, NOTHING]);
      const line = getComputedStyle(positive!, '::before');
      expect([line.borderLeftWidth, line.borderLeftStyle]).to.deep.equal(['1px', 'solid']);
      expect(parseFloat(line.left)).to.be.closeTo(place.width / 4, 1);
      expect(visibleText(element)).to.contain('Rimborsi -20 €');
      expect(names(element)[2]).to.equal('Rimborsi: meno 20 euro, 3 di 3');
    });

    it('alone go from the end of the room', async () => {
      const element = await show('bar', table(['A|-60', 'B|-30']));
      const [half, full] = bars(element);
      const { left, width } = full!.getBoundingClientRect();
      const ink = (bar: HTMLElement, part: number): string => inkAt(element, left + width * part, middleOf(bar)[1]);
      expect([ink(full!, 0.05), ink(full!, 0.95), ink(half!, 0.05), ink(half!, 0.95)]).to.deep.equal([ACCENT, ACCENT, NOTHING, ACCENT]);
    });

    for (const form of ['stacked', 'doughnut', 'treemap']) {
      it(`are bars in place of ${form}, and it is told`, async () => {
        const element = await show(form, table(['A|4', 'B|-1']));
        expect(bars(element)).to.have.length(2);
        expect(visibleText(element)).to.contain('Ci sono importi negativi: il grafico è a barre.');
        expect(issues(element)).to.deep.equal(['type: negative-part']);
      });
    }
  });

  describe('colours', () => {
    for (const form of ['stacked', 'doughnut']) {
      it(`of ${form}: six that differ`, async () => {
        const element = await show(form, table(['A|6', 'B|5', 'C|4', 'D|3', 'E|2', 'F|1']));
        expect(new Set(all(element, '.swatch').map(colourOf)).size).to.equal(6);
      });
    }

    it('are those of the page, and change with it', async () => {
      const element = await show('stacked');
      const changed = nextEvent(one(element, '.rows'), 'transitionend');
      element.style.setProperty('--broletto-color-chart-1', 'rgb(200, 0, 0)');
      await changed;
      expect(inkOf(element, bars(element)[0]!)).to.equal('200,0,0,255');
    });

    it('have patterns beside them where that is asked for', async () => {
      for (const isPatterned of [false, true]) {
        const element = await show('doughnut', table(['A|4', 'B|4', 'C|2']), isPatterned ? 'patterns' : '');
        const inks = (from: number, to: number): Set<string> => new Set(Array.from({ length: 60 }, (_, step) => onRing(element, from + ((to - from) * step) / 60)));
        expect(inks(0.05, 0.35).size, 'the first is plain').to.equal(1);
        expect(inks(0.45, 0.75).size > 1).to.equal(isPatterned);
        expect(all(element, '.swatch path').some((path) => getComputedStyle(path).display !== 'none')).to.equal(isPatterned);
        clearFixtures();
      }
    });

    it('change to patterns and back', async () => {
      const element = await show('stacked', table(['A|10|10', 'B|30|30'], { head: 'Voce|2023|2024' }));
      const box = (): Set<string> => {
        const { left, top, width, height } = bars(element)[1]!.getBoundingClientRect();
        return inksIn(element, { left: left + 4, top: top + 4, width: width - 8, height: height - 8 });
      };
      expect(box().size).to.equal(1);
      element.patterns = true;
      await settled(element);
      expect(box().size).to.be.greaterThan(1);
      element.patterns = false;
      await settled(element);
      expect(box().size).to.equal(1);
    });
  });

  describe('percentages', () => {
    const thirds = table(['A|1', 'B|1', 'C|1']);
    const shares = (element: BudgetChart): string[] => all(element, '.ratio').map((ratio) => ratio.textContent!.trim());

    it('are true to the value', async () => expect(shares(await show('doughnut', thirds))).to.deep.equal(['33,3%', '33,3%', '33,3%']));
    it('add up where that is asked for', async () => expect(shares(await show('doughnut', thirds, 'percent-rounding="sum"'))).to.deep.equal(['33,4%', '33,3%', '33,3%']));
    it('add up with what the total has beyond its items', async () => {
      expect(shares(await show('doughnut', thirds, 'percent-rounding="sum" total="6"'))).to.deep.equal(['16,7%', '16,7%', '16,6%', '50%']);
    });
    it('are true to the value where the items are not all of the total', async () => {
      const element = await show('bar', table(['A|2', 'B|2', 'C|2']), 'percent-rounding="sum" total="9"');
      expect(names(element).map((name) => /[\d,]+ per cento/.exec(name)?.[0])).to.deep.equal(['22,2 per cento', '22,2 per cento', '22,2 per cento']);
    });
    it('are read out as they are shown', async () => expect(names(await show('doughnut', thirds, 'percent-rounding="sum"'))[0]).to.equal('A: un euro, 33,4 per cento, 1 di 3'));
    it('of an unknown kind are true to the value, with an issue', async () => {
      const element = await show('doughnut', thirds, 'percent-rounding="nearest"');
      expect(shares(element)[0]).to.equal('33,3%');
      expect(issues(element)).to.deep.equal(['percent-rounding: unknown-value']);
    });
  });

  describe('the items', () => {
    const TEN = table(Array.from({ length: 10 }, (_, at) => `Voce ${at + 1}|${(at + 1) * 10}`));

    it('stand by their size, or as in the table', async () => {
      const labels = (element: BudgetChart): (string | undefined)[] => names(element).map((name) => name.split(':')[0]);
      expect(labels(await show('bar', table(['A|1', 'B|3', 'C|2'])))).to.deep.equal(['B', 'C', 'A']);
      clearFixtures();
      expect(labels(await show('bar', table(['A|1', 'B|3', 'C|2']), 'sort="none"'))).to.deep.equal(['A', 'B', 'C']);
      clearFixtures();
      expect(labels(await show('bar', table(['2022|1', '2023|3', '2024|2'], { head: 'Anno|Importo' })))).to.deep.equal(['Importo, 2022', 'Importo, 2023', 'Importo, 2024']);
    });

    it('without an amount stand last, by what was written', async () => {
      const element = await show('bar', table(['A|n.d.', 'B|-3', 'C|2', 'D|da definire']));
      expect(all(element, '.row').map((row) => visibleText(row))).to.deep.equal(['C 2 €', 'B -3 €', 'A n.d.', 'D da definire']);
      const inks = bars(element).slice(2).map((bar) => inksIn(element, bar.getBoundingClientRect()));
      expect(inks).to.deep.equal([new Set([NOTHING]), new Set([NOTHING])]);
    });

    for (const form of ['bar', 'treemap']) {
      it(`beyond max-items are one, with their sum, which opens (${form})`, async () => {
        const element = await show(form, TEN, 'max-items="4"');
        expect(marks(element)).to.have.length(4);
        expect(names(element)[3]).to.match(/^Altre 7 voci: 280 euro, .*7 voci al suo interno, 4 di 4$/);
        marks(element)[3]!.focus();
        press(element, 'Enter');
        await settled(element);
        expect(names(element)).to.have.length(4);
        expect(names(element)[0]).to.match(/^Voce 7: 70 euro/);
      });
    }

    it('that are one have no bar where it would make all others short, which is told', async () => {
      const element = await show('bar', TEN, 'max-items="4"');
      const [largest, , , others] = bars(element);
      const { right, top, height } = largest!.getBoundingClientRect();
      expect(inkAt(element, right - 3, top + height / 2)).to.equal(ACCENT);
      expect(inksIn(element, others!.getBoundingClientRect())).to.deep.equal(new Set([NOTHING]));
      expect(all(element, '.drawn .notes p').filter((note) => note.textContent!.includes('Altre 7 voci'))).to.have.length(1);
    });

    it('that are one have a bar like any other where it is no longer', async () => {
      const element = await show('bar', table(['A|100', 'B|90', 'C|3', 'D|2']), 'max-items="3"');
      expect(inkOf(element, bars(element)[2]!)).to.equal(ACCENT);
      expect(all(element, '.drawn .notes p')).to.deep.equal([]);
    });

    it('that were left over from what is left over open too', async () => {
      const element = await show('bar', TEN, 'max-items="4"');
      for (const count of [7, 4]) {
        const last = marks(element).at(-1)!;
        expect(nameOf(last)).to.match(new RegExp(`^Altre ${count} voci`));
        last.focus();
        press(element, 'Enter');
      }
      expect(names(element).map((name) => name.split(':')[0])).to.deep.equal(['Voce 4', 'Voce 3', 'Voce 2', 'Voce 1']);
    });

    for (const most of ['0', '1', '-3', 'molte', 'NaN', '']) {
      it(`are thirty where max-items="${most}" says nothing that can be done, with an issue`, async () => {
        const element = await show('bar', table(Array.from({ length: 40 }, (_, at) => `Voce ${at}|${at + 1}`)), `max-items="${most}"`);
        expect(marks(element)).to.have.length(30);
        expect(names(element)[29]).to.match(/^Altre 11 voci/);
        expect(issues(element)).to.deep.equal(['max-items: unreadable-field']);
      });
    }

    it('are six at most where colours tell them apart', async () => {
      const element = await show('stacked', TEN, 'max-items="20"');
      expect(all(element, '.key li')).to.have.length(6);
      expect(visibleText(one(element, '.key'))).to.contain('Altre 5 voci');
      clearFixtures();
      const other = await show('doughnut', TEN);
      expect(issues(other)).to.deep.equal(['type: unsuitable-type']);
      expect(bars(other)).to.have.length(10);
    });

    it('may be 5 000: thirty are drawn, the others are one, the table has all, and the sum is right', async () => {
      const rows = Array.from({ length: 5000 }, (_, at) => ({ label: `Capitolo ${at + 1}`, amount: at + 1 }));
      const element = await withData(rows, 'type="bar" heading="Capitoli"');
      expect(marks(element)).to.have.length(30);
      expect(names(element)[0]).to.match(/^Capitolo 5000: 5\.000 euro/);
      expect(names(element)[29]).to.match(/^Altre 4\.?971 voci: 12\.357\.906 euro/);
      expect(visibleText(element)).to.contain('Totale: 12.502.500 €.');
      const details = one<HTMLDetailsElement>(element, 'details');
      const opened = nextEvent(details, 'toggle');
      details.open = true;
      await opened.then(() => settled(element));
      expect(all(element, 'tbody tr')).to.have.length(5000);
      expect(all(element, 'tbody th').at(-1)!.textContent).to.equal('Capitolo 5000');
    });

    it('may be 5 000 in the author’s own table, of which there is no second', async () => {
      const element = await show('treemap', table(Array.from({ length: 5000 }, (_, at) => `Capitolo ${at + 1}|${at + 1}`)));
      expect(marks(element)).to.have.length(30);
      expect(all(element, 'table')).to.deep.equal([]);
      expect(element.querySelectorAll('tr')).to.have.length(5000);
    });
  });

  describe('hostile input', () => {
    const HTML = '<img src=x onerror="window.harmed = true"><b>Scuole</b>';
    const LONG = 'Manutenzione straordinaria '.repeat(12).slice(0, 300);
    const rows = (label: string): unknown[] => [
      ...['2021', '2022', '2023', '2024'].map((series, at) => ({ label, amount: 40 + at, series })),
      ...['2021', '2022', '2023', '2024'].map((series) => ({ label: 'Strade', amount: 20, series })),
    ];
    const flat = (label: string): unknown[] => [{ label, amount: 40, highlight: true }, { label: 'Strade', amount: 20 }];

    for (const form of FORMS) {
      const given = form === 'line' || form === 'stacked' ? rows : flat;
      const put = async (label: string, attributes = ''): Promise<BudgetChart> => {
        const element = await chart(`<div style="width: 320px">${tag(`type="${form}" heading="Spese" ${attributes}`, json(given(label)))}</div>`);
        if (DRAWN_FORMS.includes(form)) await drawn(element);
        return element;
      };

      it(`HTML in labels is text as ${form}`, async () => {
        const element = await put(HTML);
        marks(element)[0]?.focus();
        for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
        expect(all(element, 'img, script')).to.deep.equal([]);
        expect(visibleText(element)).to.contain(HTML);
        expect('harmed' in window).to.equal(false);
      });

      it(`labels of 300 characters stay within 320 px, and are read out whole, as ${form}`, async () => {
        const element = await put(LONG);
        const { right } = element.parentElement!.getBoundingClientRect();
        const wide = all(element, '*').filter((part) => !part.closest('.scroll, .unseen, .box, [hidden], option') && part.getBoundingClientRect().right > right + 1);
        expect(wide.map((part) => `${part.localName}.${part.getAttribute('class')}`)).to.deep.equal([]);
        if (DRAWN_FORMS.includes(form)) expect(names(element)[0]).to.contain(LONG.trim());
        else expect(visibleText(element)).to.contain(LONG.trim());
      });

      it(`a label of one word of 300 letters stays within 320 px as ${form}`, async () => {
        const element = await put('m'.repeat(300));
        const { right } = element.parentElement!.getBoundingClientRect();
        const wide = all(element, '*').filter((part) => !part.closest('.scroll, .unseen, .box, [hidden], option') && part.getBoundingClientRect().right > right + 1);
        expect(wide.map((part) => `${part.localName}.${part.getAttribute('class')}`)).to.deep.equal([]);
      });

      it(`huge amounts as ${form}: exact in words`, async () => {
        const huge = '9007199254740993,01';
        const data = (given('Scuole') as { label: string; amount: unknown }[]).map((row) => (row.label === 'Scuole' ? { ...row, amount: huge } : row));
        const element = await chart(tag(`type="${form}"`, json(data)));
        if (DRAWN_FORMS.includes(form)) await drawn(element);
        const words = DRAWN_FORMS.includes(form) ? names(element).join() : visibleText(element);
        expect(words).to.contain('9.007.199.254.740.993,01').and.not.to.match(/NaN|Infinity/);
      });
    }

    it('names of objects’ own fields are labels like any other', async () => {
      const element = await show('bar', table(['__proto__|3', 'constructor|2', 'toString|1']));
      expect(names(element)).to.deep.equal(['__proto__: 3 euro, 50 per cento, 1 di 3', 'constructor: 2 euro, 33,3 per cento, 2 di 3', 'toString: un euro, 16,7 per cento, 3 di 3']);
    });
  });

  describe('from right to left', () => {
    const rtl = async (form: string, content = suited(form)): Promise<BudgetChart> => drawn(await chart(`<div dir="rtl">${tag(`type="${form}" heading="Spese"`, content)}</div>`));

    it('stacks begin on the right, in the places of their words', async () => {
      const element = await rtl('stacked', table(['Scuole|10|40', 'Strade|30|20'], { head: 'Voce|2023|2024' }));
      const [first, second] = bars(element);
      expect(first!.getBoundingClientRect().left).to.be.greaterThan(second!.getBoundingClientRect().right - 2);
      expect([first!, second!].map((bar) => inkAt(element, ...middleOf(bar)))).to.deep.equal(all(element, '.key .swatch').map(colourOf));
    });

    it('negative bars go to the right of zero', async () => {
      const element = await rtl('bar', table(['A|60', 'B|-20']));
      const [positive, negative] = bars(element);
      const { left, width } = positive!.getBoundingClientRect();
      const ink = (bar: HTMLElement, part: number): string => inkAt(element, left + width * part, middleOf(bar)[1]);
      expect([ink(positive!, 0.05), ink(positive!, 0.9), ink(negative!, 0.05), ink(negative!, 0.9)]).to.deep.equal([ACCENT, NOTHING, NOTHING, ACCENT]);
      const line = getComputedStyle(positive!, '::before');
      expect(parseFloat(line.right)).to.be.closeTo(width / 4, 1);
    });

    it('years go to the left, and the lines through their points', async () => {
      const element = await rtl('line', table(['Scuole|10|20|40|30'], { head: 'Voce|2021|2022|2023|2024' }));
      const points = all(element, '.points .mark');
      expect(middleOf(points[0]!)[0]).to.be.greaterThan(middleOf(points[3]!)[0]);
      expect(middleOf(all(element, '.years span')[0]!)[0]).to.be.closeTo(middleOf(points[0]!)[0], 2);
      for (const point of points) expect(isOnLine(element, middleOf(point), colourOf(point))).to.equal(true);
    });

    it('the largest box is on the right', async () => {
      const element = await rtl('treemap');
      const room = one(element, '.boxes').getBoundingClientRect();
      expect(marks(element)[0]!.getBoundingClientRect().right).to.be.closeTo(room.right, 1);
    });

    for (const form of DRAWN_FORMS) {
      it(`nothing stands out of the box, as ${form}`, async () => {
        const element = await rtl(form);
        const { left, right } = element.getBoundingClientRect();
        const out = all(element, '*').filter((part) => {
          const place = part.getBoundingClientRect();
          return !part.closest('.scroll, .unseen, [hidden]') && place.width > 0 && (place.left < left - 1 || place.right > right + 1);
        });
        expect(out.map((part) => `${part.localName}.${part.getAttribute('class')}`)).to.deep.equal([]);
      });
    }
  });

  describe('change into each other', () => {
    it('without a trace of the one before', async () => {
      const element = await show('bar', YEARS);
      for (const form of ['stacked', 'treemap', 'doughnut', 'line', 'bar']) {
        element.type = form;
        await settled(element);
        await appears(element.shadowRoot!, form === 'treemap' ? '.boxes' : `.chart.${form === 'stacked' ? 'bar' : form} canvas`);
        expect(all(element, 'canvas')).to.have.length(form === 'treemap' ? 0 : 1);
        expect(all(element, '.chart')).to.have.length(1);
        expect(issues(element)).to.deep.equal([]);
      }
    });

    it('faster than they can be drawn', async () => {
      const element = await chart(tag('type="bar"', YEARS));
      for (const form of ['doughnut', 'treemap', 'line', 'stacked', 'bar', 'treemap', 'doughnut']) {
        element.type = form;
        await element.updateComplete;
      }
      await appears(element.shadowRoot!, '.chart.doughnut canvas');
      expect(all(element, 'canvas')).to.have.length(1);
      expect(all(element, '.chart')).to.have.length(1);
    });

    it('keep nothing where no amount is left', async () => {
      const element = await withData([{ label: 'A', amount: 1 }, { label: 'B', amount: 2 }]);
      element.data = [{ label: 'A', amount: 0 }];
      await settled(element);
      expect(all(element, 'canvas, [data-mark]')).to.deep.equal([]);
      expect(visibleText(element)).to.contain('Non ci sono importi da mostrare');
      element.data = [{ label: 'A', amount: 1 }, { label: 'B', amount: 2 }];
      await settled(element);
      await drawn(element);
      expect(names(element)).to.have.length(2);
    });
  });

  describe('where nobody sees them', () => {
    for (const form of DRAWN_FORMS) {
      it(`are drawn when they are shown, as ${form}`, async () => {
        const element = await chart(`<div hidden>${tag(`type="${form}" heading="Spese"`, suited(form))}</div>`);
        element.parentElement!.hidden = false;
        await drawn(element);
        await resized();
        expect(marks(element).length).to.be.greaterThan(1);
        const { left, top, width, height } = one(element, form === 'treemap' ? '.box' : '.plot').getBoundingClientRect();
        expect([width > 20, height > 10]).to.deep.equal([true, true]);
        if (form !== 'treemap') expect([...inksIn(element, { left, top, width, height })].some((ink) => ink !== NOTHING)).to.equal(true);
        if (form === 'bar' || form === 'stacked') expect(bars(element).map((bar) => inkOf(element, bar))).to.deep.equal(bars(element).map(colourOf));
        for (const point of all(element, '.points .mark')) expect(isOnLine(element, middleOf(point), colourOf(point))).to.equal(true);
      });

      it(`take other amounts while they are hidden, as ${form}`, async () => {
        const element = await show(form, json(form === 'line' || form === 'stacked' ? ['2023', '2024'].map((series) => ({ label: 'Prima', amount: 1, series })) : [{ label: 'Prima', amount: 1 }, { label: 'Altro', amount: 1 }]));
        const place = element.parentElement!;
        place.hidden = true;
        await resized();
        element.data = ['2023', '2024'].flatMap((series) => [{ label: 'Scuole', amount: 30, series }, { label: 'Strade', amount: 10, series }]);
        await settled(element);
        place.hidden = false;
        await resized();
        const first = marks(element)[0]!.getBoundingClientRect();
        expect([first.width > 0, first.height > 0]).to.deep.equal([true, true]);
        if (form === 'treemap') {
          const room = one(element, '.boxes').getBoundingClientRect();
          expect((first.width * first.height) / (room.width * room.height)).to.be.closeTo(0.75, 0.01);
        } else {
          const { left, top, width, height } = one(element, '.plot').getBoundingClientRect();
          expect([...inksIn(element, { left, top, width, height })].some((ink) => ink !== NOTHING)).to.equal(true);
        }
        if (form === 'bar' || form === 'stacked') expect(inkOf(element, bars(element)[0]!)).to.equal(colourOf(bars(element)[0]!));
      });
    }

    it('come too late: a chart that has gone while its parts were on their way', async () => {
      const element = await chart(tag('type="bar"', YEARS));
      element.type = 'doughnut';
      await element.updateComplete;
      element.remove();
      await resized();
      expect(all(element, 'canvas, [data-mark]')).to.deep.equal([]);
      document.querySelector('main')!.append(element);
      await settled(element);
      await drawn(element);
      expect(all(element, 'canvas')).to.have.length(1);
    });
  });

  describe('are accessible', () => {
    const check = async (element: BudgetChart): Promise<void> => {
      for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
      await expectAccessible(element);
    };
    const states: Record<string, (element: BudgetChart) => unknown> = {
      'as it comes': () => undefined,
      'with the focus on a mark': (element) => marks(element)[1]!.focus(),
      'with patterns': (element) => settled(Object.assign(element, { patterns: true })),
      'in English': (element) => {
        document.documentElement.lang = 'en';
        return settled(element);
      },
      'for each resident': (element) => settled(Object.assign(element, { residents: '12' })).then(() => all(element, '.each button')[1]!.click()),
      'from right to left': (element) => {
        element.parentElement!.dir = 'rtl';
        return resized();
      },
      'narrow': (element) => {
        element.parentElement!.style.width = '288px';
        return resized();
      },
    };
    for (const form of DRAWN_FORMS) {
      for (const [name, act] of Object.entries(states)) {
        it(`${form}, ${name}`, async () => {
          const element = await show(form);
          await act(element);
          await check(element);
        });
      }

      it(`${form}, without a heading`, async () => check(await drawn(await chart(tag(`type="${form}"`, suited(form))))));

      if (form !== 'line') {
        it(`${form}, opened`, async () => {
          const data = ['2023', '2024'].flatMap((series) => [
            { label: 'Istruzione', code: '04', amount: 50, series },
            { label: 'Scuole', parent: '04', amount: 30, series },
            { label: 'Mense', parent: '04', amount: 20, series },
            { label: 'Strade', code: '10', amount: 20, series },
          ]);
          const element = await withData(data, `type="${form}" heading="Spese"`);
          await check(element);
          const opens = marks(element).find((mark) => nameOf(mark).includes('al suo interno'))!;
          opens.focus();
          press(element, 'Enter');
          expect(focused(element).matches('[data-mark]')).to.equal(true);
          await check(element);
        });
      }
    }

    it('number', async () => check(await chart(tag('type="number" heading="Spese" residents="12"', suited('bar')))));
    it('bars of years, sources stacked, one line of many', async () => {
      await check(await show('bar', YEARS));
      clearFixtures();
      await check(await show('stacked', SOURCES));
      clearFixtures();
      await check(await show('line', table(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((label) => `${label}|1|2|3|4`), { head: 'Voce|2021|2022|2023|2024' })));
    });
  });
});
