/**
 * `<broletto-budget-chart>` beside the libraries that draw bars, with the same amounts at the same width. Neither network nor processor are slowed, but for
 * the page with a share. Work is told in milliseconds of the main thread's own tasks, from a trace; what is seen in milliseconds to the painted frame.
 */
import { availableParallelism, loadavg } from 'node:os';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, findBrowser } from '../scripts/browsers.mjs';
import { createServer } from '../scripts/serve.mjs';
import { heapOf } from './heap.mjs';
import { chartPages } from './chart-pages.mjs';
import { tasksOf, traced } from './chart-trace.mjs';
import { watch, watchTasks } from './chart-watch.mjs';
import { median } from './tables.mjs';

/** Milliseconds without a drawing after which a chart is complete. */
const QUIET = 100;
/** Milliseconds after which a visit is broken off. */
const LIMIT = 120_000;
/** How often a chart is drawn again. */
const REPEATS = 5;
/** How often one comes and goes while its memory is watched, and as often before that: until then the browser still compiles. */
const MOUNTS = 200;
const CPU_SLOWDOWN = 4;

/**
 * @param sizes how many bars. Pages take turns. Coming and going is watched once, with the smallest.
 * @returns what chartPages() tells, each of its `visits` with `results`, `shares` with those of the page with a share; `load` of the machine.
 */
export async function measureCharts(sizes, runs) {
  const server = await createServer({ brotli: true });
  const pages = await chartPages(server, sizes);
  for (const visit of pages.visits) visit.results = [];
  const shares = [];
  // The server compresses a file when it is first asked for.
  await measureVisit(server, pages.visits[0]);
  await inBrowser((page) => measureShare(server, page, pages.share));
  for (let run = 0; run < runs; run += 1) {
    for (const visit of pages.visits) {
      if (!visit.results.some(({ stopped }) => stopped)) visit.results.push(await measureVisit(server, visit, !run && visit.count === Math.min(...sizes)));
    }
    shares.push(await inBrowser((page) => measureShare(server, page, pages.share)));
  }
  await server.close();
  return { ...pages, shares, load: `${loadavg()[1].toFixed(1)} on ${availableParallelism()} cores` };
}

/** @returns what `use` gives back or, where it takes too long, what is in `broken`. */
async function inBrowser(use, broken = {}) {
  const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: CHROMIUM_ARGUMENTS, protocolTimeout: LIMIT });
  const timer = setTimeout(() => browser.process().kill('SIGKILL'), LIMIT);
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    return await use(page);
  } catch (error) {
    return { ...broken, stopped: broken.step ?? String(error) };
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

/** One page in a browser of its own. What takes too long is broken off: `stopped` says in what, and the figures up to there hold. */
async function measureVisit(server, { address, script, sets, options }, isMounting) {
  const result = { step: 'loading' };
  return inBrowser(async (page) => {
    const before = server.requests.length;
    await page.evaluateOnNewDocument(watch, { sets, options, quiet: QUIET });
    await page.goto(`${server.origin}${address}`);
    const emptyHeap = await heapOf(page);
    const seen = { first: [], redraw: [], again: [] };
    const draw = (name) => page.evaluate((step) => window.bench.draw(step), name);

    const trace = await traced(page, async () => {
      await page.evaluate((src) => window.bench.load(src), script);
      result.step = 'the first drawing';
      seen.first.push(await draw('first 0'));
      result.heap = (await heapOf(page)) - emptyHeap;
      result.step = 'redrawing';
      for (let repeat = 0; repeat < REPEATS; repeat += 1) {
        seen.redraw.push(await page.evaluate((name, which) => window.bench.redraw(name, which), `redraw ${repeat}`, (repeat + 1) % 2));
      }
      result.step = 'drawing another';
      for (let repeat = 0; repeat < REPEATS; repeat += 1) {
        await page.evaluate(() => window.bench.remove());
        seen.again.push(await draw(`again ${repeat}`));
      }
    });
    result.isBlank = await page.evaluate(() => window.bench.isBlank());
    await page.evaluate(() => window.bench.remove());
    result.script = tasksOf(trace, 'script').work;
    for (const [name, times] of Object.entries(seen)) {
      const works = times.map((_, repeat) => tasksOf(trace, `${name} ${repeat}`));
      const middle = (values, field) => median(values.map((value) => value[field]));
      result[name] = { painted: middle(times, 'painted'), drawings: middle(times, 'drawings'), work: middle(works, 'work'), blocking: middle(works, 'blocking') };
    }
    result.whole = result.script + result.first.work;
    // What the page itself has is the same for all.
    Object.assign(result, await weigh(server, server.requests.slice(before + 1)));
    if (isMounting) Object.assign(result, await measureMounts(page, result));
    return result;
  }, result);
}

/** Charts that come and go: what is left of them in memory. */
async function measureMounts(page, result) {
  result.step = 'coming and going';
  const mount = (times) => page.evaluate((count) => window.bench.mount(count), times);
  await mount(MOUNTS);
  const before = await heapOf(page);
  await mount(MOUNTS);
  return { growth: (await heapOf(page)) - before, canvases: await alive(page, 'HTMLCanvasElement'), charts: await alive(page, 'Object', '_metasets') };
}

/** The page with a share on a slow processor: what of its tasks goes beyond 50 ms once the script is there. */
async function measureShare(server, page, address) {
  const before = server.requests.length;
  await page.evaluateOnNewDocument(watchTasks);
  await page.emulateCPUThrottling(CPU_SLOWDOWN);
  await page.goto(`${server.origin}${address}`);
  await page.waitForFunction(() => document.querySelector('broletto-budget-chart').shadowRoot?.querySelector('[part~=share]'), { polling: 50 });
  await page.waitForNetworkIdle();
  const tasks = await page.evaluate(() => {
    const { responseEnd } = performance.getEntriesByType('resource').find(({ initiatorType }) => initiatorType === 'script');
    return window.tasks.filter(({ startTime, duration }) => startTime + duration > responseEnd).map(({ duration }) => duration);
  });
  const asked = server.requests.slice(before + 1);
  return { blocking: tasks.reduce((sum, duration) => sum + duration - 50, 0), longest: Math.max(0, ...tasks), ...(await weigh(server, asked)) };
}

/** @returns `requests` and their bytes as a good server sends them, `brotli` and `gzip`. */
async function weigh(server, asked) {
  const total = { requests: asked.length, brotli: 0, gzip: 0 };
  for (const path of asked) {
    const body = Buffer.from(await (await fetch(`${server.origin}${path}`)).arrayBuffer());
    total.brotli += brotliCompressSync(body).length;
    total.gzip += gzipSync(body, { level: 9 }).length;
  }
  return total;
}

/** How many objects of a kind are still there after garbage collection; with `field`, those that have it of their own. */
async function alive(page, kind, field) {
  const prototype = await page.evaluateHandle((name) => window[name].prototype, kind);
  const objects = await page.queryObjects(prototype);
  return page.evaluate((found, own) => found.filter((object) => !own || Object.hasOwn(object, own)).length, objects, field);
}
