/** What a webmaster reads under the notice with `?broletto-check`: whether the page keeps what its notice says. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { open, pageOf, SCRIPT, serveFile, server, settle } from '../helpers/browser.mjs';
import { visibleText } from '../helpers/in-page.mjs';
import { thirdParty, thirdPartyOrigin } from '../helpers/third-party.mjs';

const SERVICES = '[{"id":"chat","label":"Assistente","provider":"Quarto s.r.l.","purpose":"functional","policy":"/quarto"}]';
const INFORMS = '<broletto-cookie-notice policy-href="/privacy"></broletto-cookie-notice>';
const ASKS = `<footer><a href="/privacy" data-consent-open>Preferenze sui cookie</a></footer><broletto-cookie-notice services="chat" policy-href="/privacy"><script type="application/json">${SERVICES}</script></broletto-cookie-notice>`;
const host = new URL(thirdPartyOrigin).host;

/** A page with the notice last in it. */
const site = (notice, { body = '', head = '' } = {}) => pageOf(body, { head: SCRIPT + head }).replace('</body>', `${notice}</body>`);
const openChecked = (html) => open(`${serveFile(html, { extension: 'html' })}?broletto-check`);
const issues = (page) => page.$eval('broletto-cookie-notice', (notice) => notice.issues.map(({ code, where, message }) => ({ finding: `${where} ${code}`, message })));

const third = thirdParty();
const pages = [
  ['a page that calls nobody', site(INFORMS, { body: '<p>Testo <img src="/LICENSE" alt=""></p>' }), []],
  ['a link in the site’s own words', site('<broletto-cookie-notice>Solo cookie tecnici: <a href="/privacy">informativa</a>.</broletto-cookie-notice>'), []],
  ['no link to the policy', site('<broletto-cookie-notice policy-href="#"></broletto-cookie-notice>'), ['policy-href policy-unlinked']],
  ['a notice inside something', site('').replace('</main>', `${INFORMS}</main>`), ['broletto-cookie-notice notice-enclosed']],
  ['a notice before something', site('').replace('<main>', `${INFORMS}<main>`), ['broletto-cookie-notice notice-enclosed']],
  ['a frame that waits where nothing is asked', site(INFORMS, { body: `<iframe data-consent="chat" data-src="${third.url('frame.html')}" title="Mappa"></iframe>` }), ['data-consent consent-unasked'], 'chat'],
  ['words that take going on for consent', site(INFORMS.replace('></', '>Continuando accetti i cookie.</')), ['slot consent-wording']],
  ['a frame, beside one whose address is none', site(INFORMS, { body: `<iframe src="https://[" title="Niente"></iframe><iframe src="${third.url('frame.html')}" title="Mappa"></iframe>` }), ['<iframe> frames-live'], host],
  ['a frame far below that has not loaded yet', site(INFORMS, { body: `<p style="height:9000px"></p><iframe src="${third.url('frame.html')}" title="Mappa" loading="lazy"></iframe>` }), ['<iframe> frames-live'], host],
  ['a picture', site(INFORMS, { body: `<img src="${third.url('pixel.png')}" alt="">` }), ['<link>, <img> files-live'], host],
  ['a picture that scripts fetch', site(INFORMS, { body: `<script>new Image().src = "${third.url('pixel.png')}"</script>` }), ['<link>, <img> files-live'], host],
  ['a font’s style sheet', site(INFORMS, { head: `<link rel="stylesheet" href="${third.url('style.css')}">` }), ['<link>, <img> files-live'], host],
  ['data of others', site(INFORMS, { body: `<script>fetch("${third.url('data.json')}")</script>` }), ['fetch data-live'], host],
  ['scripts and pictures', site(INFORMS, { head: `<script src="${third.url('counter.js')}"></script>`, body: `<img src="${third.url('pixel.png')}" alt="">` }), ['<script> scripts-live', '<link>, <img> files-live'], host],
  ['a script on a page that asks', site(ASKS, { head: `<script src="${third.url('counter.js')}"></script>` }), ['<script> scripts-live'], host],
  ['a script that waits on a page that asks', site(ASKS, { body: `<script type="text/plain" data-consent="chat" data-src="${third.url('chat.js')}"></script>` }), []],
  ['a marked frame that does not wait, once', site(ASKS, { body: `<iframe data-consent="chat" src="${third.url('frame.html')}" title="Mappa"></iframe>` }), ['<iframe data-consent> consent-live'], host],
];

