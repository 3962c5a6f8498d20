import type { html as Html, render as Render } from 'lit';
import { started } from './leaflet-start.js';
import { type Bounds, LatLngBounds, Map as LeafletMap, point } from 'leaflet/dist/leaflet-src.esm.js';
import { mapWords, type MapWords } from '../../../strings/map.js';
import { listenToHands } from './leaflet-gestures.js';
import { DISTANCE, schoolsLayer } from './leaflet-schools.js';
import { agreeTo, mayShow, TileImages } from './leaflet-tiles.js';
import { furniture } from './map-furniture.js';
import { mapViewStyles } from './map-view.styles.js';
import type { SchoolsMapWords } from '../../../strings/it.js';
import type { cluster as Cluster, mercator as Mercator } from './point-layer.js';
import type { Region } from './provinces.js';
import type { School } from '../schools-map.data.js';
import type { Tiles } from './tiles.data.js';

started();

export { mapWords };

/** What the map shows. */
export interface MapState {
  readonly schools: readonly School[];
  /** Index of the chosen school; none when negative. */
  readonly selected: number;
  readonly words: SchoolsMapWords & MapWords;
  /** The outline behind the marks. */
  readonly region: Region | undefined;
  readonly tiles: Tiles | undefined;
}

/** What the map is handed, so that its file holds Leaflet and nothing of ours a second time. */
export interface MapDeps {
  readonly html: typeof Html;
  readonly render: typeof Render;
  readonly cluster: typeof Cluster;
  readonly mercator: typeof Mercator;
  /** A reader chose a school; `byKeyboard` when the focus should go to it. */
  onSelect(index: number, byKeyboard: boolean): void;
  /** A reader chose a mark of several schools that no zoom can part. */
  onPlace(indices: readonly number[], byKeyboard: boolean): void;
  /** Esc: back to the list. */
  onLeave(): void;
}

export interface MapView {
  readonly map: LeafletMap;
  update(state: MapState): void;
  /** Brings a school into the middle, from near by. */
  centreOn(index: number): void;
  destroy(): void;
}

/** Pixels of a press on an arrow key. */
const STEP = 80;
/** Zoom at which the surroundings of a school are seen. */
const NEAR = 14;
/** Pixels around a mark in which a click or a finger finds it. */
const REACH = 24;
/** Milliseconds. */
const HINT = 1500;
/** South, west, north, east. Where the map is as long as no school has a point. */
const ITALY: [[number, number], [number, number]] = [[35.4, 6.6], [47.2, 18.6]];
const ARROWS: Record<string, readonly [number, number]> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

/**
 * The map to explore: Leaflet without its controls, its style sheet, its layers of marks and its pop-ups. One tab stop: arrows, + and −, Home, Enter, Esc. The marks are
 * gathered by the function that gathers them on the picture.
 */
