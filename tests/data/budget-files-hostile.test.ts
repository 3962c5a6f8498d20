import { expect } from 'chai';
import { slices } from '../../src/core/slices.js';
import { parseAmount } from '../../src/formats/amount.js';
import { budgetFileNotes, budgetFileSentences } from '../../src/strings/budget-files.js';
import type { Budget } from '../../src/widgets/budget-chart/budget-chart.data.js';
import { readBudget } from '../../src/widgets/budget-chart/budget-reader.data.js';
import { toBudgetRecord } from '../../src/widgets/budget-chart/budget-record.data.js';
import { readCells } from '../../src/widgets/budget-chart/table/table-columns.data.js';
import { readFile } from '../../src/widgets/budget-chart/files/records-view.js';
import type { BudgetFileDeps, FileChoice, FileRecord } from '../../src/widgets/budget-chart/files/file-record.js';

const utf8 = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const latin = (text: string): ArrayBuffer => Uint8Array.from(text, (character) => character.charCodeAt(0)).buffer;
const utf16 = (text: string): ArrayBuffer => Uint16Array.from(`\ufeff${text}`, (character) => character.charCodeAt(0)).buffer;

async function read(content: string | ArrayBuffer, choice: FileChoice = {}, more: Partial<BudgetFileDeps> = {}): Promise<FileRecord | undefined> {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const deps = { choice, readBudget, readCells, toBudgetRecord, parseAmount, slices, csv: () => import('../../src/formats/csv.js'), ...more };
  let last: FileRecord | undefined;
  for await (const record of readFile(bytes, deps)) last = record;
  return last;
}

const labels = (record?: FileRecord): string[] => record!.rows.map(({ label }) => label);
const amounts = (record?: FileRecord): unknown[] => record!.rows.map(({ amount }) => amount);
const codes = (record?: FileRecord): string[] => record!.findings.map(({ code, where }) => `${where} ${code}`);
const budgetOf = (record?: FileRecord): Budget => readBudget(record!, 'auto', 'it').budget;

const BDAP = 'Esercizio Finanziario;Codice BDAP;Denominazione Soggetto;Codice Missione;Descrizione Missione;Impegni';

