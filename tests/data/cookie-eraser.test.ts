import { expect } from 'chai';
import { eraseCookies } from '../../src/widgets/cookie-notice/consent/cookie-eraser.js';
import { answers, askingPage, decide } from '../helpers/asking-page.js';
import { consentCookies, ownCookies, withBlockedStorage } from '../helpers/consent.js';
import { clearFixtures, nextEvent } from '../helpers/fixture.js';

const OURS = ['_ga', '_ga_A', '_ga_B', '_ga_C', '_gat', 'x_ga', '_GA', 'session', 'a.b', 'a*b', 'ab', '$1', '[a]'];
const names = (): string[] => document.cookie.split('; ').map((cookie) => cookie.replace(/=.*/, '')).filter((name) => OURS.includes(name)).sort();
/** Sets them from the page that reads them: what another document has set, even of the same tab, a browser may show it a moment later. */
const put = (cookies: readonly string[], attributes = 'Path=/', page = document): void => cookies.forEach((name) => (page.cookie = `${name}=a=b; ${attributes}`));

/** Folders of a page of ours, any that there is. */
const [PAGE, PATHS] = ['/stories/examples/cookie-notice.ts', ['/', '/stories', '/stories/', '/stories/examples', '/stories/examples/']];

/** The names of the cookies that this page has after an act, and after the cookie `_ga` is erased there. */
async function pageBelow(act: (page: Document) => void): Promise<{ before: string; after: string }> {
  const frame = document.createElement('iframe');
  frame.src = PAGE;
  const place = document.createElement('main');
  place.append(frame);
  const loaded = nextEvent(frame, 'load');
  document.body.append(place);
  await loaded;
  const page = frame.contentDocument!;
  act(page);
  const names = (): string => page.cookie.replace(/=[^;]*/g, '').split('; ').sort().join(' ');
  const before = names();
  const script = page.createElement('script');
  script.type = 'module';
  script.text = `import { eraseCookies } from '/src/widgets/cookie-notice/consent/cookie-eraser.ts';
    eraseCookies((name) => name === '_ga');
    dispatchEvent(new Event('erased'));`;
  const erased = nextEvent(frame.contentWindow!, 'erased');
  page.documentElement.append(script);
  await erased;
  return { before, after: names() };
}

describe('cookies of a service', () => {
  ownCookies();
  afterEach(() => {
    clearFixtures();
    for (const path of PATHS) put(OURS, `Path=${path}; Max-Age=0`);
  });

  it('are erased after a withdrawal, all that bear one of its names, and no others', async () => {
    await askingPage();
    await decide({ counter: true, chat: true });
    put(['_ga', '_ga_A', '_ga_B', '_ga_C', '_gat', 'x_ga', '_GA', 'session']);
    await decide({ chat: false });
    expect(names(), 'another service').to.have.length(8);
    await decide({ counter: false });
    expect(names()).to.deep.equal(['_GA', '_gat', 'session', 'x_ga']);
    expect(consentCookies(), 'the decision itself').to.have.length(1);
  });

  it('stay where nothing was withdrawn', async () => {
    const notice = await askingPage();
    put(['_ga', 'session']);
    await answers.accept(notice);
    expect(names()).to.deep.equal(['_ga', 'session']);
  });

  for (const erased of OURS) {
    it(`«${erased}» alone`, () => {
      put(OURS);
      eraseCookies((name) => name === erased);
      expect(names()).to.deep.equal(OURS.filter((name) => name !== erased).sort());
    });
  }

  for (const path of PATHS) {
    it(`set for ${path}, from a page below it`, async () => {
      expect(await pageBelow((page) => put(['_ga', 'session'], `Path=${path}`, page))).to.deep.equal({ before: '_ga session', after: 'session' });
    });
  }

  it('set for the folder of the page, without a path', async () => {
    expect(await pageBelow((page) => (page.cookie = '_ga=1'))).to.deep.equal({ before: '_ga', after: '' });
  });

  it('of one name at several paths', async () => {
    expect(await pageBelow((page) => PATHS.forEach((path) => put(['_ga'], `Path=${path}`, page)))).to.deep.equal({ before: PATHS.map(() => '_ga').join(' '), after: '' });
  });

  it('that browsers tie to safe connections by their names are told so', () => {
    const secure = ['__Secure-a', '__Host-a'];
    put(secure, 'Path=/; Secure');
    eraseCookies((name) => secure.includes(name));
    expect(document.cookie).to.not.match(/__(Secure|Host)-a/);
  });

  it('none break a page that may not have any', () => {
    withBlockedStorage(['cookie'], () => expect(() => eraseCookies(() => true)).to.not.throw());
  });
});
