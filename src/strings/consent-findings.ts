/** What a webmaster reads about consent, Italian and English. Imports nothing of ours. */

const it = {
  'service-unknown': (value: string, known = ''): string => `«${value}» non è un servizio noto (${known}): descriverlo nel JSON, con id, label, provider, purpose e policy.`,
  'service-unreadable': (value: string): string => `Questa voce (${value}) non è un servizio, e il consenso non è chiesto. Serve un id di lettere, cifre e trattini; i servizi possono essere al massimo 100.`,
  'service-repeated': (value: string): string => `Il servizio «${value}» c’è già: vale la prima descrizione. Toglierne una.`,
  'service-incomplete': (value: string, missing = ''): string => `Per «${value}» mancano: ${missing}. Scrivere chi è il terzo (provider), a che cosa serve (purpose) e l’indirizzo della sua informativa (policy).`,
  'preset-on': (value: string): string => `La scelta su «${value}» era preimpostata sul consenso: non vale, e si parte dal rifiuto. Togliere questo campo.`,
  'policy-missing': (): string => 'Manca il collegamento all’informativa: scriverne l’indirizzo in policy-href.',
  'refuse-hidden': (value: string): string => `Lo stile della pagina nasconde il comando per rifiutare (${value}): deve vedersi quanto quello per accettare. Togliere quella regola.`,
  'accept-prominent': (value: string): string => `Il comando per accettare ha un aspetto diverso da quello per rifiutare (${value}): devono essere uguali. Dare a tutti e due lo stesso stile, con ::part(button).`,
  'withdrawal-missing': (): string => 'Nella pagina non c’è come cambiare la scelta: mettere nel piè di pagina <a href="/privacy" data-consent-open>Preferenze sui cookie</a>.',
  'notice-enclosed': (value: string): string => `L’avviso è dentro <${value}> e può non restare in vista: metterlo come ultima cosa prima di </body>.`,
  'third-party-live': (value: string): string => `La pagina chiama ${value} senza aver chiesto il consenso. Caratteri, stili e script di uso comune si copiano sul sito; ciò che usa cookie o altri strumenti di tracciamento non equiparabili a quelli tecnici va in <broletto-consent-embed>, o con data-consent e data-src.`,
  'consent-wording': (value: string): string => `«${value}»: proseguire o scorrere la pagina non è un consenso. Togliere la frase.`,
  'consent-live': (value: string): string => `Si carica prima del consenso: ${value || 'il codice dello script'}. Scrivere data-src invece di src e, negli script, type="text/plain".`,
  'consent-undeclared': (value: string): string =>
    value ? `Il servizio «${value}» non è tra quelli dichiarati: i suoi script restano fermi, i suoi contenuti si mostrano solo uno per volta, a richiesta. Aggiungerlo a services o al JSON dell’avviso.` : 'Non si dice di quale servizio è, e resta bloccato: scriverne l’id in data-consent (o in service).',
  'embed-live': (value: string): string => `Si carica prima del consenso: ${value}. Al posto di <iframe> scrivere un collegamento (<a href>), e l’indirizzo del riquadro in src di <broletto-consent-embed>.`,
  'embed-empty': (): string => 'Non c’è l’indirizzo del contenuto, e al suo posto non si vede niente: scrivere il collegamento con <a href>.',
  'embed-link-only': (value: string): string => `Di «${value}» non c’è una forma da incorporare: resta il collegamento. Per una mappa di Google scrivere in src l’indirizzo che si trova in Condividi, Incorpora una mappa.`,
  'scripts-refused': (value: string): string => `La pagina non lascia avviare script ad altri script (Trusted Types): ${value || 'il suo codice'} resta fermo. Ammetterlo in un criterio della pagina di nome default (trustedTypes.createPolicy).`,
  'log-unreachable': (value: string): string => `La ricevuta del consenso non è arrivata a «${value}»; la scelta vale lo stesso. Controllare l’indirizzo in log-url e che il server risponda.`,
  'consent-part-missing': (): string => 'Non si è potuto scaricare ciò che chiede il consenso: non lo si chiede, e i contenuti di terzi restano bloccati. I file consent-view e preferences-view vanno accanto allo script.',
};

const en: typeof it = {
  'service-unknown': (value, known = '') => `“${value}” is not a known service (${known}): describe it in the JSON, with id, label, provider, purpose and policy.`,
  'service-unreadable': (value) => `This entry (${value}) is not a service, and no consent is asked for it. It needs an id of letters, digits and hyphens; there can be 100 services at most.`,
  'service-repeated': (value) => `The service “${value}” is there already: its first description holds. Remove one.`,
  'service-incomplete': (value, missing = '') => `“${value}” lacks: ${missing}. Write who the third party is (provider), what it is for (purpose) and the address of its privacy policy (policy).`,
  'preset-on': (value) => `The choice for “${value}” was preset to consent: that does not count, and refusal is where it starts. Remove this field.`,
  'policy-missing': () => 'The link to the privacy policy is missing: write its address into policy-href.',
  'refuse-hidden': (value) => `The page’s style hides the command to refuse (${value}): it must be as visible as the one to accept. Remove that rule.`,
  'accept-prominent': (value) => `The command to accept looks different from the one to refuse (${value}): they must look the same. Style both at once, with ::part(button).`,
  'withdrawal-missing': () => 'The page offers no way to change the choice: put <a href="/privacy" data-consent-open>Cookie preferences</a> into its footer.',
  'notice-enclosed': (value) => `The notice is inside <${value}> and may not stay in view: put it last before </body>.`,
  'third-party-live': (value) => `The page calls ${value} without having asked for consent. Common fonts, styles and scripts can be copied to the site itself; what uses cookies or other tracking tools that are not treated like technical ones goes into <broletto-consent-embed>, or gets data-consent and data-src.`,
  'consent-wording': (value) => `“${value}”: going on or scrolling is no consent. Remove the sentence.`,
  'consent-live': (value) => `This loads before consent: ${value || 'the code of the script'}. Write data-src in place of src and, for scripts, type="text/plain".`,
  'consent-undeclared': (value) =>
    value ? `The service “${value}” is not declared: its scripts stay blocked, its content is shown only one at a time, on request. Add it to services or to the JSON of the notice.` : 'Nothing says which service this belongs to, and it stays blocked: write its id into data-consent (or service).',
  'embed-live': (value) => `This loads before consent: ${value}. In place of <iframe> write a link (<a href>), and the address of the frame into src of <broletto-consent-embed>.`,
  'embed-empty': () => 'The address of the content is missing, and nothing can be shown in its place: write the link with <a href>.',
  'embed-link-only': (value) => `“${value}” has no form that can be embedded: the link stays. For a Google map put into src the address found under Share, Embed a map.`,
  'scripts-refused': (value) => `The page lets no script start others (Trusted Types): ${value || 'its code'} stays inert. Admit it in a policy of the page named default (trustedTypes.createPolicy).`,
  'log-unreachable': (value) => `The receipt of consent did not reach “${value}”; the choice holds all the same. Check the address in log-url, and that the server answers.`,
  'consent-part-missing': () => 'What asks for consent could not be fetched: nothing is asked, and content of third parties stays blocked. The files consent-view and preferences-view belong beside the script.',
};

export const consentFindings = { it, en };
