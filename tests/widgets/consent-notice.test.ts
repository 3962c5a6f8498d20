import { expect } from 'chai';
import '../../src/define/consent-embed.js';
import '../../src/define/cookie-notice.js';
import { pageConsent } from '../../src/widgets/cookie-notice/consent.js';
import { CONSENT_KEY, readConsent, writeConsent } from '../../src/widgets/cookie-notice/consent-store.js';
import type { CookieNotice } from '../../src/widgets/cookie-notice/cookie-notice.js';
import type { BrolettoConsentChangeEvent, BrolettoNoticeCloseEvent } from '../../src/widgets/cookie-notice/notice-events.js';
import * as examples from '../../stories/examples/consent.js';
import { consentCookies, ownCookies } from '../helpers/consent.js';
import { thirdParty } from '../helpers/third-party.js';
import { appears, clearFixtures, fixture, itIsAccessible, nextEvent, point, settled, visibleText } from '../helpers/fixture.js';

const ASKS = '<broletto-cookie-notice services="youtube google-maps" policy-href="/privacy"></broletto-cookie-notice>';

/** A notice that has fetched what asks. */
async function notice(markup = ASKS, lang?: string): Promise<CookieNotice> {
  const element = await fixture<CookieNotice>(markup, lang);
  await appears(element.shadowRoot!, '.preferences');
  await settled(element);
  return element;
}
const section = (element: CookieNotice): HTMLElement => element.shadowRoot!.querySelector('section')!;
const isShown = (element: CookieNotice): boolean => section(element).getClientRects().length > 0;
const button = (element: CookieNotice, name: string): HTMLButtonElement => element.shadowRoot!.querySelector(`[part~="button-${name}"]`)!;
const codes = (element: CookieNotice): string[] => element.issues.map(({ code, where }) => `${where} ${code}`);
const remembered = (choices: Record<string, boolean>, more = {}): void => writeConsent({ v: 1, t: Date.now(), how: 'save', choices, ...more });

/** The change that `action` makes. */
async function changeBy(element: CookieNotice, action: () => void): Promise<BrolettoConsentChangeEvent> {
  const changed = nextEvent<BrolettoConsentChangeEvent>(document, 'broletto-consent-change');
  action();
  const event = await changed;
  await settled(element);
  return event;
}

