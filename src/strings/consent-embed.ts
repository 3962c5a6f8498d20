/** Words of embeds, Italian and English: loaded with what consent needs. */
const it = {
  of: (label: string, provider: string | undefined): string => `Contenuto di ${label}${provider ? ` (${provider})` : ''}`,
  warning: (label: string): string => `Se lo si mostra, ${label} riceve l’indirizzo IP e altri dati di chi guarda, e può usare cookie e altri strumenti di tracciamento.`,
  privacy: (provider: string): string => `Informativa di ${provider}`,
  /** At most, because what was decided before keeps its end. */
  lasts: 'La scelta «Mostra sempre» vale fino a sei mesi e si può cambiare qui o nelle preferenze.',
  show: 'Mostra',
  once: 'Mostra solo questa volta',
  always: (label: string): string => `Mostra sempre ${label}`,
  hide: 'Nascondi',
  withdraw: (label: string): string => `Non mostrare più ${label}`,
  goTo: (host: string): string => `Apri su ${host}`,
};
export type ConsentEmbedWords = typeof it;

const en: ConsentEmbedWords = {
  of: (label, provider) => `Content from ${label}${provider ? ` (${provider})` : ''}`,
  warning: (label) => `If it is shown, ${label} receives your IP address and other data, and may use cookies and other tracking tools.`,
  privacy: (provider) => `Privacy policy of ${provider}`,
  lasts: 'The choice “Always show” holds for up to six months and can be changed here or in the preferences.',
  show: 'Show',
  once: 'Show only this time',
  always: (label) => `Always show ${label}`,
  hide: 'Hide',
  withdraw: (label) => `Stop showing ${label}`,
  goTo: (host) => `Open on ${host}`,
};

export const embedWords = { it, en };
