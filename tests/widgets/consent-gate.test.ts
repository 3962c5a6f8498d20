import { expect } from 'chai';
import { html, nothing, render } from 'lit';
import { pageConsent } from '../../src/widgets/cookie-notice/consent.js';
import * as store from '../../src/widgets/cookie-notice/consent-store.js';
import { add, answers, askingPage, decide, NOTICE, press, says, scriptsThatRun } from '../helpers/asking-page.js';
import { consentCookies, ownCookies } from '../helpers/consent.js';
import { clearFixtures, nextEvent, settled } from '../helpers/fixture.js';
import { thirdParty, type ThirdParty } from '../helpers/third-party.js';

const quoted = (url: string): string => url.replaceAll('&', '&amp;');

/** What a page may hold back, and what is asked for when it no longer is. */
const kinds: Readonly<Record<string, (url: (name: string) => string) => string>> = {
  'script.js': (url) => `<script type="text/plain" data-consent="youtube" data-src="${url('script.js')}"></script>`,
  'plain.js': (url) => `<script type="text/plain" data-consent="youtube" src="${url('plain.js')}"></script>`,
  'module.js': (url) => `<script type="text/plain" data-type="module" data-consent="youtube" data-src="${url('module.js')}"></script>`,
  'inline.png': (url) => `<script type="text/plain" data-consent="youtube">${says('inline')} new Image().src = "${url('inline.png').replaceAll('&amp;', '&')}";</script>`,
  'frame.html': (url) => `<iframe data-consent="youtube" title="Video" data-src="${url('frame.html')}"></iframe>`,
  'picture.png': (url) => `<img alt="" data-consent="youtube" data-src="${url('picture.png')}">`,
  'large.png': (url) => `<img alt="" data-consent="youtube" data-srcset="${url('large.png')} 1x">`,
  'source.png': (url) => `<picture><source data-consent="youtube" data-srcset="${url('source.png')}"><img alt=""></picture>`,
  'film.mp4': (url) => `<video data-consent="youtube" preload="auto" data-src="${url('film.mp4')}"></video>`,
  'clip.mp4': (url) => `<video preload="auto"><source data-consent="youtube" data-src="${url('clip.mp4')}"></video>`,
  'poster.png': (url) => `<video data-consent="youtube" data-poster="${url('poster.png')}"></video>`,
  'sheet.css': (url) => `<link rel="stylesheet" data-consent="youtube" data-href="${url('sheet.css')}">`,
};
const everything = (third: ThirdParty): string => Object.values(kinds).map((markup) => markup((name) => quoted(third.url(name)))).join('');
/** Codes of what the webmaster is told, with the address or the word of the page that it is about. */
const issues = (...quoted: readonly string[]): string[] =>
  document.querySelector('broletto-cookie-notice')!.issues.map(({ code, message }) => [code, ...quoted.filter((text) => message.includes(text))].join(' '));

