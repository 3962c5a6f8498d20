import { expect } from 'chai';
import type { BrolettoConsentChangeEvent } from '../../src/widgets/cookie-notice/notice-events.js';
import { add, answers, askingPage, decide, NOTICE, says, scriptsThatRun } from '../helpers/asking-page.js';
import { ownCookies } from '../helpers/consent.js';
import { clearFixtures, moduleTag, nextEvent, pageInFrame, settled } from '../helpers/fixture.js';
import { thirdParty } from '../helpers/third-party.js';

interface Held {
  readonly src?: string;
  readonly code?: string;
  readonly consent?: string;
  readonly more?: string;
}

/** Markup of a script that waits. */
const held = ({ src, code = '', consent = 'counter', more = '' }: Held): string =>
  `<script type="text/plain" data-consent="${consent}" ${src ? `data-src="${src.replaceAll('&', '&amp;')}"` : ''} ${more}>${code}</script>`;
const inline = (name: string, more: Omit<Held, 'src' | 'code'> = {}): string => held({ code: says(name), ...more });
const script = (name: string): HTMLScriptElement => document.querySelector(`script[data-name=${name}]`)!;
describe('scripts that wait for consent', () => {
  ownCookies();
  afterEach(() => {
    clearFixtures();
    delete window.ran;
  });

  describe('run', () => {
    it('in the order of the page, each when the one before it has loaded', async () => {
      const { url } = thirdParty();
      const notice = await askingPage(held({ src: url('lib.js', { wait: '100' }) }) + inline('inline') + held({ src: url('ext2.js') }) + inline('last'));
      const ran = scriptsThatRun(4);
      await answers.accept(notice);
      expect(await ran).to.deep.equal(['lib.js', 'inline', 'ext2.js', 'last']);
    });

    it('modules too', async () => {
      const { url } = thirdParty();
      const module = 'data-type="module"';
      const notice = await askingPage(held({ src: url('lib.js', { wait: '100' }), more: module }) + inline('inline') + inline('module', { more: module }) + held({ src: url('ext2.js') }));
      const ran = scriptsThatRun(4);
      await answers.accept(notice);
      expect(await ran).to.deep.equal(['lib.js', 'inline', 'module', 'ext2.js']);
    });

    it('when they come later, behind those that are there', async () => {
      const { url } = thirdParty();
      const notice = await askingPage(held({ src: url('lib.js', { wait: '100' }) }));
      const ran = scriptsThatRun(3);
      await answers.accept(notice);
      await add(inline('later') + inline('last'));
      expect(await ran).to.deep.equal(['lib.js', 'later', 'last']);
    });

    for (const attribute of ['data-async', 'async']) {
      it(`out of the line with ${attribute}: nobody waits for them, they for nobody`, async () => {
        const { url } = thirdParty();
        const async = (src: string): string => held({ src, more: attribute });
        const notice = await askingPage(async(url('slow.js', { after: 'next.js', wait: '50' })) + held({ src: url('lib.js', { after: 'quick.js', wait: '50' }) }) + held({ src: url('next.js') }) + async(url('quick.js')));
        const ran = scriptsThatRun(4);
        await answers.accept(notice);
        const names = await ran;
        expect(names.filter((name) => /lib|next/.test(name))).to.deep.equal(['lib.js', 'next.js']);
        expect(names.indexOf('quick.js')).to.equal(0);
        expect(new Set(names)).to.have.property('size', 4);
      });
    }

    const failing: Readonly<Record<string, string>> = {
      'cannot be had': held({ src: 'http://terzo.invalid/lib.js' }),
      'has no address on the web': held({ src: 'data:text/javascript,window.ran.push("data")' }),
      'throws an error': held({ code: 'dispatchEvent(new Event("thrown")); (null).x;' }),
      'cannot be read': held({ code: 'this is no script' }),
      'is not what its integrity says': held({ src: '{lib}', more: 'crossorigin integrity="sha384-AAAA"' }),
      'is a module that cannot be read': held({ code: 'this is no script', more: 'data-type="module"' }),
      'is a module with nothing to import': held({ code: 'import "http://terzo.invalid/x.js"', more: 'data-type="module"' }),
      'is no script': held({ src: '{lib}', more: 'data-type="application/json"' }),
      'is for old browsers': held({ src: '{lib}', more: 'nomodule' }),
    };
    for (const [name, markup] of Object.entries(failing)) {
      it(`although one before ${name}`, async () => {
        // What the scripts under test throw is not the test's own.
        const { onerror } = window;
        const { error } = console;
        window.onerror = console.error = () => true;
        const { url } = thirdParty();
        const notice = await askingPage(markup.replace('{lib}', url('lib.js').replaceAll('&', '&amp;')) + held({ src: url('next.js') }));
        const ran = scriptsThatRun(1);
        await answers.accept(notice);
        expect(await ran).to.deep.equal(['next.js']);
        window.onerror = onerror;
        console.error = error;
      });
    }
  });

  describe('run once', () => {
    it('however often the visitor accepts', async () => {
      const third = thirdParty();
      await askingPage(held({ src: third.url('lib.js') }) + inline('inline'));
      const ran = scriptsThatRun(2);
      await decide({ counter: true });
      await ran;
      await decide({ counter: false });
      await decide({ counter: true });
      const all = scriptsThatRun(1);
      await add(inline('last'));
      expect(await all).to.deep.equal(['last']);
      expect(await third.requests()).to.deep.equal(['lib.js']);
    });

    it('moved before, and not again when the one that waited is put back', async () => {
      await askingPage(`<div></div>${inline('inline', { more: 'data-name="moved"' })}`);
      const waiting = script('moved');
      document.querySelector('main > div')!.append(waiting);
      await decide({ chat: true });
      const ran = scriptsThatRun(2);
      await decide({ counter: true });
      expect(waiting.isConnected).to.equal(false);
      document.querySelector('main > div')!.append(waiting);
      await add(inline('last'));
      expect(await ran).to.deep.equal(['inline', 'last']);
    });

    it('moved while they wait for another', async () => {
      const { url } = thirdParty();
      await askingPage(`<div></div>${held({ src: url('lib.js', { after: 'go.js' }) })}${inline('inline', { more: 'data-name="moved"' })}`);
      const ran = scriptsThatRun(2);
      await decide({ counter: true });
      document.querySelector('main > div')!.append(script('moved'));
      await fetch(url('go.js'));
      expect(await ran).to.deep.equal(['lib.js', 'inline']);
    });
  });

  describe('do not run', () => {
    it('removed while they wait, until they are put back', async () => {
      const { url } = thirdParty();
      await askingPage(held({ src: url('lib.js', { after: 'go.js' }) }) + inline('gone', { more: 'data-name="gone"' }) + inline('next'));
      const ran = scriptsThatRun(2);
      await decide({ counter: true });
      const gone = script('gone');
      gone.remove();
      await fetch(url('go.js'));
      expect(await ran).to.deep.equal(['lib.js', 'next']);
      const again = scriptsThatRun(1);
      document.querySelector('main')!.append(gone);
      expect(await again).to.deep.equal(['gone']);
    });

    it('withdrawn while they wait, until they are allowed again', async () => {
      const third = thirdParty();
      await askingPage(held({ src: third.url('lib.js', { after: 'go.js' }) }) + held({ src: third.url('ext2.js') }) + inline('chat', { consent: 'chat' }));
      const ran = scriptsThatRun(2);
      await decide({ counter: true, chat: true });
      await decide({ counter: false });
      await fetch(third.url('go.js'));
      expect(await ran).to.deep.equal(['lib.js', 'chat']);
      expect(await third.requests()).to.deep.equal(['lib.js', 'go.js']);
      const again = scriptsThatRun(1);
      await decide({ counter: true });
      expect(await again).to.deep.equal(['ext2.js']);
    });

    it('of another service by the time it is their turn', async () => {
      const { url } = thirdParty();
      await askingPage(held({ src: url('lib.js', { after: 'go.js' }) }) + inline('other', { more: 'data-name="other"' }) + inline('next'));
      const ran = scriptsThatRun(2);
      await decide({ counter: true });
      script('other').dataset['consent'] = 'chat';
      await fetch(url('go.js'));
      expect(await ran).to.deep.equal(['lib.js', 'next']);
    });
  });

  it('keep what is written in their tags, but for what made them wait', async () => {
    const { url } = thirdParty();
    const own = 'id="lib" class="a b" crossorigin="anonymous" referrerpolicy="no-referrer" nonce="abc" data-website-id="7" data-name="lib" charset="utf-8"';
    const notice = await askingPage(held({ src: url('lib.js'), more: `${own} data-type="module"` }) + inline('inline', { more: 'data-name="inline"' }));
    const ran = scriptsThatRun(2);
    await answers.accept(notice);
    await ran;
    const [lib, code] = [script('lib'), script('inline')];
    const attributes = Object.fromEntries([...lib.attributes].map(({ name, value }) => [name, value]));
    delete attributes['nonce'];
    expect(attributes).to.deep.equal({
      id: 'lib',
      class: 'a b',
      crossorigin: 'anonymous',
      referrerpolicy: 'no-referrer',
      'data-website-id': '7',
      'data-name': 'lib',
      charset: 'utf-8',
      type: 'module',
      src: url('lib.js'),
    });
    expect(lib.nonce).to.equal('abc');
    expect([code.hasAttribute('type'), code.text]).to.deep.equal([false, says('inline')]);
  });

  describe('make a withdrawal need the page to be loaded again', () => {
    const needsReload = async (choices: Readonly<Record<string, boolean>>): Promise<boolean> => {
      const changed = nextEvent<BrolettoConsentChangeEvent>(document, 'broletto-consent-change');
      await decide(choices);
      return (await changed).needsReload;
    };
    const own = '<script type="application/json">[{"id":"fresh","provider":"P","purpose":"content","policy":"/p"},{"id":"other","provider":"P","purpose":"content","policy":"/p"}]</script>';

    it('if they have run, and not else', async () => {
      const notice = await askingPage();
      notice.querySelector('script')!.outerHTML = own;
      await settled(notice);
      await add(inline('fresh', { consent: 'fresh' }) + '<img alt="" data-consent="other" data-src="https://terzo.invalid/">');
      expect(await needsReload({ fresh: false }), 'refused').to.equal(false);
      expect(await needsReload({ fresh: true, other: true }), 'accepted').to.equal(false);
      expect(await needsReload({ other: false }), 'no script of this service').to.equal(false);
      expect(await needsReload({ fresh: false }), 'a script has run').to.equal(true);
    });
  });

  it('stay, with an issue and without an error, where the page lets nobody start scripts (Trusted Types)', async function () {
    if (!('trustedTypes' in window)) this.skip();
    const waiting = inline('inline', { more: 'onload="ran.push(1)"' }) + held({ src: 'http://terzo.invalid/lib.js' });
    const page = await pageInFrame(
      `<html lang="it"><meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'">
      ${moduleTag('define/consent.ts')}<body><main>${waiting}<embed data-consent="counter" data-src="/package.json"><img alt="" data-consent="counter" data-src="/package.json">${NOTICE}`,
      600,
      400,
    );
    const errors: unknown[] = [];
    for (const name of ['error', 'unhandledrejection']) page.addEventListener(name, (event) => errors.push(event));
    const notice = page.document.querySelector('broletto-cookie-notice')!;
    await page.customElements.whenDefined('broletto-cookie-notice');
    await settled(notice);
    await notice.decide({ counter: true });
    await settled(notice);
    expect(page.document.querySelector('img')!.getAttribute('src')).to.contain('/package.json');
    expect(page.ran).to.equal(undefined);
    const refused = notice.issues.filter(({ code }) => code === 'scripts-refused').map(({ message }) => /http:[^ ]+lib\.js|\/package.json/.exec(message)?.[0]);
    // To some browsers <embed> is a script too.
    const { trustedTypes } = page as unknown as { trustedTypes: { getAttributeType(tag: string, attribute: string): string | null } };
    const isEmbedScript = trustedTypes.getAttributeType('embed', 'src') !== null;
    expect(new Set(refused)).to.deep.equal(new Set([undefined, 'http://terzo.invalid/lib.js', ...(isEmbedScript ? ['/package.json'] : [])]));
    expect(errors).to.deep.equal([]);
    page.localStorage.clear();
  });
});
