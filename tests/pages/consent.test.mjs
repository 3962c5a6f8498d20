/** A site that asks for consent, as visitors meet it: real pages, real cookies, and another site whose requests are counted. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { describe, it } from 'node:test';
import { axe, chromiumOnly, emulate, open, pageOf, SCRIPT, server, serveFile, settle, walkWithTab } from '../helpers/browser.mjs';
import { overflowing, visibleText } from '../helpers/in-page.mjs';
import { thirdParty, thirdPartyOrigin } from '../helpers/third-party.mjs';

const SCRIPTS = { 'the one script': SCRIPT, 'the file for sites that ask': '<script src="/dist/standalone/consent.js" defer></script>' };

const SERVICES = JSON.stringify([
  { id: 'video', label: 'Video', provider: 'Terzo s.r.l.', purpose: 'content', policy: '/terzo', cookies: ['video_*'] },
  { id: 'chat', label: 'Assistente', provider: 'Quarto s.r.l.', purpose: 'functional', policy: '/quarto' },
]);
const FOOTER = '<footer><a href="#informativa" data-consent-open>Preferenze sui cookie</a></footer>';
const NOTICE = `<broletto-cookie-notice services="video chat" policy-href="#informativa"><script type="application/json">${SERVICES}</script></broletto-cookie-notice>`;
const paragraphs = (count) => Array.from({ length: count }, (_, n) => `<p>Paragrafo <a href="#p${n}">${n}</a></p>`).join('');

/** A page with a frame, a picture, an embed and a script of the other site, and a notice that asks. */
const site = (third, { head = SCRIPT, more = '' } = {}) =>
  pageOf(
    `<broletto-consent-embed service="video" src="${third.url('embed.html')}" label="Il consiglio"><a href="${third.url('page.html')}">Guarda il video</a></broletto-consent-embed>
    <iframe data-consent="video" data-src="${third.url('frame.html')}" title="Mappa" width="400" height="300"></iframe>
    <img data-consent="video" data-src="${third.url('pixel.png')}" alt="">
    <script type="text/plain" data-consent="chat" data-src="${third.url('chat.js')}"></script>
    ${more}`,
    { head },
  ).replace('</body>', `${FOOTER}${NOTICE}</body>`);

/** Where a page stops until what is awaited at that moment has come. */
const CUT = '<!--cut-->';

/** Opens a page with the script in its head, in the way of the parser, whose end is held back until `atCut` has seen what it waits for. */
async function openInPieces(context, body, atCut) {
  const [before, after] = pageOf('', { head: '<script src="/dist/cdn/broletto.js"></script>' }).replace('</body>', `${body}</body>`).split(CUT);
  let page;
  let seen;
  const slow = createHttpServer((request, response) => {
    if (request.url.startsWith('/dist/')) return response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(`.${request.url}`));
    if (request.url !== '/') return response.writeHead(404).end();
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.write(before);
    // No event of the browser's says that a page has begun: Firefox tells of a navigation when the page is whole.
    seen = atCut(page).finally(() => response.end(after));
  });
  await new Promise((resolve) => slow.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    slow.closeAllConnections();
    slow.close();
  });
  const opened = await open(`http://127.0.0.1:${slow.address().port}/`, { prepare: async (blank) => void (page = blank) });
  await seen;
  return opened;
}

/** Presses a button of the notice, or of the dialog in it, as a visitor does. */
async function press(page, selector) {
  const button = await page.waitForSelector(`broletto-cookie-notice >>> ${selector}`, { visible: true });
  // «Accetta» and the dialog do not hear the pointer for a moment after they have come; they hear keys.
  await button.press('Enter');
  await settle(page);
}
const isAsking = (page) => page.evaluate(() => Boolean(document.querySelector('broletto-cookie-notice').shadowRoot.querySelector('section')?.getClientRects().length));
const ALL = ['chat.js', 'embed.html', 'frame.html', 'pixel.png'];

