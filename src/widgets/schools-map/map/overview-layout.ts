import { cluster, latitude, mercator, metresAround, roundLength, type Spot } from './point-layer.js';
import type { Region } from './provinces.js';
import type { School } from '../schools-map.data.js';

/** Up to so many schools each has its number, on the picture and in the list; of more, a mark tells how many it stands for, and there is a map to explore. */
export const NUMBERED = 30;

/** Points not farther apart than this are a place in a wider region, and a little map tells where; metres. */
const LOCAL = 25_000;
/** From here on the whole region is shown, and a region is wide; metres. */
const REGIONAL = 80_000;

/** Pixels: height of a numbered mark, width of a character, size of the little map, distance of bar and little map from the edges. */
const MARK = 26;
const CHARACTER = 8;
const LOCATOR = 80;
export const EDGE = 12;

/** At most so many names are tried. */
const NAMES = 60;

export interface Box extends Spot {
  readonly width: number;
  readonly height: number;
  readonly text?: string;
  /** Where in the box its text is tied: 0 at the beginning, 1 at the end; in the middle unless told. */
  readonly anchor?: number;
}

/** Everything on the overview picture, in pixels. */
export interface Overview {
  readonly width: number;
  readonly height: number;
  /** With the indices of the schools each stands for, and whether all of them are only somewhere in their comune. */
  readonly marks: readonly (Box & { readonly members: readonly number[]; readonly isVague: boolean })[];
  /** The first is that of the scale bar, as wide as the bar. */
  readonly labels: readonly Box[];
  /** The outlines and where they stand: behind the points, or small in a corner with the place on it (in units of the region's grid). */
  readonly region: (Box & { readonly outlines: Region }) | undefined;
  readonly place: Spot | undefined;
}

/** The part of the world in which schools are, in units of the Web Mercator square; `undefined` when none has a point. */
export function extentOf(schools: readonly School[]): Box | undefined {
  const spots = schools.flatMap(({ point }) => (point ? mercator(point.lat, point.lon) : []));
  return spots.length ? around(spots) : undefined;
}

/**
 * @param schools those the list shows, in its order.
 * @param extent decides which part of the world is shown, so that a search does not move the picture.
 */
export function layOut(schools: readonly School[], extent: Box, outlines: Region, width: number, height: number): Overview {
  const land = { x: outlines.left / outlines.world, y: outlines.top / outlines.world, width: outlines.width / outlines.world, height: outlines.height / outlines.world };
  const metres = metresAround(latitude(extent.y));
  const across = Math.max(extent.width, extent.height) * metres;
  const isWide = across > REGIONAL;
  const isCountry = land.width * metres > REGIONAL;
  const isLocal = across < LOCAL && isCountry;
  const isWithin = extent.x > land.x && extent.y > land.y && extent.x < land.x + land.width && extent.y < land.y + land.height;

  // A single point still has a kilometre around it.
  const shown = isWithin && (isWide || !isCountry) ? around([land, { x: land.x + land.width, y: land.y + land.height }, ...corners(extent)]) : extent;
  const [padding, least] = [isWide || !isCountry ? 24 : 80, 1000 / metres];
  const scale = Math.min((width - padding) / Math.max(shown.width, least), (height - padding) / Math.max(shown.height, least));
  const toPixels = ({ x, y }: Spot): Spot => ({ x: width / 2 + (x - shown.x) * scale, y: height / 2 + (y - shown.y) * scale });

  const located: Spot[] = [];
  const indices: number[] = [];
  schools.forEach(({ point }, index) => {
    if (!point) return;
    located.push(toPixels(mercator(point.lat, point.lon)));
    indices.push(index);
  });
  const schoolAt = (member: number): School => schools[indices[member]!]!;
  const isNumbered = located.length <= NUMBERED;
  const marks = cluster(located, isNumbered ? MARK + 8 : 36).map(({ x, y, members }) => {
    const text = isNumbered ? numbers(members) : members.length > 1 ? `${members.length}` : '';
    const high = isNumbered ? MARK : 12 + 6 * text.length;
    const wide = Math.max(high, text.length * CHARACTER + (text ? 8 : 0));
    const isVague = members.every((member) => schoolAt(member).precision === 'municipality');
    return { x: x - wide / 2, y: y - high / 2, width: wide, height: high, text, members: members.map((member) => indices[member]!), isVague };
  });

  const length = roundLength((metres / scale) * (width / 4));
  const bar = { x: EDGE, y: height - 40, width: (length / metres) * scale, height: 40, text: length < 1000 ? `${length} m` : `${length / 1000} km` };
  const taken: Box[] = [...marks, bar];
  let region: Overview['region'];
  if (isWithin && isLocal) {
    // In the corner that hides no mark, where there is one.
    region = { x: width - LOCATOR - EDGE, y: EDGE, width: LOCATOR, height: LOCATOR, outlines };
    if (marks.some((mark) => overlap(mark, region!))) region = { ...region, y: height - LOCATOR - EDGE };
    taken.push(region);
  } else if (isWithin) {
    region = { ...toPixels(land), width: land.width * scale, height: land.height * scale, outlines };
  }
  const place = isLocal ? { x: extent.x * outlines.world - outlines.left, y: extent.y * outlines.world - outlines.top } : undefined;
  return { width, height, marks, labels: [bar, ...label(namesOf(located, schoolAt), taken, width, height)], region, place };
}

