import { expect } from 'chai';
import { ANYTHING, arrange, findSchools, usefulFacets, type Facet, type Wanted } from '../../src/widgets/schools-map/list/school-filter.data.js';
import { readSchools, type School, type SchoolRecord } from '../../src/widgets/schools-map/schools-map.data.js';

const read = (records: SchoolRecord[]): readonly School[] => readSchools(records)!.schools;
const names = (schools: readonly School[]): string => schools.map(({ name }) => name).join(' ');

const SCHOOLS = read([
  { name: 'Ariosto', grade: 'infanzia primaria', ownership: 'statale', province: 'MI', municipality: 'Milano', institute: 'IC1', instituteName: 'IC Uno' },
  { name: 'Bembo', grade: 'primaria', ownership: 'paritaria', province: 'MI', municipality: 'Milano' },
  { name: 'Carducci', grade: 'primaria', ownership: 'statale', province: 'MI', municipality: 'Sesto San Giovanni', institute: 'IC1', instituteName: 'IC Uno' },
  { name: 'Dante', grade: 'secondaria-1', ownership: 'statale', province: 'BG', municipality: 'Bergamo', institute: 'IC2', instituteName: 'IC Due' },
  { name: 'Eco', province: 'BG' },
]);

describe('schools: what a reader asks for', () => {
  const cases: [string, Partial<Wanted>, string][] = [
    ['nothing', {}, 'Ariosto Bembo Carducci Dante Eco'],
    ['words', { query: 'sesto' }, 'Carducci'],
    ['words of an institute', { query: 'ic uno' }, 'Ariosto Carducci'],
    ['a grade', { grade: 'primaria' }, 'Ariosto Bembo Carducci'],
    ['who runs it', { ownership: 'paritaria' }, 'Bembo'],
    ['a province', { province: 'BG' }, 'Dante Eco'],
    ['a comune', { municipality: 'Milano' }, 'Ariosto Bembo'],
    ['all at once', { query: 'a', grade: 'primaria', ownership: 'statale', province: 'MI', municipality: 'Milano' }, 'Ariosto'],
    ['what there is not', { province: 'XX' }, ''],
    ['schools in one place', { place: new Set([SCHOOLS[0]!, SCHOOLS[3]!]), ownership: 'statale' }, 'Ariosto Dante'],
  ];
  for (const [name, wanted, expected] of cases) it(name, () => expect(names(findSchools(SCHOOLS, { ...ANYTHING, ...wanted }).results)).to.equal(expected));

  it('counts what each value would leave, the other facets unchanged', () => {
    const counts = (wanted: Partial<Wanted>, facet: Facet): object => Object.fromEntries([...findSchools(SCHOOLS, { ...ANYTHING, ...wanted }).counts[facet]].map(([value, { count }]) => [value, count]));
    expect(counts({}, 'grade')).to.deep.equal({ infanzia: 1, primaria: 3, 'secondaria-1': 1 });
    // The chosen province does not hide the others; the words do.
    expect(counts({ province: 'MI' }, 'province')).to.deep.equal({ MI: 3, BG: 2 });
    expect(counts({ province: 'MI' }, 'grade')).to.deep.equal({ infanzia: 1, primaria: 3 });
    expect(counts({ province: 'MI', grade: 'primaria' }, 'ownership')).to.deep.equal({ statale: 2, paritaria: 1 });
    expect(counts({ province: 'MI', grade: 'primaria' }, 'province')).to.deep.equal({ MI: 3 });
    expect(counts({ query: 'dante' }, 'province')).to.deep.equal({ BG: 1 });
  });

  it('offers a facet where it narrows anything, and comuni when they are few or in one province', () => {
    const useful = (schools: readonly School[], wanted: Partial<Wanted> = {}): Facet[] => usefulFacets(findSchools(schools, ANYTHING).counts, schools.length, { ...ANYTHING, ...wanted });
    expect(useful(SCHOOLS)).to.deep.equal(['grade', 'ownership', 'province']);
    expect(useful(read([{ name: 'A', grade: 'primaria', province: 'MI', municipality: 'X' }, { name: 'B', grade: 'primaria', province: 'BG', municipality: 'Y' }]))).to.deep.equal([]);
    const many = read(Array.from({ length: 200 }, (_, index) => ({ name: `S${index}`, province: index % 2 ? 'MI' : 'BG', municipality: `Comune ${index % 61}` })));
    expect(useful(many)).to.deep.equal(['province']);
    expect(useful(many, { province: 'MI' })).to.deep.equal(['province', 'municipality']);
    expect(useful(many, { municipality: 'Comune 3' })).to.deep.equal(['province', 'municipality']);
    expect(useful(read(Array.from({ length: 120 }, (_, index) => ({ name: `S${index}`, municipality: `Comune ${index % 60}` }))))).to.deep.equal(['municipality']);
  });
});

describe('schools: the order of the list', () => {
  const some = read([{ name: 'Zeta', municipality: 'Lodi', instituteName: 'Due' }, { name: 'Èrcole', municipality: 'como', instituteName: 'Uno' }, { name: 'Beta', instituteName: 'Due' }, { name: 'alfa', municipality: 'Como' }]);

  it('is the one given', () => expect(arrange(some, 'none', 'none')).to.equal(some));
  it('by name, whatever the case and the accents', () => expect(names(arrange(some, 'name', 'none'))).to.equal('alfa Beta Èrcole Zeta'));
  it('by comune, those without one last', () => expect(names(arrange(some, 'municipality', 'none'))).to.equal('alfa Èrcole Zeta Beta'));
  it('by distance, those without a point last', () => {
    const distances = new Map([[some[3]!, 500], [some[0]!, 20_000], [some[2]!, 4000]]);
    expect(names(arrange(some, 'distance', 'none', distances))).to.equal('alfa Beta Zeta Èrcole');
  });
  it('with those of an institute together, in the order of their first', () => {
    expect(names(arrange(some, 'none', 'institute'))).to.equal('Zeta Beta Èrcole alfa');
    expect(names(arrange(some, 'name', 'institute'))).to.equal('alfa Beta Zeta Èrcole');
  });
});
