import { Bounds, bounds, type LatLng, type Map as LeafletMap, type Point } from 'leaflet/dist/leaflet-src.esm.js';
import type { cluster as Cluster, mercator as Mercator, Mark, Spot } from './point-layer.js';
import type { Region } from './provinces.js';
import type { School } from '../schools-map.data.js';

/** Pixels between two marks at least, as on the picture. */
export const DISTANCE = 36;

/** Views on each side of the one in view in which points are gathered: as long as the map is moved within them, marks stay as they are. */
const AROUND = 2;

/** Pixels beyond what is in view in which marks are drawn: a short move asks for no new drawing. */
const MARGIN = 160;

/** Pixels around the world at zoom 0. */
const WORLD = 256;

/** Marks of the schools and the outline of a region, in one SVG that moves with the map. Schools are told by their index. */
export interface SchoolsLayer {
  /** How many schools have a point. */
  readonly size: number;
  setSchools(schools: readonly School[]): void;
  /** The box around these schools, or around all; pixels at zoom 0. Not valid when none has a point. */
  extent(indices?: readonly number[]): Bounds;
  draw(region: Region | undefined, selected: number): void;
  /**
   * The schools of the mark nearest to a place on the screen.
   * @param place pixels from the corner of the map.
   * @param reach pixels; what is not so near does not count.
   */
  nearest(place: Point, reach?: number): readonly number[] | undefined;
}

/** @param map has its view already. */
export function schoolsLayer(map: LeafletMap, cluster: typeof Cluster, mercator: typeof Mercator): SchoolsLayer {
  const [edge, borders, points] = [shape('path', { class: 'edge' }), shape('path', { class: 'borders' }), shape('g')];
  const land = shape('g', {}, edge, borders);
  const picture = shape('svg', { class: 'schools', width: 1, height: 1, 'aria-hidden': 'true' }, land, points);
  map.getPane('overlayPane')!.append(picture);

  let schools: readonly School[] = [];
  let region: Region | undefined;
  let selected = -1;
  /** Where each school stands, in pixels at zoom 0. */
  let spots: readonly (Spot | undefined)[] = [];
  let size = 0;
  /** Marks on the pixels of the whole world at `zoom`; their members are schools. */
  let marks: readonly Mark[] = [];
  /** The parts of the world, in the same pixels, in which points have been gathered and marks drawn. */
  let gathered: Bounds | undefined;
  let drawn: Bounds | undefined;
  let zoom: number;
  let origin: Point;
  let corner: LatLng;

  const gather = (): void => {
    const scale = 2 ** zoom;
    const { min, max } = (gathered = map.getPixelBounds().pad(AROUND)) as Required<Bounds>;
    const [near, indices]: [Spot[], number[]] = [[], []];
    spots.forEach((spot, index) => {
      if (!spot) return;
      const [x, y] = [spot.x * scale, spot.y * scale];
      if (x < min.x || x > max.x || y < min.y || y > max.y) return;
      near.push({ x, y });
      indices.push(index);
    });
    marks = cluster(near, DISTANCE).map(({ x, y, members }) => ({ x, y, members: members.map((member) => indices[member]!) }));
  };

  const toShapes = ({ x, y, members }: Mark): readonly SVGElement[] => {
    const isChosen = members.includes(selected);
    const isVague = members.every((member) => schools[member]!.precision === 'municipality');
    const text = members.length > 1 ? String(members.length) : '';
    const radius = 6 + 3 * text.length;
    const centre = { cx: x - origin.x, cy: y - origin.y };
    // A single school is told to the widget, which shows where in the list it is.
    const index: Record<string, number> = text ? {} : { 'data-index': members[0]! };
    return [
      ...(isChosen ? [shape('circle', { class: 'ring', r: radius + 5, ...centre })] : []),
      shape('circle', { class: `point ${isChosen ? 'chosen' : ''} ${isVague ? 'vague' : ''}`, r: radius, ...centre, ...index }),
      ...(text ? [shape('text', { class: 'many', x: centre.cx, y: centre.cy }, text)] : []),
    ];
  };

  const draw = (): void => {
    const view = map.getPixelBounds();
    if (zoom !== map.getZoom() || !gathered?.contains(view)) {
      zoom = map.getZoom();
      gather();
    }
    origin = map.getPixelOrigin();
    corner = map.unproject(origin, zoom);
    drawn = bounds(view.min!.subtract([MARGIN, MARGIN]), view.max!.add([MARGIN, MARGIN]));
    picture.style.transform = '';
    points.replaceChildren(...marks.filter(({ x, y }) => drawn!.contains([x, y])).flatMap(toShapes));
    if (!region) return;
    const unit = (WORLD * 2 ** zoom) / region.world;
    land.setAttribute('transform', `translate(${region.left * unit - origin.x} ${region.top * unit - origin.y}) scale(${unit})`);
  };

  // (Not at `zoomend`: a pinch that ends on a whole zoom has none.)
  map.on('moveend', () => {
    if (zoom !== map.getZoom() || !origin.equals(map.getPixelOrigin()) || !drawn?.contains(map.getPixelBounds())) draw();
  });
  // While two fingers zoom, what is drawn grows and shrinks.
  map.on('zoom', () => {
    const { x, y } = map.latLngToLayerPoint(corner);
    picture.style.transform = `translate(${x}px, ${y}px) scale(${map.getZoomScale(map.getZoom(), zoom)})`;
  });
  draw();

  return {
    get size() {
      return size;
    },
    setSchools(next) {
      schools = next;
      gathered = undefined;
      size = 0;
      spots = schools.map(({ point: place }) => {
        if (!place) return undefined;
        size += 1;
        const { x, y } = mercator(place.lat, place.lon);
        return { x: x * WORLD, y: y * WORLD };
      });
    },
    extent(indices) {
      const box = new Bounds([]);
      for (const spot of indices ? indices.map((index) => spots[index]) : spots) if (spot) box.extend([spot.x, spot.y]);
      return box;
    },
    draw(nextRegion, nextSelected) {
      region = nextRegion;
      selected = nextSelected;
      edge.setAttribute('d', region?.edge ?? '');
      borders.setAttribute('d', region?.borders ?? '');
      draw();
    },
    nearest(place, reach = Infinity) {
      const { x, y } = place.add(map.getPixelBounds().min!);
      let least = reach;
      let found: Mark | undefined;
      for (const mark of marks) {
        const far = Math.hypot(mark.x - x, mark.y - y);
        if (far > least) continue;
        least = far;
        found = mark;
      }
      return found?.members;
    },
  };
}

function shape(name: string, attributes: Readonly<Record<string, string | number>> = {}, ...children: (Node | string)[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}
