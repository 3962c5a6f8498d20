/** The figures of the cards and of the list of projects; in brackets, times the minimal Lit card. */
import { figure, median, table, warnOfUnlikeWords } from './tables.mjs';

const NAMES = { plain: 'plain HTML', floor: 'minimal Lit card', cdn: 'cdn/broletto.js', standalone: 'standalone/project-card.js' };

const columnsOf = (names) => new Map(names.map((name) => [name, name === 'seed' ? 'seed page' : name === '1' ? '1 card' : `${name} cards`]));

/** @param contests what bench.mjs has measured: `name` of the page, `contestant`, `results` of measure(). */
export function printCards(contests, pageNames, runs) {
  const value = (name, contestant, field) => median((contests.find((contest) => contest.name === name && contest.contestant === contestant)?.results ?? []).map((result) => result[field]));
  const print = (title, read, { decimals = 0, ratio = true, names = pageNames } = {}) =>
    table(title, NAMES, columnsOf(names), (contestant, name) => {
      const own = read(name, contestant);
      const times = ` (${figure(own / read(name, 'floor'), 2)}×)`.padStart(9);
      return figure(own, decimals) + (ratio && Number.isFinite(own) ? times : '');
    });
  const field = (name, unit = 1) => (page, contestant) => value(page, contestant, name) / unit;

  console.log(`\nCards, CPU ÷ 4, slow 4G (562.5 ms a request, 180 kB/s), brotli, medians of ${runs}; (×) = times the minimal Lit card`);
  print('Time to content, ms', field('content'));
  print('First contentful paint, ms', field('firstPaint'));
  print('Main thread, ms of the slowed processor', field('mainThread'));
  print('Layout shift (CLS)', field('shift'), { decimals: 4, ratio: false });
  print('Long tasks', field('longTasks'), { ratio: false });
  print('Total blocking time, ms', field('blocking'), { ratio: false });
  print('Requests, the page itself among them', field('requests'), { ratio: false });
  print('JavaScript heap, MB after garbage collection', field('heap', 1e6), { decimals: 2 });
  const several = pageNames.filter((name) => Number(name) > 1);
  if (pageNames.includes('1') && several.length) {
    const perCard = (name, unit) => (page, contestant) => (value(page, contestant, name) - value('1', contestant, name)) / (Number(page) - 1) / unit;
    print('Heap of one card more, kB', perCard('heap', 1000), { decimals: 2, names: several });
    print('DOM nodes of one card more', perCard('nodes', 1), { names: several });
  }
  const page = pageNames.find((name) => name !== 'seed');
  warnOfUnlikeWords(contests.filter(({ name }) => name === page), 'plain', 'plain HTML');
}

/** @param lists what bench.mjs has measured: `count` of projects, `slowdown` of the processor, `results` of measureList(). */
export function printLists(lists) {
  console.log('\nList of projects, ms; longest task: 0 is none over 50');
  for (const { count, slowdown, results } of lists) {
    const [all, loading, typing] = ['all', 'loading', 'typing'].map((field) => figure(median(results.map((result) => result[field]))));
    console.log(`${String(count).padStart(5)} projects, CPU ÷ ${slowdown}   all cards there ${all.padStart(6)}   longest task loading ${loading.padStart(4)}   typing ${typing.padStart(4)}`);
  }
}
