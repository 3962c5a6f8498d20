import { bottomOf, closeGaps } from './close-gaps.js';
import { beforeShapes, boxShapes, groundOf, pathOf, unitsOf, visibleColour } from './element-shapes.js';
import type { Box, Font, Picture, Shape } from './picture.js';
import { baselineOf, textRuns } from './text-runs.js';

/** What has no place in a picture: what is for hands or for the webmaster, and what is closed. (A button that looks like a word is one: a label that opens.) */
const SKIPPED = '.screen-only, .button, .check, details, input, select, textarea, img, script, style, template, defs, title, desc';
/** Pixels around the figure. */
const MARGIN = 16;

/** What an element hands down to what is in it. */
interface Surroundings {
  readonly opacity: number;
  readonly clip: Box | undefined;
  readonly underline: CSSStyleDeclaration | undefined;
}

/** A shape and its place in the order from back to front. */
interface Layer {
  shape: Shape;
  depth: number;
}

/** What is seen of a figure, as it is seen now, in CSS pixels; `undefined` when nothing is. */
export function picture(figure: HTMLElement): Picture | undefined {
  const style = getComputedStyle(figure);
  const outer = figure.getBoundingClientRect();
  const side = (name: string): number => parseFloat(style.getPropertyValue(`padding-${name}`)) + parseFloat(style.getPropertyValue(`border-${name}-width`)) - MARGIN;
  const origin = { x: outer.x + side('left'), y: outer.y + side('top') };
  const width = Math.ceil(outer.width - side('left') - side('right'));
  if (!outer.width || !outer.height) return undefined;

  const { shapes, gaps } = walk(figure, origin);
  if (!shapes.length) return undefined;
  const closed = closeGaps(shapes, gaps);
  const height = Math.ceil(Math.max(...closed.map(({ box }) => bottomOf(box))) + MARGIN);
  const ground: Shape = { kind: 'box', box: { x: 0, y: 0, width, height }, radius: 0, opacity: 1, fill: groundOf(figure) };
  const heading = figure.querySelector<HTMLSlotElement>('slot[name=heading]')?.assignedElements({ flatten: true }) ?? [];
  return {
    shapes: [ground, ...closed],
    width,
    height,
    title: heading.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()).join(' '),
    language: figure.closest('[lang]')?.getAttribute('lang') ?? '',
  };
}

/** Shapes from back to front, and the boxes of what was left out. */
function walk(figure: HTMLElement, origin: Pick<Box, 'x' | 'y'>): { shapes: Shape[]; gaps: Box[] } {
  const gaps: Box[] = [];
  let layers: Layer[] = [];
  const local = ({ x, y, width, height }: Box): Box => ({ x: x - origin.x, y: y - origin.y, width, height });

  const add = (shape: Shape, { clip }: Surroundings): void => {
    const { box } = shape;
    const seen = clip ? overlap(box, clip) : box;
    if (seen.width < 0 || seen.height < 0) return;
    const isCut = box.width - seen.width > 1 || box.height - seen.height > 1;
    layers.push({ shape: isCut ? { ...shape, clip } : shape, depth: 0 });
  };

  const visit = (element: Element, around: Surroundings): void => {
    const style = getComputedStyle(element);
    const rect = local(element.getBoundingClientRect());
    if (element.matches(SKIPPED)) gaps.push(rect);
    else if (style.display !== 'none' && style.opacity !== '0' && !isUnseen(style, rect)) {
      const within = surroundings(element, style, rect, around);
      const outerLayers = layers;
      layers = [];
      if (style.visibility === 'visible') addOwn(element, style, rect, within);
      const own = layers;
      layers = [];
      for (const child of childrenOf(element)) {
        if (child instanceof Element) visit(child, within);
        else if (child instanceof Text && style.visibility === 'visible') addText(child, style, within);
      }
      // What lies behind the others lies behind them within the nearest element that keeps it together.
      const depth = Number(style.zIndex) || 0;
      const isTogether = style.isolation === 'isolate' || style.zIndex !== 'auto';
      const inner = isTogether ? layers.sort((one, other) => one.depth - other.depth) : layers;
      layers = outerLayers;
      layers.push(...[...own, ...inner].map(({ shape, depth: at }) => ({ shape, depth: isTogether ? depth : at })));
    }
  };

  const surroundings = (element: Element, style: CSSStyleDeclaration, rect: Box, { opacity, clip, underline }: Surroundings): Surroundings => ({
    opacity: opacity * Number(style.opacity),
    clip: style.overflowX === 'visible' || element === figure ? clip : clip ? overlap(rect, clip) : rect,
    underline: style.textDecorationLine.includes('underline') ? style : underline,
  });

  const addOwn = (element: Element, style: CSSStyleDeclaration, rect: Box, within: Surroundings): void => {
    const { opacity } = within;
    if (element instanceof SVGGeometryElement) {
      const d = pathOf(element);
      const matrix = unitsOf(element);
      const paint = { fill: visibleColour(style.fill), stroke: visibleColour(style.stroke), strokeWidth: parseFloat(style.strokeWidth) };
      if (d && matrix) add({ kind: 'path', box: rect, d, matrix, opacity, ...paint }, within);
    } else if (element !== figure && (element instanceof HTMLElement || element instanceof SVGSVGElement)) {
      // (What runs over several lines has a box in each.)
      const boxes = [...element.getClientRects()].flatMap((box) => boxShapes(local(box), style, opacity));
      for (const shape of [...boxes, ...beforeShapes(element, rect, style)]) add(shape, within);
      if (element instanceof HTMLCanvasElement) add({ kind: 'canvas', box: rect, opacity, canvas: element }, within);
    }
  };

  const addText = (node: Text, style: CSSStyleDeclaration, within: Surroundings): void => {
    const { opacity, underline } = within;
    const font: Font = {
      family: style.fontFamily,
      size: parseFloat(style.fontSize),
      weight: style.fontWeight,
      style: style.fontStyle,
      numeric: style.fontVariantNumeric,
      letterSpacing: style.letterSpacing,
    };
    const fill = node.parentElement instanceof SVGElement ? style.fill : style.color;
    for (const run of textRuns(node, style.textTransform)) {
      const box = local(run.box);
      const baseline = baselineOf(font, box.height);
      add({ kind: 'text', box, text: run.text, font, fill, baseline, isRtl: run.isRtl ?? style.direction === 'rtl', opacity }, within);
      if (underline) {
        const top = box.y + baseline + (parseFloat(underline.textUnderlineOffset) || font.size / 10);
        const thickness = parseFloat(underline.textDecorationThickness) || Math.max(1, Math.round(font.size / 16));
        add({ kind: 'box', box: { x: box.x, y: top, width: box.width, height: thickness }, radius: 0, opacity, fill: underline.textDecorationColor }, within);
      }
    }
  };

  visit(figure, { opacity: 1, clip: undefined, underline: undefined });
  return { shapes: layers.map(({ shape }) => shape), gaps };
}

function childrenOf(element: Element): Iterable<Node> {
  return element instanceof HTMLSlotElement ? element.assignedNodes({ flatten: true }) : (element.shadowRoot ?? element).childNodes;
}

/** Whether an element is there for screen readers alone. */
function isUnseen({ overflowX, clipPath }: CSSStyleDeclaration, { width, height }: Box): boolean {
  return clipPath === 'inset(50%)' || (overflowX === 'hidden' && width <= 1 && height <= 1);
}

function overlap(one: Box, other: Box): Box {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  return { x, y, width: Math.min(one.x + one.width, other.x + other.width) - x, height: Math.min(bottomOf(one), bottomOf(other)) - y };
}