describe('files of budgets that are not as they should be', () => {
  const others: [string, string | ArrayBuffer][] = [
    ['nothing', ''],
    ['white space', ' \r\n \n'],
    ['a byte order mark', '\ufeff'],
    ['a page', '<!doctype html><title>404</title>'],
    ['a sentence', 'Il file non esiste.'],
    ['JSON that breaks off', '[{"label":"Scuole","amount":1},{"label":"Str'],
    ['JSON of something else', '{"features":[]}'],
    ['a list of numbers', '[1,2,3]'],
    ['a package whose mapping is none', '{"resources":[],"mapping":null}'],
  ];
  for (const [name, content] of others) {
    it(`${name} is no file of amounts`, async () => {
      expect(await read(content)).to.equal(undefined);
    });
  }

  const headers = ['Voce;Importo\n', 'Descrizione;2023;2024', `${BDAP}\r\n`, 'COD_LOCALE_PROGETTO;CUP;FINANZ_UE\n', 'Missione;Programma;Importo\n'];
  for (const header of headers) {
    it(`a header alone has no rows: ${header.trim()}`, async () => {
      expect(await read(header)).to.deep.include({ rows: [], findings: [] });
    });
  }

  it('an encoding of before, quotes, line breaks in cells, UTF-16', async () => {
    expect(labels(await read(latin('Voce;Importo\r\nAttivit\xe0 \x80;1,00\r\n')))).to.deep.equal(['Attività €']);
    expect(labels(await read('Voce;Importo\n"Scuole; ""nuove""\ne vecchie";1,00\n'))).to.deep.equal(['Scuole; "nuove"\ne vecchie']);
    expect(labels(await read(utf16('Voce\tImporto\r\nCittà\t1\r\n')))).to.deep.equal(['Città']);
    expect(labels(await read(latin(`"${BDAP.replaceAll(';', '";"')}"\r\n"2023";"1";"FORL\xcc";"77";"Attivit\xe0";"1,00"\r\n`), { entity: 'forli' }))).to.deep.equal(['Attività']);
  });

  it('a header whose capitals, accents, apostrophes, spaces and order differ', async () => {
    const record = await read("\ufeff IMPEGNI ;descrizione  missione;CODICE MISSIONE;Denominazione_Soggetto;codice bdap;ESERCIZIO FINANZIARIÒ\n1,00;Turismo;7;Rho;1;2023\n");
    expect(record!.rows).to.deep.equal([{ label: 'Turismo', amount: '1.00', line: 2, code: '07', series: '2023' }]);
  });

  it('a header twice is one header', async () => {
    const record = await read('Voce;Importo\nA;1\nVoce;Importo\nB;2\n');
    expect(labels(record)).to.deep.equal(['A', 'B']);
    expect(record!.rows[1]!.line).to.equal(4);
    expect(budgetOf(await read(`${BDAP}\n2023;1;RHO;07;Turismo;1,00\n${BDAP}\n2023;1;RHO;04;;2,00\n`)).sums).to.deep.equal([300n]);
  });

  it('amounts that cannot be read keep their text and are in no sum', async () => {
    const record = await read('Voce;Importo\nA;1O0\nB;2\nC;n.d.\n');
    expect(amounts(record)).to.deep.equal(['1O0', '2', 'n.d.']);
    expect(budgetOf(record).sums).to.deep.equal([200n]);
    expect(amounts(await read('Voce;Importo\nA;circa cento\n'))).to.deep.equal(['circa cento']);
  });

  it('markup and the names of objects are text like any other', async () => {
    const record = await read('Voce;Codice;Parte di;Importo\n<img src=x onerror=alert(1)>;__proto__;;1\nconstructor;;__proto__;2\n');
    expect(record!.rows).to.deep.equal([
      { label: '<img src=x onerror=alert(1)>', amount: '1', line: 2, code: '__proto__' },
      { label: 'constructor', amount: '2', line: 3, parent: '__proto__' },
    ]);
    expect(budgetOf(record).items[0]!.label).to.equal('constructor');
    const state = await read(`${BDAP}\n__proto__;__proto__;toString;__proto__;hasOwnProperty;1,00\n`, { entity: 'tostring' });
    expect(state!.rows).to.deep.equal([{ label: 'hasOwnProperty', amount: '1.00', line: 2, code: '__proto__', series: '__proto__' }]);
    const json = await read('[{"__proto__":"x","Voce":"A","Importo":1}]');
    expect(labels(json)).to.deep.equal(['A']);
    expect(({} as { Voce?: string }).Voce).to.equal(undefined);
  });

  it('labels of 300 characters', async () => {
    const long = 'Lungo '.repeat(50).trim();
    expect(labels(await read(`Voce;Importo\n${long};1\n`))).to.deep.equal([long]);
    const missed = await read(`${BDAP}\n2023;1;${long};07;;1\n2023;2;RHO;07;;1\n`, { entity: `${long} x` });
    expect(missed!.findings[0]!.details).to.deep.equal([long]);
  });

  it('a body that is called like a column', async () => {
    const file = `${BDAP}\n2023;1;IMPEGNI;07;;1,00\n2023;2;CODICE BDAP;07;;2,00\n`;
    expect(budgetOf(await read(file, { entity: 'impegni' })).sums).to.deep.equal([100n]);
    expect(budgetOf(await read(file, { entity: 'Codice BDAP' })).sums).to.deep.equal([200n]);
  });

  it('bodies without a name or a code are not taken for each other', async () => {
    const file = `${BDAP}\n2023;;RHO;07;;1,00\n2023;;LODI;07;;2,00\n`;
    expect(budgetOf(await read(file, { entity: 'lodi' })).sums).to.deep.equal([200n]);
    expect((await read(file))!.findings[0]).to.deep.include({ code: 'entity-needed', value: '2' });
  });

  for (const entity of ['()', '...', '(MI)', 'S', ' ', '*']) {
    it(`«${entity}» is no body’s name`, async () => {
      const record = await read(`${BDAP}\n2023;1;SESTO SAN GIOVANNI;07;;1\n2023;2;RHO;07;;1\n`, { entity });
      expect(record!.rows).to.deep.equal([]);
      expect(codes(record)).to.deep.equal(['entity entity-not-found']);
    });
  }

  describe('half a file', () => {
    it('the row that is cut is none; the reader is told', async () => {
      const record = await read('Voce;Codice;Importo\nA;1;10,00\nB;2');
      expect(labels(record)).to.deep.equal(['A']);
      expect(codes(record)).to.deep.equal(['file budget-cut']);
      expect(record!.told.it).to.deep.equal(['Il file è incompleto: possono mancare degli importi.']);
    });

    it('within a quoted amount as well', async () => {
      const record = await read(`${BDAP}\n2023;1;RHO;07;;"10,00"\n"2023";"1";"RHO";"04";"";"99`);
      expect(amounts(record)).to.deep.equal(['10.00']);
      expect(codes(record)).to.deep.equal(['file budget-cut']);
    });

    it('a last row that is whole needs no line break; a short row before the end is told, not cut', async () => {
      const record = await read('Voce;Codice;Importo\nA;1\nB;2;5');
      expect(amounts(record)).to.deep.equal(['', '5']);
      expect(codes(record)).to.deep.equal(['row 2 budget-row-length']);
    });
  });

  it('a cell too many: in a table of the State the row is not counted, elsewhere it is told', async () => {
    const state = await read(`${BDAP}\n2023;1;RHO;07;Turismo;e sport;10,00\n2023;1;RHO;04;;2,00;\n`);
    expect(budgetOf(state).sums).to.deep.equal([200n]);
    expect(state!.findings).to.deep.equal([{ code: 'budget-row-unreadable', where: 'row 2', value: '2023, 1, RHO, 07, Turismo, e sport, 10,00' }]);
    expect(codes(await read('Voce;Importo\nA;1;nota\n'))).to.deep.equal(['row 2 budget-row-length']);
  });

  it('many rows of another length are told in one', async () => {
    const record = await read(`Voce;Codice;Importo\n${'A;1\n'.repeat(30)}B;2;5\n`);
    expect(codes(record)).to.deep.equal(['row 2–31 budget-row-length']);
  });

  it('5 000 rows', async () => {
    const record = await read(`Voce;Importo\n${Array.from({ length: 5000 }, (_, index) => `Voce ${index};${index},01\n`).join('')}`);
    expect(record!.rows).to.have.length(5000);
    expect(record!.rows[4999]).to.deep.equal({ label: 'Voce 4999', amount: '4999,01', line: 5001 });
    expect(budgetOf(record).sums).to.deep.equal([1249755000n]);
  });

  it('40 000 rows of 300 bodies: one body’s alone, to the cent', async () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => `2023;${900_000 + (index % 300)};COMUNE N ${index % 300};${String(1 + ((index / 300) % 20 | 0)).padStart(2, '0')};;${index},10\r\n`);
    const file = `${BDAP}\r\n${rows.join('')}`;
    const record = await read(file, { entity: 'Comune n 299' });
    const wanted = Array.from({ length: 40_000 }, (_, index) => index).filter((index) => index % 300 === 299);
    expect(budgetOf(record).sums).to.deep.equal([wanted.reduce((sum, index) => sum + BigInt(index) * 100n + 10n, 0n)]);
    expect(budgetOf(record).items).to.have.length(20);
    expect((await read(file))!.findings).to.deep.equal([{ code: 'entity-needed', where: 'entity', value: '300', details: ['COMUNE N 0, COMUNE N 1, COMUNE N 2, COMUNE N 3, COMUNE N 4'] }]);
  });

  it('stops when nobody waits any more', async () => {
    const stopped = new Error('gone');
    const failure = await read('Voce;Importo\nA;1\n', {}, { slices: () => () => Promise.reject(stopped) }).catch((reason: unknown) => reason);
    expect(failure).to.equal(stopped);
  });

  const packages: [string, unknown][] = [
    ['measures that are none', { resources: [{ data: [] }], mapping: { measures: 'x', dimensions: null } }],
    ['data that are none', { resources: [{ data: 'x' }], mapping: { measures: [{ name: 'a', source: 'a' }] } }],
    ['no resources', { resources: [], mapping: { measures: [{ name: 'a', source: 'a' }] } }],
    ['nulls everywhere', { resources: [null], mapping: { measures: [null, { source: 'a' }], dimensions: [null, { dimensionType: 'classification', fields: [null] }] } }],
  ];
  for (const [name, content] of packages) {
    it(`a package with ${name}: no rows, and it is told`, async () => {
      const record = await read(JSON.stringify(content));
      expect(record!.rows).to.deep.equal([]);
      expect(record!.findings).to.have.length(1);
    });
  }

  it('a package whose rows or factor are none', async () => {
    const content = (factor: unknown): string => JSON.stringify({ resources: [{ data: [null, 'x', { a: '1x' }, { a: 2 }] }], mapping: { measures: [{ name: 'a', source: 'a', factor }] } });
    expect(amounts(await read(content(1)))).to.deep.equal(['2.00', '1x']);
    const record = await read(content('x'));
    expect(amounts(record)).to.deep.equal(['1x']);
    expect(codes(record)).to.deep.equal(['row 4 budget-row-unreadable']);
    expect(codes(await read(content(1000).replace('"1x"', '"1,5"')))).to.deep.equal(['row 3 budget-row-unreadable']);
  });

  it('every finding has its sentence in both languages, and those that a reader must know a note', () => {
    const told = ['entity-not-found', 'entity-needed', 'entity-ambiguous', 'year-not-found', 'measure-not-found', 'year-partial', 'budget-cut', 'currency-foreign', 'budget-row-unreadable'];
    for (const words of [budgetFileSentences, budgetFileNotes]) expect(Object.keys(words.en)).to.deep.equal(Object.keys(words.it));
    expect(budgetFileNotes.it).to.have.all.keys(told);
    for (const sentence of [...Object.values(budgetFileSentences.it), ...Object.values(budgetFileSentences.en), ...Object.values(budgetFileNotes.it), ...Object.values(budgetFileNotes.en)]) {
      expect(sentence('X', 'Y')).to.match(/^.{20,}[.XY]$/);
      expect(sentence('X')).not.to.contain('undefined');
    }
  });
});
