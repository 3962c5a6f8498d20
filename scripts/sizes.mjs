/**
 * Weighs every file a page may fetch, prints the table, writes dist/manifest.json (bytes and the sha384 for `integrity`), and fails over a limit.
 * Brotli (quality 11), in units of 1000 bytes. Lazy parts are named by their content's hash.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The build fails over `limit`; `aim` is what we want, where it is not reached yet. */
const BUDGETS = {
  'cdn/broletto.js': { limit: 46.5, aim: 40 },
  'cdn/chart-view': { limit: 44, aim: 40 },
  'cdn/map-view': { limit: 42 },
  'standalone/project-card.js': { limit: 18.2, aim: 10 },
  'standalone/project-list.js': { limit: 19.2 },
  'standalone/eu-banner.js': { limit: 13.3, aim: 13 },
  'standalone/cookie-notice.js': { limit: 9.05, aim: 9 },
  'standalone/consent.js': { limit: 17, aim: 14 },
  'standalone/consent-embed.js': { limit: 8.7 },
  'standalone/preferences-view': { limit: 4 },
  'standalone/schools-map.js': { limit: 20.6, aim: 18 },
  'standalone/budget-chart.js': { limit: 17.3, aim: 12 },
};

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const files = globSync(['dist/cdn/*.js', 'dist/standalone/*.js']).sort().map((path) => {
  const bytes = readFileSync(path);
  const file = path.replaceAll('\\', '/').replace('dist/', '');
  const budget = BUDGETS[file] ?? BUDGETS[file.replace(/-[\w-]{8}\.js$/, '')];
  return {
    file,
    min: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length,
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
    ...(budget ? { limit: budget.limit * 1000 } : {}),
    ...(budget?.aim ? { aim: budget.aim * 1000 } : {}),
  };
});

writeFileSync('dist/manifest.json', `${JSON.stringify({ version, files }, null, 2)}\n`);

const kilobytes = (bytes) => (bytes ? (bytes / 1000).toFixed(2) : '').padStart(9);
console.log(`${'kB'.padEnd(34)}${['min', 'gzip', 'brotli', 'limit', 'aim'].map((title) => title.padStart(9)).join('')}`);
for (const { file, min, gzip, brotli, limit, aim } of files) {
  console.log(file.padEnd(34) + [min, gzip, brotli, limit, aim].map(kilobytes).join('') + (brotli > limit ? '  OVER' : ''));
}
const over = files.filter(({ brotli, limit }) => brotli > limit);
const missing = Object.keys(BUDGETS).filter((name) => !files.some(({ file }) => file.startsWith(name.replace(/\.js$/, ''))));
if (over.length || missing.length) {
  console.error([...over.map(({ file }) => `${file} is over its limit`), ...missing.map((name) => `${name} has a limit but was not built`)].join('\n'));
  process.exit(1);
}