for (const [name, head] of Object.entries(SCRIPTS)) {
  describe(`a site that asks, with ${name}`, () => {
    it('loads nothing of others before consent, nothing after a refusal, nor at the next visit', async () => {
      const third = thirdParty();
      const { page, lines, errors, requests, close } = await open(site(third, { head }));
      assert.equal(await isAsking(page), true);
      assert.deepEqual(await third.requests(page), []);
      assert.deepEqual(await page.cookies(), [], 'nothing stored before');
      await press(page, '[part~=button-refuse]');
      assert.equal(await isAsking(page), false);
      await page.reload();
      await settle(page);
      assert.equal(await isAsking(page), false);
      assert.deepEqual(await third.requests(page), []);
      assert.deepEqual({ lines, errors }, { lines: [], errors: [] });
      const strangers = requests.filter((address) => !address.startsWith(server.origin) && !address.includes('/beacon'));
      assert.deepEqual(strangers.filter((address) => !address.includes('/requests')), []);
      await close();
    });

    it('loads all after consent, at the next visit too, and no more after a withdrawal from the footer', async () => {
      const third = thirdParty();
      const { page, errors, close } = await open(site(third, { head }));
      await press(page, '[part~=button-accept]');
      await page.waitForFunction(() => window.ran?.includes('chat.js'));
      assert.deepEqual((await third.requests(page)).sort(), ALL);
      await page.reload();
      await settle(page);
      await page.waitForFunction(() => window.ran?.includes('chat.js'));
      assert.deepEqual((await third.requests(page)).sort(), [...ALL, ...ALL].sort());
      assert.equal(await isAsking(page), false);

      await page.click('[data-consent-open]');
      const refuse = await page.waitForSelector('broletto-cookie-notice >>> dialog .commands button:nth-of-type(3)', { visible: true });
      assert.match(await refuse.evaluate(({ textContent }) => textContent), /Rifiuta/);
      await refuse.press('Enter');
      await settle(page);
      // A script has run: the page says that it goes on until it is loaded again.
      assert.match(await page.evaluate(visibleText, 'broletto-cookie-notice'), /ricaricata/);
      await page.reload();
      await settle(page);
      assert.equal((await third.requests(page)).length, 2 * ALL.length);
      assert.deepEqual(errors, []);
      await close();
    });

    it('shows what was asked for this once, and remembers nothing of it', async () => {
      const third = thirdParty();
      const { page, close } = await open(site(third, { head }));
      const button = await page.waitForSelector('broletto-consent-embed[label="Il consiglio"] >>> button', { visible: true });
      await button.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await button.evaluate((element) => element.click());
      await settle(page);
      assert.deepEqual(await third.requests(page), ['embed.html']);
      assert.equal(await isAsking(page), true);
      assert.deepEqual(await page.cookies(), []);
      await close();
    });
  });
}