/** `3`, `3·7` or `12…`, to stay narrow: numbers count from 1 and skip schools without a point. */
function numbers([one = 0, other, third]: readonly number[]): string {
  const both = `${one + 1}·${other! + 1}`;
  return other === undefined ? `${one + 1}` : third === undefined && both.length < 4 ? both : `${one + 1}…`;
}

/** The middle and the size of the box around some spots. */
function around(spots: readonly Spot[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of spots) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

function corners({ x, y, width, height }: Box): Spot[] {
  return [-1, 1].map((side) => ({ x: x + (side * width) / 2, y: y + (side * height) / 2 }));
}

function overlap(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

/** A name, and the middle of the points that it is for. */
interface Name extends Spot {
  readonly text: string;
}

/** Names of the comuni, those with most schools first, or of the schools where they are in one comune and few. */
function namesOf(located: readonly Spot[], schoolAt: (member: number) => School): Name[] {
  const sums = new Map<string, { x: number; y: number; count: number }>();
  located.forEach(({ x, y }, member) => {
    const { municipality } = schoolAt(member);
    if (!municipality) return;
    const sum = sums.get(municipality);
    if (!sum) return void sums.set(municipality, { x, y, count: 1 });
    sum.x += x;
    sum.y += y;
    sum.count += 1;
  });
  if (sums.size > 1) {
    return [...sums]
      .sort(([, one], [, other]) => other.count - one.count)
      .slice(0, NAMES)
      .map(([text, { x, y, count }]) => ({ text, x: x / count, y: y / count }));
  }
  if (located.length > NUMBERED) return [];
  return shortNames(located.map((_, member) => schoolAt(member).name)).map((text, member) => ({ text, ...located[member]! }));
}

/** Puts names beside their points. One that would cover something finds another side or is left out; the list has it. */
function label(names: readonly Name[], taken: Box[], width: number, height: number): Box[] {
  const gap = MARK / 2 + 4;
  return names.flatMap(({ text, x, y }) => {
    const wide = text.length * CHARACTER;
    const free = ([[gap, -10, 0], [-gap - wide, -10, 1], [-wide / 2, gap, 0.5], [-wide / 2, -gap - 20, 0.5]] as const)
      .map(([right, down, anchor]) => ({ x: x + right, y: y + down, width: wide, height: 20, text, anchor }))
      .find((side) => side.x > 0 && side.y > 0 && side.x + wide < width && side.y + 20 < height && !taken.some((box) => overlap(box, side)));
    if (free) taken.push(free);
    return free ?? [];
  });
}

/** «Istituto comprensivo Rovani», «Istituto comprensivo Breda» → «Rovani», «Breda»: without the words that all begin with. */
function shortNames(fullNames: readonly string[]): string[] {
  const names = fullNames.map((name) => name.split(' '));
  while (names.every((words) => words.length > 1 && words[0] === names[0]![0]) && names.length > 1) names.forEach((words) => words.shift());
  return names.map((words) => words.join(' '));
}
