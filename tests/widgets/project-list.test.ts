import { expect } from 'chai';
import '../../src/define/project-list.js';
import type { BrolettoErrorEvent } from '../../src/core/data-source.js';
import type { ProjectList } from '../../src/widgets/project-card/project-list.js';
import * as examples from '../../stories/examples/project-list.js';
import { clearFixtures, expectAccessible, fileUrl, fixture, itIsAccessible, nextEvent, settled, visibleText, warningsDuring } from '../helpers/fixture.js';

const all = <T extends Element = HTMLElement>(element: ProjectList, selector: string): T[] => [...element.shadowRoot!.querySelectorAll<T>(selector)];
const one = <T extends Element = HTMLElement>(element: ProjectList, selector: string): T => element.shadowRoot!.querySelector<T>(selector)!;
const status = (element: ProjectList): string => one(element, '[role=status]').textContent!.trim();
const places = (element: ProjectList): HTMLElement[] => all(element, '.list > li').filter((place) => place.checkVisibility());
const cardsOf = (element: ProjectList): Element[] => places(element).map((place) => place.firstElementChild!);
const names = (element: ProjectList): string[] => cardsOf(element).map((card) => card.shadowRoot!.querySelector('.heading')!.textContent!.trim().replace('Esempio: ', ''));
const titles = (element: ProjectList): string[] => all(element, '.group > .heading').filter((title) => title.checkVisibility()).map((title) => title.textContent!.replace(/\s+/g, ' ').trim());

/** Waits until the list is there, whose code comes with its data, and every project has its card. */
async function filled(element: ProjectList): Promise<ProjectList> {
  await settled(element);
  await import('../../src/widgets/project-card/project-list-view.js');
  await settled(element);
  const isFull = (): boolean => !one(element, '[part=loading]') && all(element, '.list > li').every((place) => place.firstElementChild?.shadowRoot?.childElementCount);
  while (!isFull()) await new Promise((resolve) => requestAnimationFrame(resolve));
  return element;
}

const list = async (markup: string, lang?: string): Promise<ProjectList> => filled(await fixture<ProjectList>(markup, lang));

async function withData(data: unknown, attributes = ''): Promise<ProjectList> {
  const element = await fixture<ProjectList>(`<broletto-project-list heading="Progetti" ${attributes}></broletto-project-list>`);
  element.data = data;
  return filled(element);
}

async function withFile(body: string, attributes = '', content = ''): Promise<ProjectList> {
  const element = await fixture<ProjectList>(`<broletto-project-list heading="Progetti" ${attributes}>${content}</broletto-project-list>`);
  const loaded = nextEvent(element, 'broletto-load');
  element.src = fileUrl(body);
  await loaded;
  return filled(element);
}

async function ask(element: ProjectList, name: 'query' | 'fund' | 'state', value: string): Promise<void> {
  const field = one<HTMLInputElement | HTMLSelectElement>(element, `[name=${name}]`);
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(element);
}

const many = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ heading: `Progetto ${index + 1}`, summary: 'Che cosa fa.', fund: index % 2 ? 'pnrr' : 'fesr', measure: index % 2 ? 'M2C4' : '', start: '2020', end: index % 3 ? '2021' : '2999' }));