describe('a notice that asks', () => {
  it('keeps its answer in one cookie of this host alone, and its cookies are erased with a withdrawal', async () => {
    const third = thirdParty();
    const { page, close } = await open(site(third));
    await page.evaluate(() => {
      document.cookie = 'video_a=1; Path=/';
      document.cookie = 'video_b=1; Path=/';
      document.cookie = 'other=1; Path=/';
    });
    await press(page, '[part~=button-accept]');
    const [cookie] = (await page.cookies()).filter(({ name }) => name === 'broletto-consent');
    assert.equal(cookie.domain, '127.0.0.1');
    assert.equal(cookie.path, '/');
    assert.equal(cookie.sameSite, 'Lax');
    const days = (cookie.expires - Date.now() / 1000) / 86_400;
    assert.ok(days > 180 && days < 188, `${days} days`);
    await page.evaluate(() => document.querySelector('broletto-cookie-notice').decide({ video: false }));
    assert.deepEqual((await page.cookies()).map(({ name }) => name).sort(), ['broletto-consent', 'other']);
    await close();
  });

  it('goes in a second tab when it is answered in the first, which asks for nothing', async () => {
    const third = thirdParty();
    const { page, close } = await open(site(third));
    const second = await page.browserContext().newPage();
    await second.goto(page.url());
    await settle(second);
    assert.equal(await isAsking(second), true);
    await page.bringToFront();
    await press(page, '[part~=button-close]');
    // A tab in the background gets no animation frames.
    await second.waitForFunction(() => !document.querySelector('broletto-cookie-notice').open, { polling: 50 });
    assert.deepEqual(await third.requests(second), []);
    await close();
  });

  it('is gone on the way back to a page that was left while it asked', async () => {
    const third = thirdParty();
    const { page, close } = await open(site(third));
    await page.goto(server.origin + serveFile(site(third), { extension: 'html' }));
    await settle(page);
    await press(page, '[part~=button-refuse]');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('broletto-cookie-notice')?.open === false);
    assert.deepEqual(await third.requests(page), []);
    await close();
  });

  it('and its dialog need nothing that a strict policy refuses', async () => {
    const STRICT = { 'content-security-policy': `default-src 'self'; frame-src ${thirdPartyOrigin}; require-trusted-types-for 'script'; trusted-types lit-html` };
    const third = thirdParty();
    const { page, lines, errors, violations, close } = await open(
      pageOf(`<iframe data-consent="video" data-src="${third.url('frame.html')}" title="Mappa"></iframe>`, { head: SCRIPT }).replace('</body>', `${FOOTER}${NOTICE}</body>`),
      { headers: STRICT },
    );
    await press(page, '[part~=button-choose]');
    await press(page, 'dialog .commands button:nth-of-type(2)');
    assert.deepEqual({ lines, errors, violations: await violations() }, { lines: [], errors: [], violations: [] });
    assert.equal(await page.evaluate(() => document.querySelector('broletto-cookie-notice').has('video')), true);
    await close();
  });

  it('asks nothing and lets nothing through where what asks cannot be had', async () => {
    const third = thirdParty();
    const html = site(third);
    const { page, errors, close } = await open(html, {
      prepare: async (blank) => {
        await blank.setRequestInterception(true);
        blank.on('request', (request) => void (/(consent|embed)-view/.test(request.url()) ? request.abort() : request.continue()));
      },
    });
    assert.equal(await isAsking(page), false);
    assert.deepEqual(await page.evaluate(() => document.querySelector('broletto-cookie-notice').issues.map(({ code }) => code)), ['consent-part-missing']);
    assert.ok((await page.evaluate(visibleText, 'broletto-consent-embed')).includes('Guarda il video'));
    assert.deepEqual(errors, []);
    assert.deepEqual(await third.requests(page), []);
    await close();
  });

  it('keeps the page from being wiped by a script that writes, at once and at the next visit', async () => {
    const third = thirdParty();
    const writes = `<p id="kept">Testo</p><script type="text/plain" data-consent="chat">document.write('<p>Contatore</p>'); new Image().src = '${third.url('ran.png')}';</script>`;
    const { page, errors, close } = await open(pageOf(writes, { head: SCRIPT }).replace('</body>', `${FOOTER}${NOTICE}</body>`));
    await press(page, '[part~=button-accept]');
    for (const visit of ['first', 'second']) {
      await page.waitForFunction(() => document.querySelector('broletto-cookie-notice').issues.some(({ code }) => code === 'script-writes'));
      assert.match(await page.evaluate(visibleText), /^Prova\s+Testo/, visit);
      await page.reload();
      await settle(page);
    }
    assert.ok((await third.requests(page)).includes('ran.png'));
    assert.deepEqual(errors, []);
    await close();
  });

  it('is no wall on a phone, however much the site says', async () => {
    const long = NOTICE.replace('<script', `<p>${'Il Comune utilizza cookie tecnici e, con il consenso, cookie di terze parti. '.repeat(15)}</p><script`);
    const { page, close } = await open(pageOf(paragraphs(30), { head: SCRIPT }).replace('</body>', `${FOOTER}${long}</body>`), { width: 360, height: 640 });
    const { expected, walk } = await walkWithTab(page);
    assert.deepEqual(expected.filter((name) => !walk.some((stop) => stop.name === name)), [], 'not reached');
    assert.deepEqual(walk.filter(({ covered }) => covered).map((stop) => stop.name), [], 'hidden while focused');
    await close();
  });

  it('is in sight on a low window, however its services are described', async () => {
    const { page, close } = await open(pageOf(paragraphs(40), { head: SCRIPT }).replace('</body>', `${NOTICE.replace('services="video chat" ', '')}</body>`), { width: 320, height: 256 });
    const { top, bottom } = await page.$eval('broletto-cookie-notice', (element) => element.getBoundingClientRect().toJSON());
    assert.ok(top >= 128 && bottom <= 257, `${top} to ${bottom}`);
    await close();
  });

  it('tells Matomo of the page what was answered', async () => {
    const { page, close } = await open(pageOf('<script>var _paq = window._paq || []</script>', { head: SCRIPT }).replace('</body>', `${NOTICE.replace('services', 'matomo="chat" services')}</body>`));
    await press(page, '[part~=button-accept]');
    await page.waitForFunction(() => JSON.stringify(window._paq) === '[["setCookieConsentGiven"]]');
    await close();
  });

  it('leads its link in the footer to the policy where what asks cannot be had', async () => {
    const { page, errors, close } = await open(site(thirdParty()), {
      prepare: async (blank) => {
        await blank.setRequestInterception(true);
        blank.on('request', (request) => void (/consent-view/.test(request.url()) ? request.abort() : request.continue()));
      },
    });
    await page.click('[data-consent-open]');
    await page.waitForFunction(() => location.hash === '#informativa');
    assert.deepEqual(errors, []);
    await close();
  });

  it('reads descriptions that arrive in two pieces, and until then says nothing', async (context) => {
    const html = NOTICE.replace(' services="video chat"', '').replace('"label":"Assistente"', `"label":${CUT}"Assistente"`);
    const { page, close } = await openInPieces(context, html, async (half) => {
      const says = await half.waitForFunction(() => document.querySelector('broletto-cookie-notice')?.shadowRoot && `open: ${document.querySelector('broletto-cookie-notice').open}`);
      assert.equal(await says.jsonValue(), 'open: false');
    });
    assert.equal(await isAsking(page), true);
    assert.match(await page.evaluate(visibleText, 'broletto-cookie-notice'), /Assistente/);
    await close();
  });

  it('goes on asking when the rest of the page arrives after it', async (context) => {
    const html = `<broletto-cookie-notice services="youtube" policy-href="/p"></broletto-cookie-notice>${CUT}<p>Fine</p>`;
    const { page, close } = await openInPieces(context, html, (half) => half.waitForFunction(() => document.querySelector('broletto-cookie-notice')?.open));
    assert.equal(await isAsking(page), true);
    await close();
  });

  it('is no harm to a page whose blocker takes it away: nothing is locked, nothing is loaded', async () => {
    const third = thirdParty();
    const { page, errors, close } = await open(site(third, { head: `<style>broletto-cookie-notice{display:none!important}</style>${SCRIPT}`, more: paragraphs(60) }));
    await page.click('[data-consent-open]');
    await page.waitForFunction(() => location.hash === '#informativa');
    await page.evaluate(() => scrollTo(0, 400));
    assert.equal(await page.evaluate(() => scrollY), 400);
    assert.deepEqual(await third.requests(page), []);
    await page.evaluate(() => document.querySelector('broletto-cookie-notice').remove());
    await settle(page);
    assert.deepEqual(await third.requests(page), []);
    assert.deepEqual(errors, []);
    await close();
  });

  for (const [size, width, height, scale] of [['1280 × 720', 1280, 720, 1], ['320 × 640', 320, 640, 1], ['1280 × 1024 at 400 %', 320, 256, 4]]) {
    it(`hides no element that has the focus, and is reached with the Tab key: ${size}`, async () => {
      const { page, close } = await open(pageOf(paragraphs(40), { head: SCRIPT }).replace('</body>', `${FOOTER}${NOTICE}</body>`), { width, height, scale });
      const { expected, walk } = await walkWithTab(page);
      assert.deepEqual(expected.filter((name) => !walk.some((stop) => stop.name === name)), [], 'not reached');
      assert.deepEqual(walk.filter(({ covered }) => covered).map((stop) => stop.name), [], 'hidden while focused');
      assert.deepEqual(await page.evaluate(overflowing), [], 'wider than the window');
      await close();
    });
  }

  it('takes at most half of a small phone', async () => {
    const { page, close } = await open(pageOf(paragraphs(40), { head: SCRIPT }).replace('</body>', `${NOTICE}</body>`), { width: 320, height: 568 });
    const { height } = await page.$eval('broletto-cookie-notice', (element) => element.getBoundingClientRect().toJSON());
    assert.ok(height <= 568 / 2, `${height} px`);
    await close();
  });

  for (const [look, features] of Object.entries({ light: {}, dark: { 'prefers-color-scheme': 'dark' }, 'forced colours': { 'forced-colors': 'active' } })) {
    it(`is accessible, and so are its dialog and what stands for a frame: ${look}`, chromiumOnly, async () => {
      const { page, close } = await open(site(thirdParty(), { head: `<style>:root{color-scheme:light dark}body{background:Canvas}</style>${SCRIPT}` }), { prepare: (blank) => emulate(blank, '', features) });
      // The other site's pages are not ours to check.
      assert.deepEqual(await axe(page), []);
      await press(page, '[part~=button-choose]');
      assert.deepEqual(await axe(page), []);
      await close();
    });
  }

  it('is not printed, and neither is its dialog', chromiumOnly, async () => {
    const { page, close } = await open(site(thirdParty()));
    await emulate(page, 'print');
    assert.equal(await isAsking(page), false);
    await close();
  });

  it('without JavaScript says nothing, and its frames leave no empty box', chromiumOnly, async () => {
    const third = thirdParty();
    const { page, close } = await open(site(third, { head: '<link rel="stylesheet" href="/dist/fallback.css">' }), { javaScript: false });
    const { notice, frame } = await page.evaluate(() => ({ notice: document.querySelector('broletto-cookie-notice').offsetHeight, frame: document.querySelector('iframe').offsetHeight }));
    assert.deepEqual({ notice, frame }, { notice: 0, frame: 0 });
    assert.deepEqual(await third.requests(), []);
    await close();
  });
});

