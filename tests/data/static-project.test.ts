import { expect } from 'chai';
import { renderPoster } from '../../src/static/poster.js';
import { checkStatic, renderStatic } from '../../src/static/project-card.js';
import type { ProjectRecord } from '../../src/widgets/project-card/project-card.data.js';
import { clearFixtures, expectAccessible } from '../helpers/fixture.js';
import { addresses, HOSTILE, parse, show, strangers, textOf } from '../helpers/static.js';

const RECORD: ProjectRecord = {
  heading: 'Lab’Impact',
  acronym: 'LI',
  summary: 'Un progetto nelle scuole.',
  aims: ['Favorire l’integrazione.', 'Qualificare le scuole.'],
  results: 'Sette istituti coinvolti.',
  activities: 'Laboratori linguistici.',
  fund: 'fami',
  period: '2014-2020',
  start: '2018-09',
  end: '2022-06',
  programme: 'Piano regionale',
  projectCode: 'prog-2463',
  cup: 'B71B18000210006',
  leadPartner: 'Regione Lombardia',
  partners: [{ name: 'Anci Lombardia', role: 'Partner', href: 'https://www.anci.example/' }],
  place: 'Sesto San Giovanni',
  href: '/lab-impact',
  image: '/stories/pages/biblioteca.svg',
  imageAlt: 'Due mani',
  budgetTotal: '9.250.000,00',
  budgetEu: '4.625.000',
  documents: [{ text: 'Bando', href: '/bando.pdf' }],
  links: [{ text: 'Regione', href: 'https://www.regione.lombardia.it/' }],
  contact: 'Ufficio progetti',
  contactEmail: 'progetti@comune.example',
  contactPhone: '02 1234567',
  publishedOn: '2020-03-13',
  readingTime: 4,
};
const ELEMENTS = 'html head body article main section div style script svg path p span strong bdi a h1 h2 h3 h4 dl dt dd time ul li img meta title';
const ATTRIBUTES = 'class role aria-label lang dir xmlns width height viewBox aria-hidden focusable fill d href src alt datetime type charset';

