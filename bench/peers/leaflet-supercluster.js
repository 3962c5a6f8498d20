import { disc, dot, leafletMap } from './leaflet.js';
import { showSchools } from './page.js';

/** Marks gather within 36 pixels of Leaflet's tiles, as ours do. */
const GATHERED = { radius: 36, extent: 256, maxZoom: 17 };

void showSchools((box, schools) => {
  const map = leafletMap(box, schools);
  const layer = L.layerGroup().addTo(map);
  const features = new Map(schools.map((school) => [school, { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: school.point } }]));
  let index;
  const draw = () => {
    const bounds = map.getBounds().pad(0.5);
    layer.clearLayers();
    for (const { geometry, properties } of index.getClusters([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()], map.getZoom())) {
      const [lon, lat] = geometry.coordinates;
      (properties.cluster ? L.marker([lat, lon], { icon: disc(properties.point_count), keyboard: false }) : dot([lon, lat])).addTo(layer);
    }
  };
  const show = (found) => {
    index = new Supercluster(GATHERED).load(found.map((school) => features.get(school)));
    draw();
  };
  show(schools);
  map.on('moveend', draw);
  return show;
});
