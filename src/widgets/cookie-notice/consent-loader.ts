import { html, nothing, render } from 'lit';
import { expiry, readConsent, stored, watchConsent, writeConsent } from './consent-store.js';
import type { ConsentPart } from './consent/consent-view.js';

let arrival: Promise<ConsentPart> | undefined;

/** What consent needs beyond the notice, fetched once for the page. Rejects where it cannot be had, and tries anew the next time: until then all is denied. */
export function loadConsent(): Promise<ConsentPart> {
  arrival ??= import('./consent/consent-view.js').then(
    ({ mount }) => mount({ html, nothing, render, expiry, readConsent, stored, watchConsent, writeConsent }),
    (error: unknown) => {
      arrival = undefined;
      throw error;
    },
  );
  return arrival;
}
