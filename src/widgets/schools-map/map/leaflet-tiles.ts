import { type Coords, type DoneCallback, GridLayer } from 'leaflet/dist/leaflet-src.esm.js';
import type { Tiles } from './tiles.data.js';

/** Metres from the middle of the Web Mercator square to its edge. */
const HALF = 20_037_508.342789244;

/** Hosts to which a reader has agreed. Kept as long as the page is open, and nowhere else. */
const agreed = new Set<string>();

export function agreeTo({ host }: Tiles): void {
  agreed.add(host);
}

export function mayShow({ host, isAsked }: Tiles): boolean {
  return !isAsked || agreed.has(host);
}

/**
 * Tiles as plain pictures. (Leaflet's own layer stops a picture by giving it a `data:` address, which a strict policy forbids and tells the site.)
 * The server learns from which site they are asked, as some want, and not from which page. A tile that fails is not asked for again as long as the map is
 * open.
 */
export class TileImages extends GridLayer {
  private readonly _failed = new Set<string>();

  constructor(readonly template: string) {
    super();
    this.on('tileunload', ({ tile }) => tile.removeAttribute('src'));
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const address = addressOf(this.template, coords);
    const image = document.createElement('img');
    const fail = (): void => {
      this._failed.add(address);
      image.hidden = true;
      done(new Error(address), image);
    };
    image.alt = '';
    image.referrerPolicy = 'strict-origin-when-cross-origin';
    image.onload = () => done(undefined, image);
    image.onerror = fail;
    // (Leaflet knows the tile only when it has the picture.)
    if (this._failed.has(address)) queueMicrotask(fail);
    else image.src = address;
    return image;
  }
}

function addressOf(template: string, { x, y, z }: Coords): string {
  const side = (2 * HALF) / 2 ** z;
  const [west, north] = [x * side - HALF, HALF - y * side];
  const values: Record<string, string | number> = { x, y, z, '-y': 2 ** z - 1 - y, 'bbox-epsg-3857': [west, north - side, west + side, north].join() };
  return template.replace(/\{([\w-]+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
