import { expect } from 'chai';
import { emailUrl, missingDuties, phoneUrl, readProject, readRecord, type ProjectRecord, type ProjectState } from '../../src/widgets/project-card/project-card.data.js';
import { isoDate, parseDate, todayInItaly } from '../../src/formats/date.js';

const TODAY = { year: 2026, month: 5, day: 4 };
const found = (record: ProjectRecord, format?: 'it' | 'en' | 'auto'): string[] => readProject(record, 'auto', TODAY, format).findings.map(({ code, where }) => `${where} ${code}`);
const project = (record: ProjectRecord, format?: 'it' | 'en' | 'auto') => readProject(record, 'auto', TODAY, format).project;

describe('a project’s record', () => {
  const kept: readonly [field: string, value: unknown, record: unknown][] = [
    ['place', 7, '7'],
    ['budgetTotal', 250000.5, 250000.5],
    ['euRate', 40.5, '40.5'],
    ['aims', 'Una', 'Una'],
    ['aims', ['Una', 'Due'], ['Una', 'Due']],
    ['cig', ['00000010D3', 'ES01'], '00000010D3 ES01'],
    ['partners', [{ name: 'Anci', role: 'Partner', href: '/anci' }], [{ name: 'Anci', role: 'Partner', href: '/anci' }]],
    ['documents', [{ text: 'Atto', href: '/atto.pdf' }], [{ text: 'Atto', href: '/atto.pdf' }]],
  ];
  for (const [field, value, record] of kept) {
    it(`keeps ${field} ${JSON.stringify(value)}`, () => expect(readRecord({ [field]: value })).to.deep.equal({ record: { [field]: record }, findings: [] }));
  }

  const dropped: readonly [field: string, value: unknown, left: unknown, where: string[]][] = [
    ['place', {}, undefined, ['place']],
    ['place', true, undefined, ['place']],
    ['place', ['a'], undefined, ['place']],
    ['aims', ['a', 5, null], ['a'], ['aims[1]', 'aims[2]']],
    ['bugdetTotal', 5, undefined, ['bugdetTotal']],
    ['links', 'x', undefined, ['links']],
    ['links', {}, undefined, ['links']],
    ['links', [{ text: 'a' }, { text: 'a', href: '/a' }, { text: '', href: '/a' }, null, 'x', { text: 1, href: '/a' }], [{ text: 'a', href: '/a' }], ['links[0]', 'links[2]', 'links[3]', 'links[4]', 'links[5]']],
    ['partners', [{ name: 'a', role: 5 }, { name: 'b' }, { role: 'c' }, { name: 'd', href: [] }], [{ name: 'b' }], ['partners[0]', 'partners[2]', 'partners[3]']],
    ['documents', [[], { text: 'a', href: '/a' }], [{ text: 'a', href: '/a' }], ['documents[0]']],
  ];
  for (const [field, value, left, where] of dropped) {
    it(`names what it drops of ${field} ${JSON.stringify(value)}`, () => {
      const { record, findings } = readRecord({ [field]: value })!;
      expect(record[field as keyof ProjectRecord]).to.deep.equal(left);
      expect(findings.map((finding) => finding.where)).to.deep.equal(where);
      expect(findings.every(({ code }) => code === 'unreadable-field')).to.equal(true);
    });
  }

  it('is none of what is no object', () => {
    for (const raw of [undefined, null, 'x', 5, true, [], [{ heading: 'A' }]]) expect(readRecord(raw)).to.equal(undefined);
  });

  it('survives objects that contain themselves, set by code', () => {
    const knot: Record<string, unknown> = {};
    knot['place'] = knot;
    knot['links'] = [knot];
    expect(readRecord(knot)!.findings.map(({ where }) => where)).to.deep.equal(['place', 'links[0]']);
  });

  it('takes null for nothing, and does not mind what is written for programs', () => {
    expect(readRecord({ place: null, geometria: null, $schema: 'project.schema.json', '@context': {} })).to.deep.equal({ record: {}, findings: [] });
  });
});

