import type { metresAround as MetresAround } from '../map/point-layer.js';
import type { School } from '../schools-map.data.js';

/** A place found a minute ago is as good; after ten seconds nothing will come. */
const OPTIONS: PositionOptions = { maximumAge: 60_000, timeout: 10_000 };

/** Metres as the crow flies to each school that has a point. */
export type Measure = (schools: readonly School[]) => ReadonlyMap<School, number>;

/**
 * Asks the browser where the reader is. The place stays here: it is neither stored nor sent.
 * @returns what measures from there.
 * @throws {GeolocationPositionError} when the reader or the device says no.
 */
export async function measureFromHere(metresAround: typeof MetresAround): Promise<Measure> {
  const { coords } = await new Promise<GeolocationPosition>((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject, OPTIONS));
  const around = metresAround(0) / 360;
  return (schools) => {
    const distances = new Map<School, number>();
    for (const school of schools) {
      const { point } = school;
      // On the scale of a region the earth is flat enough.
      if (point) distances.set(school, Math.hypot((point.lat - coords.latitude) * around, ((point.lon - coords.longitude) * metresAround((point.lat + coords.latitude) / 2)) / 360));
    }
    return distances;
  };
}
