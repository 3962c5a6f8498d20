/**
 * Invented schools of Italy, the same at every call: the ministry's columns and its habits (capitals, accents as apostrophes, «Non Disponibile», quotes
 * in a fifth of the names, several schools at one address), and points, which the ministry's files have not.
 */

/** Capitals of provinces, around which the comuni lie: name, code, degrees, and how much of the country lives there. */
const PROVINCES = `MILANO MI 45.46 9.19 32|ROMA RM 41.9 12.5 38|NAPOLI NA 40.85 14.27 30|TORINO TO 45.07 7.69 22|PALERMO PA 38.12 13.36 12|GENOVA GE 44.41 8.93 8
BOLOGNA BO 44.49 11.34 10|FIRENZE FI 43.77 11.26 10|BARI BA 41.12 16.87 12|CATANIA CT 37.5 15.09 11|VENEZIA VE 45.44 12.32 8|VERONA VR 45.44 10.99 9|BRESCIA BS 45.54 10.22 12
BERGAMO BG 45.7 9.67 11|PADOVA PD 45.41 11.88 9|SALERNO SA 40.68 14.77 11|CAGLIARI CA 39.22 9.12 5|PERUGIA PG 43.11 12.39 7|ANCONA AN 43.62 13.52 5|PESCARA PE 42.46 14.21 4
TRIESTE TS 45.65 13.78 3|UDINE UD 46.06 13.24 5|PARMA PR 44.8 10.33 5|MODENA MO 44.65 10.93 7|CUNEO CN 44.39 7.55 6|VARESE VA 45.82 8.83 8|COMO CO 45.81 9.08 6|SONDRIO SO 46.17 9.87 2
CASERTA CE 41.07 14.33 9|FOGGIA FG 41.46 15.55 6|LECCE LE 40.35 18.17 8|TARANTO TA 40.47 17.24 6|POTENZA PZ 40.64 15.8 4|COSENZA CS 39.3 16.25 7|REGGIO-CALABRIA RC 38.11 15.65 6
MESSINA ME 38.19 15.55 6|SIRACUSA SR 37.08 15.28 4|SASSARI SS 40.73 8.56 4|NUORO NU 40.32 9.33 2|PISA PI 43.72 10.4 4|GROSSETO GR 42.76 11.11 2|L'AQUILA AQ 42.35 13.4 3`
  .split(/[|\n]/)
  .map((line) => {
    const [name, code, lat, lon, weight] = line.split(' ');
    return { name: name.replace('-', ' '), code, lat: Number(lat), lon: Number(lon), weight: Number(weight) };
  });

const BEGINNINGS = 'MONTE CASTEL BORGO VILLA ROCCA PONTE TORRE FONTE VAL PIEVE CAMPO CASAL PIETRA SELVA ACQUA COLLE PRATO RIO SASSO TERRA VIGNA LAGO PIAN MOLIN'.split(' ');
const ENDINGS = "SCURO ALTO CHIARO LUNGO VERDE FREDDO MORO D'ARGENTO SANTO VECCHIO BELLO GRASSO ROSSO MAGNO SECCO DOLCE GENTILE PIANO STRETTO TONDO DORATO CERVINO LUPARO ORSINO BIANCO".split(' ');
const PEOPLE = `ALESSANDRO MANZONI|DANTE ALIGHIERI|GIANNI RODARI|MARTIRI DELLA LIBERTA'|GIOVANNI PASCOLI|MARIA MONTESSORI|GIUSEPPE GARIBALDI|ANNA FRANK|LEONARDO DA VINCI|UGO FOSCOLO
GIACOMO LEOPARDI|ENRICO FERMI|GALILEO GALILEI|CARLO COLLODI|GRAZIA DELEDDA|GIOSUE' CARDUCCI|ALDO MORO|SANDRO PERTINI|RITA LEVI MONTALCINI|NICOLO' MACHIAVELLI|GUGLIELMO MARCONI|CESARE BATTISTI`.split(/[|\n]/);
const STREETS = ['VIA ROMA', 'VIA DANTE ALIGHIERI', "VIALE DELLA LIBERTA'", 'PIAZZA GARIBALDI', 'VIA MAZZINI', "VIA XXIV MAGGIO", 'CORSO ITALIA', 'VIA DELLE SCUOLE', 'VIA FRATELLI BANDIERA', 'LARGO KENNEDY'];

/** Third and fourth character of the code, type as the ministry writes it, begin of the name; one in five is not the state's. */
const STATE = [['AA', 'SCUOLA INFANZIA', 'INFANZIA'], ['EE', 'SCUOLA PRIMARIA', 'PRIMARIA'], ['MM', 'SCUOLA PRIMO GRADO', 'SCUOLA MEDIA'], ['PS', 'LICEO SCIENTIFICO', 'LICEO'], ['TF', 'ISTITUTO TECNICO INDUSTRIALE', 'ITI']];
const PRIVATE = [['1A', 'SCUOLA INFANZIA NON STATALE', 'ASILO'], ['1E', 'SCUOLA PRIMARIA NON STATALE', 'PRIMARIA'], ['1M', 'SCUOLA SEC. PRIMO GRADO NON STATALE', 'SCUOLA MEDIA']];
const NONE = 'Non Disponibile';

