/** Words of the map to explore, Italian and English: loaded with it, so that nobody else pays for them. */
const it = {
  map: 'Mappa',
  keys: 'Frecce, + e −; Invio sceglie la scuola più vicina al centro, Esc torna all’elenco. Al tocco, con due dita.',
  zoomIn: 'Ingrandisci',
  zoomOut: 'Riduci',
  close: 'Chiudi la mappa',
  show: 'Mostra sulla mappa',
};
export type MapWords = typeof it;

const en: MapWords = {
  map: 'Map',
  keys: 'Arrows, + and −; Enter chooses the school nearest to the centre, Esc goes to the list. By touch, with two fingers.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  close: 'Close the map',
  show: 'Show on the map',
};

export const mapWords = { it, en };
