import { matcher } from '../../../formats/fold.js';
import type { School } from '../schools-map.data.js';

/** What the list can be narrowed by, besides words; in the order in which it is offered. */
export const FACETS = ['grade', 'ownership', 'province', 'municipality'] as const;
export type Facet = (typeof FACETS)[number];

/** What a reader asks for. Empty texts ask for nothing. */
export interface Wanted extends Readonly<Record<Facet, string>> {
  readonly query: string;
  /** Schools in one place, chosen on the map. */
  readonly place?: ReadonlySet<School> | undefined;
}

export const ANYTHING: Wanted = { query: '', grade: '', ownership: '', province: '', municipality: '' };

/** How many schools each value of a facet would leave, all else that is asked for unchanged. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, { readonly count: number }>>>;

export interface Found {
  readonly results: readonly School[];
  readonly counts: Counts;
}

/**
 * One pass: a school that fails on no facet is a result and counts for all, one that fails on a single facet counts for that one. Another province lets go of the
 * comune, so that does not count there.
 */
export function findSchools(schools: readonly School[], wanted: Wanted): Found {
  const hasWords = matcher(wanted.query);
  const tallies: Record<Facet, Tallies> = { grade: new Map(), ownership: new Map(), province: new Map(), municipality: new Map() };
  const asked = FACETS.filter((facet) => wanted[facet]);
  const results: School[] = [];
  for (const school of schools) {
    if (!hasWords(school.folded) || (wanted.place && !wanted.place.has(school))) continue;
    const failed = asked.filter((facet) => !isOf(school, facet, wanted[facet]));
    if (!failed.length) {
      results.push(school);
      countAll(school, tallies);
      continue;
    }
    if (failed.length === 1 && failed[0] !== 'province') count(school, failed[0]!, tallies[failed[0]!]);
    if (failed.every((facet) => facet === 'province' || facet === 'municipality')) count(school, 'province', tallies.province);
  }
  return { results, counts: tallies };
}

function isOf(school: School, facet: Facet, value: string): boolean {
  return facet === 'grade' ? school.grades.some((grade) => grade === value) : school[facet] === value;
}

function count(school: School, facet: Facet, tallies: Tallies): void {
  if (facet === 'grade') for (const grade of school.grades) add(tallies, grade);
  else add(tallies, school[facet]);
}

/** Names every field, which is twice as fast as going through the facets. */
function countAll({ grades, ownership, province, municipality }: School, tallies: Record<Facet, Tallies>): void {
  for (const grade of grades) add(tallies.grade, grade);
  add(tallies.ownership, ownership);
  add(tallies.province, province);
  add(tallies.municipality, municipality);
}

/** In a box, so that counting on needs one look into the map and not two: there are a quarter of a million. */
type Tallies = Map<string, { count: number }>;

function add(tallies: Tallies, value: string | undefined): void {
  if (!value) return;
  const tally = tallies.get(value);
  if (tally) tally.count += 1;
  else tallies.set(value, { count: 1 });
}

/**
 * The facets that narrow anything: grades where there are several, the others where there are several and they hold more than one school each. Comuni need to be few
 * (60), or a province to be chosen first. While a file is still being read all are taken to be useful of which there is a value, but for the comuni, so that nothing
 * shifts when its last schools arrive.
 * @param all what `findSchools()` counts when nothing is asked for.
 */
export function usefulFacets(all: Counts, total: number, { province, municipality }: Wanted, isReading = false): Facet[] {
  return FACETS.filter((facet) => {
    const { size } = all[facet];
    if (facet === 'municipality' && (isReading || size > 60) && !province && !municipality) return false;
    return isReading ? size > 0 : size > 1 && (facet === 'grade' || size * 2 <= total);
  });
}

/** What a tag can ask for. */
export const SORTS = ['none', 'name', 'municipality'] as const;
/** What a reader can: `distance` once the place is known. */
export const ORDERS = [...SORTS, 'distance'] as const;
export type Order = (typeof ORDERS)[number];

export const GROUPINGS = ['none', 'institute', 'municipality'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/**
 * The schools in the order asked for; those of a group side by side, groups in the order of their first school.
 * @param distances metres from the reader, by school; only `distance` needs them, and schools without one come last.
 */
export function arrange(schools: readonly School[], order: Order, grouping: Grouping, distances?: ReadonlyMap<School, number>): readonly School[] {
  // Folded text begins with the name, and comparing it is twenty times faster than `Intl.Collator`.
  const keys: Partial<Record<Order, (school: School) => string | number>> = {
    name: ({ folded }) => folded,
    municipality: ({ municipality, folded }) => `${municipality ? municipality.toLowerCase() : '\uffff'} ${folded}`,
    distance: (school) => distances?.get(school) ?? Infinity,
  };
  const key = keys[order];
  const sorted = key ? schools.map((school) => [key(school), school] as const).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)).map(([, school]) => school) : schools;
  if (grouping === 'none') return sorted;
  const groups = new Map<string, School[]>();
  for (const school of sorted) {
    const name = groupOf(school, grouping);
    const group = groups.get(name);
    if (group) group.push(school);
    else groups.set(name, [school]);
  }
  return [...groups.values()].flat();
}

/** Title of the group to which a school belongs; empty for none. */
export function groupOf({ institute, instituteName, municipality }: School, grouping: Grouping): string {
  return (grouping === 'institute' ? (instituteName ?? institute) : grouping === 'municipality' ? municipality : '') ?? '';
}
