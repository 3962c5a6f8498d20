/** The figures of the cookie notices; in brackets, times the first of its table. */
import { figure, median, table, warnOfUnlikeWords } from './tables.mjs';

const KINDS = {
  notice: {
    title: 'Notice that informs',
    contestants: { floor: 'minimal Lit notice', standalone: 'standalone/cookie-notice.js', cdn: 'cdn/broletto.js' },
    notes: { standalone: 'to reach: usable ≤ 1.05×' },
  },
  consent: {
    title: 'Notice that asks, for a video and a map',
    contestants: {
      consent: 'standalone/consent.js',
      'consent-cdn': 'cdn/broletto.js',
      cookieconsent: 'vanilla-cookieconsent',
      orejime: 'Orejime',
      klaro: 'Klaro',
      tarteaucitron: 'tarteaucitron',
    },
    notes: {
      'consent-cdn': 'every widget of ours',
      klaro: 'all its languages; the policy is on its second layer',
      tarteaucitron: 'begins when the page has loaded, and fetches style, words and all its services',
    },
  },
};

/** Title, field, decimals. */
const QUESTIONS = [
  ['usable, ms', 'content', { ratio: true }],
  ['first paint, ms', 'firstPaint'],
  ['shift (CLS)', 'shift', { decimals: 4 }],
  ['main thread, ms', 'mainThread', { ratio: true }],
  ['blocking, ms', 'blocking'],
  ['requests', 'requests'],
  ['bytes', 'bytes', { ratio: true }],
];

/** @param contests what bench.mjs has measured of one kind of notice: `contestant`, `results` of measure(). */
export function printNotices(contests, kind, runs) {
  const { title, contestants, notes } = KINDS[kind];
  const values = (contestant, field) => contests.find((contest) => contest.contestant === contestant)?.results.map((result) => result[field]) ?? [];
  const [first] = Object.keys(contestants);
  const columns = new Map(QUESTIONS.map(([name, field]) => [field, name]));
  const cell = (contestant, field) => {
    const { decimals = 0, ratio } = QUESTIONS.find(([, asked]) => asked === field)[2] ?? {};
    const own = median(values(contestant, field));
    return figure(own, decimals) + (ratio ? ` (${figure(own / median(values(first, field)), 2)}×)`.padStart(9) : '');
  };

  console.log(`\n${title}, CPU ÷ 4, slow 4G (562.5 ms a request, 180 kB/s), brotli, medians of ${runs}; (×) = times ${contestants[first]}`);
  const meaning = 'Usable: seen, in reach of a finger, its button listens. Main thread: ms of the slowed processor. Requests and bytes: the page itself among them.';
  table(meaning, contestants, columns, cell, { notes });
  if (contests.length < Object.keys(contestants).length) console.log('\nWithout other libraries: npm ci --prefix bench');
  if (kind === 'notice') warnOfUnlikeWords(contests, first, `the ${contestants[first]}`);
  for (const { contestant } of contests) {
    if (!values(contestant, 'isClosing').every(Boolean)) console.log(`\nIts button does not close it: ${contestants[contestant]}`);
    if (values(contestant, 'foreign').some(Boolean)) console.log(`\nAsks other servers: ${contestants[contestant]}`);
  }
}
