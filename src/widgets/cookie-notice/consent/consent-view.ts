import { ConsentGate } from './consent-gate.js';
import { ConsentNotice, type ConsentDeps, type NoticeHost } from './consent-notice.js';
import type { lintNotice } from './lint-view.js';
import { consentOfPage, type ConsentStorage, type PageConsent } from './page-consent.js';
import { readServices } from './services.data.js';

/** What sites that ask for consent need beside the notice: fetched once for the page, when there is something to ask. */
export interface ConsentPart {
  readonly consent: PageConsent;
  /** The mode of a notice that asks. @param leave closes it, and says why. */
  notice(host: NoticeHost, leave: ConsentDeps['leave']): ConsentNotice;
  readonly readServices: typeof readServices;
  /** What is wrong with a notice, of either kind, and with the page around it: see `lintNotice`. @param base the notice's outermost element */
  lint(base: HTMLElement): ReturnType<typeof lintNotice>;
}

/** Begins to hold back what waits for consent. */
export function mount(deps: ConsentStorage & Pick<ConsentDeps, 'html' | 'nothing' | 'render'>): ConsentPart {
  const consent = consentOfPage(deps);
  consent.gate ??= new ConsentGate(consent);
  return {
    consent,
    readServices,
    lint: async (base) => (await import('./lint-view.js')).lintNotice(base, consent),
    notice: (host, leave) => new ConsentNotice(host, { ...deps, consent, leave }),
  };
}
