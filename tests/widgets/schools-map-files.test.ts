import { expect } from 'chai';
import '../../src/define/schools-map.js';
import type { BrolettoErrorEvent } from '../../src/core/data-source.js';
import type { SchoolsMap } from '../../src/widgets/schools-map/schools-map.js';
import { appears, clearFixtures, expectAccessible, fileUrl, nextEvent, settled, visibleText } from '../helpers/fixture.js';
import { all, list, marks, names, one, status } from '../helpers/schools.js';

const csv = (text: string): string => fileUrl(text, 'text/csv');
const geo = (coordinates: unknown, type = 'Polygon'): string => fileUrl(JSON.stringify({ type: 'Feature', properties: {}, geometry: { type, coordinates } }));

/** Waits for as many files as the tag names. */
async function from(markup: string, files = 1): Promise<SchoolsMap> {
  const arrived = new Promise<void>((resolve) => {
    let waiting = files;
    const count = (): void => {
      waiting -= 1;
      if (waiting) return;
      for (const name of ['broletto-load', 'broletto-error']) document.removeEventListener(name, count);
      resolve();
    };
    for (const name of ['broletto-load', 'broletto-error']) document.addEventListener(name, count);
  });
  const element = await list(markup);
  await arrived;
  await settled(element);
  return element;
}

/** A widget that has its first schools and is reading on. */
async function reading(count: number): Promise<SchoolsMap> {
  const element = await list('<broletto-schools-map></broletto-schools-map>');
  element.src = csv(rows(count));
  await appears(element.shadowRoot!, '.school');
  return element;
}

const codes = ({ issues }: SchoolsMap): string[] => issues.map(({ code, where }) => `${where} ${code}`);
const rows = (count: number): string => `name,code,lat,lon\n${Array.from({ length: count }, (_, index) => `Scuola ${index},C${index},45.${500 + (index % 400)},9.${200 + (index % 300)}`).join('\n')}\n`;

