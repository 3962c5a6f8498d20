import { expect } from 'chai';
import { italiaChoices } from '../../src/widgets/cookie-notice/consent/italia-choices.js';
import { ownCookies, withBlockedStorage } from '../helpers/consent.js';

const STORE = 'bs-ck3';
const VOLTO = ['vgdpr_accepted_providers', 'v2_accepted_providers'];
const bootstrap = (value: unknown): void => localStorage.setItem(STORE, typeof value === 'string' ? value : JSON.stringify(value));
const volto = (value: string, name = VOLTO[0]!): string => (document.cookie = `${name}=${value}; Path=/`);

describe('choices made through other Italian tools', () => {
  ownCookies();

  afterEach(() => {
    localStorage.removeItem(STORE);
    for (const name of VOLTO) document.cookie = `${name}=; Path=/; Max-Age=0`;
  });

  it('are none where nothing is stored', () => expect(italiaChoices()).to.deep.equal({}));

  const stores: readonly [name: string, value: unknown, choices: Record<string, boolean>][] = [
    ['dev-kit’s video', { youtube: true }, { youtube: true }],
    ['Bootstrap Italia’s overlay', { 'youtube.com': true }, { youtube: true }],
    ['several', { 'youtube.com': true, 'vimeo.com': true, 'google.com/maps': true }, { youtube: true, vimeo: true, 'google-maps': true }],
    ['OpenCity’s switch', { multimedia: true }, { multimedia: true }],
    ['«only this once», which decides nothing', { 'youtube.com': false, multimedia: false }, {}],
    ['an older form, with numbers', { 'youtube.com': 2, vimeo: 1, x: 0 }, {}],
    ['truths that are none', { youtube: 'true', vimeo: {}, x: [true] }, {}],
    ['names that cannot be ids', { 'a b': true, '<img>': true, '': true, 'video/mp4': true, '@': true }, {}],
    ['names that every object has', '{"__proto__": true, "constructor": true, "toString": true, "youtube": true}', { youtube: true }],
  ];
  for (const [name, value, choices] of stores) {
    it(`reads ${name}`, () => {
      bootstrap(value);
      expect(italiaChoices()).to.deep.equal(choices);
    });
  }

  for (const value of ['', ' ', '{bad', 'null', 'true', '1', '"youtube"', '[]', '[true]', '[["youtube", true]]', '{}', 'undefined', '\u0000', '{"youtube": true']) {
    it(`makes no consent of ${JSON.stringify(value)}`, () => {
      bootstrap(value);
      expect(italiaChoices()).to.not.have.property('youtube');
    });
  }

  const cookies: readonly [name: string, value: string, choices: Record<string, boolean>][] = [
    ['Volto’s providers', 'tech_GANALYTICS%2Cprof_YOUTUBE%2Cprof_GOOGLEMAPS', { youtube: true, 'google-maps': true }],
    ['Volto’s providers, commas and all', 'prof_VIMEO,prof_YOUTUBE', { vimeo: true, youtube: true }],
    ['a refusal, which Volto writes as technical cookies alone', 'tech_GANALYTICS', {}],
    ['no providers', '', {}],
    ['a provider of the site’s own', 'prof_JUICER', { juicer: true }],
    ['an analytics that asks for consent', 'prof_GANALYTICS', { 'google-analytics': true }],
    ['names without their kind', 'YOUTUBE,youtube', {}],
    ['broken letters', '%E0%A4%A', {}],
    ['names that cannot be ids', 'prof_,prof_a%20b,prof_%3Cimg%3E,prof___PROTO__,prof_CONSTRUCTOR', {}],
  ];
  for (const [name, value, choices] of cookies) {
    it(`reads ${name}`, () => {
      volto(value);
      expect(italiaChoices()).to.deep.equal(choices);
    });
  }

  it('takes from two versions of Volto’s questions what was allowed in both', () => {
    volto('prof_YOUTUBE,prof_VIMEO');
    volto('prof_VIMEO', VOLTO[1]);
    expect(italiaChoices()).to.deep.equal({ vimeo: true });
    volto('tech_X', VOLTO[1]);
    expect(italiaChoices()).to.deep.equal({});
  });

  it('reads one where the other is broken or blocked', () => {
    volto('prof_YOUTUBE');
    bootstrap('{bad');
    expect(italiaChoices()).to.deep.equal({ youtube: true });
    bootstrap({ vimeo: true });
    expect(italiaChoices()).to.deep.equal({ vimeo: true, youtube: true });
    withBlockedStorage(['localStorage'], () => expect(italiaChoices()).to.deep.equal({ youtube: true }));
    withBlockedStorage(['cookie'], () => expect(italiaChoices()).to.deep.equal({ vimeo: true }));
    withBlockedStorage(['cookie', 'localStorage'], () => expect(italiaChoices()).to.deep.equal({}));
  });

  it('writes nothing', () => {
    volto('prof_YOUTUBE%2Cbad');
    bootstrap('{"vimeo": true, "x": 1}');
    const before = [document.cookie, localStorage.getItem(STORE)];
    italiaChoices();
    expect([document.cookie, localStorage.getItem(STORE)]).to.deep.equal(before);
  });
});
