import type { html as Html, render as Render } from 'lit';
import { started } from './leaflet-start.js';
import { bounds, type Bounds, circleMarker, CRS, divIcon, type LatLng, LatLngBounds, layerGroup, Map as LeafletMap, marker, point, polygon, polyline, svg } from 'leaflet/dist/leaflet-src.esm.js';
import { mapWords, type MapWords } from '../../strings/map.js';
import { mapViewStyles } from './map-view.styles.js';
import type { SchoolsMapWords } from '../../strings/it.js';
import type { cluster as Cluster } from './point-layer.js';
import type { PROVINCES as Provinces } from './provinces.js';
import type { Point, School } from './schools-map.data.js';

started();

export { mapWords };

/** What the map shows. */
export interface MapState {
  readonly schools: readonly School[];
  /** Index of the chosen school; none when negative. */
  readonly selected: number;
  readonly words: SchoolsMapWords & MapWords;
}

/** What the map is handed, so that its file holds Leaflet and nothing of ours a second time. */
export interface MapDeps {
  readonly html: typeof Html;
  readonly render: typeof Render;
  readonly cluster: typeof Cluster;
  readonly provinces: typeof Provinces;
  /** A reader chose a school; `byKeyboard` when the focus should go to it. */
  onSelect(index: number, byKeyboard: boolean): void;
  /** Esc: back to the list. */
  onLeave(): void;
}

export interface MapView {
  update(state: MapState): void;
  destroy(): void;
}

/** Pixels between two marks at least, as on the picture. */
const DISTANCE = 36;
const STEP = 80;
/** A hand that moves less than this is clicking. */
const SLIP = 4;
/** Zoom at which the surroundings of a school are seen. */
const NEAR = 14;
/** Where the map begins when there is nothing to show: the middle of Lombardy. */
const CENTRE: [number, number] = [45.6, 9.9];
const ARROWS: Record<string, readonly [number, number]> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

/**
 * The map to explore: Leaflet without its controls, its styles sheet and its pop-ups. Wheel and one finger are left to the page. One tab stop: arrows,
 * + and −, Enter, Esc. Draws the marks that are in view, gathered by the function that gathers them on the picture.
 */
