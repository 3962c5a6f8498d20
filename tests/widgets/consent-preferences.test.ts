import { expect } from 'chai';
import { html, nothing, render } from 'lit';
import '../../src/define/cookie-notice.js';
import { loadConsent } from '../../src/widgets/cookie-notice/consent-loader.js';
import { CONSENT_KEY, readConsent, writeConsent } from '../../src/widgets/cookie-notice/consent-store.js';
import type { ConsentNotice } from '../../src/widgets/cookie-notice/consent/consent-notice.js';
import { mount, type Preferences } from '../../src/widgets/cookie-notice/consent/preferences-view.js';
import type { CookieNotice } from '../../src/widgets/cookie-notice/cookie-notice.js';
import type { BrolettoConsentChangeEvent } from '../../src/widgets/cookie-notice/notice-events.js';
import { clearConsent, ownCookies } from '../helpers/consent.js';
import { appears, clearFixtures, expectAccessible, fixture, moduleTag, nextEvent, pageInFrame, point, settled, visibleText } from '../helpers/fixture.js';
import { HOSTILE } from '../helpers/static.js';

const TWO = '<broletto-cookie-notice services="youtube google-maps" policy-href="/privacy"></broletto-cookie-notice>';
const withData = (services: readonly unknown[], ids = ''): string =>
  `<broletto-cookie-notice services="${ids}" policy-href="/privacy"><script type="application/json">${JSON.stringify({ services }).replaceAll('<', '\\u003c')}</script></broletto-cookie-notice>`;
const STATISTICS = { id: 'stats', label: 'Statistiche del Comune', provider: 'Comune di Cormano', purpose: 'statistics', policy: '/privacy#statistiche', cookies: [{ name: '_st', duration: '13 mesi' }, '_st_*'] };

const dialogOf = (element: CookieNotice): HTMLDialogElement => element.shadowRoot!.querySelector('dialog')!;
const all = <T extends HTMLElement = HTMLElement>(element: CookieNotice, selector: string): T[] => [...dialogOf(element).querySelectorAll<T>(selector)];
const boxes = (element: CookieNotice): HTMLInputElement[] => all(element, 'input');
const ticks = (element: CookieNotice): boolean[] => boxes(element).map(({ checked }) => checked);
const button = (element: CookieNotice, name: string): HTMLButtonElement => all<HTMLButtonElement>(element, 'button').find(({ textContent }) => textContent!.includes(name))!;
const text = (element: CookieNotice): string => visibleText(dialogOf(element));
const isModal = (element: CookieNotice): boolean => dialogOf(element)?.matches(':modal') ?? false;
const decided = (choices: Readonly<Record<string, boolean>>, changed = Date.now()): void => writeConsent({ v: 1, t: changed - 1000, how: 'save', choices, changed });

/** A notice with its choices open. */
async function opened(markup = TWO, lang?: string): Promise<CookieNotice> {
  const element = await fixture<CookieNotice>(markup, lang);
  await element.openPreferences();
  return element;
}

/** What one action tells the page. */
async function changesDuring(element: CookieNotice, action: () => unknown): Promise<BrolettoConsentChangeEvent[]> {
  const events: BrolettoConsentChangeEvent[] = [];
  const note = (event: Event): unknown => events.push(event as BrolettoConsentChangeEvent);
  element.addEventListener('broletto-consent-change', note);
  await action();
  await settled(element);
  element.removeEventListener('broletto-consent-change', note);
  return events;
}

/** Another tab stores a decision. */
async function decidedElsewhere(element: CookieNotice, choices: Readonly<Record<string, boolean>>): Promise<void> {
  const frame = document.createElement('iframe');
  element.parentElement!.append(frame);
  const heard = nextEvent(window, 'storage');
  frame.contentWindow!.localStorage.setItem(CONSENT_KEY, encodeURIComponent(JSON.stringify({ v: 1, t: Date.now() + 1000, how: 'save', choices })));
  await heard;
  await settled(element);
}

/** The choices of a notice, for what the notice itself asks of them. */
async function mounted(element: CookieNotice): Promise<Preferences> {
  const { consent } = await loadConsent();
  const notice = { consent, language: 'it', analytics: 'none', policy: undefined } as ConsentNotice;
  return mount(element.shadowRoot!.querySelector('.preferences')!, { html, nothing, render, notice });
}

