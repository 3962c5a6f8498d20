import { expect } from 'chai';
import '../../src/define/schools-map.js';
import type { SchoolsMap } from '../../src/widgets/schools-map/schools-map.js';
import * as examples from '../../stories/examples/schools-map.js';
import { clearFixtures, expectAccessible, settled } from '../helpers/fixture.js';
import { all, explore, list, schools, search, withData } from '../helpers/schools.js';

const LONG = 'Scuola-dell’infanzia-e-primaria-paritaria-intitolata-a-una-persona-dal-nome-molto-lungo';
const TILES = 'tiles="https://tiles.example.invalid/{z}/{x}/{y}.png" tiles-attribution="© Prova"';

describe('<broletto-schools-map>, within everybody’s reach', () => {
  afterEach(() => {
    clearFixtures();
    history.replaceState(history.state, '', location.pathname + location.search);
  });

  describe('at 320 px, which is 1280 px at 400 %', () => {
    /** What stands out of the widget to the right or has something cut off. The map cuts its marks off, that is what it does. */
    const tooWide = (element: SchoolsMap): string[] => {
      const { right } = element.getBoundingClientRect();
      return all(element, ':not(.map *, svg *, option)')
        .filter((part) => part.getBoundingClientRect().right > right + 1 || (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible' && !part.matches('.map, input, select')))
        .map((part) => `${part.localName}.${part.className}`);
    };
    const narrow = (markup: string): Promise<SchoolsMap> => list(`<div style="width: 320px">${markup}</div>`);

    for (const name of ['sesto', 'complete', 'regional', 'brokenRows'] as const) {
      it(`${name} needs no scrolling sideways`, async () => expect(tooWide(await narrow(examples[name]))).to.deep.equal([]));
    }

    it('neither do long words, groups, filters and the open map with its question', async () => {
      const element = await narrow(`<broletto-schools-map heading="${LONG}" group-by="institute" ${TILES}></broletto-schools-map>`);
      element.data = schools(40).map((school, index) => ({
        ...school,
        name: LONG,
        code: `MIEE${index}`,
        instituteName: `${LONG} ${index % 2}`,
        municipality: `${LONG}-${index % 3}`,
        email: `${LONG}@scuola.example`,
        website: `https://${LONG}.example`,
        activities: [{ grade: 'primaria', text: LONG }],
      }));
      await settled(element);
      expect(tooWide(element)).to.deep.equal([]);
      await explore(element);
      expect(tooWide(element)).to.deep.equal([]);
    });
  });

  it('is read and walked in the order of use: search, filters, order, near me, map, schools, what follows', async () => {
    const element = await withData(schools(60), 'page-size="2"');
    const stops = (): string[] =>
      all(element, 'a[href], button, input, select, [tabindex]')
        .filter(({ tabIndex }) => tabIndex >= 0)
        .map((stop) => stop.closest('label')?.firstChild?.parentElement?.innerText.split('\n')[0]!.trim() || stop.getAttribute('aria-label') || stop.textContent!.trim());
    const tools = ['Cerca per nome, indirizzo, comune o codice', 'Grado', 'Ordine', 'Vicino a me'];
    const rest = ['Mostra altre', 'CSV', 'GeoJSON'];
    expect(stops()).to.deep.equal([...tools, 'Esplora la mappa', 'Come arrivare', 'Come arrivare', ...rest]);
    await explore(element);
    const row = ['Come arrivare', 'Mostra sulla mappa'];
    expect(stops()).to.deep.equal([...tools, 'Mappa: 60 scuole', 'Chiudi la mappa', ...row, ...row, ...rest]);
  });

  it('has controls and links that a finger hits: 24 px at least', async () => {
    const element = await list(examples.complete);
    const small = all(element, 'a, button, input, select').filter((control) => control.getBoundingClientRect().height < 24);
    // The name of a school stands in a line of its own.
    expect(small.filter((control) => !control.closest('strong')).map((control) => control.outerHTML)).to.deep.equal([]);
  });

  describe('is accessible', () => {
    const states: [string, () => Promise<SchoolsMap>][] = [
      ['with a search that leaves some', async () => {
        const element = await withData(schools(40));
        await search(element, 'scuola 1', 'primaria');
        return element;
      }],
      ['with a school of the address that has gone', async () => {
        history.replaceState(history.state, '', '#scuole.school=X');
        return withData(schools(3), 'id="scuole"');
      }],
      ['with one school shown alone', async () => {
        history.replaceState(history.state, '', '#scuole.school=Scuola+290');
        return withData(schools(300), 'id="scuole" page-size="10"');
      }],
      ['while it is printed', async () => {
        const element = await withData(schools(120));
        dispatchEvent(new Event('beforeprint'));
        return element;
      }],
      ['where nobody knows where the schools are', () => list(examples.withoutPoints)],
    ];
    for (const [name, make] of states) {
      it(name, async () => {
        await expectAccessible(await make());
        dispatchEvent(new Event('afterprint'));
      });
    }
  });
});