describe('<broletto-project-list>', () => {
  afterEach(clearFixtures);

  describe('is accessible', () => {
    itIsAccessible(examples, list);

    it('with nothing found', async () => {
      const element = await list(examples.byMission);
      await ask(element, 'query', 'niente di simile');
      await expectAccessible(element);
    });
  });

  describe('the list', () => {
    it('shows each project once, in the order given, with what a compact card says', async () => {
      const element = await list(examples.plain);
      expect(names(element)).to.have.length(12);
      expect(names(element).slice(0, 2)).to.deep.equal(['sportello digitale del cittadino', 'archivio storico in rete']);
      const text = visibleText(element);
      for (const fact of ['I progetti del Comune', '12 progetti', 'marzo 2023 – giugno 2025', 'Annullato', 'Tre chilometri protetti tra la stazione e il parco.']) expect(text).to.contain(fact);
      expect(cardsOf(element)[0]!.shadowRoot!.querySelector('a')!.getAttribute('href')).to.equal('/progetti/sportello');
      expect(one(element, 'ul').getAttribute('role')).to.equal('list');
      expect(element.issues).to.deep.equal([]);
    });

    it('speaks the language of the nearest lang, and follows it', async () => {
      const element = await list(examples.byMission, 'en');
      expect(status(element)).to.equal('12 projects');
      expect(titles(element)[0]).to.equal('M1 · Digitalisation, innovation, competitiveness, culture and tourism (2)');
      document.documentElement.lang = 'it';
      await new Promise((resolve) => setTimeout(resolve));
      await settled(element);
      expect(status(element)).to.equal('12 progetti');
      expect(titles(element)[0]).to.contain('Digitalizzazione');
      expect(visibleText(element)).to.contain('In corso').and.not.to.contain('Under way');
    });

    it('takes JSON of code, and other JSON after it', async () => {
      const element = await withData([{ heading: 'A' }, { heading: 'B' }]);
      expect(names(element)).to.deep.equal(['A', 'B']);
      element.data = { projects: [{ heading: 'C' }] };
      await filled(element);
      expect(names(element)).to.deep.equal(['C']);
      expect(status(element)).to.equal('1 progetto');
      element.data = undefined;
      await settled(element);
      expect(status(element)).to.equal('Nessun progetto');
    });

    it('names what it leaves out', async () => {
      const element = await list(examples.brokenRows);
      expect(names(element)).to.have.length(3);
      expect(visibleText(element)).to.contain('3 progetti').and.to.contain('2 voci non sono leggibili e non compaiono.');
      expect(element.issues.map(({ severity, where, code }) => `${severity} ${where} ${code}`)).to.deep.equal([
        'error row 4 project-unreadable',
        'error row 5 project-unreadable',
        'warning Esempio: la fine precede l’inizio: end end-before-start',
        'warning Esempio: collegamento non valido: href unsafe-url',
      ]);
    });

    it('shows hostile text as text', async () => {
      const hostile = '<img src=x onerror="window.hacked = true">';
      const element = await withData([{ heading: hostile, summary: `${hostile}\u202e`, fund: hostile, href: 'java\nscript:alert(1)', measure: 'M9' }, { heading: 'x'.repeat(100_000), fund: '' }], 'group-by="fund"');
      expect(names(element)[0]).to.equal(hostile);
      expect(titles(element)[0]).to.equal(`${hostile} (1)`);
      expect(cardsOf(element)[0]!.shadowRoot!.querySelector('img, a')).to.equal(null);
      expect(all(element, 'img')).to.have.length(0);
      expect((window as { hacked?: boolean }).hacked).to.equal(undefined);
    });

    it('says so when there is none', async () => {
      expect(status(await list(examples.empty))).to.equal('Nessun progetto');
      expect(status(await withData([]))).to.equal('Nessun progetto');
    });

    it('writes no JSON-LD', async () => {
      await list(examples.plain);
      expect(document.head.querySelector('script[type="application/ld+json"]')).to.equal(null);
    });
  });

  describe('groups', () => {
    it('by mission', async () => {
      expect(titles(await list(examples.byMission)).map((title) => title.slice(0, 2))).to.deep.equal(['M1', 'M2', 'M4', 'M5', 'M6', 'Al']);
    });

    it('by fund', async () => {
      expect(titles(await list(examples.byFund))).to.deep.equal([
        'PNRR – NextGenerationEU (6)',
        'Fondo europeo di sviluppo regionale (FESR) (2)',
        'Fondo sociale europeo Plus (FSE+) (2)',
        'Fondo Asilo, Migrazione e Integrazione (FAMI) (1)',
        'Altri progetti (1)',
      ]);
    });

    it('by state, each project under the state that its card shows', async () => {
      const element = await list(examples.byState);
      for (const group of all(element, '.group')) {
        const state = group.querySelector('.heading')!.firstChild!.parentElement!.textContent!.replace(/\s*\(.*/, '').trim();
        for (const card of group.querySelectorAll('broletto-project-card')) expect(card.shadowRoot!.querySelector('[part=state]')!.textContent).to.equal(state);
      }
    });

    it('stand in the outline: title, groups, cards', async () => {
      const levels = async (markup: string): Promise<string[]> => {
        const element = await list(markup);
        return [one(element, '[part=heading]'), one(element, '.group > .heading') ?? undefined, cardsOf(element)[0]!.shadowRoot!.querySelector('.heading')].flatMap((title) => title?.localName ?? []);
      };
      expect(await levels(examples.plain)).to.deep.equal(['h2', 'h3']);
      expect(await levels(examples.byMission)).to.deep.equal(['h2', 'h3', 'h4']);
      expect(await levels(examples.byFund)).to.deep.equal(['h3', 'h4', 'h5']);
      expect(await levels(examples.byState.replace('>', ' heading-level="6">'))).to.deep.equal(['h6', 'h6', 'h6']);
    });

    it('change without new cards', async () => {
      const element = await list(examples.plain);
      const before = cardsOf(element);
      element.groupBy = 'state';
      await filled(element);
      expect(titles(element)[0]).to.contain('In corso');
      expect(cardsOf(element)).to.have.members(before);
      expect(before[0]!.shadowRoot!.querySelector('h4')).not.to.equal(null);
    });

    it('need no title when nothing is known of any project', async () => expect(titles(await withData([{ heading: 'A' }, { heading: 'B' }], 'group-by="mission"'))).to.deep.equal([]));

    it('fall back to none, and say so', async () => {
      const warnings = await warningsDuring(async () => {
        const element = await list(examples.plain.replace('>', ' group-by="colore">'));
        expect(titles(element)).to.deep.equal([]);
        expect(element.issues.map(({ code, where }) => `${where} ${code}`)).to.deep.equal(['group-by unknown-value']);
      });
      expect(warnings).to.have.length(1);
    });
  });

  describe('search and filters', () => {
    it('find by name, summary, place and code, without accents and case', async () => {
      const element = await list(examples.plain);
      for (const words of ['CICLABILE', 'tre chilometri', 'viale della stazione', 'esempio-04']) {
        await ask(element, 'query', words);
        expect(names(element), words).to.deep.equal(['ciclabile della stazione']);
      }
    });

    it('hide cards and never make them anew; groups with none left go', async () => {
      const element = await list(examples.byMission);
      const before = cardsOf(element);
      await ask(element, 'query', 'asilo nido');
      expect(cardsOf(element)).to.deep.equal([before.find((card) => card.shadowRoot!.textContent!.includes('asilo nido'))]);
      expect(titles(element)).to.deep.equal(['M4 · Istruzione e ricerca (1)']);
      await ask(element, 'query', '');
      expect(cardsOf(element)).to.deep.equal(before);
    });

    it('tell the count in one polite place', async () => {
      const element = await list(examples.plain);
      const region = one(element, '[role=status]');
      await ask(element, 'state', 'suspended');
      expect(region.textContent!.trim()).to.equal('1 su 12 progetti');
      await ask(element, 'query', 'zzz');
      expect(region.textContent!.trim()).to.equal('Nessun progetto corrisponde');
      expect(region.isConnected).to.equal(true);
      expect(all(element, '[role=status], [aria-live]')).to.have.length(1);
    });

    it('offer what there is, with what each choice would leave', async () => {
      const element = await list(examples.plain);
      const options = (name: string): string[] => all(element, `[name=${name}] option`).map((option) => option.textContent!.replace(/\s+/g, ' ').trim());
      expect(options('state')).to.deep.equal(['Tutti gli stati (12)', 'In corso (6)', 'In programma (1)', 'Sospeso (1)', 'Concluso (3)', 'Annullato (1)']);
      expect(options('fund').slice(0, 2)).to.deep.equal(['Tutti i fondi (12)', 'PNRR – NextGenerationEU (6)']);
      await ask(element, 'state', 'completed');
      expect(options('fund').slice(0, 3)).to.deep.equal(['Tutti i fondi (3)', 'PNRR – NextGenerationEU (2)', 'Fondo europeo di sviluppo regionale (FESR) (0)']);
      expect(options('state')[0]).to.equal('Tutti gli stati (12)');
      await ask(element, 'fund', 'pnrr');
      expect(names(element)).to.deep.equal(['sportello digitale del cittadino', 'nuovo asilo nido']);
    });

    it('offer no choice where there is one', async () => expect(all(await withData([{ heading: 'A', fund: 'pnrr', start: '2020' }, { heading: 'B', fund: 'PNRR' }]), 'select')).to.have.length(0));

    it('are cleared by one button, and the focus goes on at the search', async () => {
      const element = await list(examples.plain);
      expect(one(element, '.count button')).to.equal(null);
      await ask(element, 'query', 'asilo');
      await ask(element, 'fund', 'fami');
      await ask(element, 'state', 'planned');
      one(element, '.count button').click();
      await settled(element);
      expect(names(element)).to.have.length(12);
      expect(all<HTMLInputElement>(element, '.field').map(({ value }) => value)).to.deep.equal(['', '', '']);
      expect(element.shadowRoot!.activeElement).to.equal(one(element, 'input'));
    });

    it('are not kept for other projects', async () => {
      const element = await withData(many(4));
      await ask(element, 'fund', 'pnrr');
      element.data = [{ heading: 'A', fund: 'fami' }];
      await filled(element);
      expect(names(element)).to.deep.equal(['A']);
    });
  });

  describe('from a file', () => {
    it('JSON of OpenCoesione', async () => {
      const element = await withFile(JSON.stringify({ results: [{ oc_titolo_progetto: 'Tratta', oc_stato_progetto: 'In corso' }] }));
      expect(names(element)).to.deep.equal(['Tratta']);
      expect(visibleText(element)).to.contain('In corso');
    });

    it('CSV, as a spreadsheet writes it', async () => {
      const response = await fetch('/stories/pages/progetti.csv');
      const element = await withFile(await response.text(), 'group-by="state"');
      expect(titles(element)).to.deep.equal(['In corso (1)', 'In programma (1)', 'Concluso (2)']);
      expect(visibleText(element)).to.contain('1 marzo 2024 – 31 dicembre 2028');
      expect(element.issues).to.deep.equal([]);
    });

    it('the author’s words stand until it is there, and are hidden, not removed', async () => {
      const content = '<p>I progetti sono qui sotto.</p>';
      const element = await withFile(JSON.stringify(many(3)), '', content);
      expect(visibleText(element)).not.to.contain('qui sotto');
      expect(element.innerHTML).to.equal(content);
      element.src = '';
      await settled(element);
      expect(visibleText(element)).to.contain('I progetti sono qui sotto.').and.not.to.contain('Nessun progetto');
    });

    for (const [name, body] of [['half a file', '[{"heading":'], ['a page', '<!doctype html><p>404'], ['other data', '{"scuole":[]}']] as const) {
      it(`${name}: the author’s words stay, and nothing else is said`, async () => {
        const element = await fixture<ProjectList>(examples.withContent);
        const failed = nextEvent<BrolettoErrorEvent>(document, 'broletto-error');
        element.src = fileUrl(body);
        expect((await failed).code).to.equal('format');
        await settled(element);
        expect(visibleText(element)).to.contain('Esempio: nuovo asilo nido').and.not.to.contain('Non è stato possibile');
        expect(element.issues.map(({ code }) => code)).to.deep.equal(['no-data']);
      });
    }

    it('that fails where there are no words: says so, and asks again on demand', async () => {
      const element = await fixture<ProjectList>('<broletto-project-list></broletto-project-list>');
      const failed = nextEvent(element, 'broletto-error');
      element.src = '/there/is/no/such.json';
      await failed;
      await settled(element);
      expect(status(element)).to.contain('Non è stato possibile caricare i dati.');
      const again = nextEvent(element, 'broletto-error');
      one(element, '[part=error] button').click();
      await again;
    });
  });

  describe('500 projects', () => {
    it('are all there, each in its place', async () => {
      const element = await withData(many(500));
      expect(names(element)).to.deep.equal(many(500).map((_, index) => `Progetto ${index + 1}`));
    });

    it('have all their places at once, and let the page be painted while the cards come', async () => {
      // More of them than a fast machine makes between two frames.
      const element = await fixture<ProjectList>('<broletto-project-list></broletto-project-list>');
      element.data = many(1500);
      const seen = new Set<number>();
      const count = (): number => all(element, 'broletto-project-card').length;
      while (count() < 1500) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (all(element, '.list').length) expect(all(element, '.list > li')).to.have.length(1500);
        seen.add(count());
      }
      expect(seen.size).to.be.greaterThan(2);
    });

    it('give way to others that come before they are all there', async () => {
      const element = await fixture<ProjectList>('<broletto-project-list></broletto-project-list>');
      element.data = many(500);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      element.data = [{ heading: 'A' }];
      await filled(element);
      expect(names(element)).to.deep.equal(['A']);
    });

    it('go on where they were when the element is moved', async () => {
      const element = await fixture<ProjectList>('<broletto-project-list></broletto-project-list>');
      element.data = many(300);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const place = element.parentElement!;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      place.append(element);
      await filled(element);
      expect(names(element)).to.have.length(300);
    });

    it('are filtered before they are all there', async () => {
      const element = await fixture<ProjectList>('<broletto-project-list></broletto-project-list>');
      element.data = many(300);
      while (!one(element, 'input')) await new Promise((resolve) => requestAnimationFrame(resolve));
      await ask(element, 'query', 'progetto 299');
      await filled(element);
      expect(names(element)).to.deep.equal(['Progetto 299']);
    });
  });
});
