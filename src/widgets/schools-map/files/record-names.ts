import type { SchoolRecord } from '../schools-map.data.js';

/** Our fields, and those of others from which they are made. */
export type Field =
  | Exclude<keyof SchoolRecord, 'activities'>
  | 'kind'
  | 'street'
  | 'number'
  | 'place'
  | `activities${'' | '-infanzia' | '-primaria' | '-secondaria-1' | '-secondaria-2'}`;

/**
 * Each field, followed by what it is called in the files that exist (ministry, Regione Lombardia, comuni, Socrata, GeoJSON exports), in the order of
 * trust. Lower-case letters and digits only, so `CODICE_SCUOLA`, `CodiceScuola` and `miur:codice scuola` are one name.
 */
const NAMES = `code code codice codicescuola codicemeccanografico codmeccanografico meccanografico id
name name nome denominazione denominazionescuola denomsede denominaz markername title scuola nomescuola plesso
institute institute codiceistitutoriferimento codiceistituto
instituteName institutename istituto denominazioneistitutoriferimento nomeistituto ragionesociale
kind descrizionetipologiagradoistruzionescuola
grade grade grades grado gradi ordine tipologia macrotipologiasede type
ownership ownership gestione statalita stataleparitaria
street tipologiaindirizzo
address address indirizzo indirizzoscuola indirizzosede denominazioneindirizzo via
number civico civicosede numerocivico
postalCode postalcode cap capscuola capsede
municipality municipality comune descrizionecomune comunesede
province province provincia siglaprovincia prov
lat lat latitude latitudine laty4326 y coordy
lon lon lng long longitude longitudine longx4326 x coordx
place geometry location posizione geopoint point thegeom coordinate coordinates
precision precision precisione
href href url link
website website sitowebscuola sitoweb sito web
email email mail indirizzoemailscuola indirizzoemail emailscuola postaelettronica
pec pec indirizzopecscuola indirizzopec pecscuola postaelettronicacertificata
phone phone telefono tel telefonoscuola telefonosede
activities activities attivita
activities-infanzia attivitainfanzia
activities-primaria attivitaprimaria
activities-secondaria-1 attivitasecondaria1 attivitasecondariaprimogrado
activities-secondaria-2 attivitasecondaria2 attivitasecondariasecondogrado
note note`;

export interface KnownName {
  readonly field: Field;
  /** How far from the most trusted name of the field. */
  readonly rank: number;
}

const FIELDS = new Map(
  NAMES.split('\n').flatMap((line) => {
    const [field, ...names] = line.split(' ');
    return names.map((name, rank) => [name, { field: field as Field, rank }] as const);
  }),
);

const known = new Map<string, KnownName | undefined>();

/** Which field a column or key is. Those of the format itself (`@type` of JSON-LD, `:id` of Socrata) are none. */
export function fieldOf(name: string): KnownName | undefined {
  if (!known.has(name)) known.set(name, /^(:|@(?!id$))/.test(name) ? undefined : FIELDS.get(letters(name)));
  return known.get(name);
}

function letters(name: string): string {
  return name.replace(/^\w+:/, '').normalize('NFD').toLowerCase().replace(/[^a-z\d]/g, '');
}
