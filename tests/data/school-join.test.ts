import { expect } from 'chai';
import { joinPoints } from '../../src/widgets/schools-map/files/school-join.data.js';
import { readSchools, type SchoolList, type SchoolRecord } from '../../src/widgets/schools-map/schools-map.data.js';

const read = (records: SchoolRecord[]): SchoolList => readSchools(records)!;

describe('schools: positions from a second file', () => {
  const schools = read([{ name: 'A', code: 'A1' }, { name: 'B', code: 'B1', lat: '45.1', lon: '9.1' }, { name: 'C', code: 'C1' }, { name: 'D' }]);

  it('come by code, with how near they are, and replace none that is known', () => {
    const { schools: joined } = joinPoints(schools, read([{ code: 'B1', lat: '44', lon: '8' }, { code: 'A1', lat: '45,5', lon: '9,2', precision: 'street' }]));
    expect(joined.map(({ name, point, precision }) => [name, point?.lat, precision])).to.deep.equal([
      ['A', 45.5, 'street'],
      ['B', 45.1, 'exact'],
      ['C', undefined, 'exact'],
      ['D', undefined, 'exact'],
    ]);
  });

  it('that are missing or wrong are told, and where; that those rows have no name is not', () => {
    const { findings } = joinPoints(schools, read([{ code: 'A1', lat: '45.5', lon: '9.2' }, { code: 'C1', lat: '90', lon: '9' }]));
    expect(findings.map(({ code, where, value }) => `${where} ${code} ${value}`)).to.deep.equal(['join-src, row 2 point-outside 90 9', 'join-src join-unmatched 2']);
  });

  it('of a file with other codes leave all as it was, and say so', () => {
    const joined = joinPoints(schools, read([{ code: 'X', lat: '45.5', lon: '9.2' }]));
    expect(joined.schools).to.deep.equal(schools.schools);
    expect(joined.findings).to.deep.equal([{ code: 'join-unmatched', where: 'join-src', value: '3' }]);
  });
});
