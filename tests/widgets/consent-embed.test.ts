import { expect } from 'chai';
import '../../src/define/consent.js';
import type { BrolettoEmbedLoadEvent, ConsentEmbed } from '../../src/widgets/cookie-notice/consent-embed.js';
import { CONSENT_KEY, readConsent, writeConsent } from '../../src/widgets/cookie-notice/consent-store.js';
import { pageConsent } from '../../src/widgets/cookie-notice/consent.js';
import * as examples from '../../stories/examples/consent-embed.js';
import { answers, askingPage, decide, NOTICE, press } from '../helpers/asking-page.js';
import { ownCookies } from '../helpers/consent.js';
import { appears, clearFixtures, expectAccessible, fixture, itIsAccessible, nextEvent, settled, visibleText } from '../helpers/fixture.js';
import { thirdParty } from '../helpers/third-party.js';

const [ONCE, ALWAYS, HIDE] = ['.commands button', '.commands button + button', '.foot button'];
const VIDEO = examples.video;
const FRAME = 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ';

const part = <T extends HTMLElement = HTMLElement>(element: ConsentEmbed, selector: string): T | null => element.shadowRoot!.querySelector<T>(selector);
const frame = (element: ConsentEmbed): HTMLIFrameElement | null => part<HTMLIFrameElement>(element, 'iframe');
const buttons = (element: ConsentEmbed): string[] => [...element.shadowRoot!.querySelectorAll('button')].map(({ textContent }) => textContent.trim());
const codes = (element: ConsentEmbed): string[] => element.issues.map(({ code, where }) => `${where} ${code}`);
const isSeen = (element: Element | null): boolean => Boolean(element?.getClientRects().length);
const embeds = (): ConsentEmbed[] => [...document.querySelectorAll('broletto-consent-embed')];

/** An embed on a page without a notice, once its lazy part is there. */
async function embed(markup: string, lang?: string): Promise<ConsentEmbed> {
  const element = await fixture<ConsentEmbed>(markup, lang);
  await pageConsentIsThere(element);
  return element;
}

/** An embed on a page with the notice of `askingPage`. */
async function asked(markup: string): Promise<ConsentEmbed> {
  await askingPage(markup);
  const [element] = embeds();
  await pageConsentIsThere(element!);
  return element!;
}

/** What the lazy part has drawn is not there where there is nothing to show. */
async function pageConsentIsThere(element: ConsentEmbed): Promise<void> {
  await import('../../src/widgets/cookie-notice/consent/consent-view.js');
  await settled(element);
}

/** An embed of the third party's frame, of a service of its own. */
const of = (src: string, more = 'service="youtube"', content = '<a href="https://terzo.invalid/">Pagina del terzo</a>'): string =>
  `<broletto-consent-embed src="${src.replaceAll('&', '&amp;')}" label="Consiglio comunale" ${more}>${content}</broletto-consent-embed>`;

