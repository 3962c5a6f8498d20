import { expect } from 'chai';
import * as en from '../../src/strings/en.js';
import * as it_ from '../../src/strings/it.js';
import { jsonLdText, projectJsonLd, projectText } from '../../src/widgets/project-card/project-export.data.js';
import { readProject, type ProjectRecord } from '../../src/widgets/project-card/project-card.data.js';

const TODAY = { year: 2026, month: 5, day: 4 };
const CONTEXT = { url: 'https://comune.example/lab-impact', language: 'it', locale: 'it-IT' };
const jsonLd = (record: ProjectRecord, context = CONTEXT): Record<string, unknown> => projectJsonLd(record, readProject(record, 'auto', TODAY).project, context);

const LAB_IMPACT: ProjectRecord = {
  heading: 'Lab’Impact', summary: 'Un progetto di Regione Lombardia.', start: '2018-09', end: '2022-06', place: 'Sesto San Giovanni', fund: 'fami', period: '2014-2020', projectCode: 'prog-2463',
  leadPartner: 'Regione Lombardia', partners: [{ name: 'Anci Lombardia' }], budgetTotal: '9.250.000,00', budgetLocal: '133.733', publishedOn: '2020-03-13', updatedOn: '2022-04-27', readingTime: 4,
};

describe('a project in JSON-LD', () => {
  it('is in the terms of schema.org, and no more than is known', () => {
    expect(jsonLd(LAB_IMPACT)).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'Project',
      '@id': 'https://comune.example/lab-impact#progetto',
      name: 'Lab’Impact',
      description: 'Un progetto di Regione Lombardia.',
      url: 'https://comune.example/lab-impact',
      foundingDate: '2018-09',
      dissolutionDate: '2022-06',
      areaServed: 'Sesto San Giovanni',
      identifier: [{ '@type': 'PropertyValue', propertyID: 'FAMI', value: 'prog-2463' }],
      funding: [{ '@type': 'MonetaryGrant', name: 'FAMI 2014-2020', funder: { '@type': 'Organization', name: 'Unione europea', sameAs: 'https://european-union.europa.eu' } }],
      member: [{ '@type': 'Organization', name: 'Regione Lombardia' }, { '@type': 'Organization', name: 'Anci Lombardia' }],
      subjectOf: { '@type': 'WebPage', datePublished: '2020-03-13', dateModified: '2022-04-27', timeRequired: 'PT4M', temporalCoverage: '2018-09/2022-06', inLanguage: 'it' },
    });
  });

  it('of a name alone is a name', () => {
    expect(Object.keys(jsonLd({ heading: 'A' }))).to.deep.equal(['@context', '@type', '@id', 'name', 'url', 'subjectOf']);
  });

  const grants: readonly [name: string, record: ProjectRecord, amount: number | undefined, hasFunder: boolean][] = [
    ['the total is no grant', { fund: 'fesr', budgetTotal: 100 }, undefined, true],
    ['the Union’s contribution is one', { fund: 'fesr', budgetTotal: '100', budgetEu: '40,50' }, 40.5, true],
    ['one beyond the total is not told', { fund: 'fesr', budgetTotal: 100, budgetEu: 140 }, undefined, true],
    ['a fund in words is not said to be the Union’s', { fund: 'Fondo regionale' }, undefined, false],
  ];
  for (const [name, record, amount, hasFunder] of grants) {
    it(name, () => {
      const [grant] = jsonLd(record)['funding'] as { amount?: { value: number; currency: string }; funder?: object }[];
      expect(grant!.amount?.value).to.equal(amount);
      expect(Boolean(grant!.funder)).to.equal(hasFunder);
    });
  }
  it('without a fund has no grant', () => expect(jsonLd({ heading: 'A', budgetTotal: 5 })).to.not.have.property('funding'));

  it('tells the codes that can be true', () => {
    expect(jsonLd({ cup: 'b12c 22000010006', cig: '00000010D3 1234567890' })['identifier']).to.deep.equal([
      { '@type': 'PropertyValue', propertyID: 'CUP', value: 'B12C22000010006' },
      { '@type': 'PropertyValue', propertyID: 'CIG', value: '00000010D3' },
    ]);
  });

  it('takes aims and results into the description, makes addresses whole, leaves out those not to follow', () => {
    const data = jsonLd({ summary: 'S', aims: ['A', 'B'], results: 'R', href: '/p', image: 'javascript:x', leadPartner: 'L', partners: [{ name: 'L', href: 'l' }], contactEmail: 'a@b.it', start: '2020' });
    expect(data).to.deep.include({ description: 'S\nA\nB\nR', url: 'https://comune.example/p', member: [{ '@type': 'Organization', name: 'L', url: 'https://comune.example/l' }], contactPoint: { '@type': 'ContactPoint', email: 'a@b.it' } });
    expect(data).to.not.have.property('image');
    expect((data['subjectOf'] as object)).to.deep.include({ temporalCoverage: '2020/..' });
  });

  it('stands a page whose address is not known', () => {
    expect(jsonLd({ heading: 'A', href: '/p' }, { ...CONTEXT, url: '' })).to.deep.include({ '@id': '#progetto', url: '/p' });
  });

  it('cannot end the script it stands in, and stays the same data', () => {
    const object = { name: '</script><img src=x onerror=alert(1)><!--\u2028\u2029' };
    expect(jsonLdText(object)).to.not.match(/[<\u2028\u2029]/);
    expect(JSON.parse(jsonLdText(object))).to.deep.equal(object);
  });
});

describe('a project in plain text', () => {
  const text = (record: ProjectRecord, statement?: string): string => projectText(record, readProject(record, 'auto', TODAY).project, it_.projectCard, { ...CONTEXT, statement }).replaceAll('\u00a0', ' ');
  it('says in lines what, when, how much, who pays, where', () => {
    expect(text({ ...LAB_IMPACT, summary: 'Un progetto\n  di Regione.' }, 'Cofinanziato dall’Unione europea')).to.equal(
      [
        'Lab’Impact', 'Un progetto di Regione.', 'Tempi: settembre 2018 – giugno 2022', 'Budget complessivo: 9.250.000 €', 'Quota per Sesto San Giovanni: 133.733 € (1,4% del totale)',
        'Cofinanziato dall’Unione europea', 'https://comune.example/lab-impact',
      ].join('\n'),
    );
  });
  it('has no lines for what is not known', () => expect(text({ heading: 'A' })).to.equal('A\nhttps://comune.example/lab-impact'));
  it('speaks English', () => {
    const record = { heading: 'A', start: '2018-09', euRate: '40' };
    expect(projectText(record, readProject(record, 'auto', TODAY).project, en.projectCard, { ...CONTEXT, locale: 'en-GB' }).replaceAll('\u00a0', ' ')).to.contain('Duration: Start: September 2018').and.to.contain('European Union contribution: 40% of the total');
  });
});
