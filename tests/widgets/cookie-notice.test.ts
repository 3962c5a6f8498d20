import { expect } from 'chai';
import '../../src/define/cookie-notice.js';
import { CONSENT_KEY, readConsent, writeConsent } from '../../src/widgets/cookie-notice/consent-store.js';
import type { CookieNotice } from '../../src/widgets/cookie-notice/cookie-notice.js';
import type { BrolettoNoticeCloseEvent } from '../../src/widgets/cookie-notice/notice-events.js';
import * as examples from '../../stories/examples/cookie-notice.js';
import { clearConsent, consentCookies, ownCookies, withBlockedStorage } from '../helpers/consent.js';
import { clearFixtures, fixture, itIsAccessible, moduleTag, nextEvent, pageInFrame, settled, visibleText, warningsDuring } from '../helpers/fixture.js';

const notice = (markup = examples.technicalOnly, lang?: string): Promise<CookieNotice> => fixture<CookieNotice>(markup, lang);
const isShown = (element: CookieNotice): boolean => Boolean(element.shadowRoot?.querySelector('section')?.getClientRects().length);
const button = (element: CookieNotice): HTMLButtonElement => element.shadowRoot!.querySelector('button')!;
const dismissed = (t = Date.now()): void => writeConsent({ v: 1, t, how: 'close' });

/** Presses a key where the focus is. */
function press(key: string, target: Element = document.activeElement!): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  (target.shadowRoot?.activeElement ?? target).dispatchEvent(event);
  return event;
}

/** A notice in a page of its own, in a window of this size. */
async function noticeInFrame(body: string, width: number, height: number): Promise<{ page: Window & typeof globalThis; element: CookieNotice }> {
  const page = await pageInFrame(`<html lang="it"><style>body{margin:0}</style>${moduleTag('define/cookie-notice.ts')}<body>${body}`, width, height);
  await page.customElements.whenDefined('broletto-cookie-notice');
  const element = page.document.querySelector('broletto-cookie-notice')!;
  await settled(element);
  await frames(page);
  return { page, element };
}
/** Waits until what is measured per frame has been measured. */
const frames = (page: Window): Promise<unknown> => new Promise((resolve) => page.requestAnimationFrame(() => page.requestAnimationFrame(resolve)));
const paragraphs = (count: number): string => Array.from({ length: count }, (_, index) => `<p>Paragrafo <a href="#p${index}">${index}</a></p>`).join('');

