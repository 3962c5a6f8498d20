/** Words of a site that asks for consent, Italian and English: loaded with what asks, so that nobody else pays for them. */
const it = {
  title: 'Cookie',
  technical: {
    none: 'Questo sito utilizza cookie tecnici',
    'first-party': 'Questo sito utilizza cookie tecnici, analytics di prima parte a essi equiparabili',
    'third-party': 'Questo sito utilizza cookie tecnici, analytics di terze parti a essi equiparabili',
  },
  asks: (technical: string, purposes: string): string => `${technical} e, solo con il consenso, cookie e altri strumenti di tracciamento ${purposes}.`,
  asksAgain: (technical: string, purposes: string): string => `Qualcosa è cambiato dall’ultima scelta. ${technical} e, solo con il consenso, anche altri cookie e strumenti di tracciamento ${purposes}. Le altre scelte restano.`,
  purposes: {
    content: 'per mostrare contenuti di altri siti',
    statistics: 'per raccogliere statistiche',
    profiling: 'per la profilazione',
    functional: 'per funzioni aggiuntive',
  } as Readonly<Record<string, string>>,
  otherPurpose: (purpose: string): string => `per ${purpose}`,
  keepsDefaults: 'Continuando senza accettare restano solo gli strumenti tecnici.',
  keepsAllowed: 'Continuando senza accettare nulla si aggiunge a ciò che è già consentito.',
  leave: 'Continua senza accettare',
  accept: 'Accetta',
  refuse: 'Rifiuta',
  choose: 'Scegli',
};
export type ConsentWords = typeof it;

const en: ConsentWords = {
  title: 'Cookies',
  technical: {
    none: 'This site uses technical cookies',
    'first-party': 'This site uses technical cookies, first-party analytics treated like them',
    'third-party': 'This site uses technical cookies, third-party analytics treated like them',
  },
  asks: (technical, purposes) => `${technical} and, only with your consent, cookies and other tracking tools ${purposes}.`,
  asksAgain: (technical, purposes) => `Something has changed since your last choice. ${technical} and, only with your consent, further cookies and tracking tools ${purposes}. Your other choices stay.`,
  purposes: {
    content: 'to show content from other sites',
    statistics: 'to collect statistics',
    profiling: 'for profiling',
    functional: 'for additional functions',
  },
  otherPurpose: (purpose) => `for ${purpose}`,
  keepsDefaults: 'If you continue without accepting, only the technical tools stay.',
  keepsAllowed: 'If you continue without accepting, nothing is added to what you have already allowed.',
  leave: 'Continue without accepting',
  accept: 'Accept',
  refuse: 'Refuse',
  choose: 'Choose',
};

export const consentWords = { it, en };