describe('<broletto-consent-embed>', () => {
  ownCookies();
  afterEach(() => {
    clearFixtures();
    // The consent of the page outlives the notices of these tests.
    pageConsent().declare([]);
  });

  describe('is accessible', () => {
    const { declared, ...others } = examples;
    itIsAccessible({ ...others, withoutLink: of('https://terzo.invalid/', '', ''), withLink: '<broletto-consent-embed><p><a href="https://maps.app.goo.gl/a">Mappa</a></p></broletto-consent-embed>' }, embed);

    for (const lang of ['it', 'en']) {
      it(`where it may be allowed for good, and when it shows, ${lang}`, async () => {
        const element = await embed(declared, lang);
        await appears(element.shadowRoot!, ALWAYS!);
        await expectAccessible(element);
        await press(element, ALWAYS!);
        await expectAccessible(element);
      });
    }

    it('as a group with the name of its content', async () => {
      const element = await embed(VIDEO);
      const base = part(element, '[part=base]')!;
      expect([base.role, base.ariaLabel]).to.deep.equal(['group', 'Consiglio comunale del 3 marzo']);
    });

    it('with commands whose names say of which content, after the words that are seen', async () => {
      const element = await asked(VIDEO + of('https://terzo.invalid/'));
      const name = (one: ConsentEmbed, selector: string): string | null => part(one, selector)!.ariaLabel;
      expect(embeds().map((one) => name(one, ONCE!))).to.deep.equal(['Mostra solo questa volta: Consiglio comunale del 3 marzo', 'Mostra solo questa volta: Consiglio comunale']);
      await press(element, ONCE!);
      expect(name(element, HIDE!)).to.equal('Nascondi: Consiglio comunale del 3 marzo');
      await press(embeds()[1]!, ALWAYS!);
      expect(embeds().map((one) => name(one, HIDE!))).to.deep.equal(['Non mostrare più YouTube', 'Non mostrare più YouTube']);
    });

    it('to a hand that rests on a key: Enter held down presses once', async () => {
      const element = await asked(VIDEO);
      const isHeard = (selector: string, key: string, repeat: boolean): boolean =>
        part(element, selector)!.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true, composed: true, cancelable: true }));
      const all = (selector: string): boolean[] => [isHeard(selector, 'Enter', false), isHeard(selector, 'Enter', true), isHeard(selector, 'Tab', true)];
      expect([all(ONCE!), all(ALWAYS!)]).to.deep.equal([[true, false, true], [true, false, true]]);
      await press(element, ALWAYS!);
      expect(all(HIDE!)).to.deep.equal([true, false, true]);
    });

    it('with two commands that look alike', async () => {
      const element = await asked(VIDEO);
      const [one, other] = [ONCE, ALWAYS].map((selector) => getComputedStyle(part(element, selector!)!));
      for (const property of ['color', 'backgroundColor', 'borderTopColor', 'fontSize', 'fontWeight', 'height', 'width'] as const) expect(one![property], property).to.equal(other![property]);
    });
  });

  describe('says', () => {
    it('what it is, whose, and what showing it means', async () => {
      expect(visibleText(await embed(VIDEO))).to.equal(
        'Consiglio comunale del 3 marzo Contenuto di YouTube (Google Ireland Limited). Se lo si mostra, YouTube riceve l’indirizzo IP e altri dati di chi guarda, e può usare cookie e altri strumenti di tracciamento. ' +
          'Informativa di Google Ireland Limited Mostra Consiglio comunale del 3 marzo',
      );
    });

    it('the same in English', async () => {
      const text = visibleText(await embed(VIDEO, 'en'));
      expect(text).to.contain('Content from YouTube (Google Ireland Limited). If it is shown, YouTube receives your IP address').and.to.contain('Privacy policy of Google Ireland Limited Show');
    });

    it('the host of a site that it does not know, with a link where the author wrote none', async () => {
      const element = await embed('<broletto-consent-embed src="https://terzo.invalid/frame"></broletto-consent-embed>');
      expect(visibleText(element)).to.contain('Contenuto di terzo.invalid').and.to.contain('Mostra').and.to.contain('Apri su terzo.invalid');
      expect(part<HTMLAnchorElement>(element, '.foot a')!.href).to.equal('https://terzo.invalid/frame');
    });

    it('what the site itself says of a service', async () => {
      const element = await asked(of('https://terzo.invalid/', 'service="chat"'));
      expect(visibleText(element)).to.contain('Contenuto di Chat (Quarto).').and.to.contain('Informativa di Quarto').and.to.contain('Mostra sempre Chat');
    });
  });

  describe('before it is asked', () => {
    it('asks the third party for nothing', async () => {
      const third = thirdParty();
      const element = await asked(of(third.url('frame.html')));
      expect(isSeen(part(element, ONCE!))).to.equal(true);
      expect(await third.requests()).to.deep.equal([]);
    });

    for (const width of [250, 290, 370, 500]) {
      it(`holds the room of its words from the start in ${width} pixels, so that they move nothing`, async () => {
        const element = await asked(VIDEO.replace('>', ` style="width: ${width}px; font-family: sans-serif">`));
        const details = part(element, '.details')!;
        expect(details.offsetHeight).to.equal(parseFloat(getComputedStyle(details).minHeight));
      });
    }

    it('has no address of the third party but in links', async () => {
      const element = await asked(VIDEO);
      expect(element.shadowRoot!.querySelectorAll('iframe, img, link, script, video, [src]')).to.have.length(0);
    });
  });

  describe('«Mostra solo questa volta»', () => {
    it('shows this one, with the focus in it; nothing is stored and the notice stays', async () => {
      const third = thirdParty();
      const element = await asked(of(third.url('one.html')) + of(third.url('two.html')));
      const loads = nextEvent<BrolettoEmbedLoadEvent>(document, 'broletto-embed-load');
      await press(element, ONCE!);
      const { service, src } = await loads;
      expect([service, src]).to.deep.equal(['youtube', third.url('one.html')]);
      expect(frame(element)!.src).to.equal(third.url('one.html'));
      expect(element.shadowRoot!.activeElement).to.equal(frame(element));
      expect(await third.requests()).to.deep.equal(['one.html']);
      expect(frame(embeds()[1]!)).to.equal(null);
      expect(readConsent()).to.equal(undefined);
      expect(document.querySelector('broletto-cookie-notice')!.open).to.equal(true);
    });

    it('ends with «Nascondi», and the focus goes to what it was, not to a command that a key still down would press', async () => {
      const element = await asked(VIDEO);
      await press(element, ONCE!);
      expect(buttons(element)).to.deep.equal(['Nascondi']);
      await press(element, HIDE!);
      expect(frame(element)).to.equal(null);
      expect(element.shadowRoot!.activeElement!.textContent).to.equal('Consiglio comunale del 3 marzo');
      expect(readConsent()).to.equal(undefined);
    });

    for (const [name, refuse] of Object.entries({ 'by «Rifiuta» of the notice': answers.refuse, 'by its X': answers['the X'], 'by the page': () => decide({ youtube: false }) })) {
      it(`ends when its service is refused ${name}, and can be had again`, async () => {
        const element = await asked(VIDEO);
        await press(element, ONCE!);
        await refuse(document.querySelector('broletto-cookie-notice')!);
        expect(frame(element)).to.equal(null);
        await press(element, ONCE!);
        document.dispatchEvent(new Event('visibilitychange'));
        await settled(element);
        expect(frame(element)!.src, 'after another look at the tab').to.equal(FRAME);
      });
    }

    it('ends when its service is refused in another tab', async () => {
      const element = await asked(VIDEO);
      await press(element, ONCE!);
      writeConsent({ v: 1, t: Date.now(), how: 'refuse', choices: { youtube: false, 'google-maps': false, counter: false, chat: false } });
      document.dispatchEvent(new Event('visibilitychange'));
      await settled(element);
      expect(frame(element)).to.equal(null);
    });

    it('stays when a notice declares the service, which was refused on an earlier page', async () => {
      writeConsent({ v: 1, t: Date.now() - 1000, how: 'refuse', choices: { youtube: false } });
      const element = await embed(VIDEO);
      await press(element, ONCE!);
      document.querySelector('main')!.insertAdjacentHTML('beforeend', NOTICE);
      await appears(document.querySelector('broletto-cookie-notice')!.shadowRoot!, '[part~=button-accept]');
      await settled(element);
      expect(frame(element)!.src).to.equal(FRAME);
    });

    it('stays when other services are decided, when it is moved, and when others ask for their own', async () => {
      const element = await asked(VIDEO + VIDEO + of('https://terzo.invalid/', 'service="google-maps"'));
      await press(element, ONCE!);
      await press(embeds()[2]!, ALWAYS!);
      document.querySelector('main')!.append(element);
      await settled(element);
      expect(frame(element)!.src).to.equal(FRAME);
    });

    it('ends with a consent that is withdrawn, also while it is out of the page', async () => {
      const element = await asked(VIDEO);
      await press(element, ONCE!);
      await decide({ youtube: true });
      element.remove();
      await decide({ youtube: false });
      document.querySelector('main')!.append(element);
      await settled(element);
      expect(frame(element)).to.equal(null);
    });

    it('is for the content that was asked for, not for what takes its place', async () => {
      const element = await asked(VIDEO);
      await press(element, ONCE!);
      element.querySelector('a')!.href = 'https://vimeo.com/123456';
      await settled(element);
      expect(frame(element)).to.equal(null);
      expect(visibleText(element)).to.contain('Contenuto di Vimeo');
    });
  });

  describe('«Mostra sempre»', () => {
    it('shows all of that service and stores it; others stay undecided', async () => {
      const third = thirdParty();
      const element = await asked(of(third.url('one.html')) + of(third.url('two.html')) + of(third.url('map.html'), 'service="google-maps"'));
      await press(embeds()[1]!, ALWAYS!);
      expect(embeds()[1]!.shadowRoot!.activeElement).to.equal(frame(embeds()[1]!));
      expect(embeds().map((one) => Boolean(frame(one)))).to.deep.equal([true, true, false]);
      expect(readConsent()!.choices).to.deep.equal({ youtube: true });
      expect(document.querySelector('broletto-cookie-notice')!.open).to.equal(true);
      expect(buttons(element)).to.deep.equal(['Non mostrare più YouTube']);
      frame(element)!.scrollIntoView();
      expect(new Set(await third.requests())).to.deep.equal(new Set(['one.html', 'two.html']));
    });

    it('is withdrawn by «Non mostrare più», and the focus goes to what it was', async () => {
      const element = await asked(VIDEO + VIDEO);
      await press(element, ALWAYS!);
      await press(element, HIDE!);
      expect(embeds().map(frame)).to.deep.equal([null, null]);
      expect(element.shadowRoot!.activeElement!.textContent).to.equal('Consiglio comunale del 3 marzo');
      expect(readConsent()!.choices).to.deep.equal({ youtube: false });
      expect(document.querySelector('broletto-cookie-notice')!.has('youtube')).to.equal(false);
    });

    it('says how long it lasts and where to change it, where it is offered', async () => {
      const sentence = 'La scelta «Mostra sempre» vale fino a sei mesi e si può cambiare qui o nelle preferenze.';
      expect(visibleText(await asked(VIDEO))).to.contain(sentence);
      clearFixtures();
      pageConsent().declare([]);
      expect(visibleText(await embed(VIDEO))).to.not.contain('sei mesi');
    });

    it('is not offered where nothing declares the service: one command, and nothing stored', async () => {
      const element = await embed(VIDEO);
      expect(buttons(element)).to.deep.equal(['Mostra']);
      await press(element, ONCE!);
      expect(frame(element)!.src).to.equal(FRAME);
      expect(buttons(element)).to.deep.equal(['Nascondi']);
      expect(readConsent()).to.equal(undefined);
      expect(codes(element)).to.deep.equal([]);
    });

    it('is offered from when a notice declares the service, until it no longer does', async () => {
      const element = await embed(VIDEO);
      const button = part(element, ONCE!)!;
      button.focus();
      document.querySelector('main')!.insertAdjacentHTML('beforeend', NOTICE);
      await appears(element.shadowRoot!, ALWAYS!);
      expect(buttons(element)).to.deep.equal(['Mostra solo questa volta', 'Mostra sempre YouTube']);
      expect(element.shadowRoot!.activeElement).to.equal(button);
      const notice = document.querySelector('broletto-cookie-notice')!;
      notice.services = 'google-maps';
      await settled(notice);
      expect(buttons(element)).to.deep.equal(['Mostra']);
      expect(codes(element)).to.deep.equal(['service consent-undeclared']);
    });
  });

  describe('follows what is decided', () => {
    it('before: on return it is there, without a word', async () => {
      writeConsent({ v: 1, t: Date.now(), how: 'save', choices: { youtube: true } });
      const element = await asked(VIDEO);
      expect(frame(element)!.src).to.equal(FRAME);
      expect(document.activeElement).to.equal(document.body);
    });

    it('in the notice, without moving the focus', async () => {
      const element = await asked(`<a href="#a">A</a>${VIDEO}`);
      const link = document.querySelector<HTMLElement>('main > a')!;
      link.focus();
      await answers.accept(document.querySelector('broletto-cookie-notice')!);
      expect(frame(element)!.src).to.equal(FRAME);
      expect(document.activeElement).to.equal(link);
      await decide({ youtube: false });
      expect(frame(element)).to.equal(null);
      expect(document.activeElement).to.equal(link);
    });

    it('while it is out of the page: put back after a withdrawal it asks nobody', async () => {
      const third = thirdParty();
      const element = await asked(of(third.url('frame.html'), `service="youtube" src="${third.url('frame.html').replaceAll('&', '&amp;')}"`));
      await decide({ youtube: true });
      await appears(element.shadowRoot!, 'iframe');
      await third.requests();
      element.remove();
      await decide({ youtube: false });
      document.querySelector('main')!.append(element);
      const atOnce = element.shadowRoot!.querySelector('iframe');
      expect(Boolean(atOnce)).to.equal(false);
      await settled(element);
      expect(await third.requests()).to.deep.equal(['frame.html']);
    });

    it('in another tab; a focus on what goes is not lost', async () => {
      const element = await asked(VIDEO);
      part(element, ONCE!)!.focus();
      const tab = document.createElement('iframe');
      document.querySelector('main')!.append(tab);
      const text = encodeURIComponent(JSON.stringify({ v: 1, t: Date.now(), how: 'save', choices: { youtube: true } }));
      tab.contentWindow!.localStorage.setItem(CONSENT_KEY, text);
      await appears(element.shadowRoot!, 'iframe');
      await settled(element);
      expect(element.shadowRoot!.activeElement).to.equal(frame(element));
    });
  });

  describe('the frame', () => {
    it('has a title, sends the origin alone, and may be seen in full', async () => {
      const element = await embed(VIDEO);
      await press(element, ONCE!);
      const { title, referrerPolicy, allow, width } = frame(element)!;
      expect([title, referrerPolicy, width]).to.deep.equal(['Consiglio comunale del 3 marzo', 'strict-origin-when-cross-origin', '']);
      expect(allow).to.contain('fullscreen');
    });

    it('has a title also where nothing says what it is', async () => {
      const element = await embed('<broletto-consent-embed src="https://terzo.invalid/"></broletto-consent-embed>');
      await press(element, ONCE!);
      expect(frame(element)!.title).to.equal('Contenuto di terzo.invalid');
    });

    const ratios: readonly [ratio: string, value: number, issues: string[]][] = [
      ['', 16 / 9, []],
      ['16/9', 16 / 9, []],
      [' 4 : 3 ', 4 / 3, []],
      ['1x1', 1, []],
      ...['nonsense', '0/0', '4/0', '-4/3', '1/1000', '16', 'calc(1)/2; color: red'].map((ratio) => [ratio, 16 / 9, ['ratio unknown-value']] as [string, number, string[]]),
    ];
    for (const [ratio, value, issues] of ratios) {
      it(`has the ratio «${ratio}»`, async () => {
        const element = await embed(VIDEO.replace('>', ` ratio="${ratio}" style="width: 600px">`));
        await press(element, ONCE!);
        const { width, height } = part(element, '[part=frame]')!.getBoundingClientRect();
        expect(width / height).to.be.closeTo(value, 0.02);
        expect(codes(element)).to.deep.equal(issues);
      });
    }
  });

  describe('takes', () => {
    const nothing: readonly [name: string, markup: string, issues: string[]][] = [
      ['javascript:', '<broletto-consent-embed src="javascript:alert(1)"></broletto-consent-embed>', ['src unsafe-url']],
      ['javascript: with a line break', '<broletto-consent-embed src="java\nscript:alert(1)" service="youtube"></broletto-consent-embed>', ['src unsafe-url']],
      ['data:', '<broletto-consent-embed src="data:text/html,<p>"></broletto-consent-embed>', ['src unsafe-url']],
      ['a link with javascript:', '<broletto-consent-embed><a href="javascript:alert(1)">Video</a></broletto-consent-embed>', []],
      ['a link without an address', '<broletto-consent-embed><a>Video</a></broletto-consent-embed>', ['a embed-empty']],
      ['a lookalike', '<broletto-consent-embed><a href="https://youtube.com.terzo.invalid/watch?v=aqz-KE-bpKQ">Video</a></broletto-consent-embed>', ['a embed-link-only']],
      ['a link to a map that has no frame', '<broletto-consent-embed><p><a href="https://maps.app.goo.gl/abc">Video</a></p></broletto-consent-embed>', ['a embed-link-only']],
      ['a map that has no frame', '<broletto-consent-embed label="Video" src="https://www.google.com/maps/place/Cant%C3%B9"></broletto-consent-embed>', ['src embed-link-only']],
      ['words alone', '<broletto-consent-embed>Video</broletto-consent-embed>', ['a embed-empty']],
      ['nothing', '<broletto-consent-embed></broletto-consent-embed>', ['a embed-empty']],
      ['a frame that was pasted as an address', `<broletto-consent-embed service="youtube" src='<iframe src="https://terzo.invalid/"></iframe>'></broletto-consent-embed>`, ['src embed-code']],
      ['the second half of one', `<broletto-consent-embed src='https://terzo.invalid/" width="560'></broletto-consent-embed>`, ['src embed-code']],
    ];
    for (const [name, markup, issues] of nothing) {
      it(`${name}: no box, and what the author wrote`, async () => {
        const element = await embed(markup);
        expect(isSeen(part(element, '[part=frame]'))).to.equal(false);
        expect(visibleText(element)).to.equal(markup.includes('Video') ? 'Video' : '');
        expect(element.offsetHeight > 0).to.equal(markup.includes('Video'));
        expect(codes(element)).to.deep.equal(issues);
        expect(frame(element)).to.equal(null);
      });
    }

    for (const written of ['https://www.youtube.com/watch?v=aqz-KE-bpKQ', 'Il video: <em>https://youtu.be/aqz-KE-bpKQ</em>.', '&lt;iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ" width="560"&gt;']) {
      it(`an address that is no link, which it becomes: ${written}`, async () => {
        const element = await embed(`<broletto-consent-embed>${written}</broletto-consent-embed>`);
        expect(visibleText(element)).to.contain('Contenuto di YouTube').and.to.contain(element.textContent);
        expect(part<HTMLAnchorElement>(element, '.foot a')!.textContent).to.match(/^Apri su (www\.youtube\.com|youtu\.be)$/);
        await press(element, ONCE!);
        expect([frame(element)!.src, frame(element)!.title, ...codes(element)]).to.deep.equal([FRAME, 'Contenuto di YouTube']);
      });
    }

    it('the link rather than an address beside it', async () => {
      const element = await embed('<broletto-consent-embed>https://vimeo.com/12345 <a href="https://youtu.be/aqz-KE-bpKQ">Video</a></broletto-consent-embed>');
      expect(visibleText(element)).to.contain('Contenuto di YouTube');
    });

    for (const wrap of ['p', 'div']) {
      it(`a frame that waits without saying for what, in a <${wrap}>: its address, and it is out of sight`, async () => {
        const inside = '<iframe data-src="https://terzo.invalid/frame" title="La diretta" style="display: block"></iframe>';
        const element = await asked(`<broletto-consent-embed><${wrap}>${inside}</${wrap}></broletto-consent-embed>`);
        expect(isSeen(element.querySelector('iframe'))).to.equal(false);
        expect(visibleText(element)).to.contain('La diretta Contenuto di terzo.invalid');
        expect(part<HTMLAnchorElement>(element, '.foot a')!.href).to.equal('https://terzo.invalid/frame');
        await press(element, ONCE!);
        expect([frame(element)!.src, frame(element)!.title]).to.deep.equal(['https://terzo.invalid/frame', 'La diretta']);
      });
    }

    it('a frame that waits beside a link: the link', async () => {
      const element = await embed(VIDEO.replace('</b', '<iframe data-src="https://terzo.invalid/"></iframe></b'));
      expect(isSeen(element.querySelector('iframe'))).to.equal(false);
      await press(element, ONCE!);
      expect(frame(element)!.src).to.equal(FRAME);
    });

    it('a bad address with a good link: the link', async () => {
      const element = await embed(VIDEO.replace('>', ' src="javascript:alert(1)">'));
      await press(element, ONCE!);
      expect(frame(element)!.src).to.equal(FRAME);
      expect(codes(element)).to.deep.equal(['src unsafe-url']);
    });

    it('content of the site itself: it is no third party’s, and there at once', async () => {
      const element = await asked('<broletto-consent-embed src="/package.json" label="La nostra pagina"></broletto-consent-embed>');
      expect(frame(element)!.src).to.equal(`${location.origin}/package.json`);
      expect(buttons(element)).to.deep.equal([]);
      expect(part<HTMLAnchorElement>(element, '.foot a')!.textContent).to.equal('La nostra pagina');
      expect(codes(element)).to.deep.equal([]);
    });

    it('content of the site itself that the author gives a service: it waits', async () => {
      expect(frame(await asked('<broletto-consent-embed src="/package.json" service="chat"></broletto-consent-embed>'))).to.equal(null);
    });

    it('markup in its words as text', async () => {
      const element = await embed('<broletto-consent-embed src="https://terzo.invalid/" label="&lt;img src=x onerror=alert(1)&gt;"></broletto-consent-embed>');
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
      expect(visibleText(element)).to.contain('<img src=x onerror=alert(1)>');
    });

    it('words without end in a narrow column', async () => {
      const element = await embed(`<div style="width: 240px">${VIDEO.replace('Consiglio', 'Consiglio'.repeat(60))}</div>`);
      await press(element, ONCE!);
      await press(element, HIDE!);
      for (const name of ['base', 'placeholder', 'foot']) {
        const { scrollWidth, clientWidth } = part(element, `[part=${name}]`)!;
        expect(scrollWidth, name).to.be.at.most(clientWidth);
      }
    });

    it('a narrow column of a flexible row, which it does not widen', async () => {
      const element = await embed(`<div style="display: flex; width: 700px"><div style="flex: none; width: 380px">Testo</div><div style="flex: 1">${VIDEO}</div></div>`);
      expect(element.offsetWidth).to.equal(320);
    });

    for (const wrap of ['p', 'figure']) {
      it(`a link inside a <${wrap}>`, async () => {
        const element = await embed(`<broletto-consent-embed><${wrap}>Vedi: <a href="https://youtu.be/aqz-KE-bpKQ">Video</a></${wrap}></broletto-consent-embed>`);
        await press(element, ONCE!);
        expect([frame(element)!.src, frame(element)!.title]).to.deep.equal([FRAME, 'Video']);
        expect(visibleText(element)).to.equal('Vedi: Video Nascondi');
      });
    }

    it('the first of several links', async () => {
      const element = await embed(`<broletto-consent-embed><a>Niente</a> <a href="https://youtu.be/aqz-KE-bpKQ">Uno</a> <a href="https://vimeo.com/12345">Due</a></broletto-consent-embed>`);
      expect(visibleText(element)).to.contain('Uno Contenuto di YouTube').and.to.not.contain('Contenuto di Vimeo');
    });

    it('what comes and changes later', async () => {
      const element = await embed('<broletto-consent-embed></broletto-consent-embed>');
      element.innerHTML = '<a>Video</a>';
      await settled(element);
      expect(isSeen(part(element, '[part=frame]'))).to.equal(false);
      element.querySelector('a')!.href = 'https://youtu.be/aqz-KE-bpKQ';
      await settled(element);
      expect(visibleText(element)).to.contain('Video Contenuto di YouTube');
      element.querySelector('a')!.textContent = 'Il Consiglio';
      element.setAttribute('src', 'https://terzo.invalid/');
      element.setAttribute('ratio', '1/1');
      await settled(element);
      expect(visibleText(element)).to.contain('Il Consiglio Contenuto di terzo.invalid');
      element.setAttribute('label', 'Altro');
      element.setAttribute('service', 'vimeo');
      await settled(element);
      expect(visibleText(element)).to.contain('Altro Contenuto di Vimeo');
    });

    it('a frame that the author has put into it: it loads by itself, and the webmaster is told', async () => {
      const third = thirdParty();
      const element = await asked(`<broletto-consent-embed><iframe src="${third.url('frame.html').replaceAll('&', '&amp;')}" title="Mappa"></iframe><a href="https://youtu.be/aqz-KE-bpKQ">Video</a></broletto-consent-embed>`);
      await decide({ youtube: true });
      expect(isSeen(element.querySelector('iframe'))).to.equal(true);
      expect(isSeen(part(element, '[part=frame]'))).to.equal(false);
      expect([frame(element), buttons(element), codes(element)]).to.deep.equal([null, [], ['<iframe> embed-live']]);
    });

    it('a frame that waits for a service, whose place is held once and which loads once', async () => {
      const third = thirdParty();
      const element = await asked(`<broletto-consent-embed><iframe data-consent="chat" data-src="${third.url('frame.html').replaceAll('&', '&amp;')}" title="Chat"></iframe></broletto-consent-embed>`);
      expect(embeds()).to.have.length(1);
      expect(visibleText(element)).to.contain('Chat Contenuto di Chat (Quarto).');
      expect(await third.requests()).to.deep.equal([]);
      await decide({ chat: true });
      frame(element)!.scrollIntoView();
      expect(frame(element)!.src).to.equal(third.url('frame.html'));
      expect(await third.requests()).to.deep.equal(['frame.html']);
      await decide({ chat: false });
      expect([frame(element), isSeen(element.querySelector('iframe')), codes(element)]).to.deep.equal([null, false, []]);
    });

    it('a frame that waits for several services: it comes by itself, once all are allowed', async () => {
      const element = await asked('<broletto-consent-embed><iframe data-consent="chat youtube" data-src="https://terzo.invalid/" title="Chat"></iframe></broletto-consent-embed>');
      await decide({ chat: true });
      expect([isSeen(element.querySelector('iframe')), frame(element)]).to.deep.equal([false, null]);
      await decide({ youtube: true });
      expect([isSeen(element.querySelector('iframe')), frame(element), codes(element)]).to.deep.equal([true, null, []]);
    });
  });

  it('reads what was decided once, as it is stored again at each reading', async () => {
    writeConsent({ v: 1, t: Date.now(), how: 'save', choices: { youtube: true } });
    pageConsent();
    const { setItem } = Storage.prototype;
    let count = 0;
    Storage.prototype.setItem = function (...entry) {
      count += 1;
      setItem.apply(this, entry);
    };
    try {
      const element = document.createElement('broletto-consent-embed');
      element.innerHTML = '<a href="https://youtu.be/aqz-KE-bpKQ">Video</a>';
      const place = document.body.appendChild(document.createElement('main'));
      place.append(element);
      await settled(element);
      for (const label of ['A', 'B', 'C']) {
        element.label = label;
        await element.updateComplete;
      }
      expect(count).to.equal(1);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('is left alone when it goes while it is on its way, and complete when it comes back', async () => {
    const element = document.createElement('broletto-consent-embed');
    element.innerHTML = '<a href="https://youtu.be/aqz-KE-bpKQ">Video</a>';
    const place = document.createElement('main');
    document.body.append(place);
    place.append(element);
    element.remove();
    await pageConsentIsThere(element);
    place.append(element);
    await appears(element.shadowRoot!, ONCE!);
    expect(buttons(element)).to.deep.equal(['Mostra']);
  });

  it('stands in for what the page holds back: it tells, and has nothing of its own', async () => {
    const element = await asked('<broletto-consent-embed service="youtube" label="Video"></broletto-consent-embed>');
    expect(isSeen(part(element, '[part=foot]'))).to.equal(false);
    const loads = nextEvent<BrolettoEmbedLoadEvent>(document, 'broletto-embed-load');
    await press(element, ONCE!);
    const { service, src } = await loads;
    expect([service, src]).to.deep.equal(['youtube', '']);
    expect(frame(element)).to.equal(null);
  });
});
