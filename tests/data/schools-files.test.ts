import { expect } from 'chai';
import { nextTask, slices } from '../../src/core/slices.js';
import { readFile } from '../../src/widgets/schools-map/files/records-view.js';
import { readSchools, type School, type SchoolList } from '../../src/widgets/schools-map/schools-map.data.js';

const utf8 = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const latin = (text: string): ArrayBuffer => Uint8Array.from(text, (character) => character.charCodeAt(0)).buffer;
const utf16 = (text: string): ArrayBuffer => Uint16Array.from(`\ufeff${text}`, (character) => character.charCodeAt(0)).buffer;

/** Every list that a file gives, the whole one last. */
async function listsOf(bytes: ArrayBuffer): Promise<(SchoolList | undefined)[]> {
  const lists = [];
  for await (const list of readFile(bytes, { readSchools, slices, nextTask, csv: () => import('../../src/formats/csv.js') })) lists.push(list);
  return lists;
}

const read = async (content: unknown): Promise<SchoolList | undefined> =>
  (await listsOf(content instanceof ArrayBuffer ? content : utf8(typeof content === 'string' ? content : JSON.stringify(content)))).at(-1);
const first = async (content: unknown): Promise<School> => (await read(content))!.schools[0]!;
const codes = (list?: SchoolList): string[] => [...(list?.lost ?? []), ...(list?.findings ?? [])].map(({ code, where }) => `${where} ${code}`);
const names = (list?: SchoolList): string[] | undefined => list?.schools.map(({ name }) => name);

