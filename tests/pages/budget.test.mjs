/** The drawn figures of a budget on a page with the built files: how they hold in print, in other colours, on a small screen, under policies, and when their parts do not come. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { axe, chromiumOnly, emulate, open, pageOf, SCRIPT, scrollThrough, serveFile, server, settle, slowNetwork } from '../helpers/browser.mjs';
import { cutOff, focusable, overflowing, spaceText, visibleText } from '../helpers/in-page.mjs';
import { EACH } from '../helpers/widgets.mjs';

const table = (head, ...rows) =>
  `<table><thead><tr>${head.split('|').map((cell) => `<th>${cell}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.split('|').map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const LIST = table('Voce|Importo', 'Servizi istituzionali, generali e di gestione|18.420.300', 'Istruzione e diritto allo studio|14.339.077', 'Sviluppo sostenibile e tutela del territorio e dell’ambiente|9.804.500', 'Turismo|96.500');
const YEARS = table('Voce|2021|2022|2023|2024', 'Istruzione|100.000|200.000|400.000|300.000', 'Strade|300.000|250.000|200.000|100.000');
const FORMS = {
  bar: LIST,
  'bar of years': YEARS,
  stacked: YEARS,
  doughnut: LIST,
  treemap: LIST,
  line: YEARS,
  'bar below zero': table('Voce|Importo', 'Entrate|500.000', 'Rimborsi|-120.000'),
};
const chart = (name, attributes = '') => `<broletto-budget-chart type="${name.split(' ')[0]}" heading="Spese" heading-level="2" source="Ragioneria" ${attributes}>${FORMS[name]}</broletto-budget-chart>`;
const ALL = Object.keys(FORMS).map((name) => chart(name)).join('\n');
const STRICT = { 'content-security-policy': "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html" };

/** A copy of the script with none of its parts beside it but those that are named. */
function scriptWith(folder, ...parts) {
  server.add(`/${folder}/broletto.js`, readFileSync('dist/cdn/broletto.js', 'utf8'));
  bring(folder, ...parts);
  return `<script src="/${folder}/broletto.js" defer></script>`;
}

/** Puts parts beside that copy. */
function bring(folder, ...parts) {
  for (const file of readdirSync('dist/cdn').filter((name) => name.endsWith('.js') && parts.some((part) => name.startsWith(part)))) {
    server.add(`/${folder}/${file}`, readFileSync(`dist/cdn/${file}`, 'utf8'));
  }
}

/** How far the drawing stands out from what is behind it: for each chart the contrast of each colour of its marks to the ground, rounded, and whether the colour is drawn. */
function contrasts() {
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const channelsOf = (colour) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (channels) => channels.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)).reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  return [...document.querySelectorAll('broletto-budget-chart')].flatMap(({ type, shadowRoot }) => {
    const canvas = shadowRoot.querySelector('canvas');
    if (!canvas) return [];
    const ground = light(channelsOf(getComputedStyle(shadowRoot.querySelector('.panel')).backgroundColor));
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const marks = [...shadowRoot.querySelectorAll('.rows .mark, .doughnut .swatch, .points')];
    return [...new Set(marks.map((mark) => getComputedStyle(mark).color))].map((colour) => {
      const channels = channelsOf(colour);
      let drawn = 0;
      for (let at = 0; at < data.length; at += 4) drawn += Number(data[at + 3] > 50 && channels.every((value, index) => Math.abs(value - data[at + index]) < 4));
      const ink = light(channels);
      return { type, colour, isDrawn: drawn > 10, contrast: Math.round(((Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05)) * 100) / 100 };
    });
  });
}