describe('<broletto-cookie-notice>', () => {
  ownCookies();
  afterEach(clearFixtures);

  describe('is accessible', () => {
    itIsAccessible(examples);

    it('as a region with a name, and a button that says what it closes', async () => {
      const element = await notice();
      const region = element.shadowRoot!.querySelector('section')!;
      expect(region.ariaLabel).to.equal('Avviso sui cookie');
      expect(button(element).ariaLabel).to.equal('Chiudi l’avviso sui cookie');
      expect(element.shadowRoot!.querySelector('[aria-modal], [role=dialog], [aria-live]')).to.equal(null);
    });
  });

  describe('says', () => {
    const says: readonly [attributes: string, lang: string, text: string][] = [
      ['', 'it', 'Questo sito utilizza solo cookie tecnici, necessari al suo funzionamento. Pertanto non è richiesta l’acquisizione del consenso.'],
      ['analytics="none"', 'en', 'This site uses only technical cookies, which it needs to work. Your consent is therefore not required.'],
      ['analytics="first-party"', 'it', 'cookie tecnici e analytics di prima parte che rispettano'],
      [
        'analytics="third-party"',
        'it',
        'Questo sito utilizza solo cookie tecnici e analytics di terze parti che rispettano i requisiti per essere equiparabili ai cookie e agli altri identificatori tecnici. Pertanto non è richiesta l’acquisizione del consenso.',
      ],
    ];
    for (const [attributes, lang, text] of says) {
      it(`${attributes || 'no attribute'}, ${lang}`, async () => {
        const words = visibleText(await notice(`<broletto-cookie-notice ${attributes}>\n  \n</broletto-cookie-notice>`, lang));
        expect(words).to.contain(text);
        expect(words).to.not.match(/accett|prosegu|accept|agree/i);
      });
    }

    it('the author’s words and link in place of its own', async () => {
      const element = await notice('<broletto-cookie-notice analytics="third-party" policy-href="/a"><p>Solo cookie tecnici.</p><a slot="policy-link" href="/b">Leggi</a></broletto-cookie-notice>');
      expect(visibleText(element)).to.equal('Solo cookie tecnici. Leggi Chiudi');
    });

    it('its own again when the author’s go', async () => {
      const element = await notice('<broletto-cookie-notice><p>Solo cookie tecnici.</p></broletto-cookie-notice>');
      element.replaceChildren();
      await settled(element);
      expect(visibleText(element)).to.contain('necessari al suo funzionamento');
    });

    it('a link to the policy', async () => {
      const link = (await notice()).shadowRoot!.querySelector('a')!;
      expect([link.textContent, link.getAttribute('href')]).to.deep.equal(['Informativa', '/privacy']);
    });
  });

  describe('bad input', () => {
    it('a script is no policy', async () => {
      const element = await notice('<broletto-cookie-notice policy-href=" java&#10;script:alert(1)"></broletto-cookie-notice>');
      expect(element.shadowRoot!.querySelector('a')).to.equal(null);
      expect(element.issues.map(({ code, where }) => `${where} ${code}`)).to.deep.equal(['policy-href unsafe-url']);
    });

    it('unknown values: the default, a warning and an issue', async () => {
      let element!: CookieNotice;
      const lines = await warningsDuring(async () => {
        element = await notice('<broletto-cookie-notice analytics="google" placement="top"></broletto-cookie-notice>');
      });
      expect(lines.join('\n')).to.contain('analytics="google"').and.to.contain('placement="top"').and.to.contain('<broletto-cookie-notice>');
      expect(element.issues.map(({ where }) => where)).to.deep.equal(['analytics', 'placement']);
      expect(visibleText(element)).to.contain('necessari al suo funzionamento');
      expect(getComputedStyle(element).position).to.equal('sticky');
    });

    it('a script of the page in the tag is neither words nor a description of services', async () => {
      const element = await notice('<broletto-cookie-notice><script>window.ran = true</script></broletto-cookie-notice>');
      expect(isShown(element)).to.equal(true);
      expect(visibleText(element)).to.contain('necessari al suo funzionamento');
      expect(element.issues).to.deep.equal([]);
    });

    it('markup in words is text', async () => {
      const element = await notice();
      element.strings = { none: '<img src=x onerror=alert(1)>' };
      await settled(element);
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
      expect(visibleText(element)).to.contain('<img src=x onerror=alert(1)>');
    });
  });

  describe('closes', () => {
    it('by its button, with an event, and remembers in a cookie and its mirror', async () => {
      const element = await notice();
      expect(consentCookies(), 'nothing before').to.deep.equal([]);
      expect(localStorage.getItem(CONSENT_KEY), 'nothing before').to.equal(null);
      const closed = nextEvent<BrolettoNoticeCloseEvent>(document, 'broletto-notice-close');
      button(element).click();
      expect((await closed).reason).to.equal('close');
      await settled(element);
      expect(isShown(element)).to.equal(false);
      expect(readConsent()!.t).to.be.closeTo(Date.now(), 5000);
      expect(consentCookies()).to.have.length(1);
      expect(localStorage.getItem(CONSENT_KEY)).to.equal(consentCookies()[0]);
    });

    it('by Esc when the focus is inside', async () => {
      const element = await notice();
      const closed = nextEvent<BrolettoNoticeCloseEvent>(element, 'broletto-notice-close');
      button(element).focus();
      press('Escape');
      expect((await closed).reason).to.equal('escape');
      expect(readConsent()).to.not.equal(undefined);
    });

    it('not by Esc elsewhere, nor when something inside has used it, nor by another key', async () => {
      const element = await notice('<button>Altro</button><broletto-cookie-notice><p>Testo <button>i</button></p></broletto-cookie-notice>');
      press('Escape', element.previousElementSibling!);
      button(element).focus();
      press('Enter');
      const own = element.querySelector('button')!;
      own.addEventListener('keydown', (event) => event.preventDefault());
      own.focus();
      press('Escape');
      await settled(element);
      expect(isShown(element)).to.equal(true);
      expect(readConsent()).to.equal(undefined);
    });

    it('by code, remembered, without an event', async () => {
      const element = await notice();
      let events = 0;
      element.addEventListener('broletto-notice-close', () => (events += 1));
      element.close();
      await settled(element);
      expect(isShown(element)).to.equal(false);
      expect(readConsent()).to.not.equal(undefined);
      expect(events).to.equal(0);
    });

    it('when another tab closes it', async () => {
      const element = await notice();
      const closed = nextEvent<BrolettoNoticeCloseEvent>(element, 'broletto-notice-close');
      const frame = document.createElement('iframe');
      element.parentElement!.append(frame);
      const text = encodeURIComponent(JSON.stringify({ v: 1, t: Date.now(), how: 'close' }));
      frame.contentWindow!.localStorage.setItem(CONSENT_KEY, text);
      expect((await closed).reason).to.equal('remote');
      await settled(element);
      expect(isShown(element)).to.equal(false);
    });

    it('not when another tab stores something foreign', async () => {
      const element = await notice();
      const heard = nextEvent(window, 'storage');
      const frame = document.createElement('iframe');
      element.parentElement!.append(frame);
      frame.contentWindow!.localStorage.setItem(CONSENT_KEY, '{bad');
      await heard;
      await settled(element);
      expect(isShown(element)).to.equal(true);
    });

    it('when the page comes back from the back-forward cache after it was closed elsewhere', async () => {
      const element = await notice();
      dismissed();
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await settled(element);
      expect(isShown(element)).to.equal(false);
    });

    it('even where nothing can be stored', async () => {
      const element = await notice();
      withBlockedStorage(['cookie', 'localStorage'], () => button(element).click());
      await settled(element);
      expect(isShown(element)).to.equal(false);
    });
  });

  describe('on return', () => {
    it('is not there, from before the first paint', async () => {
      dismissed();
      const element = document.createElement('broletto-cookie-notice');
      const place = document.createElement('main');
      place.append(element);
      document.body.append(place);
      expect(isShown(element), 'at once').to.equal(false);
      await element.updateComplete;
      expect(isShown(element), 'after the first update, which is still before paint').to.equal(false);
    });

    it('is there again after six months, and after a value that is not ours', async () => {
      localStorage.setItem(CONSENT_KEY, encodeURIComponent(JSON.stringify({ v: 1, how: 'close', t: Date.now() - 190 * 86_400_000 })));
      expect(isShown(await notice())).to.equal(true);
      clearFixtures();
      localStorage.setItem(CONSENT_KEY, 'accepted');
      expect(isShown(await notice())).to.equal(true);
    });

    it('is there where storage is blocked', async () => {
      let pending!: Promise<CookieNotice>;
      withBlockedStorage(['cookie', 'localStorage'], () => (pending = notice()));
      expect(isShown(await pending)).to.equal(true);
    });

    it('shows itself again when asked, and what was remembered stays', async () => {
      dismissed();
      const element = await notice();
      element.show();
      await settled(element);
      expect(isShown(element)).to.equal(true);
      expect(readConsent()).to.not.equal(undefined);
    });

    it('stays closed when it is moved or put back', async () => {
      const element = await notice();
      button(element).click();
      const place = element.parentElement!;
      element.remove();
      place.append(element);
      await settled(element);
      expect(isShown(element)).to.equal(false);
    });

    it('stays shown again when the page is looked at again', async () => {
      dismissed(Date.now() - 1000);
      const element = await notice();
      element.show();
      document.dispatchEvent(new Event('visibilitychange'));
      await settled(element);
      expect(isShown(element)).to.equal(true);
    });

    it('keeps out of the page’s own hidden', async () => {
      const element = await notice('<broletto-cookie-notice hidden></broletto-cookie-notice>');
      element.show();
      await settled(element);
      expect([element.hidden, isShown(element)]).to.deep.equal([true, false]);
      element.hidden = false;
      await settled(element);
      button(element).click();
      await settled(element);
      expect([element.hidden, isShown(element)]).to.deep.equal([false, false]);
    });
  });

  describe('focus', () => {
    it('is not taken when the notice appears', async () => {
      const before = document.activeElement;
      await notice();
      expect(document.activeElement).to.equal(before);
    });

    it('goes back where it came from', async () => {
      const element = await notice('<a href="#a">A</a><a href="#b">B</a><broletto-cookie-notice policy-href="/privacy"></broletto-cookie-notice>');
      const link = element.previousElementSibling as HTMLElement;
      link.focus();
      element.shadowRoot!.querySelector('a')!.focus();
      button(element).focus();
      button(element).click();
      expect(document.activeElement).to.equal(link);
    });

    it('goes to the main content when it came from nowhere, without scrolling, and leaves no trace', async () => {
      const { page, element } = await noticeInFrame(`<main>${paragraphs(60)}</main><broletto-cookie-notice></broletto-cookie-notice>`, 600, 600);
      page.scrollTo(0, 500);
      const { scrollY } = page;
      button(element).focus({ preventScroll: true });
      button(element).click();
      const main = page.document.querySelector('main')!;
      expect(page.document.activeElement).to.equal(main);
      expect(page.scrollY).to.equal(scrollY);
      main.querySelector('a')!.focus();
      expect(main.hasAttribute('tabindex')).to.equal(false);
    });

    it('scrolls nothing when it comes to the notice', async () => {
      const { page, element } = await noticeInFrame(`<main>${paragraphs(60)}</main>${examples.ownWords.replace('cookie tecnici', '<a href="#x">cookie tecnici</a>')}`, 600, 600);
      for (const target of [...element.querySelectorAll('a'), button(element)]) {
        page.scrollTo(0, 500);
        target.focus();
        await frames(page);
        expect(page.scrollY, target.textContent).to.equal(500);
        target.blur();
      }
    });

    it('leaves what it came from its tabindex, where that is hidden meanwhile', async () => {
      const element = await notice('<div><p tabindex="0">Voce di menu</p></div><h1>Titolo</h1><broletto-cookie-notice></broletto-cookie-notice>');
      const item = document.querySelector<HTMLElement>('p[tabindex]')!;
      item.focus();
      button(element).focus();
      item.parentElement!.hidden = true;
      button(element).click();
      await settled(element);
      expect(item.getAttribute('tabindex')).to.equal('0');
      expect(document.activeElement!.textContent).to.equal('Titolo');
    });

    it('is left alone when it is elsewhere', async () => {
      const element = await notice('<input aria-label="Cerca"><broletto-cookie-notice></broletto-cookie-notice>');
      const field = element.previousElementSibling as HTMLElement;
      field.focus();
      element.close();
      expect(document.activeElement).to.equal(field);
    });

    it('is never given to what the notice covers (WCAG 2.4.11)', async () => {
      const { page, element } = await noticeInFrame(`<main>${paragraphs(60)}</main><broletto-cookie-notice analytics="third-party"></broletto-cookie-notice>`, 400, 600);
      const covered: string[] = [];
      let stuck = 0;
      for (const link of page.document.querySelectorAll<HTMLElement>('main a')) {
        link.focus();
        await frames(page);
        const [bar, place] = [element.getBoundingClientRect(), link.getBoundingClientRect()];
        if (page.scrollY + page.innerHeight < page.document.documentElement.scrollHeight - 1) stuck += 1;
        if (place.bottom > bar.top || place.top < 0) covered.push(link.textContent);
      }
      expect(stuck, 'the notice stood over the page').to.be.above(40);
      expect(covered).to.deep.equal([]);
    });
  });

  describe('place', () => {
    it('the lower edge of the window, and at the end of the page after all the rest', async () => {
      const { page, element } = await noticeInFrame(`<main>${paragraphs(60)}</main><broletto-cookie-notice></broletto-cookie-notice>`, 600, 600);
      expect(element.getBoundingClientRect().bottom).to.be.closeTo(600, 1);
      page.scrollTo(0, page.document.documentElement.scrollHeight);
      const last = page.document.querySelector('main')!.getBoundingClientRect().bottom;
      expect(element.getBoundingClientRect().top).to.be.at.least(last - 1);
    });

    it('takes less than half of a small phone', async () => {
      const { element } = await noticeInFrame(`<main>${paragraphs(60)}</main><broletto-cookie-notice analytics="third-party" policy-href="/privacy"></broletto-cookie-notice>`, 320, 568);
      expect(element.offsetHeight).to.be.below(568 / 2);
      expect(element.scrollWidth).to.be.at.most(320);
    });

    it('the lower edge also in a page that hides what is too wide', async () => {
      const { page, element } = await noticeInFrame(`<style>html,body{overflow-x:hidden}</style><main>${paragraphs(60)}</main><broletto-cookie-notice></broletto-cookie-notice>`, 600, 600);
      expect(element.getBoundingClientRect().bottom).to.be.closeTo(600, 1);
      button(element).click();
      await settled(element);
      expect(page.getComputedStyle(page.document.body).overflowX).to.equal('hidden');
    });

    it('no more than half of the window for a long text of the site, which is read by scrolling', async () => {
      const { element } = await noticeInFrame(`<main>${paragraphs(60)}</main><broletto-cookie-notice><p>${'Solo cookie tecnici. '.repeat(100)}</p></broletto-cookie-notice>`, 360, 640);
      expect(element.offsetHeight).to.be.at.most(320);
      const base = element.shadowRoot!.querySelector('.base')!;
      base.scrollTop = base.scrollHeight;
      const [bar, close] = [element, button(element)].map((box) => box!.getBoundingClientRect());
      expect(close!.bottom).to.be.at.most(bar!.bottom);
    });

    it('the end of the page where the window is low, as at 400 % zoom; then nothing is kept free', async () => {
      const { page, element } = await noticeInFrame(`<main>${paragraphs(60)}</main><broletto-cookie-notice></broletto-cookie-notice>`, 320, 256);
      expect(element.getBoundingClientRect().top).to.be.above(256);
      expect(page.getComputedStyle(page.document.documentElement).scrollPaddingBottom).to.equal('auto');
    });

    it('room at the lower edge while it sticks there, and the page’s own scroll padding again after', async () => {
      const { page, element } = await noticeInFrame(
        `<style>html{scroll-padding-bottom:7px}</style><main>${paragraphs(60)}</main><broletto-cookie-notice></broletto-cookie-notice>`,
        600,
        600,
      );
      const padding = (): string => page.getComputedStyle(page.document.documentElement).scrollPaddingBottom;
      expect(parseFloat(padding())).to.be.at.least(element.offsetHeight);
      button(element).click();
      await settled(element);
      expect(padding()).to.equal('7px');
      clearConsent();
      element.show();
      await settled(element);
      await frames(page);
      expect(parseFloat(padding())).to.be.at.least(element.offsetHeight);
      page.document.body.append(element);
      await frames(page);
      expect(parseFloat(padding()), 'after a move').to.be.at.least(element.offsetHeight);
      element.show();
      element.requestUpdate();
      element.remove();
      await settled(element);
      expect(padding()).to.equal('7px');
      expect(page.document.documentElement.hasAttribute('style')).to.equal(false);
    });

    it('where the author puts it, with placement="inline"', async () => {
      const { page, element } = await noticeInFrame(`<broletto-cookie-notice placement="Inline"></broletto-cookie-notice><main>${paragraphs(60)}</main>`, 600, 600);
      expect(element.getBoundingClientRect().top).to.be.below(1);
      expect(page.getComputedStyle(element).position).to.equal('static');
      expect(page.getComputedStyle(page.document.documentElement).scrollPaddingBottom).to.equal('auto');
    });

    it('does not lock, cover or silence the page, and a blocker that hides it breaks nothing', async () => {
      const { page, element } = await noticeInFrame(
        `<style>broletto-cookie-notice{display:none!important}</style><main>${paragraphs(60)}</main><broletto-cookie-notice></broletto-cookie-notice>`,
        600,
        600,
      );
      expect(page.document.querySelectorAll('[inert], [aria-hidden]').length).to.equal(0);
      expect(page.getComputedStyle(page.document.body).overflow).to.equal('visible');
      page.scrollTo(0, 300);
      expect(page.scrollY).to.equal(300);
      expect(isShown(element)).to.equal(false);
      expect(readConsent()).to.equal(undefined);
    });
  });
});
