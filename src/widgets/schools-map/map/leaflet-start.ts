/**
 * Comes before Leaflet. As it starts, Leaflet asks the browser what it can do with `div.innerHTML = '<svg/>'`, which Trusted Types refuse with an
 * exception. Modules that wait for nothing start in one run, in which no other code has its turn: for that run, and no longer, a div's innerHTML takes
 * anything and does nothing.
 */
const { prototype } = HTMLDivElement;
Object.defineProperty(prototype, 'innerHTML', { configurable: true, set: () => {} });

/** Leaflet has started. Called by the importer; the microtask is there in case Leaflet throws. */
export function started(): void {
  Reflect.deleteProperty(prototype, 'innerHTML');
}
queueMicrotask(started);
