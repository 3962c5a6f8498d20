import { expect } from 'chai';
import '../../src/define/project-card.js';
import type { BrolettoErrorEvent } from '../../src/index.js';
import type { ProjectCard } from '../../src/widgets/project-card/project-card.js';
import * as examples from '../../stories/examples/project-card.js';
import { clearFixtures, expectAccessible, fileUrl, fixture, itIsAccessible, nextEvent, settled, visibleText, warningsDuring } from '../helpers/fixture.js';

const card = (markup: string, lang?: string): Promise<ProjectCard> => fixture<ProjectCard>(markup, lang);

describe('<broletto-project-card>', () => {
  afterEach(clearFixtures);

  describe('is accessible', () => {
    itIsAccessible(examples);
  });

  describe('has nothing to say of its examples', () => {
    const told: Record<string, string[]> = { fromJson: ['unsafe-url'], wrongCodes: ['cup-wrong', 'cig-wrong'] };
    for (const [name, markup] of Object.entries(examples)) {
      it(`${name}: ${told[name]?.join(', ') ?? 'nothing'}`, async () => expect((await card(markup)).issues.map(({ code }) => code)).to.deep.equal(told[name] ?? []));
    }
  });

  it('never makes a link of a code, but of a true CUP where it is told to', async () => {
    const links = (element: ProjectCard): (string | null)[] => [...element.shadowRoot!.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    const codes = 'heading="A" cup="B12C 22000010006" cig="00000010D3"';
    expect(links(await card(`<broletto-project-card ${codes}></broletto-project-card>`))).to.deep.equal([]);
    clearFixtures();
    expect(links(await card(`<broletto-project-card ${codes} code-links></broletto-project-card>`))).to.deep.equal(['https://opencup.gov.it/portale/progetto/-/cup/B12C22000010006']);
    clearFixtures();
    const element = await card(examples.wrongCodes);
    expect(links(element)).to.deep.equal([]);
    expect(visibleText(element)).to.contain('CUP123456789A').and.to.contain('1234567890, 00000010D3');
  });

  it('names a fund of the registry in the page’s language, any other as it is written', async () => {
    for (const [fund, lang, text] of [['fami', 'it', 'FAMI'], ['amif', 'it', 'FAMI'], ['FAMI', 'en', 'AMIF'], ['Fondo per la montagna', 'en', 'Fondo per la montagna']]) {
      expect(visibleText(await card(`<broletto-project-card heading="A" fund="${fund}" period="2014-2020"></broletto-project-card>`, lang))).to.contain(`${text} 2014-2020`);
      clearFixtures();
    }
  });

  it('shows the Union’s share where its amount is not known, and reads English notation', async () => {
    const text = visibleText(await card(examples.shareOnly));
    expect(text).to.contain('Contributo dell’Unione europea 40% del totale').and.to.contain('1.450.000,50 €');
    clearFixtures();
    expect(visibleText(await card('<broletto-project-card heading="A" eu-rate="40" budget-eu="500"></broletto-project-card>'))).to.contain('500 €').and.not.to.contain('%');
  });

  it('gives each date its own precision for machines', async () => {
    const element = await card(examples.labImpact);
    expect([...element.shadowRoot!.querySelectorAll('time')].map(({ dateTime }) => dateTime)).to.deep.equal(['2018-09', '2022-06', '2020-03-13', '2022-04-27']);
  });

  it('shows every fact of the project', async () => {
    const text = visibleText(await card(examples.labImpact));
    for (const fact of [
      'Lab’Impact', 'Concluso', 'settembre 2018 – giugno 2022', 'FAMI 2014-2020', 'prog-2463', 'Regione Lombardia',
      '9.250.000 €', '133.733 €', '1,4% del totale', '13 marzo 2020', '27 aprile 2022', '4 minuti di lettura', 'Il Comune di Sesto ha aderito',
    ]) {
      expect(text).to.contain(fact);
    }
  });

  it('speaks the language of the nearest lang, and changes with it', async () => {
    const element = await card(examples.labImpact, 'en-IE');
    expect(visibleText(element)).to.contain('September 2018 – June 2022').and.to.contain('€9,250,000').and.to.contain('Completed');
    document.documentElement.lang = 'it';
    await settled(element);
    expect(visibleText(element)).to.contain('settembre 2018 – giugno 2022');
  });

  it('finds that lang across shadow roots, and follows it there', async () => {
    document.documentElement.lang = 'it';
    const outer = document.createElement('div');
    outer.lang = 'en';
    const middle = document.createElement('section');
    const element = document.createElement('broletto-project-card');
    element.state = 'ongoing';
    outer.attachShadow({ mode: 'open' }).append(middle);
    middle.attachShadow({ mode: 'open' }).append(element);
    document.body.append(document.createElement('main'));
    document.body.lastElementChild!.append(outer);
    await settled(element);
    expect(visibleText(element)).to.contain('Under way');
    middle.lang = 'it';
    await settled(element);
    expect(visibleText(element)).to.contain('In corso');
  });

  it('takes the title of the author in place of its own, and the level of its own from heading-level', async () => {
    expect((await card('<broletto-project-card heading="A" heading-level="2"></broletto-project-card>')).shadowRoot!.querySelector('h2')!.textContent).to.equal('A');
    clearFixtures();
    const element = await card(examples.factsFromList);
    expect(element.shadowRoot!.querySelector('h2, h3, h4')).to.equal(null);
    expect(visibleText(element)).to.match(/Lab’Impact/);
  });

  it('shows the author’s list of facts in place of its own, once', async () => {
    const text = visibleText(await card(examples.factsFromList));
    expect(text.match(/Regione Lombardia/g)).to.have.length(1);
    expect(text).to.contain('Ambiti Territoriali 35').and.not.to.contain('Tempi');
  });

  it('keeps the links and the pairs of the author’s list of facts', async () => {
    const element = await card('<broletto-project-card heading="A"><dl><dt>Capofila</dt><dt>Lead</dt><dd><a href="/r">Regione</a></dd><dd>ISMU</dd></dl></broletto-project-card>');
    expect(element.shadowRoot!.querySelector('dl a')!.getAttribute('href')).to.equal('/r');
    expect(visibleText(element)).to.match(/Capofila\s+Lead\s+Regione\s+ISMU/);
    await expectAccessible(element);
  });

  it('names the one date it knows, and no period without a fund', async () => {
    const text = visibleText(await card('<broletto-project-card heading="A" start="2024-03" period="2014-2020"></broletto-project-card>'));
    expect(text).to.contain('Inizio: marzo 2024').and.not.to.contain('–').and.not.to.contain('Fondo');
  });

  it('gives the place of the summary to the author’s words, and back', async () => {
    const element = await card('<broletto-project-card heading="A" summary="Riassunto"><p>Parole</p></broletto-project-card>');
    expect(visibleText(element)).to.contain('Parole').and.not.to.contain('Riassunto');
    element.querySelector('p')!.remove();
    await settled(element);
    expect(visibleText(element)).to.contain('Riassunto');
  });

  it('writes amounts with cents everywhere as soon as one has cents', async () => {
    expect(visibleText(await card(examples.suspended))).to.contain('1.450.000,50 €').and.to.contain('580.000,20 €').and.to.contain('40% del totale');
  });

  describe('data', () => {
    it('comes from a JSON child', async () => {
      expect(visibleText(await card(examples.fromJson))).to.contain('Orti di quartiere').and.to.contain('250.000 €').and.to.contain('In corso');
    });

    it('comes from src; an attribute wins over the same field', async () => {
      const src = fileUrl('{"heading":"Dal file","place":"Lodi"}');
      const loaded = nextEvent(document, 'broletto-load');
      const element = await card(`<broletto-project-card src="${src}" place="Monza"></broletto-project-card>`);
      await loaded.then(() => settled(element));
      expect(visibleText(element)).to.contain('Dal file').and.to.contain('Monza').and.not.to.contain('Lodi');
    });

    const files: Record<string, string> = {
      'OpenCoesione’s JSON': '{"count":2,"results":[{"oc_titolo_progetto":"Dal portale","cup":"B12C22000010006","territori":[{"denominazione":"Lodi"}]},{"oc_titolo_progetto":"Secondo"}]}',
      'a list of ours': '[{"heading":"Dal portale","place":"Lodi"},{"heading":"Secondo"}]',
      'a table': 'Titolo;Comune\nDal portale;Lodi\nSecondo;Monza\n',
    };
    for (const [name, body] of Object.entries(files)) {
      it(`of ${name} is the first project’s`, async () => {
        const loaded = nextEvent(document, 'broletto-load');
        const element = await card(`<broletto-project-card src="${fileUrl(body)}"></broletto-project-card>`);
        await loaded.then(() => settled(element));
        expect(visibleText(element)).to.contain('Dal portale').and.to.contain('Lodi').and.not.to.contain('Secondo');
      });
    }

    it('needs no name where the author writes it', async () => {
      const loaded = nextEvent(document, 'broletto-load');
      const element = await card(`<broletto-project-card src="${fileUrl('{"place":"Lodi"}')}"><h3 slot="heading">Mio</h3></broletto-project-card>`);
      await loaded.then(() => settled(element));
      expect(visibleText(element)).to.contain('Mio').and.to.contain('Lodi');
    });

    it('comes back when the attribute that hid it goes', async () => {
      const element = await card('<broletto-project-card heading="Attributo"><script type="application/json">{"heading":"Dato"}</script></broletto-project-card>');
      expect(visibleText(element)).to.contain('Attributo');
      element.removeAttribute('heading');
      await settled(element);
      expect(visibleText(element)).to.contain('Dato');
    });

    it('is not asked for again by an element that has gone', async () => {
      const { fetch } = window;
      const asked: unknown[] = [];
      window.fetch = (input, init) => {
        asked.push(input);
        return fetch(input, init);
      };
      try {
        const element = document.createElement('broletto-project-card');
        element.src = '/slow.json';
        document.body.append(document.createElement('main'));
        document.body.lastElementChild!.append(element);
        await element.updateComplete;
        element.remove();
        await settled(element);
        expect(asked).to.have.length(1);
      } finally {
        window.fetch = fetch;
      }
    });

    it('is in use when broletto-load says so', async () => {
      const seen: string[] = [];
      document.addEventListener('broletto-load', (event) => seen.push(visibleText(event.target as Element)), { once: true });
      const loaded = nextEvent(document, 'broletto-load');
      await card(`<broletto-project-card src="${fileUrl('{"heading":"Dal file"}')}"></broletto-project-card>`);
      await loaded;
      expect(seen[0]).to.contain('Dal file');
    });

    it('comes from the data property before all', async () => {
      const element = await card(examples.fromJson);
      element.data = { heading: 'Dal codice' };
      await settled(element);
      expect(visibleText(element)).to.contain('Dal codice').and.not.to.contain('Orti');
    });
  });

  describe('bad input', () => {
    const failures: [string, string, string][] = [
      ['404', '/nothing-here.json', 'http'],
      ['HTML in place of JSON', fileUrl('<!doctype html><title>Errore</title>'), 'format'],
      ['half a file', fileUrl('{"heading": "Met'), 'format'],
      ['an empty file', fileUrl(''), 'format'],
      ['JSON of another kind', fileUrl('[1, 2]'), 'format'],
      ['a host that does not answer', 'http://127.0.0.1:9/x.json', 'network'],
    ];
    for (const [name, src, code] of failures) {
      it(`${name}: the content stays and broletto-error says ${code}`, async () => {
        const errors: string[] = [];
        document.addEventListener('broletto-error', (event) => errors.push((event as BrolettoErrorEvent).code), { once: true });
        const place = document.createElement('main');
        const element = document.createElement('broletto-project-card');
        element.innerHTML = '<p>Scritto dal webmaster</p>';
        element.src = src;
        place.append(element);
        const failed = nextEvent<BrolettoErrorEvent>(element, 'broletto-error');
        document.body.append(place);
        expect((await failed).code).to.equal(code);
        await settled(element);
        expect(visibleText(element)).to.contain('Scritto dal webmaster');
        expect(errors).to.deep.equal([code]);
      });
    }

    it('a broken JSON child says inline-json and leaves the content', async () => {
      const failed = nextEvent<BrolettoErrorEvent>(document, 'broletto-error');
      const element = await card('<broletto-project-card heading="X"><p>Testo</p><script type="application/json">{oops</script></broletto-project-card>');
      expect((await failed).code).to.equal('inline-json');
      expect(element.issues.map(({ code }) => code)).to.deep.equal(['no-data']);
      expect(visibleText(element)).to.contain('Testo').and.not.to.contain('oops');
    });

    it('offers to try again when there is nothing else to show', async () => {
      const failed = nextEvent(document, 'broletto-error');
      const element = await card('<broletto-project-card src="/nothing-here.json"></broletto-project-card>');
      await failed.then(() => settled(element));
      expect(visibleText(element)).to.contain('Non è stato possibile caricare i dati. Riprova');
      const again = nextEvent(element, 'broletto-error');
      element.shadowRoot!.querySelector('button')!.click();
      await again;
    });

    it('an unknown attribute value gives the default, one warning with tag, value and fix, and an issue', async () => {
      let element!: ProjectCard;
      const lines = await warningsDuring(async () => {
        element = await card('<broletto-project-card heading="A" variant="gigante" heading-level="9"></broletto-project-card>');
        await card('<broletto-project-card heading="B" variant="gigante"></broletto-project-card>');
      });
      expect(lines.filter((line) => line.includes('variant'))).to.have.length(1);
      expect(lines.join()).to.contain('<broletto-project-card>').and.to.contain('gigante').and.to.contain('card, compact');
      expect(element.shadowRoot!.querySelector('h3')).to.not.equal(null);
      expect(element.issues.map(({ code, where }) => `${where} ${code}`)).to.include.members(['variant unknown-value', 'heading-level unknown-value']);
    });

    it('never makes a link of a javascript: address', async () => {
      const element = await card(examples.fromJson);
      expect([...element.shadowRoot!.querySelectorAll('a')].map((a) => a.getAttribute('href'))).to.deep.equal(['/bandi/orti']);
      expect(visibleText(element)).to.contain('Indirizzo non valido');
      expect(element.issues.map(({ code }) => code)).to.contain('unsafe-url');
    });

    it('is no empty box when it is given nothing, and appears with its first words', async () => {
      const element = await card('<broletto-project-card></broletto-project-card>');
      expect(element.offsetHeight).to.equal(0);
      element.append('Parole');
      await settled(element);
      expect(element.offsetHeight).to.be.greaterThan(0);
    });

    it('names what it cannot read instead of inventing it', async () => {
      const element = await card('<broletto-project-card heading="A" start="2022-13" end="2020" fund="Fondone" budget-total="1.2.3" budget-local="10"></broletto-project-card>');
      expect(element.issues.map(({ code, where }) => `${where} ${code}`)).to.deep.equal(['start unreadable-date', 'fund fund-unknown', 'budget-total unreadable-amount']);
      expect(visibleText(element)).to.contain('Fondone').and.not.to.contain('NaN').and.not.to.contain('undefined');
    });

    for (const [name, json] of Object.entries({
      'a number for a name': '{"heading":"A","programme":2,"place":7}',
      'links that are no list': '{"heading":"A","links":{}}',
      'links that are no links': '{"heading":"A","links":["x",null,{"text":1},{"text":"Bando","href":"/b"}]}',
      'objects everywhere': '{"heading":"A","summary":{},"start":[],"budgetTotal":{},"place":null}',
    })) {
      it(`${name}: the card stands, and says what it left out`, async () => {
        const element = await card(`<broletto-project-card><script type="application/json">${json}</script></broletto-project-card>`);
        expect(visibleText(element)).to.contain('A').and.not.to.contain('[object').and.not.to.contain('Caricamento');
        expect(element.issues.every(({ code }) => code === 'unreadable-field')).to.equal(true);
      });
    }

    it('computes no state for dates the wrong way round', async () => {
      const element = await card('<broletto-project-card heading="A" start="2022" end="2020"></broletto-project-card>');
      expect(element.issues.map(({ code }) => code)).to.deep.equal(['end-before-start']);
      expect(visibleText(element)).not.to.match(/Concluso|In corso|In programma/);
    });

    it('shows markup in data as text', async () => {
      const element = await card('<broletto-project-card heading="&lt;img src=x onerror=alert(1)&gt;" place="&lt;b&gt;"></broletto-project-card>');
      expect(visibleText(element)).to.contain('<img src=x onerror=alert(1)>').and.to.contain('<b>');
      expect(element.shadowRoot!.querySelector('img, b')).to.equal(null);
    });
  });
});
