import { expect } from 'chai';
import { slices } from '../../src/core/slices.js';
import { parseAmount } from '../../src/formats/amount.js';
import type { Budget } from '../../src/widgets/budget-chart/budget-chart.data.js';
import { readBudget } from '../../src/widgets/budget-chart/budget-reader.data.js';
import { budgetCsv } from '../../src/widgets/budget-chart/take-away/budget-csv.data.js';
import { toBudgetRecord } from '../../src/widgets/budget-chart/budget-record.data.js';
import { readCells } from '../../src/widgets/budget-chart/table/table-columns.data.js';
import { readFile } from '../../src/widgets/budget-chart/files/records-view.js';
import type { FileChoice, FileRecord } from '../../src/widgets/budget-chart/files/file-record.js';

async function read(content: unknown, choice: FileChoice = {}): Promise<FileRecord | undefined> {
  const bytes = new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)).buffer;
  const records = [];
  for await (const record of readFile(bytes, { choice, readBudget, readCells, toBudgetRecord, parseAmount, slices, csv: () => import('../../src/formats/csv.js') })) records.push(record);
  expect(records).to.have.length(1);
  return records[0];
}

/** `parent > code label [series] amount`, as far as each is there. */
const lines = (record?: FileRecord): string[] | undefined =>
  record?.rows.map(({ parent, code, label, series, amount }) => [parent && `${parent} >`, code, label, series && `[${series}]`, String(amount)].filter(Boolean).join(' '));
const codes = (record?: FileRecord): string[] => record!.findings.map(({ code, where }) => `${where} ${code}`);
const budgetOf = (record?: FileRecord): Budget => readBudget(record!, 'auto', 'it').budget;