export function mount(host: HTMLElement, deps: MapDeps): MapView {
  const { html, render, onSelect, onPlace, onLeave } = deps;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(mapViewStyles);
  const root = host.getRootNode() as ShadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  // The cross shows the middle, which is where Enter looks for a school.
  render(
    html`<div class="canvas" role="group" tabindex="0" aria-describedby="keys"></div>
      <svg class="cross" viewBox="0 0 24 24" aria-hidden="true"><path d="M2 12h20M12 2v20" /><path d="M2 12h20M12 2v20" /></svg>
      <div class="furniture"></div>`,
    host,
  );
  const [canvas, , surface] = [...host.children] as [HTMLElement, Element, HTMLElement];
  const map = new LeafletMap(canvas, {
    attributionControl: false,
    boxZoom: false,
    dragging: false,
    fadeAnimation: false,
    inertia: false,
    keyboard: false,
    markerZoomAnimation: false,
    maxZoom: 18,
    minZoom: 4,
    scrollWheelZoom: false,
    touchZoom: true,
    trackResize: false,
    zoomAnimation: false,
    zoomControl: false,
  }).fitBounds(ITALY);
  const layer = schoolsLayer(map, deps.cluster, deps.mercator);
  const resize = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  resize.observe(canvas);

  let state: MapState | undefined;
  let images: TileImages | undefined;
  /** The school last chosen here or brought into view: the map need not go there. */
  let visited: School | undefined;
  let hint: Animation | undefined;

  const toDegrees = ({ min, max }: Bounds): LatLngBounds => new LatLngBounds(map.unproject(min!, 0), map.unproject(max!, 0));

  const fit = (): void => {
    const extent = layer.extent();
    if (extent.isValid()) map.fitBounds(toDegrees(extent), { padding: [24, 24], maxZoom: 15, animate: false });
  };

  /** One school is chosen; several are looked at from nearer by, unless no zoom can part them. */
  const choose = (members: readonly number[] | undefined, byKeyboard: boolean): void => {
    if (!members) return;
    const extent = layer.extent(members);
    const { x, y } = extent.getSize().multiplyBy(2 ** map.getMaxZoom());
    if (members.length === 1) {
      visited = state!.schools[members[0]!];
      onSelect(members[0]!, byKeyboard);
    } else if (map.getZoom() === map.getMaxZoom() || Math.hypot(x, y) < DISTANCE) {
      onPlace(members, byKeyboard);
    } else {
      const around = toDegrees(extent);
      map.setView(around.getCenter(), Math.max(map.getZoom() + 1, map.getBoundsZoom(around, false, point(STEP, STEP))), { animate: false });
    }
  };

  const onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (ARROWS[key]) map.panBy(point(...ARROWS[key]), { animate: false });
    else if (key === '+' || key === '=') map.zoomIn();
    else if (key === '-') map.zoomOut();
    else if (key === 'Home') fit();
    else if (key === 'Enter') choose(layer.nearest(map.getSize().divideBy(2)), true);
    else if (key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  canvas.addEventListener('keydown', onKey);

  listenToHands(map, {
    onTap: (place) => choose(layer.nearest(place, REACH), false),
    onBlocked(how) {
      const element = surface.querySelector('.hint')!;
      element.textContent = state!.words[how];
      hint ??= element.animate([{ opacity: 1 }, { opacity: 1, offset: 0.9 }, { opacity: 0 }], HINT);
      hint.currentTime = 0;
      hint.play();
    },
  });

  const renderFurniture = (): void => {
    const { words, tiles } = state!;
    const isShown = Boolean(tiles && mayShow(tiles));
    if (images?.template !== (isShown ? tiles!.template : undefined)) {
      images?.remove();
      images = isShown ? new TileImages(tiles!.template).addTo(map) : undefined;
      canvas.classList.toggle('tiled', isShown);
    }
    const actions = { onZoomIn: () => map.zoomIn(), onZoomOut: () => map.zoomOut(), onFit: fit, onAgree };
    render(furniture(html, words, tiles, isShown, actions), surface);
  };
  const onAgree = (): void => {
    agreeTo(state!.tiles!);
    renderFurniture();
    // The button is gone.
    canvas.focus();
  };

  const visit = (school: School | undefined): void => {
    if (!school?.point) return;
    visited = school;
    const { lat, lon } = school.point;
    map.setView([lat, lon], Math.max(map.getZoom(), NEAR), { animate: false });
  };

  return {
    map,
    update(next) {
      const before = state;
      state = next;
      const { words, schools, selected, region } = next;
      if (schools !== before?.schools) layer.setSchools(schools);
      canvas.setAttribute('aria-roledescription', words.map.toLowerCase());
      canvas.setAttribute('aria-label', `${words.map}: ${words.schools(layer.size)}`);
      renderFurniture();
      if (!before) {
        fit();
        canvas.focus();
      }
      const chosen = schools[selected];
      if (chosen !== visited) visit(chosen);
      if (schools !== before?.schools || selected !== before.selected || region !== before.region) layer.draw(region, selected);
    },
    centreOn(index) {
      visit(state?.schools[index]);
    },
    destroy() {
      resize.disconnect();
      map.remove();
      render(html``, host);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}
