import { expect } from 'chai';
import { fold, matcher } from '../../src/formats/fold.js';

describe('text folded for search', () => {
  const folded: readonly [text: string, result: string][] = [
    ["LIBERTA'", 'liberta'],
    ['Libertà', 'liberta'],
    ['Liberta\u0300', 'liberta'],
    ['Dell’Acqua', 'dell acqua'],
    ["DELL'ACQUA", 'dell acqua'],
    ['I.C. «G. Rovani» – Sesto', 'i c g rovani sesto'],
    ['  più   spazi\u00a0ovunque\t', 'piu spazi ovunque'],
    ['1ª e 2º', '1a e 2o'],
    ['Ufﬁcio', 'ufficio'],
    ['ÀÈÉÌÒÙ çñü', 'aeeiou cnu'],
    ['Școala românească', 'scoala romaneasca'],
    ['ШКОЛА', 'школа'],
    ['', ''],
    ['—…!', ''],
    ['<b>', 'b'],
  ];
  for (const [text, result] of folded) {
    it(`"${text}" becomes "${result}"`, () => expect(fold(text)).to.equal(result));
  }
  it('changes nothing the second time', () => {
    for (const [text] of folded) expect(fold(fold(text))).to.equal(fold(text));
  });

  const school = fold('Istituto Comprensivo "Dante Alighieri" – via Libertà 12');
  const queries: readonly [query: string, found: boolean][] = [
    ['', true],
    [' ', true],
    ['dante', true],
    ['DANTE', true],
    ['alig', true],
    ['libertà', true],
    ["liberta'", true],
    ['alighieri dante', true],
    ['via 12', true],
    ['dante pascoli', false],
    ['danteal', false],
    ['.*', true],
    ['13', false],
  ];
  for (const [query, found] of queries) {
    it(`"${query}" is ${found ? '' : 'not '}found`, () => expect(matcher(query)(school)).to.equal(found));
  }
});
