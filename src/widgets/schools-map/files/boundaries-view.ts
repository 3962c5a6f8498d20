import type { mercator as Mercator } from '../map/point-layer.js';
import type { Region } from '../map/provinces.js';

type Point = readonly number[];
type Line = readonly Point[];

/** What we use of TopoJSON: areas are made of arcs, which neighbours share; `~arc` is one that is followed backwards. */
interface Topology {
  readonly type: string;
  readonly arcs: readonly Line[];
  readonly objects: Readonly<Record<string, Geometry>>;
  /** Arcs are steps on this grid; without it, degrees. */
  readonly transform?: { readonly scale: Point; readonly translate: Point };
}

interface Geometry {
  readonly type: string;
  readonly arcs?: unknown;
  readonly geometries?: readonly Geometry[];
}

/** Lines in degrees, longitude first, and what they are to each other once they have been drawn on a grid. */
interface Outlines {
  readonly lines: readonly Line[];
  /** Closed lines around the area, and the lines within it. */
  join(drawn: readonly Line[]): { edge: readonly Line[]; borders: readonly Line[] };
}

/** Units of the grid in the longer side of the area: about a pixel each where the picture is large. */
const UNITS = 1000;
/** A vertex nearer than this to the line of its neighbours, in units, is left out. */
const TOLERANCE = 0.8;

/** Reads the outlines of an area from TopoJSON or GeoJSON of polygons, in degrees. `undefined` for anything else. */
export function readBoundaries(bytes: ArrayBuffer, mercator: typeof Mercator): Region | undefined {
  try {
    return toRegion(JSON.parse(new TextDecoder().decode(bytes)), UNITS, TOLERANCE, mercator);
  } catch {
    return undefined;
  }
}

/**
 * The same from parsed JSON. GeoJSON does not say which lines two areas share: all of them are `edge`.
 * @param units of the grid in the longer side.
 * @param tolerance how far from its neighbours' line, in units, a vertex has to be.
 * @throws for coordinates that are none.
 */
export function toRegion(raw: unknown, units: number, tolerance: number, mercator: typeof Mercator): Region | undefined {
  const { lines: degrees, join } = (raw as Topology).type === 'Topology' ? fromTopology(raw as Topology) : fromGeoJson(raw);
  const project = ([lon = NaN, lat = NaN]: Point): Point => {
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) < 90)) throw new RangeError('no degrees');
    const { x, y } = mercator(lat, lon);
    return [x, y];
  };
  const lines = degrees.map((line) => line.map(project));
  const points = lines.flat();
  if (!points.length) return undefined;
  const [left, top] = [0, 1].map((axis) => points.reduce((least, point) => Math.min(least, point[axis]!), Infinity)) as [number, number];
  const [right, bottom] = [0, 1].map((axis) => points.reduce((most, point) => Math.max(most, point[axis]!), -Infinity)) as [number, number];
  const unit = Math.max(right - left, bottom - top) / units;
  if (!unit) return undefined;
  const drawn = lines.map((line) => simplify(line.map(([x, y]) => [(x! - left) / unit, (y! - top) / unit]), tolerance).map((point) => point.map(Math.round)));
  const { edge, borders } = join(drawn);
  return {
    world: 1 / unit,
    left: left / unit,
    top: top / unit,
    width: Math.round((right - left) / unit),
    height: Math.round((bottom - top) / unit),
    edge: `${path(edge)}z`,
    borders: path(borders),
  };
}

