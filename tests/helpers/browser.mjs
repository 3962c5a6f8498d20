/**
 * A real browser for node:test: pages served with headers of one's choice, and everything that goes wrong on them noted. The engine is
 * Chromium, or what BROLETTO_BROWSER names (`firefox`, over WebDriver BiDi). A test file that imports this has one browser and one server of its own.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after } from 'node:test';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, findBrowser } from '../../scripts/browsers.mjs';
import { createServer, ROOTS } from '../../scripts/serve.mjs';
import { focusable, focused } from './in-page.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const engine = process.env.BROLETTO_BROWSER ?? 'chromium';

/** Options of a test that needs what only Chromium's own protocol can do (media and network emulation, PDF). */
export const chromiumOnly = engine === 'chromium' ? {} : { skip: 'needs Chromium' };

export const server = await createServer({ roots: { ...ROOTS, '/examples/': 'stories/examples' } });

const program = findBrowser(engine);
const browser = await puppeteer.launch(
  engine === 'firefox'
    ? { browser: 'firefox', executablePath: program }
    : { executablePath: program, args: CHROMIUM_ARGUMENTS },
);

after(async () => {
  await browser.close();
  await server.close();
});

let made = 0;

/** A file of the test's own on the server; gives its address. */
export function serveFile(body, { extension = 'js', headers = {} } = {}) {
  const path = `/made/${(made += 1)}.${extension}`;
  server.add(path, body, headers);
  return path;
}

/** A whole page around `body`. */
export const pageOf = (body, { head = '', lang = 'it', dir = 'ltr', title = 'Prova' } = {}) => `<!doctype html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${head}</head>
<body><main><h1>${title}</h1>
${body}
</main></body></html>`;

/** The line a webmaster pastes. */
export const SCRIPT = '<script src="/dist/cdn/broletto.js" defer></script>';

/**
 * Opens a page in a fresh browser context and waits until its widgets have settled.
 * @param where HTML, or a path on the server, or a whole address.
 * @param options.headers of the page. @param options.javaScript false turns it off. @param options.scale device pixels per CSS pixel.
 * @param options.prepare is called with the page before it loads.
 * @returns `page`; `lines`, what was written on the console; `errors`, uncaught exceptions; `requests`, addresses asked for, in order;
 *   `violations()`, what the page's policies refused.
 */
export async function open(where, { width = 1280, height = 900, scale = 1, headers = {}, javaScript = true, prepare = async () => {} } = {}) {
  const address = where.startsWith('http') ? where : server.origin + (where.startsWith('/') ? where : serveFile(where, { extension: 'html', headers }));
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const lines = [];
  const errors = [];
  const requests = [];
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  // Firefox hands what it refused itself (policies, integrity) over as an error of the page.
  page.on('pageerror', ({ message }) => (/^(?:Content-Security-Policy:|Loading module from|None of the “sha)/.test(message) ? lines : errors).push(message));
  page.on('request', (request) => {
    if (!/^data:|\/favicon\.ico$/.test(request.url())) requests.push(request.url());
  });
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  if (javaScript) {
    await page.evaluateOnNewDocument(() => {
      window.violations = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) => {
        window.violations.push(`${effectiveDirective}: ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`);
      });
    });
  } else {
    await page.setJavaScriptEnabled(false);
  }
  await prepare(page);
  await page.goto(address, { waitUntil: 'load' });
  if (javaScript) await settle(page);
  return { page, lines, errors, requests, violations: () => page.evaluate(() => window.violations), close: () => context.close() };
}

/** Waits until every widget, in shadow roots too, has done its updates and the network is quiet. */
export async function settle(page) {
  await page.waitForNetworkIdle({ idleTime: 150, timeout: 30_000 });
  await page.evaluate(async () => {
    const widgets = (root) => [...root.querySelectorAll('*')].flatMap((element) => [...(element.updateComplete ? [element] : []), ...(element.shadowRoot ? widgets(element.shadowRoot) : [])]);
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(widgets(document).map((widget) => widget.updateComplete));
      await new Promise((resolve) => setTimeout(resolve));
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** Scrolls through the page a screen at a time, so that what waits for the viewport arrives, and back to the top. */
export async function scrollThrough(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await frame();
    }
  });
  await settle(page);
  await page.evaluate(() => scrollTo(0, 0));
  await settle(page);
}

/** Emulates a medium (`print`) and media features (`{ 'prefers-color-scheme': 'dark', 'forced-colors': 'active' }`). Chromium only. */
export async function emulate(page, media = '', features = {}) {
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', { media, features: Object.entries(features).map(([name, value]) => ({ name, value })) });
}

/** Slow 4G as the bench has it. Chromium only. */
export async function slowNetwork(page) {
  const devtools = await page.createCDPSession();
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_000 });
}

/**
 * axe with every rule it has, best practices too; one line per violation.
 * @param options.context selectors of the parts to look at, else the whole page. @param options.disable rules to leave out.
 */
export async function axe(page, { context, disable = [] } = {}) {
  await page.evaluate(AXE);
  return page.evaluate(
    async (include, rules) => {
      const { violations } = await window.axe.run(include ? { include } : document, { rules });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`));
    },
    context ?? null,
    Object.fromEntries(disable.map((id) => [id, { enabled: false }])),
  );
}

/**
 * Walks a page with the Tab key, from where the focus is to its end.
 * @returns `expected`, names of what the key should reach (see in-page.mjs); `walk`, where it stopped, in order.
 */
export async function walkWithTab(page) {
  const expected = await page.evaluate(focusable);
  const walk = [];
  for (let step = 0; step < expected.length + 5; step += 1) {
    await page.keyboard.press('Tab');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const stop = await page.evaluate(focused);
    if (!stop || stop.seen) break;
    walk.push(stop);
  }
  return { expected, walk };
}
