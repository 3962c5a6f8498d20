/** Strict Content Security Policy and Trusted Types: nothing is refused, because nothing asks for what they forbid. And no request leaves the site. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { open, pageOf, SCRIPT, scrollThrough, server, serveFile, settle } from '../helpers/browser.mjs';
import { visibleText } from '../helpers/in-page.mjs';
import { alive, examples, EACH, EACH_WORDS, TAGS } from '../helpers/widgets.mjs';

const STRICT = { 'content-security-policy': "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html" };
const CSV = 'voce;importo\nScuole;60.000,00\nServizi sociali;73.733,00\n';

/** Presses every button of every widget once, as a curious visitor would. */
async function pressEverything(page) {
  await page.evaluate(async (tags) => {
    const buttons = (root) => [...root.querySelectorAll('*')].flatMap((element) => [...(element.localName === 'button' || element.localName === 'summary' ? [element] : []), ...(element.shadowRoot ? buttons(element.shadowRoot) : [])]);
    // The cookie notice last: it goes when it is closed. Embeds would show what is not this site's, which such a policy is there to refuse.
    for (const tag of tags.filter((name) => name !== 'broletto-consent-embed')) {
      for (const widget of document.querySelectorAll(tag)) {
        for (const button of buttons(widget.shadowRoot ?? widget)) {
          button.click();
          await widget.updateComplete;
        }
      }
    }
  }, TAGS);
  await settle(page);
}

describe("under default-src 'self' and require-trusted-types-for 'script'", () => {
  it('the widgets draw themselves and nothing is refused', async () => {
    const { page, lines, errors, violations, close } = await open(pageOf(EACH, { head: SCRIPT }), { headers: STRICT });
    assert.deepEqual(await page.evaluate(alive, TAGS), TAGS);
    await scrollThrough(page);
    await pressEverything(page);
    assert.deepEqual({ lines, errors, violations: await violations() }, { lines: [], errors: [], violations: [] });
    await close();
  });

  for (const tag of TAGS) {
    const widget = tag.replace('broletto-', '');
    it(`every example of ${widget}, used`, async (t) => {
      const own = examples.filter(([name]) => name === widget);
      if (!own.length) return t.skip('no examples');
      const { page, errors, violations, close } = await open(pageOf(own.map(([, , markup]) => markup).join('\n'), { head: SCRIPT }), { headers: STRICT });
      await scrollThrough(page);
      await pressEverything(page);
      // What embeds show once they may is another site's: this policy is there to refuse it.
      const ours = (await violations()).filter((violation) => widget !== 'consent-embed' || !violation.startsWith('frame-src: https://'));
      assert.deepEqual({ errors, violations: ours }, { errors: [], violations: [] });
      await close();
    });
  }

  it('loads its lazy parts: chart, CSV and Leaflet', async () => {
    const csv = serveFile(CSV, { extension: 'csv' });
    // Enough points for the map to be offered.
    const points = Array.from({ length: 40 }, (_, n) => `<li data-lat="${45.5 + n / 100}" data-lon="${9.2 + n / 100}">Scuola ${n}</li>`).join('');
    const { page, lines, errors, requests, violations, close } = await open(
      pageOf(`<broletto-budget-chart type="bar" src="${csv}"></broletto-budget-chart><broletto-schools-map heading="Le scuole"><ul>${points}</ul></broletto-schools-map>`, { head: SCRIPT }),
      { headers: STRICT },
    );
    await scrollThrough(page);
    await pressEverything(page);
    const parts = requests.map((url) => new URL(url).pathname).filter((path) => path.startsWith('/dist/'));
    for (const part of ['csv', 'chart-view', 'map-view']) assert.ok(parts.some((path) => path.startsWith(`/dist/cdn/${part}-`)), `${part} in ${parts.join(' ')}`);
    assert.deepEqual({ lines, errors, violations: await violations() }, { lines: [], errors: [], violations: [] });
    await close();
  });

  it('the whole page about the project, read to its end and used', async () => {
    const html = await (await fetch(`${server.origin}/pages/lab-impact.html`)).text();
    server.add('/pages/strict.html', html, STRICT);
    const { page, lines, errors, requests, violations, close } = await open('/pages/strict.html');
    await scrollThrough(page);
    await pressEverything(page);
    assert.deepEqual({ lines, errors, violations: await violations() }, { lines: [], errors: [], violations: [] });
    assert.deepEqual(requests.filter((url) => !url.startsWith(server.origin)), []);
    await close();
  });
});

describe('a page whose policy leaves no room for Lit', () => {
  const cases = {
    'another Lit has the policy already': ["script-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types lit-html", "<script>trustedTypes.createPolicy('lit-html', { createHTML: (html) => html })</script>"],
    'only other names are allowed': ["require-trusted-types-for 'script'; trusted-types angular", ''],
  };
  for (const [name, [policy, before]] of Object.entries(cases)) {
    it(`${name}: no exception, one line, every word stays`, async (t) => {
      const { page, lines, errors, close } = await open(pageOf(EACH, { head: before + SCRIPT }), { headers: { 'content-security-policy': policy } });
      if (!(await page.evaluate(() => 'trustedTypes' in window))) {
        await close();
        return t.skip('this engine has no Trusted Types');
      }
      assert.deepEqual(errors, []);
      const ours = lines.filter((line) => line.includes('[broletto]'));
      assert.equal(ours.length, 1, lines.join('\n'));
      const text = await page.evaluate(visibleText);
      for (const words of EACH_WORDS) assert.ok(text.includes(words), words);
      await close();
    });
  }
});

describe('lazy parts', () => {
  const bar = (csv) => `<broletto-budget-chart type="bar" src="${csv}"></broletto-budget-chart>`;

  it('come from the folder named in the page’s settings, when the script was concatenated', async () => {
    const bundle = await (await fetch(`${server.origin}/dist/cdn/broletto.js`)).text();
    const csv = serveFile(CSV, { extension: 'csv' });
    const head = `<meta name="broletto" content="base=/dist/cdn/"><script src="${serveFile(`var a = 1\n${bundle}`)}" defer></script>`;
    const { page, errors, requests, close } = await open(pageOf(bar(csv), { head }));
    await scrollThrough(page);
    assert.ok(requests.some((url) => url.includes('/dist/cdn/csv-')), requests.join(' '));
    assert.ok((await page.evaluate(visibleText)).includes('Servizi sociali'));
    assert.deepEqual(errors, []);
    await close();
  });

  it('that were tampered with are refused, and the page stays whole', async () => {
    const csv = serveFile(CSV, { extension: 'csv' });
    const bundle = await (await fetch(`${server.origin}/dist/cdn/broletto.js`)).text();
    const file = /csv-[\w-]{8}\.js/.exec(bundle)[0];
    server.add('/tampered/broletto.js', bundle);
    server.add(`/tampered/${file}`, 'window.tampered = true; export const parseCsv = () => ({ rows: [] });');
    const head = '<script src="/tampered/broletto.js" defer></script>';
    const { page, errors, close } = await open(pageOf(`<broletto-budget-chart type="bar" src="${csv}"><p>Testo della pagina</p></broletto-budget-chart>`, { head }));
    assert.equal(await page.evaluate(() => window.tampered), undefined);
    assert.ok((await page.evaluate(visibleText)).includes('Testo della pagina'));
    assert.deepEqual(errors, []);
    await close();
  });
});
