/** The widgets in a page, as tests of the built files use them. */
import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const TAGS = ['broletto-project-card', 'broletto-project-list', 'broletto-schools-map', 'broletto-budget-chart', 'broletto-eu-banner', 'broletto-consent-embed', 'broletto-cookie-notice'];

/** One of each with a little content; every sentence in it must be readable with and without our script. */
export const EACH = `<broletto-eu-banner fund="fami" period="2014-2020"><p>Cofinanziato dall’Unione europea – FAMI 2014-2020</p></broletto-eu-banner>
<broletto-project-card heading="Orti di quartiere" start="2018-09" end="2022-06" fund="fami" period="2014-2020" budget-total="9.250.000,00" budget-local="133.733" heading-level="2">
  <p>Quaranta orti affidati ai residenti.</p></broletto-project-card>
<broletto-project-list heading="Tutti i progetti" heading-level="2"><p>Due progetti: gli orti e la biblioteca.</p></broletto-project-list>
<broletto-schools-map heading="Le scuole" heading-level="2"><ul><li>Istituto Rovani</li><li>Istituto Breda</li></ul></broletto-schools-map>
<broletto-budget-chart type="share" total-label="Budget complessivo" heading-level="2"><table><caption>La quota del Comune</caption>
  <thead><tr><th scope="col">Voce</th><th scope="col">Importo</th></tr></thead><tbody><tr><th scope="row">Comune di Sesto</th><td>€ 133.733</td></tr></tbody>
  <tfoot><tr><th scope="row">Budget complessivo</th><td>€ 9.250.000,00</td></tr></tfoot></table></broletto-budget-chart>
<broletto-consent-embed><a href="https://www.youtube.com/watch?v=jNQXAC9IVRw">Il consiglio comunale</a></broletto-consent-embed>
<broletto-cookie-notice policy-href="#informativa"><p>Questo sito usa solo cookie tecnici.</p></broletto-cookie-notice>`;

/** Words of `EACH` that a reader must find whatever happens. */
export const EACH_WORDS = ['Cofinanziato dall’Unione europea', 'Quaranta orti affidati ai residenti.', 'Due progetti: gli orti e la biblioteca.', 'Istituto Rovani', 'Istituto Breda', 'Comune di Sesto', '133.733', 'Il consiglio comunale', 'Questo sito usa solo cookie tecnici.'];

/** Sent to a page: the tags on it that have drawn themselves, each once, in the order of `tags`. */
export function alive(tags) {
  return tags.filter((tag) => [...document.querySelectorAll(tag)].some((element) => element.shadowRoot?.childElementCount));
}

/** The markup of the stories' examples: `[widget, name, markup]`. */
export const examples = (
  await Promise.all(
    globSync('stories/examples/*.ts').sort().map(async (file) =>
      Object.entries(await import(pathToFileURL(resolve(file)).href))
        .filter(([, markup]) => typeof markup === 'string' && markup.includes('<broletto-'))
        .map(([name, markup]) => [basename(file, '.ts'), name, markup]),
    ),
  )
).flat();
