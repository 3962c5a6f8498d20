import type { Finding } from '../../../formats/finding.js';

/** When tiles wait for the reader's click: when they come from another server than the page, always, never. */
export const TILES_CONSENTS = ['auto', 'click', 'none'] as const;

/** Pictures of the land, which the map to explore has behind its marks if the site wants them. */
export interface Tiles {
  /** With `{z}`, `{x}` and `{y}` (or `{-y}`, counted from the south) in it, or with `{bbox-epsg-3857}`. */
  readonly template: string;
  /** Whose they are. */
  readonly attribution: string;
  /** The server that will see the reader's address. */
  readonly host: string;
  /** Whether the reader is asked first. */
  readonly isAsked: boolean;
}

const COMPLETE = /^(?=.*\{z\})(?=.*\{x\}).*\{-?y\}|\{bbox-epsg-3857\}/;
/** A place for something else, such as a key or `{s}` for one of several servers. */
const FOREIGN = /\{(?!(z|x|-?y|bbox-epsg-3857)\})/;

/**
 * Reads what a tag says about tiles. They come over https or from the page's own server, and never without attribution.
 * @param origin of the page: `https://www.comune.example.it`.
 * @returns no tiles where none are asked for, and where something is wrong with them.
 */
export function readTiles(
  template = '',
  attribution = '',
  consent: (typeof TILES_CONSENTS)[number],
  origin: string,
): { readonly tiles?: Tiles; readonly findings: readonly Finding<'tiles-unreadable' | 'tiles-unattributed'>[] } {
  if (!template) return { findings: [] };
  const url = COMPLETE.test(template) && !FOREIGN.test(template) && URL.canParse(template, origin) && new URL(template, origin);
  if (!url || !/^[^{]+$/.test(url.host) || (url.protocol !== 'https:' && url.origin !== origin)) return { findings: [{ code: 'tiles-unreadable', where: 'tiles', value: template }] };
  if (!attribution.trim()) return { findings: [{ code: 'tiles-unattributed', where: 'tiles-attribution', value: '' }] };
  return { tiles: { template, attribution, host: url.host, isAsked: consent === 'click' || (consent === 'auto' && url.origin !== origin) }, findings: [] };
}
