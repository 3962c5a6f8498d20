import type { LitElement } from 'lit';
import { ConsentGate } from './consent-gate.js';
import { ConsentNotice, type ConsentDeps, type NoticeHost } from './consent-notice.js';
import type { lint } from './lint-view.js';
import { consentOfPage, type ConsentStorage, type PageConsent } from './page-consent.js';
import { readServices } from './services.data.js';

/** What sites that ask for consent need beside the notice: fetched once for the page, when there is something to ask. */
export interface ConsentPart {
  readonly consent: PageConsent;
  /** The mode of a notice that asks. @param leave closes it, and says why. */
  notice(host: NoticeHost, leave: ConsentDeps['leave']): ConsentNotice;
  readonly readServices: typeof readServices;
  /** Tells what is wrong with a notice, of either kind, and with the page around it: see `lint-view.ts`. */
  lint(notice: LitElement, tell: Parameters<typeof lint>[2]): void;
}

/** Begins to hold back what waits for consent. */
export function mount(deps: ConsentStorage & Pick<ConsentDeps, 'html' | 'nothing' | 'render'>): ConsentPart {
  const consent = consentOfPage(deps);
  consent.gate ??= new ConsentGate(consent);
  return {
    consent,
    readServices,
    lint: (notice, tell) => void import('./lint-view.js').then((view) => view.lint(notice, consent, tell), () => {}),
    notice: (host, leave) => new ConsentNotice(host, { ...deps, consent, leave }),
  };
}
