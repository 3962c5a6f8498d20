import type { Box, Shape } from './picture.js';

/** Letters stand out of their line by so many pixels. */
const OVERHANG = 4;

/**
 * Moves up what stands below a place that was left out, where nothing else stands beside it. What remains is the smaller of the distances that there were above and
 * below it.
 * @param gaps boxes of what was left out
 */
export function closeGaps(shapes: readonly Shape[], gaps: readonly Box[]): readonly Shape[] {
  const places = gaps.filter(({ height }) => height > 0).sort((one, other) => other.y - one.y);
  return places.reduce(close, shapes);
}

function close(shapes: readonly Shape[], gap: Box): readonly Shape[] {
  const above = shapes.filter(({ box }) => bottomOf(box) <= gap.y + OVERHANG);
  const below = shapes.filter(({ box }) => box.y >= bottomOf(gap) - OVERHANG && box.y > gap.y);
  if (!below.length || above.length + below.length < shapes.length) return shapes;
  const top = Math.max(0, ...above.map(({ box }) => bottomOf(box)));
  const bottom = Math.min(...below.map(({ box }) => box.y));
  const rise = bottom - top - Math.max(0, Math.min(gap.y - top, bottom - bottomOf(gap)));
  const raise = (box: Box): Box => ({ ...box, y: box.y - rise });
  const moving = new Set(below);
  return shapes.map((shape) => (moving.has(shape) ? { ...shape, box: raise(shape.box), clip: shape.clip && raise(shape.clip) } : shape));
}

export function bottomOf({ y, height }: Box): number {
  return y + height;
}
