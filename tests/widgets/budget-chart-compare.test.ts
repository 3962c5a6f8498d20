import { expect } from 'chai';
import '../../src/define/budget-chart.js';
import type { BudgetChart } from '../../src/widgets/budget-chart/budget-chart.js';
import { all, chart, colourOf, drawn, inkAt, issues, json, marks, names, one, press, table, withData } from '../helpers/charts.js';
import { appears, clearFixtures, expectAccessible, fileUrl, nextEvent, settled, visibleText } from '../helpers/fixture.js';

const csv = (...lines: string[]): string => fileUrl(lines.join('\n'), 'text/csv');
const OWN = json([
  { label: 'Istruzione e diritto allo studio', code: '04', amount: 790_000 },
  { label: 'Trasporti', code: '10', amount: 316_000 },
  { label: 'Turismo', code: '07', amount: 79_000 },
]);
/** Two comuni in a file of OpenBDAP. */
const REGION = [
  'Esercizio Finanziario;Codice Tipologia Soggetto;Descrizione Tipologia Soggetto;Codice BDAP;Denominazione Soggetto;CF Soggetto;Data Cessazione Soggetto;Codice Provincia;Codice Comune;Codice Missione Arconet;Descrizione Missione Arconet;Previsioni in CC 1 Anno',
  ...[['900004', 'MONZA', '108', '033', '7', '3'], ['900005', 'LODI', '098', '031', '8', '1']].flatMap(([code, name, province, comune, schools, streets]) =>
    [['04', schools], ['10', streets]].map(([missione, amount]) => `2024;01;COMUNI;${code};${name};0000${code};;${province};${comune};${missione};;${amount},00`),
  ),
];
const OTHER = ['Codice;Missione;Importo', '04;ISTRUZIONE;300.000,00', '10;Mobilità;90.000,00', '11;Soccorso civile;30.000,00'];

/** A chart that stands beside a second file, which has arrived. */
async function compared(attributes: string, content: string, file: string): Promise<BudgetChart> {
  const element = await chart(`<broletto-budget-chart type="bar" heading="Spese" compare-src="${file}" ${attributes}>${content}</broletto-budget-chart>`);
  await appears(element.shadowRoot!, '.drawn:not([hidden]) .group');
  await settled(element);
  return drawn(element);
}

/** Opens the table of the widget's own. */
async function opened(element: BudgetChart): Promise<string[]> {
  const details = one(element, 'tbody')?.closest('details') ?? one<HTMLDetailsElement>(element, 'details');
  if (!details.open) {
    const toggled = nextEvent(details, 'toggle');
    details.open = true;
    await toggled;
  }
  await settled(element);
  return all(element, 'tr').map((row) => visibleText(row));
}

const each = (element: BudgetChart): HTMLElement[] => all(element, '.each button');
const pressed = (element: BudgetChart): string[] => each(element).map((button) => `${button.textContent}: ${button.getAttribute('aria-pressed')}`);