describe('a project as it is read', () => {
  const cases: readonly [name: string, record: ProjectRecord, findings: string[]][] = [
    ['nothing', {}, []],
    ['a known fund by its code', { fund: 'fami', period: '2014-2020' }, []],
    ['a known fund by its English acronym', { fund: 'AMIF' }, []],
    ['a fund in words', { fund: 'Fondo regionale per la montagna' }, []],
    ['an acronym nobody knows', { fund: 'FAMY' }, ['fund fund-unknown']],
    ['a fund that did not exist then', { fund: 'fse', period: '2021-2027' }, ['period fund-period-mismatch']],
    ['a period of its own', { fund: 'pnrr', period: '2021-2026' }, ['period unknown-value']],
    ['a period with spaces around', { fund: 'fami', period: ' 2014-2020 ' }, []],
    ['a time to read', { readingTime: ' 4 ' }, []],
    ['no time to read', { readingTime: ' ' }, []],
    ['a time to read in words', { readingTime: 'quattro minuti' }, ['reading-time unreadable-field']],
    ['an endless time to read', { readingTime: 'Infinity' }, ['reading-time unreadable-field']],
    ['less than no time to read', { readingTime: -5 }, ['reading-time unreadable-field']],
    ['a true CUP', { cup: 'B12C22000010006' }, []],
    ['a wrong CUP', { cup: 'CUP123456789A' }, ['cup cup-wrong']],
    ['a doubtful CUP', { cup: 'Z12C22000010006' }, ['cup cup-doubtful']],
    ['true CIGs', { cig: '00000010D3, ES01' }, []],
    ['a wrong and a doubtful CIG', { cig: '1234567890;C01F2C3000' }, ['cig cig-wrong', 'cig cig-doubtful']],
    ['a whole and its parts', { budgetTotal: '100,00', budgetEu: '40', budgetLocal: '60' }, []],
    ['a part beyond the whole', { budgetTotal: '100', budgetEu: '140' }, ['budget-eu part-exceeds-total']],
    ['an amount below nothing', { budgetEu: '-5' }, ['budget-eu unreadable-amount']],
    ['no figure', { budgetEu: 'n.d.', budgetTotal: '-' }, []],
    ['a share', { euRate: '40,5 %' }, []],
    ['dates the wrong way round', { start: '2022', end: '2020' }, ['end end-before-start']],
    ['a date that is none', { updatedOn: 'ieri' }, ['updated-on unreadable-date']],
    ['addresses to follow', { href: '/a', image: 'https://example.org/a.jpg', documents: [{ text: 'a', href: 'mailto:a@b.it' }] }, []],
    [
      'addresses not to follow',
      { href: 'javascript:alert(1)', image: 'data:image/png,x', partners: [{ name: 'a', href: ' java\nscript:x' }], documents: [{ text: 'a', href: 'vbscript:x' }], links: [{ text: 'a', href: 'file:///x' }] },
      ['href unsafe-url', 'image unsafe-url', 'partners unsafe-url', 'documents unsafe-url', 'links unsafe-url'],
    ],
    ['no address of an office', { contactEmail: 'a@b.it?bcc=c@d.it', contactPhone: 'chiedere' }, ['contact-email unsafe-url', 'contact-phone unsafe-url']],
  ];
  for (const [name, record, findings] of cases) it(`${name}: ${findings.join(', ') || 'nothing to say'}`, () => expect(found(record)).to.deep.equal(findings));

  const rates: readonly [text: string | number, rate: number | undefined][] = [
    ['50', 50], ['50%', 50], ['50 %', 50], ['40,5', 40.5], ['40.5', 40.5], ['33.333', 33.333], ['100', 100], ['0,1', 0.1],
    [60, 60], ['0', undefined], ['-5', undefined], ['100,1', undefined], ['150', undefined], ['1e1', undefined], ['metà', undefined], ['50%%', undefined], ['5 0', undefined], ['NaN', undefined], ['Infinity', undefined],
  ];
  for (const [text, rate] of rates) {
    it(`a share of ${text} is ${rate ?? 'impossible'}`, () => {
      expect(project({ euRate: text }).euRate).to.equal(rate);
      expect(found({ euRate: text })).to.deep.equal(rate ? [] : ['eu-rate share-impossible']);
    });
  }

  it('reads amounts in the notation that it is told', () => {
    expect(project({ budgetTotal: '133.733' }).budgetTotal).to.equal(13373300n);
    expect(project({ budgetTotal: '133.733' }, 'en').budgetTotal).to.equal(13373n);
    expect(found({ budgetTotal: '133.733' }, 'auto')).to.deep.equal(['budget-total ambiguous']);
    expect(found({ budgetTotal: '1,450,000.50' })).to.deep.equal(['budget-total foreign-format']);
  });

  it('knows the period of a fund that has had one only', () => {
    expect([{ fund: 'fse' }, { fund: 'fami' }, { period: '2014-2020' }, { fund: 'fami', period: 'boh' }].map((record) => project(record).period)).to.deep.equal(['2014-2020', '', '2014-2020', '']);
  });

  it('writes a code as registers do, unless it cannot be one', () => {
    expect(project({ cup: ' b12c22000010006', cig: '00000010d3 no' })).to.deep.include({
      cup: { text: 'B12C22000010006', check: 'valid' },
      cigs: [{ text: '00000010D3', check: 'valid' }, { text: 'no', check: 'wrong' }],
    });
  });

  it('takes a state that is said by hand before the dates', () => {
    for (const state of ['suspended', 'cancelled', 'planned'] satisfies ProjectState[]) expect(readProject({ start: '2018', end: '2019' }, state, TODAY).project.state).to.equal(state);
  });

  /** The first and the last instant of a day in Rome; on the DST days it has 23 or 25 hours. */
  const instants: readonly [start: string, end: string, utc: string, state: ProjectState][] = [
    ['2026-03-29', '2026-03-29', '2026-03-28T22:59:59.999Z', 'planned'],
    ['2026-03-29', '2026-03-29', '2026-03-28T23:00:00Z', 'ongoing'],
    ['2026-03-29', '2026-03-29', '2026-03-29T21:59:59.999Z', 'ongoing'],
    ['2026-03-29', '2026-03-29', '2026-03-29T22:00:00Z', 'completed'],
    ['2026-10-25', '2026-10-25', '2026-10-24T21:59:59.999Z', 'planned'],
    ['2026-10-25', '2026-10-25', '2026-10-24T22:00:00Z', 'ongoing'],
    ['2026-10-25', '2026-10-25', '2026-10-25T22:59:59.999Z', 'ongoing'],
    ['2026-10-25', '2026-10-25', '2026-10-25T23:00:00Z', 'completed'],
    ['2018-09', '2022-06', '2022-06-30T21:59:59.999Z', 'ongoing'],
    ['2018-09', '2022-06', '2022-06-30T22:00:00Z', 'completed'],
    ['2027', '2028', '2026-12-31T22:59:59.999Z', 'planned'],
    ['2027', '2028', '2026-12-31T23:00:00Z', 'ongoing'],
  ];
  for (const [start, end, utc, state] of instants) {
    it(`from ${start} to ${end} is ${state} at ${utc}`, () => {
      const today = todayInItaly(Date.parse(utc));
      expect(readProject({ start, end }, 'auto', today).project.state, isoDate(today)).to.equal(state);
      expect(parseDate(start)).to.not.equal(undefined);
    });
  }
});

