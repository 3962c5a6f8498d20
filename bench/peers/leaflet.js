/** A Leaflet map as both peers use it: no tiles, like ours, and no animations, so that the work is compared. */
import { boundsOf } from './page.js';

export function leafletMap(box, schools) {
  const map = L.map(box, { attributionControl: false, fadeAnimation: false, markerZoomAnimation: false, zoomAnimation: false, minZoom: 5, maxZoom: 18 });
  const [west, south, east, north] = boundsOf(schools);
  map.fitBounds([[south, west], [north, east]], { padding: [24, 24], maxZoom: 15, animate: false });
  new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(box);
  return map;
}

/** A school alone is a dot, several are a numbered disc. */
export const dot = ([lon, lat]) => L.circleMarker([lat, lon], { radius: 6, weight: 2, fillOpacity: 1 });
export const disc = (count) => L.divIcon({ html: String(count), className: 'disc', iconSize: [32, 32] });
