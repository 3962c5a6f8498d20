/**
 * The Union's emblem, drawn from its official geometry (Council of Europe, «Technical characteristics»; Reg. (EU) 2021/1060 Annex IX) and not from anybody's
 * picture of it: fly 1.5 × hoist, twelve upright stars on a circle of a third of the hoist, each in a circle of an eighteenth of it. On a grid of 54 × 36
 * all of them are whole numbers.
 */
export const EMBLEM = { width: 54, height: 36, ring: 12, star: 2, border: 1.44, blue: '#039', yellow: '#fc0' } as const;

/** The twelve stars as one path. Each is drawn in the five strokes of a pentagram, which fixes its inner corners without a number of ours. */
export function starsPath(): string {
  const { width, height, ring, star } = EMBLEM;
  let path = '';
  for (let hour = 0; hour < 12; hour += 1) {
    for (let stroke = 0; stroke < 5; stroke += 1) {
      const along = (turn: number, axis: 'sin' | 'cos', radius: number): number => radius * Math[axis](turn * 2 * Math.PI);
      const x = width / 2 + along(hour / 12, 'sin', ring) + along((stroke * 2) / 5, 'sin', star);
      const y = height / 2 - along(hour / 12, 'cos', ring) - along((stroke * 2) / 5, 'cos', star);
      path += `${stroke ? 'L' : 'M'}${x.toFixed(3)} ${y.toFixed(3)}`;
    }
    path += 'z';
  }
  return path;
}
