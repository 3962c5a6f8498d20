import { expect } from 'chai';
import { readTiles, TILES_CONSENTS } from '../../src/widgets/schools-map/map/tiles.data.js';

const PAGE = 'https://www.comune.example.it';
const OSM = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png';
const read = (template?: string, attribution: string | undefined = '© Prova', consent: (typeof TILES_CONSENTS)[number] = 'auto', origin = PAGE): ReturnType<typeof readTiles> =>
  readTiles(template, attribution, consent, origin);

describe('tiles', () => {
  it('are none where none are asked for', () => {
    expect(read(undefined)).to.deep.equal({ findings: [] });
    expect(read('', '')).to.deep.equal({ findings: [] });
  });

  const accepted: [template: string, host: string, isAsked: boolean][] = [
    [OSM, 'tile.openstreetmap.org', true],
    ['https://tiles.example.it:8443/{z}/{x}/{-y}.png', 'tiles.example.it:8443', true],
    ['//tiles.example.it/{z}/{y}/{x}', 'tiles.example.it', true],
    ['https://wms.example.it/ows?service=WMS&request=GetMap&crs=EPSG:3857&bbox={bbox-epsg-3857}&width=256&height=256', 'wms.example.it', true],
    ['/tiles/{z}/{x}/{y}.png', 'www.comune.example.it', false],
    ['tiles/{z}/{x}/{y}.png', 'www.comune.example.it', false],
    ['?z={z}&x={x}&y={y}', 'www.comune.example.it', false],
    ['https://www.comune.example.it/tiles/{z}/{x}/{y}.png', 'www.comune.example.it', false],
  ];
  for (const [template, host, isAsked] of accepted) {
    it(`from ${template}`, () => expect(read(template)).to.deep.equal({ tiles: { template, attribution: '© Prova', host, isAsked }, findings: [] }));
  }

  const refused = [
    'none', '© OpenStreetMap', 'https://tile.example.it/', 'https://tile.example.it/{z}/{x}.png', 'https://tile.example.it/{x}/{y}.png', 'https://{s}.tile.example.it/{z}/{x}/{y}.png',
    'http://tile.example.it/{z}/{x}/{y}.png', 'javascript:alert("{z}{x}{y}")', 'data:image/png,{z}{x}{y}', 'blob:https://www.comune.example.it/{z}{x}{y}', 'ftp://tile.example.it/{z}/{x}/{y}', 'https://', 'https://{z}{x}{y}',
    'https://{x}.example.it/{z}/{y}', 'https://tile.example.it/{z}/{x}/{y}.png?key={key}', 'https://tile.example.it/{z}/{x}/{y}{r}.png',
  ];
  for (const template of refused) {
    it(`not from ${template}`, () => expect(read(template)).to.deep.equal({ findings: [{ code: 'tiles-unreadable', where: 'tiles', value: template }] }));
  }

  it('come over http from the page’s own server only', () => {
    const origin = 'http://localhost:8080';
    expect(read('/t/{z}/{x}/{y}', '©', 'auto', origin).tiles).to.include({ host: 'localhost:8080', isAsked: false });
    expect(read('http://localhost:9090/t/{z}/{x}/{y}', '©', 'auto', origin).tiles).to.equal(undefined);
  });

  it('are refused where the page has no server', () => expect(read('/t/{z}/{x}/{y}', '©', 'auto', 'null').findings).to.have.length(1));

  for (const attribution of ['', ' \n']) {
    it(`are refused without attribution: ${JSON.stringify(attribution)}`, () =>
      expect(read(OSM, attribution)).to.deep.equal({ findings: [{ code: 'tiles-unattributed', where: 'tiles-attribution', value: '' }] }));
  }

  it('wait for a click as the site says', () => {
    const asked = (template: string): unknown[] => TILES_CONSENTS.map((consent) => read(template, '©', consent).tiles!.isAsked);
    expect(asked(OSM)).to.deep.equal([true, true, false]);
    expect(asked('/t/{z}/{x}/{y}')).to.deep.equal([false, true, false]);
  });
});
