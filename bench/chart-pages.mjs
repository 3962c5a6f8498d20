/** The contestants of the charts part of the bench, the amounts they draw, and their pages. */
import { existsSync } from 'node:fs';
import { bundle } from './bundle.mjs';

const MODULES = 'bench/node_modules';
const OURS = '/dist/standalone/budget-chart.js';
const WIDTH = 640;
/** Pixels of all peers but one, however many bars: 24 for each of nineteen. */
const HEIGHT = 456;
/** Pixels of a bar with its label where every bar has one; no canvas is higher than `HIGHEST`. */
const ROW = 24;
const HIGHEST = 32_000;
/** Bars that our widget draws unless it is told more, and at most; those beyond are one, and in the table. */
export const OWN_LIMIT = 30;
const OWN_MOST = 100;

/** `options` tells a peer's chart what it is told beside its amounts; left out where there are no more than `above` bars. */
const CONTESTANTS = {
  ours: { name: 'ours, as it comes', attributes: () => ({}) },
  most: { name: `ours, ${OWN_MOST} bars`, attributes: () => ({ 'max-items': OWN_MOST }), above: OWN_LIMIT },
  chartjs: { name: 'chart.js', peer: 'chartjs' },
  labels: { name: '… a label at every bar', peer: 'chartjs', options: (count) => ({ hasAllLabels: true, height: Math.min(count * ROW, HIGHEST) }) },
  bare: { name: '… bars alone', peer: 'chartjs', options: () => ({ isBare: true }) },
  echarts: { name: 'ECharts', peer: 'echarts' },
  uplot: { name: 'uPlot (columns)', peer: 'uplot', styles: '/modules/uplot/dist/uPlot.min.css' },
};

/** The missioni of a comune's budget. */
const LABELS = `Servizi istituzionali, generali e di gestione|Giustizia|Ordine pubblico e sicurezza|Istruzione e diritto allo studio
Tutela e valorizzazione dei beni e attività culturali|Politiche giovanili, sport e tempo libero|Turismo|Assetto del territorio ed edilizia abitativa
Sviluppo sostenibile e tutela del territorio e dell’ambiente|Trasporti e diritto alla mobilità|Soccorso civile|Diritti sociali, politiche sociali e famiglia
Tutela della salute|Sviluppo economico e competitività|Politiche per il lavoro e la formazione professionale|Agricoltura, politiche agroalimentari e pesca
Energia e diversificazione delle fonti energetiche|Relazioni con le altre autonomie territoriali e locali|Relazioni internazionali`.split(/[|\n]/);

/**
 * Invented amounts from some thousands to some tens of millions of euro, the same at every call.
 * @returns `labels`, all different; `values` in euro, ready for a peer; `rows` of the same with the amounts in Italian text, for our widget to read.
 */
function makeSet(count, shift) {
  const labels = Array.from({ length: count }, (_, n) => (n < LABELS.length ? LABELS[n] : `${LABELS[n % LABELS.length]} ${n + 1}`));
  const values = labels.map((_, n) => Math.round(10 ** (3.5 + 4 * (((n + shift) * 0.618034) % 1)) * 100) / 100);
  const amount = new Intl.NumberFormat('it', { minimumFractionDigits: 2, useGrouping: 'always' });
  return { labels, values, rows: labels.map((label, n) => ({ label, amount: amount.format(values[n]) })) };
}

const document = (head, body) => `<!doctype html>
<html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bilancio</title>
<style>body{font-family:sans-serif;margin:16px}#box{width:${WIDTH}px}</style>${head}</head>
<body><main>${body}</main></body></html>`;

/** The share of a whole, in a page as an editor writes it. */
const SHARE = document(
  `<script src="${OURS}" defer></script>`,
  `<broletto-budget-chart heading="Il budget" total="9.250.000,00"><table><tr><th scope="row">Comune di Sesto</th><td>133.733</td></tr></table></broletto-budget-chart>`,
);

/**
 * Puts pages and scripts on the server.
 * @returns `contestants`, names by key; `columns`, a Map of the names of the sizes; `visits`, one a page: `contestant`, `column`, `address`, `script`, `count`, and what
 *   watch() is told, `sets` and `options`; `share`, the address of the page with a share; `hasPeers`.
 */
export async function chartPages(server, sizes) {
  const hasPeers = existsSync(`${MODULES}/uplot`);
  server.roots['/modules/'] = MODULES;
  const peers = new Set(hasPeers ? Object.values(CONTESTANTS).flatMap(({ peer = [] }) => peer) : []);
  for (const peer of peers) server.add(`/chart-${peer}.js`, await bundle(`bench/peers/${peer}.js`));
  const entries = Object.entries(CONTESTANTS).filter(([, { peer }]) => !peer || hasPeers);
  const visits = [];
  for (const count of sizes) {
    const sets = [makeSet(count, 0), makeSet(count, 0.5)];
    for (const [contestant, { peer, styles, attributes, options, above = 0 }] of entries) {
      if (count <= above) continue;
      const address = `/pages/chart-${contestant}-${count}.html`;
      server.add(address, document(styles ? `<link rel="stylesheet" href="${styles}">` : '', '<div id="box"></div>'));
      const told = peer ? { width: WIDTH, height: HEIGHT, ...options?.(count) } : { attributes: { type: 'bar', heading: 'Il bilancio', ...attributes(count) } };
      visits.push({ contestant, column: String(count), address, script: peer ? `/chart-${peer}.js` : OURS, count, sets, options: told });
    }
  }
  const share = '/pages/chart-share.html';
  server.add(share, SHARE);
  return {
    contestants: Object.fromEntries(entries.map(([key, { name }]) => [key, name])),
    columns: new Map(sizes.map((size) => [String(size), `${size.toLocaleString('fr').replace(/\s/g, ' ')} bars`])),
    visits,
    share,
    hasPeers,
  };
}
