import { expect } from 'chai';
import { findFund, fundLabel, FUNDS, PERIODS } from '../../src/funding/funds.js';
import { statement } from '../../src/funding/statements.js';

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
    const direct = ['erasmus-plus', 'cerv', 'life', 'horizon', 'digital-europe', 'cef', 'creative-europe', 'esc'];
    expect(FUNDS.filter((fund) => !fund.statement).map(({ code }) => code)).to.have.members(direct);
  });

  const found: readonly [wanted: string, code: string | undefined][] = [
    ['fami', 'fami'],
    ['AMIF', 'fami'],
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
  const words: readonly [kind: 'funded' | 'cofunded' | 'ngeu', language: 'it' | 'en', text: string][] = [
    ['funded', 'it', 'Finanziato dall’Unione europea'],
    ['cofunded', 'it', 'Cofinanziato dall’Unione europea'],
    ['ngeu', 'it', 'Finanziato dall’Unione europea – NextGenerationEU'],
    ['funded', 'en', 'Funded by the European Union'],
    ['cofunded', 'en', 'Co-funded by the European Union'],
    ['ngeu', 'en', 'Funded by the European Union – NextGenerationEU'],
  ];
  for (const [kind, language, text] of words) {
    it(`${kind}, ${language}`, () => expect(statement(kind, language)).to.equal(text));
  }
});
