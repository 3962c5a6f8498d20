/**
 * Turns the provinces of Lombardy (Natural Earth, public domain; src/widgets/schools-map/lombardia-province.topo.json) into SVG paths on a grid of whole
 * numbers: src/widgets/schools-map/provinces.ts. The grid is Web Mercator, the projection of the points, so one translation and one scale
 * bring both together. The region's edge is one closed path, to be filled; the borders within it are another, so no line is written twice.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { feature, mergeArcs, mesh } from 'topojson-client';

/** Units of the grid in the width of the region (some 230 km): about a pixel each on the usual picture. */
const UNITS = 400;
/** A vertex nearer than this to the line of its neighbours, in units, is left out. */
const TOLERANCE = 1.8;

const topology = JSON.parse(readFileSync('src/widgets/schools-map/lombardia-province.topo.json', 'utf8'));
const { scale, translate } = topology.transform;

/** Longitude and latitude → Web Mercator, the world being a square of side 1; the same as mercator() in point-layer.ts. */
const mercator = ([lon, lat]) => {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [(lon + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
};

const arcs = topology.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => mercator([(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]));
});
const [left, right] = [Math.min, Math.max].map((edge) => edge(...arcs.flat().map(([x]) => x)));
const [top, bottom] = [Math.min, Math.max].map((edge) => edge(...arcs.flat().map(([, y]) => y)));
const unit = (right - left) / UNITS;

/** Douglas and Peucker, arc by arc: the ends of an arc stay, so neighbours still share their border. */
function simplify(line) {
  const [[ax, ay], [bx, by]] = [line[0], line.at(-1)];
  const length = Math.hypot(bx - ax, by - ay);
  const distances = line.map(([x, y]) => (length ? Math.abs((by - ay) * (x - ax) - (bx - ax) * (y - ay)) / length : Math.hypot(x - ax, y - ay)));
  const farthest = distances.indexOf(Math.max(...distances));
  if (line.length < 3 || distances[farthest] <= TOLERANCE) return [line[0], line.at(-1)];
  return [...simplify(line.slice(0, farthest + 1)).slice(0, -1), ...simplify(line.slice(farthest))];
}

const drawn = {
  ...topology,
  transform: undefined,
  arcs: arcs.map((arc) => simplify(arc.map(([x, y]) => [(x - left) / unit, (y - top) / unit])).map((point) => point.map(Math.round))),
};

/** `m12 34-5 6…`: pairs after the first are lines, each number is relative to the one before, and a sign needs no space before it. */
function path(lines) {
  let [px, py] = [0, 0];
  return lines
    .map((line) => {
      const steps = line.map(([x, y]) => {
        const step = [x - px, y - py];
        [px, py] = [x, y];
        return step;
      });
      const moved = steps.filter(([dx, dy], index) => index === 0 || dx || dy).map(([dx, dy]) => `${dx}${dy < 0 ? '' : ' '}${dy}`);
      return `m${moved.join(' ').replaceAll(' -', '-')}`;
    })
    .join('');
}

const { province } = drawn.objects;
const edge = feature(drawn, mergeArcs(drawn, province.geometries)).geometry.coordinates.flat();
const borders = mesh(drawn, province, (one, other) => one !== other).coordinates;

writeFileSync(
  'src/widgets/schools-map/provinces.ts',
  `// Made by scripts/provinces.mjs from lombardia-province.topo.json (Natural Earth, public domain).

/**
 * The provinces of Lombardy as SVG paths on a grid: \`world\` of its units go around the world in Web Mercator, its origin is \`left\` and \`top\` units from
 * the north-west corner of the world. \`edge\` is the region, \`borders\` are those between its provinces.
 */
export const PROVINCES = {
  world: ${(1 / unit).toFixed(1)},
  left: ${(left / unit).toFixed(1)},
  top: ${(top / unit).toFixed(1)},
  width: ${UNITS},
  height: ${Math.round((bottom - top) / unit)},
  edge: '${path(edge)}z',
  borders: '${path(borders)}',
};
`,
);
