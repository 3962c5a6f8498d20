/** What comes after the one script: the list of projects and the banner's check of the page around it, there or not. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { open, pageOf, SCRIPT, serveFile, server } from '../helpers/browser.mjs';
import { visibleText } from '../helpers/in-page.mjs';

const PROJECTS = '<script type="application/json">[{"heading":"Pista ciclabile","fund":"fesr"},{"heading":"Nuovo asilo","fund":"pnrr"}]</script>';
const list = (content = '') => `<broletto-project-list heading="Progetti">${content}${PROJECTS}</broletto-project-list>`;
const banner = '<style>broletto-eu-banner { opacity: 0.5 }</style><broletto-eu-banner fund="fesr" period="2021-2027"></broletto-eu-banner>';
/** Opens a page as a webmaster does who wants it checked. */
const openChecked = (head) => open(`${serveFile(pageOf(banner + banner, { head }), { extension: 'html' })}?broletto-check`);
const codes = () => document.querySelector('broletto-eu-banner').issues.map(({ code }) => code);

/** A copy of the script with none of its parts beside it; `bring` puts one there. */
function alone(folder) {
  server.add(`/${folder}/broletto.js`, readFileSync('dist/cdn/broletto.js', 'utf8'));
  const bring = (part) => {
    const file = readdirSync('dist/cdn').find((name) => name.startsWith(part) && name.endsWith('.js'));
    server.add(`/${folder}/${file}`, readFileSync(`dist/cdn/${file}`, 'utf8'));
  };
  return { head: `<script src="/${folder}/broletto.js" defer></script>`, bring };
}

describe('the list of projects', () => {
  it('comes once, with its words, search and cards', async () => {
    const { page, errors, requests, close } = await open(pageOf(list() + list(), { head: SCRIPT }));
    const text = await page.evaluate(visibleText);
    for (const words of ['Cerca per nome', '2 progetti', 'Tutti i fondi (2)', 'Pista ciclabile', 'Nuovo asilo']) assert.ok(text.includes(words), `${words} in ${text}`);
    assert.equal(requests.filter((url) => url.includes('/project-list-view-')).length, 1, requests.join(' '));
    assert.deepEqual(errors, []);
    await close();
  });

  it('is asked for while its file is on its way', async () => {
    const src = serveFile('titolo;fondo\nPista ciclabile;FESR\nNuovo asilo;PNRR\n', { extension: 'csv' });
    const { page, errors, requests, close } = await open(pageOf(`<broletto-project-list src="${src}"></broletto-project-list>`, { head: SCRIPT }));
    assert.match(await page.evaluate(visibleText), /2 progetti/);
    const asked = (part) => requests.findIndex((url) => url.includes(part));
    assert.ok(asked('/project-list-view-') < asked('/csv-'), requests.join(' '));
    assert.deepEqual(errors, []);
    await close();
  });

  it('leaves the author’s words where it cannot be had', async () => {
    const { page, errors, close } = await open(pageOf(list('<p>I progetti del Comune</p>'), { head: alone('words').head }));
    const text = await page.evaluate(visibleText);
    assert.ok(text.includes('I progetti del Comune') && !text.includes('Non è stato possibile'), text);
    assert.deepEqual(errors, []);
    await close();
  });

  it('says so where there are no words, and comes on demand', async () => {
    const { head, bring } = alone('again');
    const { page, errors, close } = await open(pageOf(list(), { head }));
    assert.match(await page.evaluate(visibleText), /Non è stato possibile caricare i dati\. Riprova/);
    bring('project-list-view');
    await page.evaluate(() => document.querySelector('broletto-project-list').shadowRoot.querySelector('[part=error] button').click());
    await page.waitForFunction(() => document.querySelector('broletto-project-list').shadowRoot.querySelectorAll('broletto-project-card').length === 2);
    assert.ok(!(await page.evaluate(visibleText)).includes('Non è stato possibile'));
    assert.deepEqual(errors, []);
    await close();
  });
});

describe('the banner’s check', () => {
  it('comes once, after the banner, and tells what it finds', async () => {
    const { page, errors, requests, close } = await openChecked(SCRIPT);
    await page.waitForFunction(() => document.querySelector('broletto-eu-banner').issues.length);
    assert.deepEqual(await page.evaluate(codes), ['distorted']);
    assert.equal(requests.filter((url) => url.includes('/self-check-view-')).length, 1, requests.join(' '));
    assert.deepEqual(errors, []);
    await close();
  });

  it('is asked for once where it cannot be had, and the banner is whole without it', async () => {
    const { page, errors, requests, close } = await openChecked(alone('unchecked').head);
    await page.evaluate(() => document.body.classList.add('changed'));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.match(await page.evaluate(visibleText), /Cofinanziato dall’Unione europea/);
    assert.deepEqual(await page.evaluate(codes), []);
    assert.equal(new Set(requests.filter((url) => url.includes('/self-check-view-'))).size, 1, requests.join(' '));
    assert.deepEqual(errors, []);
    await close();
  });
});
