import { expect } from 'chai';
import { tellMatomo } from '../../src/widgets/cookie-notice/consent/matomo.js';

const page = window as { _paq?: unknown };
const SNIPPET = [['requireCookieConsent'], ['trackPageView'], ['enableLinkTracking']];

describe('Matomo', () => {
  afterEach(() => {
    delete page._paq;
    document.querySelector('#_paq')?.remove();
  });

  it('is told of consent and of its withdrawal, after what the page has said', () => {
    page._paq = SNIPPET.slice();
    tellMatomo(true);
    expect(page._paq).to.deep.equal([...SNIPPET, ['setCookieConsentGiven']]);
    tellMatomo(false);
    expect(page._paq).to.deep.equal([...SNIPPET, ['forgetCookieConsentGiven']]);
  });

  it('finds the last answer alone when its file comes late: it would forget first and allow then', () => {
    const queue: unknown[] = (page._paq = [['setCookieConsentGiven'], SNIPPET[0], () => undefined, null, 'trackPageView']) as unknown[];
    for (const isGranted of [false, true, true, false]) tellMatomo(isGranted);
    expect(page._paq, 'the list that the snippet holds').to.equal(queue);
    expect(queue.map((command) => (Array.isArray(command) ? (command as unknown[])[0] : typeof command))).to.deep.equal(['requireCookieConsent', 'function', 'object', 'string', 'forgetCookieConsentGiven']);
  });

  it('is told what it has taken in already, too', () => {
    const said: unknown[] = [];
    page._paq = { push: (command: unknown) => said.push(command) };
    tellMatomo(true);
    tellMatomo(false);
    expect(said).to.deep.equal([['setCookieConsentGiven'], ['forgetCookieConsentGiven']]);
  });

  it('finds the answer when the snippet comes after us', () => {
    tellMatomo(true);
    expect(page._paq).to.deep.equal([['setCookieConsentGiven']]);
  });

  it('is left alone where its name is another’s', () => {
    for (const other of ['text', 7, {}, { push: 'x' }]) {
      page._paq = other;
      tellMatomo(true);
      expect(page._paq).to.equal(other);
    }
    delete page._paq;
    const element = document.body.appendChild(document.createElement('p'));
    element.id = '_paq';
    tellMatomo(false);
    expect(page._paq).to.equal(element);
  });
});
