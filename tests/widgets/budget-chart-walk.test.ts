import { expect } from 'chai';
import '../../src/define/budget-chart.js';
import type { BudgetChart } from '../../src/widgets/budget-chart/budget-chart.js';
import { all, chart, drawn, focused, marks, nameOf, names, one, press, table, withData } from '../helpers/charts.js';
import { clearFixtures, expectAccessible, nextEvent, settled, visibleText } from '../helpers/fixture.js';

const row = (label: string, amount: unknown, more: object = {}): unknown => ({ label, amount, ...more });
/** Three levels: 04 has Scuole, which has Primarie and Infanzia. */
const LEVELS = [
  row('Strade', 20, { code: '10' }),
  row('Istruzione', 50, { code: '04' }),
  row('Scuole', 30, { code: '0401', parent: '04' }),
  row('Mense', 20, { parent: '04' }),
  row('Primarie', 18, { parent: '0401' }),
  row('Infanzia', 12, { parent: '0401' }),
  row('Verde', 5),
];
const BARS = (attributes = ''): string => `<broletto-budget-chart type="bar" heading="Spese" ${attributes}>${table(['Scuole|40', 'Strade|25', 'Verde|10', 'Sport|5'])}</broletto-budget-chart>`;
const bars = async (attributes?: string): Promise<BudgetChart> => drawn(await chart(BARS(attributes)));
const levels = (attributes = '', form = 'bar'): Promise<BudgetChart> => withData(LEVELS, `type="${form}" heading="Spese" ${attributes}`);

const label = (mark: Element): string => nameOf(mark).split(':')[0]!;
const stops = (element: BudgetChart): HTMLElement[] => all(element, '[data-mark]').filter((mark) => mark.tabIndex === 0);
const path = (element: BudgetChart): string[] => all(element, '.path li').map((step) => step.textContent!.trim());
const tip = (element: BudgetChart): HTMLElement => one(element, '[part~=tooltip]');
const isTold = (element: BudgetChart): boolean => Boolean(tip(element)) && tip(element).checkVisibility();
/** Moves the pointer over an element, as from `from`. */
function point(target: Element, from?: Element): void {
  const { left, top, width, height } = target.getBoundingClientRect();
  const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, composed: true, relatedTarget: from };
  for (const name of ['pointerover', 'pointermove']) target.dispatchEvent(new PointerEvent(name, at));
}
/** Takes the pointer from one place to another, as the browser tells it: to what is left only. */
const leave = (target: Element, to: Element | null): boolean => target.dispatchEvent(new PointerEvent('pointerleave', { relatedTarget: to }));