describe('figures of a budget', () => {
  describe('are printed as vectors', () => {
    /** Sides of the pictures in a PDF, in dots. */
    const pictures = (pdf) => [...pdf.toString('latin1').matchAll(/\/Subtype \/Image\s+\/Width (\d+)\s+\/Height (\d+)/g)].map(([, width, height]) => Math.max(Number(width), Number(height)));
    const print = async (html) => {
      const { page, errors, close } = await open(html);
      await scrollThrough(page);
      const pdf = Buffer.from(await page.pdf({ format: 'a4', printBackground: true }));
      assert.deepEqual(errors, []);
      return { page, pdf, close };
    };

    it('unlike a canvas that nobody draws again', chromiumOnly, async () => {
      const { pdf, close } = await print(pageOf('<canvas width="300" height="100"></canvas><script>document.querySelector("canvas").getContext("2d").fillRect(0, 0, 100, 50)</script>'));
      assert.ok(pictures(pdf).includes(300));
      await close();
    });

    for (const name of Object.keys(FORMS)) {
      it(`${name}: no picture but the tile of a pattern, and the screen is as before`, chromiumOnly, async () => {
        const { page, pdf, close } = await print(pageOf(chart(name), { head: SCRIPT }));
        assert.deepEqual(pictures(pdf).filter((side) => side > 64), []);
        assert.deepEqual((await page.evaluate(contrasts)).filter(({ isDrawn }) => !isDrawn), []);
        await close();
      });
    }

    it('with all their words, and nothing to press', chromiumOnly, async () => {
      const { page, close } = await open(pageOf(ALL, { head: SCRIPT }));
      await scrollThrough(page);
      await emulate(page, 'print');
      await settle(page);
      const text = await page.evaluate(visibleText, 'main');
      for (const words of ['Servizi istituzionali, generali e di gestione', '18.420.300 €', 'Fonte: Ragioneria', 'Rimborsi', '-120.000 €', '2024']) assert.ok(text.includes(words), words);
      assert.ok(!text.includes('Scarica'), text);
      assert.deepEqual(await page.evaluate(overflowing), []);
      await close();
    });
  });

  describe('can be seen', () => {
    const looks = {
      light: {},
      dark: { 'prefers-color-scheme': 'dark' },
      'forced colours': { 'forced-colors': 'active' },
      'dark forced colours': { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
      'more contrast': { 'prefers-contrast': 'more' },
    };
    for (const [name, features] of Object.entries(looks)) {
      it(`${name}: every colour is drawn and has 3 : 1 and more to the ground; nothing that axe knows`, chromiumOnly, async () => {
        const { page, errors, close } = await open(pageOf(ALL, { head: SCRIPT }), { prepare: (page) => emulate(page, '', features) });
        await scrollThrough(page);
        const found = await page.evaluate(contrasts);
        assert.ok(found.length >= 6, `${found.length} colours`);
        assert.deepEqual(found.filter(({ isDrawn, contrast }) => !isDrawn || contrast < 3), []);
        assert.deepEqual(await axe(page), []);
        assert.deepEqual(errors, []);
        await close();
      });
    }

    for (const [name, features] of Object.entries(looks).slice(1)) {
      it(`when the page turns to ${name} while it is read`, chromiumOnly, async () => {
        const { page, close } = await open(pageOf(ALL, { head: SCRIPT }));
        await scrollThrough(page);
        await emulate(page, '', features);
        await settle(page);
        await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
        await settle(page);
        assert.deepEqual((await page.evaluate(contrasts)).filter(({ isDrawn, contrast }) => !isDrawn || contrast < 3), []);
        await close();
      });
    }

    it('without colours by their patterns', chromiumOnly, async () => {
      const { page, close } = await open(pageOf(chart('stacked') + chart('doughnut'), { head: SCRIPT }), { prepare: (page) => emulate(page, '', { 'forced-colors': 'active' }) });
      await scrollThrough(page);
      const shown = await page.evaluate(() => [...document.querySelectorAll('broletto-budget-chart')].map(({ shadowRoot }) => [...shadowRoot.querySelectorAll('.swatch path')].filter((path) => getComputedStyle(path).display !== 'none').length > 0));
      assert.deepEqual(shown, [true, true]);
      await close();
    });
  });

  describe('fit', () => {
    // A table of the author's is closed, and scrolls in a place of its own.
    const outOfTables = (line) => !/^(?:table|thead|tbody|tr|th|td)\./.test(line);

    for (const [name, options] of [['320 px', { width: 320, height: 640 }], ['1280 px at 400 %', { width: 320, height: 256, scale: 4 }], ['768 px', { width: 768 }], ['1280 px', { width: 1280 }]]) {
      for (const dir of ['ltr', 'rtl']) {
        it(`${name}, ${dir}: nothing to scroll sideways, nothing cut off`, async () => {
          const { page, close } = await open(pageOf(ALL, { head: SCRIPT, dir }), options);
          await scrollThrough(page);
          assert.deepEqual((await page.evaluate(overflowing)).filter(outOfTables), []);
          // Boxes of a treemap without room show no words at all.
          assert.deepEqual((await page.evaluate(cutOff)).filter((line) => !line.startsWith('span.words')), []);
          const boxes = await page.evaluate(() => [...document.querySelectorAll('broletto-budget-chart')].flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('.box:not(.small-box) .words')]).filter((words) => words.scrollWidth > words.clientWidth || words.scrollHeight > words.clientHeight).map(({ textContent }) => textContent));
          assert.deepEqual(boxes, []);
          await close();
        });
      }
    }

    for (const width of [320, 1280]) {
      it(`${width} px with a reader's text spacing`, async () => {
        const { page, close } = await open(pageOf(ALL, { head: SCRIPT }), { width });
        await page.evaluate(spaceText);
        await scrollThrough(page);
        assert.deepEqual((await page.evaluate(overflowing)).filter(outOfTables), []);
        await close();
      });
    }

    it('320 px: nothing that axe knows', async () => {
      const { page, close } = await open(pageOf(ALL, { head: SCRIPT }), { width: 320, height: 640 });
      await scrollThrough(page);
      assert.deepEqual(await axe(page), []);
      await close();
    });
  });

  describe('do not move the page', () => {
    it('when what draws them arrives below what is read', chromiumOnly, async () => {
      const shifts = () => {
        window.shifts = [];
        new PerformanceObserver((list) => list.getEntries().filter((entry) => !entry.hadRecentInput).forEach(({ value, sources }) => window.shifts.push(`${value.toFixed(4)} ${sources.map(({ node }) => node?.nodeName).join()}`))).observe({ type: 'layout-shift', buffered: true });
      };
      const { page, close } = await open(pageOf(`<p>Prima</p><div style="height: 2000px"></div>${chart('bar')}<p>Dopo</p>`, { head: SCRIPT }), { prepare: (page) => page.evaluateOnNewDocument(shifts) });
      // So near that it is fetched, and not yet in sight.
      await page.evaluate(() => scrollTo(0, 900));
      await page.waitForFunction(() => document.querySelector('broletto-budget-chart').shadowRoot.querySelector('canvas'));
      await scrollThrough(page);
      assert.deepEqual(await page.evaluate(() => window.shifts), []);
      await close();
    });

    it('more than a table that grows where it is read, on a slow line', chromiumOnly, async () => {
      const shifts = () => {
        window.shift = 0;
        new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.shift += value))).observe({ type: 'layout-shift', buffered: true });
      };
      const many = table('Voce|Importo', ...Array.from({ length: 15 }, (_, index) => `Voce ${index}|${index + 1}.000`));
      const page0 = pageOf(`<broletto-budget-chart type="bar" heading="Spese">${many}</broletto-budget-chart>${'<p>Dopo</p>'.repeat(9)}`, { head: SCRIPT });
      const { page, close } = await open(page0, { prepare: (page) => Promise.all([page.evaluateOnNewDocument(shifts), slowNetwork(page)]) });
      await page.waitForFunction(() => document.querySelector('broletto-budget-chart').shadowRoot?.querySelector('canvas'));
      const shift = await page.evaluate(() => window.shift);
      // «Good», as browsers count it, is up to 0.1.
      assert.ok(shift < 0.1, String(shift));
      await close();
    });
  });

  describe('in the accessibility tree', () => {
    const flat = (node, depth = 0) => (node ? [{ ...node, depth }, ...(node.children ?? []).flatMap((child) => flat(child, depth + 1))] : []);

    for (const [form, kind, first] of [
      ['bar', 'Grafico a barre', 'Servizi istituzionali, generali e di gestione: 18.420.300 euro, 43,2 per cento, 1 di 4'],
      ['doughnut', 'Grafico a ciambella', 'Servizi istituzionali, generali e di gestione: 18.420.300 euro, 43,2 per cento, 1 di 4'],
      ['treemap', 'Grafico a riquadri', 'Servizi istituzionali, generali e di gestione: 18.420.300 euro, 43,2 per cento, 1 di 4'],
      ['line', 'Grafico a linee', 'Istruzione, 2021: 100.000 euro, 25 per cento, 1 di 8'],
      ['stacked', 'Grafico a barre impilate', 'Strade, 2021: 300.000 euro, 75 per cento, 2 di 8'],
    ]) {
      it(`${form}: a group with its name, its kind and how to go through it; a list of marks; no picture`, chromiumOnly, async () => {
        const { page, close } = await open(pageOf(chart(form), { head: SCRIPT }));
        await scrollThrough(page);
        const nodes = flat(await page.accessibility.snapshot({ interestingOnly: false }));
        const group = nodes.find(({ roledescription }) => roledescription === kind);
        assert.ok(group, `no ${kind}`);
        assert.equal(group.name, 'Spese');
        assert.match(group.description ?? '', /Con le frecce si passa da una voce all’altra/);
        const said = nodes.map(({ name }) => (name ?? '').replace(/[\u00a0\u202f]/g, ' ').trim());
        assert.ok(said.includes(first), said.join('\n'));
        assert.deepEqual(nodes.filter(({ role }) => /canvas|image|graphic/i.test(role)).map(({ role, name }) => `${role} ${name}`), []);
        await close();
      });
    }

    it('every mark in a list is an item of it', chromiumOnly, async () => {
      const { page, close } = await open(pageOf(ALL, { head: SCRIPT }));
      await scrollThrough(page);
      const nodes = flat(await page.accessibility.snapshot({ interestingOnly: false }));
      const items = nodes.filter(({ role, name }) => role === 'listitem' && / di \d+$/.test(name ?? ''));
      const lists = nodes.filter(({ role }) => role === 'list');
      assert.ok(lists.length > 5, `${lists.length} lists`);
      // Where an item has no name of its own, its text is its content.
      assert.ok(items.length >= 4 + 8 + 4 + 4 + 2, `${items.length} named items`);
      await close();
    });
  });

  describe('with real keys and a real pointer', () => {
    const told = (page) => page.evaluate(() => {
      const tip = document.querySelector('broletto-budget-chart').shadowRoot.querySelector('.tip');
      return tip?.checkVisibility() ? tip.textContent.replace(/\s+/g, ' ').trim() : '';
    });
    const place = (page, selector, index = 0) => page.evaluate((selector, index) => {
      const { left, top, width, height } = document.querySelector('broletto-budget-chart').shadowRoot.querySelectorAll(selector)[index].getBoundingClientRect();
      return { left, top, width, height, x: left + width / 2, y: top + height / 2 };
    }, selector, index);

    it('Tab goes in and out in one step, arrows go on', async () => {
      const { page, close } = await open(pageOf(`<a href="#prima">Prima</a>${chart('bar')}`, { head: SCRIPT }));
      await scrollThrough(page);
      const reached = await page.evaluate(focusable);
      assert.equal(reached.filter((name) => name.startsWith('li ')).length, 1, reached.join('\n'));
      await page.focus('a[href="#prima"]');
      await page.keyboard.press('Tab');
      assert.match(await told(page), /^Servizi istituzionali/);
      await page.keyboard.press('ArrowDown');
      assert.match(await told(page), /^Istruzione/);
      await page.keyboard.press('Escape');
      assert.equal(await told(page), '');
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(() => document.querySelector('broletto-budget-chart').shadowRoot.activeElement?.closest('.drawing') !== null && Boolean(document.querySelector('broletto-budget-chart').shadowRoot.activeElement));
      assert.equal(inside, false);
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      assert.match(await told(page), /^Istruzione/);
      await close();
    });

    for (const [name, selector] of [['bar', '[data-mark]'], ['bar of years', '[data-mark]'], ['stacked', '[data-mark]'], ['doughnut', '[data-mark]'], ['treemap', '[data-mark]'], ['line', '[data-mark]']]) {
      it(`the pointer is told of the mark that it is on, as ${name}`, async () => {
        const { page, close } = await open(pageOf(chart(name), { head: SCRIPT }), { height: 1600 });
        await scrollThrough(page);
        const names = await page.evaluate((selector) => [...document.querySelector('broletto-budget-chart').shadowRoot.querySelectorAll(selector)].map((mark) => (mark.getAttribute('aria-label') ?? mark.textContent).trim().split(/[:,]/)[0]), selector);
        for (const index of [...names.keys()].slice(0, 4)) {
          const { x, y } = await place(page, selector, index);
          await page.mouse.move(x, y);
          assert.ok((await told(page)).startsWith(names[index]), `${await told(page)} on ${names[index]}`);
          await page.mouse.move(1, 1);
        }
        await close();
      });
    }

    it('the pointer can go over to what is told, Esc takes it away wherever the focus is', async () => {
      const { page, close } = await open(pageOf(chart('bar'), { head: SCRIPT }), { height: 1600 });
      await scrollThrough(page);
      const mark = await place(page, '[data-mark]', 1);
      await page.mouse.move(mark.left + 40, mark.y);
      const tip = await place(page, '.tip');
      await page.mouse.move(tip.left + 30, tip.top + tip.height / 2, { steps: 12 });
      assert.match(await told(page), /^Istruzione/);
      await page.keyboard.press('Escape');
      assert.equal(await told(page), '');
      await close();
    });
  });

  describe('under a strict policy and Trusted Types', () => {
    it('are drawn in every form, and nothing is refused', async () => {
      const { page, lines, errors, violations, close } = await open(pageOf(ALL + chart('bar', 'patterns residents="79.000"'), { head: SCRIPT }), { headers: STRICT });
      await scrollThrough(page);
      await page.evaluate(async () => {
        for (const { shadowRoot } of document.querySelectorAll('broletto-budget-chart')) {
          for (const button of shadowRoot.querySelectorAll('.each button, summary')) button.click();
          shadowRoot.querySelector('[data-mark]').focus();
        }
      });
      await settle(page);
      assert.equal(await page.evaluate(() => [...document.querySelectorAll('broletto-budget-chart')].filter(({ shadowRoot }) => shadowRoot.querySelector('canvas, .boxes')).length), 8);
      assert.deepEqual({ lines, errors, violations: await violations() }, { lines: [], errors: [], violations: [] });
      await close();
    });
  });

  describe('ask for their parts', () => {
    const share = `<broletto-budget-chart type="share" total="9.250.000">${table('Voce|Importo', 'Comune|133.733')}</broletto-budget-chart>`;
    const partOf = (url) => /\/([a-z-]+-view)-/.exec(url)?.[1];
    const parts = (requests) => [...new Set(requests.map(partOf).filter(Boolean))].sort();

    for (const [name, markup, wanted] of [
      ['both for a plain table', chart('bar'), ['chart-view', 'figure-view']],
      ['for several years what reads them too', chart('bar of years'), ['chart-view', 'figure-view', 'reading-view']],
      ['for a form that is not known yet', `<broletto-budget-chart>${YEARS}</broletto-budget-chart>`, ['chart-view', 'figure-view', 'reading-view']],
    ]) {
      it(`at once, ${name}: none is answered before the others are asked for`, async () => {
        const held = new Map();
        const hold = async (page) => {
          await page.setRequestInterception(true);
          page.on('request', (request) => {
            const part = partOf(request.url());
            if (!part) return request.continue();
            held.set(part, [...(held.get(part) ?? []), request]);
            if (held.size < wanted.length) return undefined;
            for (const each of [...held.values()].flat()) if (!each.isInterceptResolutionHandled()) each.continue();
          });
        };
        const { page, errors, close } = await open(pageOf(markup, { head: SCRIPT }), { prepare: hold });
        await page.waitForFunction(() => document.querySelector('broletto-budget-chart').shadowRoot.querySelector('canvas'));
        assert.deepEqual([...held.keys()].sort(), wanted);
        assert.deepEqual(errors, []);
        await close();
      });
    }

    it('once, however many there are', async () => {
      const { page, requests, close } = await open(pageOf(ALL, { head: SCRIPT }));
      await scrollThrough(page);
      assert.deepEqual(requests.map(partOf).filter(Boolean).sort(), ['chart-view', 'figure-view', 'reading-view']);
      await close();
    });

    it('none for a share or a number', async () => {
      const seed = EACH.match(/<broletto-budget-chart[^]*<\/broletto-budget-chart>/)[0];
      const { page, requests, close } = await open(pageOf(seed + share + share.replace('share', 'number'), { head: SCRIPT }));
      await scrollThrough(page);
      assert.deepEqual(parts(requests), []);
      assert.equal(await page.evaluate(() => document.querySelector('broletto-budget-chart').shadowRoot.querySelectorAll('[part~=share]').length), 1);
      await close();
    });

    it('not chart.js for boxes', async () => {
      const { page, requests, close } = await open(pageOf(chart('treemap'), { head: SCRIPT }));
      await scrollThrough(page);
      assert.deepEqual(parts(requests), ['figure-view']);
      await close();
    });

    it('not before they come near', async () => {
      const { page, requests, close } = await open(pageOf(`<div style="height: 5000px"></div>${chart('bar')}`, { head: SCRIPT }));
      assert.deepEqual(parts(requests), []);
      await page.evaluate(() => document.querySelector('broletto-budget-chart').scrollIntoView());
      await page.waitForFunction(() => document.querySelector('broletto-budget-chart').shadowRoot.querySelector('canvas'));
      assert.deepEqual(parts(requests), ['chart-view', 'figure-view']);
      await close();
    });

    for (const [name, there] of [['chart.js', ['figure-view']], ['what draws', ['chart-view']], ['either', []]]) {
      it(`and leave the table open where ${name} cannot be had, without an exception`, async () => {
        const { page, errors, close } = await open(pageOf(chart('bar'), { head: scriptWith(`without-${name.replace(/\W/g, '')}`, ...there) }));
        await scrollThrough(page);
        const text = await page.evaluate(visibleText, 'broletto-budget-chart');
        for (const words of ['Istruzione e diritto allo studio', '14.339.077', 'Fonte: Ragioneria']) assert.ok(text.includes(words), `${words} in ${text}`);
        assert.equal(await page.evaluate(() => document.querySelector('table').checkVisibility()), true);
        assert.equal(await page.evaluate(() => Boolean(document.querySelector('broletto-budget-chart').shadowRoot.querySelector('canvas, [data-mark]'))), false);
        assert.deepEqual(errors, []);
        assert.deepEqual(await axe(page), []);
        await close();
      });
    }
  });

  describe('where what reads tables of several years cannot be had', () => {
    const rows = [{ label: 'Istruzione', year: 2023, amount: 100 }, { label: 'Istruzione', year: 2024, amount: 300 }];
    const inside = `<script type="application/json">${JSON.stringify(rows)}</script>`;
    const withData = (content, attributes = '') => `<broletto-budget-chart type="bar" heading="Spese" heading-level="2" ${attributes}>${content}</broletto-budget-chart>`;
    const DRAWING = ['figure-view', 'chart-view'];
    const read = (page) => page.evaluate(visibleText, 'broletto-budget-chart');
    const issues = (page) => page.evaluate(() => document.querySelector('broletto-budget-chart').issues.map(({ code }) => code));
    const isDrawn = (page) => page.evaluate(() => Boolean(document.querySelector('broletto-budget-chart').shadowRoot.querySelector('canvas')));
    const retry = (page) => page.evaluate(() => document.querySelector('broletto-budget-chart').shadowRoot.querySelector('[part=error] button').click());

    it('their table stays open, as it was written, and is no issue', async () => {
      const { page, errors, requests, close } = await open(pageOf(chart('bar of years'), { head: scriptWith('unread', ...DRAWING) }));
      await scrollThrough(page);
      const text = await read(page);
      assert.match(text, /^Spese Voce 2021 2022 2023 2024 Istruzione 100\.000 200\.000 400\.000 300\.000 Strade .* Fonte: Ragioneria$/);
      assert.equal(await page.evaluate(() => document.querySelector('table').checkVisibility()), true);
      assert.deepEqual([await isDrawn(page), await issues(page), errors, await axe(page)], [false, [], [], []]);
      assert.equal(requests.filter((url) => url.includes('/reading-view-')).length, 1, requests.join(' '));
      await close();
    });

    it('plain tables and rows are drawn all the same', async () => {
      const plain = JSON.stringify([{ label: 'Scuola', amount: 100 }, { label: 'Sport', amount: 50 }]);
      const { page, errors, close } = await open(pageOf(withData(`<script type="application/json">${plain}</script>`), { head: scriptWith('plain', ...DRAWING) }));
      await page.waitForFunction(() => document.querySelector('broletto-budget-chart').shadowRoot.querySelector('canvas'));
      assert.deepEqual(errors, []);
      await close();
    });

    for (const [name, put] of [
      ['data in the tag', () => withData(inside)],
      ['data by code', () => `${withData('')}<script>document.querySelector('broletto-budget-chart').data = ${JSON.stringify(rows)}</script>`],
      ['a file', () => withData('', `src="${serveFile('Voce;2023;2024\nIstruzione;100;300\n', { extension: 'csv' })}"`)],
    ]) {
      it(`${name}: says so, and asks again on demand`, async () => {
        const folder = `unread-${name.replace(/\W/g, '')}`;
        const { page, errors, close } = await open(pageOf(put(), { head: scriptWith(folder, ...DRAWING, 'records-view', 'csv') }));
        await scrollThrough(page);
        const failure = 'Spese Non è stato possibile caricare i dati. Riprova';
        assert.equal(await read(page), failure);
        await retry(page);
        await settle(page);
        assert.deepEqual([await read(page), await axe(page)], [failure, []]);
        bring(folder, 'reading-view');
        await retry(page);
        await page.waitForFunction(() => document.querySelector('broletto-budget-chart').shadowRoot.querySelector('canvas'));
        await settle(page);
        const text = await read(page);
        assert.ok(text.includes('Istruzione') && !text.includes('Non è stato possibile'), text);
        assert.deepEqual([await issues(page), errors], [[], []]);
        await close();
      });
    }

    it('the author’s words stand for the data', async () => {
      const { page, errors, close } = await open(pageOf(withData(`<p>Spese in crescita.</p>${inside}`), { head: scriptWith('words', ...DRAWING) }));
      await scrollThrough(page);
      assert.equal(await read(page), 'Spese Spese in crescita.');
      assert.deepEqual(errors, []);
      await close();
    });
  });

  it('come from an address with what was opened in it', async () => {
    const rows = JSON.stringify([{ label: 'Istruzione', code: '04', amount: 50 }, { label: 'Scuole', parent: '04', amount: 30 }, { label: 'Mense', parent: '04', amount: 20 }, { label: 'Strade', amount: 20 }]);
    server.add('/made/spese.html', pageOf(`<broletto-budget-chart type="bar" id="spese" heading="Spese"><script type="application/json">${rows}</script></broletto-budget-chart>`, { head: SCRIPT }));
    const { page, errors, close } = await open(`${server.origin}/made/spese.html#spese.item=04`);
    await page.waitForFunction(() => document.querySelector('broletto-budget-chart').shadowRoot.querySelector('canvas'));
    const text = await page.evaluate(visibleText, 'broletto-budget-chart');
    assert.ok(text.includes('Tutte le voci') && text.includes('Mense') && !text.includes('Strade'), text);
    assert.deepEqual(errors, []);
    await close();
  });
});
