import { expect } from 'chai';
import { readBoundaries } from '../../src/widgets/schools-map/files/boundaries-view.js';
import { mercator } from '../../src/widgets/schools-map/map/point-layer.js';
import type { Region } from '../../src/widgets/schools-map/map/provinces.js';

const file = (content: unknown): ArrayBuffer => new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)).buffer;
const read = (content: unknown): Region | undefined => readBoundaries(file(content), mercator);

/** Two squares of one degree, side by side: from 9 to 11 east, 45 to 46 north; on TopoJSON's grid of hundredths, and in degrees. */
const ARCS = [
  [[100, 0], [-100, 0], [0, 100], [100, 0]],
  [[100, 100], [0, -100]],
  [[100, 100], [100, 0], [0, -100], [-100, 0]],
];
const TOPOLOGY = {
  type: 'Topology',
  transform: { scale: [0.01, 0.01], translate: [9, 45] },
  arcs: [...ARCS, [[-5000, -3000], [9000, 0]]],
  objects: {
    comuni: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0, 1]] }, { type: 'MultiPolygon', arcs: [[[2, -2]]] }, { type: 'Point', coordinates: [0, 0] }, { type: 'LineString', arcs: [3] }] },
    region: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0, 2]] }] },
  },
};
const square = (west: number, south: number, side = 1): number[][][] => [[[west, south], [west, south + side], [west + side, south + side], [west + side, south], [west, south]]];
const GEOJSON = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', geometry: { type: 'Polygon', coordinates: square(9, 45) }, properties: { name: 'A' } },
    { type: 'Feature', geometry: { type: 'MultiPolygon', coordinates: [square(10, 45)] }, properties: null },
    { type: 'Feature', geometry: { type: 'Point', coordinates: [0, 0] }, properties: {} },
    { type: 'Feature', geometry: null, properties: {} },
  ],
};

/** Whether a place is within the edge, as the picture draws it. */
function isWithin({ edge, world, left, top }: Region, lat: number, lon: number): boolean {
  const { x, y } = mercator(lat, lon);
  return document.createElement('canvas').getContext('2d')!.isPointInPath(new Path2D(edge), x * world - left, y * world - top);
}

describe('boundaries', () => {
  const files: [string, unknown, hasBorders: boolean][] = [
    ['TopoJSON', TOPOLOGY, true],
    ['TopoJSON in degrees', { ...TOPOLOGY, transform: undefined, arcs: [[[10, 45], [9, 45], [9, 46], [10, 46]], [[10, 46], [10, 45]], [[10, 46], [11, 46], [11, 45], [10, 45]], [[-41, 15], [49, 15]]] }, true],
    ['GeoJSON', GEOJSON, false],
    ['a bare geometry', { type: 'GeometryCollection', geometries: GEOJSON.features.map(({ geometry }) => geometry).slice(0, 2) }, false],
  ];
  for (const [name, content, hasBorders] of files) {
    it(`${name}: the outline lies where the places are`, () => {
      const region = read(content)!;
      expect(region.width).to.equal(1000);
      expect(region.height).to.be.within(700, 720);
      for (const [lat, lon] of [[45.1, 9.1], [45.9, 9.9], [45.5, 10.1], [45.9, 10.9]]) expect(isWithin(region, lat!, lon!), `${lat} ${lon}`).to.equal(true);
      for (const [lat, lon] of [[45.5, 8.9], [45.5, 11.1], [44.9, 10], [46.1, 10]]) expect(isWithin(region, lat!, lon!), `${lat} ${lon}`).to.equal(false);
      expect(Boolean(region.borders)).to.equal(hasBorders);
    });
  }

  it('the border that two areas share is within, and only there', () => {
    const { edge, borders } = read(TOPOLOGY)!;
    expect(borders).to.match(/^m500 \d+ 0-?\d+$|^m500 0 0 \d+$/);
    expect(edge.match(/m/g)).to.have.lengthOf(1);
  });

  it('an area within another is a hole of it', () => {
    const region = read({ type: 'Polygon', coordinates: [square(9, 45)[0], square(9.4, 45.4, 0.2)[0]!.toReversed()] })!;
    expect(isWithin(region, 45.2, 9.2)).to.equal(true);
    expect(isWithin(region, 45.5, 9.5)).to.equal(false);
  });

  it('a ring of no points does not break off the path', () => {
    const { edge } = read({ type: 'Polygon', coordinates: [[], square(9, 45)[0]] })!;
    expect(edge).to.equal(read({ type: 'Polygon', coordinates: square(9, 45) })!.edge);
  });

  const useless: [string, unknown][] = [
    ['an empty file', ''],
    ['a page', '<!doctype html><p>404'],
    ['half a file', JSON.stringify(TOPOLOGY).slice(0, -40)],
    ['null', null],
    ['a list', [1, 2]],
    ['points only', { type: 'FeatureCollection', features: [GEOJSON.features[2]] }],
    ['no features', { type: 'FeatureCollection', features: [] }],
    ['no objects', { type: 'Topology', arcs: [], objects: {} }],
    ['a topology without its arcs', { ...TOPOLOGY, arcs: [] }],
    ['arcs that are not there', { ...TOPOLOGY, arcs: ARCS.slice(0, 1) }],
    ['metres', { type: 'Polygon', coordinates: square(1_513_946, 5_033_472, 1000) }],
    ['texts', { type: 'Polygon', coordinates: [[['a', 'b'], ['c', 'd']]] }],
    ['a polygon without coordinates', { type: 'Polygon' }],
    ['an area without extent', { type: 'Polygon', coordinates: [[[9, 45], [9, 45], [9, 45]]] }],
  ];
  for (const [name, content] of useless) it(`undefined for ${name}`, () => expect(read(content)).to.equal(undefined));
});
