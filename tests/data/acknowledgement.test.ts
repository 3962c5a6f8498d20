import { expect } from 'chai';
import { chooser } from '../../src/formats/choice.js';
import type { Finding } from '../../src/formats/finding.js';
import { acknowledge, type Acknowledgement, type AcknowledgementOptions } from '../../src/funding/acknowledgement.js';

function decide(options: AcknowledgementOptions): Acknowledgement & { codes: string[] } {
  const unknown: Finding<'unknown-value'>[] = [];
  const decided = acknowledge(options, chooser(unknown));
  return { ...decided, codes: [...unknown, ...decided.findings, ...decided.breaches].map(({ code, where }) => `${code} ${where}`) };
}

describe('the acknowledgement', () => {
  const decisions: readonly [what: string, options: AcknowledgementOptions, expected: Partial<Acknowledgement>][] = [
    ['names the fund under the rules of 2014', { fund: 'fami', period: '2014-2020' }, { kind: 'cofunded', reference: 'Fondo Asilo, Migrazione e Integrazione (FAMI)' }],
    ['names it against the author’s wish', { fund: 'fami', period: '2014-2020', fundReference: 'hide' }, { reference: 'Fondo Asilo, Migrazione e Integrazione (FAMI)' }],
    ['does not under those of 2021', { fund: 'fami', period: '2021-2027' }, { reference: '' }],
    ['does there on request', { fund: 'fami', period: '2021-2027', fundReference: 'show', language: 'en' }, { reference: 'Asylum, Migration and Integration Fund (AMIF)' }],
    ['names it where nobody knows the period', { fund: 'fami' }, { period: '', reference: 'Fondo Asilo, Migrazione e Integrazione (FAMI)' }],
    ['takes the only period of a fund', { fund: 'fse-plus' }, { period: '2021-2027', reference: '' }],
    ['keeps to the statement that the law prescribes', { fund: 'pnrr', statement: 'cofunded' }, { kind: 'ngeu' }],
    ['follows the grant agreement', { fund: 'fesr', statement: 'funded' }, { kind: 'funded', isGuess: false }],
    ['says too little rather than too much', { fund: 'cerv' }, { kind: 'cofunded', isGuess: true }],
    ['puts Interreg’s programme in the place of the fund', { fund: 'interreg', period: '2021-2027', programme: 'Interreg VI-A' }, { reference: 'Interreg VI-A', programme: undefined }],
    ['adds the fund behind it under the rules of 2014', { fund: 'interreg', period: '2014-2020', programme: 'Interreg V-A' }, { reference: 'Interreg V-A – Fondo europeo di sviluppo regionale (FESR)' }],
    ['names the fund behind an initiative', { fund: 'eui' }, { reference: 'Iniziativa urbana europea (EUI) – Fondo europeo di sviluppo regionale (FESR)' }],
    ['leaves that to the programme’s own logo', { fund: 'interreg', period: '2021-2027', programme: 'Interreg VI-A', hasLockup: true }, { reference: '' }],
    ['speaks two languages', { fund: 'fesr', language: 'it', secondLang: 'de-IT' }, { second: { text: 'Kofinanziert von der Europäischen Union', language: 'de' } }],
    ['not the same one twice', { fund: 'fesr', language: 'it', secondLang: 'it-CH' }, { second: undefined }],
    ['not one that it cannot speak', { fund: 'fesr', language: 'it', secondLang: 'ar' }, { second: undefined }],
    ['keeps the emblem above a centimetre', { height: 12 }, { height: 40 }],
    ['and finite', { height: 'Infinity' }, { height: 40 }],
    ['reads a height as text', { height: '72.5' }, { height: 72.5 }],
  ];
  for (const [what, options, expected] of decisions) {
    it(what, () => expect(decide(options)).to.deep.include(expected));
  }

  it('begins the disclaimer with the statement, in a language that has one', () => {
    expect(decide({ fund: 'cerv', statement: 'funded', authority: 'eacea', language: 'de' }).disclaimer).to.match(/^Finanziato dall’Unione europea\. .*EACEA/);
    expect(decide({ fund: 'cerv', statement: 'funded', authority: 'eacea', language: 'en' }).disclaimer).to.match(/^Funded by the European Union\. .*EACEA/);
  });

  // Each code once for, once against.
  const found: readonly [options: AcknowledgementOptions, codes: readonly string[]][] = [
    [{}, ['statement-required statement']],
    [{ statement: 'funded' }, []],
    [{ fund: 'fesr', period: '2021-2027' }, []],
    [{ fund: 'fesr', period: '2013' }, ['unknown-value period']],
    [{ fund: 'nobody', statement: 'funded' }, ['fund-unknown fund']],
    [{ fund: 'bmvi', period: '2014-2020' }, ['fund-period-mismatch period']],
    [{ statement: 'funded', period: '2014-2020' }, ['reference-missing fund']],
    [{ fund: 'fesr', period: '2014-2020', fundReference: 'hide' }, ['reference-compulsory fund-reference']],
    [{ fund: 'fesr' }, ['period-missing period']],
    [{ fund: 'fse' }, []],
    [{ fund: 'react-eu' }, ['addition-missing disclaimer']],
    // Direct management had rules of its own.
    [{ fund: 'erasmus-plus', period: '2014-2020', statement: 'cofunded', authority: 'indire', fundReference: 'hide' }, []],
    [{ fund: 'pnrr', statement: 'ngeu' }, []],
    [{ fund: 'pnrr', statement: 'funded' }, ['statement-mismatch statement']],
    [{ fund: 'fesr', period: '2021-2027', statement: 'ngeu' }, ['statement-mismatch statement']],
    [{ fund: 'fesr', period: '2021-2027', language: 'mt' }, ['statement-unverified lang']],
    [{ fund: 'fsue', period: '2021-2027', language: 'mt' }, []],
    // No language of the Union: nothing to verify.
    [{ fund: 'fesr', period: '2021-2027', language: 'ar' }, []],
    [{ fund: 'fesr', period: '2021-2027', secondLang: 'ga' }, ['statement-unverified second-lang']],
    [{ fund: 'interreg', period: '2021-2027', hasLockup: true }, ['programme-missing programme']],
    [{ fund: 'interreg', period: '2021-2027', programme: 'Interreg VI-A' }, ['lockup-missing lockup']],
    [{ fund: 'life', period: '2021-2027', statement: 'funded' }, ['disclaimer-missing authority']],
    [{ fund: 'life', period: '2021-2027', statement: 'funded', authority: 'CINEA' }, []],
    [{ fund: 'fesr', period: '2021-2027', height: '4cm' }, ['emblem-too-small height']],
    [{ fund: 'fesr', period: '2021-2027', height: 40 }, []],
    [{ fund: 'fesr', period: '2021-2027', height: '' }, []],
  ];
  for (const [options, codes] of found) {
    it(`finds ${codes.join(', ') || 'nothing'} in ${JSON.stringify(options)}`, () => expect(decide(options).codes).to.deep.equal(codes));
  }
});
