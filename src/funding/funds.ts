/** Programming periods of the Union's budget. */
export const PERIODS = ['2021-2027', '2014-2020'] as const;
export type Period = (typeof PERIODS)[number];

/** How the statement beside the emblem begins: funded, co-funded, or the fixed sentence of the recovery plan. */
export type StatementKind = 'funded' | 'cofunded' | 'ngeu';

/** One of the Union's funds and programmes. Names are verbal brands: no logo stands behind them. */
export interface Fund {
  readonly code: string;
  /** Other spellings met in the wild, English acronyms among them. */
  readonly aliases: readonly string[];
  readonly acronym: Readonly<Record<'it' | 'en', string>>;
  readonly name: Readonly<Record<'it' | 'en', string>>;
  readonly periods: readonly Period[];
  /** Code of the fund whose money a programme hands on, and that must be named with it. */
  readonly payer: string | undefined;
  /** Statement in use for the fund; `undefined` under direct management, where the grant agreement decides. */
  readonly statement: StatementKind | undefined;
}

const BOTH = PERIODS;
const NEW: readonly Period[] = ['2021-2027'];
const OLD: readonly Period[] = ['2014-2020'];

/** @param acronyms Italian and, after a slash, English where it is another. */
function fund(code: string, acronyms: string, it: string, en: string, periods: readonly Period[], statement: StatementKind | undefined, ...aliases: string[]): Fund {
  const [acronym = '', english = acronym] = acronyms.split('/');
  const payer = /^(eui|uia|interreg)$/.test(code) ? 'fesr' : undefined;
  return { code, aliases, acronym: { it: acronym, en: english }, name: { it, en }, periods, payer, statement };
}

/**
 * The registry of funds, by the codes of this project. Sources: Reg. (EU) 2021/1060 art. 1 and the programmes' own regulations; default statements by
 * practice, never binding: the grant agreement decides.
 */
export const FUNDS: readonly Fund[] = [
  fund('fami', 'FAMI/AMIF', 'Fondo Asilo, Migrazione e Integrazione', 'Asylum, Migration and Integration Fund', BOTH, 'cofunded', 'amif'),
  fund('isf', 'FSI/ISF', 'Fondo Sicurezza Interna', 'Internal Security Fund', BOTH, 'cofunded', 'fsi'),
  fund('bmvi', 'BMVI', 'Strumento per la gestione delle frontiere e i visti', 'Border Management and Visa Instrument', NEW, 'cofunded'),
  fund('fse', 'FSE/ESF', 'Fondo sociale europeo', 'European Social Fund', OLD, 'cofunded', 'esf'),
  fund('fse-plus', 'FSE+/ESF+', 'Fondo sociale europeo Plus', 'European Social Fund Plus', NEW, 'cofunded', 'fse+', 'esf+'),
  fund('fesr', 'FESR/ERDF', 'Fondo europeo di sviluppo regionale', 'European Regional Development Fund', BOTH, 'cofunded', 'erdf'),
  fund('jtf', 'JTF', 'Fondo per una transizione giusta', 'Just Transition Fund', NEW, 'cofunded'),
  fund('interreg', 'Interreg', 'Interreg', 'Interreg', BOTH, 'cofunded'),
  fund('pnrr', 'PNRR/NRRP', 'PNRR – NextGenerationEU', 'NRRP – NextGenerationEU', NEW, 'ngeu', 'ngeu', 'rrf'),
  fund('react-eu', 'REACT-EU', 'REACT-EU', 'REACT-EU', OLD, 'cofunded'),
  fund('feasr', 'FEASR/EAFRD', 'Fondo europeo agricolo per lo sviluppo rurale', 'European Agricultural Fund for Rural Development', BOTH, 'cofunded', 'eafrd'),
  fund('feamp', 'FEAMP/EMFF', 'Fondo europeo per gli affari marittimi e la pesca', 'European Maritime and Fisheries Fund', OLD, 'cofunded', 'emff'),
  fund('feampa', 'FEAMPA/EMFAF', 'Fondo europeo per gli affari marittimi, la pesca e l’acquacoltura', 'European Maritime, Fisheries and Aquaculture Fund', NEW, 'cofunded', 'emfaf'),
  fund('eui', 'EUI', 'Iniziativa urbana europea', 'European Urban Initiative', NEW, 'cofunded'),
  fund('uia', 'UIA', 'Azioni urbane innovative', 'Urban Innovative Actions', OLD, 'cofunded'),
  fund('egf', 'FEG/EGF', 'Fondo europeo di adeguamento alla globalizzazione', 'European Globalisation Adjustment Fund', BOTH, 'cofunded', 'feg'),
  fund('fsue', 'FSUE/EUSF', 'Fondo di solidarietà dell’Unione europea', 'European Union Solidarity Fund', BOTH, 'funded', 'eusf'),
  fund('erasmus-plus', 'Erasmus+', 'Erasmus+', 'Erasmus+', BOTH, undefined, 'erasmus', 'erasmus+'),
  fund('cerv', 'CERV', 'Cittadini, uguaglianza, diritti e valori', 'Citizens, Equality, Rights and Values', NEW, undefined),
  fund('life', 'LIFE', 'LIFE', 'LIFE', BOTH, undefined),
  fund('horizon', 'Horizon', 'Orizzonte Europa', 'Horizon Europe', NEW, undefined, 'horizon-europe'),
  fund('h2020', 'H2020', 'Orizzonte 2020', 'Horizon 2020', OLD, undefined, 'horizon-2020'),
  fund('digital-europe', 'DIGITAL', 'Europa digitale', 'Digital Europe', NEW, undefined, 'digital'),
  fund('cef', 'MCE/CEF', 'Meccanismo per collegare l’Europa', 'Connecting Europe Facility', BOTH, undefined, 'mce'),
  fund('creative-europe', 'Europa creativa/Creative Europe', 'Europa creativa', 'Creative Europe', BOTH, undefined),
  fund('esc', 'CES/ESC', 'Corpo europeo di solidarietà', 'European Solidarity Corps', BOTH, undefined, 'ces'),
];

/** Finds a fund by code or alias, whatever the case, also with its period (`FAMI 2014-2020`); `undefined` for anything else: a name is never guessed from free text. */
export function findFund(code: string | undefined): Fund | undefined {
  const wanted = code?.replace(/20\d\d\s*[-–/]\s*(20)?\d\d\s*$/, '').trim().toLowerCase();
  return wanted ? FUNDS.find((candidate) => candidate.code === wanted || candidate.aliases.includes(wanted)) : undefined;
}