/** Numbers from 0 to below 1, always the same ones (mulberry32). */
function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let bits = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @returns `count` records by the ministry's column names, and `LAT`, `LON`: degrees, empty for about three in a hundred. Few schools are of one comune. */
export function makeSchools(count, seed = 20_260_901) {
  const random = seeded(seed);
  const below = (end) => Math.floor(random() * end);
  const pick = (list) => list[below(list.length)];
  const spread = (width) => (random() + random() + random() - 1.5) * width;
  const weighted = (list) => {
    let rest = random() * list.reduce((sum, { weight }) => sum + weight, 0);
    return list.find(({ weight }) => (rest -= weight) < 0) ?? list[0];
  };

  const towns = Array.from({ length: Math.min(600, Math.ceil(count / 40)) }, (_, n) => {
    // The first comuni are the big cities themselves.
    const province = n < PROVINCES.length ? PROVINCES[n] : weighted(PROVINCES);
    const reach = n < PROVINCES.length ? 0 : 0.5;
    return {
      name: BEGINNINGS[n % BEGINNINGS.length] + ENDINGS[(n * 7) % ENDINGS.length],
      code: `Z${String(n + 1).padStart(3, '0')}`,
      postalCode: String(10_000 + n * 137).padStart(5, '0'),
      province,
      lat: province.lat + spread(reach),
      lon: province.lon + spread(reach),
      weight: n < PROVINCES.length ? province.weight * 4 : 10,
    };
  });

  const records = [];
  while (records.length < count) {
    const town = weighted(towns);
    const isPrivate = random() < 0.2;
    const institute = { code: codeOf(town, 'IC', records.length), name: `IC ${pick(PEOPLE)}` };
    let place;
    for (let left = isPrivate ? 1 : 1 + below(8); left && records.length < count; left -= 1) {
      const [kind, type, begin] = pick(isPrivate ? PRIVATE : STATE);
      const person = pick(PEOPLE);
      // A school of an institute is often in the house of another, and some files know no more than the comune.
      if (!place || random() < 0.7) place = { address: `${pick(STREETS)} ${1 + below(200)}`, ...(random() < 0.08 ? town : { lat: town.lat + spread(0.06), lon: town.lon + spread(0.08) }) };
      const isPlaced = random() > 0.03;
      const code = codeOf(town, kind, records.length);
      records.push({
        ANNOSCOLASTICO: '202627',
        AREAGEOGRAFICA: 'NORD OVEST',
        REGIONE: 'INVENTATA',
        PROVINCIA: town.province.name,
        CODICEISTITUTORIFERIMENTO: isPrivate ? NONE : institute.code,
        DENOMINAZIONEISTITUTORIFERIMENTO: isPrivate ? NONE : institute.name,
        CODICESCUOLA: code,
        DENOMINAZIONESCUOLA: random() < 0.22 ? `${begin} "${person}"` : `${begin} ${person}`,
        INDIRIZZOSCUOLA: random() < 0.02 ? NONE : place.address,
        CAPSCUOLA: town.postalCode,
        CODICECOMUNESCUOLA: town.code,
        DESCRIZIONECOMUNE: town.name,
        DESCRIZIONECARATTERISTICASCUOLA: 'NORMALE',
        DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA: type,
        INDICAZIONESEDEDIRETTIVO: 'NO',
        INDICAZIONESEDEOMNICOMPRENSIVO: NONE,
        INDIRIZZOEMAILSCUOLA: `${institute.code}@istruzione.example`,
        INDIRIZZOPECSCUOLA: NONE,
        SITOWEBSCUOLA: random() < 0.04 ? NONE : `www.${institute.name.toLowerCase().replace(/[^a-z]+/g, '')}.example`,
        SEDESCOLASTICA: 'NO',
        LAT: isPlaced ? place.lat.toFixed(6) : '',
        LON: isPlaced ? place.lon.toFixed(6) : '',
      });
    }
  }
  return records;
}

/** Ten characters, shaped like a codice meccanografico: province, kind, number. */
function codeOf({ province }, kind, number) {
  return province.code + kind + number.toString(36).toUpperCase().padStart(6, '0');
}

/** As the ministry writes its files: commas, CRLF, quotes only where they must be. @param records none of them gives the header alone. */
export function toCsv(records) {
  const columns = Object.keys(makeSchools(1)[0]);
  const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...records.map((record) => columns.map((column) => cell(record[column])))].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** As a comune exports them: the columns in use, under the names they mostly have. */
export function toGeoJson(records) {
  const features = records.map((record) => ({
    type: 'Feature',
    geometry: record.LAT ? { type: 'Point', coordinates: [Number(record.LON), Number(record.LAT)] } : null,
    properties: {
      codice: record.CODICESCUOLA,
      denominazione: record.DENOMINAZIONESCUOLA,
      istituto: record.DENOMINAZIONEISTITUTORIFERIMENTO,
      indirizzo: record.INDIRIZZOSCUOLA,
      cap: record.CAPSCUOLA,
      comune: record.DESCRIZIONECOMUNE,
      provincia: record.PROVINCIA,
      grado: record.DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA,
    },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** As an editor writes them in the tag: a list. */
export function toList(records) {
  const items = records.map(
    (record) => `<li data-code="${record.CODICESCUOLA}" data-lat="${record.LAT}" data-lon="${record.LON}"><a href="/scuole/${record.CODICESCUOLA}">${record.DENOMINAZIONESCUOLA}</a>
  <address>${record.INDIRIZZOSCUOLA}, ${record.DESCRIZIONECOMUNE}</address></li>`,
  );
  return `<ul>${items.join('\n')}</ul>`;
}