export function mount(host: HTMLElement, deps: MapDeps): MapView {
  const { html, render, cluster, provinces, onSelect, onLeave } = deps;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(mapViewStyles);
  const root = host.getRootNode() as ShadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  let state: MapState | undefined;
  /** The schools that have a point; marks stand for indices of it. */
  let placed: readonly { readonly point: Point; readonly index: number }[] = [];
  let marks: ReturnType<typeof cluster> = [];
  /** The school last chosen here: the map need not go where the reader is. */
  let picked = -1;
  let gatheredAt: number | undefined;
  let drawn: Bounds | undefined;

  render(html`<div class="canvas" role="group" tabindex="0" aria-describedby="keys"></div><div class="controls"></div>`, host);
  const [canvas, controls] = [...host.children] as [HTMLElement, HTMLElement];
  const map = new LeafletMap(canvas, {
    attributionControl: false,
    boxZoom: false,
    dragging: false,
    fadeAnimation: false,
    inertia: false,
    keyboard: false,
    markerZoomAnimation: false,
    maxZoom: 18,
    minZoom: 5,
    renderer: svg({ padding: 1 }),
    scrollWheelZoom: false,
    zoomAnimation: false,
    zoomControl: false,
  });
  const layer = layerGroup();

  /** Marks stand on the pixels of the whole world, so they stay where they are while the map is moved. */
  const gather = (): void => {
    drawn = undefined;
    gatheredAt = map.getZoom();
    marks = cluster(placed.map((school) => map.project(toLatLng(school))), DISTANCE);
  };

  /** Draws what is in view and as much again on each side; a short move needs no new drawing. */
  const draw = (): void => {
    layer.clearLayers();
    const { min, max } = map.getPixelBounds();
    const margin = map.getSize();
    drawn = bounds(min!.subtract(margin), max!.add(margin));
    for (const { x, y, members } of marks) {
      if (!drawn.contains(point(x, y))) continue;
      const place = map.unproject(point(x, y));
      const isChosen = members.some((member) => placed[member]!.index === state!.selected);
      const text = members.length > 1 ? String(members.length) : '';
      circleMarker(place, { className: `point ${isChosen ? 'chosen' : ''}`, radius: (text ? 6 + 3 * text.length : 6) + (isChosen ? 3 : 0), weight: 2, fillOpacity: 1 })
        .on('click', () => choose(members, false))
        .addTo(layer);
      if (text) {
        const label = document.createElement('span');
        label.textContent = text;
        marker(place, { icon: divIcon({ className: 'many', html: label, iconSize: [48, 20] }), interactive: false, keyboard: false }).addTo(layer);
      }
    }
  };

  /** One school is chosen; several are looked at from nearer by, unless they stand in one place. */
  const choose = (members: readonly number[], byKeyboard: boolean): void => {
    const around = new LatLngBounds(members.map((member) => toLatLng(placed[member]!)));
    const zoom = Math.min(map.getBoundsZoom(around, false, point(STEP, STEP)), map.getMaxZoom());
    if (members.length > 1 && zoom > map.getZoom() && !around.getNorthEast().equals(around.getSouthWest())) map.setView(around.getCenter(), zoom);
    else {
      picked = placed[members[0]!]!.index;
      onSelect(picked, byKeyboard);
    }
  };

  const nearest = (): readonly number[] => {
    const { x, y } = map.project(map.getCenter());
    const far = (mark: { x: number; y: number }): number => Math.hypot(mark.x - x, mark.y - y);
    return marks.reduce((best, mark) => (far(mark) < far(best) ? mark : best)).members;
  };

  const onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (ARROWS[key]) map.panBy(point(...ARROWS[key]), { animate: false });
    else if (key === '+' || key === '=') map.zoomIn();
    else if (key === '-') map.zoomOut();
    else if (key === 'Enter' && marks.length) choose(nearest(), true);
    else if (key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };

  /** A mouse or a pen moves the map; one finger scrolls the page, two are Leaflet's. (Its own dragging marks the page's body and our host with classes.) */
  let dragged = false;
  const onPointer = (start: PointerEvent): void => {
    dragged = false;
    if (start.pointerType === 'touch' || start.button) return;
    let last = point(start.clientX, start.clientY);
    const drag = new AbortController();
    document.addEventListener(
      'pointermove',
      ({ clientX, clientY, buttons }) => {
        if (!buttons) return drag.abort();
        const next = point(clientX, clientY);
        if (!dragged && next.distanceTo(last) < SLIP) return;
        dragged = true;
        map.panBy(last.subtract(next), { animate: false });
        last = next;
      },
      drag,
    );
    document.addEventListener('pointerup', () => drag.abort(), drag);
  };
  const onClick = (event: MouseEvent): void => {
    if (dragged) event.stopPropagation();
    dragged = false;
  };
  const onTouchMove = (event: TouchEvent): void => {
    if (event.touches.length > 1) event.preventDefault();
  };
  canvas.addEventListener('keydown', onKey);
  canvas.addEventListener('pointerdown', onPointer);
  canvas.addEventListener('click', onClick, { capture: true });
  canvas.addEventListener('touchmove', onTouchMove, { passive: false });

  map.on('moveend', () => {
    // (Not at `zoomend`: a pinch that ends on a whole zoom has none.)
    if (map.getZoom() !== gatheredAt) gather();
    if (!drawn?.contains(map.getPixelBounds())) draw();
  });

  /** What needs doing once, as soon as there are points to show. */
  const start = (): void => {
    if (placed.length) map.fitBounds(new LatLngBounds(placed.map(toLatLng)), { padding: [24, 24], maxZoom: 15, animate: false });
    else map.setView(CENTRE, 7);
    polygon(outline(provinces.edge, provinces), { className: 'edge', interactive: false, fillOpacity: 1, weight: 1.5 }).addTo(map);
    polyline(outline(provinces.borders, provinces), { className: 'borders', interactive: false, weight: 1 }).addTo(map);
    layer.addTo(map);
    canvas.focus();
  };

  return {
    update(next) {
      const before = state;
      state = next;
      const { words, schools, selected } = next;
      if (schools !== before?.schools) placed = schools.flatMap(({ point: at }, index) => (at ? [{ point: at, index }] : []));
      canvas.setAttribute('aria-label', `${words.map}: ${words.schools(placed.length)}`);
      render(
        html`<button class="button" tabindex="-1" aria-label=${words.zoomIn} @click=${() => map.zoomIn()}>+</button>
          <button class="button" tabindex="-1" aria-label=${words.zoomOut} @click=${() => map.zoomOut()}>−</button>`,
        controls,
      );
      if (!before) start();
      map.invalidateSize({ animate: false });
      if (schools === before?.schools && selected === before.selected) return;
      const chosen = placed.find(({ index }) => index === selected);
      if (chosen && selected !== before?.selected && selected !== picked) map.setView(toLatLng(chosen), Math.max(map.getZoom(), NEAR), { animate: false });
      gather();
      draw();
    },
    destroy() {
      map.remove();
      render(html``, host);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

function toLatLng({ point: { lat, lon } }: { readonly point: Point }): [number, number] {
  return [lat, lon];
}

/** The lines of a path on the grid of the provinces, in degrees. */
function outline(path: string, { left, top, world }: typeof Provinces): LatLng[][] {
  let [x, y] = [left, top];
  return path
    .split('m')
    .slice(1)
    .map((line) =>
      line.match(/-?\d+ ?-?\d+/g)!.map((pair) => {
        const [right, down] = pair.match(/-?\d+/g)!.map(Number) as [number, number];
        [x, y] = [x + right, y + down];
        return CRS.EPSG3857.pointToLatLng(point((x / world) * 256, (y / world) * 256), 0);
      }),
    );
}
