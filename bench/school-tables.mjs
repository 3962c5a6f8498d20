/** The figures of the schools map beside those of its peers, and what ours are to reach at 60 000 schools. */
import { figure, median, table } from './tables.mjs';

const MEBIBYTE = 2 ** 20;

/** Title, field, what ours is to reach, decimals. Heap is told over that of the same page without schools. */
const QUESTIONS = [
  ['First rows, ms after the last byte of the file (below 0: before it)', 'rows', '≤ 500'],
  ['First rows, ms after the file was asked for', 'rowsFromRequest'],
  ['All rows known and the map drawn, ms after the file was asked for', 'ready'],
  ['Longest task while loading, ms; 0 is none over 50', 'longest', '≤ 50', { withNone: true }],
  ['Layout shift (CLS)', 'shift', '0 in a list', { decimals: 4 }],
  ['Slowest keystroke of a search to the list painted, ms', 'listed', '≤ 50'],
  ['Slowest keystroke to list and map painted, ms', 'keystroke'],
  ['Map drawn anew at another width, ms', 'repaint', '≤ 60'],
  ['Opening the map to explore, ms', 'opening'],
  ['Moving the map, ms between frames, 95th percentile', 'panFrame', '≤ 17', { decimals: 1 }],
  ['The longest time between two frames of it, ms', 'slowestFrame'],
  ['Slowest zoom to paint, ms', 'zoom'],
  ['Heap after garbage collection, MiB over the page without schools', 'heap', '≤ 20', { decimals: 1, isHeap: true }],
  ['The same with the map open and used', 'heapOfMap', '≤ 20', { decimals: 1, isHeap: true }],
  ['Elements, shadow roots included', 'elements', '≤ 1500'],
  ['Nodes: elements, texts, comments', 'nodes'],
];

/** @param measured what measureSchools() returns. */
export function printSchools({ contestants, columns, visits, hasPeers, load }, runs) {
  const find = (contestant, column) => visits.find((visit) => visit.contestant === contestant && visit.column === column)?.results ?? [];
  const value = (contestant, column, field) => median(find(contestant, column).map((result) => result[field]));
  console.log(`\nSchools, neither processor nor network slowed, medians of ${runs}, load of the machine ${load}; aims are for 60 000 schools on two cores without a GPU`);
  if (!hasPeers) console.log('Without Leaflet + supercluster, Leaflet + markercluster, MapLibre GL: npm ci --prefix bench');
  for (const [title, field, aim, { decimals = 0, isHeap = false, withNone = false } = {}] of QUESTIONS) {
    const cell = (contestant, column) => {
      const own = value(contestant, column, field);
      // The page without schools is the same for both kinds of file.
      return figure(isHeap ? (own - value(contestant === 'geojson' ? 'csv' : contestant, 'none', 'heap')) / MEBIBYTE : own, decimals);
    };
    const notes = { ...(aim && { csv: `to reach: ${aim}` }), ...(isHeap && { maplibre: 'without its workers' }) };
    table(title, contestants, withNone ? new Map([...columns, ['none', 'none']]) : columns, cell, { width: 12, notes });
  }
  for (const { contestant, column, results } of visits) {
    const stopped = results.find((result) => result.stopped);
    if (stopped) console.log(`\nBroken off in ${stopped.stopped}: ${contestants[contestant]}, ${columns.get(column) ?? 'no schools'}`);
  }
}
