import { expect } from 'chai';
import { KNOWN_SERVICES } from '../../src/widgets/cookie-notice/consent/known-services.js';
import { cookieMatcher, readServices } from '../../src/widgets/cookie-notice/consent/services.data.js';
import { sentences } from '../../src/strings/findings.js';

const METEO = { id: 'meteo', label: 'Meteo', provider: 'Esempio S.r.l.', purpose: 'content', policy: 'https://meteo.example/privacy' };
const idsOf = (ids: string | undefined, raw?: unknown): string[] => readServices(ids, raw).services.map(({ id }) => id);
const findingsOf = (ids: string | undefined, raw?: unknown): string[] => readServices(ids, raw).findings.map(({ code, where, value }) => `${code} | ${where} | ${value}`);

describe('known services', () => {
  for (const [id, record] of Object.entries(KNOWN_SERVICES)) {
    it(`${id} lacks nothing of what the law wants told`, () => {
      const { services, findings } = readServices(id, undefined);
      expect(findings).to.deep.equal([]);
      expect(services[0]).to.deep.include({ id, label: record.label, provider: record.provider, purpose: record.purpose, policy: record.policy, revision: '' });
      expect(new URL(services[0]!.policy!).protocol).to.equal('https:');
      for (const text of [services[0]!.label, services[0]!.provider, services[0]!.purpose]) expect(text).to.be.a('string').and.not.equal('');
    });
  }

  it('erases what Google Analytics leaves on the site, and nothing else of it', () => {
    const matches = readServices('google-analytics', undefined).services[0]!.cookies.map(({ name }) => cookieMatcher(name));
    const isMeant = (name: string): boolean => matches.some((match) => match(name));
    expect(['_ga', '_ga_3ABC12XYZ9', '_gid', '_gat', '_gat_gtag_UA_1_1'].filter(isMeant)).to.have.length(5);
    expect(['_gala', 'sessione', 'broletto-consent', '__ga', '_GA', '_pk_id.1'].filter(isMeant)).to.deep.equal([]);
  });
});

