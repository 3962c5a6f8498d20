import { expect } from 'chai';
import { cluster, mercator, metresAround, roundLength, type Spot } from '../../src/widgets/schools-map/map/point-layer.js';
import { PROVINCES } from '../../src/widgets/schools-map/map/provinces.js';
import { readSchools, type SchoolList } from '../../src/widgets/schools-map/schools-map.data.js';

const codes = ({ findings, lost }: SchoolList): string[] => [...lost, ...findings].map(({ code, where }) => `${where} ${code}`);

describe('schools: records in our own names', () => {
  it('reads every field', () => {
    const [school] = readSchools([
      { name: ' Rovani ', code: 'MIIC8AZ009', grade: 'infanzia primaria', address: 'Via Marconi 44', municipality: 'Sesto', lat: 45.532, lon: 9.228, precision: 'street', href: '/rovani' },
    ])!.schools;
    expect(school).to.include({ name: 'Rovani', code: 'MIIC8AZ009', address: 'Via Marconi 44', municipality: 'Sesto', precision: 'street', href: '/rovani' });
    expect(school!.grades).to.deep.equal(['infanzia', 'primaria']);
    expect(school!.point).to.deep.equal({ lat: 45.532, lon: 9.228 });
  });

  const points: [unknown, unknown, unknown, string[]][] = [
    [45.5, 9.2, { lat: 45.5, lon: 9.2 }, []],
    ['45,532', '9,228', { lat: 45.532, lon: 9.228 }, []],
    ['45.532', ' 9.228 ', { lat: 45.532, lon: 9.228 }, []],
    [undefined, undefined, undefined, []],
    ['', null, undefined, []],
    ['45.5', undefined, undefined, ['row 1 point-unreadable']],
    ['circa 45', '9', undefined, ['row 1 point-unreadable']],
    ['1.513.946,3', '5033472', undefined, ['row 1 point-unreadable']],
    [9.2, 45.5, undefined, ['row 1 point-outside']],
    [0, 0, undefined, ['row 1 point-outside']],
    [5033472, 1513946, undefined, ['row 1 point-outside']],
    [-33.4, -70.6, undefined, ['row 1 point-outside']],
  ];
  for (const [lat, lon, point, found] of points) {
    it(`point ${String(lat)} ${String(lon)}`, () => {
      const list = readSchools([{ name: 'A', lat, lon }])!;
      expect(list.schools[0]!.point).to.deep.equal(point);
      expect(codes(list)).to.deep.equal(found);
    });
  }

  const grades: [unknown, string[], string[]][] = [
    ['infanzia primaria secondaria-1', ['infanzia', 'primaria', 'secondaria-1'], []],
    [['primaria', 'infanzia'], ['infanzia', 'primaria'], []],
    ['cpia', ['cpia'], []],
    ['', [], []],
    ['ludoteca', ['altro'], ['row 1 grade-unknown']],
    ['altro', ['altro'], []],
    ['Primaria, INFANZIA', ['infanzia', 'primaria'], []],
  ];
  for (const [grade, read, found] of grades) {
    it(`grade ${JSON.stringify(grade)}`, () => {
      const list = readSchools([{ name: 'A', grade }])!;
      expect(list.schools[0]!.grades).to.deep.equal(read);
      expect(codes(list)).to.deep.equal(found);
    });
  }

  const fields: [record: object, expected: object, found: string[]][] = [
    [{ ownership: 'Paritaria' }, { ownership: 'paritaria' }, []],
    [{ ownership: 'regionale' }, { ownership: undefined }, ['row 1, ownership unreadable-field']],
    [{ precision: 'circa' }, { precision: 'exact' }, ['row 1, precision unreadable-field']],
    [{ postalCode: 118 }, { postalCode: '00118' }, []],
    [{ postalCode: '8038' }, { postalCode: undefined }, ['row 1, postalCode unreadable-field']],
    [{ website: 'javascript:alert(1)' }, { website: undefined }, ['row 1, website unsafe-url']],
    [{ activities: 'teatro' }, { activities: [{ grade: undefined, text: 'teatro' }] }, []],
    [{ activities: ['orto', { grade: 'primaria', text: ' coro ' }, { grade: 'x', text: 'nuoto' }, null, {}] }, { activities: [{ grade: undefined, text: 'orto' }, { grade: 'primaria', text: 'coro' }, { grade: undefined, text: 'nuoto' }] }, []],
    [{ municipality: '\tSesto\u00a0 San\nGiovanni ' }, { municipality: 'Sesto San Giovanni' }, []],
    [{ website: 'https://www.scuola.example/home', code: 'X1', note: 'n' }, { folded: 'a x1 scuola example' }, []],
  ];
  for (const [record, expected, found] of fields) {
    it(JSON.stringify(record), () => {
      const list = readSchools([{ name: 'A', ...record }])!;
      expect(list.schools[0]).to.deep.include(expected);
      expect(codes(list)).to.deep.equal(found);
    });
  }

  it('counts from the number it is given, holes too', () => {
    const records: unknown[] = [];
    records[1] = { name: 'A', postalCode: 'x' };
    expect(codes(readSchools(records, 5)!)).to.deep.equal(['row 6, postalCode unreadable-field']);
  });

  it('drops nothing in silence', () => {
    const list = readSchools([{ name: 'A' }, null, 'testo', { telefono: '02' }, { code: 'X1' }, { name: 'B', href: 'javascript:alert(1)' }])!;
    expect(list.schools.map(({ name }) => name)).to.deep.equal(['A', 'X1', 'B']);
    expect(list.schools[2]!.href).to.equal(undefined);
    expect(codes(list)).to.deep.equal(['row 2 school-unreadable', 'row 3 school-unreadable', 'row 4 school-unreadable', 'row 5 name-missing', 'row 6, href unsafe-url']);
  });

  it('takes what JSON could not say, as code may hand it over', () => {
    const circle: Record<string, unknown> = { telefono: '02' };
    circle['self'] = circle;
    const { schools, lost } = readSchools([{ name: 'A' }, circle, undefined])!;
    expect([schools.length, lost.map(({ where, value }) => `${where} ${value}`)]).to.deep.equal([1, ['row 2 ', 'row 3 ']]);
  });

  it('shows text only, whatever JSON holds', () => {
    const [school] = readSchools([{ name: { _$litType$: 1, strings: ['<b>'] }, address: ['a', 1], note: true }])!.schools;
    expect([school!.name, school!.address, school!.note]).to.deep.equal(['[object Object]', 'a,1', 'true']);
  });

  it('takes what has no text for nothing', () => {
    const [school] = readSchools([{ name: 'A', address: { toString: 1 }, note: [[{ toString: null, valueOf: 1 }]], municipality: Object.create(null) as unknown }])!.schools;
    expect([school!.name, school!.address, school!.note, school!.municipality]).to.deep.equal(['A', undefined, undefined, undefined]);
  });

  it('says when there is nothing to read, and when there is nothing', () => {
    for (const raw of [undefined, null, 'x', 3, {}, { schools: [] }, [1, 2], [{}]]) expect(readSchools(raw), JSON.stringify(raw)).to.equal(undefined);
    expect(readSchools([])!.schools).to.deep.equal([]);
  });
});

