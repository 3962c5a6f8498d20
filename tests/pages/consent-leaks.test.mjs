/**
 * What the gate of consent rests on: markup that waits for a decision asks the other site for nothing, with our script and without, and neither does the
 * parser that reads ahead while a script holds up the page.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engine, open, pageOf, SCRIPT, server } from '../helpers/browser.mjs';
import { thirdParty } from '../helpers/third-party.mjs';

/** What authors write: `url(name)` gives the address of a file on the other site. */
const MARKUPS = {
  'a script that is text': (url) => `<script type="text/plain" data-consent="x" src="${url('script.js')}"></script>`,
  'a script that is text, with async': (url) => `<script type="text/plain" data-consent="x" async src="${url('script.js')}"></script>`,
  'a script that is text, with defer and crossorigin': (url) => `<script type="text/plain" data-consent="x" defer crossorigin src="${url('script.js')}"></script>`,
  'a script with data-src': (url) => `<script type="text/plain" data-consent="x" data-src="${url('script.js')}"></script>`,
  'a module with data-src': (url) => `<script type="text/plain" data-consent="x" data-type="module" data-src="${url('script.js')}"></script>`,
  'an inline script': (url) => `<script type="text/plain" data-consent="x">new Image().src = '${url('pixel.png')}';</script>`,
  'an inline script that writes markup': (url) => `<script type="text/plain" data-consent="x">document.write('<img src="${url('pixel.png')}" alt="">');</script>`,
  'a frame': (url) => `<iframe data-consent="x" data-src="${url('frame.html')}" title="Mappa" width="600" height="400"></iframe>`,
  'a frame that is loaded when it comes into view': (url) => `<iframe data-consent="x" loading="lazy" data-src="${url('frame.html')}" title="Mappa"></iframe>`,
  'a picture': (url) => `<img data-consent="x" data-src="${url('pixel.png')}" alt="">`,
  'a picture in sizes': (url) => `<img data-consent="x" data-src="${url('pixel.png')}" data-srcset="${url('large.png')} 2x" alt="">`,
  'an embed': (url) => `<broletto-consent-embed service="x" src="${url('frame.html')}"><a href="${url('page.html')}">Guarda il video</a></broletto-consent-embed>`,
  'an embed of a service we know': () =>
    '<broletto-consent-embed service="youtube" src="https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">Guarda il video</a></broletto-consent-embed>',
  'an embed of an unknown service': (url) => `<broletto-consent-embed src="${url('frame.html')}"><a href="${url('page.html')}">Apri la mappa</a></broletto-consent-embed>`,
};

/** What nobody has asked us to hold back, last on every page: it shows that what is asked for is counted, behind every markup that is not. */
const LIVE = {
  'sheet.css': (address) => `<link rel="stylesheet" href="${address}">`,
  'frame.html': (address) => `<iframe src="${address}" title="Pagina"></iframe>`,
  'script.js': (address) => `<script src="${address}"></script>`,
  'pixel.png': (address) => `<img src="${address}" alt="">`,
};

/** Firefox's protocol cannot turn JavaScript off; a sandbox, which lets nothing run, does so to a page. */
const WITHOUT_JAVASCRIPT = engine === 'firefox' ? { headers: { 'content-security-policy': 'sandbox' } } : { javaScript: false };

/** `isHeldUp`: the page begins with a script that is answered only when the last picture has been asked for, thus only to a parser that reads ahead. */
const PAGES = {
  'without our script': {},
  'without our script, held up by another one': { isHeldUp: true },
  'without JavaScript': { hasScripts: false },
  'with our script': { head: SCRIPT },
  'with our script, held up by another one': { head: SCRIPT, isHeldUp: true },
  'with our script in the way of the page': { head: SCRIPT.replace(' defer', '') },
};

for (const [name, { head = '', isHeldUp = false, hasScripts = true }] of Object.entries(PAGES)) {
  describe(`a page ${name}`, () => {
    const live = thirdParty();
    const waiting = Object.entries(MARKUPS).map(([markup, write]) => {
      const third = thirdParty();
      return { markup, third, html: write(third.url) };
    });
    let opened;

    before(async () => {
      // In the body: while a script in the head holds a page up, Firefox asks for no picture.
      const holdUp = isHeldUp ? `<script src="${live.url('hold-up.js', { after: 'pixel.png' })}"></script>` : '';
      const body = [holdUp, ...waiting.map(({ html }) => html), ...Object.entries(LIVE).map(([file, write]) => write(live.url(file)))].join('\n');
      opened = await open(pageOf(body, { head }), hasScripts ? {} : WITHOUT_JAVASCRIPT);
    });
    after(() => opened?.close());

    it('asks for what is live', async () => {
      const expected = [...Object.keys(LIVE).filter((file) => hasScripts || file !== 'script.js'), ...(isHeldUp ? ['hold-up.js'] : [])];
      assert.deepEqual((await live.requests()).sort(), expected.sort());
    });

    for (const { markup, third, html } of waiting) {
      it(`does not ask for ${markup}`, async () => {
        assert.deepEqual(await third.requests(hasScripts ? opened.page : undefined), []);
        assert.deepEqual(opened.requests.filter((address) => html.includes(address)), []);
      });
    }

    it('has asked nobody else, as the browser tells it', () => {
      const isExpected = (address) => address.startsWith(server.origin) || /\/beacon\./.test(address) || [...Object.keys(LIVE), 'hold-up.js'].some((file) => address.startsWith(live.url(file)));
      assert.deepEqual(opened.requests.filter((address) => !isExpected(address)), []);
    });
  });
}
