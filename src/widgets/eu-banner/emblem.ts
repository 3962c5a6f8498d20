/**
 * The stars of the Union's emblem as one path, computed from the official geometry (Council of Europe, «Technical characteristics»; Reg. (EU) 2021/1060
 * Annex IX) and not from anybody's picture of it. On a field of 54 × 36: twelve upright stars, like the hours of a clock, on a circle of 12 around the
 * centre, each in a circle of 2. The five strokes of a pentagram, filled, fix a star's inner corners without a number of ours.
 */
export function starsPath(): string {
  let path = '';
  for (let hour = 0; hour < 12; hour += 1) {
    for (let stroke = 0; stroke < 5; stroke += 1) {
      const ring = (hour / 6) * Math.PI;
      const star = stroke * 0.8 * Math.PI;
      const x = 27 + 12 * Math.sin(ring) + 2 * Math.sin(star);
      const y = 18 - 12 * Math.cos(ring) - 2 * Math.cos(star);
      path += `${stroke ? 'L' : 'M'}${x.toFixed(3)} ${y.toFixed(3)}`;
    }
  }
  return path;
}
