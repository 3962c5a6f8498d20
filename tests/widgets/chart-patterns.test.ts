import { expect } from 'chai';
import { html, render, svg } from 'lit';
import { canvasPattern, patternSwatch, PATTERNS } from '../../src/widgets/budget-chart/figure/patterns.js';

const SIDE = 16;

/** Lightness, 0 to 1, of each pixel of a square, row by row, drawn with `draw`. */
function pixels(scale: number, draw: (context: CanvasRenderingContext2D) => void): number[] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE * scale;
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  draw(context);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return Array.from({ length: data.length / 4 }, (_, index) => data[index * 4]! / 255);
}

/** Black with its pattern in white. */
function drawn(index: number, scale = 1): number[] {
  return pixels(scale, (context) => {
    context.fillStyle = canvasPattern(context.canvas, index, '#000', '#fff', scale);
    context.fillRect(0, 0, SIDE, SIDE);
  });
}

/** The swatch of a legend, as it looks in black on white. */
async function swatch(index: number): Promise<number[]> {
  const host = document.createElement('div');
  render(html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">${patternSwatch(svg, index)}</svg>`, host);
  const picture = host.querySelector('svg')!;
  picture.style.setProperty('color', '#000');
  picture.style.setProperty('--_color-surface', '#fff');
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`;
  await image.decode();
  return pixels(1, (context) => context.drawImage(image, 0, 0));
}

const mean = (values: readonly number[]): number => values.reduce((left, right) => left + right, 0) / values.length;
const difference = (one: readonly number[], other: readonly number[]): number => mean(one.map((value, index) => Math.abs(value - other[index]!)));
/** Moved to where a pattern may begin, over the edge and in again. */
function moved(values: readonly number[], right: number, down: number): number[] {
  return values.map((_, index) => values[((Math.floor(index / SIDE) + down) % SIDE) * SIDE + ((index + right) % SIDE)]!);
}

describe('the patterns of marks', () => {
  const all = PATTERNS.map((_, index) => index);

  it('are one a colour, the first plain, and one for what has no colour', () => {
    expect(all).to.have.length(7);
    expect(canvasPattern(document.createElement('canvas'), 0, '#24506b', '#fff', 1)).to.equal('#24506b');
    expect(mean(drawn(0))).to.equal(0);
  });

  for (const scale of [1, 1.25, 2]) {
    it(`leave a mark its colour: at least half of it, at ${scale} pixels per pixel`, () => {
      for (const index of all.slice(1)) expect(mean(drawn(index, scale)), `${index}`).to.be.within(0.15, 0.5);
    });
  }

  it('are told apart at the size of a swatch, wherever each begins', () => {
    const squares = all.map((index) => drawn(index));
    const places = Array.from({ length: 64 }, (_, place) => [place % 8, place >> 3] as const);
    const isNear = (one: number, other: number): boolean => places.some(([right, down]) => difference(squares[one]!, moved(squares[other]!, right, down)) < 0.15);
    const near = all.flatMap((one) => all.slice(one + 1).filter((other) => isNear(one, other)).map((other) => `${one} and ${other}`));
    expect(near).to.deep.equal([]);
  });

  it('never wipe out a bar, be it two pixels wide', () => {
    for (const index of all) {
      const square = drawn(index, 2);
      for (let x = 0; x < SIDE * 2 - 4; x += 1) {
        const bar = square.filter((_, place) => place % (SIDE * 2) >= x && place % (SIDE * 2) < x + 4);
        expect(mean(bar), `${index} at ${x / 2}`).to.be.below(0.7);
      }
    }
  });

  for (const index of all) {
    it(`have a legend that looks like the marks: ${index + 1}`, async () => expect(difference(await swatch(index), drawn(index))).to.be.below(0.1));
  }
});
