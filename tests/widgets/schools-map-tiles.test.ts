import { expect } from 'chai';
import '../../src/define/schools-map.js';
import type { SchoolsMap } from '../../src/widgets/schools-map/schools-map.js';
import { clearFixtures, expectAccessible, settled, visibleText } from '../helpers/fixture.js';
import { all, explore, one, press, schools, withData } from '../helpers/schools.js';

/** A picture that the test server has, so that nothing fails. */
const OWN = '/stories/pages/biblioteca.svg?{z}/{x}/{y}';
const images = (element: SchoolsMap): HTMLImageElement[] => all<HTMLImageElement>(element, '.canvas img');
const addresses = (element: SchoolsMap): string[] => images(element).map((image) => image.getAttribute('src') ?? '');
const button = (element: SchoolsMap): HTMLElement => one(element, '.ask button');

async function withTiles(tiles: string, attributes = 'tiles-attribution="© Comune di Esempio"'): Promise<SchoolsMap> {
  const element = await withData(schools(40), `${attributes} tiles="${tiles}"`);
  await explore(element);
  return element;
}

/** Resolves when no tile is to be seen: all have failed. */
function allFailed(element: SchoolsMap): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!images(element).every((image) => image.hidden)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(element.shadowRoot!, { attributes: true, subtree: true });
    look();
  });
}

