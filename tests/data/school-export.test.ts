import { expect } from 'chai';
import { parseCsv } from '../../src/formats/csv.js';
import { directionsTo } from '../../src/widgets/schools-map/list/directions.data.js';
import { toCsv, toGeoJson } from '../../src/widgets/schools-map/list/export-view.js';
import { readSchools, type School, type SchoolRecord } from '../../src/widgets/schools-map/schools-map.data.js';

const read = (records: SchoolRecord[]): readonly School[] => readSchools(records)!.schools;

describe('schools: taking the list away', () => {
  const schools = read([
    { name: 'Scuola "Libertà"; plesso', code: 'MIEE000001', grade: 'infanzia primaria', postalCode: '00118', lat: '45.53212345', lon: '9.2', precision: 'street', activities: [{ grade: 'primaria', text: 'Laboratori' }, 'Coro'] },
    { name: '=HYPERLINK("http://x")', phone: '+39 02', note: '-1' },
  ]);

  it('as CSV for an Italian spreadsheet: semicolons, decimal commas, a byte order mark, nothing that is a formula', () => {
    expect(toCsv(schools, 'it-IT')).to.equal(
      '\ufeffcode;name;grade;postalCode;lat;lon;precision;phone;activities;note\r\n' +
        'MIEE000001;"Scuola ""Libertà""; plesso";infanzia primaria;00118;45,53212345;9,2;street;;"primaria: Laboratori | Coro";\r\n' +
        `;"'=HYPERLINK(""http://x"")";;;;;;'+39 02;;'-1\r\n`,
    );
  });

  it('as CSV with commas and decimal points in English', () => expect(toCsv(schools, 'en-GB')).to.contain('\r\nMIEE000001,"Scuola ""Libertà""; plesso",infanzia primaria,00118,45.53212345,9.2,street,'));

  it('as CSV that can be read again, to the same schools', () => {
    for (const locale of ['it-IT', 'en-GB']) {
      const { header, rows } = parseCsv(new TextEncoder().encode(toCsv(schools.slice(0, 1), locale)).buffer as ArrayBuffer);
      const again = read(rows.map((cells) => Object.fromEntries(header.map((name, column) => [name, cells[column]]))));
      // Activities become one text, in which each keeps its grade.
      expect(again[0]).to.deep.equal({ ...schools[0], activities: [{ grade: undefined, text: 'primaria: Laboratori | Coro' }] });
    }
  });

  it('as GeoJSON: longitude first, six decimals, no geometry without a point', () => {
    const { type, features } = JSON.parse(toGeoJson(schools)) as { type: string; features: { geometry: unknown; properties: Record<string, unknown> }[] };
    expect(type).to.equal('FeatureCollection');
    expect(features.map(({ geometry }) => geometry)).to.deep.equal([{ type: 'Point', coordinates: [9.2, 45.532123] }, null]);
    expect(features[0]!.properties).to.include({ name: 'Scuola "Libertà"; plesso', grade: 'infanzia primaria', precision: 'street' }).and.not.have.any.keys('lat', 'lon', 'folded', 'point');
  });
});

describe('schools: the way there', () => {
  const exact = { name: 'A', address: 'Via Roma 1', municipality: 'Lodi', lat: '45.5', lon: '9.2' };
  const cases: [string, SchoolRecord, string | undefined, string | undefined][] = [
    ['an exact point', exact, undefined, 'https://www.openstreetmap.org/directions?to=45.5%2C9.2'],
    ['an approximate point: the address', { ...exact, precision: 'street' }, undefined, 'https://www.openstreetmap.org/search?query=Via%20Roma%201%2C%20Lodi'],
    ['an approximate point and no address', { name: 'A', lat: '45.5', lon: '9.2', precision: 'municipality' }, undefined, 'https://www.openstreetmap.org/directions?to=45.5%2C9.2'],
    ['no point: the address', { name: 'A', address: 'Via Roma 1' }, undefined, 'https://www.openstreetmap.org/search?query=Via%20Roma%201'],
    ['neither', { name: 'A', municipality: 'Lodi' }, undefined, undefined],
    ['no link wanted', exact, 'none', undefined],
    ['a template', exact, 'geo:{lat},{lon}', 'geo:45.5,9.2'],
    ['a template with the address, which cannot break out', { ...exact, address: 'Via "A"&b=1' }, 'https://x.example/?q={address}&z=1', 'https://x.example/?q=Via%20%22A%22%26b%3D1%2C%20Lodi&z=1'],
    ['a template for which something is missing', { name: 'A', address: 'Via Roma 1' }, 'geo:{lat},{lon}', undefined],
  ];
  for (const [name, record, template, url] of cases) it(name, () => expect(directionsTo(read([record])[0]!, template)).to.equal(url));
});
