import { expect } from 'chai';
import { starsPath } from '../../src/funding/emblem.js';

type Point = readonly [x: number, y: number];

/** Corners of each star, in the order of the strokes, as they stand in the path. */
const stars: Point[][] = starsPath()
  .split('M')
  .slice(1)
  .map((star) => star.split('L').map((corner) => corner.split(' ').map(Number) as unknown as Point));
const centre = (points: readonly Point[]): Point => [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis]!, 0) / points.length) as unknown as Point;
const distance = ([x, y]: Point, [u, v]: Point): number => Math.hypot(x - u, y - v);

// The centres as the Council of Europe's description gives them on a field of 54 × 36, clockwise from twelve o'clock.
const CENTRES: readonly Point[] = [
  [27, 6], [33, 7.6077], [37.3923, 12], [39, 18], [37.3923, 24], [33, 28.3923], [27, 30], [21, 28.3923], [16.6077, 24], [15, 18], [16.6077, 12], [21, 7.6077],
];

describe('the emblem', () => {
  it('has twelve stars of five corners', () => {
    expect(stars.map((star) => star.length)).to.deep.equal(Array.from({ length: 12 }, () => 5));
  });

  CENTRES.forEach((expected, hour) => {
    describe(`the star at ${hour || 12} o’clock`, () => {
      const star = stars[hour]!;
      const middle = centre(star);

      it('stands in its place on the ring', () => expect(distance(middle, expected)).to.be.below(0.001));

      it('is inscribed in a circle of an eighteenth of the height', () => {
        for (const corner of star) expect(distance(corner, middle)).to.be.closeTo(36 / 18, 0.001);
      });

      it('is upright: one corner straight above the centre, two on a level below it', () => {
        const [top, ...rest] = [...star].sort(([, y], [, other]) => y - other);
        expect(top![0]).to.be.closeTo(middle[0], 0.001);
        expect(top![1]).to.be.closeTo(middle[1] - 2, 0.001);
        expect(rest[2]![1]).to.be.closeTo(rest[3]![1], 0.001);
      });

      it('is a star and not a pentagon: each stroke skips a corner', () => {
        star.forEach((corner, stroke) => expect(distance(corner, star[(stroke + 1) % 5]!)).to.be.closeTo(4 * Math.sin(0.4 * Math.PI), 0.002));
      });
    });
  });

  it('keeps its stars apart', () => {
    const gaps = CENTRES.map((_, hour) => distance(centre(stars[hour]!), centre(stars[(hour + 1) % 12]!)));
    expect(Math.min(...gaps)).to.be.above(4);
  });

  it('leaves the field’s edge free', () => {
    for (const [x, y] of stars.flat()) expect(x > 12 && x < 42 && y >= 4 && y <= 32, `${x} ${y}`).to.equal(true);
  });
});
