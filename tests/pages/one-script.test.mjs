/** The one script of a page, in every way a CMS includes it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { describe, it } from 'node:test';
import { chromiumOnly, open, pageOf, SCRIPT, serveFile, server, settle } from '../helpers/browser.mjs';
import { visibleText } from '../helpers/in-page.mjs';
import { alive, EACH, EACH_WORDS, TAGS } from '../helpers/widgets.mjs';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const bundle = await readFile('dist/cdn/broletto.js', 'utf8');
const withHead = (head) => pageOf(EACH, { head });

/** Where the lazy parts are, for a file of the page's own that has ours in it. */
const BASE = '<meta name="broletto" content="base=/dist/cdn/">';

describe('the one script', () => {
  const forms = {
    'classic, deferred': () => withHead(SCRIPT),
    'a module': () => withHead('<script type="module" src="/dist/cdn/broletto.js"></script>'),
    'with a version appended': () => withHead('<script src="/dist/cdn/broletto.js?ver=1" defer></script>'),
    'in the head, neither deferred nor a module': () => withHead('<script src="/dist/cdn/broletto.js"></script>'),
    'at the end of the body': () => pageOf(`${EACH}<script src="/dist/cdn/broletto.js"></script>`),
    'async': () => withHead('<script src="/dist/cdn/broletto.js" async></script>'),
    'concatenated after code without a semicolon and before other code': () =>
      withHead(`${BASE}<script src="${serveFile(`var first = function () { return 1 }\n${bundle}\n(function () { window.last = first() })()`)}" defer></script>`),
    'concatenated in strict mode, beside short global names': () =>
      withHead(`${BASE}<script>const e = 1, t = 2, lazy = 3, own = 4, known = 5;</script><script src="${serveFile(`'use strict';\n${bundle}`)}" defer></script>`),
    'in a page with an AMD loader': () => withHead(`<script>window.define = Object.assign(() => { throw new Error('AMD') }, { amd: {} }); window.module = { exports: {} };</script>${SCRIPT}`),
  };
  for (const [name, html] of Object.entries(forms)) {
    it(name, async () => {
      const { page, lines, errors, close } = await open(html());
      assert.deepEqual(await page.evaluate(alive, TAGS), TAGS);
      assert.deepEqual({ lines, errors }, { lines: [], errors: [] });
      await close();
    });
  }

  // Firefox asks for a picture while its parser is still behind it, so there a request says nothing about what has been read.
  it('reads the whole of what arrives in pieces', chromiumOnly, async (context) => {
    const halves = pageOf(
      `<broletto-schools-map><ul><li>Scuola Uno</li><li>Scuola Due</li><!--half--><li>Scuola Tre</li></ul></broletto-schools-map>
      <broletto-budget-chart type="bar"><table><tr><th>Asili</th><td>100</td></tr><tr><th>Strade</th><td>200</td></tr><!--half--><tr><th>Parchi</th><td>300</td></tr></table></broletto-budget-chart>
      <broletto-project-card heading="A"><dl><dt>Capofila</dt><dd>Regione</dd><!--half--><dt>Ente</dt><dd>Comune</dd></dl></broletto-project-card>
      <broletto-project-card><script type="application/json">{"heading":<!--half-->"Dal JSON"}</script></broletto-project-card>`,
      { head: `<script src="${server.origin}/dist/cdn/broletto.js"></script>` },
    ).split('<!--half-->');
    let next = () => {};
    // Each piece asks for a picture at its end: that request says that the parser has read it.
    const slow = createHttpServer((request, response) => {
      if (request.url.startsWith('/half')) {
        response.end();
        next();
        return;
      }
      response.setHeader('content-type', 'text/html; charset=utf-8');
      const pieces = halves.map((half, index) => (index < halves.length - 1 && index < 3 ? `${half}<img src="/half${index}" alt="" hidden>` : half));
      next = () => {
        const piece = pieces.shift();
        if (!pieces.length) response.end(piece);
        else response.write(piece);
        // Inside a script no picture can be asked for.
        if (pieces.length === 1) setTimeout(next);
      };
      next();
    });
    await new Promise((resolve) => slow.listen(0, resolve));
    context.after(() => {
      slow.closeAllConnections();
      slow.close();
    });
    const { page, errors, close } = await open(`http://localhost:${slow.address().port}/`);
    const text = await page.evaluate(visibleText);
    for (const word of ['3 scuole', 'Scuola Tre', 'Parchi 300', 'Ente', 'Comune', 'Dal JSON']) assert.ok(text.includes(word), `${word}: ${text}`);
    assert.deepEqual(errors, []);
    await close();
  });

  it('lets concatenated code after it run', async () => {
    const { page, close } = await open(withHead(`<script src="${serveFile(`var first = function () { return 1 }\n${bundle}\n(function () { window.last = first() })()`)}" defer></script>`));
    assert.equal(await page.evaluate(() => window.last), 1);
    await close();
  });

  it('leaves no global name behind', async () => {
    const empty = await open(pageOf(''));
    const names = await empty.page.evaluate(() => Object.keys(window));
    const { page, close } = await open(withHead(SCRIPT));
    const added = (await page.evaluate(() => Object.keys(window))).filter((name) => !names.includes(name));
    // Lit's own, which its copies on a page share: versions, metadata of properties.
    assert.deepEqual(added.filter((name) => !/^(?:lit|reactiveElement)[A-Z]/.test(name)), []);
    await Promise.all([close(), empty.close()]);
  });

  it('is one request; nothing else is fetched before it is needed', async () => {
    const { requests, close } = await open(pageOf('<broletto-project-card heading="A"></broletto-project-card><broletto-eu-banner fund="fami" period="2014-2020"></broletto-eu-banner>', { head: SCRIPT }));
    assert.deepEqual(requests.map((url) => new URL(url).pathname).filter((path) => path.startsWith('/dist/')), ['/dist/cdn/broletto.js']);
    await close();
  });

  it('upgrades what is inserted later, by markup and by code', async () => {
    const { page, errors, close } = await open(pageOf('<div id="later"></div>', { head: SCRIPT }));
    await page.evaluate((markup) => {
      // As a CMS or an old library inserts it.
      document.getElementById('later').innerHTML = markup;
      const card = document.createElement('broletto-project-card');
      card.heading = 'Fatta dal codice';
      document.body.append(card);
    }, EACH);
    await settle(page);
    assert.deepEqual(await page.evaluate(alive, TAGS), TAGS);
    const text = await page.evaluate(visibleText);
    for (const words of [...EACH_WORDS, 'Fatta dal codice']) assert.ok(text.includes(words), words);
    assert.deepEqual(errors, []);
    await close();
  });

  it('survives being moved, cloned and put back', async () => {
    const { page, lines, errors, close } = await open(withHead(SCRIPT));
    const before = await page.evaluate(visibleText, 'main');
    await page.evaluate(() => {
      const main = document.querySelector('main');
      const children = [...main.children];
      main.replaceChildren();
      main.append(...children);
    });
    await settle(page);
    assert.equal(await page.evaluate(visibleText, 'main'), before);
    await page.evaluate(() => document.querySelector('main').replaceWith(document.querySelector('main').cloneNode(true)));
    await settle(page);
    assert.equal(await page.evaluate(visibleText, 'main'), before);
    assert.deepEqual({ lines, errors }, { lines: [], errors: [] });
    await close();
  });
});

