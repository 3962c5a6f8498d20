import { expect } from 'chai';
import '../../src/define/schools-map.js';
import type { BrolettoErrorEvent } from '../../src/core/data-source.js';
import type { BrolettoSchoolSelectEvent, SchoolsMap } from '../../src/widgets/schools-map/schools-map.js';
import * as examples from '../../stories/examples/schools-map.js';
import { appears, clearFixtures, expectAccessible, fileUrl, itIsAccessible, nextEvent, settled, visibleText, warningsDuring } from '../helpers/fixture.js';
import { all, list, marks, names, one, schools, search, status, withData } from '../helpers/schools.js';

describe('<broletto-schools-map>', () => {
  afterEach(clearFixtures);

  describe('is accessible', () => {
    itIsAccessible(examples);

    it('with nothing found', async () => {
      const element = await list(examples.sesto);
      await search(element, 'niente di simile');
      await expectAccessible(element);
    });
  });

  describe('the list', () => {
    it('says everything the author wrote, once, in the author’s order', async () => {
      const element = await list(examples.sesto);
      expect(names(element).map((name) => name.replace('Istituto comprensivo ', ''))).to.deep.equal(['Rovani', 'Breda', 'Dante Alighieri', 'Martiri della Libertà', 'Anna Frank', 'Pascoli', 'Marzabotto']);
      const text = visibleText(element);
      for (const fact of ['Gli istituti comprensivi', '7 scuole', 'Via Boccaccio 336', 'Infanzia', 'Primaria', 'Secondaria di primo grado', 'Le posizioni sulla mappa sono approssimative.']) expect(text).to.contain(fact);
      expect(text.match(/Via Marconi 44/g)).to.have.length(1);
      expect(element.querySelectorAll('li')).to.have.length(7);
      expect(element.schools).to.have.length(7);
    });

    it('speaks the language of the nearest lang', async () => {
      const element = await list(examples.sesto, 'en');
      expect(visibleText(element)).to.contain('7 schools').and.to.contain('Lower secondary').and.to.contain('Positions on the map are approximate.');
    });

    it('falls back to Italian, marked as such', async () => {
      const element = await list(examples.sesto, 'de');
      expect(status(element)).to.equal('7 scuole');
      expect(one(element, '[role=status]').closest('[lang]')!.getAttribute('lang')).to.equal('it');
    });

    const links: [item: string, href: string | null][] = [
      ['<a href="/s"><strong>Scuola</strong></a> <a href="tel:02">02</a>', '/s'],
      ['<strong><a href="/s">Scuola</a></strong> <a href="tel:02">02</a>', '/s'],
      ['<a href="/s">Scuola</a> <a href="tel:02">02</a>', '/s'],
      ['<strong>Scuola</strong> <a href="tel:02">02</a>', null],
      ['<h4>Scuola</h4> <address>Via Roma <a href="/dove">dove</a></address>', null],
    ];
    for (const [item, href] of links) {
      it(`makes the name a link to ${href ?? 'nothing'}: ${item}`, async () => {
        const element = await list(`<broletto-schools-map><ul><li>${item}</li></ul></broletto-schools-map>`);
        expect(names(element)).to.deep.equal(['Scuola']);
        expect(one(element, '.school strong a')?.getAttribute('href') ?? null).to.equal(href);
        expect(visibleText(element)).to.match(/02|dove/);
      });
    }

    it('has the heading of the level asked for, or the author’s', async () => {
      expect(one(await list(examples.withoutPoints), 'h2').textContent).to.equal('Scuole senza coordinate');
      const own = await list('<broletto-schools-map heading="X"><h4 slot="heading">Le scuole</h4><ul><li>A</li></ul></broletto-schools-map>');
      expect(visibleText(own)).to.contain('Le scuole').and.not.to.contain('X');
    });

    it('keeps what else the author wrote, in the item and around the list', async () => {
      const element = await list('<broletto-schools-map><p>Aggiornato a settembre.</p><ul><li><a href="/a">Scuola A</a> <address>Via Uno 1</address> Telefono 02 000</li><li>Scuola B</li></ul></broletto-schools-map>');
      expect(visibleText(element)).to.contain('Aggiornato a settembre.').and.to.contain('Telefono 02 000').and.to.contain('Scuola B');
      expect(one(element, '.school a').getAttribute('href')).to.equal('/a');
    });

    it('says which positions are approximate, and which are not known', async () => {
      const rows = all(await list(examples.regional), '.school').map((row) => row.textContent!);
      expect(rows.filter((row) => row.includes('Posizione approssimativa'))).to.have.length(1);
      const broken = await list(examples.brokenRows);
      expect(all(broken, '.school').filter((row) => row.textContent!.includes('Posizione non disponibile'))).to.have.length(3);
    });

    it('has no map when nothing has a point, and says so once', async () => {
      const element = await list(examples.withoutPoints);
      expect(one(element, '.map')).to.equal(null);
      expect(visibleText(element)).to.contain('Non si sa dove siano queste scuole').and.not.to.contain('Posizione non disponibile');
    });

    it('has no map when it is told so', async () => {
      const element = await list(examples.sesto.replace('>', ' no-map>'));
      expect(one(element, '.map')).to.equal(null);
      expect(names(element)).to.have.length(7);
    });

    it('comes in pages; the focus goes to the first school that was not there', async () => {
      const element = await withData(schools(120));
      expect(names(element)).to.have.length(50);
      expect(status(element)).to.equal('120 scuole');
      all(element, 'button').find((button) => button.textContent!.includes('Mostra altre'))!.click();
      await settled(element);
      expect(names(element)).to.have.length(100);
      expect(element.shadowRoot!.activeElement).to.equal(all(element, '.school')[50]);
    });

    it('has pages as long as page-size says', async () => expect(names(await withData(schools(20), 'page-size="6"'))).to.have.length(6));
  });

  describe('search and filter', () => {
    it('finds by name, address, comune, code and institute, without accents, apostrophes and case', async () => {
      const element = await withData([
        { name: "LIBERTA'", address: 'Via Cavallotti 88', municipality: 'Sesto San Giovanni', code: 'MIIC8A5005' },
        { name: 'Altra', instituteName: 'IC Forlì' },
      ]);
      for (const words of ['libertà', 'LIBERTA', 'cavallotti 88', 'sesto', 'miic8a5005', '88 sesto libertà']) {
        await search(element, words);
        expect(names(element), words).to.deep.equal(["LIBERTA'"]);
      }
      await search(element, 'forli');
      expect(names(element)).to.deep.equal(['Altra']);
    });

    it('tells the count in one polite place', async () => {
      const element = await list(examples.sesto);
      expect(all(element, '[role=status]')).to.have.length(1);
      const region = one(element, '[role=status]');
      await search(element, 'breda');
      expect(region.textContent!.trim()).to.equal('1 su 7 scuole');
      await search(element, 'nessuna così');
      expect(region.textContent!.trim()).to.equal('Nessuna scuola');
      expect(region.isConnected).to.equal(true);
      expect(all(element, '[role=status], [aria-live]')).to.have.length(1);
    });

    it('offers only the grades that there are, with counts that follow the words', async () => {
      const element = await list(examples.regional);
      const options = (): string[] => all(element, 'option').map((option) => option.textContent!.trim());
      expect(options()).to.deep.equal(['Tutti i gradi', 'Infanzia (3)', 'Primaria (5)', 'Secondaria di primo grado (2)', 'Secondaria di secondo grado (2)']);
      await search(element, 'mo');
      expect(options().slice(0, 3)).to.deep.equal(['Tutti i gradi', 'Infanzia (1)', 'Primaria (3)']);
      await search(element, '', 'secondaria-2');
      expect(names(element)).to.deep.equal(['Scuola di esempio Lecco', 'Scuola di esempio Pavia']);
      expect(status(element)).to.equal('2 su 12 scuole');
    });

    it('has no filter when there is one grade', async () => expect(one(await withData([{ name: 'A', grade: 'primaria' }, { name: 'B' }]), 'select')).to.equal(null));

    it('clears everything with one button, and goes on at the search', async () => {
      const element = await list(examples.sesto);
      await search(element, 'zzz', 'primaria');
      all(element, '.count button')[0]!.click();
      await settled(element);
      expect(names(element)).to.have.length(7);
      expect(one<HTMLInputElement>(element, 'input').value).to.equal('');
      expect(one<HTMLSelectElement>(element, 'select').value).to.equal('');
      expect(element.shadowRoot!.activeElement).to.equal(one(element, 'input'));
    });
  });

  describe('the overview picture', () => {
    it('is there with the first render, for the eye only, and asks for nothing', async () => {
      const before = performance.getEntriesByType('resource').length;
      const element = await list(examples.sesto);
      expect(one(element, '.overview').getAttribute('aria-hidden')).to.equal('true');
      expect(performance.getEntriesByType('resource')).to.have.length(before);
    });

    it('gives each school its number, on the picture and in the list', async () => {
      const element = await list(examples.sesto);
      expect(marks(element)).to.deep.equal(['1', '2', '3', '4', '5', '6', '7']);
      expect(all(element, '.number').map((number) => number.textContent)).to.deep.equal(['1', '2', '3', '4', '5', '6', '7']);
      await search(element, 'frank');
      expect(marks(element)).to.deep.equal(['1']);
      // The picture stays where it was.
      expect(one(element, '.overview').textContent).to.contain('500 m');
    });

    it('leaves out of the numbers what has no point', async () => {
      const element = await list(examples.brokenRows);
      expect(all(element, '.school').map((row) => row.querySelector('.number')?.textContent ?? '-')).to.deep.equal(['1', '-', '-', '2', '3', '-']);
      expect(marks(element)).to.deep.equal(['1', '2', '3']);
    });

    it('puts the numbers of points that collide into one mark', async () => {
      expect(marks(await withData([...schools(2), { name: 'C', lat: 45.52, lon: 9.2 }]))).to.have.members(['1·3', '2']);
      expect(marks(await withData(schools(6, 5)))).to.have.members(['1', '2…']);
    });

    it('counts instead when there are many', async () => {
      const element = await withData(schools(60, 20));
      expect(marks(element)).to.include('20');
      expect(all(element, '.number')).to.have.length(0);
    });

    it('names the schools of one comune without the words they share, and the comuni where there are several', async () => {
      const texts = (element: SchoolsMap): string[] => all(element, '.overview > text').map((text) => text.textContent!);
      expect(texts(await list(`<div style="width:700px">${examples.sesto}</div>`))).to.include.members(['Rovani', 'Dante Alighieri', 'Martiri della Libertà']);
      expect(texts(await list(`<div style="width:700px">${examples.regional}</div>`))).to.include.members(['Bergamo', 'Sondrio', 'Mantova']);
    });

    it('has the region behind a wide picture and in the corner of a narrow one, and a scale on both', async () => {
      const regional = await list(examples.regional);
      const land = one(regional, '.land').getBoundingClientRect();
      expect(land.height).to.be.greaterThan(one(regional, '.map').clientHeight / 2);
      expect(one(regional, '.overview circle')).to.equal(null);
      expect(one(regional, '.overview').textContent).to.match(/\d km/);
      const local = await list(examples.sesto);
      expect(one(local, '.land').getBoundingClientRect().width).to.be.lessThan(100);
      expect(all(local, '.overview circle')).to.have.length(1);
      expect(one(local, '.overview').textContent).to.match(/\d+ m/);
    });

    it('has no region where the region is not', async () => {
      const roma = await withData([{ name: 'A', lat: 41.9, lon: 12.5 }, { name: 'B', lat: 41.91, lon: 12.51 }]);
      expect(one(roma, '.land')).to.equal(null);
      expect(marks(roma)).to.deep.equal(['1', '2']);
    });

    const SHORT = '<broletto-schools-map><ul><li data-lat="45.5" data-lon="9.2">A</li><li data-lat="45.51" data-lon="9.21">B</li></ul></broletto-schools-map>';

    it('is left out where there is no room for it, and drawn when there is', async () => {
      const element = await list(`<div style="width: 90px">${SHORT}</div>`);
      expect(all(element, '.overview')).to.have.length(0);
      expect(names(element)).to.deep.equal(['A', 'B']);
      element.parentElement!.style.width = '';
      await appears(element.shadowRoot!, '.overview');
      expect(marks(element)).to.deep.equal(['1', '2']);
    });

    for (const width of [20, 60, 90, 110, 130, 140, 150, 180]) {
      it(`has no impossible number in ${width} pixels`, async () => {
        const element = await list(`<div style="width: ${width}px">${SHORT}</div>`);
        for (const shape of all(element, '.map *')) for (const { name, value } of shape.attributes) expect(`${name}=${value}`).not.to.match(/NaN|Infinity|(?:width|height|rx|r)=-/);
      });
    }

    it('shows one school alone', async () => expect(marks(await withData([{ name: 'A', lat: 45.5, lon: 9.2 }]))).to.deep.equal(['1']));

    it('lights up the school under the pointer or the focus, on both sides', async () => {
      const element = await list(examples.regional);
      const lit = (): (string | undefined)[] => [one(element, '.mark.active')?.textContent?.trim(), one(element, '.school.active .number')?.textContent ?? undefined];
      expect(lit()).to.deep.equal([undefined, undefined]);
      all(element, '.school')[4]!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
      await settled(element);
      expect(lit()).to.deep.equal(['5', '5']);
      one(element, '.columns').dispatchEvent(new PointerEvent('pointerleave'));
      await settled(element);
      expect(lit()).to.deep.equal([undefined, undefined]);
      all(element, '.school strong a')[1]!.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
      await settled(element);
      expect(lit()).to.deep.equal(['2', '2']);
      all(element, 'g.mark')[6]!.querySelector('rect')!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
      await settled(element);
      expect(lit()).to.deep.equal(['7', '7']);
    });

    it('chooses the school whose mark is clicked', async () => {
      const element = await list(examples.regional);
      const chosen = nextEvent<BrolettoSchoolSelectEvent>(document, 'broletto-school-select');
      one(element, 'g.mark[data-index="3"] rect').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      const { school, source } = await chosen;
      expect([school.name, source]).to.deep.equal(['Scuola di esempio Cremona', 'map']);
      await settled(element);
      expect(one(element, '.school.active').textContent).to.contain('Cremona');
    });
  });

  describe('data', () => {
    const CSV = 'CODICESCUOLA;DENOMINAZIONESCUOLA;INDIRIZZOSCUOLA;DESCRIZIONECOMUNE;DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA;LAT;LON\r\n"MIEE8A5017";"PRIMARIA ""LIBERTA\'""";Via Cavallotti, 88;SESTO SAN GIOVANNI;SCUOLA PRIMARIA;45,529;9,231\r\nMIAA000001;INFANZIA;Non Disponibile;SESTO SAN GIOVANNI;SCUOLA INFANZIA;Non Disponibile;\r\n';

    async function from(src: string): Promise<SchoolsMap> {
      const loaded = nextEvent(document, 'broletto-load');
      const element = await list(`<broletto-schools-map src="${src}"><ul><li>Nel frattempo</li></ul></broletto-schools-map>`);
      await loaded;
      await settled(element);
      return element;
    }

    it('comes from CSV with semicolons, quotes and decimal commas', async () => {
      const element = await from(fileUrl(CSV, 'text/csv'));
      expect(names(element)).to.deep.equal(['PRIMARIA "LIBERTA\'"', 'INFANZIA']);
      expect(element.schools[0]!.point).to.deep.equal({ lat: 45.529, lon: 9.231 });
      expect(visibleText(element)).to.contain('Via Cavallotti, 88, SESTO SAN GIOVANNI').and.not.to.match(/Non Disponibile/);
      expect(element.issues).to.deep.equal([]);
    });

    it('comes from JSON and from GeoJSON', async () => {
      expect(names(await from(fileUrl('[{"nome":"Da JSON"}]')))).to.deep.equal(['Da JSON']);
      const feature = { type: 'Feature', geometry: { type: 'Point', coordinates: [9.24, 45.53] }, properties: { DENOM_SEDE: 'Da GeoJSON', COMUNE_SEDE: 'COMO' } };
      const element = await from(fileUrl(JSON.stringify({ type: 'FeatureCollection', features: [feature] })));
      expect(names(element)).to.deep.equal(['Da GeoJSON']);
      expect(element.schools[0]!.point).to.deep.equal({ lat: 45.53, lon: 9.24 });
    });

    it('comes from the data property before all, and goes back without it', async () => {
      const element = await list(examples.sesto);
      element.data = [{ name: 'Dal codice' }];
      await settled(element);
      expect(names(element)).to.deep.equal(['Dal codice']);
      element.data = undefined;
      await settled(element);
      expect(names(element)).to.have.length(7);
    });

    it('follows a list that changes', async () => {
      const element = await list('<broletto-schools-map></broletto-schools-map>');
      expect(visibleText(element)).to.equal('Nessuna scuola');
      const added = document.createElement('ul');
      added.append(Object.assign(document.createElement('li'), { textContent: 'Arrivata dopo' }));
      element.append(added);
      await settled(element);
      expect(names(element)).to.deep.equal(['Arrivata dopo']);
    });
  });

  describe('bad input', () => {
    const failures: [string, string, string][] = [
      ['404', '/nothing-here.csv', 'http'],
      ['a page in place of CSV', fileUrl('<!doctype html><title>Errore</title>', 'text/csv'), 'format'],
      ['half a file', fileUrl('[{"name": "Met'), 'format'],
      ['an empty file', fileUrl(''), 'format'],
      ['JSON of another kind', fileUrl('{"voci": []}'), 'format'],
      ['a table of another kind', fileUrl('voce;importo\nPersonale;10\n', 'text/csv'), 'format'],
      ['a host that does not answer', 'http://127.0.0.1:9/x.json', 'network'],
    ];
    for (const [name, src, code] of failures) {
      it(`${name}: the author’s list stays and broletto-error says ${code}`, async () => {
        const failed = nextEvent<BrolettoErrorEvent>(document, 'broletto-error');
        const element = await list(`<broletto-schools-map src="${src}"><ul><li>Scritta dal webmaster</li></ul></broletto-schools-map>`);
        expect((await failed).code).to.equal(code);
        await settled(element);
        expect(visibleText(element)).to.contain('Scritta dal webmaster').and.to.contain('1 scuola');
      });
    }

    it('offers to try again when there is nothing else to show', async () => {
      const failed = nextEvent(document, 'broletto-error');
      const element = await list('<broletto-schools-map src="/nothing-here.json"></broletto-schools-map>');
      await failed.then(() => settled(element));
      expect(visibleText(element)).to.contain('Non è stato possibile caricare i dati. Riprova');
      const again = nextEvent(element, 'broletto-error');
      one(element, 'button').click();
      await again;
    });

    it('a broken JSON child says inline-json and leaves the content', async () => {
      const failed = nextEvent<BrolettoErrorEvent>(document, 'broletto-error');
      const element = await list('<broletto-schools-map><p>Testo</p><script type="application/json">[{oops</script></broletto-schools-map>');
      expect((await failed).code).to.equal('inline-json');
      expect(visibleText(element)).to.equal('Testo');
    });

    it('offers no second try at JSON that stands in the page', async () => {
      const element = await list('<broletto-schools-map><script type="application/json">[{oops</script></broletto-schools-map>');
      expect(visibleText(element)).to.equal('Non è stato possibile caricare i dati.');
      expect(all(element, 'button')).to.have.length(0);
      expect(element.issues.map(({ code, where }) => `${where} ${code}`)).to.deep.equal(['script no-data']);
    });

    it('shows what can be read, names the rest, and tells the reader that something is missing', async () => {
      const element = await list(examples.brokenRows);
      expect(names(element)).to.deep.equal(['Scuola di esempio', 'Coordinate scambiate', 'Coordinate illeggibili', 'Grado sconosciuto', 'MIIC8A100T', 'Collegamento non valido']);
      expect(visibleText(element)).to.contain('2 voci non sono leggibili e non compaiono.').and.to.contain('Altro').and.not.to.match(/NaN|undefined|null/);
      expect(element.issues.map(({ code, severity, where }) => `${where} ${code} ${severity}`)).to.deep.equal([
        'row 7 school-unreadable error', 'row 8 school-unreadable error', 'row 2 point-outside warning', 'row 3 point-unreadable warning', 'row 4 grade-unknown warning', 'row 5 name-missing warning', 'row 6, href unsafe-url warning',
      ]);
    });

    it('never makes a link of a javascript: address', async () => {
      const element = await withData([{ name: 'A', href: 'javascript:alert(1)' }, { name: 'B', href: ' java\nscript:alert(1)' }, { name: 'C', href: '/c' }]);
      expect(all(element, 'a').map((link) => link.getAttribute('href'))).to.deep.equal(['/c']);
      const inList = await list('<broletto-schools-map><ul><li><a href="javascript:alert(1)">Scuola</a></li></ul></broletto-schools-map>');
      expect(all(inList, 'a')).to.have.length(0);
      expect(visibleText(inList)).to.contain('Scuola');
    });

    it('shows markup in data as text, in the list and on the picture', async () => {
      const hostile = '<img src=x onerror=alert(1)>';
      const element = await withData([{ name: hostile, address: '<b>via</b>', note: '<script>', lat: 45.5, lon: 9.2 }, { name: `${hostile} due`, lat: 45.51, lon: 9.21 }]);
      expect(names(element)[0]).to.equal(hostile);
      expect(all(element, 'img, b, script')).to.have.length(0);
    });

    it('an unknown attribute value gives the default, one warning with tag, value and fix, and an issue', async () => {
      let element!: SchoolsMap;
      const lines = await warningsDuring(async () => {
        element = await list('<broletto-schools-map heading="A" heading-level="9"><ul><li>Una</li></ul></broletto-schools-map>');
      });
      expect(lines.join()).to.contain('<broletto-schools-map>').and.to.contain('9').and.to.contain('3');
      expect(one(element, 'h3')).to.not.equal(null);
      expect(element.issues.map(({ code, where }) => `${where} ${code}`)).to.deep.equal(['heading-level unknown-value']);
    });

    for (const size of ['dodici', '0', '-3', '2.5']) {
      it(`page-size="${size}" gives pages of 50, and an issue that says what it should be`, async () => {
        const element = await withData(schools(60), `page-size="${size}" no-map`);
        expect(names(element)).to.have.length(50);
        expect(element.issues.map(({ code, where }) => `${where} ${code}`)).to.deep.equal(['page-size page-size-unreadable']);
        while (!element.issues[0]!.message.includes(' ')) await nextEvent(element, 'broletto-issues');
        expect(element.issues[0]!.message).to.equal(`«${size}» non è un numero di scuole: se ne mostrano 50 alla volta.`);
      });
    }
  });
});
