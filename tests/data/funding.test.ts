import { expect } from 'chai';
import { AUTHORITY_CODES, disclaimer } from '../../src/funding/disclaimers.js';
import { fundLabel } from '../../src/funding/fund-label.js';
import { findFund, FUNDS, PERIODS, type StatementKind } from '../../src/funding/funds.js';
import { statement, STATEMENT_LANGUAGES } from '../../src/funding/statements.js';

describe('the registry of funds', () => {
  it('has no code or alias twice', () => {
    const names = FUNDS.flatMap(({ code, aliases }) => [code, ...aliases]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).to.deep.equal([]);
  });

  it('gives every fund a name in both languages and at least one period', () => {
    for (const { code, name, periods } of FUNDS) {
      expect(name.it, code).to.match(/\S/);
      expect(name.en, code).to.match(/\S/);
      expect(periods.length, code).to.be.above(0);
      expect(PERIODS, code).to.include.members([...periods]);
    }
  });

  it('has no usual statement for programmes under direct management, where the grant agreement decides', () => {
    const direct = ['erasmus-plus', 'cerv', 'life', 'horizon', 'h2020', 'digital-europe', 'cef', 'creative-europe', 'esc'];
    expect(FUNDS.filter((fund) => !fund.statement).map(({ code }) => code)).to.have.members(direct);
  });

  const found: readonly [wanted: string, code: string | undefined][] = [
    ['fami', 'fami'],
    ['AMIF', 'fami'],
    ['FAMI 2014-2020', 'fami'],
    ['fse+ 2021/27', 'fse-plus'],
    [' Fse+ ', 'fse-plus'],
    ['fse', 'fse'],
    ['ESF+', 'fse-plus'],
    ['ERDF', 'fesr'],
    ['ngeu', 'pnrr'],
    ['emfaf', 'feampa'],
    ['erasmus+', 'erasmus-plus'],
    ['', undefined],
    ['   ', undefined],
    ['Fondo Asilo, Migrazione e Integrazione', undefined],
    ['fam', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
    ['<img src=x onerror=alert(1)>', undefined],
  ];
  for (const [wanted, code] of found) {
    it(`finds ${code ?? 'nothing'} for "${wanted}"`, () => expect(findFund(wanted)?.code).to.equal(code));
  }
  it('finds nothing for nothing', () => expect(findFund(undefined)).to.equal(undefined));

  const labels: readonly [code: string, period: string | undefined, language: 'it' | 'en', label: string][] = [
    ['fami', '2014-2020', 'it', 'Fondo Asilo, Migrazione e Integrazione (FAMI) 2014-2020'],
    ['fami', undefined, 'it', 'Fondo Asilo, Migrazione e Integrazione (FAMI)'],
    ['fami', '2021-2027', 'en', 'Asylum, Migration and Integration Fund (AMIF) 2021-2027'],
    ['fse-plus', '2021-2027', 'it', 'Fondo sociale europeo Plus (FSE+) 2021-2027'],
    ['interreg', '2021-2027', 'it', 'Interreg 2021-2027'],
    ['pnrr', undefined, 'it', 'PNRR – NextGenerationEU'],
    ['life', '', 'en', 'LIFE'],
  ];
  for (const [code, period, language, label] of labels) {
    it(`names ${code} ${period ?? ''} in ${language}`, () => expect(fundLabel(findFund(code)!, period, language)).to.equal(label));
  }
});

describe('the statements', () => {
  const words: readonly [kind: StatementKind, tag: string, text: string, language: string][] = [
    ['funded', 'it', 'Finanziato dall’Unione europea', 'it'],
    ['cofunded', 'it-CH', 'Cofinanziato dall’Unione europea', 'it'],
    ['ngeu', 'it', 'Finanziato dall’Unione europea – NextGenerationEU', 'it'],
    ['funded', 'EN-ie', 'Funded by the European Union', 'en'],
    ['ngeu', 'en', 'Funded by the European Union – NextGenerationEU', 'en'],
    ['cofunded', 'de-AT', 'Kofinanziert von der Europäischen Union', 'de'],
    ['funded', 'es', 'Financiado por la Unión Europea', 'es'],
    ['cofunded', 'da', 'Medfinansieret af Den Europæiske Union', 'da'],
    ['cofunded', 'ro', 'Cofinanțat de Uniunea Europeană', 'ro'],
    // Without a source nothing is guessed.
    ['funded', 'et', 'Finanziato dall’Unione europea', 'it'],
    ['ngeu', 'et', 'Finanziato dall’Unione europea – NextGenerationEU', 'it'],
    ['cofunded', 'et', 'Kaasrahastanud Euroopa Liit', 'et'],
    ['cofunded', 'ga', 'Cofinanziato dall’Unione europea', 'it'],
    ['cofunded', 'mt', 'Cofinanziato dall’Unione europea', 'it'],
    ['funded', 'ar', 'Finanziato dall’Unione europea', 'it'],
    ['funded', '', 'Finanziato dall’Unione europea', 'it'],
    ['funded', 'constructor', 'Finanziato dall’Unione europea', 'it'],
  ];
  for (const [kind, tag, text, language] of words) {
    it(`${kind}, ${tag}`, () => expect(statement(kind, tag)).to.deep.equal({ text, language }));
  }

  it('are there for the 24 languages, with the apostrophe of print and the letters of Romanian', () => {
    expect(STATEMENT_LANGUAGES).to.have.length(24);
    const all = STATEMENT_LANGUAGES.flatMap((tag) => [statement('funded', tag).text, statement('cofunded', tag).text]).join();
    expect(all).to.not.match(/['ţş]/);
  });
});

describe('the disclaimer', () => {
  it('begins with the statement and names who grants the money', () => {
    expect(disclaimer(statement('funded', 'it'), 'eacea', 'it')).to.equal(
      'Finanziato dall’Unione europea. Le opinioni espresse appartengono, tuttavia, al solo o ai soli autori e non riflettono necessariamente le opinioni dell’Unione europea o dell’Agenzia esecutiva europea per l’istruzione e la cultura (EACEA). Né l’Unione europea né l’EACEA possono esserne ritenute responsabili.',
    );
    expect(disclaimer(statement('cofunded', 'en'), 'commission', 'en')).to.match(/^Co-funded by the European Union\. Views and opinions .* or the European Commission\. Neither .* nor the European Commission can/);
  });

  it('is a whole sentence for every authority', () => {
    for (const authority of AUTHORITY_CODES) for (const language of ['it', 'en'] as const) expect(disclaimer(statement('funded', language), authority, language)).to.not.match(/undefined| {2}|,\.|\.\./);
  });
});
