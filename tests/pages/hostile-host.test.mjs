/** Host pages that mean no harm and do some: what leaks in from them changes neither words nor legibility of a widget, and nothing stands out at 320 px. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { axe, open, pageOf, SCRIPT, scrollThrough } from '../helpers/browser.mjs';
import { cutOff, overflowing, visibleText } from '../helpers/in-page.mjs';
import { EACH, TAGS } from '../helpers/widgets.mjs';

/** Words of each widget on its page. */
const words = (page) => Promise.all(TAGS.map((tag) => page.evaluate(visibleText, tag)));

const plain = await open(pageOf(EACH, { head: SCRIPT }), { width: 320, height: 640 });
await scrollThrough(plain.page);
const expected = await words(plain.page);
/** Size of the widgets' text, which follows neither the page's nor its root's. */
const textSize = (page) => page.evaluate(() => getComputedStyle(document.querySelector('broletto-project-card').shadowRoot.querySelector('[part~=base]')).fontSize);
const expectedSize = await textSize(plain.page);
await plain.close();

const inherited = (css) => pageOf(`<div class="host">${EACH}</div>`, { head: `<style>.host{${css}}</style>${SCRIPT}` });
const rules = (css) => pageOf(EACH, { head: `<style>${css}</style>${SCRIPT}` });

const hosts = {
  'a reset of everything': rules('*,*::before,*::after{margin:0;padding:0;border:0;font:inherit;box-sizing:border-box;list-style:none;text-decoration:none;background:none}'),
  'a reset that insists': rules('*,*::before,*::after{margin:0!important;padding:0!important;border:0!important;float:none!important;max-width:none!important}'),
  'upper case all over': inherited('text-transform:uppercase'),
  'no wrapping': inherited('white-space:nowrap;overflow-wrap:normal;word-break:keep-all'),
  'text for code': inherited('white-space:pre;font-family:monospace;tab-size:16;font-variant:small-caps'),
  'wide letters': inherited('letter-spacing:.12em;word-spacing:.16em'),
  'centred italics, indented and shaded': inherited('text-align:center;font-style:italic;text-indent:3em;text-shadow:0 0 9px red;font-weight:900'),
  'tiny lines': inherited('line-height:1;font-size:9px'),
  'rem of 10 px': rules('html{font-size:62.5%}'),
  'rem of 25 px': rules('html{font-size:25px}'),
  'a dark hero with white text': rules('main{color:#fff;background:#003366;padding:8px}main a{color:#fff}main h1{color:#fff}'),
  'a dark page that says so': rules(':root{color-scheme:dark}'),
  'a column that shrinks what is in it': inherited('display:flex;flex-direction:column;align-items:flex-start'),
  'a grid of one narrow column': inherited('display:grid;grid-template-columns:minmax(0,1fr);width:240px'),
  'a float and a clip': inherited('float:left;width:100%;overflow:hidden'),
  'a transform': inherited('transform:translateZ(0);perspective:100px'),
  'styled tags': rules('table{border-collapse:collapse;width:100%}ul{padding-left:40px}li{margin:0 0 1em 1em}button,input{text-transform:uppercase;letter-spacing:2px}svg,img{max-width:100%;height:auto}a{color:inherit}article,section,figure{margin:3em}dl{columns:2}'),
  'right to left': pageOf(EACH, { head: SCRIPT, dir: 'rtl' }),
  'quirks mode': pageOf(EACH, { head: SCRIPT }).replace('<!doctype html>', ''),
  'a base address elsewhere': pageOf(EACH, { head: `<base href="/elsewhere/">${SCRIPT}` }),
};

describe('on a page with', () => {
  for (const [name, html] of Object.entries(hosts)) {
    it(name, async () => {
      const { page, lines, errors, close } = await open(html, { width: 320, height: 640 });
      await scrollThrough(page);
      assert.deepEqual(await words(page), expected);
      assert.deepEqual(await page.evaluate(overflowing), []);
      assert.deepEqual(await page.evaluate(cutOff), []);
      assert.equal(await textSize(page), expectedSize, 'size of the text');
      assert.deepEqual(await axe(page, { context: TAGS }), []);
      assert.deepEqual({ lines, errors }, { lines: [], errors: [] });
      await close();
    });
  }

  it('a rule that hides undefined elements, and no script: the words come back with the script', async () => {
    const { page, close } = await open(rules(':not(:defined){display:none}'), { width: 320, height: 640 });
    assert.deepEqual(await words(page), expected);
    await close();
  });

  it('built-ins replaced by an old library', async () => {
    // Array.from is what Prototype.js makes of it: it knows array-likes, no iterables, and no mapping.
    const old = `<script>Array.prototype.first = function () { return this[0] }; Object.prototype.extend = function () {}; Array.prototype.toJSON = function () { return '' + this };
      Array.from = function (list) { var length = list && list.length || 0, made = new Array(length); while (length--) made[length] = list[length]; return made; };</script>`;
    const { page, lines, errors, close } = await open(pageOf(EACH, { head: old + SCRIPT }), { width: 320, height: 640 });
    await scrollThrough(page);
    assert.deepEqual(await words(page), expected);
    assert.deepEqual({ lines, errors }, { lines: [], errors: [] });
    await close();
  });
});
