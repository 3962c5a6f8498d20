/** In the unit of the room. */
export interface TreemapBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const NOTHING: TreemapBox = { x: 0, y: 0, width: 0, height: 0 };

/**
 * Parts a room into boxes whose areas are as the values are, each as near to a square as can be: «Squarified treemaps», M. Bruls, K. Huizing, J. J. van Wijk, 2000.
 * The largest lies at the start. What has no area of its own (zero, less, no number) gets a box without one.
 * @returns a box a value, in their order.
 */
export function treemapLayout(values: readonly number[], width: number, height: number): TreemapBox[] {
  const boxes = values.map(() => NOTHING);
  const order = [...values.keys()].filter((index) => values[index]! > 0 && values[index]! < Infinity).sort((one, other) => values[other]! - values[one]!);
  if (!(width > 0 && height > 0 && order.length)) return boxes;

  // Beside the largest, so that no sum of large ones is beyond a float.
  const parts = order.map((index) => values[index]! / values[order[0]!]!);
  const scale = (width * height) / parts.reduce((left, right) => left + right);
  const areas = parts.map((part) => part * scale);

  let room: TreemapBox = { x: 0, y: 0, width, height };
  for (let start = 0; start < areas.length; ) {
    const end = endOfRow(areas, start, Math.min(room.width, room.height));
    const row = areas.slice(start, end);
    for (const [index, box] of layRow(row, room, end === areas.length).entries()) boxes[order[start + index]!] = box;
    room = beyond(boxes[order[start]!]!, room);
    start = end;
  }
  return boxes;
}

/** A row along the shorter side takes boxes as long as the worst of them does not grow longer; gives the index after its last. */
function endOfRow(areas: readonly number[], start: number, side: number): number {
  let end = start;
  let sum = 0;
  let worst = Infinity;
  while (end < areas.length) {
    const next = sum + areas[end]!;
    // Areas fall: the first is the flattest one way, the last the other way.
    const ratio = Math.max((side * side * areas[start]!) / (next * next), (next * next) / (side * side * areas[end]!));
    if (end > start && !(ratio <= worst)) break;
    [sum, worst] = [next, ratio];
    end += 1;
  }
  return end;
}

/** @param isLast the row fills the room: what floats have lost on the way is not to be seen as a gap. */
function layRow(areas: readonly number[], room: TreemapBox, isLast: boolean): TreemapBox[] {
  const isColumn = room.width >= room.height;
  const [side, depth] = isColumn ? [room.height, room.width] : [room.width, room.height];
  const sum = areas.reduce((left, right) => left + right);
  // Where nothing is left of the room, the box is a line at its end.
  const thickness = isLast ? depth : Math.min(depth, sum / side || 0);
  let before = 0;
  return areas.map((area) => {
    const from = (before / sum) * side || 0;
    before += area;
    const length = ((before / sum) * side || 0) - from;
    return isColumn ? { x: room.x, y: room.y + from, width: thickness, height: length } : { x: room.x + from, y: room.y, width: length, height: thickness };
  });
}

/** What a row, of which `box` is one, leaves of the room. */
function beyond(box: TreemapBox, { x, y, width, height }: TreemapBox): TreemapBox {
  return width >= height ? { x: x + box.width, y, width: width - box.width, height } : { x, y: y + box.height, width, height: height - box.height };
}
