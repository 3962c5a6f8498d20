import { Map as MapLibre } from '/modules/maplibre-gl/dist/maplibre-gl.mjs';
import { boundsOf, showSchools } from './page.js';

const collection = (schools) => ({ type: 'FeatureCollection', features: schools.map(({ point }) => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: point } })) });

/** Without the numbers in the clusters, for which it would need a server of fonts: that is in its favour. */
const styleOf = (schools) => ({
  version: 8,
  sources: { schools: { type: 'geojson', data: collection(schools), cluster: true, clusterRadius: 36, clusterMaxZoom: 17 } },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#f3f5f7' } },
    { id: 'points', type: 'circle', source: 'schools', paint: { 'circle-color': '#24506b', 'circle-stroke-color': '#fff', 'circle-stroke-width': 2, 'circle-radius': ['case', ['has', 'point_count'], 16, 6] } },
  ],
});

void showSchools(async (box, schools) => {
  const map = new MapLibre({ container: box, style: styleOf(schools), bounds: boundsOf(schools), fitBoundsOptions: { padding: 24, maxZoom: 14 }, attributionControl: false, fadeDuration: 0, maxZoom: 17 });
  // Each drawing on its canvas is made visible to the bench, which looks at the document.
  let drawings = 0;
  map.on('render', () => (box.dataset.drawings = drawings += 1));
  map.on('idle', () => (box.ariaBusy = 'false'));
  const idle = () => new Promise((resolve) => map.once('idle', resolve));
  map.on('movestart', () => (box.ariaBusy = 'true'));
  await idle();
  return async (found) => {
    box.ariaBusy = 'true';
    map.getSource('schools').setData(collection(found));
    await idle();
  };
});
