import { fold } from '../../../formats/fold.js';

/** Whose codes they are: missioni and titoli of spending (d.lgs. 118/2011, all. 14), titoli of revenue (all. 13/2; `0` is SIOPE's own). */
export type CodeList = 'missione' | 'spesa' | 'entrata';

const OFFICIAL: Readonly<Record<CodeList, ReadonlyMap<string, string>>> = {
  missione: new Map([
    ['01', 'Servizi istituzionali, generali e di gestione'],
    ['02', 'Giustizia'],
    ['03', 'Ordine pubblico e sicurezza'],
    ['04', 'Istruzione e diritto allo studio'],
    ['05', 'Tutela e valorizzazione dei beni e delle attività culturali'],
    ['06', 'Politiche giovanili, sport e tempo libero'],
    ['07', 'Turismo'],
    ['08', 'Assetto del territorio ed edilizia abitativa'],
    ['09', 'Sviluppo sostenibile e tutela del territorio e dell’ambiente'],
    ['10', 'Trasporti e diritto alla mobilità'],
    ['11', 'Soccorso civile'],
    ['12', 'Diritti sociali, politiche sociali e famiglia'],
    ['13', 'Tutela della salute'],
    ['14', 'Sviluppo economico e competitività'],
    ['15', 'Politiche per il lavoro e la formazione professionale'],
    ['16', 'Agricoltura, politiche agroalimentari e pesca'],
    ['17', 'Energia e diversificazione delle fonti energetiche'],
    ['18', 'Relazioni con le altre autonomie territoriali e locali'],
    ['19', 'Relazioni internazionali'],
    ['20', 'Fondi e accantonamenti'],
    ['50', 'Debito pubblico'],
    ['60', 'Anticipazioni finanziarie'],
    ['99', 'Servizi per conto terzi'],
  ]),
  spesa: new Map([
    ['1', 'Spese correnti'],
    ['2', 'Spese in conto capitale'],
    ['3', 'Spese per incremento attività finanziarie'],
    ['4', 'Rimborso prestiti'],
    ['5', 'Chiusura anticipazioni ricevute da istituto tesoriere/cassiere'],
    ['7', 'Uscite per conto terzi e partite di giro'],
  ]),
  entrata: new Map([
    ['0', 'Da regolarizzare'],
    ['1', 'Entrate correnti di natura tributaria, contributiva e perequativa'],
    ['2', 'Trasferimenti correnti'],
    ['3', 'Entrate extratributarie'],
    ['4', 'Entrate in conto capitale'],
    ['5', 'Entrate da riduzione di attività finanziarie'],
    ['6', 'Accensione prestiti'],
    ['7', 'Anticipazioni da istituto tesoriere/cassiere'],
    ['9', 'Entrate per conto terzi e partite di giro'],
  ]),
};

/** An apostrophe in place of an accent (`attivita'`), or a question mark in place of either (`dell?art`). */
const LOST = /\p{L}\?\p{L}|[aeiou]['’`?](?=[\s,;.)]|$)/iu;

/** A label by its code: the file's own, unless it is missing, all in capitals or has lost its accents. `undefined`: the list has no such code. */
export function officialLabel(list: CodeList, code: string, written: string): string | undefined {
  const official = OFFICIAL[list].get(code);
  const isSpoilt = !written || written === written.toUpperCase() || LOST.test(written) || fold(written) === fold(official ?? '');
  return official && (isSpoilt ? official : written);
}

/** `1`, `01`, `M01` → `01`; for titoli one digit. What has no digits stays. */
export function plainCode(list: CodeList, written: string): string {
  const digits = written.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return digits ? digits.padStart(list === 'missione' ? 2 : 1, '0') : written;
}
