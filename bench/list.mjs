/** The list of projects: how long until every card is there, and the longest task on the way and at a keystroke of the search. */

const FUNDS = ['pnrr', 'fesr', 'fse-plus', 'fami', undefined];
const projects = (count) =>
  Array.from({ length: count }, (_, n) => ({
    heading: `Progetto numero ${n + 1} della città`,
    summary: 'Una frase che dice che cosa fa il progetto, perché e per chi, in parole semplici.',
    fund: FUNDS[n % FUNDS.length],
    start: `20${18 + (n % 8)}-09`,
    end: `20${23 + (n % 8)}-06`,
    place: `Quartiere ${n % 20}`,
    budgetTotal: 10_000 + n * 1000.5,
    href: `/progetti/${n + 1}`,
  }));

const html = (count) => `<!doctype html><html lang="it"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Progetti</title>
<script src="/dist/standalone/project-list.js" defer></script>
<main><h1>Progetti</h1><broletto-project-list heading="Tutti i progetti" group-by="fund"><script type="application/json">${JSON.stringify(projects(count))}</script></broletto-project-list></main>`;

function watchTasks() {
  window.tasks = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => window.tasks.push(duration))).observe({ type: 'longtask', buffered: true });
}

const cardsOf = (count) => {
  const cards = document.querySelector('broletto-project-list')?.shadowRoot?.querySelectorAll('.list broletto-project-card') ?? [];
  return cards.length === count && cards[count - 1].shadowRoot?.childElementCount && performance.now();
};

/** @returns milliseconds: `all` cards there since navigation, longest task `loading` and `typing` (0: none over 50 ms). No network emulation. */
export async function measureList(browser, server, count, slowdown) {
  const path = `/pages/bench-list-${count}.html`;
  server.add(path, html(count));
  const page = await browser.newPage();
  await page.setViewport({ width: 412, height: 823 });
  await page.evaluateOnNewDocument(watchTasks);
  await page.emulateCPUThrottling(slowdown);
  await page.goto(`${server.origin}${path}`);
  const all = await (await page.waitForFunction(cardsOf, { timeout: 60_000, polling: 50 }, count)).jsonValue();
  await page.waitForNetworkIdle();
  const longest = () => page.evaluate(() => Math.max(0, ...window.tasks.splice(0)));
  const loading = await longest();
  await page.evaluate(() => document.querySelector('broletto-project-list').shadowRoot.querySelector('input').focus());
  for (const key of 'numero 12') await page.keyboard.press(key);
  await page.waitForFunction(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))));
  const typing = await longest();
  await page.close();
  return { all, loading, typing };
}