describe('files of schools', () => {
  const MINISTRY = 'CODICEISTITUTORIFERIMENTO,DENOMINAZIONEISTITUTORIFERIMENTO,CODICESCUOLA,DENOMINAZIONESCUOLA,INDIRIZZOSCUOLA,CAPSCUOLA,DESCRIZIONECOMUNE,PROVINCIA,DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA,INDIRIZZOEMAILSCUOLA,INDIRIZZOPECSCUOLA,SITOWEBSCUOLA';

  it('the ministry’s table: every field in its place, null markers are nothing, rows counted with the header', async () => {
    const list = await read(
      `${MINISTRY}\r\nMIIC000001,"IC ""PROVA""",MIAA000002,LIBERTA',Non Disponibile,20099,SESTO SAN GIOVANNI,MILANO,SCUOLA INFANZIA,a@istruzione.it,NON DISPONIBILE,https//www.prova.example\r\n` +
        ',,,,,,,,,,,\r\n,,MIEE000003,,,,,,,,,\r\ncorta\r\n',
    );
    expect(list!.schools[0]).to.include({ name: "LIBERTA'", institute: 'MIIC000001', instituteName: 'IC "PROVA"', code: 'MIAA000002', postalCode: '20099', municipality: 'SESTO SAN GIOVANNI' });
    expect(list!.schools[0]).to.include({ address: undefined, email: 'a@istruzione.it', pec: undefined, website: 'https://www.prova.example', ownership: 'statale' });
    // Without a description the code says it.
    expect(list!.schools[1]).to.deep.include({ grades: ['primaria'], ownership: 'statale' });
    expect(codes(list)).to.deep.equal(['row 5 school-unreadable', 'row 5 row-length', 'row 4 name-missing']);
    expect(list!.lost[0]!.value).to.equal('corta');
  });

  it('the ministry’s JSON-LD: prefixes are no part of a name, a number that was a postcode gets its zeros back', async () => {
    const school = await first({ '@context': { miur: 'x:' }, '@graph': [{ '@id': 'x:1', '@type': 'miur:Scuola', 'miur:CODICESCUOLA': 'RMAA000002', 'miur:DENOMINAZIONESCUOLA': 'A', 'miur:CAPSCUOLA': 118 }] });
    expect(school).to.deep.include({ code: 'RMAA000002', name: 'A', postalCode: '00118', grades: ['infanzia'] });
  });

  const lists: [string, unknown][] = [
    ['an array', [{ nome: 'A', comune: 'Sesto' }, { nome: 'B' }]],
    ['GeoJSON', { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { nome: 'A', comune: 'Sesto' } }, { properties: { nome: 'B' } }] }],
    ['rows and columns', { columns: ['nome', 'comune'], rows: [['A', 'Sesto'], ['B', null]] }],
    ['rows before their columns', { rows: [['A', 'Sesto'], ['B', null]], columns: [{ name: 'nome' }, { name: 'comune' }] }],
    ['Socrata’s export', { meta: { view: { name: '[nome]', columns: [{ name: 'sid', fieldName: ':sid' }, { name: 'Nome', fieldName: 'denom_sede' }, { name: 'Comune', fieldName: 'comune' }] } }, data: [['row-1', 'A', 'Sesto'], ['row-2', 'B', null]] }],
    ['CKAN', { success: true, result: { fields: [{ id: 'nome' }], records: [{ nome: 'A', comune: 'Sesto' }, { nome: 'B' }] } }],
    ['rows that begin with their names', [['nome', 'comune'], ['A', 'Sesto'], ['B', '']]],
    ['a table under a title', 'Elenco delle scuole\n\nnome;comune\nA;Sesto\nB;\n'],
    ['UTF-16', utf16('nome\tcomune\r\nA\tSesto\r\nB\t\r\n')],
    ['JSON in UTF-16', utf16('[{"nome":"A","comune":"Sesto"},{"nome":"B"}]')],
    ['JSON with a byte order mark', '\ufeff [ {"nome":"A","comune":"Sesto"} , {"nome":"B"} ] '],
  ];
  for (const [name, content] of lists) {
    it(name, async () => {
      const list = await read(content);
      expect(names(list)).to.deep.equal(['A', 'B']);
      expect(list!.schools[0]!.municipality).to.equal('Sesto');
      expect(codes(list)).to.deep.equal([]);
    });
  }

  const others: [string, unknown][] = [
    ['nothing', ''],
    ['white space', ' \n\n'],
    ['a page', '\n<!doctype html><p>nome;comune'],
    ['JSON of another kind', { voci: [{ nome: 'A' }] }],
    ['a list of something else', [{ voce: 'Scuole', importo: 3 }]],
    ['numbers by a code', [{ id: 1, importo: 3 }]],
    ['a list of nothing', [1, null, 'A']],
    ['a table of something else', 'voce;importo\nScuole;3\n'],
    ['pupils by school', 'CODICESCUOLA;ALUNNI\nMIEE000001;12\n'],
    ['no JSON', '{nome: A}'],
    ['JSON that breaks off at once', '[{"nome":"A"'],
    ['JSON that breaks off in a key', '{"feat'],
    ['boundaries', { type: 'Topology', objects: {}, arcs: [[[0, 0]]] }],
    ['an archive', 'PK\u0003\u0004\u0000\u0000nome'],
  ];
  for (const [name, content] of others) {
    it(`undefined, once, for ${name}`, async () => expect(await listsOf(utf8(typeof content === 'string' ? content : JSON.stringify(content)))).to.deep.equal([undefined]));
  }

  it('a list without schools is one', async () => {
    for (const content of ['[]', '{"features": []}', 'nome;comune\n']) expect((await read(content))!.schools, content).to.deep.equal([]);
  });

  it('windows-1252 in tables and JSON', async () => {
    expect((await first(latin('nome;comune\nLibert\u00e0;Cant\u00f9\n'))).name).to.equal('Libertà');
    expect((await first(latin('[{"nome":"Libert\u00e0"}]'))).name).to.equal('Libertà');
  });

  it('a byte order mark before letters of several bytes, wherever they stand', async () => {
    for (const before of ['', 'x']) expect((await first(`\ufeff[{"nome":"A","note":"${before}${'è'.repeat(900)}"}]`)).name).to.equal('A');
  });

  it('half a file: what is whole is shown, and told', async () => {
    for (const content of ['[{"nome":"A"},{"nome":"B"},{"nome":"C', '{"features":[{"properties":{"nome":"A"}},{"properties":{"nome":"B"}},', 'nome;comune;cap\nA;Sesto;20099\nB;Sesto;20099\nC;Ses']) {
      const list = await read(content);
      expect(names(list), content).to.deep.equal(['A', 'B']);
      expect(list!.isPartial).to.equal(true);
      expect(codes(list)).to.deep.equal(['file file-cut']);
    }
  });

  it('an item that is no JSON costs none of the others', async () => {
    const list = await read('[{"nome":"A"},{"nome":NaN},{"nome":"B"}, 3, null]');
    expect(names(list)).to.deep.equal(['A', 'B']);
    expect(list!.lost.map(({ where, value }) => `${where} ${value}`)).to.deep.equal(['row 2 {"nome":NaN}', 'row 4 3', 'row 5 ']);
  });

  it('1 000 rows are where a server may have stopped', async () => {
    const rows = (count: number): object[] => Array.from({ length: count }, (_, index) => ({ nome: `Scuola ${index}` }));
    expect([codes(await read(rows(1000))), (await read(rows(1000)))!.isPartial]).to.deep.equal([['file rows-capped'], true]);
    expect([codes(await read(rows(1001))), (await read(rows(1001)))!.isPartial]).to.deep.equal([[], false]);
  });

  it('the same school twice appears once, another one with its code beside it', async () => {
    const list = await read('codice;nome\nX1;A\nX1;A\nX1;B\nX1;B\n;C\n;C\n');
    expect(names(list)).to.deep.equal(['A', 'B', 'C']);
    expect(codes(list)).to.deep.equal(['row 3 school-repeated', 'row 4 code-repeated', 'row 5 school-repeated', 'row 7 school-repeated']);
  });

  it('spoilt letters are shown as they are, and told', async () => {
    const list = await read('nome;indirizzo\nLibertÃ ;\nSant¿Agnese;\nA;Via dellâ€™Orto\nB\ufffd;\nSÃO PAULO;\nVia Âncora;');
    expect(list!.schools[0]!.name).to.equal('LibertÃ');
    expect(codes(list)).to.deep.equal(['row 2 text-garbled', 'row 3 text-garbled', 'row 4 text-garbled', 'row 5 text-garbled']);
  });

  it('a file for joining: codes and positions alone', async () => {
    for (const content of ['code;lat;lon;precision\nX1;45,53;9,24;street\n', '[{"code":"X1","lat":45.53,"lon":9.24,"precision":"street"}]', 'codice,posizione,precisione\nX1,"(45.53, 9.24)",via\n']) {
      expect(await first(content)).to.deep.include({ code: 'X1', point: { lat: 45.53, lon: 9.24 }, precision: 'street' });
    }
  });

  it('first some 200 schools, then all; many findings are one', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `Scuola ${index};senza sito;${index % 2 ? 'Via Roma' : 'Via Garibaldi'} ${index}`);
    const lists = await listsOf(utf8(['nome;sito;indirizzo', ...rows].join('\n')));
    expect(lists).to.have.lengthOf(2);
    expect(lists[0]!.schools.length).to.be.within(200, 1000);
    expect(lists[1]!.schools.map(({ name }) => name)).to.deep.equal(rows.map((row) => row.split(';')[0]));
    expect(lists[1]!.findings).to.deep.equal([{ code: 'unreadable-field', where: 'row 2–5001, website', value: 'senza sito' }]);
  });

  it('items of JSON are whole whatever stands in them', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => ({ nome: `${index} "]},{\\" è😀`, note: { a: ['[', '}', '\\'] }, codice: `X${index}` }));
    for (const content of [JSON.stringify(rows), JSON.stringify({ meta: { x: ['"', '{'] }, data: rows }, null, 3)]) expect(names(await read(content))).to.deep.equal(rows.map(({ nome }) => nome));
  });

  it('the apostrophe that our own tables put before a formula is not part of the text', async () => {
    const school = await first("nome;telefono;note\n'=A;'+39 02 1;'a mano'");
    expect([school.name, school.phone, school.note]).to.deep.equal(['=A', '+39 02 1', "'a mano'"]);
  });

  const long: [string, string][] = [['dots', '.'], ['decimals', '1,'], ['digits', '1'], ['spaces', ' '], ['brackets', '('], ['tags', '<p>'], ['addresses', 'a@a.'], ['hosts', 'a.']];
  for (const [name, piece] of long) {
    it(`are read quickly where every field has a hundred thousand characters: ${name}`, async () => {
      const text = `a${piece.repeat(100_000 / piece.length)}b`;
      const record = Object.fromEntries(['nome', 'codice', 'grado', 'gestione', 'cap', 'indirizzo', 'sito', 'link', 'telefono', 'lat', 'lon', 'attivita', 'note'].map((field) => [field, text]));
      const start = performance.now();
      expect(await read([{ nome: 'A', posizione: text }, record])).not.to.equal(undefined);
      expect(performance.now() - start).to.be.below(1000);
    });
  }

  it('stops when nobody waits any more', async () => {
    let steps = 0;
    const count: typeof slices = () => async () => void (steps += 1);
    const bytes = utf8(JSON.stringify(Array.from({ length: 20_000 }, (_, index) => ({ nome: `Scuola ${index}` }))));
    for await (const list of readFile(bytes, { readSchools, slices: count, nextTask, csv: () => import('../../src/formats/csv.js') })) if (list) break;
    expect(steps).to.be.below(4);
  });
});

