/** The files of schools that really exist, where BROLETTO_DATA (else ../shared/data) has them: every row is a school, and nothing of it is lost. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { nextTask, slices } from '../../dist/core/slices.js';
import { readBoundaries } from '../../dist/widgets/schools-map/files/boundaries-view.js';
import { mercator } from '../../dist/widgets/schools-map/map/point-layer.js';
import { readFile, readPlaces } from '../../dist/widgets/schools-map/files/records-view.js';
import { readSchools } from '../../dist/widgets/schools-map/schools-map.data.js';

const FOLDER = process.env.BROLETTO_DATA ?? '../shared/data';
const skip = !existsSync(`${FOLDER}/schools`) && 'there is no folder BROLETTO_DATA';
const deps = { readSchools, slices, nextTask, csv: () => import('../../dist/formats/csv.js') };

const bytesOf = (path) => {
  const bytes = readFileSync(`${FOLDER}/${path}`);
  return new Uint8Array(path.endsWith('.gz') ? gunzipSync(bytes) : bytes).buffer;
};

async function last(models) {
  let model;
  for await (model of models);
  return model;
}

const read = (path) => last(readFile(bytesOf(`schools/${path}`), deps));

describe('real files of schools', { skip }, () => {
  const files = [
    ['mim-statali-202526-italia.csv.gz', 50_349, 0],
    ['mim-statali-202526-lombardia.csv', 6453, 0],
    ['mim-paritarie-202324-italia.csv', 11_870, 0],
    ['mim-aut-statali-202324.csv', 1182, 0],
    ['lombardia-scuole-geo-derivato.csv', 8927, 8919],
    ['regione-lombardia-anagrafe-2016-MI-SO-VA-CO.geojson', 593, 593],
    ['sesto-san-giovanni-scuole-derivato.geojson', 60, 60],
  ];
  for (const [path, count, points] of files) {
    it(path, async () => {
      const { schools, lost } = await read(path);
      assert.deepEqual([schools.length + lost.length, schools.filter(({ point }) => point).length, lost.length], [count, points, 0]);
      // Each says what it is: no null marker is taken for a name, and a grade is known for all but a few.
      assert.ok(schools.every(({ name }) => !/non disponibile/i.test(name)));
    });
  }

  it('have all their positions from a second file, by code', async () => {
    const join = await last(readPlaces(bytesOf('schools/lombardia-scuole-geo-derivato.csv'), deps));
    const { schools } = join(await read('mim-statali-202526-lombardia.csv'));
    assert.ok(schools.filter(({ point }) => point).length > 6400);
    const rovani = schools.find(({ code }) => code === 'MIIC8AZ009');
    assert.equal(rovani.municipality, 'SESTO SAN GIOVANNI');
    assert.ok(rovani.point.lat > 45.5 && rovani.point.lat < 45.6);
  });

  it('have outlines to stand on', () => {
    for (const path of ['sesto-san-giovanni.geojson', 'lombardia-comuni-derived.topo.json', 'limits_IT_regions.topo.json']) assert.match(readBoundaries(bytesOf(`boundaries/${path}`), mercator).edge, /^m\d/, path);
  });
});
