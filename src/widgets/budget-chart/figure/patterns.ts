import type { svg as Svg, SVGTemplateResult } from 'lit';

/** Side of the tile that a pattern repeats; pixels. */
const TILE = 8;
const STROKE = 1.5;

/**
 * What is drawn on the six colours in that of the ground, as path data on the tile: nothing, slanted lines, dots, level lines, a lattice, broken upright lines; and,
 * last, on what has no colour of its own, lines that slant the other way. Who cannot tell the colours tells these. No upright line is whole: it would wipe out a bar that is no wider.
 */
export const PATTERNS: readonly string[] = [
  '',
  'M-2 2 2-2M-2 10 10-2M6 10 10 6',
  'M1.25 2a.75 .75 0 1 0 1.5 0a.75 .75 0 1 0-1.5 0zM5.25 6a.75 .75 0 1 0 1.5 0a.75 .75 0 1 0-1.5 0z',
  'M0 1.75H8M0 5.75H8',
  'M-2 2 2-2M-2 10 10-2M6 10 10 6M-2 6 2 10M-2-2 10 10M6-2 10 2',
  'M1.75 0V6M5.75 0V2M5.75 4V8',
  'M-2 6 2 10M-2-2 10 10M6-2 10 2',
];

/** Dashes of lines that stand beside others, by their number: who cannot tell their colours tells these. */
export const DASHES: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [12, 3, 2, 3], [4, 4], [1, 4]];

/** The pattern of what has no colour of its own. */
export const HATCH = PATTERNS.length - 1;

/** The pattern of a colour: 1 to 6, or 0 for what has none of its own. */
export function patternOf(colour: number): number {
  return colour ? colour - 1 : HATCH;
}

/**
 * A colour with its pattern, for a canvas.
 * @param index of the pattern, from 0.
 * @param ground colour behind the marks.
 * @param scale device pixels per pixel of the page, so that the lines are sharp.
 * @returns the plain colour for the first, and where there is no canvas to draw the tile on.
 */
export function canvasPattern(canvas: HTMLCanvasElement, index: number, color: string, ground: string, scale: number): CanvasPattern | string {
  const path = PATTERNS[index];
  if (!path) return color;
  const tile = document.createElement('canvas');
  tile.width = tile.height = Math.ceil(TILE * scale);
  const ratio = tile.width / TILE;
  const context = tile.getContext('2d');
  if (!context) return color;
  context.scale(ratio, ratio);
  context.fillStyle = color;
  context.fillRect(0, 0, TILE, TILE);
  context.strokeStyle = ground;
  context.lineWidth = STROKE;
  context.stroke(new Path2D(path));
  const pattern = canvas.getContext('2d')!.createPattern(tile, 'repeat')!;
  pattern.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}

/** The same within an `<svg>` of 16 by 16: four tiles in the colour of the text. */
export function patternSwatch(svg: typeof Svg, index: number): SVGTemplateResult {
  const places = [0, TILE].flatMap((y) => [0, TILE].map((x) => `translate(${x} ${y})`));
  const path = PATTERNS[index];
  return svg`<rect width=${TILE * 2} height=${TILE * 2} fill="currentColor"></rect>
    <g fill="none" stroke="var(--_color-surface)" stroke-width=${STROKE}>${path ? places.map((place) => svg`<path d=${path} transform=${place}></path>`) : undefined}</g>`;
}
