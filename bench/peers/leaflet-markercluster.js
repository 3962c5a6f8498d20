import { disc, dot, leafletMap } from './leaflet.js';
import { showSchools } from './page.js';

void showSchools(async (box, schools) => {
  const map = leafletMap(box, schools);
  let done = () => {};
  // Chunked, as its authors advise for many points.
  const group = L.markerClusterGroup({
    animate: false,
    chunkedLoading: true,
    chunkProgress: (count, total) => {
      if (count === total) done();
    },
    iconCreateFunction: (cluster) => disc(cluster.getChildCount()),
    maxClusterRadius: 36,
  });
  map.addLayer(group);
  const markers = new Map(schools.map((school) => [school, dot(school.point)]));
  const show = async (found) => {
    box.ariaBusy = 'true';
    group.clearLayers();
    const added = new Promise((resolve) => (done = resolve));
    if (found.length) group.addLayers(found.map((school) => markers.get(school)));
    else done();
    await added;
    box.ariaBusy = 'false';
  };
  await show(schools);
  return show;
});
