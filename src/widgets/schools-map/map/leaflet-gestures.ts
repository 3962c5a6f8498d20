import { type Map as LeafletMap, type Point, point } from 'leaflet/dist/leaflet-src.esm.js';

/** A hand that moves less than so many pixels is clicking. */
const SLIP = 4;

/** Pixels of a wheel for one zoom: less than a notch of a mouse, and two fingers on a touchpad that have moved about as far apart again. */
const NOTCH = 60;

/** Pixels of a line, which is what Firefox's wheel tells. */
const LINE = 20;

export interface Gestures {
  /** A click or tap, not the end of a drag; pixels from the corner of the map. */
  onTap(place: Point): void;
  /** The reader has tried to move the map with what moves the page. */
  onBlocked(how: 'wheel' | 'touch'): void;
}

/**
 * The page keeps its wheel and its finger: the map takes the wheel with Ctrl or ⌘, the mouse, the pen, and two fingers, which are Leaflet's. (Leaflet's own dragging marks
 * the page's body and our host with classes, and takes one finger.)
 */
export function listenToHands(map: LeafletMap, { onTap, onBlocked }: Gestures): void {
  const canvas = map.getContainer();
  let drag = new AbortController();
  let isDragging = false;
  let hasDragged = false;
  let turned = 0;

  canvas.addEventListener('pointerdown', (start) => {
    hasDragged = false;
    if (start.pointerType === 'touch' || start.button) return;
    let last = point(start.clientX, start.clientY);
    drag = new AbortController();
    const stop = (): void => {
      isDragging = false;
      drag.abort();
    };
    isDragging = true;
    const move = ({ clientX, clientY, buttons }: PointerEvent): void => {
      if (!buttons) return stop();
      const next = point(clientX, clientY);
      if (!hasDragged && next.distanceTo(last) < SLIP) return;
      hasDragged = true;
      map.panBy(last.subtract(next), { animate: false });
      last = next;
    };
    document.addEventListener('pointermove', move, drag);
    document.addEventListener('pointerup', stop, drag);
    document.addEventListener('pointercancel', stop, drag);
  });
  map.on('unload', () => drag.abort());
  canvas.addEventListener('click', (event) => {
    if (!hasDragged) onTap(map.mouseEventToContainerPoint(event));
    hasDragged = false;
  });

  // Two fingers, or a pen, which the browser would let scroll.
  const keep = (event: TouchEvent): void => {
    if (event.cancelable && (event.touches.length > 1 || isDragging)) event.preventDefault();
  };
  canvas.addEventListener('touchmove', keep, { passive: false });
  // The browser has taken the finger away to scroll the page.
  canvas.addEventListener('pointercancel', ({ pointerType }) => {
    if (pointerType === 'touch') onBlocked('touch');
  });

  canvas.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return onBlocked('wheel');
      event.preventDefault();
      turned += event.deltaY * (event.deltaMode ? LINE : 1);
      if (Math.abs(turned) < NOTCH) return;
      map.setZoomAround(map.mouseEventToContainerPoint(event), map.getZoom() - Math.sign(turned), { animate: false });
      turned = 0;
    },
    { passive: false },
  );
}
