import { expect } from 'chai';
import { Chart } from 'chart.js';
import '../../src/define/budget-chart.js';
import type { BrolettoErrorEvent } from '../../src/index.js';
import type { BudgetChart } from '../../src/widgets/budget-chart/budget-chart.js';
import * as examples from '../../stories/examples/budget-chart.js';
import { appears, clearFixtures, expectAccessible, fileUrl, fixture, nextEvent, settled, visibleText, warningsDuring } from '../helpers/fixture.js';

const chart = (markup: string, lang?: string): Promise<BudgetChart> => fixture<BudgetChart>(markup, lang);
const inside = <T extends Element>(element: BudgetChart, selector: string): T => element.shadowRoot!.querySelector<T>(selector)!;
const marks = (element: BudgetChart): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.mark')];
const issues = (element: BudgetChart): string[] => element.issues.map(({ code, where }) => `${where}: ${code}`);
const table = (...rows: string[]): string => `<table>${rows.map((row) => `<tr>${row.split('|').map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const json = (data: unknown): string => `<script type="application/json">${JSON.stringify(data)}</script>`;

/** Waits until the figure is there, which comes when the chart is near the viewport, and chart.js has drawn in it. */
function drawn(element: BudgetChart): Promise<HTMLCanvasElement> {
  return appears<HTMLCanvasElement>(element.shadowRoot!, '.plot canvas');
}

/** A chart that is drawn. */
async function drawing(markup: string): Promise<BudgetChart> {
  const element = await chart(markup);
  await drawn(element);
  return element;
}

/** Waits until chart.js has taken over a new size, which takes it a frame for each measurement under way. */
async function resized(): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
}

/** The colour of the drawing at a point of the page, as `r,g,b,a`. */
function inkAt(canvas: HTMLCanvasElement, x: number, y: number): string {
  const { left, top, width } = canvas.getBoundingClientRect();
  const scale = canvas.width / width;
  return [...canvas.getContext('2d')!.getImageData(Math.round((x - left) * scale), Math.round((y - top) * scale), 1, 1).data].join();
}

/** The colour of the drawing in the place of each bar, just after its start. */
function barInks(element: BudgetChart, canvas: HTMLCanvasElement): string[] {
  return marks(element).map((mark) => {
    const { left, top, height } = mark.getBoundingClientRect();
    return inkAt(canvas, left + 3, top + height / 2);
  });
}

/** The missioni in the order of their codes. */
const MISSIONI = examples.missioni.replace('type="bar"', 'type="bar" sort="none"');
const BROKEN = examples.brokenNumbers.replace('heading', 'sort="none" heading');
const BARS = `<broletto-budget-chart type="bar">${table('A|4', 'B|2,50', 'C|1')}</broletto-budget-chart>`;
const ACCENT = '36,80,107,255';
const NOTHING = '0,0,0,0';

