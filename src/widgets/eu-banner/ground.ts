/** Red, green, blue and alpha, each from 0 to 1, in sRGB. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** The colours that the words beside the emblem may have (Reg. (EU) 2021/1060 Annex IX, 1.6), in the order in which they are tried. */
export const INKS = { blue: [0, 0.2, 0.6, 1], black: [0, 0, 0, 1], white: [1, 1, 1, 1] } as const satisfies Record<string, Colour>;
export type Ink = keyof typeof INKS;

/** What text must have against its ground (WCAG 1.4.3). */
export const ENOUGH_CONTRAST = 4.5;

/** A computed colour, `rgb(…)`, `rgba(…)` or `color(srgb …)`; `undefined` for any other, whose place in sRGB is not guessed. */
export function parseColour(text: string): Colour | undefined {
  const [, space, list = ''] = /^(rgba?|color)\((?:srgb )?([^a-df-z]+)\)$/i.exec(text) ?? [];
  const numbers = list.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number);
  if (!numbers || numbers.length < 3) return undefined;
  const scale = space === 'color' ? 1 : 255;
  const [red, green, blue, alpha] = [...numbers.slice(0, 3).map((channel) => channel / scale), numbers[3] ?? 1].map((part) => Math.min(Math.max(part, 0), 1)) as [number, number, number, number];
  return [red, green, blue, alpha];
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21 (WCAG 2.2). */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The first of the admitted colours that can be read on `ground`. One always can: where blue and black fail, white does not. */
export function inkOn(ground: Colour): Ink {
  return (Object.keys(INKS) as Ink[]).find((ink) => contrast(INKS[ink], ground) >= ENOUGH_CONTRAST) ?? 'white';
}

/**
 * The colour that lies behind an element which paints none itself; `undefined` where that cannot be told: pictures, gradients, half transparent colours,
 * effects, layers made with `::before` or `::after`, or a page in a frame, through which another may show. Shadow roots and slots are walked as they are drawn.
 * @param host has `column-rule-color: Canvas`, to say what the browser paints where nobody does.
 */
export function groundBehind(host: Element): Colour | undefined {
  for (const place of drawnAround(host)) {
    const { backgroundColor, backgroundImage, filter, opacity, mixBlendMode } = getComputedStyle(place);
    if (backgroundImage !== 'none' || filter !== 'none' || opacity !== '1' || mixBlendMode !== 'normal' || hasLayer(place)) return undefined;
    const colour = parseColour(backgroundColor);
    if (colour?.[3] !== 0) return colour?.[3] === 1 ? colour : undefined;
  }
  const { colorScheme, columnRuleColor } = getComputedStyle(host);
  // The canvas follows the scheme of the whole page, whatever a part of it has chosen.
  return parent === window && colorScheme === getComputedStyle(document.documentElement).colorScheme ? parseColour(columnRuleColor) : undefined;
}

/**
 * Whether another element than those around, a hero's picture, lies between an element and the colour that `groundBehind` takes for its ground; `undefined`
 * where the middle of the element is not in view, and the browser does not say what is drawn there. Reads the layout.
 */
export function isOverPicture(host: Element): boolean | undefined {
  const { left, top, width, height } = host.getBoundingClientRect();
  const drawn = document.elementsFromPoint(left + width / 2, top + height / 2);
  const around = drawnAround(host);
  // Of what is drawn in a shadow root the document shows the host.
  const first = drawn.indexOf(around.find((place) => place.getRootNode() === document)!);
  if (first < 0) return undefined;
  const last = drawn.indexOf(around.find((place) => isPainted(getComputedStyle(place)))!);
  return drawn.slice(first, last < 0 ? undefined : last).some((element) => !around.includes(element) && (element.matches('img, video, canvas, svg, iframe') || isPainted(getComputedStyle(element)) || hasLayer(element)));
}

function isPainted({ backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean {
  return backgroundImage !== 'none' || parseColour(backgroundColor)?.[3] !== 0;
}

function hasLayer(element: Element): boolean {
  return ['::before', '::after'].some((which) => {
    const style = getComputedStyle(element, which);
    return !/^(none|normal)?$/.test(style.content) && isPainted(style);
  });
}

/** An element and those in which it is drawn, from the inside out: slots, parents, the hosts of their trees. */
export function drawnAround(element: Element): Element[] {
  const places: Element[] = [];
  for (let place: Element | null | undefined = element; place; place = place.assignedSlot ?? place.parentElement ?? (place.getRootNode() as Partial<ShadowRoot>).host) places.push(place);
  return places;
}
