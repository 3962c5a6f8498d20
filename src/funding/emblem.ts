/** Colour; and for paper alone, where colours cannot be had: one blue, one black (Council of Europe, «Technical characteristics»). */
export type EmblemForm = 'colour' | 'blue' | 'black';

/**
 * What is drawn on the grid, in this order: the white border of a twenty-fifth of the height that the emblem needs on any other ground (black, it is the
 * outline of the black form), the field, the stars. Reflex Blue is #003399, the yellow #FFCC00.
 */
export const EMBLEM_COLOURS: Readonly<Record<EmblemForm, readonly [border: string, field: string, stars: string]>> = {
  colour: ['#fff', '#039', '#fc0'],
  blue: ['#fff', '#039', '#fff'],
  black: ['#000', '#fff', '#000'],
};

/** The grid with its border, of which the field is 54 × 36. */
export const EMBLEM_BOX = '-1.44 -1.44 56.88 38.88';

/** The three shapes of the emblem, drawn on `EMBLEM_BOX`. */
export function emblemPaths(): readonly [border: string, field: string, stars: string] {
  return ['M-1.44-1.44h56.88v38.88h-56.88z', 'M0 0h54v36H0z', starsPath()];
}

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
