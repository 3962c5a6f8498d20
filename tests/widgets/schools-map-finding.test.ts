import { expect } from 'chai';
import '../../src/define/schools-map.js';
import type { BrolettoSchoolSelectEvent, SchoolsMap } from '../../src/widgets/schools-map/schools-map.js';
import type { SchoolRecord } from '../../src/widgets/schools-map/schools-map.data.js';
import * as examples from '../../stories/examples/schools-map.js';
import { appears, clearFixtures, expectAccessible, nextEvent, settled, visibleText } from '../helpers/fixture.js';
import { all, list, names, one, schools, search, status, withData } from '../helpers/schools.js';

/** Twenty schools of four comuni in two provinces, state and not, in four institutes. */
const MANY: SchoolRecord[] = Array.from({ length: 40 }, (_, index) => ({
  name: `Scuola ${String.fromCharCode(90 - (index % 20))}${index}`,
  code: `MIEE${String(index).padStart(6, '0')}`,
  grade: ['infanzia', 'primaria', 'secondaria-1'][index % 3]!,
  ownership: index % 4 ? 'statale' : 'paritaria',
  municipality: ['Milano', 'Sesto San Giovanni', 'Bergamo', 'Dalmine'][index % 4]!,
  province: index % 4 < 2 ? 'MI' : 'BG',
  instituteName: `Istituto ${index % 4}`,
  lat: String(45.5 + index / 1000),
  lon: String(9.2 + index / 1000),
}));

const field = (element: SchoolsMap, label: string): HTMLSelectElement => all(element, 'label').find((one) => one.textContent!.trim().startsWith(label))!.querySelector('select')!;
const options = (element: SchoolsMap, label: string): string[] => [...field(element, label).options].map((option) => option.text.trim());
const button = (element: SchoolsMap, text: string): HTMLButtonElement => all<HTMLButtonElement>(element, 'button').find((one) => one.textContent!.trim() === text)!;

async function choose(element: SchoolsMap, label: string, value: string): Promise<void> {
  field(element, label).value = value;
  field(element, label).dispatchEvent(new Event('change', { bubbles: true }));
  await settled(element);
}