describe('the way through a figure', () => {
  const before = location.href;
  afterEach(() => {
    clearFixtures();
    // WebKit writes the history a hundred times in ten seconds, and no more.
    if (location.href !== before) history.replaceState(null, '', before);
  });

  describe('with the keyboard', () => {
    for (const form of ['bar', 'stacked', 'doughnut', 'treemap', 'line']) {
      it(`has one stop for the Tab key, as ${form}`, async () => {
        const element = await drawn(await chart(`<broletto-budget-chart type="${form}">${table(['A|40|30', 'B|20|10'], { head: 'Voce|2023|2024' })}</broletto-budget-chart>`));
        expect(stops(element)).to.deep.equal([marks(element)[0]]);
        const reached = all(element, '.drawn *').filter((part) => part.tabIndex >= 0 && part.checkVisibility());
        expect(reached).to.deep.equal([marks(element)[0]]);
        marks(element)[0]!.focus();
        press(element, 'ArrowRight');
        expect(stops(element)).to.deep.equal([marks(element)[1]]);
      });
    }

    it('goes on with the arrows, to either end, and not beyond', async () => {
      const element = await bars();
      marks(element)[0]!.focus();
      const walked = ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'End', 'ArrowDown', 'ArrowRight', 'Home', 'ArrowUp'].map((key) => {
        expect(press(element, key), `${key} is not left to the page`).to.equal(false);
        return label(focused(element));
      });
      expect(walked).to.deep.equal(['Strade', 'Verde', 'Strade', 'Scuole', 'Scuole', 'Sport', 'Sport', 'Sport', 'Scuole', 'Scuole']);
    });

    it('goes on with the left arrow where text goes to the left', async () => {
      const element = await drawn(await chart(`<div dir="rtl">${BARS()}</div>`));
      marks(element)[0]!.focus();
      const walked = ['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight'].map((key) => {
        press(element, key);
        return label(focused(element));
      });
      expect(walked).to.deep.equal(['Strade', 'Verde', 'Strade', 'Scuole', 'Scuole']);
    });

    for (const more of [{ altKey: true }, { ctrlKey: true }, { metaKey: true }]) {
      it(`leaves ${Object.keys(more)[0]} and an arrow to the browser`, async () => {
        const element = await bars();
        marks(element)[0]!.focus();
        expect(press(element, 'ArrowRight', more)).to.equal(true);
        expect(label(focused(element))).to.equal('Scuole');
      });
    }

    it('leaves other keys to the page', async () => {
      const element = await bars();
      marks(element)[0]!.focus();
      expect(['Tab', 'a', 'PageDown'].map((key) => press(element, key))).to.deep.equal([true, true, true]);
    });

    it('passes over what is not drawn', async () => {
      const element = await drawn(await chart(`<broletto-budget-chart type="line">${table(['A|10|n.d.|40|30'], { head: 'Voce|2021|2022|2023|2024' })}</broletto-budget-chart>`));
      marks(element)[0]!.focus();
      press(element, 'ArrowRight');
      expect(nameOf(focused(element))).to.match(/^A, 2023: 40 euro/);
    });

    it('stays where it was when the amounts change', async () => {
      const element = await withData([row('A', 3), row('B', 2), row('C', 1)], 'type="bar"');
      marks(element)[1]!.focus();
      element.data = [row('A', 30), row('B', 20), row('C', 10)];
      await settled(element);
      expect(nameOf(focused(element))).to.match(/^B: 20 euro/);
      expect(stops(element)).to.deep.equal([marks(element)[1]]);
    });

    it('has a stop when that with the focus is gone', async () => {
      const element = await withData([row('A', 3), row('B', 2), row('C', 1)], 'type="bar"');
      marks(element)[2]!.focus();
      element.data = [row('A', 30), row('B', 20)];
      await settled(element);
      expect(stops(element)).to.deep.equal([marks(element)[0]]);
    });

    it('has a stop when its point is hidden', async () => {
      const years = (first: unknown): unknown[] => [2021, 2022, 2023, 2024].map((year, at) => row('A', at ? at : first, { series: String(year) }));
      const element = await withData(years(5), 'type="line"');
      element.data = years('n.d.');
      await settled(element);
      expect(stops(element)).to.deep.equal([marks(element)[0]]);
      expect(nameOf(stops(element)[0]!)).to.match(/^A, 2022/);
    });
  });

  describe('is read out', () => {
    const group = (element: BudgetChart): HTMLElement => one(element, '.drawing');
    const hint = (element: BudgetChart): string => one(element, `#${group(element).getAttribute('aria-describedby')}`).textContent!;

    it('as a group with the chart’s name, its kind, and how to go through it', async () => {
      const element = await bars();
      expect([group(element).role ?? group(element).getAttribute('role'), group(element).ariaLabel, group(element).getAttribute('aria-roledescription')]).to.deep.equal(['group', 'Spese', 'Grafico a barre']);
      expect(hint(element)).to.equal('Con le frecce si passa da una voce all’altra.');
    });

    const kinds: [string, string, string][] = [
      ['bar', 'Grafico a barre', 'Bar chart'],
      ['stacked', 'Grafico a barre impilate', 'Stacked bar chart'],
      ['doughnut', 'Grafico a ciambella', 'Doughnut chart'],
      ['treemap', 'Grafico a riquadri', 'Treemap'],
      ['line', 'Grafico a linee', 'Line chart'],
    ];
    for (const [form, it1, en] of kinds) {
      it(`${form} without a heading by its kind, in either language`, async () => {
        const element = await drawn(await chart(`<broletto-budget-chart type="${form}">${table(['A|40|30', 'B|20|10'], { head: 'Voce|2023|2024' })}</broletto-budget-chart>`));
        expect([group(element).ariaLabel, group(element).getAttribute('aria-roledescription') || 'not twice']).to.deep.equal([it1, 'not twice']);
        document.documentElement.lang = 'en';
        await settled(element);
        expect([group(element).ariaLabel, group(element).getAttribute('aria-roledescription') || 'not twice']).to.deep.equal([en, 'not twice']);
        expect(nameOf(marks(element)[0]!)).to.match(/ euros?,? .*1 of \d$/);
      });
    }

    it('each mark with its amount in words and its place, and no share of what nobody knows the whole of', async () => {
      const element = await drawn(await chart(`<broletto-budget-chart type="bar">${table(['A|1.234,50', 'B|3', 'C|n.d.', 'D|tre'])}</broletto-budget-chart>`));
      expect(names(element)).to.deep.equal(['A: 1.234,50 euro, 1 di 4', 'B: 3 euro, 2 di 4', 'C: n.d., 3 di 4', 'D: tre, 4 di 4']);
    });

    it('what is taken away as less than nothing, and as no part', async () => {
      const element = await drawn(await chart(`<broletto-budget-chart type="bar">${table(['A|10', 'B|-3'])}</broletto-budget-chart>`));
      expect(names(element)[1]).to.equal('B: meno 3 euro, 2 di 2');
    });

    it('each of several years with its year', async () => {
      const element = await drawn(await chart(`<broletto-budget-chart type="bar">${table(['A|40|30'], { head: 'Voce|2023|2024' })}</broletto-budget-chart>`));
      expect(names(element).map((name) => name.split(':')[0])).to.deep.equal(['A, 2023', 'A, 2024']);
    });

    it('what can be opened, and how', async () => {
      const element = await levels();
      expect(names(element)).to.deep.equal(['Istruzione: 50 euro, 66,7 per cento, 2 voci al suo interno, 1 di 3', 'Strade: 20 euro, 26,7 per cento, 2 di 3', 'Verde: 5 euro, 6,7 per cento, 3 di 3']);
      expect(hint(element)).to.contain('con Invio si apre il dettaglio');
    });

    it('not the picture, nor what is shown beside the pointer', async () => {
      const element = await bars();
      marks(element)[0]!.focus();
      expect([one(element, 'canvas').closest('[aria-hidden=true]') !== null, tip(element).getAttribute('aria-hidden')]).to.deep.equal([true, 'true']);
    });
  });

  describe('into an item', () => {
    it('goes with Enter: its parts, the way back, the focus on the first', async () => {
      const element = await levels();
      marks(element)[0]!.focus();
      press(element, 'Enter');
      expect(names(element).map((name) => name.split(':')[0])).to.deep.equal(['Scuole', 'Mense']);
      expect(label(focused(element))).to.equal('Scuole');
      expect(path(element)).to.deep.equal(['Tutte le voci', 'Istruzione']);
      expect(one(element, '.path [aria-current]').textContent).to.equal('Istruzione');
      expect(one(element, '.drawing').ariaLabel).to.equal('Spese, Istruzione');
      expect(visibleText(element)).to.contain('L’importo più alto è Scuole (30 €), il più basso Mense (20 €). Istruzione: 50 €.');
      await expectAccessible(element);
    });

    it('goes with a click on its name', async () => {
      const element = await levels();
      all(element, '.open')[0]!.click();
      expect(path(element)).to.deep.equal(['Tutte le voci', 'Istruzione']);
      expect(label(focused(element))).to.equal('Scuole');
    });

    it('goes further, and all the way back with Esc, each time to what was opened', async () => {
      const element = await levels();
      marks(element)[0]!.focus();
      press(element, 'Enter');
      press(element, 'Enter');
      expect(path(element)).to.deep.equal(['Tutte le voci', 'Istruzione', 'Scuole']);
      expect(names(element).map((name) => name.split(':')[0])).to.deep.equal(['Primarie', 'Infanzia']);
      // The first Esc takes away what is told of the mark.
      const back = ['Escape', 'Escape', 'Escape', 'Escape', 'Escape'].map((key) => {
        press(element, key);
        return `${path(element).join(' › ')}: ${label(focused(element))}`;
      });
      expect(back).to.deep.equal(['Tutte le voci › Istruzione › Scuole: Primarie', 'Tutte le voci › Istruzione: Scuole', 'Tutte le voci › Istruzione: Scuole', ': Istruzione', ': Istruzione']);
    });

    it('does not go where there is nothing inside', async () => {
      const element = await levels();
      marks(element)[1]!.focus();
      press(element, 'Enter');
      expect(path(element)).to.deep.equal([]);
      expect(marks(element)).to.have.length(3);
    });

    it('comes back over the buttons of the path, to what was opened there', async () => {
      const element = await levels();
      marks(element)[0]!.focus();
      press(element, 'Enter');
      press(element, 'Enter');
      const [first, second] = all<HTMLButtonElement>(element, '.path button');
      expect([first!.textContent, second!.textContent]).to.deep.equal(['Tutte le voci', 'Istruzione']);
      second!.focus();
      second!.click();
      expect([path(element), label(focused(element))]).to.deep.equal([['Tutte le voci', 'Istruzione'], 'Scuole']);
      press(element, 'Enter');
      all<HTMLButtonElement>(element, '.path button')[0]!.focus();
      all<HTMLButtonElement>(element, '.path button')[0]!.click();
      expect([path(element), label(focused(element))]).to.deep.equal([[], 'Istruzione']);
    });

    it('goes back with Esc from the path too', async () => {
      const element = await levels();
      marks(element)[0]!.focus();
      press(element, 'Enter');
      all(element, '.path button')[0]!.focus();
      press(element, 'Escape');
      expect([path(element), label(focused(element))]).to.deep.equal([[], 'Istruzione']);
    });

    it('leaves Esc to the page where there is nothing to close or to leave', async () => {
      const element = await levels();
      let heard = 0;
      const hear = (event: KeyboardEvent): void => void (heard += Number(event.key === 'Escape' && !event.defaultPrevented));
      document.addEventListener('keydown', hear);
      marks(element)[1]!.focus();
      press(element, 'Escape');
      press(element, 'Escape');
      document.removeEventListener('keydown', hear);
      expect(heard).to.be.greaterThan(0);
      expect(label(focused(element))).to.equal('Strade');
    });

    for (const form of ['stacked', 'doughnut', 'treemap']) {
      it(`goes as ${form} as well`, async () => {
        const element = await levels('', form);
        marks(element)[0]!.focus();
        press(element, 'Enter');
        expect(names(element).map((name) => name.split(':')[0])).to.deep.equal(['Scuole', 'Mense']);
        expect(label(focused(element))).to.equal('Scuole');
        press(element, 'Escape');
        press(element, 'Escape');
        expect(label(focused(element))).to.equal('Istruzione');
      });
    }

    it('tells where the parts are not all of it', async () => {
      const element = await withData([row('Istruzione', 50, { code: '04' }), row('Scuole', 30, { parent: '04' }), row('Mense', 10, { parent: '04' }), row('Strade', 20)], 'type="bar"');
      expect(visibleText(element)).not.to.contain('Totale dichiarato');
      all(element, '.open')[0]!.click();
      expect(visibleText(element)).to.contain('Totale dichiarato: 50 €. Somma delle voci: 40 €. Differenza: 10 €.');
    });

    it('comes to bars where the parts suit no other form', async () => {
      const element = await withData([row('Istruzione', 50, { code: '04' }), row('Scuole', 60, { parent: '04' }), row('Rimborsi', -10, { parent: '04' }), row('Strade', 20)], 'type="treemap"');
      marks(element)[0]!.focus();
      press(element, 'Enter');
      await drawn(element);
      expect(one(element, '.drawing').getAttribute('aria-roledescription')).to.equal('Grafico a barre');
      expect(names(element).map((name) => name.split(':')[0])).to.deep.equal(['Scuole', 'Rimborsi']);
      expect(label(focused(element))).to.equal('Scuole');
    });

    it('comes back to what was opened where something before it is not drawn', async () => {
      const element = await withData([row('Senza', 'n.d.'), row('Strade', 5), row('Istruzione', 50, { code: '04' }), row('Vuoto', 'n.d.', { parent: '04' }), row('Scuole', 50, { parent: '04' })], 'type="treemap" sort="none"');
      marks(element)[1]!.focus();
      press(element, 'Enter');
      expect(label(focused(element))).to.equal('Scuole');
      press(element, 'Escape');
      press(element, 'Escape');
      expect(label(focused(element))).to.equal('Istruzione');
    });

    it('tells of the first part even where its place is that which had the focus', async () => {
      const element = await levels();
      marks(element)[0]!.focus();
      let moves = 0;
      one(element, '.drawn').addEventListener('focusin', () => (moves += 1));
      press(element, 'Enter');
      expect(moves).to.equal(1);
      expect(visibleText(tip(element))).to.contain('Scuole 30 €');
    });

    it('goes into the others beside an item that is called by their mark', async () => {
      const data = [row('*', 50, { code: '*' }), row('Dentro', 50, { parent: '*' }), row('B', 40), row('C', 3), row('D', 2)];
      const element = await withData(data, 'type="bar" max-items="3"');
      marks(element)[2]!.focus();
      press(element, 'Enter');
      expect(names(element).map((name) => name.split(':')[0])).to.deep.equal(['C', 'D']);
      press(element, 'Escape');
      press(element, 'Escape');
      expect(label(focused(element))).to.equal('Altre 2 voci');
      marks(element)[0]!.focus();
      press(element, 'Enter');
      expect(names(element).map((name) => name.split(':')[0])).to.deep.equal(['Dentro']);
    });

    it('does not go from a line', async () => {
      const data = [2021, 2022, 2023, 2024].flatMap((year) => [row('A', 5, { series: String(year) }), row('B', 5, { series: String(year), parent: 'A' })]);
      const element = await withData(data, 'type="line"');
      marks(element)[0]!.focus();
      press(element, 'Enter');
      expect(path(element)).to.deep.equal([]);
      expect(names(element)[0]).not.to.contain('al suo interno');
    });

    it('stays there when the amounts change, and goes up when the item is gone', async () => {
      const element = await levels();
      all(element, '.open')[0]!.click();
      element.data = LEVELS.map((each) => ({ ...(each as object), highlight: false }));
      await settled(element);
      expect(path(element)).to.deep.equal(['Tutte le voci', 'Istruzione']);
      element.data = [row('Strade', 2), row('Verde', 1)];
      await settled(element);
      expect(path(element)).to.deep.equal([]);
      expect(marks(element)).to.have.length(2);
    });
  });

  describe('is told beside the pointer', () => {
    it('what is pointed at: name, amount, share, what is inside', async () => {
      const element = await levels();
      expect(isTold(element)).to.equal(false);
      point(marks(element)[0]!);
      expect(isTold(element)).to.equal(true);
      expect(visibleText(tip(element))).to.equal('Istruzione 50 € 66,7% del totale (75 €) 2 voci al suo interno');
      point(marks(element)[1]!);
      expect(visibleText(tip(element))).to.contain('Strade 20 €');
    });

    it('what has the focus', async () => {
      const element = await bars();
      marks(element)[0]!.focus();
      expect(visibleText(tip(element))).to.contain('Scuole 40 € 50% del totale (80 €)');
      press(element, 'ArrowDown');
      expect(visibleText(tip(element))).to.contain('Strade 25 €');
      focused(element).blur();
      expect(isTold(element)).to.equal(false);
    });

    it('what has changed since the year before', async () => {
      const element = await drawn(await chart(`<broletto-budget-chart type="bar">${table(['A|40|30', 'B|20|25'], { head: 'Voce|2023|2024', foot: 'Totale|60|55' })}</broletto-budget-chart>`));
      marks(element)[1]!.focus();
      expect(visibleText(tip(element))).to.equal('A 30 € 2024 54,5% di «Totale» (55 €) -10 € (-25%) rispetto al 2023');
      press(element, 'End');
      expect(visibleText(tip(element))).to.contain('+5 € (+25%) rispetto al 2023');
    });

    it('what was written where no amount is', async () => {
      const element = await drawn(await chart(`<broletto-budget-chart type="bar">${table(['A|40', 'B|da definire'])}</broletto-budget-chart>`));
      point(marks(element)[1]!);
      expect(visibleText(tip(element))).to.equal('B da definire');
    });

    it('can itself be pointed at, and goes with the pointer', async () => {
      const element = await bars();
      const host = one(element, '.drawn');
      point(marks(element)[0]!);
      leave(host, tip(element));
      expect(isTold(element)).to.equal(true);
      leave(tip(element), document.body);
      expect(isTold(element)).to.equal(false);
      point(marks(element)[0]!);
      leave(host, document.body);
      expect(isTold(element)).to.equal(false);
    });

    it('touches its mark, so that no gap takes it away on the way there, and covers no part of it', async () => {
      const element = await bars();
      for (const mark of marks(element)) {
        point(mark);
        const [place, around] = [mark.getBoundingClientRect(), tip(element).getBoundingClientRect()];
        expect(around.top - place.bottom).to.be.closeTo(0, 1);
        expect(Math.min(place.right, around.right) - Math.max(place.left, around.left)).to.be.greaterThan(20);
      }
    });

    it('goes with Esc from where the focus is, and does not take it', async () => {
      const element = await bars();
      marks(element)[1]!.focus();
      press(element, 'Escape');
      expect(isTold(element)).to.equal(false);
      expect(label(focused(element))).to.equal('Strade');
    });

    it('goes with Esc while the pointer is on a mark and the focus elsewhere', async () => {
      const element = await drawn(await chart(`${BARS()}<button id="elsewhere">Altrove</button>`));
      document.querySelector<HTMLElement>('#elsewhere')!.focus();
      point(marks(element)[0]!);
      expect(isTold(element)).to.equal(true);
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
      expect(isTold(element)).to.equal(false);
    });

    it('stays within the chart, whatever the mark', async () => {
      const element = await drawn(await chart(`<div style="width: 320px"><broletto-budget-chart type="line">${table(['A|10|20|40|30', 'B|30|20|20|10'], { head: 'Voce|2021|2022|2023|2024' })}</broletto-budget-chart></div>`));
      const room = element.getBoundingClientRect();
      for (const mark of marks(element)) {
        mark.focus();
        const { left, right } = tip(element).getBoundingClientRect();
        expect([left >= room.left - 1, right <= room.right + 1]).to.deep.equal([true, true]);
      }
    });

    it('is not printed, and not left behind by a new drawing', async () => {
      const element = await levels();
      point(marks(element)[0]!);
      element.type = 'treemap';
      await settled(element);
      expect(isTold(element)).to.equal(false);
      expect(all(element, '.active')).to.deep.equal([]);
    });

    it('is not left behind by a figure that goes', async () => {
      const element = await levels();
      point(marks(element)[0]!);
      const told = tip(element);
      element.data = [row('Niente', 0)];
      await settled(element);
      expect(told.isConnected && told.checkVisibility()).to.equal(false);
    });

    it('is of the part of the ring under the pointer', async () => {
      const element = await drawn(await chart(`<broletto-budget-chart type="doughnut">${table(['A|50', 'B|25', 'C|25'])}</broletto-budget-chart>`));
      const { left, top, width, height } = one(element, '.plot').getBoundingClientRect();
      const radius = Math.min(width, height) * 0.42;
      const told = [0.25, 0.6, 0.9].map((turn) => {
        const at = { clientX: left + width / 2 + radius * Math.sin(turn * 2 * Math.PI), clientY: top + height / 2 - radius * Math.cos(turn * 2 * Math.PI), bubbles: true, composed: true };
        element.shadowRoot!.elementFromPoint(at.clientX, at.clientY)!.dispatchEvent(new PointerEvent('pointermove', at));
        return visibleText(tip(element)).slice(0, 1);
      });
      expect(told).to.deep.equal(['A', 'B', 'C']);
      const middle = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, composed: true };
      element.shadowRoot!.elementFromPoint(middle.clientX, middle.clientY)!.dispatchEvent(new PointerEvent('pointermove', middle));
      expect(isTold(element)).to.equal(false);
    });

    it('is there at a touch', async () => {
      const element = await bars();
      const { left, top } = marks(element)[2]!.getBoundingClientRect();
      marks(element)[2]!.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', clientX: left + 4, clientY: top + 4, bubbles: true, composed: true }));
      expect(visibleText(tip(element))).to.contain('Verde 10 €');
    });
  });

  describe('in a chart that has moved', () => {
    const move = async (element: BudgetChart): Promise<void> => {
      const elsewhere = document.body.appendChild(document.createElement('main'));
      elsewhere.append(element);
      await settled(element);
      await drawn(element);
    };

    it('is as it was: one step for a key, one level for Esc, and nothing of before', async () => {
      const element = await levels('id="spese"');
      all(element, '.open')[0]!.click();
      await move(element);
      expect(path(element)).to.deep.equal(['Tutte le voci', 'Istruzione']);
      element.data = LEVELS.map((each) => ({ ...(each as { amount: number }), amount: (each as { amount: number }).amount * 2 }));
      await settled(element);
      marks(element)[0]!.focus();
      press(element, 'ArrowDown');
      expect(nameOf(focused(element))).to.match(/^Mense: 40 euro/);
      press(element, 'Escape');
      expect(isTold(element)).to.equal(false);
      expect(path(element)).to.deep.equal(['Tutte le voci', 'Istruzione']);
      press(element, 'Escape');
      expect(path(element)).to.deep.equal([]);
      expect(nameOf(focused(element))).to.match(/^Istruzione: 100 euro/);
      expect(all(element, '[part~=tooltip]')).to.have.length(1);
    });

    it('has the styles of its figure once', async () => {
      const element = await levels();
      const { length } = element.shadowRoot!.adoptedStyleSheets;
      await move(element);
      expect(element.shadowRoot!.adoptedStyleSheets).to.have.length(length);
    });
  });

  describe('in the address', () => {
    const entries = (): string[] => [...new URLSearchParams(location.hash.slice(1))].map(([key, value]) => `${key}=${value}`);

    it('is what was opened, under the chart’s id, without a step of the history', async () => {
      const element = await levels('id="spese"');
      const { length } = history;
      marks(element)[0]!.focus();
      press(element, 'Enter');
      expect(entries()).to.deep.equal(['spese.item=04']);
      press(element, 'Enter');
      expect(entries()).to.deep.equal(['spese.item=04/0401']);
      press(element, 'Escape');
      press(element, 'Escape');
      expect(entries()).to.deep.equal(['spese.item=04']);
      press(element, 'Escape');
      press(element, 'Escape');
      expect([location.hash, history.length]).to.deep.equal(['', length]);
    });

    it('is nothing without an id', async () => {
      const element = await levels();
      all(element, '.open')[0]!.click();
      expect(location.hash).to.equal('');
      expect(path(element)).to.deep.equal(['Tutte le voci', 'Istruzione']);
    });

    it('is what a chart opens with, which takes no focus and does not scroll', async () => {
      history.replaceState(null, '', '#spese.item=04/0401');
      const scrolled = scrollY;
      const element = await levels('id="spese"');
      expect(path(element)).to.deep.equal(['Tutte le voci', 'Istruzione', 'Scuole']);
      expect(names(element).map((name) => name.split(':')[0])).to.deep.equal(['Primarie', 'Infanzia']);
      expect([document.activeElement, scrollY]).to.deep.equal([document.body, scrolled]);
    });

    it('may hold any label', async () => {
      const strange = 'Scuole / "mense" & 50% più #1 = «tutto» . * ';
      const data = [row(strange, 5), row('Dentro', 5, { parent: strange.trim() }), row('B', 1)];
      const element = await withData(data, 'type="bar" id="spese"');
      all(element, '.open')[0]!.click();
      const { hash } = location;
      clearFixtures();
      expect(location.hash).to.equal(hash);
      const again = await withData(data, 'type="bar" id="spese"');
      expect(path(again)).to.deep.equal(['Tutte le voci', strange.trim()]);
    });

    it('may hold what has no room of its own', async () => {
      const data = Array.from({ length: 9 }, (_, at) => row(`Voce ${at}`, at + 1));
      const element = await withData(data, 'type="bar" id="spese" max-items="4"');
      all(element, '.open')[0]!.click();
      clearFixtures();
      const again = await withData(data, 'type="bar" id="spese" max-items="4"');
      expect(path(again)).to.deep.equal(['Tutte le voci', 'Altre 6 voci']);
    });

    for (const hash of ['spese.item=99', 'spese.item=10', 'spese.item=', 'spese.item=*', 'spese.item=__proto__', 'spese.item=%25', 'spese.item=%25E0%25A4%25A', 'spese.item=%2F%2F%2F', 'spese.item=constructor/length', 'altro.item=04', 'spese']) {
      it(`of what is not there (#${hash}) opens the whole`, async () => {
        history.replaceState(null, '', `#${hash}`);
        const element = await levels('id="spese"');
        expect(path(element)).to.deep.equal([]);
        expect(marks(element)).to.have.length(3);
      });
    }

    it('opens as far as there is something', async () => {
      history.replaceState(null, '', '#spese.item=04/99/0401');
      expect(path(await levels('id="spese"'))).to.deep.equal(['Tutte le voci', 'Istruzione']);
    });

    /** Follows a link to a place of this page. */
    const follow = async (hash: string): Promise<void> => {
      const changed = nextEvent(window, 'hashchange');
      location.hash = hash;
      await changed;
    };

    it('may be another, by a link in this page, which takes no focus', async () => {
      const element = await levels('id="spese"');
      await follow('spese.item=04/0401');
      expect(path(element)).to.deep.equal(['Tutte le voci', 'Istruzione', 'Scuole']);
      expect(document.activeElement).to.equal(document.body);
      await follow('spese.item=99');
      expect(path(element)).to.deep.equal([]);
    });

    it('is nothing to a chart without an id: a link in this page leaves it as it is', async () => {
      const element = await levels();
      all(element, '.open')[0]!.click();
      const { length } = marks(element);
      await follow('contatti');
      expect(path(element)).to.deep.equal(['Tutte le voci', 'Istruzione']);
      expect(marks(element)).to.have.length(length);
    });

    it('of another chart leaves this one, and what is told beside its mark, as they are', async () => {
      const element = await levels('id="spese"');
      all(element, '.open')[0]!.click();
      await follow('spese.item=04&entrate.item=1');
      expect(path(element)).to.deep.equal(['Tutte le voci', 'Istruzione']);
      expect(isTold(element)).to.equal(true);
    });

    it('keeps apart two charts and what others have written there', async () => {
      history.replaceState(null, '', '#mappa.school=MIIC8A5005');
      const one = await levels('id="spese"');
      const other = await levels('id="entrate"');
      all(one, '.open')[0]!.click();
      all(other, '.open')[0]!.click();
      expect(entries()).to.deep.equal(['mappa.school=MIIC8A5005', 'spese.item=04', 'entrate.item=04']);
      press(one, 'Escape');
      marks(one)[0]!.focus();
      press(one, 'Escape');
      press(one, 'Escape');
      expect(entries()).to.deep.equal(['mappa.school=MIIC8A5005', 'entrate.item=04']);
    });
  });
});
