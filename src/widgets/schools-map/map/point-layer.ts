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

/** Web Mercator, its `y` → degrees. */
export function latitude(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** Metres around the world at a latitude. */
export function metresAround(lat: number): number {
  return EQUATOR * Math.cos((lat * Math.PI) / 180);
}

/**
 * Gathers points that would collide. No two marks are nearer than `distance`, no point is lost, and the result depends on nothing but the order given.
 * One pass over a grid whose cells hold nothing but what collides (60 000 points become some hundred marks), then passes over the marks that are left until none collide.
 */
export function cluster(spots: readonly Spot[], distance: number): Mark[] {
  const cellOf = grid(spots, distance / Math.SQRT2);
  const cells = new Map<number, Group>();
  for (let index = 0; index < spots.length; index += 1) {
    const { x, y } = spots[index]!;
    const cell = cellOf(x, y);
    let group = cells.get(cell);
    if (!group) cells.set(cell, (group = { x: 0, y: 0, members: [] }));
    group.x += x;
    group.y += y;
    group.members.push(index);
  }
  let marks = [...cells.values()].map(toMark);
  for (let before = -1; before !== marks.length; marks = gather(marks, distance)) before = marks.length;
  return marks;
}

/** Marks on their way: sums of places, and indices. */
interface Group {
  first?: Spot;
  x: number;
  y: number;
  readonly members: number[];
}

/** Numbers the cells of a grid over some spots, and a cell more on each side: as small as can be, for large numbers make poor keys. */
function grid(spots: readonly Spot[], side: number): (x: number, y: number) => number {
  let [left, top, bottom] = [Infinity, Infinity, -Infinity];
  for (const { x, y } of spots) {
    if (x < left) left = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  const rows = Math.floor((bottom - top) / side) + 3;
  return (x, y) => (Math.floor((x - left) / side) + 1) * rows + Math.floor((y - top) / side) + 1;
}

function toMark({ x, y, members }: Group): Mark {
  return { x: x / members.length, y: y / members.length, members };
}

function gather(marks: readonly Mark[], distance: number): Mark[] {
  const groups: Group[] = [];
  // Cells as wide as the distance: whatever collides is in the same cell or in one of the eight around it.
  const cellOf = grid(marks, distance);
  const cells = new Map<number, Group[]>();
  for (const mark of marks) {
    let group: Group | undefined;
    for (let place = 0; place < 9 && !group; place += 1) {
      const near = cells.get(cellOf(mark.x + ((place % 3) - 1) * distance, mark.y + (Math.floor(place / 3) - 1) * distance));
      group = near?.find(({ first }) => Math.hypot(first!.x - mark.x, first!.y - mark.y) < distance);
    }
    if (!group) {
      groups.push((group = { first: mark, x: 0, y: 0, members: [] }));
      const cell = cellOf(mark.x, mark.y);
      cells.set(cell, [...(cells.get(cell) ?? []), group]);
    }
    group.x += mark.x * mark.members.length;
    group.y += mark.y * mark.members.length;
    for (const member of mark.members) group.members.push(member);
  }
  for (const { members } of groups) members.sort((one, other) => one - other);
  return groups.map(toMark);
}

/** The longest round length (1, 2 or 5 × 10ⁿ metres) that is not longer than `most`. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * (most < 2 * power ? 1 : most < 5 * power ? 2 : 5);
}
