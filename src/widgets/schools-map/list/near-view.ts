import type { metresAround as MetresAround } from '../map/point-layer.js';
import type { School } from '../schools-map.data.js';

/** A place found a minute ago is as good; after ten seconds nothing will come. */
const OPTIONS: PositionOptions = { maximumAge: 60_000, timeout: 10_000 };

/**
 * Asks the browser where the reader is. The place stays here: it is neither stored nor sent.
 * @returns metres as the crow flies to each school that has a point.
 * @throws {GeolocationPositionError} when the reader or the device says no.
 */
export async function distancesFromHere(schools: readonly School[], metresAround: typeof MetresAround): Promise<ReadonlyMap<School, number>> {
  const { coords } = await new Promise<GeolocationPosition>((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject, OPTIONS));
  const around = metresAround(0) / 360;
  const distances = new Map<School, number>();
  for (const school of schools) {
    const { point } = school;
    // On the scale of a region the earth is flat enough.
    if (point) distances.set(school, Math.hypot((point.lat - coords.latitude) * around, ((point.lon - coords.longitude) * metresAround((point.lat + coords.latitude) / 2)) / 360));
  }
  return distances;
}
