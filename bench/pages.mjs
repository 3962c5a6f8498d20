/**
 * The pages of the bench: the same content once as plain HTML, once for the Lit floor, once for our widgets.
 * A page says what its content is: `selector` and `count` of the elements that must show theirs (see measure.mjs).
 */
import { readFile } from 'node:fs/promises';

const SUMMARY = 'Il Comune di Sesto ha aderito a Lab’Impact, un progetto proposto da Regione Lombardia per l’integrazione dei cittadini di Paesi terzi.';

/** What a card shows, word by word. Heading and code differ from card to card. */
const shown = {
  state: 'Concluso',
  start: 'settembre 2018',
  end: 'giugno 2022',
  fund: 'FAMI 2014-2020',
  lead: 'Regione Lombardia',
  place: 'Sesto San Giovanni',
  total: '9.250.000&nbsp;€',
  local: '133.733&nbsp;€',
  share: '1,4% del totale',
  published: '13 marzo 2020',
  updated: '27 aprile 2022',
  minutes: '4 minuti di lettura',
};

const ours = (n) => `<broletto-project-card heading="Lab’Impact ${n}" href="/progetti/${n}" start="2018-09" end="2022-06" fund="fami" period="2014-2020" project-code="prog-${n}"
  lead-partner="Regione Lombardia" place="Sesto San Giovanni" budget-total="9.250.000,00" budget-local="133.733" published-on="2020-03-13" updated-on="2022-04-27" reading-time="4">
  <p>${SUMMARY}</p></broletto-project-card>`;

const floorTag = (n) => `<floor-card heading="Lab’Impact ${n}" href="/progetti/${n}" code="prog-${n}" ${Object.entries(shown).map(([name, value]) => `${name}="${value}"`).join(' ')}>`;

const floor = (n) => `${floorTag(n)}
  <p>${SUMMARY}</p></floor-card>`;

const plain = (n) => `<article>
  <div class="top"><span>Progetto</span> <span class="state">${shown.state}</span></div>
  <h3><a href="/progetti/${n}">Lab’Impact ${n}</a></h3>
  <p>${SUMMARY}</p>
  <dl class="facts">
    <div><dt>Tempi</dt><dd><time>${shown.start}</time> – <time>${shown.end}</time></dd></div>
    <div><dt>Fondo</dt><dd>${shown.fund}</dd></div>
    <div><dt>Codice del progetto</dt><dd>prog-${n}</dd></div>
    <div><dt>Capofila</dt><dd>${shown.lead}</dd></div>
    <div><dt>Luogo</dt><dd>${shown.place}</dd></div>
  </dl>
  <dl class="budget">
    <div><dt>Budget complessivo</dt><dd>${shown.total}</dd></div>
    <div><dt>Quota per ${shown.place}</dt><dd>${shown.local} <small>${shown.share}</small></dd></div>
  </dl>
  <p class="foot">Pubblicato: <time>${shown.published}</time> · Aggiornato: <time>${shown.updated}</time> · ${shown.minutes}</p>
</article>`;

const PLAIN_CSS = `article{padding:24px;border:1px solid #cfd5db;border-radius:6px;line-height:1.5}h3,p,dl,dd{margin:0}h3{font-size:1.5em}
dt,.top,.foot{color:#52606d;font-size:.875em}.top{display:flex;flex-wrap:wrap;gap:4px 16px;justify-content:space-between}.state{padding:2px 10px;border:1px solid;border-radius:999px}
.facts,.budget{display:grid;grid-template-columns:repeat(auto-fit,minmax(13em,1fr));gap:12px 24px;padding-block:16px}.budget dd{font-size:1.25em;font-weight:700}`;

const document = (body, script, css = '') => `<!doctype html>
<html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Progetti</title>
<style>body{font-family:sans-serif;margin:16px}${css}</style>${script ? `<script src="${script}" defer></script>` : ''}</head>
<body><main><h1>Progetti</h1><h2>Tutti i progetti</h2>
${body}
<p>Ultimo aggiornamento: 27/04/2022</p></main></body></html>`;

const cards = (count, card) => Array.from({ length: count }, (_, n) => card(n + 1)).join('\n');

/** A page of `count` project cards, by contestant. */
export function cardPages(count) {
  return {
    plain: { html: document(cards(count, plain), '', PLAIN_CSS), selector: 'article', count },
    floor: { html: document(cards(count, floor), '/floor-card.js'), selector: 'floor-card', count },
    cdn: { html: document(cards(count, ours), '/dist/cdn/broletto.js'), selector: 'broletto-project-card', count },
    standalone: { html: document(cards(count, ours), '/dist/standalone/project-card.js'), selector: 'broletto-project-card', count },
  };
}

/** The rebuilt page of the project: without its script; with the Lit floor in place of the project card and nothing else upgraded; as it is. */
export async function seedPages() {
  const html = await readFile('stories/pages/lab-impact.html', 'utf8');
  const script = /<script\b[^>]*\bsrc="([^"]*broletto\.js)"[^>]*><\/script>/;
  const tags = html.match(/<broletto-[a-z-]+/g).length;
  const floorHtml = html.replace(/<broletto-project-card\b[^>]*>/, floorTag(1)).replace('</broletto-project-card>', '</floor-card>');
  return {
    plain: { html: html.replace(script, ''), selector: 'main', count: 1 },
    floor: { html: floorHtml.replace(script, '<script src="/floor-card.js" defer></script>'), selector: 'floor-card', count: 1 },
    cdn: { html, selector: ':is(broletto-project-card, broletto-schools-map, broletto-budget-chart, broletto-eu-banner, broletto-cookie-notice)', count: tags },
  };
}
