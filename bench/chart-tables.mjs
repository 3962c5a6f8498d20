/** The figures of the budget chart beside those of the libraries that draw bars, and what ours are to reach. */
import { OWN_LIMIT } from './chart-pages.mjs';
import { figure, median, table } from './tables.mjs';

const MEBIBYTE = 2 ** 20;

/** Title, field, what ours is to reach, decimals. Work is milliseconds of the main thread's tasks on the processor. */
const QUESTIONS = [
  ['First chart of a page: script and lazy parts evaluated, chart drawn; work, ms', 'whole', '≤ 1.3× with 19 bars'],
  ['The same once the script is there: from the amounts to the painted frame, ms', 'first.painted'],
  ['What of its tasks goes beyond 50 ms, ms', 'first.blocking', '', { ratio: false }],
  ['Another chart in the same page: work, ms', 'again.work', '≤ 1.3× with 19 bars', { decimals: 1 }],
  ['The same, from the amounts to the painted frame, ms', 'again.painted', '', { decimals: 1 }],
  ['Redraw with other amounts: work, ms', 'redraw.work', '≤ 1.1× with 1 000 bars', { decimals: 1 }],
  ['The same, from the amounts to the painted frame, ms', 'redraw.painted', '', { decimals: 1 }],
  ['What of its tasks goes beyond 50 ms, ms', 'redraw.blocking', '', { ratio: false }],
  ['Drawings on the canvas for one redraw', 'redraw.drawings', '', { ratio: false }],
  ['Heap after garbage collection, MiB over the page without a chart', 'heap', '', { decimals: 2, ratio: false, unit: MEBIBYTE }],
];

const NOTES = {
  ours: `draws ${OWN_LIMIT} bars at most, the smallest together as one, and has all in its table`,
  chartjs: 'with axes and labels, those there is room for: the measure of ours',
  labels: 'as high as its labels need: like for like',
  bare: 'neither axes nor labels',
  uplot: 'has none that lie: its bars stand',
};

/** @param measured what measureCharts() returns. */
export function printCharts({ contestants, columns, visits, shares, hasPeers, load }, runs) {
  const find = (contestant, column) => visits.find((visit) => visit.contestant === contestant && visit.column === column)?.results ?? [];
  const value = (contestant, column, field) => median(find(contestant, column).map((result) => field.split('.').reduce((inside, name) => inside?.[name], result)));
  console.log(`\nCharts, neither processor nor network slowed, medians of ${runs}, load of the machine ${load}; (×) = times chart.js with axes and labels`);
  console.log('Peers are given numbers, neither legend nor tooltip; ours reads amounts written in Italian, and shows summary, amounts and table.');
  if (!hasPeers) console.log('Without chart.js, ECharts, uPlot: npm ci --prefix bench');

  const [smallest] = columns.keys();
  // With few bars there is one contestant of ours.
  const ofSmallest = (title, names, decimals, notes) => {
    const rows = Object.fromEntries(Object.entries(contestants).filter(([contestant]) => find(contestant, smallest).length));
    table(title, rows, new Map(Object.entries(names)), (contestant, field) => figure(value(contestant, smallest, field), decimals), { notes });
  };
  ofSmallest('What a page fetches beside itself', { brotli: 'bytes, brotli', gzip: 'bytes, gzip', requests: 'requests' }, 0, NOTES);
  ofSmallest('Its script evaluated, without lazy parts', { script: 'work, ms' }, 1);
  for (const [title, field, aim, { decimals = 0, ratio = true, unit = 1 } = {}] of QUESTIONS) {
    const cell = (contestant, column) => {
      const own = value(contestant, column, field) / unit;
      const times = ` (${figure((own * unit) / value('chartjs', column, field), 2)}×)`.padStart(9);
      return figure(own, decimals) + (ratio && hasPeers && Number.isFinite(own) ? times : '');
    };
    table(title, contestants, columns, cell, { notes: aim ? { ours: `to reach: ${aim}` } : {} });
  }
  ofSmallest('What 200 charts leave that came and went, as many before them', { growth: 'bytes of heap', canvases: 'canvases', charts: 'chart.js charts' }, 0, {
    ours: 'to reach: nothing',
    ...(contestants.echarts && { echarts: 'keeps a canvas to measure texts with' }),
  });

  const share = (field) => median(shares.map((result) => result[field]));
  const blocking = `beyond 50 ms ${figure(share('blocking'))} (to reach: 0)   longest task ${figure(share('longest'))} (0: none over 50)`;
  console.log(`\nA share of a whole, CPU ÷ 4, from the arrival of the script, ms   ${blocking}   requests ${figure(share('requests'))} (to reach: 1)   bytes, brotli ${figure(share('brotli'))}`);
  warnOfFailures(contestants, columns, visits, shares);
}

/** What could not be measured, and what was measured without anything to be seen. */
function warnOfFailures(contestants, columns, visits, shares) {
  for (const { contestant, column, results } of visits) {
    const name = `${contestants[contestant]}, ${columns.get(column)}`;
    const stopped = results.find((result) => result.stopped);
    if (stopped) console.log(`\nBroken off in ${stopped.stopped}: ${name}`);
    if (results.some(({ isBlank }) => isBlank)) console.log(`\nNothing is on the canvas, which may be larger than a browser can draw: ${name}`);
  }
  const stopped = shares.find((result) => result.stopped);
  if (stopped) console.log(`\nNo share: ${stopped.stopped}`);
}
