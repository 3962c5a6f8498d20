import { expect } from 'chai';
import '../../src/define/schools-map.js';
import type { SchoolsMap } from '../../src/widgets/schools-map/schools-map.js';
import * as examples from '../../stories/examples/schools-map.js';
import { clearFixtures, settled, visibleText } from '../helpers/fixture.js';
import { all, list, names, one, schools, search, withData } from '../helpers/schools.js';

const links = (row: Element): string[] => [...row.querySelectorAll('[part=links] a')].map((link) => `${link.textContent} → ${link.getAttribute('href')}`);
const button = (element: SchoolsMap, text: string): HTMLButtonElement => all<HTMLButtonElement>(element, 'button').find((one) => one.textContent!.trim() === text)!;

describe('<broletto-schools-map>, a school', () => {
  afterEach(clearFixtures);

  it('says everything that the author wrote about it: contacts, activities by grade, who runs it', async () => {
    const element = await list(examples.complete);
    const [first, second, third] = all(element, '.school') as [HTMLElement, HTMLElement, HTMLElement];
    expect(links(first)).to.deep.equal([
      '02 0000 0001 → tel:0200000001',
      'girasoli@scuola.example → mailto:girasoli@scuola.example',
      'Come arrivare → https://www.openstreetmap.org/directions?to=45.5351%2C9.2305',
    ]);
    expect(links(second)[0]).to.equal('scuola.example → https://www.scuola.example');
    // Its point is only somewhere in the street: the way there is looked for by the address.
    expect(links(second)[1]).to.contain('search?query=Via%20delle%20Prove%2020%2C%20Sesto%20San%20Giovanni');
    expect([...second.querySelectorAll('dt, dd')].map((line) => `${line.localName} ${line.textContent}`)).to.deep.equal([
      'dt Primaria',
      'dd Laboratori linguistici di prima e seconda alfabetizzazione',
      'dd Attività di mediazione linguistica e culturale',
      'dt Secondaria di primo grado',
      'dd Laboratori interculturali',
    ]);
    expect([...third.querySelectorAll('[part=badge]')].map((badge) => badge.textContent)).to.deep.equal(['Infanzia', 'Paritaria']);
    expect(third.textContent).to.contain('Aperta fino alle 17.30').and.to.contain('Posizione non disponibile');
    // Once each, though the author's list is still in the page.
    expect(visibleText(element).match(/girasoli@|Laboratori interculturali/g)).to.have.length(3);
    expect(element.issues).to.deep.equal([]);
  });

  it('comes from JSON with the same', async () => {
    const element = await withData([{ name: 'A', phone: '+39 02 / 1234', pec: 'a@pec.example', website: 'https://a.example', activities: ['Coro', { grade: 'primaria', text: 'Scacchi' }] }]);
    expect(links(one(element, '.school'))).to.deep.equal(['a.example → https://a.example', '+39 02 / 1234 → tel:+39021234', 'PEC a@pec.example → mailto:a@pec.example']);
    expect(all(element, 'dt, dd').map((line) => line.textContent)).to.deep.equal(['Attività', 'Coro', 'Primaria', 'Scacchi']);
  });

  it('follows the directions of the site, and none where it wants none', async () => {
    expect(links(one(await withData([{ name: 'A', lat: 45.5, lon: 9.2 }], 'directions="geo:{lat},{lon}"'), '.school'))).to.deep.equal(['Come arrivare → geo:45.5,9.2']);
    expect(links(one(await withData([{ name: 'A', lat: 45.5, lon: 9.2 }], 'directions="none"'), '.school'))).to.deep.equal([]);
    expect(links(one(await withData([{ name: 'A', lat: 45.5, lon: 9.2 }], 'directions="javascript:alert({lat})"'), '.school'))).to.deep.equal([]);
  });

  it('never makes a link of what is none', async () => {
    const element = await withData([{ name: 'A', website: 'javascript:alert(1)', phone: '"><img src=x>', email: 'a@b.example?bcc=x' }]);
    expect(links(one(element, '.school')).join()).not.to.contain('javascript');
    expect(all(element, 'img')).to.have.length(0);
  });

  it('is read from a list that an editor has put into a block of its own, and stands there once', async () => {
    const element = await list('<broletto-schools-map><div class="wp-block"><ul><li>Scuola Uno</li><li>Scuola Due</li></ul></div></broletto-schools-map>');
    expect(names(element)).to.deep.equal(['Scuola Uno', 'Scuola Due']);
    expect(visibleText(element).match(/Scuola Uno/g)).to.have.length(1);
    // With more beside the list nothing that the author wrote may be hidden.
    const mixed = await list('<broletto-schools-map><div><p>Premessa</p><ul><li>Scuola Uno</li></ul></div></broletto-schools-map>');
    expect(visibleText(mixed)).to.contain('Premessa').and.to.contain('Scuola Uno');
  });

  describe('taken away', () => {
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    afterEach(() => {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    });

    /** The next file that the page hands to the reader. */
    const nextFile = (): Promise<{ name: string; file: Blob }> =>
      new Promise((resolve) => {
        let file!: Blob;
        URL.createObjectURL = (blob) => {
          file = blob as Blob;
          return 'blob:';
        };
        HTMLAnchorElement.prototype.click = function () {
          resolve({ name: this.download, file });
        };
      });

    it('is exactly what the reader has asked for, as CSV and as GeoJSON', async () => {
      const element = await withData(schools(20));
      await search(element, 'scuola 1', 'primaria');
      const found = names(element);
      let next = nextFile();
      button(element, 'CSV').click();
      const csv = await next;
      expect([csv.name, csv.file.type]).to.deep.equal(['scuole.csv', 'text/csv']);
      expect((await csv.file.text()).trim().split('\r\n').slice(1).map((row) => row.split(';')[0])).to.deep.equal(found);
      next = nextFile();
      button(element, 'GeoJSON').click();
      const json = await next;
      expect(json.name).to.equal('scuole.geojson');
      const { features } = JSON.parse(await json.file.text()) as { features: { properties: { name: string } }[] };
      expect(features.map(({ properties }) => properties.name)).to.deep.equal(found);
    });
  });

  describe('printed', () => {
    const print = (name: 'before' | 'after'): boolean => dispatchEvent(new Event(`${name}print`));

    it('the list is whole at once, and short again afterwards', async () => {
      const element = await withData(schools(120));
      print('before');
      expect(names(element)).to.have.length(120);
      print('after');
      expect(names(element)).to.have.length(50);
    });

    it('a list that would be a book has its first thousand, and says so', async () => {
      const element = await withData(schools(1200), 'no-map');
      print('before');
      expect(names(element)).to.have.length(1000);
      // WebKit groups four digits too.
      expect(visibleText(element)).to.match(/Sono stampate le prime 1\.?000: per le altre restringere la ricerca\./);
      print('after');
      expect(visibleText(element)).not.to.contain('Sono stampate');
    });

    it('the picture takes the place of the map to explore, which is back afterwards', async () => {
      const element = await withData(schools(40));
      button(element, 'Esplora la mappa').click();
      while (!one(element, '.canvas .point')) await new Promise(requestAnimationFrame);
      await settled(element);
      expect(one(element, '.overview')).to.equal(null);
      print('before');
      expect(one(element, '.overview')).to.not.equal(null);
      print('after');
      expect(one(element, '.overview')).to.equal(null);
      expect(one(element, '.canvas .point')).to.not.equal(null);
    });

    it('is no matter of an element that has gone', async () => {
      const element = await withData(schools(120));
      element.remove();
      print('before');
      expect(names(element)).to.have.length(50);
      print('after');
    });
  });
});
