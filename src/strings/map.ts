/** Words of the map to explore, Italian and English: loaded with it, so that nobody else pays for them. */
const it = {
  map: 'Mappa',
  keys: 'La mappa si trascina con il mouse o con due dita. Frecce per spostarla, + e − per ingrandirla e ridurla, Home per tutte le scuole, Invio per le più vicine al centro, Esc per tornare all’elenco.',
  zoomIn: 'Ingrandisci',
  zoomOut: 'Riduci',
  fit: 'Mostra tutte le scuole',
  wheel: 'Per ingrandire la mappa: Ctrl (o ⌘) e rotellina',
  touch: 'La mappa si muove con due dita',
  tilesFrom: (host: string): string => `Lo sfondo arriva da ${host}, che vedrà l’indirizzo IP di chi lo chiede.`,
  tilesShow: 'Mostra lo sfondo',
  close: 'Chiudi la mappa',
  show: 'Mostra sulla mappa',
};
export type MapWords = typeof it;

const en: MapWords = {
  map: 'Map',
  keys: 'Drag the map with the mouse or with two fingers. Arrows to move it, + and − to zoom, Home for all schools, Enter for those nearest to the centre, Esc to go back to the list.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all schools',
  wheel: 'To zoom the map: Ctrl (or ⌘) and the wheel',
  touch: 'Move the map with two fingers',
  tilesFrom: (host) => `The background comes from ${host}, which will see the IP address of whoever asks for it.`,
  tilesShow: 'Show the background',
  close: 'Close the map',
  show: 'Show on the map',
};

export const mapWords = { it, en };
