/**
 * Where points stand on a map, and which of them one mark stands for. Pure geometry: the overview picture and the map to explore share it, so the same
 * schools gather in the same way on both.
 */

/** A place on a plane; pixels, unless a function says otherwise. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** One mark, on the mean of the points it stands for, and their indices in rising order. */
export interface Mark extends Spot {
  readonly members: readonly number[];
}

/** Metres around the equator. */
const EQUATOR = 40_075_017;

/** Degrees → Web Mercator, the world being a square of side 1 whose origin is in the north west: the projection of Leaflet and of every tile. */
export function mercator(lat: number, lon: number): Spot {
  const sine = Math.sin((lat * Math.PI) / 180);
  return { x: (lon + 180) / 360, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

/** Metres around the world at a latitude. */
export function metresAround(lat: number): number {
  return EQUATOR * Math.cos((lat * Math.PI) / 180);
}

/**
 * Gathers points that would collide. No two marks are nearer than `distance`, no point is lost, and the result depends on nothing but the order given.
 * One pass over a grid, then passes over the marks that are left until none collide.
 */
export function cluster(spots: readonly Spot[], distance: number): Mark[] {
  let marks: Mark[] = spots.map(({ x, y }, index) => ({ x, y, members: [index] }));
  for (let before = -1; before !== marks.length; marks = gather(marks, distance)) before = marks.length;
  return marks;
}

function gather(marks: readonly Mark[], distance: number): Mark[] {
  const groups: { first: Spot; x: number; y: number; members: number[] }[] = [];
  // Cells as wide as the distance: whatever collides is in the same cell or in one of the eight around it.
  const cells = new Map<string, typeof groups>();
  for (const mark of marks) {
    const [column, row] = [mark.x, mark.y].map((at) => Math.floor(at / distance)) as [number, number];
    let group: (typeof groups)[number] | undefined;
    for (let place = 0; place < 9 && !group; place += 1) {
      const near = cells.get(`${column + (place % 3) - 1} ${row + Math.floor(place / 3) - 1}`);
      group = near?.find(({ first }) => Math.hypot(first.x - mark.x, first.y - mark.y) < distance);
    }
    if (!group) {
      groups.push((group = { first: mark, x: 0, y: 0, members: [] }));
      const cell = `${column} ${row}`;
      cells.set(cell, [...(cells.get(cell) ?? []), group]);
    }
    group.x += mark.x * mark.members.length;
    group.y += mark.y * mark.members.length;
    group.members.push(...mark.members);
  }
  return groups.map(({ x, y, members }) => ({ x: x / members.length, y: y / members.length, members: members.sort((one, other) => one - other) }));
}

/** The longest round length (1, 2 or 5 × 10ⁿ metres) that is not longer than `most`. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * (most < 2 * power ? 1 : most < 5 * power ? 2 : 5);
}
