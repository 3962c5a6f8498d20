import '../../src/define/consent.js';
import type { CookieNotice } from '../../src/widgets/cookie-notice/cookie-notice.js';
import { appears, fixture, settled } from './fixture.js';

/** Services of the site's own: a counter of visits and a chat. */
const OWN = [
  { id: 'counter', label: 'Contatore', provider: 'Terzo', purpose: 'statistics', policy: 'https://terzo.example/', cookies: ['_ga', '_ga_*'] },
  { id: 'chat', label: 'Chat', provider: 'Quarto', purpose: 'functional', policy: 'https://quarto.example/' },
];

/** The notice of a site with YouTube, Google Maps, `counter` and `chat`. */
export const NOTICE = `<broletto-cookie-notice services="youtube google-maps" policy-href="/privacy">
  <script type="application/json">${JSON.stringify(OWN)}</script></broletto-cookie-notice>`;

/** A page with this markup that asks for those services; gives its notice, once it asks. */
export async function askingPage(markup = ''): Promise<CookieNotice> {
  const notice = await fixture<CookieNotice>(NOTICE);
  await appears(notice.shadowRoot!, '[part~=button-accept]');
  await add(markup);
  return notice;
}

/** Adds markup to the page before its notice, as a script of the page would, and waits until it has been seen. */
export async function add(markup: string): Promise<void> {
  const notice = document.querySelector('broletto-cookie-notice')!;
  notice.insertAdjacentHTML('beforebegin', markup);
  await settled(notice);
}

/** What visitors answer with. */
export const answers = {
  accept: (notice: CookieNotice): Promise<void> => press(notice, '[part~=button-accept]'),
  refuse: (notice: CookieNotice): Promise<void> => press(notice, '[part~=button-refuse]'),
  'the X': (notice: CookieNotice): Promise<void> => press(notice, '[part~=button-close]'),
  async Esc(notice: CookieNotice): Promise<void> {
    notice.shadowRoot!.querySelector('[part~=button-refuse]')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await settled(notice);
  },
};

/** Presses what the selector names in the shadow of a widget. */
export async function press(widget: CookieNotice | HTMLElementTagNameMap['broletto-consent-embed'], selector: string): Promise<void> {
  (await appears(widget.shadowRoot!, selector)).click();
  await settled(widget);
}

/** Allows or withdraws these services alone. */
export async function decide(choices: Readonly<Record<string, boolean>>): Promise<void> {
  const notice = document.querySelector('broletto-cookie-notice')!;
  await notice.decide(choices);
  await settled(notice);
}

/** Resolves with the names of the scripts that have run from now on, once there are so many. */
export function scriptsThatRun(count: number): Promise<string[]> {
  const names: string[] = (window.ran = []);
  return new Promise((resolve) => {
    names.push = (...more) => {
      const length = Array.prototype.push.apply(names, more);
      if (length >= count) resolve([...names]);
      return length;
    };
  });
}

/** Code of a script that says that it ran, as those of the third party do. */
export const says = (name: string): string => `(window.ran ??= []).push("${name}");`;