describe('the check of a page with a notice', () => {
  for (const [name, html, findings, named = ''] of pages) {
    it(`${findings.length ? 'tells of' : 'is content with'} ${name}`, async () => {
      const { page, errors, close } = await openChecked(html);
      const found = await issues(page);
      assert.deepEqual(found.map(({ finding }) => finding), findings);
      const text = await page.evaluate(visibleText, 'broletto-cookie-notice');
      assert.ok(text.includes(findings.length ? found[0].message : 'Tutto in ordine'), text);
      assert.ok(text.includes(named), text);
      assert.deepEqual(errors, []);
      await close();
    });
  }

  it('knows other hosts of the same comune from those of others', async () => {
    const at = (name) => `http://${name}.localhost:${new URL(server.origin).port}`;
    const pictures = ['comune.esempio', 'media.comune.esempio', 'altro.esempio'].map((name) => `<img src="${at(name)}/LICENSE" alt="">`).join('');
    const { page, close } = await open(`${at('servizi.comune.esempio')}${serveFile(site(INFORMS, { body: pictures }), { extension: 'html' })}?broletto-check`);
    const found = await issues(page);
    assert.deepEqual(found.map(({ finding }) => finding), ['<link>, <img> files-live']);
    assert.ok(found[0].message.includes(`di ${new URL(at('altro.esempio')).host},`), found[0].message);
    await close();
  });

  it('lets Web Analytics Italia be where the notice declares it', async () => {
    const counted = (notice) => site(notice, { head: '<script src="https://ingestion.webanalytics.italia.it/matomo.js"></script>' });
    const prepare = async (blank) => {
      await blank.setRequestInterception(true);
      blank.on('request', (request) => void (request.url().includes('webanalytics') ? request.abort() : request.continue()));
    };
    for (const [notice, findings] of [[INFORMS.replace('></', ' analytics="third-party"></'), []], [INFORMS, ['<script> scripts-live']]]) {
      const { page, close } = await open(`${serveFile(counted(notice), { extension: 'html' })}?broletto-check`, { prepare });
      assert.deepEqual((await issues(page)).map(({ finding }) => finding), findings);
      await close();
    }
  });

  it('waits for no picture that never comes, and looks again for what comes later', async () => {
    const { page, close } = await open('/package.json');
    await page.setRequestInterception(true);
    let hanging;
    page.on('request', (request) => void (request.url().includes('pixel') ? (hanging = request) : request.continue()));
    const late = `<img src="${third.url('pixel.png')}" alt=""><script>addEventListener('load', () => setTimeout(() => document.body.append(Object.assign(new Image(), { src: '${third.url('late.png')}' }))))</script>`;
    const html = site(INFORMS, { body: `<iframe src="${third.url('frame.html')}" title="Mappa"></iframe>${late}` });
    await page.goto(`${server.origin}${serveFile(html, { extension: 'html' })}?broletto-check`, { waitUntil: 'domcontentloaded' });
    const tells = (code) => page.waitForFunction((sought) => document.querySelector('broletto-cookie-notice').issues?.some((issue) => issue.code === sought), {}, code);
    await tells('frames-live');
    await hanging.abort();
    await tells('files-live');
    await close();
  });

  it('does not take the look of a command under the pointer for the site’s, and measures when it has gone', async () => {
    const { page, close } = await openChecked(site(ASKS));
    await page.hover('broletto-cookie-notice >>> [part~=button-accept]');
    await page.$eval('broletto-cookie-notice', (notice) => notice.setAttribute('revision', '2'));
    await settle(page);
    assert.deepEqual(await issues(page), []);
    await page.addStyleTag({ content: 'broletto-cookie-notice::part(button-refuse) { background: silver }' });
    await page.mouse.move(0, 0);
    await page.waitForFunction(() => document.querySelector('broletto-cookie-notice').issues.some(({ code }) => code === 'accept-prominent'));
    await close();
  });

  const answers = {
    accept: { findings: ['services check-partial'], name: 'does not take for unasked what the visitor has allowed, and says that the check is not whole' },
    refuse: { findings: ['services check-partial', '<script> scripts-live'], name: 'still tells who is called after a refusal' },
  };
  for (const [answer, { findings, name }] of Object.entries(answers)) {
    it(name, async () => {
      const waiting = `<script type="text/plain" data-consent="chat" data-src="${third.url('chat.js')}"></script>`;
      const { page, close } = await openChecked(site(ASKS, { body: waiting }));
      await (await page.waitForSelector(`broletto-cookie-notice >>> [part~=button-${answer}]`)).press('Enter');
      await settle(page);
      const next = site(ASKS, { body: waiting, head: `<script src="${third.url('counter.js')}"></script>` });
      await page.goto(`${server.origin}${serveFile(next, { extension: 'html' })}?broletto-check`);
      await settle(page);
      assert.deepEqual((await issues(page)).map(({ finding }) => finding), findings);
      await close();
    });
  }
});
