import { embedWords } from '../../../strings/consent-embed.js';
import { ConsentGate } from './consent-gate.js';
import { ConsentNotice, type ConsentDeps, type NoticeHost } from './consent-notice.js';
import { EmbedContent, type EmbedDeps } from './embed-content.js';
import { consentOfPage, type ConsentStorage, type PageConsent } from './page-consent.js';

/** What sites that ask for consent need beside the notice: fetched once for the page, when there is something to ask. */
export interface ConsentPart {
  readonly embedWords: typeof embedWords;
  readonly consent: PageConsent;
  /** The mode of a notice that asks. @param leave closes it, and says why. */
  notice(host: NoticeHost, leave: ConsentDeps['leave']): ConsentNotice;
  /** The inside of an embed. */
  embed(deps: Omit<EmbedDeps, 'consent'>): EmbedContent;
}

/** Begins to hold back what waits for consent. */
export function mount(deps: ConsentStorage & Pick<ConsentDeps, 'html' | 'nothing' | 'render' | 'isCheckRequested'>): ConsentPart {
  const consent = consentOfPage(deps);
  consent.gate ??= new ConsentGate(consent);
  return {
    embedWords,
    consent,
    notice: (host, leave) => new ConsentNotice(host, { ...deps, consent, leave }),
    embed: (embedDeps) => new EmbedContent({ ...embedDeps, consent }),
  };
}
