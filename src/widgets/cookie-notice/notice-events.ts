import type { ConsentMethod } from './consent-store.js';
import type { ConsentReceipt } from './consent/consent-receipt.js';

/** Fired when the notice closes by a visitor's act, here or in another tab. Bubbles and crosses shadow roots. */
export class BrolettoNoticeCloseEvent extends Event {
  constructor(
    /** How it was answered; `remote`: in another tab, or on a page visited since. */
    readonly reason: ConsentMethod | 'remote',
  ) {
    super('broletto-notice-close', { bubbles: true, composed: true });
  }
}

/** Fired when a visitor has allowed or refused something, here or in another tab. Bubbles and crosses shadow roots. */
export class BrolettoConsentChangeEvent extends Event {
  constructor(
    /** Ids of the services that may run now and might not before, or the other way round. */
    readonly changed: readonly string[],
    readonly method: ConsentMethod | 'remote',
    /** Proof of the decision; none where it was taken elsewhere. */
    readonly receipt: ConsentReceipt | undefined,
    /** Whether scripts of a service that may no longer run have run already: they go on until the page is loaded again. */
    readonly needsReload: boolean,
  ) {
    super('broletto-consent-change', { bubbles: true, composed: true });
  }
}