describe('<broletto-schools-map>, files', () => {
  afterEach(clearFixtures);

  it('of thousands of schools show the first page, then all; nothing is read twice', async () => {
    const src = csv(rows(5000));
    const element = await from(`<broletto-schools-map src="${src}"></broletto-schools-map>`);
    // WebKit groups four digits too.
    expect(status(element)).to.match(/^5\.?000 scuole$/);
    expect(names(element)).to.have.length(50);
    expect(element.schools[4999]!.name).to.equal('Scuola 4999');
    expect(performance.getEntriesByName(src)).to.have.length.at.most(1);
  });

  it('have a page of the list while they are still being read, and say that there is more to come', async () => {
    const element = await reading(60_000);
    expect(names(element)).to.have.length(50);
    expect(visibleText(element)).to.contain('Caricamento in corso…');
    await nextEvent(element, 'broletto-load');
    await settled(element);
    expect(visibleText(element)).not.to.contain('Caricamento in corso…');
    expect(status(element)).to.equal('60.000 scuole');
  });

  it('that go with the element are dropped', async () => {
    const element = await reading(20_000);
    let loads = 0;
    element.addEventListener('broletto-load', () => (loads += 1));
    const other = csv('name\nUna sola\n');
    element.src = other;
    await nextEvent(element, 'broletto-load');
    await settled(element);
    expect(names(element)).to.deep.equal(['Una sola']);
    expect(loads).to.equal(1);
  });

  it('that take their time are waited for as long as something comes', async () => {
    const { fetch, setTimeout: set, clearTimeout: clear } = window;
    const waiting = new Map<number, () => void>();
    let pieces!: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void (pieces = controller) });
    window.fetch = () => Promise.resolve(new Response(body));
    window.setTimeout = ((act: () => void, delay?: number, ...rest: unknown[]) => {
      const timer = delay === 20_000 ? waiting.size + 1e9 : set(act, delay, ...rest);
      if (delay === 20_000) waiting.set(timer, act);
      return timer;
    }) as typeof setTimeout;
    window.clearTimeout = (timer) => void (waiting.delete(Number(timer)) || clear(timer as number));
    try {
      const element = await list('<broletto-schools-map src="/slow.csv"></broletto-schools-map>');
      const atFirst = [...waiting.values()];
      pieces.enqueue(new TextEncoder().encode('name\nUna\n'));
      while ([...waiting.values()].some((act) => atFirst.includes(act))) await new Promise((resolve) => set(resolve));
      expect(waiting.size).to.equal(1);
      const loaded = nextEvent(element, 'broletto-load');
      pieces.close();
      await loaded;
      await settled(element);
      expect(names(element)).to.deep.equal(['Una']);
      expect(waiting.size).to.equal(0);
    } finally {
      Object.assign(window, { fetch, setTimeout: set, clearTimeout: clear });
    }
  });

  it('of exactly a thousand rows may be cut, and the reader is told', async () => {
    const element = await from(`<broletto-schools-map src="${csv(rows(1000))}"></broletto-schools-map>`);
    expect(visibleText(element)).to.contain('L’elenco può non essere completo');
    expect(codes(element)).to.deep.equal(['file rows-capped']);
  });

  it('that break off show what they have, and the reader is told', async () => {
    const element = await from(`<broletto-schools-map src="${fileUrl('[{"name":"Prima"},{"name":"Seconda"},{"na')}"></broletto-schools-map>`);
    expect(names(element)).to.deep.equal(['Prima', 'Seconda']);
    expect(visibleText(element)).to.contain('L’elenco può non essere completo');
    expect(codes(element)).to.deep.equal(['file file-cut']);
  });

  it('that cannot be had leave the author’s list, with a button to try again', async () => {
    const element = await from('<broletto-schools-map src="/nothing-here.csv"><ul><li>Scritta dal webmaster</li></ul></broletto-schools-map>');
    expect(names(element)).to.deep.equal(['Scritta dal webmaster']);
    expect(visibleText(element)).to.contain('Non è stato possibile caricare i dati.');
    await expectAccessible(element);
    element.src = csv('name\nArrivata\n');
    await nextEvent(element, 'broletto-load');
    await settled(element);
    expect(names(element)).to.deep.equal(['Arrivata']);
    expect(visibleText(element)).not.to.contain('Non è stato possibile');
  });

  describe('joined by code', () => {
    const SCHOOLS = csv('CODICESCUOLA,DENOMINAZIONESCUOLA\nMIEE000001,UNO\nMIEE000002,DUE\n');

    it('give the schools their points', async () => {
      const element = await from(`<broletto-schools-map src="${SCHOOLS}" join-src="${csv('codice;lat;lon;precisione\nMIEE000002;45,52;9,21;via\nMIEE000001;45,53;9,22;\n')}"></broletto-schools-map>`, 2);
      expect(element.schools.map(({ name, point, precision }) => [name, point?.lat, precision])).to.deep.equal([['UNO', 45.53, 'exact'], ['DUE', 45.52, 'street']]);
      expect(marks(element)).to.deep.equal(['1', '2']);
      expect(codes(element)).to.deep.equal([]);
    });

    it('with another code leave them without, and say so', async () => {
      const element = await from(`<broletto-schools-map src="${SCHOOLS}" join-src="${csv('codice;lat;lon\nX;45,52;9,21\n')}"></broletto-schools-map>`, 2);
      expect(names(element)).to.deep.equal(['UNO', 'DUE']);
      expect(codes(element)).to.deep.equal(['join-src join-unmatched']);
    });

    it('that cannot be had leave the list, and the reader can try again', async () => {
      const element = await from(`<broletto-schools-map src="${SCHOOLS}" join-src="/nothing-here.csv"></broletto-schools-map>`, 2);
      expect(names(element)).to.deep.equal(['UNO', 'DUE']);
      expect(visibleText(element)).to.contain('Le posizioni sulla mappa non si sono potute caricare.');
      expect(codes(element)).to.deep.equal(['join-src no-data']);
      const again = nextEvent<BrolettoErrorEvent>(element, 'broletto-error');
      all(element, '[part=error] button')[0]!.click();
      expect((await again).source).to.equal('/nothing-here.csv');
    });
  });

  describe('of boundaries', () => {
    const SQUARE = [[[12.4, 41.8], [12.6, 41.8], [12.6, 42], [12.4, 42], [12.4, 41.8]]];
    const ROMA = '<script type="application/json">[{"name":"A","lat":41.9,"lon":12.5},{"name":"B","lat":41.91,"lon":12.51}]</script>';

    it('draw the area behind the points, wherever it is, and make a map to explore worth it', async () => {
      const element = await from(`<broletto-schools-map boundaries="${geo(SQUARE)}">${ROMA}</broletto-schools-map>`);
      const land = one(element, '.land').getBoundingClientRect();
      expect(land.height).to.be.greaterThan(one(element, '.map').clientHeight / 2);
      expect(marks(element)).to.have.length.at.least(1);
      expect(all(element, '[part=map] > button')).to.have.length(1);
    });

    it('that are none leave the picture without, and say so', async () => {
      const element = await from(`<broletto-schools-map boundaries="${geo([12.5, 41.9], 'Point')}">${ROMA}</broletto-schools-map>`);
      expect(one(element, '.land')).to.equal(null);
      expect(marks(element)).to.deep.equal(['1', '2']);
      expect(codes(element)).to.deep.equal(['boundaries no-data']);
    });
  });
});
