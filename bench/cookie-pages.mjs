/**
 * The pages of the notices part of the bench: the same words of a comune, once with the least a Lit notice can be, with our notice, with ours where it asks
 * for consent, and with other libraries that ask. What measure.mjs waits for is the button that closes the notice without consenting.
 */
import { existsSync } from 'node:fs';
import { bundle } from './bundle.mjs';

const MODULES = 'bench/node_modules';
const PARAGRAPHS = 12;

/**
 * As their own guides include them, with the least of requests: the file of their name in peers/ stands in the page, before or after the library's script.
 * `button`, within `selector`, refuses.
 */
const PEERS = {
  cookieconsent: {
    styles: ['vanilla-cookieconsent/dist/cookieconsent.css'],
    script: 'vanilla-cookieconsent/dist/cookieconsent.umd.js',
    isConfiguredAfter: true,
    selector: '#cc-main',
    button: '.cm [data-role=necessary]',
  },
  orejime: { styles: ['orejime/dist/orejime-standard.css'], script: 'orejime/dist/orejime-standard-it.js', selector: '.orejime-Env', button: '.orejime-Banner-declineButton' },
  klaro: { styles: [], script: 'klaro/dist/klaro.js', selector: '#klaro', button: '.cn-decline' },
  tarteaucitron: { styles: [], script: 'tarteaucitronjs/tarteaucitron.min.js', isConfiguredAfter: true, selector: '#tarteaucitronRoot', button: '#tarteaucitronAllDenied2' },
};

const document = (head, notice = '') => `<!doctype html>
<html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Notizie</title>
<style>body{font-family:sans-serif;margin:0}main{padding:16px;line-height:1.5}</style>
${head}</head>
<body><main><h1>Notizie</h1>
${'<p>Il Consiglio comunale si riunisce in seduta pubblica. Chi vuole può assistere nella sala consiliare, dove i posti sono cento, o seguire la seduta dal sito.</p>\n'.repeat(PARAGRAPHS)}</main>
${notice}</body></html>`;

const script = (address) => `<script src="${address}" defer></script>`;

/** Attributes as a site writes them; `part` of the button that closes. */
const ours = (file, attributes, part) => ({
  html: document(script(`/dist/${file}`), `<broletto-cookie-notice ${attributes} policy-href="/privacy"></broletto-cookie-notice>`),
  selector: 'broletto-cookie-notice',
  count: 1,
  button: `[part~=${part}]`,
});

/** Pages of the notice that informs, by contestant. */
function informingPages() {
  const attributes = 'analytics="third-party"';
  return {
    floor: { html: document(script('/floor-notice.js'), '<floor-notice href="/privacy"></floor-notice>'), selector: 'floor-notice', count: 1, button: 'button' },
    standalone: ours('standalone/cookie-notice.js', attributes, 'button-close'),
    cdn: ours('cdn/broletto.js', attributes, 'button-close'),
  };
}

/** Pages of the notice that asks, for a video and a map, by contestant; those of other libraries only where they are installed. */
async function askingPages() {
  const attributes = 'services="youtube google-maps"';
  const pages = {
    consent: ours('standalone/consent.js', attributes, 'button-refuse'),
    'consent-cdn': ours('cdn/broletto.js', attributes, 'button-refuse'),
  };
  for (const [name, { styles, script: library, isConfiguredAfter, selector, button }] of hasPeers() ? Object.entries(PEERS) : []) {
    // Inline modules wait their turn among scripts that are put off.
    const config = `<script type="module">${await bundle(`bench/peers/${name}.js`)}</script>`;
    const scripts = [config, script(`/modules/${library}`)];
    const links = styles.map((path) => `<link rel="stylesheet" href="/modules/${path}">`);
    pages[name] = { html: document([...links, ...(isConfiguredAfter ? scripts.reverse() : scripts)].join('\n')), selector, count: 1, button };
  }
  return pages;
}

function hasPeers() {
  return existsSync(`${MODULES}/klaro`);
}

/**
 * The pages of a kind of notice, by contestant, and on the server what they ask for.
 * @param kind `notice`, which informs and closes, or `consent`, which asks.
 */
export async function noticePages(server, kind) {
  server.roots['/modules/'] = MODULES;
  return kind === 'consent' ? askingPages() : informingPages();
}