describe('points on a map', () => {
  it('projects like everybody else', () => {
    expect(mercator(0, 0)).to.deep.equal({ x: 0.5, y: 0.5 });
    const { x, y } = mercator(45.464, 9.19);
    // The tile of Milano at zoom 10, in the numbering that all maps share.
    expect([Math.floor(x * 1024), Math.floor(y * 1024)]).to.deep.equal([538, 366]);
  });

  it('knows how long a degree of longitude is', () => expect(metresAround(45.5) / 360).to.be.closeTo(78_000, 100));

  it('has the capitals of Lombardy within its edge, and their neighbours without', () => {
    const edge = new Path2D(PROVINCES.edge);
    const context = document.createElement('canvas').getContext('2d')!;
    const isWithin = (lat: number, lon: number): boolean => {
      const { x, y } = mercator(lat, lon);
      return context.isPointInPath(edge, x * PROVINCES.world - PROVINCES.left, y * PROVINCES.world - PROVINCES.top);
    };
    for (const [lat, lon] of [[45.698, 9.677], [45.541, 10.217], [45.81, 9.085], [45.133, 10.023], [45.856, 9.397], [45.314, 9.503], [45.156, 10.791], [45.464, 9.19], [45.584, 9.274], [45.185, 9.155], [46.169, 9.871], [45.82, 8.825]]) {
      expect(isWithin(lat!, lon!), `${lat} ${lon}`).to.equal(true);
    }
    for (const [lat, lon] of [[45.07, 7.69], [45.44, 10.99], [45.45, 8.62], [45.05, 9.69], [46.0, 8.95], [46.07, 11.12]]) expect(isWithin(lat!, lon!), `${lat} ${lon}`).to.equal(false);
  });

  const lengths: [number, number][] = [[1, 1], [3, 2], [4.9, 2], [5, 5], [99, 50], [100, 100], [499_000, 200_000], [0.3, 0.2]];
  for (const [most, length] of lengths) it(`${length} is the longest round length up to ${most}`, () => expect(roundLength(most)).to.be.closeTo(length, 1e-9));

  describe('cluster', () => {
    const at = (...places: [number, number][]): Spot[] => places.map(([x, y]) => ({ x, y }));
    const members = (spots: Spot[], distance = 10): number[][] => cluster(spots, distance).map((mark) => [...mark.members]);

    const cases: [string, Spot[], number[][]][] = [
      ['nothing', [], []],
      ['one', at([5, 5]), [[0]]],
      ['two apart', at([0, 0], [10, 0]), [[0], [1]]],
      ['two that collide', at([0, 0], [9, 0]), [[0, 1]]],
      ['across the border of cells', at([9.9, 9.9], [10.1, 10.1]), [[0, 1]]],
      ['in one place', at([3, 3], [3, 3], [3, 3]), [[0, 1, 2]]],
      ['left of and above the origin', at([-1, -1], [1, 1], [-30, -30]), [[0, 1], [2]]],
      ['a mean that comes too near a third', at([0, 0], [9, 0], [14.2, 0]), [[0, 1, 2]]],
    ];
    for (const [name, spots, expected] of cases) it(name, () => expect(members(spots)).to.deep.equal(expected));

    it('puts a mark on the mean of its points', () => expect(cluster(at([0, 0], [4, 2]), 10)[0]).to.include({ x: 2, y: 1 }));

    it('leaves no two marks too near and loses no point, whatever it is given', () => {
      // A seeded generator: the same 3 000 points on every run.
      let seed = 7;
      const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
      const spots = Array.from({ length: 3000 }, () => ({ x: random() ** 2 * 800 - 50, y: random() * 600 }));
      const marks = cluster(spots, 36);
      expect(marks.flatMap((mark) => mark.members).sort((one, other) => one - other)).to.deep.equal(spots.map((_, index) => index));
      const nearest = Math.min(...marks.flatMap((one, index) => marks.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y))));
      expect(nearest).to.be.at.least(36);
    });
  });
});
