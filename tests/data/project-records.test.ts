import { expect } from 'chai';
import { parseCsv, type Table } from '../../src/formats/csv.js';
import { ANYTHING, findProjects, groupProjects, listProject, nameOfFund, type Aspect, type ListedProject } from '../../src/widgets/project-card/listed-projects.data.js';
import { readProject } from '../../src/widgets/project-card/project-card.data.js';
import { readProjects } from '../../src/widgets/project-card/project-list.data.js';
import { readRecords } from '../../src/widgets/project-card/records-view.js';

const csv = (text: string): Table => parseCsv(new TextEncoder().encode(text).buffer as ArrayBuffer);
const first = (raw: unknown): object => readRecords(raw)!.records[0]!;
const codes = (raw: unknown): string[] => readRecords(raw)!.findings.map(({ code, where }) => `${where} ${code}`);

const TODAY = { year: 2024, month: 6, day: 15 };
const listed = (records: object[]): ListedProject[] => records.map((record) => listProject(record, TODAY, readProject).project);

describe('projects: records in our own names', () => {
  it('an array, or an object that holds it', () => {
    for (const raw of [[{ heading: 'A' }, { heading: 'B' }], { projects: [{ heading: 'A' }, { heading: 'B' }] }]) {
      expect(readProjects(raw)!.records).to.deep.equal([{ heading: 'A' }, { heading: 'B' }]);
      expect(readRecords(raw)!.records).to.deep.equal([{ heading: 'A' }, { heading: 'B' }]);
    }
  });

  it('keeps lists, numbers and what the card reads', () => {
    const project = {
      heading: 'A',
      budgetTotal: 9250000.5,
      aims: ['uno', 'due'],
      partners: [{ name: 'Anci', role: 'Partner', href: '/anci' }],
      links: [{ text: 'Bando', href: '/bando' }],
      start: '2018-09',
    };
    expect(readProjects([project])!.records).to.deep.equal([project]);
    expect(first([project])).to.deep.equal(project);
  });

  it('drops nothing in silence', () => {
    const { records, findings } = readProjects([{ heading: 'A', place: { x: 1 } }, null, 'testo', { telefono: '02' }, { heading: '  ' }])!;
    expect(records).to.deep.equal([{ heading: 'A' }]);
    expect(findings.map(({ code, where }) => `${where} ${code}`)).to.deep.equal([
      'A: place unreadable-field',
      'row 2 project-unreadable',
      'row 3 project-unreadable',
      'row 4 project-unreadable',
      'row 5 project-unreadable',
    ]);
    expect(findings[3]!.value).to.contain('telefono');
  });

  it('says when there is nothing to read, and when there is nothing', () => {
    for (const raw of [undefined, null, 'x', 3, {}, { projects: 'x' }, [1, 2], [{}]]) {
      expect(readProjects(raw), JSON.stringify(raw)).to.equal(undefined);
      expect(readRecords(raw), JSON.stringify(raw)).to.equal(undefined);
    }
    expect(readProjects([])).to.deep.equal({ records: [], findings: [] });
    expect(readRecords({ results: [] })).to.deep.equal({ records: [], findings: [] });
  });

  it('names a huge row in short, and survives one that contains itself', () => {
    const circle: Record<string, unknown> = {};
    circle['circle'] = circle;
    const { findings } = readProjects([{ heading: 'A' }, { note: 'x'.repeat(100_000) }, circle])!;
    expect(findings).to.have.length(2);
    expect(findings[0]!.value.length).to.be.at.most(100);
  });
});