describe('the file for sites that ask', () => {
  it('asks with one request, and fetches the choices when they are wanted', async () => {
    const { page, requests, close } = await open(pageOf('', { head: SCRIPTS['the file for sites that ask'] }).replace('</body>', `${NOTICE}</body>`));
    const scripts = () => requests.filter((address) => address.endsWith('.js')).map((address) => address.replace(/^.*\//, '').replace(/-[\w-]{8}\.js$/, ''));
    assert.deepEqual(scripts(), ['consent.js']);
    await press(page, '[part~=button-choose]');
    assert.deepEqual([...new Set(scripts())], ['consent.js', 'preferences-view']);
    await close();
  });
});

describe('after a withdrawal on another page', () => {
  const frame = (third) => `<iframe data-consent="video" data-src="${third.url('frame.html')}" title="Mappa" width="400" height="300"></iframe>`;
  const asking = (body) => pageOf(body, { head: SCRIPT }).replace('</body>', `${NOTICE}</body>`);
  const goTo = async (page, html) => {
    await page.goto(server.origin + serveFile(html, { extension: 'html' }));
    await settle(page);
  };

  for (const [name, isReloaded] of [['on it', false], ['before it was opened', true]]) {
    it(`«back» leads to a page that asks nobody for what was allowed ${name}`, async () => {
      const third = thirdParty();
      const { page, close } = await open(asking(frame(third)));
      await press(page, '[part~=button-accept]');
      if (isReloaded) await goTo(page, asking(frame(third)));
      await goTo(page, asking('<p>Altro</p>'));
      const { length } = await third.requests(page);
      assert.ok(length > 0);
      await page.evaluate(() => document.querySelector('broletto-cookie-notice').decide({ video: false }));
      await page.goBack();
      await settle(page);
      assert.equal(await page.evaluate(() => document.querySelector('broletto-consent-embed').getClientRects().length), 1, 'not as it was left');
      assert.equal((await third.requests(page)).length, length);
      await close();
    });
  }
});
