/**
 * What our files cost a visitor. Cards: with a cheap phone on slow 4G, beside the same content in plain HTML and beside the least a Lit card can be.
 * Cookie notices: with the same phone, beside the least a Lit notice can be and beside vanilla-cookieconsent, Orejime, Klaro and tarteaucitron.
 * Schools: on this machine as it is, from seven of them to all of Italy, beside other maps. Charts: the same, from the nineteen missioni of a comune to
 * 10 000 bars, beside chart.js alone, ECharts and uPlot. Numbers only; nothing passes or fails here.
 *
 *   npm run bench -- [--runs 5] [--pages seed,1,50,500] [--notices notice,consent] [--list 500,2000] [--schools 7,1000,10000,60000] [--charts 19,1000,10000]
 *
 * An empty option (`--schools ""`) leaves its part out. With `BROLETTO_DATA` the real schools there are measured as well; other notices, maps
 * and charts stand beside ours once `npm ci --prefix bench` has installed them.
 *
 * Contestants take turns, so that a busy moment of the machine hits them all; each figure is the median of the runs. The longest pages, which
 * repeat best and take most of the time, run every other time.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, findBrowser } from '../scripts/browsers.mjs';
import { createServer } from '../scripts/serve.mjs';
import { bundle } from './bundle.mjs';
import { printCards, printLists } from './card-tables.mjs';
import { printCharts } from './chart-tables.mjs';
import { measureCharts } from './charts.mjs';
import { noticePages } from './cookie-pages.mjs';
import { printNotices } from './cookie-tables.mjs';
import { measureList } from './list.mjs';
import { measure } from './measure.mjs';
import { cardPages, seedPages } from './pages.mjs';
import { printSchools } from './school-tables.mjs';
import { measureSchools } from './schools.mjs';

const text = (value) => ({ type: 'string', default: value });
const { values: options } = parseArgs({
  options: {
    runs: text('5'),
    pages: text('seed,1,50,500'),
    notices: text('notice,consent'),
    list: text('500,2000'),
    schools: text('7,1000,10000,60000'),
    charts: text('19,1000,10000'),
  },
});
const runs = Number(options.runs);
const split = (list) => list.split(',').filter(Boolean);
const pageNames = split(options.pages);
const noticeKinds = split(options.notices);
const schoolCounts = split(options.schools).map(Number);
const chartCounts = split(options.charts).map(Number);
if (!existsSync('dist/cdn/broletto.js')) throw new Error('dist/ is not built: npm run build');

const server = await createServer({ brotli: true });
for (const floor of ['floor-card', 'floor-notice']) server.add(`/${floor}.js`, await bundle(`bench/${floor}.js`));
const contests = [];
for (const name of [...pageNames, ...noticeKinds]) {
  const pages = await pagesOf(name);
  for (const [contestant, page] of Object.entries(pages)) {
    // In the folder of the real page, so that its relative addresses hold.
    const path = `/pages/bench-${name}-${contestant}.html`;
    server.add(path, page.html);
    contests.push({ name, contestant, path, page, results: [] });
  }
}

const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: CHROMIUM_ARGUMENTS });
console.log(await browser.version());
// The server compresses a file when it is first asked for.
for (const { path } of contests) await visit(`${server.origin}${path}`);
if (contests.length) await measure(browser, server, contests[0].path, contests[0].page);
for (let run = 0; run < runs; run += 1) {
  for (const contest of contests) {
    if (contest.page.count >= 500 && run % 2) continue;
    contest.results.push(await measure(browser, server, contest.path, contest.page));
  }
}
const lists = [];
for (const count of split(options.list).map(Number)) {
  for (const slowdown of [1, 4]) {
    const results = [];
    for (let run = 0; run < runs; run += 1) results.push(await measureList(browser, server, count, slowdown));
    lists.push({ count, slowdown, results });
  }
}
await browser.close();
await server.close();

const contestsOf = (names) => contests.filter(({ name }) => names.includes(name));
if (pageNames.length) printCards(contestsOf(pageNames), pageNames, runs);
for (const kind of noticeKinds) printNotices(contestsOf([kind]), kind, runs);
if (lists.length) printLists(lists);
if (schoolCounts.length) printSchools(await measureSchools(schoolCounts, runs), runs);
if (chartCounts.length) printCharts(await measureCharts(chartCounts, runs), runs);

/** Pages by contestant; the name is that of a set of cards or of a kind of notice. */
async function pagesOf(name) {
  if (noticeKinds.includes(name)) return noticePages(server, name);
  return name === 'seed' ? seedPages() : cardPages(Number(name));
}

async function visit(address) {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle0', timeout: 60_000 });
  await page.close();
}