describe('projects: files of others', () => {
  /** Field, what it is called, what is written, what is read. */
  const cells: [field: string, name: string, written: string, read: unknown][] = [
    ['heading', 'Titolo', ' Orti ', 'Orti'],
    ['heading', 'OC_TITOLO_PROGETTO', 'Orti', 'Orti'],
    ['heading', 'Titolo Progetto', 'Orti', 'Orti'],
    ['projectCode', 'project-code', 'prog-1', 'prog-1'],
    ['projectCode', 'projectCode', 'prog-1', 'prog-1'],
    ['projectCode', 'COD_LOCALE_PROGETTO', '1SI12692', '1SI12692'],
    ['aims', 'Finalità', 'Coltivare', 'Coltivare'],
    ['fund', 'Fondo', 'PNRR', 'PNRR'],
    ['fund', 'FONDO_COMUNITARIO', 'FESR', 'FESR'],
    ['period', 'OC_DESCR_CICLO', 'Ciclo di programmazione 2014-2020', '2014-2020'],
    ['programme', 'oc_descrizione_programma', 'POR FSE LOMBARDIA', 'POR FSE LOMBARDIA'],
    ['measure', 'Misura', 'M1C1I1.4.1', 'M1C1I1.4.1'],
    ['measure', 'Missione', 'M5 - Inclusione e coesione', 'M5 - Inclusione e coesione'],
    ['statement', 'statement', 'funded', 'funded'],
    ['secondLang', 'second_lang', 'de', 'de'],
    ['state', 'Stato', 'In corso', 'ongoing'],
    ['state', 'OC_STATO_PROGETTO', 'Non avviato', 'planned'],
    ['state', 'stato', 'CONCLUSO', 'completed'],
    ['state', 'stato', 'Sospeso', 'suspended'],
    ['state', 'stato', 'Annullato', 'cancelled'],
    ['state', 'stato', 'ongoing', 'ongoing'],
    // Paid, not necessarily done: not ours to say.
    ['state', 'OC_STATO_PROGETTO', 'Liquidato', 'Liquidato'],
    ['start', 'Inizio', '01/03/2024', '01/03/2024'],
    ['start', 'OC_DATA_INIZIO_PROGETTO', '20120613', '2012-06-13'],
    ['end', 'OC_DATA_FINE_PROGETTO_PREVISTA', '20151231', '2015-12-31'],
    ['end', 'Data fine', 'n.d.', undefined],
    ['budgetTotal', 'Importo', '9.250.000,00', '9.250.000,00'],
    ['budgetTotal', 'OC_FINANZ_TOT_PUB_NETTO', '421465927,95', '421465927,95'],
    ['budgetEu', 'OC_FINANZ_UE_NETTO', '1000,00', '1000,00'],
    ['place', 'DEN_COMUNE', 'MILANO:::LODI', 'MILANO, LODI'],
    ['href', 'OC_LINK', 'https://opencoesione.gov.it/it/dati/progetti/1si/', 'https://opencoesione.gov.it/it/dati/progetti/1si/'],
    ['href', 'url', 'https://opencoesione.gov.it/it/api/progetti/1si/', undefined],
    ['summary', 'Descrizione', '-', undefined],
  ];
  for (const [field, name, written, read] of cells) {
    it(`«${name}» «${written}» → ${field} ${String(read)}`, () => {
      const record = first({ header: ['name', name], rows: [['X', written]] });
      expect(record).to.have.property('heading', field === 'heading' ? read : 'X');
      if (read === undefined) expect(record).not.to.have.property(field);
      else expect(record).to.have.property(field, read);
    });
  }

  it('the better of two names wins, wherever it stands', () => {
    expect(first({ header: ['OC_DATA_FINE_PROGETTO_PREVISTA', 'Titolo', 'OC_DATA_FINE_PROGETTO_EFFETTIVA'], rows: [['20151231', 'A', '20160101']] })).to.have.property('end', '2016-01-01');
    expect(first({ header: ['OC_DATA_FINE_PROGETTO_PREVISTA', 'Titolo', 'OC_DATA_FINE_PROGETTO_EFFETTIVA'], rows: [['20151231', 'A', '']] })).to.have.property('end', '2015-12-31');
  });

  it('a CSV file with a byte order mark, semicolons and quotes; rows counted with the header', () => {
    const table = csv('\ufeffTitolo;Fondo;Stato;Colonna ignota\r\n"Orti; e giardini";PNRR;In corso;x\r\n;FESR;;\r\nPista;FESR\r\n');
    expect(readRecords(table)!.records).to.deep.equal([
      { heading: 'Orti; e giardini', fund: 'PNRR', state: 'ongoing' },
      { heading: 'Pista', fund: 'FESR' },
    ]);
    expect(codes(table)).to.deep.equal(['row 3 project-unreadable', 'row 1 column-unknown']);
    expect(readRecords(table)!.findings.at(-1)!.value).to.equal('Colonna ignota');
  });

  it('OpenCoesione’s pages of projects', () => {
    const project = {
      url: 'https://opencoesione.gov.it/it/api/progetti/4mtra111102/',
      cod_locale_progetto: '4MTRA111102',
      cup: 'J22F24000140002',
      oc_titolo_progetto: 'Raddoppio di una tratta',
      oc_sintesi_progetto: '',
      oc_stato_progetto: 'In corso',
      oc_descr_ciclo: 'Ciclo di programmazione 2021-2027',
      oc_finanz_tot_pub_netto: '421465927,95',
      oc_data_inizio_progetto: 20120613,
      percentuale_avanzamento: '22%',
      soggetti: [],
      territori: ['bari-comune'],
    };
    const expected = {
      projectCode: '4MTRA111102',
      cup: 'J22F24000140002',
      heading: 'Raddoppio di una tratta',
      state: 'ongoing',
      period: '2021-2027',
      budgetTotal: '421465927,95',
      start: '2012-06-13',
      partners: [],
    };
    expect(first({ count: 1, next: null, results: [project] })).to.deep.equal(expected);
    expect(first(project)).to.deep.equal(expected);
  });

  it('OpenCoesione’s single project: subjects with what they do, places by name', () => {
    const record = first({
      oc_titolo_progetto: 'A',
      soggetti: [
        { denominazione: 'Regione Lombardia', ruoli: ['Programmatore'], url: 'x' },
        { denominazione: 'Comune', ruoli: ['Attuatore', 'Beneficiario'] },
      ],
      territori: [{ denominazione: 'Sesto San Giovanni' }, { denominazione: 'Milano' }],
      oc_link: 'https://opencoesione.gov.it/it/dati/progetti/a/',
    });
    expect(record).to.deep.equal({
      heading: 'A',
      partners: [
        { name: 'Regione Lombardia', role: 'Programmatore' },
        { name: 'Comune', role: 'Attuatore, Beneficiario' },
      ],
      place: 'Sesto San Giovanni, Milano',
      href: 'https://opencoesione.gov.it/it/dati/progetti/a/',
    });
  });

  it('partners in cells', () => {
    expect(first({ header: ['titolo', 'OC_DENOM_PROGRAMMATORE', 'Soggetto Attuatore'], rows: [['A', 'Regione', 'Comune:::Scuola']] })).to.have.deep.property('partners', [
      { name: 'Regione', role: 'Programmatore' },
      { name: 'Comune', role: 'Soggetto attuatore' },
      { name: 'Scuola', role: 'Soggetto attuatore' },
    ]);
    expect(first({ header: ['titolo', 'Partner'], rows: [['A', 'Anci; Regione |']] })).to.have.deep.property('partners', [{ name: 'Anci' }, { name: 'Regione' }]);
  });

  it('hostile names and values are text or nothing', () => {
    const raw = JSON.parse('[{"titolo":"<img src=x onerror=alert(1)>","__proto__":{"heading":"no"},"constructor":"no","link":"javascript:alert(1)","fondo":{"a":1},"stato":[1]}]');
    const { records, findings } = readRecords(raw)!;
    expect(records[0]).to.deep.equal({ heading: '<img src=x onerror=alert(1)>', href: 'javascript:alert(1)' });
    expect(findings.map(({ code }) => code)).to.deep.equal(['unreadable-field', 'unreadable-field']);
    expect(({} as { heading?: string }).heading).to.equal(undefined);
  });
});

