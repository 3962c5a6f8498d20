import { expect } from 'chai';
import type { ConsentEmbed } from '../../src/widgets/cookie-notice/consent-embed.js';
import { add, answers, askingPage, decide, press } from '../helpers/asking-page.js';
import { ownCookies } from '../helpers/consent.js';
import { appears, clearFixtures, settled, visibleText } from '../helpers/fixture.js';
import { thirdParty } from '../helpers/third-party.js';

const [ONCE, ALWAYS] = ['.commands button', '.commands button + button'];
const frame = (src: string, more = 'title="Consiglio comunale" width="600" height="400"', consent = 'youtube'): string =>
  `<iframe data-consent="${consent}" data-src="${src.replaceAll('&', '&amp;')}" ${more}></iframe>`;
const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll<HTMLIFrameElement>('main > iframe')];
const standIns = (): ConsentEmbed[] => [...document.querySelectorAll('broletto-consent-embed')];
const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

describe('frames that wait for consent', () => {
  ownCookies();
  afterEach(clearFixtures);

  describe('have in their place', () => {
    it('what says whose they are and how to see them', async () => {
      await askingPage(frame('https://terzo.invalid/'));
      const [standIn] = standIns();
      expect(standIn!.nextElementSibling).to.equal(frames()[0]);
      expect(isSeen(frames()[0]!)).to.equal(false);
      const text = visibleText(standIn!);
      expect(text).to.contain('Consiglio comunale Contenuto di YouTube (Google Ireland Limited).').and.to.contain('Mostra solo questa volta Mostra sempre YouTube');
    });

    it('the room that they will take', async () => {
      await askingPage(frame('https://terzo.invalid/') + frame('https://terzo.invalid/', 'width="100%" height="450"') + frame('https://terzo.invalid/', ''));
      const rooms = standIns().map((standIn) => standIn.shadowRoot!.querySelector('.frame')!.getBoundingClientRect());
      expect(rooms[0]!.width / rooms[0]!.height).to.be.closeTo(1.5, 0.05);
      expect(standIns()[0]!.getBoundingClientRect().width).to.be.closeTo(600, 2);
      expect(rooms[1]!.width / rooms[1]!.height, 'no width in pixels').to.be.closeTo(16 / 9, 0.05);
      expect(rooms[2]!.width / rooms[2]!.height, 'no size').to.be.closeTo(16 / 9, 0.05);
    });

    it('the same for films, and nothing for pictures', async () => {
      await askingPage('<video data-consent="youtube" aria-label="Film" data-src="https://terzo.invalid/a.mp4"></video><img alt="" data-consent="youtube" data-src="https://terzo.invalid/a.png">');
      expect(standIns().map(({ label }) => label)).to.deep.equal(['Film']);
    });

    it('that also when the page’s own rules show frames by force', async () => {
      await askingPage(`<style>body main > iframe[title] { display: block !important }</style>${frame('https://terzo.invalid/')}`);
      expect(isSeen(frames()[0]!)).to.equal(false);
      await decide({ youtube: true });
      expect(getComputedStyle(frames()[0]!).display).to.equal('block');
    });

    it('that also when they come later, by a script that gives them an address afterwards', async () => {
      await askingPage();
      await add('<iframe data-consent="youtube"></iframe>');
      expect(standIns()).to.have.length(0);
      frames()[0]!.dataset['src'] = 'https://terzo.invalid/';
      await settled(document.querySelector('broletto-cookie-notice')!);
      expect(standIns()).to.have.length(1);
    });

    for (const [name, more] of Object.entries({ 'the hidden attribute': 'hidden', 'a style of their own': 'style="display: none"', 'a rule of the page': 'class="away"', 'no size, as trackers have': 'width="0" height="0"', 'one pixel': 'width="1" height="1"' })) {
      it(`nothing where they are hidden by ${name}`, async () => {
        const third = thirdParty();
        await askingPage(`<style>.away { display: none }</style>${frame(third.url('frame.html'), more)}`);
        expect(standIns()).to.have.length(0);
        await decide({ youtube: true });
        expect(await third.requests()).to.deep.equal(['frame.html']);
        expect(frames()[0]!.getAttribute('style') ?? '').to.equal(more.startsWith('style') ? 'display: none' : '');
      });
    }

    it('that also in a shadow root', async () => {
      const notice = await askingPage('<div></div>');
      const root = document.querySelector('main > div')!.attachShadow({ mode: 'open' });
      const inner = Object.assign(document.createElement('iframe'), { title: 'Mappa' });
      Object.assign(inner.dataset, { consent: 'youtube', src: 'https://terzo.invalid/' });
      root.append(inner);
      notice.refresh(root);
      notice.refresh(root);
      await settled(notice);
      expect([...root.children].map((element) => [element.localName, isSeen(element)])).to.deep.equal([['broletto-consent-embed', true], ['iframe', false]]);
      expect(root.adoptedStyleSheets).to.have.length(1);
    });

    it('nothing in an embed of the page’s own, which speaks for itself', async () => {
      const third = thirdParty();
      await askingPage(`<broletto-consent-embed service="youtube" src="${third.url('embed.html').replaceAll('&', '&amp;')}">${frame(third.url('frame.html'))}</broletto-consent-embed>`);
      const inner = document.querySelector('main iframe')!;
      for (const isAllowed of [false, true, false]) {
        await decide({ youtube: isAllowed });
        expect(standIns()).to.have.length(1);
        if (!isAllowed) expect([isSeen(inner), inner.hasAttribute('src')]).to.deep.equal([false, false]);
      }
    });

    it('that also when they are no longer hidden', async () => {
      const notice = await askingPage(frame('https://terzo.invalid/', 'hidden'));
      frames()[0]!.hidden = false;
      await settled(notice);
      expect(standIns()).to.have.length(1);
    });

    it('nothing where a blocker takes it away, and the page goes on', async () => {
      const third = thirdParty();
      await askingPage(frame(third.url('frame.html')));
      const blocker = new MutationObserver(() => standIns().forEach((standIn) => standIn.remove()));
      blocker.observe(document, { subtree: true, childList: true });
      await add('<p>Altro</p>' + frame('https://terzo.invalid/'));
      expect(standIns()).to.have.length(0);
      expect(await third.requests()).to.deep.equal([]);
      await decide({ youtube: true });
      expect(await third.requests()).to.deep.equal(['frame.html']);
      expect(frames().map(isSeen)).to.deep.equal([true, true]);
      blocker.disconnect();
    });

    it('nothing any more when they are removed, or need no consent; and follow them when they are moved', async () => {
      const notice = await askingPage(frame('https://terzo.invalid/').repeat(3) + '<div></div>');
      const [first, second, third] = frames();
      first!.remove();
      delete second!.dataset['consent'];
      document.querySelector('main > div')!.append(third!);
      await settled(notice);
      expect(standIns()).to.have.length(1);
      expect(standIns()[0]!.nextElementSibling).to.equal(third);
      expect([first, second].map((element) => element!.getAttribute('style'))).to.deep.equal([null, null]);
      notice.before(first!);
      await settled(notice);
      expect(first!.previousElementSibling).to.equal(standIns()[1]);
    });
  });

  it('stands in for each frame beside it, also when frames change places', async () => {
    const notice = await askingPage(frame('https://terzo.invalid/one') + frame('https://terzo.invalid/two'));
    const [first, second] = frames();
    second!.after(first!);
    await settled(notice);
    expect(standIns().map((embed) => frames().indexOf(embed.nextElementSibling as HTMLIFrameElement))).to.deep.equal([0, 1]);
  });

  it('is whole in a box of a fixed ratio', async () => {
    const box = '.ratio{position:relative;width:300px}.ratio::before{display:block;padding-top:56.25%;content:""}.ratio>*{position:absolute;inset:0;width:100%;height:100%}';
    const notice = await askingPage(`<style>${box}</style><div class="ratio" style="overflow:hidden">${frame('https://terzo.invalid/one')}</div>`);
    await appears(standIns()[0]!.shadowRoot!, ONCE);
    await settled(notice);
    const [outside, inside] = [document.querySelector('.ratio')!, standIns()[0]!.shadowRoot!.querySelector('.base')!].map((element) => element.getBoundingClientRect());
    expect(inside!.top).to.be.closeTo(outside!.top, 1);
    expect(inside!.bottom).to.be.at.most(outside!.bottom + 1);
  });

  describe('«Mostra solo questa volta»', () => {
    it('shows that frame alone, with the focus; it stays when others are decided, and ends with a refusal', async () => {
      const third = thirdParty();
      await askingPage(frame(third.url('one.html')) + frame(third.url('two.html')));
      await press(standIns()[0]!, ONCE);
      expect(document.activeElement).to.equal(frames()[0]);
      expect(standIns()).to.have.length(1);
      expect(await third.requests()).to.deep.equal(['one.html']);
      await add('<p>Altro</p>');
      await decide({ chat: false });
      expect(frames()[0]!.src).to.equal(third.url('one.html'));
      expect(isSeen(frames()[0]!)).to.equal(true);
      expect(await third.requests()).to.deep.equal(['one.html']);
      await answers.refuse(document.querySelector('broletto-cookie-notice')!);
      expect(frames()[0]!.hasAttribute('src')).to.equal(false);
      expect(standIns()).to.have.length(2);
    });

    it('ends with a consent that is withdrawn', async () => {
      await askingPage(frame('https://terzo.invalid/'));
      await press(standIns()[0]!, ONCE);
      await decide({ youtube: true });
      await decide({ youtube: false });
      expect(frames()[0]!.hasAttribute('src')).to.equal(false);
      expect(standIns()).to.have.length(1);
    });

    it('is asked for each service of the frame', async () => {
      const third = thirdParty();
      await askingPage(frame(third.url('frame.html'), 'title="Mappa"', 'youtube google-maps'));
      expect(visibleText(standIns()[0]!)).to.contain('YouTube');
      await press(standIns()[0]!, ONCE);
      expect(await third.requests()).to.deep.equal([]);
      expect(visibleText(standIns()[0]!)).to.contain('Google Maps').and.not.to.contain('YouTube');
      await press(standIns()[0]!, ONCE);
      expect(await third.requests()).to.deep.equal(['frame.html']);
      expect(standIns()).to.have.length(0);
    });
  });

  describe('«Mostra sempre»', () => {
    it('shows all of that service, and no other', async () => {
      const third = thirdParty();
      await askingPage(frame(third.url('one.html')) + frame(third.url('two.html')) + frame(third.url('map.html'), '', 'google-maps'));
      await press(standIns()[1]!, ALWAYS);
      expect(document.activeElement).to.equal(frames()[1]);
      expect(new Set(await third.requests())).to.deep.equal(new Set(['one.html', 'two.html']));
      expect(standIns().map(({ service }) => service)).to.deep.equal(['google-maps']);
      await add(frame(third.url('later.html')));
      expect(await third.requests()).to.contain('later.html');
    });

    it('ends when it is withdrawn, also for the frame that it was asked from', async () => {
      await askingPage(frame('https://terzo.invalid/one').repeat(2));
      await press(standIns()[0]!, ALWAYS);
      expect(standIns()).to.have.length(0);
      await decide({ youtube: false });
      expect(standIns()).to.have.length(2);
      expect(frames().map((element) => element.hasAttribute('src'))).to.deep.equal([false, false]);
    });
  });

  describe('after a withdrawal', () => {
    it('are empty, ask for nothing more, and have something in their place again', async () => {
      const third = thirdParty();
      await askingPage(frame(third.url('frame.html')));
      await decide({ youtube: true });
      await third.requests();
      const { length } = history;
      await decide({ youtube: false });
      await third.requests();
      expect(history.length, 'nothing to go back to').to.equal(length);
      const [element] = frames();
      expect(element!.contentWindow!.location.href, 'a page of ours, not of the third party').to.equal('about:blank');
      expect(isSeen(element!)).to.equal(false);
      expect(standIns()).to.have.length(1);
      await add('<p>Altro</p>');
      expect(await third.requests()).to.deep.equal(['frame.html']);
      await decide({ youtube: true });
      expect(await third.requests()).to.deep.equal(['frame.html', 'frame.html']);
      expect(frames()).to.have.length(1);
    });

    it('are empty also when they were out of the page meanwhile', async () => {
      const third = thirdParty();
      const notice = await askingPage(`<section>${frame(third.url('frame.html'))}</section>${frame(third.url('other.html'))}`);
      await decide({ youtube: true });
      await third.requests();
      const [section, other] = [document.querySelector('main > section')!, frames()[0]!];
      section.remove();
      other.remove();
      await decide({ youtube: false });
      notice.before(section, other);
      await settled(notice);
      expect(new Set(await third.requests())).to.deep.equal(new Set(['frame.html', 'other.html']));
      expect((await third.requests()).length).to.equal(2);
      expect([section.querySelector('iframe')!, other].map((element) => [element.hasAttribute('src'), isSeen(element)])).to.deep.equal([[false, false], [false, false]]);
      expect(standIns()).to.have.length(2);
      await decide({ youtube: true });
      expect((await third.requests()).length).to.equal(4);
    });

    it('films stop', async () => {
      await askingPage('<video data-consent="youtube" data-src="http://terzo.invalid/film.mp4"></video>');
      await decide({ youtube: true });
      const film = document.querySelector('video')!;
      expect(film.networkState).to.not.equal(HTMLMediaElement.NETWORK_EMPTY);
      await decide({ youtube: false });
      expect(film.networkState).to.equal(HTMLMediaElement.NETWORK_EMPTY);
    });
  });

  for (const style of ['display: inline-block', 'display: flex; color: red', '']) {
    it(`keep the author’s own style, «${style}»`, async () => {
      await askingPage(frame('https://terzo.invalid/', style && `style="${style}"`));
      const [element] = frames();
      for (const isAllowed of [false, true, false, true]) {
        await decide({ youtube: isAllowed });
        expect([isSeen(element!), element!.getAttribute('style') ?? '']).to.deep.equal([isAllowed, style]);
      }
    });
  }

  describe('of which the page keeps a copy', () => {
    const copyOf = (section: Element): Element => section.cloneNode(true) as Element;

    it('held back, are held back: what stands there works', async () => {
      const third = thirdParty();
      const notice = await askingPage(`<section>${frame(third.url('one.html'))}</section><section>${frame(third.url('two.html'))}</section>`);
      const sections = [...document.querySelectorAll('main > section')];
      sections.forEach((section) => section.replaceWith(copyOf(section)));
      await settled(notice);
      expect(standIns()).to.have.length(2);
      await press(standIns()[0]!, ONCE);
      expect(await third.requests()).to.deep.equal(['one.html']);
      await decide({ youtube: true });
      expect(await third.requests()).to.deep.equal(['one.html', 'two.html']);
      expect([...document.querySelectorAll('main iframe')].map(isSeen)).to.deep.equal([true, true]);
      expect(standIns()).to.have.length(0);
    });

    for (const [name, copied] of Object.entries({ 'as nodes': copyOf, 'as text': (section: Element) => document.createRange().createContextualFragment(section.outerHTML).firstElementChild! })) {
      it(`let go (${name}), lose their addresses after a withdrawal, those put in before it and after it`, async () => {
        const notice = await askingPage(`<section>${frame('https://terzo.invalid/one')}<img alt="" data-consent="youtube" data-src="https://terzo.invalid/two"></section>`);
        await decide({ youtube: true });
        const section = document.querySelector('main > section')!;
        const [before, after] = [copied(section), copied(section)];
        section.replaceWith(before);
        await settled(notice);
        expect(before.querySelectorAll('[src]')).to.have.length(2);
        await decide({ youtube: false });
        expect(before.querySelectorAll('[src]')).to.have.length(0);
        notice.before(after);
        await settled(notice);
        expect(after.querySelectorAll('[src]')).to.have.length(0);
        expect(standIns().map((standIn) => standIn.parentNode)).to.deep.equal([before, after]);
        expect(notice.issues).to.deep.equal([]);
      });
    }
  });

  it('are no wider than the page', async () => {
    await askingPage(`<div style="width: 300px">${frame('https://terzo.invalid/')}</div><style>.wide { max-width: none }</style>${frame('https://terzo.invalid/', 'class="wide" width="3000"')}`);
    await decide({ youtube: true });
    const [narrow, wide] = document.querySelectorAll('iframe');
    expect(narrow!.offsetWidth).to.equal(300);
    expect(wide!.offsetWidth, 'the page’s own rules are stronger').to.be.at.least(3000);
  });

  it('follow an address that is written anew after consent, and none that is none', async () => {
    const third = thirdParty();
    const notice = await askingPage(frame(third.url('one.html')));
    await decide({ youtube: true });
    await third.requests();
    const { length } = history;
    frames()[0]!.dataset['src'] = third.url('two.html');
    await settled(notice);
    expect(await third.requests()).to.deep.equal(['one.html', 'two.html']);
    expect(history.length, 'nothing to go back to').to.equal(length);
    frames()[0]!.dataset['src'] = 'javascript:parent.ran=[1]';
    await settled(notice);
    expect(frames()[0]!.hasAttribute('src')).to.equal(false);
    expect(window.ran).to.equal(undefined);
  });

  it('keep an address that the page gives them after consent', async () => {
    const third = thirdParty();
    await askingPage(frame(third.url('one.html')));
    await decide({ youtube: true });
    frames()[0]!.src = third.url('two.html');
    await add('<p>Altro</p>');
    expect(frames()[0]!.src).to.equal(third.url('two.html'));
    await decide({ youtube: false });
    expect(frames()[0]!.hasAttribute('src')).to.equal(false);
  });
});