describe('what art. 50 asks for', () => {
  const missing = (has: Partial<Record<'summary' | 'aims' | 'results' | 'support', unknown>>, state?: ProjectState): string[] =>
    missingDuties({ summary: '', aims: '', results: '', support: '', ...has }, state).map(({ code }) => code);
  it('is all missing from a project that is over and says nothing', () => expect(missing({}, 'completed')).to.deep.equal(['summary-missing', 'aims-missing', 'results-missing', 'support-missing']));
  for (const state of ['planned', 'ongoing', 'suspended', 'cancelled', undefined] as const) {
    it(`are no results of a project that is ${state}`, () => expect(missing({}, state)).to.deep.equal(['summary-missing', 'aims-missing', 'support-missing']));
  }
  it('is nothing more where all is said', () => expect(missing({ summary: 'a', aims: 1, results: true, support: 'fami' }, 'completed')).to.deep.equal([]));
});

describe('addresses of an office', () => {
  const emails: readonly [text: string, url: string | undefined][] = [
    ['cultura@comune.it', 'mailto:cultura@comune.it'],
    [' a.b+c@d.it ', 'mailto:a.b+c@d.it'],
    ['a@b.it?subject=x', undefined],
    ['a@b.it&cc=c', undefined],
    ['a@b@c.it', undefined],
    ['a b@c.it', undefined],
    ['javascript:alert(1)', undefined],
  ];
  for (const [text, url] of emails) it(`${text}: ${url}`, () => expect(emailUrl(text)).to.equal(url));
  const phones: readonly [text: string, url: string | undefined][] = [
    ['02 2496 1', 'tel:0224961'],
    ['+39 02/2496.222', 'tel:+39022496222'],
    ['(02) 24-96', 'tel:022496'],
    ['02 24961 / 02 2496222 ', undefined],
    ['02 24961 int. 3', undefined],
    ['12', undefined],
  ];
  for (const [text, url] of phones) it(`${text}: ${url}`, () => expect(phoneUrl(text)).to.equal(url));
});
