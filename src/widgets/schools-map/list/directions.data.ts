import type { School } from '../schools-map.data.js';

/** The default: OpenStreetMap, which belongs to nobody. Only a link: nothing is asked of it before a reader follows it. */
const [ROUTE, SEARCH] = ['https://www.openstreetmap.org/directions?to={lat}%2C{lon}', 'https://www.openstreetmap.org/search?query={address}'];

/**
 * Address of a page that tells the way to a school. A point that is only approximate leads to the wrong door: then the written address is looked for.
 * @param template with `{lat}`, `{lon}` or `{address}` in it; `none` for no link; the default for anything else.
 * @returns `undefined` where what the template needs is not known.
 */
export function directionsTo({ point, precision, address, municipality }: School, template?: string): string | undefined {
  if (template === 'none') return undefined;
  const isExact = point && precision === 'exact';
  const chosen = template?.includes('{') ? template : isExact || !address ? ROUTE : SEARCH;
  const values: Record<string, string | number | undefined> = { lat: point?.lat, lon: point?.lon, address: address && [address, municipality].filter(Boolean).join(', ') };
  let isWhole = true;
  const url = chosen.replace(/\{(lat|lon|address)\}/g, (_, name: string) => {
    isWhole &&= values[name] !== undefined;
    return encodeURIComponent(values[name] ?? '');
  });
  return isWhole ? url : undefined;
}
