import { expect } from 'chai';
import '../../src/define/eu-banner.js';
import '../../src/define/project-card.js';
import type { ProjectCard } from '../../src/widgets/project-card/project-card.js';
import * as examples from '../../stories/examples/project-card.js';
import { clearFixtures, expectAccessible, fileUrl, fixture, nextEvent, settled, visibleText } from '../helpers/fixture.js';

const card = (markup: string, lang?: string): Promise<ProjectCard> => fixture<ProjectCard>(markup, lang);
const full = (attributes: string, content = '', lang?: string): Promise<ProjectCard> => card(`<broletto-project-card variant="full" heading="A" ${attributes}>${content}</broletto-project-card>`, lang);
const json = (record: object): string => `<script type="application/json">${JSON.stringify(record).replaceAll('<', '\\u003c')}</script>`;
const codes = (element: ProjectCard): string[] => element.issues.map(({ code }) => code);
const titles = (element: ProjectCard): string[] => [...element.shadowRoot!.querySelectorAll('section:not([hidden]) > .section-heading')].map((title) => `${title.localName} ${title.textContent}`);
const shown = (element: ProjectCard, selector: string): Element | null => element.shadowRoot!.querySelector(selector);

describe('<broletto-project-card variant="full">', () => {
  afterEach(clearFixtures);

  it('shows every field there is, in the order of a page', async () => {
    const element = await card(examples.fullFromJson);
    const text = visibleText(element);
    for (const fact of [
      'Una biblioteca per tutte le età (BIBLIO)', '1 marzo 2022 – 31 ottobre 2024', 'FESR 2021-2027', 'PR FESR Lombardia', '5.1 Sviluppo urbano', 'Azione 5.1.1', 'ES-0001', 'B12C22000010006', '00000010D3',
      '1.250.000 €', '500.000 €', '40% del totale', '300.000 €', '24% del totale', 'Nel primo anno 12.000 prestiti', 'Cooperativa La Pagina – Soggetto attuatore', 'cultura@comune.example', 'Cofinanziato',
    ]) expect(text).to.contain(fact);
    expect(titles(element)).to.deep.equal(['Finalità', 'Attività', 'Risultati', 'Partner', 'Documenti', 'Collegamenti', 'Contatti'].map((title) => `h4 ${title}`));
    expect(element.issues).to.deep.equal([]);
    expect([...element.shadowRoot!.querySelectorAll('a')].map((a) => a.getAttribute('href'))).to.deep.equal([
      '#progetto', 'https://opencup.gov.it/portale/progetto/-/cup/B12C22000010006', 'https://example.org/', '/documenti/scheda.pdf', '/documenti/relazione.pdf', 'https://example.org/biblioteca',
      'mailto:cultura@comune.example', 'tel:0200000000',
    ]);
    expect(shown(element, 'img')!.getAttribute('alt')).to.equal('La sala di lettura della biblioteca');
    expect([...element.shadowRoot!.querySelectorAll('time')].map((time) => time.dateTime)).to.deep.equal(['2022-03-01', '2024-10-31', '2022-03-10', '2024-11-05']);
  });

  it('lists the lead partner first, once', async () => {
    const partners = [...shown(await card(examples.fullFromJson), '.partners')!.querySelectorAll('li')].map((item) => item.textContent!.trim());
    expect(partners).to.deep.equal(['Comune di Esempio – Capofila', 'Provincia di Esempio – Partner', 'Cooperativa La Pagina – Soggetto attuatore']);
  });

  it('gives the author’s words their title, in place of the data, one level below the author’s own', async () => {
    const element = await full('aims="Dei dati" results="Dei dati" state="completed"', '<h2 slot="heading">Mio</h2><p slot="aims">Mie parole</p>');
    expect(titles(element)).to.deep.equal(['h3 Finalità', 'h3 Risultati']);
    expect(visibleText(element)).to.contain('Finalità Mie parole').and.to.contain('Risultati Dei dati');
    element.querySelector('[slot=aims]')!.remove();
    await settled(element);
    expect(visibleText(element)).to.contain('Finalità Dei dati').and.not.to.contain('Mie parole');
  });

  it('has no title for a slot that holds nothing, and never one deeper than six', async () => {
    const element = await full('heading-level="6" activities="Tre"', '<p slot="aims"> </p><ul slot="links"></ul>');
    expect(titles(element)).to.deep.equal(['h6 Attività']);
    expect(codes(element)).to.include('aims-missing');
  });

  it('card shows the author’s sections without our titles, and none of the data’s', async () => {
    const element = await card(`<broletto-project-card heading="A" aims="Dati" image="/x.svg" fund="fami"><p slot="results">Scritto</p>${json({ documents: [{ text: 'Atto', href: '/a' }] })}</broletto-project-card>`);
    expect(visibleText(element)).to.contain('Scritto').and.not.to.match(/Dati|Atto|Risultati|Cofinanziato/);
    expect(shown(element, 'img, broletto-eu-banner, section')).to.equal(null);
    expect(element.issues).to.deep.equal([]);
  });

  it('compact shows when, who pays, state, title and body, and no section at all', async () => {
    const element = await card('<broletto-project-card variant="compact" heading="A" start="2018-09" end="2022-06" fund="fami" budget-total="250.000" aims="Dati"><p>Corpo</p><p slot="results">Scritto</p></broletto-project-card>');
    expect(visibleText(element)).to.equal('FAMI Concluso A settembre 2018 – giugno 2022 · 250.000 € Corpo');
  });

  it('becomes full and card again, and the author’s words are there each time', async () => {
    const element = await full('', '<p slot="aims">Scritto</p>');
    for (const [variant, titled, times] of [['card', false, 1], ['full', true, 1], ['compact', false, 0], ['full', true, 1]] as const) {
      element.variant = variant;
      await settled(element);
      expect(visibleText(element).split('Scritto')).to.have.length(times + 1);
      expect(visibleText(element).includes('Finalità')).to.equal(titled);
    }
  });

  it('is an article with a name, its own or the author’s', async () => {
    for (const element of [await full(''), await card(examples.factsFromList)]) {
      const article = shown(element, 'article')!;
      expect(element.shadowRoot!.getElementById(article.getAttribute('aria-labelledby')!)).to.equal(shown(element, 'slot[name=heading]'));
    }
  });

  it('keeps its source element where there is an image without words, as decoration', async () => {
    const element = await full('image="/pages/biblioteca.svg"');
    expect(shown(element, 'img')!.getAttribute('alt')).to.equal('');
    expect(codes(element)).to.include('image-unnamed');
    element.imageAlt = 'La biblioteca';
    await settled(element);
    expect(shown(element, 'img')!.getAttribute('alt')).to.equal('La biblioteca');
    expect(codes(element)).to.not.include('image-unnamed');
  });

  describe('the banner', () => {
    const banner = (element: ProjectCard): HTMLElement | null => element.shadowRoot!.querySelector('broletto-eu-banner');

    it('is a tag that says the statement and, until 2020, the fund', async () => {
      const element = await card(examples.full);
      expect(banner(element)!.textContent).to.equal('Cofinanziato dall’Unione europea – Fondo Asilo, Migrazione e Integrazione (FAMI) 2014-2020');
      expect([...banner(element)!.attributes].filter(({ name }) => !['part', 'lang'].includes(name)).map(({ name, value }) => `${name}=${value}`)).to.deep.equal(['fund=fami', 'period=2014-2020', 'project-code=prog-2463']);
      expect(element.issues).to.deep.equal([]);
    });

    const texts: readonly [attributes: string, lang: string, text: string | undefined][] = [
      ['fund="fesr" period="2021-2027"', 'it', 'Cofinanziato dall’Unione europea'],
      ['fund="amif"', 'en', 'Co-funded by the European Union – Asylum, Migration and Integration Fund (AMIF)'],
      ['fund="fesr" period="2021-2027"', 'fr-FR', 'Cofinancé par l’Union européenne'],
      ['fund="fse"', 'it', 'Cofinanziato dall’Unione europea – Fondo sociale europeo (FSE) 2014-2020'],
      ['fund="pnrr"', 'it', 'Finanziato dall’Unione europea – NextGenerationEU'],
      ['fund="cerv" period="2021-2027"', 'it', ''],
      ['fund="cerv" period="2021-2027" statement="cofunded" authority="eacea"', 'it', 'Cofinanziato dall’Unione europea'],
      ['fund="cerv" period="2021-2027" statement="boh" authority="boh" second-lang="boh"', 'it', ''],
      ['fund="fami" period="2021-2027" statement="funded"', 'it', 'Finanziato dall’Unione europea'],
      ['fund="fami" period="2014-2020" statement="FUNDED"', 'en', 'Funded by the European Union – Asylum, Migration and Integration Fund (AMIF) 2014-2020'],
      ['fund="pnrr" statement="cofunded"', 'it', 'Finanziato dall’Unione europea – NextGenerationEU'],
      ['period="2021-2027"', 'it', undefined],
      ['fund="Regione Lombardia, bando Nidi" period="2021-2027"', 'it', undefined],
      ['fund="Fondo regionale"', 'it', undefined],
      ['fund="fami" no-banner', 'it', undefined],
      ['', 'it', undefined],
    ];
    for (const [attributes, lang, text] of texts) {
      it(`of ${attributes || 'nothing'} in ${lang}: ${text ?? 'none'}`, async () => expect(banner(await full(attributes, '', lang))?.textContent).to.equal(text));
    }

    it('speaks the page’s language where the card cannot, and is marked as an example where it is one', async () => {
      const element = await full('fund="fesr" period="2021-2027" example', '', 'de');
      expect(visibleText(banner(element)!)).to.contain('Kofinanziert von der Europäischen Union').and.to.contain('Esempio');
    });

    it('gives way to the author’s', async () => {
      const element = await full('fund="fami"', '<broletto-eu-banner slot="banner" fund="fesr" period="2021-2027"></broletto-eu-banner>');
      expect(banner(element)).to.equal(null);
      expect(codes(element)).to.not.include('support-missing');
    });

    it('has no issues of its own where the author’s is shown, at any moment', async () => {
      const heard: string[] = [];
      const hear = (event: Event): void => void heard.push(...(event.target as ProjectCard).issues.map(({ code }) => code));
      document.addEventListener('broletto-issues', hear);
      const element = await full('summary="S" aims="A" fund="fami" period="2014-2020"', '<broletto-eu-banner slot="banner" fund="fami" period="2014-2020"></broletto-eu-banner>');
      await settled(element);
      document.removeEventListener('broletto-issues', hear);
      expect(heard).to.deep.equal([]);
    });

    it('is not driven away by a slot that holds nothing, and comes back when the author’s goes', async () => {
      const empty = await full('fund="fami"', '<p slot="banner"> </p>');
      expect(banner(empty)!.getBoundingClientRect().height).to.be.above(20);
      const element = await full('fund="fami"', '<p slot="banner">Cofinanziato</p>');
      expect(banner(element)).to.equal(null);
      element.querySelector('p')!.remove();
      await settled(element);
      expect(banner(element)!.getBoundingClientRect().height).to.be.above(20);
    });

    const former: readonly [attributes: string, content: string, isFirst: boolean][] = [
      ['fund="fami" period="2014-2020"', '', true],
      ['fund="fse"', '', true],
      ['fund="Fondo di tutti" period="2014-2020"', '<p slot="banner">Scritto</p>', true],
      ['fund="fami" period="2014-2020"', '<p slot="banner">Scritto</p>', true],
      ['fund="fami" period="2021-2027"', '', false],
      ['fund="fami"', '<p slot="banner">Scritto</p>', false],
    ];
    for (const [attributes, content, isFirst] of former) {
      it(`of ${attributes} ${content} stands ${isFirst ? 'first, to be seen without scrolling' : 'after the words'}`, async () => {
        const element = await full(`image="/pages/biblioteca.svg" summary="S" ${attributes}`, content);
        const support = element.querySelector('[slot=banner]') ?? banner(element)!;
        expect(support.getBoundingClientRect().top < shown(element, 'img')!.getBoundingClientRect().top).to.equal(isFirst);
        expect(support.getBoundingClientRect().top > shown(element, '.body')!.getBoundingClientRect().top).to.equal(!isFirst);
      });
    }

    it('is handed what the grant agreement decides, from data too', async () => {
      const element = await full('', json({ fund: 'cerv', period: '2021-2027', statement: 'cofunded', authority: 'eacea', secondLang: 'de' }));
      expect(visibleText(banner(element)!)).to.contain('Cofinanziato dall’Unione europea').and.to.contain('Kofinanziert von der Europäischen Union').and.to.contain('EACEA');
      expect((await element.toPlainText()).split('\n')).to.include('Cofinanziato dall’Unione europea');
    });
  });

  describe('says what art. 50 asks for', () => {
    const duties = (element: ProjectCard): string[] => codes(element).filter((code) => code.endsWith('-missing'));
    const ALL = 'summary="S" aims="A" results="R" fund="fami"';
    const cases: readonly [attributes: string, content: string, missing: string[]][] = [
      ['state="completed"', '', ['summary-missing', 'aims-missing', 'results-missing', 'support-missing']],
      ['state="ongoing"', '', ['summary-missing', 'aims-missing', 'support-missing']],
      [`state="completed" ${ALL}`, '', []],
      [`state="completed" ${ALL} no-banner`, '', ['support-missing']],
      [`state="completed" ${ALL} no-banner`, '<p slot="banner">Cofinanziato dall’Unione europea</p>', []],
      ['state="completed"', '<p>S</p><p slot="aims">A</p><div slot="results"><p>R</p></div><broletto-eu-banner slot="banner"></broletto-eu-banner>', []],
      ['state="completed"', `<p>S</p>${json({ aims: ['A'], results: [], fund: 'fami', period: '2021-2027' })}`, ['results-missing']],
      ['summary="S" aims="A" period="2021-2027"', '', ['support-missing']],
      ['summary="S" aims="A" fund="Regione Lombardia, bando Nidi" period="2021-2027"', '', []],
      ['summary="S" aims="A" fund="Regione Lombardia, bando Nidi" no-banner', '', []],
      ['summary="S" aims="A" fund="fami" no-banner', '<p slot="banner"></p>', ['support-missing']],
    ];
    for (const [attributes, content, missing] of cases) {
      it(`${attributes} ${content}: ${missing.join(', ') || 'nothing missing'}`, async () => expect(duties(await full(attributes, content))).to.deep.equal(missing));
    }

    it('never before it knows what there is', async () => {
      const heard: string[] = [];
      const hear = (event: Event): void => void heard.push(...(event.target as ProjectCard).issues.map(({ code }) => code));
      document.addEventListener('broletto-issues', hear);
      await card(examples.full);
      const loaded = nextEvent(document, 'broletto-load');
      const element = await full(`src="${fileUrl(JSON.stringify({ heading: 'B', summary: 'S', aims: 'A', results: 'R', fund: 'fami', state: 'completed' }))}"`);
      await loaded.then(() => settled(element));
      document.removeEventListener('broletto-issues', hear);
      expect(heard).to.deep.equal([]);
    });
  });

  it('keeps a reader’s focus over updates, until what is shown changes', async () => {
    const element = await full('fund="fami" cup="B12C22000010006" code-links aims="A"', '<dl><dt>Capofila</dt><dd><a href="/a">Regione</a></dd></dl>');
    const before = { link: shown(element, '.facts a')!, title: shown(element, '.aims > h4')! };
    (before.link as HTMLElement).focus();
    element.readingTime = '4';
    await settled(element);
    expect(element.shadowRoot!.activeElement).to.equal(before.link);
    expect(shown(element, '.aims > h4')).to.equal(before.title);
    element.headingLevel = 4;
    element.budgetTotal = '5';
    await settled(element);
    expect(shown(element, '.aims > h4')).to.equal(null);
    expect(visibleText(element)).to.contain('Regione').and.to.contain('5 €');
  });

  it('tells no issue when it is asked for its text', async () => {
    const element = await full('state="finito"');
    const before = element.issues;
    await element.toPlainText();
    expect(element.issues).to.equal(before);
    expect(codes(element).filter((code) => code === 'unknown-value')).to.have.length(1);
  });

  it('takes what a slot of the page’s own hands on', async () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<broletto-project-card variant="full"><slot name="heading" slot="heading">Titolo</slot><slot name="aims" slot="aims">Scopo</slot><slot name="banner" slot="banner"> </slot><slot>Corpo</slot></broletto-project-card>';
    (await full('')).after(host);
    const element = host.shadowRoot!.querySelector('broletto-project-card')!;
    await settled(element);
    expect(titles(element)).to.deep.equal(['h4 Finalità']);
    expect(codes(element)).to.deep.equal(['support-missing']);
    expect(await element.toPlainText()).to.match(/^Titolo\nCorpo\n/);
  });

  it('is told in plain text, with the author’s words', async () => {
    const text = (await (await card(examples.full)).toPlainText()).replaceAll('\u00a0', ' ').split('\n');
    expect(text).to.deep.equal([
      'Lab’Impact',
      'Il Comune di Sesto ha aderito a Lab’Impact, un progetto proposto da Regione Lombardia e finanziato dal Fondo Asilo, Migrazione e Integrazione (FAMI 2014-2020).',
      'Tempi: settembre 2018 – giugno 2022',
      'Budget complessivo: 9.250.000 €',
      'Quota per Sesto San Giovanni: 133.733 € (1,4% del totale)',
      'Cofinanziato dall’Unione europea – Fondo Asilo, Migrazione e Integrazione (FAMI) 2014-2020',
      location.href.replace(/#.*/, ''),
    ]);
  });

  it('is accessible where its parts are missing', async () => expectAccessible(await full('image="/pages/biblioteca.svg" fund="fami"')));
});
