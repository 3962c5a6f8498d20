import type { BoxShape, PathShape, Picture, Shape, TextShape } from './picture.js';

/** Everything that XML 1.0 takes for no character, halves of pairs too. */
const NO_CHARACTERS = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A colour that lets the ground through, as browsers write it. Other programs want the two apart. */
const TRANSLUCENT = /^rgba\((.+), ?([\d.]+)\)$/;

/** A picture as an SVG file: its texts are text, it asks for no other file and has no scripts or styles. What is drawn in a canvas has no place in it. */
export function toSvg({ shapes, width, height, title, language }: Picture): string {
  const root = attributes({ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', lang: language, 'xml:lang': language });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg${root}>\n${title ? `<title>${escape(title)}</title>\n` : ''}${shapes.map(clipped).join('')}</svg>\n`;
}

function clipped(shape: Shape): string {
  const { clip } = shape;
  // (A viewport of its own needs no name, as a clip path would.)
  if (!clip) return write(shape);
  const viewBox = [clip.x, clip.y, clip.width, clip.height].map(round).join(' ');
  return `<svg${attributes({ ...clip, viewBox, overflow: 'hidden' })}>\n${write(shape)}</svg>\n`;
}

function write(shape: Shape): string {
  switch (shape.kind) {
    case 'box':
      return boxElement(shape);
    case 'path':
      return pathElement(shape);
    case 'text':
      return textElement(shape);
    default:
      return '';
  }
}

function boxElement({ box, radius, opacity, fill, stroke, strokeWidth = 0 }: BoxShape): string {
  const inset = stroke ? strokeWidth / 2 : 0;
  const place = { x: box.x + inset, y: box.y + inset, width: box.width - 2 * inset, height: box.height - 2 * inset };
  return `<rect${attributes({ ...place, rx: Math.max(0, radius - inset) || undefined, ...colour('fill', fill), ...outline(stroke, strokeWidth), ...seen(opacity) })}/>\n`;
}

function pathElement({ box, matrix, d, opacity, fill, stroke, strokeWidth }: PathShape): string {
  const [a, b, c, e, x, y] = matrix as [number, number, number, number, number, number];
  // Units of a path may be a hundredth of a pixel.
  const transform = `matrix(${[a, b, c, e].map((part) => Number(part.toFixed(6))).join(' ')} ${round(box.x + x)} ${round(box.y + y)})`;
  return `<path${attributes({ d, transform, ...colour('fill', fill), ...outline(stroke, strokeWidth), ...seen(opacity) })}/>\n`;
}

function textElement({ box, baseline, text, font, fill, opacity, isRtl }: TextShape): string {
  const { family, size, weight, style, numeric, letterSpacing } = font;
  const plain = (value: string): string | undefined => (value === 'normal' ? undefined : value);
  const letters = attributes({
    x: isRtl ? box.x + box.width : box.x,
    y: box.y + baseline,
    direction: isRtl ? 'rtl' : undefined,
    'font-family': family,
    'font-size': size,
    'font-weight': weight,
    'font-style': plain(style),
    'font-variant': plain(numeric),
    'letter-spacing': plain(letterSpacing),
    // Another font, where this one is missing, is to take no other room.
    textLength: box.width,
    lengthAdjust: 'spacingAndGlyphs',
    ...colour('fill', fill),
    ...seen(opacity),
  });
  return `<text${letters}>${escape(text)}</text>\n`;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function colour(name: 'fill' | 'stroke', value: string | undefined): Attributes {
  const [, rgb, alpha] = TRANSLUCENT.exec(value ?? '') ?? [];
  return rgb ? { [name]: `rgb(${rgb})`, [`${name}-opacity`]: alpha } : { [name]: value ?? 'none' };
}

function outline(stroke: string | undefined, width: number | undefined): Attributes {
  return stroke ? { ...colour('stroke', stroke), 'stroke-width': width } : {};
}

function seen(opacity: number): Attributes {
  return opacity < 1 ? { opacity } : {};
}

function attributes(list: Attributes): string {
  return Object.entries(list)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${typeof value === 'number' ? round(value) : escape(value)}"`))
    .join('');
}

function round(value: number): number {
  return Number(value.toFixed(2));
}

function escape(text: string): string {
  return text.replace(NO_CHARACTERS, '').replace(/[&<>"]/g, (mark) => ENTITIES[mark]!);
}
