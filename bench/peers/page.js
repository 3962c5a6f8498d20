/**
 * What every peer's page has beside its map, written as a careful webmaster would: the file fetched and parsed with papaparse, fifty rows of plain DOM,
 * a search among folded texts. The bench waits for `bench-ready`, and for `aria-busy` to go where a map draws later than it is asked to.
 */

const PAGE = 50;

/** Fields by the names of the bench's files: the ministry's, and those of the Lombard one. */
const toSchool = (row) => {
  const [name, institute, code, address, municipality] = [
    row.DENOMINAZIONESCUOLA ?? row.name,
    row.DENOMINAZIONEISTITUTORIFERIMENTO ?? row.institute_name,
    row.CODICESCUOLA ?? row.code,
    row.INDIRIZZOSCUOLA ?? row.address,
    row.DESCRIZIONECOMUNE ?? row.municipality,
  ];
  const [lat, lon] = [row.LAT ?? row.lat, row.LON ?? row.lon];
  const grade = row.DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA ?? row.grade;
  return { name, institute, code, address, municipality, grade, point: lat && lon ? [Number(lon), Number(lat)] : undefined, folded: fold([name, institute, code, address, municipality].join(' ')) };
};

function fold(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
}

function row({ name, institute, address, municipality, grade }) {
  const item = document.createElement('li');
  const title = item.appendChild(document.createElement('strong'));
  title.textContent = name;
  for (const line of [institute, `${address}, ${municipality}`, grade]) item.appendChild(document.createElement('div')).textContent = line;
  return item;
}

/** @param makeMap `(box, schools with a point) → show(schools with a point)`, either of them may be awaited; left out for a file without points. */
export async function showSchools(makeMap) {
  const [search, status, box, list] = ['[type=search]', '[role=status]', '#map', '#list'].map((selector) => document.querySelector(selector));
  const file = await fetch(new URLSearchParams(location.search).get('file'));
  const schools = Papa.parse(await file.text(), { header: true, skipEmptyLines: true }).data.map(toSchool);
  const placed = (found) => found.filter(({ point }) => point);
  const showList = (found) => {
    status.textContent = `${found.length} scuole`;
    list.replaceChildren(...found.slice(0, PAGE).map(row));
  };

  showList(schools);
  // The rows are painted before the map is begun.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const show = placed(schools).length ? await makeMap(box, placed(schools)) : undefined;
  search.addEventListener('input', () => {
    const words = fold(search.value).split(' ').filter(Boolean);
    const found = schools.filter(({ folded }) => words.every((word) => folded.includes(word)));
    showList(found);
    void show?.(placed(found));
  });
  dispatchEvent(new Event('bench-ready'));
}

/** West, south, east, north of some schools. */
export function boundsOf(schools) {
  const box = [180, 90, -180, -90];
  for (const { point: [lon, lat] } of schools) {
    if (lon < box[0]) box[0] = lon;
    if (lat < box[1]) box[1] = lat;
    if (lon > box[2]) box[2] = lon;
    if (lat > box[3]) box[3] = lat;
  }
  return box;
}