describe('<broletto-schools-map>, tiles', () => {
  afterEach(clearFixtures);

  it('are none, and ask for nothing, unless the site wants them', async () => {
    const element = await withData(schools(40));
    await explore(element);
    const before = performance.getEntriesByType('resource').length;
    for (const key of ['+', 'ArrowLeft', 'Home']) press(one(element, '.canvas'), key);
    await settled(element);
    expect(images(element)).to.deep.equal([]);
    expect(performance.getEntriesByType('resource')).to.have.length(before);
    expect([one(element, '.ask'), one(element, '.credit')]).to.deep.equal([null, null]);
  });

  it('of the page’s own server are there at once, behind the lines and the marks, with their attribution', async () => {
    const element = await withTiles(OWN);
    expect(images(element).length).to.be.greaterThan(3);
    for (const image of images(element)) {
      expect(image.getAttribute('src')).to.match(/^\/stories\/pages\/biblioteca\.svg\?\d+\/\d+\/\d+$/);
      expect([image.alt, image.referrerPolicy]).to.deep.equal(['', 'strict-origin-when-cross-origin']);
    }
    expect(visibleText(element)).to.contain('© Comune di Esempio');
    expect(getComputedStyle(one(element, '.edge')).fill).to.equal('none');
    const { x, y, width, height } = one(element, '.point').getBoundingClientRect();
    expect(element.shadowRoot!.elementFromPoint(x + width / 2, y + height / 2)).to.equal(one(element, '.point'));
    await expectAccessible(element);
  });

  it('of another server wait for a click, which names it, and are then there as long as the page is', async () => {
    const element = await withTiles('https://tiles-a.example/{z}/{x}/{y}.png');
    const tell = 'Lo sfondo arriva da tiles-a.example, che vedrà l’indirizzo IP di chi lo chiede.';
    expect(visibleText(element)).to.contain(tell).and.not.to.contain('© Comune');
    expect(button(element).tabIndex).to.equal(0);
    await expectAccessible(element);
    press(one(element, '.canvas'), '+');
    expect(images(element)).to.deep.equal([]);

    button(element).click();
    expect(addresses(element)).to.not.have.length(0);
    for (const address of addresses(element)) expect(address).to.match(/^https:\/\/tiles-a\.example\/\d+\/\d+\/\d+\.png$/);
    expect(visibleText(element)).to.contain('© Comune di Esempio').and.not.to.contain(tell);
    expect(element.shadowRoot!.activeElement).to.equal(one(element, '.canvas'));

    const again = await withTiles('https://tiles-a.example/{z}/{x}/{y}.png');
    expect(images(again)).to.not.have.length(0);
    const other = await withTiles('https://tiles-b.example/{z}/{x}/{y}.png');
    expect(images(other)).to.have.length(0);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])).to.not.contain('tiles-a');
  });

  it('of the page’s own server wait too, where the site wants it', async () => {
    const element = await withTiles(OWN, 'tiles-attribution="©" tiles-consent="click"');
    expect(images(element)).to.have.length(0);
    expect(visibleText(element)).to.contain(location.host);
  });

  it('of another server do not wait, where the site answers for it', async () => {
    const element = await withTiles('https://tiles-c.example/{z}/{x}/{y}.png', 'tiles-attribution="©" tiles-consent="none"');
    expect(images(element)).to.not.have.length(0);
    expect(one(element, '.ask')).to.equal(null);
  });

  const refused: [tiles: string, attributes: string, code: string][] = [
    [OWN, '', 'tiles-unattributed'],
    [OWN, 'tiles-attribution=" "', 'tiles-unattributed'],
    ['http://tiles-d.example/{z}/{x}/{y}.png', 'tiles-attribution="©" tiles-consent="none"', 'tiles-unreadable'],
  ];
  for (const [tiles, attributes, code] of refused) {
    it(`are refused, and the site is told: ${code}, ${tiles} ${attributes}`, async () => {
      const element = await withTiles(tiles, attributes);
      expect([images(element).length, one(element, '.ask'), one(element, '.credit')]).to.deep.equal([0, null, null]);
      expect(element.issues.map((issue) => issue.code)).to.deep.equal([code]);
    });
  }

  it('take their attribution for text', async () => {
    const element = await withTiles(OWN, 'tiles-attribution="&lt;img src=x&gt; © Ente"');
    expect(one(element, '.credit').textContent).to.equal('<img src=x> © Ente');
  });

  it('that fail are not asked for again while the map is open', async () => {
    const element = await withData(schools(40), 'tiles="/no-such-tile-{z}-{x}-{y}.png" tiles-attribution="©"');
    /** Each picture that has been there, and the address that it had when it came. */
    const seen = new Map<Element, string | null>();
    const observer = new MutationObserver(() => {
      for (const image of images(element)) if (!seen.has(image)) seen.set(image, image.getAttribute('src'));
    });
    observer.observe(element.shadowRoot!, { childList: true, subtree: true });
    const canvas = await explore(element);
    await allFailed(element);
    for (const key of ['ArrowLeft', 'ArrowRight']) {
      for (let presses = 0; presses < 20; presses += 1) {
        press(canvas, key);
        await allFailed(element);
      }
    }
    observer.disconnect();
    const asked = [...seen.values()].filter(Boolean);
    expect(asked).to.deep.equal([...new Set(asked)]);
    // Those of the first view have been needed twice.
    expect(seen.size).to.be.greaterThan(asked.length);
    expect(asked.length).to.be.greaterThan(8);
  });

  it('come from a WMS by the metres of their corners', async () => {
    const element = await withTiles('/stories/pages/biblioteca.svg?bbox={bbox-epsg-3857}&width=256');
    const boxes = addresses(element).map((address) => address.match(/bbox=(.*)&width=256$/)![1]!.split(',').map(Number) as [number, number, number, number]);
    expect(boxes.length).to.be.greaterThan(3);
    for (const [west, south, east, north] of boxes) {
      expect(east - west).to.be.closeTo(north - south, 1e-6);
      const zoom = Math.log2((2 * 20_037_508.342789244) / (east - west));
      expect(zoom).to.be.closeTo(Math.round(zoom), 1e-9);
    }
    // 45.52° N, 9.2° E, one of the schools, in metres.
    expect(boxes.filter(([west, south, east, north]) => west < 1_024_139 && east > 1_024_139 && south < 5_703_300 && north > 5_703_300)).to.have.length(1);
  });

  it('are counted from the south where the server does', async () => {
    const element = await withTiles(`${OWN}/{-y}`);
    for (const address of addresses(element)) {
      const [z, , y, fromSouth] = address.split('?')[1]!.split('/').map(Number) as [number, number, number, number];
      expect(y + fromSouth).to.equal(2 ** z - 1);
    }
  });

  it('come and go with their attribute', async () => {
    const element = await withTiles(OWN);
    element.tiles = `${OWN}/other`;
    await settled(element);
    expect(addresses(element).every((address) => address.endsWith('/other'))).to.equal(true);
    element.tiles = '';
    await settled(element);
    expect([images(element).length, one(element, '.credit')]).to.deep.equal([0, null]);
    expect(getComputedStyle(one(element, '.edge')).fill).to.not.equal('none');
  });
});
