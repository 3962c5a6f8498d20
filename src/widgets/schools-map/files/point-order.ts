import { isInItaly, type SchoolRecord } from '../schools-map.data.js';

/** How a file writes its positions: as they should be, longitude first, or in another system than degrees. */
export type PointOrder = 'right' | 'swapped' | 'projected';

/**
 * Decides from some records for the whole file: swapped when nine in ten lie in Italy that way and hardly any as written; projected when most are no degrees.
 * @returns `undefined` when none has a position.
 */
export function pointOrder(records: readonly SchoolRecord[]): PointOrder | undefined {
  const points = records.map(({ lat = '', lon = '' }) => ({ lat: loose(lat), lon: loose(lon) })).filter(({ lat, lon }) => !Number.isNaN(lat + lon));
  const share = (fits: (point: (typeof points)[number]) => boolean): number => points.filter(fits).length / points.length;
  if (!points.length) return undefined;
  if (share(({ lat, lon }) => Math.abs(lat) > 90 || Math.abs(lon) > 180) > 0.5) return 'projected';
  return share(({ lat, lon }) => isInItaly({ lat: lon, lon: lat })) >= 0.9 && share(isInItaly) < 0.1 ? 'swapped' : 'right';
}

/** A number with any separators; the last one is before its decimals. NaN for none. */
function loose(text: string): number {
  const pieces = text.split(/[.,]/);
  const decimals = pieces.pop()!;
  return text ? Number(pieces.length ? `${pieces.join('')}.${decimals}` : decimals) : NaN;
}