describe('<broletto-budget-chart>', () => {
  afterEach(clearFixtures);

  describe('is accessible', () => {
    for (const [name, markup] of Object.entries(examples)) {
      for (const lang of ['it', 'en']) {
        it(`${name}, ${lang}`, async () => {
          const element = await chart(markup, lang);
          await appears(element.shadowRoot!, '.share, [part~=number], .state, .treemap, canvas');
          element.shadowRoot!.querySelectorAll('details').forEach((details) => (details.open = true));
          await expectAccessible(element);
        });
      }
    }
  });

  describe('as a share', () => {
    it('says the part, the whole, the share, and one euro in how many', async () => {
      const text = visibleText(await chart(examples.labImpact));
      expect(text).to.contain('Budget del progetto Lab’Impact').and.to.contain('Comune di Sesto 133.733 € su 9.250.000 € (1,4%), circa 1 euro ogni 69');
      expect(text).to.contain('Budget complessivo').and.to.contain('Fonte: Comune di Sesto San Giovanni').and.to.contain('Aggiornato: 27 aprile 2022');
      expect(text).not.to.contain('undefined').and.not.to.contain('NaN');
    });

    it('is told in the language of the nearest lang, and changes with it', async () => {
      const element = await chart(examples.labImpact, 'en');
      expect(visibleText(element)).to.contain('€133,733 of €9,250,000 (1.4%), about 1 euro in 69');
      document.documentElement.lang = 'it';
      await settled(element);
      expect(visibleText(element)).to.contain('133.733 € su 9.250.000 €');
    });

    it('is drawn to scale without any library, with a close-up that is hidden from screen readers', async () => {
      const element = await chart(examples.labImpact);
      const widths = [...element.shadowRoot!.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('width')));
      expect(widths[0]).to.be.closeTo(1.4457, 0.0001);
      expect(widths[1]).to.be.closeTo(28.915, 0.001);
      expect(inside(element, '[part~=lens]').getAttribute('aria-hidden')).to.equal('true');
      expect(inside(element, '.plot, canvas')).to.equal(null);
      expect(issues(element)).to.deep.equal([]);
    });

    it('has no close-up when the part can be seen', async () => {
      const element = await chart('<broletto-budget-chart total="50">' + table('A|1') + '</broletto-budget-chart>');
      expect(inside(element, '[part~=lens]')).to.equal(null);
    });

    it('draws a part too small to be seen larger, and says so', async () => {
      const element = await chart('<broletto-budget-chart total="9.250.000">' + table('A|1.337,33') + '</broletto-budget-chart>');
      expect(inside(element, 'rect').getAttribute('width')).to.equal('1.25');
      expect(visibleText(element)).to.contain('1.337,33 € su 9.250.000,00 € (< 0,1%), circa 1 euro ogni 6.917').and.to.contain('più larga del vero');
    });

    it('fills the bar and tells when the part exceeds the total', async () => {
      const element = await chart('<broletto-budget-chart total="80">' + table('A|90') + '</broletto-budget-chart>');
      expect(inside(element, 'rect').getAttribute('width')).to.equal('100');
      expect(visibleText(element)).to.contain('90 € su 80 € (112,5%)').and.to.contain('«A» supera il totale');
      expect(issues(element)).to.deep.equal(['total: part-exceeds-total']);
    });

    it('draws nothing for a part of nothing', async () => {
      const element = await chart('<broletto-budget-chart total="80">' + table('A|0') + '</broletto-budget-chart>');
      expect(inside(element, 'rect').getAttribute('width')).to.equal('0');
      expect(visibleText(element)).to.contain('0 € su 80 € (0%)').and.not.to.contain('1 euro ogni').and.not.to.contain('più larga');
    });

    it('takes names and a sentence from attributes', async () => {
      const element = await chart(`<broletto-budget-chart total="80" total-label="Tutto" part-label="La parte" summary="Un ottavo.">${table('A|10')}</broletto-budget-chart>`);
      expect(visibleText(element)).to.match(/^Un ottavo\. La parte 10 € su 80 € .* Tutto/);
    });
  });

  describe('the author’s table', () => {
    it('stays where it is, untouched, closed while the figure stands, one key press away', async () => {
      const element = await chart(examples.labImpact);
      const own = element.querySelector('table')!;
      const before = element.innerHTML;
      const details = own.assignedSlot!.closest('details')!;
      expect([details.open, details.querySelector('summary')!.textContent]).to.deep.equal([false, 'Dati in tabella']);
      details.querySelector('summary')!.click();
      expect(details.open).to.equal(true);
      expect(visibleText(element)).to.contain('€ 9.250.000,00');
      expect(own.isConnected).to.equal(true);
      expect(element.innerHTML).to.equal(before);
      expect(element.shadowRoot!.querySelector('table')).to.equal(null);
    });

    it('is the content while there is no figure', async () => {
      const element = await chart(`<broletto-budget-chart>${table('A|1.2.3', 'B|n.d.')}</broletto-budget-chart>`);
      expect(visibleText(element)).to.contain('Non ci sono importi da mostrare').and.to.contain('A 1.2.3 B n.d.').and.not.to.contain('Dati in tabella');
    });

    it('may stand in a wrapper, whose caption is the heading', async () => {
      const element = await drawing(`<broletto-budget-chart heading-level="2"><figure>${table('A|1', 'B|2')}<figcaption>Spese</figcaption></figure></broletto-budget-chart>`);
      expect(inside(element, 'h2').textContent).to.equal('Spese');
      expect(visibleText(element)).to.contain('B 2 €');
    });

    it('gives machine values, the part, the total and its name', async () => {
      const element = await chart(`<broletto-budget-chart type="share"><table>
        <thead><tr><th>Ente</th><th>Importo</th></tr></thead>
        <tbody><tr><th scope="row">A</th><td>1 €</td></tr><tr data-highlight><th scope="row">B</th><td data-value="2.50">due e mezzo</td></tr></tbody>
        <tfoot><tr><th scope="row">Costo</th><td>10</td></tr></tfoot>
      </table></broletto-budget-chart>`);
      expect(visibleText(element)).to.contain('B 2,50 € su 10,00 € (25%)').and.to.contain('Costo');
    });

    it('may have cells that span columns', async () => {
      const element = await drawing(`<broletto-budget-chart><table>
        <thead><tr><th>Codice</th><th>Missione</th><th>Previsione</th></tr></thead>
        <tbody><tr><th colspan="3">Spese</th></tr><tr><td>01</td><td>Servizi</td><td>300,00</td></tr><tr><td>02</td><td>Scuole</td><td>200,00</td></tr></tbody>
        <tfoot><tr><th colspan="2">Totale:</th><td>500,00</td></tr><tr><td colspan="3">Dati 2024</td></tr></tfoot>
      </table></broletto-budget-chart>`);
      expect(visibleText(element)).to.contain('Servizi 300 € 60% Scuole 200 € 40%').and.to.contain('Totale: 500 €').and.not.to.contain('Spese');
      expect(issues(element)).to.deep.equal([]);
    });

    it('may have sections: their first row is no item', async () => {
      const element = await drawing(`<broletto-budget-chart><table><thead><tr><th>Voce</th><th>Importo</th></tr></thead><tbody><tr><th colspan="2">Entrate</th></tr><tr><th>Tributi</th><td>3</td></tr><tr><th>Altro</th><td>1</td></tr></tbody></table></broletto-budget-chart>`);
      expect(visibleText(element)).to.contain('Tributi 3 €').and.to.contain('Totale: 4 €').and.not.to.contain('Entrate');
    });

    it('may have two rows in its foot: the last is the total, the other is told', async () => {
      const element = await drawing(`<broletto-budget-chart><table><tbody><tr><td>A</td><td>3</td></tr><tr><td>B</td><td>1</td></tr></tbody>
        <tfoot><tr><td>Parziale</td><td>3</td></tr><tr><td>Complessivo</td><td>4</td></tr></tfoot></table></broletto-budget-chart>`);
      expect(visibleText(element)).to.contain('Complessivo: 4 €').and.not.to.contain('Parziale');
      expect(issues(element)).to.deep.equal(['row 3: subtotal']);
    });

    it('is read when it comes later, and when its words are in a heading slot too', async () => {
      const element = await chart('<broletto-budget-chart><h3 slot="heading">Titolo</h3></broletto-budget-chart>');
      expect(visibleText(element)).to.equal('Titolo Non ci sono importi da mostrare.');
      element.insertAdjacentHTML('beforeend', table('A|1', 'B|2'));
      await settled(element);
      expect(visibleText(element)).to.contain('Titolo').and.to.contain('B 2 €');
    });
  });

  describe('as bars', () => {
    it('lists every item with its amount, and says the highest, the lowest and the total', async () => {
      const text = visibleText(await drawing(examples.missioni));
      expect(text).to.contain('L’importo più alto è Servizi istituzionali, generali e di gestione (18.420.300 €), il più basso Agricoltura, politiche agroalimentari e pesca (12.000 €). Totale: 93.999.700 €.');
      for (const item of ['Giustizia 96.500 €', 'Tutela e valorizzazione dei beni e delle attività culturali 2.604.900 €', 'Debito pubblico 3.144.850 €']) expect(text).to.contain(item);
    });

    for (const width of [320, 900]) {
      it(`puts a bar in the place of each, ${width} px wide`, async () => {
        const element = await chart(`<div style="width: ${width}px">${MISSIONI}</div>`);
        const canvas = await drawn(element);
        // The smallest of the nineteen is 2 px long all the same, and the place after its end is empty.
        const { left, top } = marks(element)[15]!.getBoundingClientRect();
        expect(inkAt(canvas, left + 1, top + 6)).to.equal(ACCENT);
        expect(inkAt(canvas, left + 5, top + 6)).to.equal(NOTHING);
        const large = [0, 2, 3, 4, 7, 8, 9, 11, 17, 18];
        expect(barInks(element, canvas).filter((ink, index) => large.includes(index) && ink !== ACCENT)).to.deep.equal([]);
        expect(canvas.closest('[aria-hidden=true]')).not.to.equal(null);
      });
    }

    it('follow their labels when the width changes', async () => {
      const element = await chart(MISSIONI);
      const canvas = await drawn(element);
      element.parentElement!.style.width = '320px';
      await resized();
      expect(barInks(element, canvas)[18]).to.equal(ACCENT);
    });

    it('set the highlighted item apart, and draw nothing for what has no amount', async () => {
      const element = await chart(BROKEN);
      const inks = barInks(element, await drawn(element));
      // The lowest is negative: bars start to the right of the place, and only its own lies at the start.
      expect(inks[4]).not.to.equal(NOTHING).and.not.to.equal(ACCENT);
      expect([inks[1], inks[2]]).to.deep.equal([NOTHING, NOTHING]);
      expect(getComputedStyle(marks(element)[3]!).color).to.equal('rgb(36, 80, 107)');
      expect(getComputedStyle(marks(element)[0]!).color).not.to.equal('rgb(36, 80, 107)');
    });

    it('start from the right where text does', async () => {
      const element = await chart(`<div dir="rtl">${BARS}</div>`);
      const canvas = await drawn(element);
      const { right, left, top } = marks(element)[2]!.getBoundingClientRect();
      expect([inkAt(canvas, right - 3, top + 6), inkAt(canvas, left + 3, top + 6)]).to.deep.equal([ACCENT, NOTHING]);
    });

    it('change colour with the theme', async () => {
      const element = await chart(BARS);
      const canvas = await drawn(element);
      const changed = nextEvent(inside(element, '.chart'), 'transitionend');
      element.style.setProperty('--broletto-color-chart-1', 'rgb(200, 0, 0)');
      await changed;
      expect(barInks(element, canvas)).to.deep.equal(Array(3).fill('200,0,0,255'));
    });

    it('are drawn again for print, in rows of one height, and put back after it', async () => {
      const element = await chart(`<div style="width: 320px">${MISSIONI}</div>`);
      const canvas = await drawn(element);
      const { left, top, height } = canvas.getBoundingClientRect();
      const middle = (index: number): string => inkAt(canvas, left + 3, top + ((index + 0.5) / 19) * height);
      window.dispatchEvent(new Event('beforeprint'));
      expect([middle(0), middle(8), middle(11), middle(18)]).to.deep.equal(Array(4).fill(ACCENT));
      window.dispatchEvent(new Event('afterprint'));
      expect(barInks(element, canvas)[18]).to.equal(ACCENT);
    });
  });

  describe('as a doughnut', () => {
    it('lists parts with amounts and shares, and draws them in the colours of the list', async () => {
      const element = await drawing(examples.doughnut);
      const text = visibleText(element);
      for (const part of ['Comune 412.500 € 41,3%', 'Regione Lombardia 300.000 € 30%', 'Unione europea 225.000 € 22,5%', 'Donazioni 62.500 € 6,3%', 'Costo del parco 1.000.000 €']) expect(text).to.contain(part);
      const canvas = await drawn(element);
      const { left, top, width, height } = canvas.getBoundingClientRect();
      const middle = [left + width / 2, top + height / 2] as const;
      const radius = Math.min(width, height) * 0.42;
      // From the top, clockwise: a point in the middle of each part.
      const inks = [0.2, 0.56, 0.82, 0.97].map((turn) => inkAt(canvas, middle[0] + radius * Math.sin(turn * 2 * Math.PI), middle[1] - radius * Math.cos(turn * 2 * Math.PI)));
      expect(inks.map((ink) => `rgb(${ink.split(',').slice(0, 3).join(', ')})`)).to.deep.equal([...element.shadowRoot!.querySelectorAll('.swatch')].map((swatch) => getComputedStyle(swatch).color));
      expect(new Set(inks).size).to.equal(4);
    });

    it('shows what the declared total has beyond its parts', async () => {
      const element = await drawing(`<broletto-budget-chart type="doughnut" total="10">${table('A|4', 'B|4')}</broletto-budget-chart>`);
      expect(visibleText(element)).to.contain('Non dettagliato 2 € 20%').and.to.contain('A 4 € 40%').and.to.contain('Totale dichiarato: 10 €. Somma delle voci: 8 €. Differenza: 2 €.');
    });

    it('gives way to bars when a part is negative, and tells', async () => {
      const element = await drawing(`<broletto-budget-chart type="doughnut">${table('A|4', 'B|-1')}</broletto-budget-chart>`);
      expect(visibleText(element)).to.contain('Ci sono importi negativi: il grafico è a barre.').and.to.contain('B -1 €').and.not.to.contain('%');
      expect(issues(element)).to.deep.equal(['type: negative-part']);
    });
  });

  describe('data', () => {
    it('comes from a JSON child, with its own table', async () => {
      const element = await drawing(examples.totalMismatch);
      const text = visibleText(element);
      expect(text).to.contain('La parte più grande va agli spettacoli.').and.to.contain('Sicurezza 6.200,50 €').and.to.contain('Fonte: Dati di esempio Licenza: CC BY 4.0 Aggiornato: settembre 2025');
      inside<HTMLDetailsElement>(element, 'details').open = true;
      expect(visibleText(element)).to.contain('Voce Importo Spettacoli 18.500,00 € Sicurezza 6.200,50 € Allestimenti 4.100,00 € Totale 30.000,00 €');
    });

    it('comes from a CSV file with semicolons and decimal commas', async () => {
      const src = fileUrl('\ufeffCodice;Missione;Importo\r\n01;"Servizi; generali";1.000,50\r\n02;Giustizia;250\r\n;Totale;1.250,50\r\n', 'text/csv');
      const loaded = nextEvent(document, 'broletto-load');
      const element = await chart(`<broletto-budget-chart src="${src}"></broletto-budget-chart>`);
      await loaded.then(() => drawn(element));
      expect(visibleText(element)).to.contain('Servizi; generali 1.000,50 € 80%').and.to.contain('Giustizia 250,00 € 20%').and.to.contain('Totale 1.250,50 €');
    });

    it('of src takes the place of the author’s table, which stays in the page', async () => {
      const loaded = nextEvent(document, 'broletto-load');
      const element = await chart(`<broletto-budget-chart src="${fileUrl('[{"label":"Nuovo","amount":5},{"label":"Altro","amount":1}]')}">${table('Vecchio|1', 'Altro|1')}</broletto-budget-chart>`);
      await loaded.then(() => settled(element));
      expect(visibleText(element)).to.contain('Nuovo 5 €').and.not.to.contain('Vecchio');
      expect(element.querySelector('table')!.textContent).to.contain('Vecchio');
    });

    const holders: [string, string, boolean][] = [
      ['table', table('Vecchio|1', 'Altro|1'), false],
      ['table in a wrapper', `<div class="table-responsive">${table('Vecchio|1', 'Altro|1')}</div>`, false],
      ['table with a caption', `<figure class="wp-block-table">${table('Vecchio|1', 'Altro|1')}<figcaption>Vecchio</figcaption></figure>`, false],
      ['wrapper that holds more', `<div><p>Nota</p>${table('Vecchio|1', 'Altro|1')}</div>`, true],
    ];
    for (const [name, markup, stays] of holders) {
      it(`from elsewhere hides the author’s ${name}, and not the words beside it`, async () => {
        const element = await chart(`<broletto-budget-chart>${json([{ label: 'Nuovo', amount: 5 }, { label: 'Altro', amount: 1 }])}${markup}<p>A cura della ragioneria.</p></broletto-budget-chart>`);
        expect(visibleText(element)).to.contain('Nuovo 5 €').and.to.contain('A cura della ragioneria.');
        expect(visibleText(element).includes('Vecchio')).to.equal(stays);
        expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
        expect(element.querySelector('table')!.checkVisibility()).to.equal(stays);
      });
    }

    it('leaves no empty place for the table it replaces', async () => {
      const element = await chart(`<broletto-budget-chart>${json([{ label: 'Nuovo', amount: 5 }])}${table('Vecchio|1')}</broletto-budget-chart>`);
      expect(element.querySelector('table')!.assignedSlot!.closest('[hidden]')).not.to.equal(null);
    });

    it('stands again when an attribute is removed', async () => {
      const element = await chart(`<broletto-budget-chart heading="Dal tag">${json({ heading: 'Dai dati', rows: [{ label: 'A', amount: 5 }] })}</broletto-budget-chart>`);
      element.removeAttribute('heading');
      await settled(element);
      expect(inside(element, 'h3').textContent).to.equal('Dai dati');
    });

    it('comes from the data property before all, and the chart changes with it', async () => {
      const element = await chart(BARS);
      const canvas = await drawn(element);
      element.data = [{ label: 'Dal codice', amount: 7 }, { label: 'Altro', amount: 1n }];
      await settled(element);
      await resized();
      expect(visibleText(element)).to.contain('Dal codice 7 €').and.not.to.contain('2,50');
      expect(barInks(element, canvas)).to.deep.equal([ACCENT, ACCENT]);
      element.type = 'doughnut';
      await settled(element);
      expect(visibleText(element)).to.contain('Dal codice 7 € 87,5%');
      expect(barInks(element, await drawn(element))).not.to.include(ACCENT);
    });

    it('in another notation is read with number-format', async () => {
      const element = await chart(`<broletto-budget-chart number-format="en" total="9,250,000.00">${table('A|133,733')}</broletto-budget-chart>`);
      expect(visibleText(element)).to.contain('133.733 € su 9.250.000 €');
    });
  });

  describe('the chart’s own file', () => {
    it('leaves nothing behind: 200 charts come and go', async () => {
      for (let round = 0; round < 4; round += 1) {
        const place = document.createElement('main');
        place.append(...Array.from({ length: 50 }, () => Object.assign(document.createElement('broletto-budget-chart'), { data: [{ label: 'A', amount: 2 }, { label: 'B', amount: 1 }] })));
        document.body.append(place);
        const elements = [...place.querySelectorAll('broletto-budget-chart')];
        // Only those near the viewport are drawn: bring each there.
        for (const element of elements) {
          await element.updateComplete;
          element.scrollIntoView();
          await drawn(element);
        }
        expect(Object.keys(Chart.instances)).to.have.length(50);
        place.remove();
        expect(Object.keys(Chart.instances)).to.have.length(0);
        expect(elements.filter((element) => element.shadowRoot!.querySelector('canvas'))).to.deep.equal([]);
      }
    }).timeout(30_000);

    it('is used again when the chart moves', async () => {
      const element = await chart(BARS);
      await drawn(element);
      const elsewhere = document.body.appendChild(document.createElement('main'));
      elsewhere.append(element);
      await settled(element);
      const canvas = await drawn(element);
      expect(Object.keys(Chart.instances)).to.have.length(1);
      expect(barInks(element, canvas)).to.deep.equal([ACCENT, ACCENT, ACCENT]);
    });

    it('may fail: the table is open and is the content', async () => {
      const view = new URL('../../src/widgets/budget-chart/figure/chart-view', import.meta.url).href;
      const missing = { [`${view}.js`]: '/nothing-here.js', [`${view}.ts`]: '/nothing-here.js' };
      const frame = document.createElement('iframe');
      frame.style.cssText = 'width: 600px; height: 600px';
      frame.srcdoc = `<!doctype html><html lang="it"><script type="importmap">${JSON.stringify({ imports: missing })}</script>
        <script type="module" src="${new URL('../../src/define/budget-chart.ts', import.meta.url).href}"></script>${BARS}`;
      const place = document.body.appendChild(document.createElement('main'));
      place.append(frame);
      await nextEvent(frame, 'load');
      const element = frame.contentDocument!.querySelector<BudgetChart>('broletto-budget-chart')!;
      await frame.contentWindow!.customElements.whenDefined('broletto-budget-chart');
      const failed = new Promise<void>((resolve) => {
        // The figure comes without its drawing, and goes.
        let hasCome = false;
        const look = (): void => {
          const isThere = Boolean(element.shadowRoot!.querySelector('.plot'));
          hasCome ||= isThere;
          if (hasCome && !isThere) resolve();
        };
        new MutationObserver(look).observe(element.shadowRoot!, { childList: true, subtree: true });
        look();
      });
      await failed;
      const own = element.querySelector('table')!;
      expect([own.checkVisibility(), own.assignedSlot!.closest('details')]).to.deep.equal([true, null]);
    });
  });

  describe('bad input', () => {
    it('no rows: says so', async () => {
      expect(visibleText(await chart(examples.empty))).to.equal('Bilancio 2026 Non ci sono importi da mostrare.');
    });

    it('all zero: says so, and shows the table', async () => {
      expect(visibleText(await chart(`<broletto-budget-chart>${table('A|0', 'B|0,00')}</broletto-budget-chart>`))).to.equal('Non ci sono importi da mostrare. A 0 B 0,00 Scarica: CSV');
    });

    it('broken numbers: shown as written, counted out, told with row and column', async () => {
      const element = await drawing(examples.brokenNumbers);
      expect(visibleText(element)).to.contain('Polisportiva € 8.50.0,00').and.to.contain('Circolo anziani n.d.').and.to.contain('Totale: 32.150 €').and.to.contain('«Polisportiva: € 8.50.0,00» non è un importo leggibile e non è contato.');
      expect(issues(element)).to.deep.equal(['row 2, column "Importo": unreadable-amount']);
    });

    it('a total that is not the sum: the difference is told', async () => {
      const element = await chart(examples.totalMismatch);
      expect(visibleText(element)).to.contain('Totale dichiarato: 30.000,00 €. Somma delle voci: 28.800,50 €. Differenza: 1.199,50 €.');
      expect(issues(element)).to.deep.equal(['total: total-mismatch']);
    });

    it('a doughnut of more than the declared total does not call the sum by its name', async () => {
      const element = await drawing(`<broletto-budget-chart type="doughnut" total="6" total-label="Stanziamento">${json([{ label: 'A', amount: 5 }, { label: 'B', amount: 3 }])}</broletto-budget-chart>`);
      expect(visibleText(inside(element, '.centre'))).to.equal('Totale 8 €');
      expect(visibleText(element)).to.contain('Totale: 8 €.').and.not.to.contain('Stanziamento: 8');
      expect(inside(element, 'tfoot').textContent).to.match(/Stanziamento\s*6/);
    });

    it('never gives the money of another to the body that is named', async () => {
      const rows = `<tr data-highlight><td>Comune di Sesto</td><td>n.d.</td></tr><tr><td>Regione</td><td>100</td></tr><tr><td>Totale</td><td>200</td></tr>`;
      const element = await chart(`<broletto-budget-chart type="share" part-label="Comune di Sesto"><table>${rows}</table></broletto-budget-chart>`);
      expect(visibleText(element)).to.contain('Comune di Sesto n.d.').and.not.to.contain('Comune di Sesto 100');
      expect(issues(element)).to.deep.equal(['type: unsuitable-type', 'total: total-mismatch']);
    });

    it('boxes too narrow for anything are no exception', async () => {
      const failures: unknown[] = [];
      const onFailure = (event: Event): unknown => failures.push((event as ErrorEvent).message ?? (event as PromiseRejectionEvent).reason);
      addEventListener('error', onFailure);
      addEventListener('unhandledrejection', onFailure);
      for (const type of ['bar', 'doughnut', 'share']) {
        const element = await chart(BARS.replace('bar"', `${type}"`));
        if (type !== 'share') await drawn(element);
        for (const width of ['120px', '10px', '1px', '0', '600px']) {
          element.parentElement!.style.width = width;
          await resized();
          element.requestUpdate();
          await settled(element);
        }
        element.style.display = 'none';
        await resized();
        element.data = [{ label: 'Z', amount: 1 }, { label: 'Y', amount: 2 }];
        await settled(element);
        element.style.display = '';
        await resized();
        expect(visibleText(element)).to.contain('Z');
        if (type !== 'share') expect(inside(element, 'canvas')).not.to.equal(null);
      }
      removeEventListener('error', onFailure);
      removeEventListener('unhandledrejection', onFailure);
      expect(failures).to.deep.equal([]);
    });

    const failures: [string, string, string][] = [
      ['404', '/nothing-here.csv', 'http'],
      ['HTML in place of data', fileUrl('<!doctype html><title>Errore</title>'), 'format'],
      ['half a file', fileUrl('[{"label": "A", "amo'), 'format'],
      ['JSON of another kind', fileUrl('{"a": 1}'), 'format'],
    ];
    for (const [name, src, code] of failures) {
      it(`${name}: the table stays and broletto-error says ${code}`, async () => {
        const failed = nextEvent<BrolettoErrorEvent>(document, 'broletto-error');
        const element = await chart(`<broletto-budget-chart src="${src}">${table('Scritto a mano|3', 'Altro|1')}</broletto-budget-chart>`);
        expect((await failed).code).to.equal(code);
        await drawn(element);
        expect(visibleText(element)).to.contain('Scritto a mano 3 €');
      });
    }

    it('offers to try again when there is nothing else to show', async () => {
      const failed = nextEvent(document, 'broletto-error');
      const element = await chart('<broletto-budget-chart src="/nothing-here.json"></broletto-budget-chart>');
      await failed.then(() => settled(element));
      expect(visibleText(element)).to.contain('Non è stato possibile caricare i dati. Riprova');
      const again = nextEvent(element, 'broletto-error');
      inside<HTMLButtonElement>(element, 'button').click();
      await again;
    });

    it('keeps the author’s words when there is no data at all', async () => {
      const failed = nextEvent(document, 'broletto-error');
      const element = await chart('<broletto-budget-chart src="/nothing-here.json"><p>Il bilancio è all’albo pretorio.</p></broletto-budget-chart>');
      await failed.then(() => settled(element));
      expect(visibleText(element)).to.equal('Il bilancio è all’albo pretorio.');
    });

    it('an unknown type is auto, with one warning and an issue', async () => {
      let element!: BudgetChart;
      const lines = await warningsDuring(async () => {
        element = await chart(examples.labImpact.replace('>', ' type="torta">'));
      });
      expect(lines.join()).to.contain('<broletto-budget-chart>').and.to.contain('torta').and.to.contain('auto, share, number, bar, stacked, doughnut, treemap, line');
      expect(issues(element)).to.deep.equal(['type: unknown-value']);
      expect(inside(element, '.share')).not.to.equal(null);
    });

    it('never makes a link of a javascript: address', async () => {
      const element = await chart(`<broletto-budget-chart source="Comune" source-href="java&#10;script:alert(1)" updated-on="ieri">${table('A|1', 'B|2')}</broletto-budget-chart>`);
      expect(inside(element, 'a')).to.equal(null);
      expect(visibleText(element)).to.contain('Fonte: Comune').and.not.to.contain('Aggiornato');
      expect(issues(element)).to.deep.equal(['source-href: unsafe-url', 'updated-on: unreadable-date']);
    });

    it('shows markup in data as text', async () => {
      const element = await chart(`<broletto-budget-chart>${json({ heading: '<b>x</b>', rows: [{ label: '<img src=x onerror=alert(1)>', amount: 3 }, { label: '</script', amount: '<i>' }] }).replace('</script"', '<\\/script"')}</broletto-budget-chart>`);
      await drawn(element);
      expect(visibleText(element)).to.contain('<img src=x onerror=alert(1)> 3 €').and.to.contain('<b>x</b>').and.to.contain('<i>');
      expect(inside(element, 'img, b, i')).to.equal(null);
    });

    it('labels and numbers without end do not widen the page', async () => {
      const long = 'Pneumoultramicroscopico'.repeat(13);
      const element = await chart(`<broletto-budget-chart heading="${long}" total-label="${long}" total="10" type="doughnut">${table(`${long}|4`, `B|${'9'.repeat(60)}`, `C|${'1.'.repeat(60)}`)}</broletto-budget-chart>`);
      element.parentElement!.style.width = '320px';
      for (const type of ['doughnut', 'bar', 'share']) {
        element.type = type;
        await settled(element);
        const base = inside(element, '.base');
        expect(base.scrollWidth, type).to.be.at.most(base.clientWidth);
      }
    });

    it('JSON values of the wrong kind are no exception', async () => {
      const element = await chart(`<broletto-budget-chart>${json({ rows: [{ label: 5, amount: {} }, { label: null, amount: 2 }], total: [], heading: 7, updatedOn: {}, sourceHref: 3, source: 'Comune', type: 9, findings: 1, told: {}, unused: 'x', unit: [], residents: [{}], maxItems: {}, sort: 4 })}</broletto-budget-chart>`);
      expect(visibleText(element)).to.contain('2 €').and.to.contain('Fonte: Comune');
    });
  });
});