describe('projects: found and grouped', () => {
  const projects = listed([
    { heading: 'Città verde', acronym: 'CV', summary: 'Alberi', fund: 'FESR', place: 'Forlì', start: '2024-01', end: '2024-12' },
    { heading: 'B', fund: 'pnrr', measure: 'M1C1I1.4.1', end: '2020', cup: 'J22F24000140002' },
    { heading: 'C', fund: 'AMIF', measure: 'Missione 5', state: 'suspended', projectCode: 'prog-2463' },
    { heading: 'D', fund: 'fami', measure: '1.4.1', start: '2030' },
    { heading: 'E', fund: 'Fondo del Comune', measure: 'M12', state: 'boh', start: '2025', end: '2024' },
    { heading: 'F', state: 'cancelled' },
  ]);
  const groups = (by: Aspect): string[] => groupProjects(projects, by).map(({ key, projects: members }) => `${key}: ${members.map(({ record }) => record.heading![0]).join('')}`);

  it('by state, as the card computes it', () => expect(groups('state')).to.deep.equal(['ongoing: C', 'planned: D', 'suspended: C', 'completed: B', 'cancelled: F', ': E']));
  it('by fund, whatever it is called: first what pays most', () => expect(groups('fund')).to.deep.equal(['fami: CD', 'Fondo del Comune: E', 'fesr: C', 'pnrr: B', ': F']));
  it('by mission', () => expect(groups('mission')).to.deep.equal(['1: B', '5: C', ': CDEF']));
  it('names a fund in both languages, and one that nobody knows as it is written', () => {
    expect(nameOfFund(projects[3]!, 'it')).to.equal('Fondo Asilo, Migrazione e Integrazione (FAMI)');
    expect(nameOfFund(projects[3]!, 'en')).to.contain('AMIF');
    expect(nameOfFund(projects[4]!, 'en')).to.equal('Fondo del Comune');
  });

  const searches: [query: string, found: string][] = [
    ['', 'CBCDEF'],
    ['citta VERDE', 'C'],
    ['cv', 'C'],
    ['alberi', 'C'],
    ['forli', 'C'],
    ['j22f24000140002', 'B'],
    ['PROG 2463', 'C'],
    ['niente', ''],
  ];
  for (const [query, found] of searches) {
    it(`finds «${query}»`, () => expect(findProjects(projects, { ...ANYTHING, query }).map(({ record }) => record.heading![0]).join('')).to.equal(found));
  }

  it('tells what is wrong with a project by its name', () => {
    expect(listProject({ heading: 'E', start: '2025', end: '2024' }, TODAY, readProject).findings).to.deep.include({ code: 'end-before-start', where: 'E: end', value: '2024' });
  });

  it('takes a state for what the card takes it for, whatever its case, and tells one that is none', () => {
    const { project, findings } = listProject({ heading: 'E', state: ' Suspended', start: '2020', end: '2030' }, TODAY, readProject);
    expect([project.state, findings]).to.deep.equal(['suspended', []]);
    const other = listProject({ heading: 'E', state: 'Liquidato', start: '2020', end: '2030' }, TODAY, readProject);
    expect(other.project.state).to.equal('ongoing');
    expect(other.findings.map(({ code, where, value }) => `${where} ${code} ${value}`)).to.deep.equal(['E: state unknown-value Liquidato']);
  });
});
