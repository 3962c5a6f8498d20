/** What a webmaster reads under the notice with `?broletto-check`: whether the page keeps what its notice says. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { open, pageOf, SCRIPT, serveFile, settle } from '../helpers/browser.mjs';
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
  ['no link to the policy', site('<broletto-cookie-notice policy-href="#"></broletto-cookie-notice>'), ['policy-href policy-missing']],
  ['a notice inside something', site('').replace('</main>', `${INFORMS}</main>`), ['broletto-cookie-notice notice-enclosed']],
  ['words that take going on for consent', site(INFORMS.replace('></', '>Continuando accetti i cookie.</')), ['slot consent-wording']],
  ['a frame', site(INFORMS, { body: `<iframe src="${third.url('frame.html')}" title="Mappa"></iframe>` }), ['<iframe> third-party-live'], host],
  ['a frame far below that has not loaded yet', site(INFORMS, { body: `<p style="height:9000px"></p><iframe src="${third.url('frame.html')}" title="Mappa" loading="lazy"></iframe>` }), ['<iframe> third-party-live'], host],
  ['a picture', site(INFORMS, { body: `<img src="${third.url('pixel.png')}" alt="">` }), ['img third-party-live'], host],
  ['a font’s style sheet', site(INFORMS, { head: `<link rel="stylesheet" href="${third.url('style.css')}">` }), ['link third-party-live'], host],
  ['several files, one host', site(INFORMS, { head: `<script src="${third.url('counter.js')}"></script>`, body: `<img src="${third.url('pixel.png')}" alt="">` }), ['<script> third-party-live'], host],
  ['a script on a page that asks', site(ASKS, { head: `<script src="${third.url('counter.js')}"></script>` }), ['<script> third-party-live'], host],
  ['a script that waits on a page that asks', site(ASKS, { body: `<script type="text/plain" data-consent="chat" data-src="${third.url('chat.js')}"></script>` }), []],
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

  it('does not take for unasked what the visitor has allowed, when it asks about something else', async () => {
    const body = `<script type="text/plain" data-consent="chat" data-src="${third.url('chat.js')}"></script><img data-consent="chat" data-src="${third.url('pixel.png')}" alt="">`;
    const { page, close } = await openChecked(site(ASKS, { body }));
    await page.click('broletto-cookie-notice >>> [part~=button-accept]');
    await settle(page);
    await page.mouse.move(0, 0);
    await page.goto(page.url().replace(/made.*/, serveFile(site(ASKS.replace('services="chat"', 'services="chat youtube"'), { body }), { extension: 'html' }).slice(1)) + '?broletto-check');
    await settle(page);
    assert.equal(await page.$eval('broletto-cookie-notice', ({ open }) => open), true);
    assert.deepEqual(await issues(page), []);
    await close();
  });
});
