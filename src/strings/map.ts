/** Words of the map to explore, Italian and English: loaded with it, so that nobody else pays for them. */
const it = {
  map: 'Mappa',
  keys: 'Frecce, + e −; Home mostra tutte le scuole, Invio sceglie la più vicina al centro, Esc torna all’elenco. Con il mouse si trascina, al tocco si usano due dita.',
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
  keys: 'Arrows, + and −; Home shows all schools, Enter chooses the one nearest to the centre, Esc goes to the list. Drag with the mouse, or use two fingers.',
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
