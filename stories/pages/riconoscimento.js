/** The tool page for webmasters: what the form says becomes banner, card and poster, by the same functions that developers call in Node. */
import { AUTHORITY_CODES } from '../../dist/funding/disclaimers.js';
import { FUNDS } from '../../dist/funding/funds.js';
import { STATEMENT_LANGUAGES } from '../../dist/funding/statements.js';
import { renderStatic as renderBanner, renderTag } from '../../dist/static/eu-banner.js';
import { renderPoster } from '../../dist/static/poster.js';
import { checkStatic, renderStatic as renderCard } from '../../dist/static/project-card.js';
import { ruleOf, sentences } from '../../dist/strings/findings.js';

const element = (id) => document.getElementById(id);
const form = element('modulo');
const status = element('status');

/** Fields with one text per line. */
const LINES = ['aims', 'results'];

const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

function fill(id, choices, chosen = '') {
  element(id).append(...choices.map(([value, text]) => new Option(text, value, value === chosen, value === chosen)));
}

/** What is filled in, by the names of the tags' properties; empty fields are not there. */
function read() {
  const given = [...new FormData(form)].map(([name, value]) => [name, LINES.includes(name) ? value.split('\n').filter((line) => line.trim()) : value.trim()]).filter(([, value]) => value.length);
  const fields = Object.fromEntries(given.map(([name, value]) => [camelCase(name), value]));
  const { beneficiary, lang: language, example, fundReference, layout, tone, height, ...record } = fields;
  const { fund, period, statement, secondLang, programme, projectCode, authority } = record;
  const banner = { fund, period, statement, fundReference, secondLang, programme, projectCode, authority, layout, tone, height };
  return { record, banner, beneficiary, language, example: example === 'on' };
}

/** A page around a piece, as bare as a preview should be. */
const pageOf = (piece, language) => `<!doctype html><html lang="${STATEMENT_LANGUAGES.includes(language) ? language : 'it'}"><meta charset="utf-8"><title>Anteprima</title><style>body{margin:0;font-family:sans-serif}</style><body>${piece}</body></html>`;

function sentence({ code, where, value, details = [], severity }) {
  const item = document.createElement('li');
  const label = element(where)?.labels?.[0]?.textContent;
  item.className = severity;
  item.textContent = [label && `${label}: `, sentences.it[code](value, ...details), ruleOf(code, 'it') && ` (${ruleOf(code, 'it')})`].filter(Boolean).join('');
  return item;
}

/** Draws everything; says how many things there are to mend. */
function update() {
  const { record, banner, beneficiary, language, example } = read();
  const bannerOptions = { ...banner, language, example };
  // In the card programme and code are among the facts.
  const options = { language, example, banner: { ...banner, projectCode: undefined } };
  element('tag-code').value = renderTag(bannerOptions);
  element('banner-code').value = renderBanner(bannerOptions);
  element('card-code').value = renderCard(record, options);
  element('banner-preview').srcdoc = pageOf(element('banner-code').value, language);
  element('card-preview').srcdoc = pageOf(element('card-code').value, language);
  element('poster').srcdoc = renderPoster(record, { ...options, beneficiary });

  const findings = checkStatic(record, options);
  const fine = document.createElement('li');
  fine.textContent = 'Niente: è tutto in ordine.';
  element('issues').replaceChildren(...(findings.length ? findings.map(sentence) : [fine]));
  return findings.length;
}

async function copy(id) {
  const field = element(id);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    status.textContent = 'Codice copiato.';
  } catch {
    // No permission, or a page without https: the code is selected in its field.
    field.focus();
    status.textContent = 'Il codice è selezionato nel suo campo: copiarlo con Ctrl+C.';
  }
}

fill('fund', FUNDS.map(({ code, name, acronym }) => [code, name.it.includes(acronym.it) ? name.it : `${name.it} (${acronym.it})`]), 'fesr');
element('fund').prepend(new Option('Non indicato', ''));
const languageNames = new Intl.DisplayNames('it', { type: 'language' });
const languages = STATEMENT_LANGUAGES.map((code) => [code, languageNames.of(code)]).sort(([, one], [, other]) => one.localeCompare(other, 'it'));
fill('lang', languages, 'it');
fill('second-lang', [['', 'Nessuna'], ...languages]);
fill('authority', [['', 'Nessuno'], ...AUTHORITY_CODES.map((code) => [code, code === 'commission' ? 'Commissione europea' : code.toUpperCase().replace('HADEA', 'HaDEA')])]);

// The period belongs to the fund that was chosen before.
element('fund').addEventListener('input', () => (element('period').value = ''));
form.addEventListener('input', () => {
  status.textContent = '';
  update();
});
// Changed is what the visitor has done with; a letter is not worth an announcement.
form.addEventListener('change', () => {
  const count = update();
  element('count').textContent = count === 1 ? 'Una cosa da sistemare' : count ? `${count} cose da sistemare` : 'Niente da sistemare';
});
form.addEventListener('submit', (event) => event.preventDefault());
for (const button of document.querySelectorAll('[data-copy]')) button.addEventListener('click', () => copy(button.dataset.copy));
element('print').addEventListener('click', () => element('poster').contentWindow.print());
update();