describe('the static card', () => {
  afterEach(clearFixtures);

  it('tells the whole project', () => {
    const text = textOf(show(renderStatic(RECORD)));
    const facts = [
      'Progetto LI', 'Concluso', 'Lab’Impact', 'Un progetto nelle scuole.', 'Tempi settembre 2018 – giugno 2022', 'Fondo FAMI 2014-2020', 'Capofila Regione Lombardia', 'CUP B71B18000210006',
      'Budget complessivo 9.250.000 €', 'Contributo dell’Unione europea 4.625.000 € 50% del totale', 'Finalità Favorire l’integrazione. Qualificare le scuole.', 'Risultati Sette istituti coinvolti.',
      'Partner Anci Lombardia – Partner', 'Documenti Bando', 'Collegamenti Regione', 'Contatti Ufficio progetti progetti@comune.example 02 1234567',
      'Cofinanziato dall’Unione europea Fondo Asilo, Migrazione e Integrazione (FAMI) 2014-2020', 'Pubblicato: 13 marzo 2020 · 4 minuti di lettura',
    ];
    for (const fact of facts) expect(text).to.include(fact);
  });

  it('says for when a passing state holds, and only then', () => {
    const state = (record: ProjectRecord, language = 'it'): string => parse(renderStatic(record, { today: '2026-04-24', language })).querySelector('.broletto-static-state')!.textContent;
    expect(state({ start: '2025', end: '2027' })).to.equal('In corso (ad aprile\u00a02026)');
    expect(state({ start: '2025', end: '2027' }, 'en')).to.equal('Under way (in April\u00a02026)');
    expect(state({ start: '2027' })).to.equal('In programma (ad aprile\u00a02026)');
    expect(state({ end: '2026-03' })).to.equal('Concluso');
    expect(state({ state: 'suspended' })).to.equal('Sospeso');
  });

  it('speaks to machines, unless it is an example', () => {
    const data = (options = {}): string | null | undefined => parse(renderStatic({ ...RECORD, heading: '</script>\u2028' }, options)).querySelector('script')?.textContent;
    expect(JSON.parse(data({ url: 'https://comune.example/p' })!)).to.deep.include({ '@type': 'Project', '@id': 'https://comune.example/p#progetto', name: '</script>\u2028', foundingDate: '2018-09' });
    expect(data({ example: true })).to.equal(undefined);
  });

  it('puts its headings into the page’s outline', () => {
    const levels = (headingLevel?: number): string[] => [...new Set([...parse(renderStatic(RECORD, { headingLevel })).querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => localName))];
    expect(levels()).to.deep.equal(['h3', 'h4']);
    expect(levels(2)).to.deep.equal(['h2', 'h3']);
    expect(levels(6)).to.deep.equal(['h6']);
    expect(levels(1)).to.deep.equal(['h3', 'h4']);
  });

  it('leads where the record says, never elsewhere', () => {
    const given = ['/lab-impact', '/stories/pages/biblioteca.svg', 'https://www.anci.example/', '/bando.pdf', 'https://www.regione.lombardia.it/', 'mailto:progetti@comune.example', 'tel:021234567'];
    expect(addresses(parse(renderStatic(RECORD)))).to.have.members(given);
    const bad = 'java\nscript:alert(1)';
    const hostile = renderStatic({ ...RECORD, href: bad, image: bad, partners: [{ name: 'A', href: bad }], documents: [{ text: 'B', href: bad }], links: [{ text: 'C', href: bad }], contactEmail: bad, contactPhone: bad });
    expect(addresses(parse(hostile))).to.deep.equal([]);
  });

  for (const language of ['it', 'en']) {
    it(`is accessible in ${language}`, async () => {
      document.documentElement.lang = language;
      await expectAccessible(show(renderStatic(RECORD, { language, headingLevel: 2, example: true })));
    });
  }

  it('reads what is no record as none', () => {
    for (const raw of [undefined, null, 'text', [], { heading: { a: 1 }, partners: 'x', aims: [1] }]) {
      expect(strangers(parse(renderStatic(raw as ProjectRecord)), ELEMENTS, ATTRIBUTES)).to.deep.equal([]);
    }
  });

  it('takes what JSON brings in place of options', () => {
    const given = [null, 5, 'it', { banner: null }, { banner: { fund: 5, projectCode: 2463 }, language: 5, today: 2026, url: 5, beneficiary: 7, headingLevel: '2', numberFormat: {} }];
    for (const options of given as object[]) {
      for (const record of [RECORD, null as unknown as ProjectRecord]) {
        expect(() => [renderStatic(record, options), renderPoster(record, options), checkStatic(record, options)]).to.not.throw();
      }
    }
    expect(textOf(show(renderStatic(RECORD, { banner: { projectCode: 2463 as unknown as string } })))).to.include('Progetto 2463');
  });

  it('puts the acknowledgement first where it must be seen without scrolling', () => {
    const isFirst = (record: ProjectRecord, banner = {}): boolean => {
      const root = parse(renderStatic(record, { banner }));
      const order = root.querySelector('.broletto-static-title')!.compareDocumentPosition(root.querySelector('.broletto-static-eu-banner')!);
      return order === Node.DOCUMENT_POSITION_PRECEDING;
    };
    expect(isFirst(RECORD)).to.equal(true);
    expect(isFirst({ heading: 'Orti', fund: 'fse' }), 'the only period of the fund').to.equal(true);
    expect(isFirst({ ...RECORD, period: '2021-2027' })).to.equal(false);
    expect(isFirst({ ...RECORD, period: '2021-2027' }, { period: '2014-2020' })).to.equal(true);
  });

  it('says what record or options say of the acknowledgement, the options first', () => {
    const record: ProjectRecord = { heading: 'Orti', fund: 'cerv', statement: 'funded', authority: 'eacea', secondLang: 'de' };
    const said = (banner = {}): string => textOf(show(renderStatic(record, { banner })));
    expect(said()).to.match(/Finanziato dall’Unione europea Finanziert von der Europäischen Union.*EACEA/);
    expect(said({ statement: 'cofunded', authority: 'rea', secondLang: undefined })).to.match(/Cofinanziato dall’Unione europea Kofinanziert.*REA/);
  });

  it('reads amounts in the notation that it is told', () => {
    const said = (numberFormat?: string): string => textOf(show(renderStatic({ heading: 'Orti', budgetTotal: '1,234' }, { numberFormat })));
    expect(said('en')).to.match(/1\.?234 €/u);
    expect(said()).to.not.match(/1\.?234 €/u);
    expect(checkStatic({ ...RECORD }, { numberFormat: 'roman' }).map(({ code, where }) => `${code} ${where}`)).to.include('unknown-value number-format');
  });

  it('misses the text of a picture', () => {
    expect(checkStatic({ ...RECORD, imageAlt: '' }).map(({ code }) => code)).to.deep.equal(['image-unnamed']);
  });

  it('tells what is missing', () => {
    expect(checkStatic(RECORD)).to.deep.equal([]);
    expect(checkStatic({ end: '2020', fund: 'cerv' }).map(({ code, severity }) => `${severity} ${code}`)).to.have.members([
      'warning summary-missing', 'warning aims-missing', 'warning results-missing', 'error disclaimer-missing', 'warning statement-required',
    ]);
  });
});