/** A window of this size with the choices open in it. */
async function openedInFrame(markup: string, width: number, height: number, style = ''): Promise<{ page: Window & typeof globalThis; element: CookieNotice }> {
  const page = await pageInFrame(`<html lang="it"><style>body{margin:0}${style}</style>${moduleTag('define/cookie-notice.ts')}<body>${markup}`, width, height);
  await page.customElements.whenDefined('broletto-cookie-notice');
  const element = page.document.querySelector('broletto-cookie-notice')!;
  await settled(element);
  await element.openPreferences();
  return { page, element };
}

describe('choices of <broletto-cookie-notice>', () => {
  ownCookies();
  afterEach(clearFixtures);

  describe('are accessible', () => {
    const examples = {
      two: TWO,
      described: withData([STATISTICS, { id: 'x', provider: 'Rossi s.r.l.', purpose: 'Partecipazione', policy: 'https://example.org/privacy' }], 'youtube'),
    };
    for (const [name, markup] of Object.entries(examples)) {
      for (const lang of ['it', 'en']) {
        it(`${name}, ${lang}`, async () => {
          const element = await opened(markup, lang);
          all<HTMLDetailsElement>(element, 'details').forEach((details) => (details.open = true));
          await expectAccessible(element);
        });
      }
    }

    it('as a modal dialog with a name, whose heading has the focus and whose first control leaves everything as it is', async () => {
      const element = await opened();
      expect(isModal(element)).to.equal(true);
      const title = element.shadowRoot!.activeElement!;
      expect([title.localName, title.textContent, title.id]).to.deep.equal(['h2', 'Preferenze sui cookie', dialogOf(element).getAttribute('aria-labelledby')]);
      const controls = all(element, 'button, input, a, summary').map((control) => (control.closest('label') ?? control).textContent!.replace(/\s+/g, ' ').trim());
      expect(controls).to.deep.equal([
        'Chiudi senza salvare ✕',
        'Informativa estesa sui cookie',
        'YouTube, a cura di Google Ireland Limited',
        'Informativa di Google Ireland Limited (sito del fornitore, in un’altra scheda)',
        'Google Maps, a cura di Google Ireland Limited',
        'Informativa di Google Ireland Limited (sito del fornitore, in un’altra scheda)',
        'Salva le scelte',
        'Accetta tutto',
        'Rifiuta tutto',
      ]);
    });

    it('with no command last that allows anything, where they lie one above the other under a finger', async () => {
      const { element } = await openedInFrame(TWO, 320, 640);
      const commands = all(element, '.commands button').sort((one, other) => one.getBoundingClientRect().bottom - other.getBoundingClientRect().bottom);
      expect(commands.map(({ textContent }) => textContent)).to.deep.equal(['Salva le scelte', 'Accetta tutto', 'Rifiuta tutto']);
    });

    it('with targets of 44 px, and commands of one size and look', async () => {
      const element = await opened(withData([STATISTICS], 'youtube'));
      for (const control of all(element, 'button, label, summary, .service a')) expect(control.getBoundingClientRect().height, control.textContent!).to.be.at.least(43.9);
      const looks = ['Salva le scelte', 'Rifiuta tutto', 'Accetta tutto'].map((name) => {
        const { width, height } = button(element, name).getBoundingClientRect();
        const { color, backgroundColor, borderColor, fontSize, fontWeight } = getComputedStyle(button(element, name));
        return [Math.round(width), Math.round(height), color, backgroundColor, borderColor, fontSize, fontWeight].join();
      });
      expect(new Set(looks).size, looks.join('\n')).to.equal(1);
    });
  });

  describe('show', () => {
    it('services by what they are for, and the technical ones without a choice', async () => {
      const element = await opened(withData([STATISTICS, { id: 'x', purpose: 'Partecipazione' }, { id: 'y' }, { id: 'z', purpose: 'constructor' }], 'youtube google-maps'));
      expect(all(element, 'h3').map((title) => title.textContent)).to.deep.equal(['Contenuti di altri siti', 'Statistiche', 'Partecipazione', 'Altri servizi', 'Constructor', 'Strumenti tecnici: sempre attivi']);
      expect(all(element, 'fieldset').map((group) => group.querySelectorAll('input').length)).to.deep.equal([2, 1, 1, 1, 1]);
      expect(text(element)).to.contain('Sono necessari al funzionamento del sito e non richiedono il consenso.');
    });

    for (const [purpose, heading] of [['rispondere alle domande', 'Rispondere alle domande'], ['è un gioco', 'È un gioco'], ['3 sondaggi', '3 sondaggi'], ['𐐨𐐨', '𐐀𐐨']] as const) {
      it(`a purpose of the site's own as a heading: ${heading}`, async () => {
        const element = await opened(withData([{ id: 'x', purpose }]));
        expect(all(element, 'h3')[0]!.textContent).to.equal(heading);
      });
    }

    it('what the site declares of its analytics among the technical ones', async () => {
      expect(text(await opened(TWO.replace('services', 'analytics="third-party" services'), 'en'))).to.contain('third parties collect statistics');
    });

    it('the policies: that of the site, those of its services, those of other sites in a tab of their own', async () => {
      const element = await opened(withData([STATISTICS], 'youtube'));
      expect(all<HTMLAnchorElement>(element, 'a').map((link) => [link.getAttribute('href'), link.target, link.rel])).to.deep.equal([
        ['/privacy', '', ''],
        ['https://policies.google.com/privacy', '_blank', 'noopener noreferrer'],
        ['/privacy#statistiche', '', ''],
      ]);
    });

    it('the cookies that are erased, once asked', async () => {
      const element = await opened(withData([STATISTICS], 'youtube'));
      expect(text(element)).to.contain('Cookie su questo sito (Statistiche del Comune): 2').and.not.to.contain('13 mesi');
      const [details, ...others] = all<HTMLDetailsElement>(element, 'details');
      expect(others).to.deep.equal([]);
      details!.querySelector('summary')!.click();
      expect(details!.open).to.equal(true);
      expect([...details!.querySelectorAll('li')].map((row) => row.textContent)).to.deep.equal(['_st, 13 mesi', '_st_*']);
    });

    const moments: readonly [moment: string, lang: string, sentence: string][] = [
      ['2026-11-29T10:12:00Z', 'it', 'Scelta registrata il 29 novembre 2026 alle 11:12.'],
      ['2026-11-07T23:30:00Z', 'it', 'Scelta registrata l’8 novembre 2026 alle 00:30.'],
      ['2026-09-30T22:05:00Z', 'it', 'Scelta registrata il 1º ottobre 2026 alle 00:05.'],
      ['2026-11-29T10:12:00Z', 'en', 'Choice recorded on 29 November 2026 at 11:12.'],
    ];
    for (const [moment, lang, sentence] of moments) {
      it(`when a choice was made: ${sentence}`, async () => {
        const { now } = Date;
        const time = Date.parse(moment);
        Date.now = () => time + 60_000;
        try {
          decided({ youtube: true, 'google-maps': false }, time);
          expect(text(await opened(TWO, lang))).to.contain(sentence);
        } finally {
          Date.now = now;
        }
      });
    }

    it('no such sentence before any choice', async () => {
      expect(text(await opened())).to.not.contain('registrata');
    });

    it('words of any site as words, however long', async () => {
      const words = [...HOSTILE, 'http://['].map((word) => word.slice(0, 100));
      const services = words.map((word, index) => ({ id: `h${index}`, label: word, provider: word, purpose: word, policy: word }));
      const { element } = await openedInFrame(withData([...services, { id: 'long', label: 'x'.repeat(100), provider: 'y'.repeat(200), purpose: 'z'.repeat(300), cookies: ['c'.repeat(100)] }]), 320, 640);
      expect(all(element, 'img, script, [onmouseover]')).to.deep.equal([]);
      expect(all<HTMLAnchorElement>(element, 'a').filter(({ protocol }) => /script|data/.test(protocol))).to.deep.equal([]);
      expect(dialogOf(element).textContent).to.contain('"><img src=x onerror=alert(1)>');
      const wide = all(element, '*').filter((part) => part.getBoundingClientRect().right > 320 || part.getBoundingClientRect().left < 0);
      expect(wide.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    });
  });

  describe('are preset', () => {
    const presets: readonly [what: string, choices: Readonly<Record<string, boolean>> | undefined, expected: readonly boolean[]][] = [
      ['to refusal before any choice', undefined, [false, false]],
      ['to what holds', { youtube: true, 'google-maps': false }, [true, false]],
      ['to refusal where something is new', { youtube: true }, [true, false]],
    ];
    for (const [what, choices, expected] of presets) {
      it(what, async () => {
        if (choices) decided(choices);
        expect(ticks(await opened())).to.deep.equal(expected);
      });
    }

    it('to what holds in another tab, but for what the visitor has touched', async () => {
      decided({ youtube: false, 'google-maps': true }, Date.now() - 5000);
      const element = await opened();
      boxes(element)[0]!.click();
      await decidedElsewhere(element, { youtube: false, 'google-maps': false });
      expect(ticks(element)).to.deep.equal([true, false]);
    });
  });

  describe('are recorded', () => {
    const ways: readonly [command: string, how: string, choices: Readonly<Record<string, boolean>>][] = [
      ['Salva le scelte', 'save', { youtube: true, 'google-maps': false }],
      ['Rifiuta tutto', 'refuse', { youtube: false, 'google-maps': false }],
      ['Accetta tutto', 'accept', { youtube: true, 'google-maps': true }],
    ];
    for (const [command, how, choices] of ways) {
      it(`by «${command}», which closes them and the notice, and says it once`, async () => {
        const element = await opened();
        boxes(element)[0]!.click();
        expect(readConsent(), 'nothing before').to.equal(undefined);
        const events = await changesDuring(element, () => button(element, command).click());
        expect([readConsent()!.how, readConsent()!.choices]).to.deep.equal([how, choices]);
        expect([isModal(element), element.open]).to.deep.equal([false, false]);
        const allowed = Object.keys(choices).filter((id) => choices[id]);
        expect(events.map(({ changed, method, needsReload }) => ({ changed, method, needsReload }))).to.deep.equal([{ changed: allowed, method: how, needsReload: false }]);
        expect(events[0]!.receipt!.method).to.equal(how);
        expect(['youtube', 'google-maps'].filter((id) => element.has(id))).to.deep.equal(allowed);
      });
    }

    for (const [command, how] of ways) {
      it(`by «${command}» not when it comes under a finger that taps twice, but by the next tap`, async () => {
        const element = await opened();
        for (const after of [-50, 0, 250, 400]) point(button(element, command), after);
        expect([isModal(element), readConsent()]).to.deep.equal([true, undefined]);
        point(button(element, command), 700);
        expect([isModal(element), readConsent()!.how]).to.deep.equal([false, how]);
      });
    }

    it('also where nothing was ticked', async () => {
      const element = await opened();
      button(element, 'Salva le scelte').click();
      expect(readConsent()!.choices).to.deep.equal({ youtube: false, 'google-maps': false });
    });

    it('and can be changed again', async () => {
      const element = await opened();
      button(element, 'Accetta tutto').click();
      await settled(element);
      await element.openPreferences();
      expect([isModal(element), ...ticks(element)]).to.deep.equal([true, true, true]);
      expect(text(element)).to.contain('Scelta registrata');
      boxes(element)[1]!.click();
      const [{ changed }] = (await changesDuring(element, () => button(element, 'Salva le scelte').click())) as [BrolettoConsentChangeEvent];
      expect(changed).to.deep.equal(['google-maps']);
      expect(readConsent()!.choices).to.deep.equal({ youtube: true, 'google-maps': false });
    });
  });

  describe('close without a change', () => {
    const ways: Readonly<Record<string, (element: CookieNotice) => void>> = {
      'by the button that says so': (element) => button(element, 'Chiudi senza salvare').click(),
      'as Esc does': (element) => dialogOf(element).close(),
      'when the notice goes': (element) => element.remove(),
      'when the notice is hidden': (element) => (element.hidden = true),
    };
    for (const [way, close] of Object.entries(ways)) {
      it(way, async () => {
        const element = await opened();
        const dialog = dialogOf(element);
        boxes(element)[0]!.click();
        const closed = way.includes('goes') ? Promise.resolve() : nextEvent(dialog, 'close');
        expect(await changesDuring(element, () => Promise.all([closed, close(element)]))).to.deep.equal([]);
        expect([readConsent(), dialog.matches(':modal')]).to.deep.equal([undefined, false]);
      });
    }

    it('and forget what was ticked', async () => {
      const element = await opened();
      boxes(element)[0]!.click();
      button(element, 'Chiudi senza salvare').click();
      await element.openPreferences();
      expect(ticks(element)).to.deep.equal([false, false]);
      expect(element.open, 'the notice still asks').to.equal(true);
    });

    it('not by a click beside them, which decides nothing either', async () => {
      const element = await opened();
      dialogOf(element).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: 1, clientY: 1 }));
      await settled(element);
      expect([readConsent(), isModal(element)]).to.deep.equal([undefined, true]);
    });
  });

  describe('give the focus back', () => {
    for (const command of ['Chiudi senza salvare', 'Salva le scelte', 'Accetta tutto']) {
      it(`to the button of the page that opened them, after «${command}»`, async () => {
        const element = await fixture<CookieNotice>(`<button data-consent-open>Preferenze cookie</button>${TWO}`);
        const opener = element.previousElementSibling as HTMLButtonElement;
        opener.focus();
        opener.click();
        await appears(element.shadowRoot!, 'dialog h2');
        await settled(element);
        expect(isModal(element)).to.equal(true);
        button(element, command).click();
        await settled(element);
        expect(document.activeElement).to.equal(opener);
        expect(opener.hasAttribute('tabindex')).to.equal(false);
      });
    }

    it('to «Scegli» of the notice, and to the page once that is gone', async () => {
      const element = await fixture<CookieNotice>(`<h1>Comune di Cormano</h1>${TWO}`);
      const opener = [...element.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent === 'Scegli')!;
      opener.focus();
      await element.openPreferences();
      button(element, 'Chiudi senza salvare').click();
      expect(element.shadowRoot!.activeElement).to.equal(opener);
      await element.openPreferences();
      button(element, 'Accetta tutto').click();
      await settled(element);
      expect(document.activeElement).to.equal(element.previousElementSibling);
    });
  });

  describe('withdraw a service whose script has run', () => {
    /** Each has a service of its own: what has run on a page has run. */
    async function withScriptRun(id: string): Promise<CookieNotice> {
      decided({ [id]: true });
      const element = await fixture<CookieNotice>(`<button>Altro</button>${withData([{ ...STATISTICS, id }])}<script type="text/plain" data-consent="${id}">document.body.dataset.ran = '${id}';</script>`);
      await settled(element);
      expect(document.body.dataset['ran']).to.equal(id);
      await element.openPreferences();
      return element;
    }

    it('and say that the page must be loaded again, which the visitor may do later', async () => {
      const element = await withScriptRun('late');
      boxes(element)[0]!.click();
      const events = await changesDuring(element, () => button(element, 'Salva le scelte').click());
      expect(events.map(({ changed, needsReload }) => ({ changed, needsReload }))).to.deep.equal([{ changed: ['late'], needsReload: true }]);
      expect(readConsent()!.choices).to.deep.equal({ late: false });
      expect([isModal(element), text(element)]).to.deep.equal([true, 'Scelta registrata Per rendere effettiva la scelta la pagina va ricaricata. Più tardi Ricarica la pagina']);
      const status = all(element, '[role=status]')[0];
      expect(element.shadowRoot!.activeElement).to.equal(status);
      await expectAccessible(element);
      button(element, 'Più tardi').click();
      expect(isModal(element)).to.equal(false);
    });

    it('by «Rifiuta tutto» too, but not when it stays allowed', async () => {
      const element = await withScriptRun('all');
      button(element, 'Accetta tutto').click();
      await settled(element);
      expect(isModal(element)).to.equal(false);
      await element.openPreferences();
      button(element, 'Rifiuta tutto').click();
      await settled(element);
      expect(text(element)).to.contain('la pagina va ricaricata');
      dialogOf(element).close();
    });

    it('elsewhere: the reload is offered on demand, once, and can be put off', async () => {
      const element = await withScriptRun('elsewhere');
      dialogOf(element).close();
      const preferences = await mounted(element);
      preferences.offerReload();
      preferences.offerReload();
      expect(text(element)).to.contain('la pagina va ricaricata');
      button(element, 'Più tardi').click();
      await settled(element);
      expect(isModal(element)).to.equal(false);
      preferences.open();
      expect(ticks(element)).to.deep.equal([true]);
      preferences.close();
    });

    it('elsewhere while the choices are open: the reload is offered after them', async () => {
      const element = await withScriptRun('after');
      dialogOf(element).close();
      const preferences = await mounted(element);
      preferences.open();
      preferences.offerReload();
      boxes(element)[0]!.click();
      expect(ticks(element)).to.deep.equal([false]);
      const closed = nextEvent(dialogOf(element), 'close');
      button(element, 'Chiudi senza salvare').click();
      await closed;
      await settled(element);
      expect([isModal(element), text(element)]).to.deep.equal([true, 'Scelta registrata Per rendere effettiva la scelta la pagina va ricaricata. Più tardi Ricarica la pagina']);
      preferences.close();
    });

    it('and give the choices again when they are opened again', async () => {
      const element = await withScriptRun('again');
      button(element, 'Rifiuta tutto').click();
      button(element, 'Più tardi').click();
      await element.openPreferences();
      expect(ticks(element)).to.deep.equal([false]);
    });
  });

  it('are not opened where there is nothing to choose, and say so', async () => {
    const element = await fixture<CookieNotice>('<broletto-cookie-notice services="unknown-service" policy-href="/privacy"></broletto-cookie-notice>');
    await appears(element.shadowRoot!, '.preferences');
    const preferences = await mounted(element);
    expect(() => preferences.open()).to.throw('There is nothing to choose.');
    expect(isModal(element)).to.equal(false);
  });

  it('watch nothing once they are closed, or gone with their notice', async () => {
    const watching = new Set<ResizeObserver>();
    const { ResizeObserver: Original } = window;
    window.ResizeObserver = class extends Original {
      override observe(target: Element): void {
        if (target instanceof HTMLDialogElement) watching.add(this);
        super.observe(target);
      }
      override disconnect(): void {
        watching.delete(this);
        super.disconnect();
      }
    };
    try {
      const element = await opened();
      expect(watching.size).to.equal(1);
      const place = element.parentElement!;
      element.remove();
      expect(watching.size).to.equal(0);
      place.append(element);
      await settled(element);
      await element.openPreferences();
      expect([isModal(element), watching.size]).to.deep.equal([true, 1]);
      const closed = nextEvent(dialogOf(element), 'close');
      dialogOf(element).close();
      await closed;
      expect(watching.size).to.equal(0);
    } finally {
      window.ResizeObserver = Original;
    }
  });

  describe('never silence a page', () => {
    const hidden: Readonly<Record<string, string>> = {
      'whose notice is hidden': TWO.replace('services', 'hidden services'),
      'whose notice a blocker hides': `<style>broletto-cookie-notice { display: none !important; }</style>${TWO}`,
      'part of which is hidden': `<div hidden>${TWO}</div>`,
    };
    for (const [what, markup] of Object.entries(hidden)) {
      it(what, async () => {
        const element = await fixture<CookieNotice>(`<button>Altro</button>${markup}`);
        await element.openPreferences();
        expect(isModal(element)).to.equal(false);
        const other = element.closest('main')!.querySelector('button')!;
        other.focus();
        expect(document.activeElement).to.equal(other);
        expect(readConsent()).to.equal(undefined);
      });
    }

    it('open once the notice can be seen again, and after it was moved', async () => {
      const element = await fixture<CookieNotice>(TWO.replace('services', 'hidden services'));
      await element.openPreferences();
      element.hidden = false;
      await element.openPreferences();
      expect(isModal(element)).to.equal(true);
      const place = element.parentElement!;
      element.remove();
      place.append(element);
      await settled(element);
      await element.openPreferences();
      expect(isModal(element)).to.equal(true);
      button(element, 'Rifiuta tutto').click();
      expect(readConsent()!.choices).to.deep.equal({ youtube: false, 'google-maps': false });
    });

    it('nor hide when the page makes its notice invisible', async () => {
      const element = await opened(`<style>broletto-cookie-notice { visibility: hidden; }</style>${TWO}`);
      expect(getComputedStyle(dialogOf(element)).visibility).to.equal('visible');
    });
  });

  describe('in small windows', () => {
    const sizes: readonly [width: number, height: number, style?: string][] = [
      [320, 640],
      [320, 256],
      [800, 360],
      [320, 640, 'body { font-size: 200%; line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em; }'],
    ];
    for (const [width, height, style] of sizes) {
      it(`${width} × ${height}${style ? ', with more space in the text' : ''}: all can be reached, nothing is cut at the side`, async () => {
        const { page, element } = await openedInFrame(withData([STATISTICS], 'youtube google-maps'), width, height, style);
        const { left, right, top, bottom } = dialogOf(element).getBoundingClientRect();
        expect(left >= 0 && right <= width && top >= 0 && bottom <= height, `${left} ${right} ${top} ${bottom}`).to.equal(true);
        for (const control of all(element, 'button, input, a, summary')) {
          control.focus();
          control.scrollIntoView({ block: 'nearest' });
          const box = control.getClientRects()[0]!;
          const found = element.shadowRoot!.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
          expect(control === found || control.contains(found), `${control.outerHTML}: ${found?.outerHTML.slice(0, 100)}`).to.equal(true);
        }
        expect(page.document.documentElement.scrollWidth).to.be.at.most(width);
        expect(all(element, '*').filter((part) => part.getBoundingClientRect().right > width)).to.deep.equal([]);
      });
    }
  });

  it('start anew after everything was forgotten', async () => {
    decided({ youtube: true, 'google-maps': true });
    clearConsent();
    expect(ticks(await opened())).to.deep.equal([false, false]);
  });
});
