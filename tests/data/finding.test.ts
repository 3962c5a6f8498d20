import { expect } from 'chai';
import { gatherFindings, type Finding } from '../../src/formats/finding.js';

const rows = (code: string, numbers: readonly number[], field = ''): Finding[] => numbers.map((number) => ({ code, where: `row ${number}${field}`, value: `${code} ${number}` }));
const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('findings put together', () => {
  it('leaves up to 20 of a code as they are', () => {
    const findings = [...rows('a', range(1, 20)), ...rows('b', range(1, 20)), { code: 'c', where: 'file', value: '' }];
    expect(gatherFindings(findings)).to.deep.equal(findings);
  });

  it('names all rows of more than 20, in ranges, with the first value', () => {
    const findings = rows('a', [...range(4, 6), 9, 12, ...range(100, 130)]);
    expect(gatherFindings(findings)).to.deep.equal([{ code: 'a', where: 'row 4–6, 9, 12, 100–130', value: 'a 4' }]);
  });

  it('sorts rows, counts one once, keeps fields apart and the order of what came first', () => {
    const findings = [...rows('a', [7, 3]), ...rows('b', [1]), ...rows('a', [5, 3], ', website'), ...rows('a', range(20, 40), ', href')];
    expect(gatherFindings(findings).map(({ code, where }) => `${code}: ${where}`)).to.deep.equal(['a: row 3, 7', 'b: row 1', 'a: row 3, 5, website', 'a: row 20–40, href']);
  });

  it('keeps what is about no row', () => {
    const findings = range(1, 30).map((number) => ({ code: 'a', where: 'file', value: String(number) }));
    expect(gatherFindings(findings)).to.deep.equal(findings);
  });

  it('nothing of nothing', () => expect(gatherFindings([])).to.deep.equal([]));
});
