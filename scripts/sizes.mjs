/**
 * Weighs every file a page may fetch, prints the table, writes dist/manifest.json (bytes and the sha384 for `integrity`), and fails over budget.
 * Budgets are brotli (quality 11) in units of 1000 bytes. Lazy parts are named by their content's hash.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const BUDGETS = {
  'cdn/broletto.js': 28,
  'cdn/chart-view': 42,
  'cdn/map-view': 42,
  'standalone/project-card.js': 10,
  'standalone/eu-banner.js': 9,
  'standalone/cookie-notice.js': 9,
  'standalone/schools-map.js': 14,
  'standalone/budget-chart.js': 12,
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
    ...(budget ? { budget: budget * 1000 } : {}),
  };
});

writeFileSync('dist/manifest.json', `${JSON.stringify({ version, files }, null, 2)}\n`);

const kilobytes = (bytes) => (bytes / 1000).toFixed(2).padStart(8);
console.log(`${'kB'.padEnd(36)}     min     gzip   brotli   budget`);
for (const { file, min, gzip, brotli, budget } of files) {
  console.log(`${file.padEnd(36)}${kilobytes(min)} ${kilobytes(gzip)} ${kilobytes(brotli)} ${budget ? kilobytes(budget) : ''}${budget < brotli ? '  OVER' : ''}`);
}
const over = files.filter(({ brotli, budget }) => brotli > budget);
const missing = Object.keys(BUDGETS).filter((name) => !files.some(({ file }) => file.startsWith(name.replace(/\.js$/, ''))));
if (over.length || missing.length) {
  console.error([...over.map(({ file }) => `${file} is over its budget`), ...missing.map((name) => `${name} has a budget but was not built`)].join('\n'));
  process.exit(1);
}