describe('the questions of a citizen', () => {
  afterEach(clearFixtures);

  describe('how much is it for each of us?', () => {
    const rows = [{ label: 'Scuole', amount: '790.000' }, { label: 'Strade', amount: '100.000' }];

    it('is answered at the press of a button, with the residents named', async () => {
      const element = await withData(rows, 'type="bar" residents="79.000"');
      expect(pressed(element)).to.deep.equal(['In euro: true', 'Per abitante: false']);
      expect(visibleText(element)).not.to.contain('divisi per i residenti');
      each(element)[1]!.click();
      expect(pressed(element)).to.deep.equal(['In euro: false', 'Per abitante: true']);
      expect(names(element)).to.deep.equal(['Scuole: 10 euro per abitante, 88,8 per cento, 1 di 2', 'Strade: 1,27 euro per abitante, 11,2 per cento, 2 di 2']);
      expect(visibleText(element)).to.contain('10,00 €').and.to.contain('1,27 €').and.to.contain('Gli importi per abitante sono divisi per i residenti: 79.000.');
      each(element)[0]!.click();
      expect(visibleText(element)).to.contain('790.000 €').and.not.to.contain('divisi per i residenti');
    });

    it('is named as a group of buttons, and the focus stays', async () => {
      const element = await withData(rows, 'type="bar" residents="79.000"');
      expect([one(element, '.each').getAttribute('role'), one(element, '.each').ariaLabel]).to.deep.equal(['group', 'Importi']);
      each(element)[1]!.focus();
      each(element)[1]!.click();
      expect(element.shadowRoot!.activeElement).to.equal(each(element)[1]);
      await expectAccessible(element);
    });

    it('does not touch the table, nor what is taken for the declared total', async () => {
      const element = await drawn(await chart(`<broletto-budget-chart type="bar" residents="10">${table(['A|400', 'B|250'], { foot: 'Totale|700' })}</broletto-budget-chart>`));
      each(element)[1]!.click();
      expect(visibleText(element)).to.contain('Totale dichiarato: 700 €. Somma delle voci: 650 €.');
      expect(element.querySelector('table')!.textContent).to.contain('400');
    });

    it('has the residents of each year', async () => {
      const element = await withData({ rows: ['2023', '2024'].flatMap((series) => [{ label: 'A', amount: 1000, series }, { label: 'B', amount: 500, series }]), residents: { 2023: 100, 2024: '200' } }, 'type="bar"');
      each(element)[1]!.click();
      expect(names(element).map((name) => name.split(',').slice(0, 2).join())).to.deep.equal(['A, 2023: 10 euro per abitante', 'A, 2024: 5 euro per abitante', 'B, 2023: 5 euro per abitante', 'B, 2024: 2']);
      expect(visibleText(element)).to.contain('divisi per i residenti: 2023 100, 2024 200.');
    });

    it('tells nothing of a year whose residents are not known', async () => {
      const element = await withData({ rows: ['2023', '2024'].map((series) => ({ label: 'A', amount: 1000, series })), residents: { 2024: 200 } }, 'type="bar"');
      each(element)[1]!.click();
      expect(names(element)[0]).to.match(/^A, 2023: n\.d\./);
      expect(names(element)[1]).to.match(/^A, 2024: 5 euro per abitante/);
      expect(visibleText(element)).not.to.contain('NaN');
    });

    for (const residents of ['0', '-5', 'tanti', '79.000,5']) {
      it(`is not asked where residents="${residents}"`, async () => {
        const element = await withData(rows, `type="bar" residents="${residents}"`);
        expect(each(element)).to.deep.equal([]);
        expect(issues(element)).to.deep.equal(['residents: unreadable-field']);
      });
    }

    it('is not asked where they are not given, without an issue', async () => {
      const element = await withData(rows, 'type="bar" residents=""');
      expect(each(element)).to.deep.equal([]);
      expect(issues(element)).to.deep.equal([]);
    });

    for (const form of ['bar', 'stacked', 'doughnut', 'treemap', 'line']) {
      it(`is answered by ${form} as well, with the bars as long as before`, async () => {
        const data = form === 'line' || form === 'stacked' ? ['2021', '2022', '2023', '2024'].flatMap((series) => rows.map((row) => ({ ...row, series }))) : rows;
        const element = await withData(data, `type="${form}" residents="79.000"`);
        each(element)[1]!.click();
        await drawn(element);
        expect(names(element)[0]).to.contain('10 euro per abitante');
        await expectAccessible(element);
      });
    }
  });

  describe('how is it elsewhere?', () => {
    it('puts another place beside the own one: by code, whatever the names are; what one of them has alone too', async () => {
      const element = await compared('label="Sesto" compare-label="Monza"', OWN, csv(...OTHER));
      expect(all(element, '.key li').map((entry) => entry.textContent!.trim())).to.deep.equal(['Sesto', 'Monza']);
      expect(names(element)).to.deep.equal([
        'Istruzione e diritto allo studio, Sesto: 790.000 euro, 66,7 per cento, 1 di 8',
        'Istruzione e diritto allo studio, Monza: 300.000 euro, 71,4 per cento, 2 di 8',
        'Trasporti, Sesto: 316.000 euro, 26,7 per cento, 3 di 8',
        'Trasporti, Monza: 90.000 euro, 21,4 per cento, 4 di 8',
        'Turismo, Sesto: 79.000 euro, 6,7 per cento, 5 di 8',
        'Turismo, Monza: n.d., 6 di 8',
        'Soccorso civile, Sesto: n.d., 7 di 8',
        'Soccorso civile, Monza: 30.000 euro, 7,1 per cento, 8 di 8',
      ]);
      const text = visibleText(element);
      expect(text).to.contain('Sesto: 1.185.000 €. Monza: 420.000 €.').and.to.contain('I due enti possono classificare le stesse spese in modo diverso.');
      expect(text).not.to.contain('rispetto');
      await expectAccessible(element);
    });

    it('draws each in its colour', async () => {
      const element = await compared('', OWN, csv(...OTHER));
      const inks = all(element, '.rows .mark').slice(0, 2).map((mark) => {
        const { left, top, height } = mark.getBoundingClientRect();
        return inkAt(element, left + 3, top + height / 2);
      });
      expect(inks).to.deep.equal(all(element, '.key .swatch').map(colourOf));
      expect(new Set(inks).size).to.equal(2);
    });

    it('finds the same item by its label where there are no codes, in other letters and apostrophes', async () => {
      const own = json([{ label: 'Attività culturali', amount: 10 }, { label: 'L’ambiente', amount: 5 }]);
      const element = await compared('', own, csv('Voce;Importo', "ATTIVITA' CULTURALI;7,00", 'l ambiente;3,00'));
      expect(all(element, '.row > .label').map((label) => label.textContent)).to.deep.equal(['Attività culturali', 'L’ambiente']);
      expect(names(element).map((name) => name.split(':')[1]!.split(',')[0]!.trim())).to.deep.equal(['10 euro', '7 euro', '5 euro', '3 euro']);
    });

    it('does not take one code for another because the labels are the same', async () => {
      const own = json([{ label: 'Altro', code: '1', amount: 10 }]);
      const element = await compared('', own, csv('Codice;Voce;Importo', '2;Altro;7,00', '3;Resto;1,00'));
      expect(all(element, '.row')).to.have.length(3);
    });

    it('names them by label, else by entity, else as this and the other', async () => {
      const element = await compared('', OWN, csv(...OTHER));
      const entries = (): string[] => all(element, '.key li').map((entry) => entry.textContent!.trim());
      expect(entries()).to.deep.equal(['Questo ente', 'Altro ente']);
      element.label = 'Sesto';
      element.compareLabel = 'Monza';
      await settled(element);
      expect(entries()).to.deep.equal(['Sesto', 'Monza']);
      document.documentElement.lang = 'en';
      element.removeAttribute('label');
      element.label = undefined!;
      element.compareLabel = undefined!;
      await settled(element);
      expect(new Set(entries()).size).to.equal(2);
      expect(entries().join()).not.to.contain('ente');
    });

    it('is for each resident from the start where both have theirs, and their numbers are told', async () => {
      const element = await compared('label="Sesto" compare-label="Monza" residents="79.000" compare-residents="30.000"', OWN, csv(...OTHER));
      expect(pressed(element)).to.deep.equal(['In euro: false', 'Per abitante: true']);
      expect(visibleText(element)).to.contain('divisi per i residenti: Sesto 79.000, Monza 30.000.').and.to.contain('Sesto: 15,00 € per abitante. Monza: 14,00 € per abitante.');
      expect(names(element).slice(0, 2).map((name) => name.split(', ').slice(0, 2).join())).to.deep.equal(['Istruzione e diritto allo studio,Sesto: 10 euro per abitante', 'Istruzione e diritto allo studio,Monza: 10 euro per abitante']);
      each(element)[0]!.click();
      expect(visibleText(element)).to.contain('790.000 €');
    });

    for (const [name, attributes] of [['the other', 'residents="79.000"'], ['the own', 'compare-residents="30.000"']]) {
      it(`is not for each resident where those of ${name} place are not known, which is an issue`, async () => {
        const element = await compared(attributes!, OWN, csv(...OTHER));
        expect(each(element)).to.deep.equal([]);
        expect(names(element)[0]).to.contain('790.000 euro');
        expect(issues(element)).to.include('compare-residents: residents-needed');
      });
    }

    it('has both in one table, of which the author’s own stays in the page', async () => {
      const own = table(['Scuole|10', 'Strade|5'], { head: 'Voce|Importo' });
      const element = await compared('label="Sesto" compare-label="Monza"', own, csv('Voce;Importo', 'Strade;7,00', 'Verde;3,00'));
      expect(await opened(element)).to.deep.equal(['Voce Sesto Monza', 'Scuole 10 € n.d.', 'Strade 5 € 7 €', 'Verde n.d. 3 €', 'Totale 15 € 10 €']);
      expect(element.querySelectorAll('tr')).to.have.length(3);
      await expectAccessible(element);
    });

    it('goes into an item of both', async () => {
      const own = json([{ label: 'Istruzione', code: '04', amount: 10 }, { label: 'Scuole', code: '0401', parent: '04', amount: 6 }, { label: 'Mense', parent: '04', amount: 4 }]);
      const other = fileUrl(JSON.stringify([{ label: 'Istr.', code: '04', amount: 20 }, { label: 'Edilizia scolastica', code: '0401', parent: '04', amount: 15 }, { label: 'Trasporto alunni', parent: '04', amount: 5 }]));
      const element = await compared('label="Sesto" compare-label="Monza"', own, other);
      marks(element)[0]!.focus();
      press(element, 'Enter');
      expect(names(element).map((name) => name.split(', ').slice(0, 2).join())).to.deep.equal(['Scuole,Sesto: 6 euro', 'Scuole,Monza: 15 euro', 'Mense,Sesto: 4 euro', 'Mense,Monza: n.d.', 'Trasporto alunni,Sesto: n.d.', 'Trasporto alunni,Monza: 5 euro']);
    });

    it('takes the last year of each, and says which', async () => {
      const own = json(['2023', '2024'].map((series, at) => ({ label: 'Scuole', amount: 10 + at, series })));
      const element = await compared('label="Sesto" compare-label="Monza"', own, csv('Voce;2022;2023', 'Scuole;7,00;8,00'));
      expect(names(element).map((name) => name.split(',').slice(0, 2).join())).to.deep.equal(['Scuole, Sesto 2024: 11 euro', 'Scuole, Monza 2023: 8 euro']);
      expect(visibleText(element), 'amounts of two different years are not told apart').to.match(/2024/).and.to.match(/2023/);
    });

    const failures: [string, () => string, string][] = [
      ['is not there', () => '/niente.csv', 'http'],
      ['is a page', () => fileUrl('<!doctype html><title>Errore</title>', 'text/html'), 'format'],
      ['is half of something', () => fileUrl('[{"label":"A","amount":'), 'format'],
    ];
    for (const [name, address, code] of failures) {
      it(`leaves the own chart as it is where the second file ${name}, and tells it`, async () => {
        const failed = nextEvent<Event & { code: string; source: string }>(document, 'broletto-error');
        const element = await chart(`<broletto-budget-chart type="bar" compare-src="${address()}">${table(['Scuole|10', 'Strade|5'])}</broletto-budget-chart>`);
        expect((await failed).code).to.equal(code);
        await settled(element);
        await drawn(element);
        expect(names(element)).to.deep.equal(['Scuole: 10 euro, 66,7 per cento, 1 di 2', 'Strade: 5 euro, 33,3 per cento, 2 di 2']);
        expect(issues(element)).to.deep.equal(['compare-src: no-data']);
        expect(visibleText(element)).to.contain('I dati per il confronto non si sono potuti caricare.').and.not.to.contain('Altro ente');
      });
    }

    it('tells what is wrong in the second file as of that file', async () => {
      const element = await compared('', OWN, csv('Codice;Missione;Importo', '04;Istruzione;300.000,00', '10;Trasporti;tanti', '12;Sociale;5,00'));
      expect(issues(element)).to.include('compare-src, row 3, column "Importo": unreadable-amount');
      expect(visibleText(element), 'a reader is told, as of the own file').to.contain('«Trasporti: tanti» non è un importo leggibile');
    });

    it('asks again for another body, and has the own chart alone when there is no other file', async () => {
      const own = json([{ label: 'Scuole', code: '04', amount: 10 }, { label: 'Strade', code: '10', amount: 5 }]);
      const element = await compared('compare-entity="Monza"', own, csv(...REGION));
      expect(names(element)[1]).to.match(/^Scuole, Monza 2024: 7 euro/);
      const loaded = nextEvent(document, 'broletto-load');
      element.setAttribute('compare-entity', 'Lodi');
      await loaded.then(() => settled(element));
      expect(names(element)[1]).to.match(/^Scuole, Lodi 2024: 8 euro/);
      element.removeAttribute('compare-src');
      await settled(element);
      expect(names(element)).to.deep.equal(['Scuole: 10 euro, 66,7 per cento, 1 di 2', 'Strade: 5 euro, 33,3 per cento, 2 di 2']);
    });

    it('tells near names where the other body is not there, and leaves the own chart', async () => {
      const loaded = nextEvent(document, 'broletto-load');
      const element = await chart(`<broletto-budget-chart type="bar" compare-src="${csv(...REGION)}" compare-entity="Monsa">${table(['Scuole|10', 'Strade|5'])}</broletto-budget-chart>`);
      await loaded.then(() => settled(element));
      await drawn(element);
      expect(issues(element)).to.deep.equal(['compare-entity: entity-not-found']);
      // The sentences come after the first list of issues.
      while (element.issues[0]!.message === 'Monsa') await nextEvent(element, 'broletto-issues');
      expect(element.issues[0]!.message).to.contain('MONZA');
      expect(visibleText(element)).to.contain('I dati di «Monsa» non sono nel file pubblicato.');
      expect(names(element)).to.deep.equal(['Scuole: 10 euro, 66,7 per cento, 1 di 2', 'Strade: 5 euro, 33,3 per cento, 2 di 2']);
    });

    it('has HTML in the names of the second file as text', async () => {
      const element = await compared('compare-label="&lt;img src=x onerror=alert(1)&gt;"', json([{ label: 'A', amount: 1 }]), csv('Voce;Importo', '<b>x</b><img src=x>;3,00', 'A;2,00'));
      expect(all(element, 'img')).to.deep.equal([]);
      expect(visibleText(element)).to.contain('<b>x</b><img src=x>').and.to.contain('<img src=x onerror=alert(1)>');
    });
  });

  describe('a file of many bodies', () => {
    it('asks for its own file again when another body is wanted', async () => {
      const loaded = nextEvent(document, 'broletto-load');
      const element = await chart(`<broletto-budget-chart type="bar" src="${csv(...REGION)}" entity="Monza"></broletto-budget-chart>`);
      await loaded.then(() => settled(element));
      await drawn(element);
      expect(names(element)[0]).to.match(/^Istruzione e diritto allo studio: 7 euro/);
      const again = nextEvent(document, 'broletto-load');
      element.entity = 'Lodi';
      await again.then(() => settled(element));
      expect(names(element)[0]).to.match(/^Istruzione e diritto allo studio: 8 euro/);
    });

    it('may be put beside another body of the same file', async () => {
      const file = csv(...REGION);
      const element = await chart(`<broletto-budget-chart type="bar" src="${file}" entity="Monza" compare-src="${file}" compare-entity="Lodi"></broletto-budget-chart>`);
      await appears(element.shadowRoot!, '.drawn:not([hidden]) .group');
      await drawn(element);
      expect(names(element).map((name) => name.split(',').slice(0, 2).join())).to.deep.equal(['Istruzione e diritto allo studio, Monza 2024: 7 euro', 'Istruzione e diritto allo studio, Lodi 2024: 8 euro', 'Trasporti e diritto alla mobilità, Monza 2024: 3 euro', 'Trasporti e diritto alla mobilità, Lodi 2024: un euro']);
    });
  });
});
