import { expect } from 'chai';
import '../../src/define/schools-map.js';
import type { SchoolsMap } from '../../src/widgets/schools-map/schools-map.js';
import { clearFixtures, fileUrl, nextEvent, settled, visibleText } from '../helpers/fixture.js';
import { all, explore, list, names, one, press, schools, search, status, withData } from '../helpers/schools.js';

const GONE = 'La scuola indicata nell’indirizzo della pagina non è in questo elenco.';
const button = (element: SchoolsMap, text: string): HTMLButtonElement => all<HTMLButtonElement>(element, 'button').find((one) => one.textContent!.trim() === text)!;
/** Two schools of one name far from each other, among others. */
const NAMESAKES = [...schools(40), { name: 'Scuola Rodari', lat: '45.4', lon: '9.0' }, { name: 'Scuola Rodari', lat: '46.1', lon: '10.2' }];

describe('<broletto-schools-map>, what changes around it', () => {
  afterEach(() => {
    clearFixtures();
    history.replaceState(history.state, '', location.pathname + location.search);
  });

  describe('the page’s address', () => {
    const open = (fragment: string, attributes = ''): Promise<SchoolsMap> => {
      history.replaceState(history.state, '', fragment);
      return withData(schools(40), `id="scuole" ${attributes}`);
    };

    for (const name of ['place', 'query', '__proto__', 'constructor']) {
      it(`that asks for ${name}, which is nothing to ask for, shows the list`, async () => expect(names(await open(`#scuole.${name}=x`))).to.have.length(40));
    }

    for (const grade of ['constructor', '__proto__', 'toString']) {
      it(`of a grade ${grade} offers that word as it is`, async () => expect(visibleText(await open(`#scuole.grade=${grade}`))).not.to.match(/\[native code\]|\[object/));
    }

    it('of a school that is there does not say that it is gone, with a map and without', async () => {
      for (const attributes of ['', 'no-map']) {
        const element = await open('#scuole.school=Scuola+3', attributes);
        expect(visibleText(element)).not.to.contain(GONE);
        clearFixtures();
      }
    });

    it('of a school that its own search leaves out does not say that it is gone', async () => {
      expect(visibleText(await open('#scuole.school=Scuola+3&scuole.q=scuola+4'))).not.to.contain(GONE);
    });
  });

  it('an attribute that is taken away again gives its default', async () => {
    const given = { 'page-size': '5', sort: 'name', 'group-by': 'municipality', 'heading-level': '4', directions: 'none', tiles: '/t/{z}/{x}/{y}.png', 'tiles-attribution': '© Prova', 'tiles-consent': 'none', src: '', 'join-src': '', boundaries: '', heading: 'x' };
    const element = await withData(schools(40));
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
    await settled(element);
    expect(element.issues).to.deep.equal([]);
    element.removeAttribute('tiles-attribution');
    await settled(element);
    expect(element.issues.map(({ code }) => code)).to.deep.equal(['tiles-unattributed']);
    for (const name of Object.keys(given)) element.removeAttribute(name);
    await settled(element);
    expect(element.issues).to.deep.equal([]);
    expect(names(element)).to.have.length(40);
  });

  for (const nothing of [null, undefined, []]) {
    it(`data that become ${JSON.stringify(nothing)} leave no school behind, and no map`, async () => {
      const element = await withData(schools(40));
      await explore(element);
      await search(element, 'scuola 1');
      element.data = nothing;
      await settled(element);
      expect(all(element, '.school, .canvas, .overview')).to.have.length(0);
      element.data = schools(3);
      await settled(element);
      expect(names(element)).to.deep.equal(['Scuola 1']);
    });
  }

  it('schools of one place are let go of when other data come', async () => {
    const element = await withData(schools(40, 12));
    all(element, 'g.mark').find((mark) => mark.textContent!.trim() === '12')!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await settled(element);
    expect(names(element)).to.have.length(12);
    element.data = schools(5);
    await settled(element);
    expect(names(element)).to.have.length(5);
    expect(status(element)).to.equal('5 scuole');
  });

  describe('the reader’s place', () => {
    const { geolocation } = navigator;
    beforeEach(() =>
      Object.defineProperty(navigator, 'geolocation', {
        configurable: true,
        value: { getCurrentPosition: (found: PositionCallback) => found({ coords: { latitude: 45.5, longitude: 9.25 } } as GeolocationPosition) },
      }),
    );
    afterEach(() => Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation }));

    it('stands for the schools that come later, too', async () => {
      const element = await withData(schools(2));
      button(element, 'Vicino a me').click();
      while (!visibleText(element).includes('km')) await new Promise(requestAnimationFrame);
      element.data = [{ name: 'Lontana', lat: 45.6, lon: 9.25 }, { name: 'Vicina', lat: 45.51, lon: 9.25 }];
      await settled(element);
      expect(names(element)).to.deep.equal(['Vicina', 'Lontana']);
      expect(all(element, '.school').map((row) => /A ([\d,]+) km/.exec(row.textContent!)?.[1])).to.deep.equal(['1,1', '11,1']);
    });
  });

  describe('schools of one name', () => {
    it('are each chosen for themselves', async () => {
      const element = await withData(NAMESAKES);
      await explore(element);
      const other = all(element, '.school').at(-1)!;
      other.querySelector('button')!.click();
      await settled(element);
      expect(all(element, '.school.active')).to.deep.equal([other]);
      const { left, top, width, height } = one(element, '.canvas').getBoundingClientRect();
      const { x, y } = one(element, '.ring').getBoundingClientRect();
      expect(Math.hypot(x - left - width / 2, y - top - height / 2)).to.be.below(30);
    });
  });

  it('Esc on the map goes to the chosen school also when the list has become short again', async () => {
    const element = await withData(schools(40), 'page-size="5"');
    const canvas = await explore(element);
    await search(element, 'scuola 30');
    one(element, '.school .button').click();
    await search(element, '');
    press(canvas, 'Escape');
    await settled(element);
    expect(element.shadowRoot!.activeElement?.textContent).to.contain('Scuola 30');
  });

  it('a widget that is moved within the page does not go to the school of the address again', async () => {
    history.replaceState(history.state, '', '#scuole.school=Scuola+30');
    const element = await withData(schools(40), 'id="scuole"');
    const { scrollIntoView } = HTMLElement.prototype;
    let scrolled = 0;
    HTMLElement.prototype.scrollIntoView = () => void (scrolled += 1);
    element.parentElement!.append(element);
    await settled(element);
    HTMLElement.prototype.scrollIntoView = scrollIntoView;
    expect(scrolled).to.equal(0);
    expect(one(element, '.school.active').textContent).to.contain('Scuola 30');
  });

  it('Esc on a map of no school goes to the search', async () => {
    const element = await withData(schools(40));
    const canvas = await explore(element);
    await search(element, 'niente');
    press(canvas, 'Escape');
    await settled(element);
    expect(element.shadowRoot!.activeElement?.localName).to.equal('input');
  });

  it('a widget that goes while the page is printed comes back as it was', async () => {
    const element = await withData(schools(80));
    const place = element.parentElement!;
    dispatchEvent(new Event('beforeprint'));
    expect(names(element)).to.have.length(80);
    element.remove();
    dispatchEvent(new Event('afterprint'));
    place.append(element);
    await settled(element);
    expect(names(element)).to.have.length(50);
  });

  describe('the map to explore', () => {
    it('is opened once by two clicks, and told once', async () => {
      const element = await withData(schools(40));
      let told = 0;
      element.addEventListener('broletto-map-open', () => (told += 1));
      button(element, 'Esplora la mappa').click();
      button(element, 'Esplora la mappa').click();
      await nextEvent(element, 'broletto-map-open');
      await settled(element);
      expect(told).to.equal(1);
    });

    it('that is hidden while it opens is not there, and can be opened again', async () => {
      const element = await withData(schools(40));
      const sheets = element.shadowRoot!.adoptedStyleSheets.length;
      button(element, 'Esplora la mappa').click();
      element.hidden = true;
      element.style.setProperty('display', 'none');
      await settled(element);
      await settled(element);
      expect(all(element, '.canvas')).to.have.length(0);
      expect(element.shadowRoot!.adoptedStyleSheets).to.have.length(sheets);
      element.style.removeProperty('display');
      element.hidden = false;
      await settled(element);
      await explore(element);
      expect(all(element, '.canvas')).to.have.length(1);
      expect(element.shadowRoot!.adoptedStyleSheets).to.have.length(sheets + 1);
    });

    it('that goes while it is dragged takes no notice of the hand any more', async () => {
      const errors: string[] = [];
      const note = (event: ErrorEvent): void => {
        errors.push(event.message);
        event.preventDefault();
      };
      addEventListener('error', note);
      const element = await withData(schools(40));
      const canvas = await explore(element);
      canvas.dispatchEvent(new PointerEvent('pointerdown', { clientX: 50, clientY: 50, buttons: 1, bubbles: true, composed: true }));
      element.remove();
      document.dispatchEvent(new PointerEvent('pointermove', { clientX: 90, clientY: 90, buttons: 1 }));
      removeEventListener('error', note);
      expect(errors).to.deep.equal([]);
    });
  });

  it('ten widgets that have had a map leave no listener on the window', async () => {
    let listening = 0;
    const { addEventListener: add, removeEventListener: remove } = window;
    window.addEventListener = function (this: Window, ...given: Parameters<typeof add>) { listening += 1; add.apply(window, given); } as typeof add;
    window.removeEventListener = function (this: Window, ...given: Parameters<typeof remove>) { listening -= 1; remove.apply(window, given); } as typeof remove;
    try {
      for (let round = 0; round < 10; round += 1) {
        const element = await withData(schools(40));
        await explore(element);
        clearFixtures();
      }
    } finally {
      window.addEventListener = add;
      window.removeEventListener = remove;
    }
    expect(listening).to.equal(0);
  });

  it('a join that comes before or after the schools gives them their points', async () => {
    const positions = fileUrl('codice;lat;lon\nA1;45.5;9.2\nA2;45.6;9.3', 'text/csv');
    const rows = fileUrl('codice;denominazione\nA1;Prima\nA2;Seconda', 'text/csv');
    for (const [first, then] of [[{ src: rows }, { joinSrc: positions }], [{ joinSrc: positions }, { src: rows }]]) {
      const element = await list('<broletto-schools-map></broletto-schools-map>');
      for (const step of [first!, then!]) {
        const loaded = nextEvent(element, 'broletto-load');
        Object.assign(element, step);
        await loaded;
      }
      await settled(element);
      expect(element.schools.map(({ point }) => point?.lat)).to.deep.equal([45.5, 45.6]);
      clearFixtures();
    }
  });
});
