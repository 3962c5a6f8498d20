/** One load of one page in a fresh browser context, on a slow phone: 4 × slower CPU, slow 4G. */

const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_000 };
const CPU_SLOWDOWN = 4;
const QUIET = 300;

/**
 * Runs in the page before its own code. *Content* is there when the document is parsed and every element the page names shows its own: a custom element
 * once its shadow root is filled, any other element as it stands. The look is taken once a frame, before that frame is painted (a mutation observer
 * cannot see into a shadow root that does not exist yet), and the time is taken right after the frame's painting: the same for all contestants.
 * With `button` the elements must moreover be usable: that button is seen, a finger would reach it, and it or what is around it in its element listens to clicks.
 */
function observe(selector, count, button) {
  const seen = { content: 0, firstPaint: 0, shift: 0, longTasks: 0, blocking: 0 };
  window.bench = seen;
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('paint', (entry) => { if (entry.name === 'first-contentful-paint') seen.firstPaint = entry.startTime; });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  watch('longtask', (entry) => {
    seen.longTasks += 1;
    seen.blocking += entry.duration - 50;
  });

  const listening = new WeakSet();
  if (button) {
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, ...more) {
      if (type === 'click') listening.add(this ?? window);
      addEventListener.call(this ?? window, type, ...more);
    };
  }
  const isUsable = (element) => {
    const target = (element.shadowRoot ?? element).querySelector(button);
    if (!target?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { left, top, width, height } = target.getBoundingClientRect();
    if (!target.contains(target.getRootNode().elementFromPoint(left + width / 2, top + height / 2))) return false;
    for (let node = target; node && node !== element.parentNode; node = node.parentNode ?? node.host) {
      if (listening.has(node) || node.onclick) return true;
    }
    return false;
  };

  const isShown = (element) => !element.localName.includes('-') || Boolean(element.shadowRoot?.childElementCount);
  const painted = new MessageChannel();
  painted.port1.onmessage = () => { seen.content = performance.now(); };
  const look = () => {
    const elements = document.readyState === 'loading' ? [] : [...document.querySelectorAll(selector)];
    if (elements.length >= count && elements.reverse().every((element) => isShown(element) && (!button || isUsable(element)))) painted.port2.postMessage('');
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

/** Whether a press of the button, the first of its kind in the element, makes it go. */
async function closes(page, selector, button) {
  const target = await page.evaluateHandle((host, inside) => (host.shadowRoot ?? host).querySelector(inside), await page.$(selector), button);
  await target.click();
  const isGone = (element) => !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return page.waitForFunction(isGone, { timeout: 5000 }, target).then(() => true, () => false);
}

/** What the page fetched, itself among it: bytes of the bodies as they came, and how many files were of other servers. */
function weigh() {
  const files = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
  return {
    bytes: files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    foreign: files.filter(({ name }) => !name.startsWith(location.origin)).length,
  };
}

/**
 * @param page what the page's content is: `selector` and `count` of the elements, `button` in each of them for those that are to be usable.
 * @returns milliseconds since navigation for `content` and `firstPaint`; `shift`; `longTasks`, `blocking` (ms over 50 in each) and `mainThread` (ms of
 *   processor), all on the slowed CPU; `requests`; `bytes` and `foreign` (see weigh()); `heap` in bytes after garbage collection; `nodes`; `text` of the first
 *   element; `isClosing`, whether the button closes it.
 */
export async function measure(browser, server, path, { selector, count, button }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const devtools = await page.createCDPSession();
  await page.setViewport({ width: 412, height: 823 });
  await page.evaluateOnNewDocument(observe, selector, count, button);
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
  const weight = await page.evaluate(weigh);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const nodes = await metric('Nodes');
  const isClosing = button && (await closes(page, selector, button));
  await context.close();
  return { ...seen, ...weight, mainThread, requests, heap: usedSize, nodes, text, isClosing };
}
