import type { Picture, Shape, TextShape } from './picture.js';
import { fontOf } from './text-runs.js';

/** Pixels that every browser can hold in a canvas: of a side, and in all (Safari on a phone has the least). */
const MOST = { side: 16_384, area: 16_777_216 };

/**
 * A picture as a PNG file, `undefined` where the browser has no room for it.
 * @param scale pixels of the file for a CSS pixel, at most: a picture that would be too large has fewer
 */
export function toPng({ shapes, width, height }: Picture, scale = 2): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(undefined);
  const fit = Math.min(scale, MOST.side / Math.max(width, height), Math.sqrt(MOST.area / (width * height)));
  canvas.width = Math.floor(width * fit);
  canvas.height = Math.floor(height * fit);
  context.scale(fit, fit);
  for (const shape of shapes) {
    context.save();
    draw(context, shape);
    context.restore();
  }
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined)));
}

function draw(context: CanvasRenderingContext2D, shape: Shape): void {
  const { box, clip, opacity } = shape;
  context.globalAlpha = opacity;
  if (clip) {
    context.beginPath();
    context.rect(clip.x, clip.y, clip.width, clip.height);
    context.clip();
  }
  if (shape.kind === 'canvas') {
    // (A canvas without pixels cannot be drawn.)
    if (shape.canvas.width && shape.canvas.height) context.drawImage(shape.canvas, box.x, box.y, box.width, box.height);
  } else if (shape.kind === 'text') drawText(context, shape);
  else {
    const { fill, stroke, strokeWidth = 0 } = shape;
    const path = new Path2D(shape.kind === 'path' ? shape.d : undefined);
    context.translate(box.x, box.y);
    if (shape.kind === 'path') context.transform(...(shape.matrix as [number, number, number, number, number, number]));
    else {
      const inset = stroke ? strokeWidth / 2 : 0;
      path.roundRect(inset, inset, box.width - 2 * inset, box.height - 2 * inset, Math.max(0, shape.radius - inset));
    }
    if (fill) {
      context.fillStyle = fill;
      context.fill(path);
    }
    if (stroke) {
      context.strokeStyle = stroke;
      context.lineWidth = strokeWidth;
      context.stroke(path);
    }
  }
}

function drawText(context: CanvasRenderingContext2D, { box, baseline, font, fill, isRtl, ...shape }: TextShape): void {
  // Firefox mirrors a bracket only where a letter, or a mark (U+200F), runs from right to left.
  const text = isRtl ? `\u200f${shape.text}\u200f` : shape.text;
  context.font = fontOf(font);
  context.fillStyle = fill;
  context.direction = isRtl ? 'rtl' : 'ltr';
  context.textAlign = 'left';
  // Safari 17 has none.
  if ('letterSpacing' in context && font.letterSpacing !== 'normal') context.letterSpacing = font.letterSpacing;
  const { width } = context.measureText(text);
  context.translate(box.x, box.y + baseline);
  // As wide as on the page, whatever of its font a canvas does not know.
  if (width) context.scale(box.width / width, 1);
  context.fillText(text, 0, 0);
}
