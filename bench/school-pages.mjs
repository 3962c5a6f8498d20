/** The pages of the schools part of the bench: our widget and its peers, each with the same files of schools. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { makeSchools, toCsv, toGeoJson, toList } from './school-data.mjs';

const MODULES = 'bench/node_modules';
const LEAFLET = { styles: ['leaflet/dist/leaflet.css'], scripts: ['leaflet/dist/leaflet.js'] };

/** Those whose map shows the same points with a list and a search beside it; `canvas` is what takes the arrow keys. */
const PEERS = {
  supercluster: { name: 'Leaflet + supercluster', ...LEAFLET, scripts: [...LEAFLET.scripts, 'supercluster/dist/supercluster.min.js'], module: 'leaflet-supercluster', canvas: '#map' },
  markercluster: {
    name: 'Leaflet + markercluster',
    styles: [...LEAFLET.styles, 'leaflet.markercluster/dist/MarkerCluster.css'],
    scripts: [...LEAFLET.scripts, 'leaflet.markercluster/dist/leaflet.markercluster.js'],
    module: 'leaflet-markercluster',
    canvas: '#map',
  },
  maplibre: { name: 'MapLibre GL', styles: ['maplibre-gl/dist/maplibre-gl.css'], scripts: [], module: 'maplibre', canvas: '.maplibregl-canvas' },
};

/** Real files of schools, where `BROLETTO_DATA` says that there are some. */
const REAL = { lombardia: 'lombardia-scuole-geo-derivato.csv', italia: 'mim-statali-202526-italia.csv.gz' };

/** Up to so many schools stand in the page as a list. */
const FEW = 30;

const document = (head, body) => `<!doctype html>
<html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Scuole</title>
<style>body{font-family:sans-serif;margin:16px}</style>${head}</head>
<body><main>${body}</main></body></html>`;

const ourPage = (attributes, inside = '') =>
  document('<script src="/dist/cdn/broletto.js" defer></script>', `<broletto-schools-map heading="Le scuole" ${attributes}>${inside}</broletto-schools-map>`);

function peerPage({ styles, scripts, module }) {
  const head = [
    ...styles.map((path) => `<link rel="stylesheet" href="/modules/${path}">`),
    '<style>#map{float:left;width:50%;height:500px}#list{margin-left:52%}.disc{background:#24506b;color:#fff;border-radius:50%;line-height:32px;text-align:center}</style>',
    ...['papaparse/papaparse.min.js', ...scripts].map((path) => `<script src="/modules/${path}" defer></script>`),
    `<script type="module" src="/peers/${module}.js"></script>`,
  ];
  return document(head.join('\n'), '<label>Cerca <input type="search"></label><p role="status"></p><div id="map"></div><ul id="list"></ul>');
}

/**
 * Puts pages and files on the server.
 * @returns `contestants`, names by key; `columns`, a Map of the names of the sets of schools; `visits`, one a page: `contestant`, `column`, `address`, `file` (its
 *   address, empty where the schools are in the page), `host`, `canvas`, `hasPoints`, `isEmpty` for the page of a contestant without any school.
 */
export async function schoolPages(server, sizes) {
  const hasPeers = existsSync(`${MODULES}/maplibre-gl`);
  Object.assign(server.roots, { '/modules/': MODULES, '/peers/': 'bench/peers' });
  if (hasPeers) {
    // The type of a module whose name ends in .mjs is not among those the server knows.
    for (const name of ['maplibre-gl', 'maplibre-gl-worker', 'maplibre-gl-shared']) {
      const path = `maplibre-gl/dist/${name}.mjs`;
      server.add(`/modules/${path}`, await readFile(`${MODULES}/${path}`), { 'content-type': 'text/javascript' });
    }
  }
  const peers = hasPeers ? PEERS : {};
  const contestants = { csv: 'cdn/broletto.js', geojson: '… from GeoJSON', ...Object.fromEntries(Object.entries(peers).map(([key, { name }]) => [key, name])) };
  const columns = new Map();
  const visits = [];
  const addVisit = (contestant, column, html, { query = '', ...more }) => {
    const path = `/pages/schools-${contestant}-${column}.html`;
    server.add(path, html);
    visits.push({ contestant, column: String(column), address: `${path}${query}`, canvas: '.canvas', hasPoints: true, ...more });
  };
  const addOurs = (contestant, column, html, file, more) => addVisit(contestant, column, html, { host: 'broletto-schools-map', file, ...more });
  const addPeers = (column, file, more) => {
    for (const [key, peer] of Object.entries(peers)) addVisit(key, column, peerPage(peer), { host: '', file, canvas: peer.canvas, query: `?file=${file}`, ...more });
  };
  const addFile = (name, body) => {
    const file = `/pages/schools-${name}`;
    server.add(file, body);
    return file;
  };
  const addTable = (column, csv, more) => {
    const file = addFile(`${column}.csv`, csv);
    addOurs('csv', column, ourPage(`src="${file}"`), file, more);
    addPeers(column, file, more);
  };

  for (const size of sizes) {
    const schools = makeSchools(size);
    columns.set(String(size), size.toLocaleString('fr').replace(/\s/g, ' '));
    if (size > FEW) {
      addTable(size, toCsv(schools));
      const file = addFile(`${size}.json`, toGeoJson(schools));
      addOurs('geojson', size, ourPage(`src="${file}"`), file);
    } else {
      // So few an editor writes into the page.
      addOurs('csv', size, ourPage('', toList(schools)), '');
      addPeers(size, addFile(`${size}.csv`, toCsv(schools)));
    }
  }
  for (const [column, name] of Object.entries(REAL)) {
    const bytes = process.env.BROLETTO_DATA && (await readFile(`${process.env.BROLETTO_DATA}/schools/${name}`).catch(() => undefined));
    if (!bytes) continue;
    columns.set(column, column);
    addTable(column, name.endsWith('.gz') ? gunzipSync(bytes) : bytes, { hasPoints: column === 'lombardia' });
  }
  addTable('none', toCsv([]), { isEmpty: true });
  return { contestants, columns, visits, hasPeers };
}
