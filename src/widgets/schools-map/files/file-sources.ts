import type { DataSourceOptions } from '../../../core/data-source.js';
import { nextTask, slices } from '../../../core/slices.js';
import { mercator } from '../map/point-layer.js';
import type { Region } from '../map/provinces.js';
import type { FileDeps, Join } from './records-view.js';
import { readSchools, type SchoolList } from '../schools-map.data.js';

/** Bytes of a file; the largest of the ministry's has 50 MB. */
const LIMIT = 6e7;

/** Files of schools: what reads them is loaded beside them. */
export const SCHOOL_FILES: DataSourceOptions<SchoolList> = {
  limit: LIMIT,
  stream: async () => {
    const { readFile } = await import('./records-view.js');
    return (bytes, signal) => readFile(bytes, depsFor(signal));
  },
};

/** Files with the positions of schools. */
export const PLACE_FILES: DataSourceOptions<Join> = {
  address: 'join-src',
  limit: LIMIT,
  stream: async () => {
    const { readPlaces } = await import('./records-view.js');
    return (bytes, signal) => readPlaces(bytes, depsFor(signal));
  },
};

function depsFor(signal: AbortSignal): FileDeps {
  return {
    readSchools,
    nextTask,
    csv: () => import('../../../formats/csv.js'),
    slices: (steps) => slices(steps, signal),
  };
}

/** Files with the outlines of an area. */
export const OUTLINE_FILES: DataSourceOptions<Region> = {
  address: 'boundaries',
  limit: LIMIT,
  stream: async () => {
    const { readBoundaries } = await import('./boundaries-view.js');
    return async function* (bytes) {
      yield readBoundaries(bytes, mercator);
    };
  },
};