describe('services of a site', () => {
  const lists: readonly [name: string, ids: string | undefined, raw: unknown, read: readonly string[]][] = [
    ['nothing', undefined, undefined, []],
    ['an empty attribute', '', undefined, []],
    ['an attribute', 'youtube google-maps', undefined, ['youtube', 'google-maps']],
    ['any space, commas, capitals', '\n YouTube,\tGoogle-Maps ; '.replace(';', ''), undefined, ['youtube', 'google-maps']],
    ['the same twice', 'youtube YOUTUBE youtube', undefined, ['youtube']],
    ['a list', undefined, [METEO], ['meteo']],
    ['an object with a list', undefined, { services: [METEO] }, ['meteo']],
    ['an empty list', undefined, [], []],
    ['both, the attribute first', 'vimeo', [METEO, { id: 'youtube' }], ['vimeo', 'meteo', 'youtube']],
    ['services of the JSON named by the attribute', 'meteo vimeo', [{ ...METEO, id: 'altro' }, METEO], ['meteo', 'vimeo', 'altro']],
    ['capitals of the JSON’s own', 'Meteo', [{ ...METEO, id: 'Meteo' }], ['Meteo']],
  ];
  for (const [name, ids, raw, read] of lists) {
    it(`reads ${name}`, () => {
      expect(idsOf(ids, raw)).to.deep.equal(read);
      expect(findingsOf(ids, raw)).to.deep.equal([]);
    });
  }

  it('reads every field, numbers as text, cookies by name or with their duration', () => {
    const { services, findings } = readServices(undefined, [{ ...METEO, label: '  Meteo\n regionale ', revision: 2, cookies: ['meteo_*', { name: 'meteo', duration: '2 anni' }] }]);
    expect(findings).to.deep.equal([]);
    expect(services).to.deep.equal([{ ...METEO, label: 'Meteo regionale', revision: '2', cookies: [{ name: 'meteo_*' }, { name: 'meteo', duration: '2 anni' }] }]);
  });

  it('lets JSON complete and replace what is known', () => {
    expect(readServices('', [{ ...METEO, revision: 'r'.repeat(41) }]).findings.map(({ code, where }) => `${where} ${code}`)).to.deep.equal(['row 1, revision unreadable-field']);
    const [video] = readServices('youtube', [{ id: 'youtube', label: 'Video del Consiglio', policy: '/privacy#youtube', revision: '2026-03' }]).services;
    expect(video).to.deep.equal({ id: 'youtube', label: 'Video del Consiglio', provider: 'Google Ireland Limited', purpose: 'content', policy: '/privacy#youtube', cookies: [], revision: '2026-03' });
  });

  it('takes one cookie for a list of one', () => {
    expect(readServices(undefined, [{ ...METEO, cookies: 'meteo_*' }]).services[0]!.cookies).to.deep.equal([{ name: 'meteo_*' }]);
  });

  it('lets JSON say that a known service sets other cookies, or none', () => {
    expect(readServices(undefined, [{ id: 'google-analytics', cookies: [] }]).services[0]!.cookies).to.deep.equal([]);
  });

  const wrong: readonly [name: string, ids: string | undefined, raw: unknown, findings: readonly string[], ids?: readonly string[]][] = [
    ['an unknown id', 'youtub', undefined, ['service-unknown | services | youtub']],
    ['names that every object has', '__proto__ constructor toString hasOwnProperty', undefined, ['__proto__', 'constructor', 'tostring', 'hasownproperty'].map((id) => `service-unknown | services | ${id}`)],
    ['markup in the attribute', '<img/src=x>', undefined, ['service-unknown | services | <img/src=x>']],
    ['something else than a list', undefined, 'youtube', ['service-unreadable | data | youtube']],
    ['null', undefined, null, ['service-unreadable | data | null']],
    ['an object without a list', undefined, { id: 'youtube' }, ['service-unreadable | data | id']],
    ['no records', undefined, [null, 'youtube', 3, [METEO]], ['null', 'youtube', '3'].map((value, index) => `service-unreadable | row ${index + 1} | ${value}`).concat('service-unreadable | row 4 | 0')],
    ['no id', undefined, [{ label: 'Meteo' }], ['service-unreadable | row 1 | label']],
    ['ids that are none', undefined, ['', ' ', 'a b', '-a', 'a.b', 'a@2', 'à', 'x'.repeat(65), 7, ['a'], '__proto__', 'constructor', 'valueOf'].map((id) => ({ id })), [
      ...['', ' ', 'a b', '-a', 'a.b', 'a@2', 'à', 'x'.repeat(65), 7, ['a'], '__proto__', 'constructor', 'valueOf'].map((_, index) => `service-unreadable | row ${index + 1} | id`),
    ]],
    ['the same id twice', undefined, [METEO, { ...METEO, label: 'Altro' }], ['service-repeated | row 2 | meteo'], ['meteo']],
    ['a third party without name, policy and purpose', undefined, [{ id: 'meteo' }], ['service-incomplete | row 1, id | meteo'], ['meteo']],
    ['fields of wrong types', undefined, [{ ...METEO, label: { it: 'Meteo' }, revision: true, cookies: 7 }], [
      'unreadable-field | row 1, label | it', 'unreadable-field | row 1, cookies | 7', 'unreadable-field | row 1, revision | true',
    ], ['meteo']],
    ['a text without end', undefined, [{ ...METEO, label: 'x'.repeat(301) }], [`unreadable-field | row 1, label | ${'x'.repeat(100)}`], ['meteo']],
    ['cookies that are none', undefined, [{ ...METEO, cookies: ['', '*', '***', 'a b', 'a;b', 'a=b', 'a\nb', 'x'.repeat(101), 7, null, { duration: '1 anno' }] }], [
      ...['', '*', '***', 'a b', 'a;b', 'a=b', 'a\nb', 'x'.repeat(100), '7', 'null', 'duration'].map((value) => `unreadable-field | row 1, cookies | ${value}`),
    ], ['meteo']],
    ['objects that cannot be texts', undefined, JSON.parse('[{"id": "a", "label": {"toString": null}, "default": {"toString": 1}, "provider": {"__proto__": 1}, "policy": {"valueOf": 2}, "cookies": [{"name": {"toString": null}}]}]'), [
      'unreadable-field | row 1, policy | valueOf', 'unreadable-field | row 1, label | toString', 'unreadable-field | row 1, provider | __proto__', 'unreadable-field | row 1, cookies | name', 'service-incomplete | row 1, id | a',
    ], ['a']],
    ['a duration that is none', undefined, [{ ...METEO, cookies: [{ name: 'm', duration: [2] }] }], ['unreadable-field | row 1, duration | 0'], ['meteo']],
  ];
  for (const [name, ids, raw, findings, left = []] of wrong) {
    it(`tells of ${name}`, () => {
      expect(findingsOf(ids, raw)).to.deep.equal(findings);
      expect(idsOf(ids, raw)).to.deep.equal(left);
    });
  }

  it('says which ids it knows, and what is missing', () => {
    expect(readServices('youtub', undefined).findings[0]!.details![0]).to.include('youtube').and.include('google-maps');
    expect(readServices(undefined, [{ id: 'meteo', purpose: 'content' }]).findings[0]!.details).to.deep.equal(['provider, policy']);
  });

  for (const policy of ['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'mailto:urp@comune.example', 'tel:1', 'geo:1,2', 'ftp://a.example/', 'blob:https://a.example/1']) {
    it(`makes no policy of ${JSON.stringify(policy)}`, () => {
      const { services, findings } = readServices(undefined, [{ ...METEO, policy }]);
      expect(services[0]!.policy).to.equal(undefined);
      expect(findings.map(({ code, where }) => `${code} | ${where}`)).to.deep.equal(['unreadable-field | row 1, policy', 'service-incomplete | row 1, id']);
    });
  }

  for (const preset of ['default', 'checked', 'enabled', 'preset']) {
    it(`does not let ${preset} choose for the visitor`, () => {
      for (const value of [true, 'true', 1]) {
        const { services, findings } = readServices(undefined, [{ ...METEO, [preset]: value }]);
        expect(findings).to.deep.equal([{ code: 'preset-on', where: `row 1, ${preset}`, value: 'meteo' }]);
        expect(services).to.deep.equal([{ ...METEO, cookies: [], revision: '' }]);
      }
      for (const value of [false, 'false', 0, null]) expect(findingsOf(undefined, [{ ...METEO, [preset]: value }])).to.deep.equal([]);
    });
  }

  it('stops at a hundred services, and says so', () => {
    const { services, findings } = readServices(undefined, Array.from({ length: 102 }, (_, index) => ({ ...METEO, id: `s${index}` })));
    expect(services).to.have.length(100);
    expect(findings.map(({ where }) => where)).to.deep.equal(['row 101', 'row 102']);
  });

  it('has a sentence for all it tells, in both languages', () => {
    const { findings } = readServices('youtub', [METEO, METEO, null, { id: 'a', checked: true, label: [] }]);
    expect(new Set(findings.map(({ code }) => code))).to.have.property('size', 6);
    for (const { code, value, details = [] } of findings) {
      for (const language of ['it', 'en'] as const) expect((sentences[language][code] as (...words: string[]) => string)(value, ...details)).to.not.include('undefined');
    }
  });
});

describe('names of cookies', () => {
  const names: readonly [pattern: string, met: readonly string[], others: readonly string[]][] = [
    ['_ga', ['_ga'], ['_ga_', '_gax', 'x_ga', '_GA', '']],
    ['_ga_*', ['_ga_', '_ga_X1'], ['_ga', 'a_ga_1']],
    ['*_id', ['_id', 'pk_id'], ['_idx', 'id']],
    ['_pk_id.*', ['_pk_id.1.ab12', '_pk_id.'], ['_pk_idX1', '_pk_ses.1']],
    ['a*b', ['ab', 'axb', 'abb', 'aab'], ['a', 'b', 'ba', 'abx']],
    ['aba*aba', ['abaaba', 'abaXaba'], ['aba', 'ababa']],
    ['a*b*c', ['abc', 'aXbYc', 'abbc', 'abcbc'], ['ac', 'acb', 'abcX']],
    ['a*bc*c', ['abcc', 'abcbcc', 'axbcyc'], ['abc', 'acbc']],
    ['a**b', ['ab', 'axb'], ['a', 'b']],
    ['(a+)+$', ['(a+)+$'], ['aaa', '']],
    ['[a-z].', ['[a-z].'], ['b.', 'bx']],
  ];
  for (const [pattern, met, others] of names) {
    it(pattern, () => {
      expect(met.filter((name) => !cookieMatcher(pattern)(name))).to.deep.equal([]);
      expect(others.filter((name) => cookieMatcher(pattern)(name))).to.deep.equal([]);
    });
  }

  it('answers at once whatever the pattern is', () => {
    // An expression with thirty stars would try for longer than the sun will shine.
    expect(cookieMatcher(`${'a*'.repeat(30)}b`)('a'.repeat(4000))).to.equal(false);
    expect(cookieMatcher(`${'*a'.repeat(30)}*`)('a'.repeat(4000))).to.equal(true);
  });
});
