import type { Box, BoxShape } from './picture.js';

/** Ground and borders of an element. A border of one kind all round follows the corners; others are strips. */
export function boxShapes(box: Box, style: CSSStyleDeclaration, opacity: number): BoxShape[] {
  const { x, y, width, height } = box;
  if (!width || !height) return [];
  const fill = visibleColour(style.backgroundColor);
  const sides = (['top', 'right', 'bottom', 'left'] as const).map((side) => {
    const of = (name: string): string => style.getPropertyValue(`border-${side}-${name}`);
    const colour = /none|hidden/.test(of('style')) ? undefined : visibleColour(of('color'));
    return { side, colour, width: colour ? parseFloat(of('width')) : 0 };
  });
  const [first] = sides as [(typeof sides)[number]];
  const corner = style.borderTopLeftRadius;
  const radius = Math.min(corner.includes('%') ? (parseFloat(corner) / 100) * width : parseFloat(corner) || 0, width / 2, height / 2);
  if (first.width && sides.every((side) => side.width === first.width && side.colour === first.colour)) {
    return [{ kind: 'box', box, radius, opacity, fill, stroke: first.colour, strokeWidth: first.width }];
  }
  const strips = sides.flatMap(({ side, colour, width: thickness }): BoxShape[] => {
    const places: Record<typeof side, Box> = {
      top: { x, y, width, height: thickness },
      right: { x: x + width - thickness, y, width: thickness, height },
      bottom: { x, y: y + height - thickness, width, height: thickness },
      left: { x, y, width: thickness, height },
    };
    return thickness ? [{ kind: 'box', box: places[side], radius: 0, opacity, fill: colour }] : [];
  });
  return [...(fill ? [{ kind: 'box' as const, box, radius, opacity, fill }] : []), ...strips];
}

/** What a style sheet puts into an element as a line or a box (`::before`, positioned in the element). Its words, if it had any, are not seen. */
export function beforeShapes(element: Element, { x, y }: Box, { position, opacity }: CSSStyleDeclaration): BoxShape[] {
  const style = getComputedStyle(element, '::before');
  if (position === 'static' || style.position !== 'absolute' || style.content === 'none') return [];
  const [left, top, width, height, ...borders] = ['left', 'top', 'width', 'height', 'border-left-width', 'border-right-width', 'border-top-width', 'border-bottom-width'].map(
    (name) => parseFloat(style.getPropertyValue(name)) || 0,
  ) as [number, number, number, number, ...number[]];
  const outer = { width: width + borders[0]! + borders[1]!, height: height + borders[2]! + borders[3]! };
  return boxShapes({ x: x + element.clientLeft + left, y: y + element.clientTop + top, ...outer }, style, Number(opacity));
}

/** `undefined` for what is not seen, and for what is no colour. */
export function visibleColour(colour: string): string | undefined {
  return /^(none|transparent|url\(.*|rgba\(.*, ?0\))$/.test(colour) ? undefined : colour;
}

/** The outline of an SVG shape as the data of a path, in its own units; `undefined` for kinds that no figure has. */
export function pathOf(element: SVGGeometryElement): string | undefined {
  const number = (name: string): number => Number(element.getAttribute(name) ?? 0);
  switch (element.localName) {
    case 'path':
      return element.getAttribute('d') ?? undefined;
    case 'rect':
      return `M${number('x')} ${number('y')}h${number('width')}v${number('height')}h${-number('width')}z`;
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    default:
      return undefined;
  }
}

/** From the units of an SVG shape to pixels from the corner of its box: a, b, c, d, e, f; `undefined` for one that is not drawn. */
export function unitsOf(element: SVGGeometryElement): readonly number[] | undefined {
  const units = element.getScreenCTM();
  if (!units) return undefined;
  const { b, c, d } = units;
  const { x, y, width, height } = element.getBBox();
  const box = element.getBoundingClientRect();
  const missed = (scale: number): number => Math.abs(Math.min(scale * x, scale * (x + width)) + units.e - box.left);
  // Safari knows where a mirrored drawing (`scaleX(-1)`) begins, but not that it runs the other way from there.
  const a = missed(-units.a) < missed(units.a) ? -units.a : units.a;
  // Firefox forgets the border of the drawing. The middle of the shape is the middle of its box.
  const [across, down] = [x + width / 2, y + height / 2];
  return [a, b, c, d, box.width / 2 - a * across - c * down, box.height / 2 - b * across - d * down];
}

/** The first ground behind an element that is seen. */
export function groundOf(element: Element): string {
  for (let behind: Element | null | undefined = element; behind; behind = behind.parentElement ?? (behind.getRootNode() as Partial<ShadowRoot>).host) {
    const colour = visibleColour(getComputedStyle(behind).backgroundColor);
    if (colour) return colour;
  }
  return '#ffffff';
}
