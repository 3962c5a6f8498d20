/**
 * `<broletto-schools-map>` from seven schools to all of Italy, beside maps with the same points. Neither network nor processor are slowed: the file is
 * there at once, and what is timed is the work after it.
 */
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, findBrowser } from '../scripts/browsers.mjs';
import { createServer } from '../scripts/serve.mjs';
import { heapOf } from './heap.mjs';
import { schoolPages } from './school-pages.mjs';
import { watch } from './school-watch.mjs';

/** Milliseconds without a change after which an answer is complete. */
const QUIET = 100;
/** Milliseconds after which a visit is broken off. */
const LIMIT = 60_000;
const MANY = 1000;
const MAP_BUTTON = '[part=map] > button';
const WORDS = 'primaria manzoni';
const ARROWS = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'];

/**
 * @param sizes how many invented schools. Pages take turns; those of many schools come every other run.
 * @returns what schoolPages() tells, each of its `visits` with `results`; `load` of the machine: much more than the bench's own 1 or 2 spoils the figures.
 */
export async function measureSchools(sizes, runs) {
  const server = await createServer();
  const pages = await schoolPages(server, sizes);
  for (const visit of pages.visits) visit.results = [];
  for (let run = 0; run < runs; run += 1) {
    for (const visit of pages.visits) {
      const isLong = Number(visit.column) >= MANY || Number.isNaN(Number(visit.column));
      if ((isLong && !visit.isEmpty && run % 2) || visit.results.some(({ stopped }) => stopped)) continue;
      visit.results.push(await measureVisit(server, visit));
    }
  }
  await server.close();
  return { ...pages, load: `${loadavg()[1].toFixed(1)} on ${availableParallelism()} cores` };
}

/** One page in a browser of its own. What takes too long is broken off: `stopped` says in what, and the figures up to there hold. */
async function measureVisit(server, visit) {
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    // MapLibre GL draws with WebGL, which on a machine without a GPU must be asked for.
    args: [...CHROMIUM_ARGUMENTS, '--enable-unsafe-swiftshader'],
    protocolTimeout: LIMIT,
  });
  const result = { step: 'loading' };
  const timer = setTimeout(() => browser.process().kill('SIGKILL'), LIMIT);
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    // Nobody's animations: the work is compared.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.evaluateOnNewDocument(watch, { host: visit.host, file: visit.file, quiet: QUIET });
    await page.goto(`${server.origin}${visit.address}`);
    if (visit.isEmpty) {
      await page.waitForNetworkIdle();
      result.longest = await page.evaluate(() => window.bench.longest);
      result.heap = await heapOf(page);
    } else await use(page, visit, result);
  } catch {
    result.stopped = result.step;
  }
  clearTimeout(timer);
  await browser.close();
  return result;
}

/** Fills `result`: milliseconds unless the table says otherwise. */
async function use(page, { file, canvas, host, hasPoints }, result) {
  const begin = (step) => { result.step = step; };
  /** From an event, which `act` brings about, to the last painting it leads to. */
  const time = async (options, act) => {
    await page.evaluate((given) => window.bench.time(given), options);
    await act();
    return page.evaluate(() => window.bench.timed);
  };
  const press = (key) => time({ type: 'keydown' }, () => page.keyboard.press(key));
  const focus = (selector) => page.evaluate((wanted) => window.bench.find(wanted).focus(), selector);

  await page.waitForFunction(() => window.bench.ready, { timeout: LIMIT, polling: 100 });
  await page.waitForNetworkIdle({ idleTime: QUIET });
  // A page that reads the file piece by piece may hold up its last byte: so the same is told from the request on.
  const seen = await page.evaluate((address) => {
    const { bench } = window;
    const [{ fetchStart, responseEnd }] = address ? performance.getEntriesByName(new URL(address, location.href).href) : performance.getEntriesByType('navigation');
    return { rows: bench.rows - responseEnd, rowsFromRequest: bench.rows - fetchStart, ready: bench.ready - fetchStart, shift: bench.shift, longest: bench.longest, ...bench.count() };
  }, file);
  Object.assign(result, seen, { heap: await heapOf(page) });

  begin('typing');
  await focus('input[type=search]');
  result.keystroke = result.listed = 0;
  for (const key of WORDS) {
    result.keystroke = Math.max(result.keystroke, await press(key));
    result.listed = Math.max(result.listed, await page.evaluate(() => window.bench.listed));
  }
  await page.evaluate(() => window.bench.find('input[type=search]').select());
  await press('Backspace');
  if (!hasPoints) return;

  begin('redrawing the picture');
  const repaints = [];
  for (const width of ['1100px', 'none', '1100px', 'none', '1100px']) {
    await page.evaluate((value) => window.bench.resize(value), width);
    repaints.push(await page.evaluate(() => window.bench.timed));
  }
  result.repaint = repaints.sort((a, b) => a - b)[2];

  if (host) {
    begin('opening the map');
    if (!(await page.evaluate((selector) => Boolean(window.bench.find(selector)), MAP_BUTTON))) return;
    result.opening = await time({ type: 'click', until: canvas }, () => page.evaluate((selector) => window.bench.find(selector).click(), MAP_BUTTON));
  }

  begin('moving the map');
  await focus(canvas);
  const frames = await pan(page);
  result.zoom = 0;
  for (let step = 0; step < 3; step += 1) result.zoom = Math.max(result.zoom, await press('NumpadAdd'));
  frames.push(...(await pan(page)));
  for (let step = 0; step < 3; step += 1) result.zoom = Math.max(result.zoom, await press('NumpadSubtract'));
  frames.sort((a, b) => a - b);
  result.panFrame = frames[Math.floor(frames.length * 0.95)];
  result.slowestFrame = frames.at(-1);
  result.heapOfMap = await heapOf(page);
}

/** Each arrow key held down for a while. @returns the milliseconds between frames. */
async function pan(page) {
  await page.evaluate(() => window.bench.recordFrames());
  for (const key of ARROWS) {
    for (let repeat = 0; repeat < 10; repeat += 1) {
      await page.keyboard.down(key);
      await sleep(16);
    }
    await page.keyboard.up(key);
  }
  return page.evaluate(() => window.bench.frames());
}
