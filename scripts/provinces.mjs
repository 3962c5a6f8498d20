/**
 * Turns the provinces of Lombardy (Natural Earth, public domain; src/widgets/schools-map/map/lombardia-province.topo.json) into SVG paths on a grid of whole
 * numbers: src/widgets/schools-map/map/provinces.ts. The grid is Web Mercator, the projection of the points, so one translation and one scale
 * bring both together. The region's edge is one closed path, to be filled; the borders within it are another, so no line is written twice.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { toRegion } from '../src/widgets/schools-map/files/boundaries-view.ts';
import { mercator } from '../src/widgets/schools-map/map/point-layer.ts';

/** Units of the grid in the width of the region (some 230 km): about a pixel each on the usual picture. */
const UNITS = 400;
/** A vertex nearer than this to the line of its neighbours, in units, is left out. */
const TOLERANCE = 1.8;

const { world, left, top, width, height, edge, borders } = toRegion(JSON.parse(readFileSync('src/widgets/schools-map/map/lombardia-province.topo.json', 'utf8')), UNITS, TOLERANCE, mercator);

writeFileSync(
  'src/widgets/schools-map/map/provinces.ts',
  `// Made by scripts/provinces.mjs from lombardia-province.topo.json (Natural Earth, public domain).

/**
 * An area as SVG paths on a grid: \`world\` of its units go around the world in Web Mercator, its origin is \`left\` and \`top\` units from the north-west corner of
 * the world. \`edge\` is around the area, to be filled; \`borders\` are within it.
 */
export interface Region {
  readonly world: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly edge: string;
  readonly borders: string;
}

/** Lombardy and the borders between its provinces. */
export const PROVINCES: Region = {
  world: ${world.toFixed(1)},
  left: ${left.toFixed(1)},
  top: ${top.toFixed(1)},
  width: ${width},
  height: ${height},
  edge: '${edge}',
  borders: '${borders}',
};
`,
);