describe('included more than once', () => {
  /** A page on which another copy was first: plain elements with a `version`, as any copy of ours has. */
  const older = (tags, older = '0.0.9') =>
    `<script>for (const tag of ${JSON.stringify(tags)}) customElements.define(tag, class extends HTMLElement { static version = ${JSON.stringify(older)} });</script>`;

  const cases = {
    'the same file twice': [`${SCRIPT}<script src="/dist/cdn/broletto.js?second" defer></script>`, [version]],
    'as a module and as a classic script': [`${SCRIPT}<script type="module" src="/dist/cdn/broletto.js?second"></script>`, [version]],
    'after an older version of all widgets': [`${older(TAGS)}${SCRIPT}`, ['0.0.9', version]],
    'after an older version of one widget': [`${older(TAGS.slice(0, 1))}${SCRIPT}`, ['0.0.9', version, TAGS[0]]],
    'before the file of one widget': [`${SCRIPT}<script src="/dist/standalone/project-card.js" defer></script>`, [version]],
  };
  for (const [name, [head, named]] of Object.entries(cases)) {
    it(`${name}: no exception, one line that names ${named.join(', ')}`, async () => {
      const { page, lines, errors, close } = await open(withHead(head));
      assert.deepEqual(errors, []);
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.match(lines[0], /^warn(?:ing)?: \[broletto\]/);
      for (const part of named) assert.ok(lines[0].includes(part), `${part} in: ${lines[0]}`);
      const own = TAGS.filter((tag) => !head.includes('extends HTMLElement') || (named.includes(TAGS[0]) && tag !== TAGS[0]));
      assert.deepEqual(await page.evaluate(alive, TAGS), own);
      await close();
    });
  }

  for (const file of ['project-card', 'consent']) {
    it(`after the file ${file} of the same version, in silence: the tags it has are its own`, async () => {
      const { page, lines, errors, close } = await open(withHead(`<script src="/dist/standalone/${file}.js" defer></script>${SCRIPT}`));
      assert.deepEqual({ lines, errors }, { lines: [], errors: [] });
      assert.deepEqual(await page.evaluate(alive, TAGS), TAGS);
      await close();
    });
  }

  it('two files of two widgets live side by side in silence', async () => {
    const { page, lines, errors, close } = await open(withHead('<script src="/dist/standalone/project-card.js" defer></script><script src="/dist/standalone/eu-banner.js" defer></script>'));
    assert.deepEqual(await page.evaluate(alive, TAGS), ['broletto-project-card', 'broletto-eu-banner']);
    assert.deepEqual(errors, []);
    assert.deepEqual(lines, []);
    await close();
  });
});

describe('without the script', () => {
  it('a page that could not load it keeps every word', async () => {
    const { page, errors, close } = await open(withHead('<script src="/dist/cdn/missing.js" defer></script>'));
    const text = await page.evaluate(visibleText);
    for (const words of EACH_WORDS) assert.ok(text.includes(words), words);
    assert.deepEqual(errors, []);
    await close();
  });
});
