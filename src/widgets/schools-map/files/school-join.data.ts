import type { SchoolFinding, SchoolList } from '../schools-map.data.js';

/** What may be told about a row of positions. */
const ABOUT_POINTS = /^(point|row|file|code)/;

/** Gives the schools that have no point the one that another file has under their code: the ministry's files have none. */
export function joinPoints(list: SchoolList, { schools: places, findings, isPartial }: SchoolList): SchoolList {
  const byCode = new Map(places.flatMap((place) => (place.code && place.point ? [[place.code, place] as const] : [])));
  let unmatched = 0;
  const schools = list.schools.map((school) => {
    if (school.point) return school;
    const place = byCode.get(school.code ?? '');
    if (place) return { ...school, point: place.point, precision: place.precision };
    unmatched += 1;
    return school;
  });
  const told = findings.filter(({ code }) => ABOUT_POINTS.test(code)).map((finding) => ({ ...finding, where: `join-src, ${finding.where}` }));
  const missing: SchoolFinding[] = unmatched ? [{ code: 'join-unmatched', where: 'join-src', value: String(unmatched) }] : [];
  return { ...list, schools, findings: [...list.findings, ...told, ...missing], isPartial: Boolean(list.isPartial || isPartial) };
}