describe('the poster', () => {
  it('is one document with the operation, its support and who had it', () => {
    const root = parse(renderPoster(RECORD, { beneficiary: 'Comune di Sesto' }));
    const text = root.querySelector('main')!.textContent.replace(/[\s\u00a0]+/g, ' ');
    for (const fact of ['Cofinanziato dall’Unione europea', '(FAMI)', 'Lab’Impact', 'Un progetto nelle scuole.', 'Favorire l’integrazione.', 'Sette istituti', '9.250.000 €', '4.625.000 €', 'Comune di Sesto', 'Regione Lombardia', 'settembre 2018', 'prog-2463', 'B71B18000210006']) {
      expect(text).to.include(fact);
    }
    expect(root.title).to.equal('Lab’Impact');
    expect(root.querySelector('style')!.textContent).to.include('@page{size:A3 portrait');
    expect(addresses(root)).to.deep.equal([]);
    expect(root.querySelector('h1')!.compareDocumentPosition(root.querySelector('svg')!), 'the emblem first').to.equal(Node.DOCUMENT_POSITION_PRECEDING);
  });

  it('says when it is an example, away from the emblem', () => {
    const isMarked = (example: boolean): boolean => /Esempio/.test(parse(renderPoster(RECORD, { example })).querySelector('main')!.textContent);
    expect([isMarked(true), isMarked(false)]).to.deep.equal([true, false]);
    expect(parse(renderPoster(RECORD, { example: true })).querySelector('.broletto-static-eu-banner')!.textContent).to.not.include('Esempio');
  });

  it('stays in the language of its words, in every language of the statement', () => {
    const root = parse(renderPoster(RECORD, { language: 'el', banner: { secondLang: 'it' } }));
    expect([...root.querySelectorAll('.broletto-static-statement')].map(({ textContent }) => textContent)).to.deep.equal(['Με τη συγχρηματοδότηση της Ευρωπαϊκής Ένωσης', 'Cofinanziato dall’Unione europea']);
    expect(root.documentElement.lang).to.equal('it');
  });
});

describe('hostile records', () => {
  for (const field of Object.keys(RECORD) as (keyof ProjectRecord)[]) {
    it(`come through neither card nor poster in ${field}`, () => {
      for (const text of HOSTILE) {
        const value = { partners: [{ name: text, role: text, href: text }], documents: [{ text, href: text }], links: [{ text, href: text }] }[field as string] ?? text;
        for (const markup of [renderStatic({ ...RECORD, [field]: value }, { url: text }), renderPoster({ ...RECORD, [field]: value }, { beneficiary: text })]) {
          const root = parse(markup);
          expect(strangers(root, ELEMENTS, ATTRIBUTES)).to.deep.equal([]);
          expect(addresses(root).filter((address) => /script:/.test(address))).to.deep.equal([]);
          expect(root.body.childElementCount).to.equal(1);
        }
      }
    });
  }
});
