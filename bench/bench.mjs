/**
 * What our files cost a visitor with a cheap phone on slow 4G, beside the same content in plain HTML and beside the least a Lit card can be.
 * Numbers only; nothing passes or fails here.
 *
 *   npm run bench -- [--runs 5] [--pages seed,1,50,500] [--list 500,2000]
 *
 * Contestants take turns, so that a busy moment of the machine hits them all; each figure is the median of the runs. The longest pages, which
 * repeat best and take most of the time, run every other time.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import puppeteer from 'puppeteer-core';
import { rollup } from 'rollup';
import { CHROMIUM_ARGUMENTS, findBrowser } from '../scripts/browsers.mjs';
import { createServer } from '../scripts/serve.mjs';
import { measureList } from './list.mjs';
import { measure } from './measure.mjs';
import { cardPages, seedPages } from './pages.mjs';

const NAMES = { plain: 'plain HTML', floor: 'minimal Lit card', cdn: 'cdn/broletto.js', standalone: 'standalone/project-card.js' };

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '5' }, pages: { type: 'string', default: 'seed,1,50,500' }, list: { type: 'string', default: '500,2000' } } });
const runs = Number(options.runs);
const pageNames = options.pages.split(',');
if (!existsSync('dist/cdn/broletto.js')) throw new Error('dist/ is not built: npm run build');

const server = await createServer({ brotli: true });
server.add('/floor-card.js', await bundleFloor());
const contests = [];
for (const name of pageNames) {
  const pages = name === 'seed' ? await seedPages() : cardPages(Number(name));
  for (const [contestant, page] of Object.entries(pages)) {
    // In the folder of the real page, so that its relative addresses hold.
    const path = `/pages/bench-${name}-${contestant}.html`;
    server.add(path, page.html);
    contests.push({ name, contestant, path, page, results: [] });
  }
}

const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: CHROMIUM_ARGUMENTS });
await measure(browser, server, contests[0].path, contests[0].page);
for (let run = 0; run < runs; run += 1) {
  for (const contest of contests) {
    if (contest.page.count >= 500 && run % 2) continue;
    contest.results.push(await measure(browser, server, contest.path, contest.page));
  }
}
const lists = [];
for (const count of options.list.split(',').filter(Boolean).map(Number)) {
  for (const slowdown of [1, 4]) {
    const results = [];
    for (let run = 0; run < runs; run += 1) results.push(await measureList(browser, server, count, slowdown));
    lists.push({ count, slowdown, results });
  }
}
const version = await browser.version();
await browser.close();
await server.close();

const median = (results, field) => {
  const sorted = results.map((result) => result[field]).sort((a, b) => a - b);
  return sorted.length ? (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2 : undefined;
};
const figure = (name, contestant, field) => median(contests.find((contest) => contest.name === name && contest.contestant === contestant)?.results ?? [], field);

/** One question, one table: a row a contestant, a column a page; in brackets, times the Lit floor. */
function table(title, value, { digits = 0, ratio = true, columns = pageNames } = {}) {
  console.log(`\n${title}\n${''.padEnd(28)}${columns.map((name) => (name === 'seed' ? 'seed page' : name === '1' ? '1 card' : `${name} cards`).padStart(18)).join('')}`);
  for (const [contestant, label] of Object.entries(NAMES)) {
    const cells = columns.map((name) => {
      const own = value(name, contestant);
      if (own === undefined || Number.isNaN(own)) return '–';
      const floor = value(name, 'floor');
      return `${own.toFixed(digits)}${ratio ? ` (${floor ? (own / floor).toFixed(2) : '–'}×)`.padStart(9) : ''}`;
    });
    console.log(`${label.padEnd(28)}${cells.map((cell) => cell.padStart(18)).join('')}`);
  }
}

console.log(`${version}, CPU ÷ 4, slow 4G (562.5 ms a request, 180 kB/s), brotli, medians of ${runs}; (×) = times the minimal Lit card`);
table('Time to content, ms', (name, contestant) => figure(name, contestant, 'content'));
table('First contentful paint, ms', (name, contestant) => figure(name, contestant, 'firstPaint'));
table('Main thread, ms of the slowed processor', (name, contestant) => figure(name, contestant, 'mainThread'));
table('Layout shift (CLS)', (name, contestant) => figure(name, contestant, 'shift'), { digits: 4, ratio: false });
table('Long tasks', (name, contestant) => figure(name, contestant, 'longTasks'), { ratio: false });
table('Total blocking time, ms', (name, contestant) => figure(name, contestant, 'blocking'), { ratio: false });
table('Requests, the page itself among them', (name, contestant) => figure(name, contestant, 'requests'), { ratio: false });
table('JavaScript heap, MB after garbage collection', (name, contestant) => figure(name, contestant, 'heap') / 1e6, { digits: 2 });
const several = pageNames.filter((name) => Number(name) > 1);
if (pageNames.includes('1') && several.length) {
  const perCard = (field, unit) => (name, contestant) => (figure(name, contestant, field) - figure('1', contestant, field)) / (Number(name) - 1) / unit;
  table('Heap of one card more, kB', perCard('heap', 1000), { digits: 2, columns: several });
  table('DOM nodes of one card more', perCard('nodes', 1), { columns: several });
}

if (lists.length) console.log('\nList of projects, ms; longest task: 0 is none over 50');
for (const { count, slowdown, results } of lists) {
  const [all, loading, typing] = ['all', 'loading', 'typing'].map((field) => median(results, field).toFixed(0));
  console.log(`${String(count).padStart(5)} projects, CPU ÷ ${slowdown}   all cards there ${all.padStart(6)}   longest task loading ${loading.padStart(4)}   typing ${typing.padStart(4)}`);
}

// A comparison of unlike cards would be worth nothing: told here, mended in pages.mjs and floor-card.js.
const cardNames = pageNames.filter((page) => page !== 'seed').slice(0, 1);
for (const { contestant, results } of contests.filter(({ name }) => cardNames.includes(name))) {
  const [own, plain] = [contestant, 'plain'].map((which) => contests.find((contest) => cardNames.includes(contest.name) && contest.contestant === which).results[0].text.split(' '));
  const at = own.findIndex((word, index) => word !== plain[index]);
  if (results.length && at !== -1) console.log(`\nNot the same words as in plain HTML: ${contestant}, from «${own.slice(at, at + 8).join(' ')}» on`);
}

async function bundleFloor() {
  const bundle = await rollup({ input: 'bench/floor-card.js', plugins: [nodeResolve({ exportConditions: ['production'], browser: true }), terser({ ecma: 2021, module: true })] });
  const { output } = await bundle.generate({ format: 'iife' });
  return output[0].code;
}