/** Of several objects the one with the most areas: provinces, where the region is there too. */
function fromTopology({ arcs, objects, transform }: Topology): Outlines {
  const areas = Object.values(objects)
    .map(polygonsOf)
    .reduce((most, others) => (others.length > most.length ? others : most), []);
  const used = areas.flatMap((area) => (area.arcs as number[][]).flat(Infinity) as number[]);
  const uses = arcs.map(() => 0);
  for (const arc of used) uses[arc < 0 ? ~arc : arc]! += 1;
  if (uses.length > arcs.length) throw new RangeError('arcs that are not there');
  const degrees = transform ? fromGrid(transform) : (arc: Line) => arc;
  return {
    // An arc that belongs to something else must not widen the picture; its place is kept, because arcs are known by it.
    lines: arcs.map((arc, index) => (uses[index] ? degrees(arc) : [])),
    join: (drawn) => ({
      edge: chains(used.filter((arc) => uses[arc < 0 ? ~arc : arc] === 1).map((arc) => (arc < 0 ? drawn[~arc]!.toReversed() : drawn[arc]!))),
      borders: chains(drawn.filter((_, index) => uses[index]! > 1)),
    }),
  };
}

function fromGrid({ scale: [sx = NaN, sy = NaN], translate: [tx = NaN, ty = NaN] }: NonNullable<Topology['transform']>): (arc: Line) => Line {
  return (arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = NaN, dy = NaN]) => [(x += dx) * sx + tx, (y += dy) * sy + ty]);
  };
}

/** Lines put end to end: where they go around an area, until they close. */
function chains(lines: readonly Line[]): Line[] {
  const starts = new Map<string, Line[]>();
  for (const line of lines) {
    const start = String(line[0]);
    starts.set(start, [...(starts.get(start) ?? []), line]);
  }
  return [...starts.values()].flatMap((waiting) => {
    const found: Line[] = [];
    while (waiting.length) {
      const chain: Point[] = [];
      for (let next = waiting.pop(); next; next = starts.get(String(chain.at(-1)))?.pop()) chain.push(...next);
      found.push(chain);
    }
    return found;
  });
}

function polygonsOf(geometry: Geometry): readonly Geometry[] {
  return geometry.geometries ? geometry.geometries.flatMap(polygonsOf) : isArea(geometry) ? [geometry] : [];
}

function fromGeoJson(raw: unknown): Outlines {
  return { lines: ringsOf(raw), join: (edge) => ({ edge, borders: [] }) };
}

function ringsOf(raw: unknown): Line[] {
  const { type, coordinates, ...nested } = raw as { type: string; coordinates: unknown } & Record<'features' | 'geometries' | 'geometry', unknown>;
  if (isArea({ type })) return type === 'Polygon' ? (coordinates as Line[]) : (coordinates as Line[][]).flat();
  return [nested.features, nested.geometries, nested.geometry].flat().filter(Boolean).flatMap(ringsOf);
}

function isArea({ type }: { type: string }): boolean {
  return type === 'Polygon' || type === 'MultiPolygon';
}

/** Douglas and Peucker, line by line: the ends of a line stay, so neighbours still share their border. */
function simplify(line: Line, tolerance: number): Line {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  let [farthest, most] = [0, tolerance];
  line.forEach((point, index) => {
    const distance = distanceFrom(point, first, last);
    if (distance > most) [farthest, most] = [index, distance];
  });
  return farthest ? [...simplify(line.slice(0, farthest + 1), tolerance).slice(0, -1), ...simplify(line.slice(farthest), tolerance)] : [first, last];
}

/** Of a point from the line through two others; from the point where both are, in a ring. */
function distanceFrom([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx! - ax!, by! - ay!];
  const length = Math.hypot(dx, dy);
  return length ? Math.abs(dy * (x! - ax!) - dx * (y! - ay!)) / length : Math.hypot(x! - ax!, y! - ay!);
}

/** `m12 34-5 6…`: pairs after the first are lines, each number is relative to the one before, and a sign needs no space before it. */
function path(lines: readonly Line[]): string {
  let [px, py] = [0, 0];
  return lines
    .filter(({ length }) => length)
    .map((line) => {
      const steps = line.map(([x, y]) => {
        const step = [x! - px, y! - py] as const;
        [px, py] = [x!, y!];
        return step;
      });
      const moved = steps.filter(([dx, dy], index) => index === 0 || dx || dy).map(([dx, dy]) => `${dx}${dy < 0 ? '' : ' '}${dy}`);
      return `m${moved.join(' ').replaceAll(' -', '-')}`;
    })
    .join('');
}