describe('<broletto-schools-map>, finding a school', () => {
  afterEach(() => {
    clearFixtures();
    history.replaceState(history.state, '', location.pathname + location.search);
  });

  describe('filters', () => {
    it('are those that narrow anything, each with how many schools a choice would leave', async () => {
      const element = await withData(MANY);
      await expectAccessible(element);
      expect(options(element, 'Grado')).to.deep.equal(['Tutti i gradi', 'Infanzia (14)', 'Primaria (13)', 'Secondaria di primo grado (13)']);
      expect(options(element, 'Gestione')).to.deep.equal(['Statali e paritarie', 'Paritaria (10)', 'Statale (30)']);
      expect(options(element, 'Provincia')).to.deep.equal(['Tutte le province', 'BG (20)', 'MI (20)']);
      expect(options(element, 'Comune')).to.deep.equal(['Tutti i comuni', 'Bergamo (10)', 'Dalmine (10)', 'Milano (10)', 'Sesto San Giovanni (10)']);
      await choose(element, 'Provincia', 'BG');
      expect(status(element)).to.equal('20 su 40 scuole');
      expect(options(element, 'Comune')).to.deep.equal(['Tutti i comuni', 'Bergamo (10)', 'Dalmine (10)']);
      expect(options(element, 'Provincia')).to.deep.equal(['Tutte le province', 'BG (20)', 'MI (20)']);
    });

    it('add up with the words, and another province lets go of the comune', async () => {
      const element = await withData(MANY);
      await choose(element, 'Provincia', 'BG');
      await choose(element, 'Comune', 'Dalmine');
      await choose(element, 'Grado', 'primaria');
      expect(names(element)).to.have.length(3);
      await search(element, MANY[7]!.code!);
      expect(names(element)).to.deep.equal([MANY[7]!.name]);
      await search(element, '');
      await choose(element, 'Provincia', 'MI');
      expect(field(element, 'Comune').value).to.equal('');
      expect(names(element)).to.have.length(7);
    });

    it('of a short list of unlike schools are none but the grade', async () => {
      expect(all(await list(examples.sesto), '.tools select')).to.have.length(1);
      expect(all(await list(examples.regional), '.tools select')).to.have.length(1);
    });

    it('speak English', async () => {
      const element = await withData(MANY);
      document.documentElement.lang = 'en';
      await settled(element);
      expect(visibleText(element)).to.contain('Level').and.to.contain('Province').and.to.contain('Municipality');
      expect(options(element, 'Run by')).to.include('State school (30)');
    });
  });

  describe('order and groups', () => {
    it('are as given, by name or by comune', async () => {
      const element = await withData(MANY);
      expect(names(element)[0]).to.equal('Scuola Z0');
      await choose(element, 'Ordine', 'name');
      expect(names(element)[0]).to.equal('Scuola G19');
      await choose(element, 'Ordine', 'municipality');
      expect(one(element, '.school').textContent).to.contain('Bergamo');
    });

    it('begin as the tag says', async () => expect(names(await withData(MANY, 'sort="name"'))[0]).to.equal('Scuola G19'));

    it('are offered for long lists', async () => expect(all(await withData(schools(20)), 'label').map((label) => label.textContent!.trim()).join()).not.to.contain('Ordine'));

    it('of institutes have a title each, one level below that of the list, and count as one list', async () => {
      const element = await withData(MANY, 'group-by="institute" heading-level="2"');
      expect(all(element, '.group h3').map((title) => title.textContent)).to.deep.equal(['Istituto 0', 'Istituto 1', 'Istituto 2', 'Istituto 3']);
      expect(all(element, '.group')[1]!.querySelectorAll('.school')).to.have.length(10);
      expect(one(element, '.school').textContent).not.to.contain('Istituto');
      await expectAccessible(element);
      await choose(element, 'Provincia', 'BG');
      expect(all(element, '.group h3').map((title) => title.textContent)).to.deep.equal(['Istituto 2', 'Istituto 3']);
    });

    for (const [attributes, where] of [['sort="distanza"', 'sort'], ['group-by="grado"', 'group-by']] as const) {
      it(`${attributes} gives the default and one issue`, async () => expect((await withData(MANY, attributes)).issues.map((issue) => issue.where)).to.deep.equal([where]));
    }
  });

  describe('«Vicino a me»', () => {
    const { geolocation } = navigator;
    const here = (answer: (found: PositionCallback, failed: PositionErrorCallback) => void): unknown =>
      Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: answer } });
    afterEach(() => Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation }));

    it('asks only on a click, then puts the nearest first and says how far it is', async () => {
      let asked = 0;
      here((found) => {
        asked += 1;
        found({ coords: { latitude: 45.5, longitude: 9.25 } } as GeolocationPosition);
      });
      const element = await withData([
        { name: 'Lontana', lat: 45.6, lon: 9.25 },
        { name: 'Senza posizione' },
        { name: 'Vicina', lat: 45.51, lon: 9.25 },
      ]);
      expect(asked).to.equal(0);
      button(element, 'Vicino a me').click();
      await appears(element.shadowRoot!, 'select');
      expect(asked).to.equal(1);
      expect(names(element)).to.deep.equal(['Vicina', 'Lontana', 'Senza posizione']);
      expect(all(element, '.school').map((row) => /A ([\d,]+) km/.exec(row.textContent!)?.[1])).to.deep.equal(['1,1', '11,1', undefined]);
      expect(field(element, 'Ordine').selectedOptions[0]!.text).to.equal('Dalla più vicina');
      expect(status(element)).to.match(/^3 scuole\s+Dalla più vicina$/);
      await expectAccessible(element);
      await choose(element, 'Ordine', 'none');
      expect(names(element)[0]).to.equal('Lontana');
    });

    it('says so when the place cannot be known, and changes nothing', async () => {
      here((_, failed) => failed({ code: 1 } as GeolocationPositionError));
      const element = await withData(schools(3));
      button(element, 'Vicino a me').click();
      while (!visibleText(element).includes('Non si è potuta conoscere la posizione')) await nextFrame();
      expect(names(element)).to.deep.equal(['Scuola 1', 'Scuola 2', 'Scuola 3']);
    });

    it('is not offered where no school has a point', async () => expect(button(await list(examples.withoutPoints), 'Vicino a me')).to.equal(undefined));
  });

  describe('several schools in one place', () => {
    it('are listed by a click on their mark, until all are wanted again', async () => {
      const element = await withData(schools(40, 12));
      const mark = all(element, 'g.mark').find((one) => one.textContent!.trim() === '12')!;
      mark.querySelector('rect')!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      await settled(element);
      expect(status(element)).to.equal('12 scuole in questo punto');
      expect(names(element)).to.have.length(12);
      await expectAccessible(element);
      button(element, 'Mostra tutte').click();
      await settled(element);
      expect(names(element)).to.have.length(40);
    });

    it('are let go of by a new search', async () => {
      const element = await withData(schools(40, 12));
      all(element, 'g.mark').find((one) => one.textContent!.trim() === '12')!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      await settled(element);
      await search(element, 'scuola 3');
      expect(names(element)).to.include('Scuola 3');
    });
  });

  describe('the page’s address', () => {
    const open = async (fragment: string): Promise<SchoolsMap> => {
      history.replaceState(history.state, '', fragment);
      return withData(MANY, 'id="scuole" page-size="5"');
    };

    it('opens the list as it says', async () => {
      const element = await open('#scuole.q=scuola&scuole.province=BG&scuole.grade=primaria');
      expect(one<HTMLInputElement>(element, 'input').value).to.equal('scuola');
      expect(field(element, 'Provincia').value).to.equal('BG');
      expect(status(element)).to.equal('6 su 40 scuole');
    });

    it('opens at a school, wherever in the list it is', async () => {
      const element = await open('#scuole.school=MIEE000033');
      expect(one(element, '.school.active').textContent).to.contain(MANY[33]!.name);
      const { top, bottom } = one(element, '.school.active').getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(innerHeight);
    });

    it('opens at a school far down a long list with that school alone', async () => {
      history.replaceState(history.state, '', '#scuole.school=Scuola+290');
      const element = await withData(schools(300), 'id="scuole" page-size="10"');
      expect(names(element)).to.deep.equal(['Scuola 290']);
      expect(status(element)).to.equal('1 su 300 scuole');
      button(element, 'Mostra tutte').click();
      await settled(element);
      expect(names(element)).to.have.length(10);
    });

    it('follows what the reader asks for and chooses, without a step in the history', async () => {
      const element = await open('');
      const { pushState } = history;
      let steps = 0;
      history.pushState = () => void (steps += 1);
      await search(element, 'scuola');
      await choose(element, 'Provincia', 'BG');
      expect(location.hash).to.equal('#scuole.q=scuola&scuole.province=BG');
      await search(element, MANY[7]!.name!);
      all(element, 'g.mark')[0]!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      await settled(element);
      expect(location.hash).to.equal(`#scuole.q=${MANY[7]!.name!.replace(' ', '+')}&scuole.province=BG&scuole.school=${MANY[7]!.code}`);
      history.pushState = pushState;
      expect(steps).to.equal(0);
    });

    it('is followed when it changes', async () => {
      const element = await open('');
      const changed = nextEvent(window, 'hashchange');
      location.hash = '#scuole.q=Z0';
      await changed;
      await settled(element);
      expect(names(element)).to.deep.equal(['Scuola Z0', 'Scuola Z20'].slice(0, names(element).length));
    });

    it('of a school that is not there any more says so, and shows the list', async () => {
      const element = await open('#scuole.school=MIIC999999');
      expect(visibleText(element)).to.contain('La scuola indicata nell’indirizzo della pagina non è in questo elenco.');
      expect(names(element)).to.have.length(5);
    });

    it('is left alone without an id, and by values that are none', async () => {
      history.replaceState(history.state, '', '#scuole.q=Z0');
      const element = await withData(MANY);
      expect(names(element)).to.have.length(40);
      await search(element, 'niente');
      expect(location.hash).to.equal('#scuole.q=Z0');
      expect(names(await open('#scuole.constructor=x&scuole.grade=%3Cimg%3E'))).to.deep.equal([]);
    });
  });

  it('tells which school was chosen in the list', async () => {
    const element = await withData(schools(40));
    button(element, 'Esplora la mappa').click();
    await appears(element.shadowRoot!, '.canvas .point');
    await settled(element);
    const chosen = nextEvent<BrolettoSchoolSelectEvent>(document, 'broletto-school-select');
    all(element, '.school')[2]!.querySelector('button')!.click();
    expect(await chosen).to.include({ source: 'list' });
  });
});

function nextFrame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}