describe('fields of others', () => {
  const descriptions: [string, string[]][] = [
    ['SCUOLA INFANZIA NON STATALE', ['infanzia']],
    ['SCUOLA PRIMARIA', ['primaria']],
    ['SCUOLA PRIMO GRADO', ['secondaria-1']],
    ['SCUOLA SEC. PRIMO GRADO NON STATALE', ['secondaria-1']],
    ['Secondaria di I grado', ['secondaria-1']],
    ['Scuola secondaria di 1° gr.', ['secondaria-1']],
    ['SCUOLA SEC. SECONDO GRADO NON STATALE', ['secondaria-2']],
    ['LICEO SCIENTIFICO', ['secondaria-2']],
    ["IST PROF PER L'AGRICOLTURA E L'AMBIENTE", ['secondaria-2']],
    ['SCUOLA MAGISTRALE', ['secondaria-2']],
    ['ISTITUTO SUPERIORE', ['secondaria-2']],
    ['ISTITUTO COMPRENSIVO', ['infanzia', 'primaria', 'secondaria-1']],
    ['CENTRO TERRITORIALE', ['cpia']],
    ['CRIA Centro Regionale Istruzione Adulti', ['cpia']],
    ['CONVITTO ANNESSO', ['convitto']],
    ['EDUCANDATO', ['convitto']],
    ['infanzia primaria secondaria-1 secondaria-2', ['infanzia', 'primaria', 'secondaria-1', 'secondaria-2']],
    ['Infanzia; Primaria', ['infanzia', 'primaria']],
    ['primaria/secondaria di I grado', ['primaria', 'secondaria-1']],
    ['infanzia|ludoteca', ['infanzia', 'altro']],
    ['Ludoteca', ['altro']],
  ];
  for (const [description, grades] of descriptions) it(`«${description}» → ${grades.join(', ')}`, async () => expect((await first([{ nome: 'A', grado: description }])).grades).to.deep.equal(grades));

  /** Third and fourth character of the code: state schools and, with a digit, those that are not the state's. */
  const kinds: [kinds: string, grades: string[], ownership?: string][] = [
    ['AA', ['infanzia'], 'statale'],
    ['1A', ['infanzia'], 'paritaria'],
    ['EE', ['primaria'], 'statale'],
    ['1E', ['primaria'], 'paritaria'],
    ['MM', ['secondaria-1'], 'statale'],
    ['1M', ['secondaria-1'], 'paritaria'],
    ['IC', ['infanzia', 'primaria', 'secondaria-1'], 'statale'],
    ['IS', ['secondaria-2'], 'statale'],
    ['PA PC PL PM PQ PS RA RB RC RE RF RH RI RM SD SL TA TB TD TE TF TH TL TM TN', ['secondaria-2']],
    ['CT', ['cpia'], 'statale'],
    ['VC VE', ['convitto']],
    ['XX', []],
  ];
  for (const [kind, grades, ownership] of kinds.flatMap(([all, ...said]) => all.split(' ').map((kind) => [kind, ...said] as const))) {
    it(`code MI${kind}00100X → ${grades.join(', ') || 'nothing'}`, async () => expect(await first([{ nome: 'A', codice: `MI${kind}00100X` }])).to.deep.include({ grades, ownership }));
  }

  it('a code that is none → nothing', async () => expect(await first([{ nome: 'A', codice: 'qualcosa' }])).to.deep.include({ grades: [], ownership: undefined }));

  const fields: [name: string, record: object, expected: object, found?: string[]][] = [
    ['who runs it', { gestione: 'Statale' }, { ownership: 'statale' }],
    ['who runs it, in other words', { GESTIONE: 'Non statale' }, { ownership: 'paritaria' }],
    ['who runs it, in the ministry’s description', { DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA: 'SCUOLA PRIMARIA NON STATALE', codice: 'MIEE00100X' }, { ownership: 'paritaria' }],
    ['who runs it, unheard of', { gestione: 'regionale' }, { ownership: undefined }, ['row 1, ownership unreadable-field']],
    ['a telephone number that was a number', { TELEFONO: '31376097.0' }, { phone: '31376097' }],
    ['a postcode that was a number', { cap: '8038.0' }, { postalCode: '08038' }],
    ['a postcode without its zeros', { cap: '8038' }, { postalCode: undefined }, ['row 1, postalCode unreadable-field']],
    ['nothing, in many words', { cap: 'Non disponibile', indirizzo: 'N.D.', comune: '-', telefono: null, note: '<p></p>' }, { postalCode: undefined, address: undefined, municipality: undefined, phone: undefined, note: undefined }],
    ['Napoli is something', { provincia: 'NA' }, { province: 'NA' }],
    ['a street, its kind and its number', { TipologiaIndirizzo: 'Via', DenominazioneIndirizzo: 'Roma', NumeroCivico: 5 }, { address: 'Via Roma 5' }],
    ['accents in a name', { Località: 'Sesto', 'Telefono': '02 1' }, { phone: '02 1' }],
    ['the more trusted of two names', { tipologia: 'SCUOLA PRIMARIA', grado: 'infanzia' }, { grades: ['infanzia'] }],
    ['the other where it says nothing', { tipologia: 'SCUOLA PRIMARIA', grado: 'Non Disponibile' }, { grades: ['primaria'] }],
    ['precision none', { precision: 'none' }, { precision: 'exact' }],
    ['precision address', { precision: 'address' }, { precision: 'exact' }],
    ['precision comune', { precision: 'Comune' }, { precision: 'municipality' }],
    ['precision unheard of', { precision: 'circa' }, { precision: 'exact' }, ['row 1, precision unreadable-field']],
    ['activities', { 'Attività': 'teatro; orto\ncoro|' }, { activities: ['teatro', 'orto', 'coro'].map((text) => ({ grade: undefined, text })) }],
    ['activities by grade', { attivita_infanzia: 'orto', ATTIVITA_SECONDARIA1: 'coro' }, { activities: [{ grade: 'infanzia', text: 'orto' }, { grade: 'secondaria-1', text: 'coro' }] }],
    ['activities in a list', { activities: ['orto', { grade: 'primaria', text: 'coro' }, null] }, { activities: [{ grade: undefined, text: 'orto' }, { grade: 'primaria', text: 'coro' }] }],
    ['markup, as text', { note: '<img src=x onerror=alert(1)>' }, { note: '<img src=x onerror=alert(1)>' }],
  ];
  for (const [name, record, expected, found = []] of fields) {
    it(name, async () => {
      const list = await read([{ nome: 'A', ...record }]);
      expect(list!.schools[0]).to.deep.include(expected);
      expect(codes(list)).to.deep.equal(found);
    });
  }

  const sites: [written: string, expected: object, found?: string[]][] = [
    ['www.scuola.example', { website: 'https://www.scuola.example' }],
    ['WWW.Scuola.example/Home', { website: 'https://www.scuola.example/Home' }],
    ['http://scuola.example:8080/x?y', { website: 'http://scuola.example:8080/x?y' }],
    ['https//www.scuola.example', { website: 'https://www.scuola.example' }],
    ['http//scuola.example/', { website: 'http://scuola.example/' }],
    ['https:/scuola.example', { website: 'https://scuola.example' }],
    ['<p>scuola.example</p>', { website: 'https://scuola.example' }],
    ['<p> </p>', { website: undefined }],
    ['<br>', { website: undefined }],
    ['info@scuola.example', { website: undefined, email: 'info@scuola.example' }],
    ['ENIC82600R@PEC.ISTRUZIONE.IT', { website: undefined, pec: 'ENIC82600R@PEC.ISTRUZIONE.IT', email: undefined }],
    ['https://video.example/@scuola', { website: 'https://video.example/@scuola' }],
    ['IN ALLESTIMENTO', { website: undefined }, ['row 1, website unreadable-field']],
    ['www.scuola..example', { website: undefined }, ['row 1, website unreadable-field']],
    ['javascript:alert(1)', { website: undefined }, ['row 1, website unsafe-url']],
  ];
  for (const [written, expected, found = []] of sites) {
    it(`site ${written}`, async () => {
      const list = await read([{ nome: 'A', SITO_WEB: written }]);
      expect(list!.schools[0]).to.include(expected);
      expect(codes(list)).to.deep.equal(found);
    });
  }

  it('a mail address among the sites does not displace another', async () => {
    const list = await read([{ nome: 'A', sito: 'info@scuola.example', email: 'altro@scuola.example' }, { nome: 'B', sito: 'info@scuola.example', email: 'INFO@scuola.example' }]);
    expect(list!.schools.map(({ email }) => email)).to.deep.equal(['altro@scuola.example', 'INFO@scuola.example']);
    expect(codes(list)).to.deep.equal(['row 1, website unreadable-field']);
  });
});