describe('files of budgets', () => {
  describe('tables', () => {
    const tables: [string, string, string[], string[]?][] = [
      ['our own names', 'label,amount,code,parent,series\nScuole,10.50,04,,2024\nMensa,4.50,,04,2024\n', ['04 Scuole [2024] 10.50', '04 > Mensa [2024] 4.50']],
      ['our own names in Italian', '\ufeffVoce;Importo;Codice;Parte di;Serie;Totale\r\nScuole;10,50;04;;2024;\r\nTutto;10,50;;;2024;sì\r\n', ['04 Scuole [2024] 10,50', 'Tutto [2024] 10,50']],
      ['names in another order and notation', ' IMPORTO ;"Parte di"; VOCE\n1;A;B\n', ['A > B 1']],
      ['a column for each series', 'Voce;Codice;Parte di;Regione;Sesto\nScuole;04;;1000;n.d.\nMensa;;04;10;20\n', ['04 Scuole [Regione] 1000', '04 Scuole [Sesto] n.d.', '04 > Mensa [Regione] 10', '04 > Mensa [Sesto] 20']],
      ['a label and an amount', 'Descrizione;Spesa in euro\nScuole;1.000,00\nStrade;500,00\n', ['Scuole 1.000,00', 'Strade 500,00']],
      ['a title above the header', 'Bilancio del Comune\n\nDescrizione;Spesa\nScuole;1.000,00\n', ['Scuole 1.000,00']],
      ['years', 'Capitolo;Note;2023;2024\nScuole;x;1000;2000\nStrade;;300;-\n', ['Scuole [2023] 1000', 'Scuole [2024] 2000', 'Strade [2023] 300', 'Strade [2024] -']],
      ['phases', 'Voce;Previsione 2024;Assestato 2024;Impegnato 2024\nScuole;1;2;3\n', ['Scuole [Previsione 2024] 1', 'Scuole [Assestato 2024] 2', 'Scuole [Impegnato 2024] 3']],
      ['a column of years', 'Esercizio;Voce;Importo\n2023;Scuole;1,00\n2024;Scuole;2,00\n', ['Scuole [2023] 1,00', 'Scuole [2024] 2,00']],
      ['a column of years, named at length, without our names', '\ufeffAnno di Riferimento del Bilancio;Descrizione;Stanziamento\n2023;Scuole;1,00\n2024;Scuole;2,00\n', ['Scuole [2023] 1,00', 'Scuole [2024] 2,00']],
      ['years and phases', 'Anno;Voce;Competenza;Cassa\n2023;Scuole;1;2\n', ['Scuole [Competenza 2023] 1', 'Scuole [Cassa 2023] 2']],
      ['missione and programma', 'Missione;Programma;Importo\nIstruzione;Mensa;1,00\nIstruzione;Trasporto;2,00\n', ['Istruzione > Mensa 1,00', 'Istruzione > Trasporto 2,00']],
      [
        'titolo and tipologia by capitolo: what is of one item is added up',
        'Titolo;Descrizione Titolo;Codice Tipologia;Descrizione Tipologia;Capitolo;Importo\n1;Tributi;101;Imposte;1;1.000,10\n1;Tributi;101;Imposte;2;0,20\n',
        ['Tributi 1000.30', 'Tributi > 101 Imposte 1000.30'],
      ],
      ['titolo and macroaggregato', 'TITOLO,MACROAGGREGATO,IMPEGNI\nSpese correnti,Personale,1\nSpese correnti,Acquisti,2\n', ['Spese correnti > Personale [IMPEGNI] 1', 'Spese correnti > Acquisti [IMPEGNI] 2']],
      ['a missione of its own, and the total', 'Missione;Programma;Importo\nIstruzione;Mensa;1,00\nTurismo;;2,00\nTotale;;3,00\n', ['Istruzione > Mensa 1,00', 'Turismo 2,00', 'Totale 3,00']],
      ['one column of several that is called by a year', 'Descrizione;Importo;Residui 2023\nScuole;1.000,00;5\n', ['Scuole 1.000,00']],
      ['rows of JSON', JSON.stringify([{ label: 'Scuole', amount: 1.5, code: '04' }]), ['04 Scuole 1.5']],
      ['JSON in other names', JSON.stringify([{ Anno: 2024, Voce: 'Scuole', Importo: 133.733 }, { Anno: 2024, Importo: null, Voce: 'Strade' }]), ['Scuole [2024] 133.7330', 'Strade [2024]']],
      ['a record of JSON', JSON.stringify({ heading: 'Spese', rows: [{ label: 'Scuole', amount: '1,50' }] }), ['Scuole 1,50']],
    ];
    for (const [name, content, expected] of tables) {
      it(name, async () => {
        const record = await read(content);
        expect(lines(record)).to.deep.equal(expected);
        expect(codes(record)).to.deep.equal([]);
      });
    }

    it('totals and the highlighted item are marked; rows are counted with the header', async () => {
      const { rows } = (await read('Voce;Importo;In evidenza;Totale\nScuole;1;x;\nTutto;1;;1\n'))!;
      expect(rows).to.deep.equal([{ label: 'Scuole', amount: '1', line: 2, highlight: true }, { label: 'Tutto', amount: '1', line: 3, total: true }]);
    });

    it('sums within a table are not counted again', async () => {
      const record = await read('Missione;Programma;Importo\nIstruzione;Mensa;1,00\nIstruzione;Totale;1,00\nTotale Istruzione;;1,00\nTurismo;Fiere;2,00\nTotale;;3,00\n');
      expect(budgetOf(record)).to.deep.include({ sums: [300n], totals: [300n] });
      expect(codes(record)).to.deep.equal(['row 3 summary-row', 'row 4 summary-row']);
    });

    it('a column «Totale» of amounts is no mark', async () => {
      const record = await read('Descrizione;Totale\nScuole;1.000,00\nStrade;2.000,00\n');
      expect(record!.rows.map(({ amount, total }) => [amount, total])).to.deep.equal([['1.000,00', undefined], ['2.000,00', undefined]]);
    });

    it('what a chart gives as CSV comes back to the cent', async () => {
      const record = { rows: [2023, 2024].flatMap((year) => [{ label: 'Scuole; "tutte"', code: '04', amount: `${year},07`, series: String(year) }, { label: 'Mensa', parent: '04', amount: '-0,10', series: String(year) }]) };
      const { budget } = readBudget(record, 'auto', 'it');
      for (const locale of ['it', 'en']) {
        const again = budgetOf(await read(budgetCsv(budget, locale)));
        expect(again.series).to.deep.equal(budget.series);
        expect(again.items).to.deep.equal(budget.items.map((item) => ({ ...item, texts: again.items[0]!.texts, parts: item.parts.map((part) => ({ ...part, texts: again.items[0]!.parts[0]!.texts })) })));
      }
    });

    it('one of several columns, or one of several years, can be chosen', async () => {
      const file = 'Voce;Previsione 2023;Previsione 2024;Impegni 2024\nScuole;1;2;3\n';
      expect(lines(await read(file, { measure: 'IMPEGNI' }))).to.deep.equal(['Scuole [Impegni 2024] 3']);
      expect(lines(await read(file, { year: '2024' }))).to.deep.equal(['Scuole [Previsione 2024] 2', 'Scuole [Impegni 2024] 3']);
      const several = await read(file, { measure: 'previsione' });
      expect(several!.findings[0]).to.deep.include({ code: 'measure-not-found', value: 'previsione', details: ['Previsione 2023, Previsione 2024, Impegni 2024'] });
      const missing = await read(file, { year: '2020' });
      expect(missing).to.deep.include({ rows: [] });
      expect(missing!.findings).to.deep.equal([{ code: 'year-not-found', where: 'year', value: '2020', details: ['2023, 2024'] }]);
    });

    it('what there is nothing to choose from is told and not used', async () => {
      const record = await read('Voce;Importo\nScuole;1\n', { entity: 'Sesto', year: '2024' });
      expect(lines(record)).to.deep.equal(['Scuole 1']);
      expect(codes(record)).to.deep.equal(['entity choice-unused', 'year choice-unused']);
      expect(codes(await read([{ label: 'A', amount: 1 }], { entity: 'Sesto' }))).to.deep.equal(['entity choice-unused']);
    });
  });

  describe('OpenBDAP', () => {
    const PREVISIONE =
      'Esercizio Finanziario;Codice Tipologia Soggetto;Descrizione Tipologia Soggetto;Codice BDAP;Denominazione Soggetto;CF Soggetto;Data Cessazione Soggetto;Codice Provincia;Codice Comune;' +
      'Codice Missione Arconet;Descrizione Missione Arconet;Previsioni in CR Esercizio Precedente;Previsioni in CC definitive Esercizio Precedente;Previsioni in CC 1 Anno;Previsioni in CC 2 Anno\r\n';
    const SESTO = '01;COMUNI;900001;SESTO SAN GIOVANNI;00000000001;;015;209';
    const CASA = '09;ENTI STRUMENTALI;900002;SESTO SAN GIOVANNI;00000000002;;015;209';
    const RHO = '01;COMUNI;900003;RHO;00000000003;;015;182';
    const row = (year: string, body: string, missione: string, amounts: string): string => `${year};${body};${missione};${amounts}\r\n`;
    const REGION =
      PREVISIONE +
      row('2024', SESTO, '01;SERVIZI ISTITUZIONALI, GENERALI E DI GESTIONE', '1,00;2,00;1000,10;4,00') +
      row('2024', CASA, '08;ASSETTO DEL TERRITORIO', '0;0;77,00;0') +
      row('2024', RHO, '04;Istruzione e diritto allo studio', '0;0;88,00;0') +
      row('2024', SESTO, '04;Istruzione e diritto allo studio', '0;0;0,20;') +
      row('2023', SESTO, '04;', '0;0;0,10;');

    it('a body’s spending by missione, with official names, one series a year', async () => {
      const record = await read(REGION, { entity: '900001' });
      expect(lines(record)).to.deep.equal([
        '01 Servizi istituzionali, generali e di gestione [2024] 1000.10',
        '04 Istruzione e diritto allo studio [2024] 0.20',
        '04 Istruzione e diritto allo studio [2023] 0.10',
      ]);
      expect(codes(record)).to.deep.equal([]);
      expect(record!.column).to.equal('Previsioni in CC 1 Anno');
      expect(budgetOf(record).sums).to.deep.equal([10n, 100030n]);
    });

    const names = ['Sesto San Giovanni', 'sesto san giovanni', 'SESTO SAN GIOVANNI (MI)', 'Sesto S. Giovanni', 'Comune di Sesto San Giovanni', 'sestosangiovanni', '00000000001', '900001', '0900001'];
    for (const entity of names) {
      it(`finds the comune, not its housing body, by «${entity}»`, async () => {
        expect(lines(await read(REGION, { entity, year: '2023' }))).to.deep.equal(['04 Istruzione e diritto allo studio [2023] 0.10']);
      });
    }

    it('finds by the ISTAT code, which both share with their comune', async () => {
      expect(budgetOf(await read(REGION, { entity: '015209' })).sums).to.deep.equal([10n, 100030n]);
      expect(budgetOf(await read(REGION, { entity: '15182' })).sums).to.deep.equal([8800n]);
    });

    const missed: [string, FileChoice, object][] = [
      ['no body is named', {}, { code: 'entity-needed', where: 'entity', value: '3', details: ['SESTO SAN GIOVANNI, RHO'] }],
      ['a letter is wrong', { entity: 'sesto san giovani' }, { code: 'entity-not-found', where: 'entity', value: 'sesto san giovani', details: ['SESTO SAN GIOVANNI'] }],
      ['a word is missing', { entity: 'Sesto' }, { code: 'entity-not-found', where: 'entity', value: 'Sesto', details: ['SESTO SAN GIOVANNI'] }],
      ['words are shortened and one is missing', { entity: 'S. Giov.' }, { code: 'entity-not-found', where: 'entity', value: 'S. Giov.', details: ['SESTO SAN GIOVANNI'] }],
      ['nothing is near', { entity: 'Palermo' }, { code: 'entity-not-found', where: 'entity', value: 'Palermo', details: [''] }],
      ['the measure is not there', { entity: '900003', measure: 'Impegni' }, {
        code: 'measure-not-found',
        where: 'measure',
        value: 'Impegni',
        details: ['Previsioni in CR Esercizio Precedente, Previsioni in CC definitive Esercizio Precedente, Previsioni in CC 1 Anno, Previsioni in CC 2 Anno'],
      }],
      ['the year is not there', { entity: '900003', year: '2019' }, { code: 'year-not-found', where: 'year', value: '2019', details: ['2024'] }],
    ];
    for (const [name, choice, finding] of missed) {
      it(`${name}: nothing is shown, and the reader is told`, async () => {
        const record = await read(REGION, choice);
        expect(record!.rows).to.deep.equal([]);
        expect(record!.findings).to.deep.equal([finding]);
        expect(record!.told.it).to.have.length(1);
        expect(record!.told.en).to.have.length(1);
      });
    }

    it('bodies that cannot be told apart are listed with their codes', async () => {
      const record = await read(REGION.replaceAll(RHO, SESTO.replace('900001', '900009')), { entity: 'Sesto San Giovanni' });
      expect(record!.rows).to.deep.equal([]);
      expect(record!.findings).to.deep.equal([
        { code: 'entity-ambiguous', where: 'entity', value: 'Sesto San Giovanni', details: ['SESTO SAN GIOVANNI (900001), SESTO SAN GIOVANNI (900009)'] },
      ]);
    });

    it('a file of one body needs no name; another measure, and the year that it is of, by a part of its name', async () => {
      const one = PREVISIONE + row('2024', RHO, '04;Istruzione e diritto allo studio', '0;0;88,00;99,00');
      expect(budgetOf(await read(one)).sums).to.deep.equal([8800n]);
      expect(lines(await read(one, { measure: '2 anno' }))).to.deep.equal(['04 Istruzione e diritto allo studio [2025] 99.00']);
      expect(lines(await read(one, { measure: 'CR esercizio precedente' }))).to.deep.equal(['04 Istruzione e diritto allo studio [2023] 0.00']);
    });

    const RENDICONTO = 'Codice BDAP;Denominazione Soggetto;Esercizio Finanziario;Codice Missione;Descrizione Missione;Codice Programma Arconet;Descrizione Programma Arconet;Codice Titolo Spese Arconet;Previsioni Definitive di Competenza;Impegni;Totale Pagamenti\n';
    const spent = (codes: string, amount: string): string => {
      const [missione, name = '', programma = '', part = '', titolo = ''] = codes.split('/');
      return `900003;RHO;2023;${missione};${name};${programma};${part};${titolo};9999,00;${amount};1,00\n`;
    };

    it('a rendiconto: what is committed, programmi within their missione, titoli added up', async () => {
      const record = await read(RENDICONTO + spent('12/Diritti sociali, politiche sociali e famiglia/04/Esclusione sociale/1', '0,10') + spent('12//1204/Esclusione sociale/2', '0,20') + spent('12//5/Famiglie/1', '1000000,01') + spent('04//01/Prescolastica/1', ''));
      expect(lines(record)).to.deep.equal([
        '12 Diritti sociali, politiche sociali e famiglia [2023] 1000000.31',
        '12 > 1204 Esclusione sociale [2023] 0.30',
        '12 > 1205 Famiglie [2023] 1000000.01',
        '04 Istruzione e diritto allo studio [2023] ',
        '04 > 0401 Prescolastica [2023] ',
      ].map((line) => line.trimEnd()));
      expect(record!.column).to.equal('Impegni');
    });

    it('what is there twice, sums of other rows, totals: counted once or not at all, and told', async () => {
      const record = await read(
        RENDICONTO + spent('12//04/Esclusione/1', '10,00') + spent('12//04/Esclusione/1', '10,00') + spent('12//05/Famiglie/1', '5,00') + spent('12///', '15,00') + spent('12////1', '15,00') + spent('/TOTALE MISSIONI', '15,00'),
      );
      expect(lines(record)).to.deep.equal(['12 Diritti sociali, politiche sociali e famiglia [2023] 15.00', '12 > 1204 Esclusione [2023] 10.00', '12 > 1205 Famiglie [2023] 5.00']);
      expect(codes(record)).to.deep.equal(['row 3 budget-row-repeated', 'row 7 summary-row', 'row 5 summary-row', 'row 6 summary-row']);
    });

    it('a missione’s own amount stays beside programmi that do not add up to it', async () => {
      const record = await read(RENDICONTO + spent('12//04/Esclusione/1', '10,00') + spent('12///', '15,00') + spent('99//', '2,00'));
      expect(lines(record)).to.deep.equal(['12 Diritti sociali, politiche sociali e famiglia [2023] 15.00', '12 > 1204 Esclusione [2023] 10.00', '99 Servizi per conto terzi [2023] 2.00']);
    });

    it('a row without titolo counts where no other row is of its programma', async () => {
      const record = await read(RENDICONTO + spent('12//04/Esclusione/1', '10,00') + spent('12//05/Famiglie/', '5,00'));
      expect(budgetOf(record).sums).to.deep.equal([1500n]);
      expect(codes(record)).to.deep.equal([]);
    });

    it('«voce di riepilogo» is never counted', async () => {
      const record = await read('Esercizio Finanziario;Denominazione Soggetto;Codice Missione;Codice Voce di Riepilogo;Impegni\n2023;RHO;04;;5\n2023;RHO;04;X1;500\n');
      expect(budgetOf(record).sums).to.deep.equal([500n]);
      expect(codes(record)).to.deep.equal(['row 3 summary-row']);
    });

    it('an amount that cannot be read keeps its text and is in no sum', async () => {
      const record = await read(RENDICONTO + spent('12//04/Esclusione/1', '10,00') + spent('12//04/Esclusione/2', '1O,00'));
      expect(lines(record)).to.deep.equal(['12 Diritti sociali, politiche sociali e famiglia [2023] 10.00', '12 > 1204 Esclusione [2023] 10.00', '12 > 1204 Esclusione [2023] 1O,00']);
      expect(readBudget(record!, 'auto', 'it').told).to.deep.include({ code: 'unreadable-amount', where: 'row 3, column "2023"', value: 'Esclusione: 1O,00' });
    });

    it('revenue by titolo and tipologia', async () => {
      const record = await read(
        'Esercizio Finanziario;Denominazione Soggetto;Codice Tipologia Soggetto;Codice Titolo Entrate;Descrizione Titolo Entrate;Codice Tipologia;Descrizione Tipologia;Accertamenti;Totale Riscossioni\n' +
          "2023;RHO;01;3;ENTRATE EXTRATRIBUTARIE;30100;Vendita di beni;5,00;1\n2023;RHO;01;8;Altre;;;1,00;1\n",
      );
      expect(lines(record)).to.deep.equal(['3 Entrate extratributarie [2023] 5.00', '3 > 30100 Vendita di beni [2023] 5.00', '8 Altre [2023] 1.00']);
      expect(record!.findings).to.deep.equal([{ code: 'budget-code-unknown', where: 'row 3', value: '8', details: ['Altre'] }]);
    });

    const labels: [string, string, string][] = [
      ['1', 'Servizi istituzionali e generali, di gestione e di controllo', 'Servizi istituzionali e generali, di gestione e di controllo'],
      ['14', "Sviluppo economico e competitivita'", 'Sviluppo economico e competitività'],
      ['14', 'Sviluppo economico e competitivita', 'Sviluppo economico e competitività'],
      ['09', 'Sviluppo sostenibile e tutela del territorio e dell?ambiente', 'Sviluppo sostenibile e tutela del territorio e dell’ambiente'],
      ['M05', 'TUTELA DEI BENI', 'Tutela e valorizzazione dei beni e delle attività culturali'],
      ['21', 'Nuova missione', 'Nuova missione'],
    ];
    for (const [code, written, label] of labels) {
      it(`${code} «${written}» is called «${label}»`, async () => {
        expect(budgetOf(await read(RENDICONTO + spent(`${code}/${written}`, '1,00'))).items[0]!.label).to.equal(label);
      });
    }
  });

  describe('SIOPE', () => {
    const months = (count: number, code: string, cents: string): string => Array.from({ length: count }, (_, month) => `800001,2023,${month + 1},${code},${cents}\n`).join('');

    it('cents of a whole year by titolo; a titolo of revenue alone tells what the others are', async () => {
      const record = await read(`${months(12, '1010106001', '10')}800001,2023,02,6030104001,5\n`);
      expect(lines(record)).to.deep.equal(['1 Entrate correnti di natura tributaria, contributiva e perequativa [2023] 1.20', '6 Accensione prestiti [2023] 0.05']);
      expect(codes(record)).to.deep.equal([]);
    });

    it('letters tell it too; else measure does, else it is said that nothing does', async () => {
      expect(lines(await read(months(12, 'U.1.03', '100')))).to.deep.equal(['1 Spese correnti [2023] 12.00']);
      expect(lines(await read(months(12, '1030201001', '100'), { measure: 'uscite' }))).to.deep.equal(['1 Spese correnti [2023] 12.00']);
      const unknown = await read(months(12, '1030201001', '100'));
      expect(lines(unknown)).to.deep.equal(['1 Titolo 1 [2023] 12.00']);
      expect(codes(unknown)).to.deep.equal(['file flow-unknown']);
    });

    it('what comes in and what goes out are never added up', async () => {
      const both = months(12, 'U.1', '100') + months(12, 'E.1', '300');
      const record = await read(both);
      expect(record!.rows).to.deep.equal([]);
      expect(codes(record)).to.deep.equal(['measure measure-not-found']);
      expect(lines(await read(both, { measure: 'Uscite' }))).to.deep.equal(['1 Spese correnti [2023] 12.00']);
      expect(codes(await read(months(12, 'U.1', '100'), { measure: 'entrate' }))).to.deep.equal(['measure measure-not-found']);
      expect(await read(both, { measure: 'Importo' })).to.deep.include({ rows: [], findings: [{ code: 'measure-not-found', where: 'measure', value: 'Importo', details: ['entrate, uscite'] }] });
    });

    it('a part of a year is told to the reader', async () => {
      const record = await read(`${months(9, 'U.1', '100')}800001,2023,11,U.1,100\n`);
      expect(record!.findings).to.deep.equal([{ code: 'year-partial', where: 'file', value: '1–9, 11', details: ['2023'] }]);
      expect(record!.told).to.deep.equal({
        it: ['Gli importi del 2023 riguardano solo una parte dell’anno (mesi: 1–9, 11).'],
        en: ['The amounts of 2023 are those of a part of the year only (months: 1–9, 11).'],
      });
    });

    it('one body of several by its code; a row that is there twice counts once; a row of another kind is told', async () => {
      const file = `${months(12, 'U.2', '100')}800001,2023,1,U.2,100\n900002,2023,1,U.1,500\n800001,2023,1,U.1,"12,50"\n800001,2023,1\n`;
      const record = await read(file, { entity: '0800001' });
      expect(lines(record)).to.deep.equal(['2 Spese in conto capitale [2023] 12.00']);
      expect(codes(record)).to.deep.equal(['row 15 budget-row-unreadable', 'row 16 budget-row-unreadable', 'row 13 budget-row-repeated']);
      expect((await read(file))!.findings[0]).to.deep.include({ code: 'entity-needed', details: ['800001, 900002'] });
      expect((await read(file, { entity: '800002' }))!.findings.find(({ code }) => code === 'entity-not-found')!.details).to.deep.equal(['800001, 900002']);
    });
  });

  describe('OpenCoesione', () => {
    const HEADER = 'COD_LOCALE_PROGETTO;CUP;OC_TITOLO_PROGETTO;FINANZ_UE;FINANZ_UE_FESR;FINANZ_STATO_FONDO_DI_ROTAZIONE;FINANZ_REGIONE;FINANZ_COMUNE;FINANZ_RISORSE_LIBERATE;FINANZ_PRIVATO;FINANZ_DA_REPERIRE;FINANZ_TOTALE_PUBBLICO\n';
    const ONE = 'P1;A11B20000010001;Scuola nuova;1000,10;1000,10;500,00;;0,00;;100,00;;1500,10\n';
    const TWO = 'P2;A11B20000020001;Ponte;;;;20,00;;;;;20,00\n';

    it('who pays for one project: its European funds once, the total where it closes', async () => {
      const record = await read(HEADER + ONE);
      expect(lines(record)).to.deep.equal(['Unione europea 1000,10', 'Stato: fondo di rotazione 500,00', 'Privati 100,00']);
      expect(record).to.deep.include({ heading: 'Scuola nuova', total: '1600.10' });
      expect(readBudget(record!, 'auto', 'it').told).to.deep.equal([]);
    });

    for (const entity of ['A11B20000020001', 'p2', 'PONTE']) {
      it(`finds «${entity}» among several`, async () => {
        expect(lines(await read(HEADER + ONE + TWO, { entity }))).to.deep.equal(['Regione 20,00']);
      });
    }

    it('several projects with what each gets', async () => {
      const record = await read(HEADER + ONE + TWO + TWO.replace('P2', 'P3').replace('20,00\n', 'x\n') + 'P4;;Vuoto;;;;;;;;;\n');
      expect(lines(record)).to.deep.equal(['P1 Scuola nuova 1600.10', 'P2 Ponte 20.00', 'P3 Ponte x', 'P4 Vuoto']);
      expect(record!.total).to.equal(undefined);
    });

    it('a total that is not the sum is not taken', async () => {
      const record = await read(HEADER + ONE.replace('1500,10', '9999,00'));
      expect(record!.total).to.equal(undefined);
      expect(record!.findings).to.deep.equal([{ code: 'funding-open', where: 'row 2', value: '10099.00', details: ['1600.10'] }]);
    });

    it('freed resources count where the total says so', async () => {
      const record = await read(HEADER + 'P1;;Scuola;100,00;;;;;50,00;;;150,00\n');
      expect(lines(record)).to.deep.equal(['Unione europea 100,00', 'Risorse liberate 50,00']);
      expect(record!.total).to.equal('150.00');
    });

    it('no such project: near ones are listed', async () => {
      expect((await read(HEADER + ONE + TWO, { entity: 'Scuola nova' }))!.findings[0]).to.deep.include({ code: 'entity-not-found', details: ['Scuola nuova'] });
    });
  });

  describe('Fiscal Data Package', () => {
    const measure = { name: 'amount', source: 'importo', currency: 'EUR' };
    const dimensions = [
      { name: 'when', dimensionType: 'datetime', fields: [{ name: 'year', source: 'anno' }] },
      { name: 'what', dimensionType: 'classification', primaryKey: ['code'], fields: [{ name: 'top', source: 'm' }, { name: 'toplabel', source: 'mt' }, { name: 'code', source: 'p' }, { name: 'title', source: 'pt', labelfor: 'code' }] },
    ];
    const data = [
      { anno: 2023, m: '04', mt: 'Istruzione', p: '0401', pt: 'Asili', importo: 1.5 },
      { anno: '2024-01-01', m: '04', mt: 'Istruzione', p: '0401', pt: 'Asili', importo: '2.25' },
      { anno: 2024, m: '04', mt: 'Istruzione', p: '0406', pt: 'Mensa', importo: '-0.25' },
    ];
    const pack = (measures: unknown, rows: unknown = data, more: readonly unknown[] = []): unknown => ({ name: 'b', title: 'Bilancio', resources: [{ name: 'r', data: rows }], mapping: { measures, dimensions: [...dimensions, ...more] } });

    it('items with their parts, a series a year', async () => {
      const record = await read(pack([measure]));
      expect(lines(record)).to.deep.equal(['04 Istruzione [2023] 1.50', '04 Istruzione [2024] 2.00', '04 > 0401 Asili [2023] 1.50', '04 > 0401 Asili [2024] 2.25', '04 > 0406 Mensa [2024] -0.25']);
      expect(record).to.deep.include({ heading: 'Bilancio', column: 'amount', findings: [] });
    });

    const factors: [unknown, string | number, string][] = [
      [1000, '1.2345', '1234.50'],
      ['0.01', 12345, '123.45'],
      [0.5, '0.01', '0.01'],
      [1e6, '-1,000.000001', '-1000000001.00'],
    ];
    for (const [factor, importo, cents] of factors) {
      it(`${importo} times ${factor} is ${cents}`, async () => {
        const record = await read(pack([{ ...measure, factor }], [{ importo }]));
        expect(record!.rows[0]!.amount).to.equal(cents);
      });
    }

    it('of several measures the first, or the wanted one; lists of cells and objects of fields do as well', async () => {
      const spent = { ...measure, name: 'spent', source: 'speso', phase: 'executed' };
      const first = await read(pack([measure, spent]));
      expect(first!.findings).to.deep.equal([{ code: 'measure-chosen', where: 'measure', value: 'amount', details: ['spent'] }]);
      const cells = [['m', 'speso'], ['01', 7]];
      expect(lines(await read(pack({ amount: measure, spent: { source: 'speso' } }, cells), { measure: 'spent' }))).to.deep.equal(['01 01 7.00']);
    });

    it('one body of several', async () => {
      const entity = { name: 'who', dimensionType: 'entity', fields: [{ name: 'id', source: 'id' }, { name: 'label', source: 'ente' }] };
      const rows = [{ id: '1', ente: 'Rho', m: '01', importo: 1 }, { id: '2', ente: 'Lodi', m: '01', importo: 2 }];
      expect(lines(await read(pack([measure], rows, [entity]), { entity: 'lodi' }))).to.deep.equal(['01 01 2.00']);
      expect(codes(await read(pack([measure], rows, [entity])))).to.deep.equal(['entity entity-needed']);
    });

    it('other money, or data that are elsewhere, are not shown', async () => {
      expect((await read(pack([{ ...measure, currency: 'CHF' }])))!.findings[0]).to.deep.include({ code: 'currency-foreign', value: 'CHF' });
      const elsewhere = await read({ ...(pack([measure]) as object), resources: [{ name: 'spese', path: 'data.csv' }] });
      expect(elsewhere).to.deep.include({ rows: [], findings: [{ code: 'package-without-data', where: 'resources', value: 'spese' }] });
    });
  });
});
