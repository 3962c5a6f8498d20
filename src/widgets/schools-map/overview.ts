import { nothing, svg, type SVGTemplateResult } from 'lit';
import { cluster, mercator, metresAround, roundLength, type Spot } from './point-layer.js';
import { PROVINCES } from './provinces.js';
import type { Point, School } from './schools-map.data.js';

/** Up to so many schools each has its number, on the picture and in the list; of more, a mark tells how many it stands for, and there is a map to explore. */
export const NUMBERED = 30;

/** Points not farther apart than this are a place in the region, and a little map tells where; metres. */
const LOCAL = 25_000;
/** From here on the whole region is shown; metres. */
const REGIONAL = 80_000;

/** Pixels: height of a numbered mark, width of a character, size of the little map, distance of bar and little map from the edges. */
const MARK = 26;
const CHARACTER = 8;
const LOCATOR = 80;
const EDGE = 12;

interface Box extends Spot {
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
  /** With the indices of the schools each stands for. */
  readonly marks: readonly (Box & { readonly members: readonly number[] })[];
  /** The first is that of the scale bar, as wide as the bar. */
  readonly labels: readonly Box[];
  /** The region: behind the points, or small in a corner with the place on it (in units of the provinces' grid). */
  readonly region: Box | undefined;
  readonly place: Spot | undefined;
}

/**
 * @param schools those the list shows, in its order.
 * @param all decides which part of the world is shown, so that a search does not move the picture; one of them at least has a point.
 */
export function layOut(schools: readonly School[], all: readonly School[], width: number, height: number): Overview {
  const points = all.flatMap(({ point }) => point ?? []);
  const spots = points.map(onGrid);
  const metres = metresAround(points[0]!.lat) / PROVINCES.world;
  const place = around(spots);
  const across = Math.max(place.width, place.height) * metres;
  const isWide = across > REGIONAL;
  const isLocal = across < LOCAL;
  const isWithin = place.x > 0 && place.y > 0 && place.x < PROVINCES.width && place.y < PROVINCES.height;

  // A single point still has a kilometre around it.
  const shown = isWithin && isWide ? around([...spots, { x: 0, y: 0 }, { x: PROVINCES.width, y: PROVINCES.height }]) : place;
  const [padding, least] = [isWide ? 24 : 80, 1000 / metres];
  const scale = Math.min((width - padding) / Math.max(shown.width, least), (height - padding) / Math.max(shown.height, least));
  const toPixels = ({ x, y }: Spot): Spot => ({ x: width / 2 + (x - shown.x) * scale, y: height / 2 + (y - shown.y) * scale });

  const located = schools.flatMap((school, index) => (school.point ? [{ ...toPixels(onGrid(school.point)), index, school }] : []));
  const isNumbered = located.length <= NUMBERED;
  const marks = cluster(located, isNumbered ? MARK + 2 : 36).map(({ x, y, members }) => {
    // `3`, `3·7`, `3·7·9…`: numbers count from 1 and skip schools without a point.
    const { length } = members;
    const text = isNumbered ? members.slice(0, 3).map((member) => member + 1).join('·') + (length > 3 ? '…' : '') : length > 1 ? `${length}` : '';
    const high = isNumbered ? MARK : 12 + 6 * text.length;
    const wide = Math.max(high, text.length * CHARACTER + (text ? 8 : 0));
    return { x: x - wide / 2, y: y - high / 2, width: wide, height: high, text, members: members.map((member) => located[member]!.index) };
  });

  const length = roundLength((metres / scale) * (width / 4));
  const bar = { x: EDGE, y: height - 40, width: (length / metres) * scale, height: 40, text: length < 1000 ? `${length} m` : `${length / 1000} km` };
  const taken: Box[] = [...marks, bar];
  let region: Box | undefined;
  if (isWithin && isLocal) {
    // In the corner that hides no mark, where there is one.
    region = { x: width - LOCATOR - EDGE, y: EDGE, width: LOCATOR, height: LOCATOR };
    if (marks.some((mark) => overlap(mark, region!))) region = { ...region, y: height - LOCATOR - EDGE };
    taken.push(region);
  } else if (isWithin) {
    region = { ...toPixels({ x: 0, y: 0 }), width: PROVINCES.width * scale, height: PROVINCES.height * scale };
  }
  return { width, height, marks, labels: [bar, ...label(located, taken, width, height)], region, place: isLocal ? place : undefined };
}

/** The middle and the size of the box around some spots. */
function around(spots: readonly Spot[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of spots) [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

/** Degrees → the grid of the provinces. */
function onGrid({ lat, lon }: Point): Spot {
  const { x, y } = mercator(lat, lon);
  return { x: x * PROVINCES.world - PROVINCES.left, y: y * PROVINCES.world - PROVINCES.top };
}

function overlap(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

/**
 * Names beside the points: of the comuni, those with most schools first, or of the schools where they are in one comune and few. A name that would cover
 * something finds another side or is left out; the list has it.
 */
function label(located: readonly (Spot & { school: School })[], taken: Box[], width: number, height: number): Box[] {
  const named = new Map<string, Spot[]>();
  const add = (name: string, spot: Spot): void => void named.set(name, [...(named.get(name) ?? []), spot]);
  for (const spot of located) add(spot.school.municipality ?? '', spot);
  if (named.size < 2) {
    named.clear();
    if (located.length <= NUMBERED) shortNames(located.map(({ school }) => school.name)).forEach((name, index) => add(name, located[index]!));
  }
  const gap = MARK / 2 + 4;
  return [...named]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, 60)
    .flatMap(([text, spots]) => {
      const wide = text.length * CHARACTER;
      const [x, y] = (['x', 'y'] as const).map((axis) => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length) as [number, number];
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

/** Draws the picture. It is for the eye only: the list beside it says everything. */
export function overview({ width, height, marks, labels, region, place }: Overview, active: number): SVGTemplateResult {
  const step = labels[0]!.width;
  // Lines as far apart as the bar is long, where there is no region behind: distances can be told.
  let grid = '';
  if (!region || place) {
    for (let x = EDGE; x < width; x += step) grid += `M${x} 0V${height}`;
    for (let y = height - EDGE; y > 0; y -= step) grid += `M0 ${y}H${width}`;
  }
  return svg`<svg class="overview" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
    <path class="grid" d=${grid} />
    ${
      region &&
      svg`<svg x=${region.x} y=${region.y} width=${region.width} height=${region.height} viewBox="0 0 ${PROVINCES.width} ${PROVINCES.height}">
        <path class="land" d=${PROVINCES.edge} /><path d=${PROVINCES.borders} />
        ${place && svg`<circle class="mark" cx=${place.x} cy=${place.y} r="25" />`}
      </svg>`
    }
    ${labels.map(({ x, y, width: wide, text, anchor = 0.5 }) => svg`<text x=${x + wide * anchor} y=${y + 15} text-anchor=${['start', 'middle', 'end'][anchor * 2]!}>${text}</text>`)}
    <path class="bar" d="M${EDGE} ${height - 16}v4h${step}v-4" />
    ${marks.map(
      ({ x, y, width: wide, height: high, text, members }) => svg`<g class="mark ${members.includes(active) ? 'active' : ''}" data-index=${members.length > 1 ? nothing : members[0]!}>
        <rect x=${x} y=${y} width=${wide} height=${high} rx=${high / 2} /><text x=${x + wide / 2} y=${y + high / 2 + 5} text-anchor="middle">${text}</text>
      </g>`,
    )}
  </svg>`;
}
