import type { Statement } from './statements.js';

/**
 * Who grants money under direct management: as the disclaimer names it after «of», and when it names it again. Wording of the Italian and English
 * disclaimer: model grant agreement art. 17, as published with projects of the EACEA; other languages have no source here.
 */
const AUTHORITIES = {
  eacea: {
    it: ['dell’Agenzia esecutiva europea per l’istruzione e la cultura (EACEA)', 'l’EACEA'],
    en: ['the European Education and Culture Executive Agency (EACEA)', 'EACEA'],
  },
  rea: { it: ['dell’Agenzia esecutiva europea per la ricerca (REA)', 'la REA'], en: ['the European Research Executive Agency (REA)', 'REA'] },
  cinea: {
    it: ['dell’Agenzia esecutiva europea per il clima, l’infrastruttura e l’ambiente (CINEA)', 'la CINEA'],
    en: ['the European Climate, Infrastructure and Environment Executive Agency (CINEA)', 'CINEA'],
  },
  hadea: {
    it: ['dell’Agenzia esecutiva europea per la salute e il digitale (HaDEA)', 'l’HaDEA'],
    en: ['the European Health and Digital Executive Agency (HaDEA)', 'HaDEA'],
  },
  commission: { it: ['della Commissione europea', 'la Commissione europea'], en: ['the European Commission', 'the European Commission'] },
  inapp: { it: ['dell’Agenzia nazionale Erasmus+ INAPP', 'l’INAPP'], en: ['the Erasmus+ National Agency INAPP', 'INAPP'] },
  indire: { it: ['dell’Agenzia nazionale Erasmus+ INDIRE', 'l’INDIRE'], en: ['the Erasmus+ National Agency INDIRE', 'INDIRE'] },
  aig: { it: ['dell’Agenzia italiana per la gioventù (AIG)', 'l’AIG'], en: ['the Italian Youth Agency (AIG)', 'AIG'] },
} as const;
export type Authority = keyof typeof AUTHORITIES;

/** The granting authorities whose names are known here. */
export const AUTHORITY_CODES = Object.keys(AUTHORITIES) as readonly Authority[];

/** The disclaimer that direct management prescribes, from the statement on. */
export function disclaimer({ text }: Statement, authority: Authority, language: 'it' | 'en'): string {
  const [of, again] = AUTHORITIES[authority][language];
  return language === 'it'
    ? `${text}. Le opinioni espresse appartengono, tuttavia, al solo o ai soli autori e non riflettono necessariamente le opinioni dell’Unione europea o ${of}. Né l’Unione europea né ${again} possono esserne ritenute responsabili.`
    : `${text}. Views and opinions expressed are however those of the author(s) only and do not necessarily reflect those of the European Union or ${of}. Neither the European Union nor ${again} can be held responsible for them.`;
}
