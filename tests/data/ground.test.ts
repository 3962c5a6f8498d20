import { expect } from 'chai';
import { contrast, INKS, inkOn, luminance, parseColour, type Colour } from '../../src/widgets/eu-banner/ground.js';

const BLUE = parseColour('rgb(0, 51, 153)')!;
const WHITE = parseColour('rgb(255, 255, 255)')!;
const BLACK = parseColour('rgb(0, 0, 0)')!;

describe('a computed colour', () => {
  const read: readonly [text: string, colour: Colour | undefined][] = [
    ['rgb(255, 0, 51)', [1, 0, 0.2, 1]],
    ['rgba(0, 0, 0, 0)', [0, 0, 0, 0]],
    ['rgba(255, 255, 255, 0.5)', [1, 1, 1, 0.5]],
    ['rgb(0 51 153 / 0.25)', [0, 0.2, 0.6, 0.25]],
    ['color(srgb 1 0.5 0)', [1, 0.5, 0, 1]],
    ['color(srgb 0.1 0.2 0.3 / 0.4)', [0.1, 0.2, 0.3, 0.4]],
    ['color(srgb 1.2 -0.1 1e-7)', [1, 0, 1e-7, 1]],
    ['color(srgb none 0 0)', undefined],
    ['color(display-p3 1 0 0)', undefined],
    ['color(srgb-linear 1 0 0)', undefined],
    ['oklch(0.7 0.1 200)', undefined],
    ['lab(50 40 59.5)', undefined],
    ['transparent', undefined],
    ['rgb(1, 2)', undefined],
    ['', undefined],
    ['url(rgb(1, 2, 3))', undefined],
  ];
  for (const [text, colour] of read) it(`"${text}"`, () => expect(parseColour(text)).to.deep.equal(colour));
});

describe('contrast', () => {
  // Reference values of WCAG’s formula.
  const pairs: readonly [one: Colour, other: Colour, ratio: number][] = [
    [WHITE, BLACK, 21],
    [BLUE, WHITE, 10.86],
    [parseColour('rgb(255, 204, 0)')!, BLUE, 7.18],
    [BLUE, BLACK, 1.93],
    [BLUE, parseColour('rgb(0, 102, 204)')!, 1.95],
    [WHITE, parseColour('rgb(23, 50, 77)')!, 13.13],
  ];
  for (const [one, other, ratio] of pairs) {
    it(`${ratio} to 1, whichever comes first`, () => {
      expect(contrast(one, other)).to.be.closeTo(ratio, 0.01);
      expect(contrast(other, one)).to.equal(contrast(one, other));
    });
  }
});

describe('the colour of the words', () => {
  const STEP = 15;
  const grounds: Colour[] = [];
  for (let red = 0; red <= 255; red += STEP) for (let green = 0; green <= 255; green += STEP) for (let blue = 0; blue <= 255; blue += STEP) grounds.push([red / 255, green / 255, blue / 255, 1]);

  it(`can be read on each of ${grounds.length} grounds`, () => {
    for (const ground of grounds) expect(contrast(INKS[inkOn(ground)], ground), ground.join()).to.be.at.least(4.5);
  });

  it('is the first that can: blue, then black, then white', () => {
    for (const ground of grounds) {
      const ink = inkOn(ground);
      const light = luminance(ground);
      if (Math.abs(light - 0.385) > 0.001 && Math.abs(light - 0.175) > 0.001) expect(ink, ground.join()).to.equal(light > 0.385 ? 'blue' : light > 0.175 ? 'black' : 'white');
    }
  });

  for (const [ground, ink] of [['rgb(255, 255, 255)', 'blue'], ['rgb(0, 0, 0)', 'white'], ['rgb(0, 51, 153)', 'white'], ['rgb(255, 204, 0)', 'blue'], ['rgb(118, 118, 118)', 'black'], ['rgb(200, 0, 0)', 'white']] as const) {
    it(`${ink} on ${ground}`, () => expect(inkOn(parseColour(ground)!)).to.equal(ink));
  }
});
