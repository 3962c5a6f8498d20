/** Words of the list of projects, Italian and English: loaded with it, so that nobody else pays for them. */
const it = {
  search: 'Cerca per nome, luogo, codice o CUP',
  fund: 'Fondo',
  allFunds: 'Tutti i fondi',
  state: 'Stato',
  allStates: 'Tutti gli stati',
  /** Missions 1 to 7 of the PNRR, by their names in the plan. */
  missions: [
    'Digitalizzazione, innovazione, competitività, cultura e turismo',
    'Rivoluzione verde e transizione ecologica',
    'Infrastrutture per una mobilità sostenibile',
    'Istruzione e ricerca',
    'Inclusione e coesione',
    'Salute',
    'REPowerEU',
  ],
  others: 'Altri progetti',
  noMatch: 'Nessun progetto corrisponde',
  projects: (count: number): string => (count === 1 ? '1 progetto' : `${count.toLocaleString('it')} progetti`),
  someOf: (some: number, all: string): string => `${some} su ${all}`,
  clear: 'Azzera i filtri',
  skipped: (rows: number): string => (rows === 1 ? '1 voce non è leggibile e non compare.' : `${rows} voci non sono leggibili e non compaiono.`),
};
export type ListWords = typeof it;

const en: ListWords = {
  search: 'Search by name, place, code or CUP',
  fund: 'Fund',
  allFunds: 'All funds',
  state: 'State',
  allStates: 'All states',
  missions: [
    'Digitalisation, innovation, competitiveness, culture and tourism',
    'Green revolution and ecological transition',
    'Infrastructure for sustainable mobility',
    'Education and research',
    'Inclusion and cohesion',
    'Health',
    'REPowerEU',
  ],
  others: 'Other projects',
  noMatch: 'No project matches',
  projects: (count) => (count === 1 ? '1 project' : `${count.toLocaleString('en')} projects`),
  someOf: (some, all) => `${some} of ${all}`,
  clear: 'Clear filters',
  skipped: (rows) => (rows === 1 ? '1 entry cannot be read and is not shown.' : `${rows} entries cannot be read and are not shown.`),
};

export const listWords = { it, en };