describe('positions in files', () => {
  const POINT = { lat: 45.53, lon: 9.24 };
  const places: [string, object, unknown?][] = [
    ['GeoJSON', { geometry: { type: 'Point', coordinates: [9.24, 45.53] }, properties: { DENOM_SEDE: 'A' } }, POINT],
    ['GeoJSON with whole numbers', { geometry: { type: 'Point', coordinates: [9, 45.5] }, properties: { name: 'A' } }, { lat: 45.5, lon: 9 }],
    ['GeoJSON with a height', { geometry: { type: 'Point', coordinates: [9.2, 45, -12.5] }, properties: { name: 'A' } }, { lat: 45, lon: 9.2 }],
    ['GeoJSON with text for numbers', { geometry: { type: 'Point', coordinates: ['9.24', '45.53'] }, properties: { markername: 'A' } }, POINT],
    ['GeoJSON in a text', { nome: 'A', geometry: '{"type":"Point","coordinates":[9.24,45.53]}' }, POINT],
    ['an object', { denom_sede: 'A', location: { latitude: '45.53', longitude: '9.24', human_address: '{"address": "VIA 12.5"}' } }, POINT],
    ['one text', { nome: 'A', Location: '(45.53, 9.24)' }, POINT],
    ['one text, with a space', { nome: 'A', posizione: '45.53 9.24' }, POINT],
    ['one text, with commas for points', { nome: 'A', posizione: '45,53 | 9,24' }, POINT],
    ['one text, under an address', { nome: 'A', location: 'VIA ROMA 12.5\nMILANO\n(45.53, 9.24)' }, POINT],
    ['a list', { nome: 'A', location: [null, '45.53', '9.24', null, false] }, POINT],
    ['WKT', { nome: 'A', the_geom: 'POINT (9.24 45.53)' }, POINT],
    ['Milano’s columns', { denominazione: 'A', LAT_Y_4326: '45,53', LONG_X_4326: '9,24' }, POINT],
    ['columns before a place', { nome: 'A', lat: 45.53, lon: 9.24, location: 'in fondo' }, POINT],
    ['a polygon', { geometry: { type: 'Polygon', coordinates: [[[9.2, 45.5], [9.3, 45.5]]] }, properties: { name: 'A' } }],
    ['a line', { geometry: { type: 'LineString', coordinates: [[9, 45], [9.3, 45.5]] }, properties: { name: 'A' } }],
    ['whole numbers in a text, which may be anything', { nome: 'A', posizione: 'al 45, 9° piano' }],
    ['nonsense', { nome: 'A', posizione: 'in fondo a destra' }],
    ['half a position', { nome: 'A', lat: 45.53 }],
  ];
  for (const [name, record, point] of places) {
    it(`as ${name}`, async () => {
      const list = await read([record]);
      expect(list!.schools[0]!.point).to.deep.equal(point);
      expect(codes(list)).to.deep.equal(point ? [] : ['row 1 point-unreadable']);
    });
  }

  const table = (points: readonly (readonly [unknown, unknown])[]): object[] => points.map(([lat, lon], index) => ({ nome: `Scuola ${index}`, lat, lon }));
  const repeated = <T>(count: number, point: T): T[] => Array.from({ length: count }, () => point);

  it('swapped in the whole file: put right, told once', async () => {
    const list = await read(table([[undefined, undefined], ...repeated(1500, [9.24, 45.53] as const)]));
    expect(list!.schools.at(-1)!.point).to.deep.equal(POINT);
    expect(list!.findings).to.deep.equal([{ code: 'points-swapped', where: 'row 2', value: '9.24 45.53' }]);
  });

  it('swapped in some rows: those are told, and not mended', async () => {
    const list = await read(table([...repeated(8, [45.53, 9.24] as const), [9.24, 45.53]]));
    expect(list!.schools[0]!.point).to.deep.equal(POINT);
    expect(codes(list)).to.deep.equal(['row 9 point-outside']);
  });

  const projected: [string, unknown, unknown][] = [
    ['Gauss-Boaga', 5033472.879, 1513946.325],
    ['UTM, as text', '5.033.472,8', '513.946,3'],
    ['Web Mercator', 1028591, 5706745],
  ];
  for (const [name, lat, lon] of projected) {
    it(`in metres (${name}): no positions, told once`, async () => {
      const list = await read(table(repeated(1500, [lat, lon] as const)));
      expect(list!.schools.some(({ point }) => point)).to.equal(false);
      expect(list!.findings).to.deep.equal([{ code: 'points-projected', where: 'row 1', value: `${lat} ${lon}` }]);
    });
  }
});