describe('<broletto-cookie-notice> that asks', () => {
  ownCookies();
  afterEach(() => {
    clearFixtures();
    // The consent of the page outlives the notices of these tests.
    pageConsent().declare([]);
  });

  describe('is accessible', () => {
    itIsAccessible({ asks: examples.asks, withJson: examples.ownServices }, notice);

    it('as a region with a name, whose commands are named by what they do', async () => {
      const element = await notice();
      expect(section(element).ariaLabel).to.equal('Avviso sui cookie');
      expect([...element.shadowRoot!.querySelectorAll('button')].map(({ textContent }) => textContent.replace('✕', '').trim())).to.deep.equal([
        'Continua senza accettare', 'Scegli', 'Rifiuta', 'Accetta',
      ]);
      expect(element.shadowRoot!.querySelector('section [aria-modal], section[role=dialog], section [aria-live]')).to.equal(null);
    });
  });

  describe('says', () => {
    it('what it asks for, for what, of whom, and what the X keeps', async () => {
      expect(visibleText(await notice())).to.contain(
        'Questo sito utilizza cookie tecnici e, solo con il consenso, cookie e altri strumenti di tracciamento per mostrare contenuti di altri siti (YouTube, Google Maps). Continuando senza accettare restano solo gli strumenti tecnici. Informativa',
      );
    });

    it('the same in English', async () => {
      expect(visibleText(await notice(ASKS, 'en'))).to.contain('only with your consent, cookies and other tracking tools to show content from other sites (YouTube, Google Maps).');
    });

    it('the analytics that need no consent, and services of its own with their purpose', async () => {
      const element = await notice(`<broletto-cookie-notice analytics="third-party" policy-href="/p"><script type="application/json">
        [{"id":"chat","label":"Assistente","provider":"Terzo srl","purpose":"rispondere alle domande","policy":"https://terzo.example/p"},
         {"id":"stat","label":"Conta","provider":"Terzo srl","purpose":"statistics","policy":"https://terzo.example/p"},
         {"id":"video","label":"Video","provider":"Terzo srl","purpose":"content","policy":"https://terzo.example/p"}]</script></broletto-cookie-notice>`);
      const words = visibleText(element);
      expect(words).to.contain('analytics di terze parti a essi equiparabili e, solo con il consenso,');
      expect(words).to.contain('per rispondere alle domande (Assistente), per raccogliere statistiche (Conta) e per mostrare contenuti di altri siti (Video)');
      expect(codes(element)).to.deep.equal([]);
    });

    it('the author’s words in place of its own, but always what the X keeps', async () => {
      const element = await notice('<broletto-cookie-notice services="youtube" policy-href="/p"><p>Con il consenso mostriamo i video.</p></broletto-cookie-notice>');
      expect(visibleText(element)).to.contain('Con il consenso mostriamo i video. Continuando senza accettare restano solo gli strumenti tecnici.');
      expect(visibleText(element)).to.not.contain('Questo sito');
    });

    it('never that nothing needs asking while what asks is on its way', async () => {
      const element = document.createElement('broletto-cookie-notice');
      element.services = 'youtube';
      const place = document.createElement('main');
      place.append(element);
      document.body.append(place);
      await element.updateComplete;
      if (!element.shadowRoot!.querySelector('.preferences')) expect(isShown(element)).to.equal(false);
      await appears(element.shadowRoot!, '.preferences');
      await settled(element);
      expect(isShown(element)).to.equal(true);
      expect(visibleText(element)).to.not.contain('non è richiesta');
    });

    for (const json of ['', '\n', '{bad', 'null', '"youtube"', '{}', '[]', '[{}]', '[{"id":"__proto__"}]']) {
      it(`nothing for the JSON ${json}, least of all that nothing needs asking`, async () => {
        const element = await fixture<CookieNotice>(`<broletto-cookie-notice policy-href="/p"><script type="application/json">${json}</script></broletto-cookie-notice>`);
        await settled(element);
        if (json !== 'null' && json !== '[]') await appears(element.shadowRoot!, '.preferences');
        expect(visibleText(section(element))).to.not.contain('<');
        if (isShown(element)) expect(json === 'null').to.equal(true);
      });
    }

    it('what is described in JSON that the site has wrapped into a paragraph', async () => {
      const element = await notice('<broletto-cookie-notice policy-href="/p"><p><script type="application/json">[{"id":"youtube"}]</script></p></broletto-cookie-notice>');
      expect(visibleText(element)).to.contain('per mostrare contenuti di altri siti (YouTube)').and.to.not.contain('{');
    });

    it('nothing of data that go round in circles, which the webmaster is told', async () => {
      const element = await notice();
      const data: object[] = [{ id: 'chat' }];
      Object.assign(data[0]!, { label: data });
      element.data = data;
      await settled(element);
      expect(codes(element)).to.include('row 1, label unreadable-field');
      expect(visibleText(element)).to.contain('(YouTube, Google Maps)');
    });

    it('markup in labels is text', async () => {
      const element = await notice('<broletto-cookie-notice policy-href="/p"><script type="application/json">[{"id":"a","label":"<img src=x onerror=alert(1)>","purpose":"<b>x</b>"}]</script></broletto-cookie-notice>');
      expect(element.shadowRoot!.querySelector('img, b')).to.equal(null);
      expect(visibleText(element)).to.contain('per <b>x</b> (<img src=x onerror=alert(1)>)');
    });
  });

  describe('is answered', () => {
    const answers: readonly [name: string, act: (element: CookieNotice) => void, method: string, isAllowed: boolean][] = [
      ['the X', (element) => button(element, 'close').click(), 'close', false],
      ['«Rifiuta»', (element) => button(element, 'refuse').click(), 'refuse', false],
      ['«Accetta»', (element) => button(element, 'accept').click(), 'accept', true],
      [
        'Esc',
        (element) => {
          button(element, 'choose').focus();
          button(element, 'choose').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
        },
        'escape',
        false,
      ],
    ];
    for (const [name, act, method, isAllowed] of answers) {
      it(`by ${name}: recorded, told once, and it goes`, async () => {
        const element = await notice();
        expect(consentCookies(), 'nothing before').to.deep.equal([]);
        let told = 0;
        element.addEventListener('broletto-consent-change', () => (told += 1));
        const closed = nextEvent<BrolettoNoticeCloseEvent>(document, 'broletto-notice-close');
        const { changed, receipt, needsReload } = await changeBy(element, () => act(element));
        expect((await closed).reason).to.equal(method);
        expect(told).to.equal(1);
        expect(isShown(element)).to.equal(false);
        expect(changed).to.deep.equal(isAllowed ? ['youtube', 'google-maps'] : []);
        expect(needsReload).to.equal(false);
        expect(readConsent()!.choices).to.deep.equal({ youtube: isAllowed, 'google-maps': isAllowed });
        expect(readConsent()!.how).to.equal(method);
        expect([element.has('youtube'), element.has('google-maps'), element.has('vimeo')]).to.deep.equal([isAllowed, isAllowed, false]);
        expect(receipt!.choices).to.deep.equal({ youtube: isAllowed, 'google-maps': isAllowed });
        expect(receipt!.text).to.contain('solo con il consenso, cookie').and.to.contain('(YouTube, Google Maps). Continuando senza accettare restano solo');
        expect(receipt!.services.map(({ provider }) => provider)).to.deep.equal(['Google Ireland Limited', 'Google Ireland Limited']);
        expect([receipt!.method, receipt!.language, receipt!.policy, receipt!.id]).to.deep.equal([method, 'it', '/privacy', undefined]);
      });
    }

    it('not by scrolling, by clicks elsewhere, by Esc elsewhere', async () => {
      const element = await notice(`<p>Testo</p><button>Altro</button>${ASKS}`);
      window.dispatchEvent(new Event('scroll'));
      const other = element.previousElementSibling as HTMLButtonElement;
      other.click();
      other.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await settled(element);
      expect(isShown(element)).to.equal(true);
      expect(readConsent()).to.equal(undefined);
    });

    it('by code', async () => {
      const element = await notice();
      const { method, changed } = await changeBy(element, () => void element.decide({ youtube: true, 'google-maps': false, 'not-ours': true }));
      expect([method, ...changed]).to.deep.equal(['code', 'youtube']);
      expect(isShown(element)).to.equal(false);
      expect(element.has('not-ours')).to.equal(false);
    });

    it('by close(), which refuses', async () => {
      const element = await notice();
      element.close();
      await settled(element);
      expect(readConsent()!.choices).to.deep.equal({ youtube: false, 'google-maps': false });
      expect(isShown(element)).to.equal(false);
    });

    it('with the site’s own words, which are the receipt’s', async () => {
      const element = await notice(ASKS.replace('></', '><p>Con il consenso mostriamo i video.</p></'));
      const { receipt } = await changeBy(element, () => button(element, 'accept').click());
      expect(receipt!.text).to.equal('Con il consenso mostriamo i video. Continuando senza accettare restano solo gli strumenti tecnici. Informativa');
    });

    it('elsewhere while it shows: with no words in the receipt', async () => {
      const element = await notice();
      const { receipt } = await changeBy(element, () => pageConsent().decide({ youtube: true }, 'embed'));
      expect([receipt!.text, isShown(element)]).to.deep.equal(['', true]);
    });

    it('by «Accetta» not under a finger that taps where it has just come, but by the next tap', async () => {
      const element = await notice();
      point(button(element, 'accept'), 0);
      await settled(element);
      expect([isShown(element), readConsent()]).to.deep.equal([true, undefined]);
      point(button(element, 'accept'), 700);
      await settled(element);
      expect([isShown(element), element.has('youtube')]).to.deep.equal([false, true]);
    });

    for (const name of ['refuse', 'close']) {
      it(`by the command ${name} from the moment that it is there`, async () => {
        const element = await notice();
        point(button(element, name), 0);
        await settled(element);
        expect([isShown(element), element.has('youtube')]).to.deep.equal([false, false]);
      });
    }

    it('by Esc, but not by one that is held down', async () => {
      const element = await notice();
      const press = (repeat: boolean): unknown => button(element, 'choose').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, repeat }));
      press(true);
      expect(readConsent()).to.equal(undefined);
      press(false);
      expect(readConsent()!.how).to.equal('escape');
    });

    it('with as many services and revisions as there may be', async () => {
      const element = await notice('<broletto-cookie-notice policy-href="/p" services="youtube"></broletto-cookie-notice>');
      element.data = Array.from({ length: 100 }, (_, index) => ({ id: `servizio-${index}`.padEnd(64, 'x'), revision: 'è'.repeat(40) }));
      await settled(element);
      button(element, 'refuse').click();
      await settled(element);
      expect(isShown(element)).to.equal(false);
    });

    it('where it is not seen with no words in the receipt', async () => {
      remembered({ youtube: true, 'google-maps': true });
      const element = await notice();
      const { receipt } = await changeBy(element, () => void element.decide({ youtube: false }));
      expect([receipt!.text, receipt!.services.length]).to.deep.equal(['', 2]);
    });

    it('in another tab', async () => {
      const element = await notice();
      const frame = document.createElement('iframe');
      element.parentElement!.append(frame);
      const closed = nextEvent<BrolettoNoticeCloseEvent>(document, 'broletto-notice-close');
      const { method, changed, receipt } = await changeBy(element, () => {
        const text = encodeURIComponent(JSON.stringify({ v: 1, t: Date.now(), how: 'save', choices: { youtube: true, 'google-maps': false } }));
        frame.contentWindow!.localStorage.setItem(CONSENT_KEY, text);
      });
      expect((await closed).reason).to.equal('remote');
      expect([method, changed, receipt]).to.deep.equal(['remote', ['youtube'], undefined]);
      expect(element.has('youtube')).to.equal(true);
    });

    it('and whoever waits for a service hears of it, now or later', async () => {
      const element = await notice();
      const heard: string[] = [];
      const first = element.whenGranted('youtube').then(() => heard.push('youtube'));
      void element.whenGranted('google-maps').then(() => heard.push('google-maps'));
      await changeBy(element, () => void element.decide({ youtube: true, 'google-maps': false }));
      await first;
      await element.whenGranted('youtube');
      expect(heard).to.deep.equal(['youtube']);
    });

    it('once for all notices of the page', async () => {
      const element = await notice(`${ASKS}${ASKS}`);
      const other = element.nextElementSibling as CookieNotice;
      await appears(other.shadowRoot!, '.preferences');
      let told = 0;
      const count = (): unknown => (told += 1);
      document.addEventListener('broletto-consent-change', count);
      await changeBy(element, () => button(other, 'refuse').click());
      document.removeEventListener('broletto-consent-change', count);
      expect(told).to.equal(1);
      expect([isShown(element), isShown(other)]).to.deep.equal([false, false]);
    });

    it('and it goes back to where the focus came from', async () => {
      const element = await notice(`<a href="#a">A</a>${ASKS}`);
      const link = element.previousElementSibling as HTMLElement;
      link.focus();
      button(element, 'refuse').focus();
      button(element, 'refuse').click();
      await settled(element);
      expect(document.activeElement).to.equal(link);
    });
  });

  describe('on return', () => {
    it('is not there when all is decided, and what was allowed holds', async () => {
      remembered({ youtube: true, 'google-maps': false });
      const element = await notice();
      expect(isShown(element)).to.equal(false);
      expect([element.has('youtube'), element.has('google-maps')]).to.deep.equal([true, false]);
    });

    it('asks only for what is new, and says so', async () => {
      remembered({ youtube: true });
      const element = await notice();
      expect(visibleText(element)).to.contain('Qualcosa è cambiato dall’ultima scelta.').and.to.contain('(Google Maps)').and.to.not.contain('YouTube');
      await changeBy(element, () => button(element, 'refuse').click());
      expect(readConsent()!.choices).to.deep.equal({ youtube: true, 'google-maps': false });
    });

    it('says of nothing that it has changed to who has only allowed one thing where its content is', async () => {
      pageConsent().declare([{ id: 'youtube', label: 'YouTube', provider: '', purpose: 'content', policy: '', cookies: [], revision: '' }]);
      pageConsent().decide({ youtube: true }, 'embed');
      pageConsent().decide({ youtube: true }, 'embed');
      expect(visibleText(await notice())).to.contain('(Google Maps)').and.to.not.contain('cambiato');
    });

    it('does not say that refusing leaves only technical tools to who has allowed something already', async () => {
      remembered({ youtube: true });
      expect(visibleText(await notice())).to.contain('nulla si aggiunge a ciò che è già consentito').and.to.not.contain('restano solo');
    });

    it('keeps the answers of pages that have other services', async () => {
      remembered({ youtube: true, 'google-maps': false });
      const element = await notice('<broletto-cookie-notice services="youtube vimeo" policy-href="/p"></broletto-cookie-notice>');
      await changeBy(element, () => button(element, 'refuse').click());
      expect(readConsent()!.choices).to.deep.equal({ youtube: true, 'google-maps': false, vimeo: false });
    });

    it('keeps what was decided when a notice that asks for nothing is closed', async () => {
      remembered({ youtube: true });
      const { t } = readConsent()!;
      const element = await fixture<CookieNotice>('<broletto-cookie-notice></broletto-cookie-notice>');
      element.show();
      await settled(element);
      button(element, 'close').click();
      expect(readConsent()).to.deep.equal({ v: 1, t, how: 'save', choices: { youtube: true } });
    });

    it('asks for everything when the revision is another', async () => {
      remembered({ youtube: true, 'google-maps': true }, { revision: '1' });
      const element = await notice('<broletto-cookie-notice services="youtube google-maps" revision="2" policy-href="/p"></broletto-cookie-notice>');
      expect(isShown(element)).to.equal(true);
      expect(element.has('youtube')).to.equal(false);
    });

    it('asks a visitor who has only closed a notice that asked for nothing', async () => {
      writeConsent({ v: 1, t: Date.now(), how: 'close' });
      expect(isShown(await notice())).to.equal(true);
    });

    it('hears what the page’s own script decides before it is known what Bootstrap Italia has remembered', async () => {
      const element = document.createElement('broletto-cookie-notice');
      Object.assign(element, { services: 'youtube google-maps', italiaCompat: true });
      const place = document.createElement('main');
      place.append(element);
      document.body.append(place);
      await element.decide({ youtube: true });
      expect(element.has('youtube')).to.equal(true);
    });

    it('counts what Bootstrap Italia has remembered, only where the site says so', async () => {
      localStorage.setItem('bs-ck3', '{"youtube.com":true}');
      try {
        expect((await notice()).has('youtube')).to.equal(false);
        clearFixtures();
        const element = await notice(ASKS.replace('services', 'italia-compat services'));
        expect(element.has('youtube')).to.equal(true);
        expect(visibleText(element)).to.contain('(Google Maps)').and.to.not.contain('YouTube');
        expect(consentCookies(), 'nothing is stored').to.deep.equal([]);
        // What was refused here and is over is asked again: it does not come back from there.
        localStorage.setItem(CONSENT_KEY, encodeURIComponent(JSON.stringify({ v: 1, t: Date.now() - 190 * 86_400_000, how: 'save', choices: { youtube: false } })));
        clearFixtures();
        expect((await notice(ASKS.replace('services', 'italia-compat services'))).has('youtube')).to.equal(false);
      } finally {
        localStorage.removeItem('bs-ck3');
      }
    });

    it('stays away when it is moved', async () => {
      const element = await notice();
      await changeBy(element, () => button(element, 'accept').click());
      document.querySelector('main')!.append(element);
      await appears(element.shadowRoot!, '.preferences');
      await settled(element);
      expect(isShown(element)).to.equal(false);
      expect(element.has('youtube')).to.equal(true);
    });

    it('asks again for a service that is added while the page is open', async () => {
      const element = await notice();
      await changeBy(element, () => button(element, 'accept').click());
      element.services += ' vimeo';
      await settled(element);
      expect(visibleText(element)).to.contain('(Vimeo)').and.to.not.contain('YouTube');
    });

    it('asks for nothing when the services are taken away', async () => {
      const element = await notice();
      element.services = '';
      await settled(element);
      expect(visibleText(element)).to.contain('non è richiesta');
      expect(element.has('youtube')).to.equal(false);
    });
  });

  it('erases what a refused service left, before it was asked or while its script still ran, and never its own record', async () => {
    document.cookie = '_ga=1; Path=/';
    remembered({ 'google-analytics': false, x1: false });
    await notice(`<broletto-cookie-notice services="google-analytics x1" policy-href="/p"><script type="application/json">[{"id":"x1","cookies":["broletto-*"]}]</script></broletto-cookie-notice>`);
    expect(document.cookie).to.not.contain('_ga=');
    expect(consentCookies()).to.have.length(1);
  });

  describe('a log', () => {
    /** What the page sends while `action` runs, answered with this status, or not at all. */
    async function sentDuring(status: number | undefined, action: () => Promise<unknown>): Promise<{ url: string; body: unknown }[]> {
      const { fetch } = window;
      const sent: { url: string; body: unknown }[] = [];
      window.fetch = async (url, options) => {
        sent.push({ url: String(url), body: JSON.parse(String(options?.body)) });
        if (!status) throw new TypeError('offline');
        return new Response('', { status });
      };
      try {
        await action();
      } finally {
        window.fetch = fetch;
      }
      return sent;
    }
    const LOGS = ASKS.replace('services', 'log-url="/consensi" services');

    it('receives a receipt of each decision, with one random name for a visitor who allows', async () => {
      const element = await notice(LOGS);
      const sent = await sentDuring(200, async () => {
        await changeBy(element, () => button(element, 'accept').click());
        await changeBy(element, () => void element.decide({ youtube: false }));
      });
      const [one, two] = sent.map(({ body }) => body as { id: string; choices: unknown; method: string });
      expect(sent.map(({ url }) => url)).to.deep.equal(['/consensi', '/consensi']);
      expect(one!.id).to.match(/^[a-z\d]{10,}$/).and.to.equal(two!.id).and.to.equal(readConsent()!.id);
      expect([one!.choices, two!.choices]).to.deep.equal([{ youtube: true, 'google-maps': true }, { youtube: false, 'google-maps': true }]);
      expect(codes(element)).to.deep.equal([]);
    });

    it('receives no name of a visitor who refuses', async () => {
      const element = await notice(LOGS);
      const [sent] = await sentDuring(200, () => changeBy(element, () => button(element, 'refuse').click()));
      expect(sent!.body).to.not.have.property('id');
    });

    for (const status of [undefined, 500]) {
      it(`that ${status ? `answers ${status}` : 'cannot be reached'} holds nobody up; the webmaster is told`, async () => {
        const element = await notice(LOGS);
        await sentDuring(status, () => changeBy(element, () => button(element, 'accept').click()));
        await settled(element);
        expect(element.has('youtube')).to.equal(true);
        expect(codes(element)).to.deep.equal(['log-url log-unreachable']);
      });
    }
  });

  it('tells Matomo of the service that it is to be told of, and takes its word back', async () => {
    const page = window as { _paq?: unknown[] };
    const told: unknown[] = [];
    let heard: () => void;
    // As Matomo's own object, once its file has come.
    page._paq = Object.assign([], { push: (command: unknown[]) => (told.push(...command), heard(), told.length) });
    const next = (): Promise<void> => new Promise((resolve) => (heard = resolve));
    try {
      const element = await notice('<broletto-cookie-notice services="google-analytics" matomo="google-analytics" policy-href="/p"></broletto-cookie-notice>');
      const first = next();
      await changeBy(element, () => button(element, 'accept').click());
      await first;
      const second = next();
      await changeBy(element, () => void element.decide({ 'google-analytics': false }));
      await second;
      expect(told).to.deep.equal(['setCookieConsentGiven', 'forgetCookieConsentGiven']);
    } finally {
      delete page._paq;
    }
  });

  describe('a trigger in the page', () => {
    it('opens the choices', async () => {
      remembered({ youtube: true, 'google-maps': false });
      const element = await notice(`<footer><a href="/privacy" data-consent-open>Preferenze</a></footer>${ASKS}`);
      const link = document.querySelector<HTMLElement>('[data-consent-open]')!;
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
      link.dispatchEvent(click);
      expect(click.defaultPrevented).to.equal(true);
      const dialog = await appears<HTMLDialogElement>(element.shadowRoot!, 'dialog');
      expect(dialog.matches(':modal')).to.equal(true);
      dialog.close();
    });

    it('leads to the policy where there is nothing to choose', async () => {
      const element = await notice('<a href="/x" data-consent-open>Preferenze</a><broletto-cookie-notice services="you-tube" policy-href="#informativa"></broletto-cookie-notice>');
      document.querySelector<HTMLElement>('[data-consent-open]')!.click();
      await nextEvent(window, 'hashchange');
      expect(location.hash).to.equal('#informativa');
      history.replaceState(null, '', location.href.replace(/#.*/, ''));
      expect(isShown(element)).to.equal(false);
    });

    describe('shows the first layer where the choices cannot be seen', () => {
      const hidden = `<style>broletto-cookie-notice::part(dialog){display:none!important}</style><button type="button" data-consent-open>Preferenze</button>${ASKS}`;
      /** That notice, to a visitor who has allowed all. */
      async function shownAgain(): Promise<CookieNotice> {
        remembered({ youtube: true, 'google-maps': true });
        const element = await notice(hidden);
        await element.openPreferences();
        expect(visibleText(element)).to.contain('nulla si aggiunge a ciò che è già consentito');
        return element;
      }

      for (const leave of ['close', 'Escape']) {
        it(`whose ${leave} keeps what is allowed, as it says`, async () => {
          const element = await shownAgain();
          if (leave === 'close') button(element, 'close').click();
          else button(element, 'close').dispatchEvent(new KeyboardEvent('keydown', { key: leave, bubbles: true, composed: true }));
          await settled(element);
          expect([isShown(element), element.has('youtube'), element.has('google-maps')]).to.deep.equal([false, true, true]);
        });
      }

      it('and it stays when the page is looked at again', async () => {
        const element = await shownAgain();
        document.dispatchEvent(new Event('visibilitychange'));
        await settled(element);
        expect(isShown(element)).to.equal(true);
      });

      it('and «Rifiuta» refuses all', async () => {
        const element = await shownAgain();
        button(element, 'refuse').click();
        await settled(element);
        expect([isShown(element), element.has('youtube'), element.has('google-maps')]).to.deep.equal([false, false, false]);
      });
    });

    for (const modifier of ['ctrlKey', 'metaKey', 'shiftKey']) {
      it(`goes where it leads with ${modifier}`, async () => {
        await notice(`<a href="#there" data-consent-open>Preferenze</a>${ASKS}`);
        const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, [modifier]: true });
        const stopped = new Promise((resolve) => {
          window.addEventListener('click', (event) => {
            resolve(event.defaultPrevented);
            event.preventDefault();
          }, { once: true });
        });
        document.querySelector('[data-consent-open]')!.dispatchEvent(click);
        expect(await stopped).to.equal(false);
      });
    }

    it('goes where it leads where a blocker hides the notice', async () => {
      const element = await notice(`<style>broletto-cookie-notice{display:none!important}</style><a href="#there" data-consent-open>Preferenze</a>${ASKS}`);
      let isStopped: boolean | undefined;
      const last = (event: Event): void => {
        isStopped = event.defaultPrevented;
        event.preventDefault();
      };
      window.addEventListener('click', last, { once: true });
      document.querySelector<HTMLElement>('[data-consent-open]')!.click();
      expect(isStopped).to.equal(false);
      expect(element.shadowRoot!.querySelector('dialog')?.open ?? false).to.equal(false);
    });

    it('shows again a notice that asks for nothing, with the focus in it, which goes back to the trigger', async () => {
      writeConsent({ v: 1, t: Date.now(), how: 'close' });
      const element = await fixture<CookieNotice>('<button type="button" data-consent-open>Cookie</button><broletto-cookie-notice></broletto-cookie-notice>');
      const trigger = element.previousElementSibling as HTMLElement;
      trigger.click();
      await settled(element);
      expect(isShown(element)).to.equal(true);
      expect(element.shadowRoot!.activeElement).to.equal(button(element, 'close'));
      button(element, 'close').click();
      expect(document.activeElement).to.equal(trigger);
    });
  });

  describe('finds a deceptive design, where the webmaster looks for it', () => {
    const { href } = location;
    before(() => history.replaceState(null, '', `${href}&broletto-check`));
    after(() => history.replaceState(null, '', href));
    /** Resolves with the notice's issues, once they are of this number. */
    const found = (element: CookieNotice, count: number): Promise<string[]> =>
      new Promise((resolve) => {
        const look = (): unknown => element.issues.length === count && resolve(codes(element));
        element.addEventListener('broletto-issues', look);
        look();
      });
    const designs: readonly [name: string, markup: string, issues: string[]][] = [
      ['none by default', ASKS, []],
      ['no way to withdraw', ASKS, ['data-consent-open withdrawal-missing']],
      ['none in a look that is the same for all', `<style>broletto-cookie-notice::part(button){color:#fff;background:#036;border-radius:0}</style>${ASKS}`, []],
      ['accepting that stands out', `<style>broletto-cookie-notice::part(button-accept){color:#fff;background:#036}</style>${ASKS}`, ['::part(button-accept) accept-prominent']],
      ['accepting that is larger', `<style>broletto-cookie-notice::part(button-accept){padding:30px}</style>${ASKS}`, ['::part(button-accept) accept-prominent']],
      ['refusing that looks like a link', `<style>broletto-cookie-notice::part(button-refuse){border-color:transparent;text-decoration:underline}</style>${ASKS}`, ['::part(button-accept) accept-prominent']],
      ['refusing that is hidden', `<style>broletto-cookie-notice::part(button-refuse){display:none}</style>${ASKS}`, ['::part(button-refuse) refuse-hidden']],
      ['an X that looks less than the rest', `<style>broletto-cookie-notice::part(button-close){border-color:transparent}</style>${ASKS}`, ['::part(button-accept) accept-prominent']],
      ['an X that is hidden', `<style>broletto-cookie-notice::part(button-close){visibility:hidden}</style>${ASKS}`, ['::part(button-close) refuse-hidden']],
      ['a notice inside something that ends with it', ASKS, ['broletto-cookie-notice notice-enclosed']],
      ['a frame of others that waits for nothing', `${ASKS}<iframe src="${thirdParty().url('frame.html')}" title="Mappa"></iframe>`, ['<iframe> frames-live']],
      ['no policy', '<broletto-cookie-notice services="youtube"></broletto-cookie-notice>', ['policy-href policy-missing']],
      ['a policy that leads nowhere', '<broletto-cookie-notice services="youtube" policy-href="#"></broletto-cookie-notice>', ['policy-href policy-missing']],
      ['going on taken for consent', ASKS.replace('></', '><p>Proseguendo nella navigazione accetti i cookie.</p></'), ['slot consent-wording']],
      [
        'a choice preset to consent',
        '<broletto-cookie-notice policy-href="/p"><script type="application/json">[{"id":"youtube","default":true}]</script></broletto-cookie-notice>',
        ['row 1, default preset-on'],
      ],
    ];
    for (const [name, markup, issues] of designs) {
      it(name, async () => {
        const trigger = issues[0]?.includes('withdrawal') ? '' : '<button type="button" data-consent-open>Cookie</button>';
        const place = issues[0]?.includes('enclosed') ? '' : ' placement="inline"';
        const inPlace = (html: string): string => html.replace('<broletto-cookie-notice', `$&${place}`) + trigger;
        const element = await notice(inPlace(markup));
        // What finds none is over when a notice that comes later has been looked at.
        if (!issues.length) await found(await notice(inPlace(`<style>#later::part(button-close){visibility:hidden}</style>${ASKS.replace('services', 'id="later" services')}`)), 1);
        expect((await found(element, issues.length)).sort()).to.deep.equal([...issues].sort());
        expect(element.has('youtube')).to.equal(false);
      });
    }

    it('and names the rule', async () => {
      const element = await notice('<broletto-cookie-notice placement="inline" services="youtube"></broletto-cookie-notice><button type="button" data-consent-open>Cookie</button>');
      await new Promise<void>((resolve) => {
        const look = (): unknown => element.issues[0]?.rule && resolve();
        element.addEventListener('broletto-issues', look);
        look();
      });
      expect(element.issues[0]!.rule).to.equal('Garante, provv. 231/2021, par. 7.2');
      expect(element.issues[0]!.message).to.equal('Manca il collegamento all’informativa: scriverne l’indirizzo in policy-href.');
    });
  });
});