describe('what waits for consent', () => {
  ownCookies();
  afterEach(() => {
    clearFixtures();
    delete window.ran;
  });

  describe('asks the third party for nothing', () => {
    it('before the visitor has answered', async () => {
      const third = thirdParty();
      await askingPage(everything(third));
      expect(await third.requests()).to.deep.equal([]);
      expect(consentCookies()).to.deep.equal([]);
      expect(window.ran).to.equal(undefined);
    });

    for (const [name, answer] of Object.entries(answers).filter(([key]) => key !== 'accept')) {
      it(`after ${name}`, async () => {
        const third = thirdParty();
        const notice = await askingPage(everything(third));
        await answer(notice);
        expect(store.readConsent()!.choices!['youtube']).to.equal(false);
        expect(await third.requests()).to.deep.equal([]);
        expect(window.ran).to.equal(undefined);
      });
    }

    it('when another service is allowed', async () => {
      const third = thirdParty();
      await askingPage(everything(third));
      await decide({ 'google-maps': true });
      expect(await third.requests()).to.deep.equal([]);
    });

    for (const [name, ids] of Object.entries({ 'two services, one of them refused': 'youtube chat', 'a service that nobody declared': 'youtube other', 'a name that every object has': 'constructor', nobody: '' })) {
      it(`for ${name}`, async () => {
        const third = thirdParty();
        await askingPage(everything(third).replaceAll('data-consent="youtube"', `data-consent="${ids}"`));
        await decide({ youtube: true, chat: false, other: true });
        expect(await third.requests()).to.deep.equal([]);
        expect(window.ran).to.equal(undefined);
      });
    }
  });

  describe('is let go when the visitor accepts', () => {
    for (const [name, markup] of Object.entries(kinds)) {
      it(name, async () => {
        const third = thirdParty();
        const notice = await askingPage(markup((file) => quoted(third.url(file))));
        const ran = scriptsThatRun(1);
        await answers.accept(notice);
        if (markup(String).includes('<script')) await ran;
        expect(new Set(await third.requests())).to.deep.equal(new Set([name]));
      });
    }

    it('and comes later', async () => {
      const third = thirdParty();
      await answers.accept(await askingPage());
      await add(kinds['picture.png']!((file) => quoted(third.url(file))));
      expect(await third.requests()).to.deep.equal(['picture.png']);
    });

    it('and had accepted at an earlier visit', async () => {
      const third = thirdParty();
      store.writeConsent({ v: 1, t: Date.now(), how: 'accept', choices: { youtube: true } });
      await askingPage(kinds['picture.png']!((file) => quoted(third.url(file))));
      expect(await third.requests()).to.deep.equal(['picture.png']);
    });

    it('and needs two services, whatever stands between their names', async () => {
      const third = thirdParty();
      await askingPage(`<img alt="" data-consent=" youtube \n chat " data-src="${quoted(third.url('picture.png'))}">`);
      await decide({ youtube: true });
      expect(await third.requests()).to.deep.equal([]);
      await decide({ chat: true });
      expect(await third.requests()).to.deep.equal(['picture.png']);
    });

    it('and is said only now to be of that service; what no longer is, is put back', async () => {
      const third = thirdParty();
      await askingPage(`<img alt="" data-consent="chat" data-src="${quoted(third.url('picture.png'))}">`);
      await decide({ youtube: true });
      const picture = document.querySelector<HTMLImageElement>('img[data-consent]')!;
      picture.dataset['consent'] = 'youtube';
      await settled(document.querySelector('broletto-cookie-notice')!);
      expect(await third.requests()).to.deep.equal(['picture.png']);
      picture.dataset['consent'] = 'chat';
      await settled(document.querySelector('broletto-cookie-notice')!);
      expect(picture.hasAttribute('src')).to.equal(false);
    });

    it('and is written only now: another picture', async () => {
      const third = thirdParty();
      const notice = await askingPage(`<img alt="" src="/LICENSE" data-consent="youtube" data-src="${quoted(third.url('one.png'))}">`);
      await decide({ youtube: true });
      const picture = document.querySelector<HTMLImageElement>('img[data-consent]')!;
      await third.requests();
      picture.dataset['src'] = third.url('two.png');
      picture.dataset['srcset'] = `${third.url('large.png')} 1x`;
      await settled(notice);
      expect(await third.requests()).to.include('one.png').and.to.include('large.png');
      expect([picture.src, picture.srcset]).to.deep.equal([third.url('two.png'), `${third.url('large.png')} 1x`]);
      await decide({ youtube: false });
      expect([picture.getAttribute('src'), picture.hasAttribute('srcset')]).to.deep.equal(['/LICENSE', false]);
    });

    for (const address of ['javascript:parent.ran=[1]', ' java\nscript:parent.ran=[1]', 'data:text/html,<script>parent.ran=[1]</script>', 'data:text/javascript,parent.ran=[1]', 'blob:x', 'http://[', '']) {
      it(`but for «${address}», which is no address on the web`, async () => {
        const notice = await askingPage('<iframe data-consent="youtube"></iframe><script type="text/plain" data-consent="youtube"></script>');
        const held = [...document.querySelectorAll<HTMLElement>('main > [data-consent]')];
        held.forEach((element) => (element.dataset['src'] = address));
        await answers.accept(notice);
        expect(window.ran).to.equal(undefined);
        expect(document.querySelectorAll('main > [src]')).to.have.length(0);
      });
    }
  });

  describe('is put back after a withdrawal', () => {
    it('pictures, films, sheets: they lose their addresses, and get them again', async () => {
      const third = thirdParty();
      const kept = ['picture.png', 'large.png', 'film.mp4', 'poster.png', 'sheet.css'].map((name) => kinds[name]!((file) => quoted(third.url(file)))).join('');
      await askingPage(kept);
      const addresses = (): number => document.querySelectorAll('main > :is([src], [srcset], [href], [poster])').length;
      await decide({ youtube: true });
      expect(addresses()).to.equal(5);
      await decide({ youtube: false });
      expect(addresses()).to.equal(0);
      await decide({ youtube: true });
      expect(addresses()).to.equal(5);
    });

    it('what stood in a picture’s place stands there again', async () => {
      const third = thirdParty();
      await askingPage(`<img alt="" data-consent="youtube" src="/LICENSE" data-src="${quoted(third.url('picture.png'))}">`);
      const picture = document.querySelector('img[data-consent]')!;
      const source = (): string => new URL(picture.getAttribute('src')!, location.href).pathname;
      expect(source()).to.equal('/LICENSE');
      await decide({ youtube: true });
      expect(source()).to.equal('/picture.png');
      await decide({ youtube: false });
      expect(source()).to.equal('/LICENSE');
      expect(issues()).to.deep.equal([]);
    });

    it('and when the site no longer declares the service', async () => {
      const notice = await askingPage('<img alt="" data-consent="chat" data-src="https://terzo.invalid/picture.png">');
      await decide({ chat: true });
      notice.services = 'other';
      notice.data = [];
      await settled(notice);
      expect(document.querySelector('img[data-consent]')!.hasAttribute('src')).to.equal(false);
    });

    it('and in another tab too', async () => {
      await askingPage('<img alt="" data-consent="youtube" data-src="https://terzo.invalid/picture.png">');
      await decide({ youtube: true });
      const frame = document.createElement('iframe');
      document.querySelector('main')!.append(frame);
      const heard = nextEvent(window, 'storage');
      const text = encodeURIComponent(JSON.stringify({ v: 1, t: Date.now() + 1000, how: 'refuse', choices: { youtube: false } }));
      frame.contentWindow!.localStorage.setItem('broletto-consent', text);
      await heard;
      expect(document.querySelector('img[data-consent]')!.hasAttribute('src')).to.equal(false);
    });
  });

  describe('webmasters are told', () => {
    it('of what loads before consent, which is left as it is', async () => {
      const third = thirdParty();
      const address = third.url('frame.html');
      await askingPage(`<iframe data-consent="youtube" src="${quoted(address)}"></iframe><script data-consent="chat">${says('live')}</script>`);
      const live = document.querySelector('iframe[data-consent]')!;
      expect(issues(address)).to.deep.equal([`consent-live ${address}`, 'consent-live']);
      await decide({ youtube: true });
      await decide({ youtube: false });
      expect(live.getAttribute('src')).to.equal(address);
      expect(document.querySelector('broletto-consent-embed')).to.equal(null);
      expect(await third.requests()).to.deep.equal(['frame.html']);
    });

    it('of pages of the site’s own that load before consent', async () => {
      // Of a kind that is shown: Firefox takes what it downloads out of the page, and the focus with it.
      await askingPage('<iframe data-consent="youtube" src="/package.json"></iframe>');
      expect(issues('/package.json')).to.deep.equal(['consent-live /package.json']);
    });

    it('of what loads before consent although it also waits', async () => {
      const third = thirdParty();
      const address = third.url('picture.png');
      await askingPage(`<img alt="" data-consent="youtube" src="${quoted(address)}" data-src="${quoted(address)}">`);
      await decide({ youtube: true });
      expect(issues(address)).to.deep.equal([`consent-live ${address}`]);
    });

    it('once of a script that runs before consent, of whatever service', async () => {
      await askingPage('<script data-consent="other" src="/LICENSE"></script>');
      expect(issues('/LICENSE')).to.deep.equal(['consent-live /LICENSE']);
    });

    it('of what waits for consent where the site declares no service', async () => {
      // A page that has never declared any.
      const page = document.createElement('iframe');
      page.srcdoc = `<script type="module" src="${new URL('/src/define/consent.ts', location.href)}"></script><main><img alt="" data-consent="other" data-src="/LICENSE">
        <broletto-cookie-notice policy-href="/privacy"><script type="application/json">[]</script></broletto-cookie-notice></main>`;
      const loaded = nextEvent(page, 'load');
      await askingPage();
      document.querySelector('main')!.append(page);
      await loaded;
      const notice = page.contentDocument!.querySelector('broletto-cookie-notice')!;
      await settled(notice);
      expect(notice.issues.map(({ code, message }) => [code, message.includes('«other»')])).to.deep.equal([['consent-undeclared', true]]);
    });

    it('of services that are not declared, once, until they are', async () => {
      const notice = await askingPage('<img alt="" data-consent="other"><img alt="" data-consent="youtube other"><img alt="" data-consent>');
      expect(issues('«other»')).to.deep.equal(['consent-undeclared «other»', 'consent-undeclared']);
      notice.data = [{ id: 'other', provider: 'Altro', purpose: 'content', policy: '/altro' }];
      await settled(notice);
      expect(issues('«other»')).to.deep.equal(['consent-undeclared']);
      document.querySelector('img[data-consent=""]')!.remove();
      await settled(notice);
      expect(issues()).to.deep.equal([]);
    });
  });

  it('is no element of another language, of which nothing is known', async () => {
    const notice = await askingPage();
    const foreign = document.createElementNS('urn:example', 'element');
    foreign.setAttribute('data-consent', 'youtube');
    notice.before(foreign);
    await add('<img alt="" data-consent="youtube" data-src="/LICENSE">');
    await decide({ youtube: true });
    expect(document.querySelector('img[data-consent]')!.getAttribute('src')).to.contain('/LICENSE');
  });

  it('is neither JSON-LD nor a template', async () => {
    const markup = '<script type="application/ld+json" data-consent="youtube">{"a":1}</script><template data-consent="youtube"><p>Testo</p></template>';
    await answers.accept(await askingPage(markup));
    expect(document.querySelector('main')!.innerHTML).to.contain(markup);
    expect(issues()).to.deep.equal([]);
  });

  it('is looked for in a shadow root that the page names, now and later', async () => {
    const third = thirdParty();
    const notice = await askingPage('<div class="host"></div>');
    const root = document.querySelector('.host')!.attachShadow({ mode: 'open' });
    const picture = document.createElement('img');
    Object.assign(picture.dataset, { consent: 'youtube', src: third.url('picture.png') });
    root.append(picture);
    notice.refresh(root);
    await decide({ youtube: true });
    expect(await third.requests()).to.deep.equal(['picture.png']);
    await decide({ youtube: false });
    expect(picture.hasAttribute('src')).to.equal(false);
    picture.remove();
    const later = document.createElement('iframe');
    Object.assign(later.dataset, { consent: 'youtube', src: third.url('frame.html') });
    root.append(later);
    await settled(notice);
    expect(root.querySelector('broletto-consent-embed')).to.not.equal(null);
  });

  it('of a large page is gone through, and then there is rest', async () => {
    await askingPage();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    const frame = '<p>Testo</p>'.repeat(99) + '<iframe data-consent="youtube" data-src="https://terzo.invalid/"></iframe>';
    await add(frame.repeat(50));
    expect(document.querySelectorAll('broletto-consent-embed')).to.have.length(50);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    await add('<p>Fine</p>');
    observer.disconnect();
    expect(records).to.have.length(1);
  });

  describe('is one thing for the page', () => {
    it('with two notices', async () => {
      const ran = scriptsThatRun(2);
      const notice = await askingPage(`<script type="text/plain" data-consent="chat">${says('one')}</script><iframe data-consent="youtube" data-src="https://terzo.invalid/"></iframe>`);
      await add(NOTICE);
      expect(document.querySelectorAll('broletto-consent-embed')).to.have.length(1);
      await answers.accept(notice);
      await add(`<script type="text/plain" data-consent="chat">${says('two')}</script>`);
      expect(await ran).to.deep.equal(['one', 'two']);
      expect([...document.querySelectorAll('broletto-cookie-notice')].map(({ open }) => open)).to.deep.equal([false, false]);
    });

    it('with two copies of the script', async () => {
      const address = new URL('/src/widgets/cookie-notice/consent/consent-view.ts?copy', location.href);
      const copy = (await import(String(address))) as typeof import('../../src/widgets/cookie-notice/consent/consent-view.js');
      const notice = await askingPage(`<script type="text/plain" data-consent="chat">${says('one')}</script>`);
      const { consent } = copy.mount({ ...store, html, nothing, render });
      expect(consent).to.equal(pageConsent());
      const ran = scriptsThatRun(2);
      await answers.accept(notice);
      await add(`<script type="text/plain" data-consent="chat">${says('two')}</script>`);
      expect(await ran).to.deep.equal(['one', 'two']);
    });
  });

  describe('outlives what a blocker does to the notice', () => {
    it('hidden: no consent, and embeds still give it', async () => {
      const third = thirdParty();
      await askingPage(`<style>broletto-cookie-notice { display: none !important }</style>${everything(third)}`);
      expect(await third.requests()).to.deep.equal([]);
      await press(document.querySelector('broletto-consent-embed')!, 'button');
      expect(await third.requests()).to.deep.equal(['frame.html']);
    });

    it('removed: what was not allowed stays so, what was stays too', async () => {
      const third = thirdParty();
      const notice = await askingPage(everything(third).replaceAll('data-consent="youtube"', 'data-consent="chat"'));
      await decide({ youtube: true });
      notice.remove();
      document.querySelector('main')!.insertAdjacentHTML('beforeend', `<img alt="" data-consent="youtube" data-src="${quoted(third.url('allowed.png'))}">`);
      await settled(notice);
      expect(await third.requests()).to.deep.equal(['allowed.png']);
    });
  });
});
