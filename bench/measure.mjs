/** One load of one page in a fresh browser context, on a slow phone: 4 × slower CPU, slow 4G. */

const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_000 };
const CPU_SLOWDOWN = 4;
const QUIET = 300;

/**
 * Runs in the page before its own code. *Content* is there when the document is parsed and every element the page names shows its own: a custom element
 * once its shadow root is filled, any other element as it stands. The look is taken once a frame, before that frame is painted (a mutation observer
 * cannot see into a shadow root that does not exist yet), and the time is taken right after the frame's painting: the same for all contestants.
 */
function observe(selector, count) {
  const seen = { content: 0, firstPaint: 0, shift: 0, longTasks: 0, blocking: 0 };
  window.bench = seen;
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('paint', (entry) => { if (entry.name === 'first-contentful-paint') seen.firstPaint = entry.startTime; });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  watch('longtask', (entry) => {
    seen.longTasks += 1;
    seen.blocking += entry.duration - 50;
  });

  const isShown = (element) => !element.localName.includes('-') || Boolean(element.shadowRoot?.childElementCount);
  const painted = new MessageChannel();
  painted.port1.onmessage = () => { seen.content = performance.now(); };
  const look = () => {
    const elements = document.readyState === 'loading' ? [] : [...document.querySelectorAll(selector)];
    if (elements.length >= count && elements.reverse().every(isShown)) painted.port2.postMessage('');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What a reader sees of the first element, white space folded; the contestants' must be equal. */
function firstText(selector) {
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (['STYLE', 'SCRIPT'].includes(node.nodeName)) return '';
    const children = node.localName === 'slot' && node.assignedNodes().length ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
    return [...children].map(read).join('') + (node.nodeName === 'SPAN' || node.nodeName === 'TIME' || node.nodeName === 'SMALL' ? '' : ' ');
  };
  return read(document.querySelector(selector)).replace(/\s+/g, ' ').replace(/ (?=[:,.])/g, '').trim();
}

/**
 * @returns milliseconds since navigation for `content` and `firstPaint`; `shift`; `longTasks`, `blocking` (ms over 50 in each) and `mainThread` (ms of
 *   processor), all on the slowed CPU; `requests`; `heap` in bytes after garbage collection; `nodes`; `text` of the first element.
 */
export async function measure(browser, server, path, { selector, count }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const devtools = await page.createCDPSession();
  await page.setViewport({ width: 412, height: 823 });
  await page.evaluateOnNewDocument(observe, selector, count);
  await Promise.all([
    // Time on the processor, not by the clock: other programs of the machine do not count.
    devtools.send('Performance.enable', { timeDomain: 'threadTicks' }),
    devtools.send('Network.enable'),
    devtools.send('Network.emulateNetworkConditions', SLOW_4G),
    devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN }),
  ]);
  const metric = async (wanted) => (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === wanted).value;
  const before = { requests: server.requests.length, work: await metric('TaskDuration') };
  await page.goto(`${server.origin}${path}`, { timeout: 60_000 });
  await page.waitForFunction(() => window.bench.content > 0, { timeout: 60_000, polling: 100 });
  await page.waitForNetworkIdle({ idleTime: QUIET, timeout: 60_000 });
  const mainThread = ((await metric('TaskDuration')) - before.work) * 1000;
  const requests = server.requests.length - before.requests;
  const seen = await page.evaluate(() => window.bench);
  const text = await page.evaluate(firstText, selector);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const nodes = await metric('Nodes');
  await context.close();
  return { ...seen, mainThread, requests, heap: usedSize, nodes, text };
}
