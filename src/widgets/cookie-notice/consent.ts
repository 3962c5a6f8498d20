import * as store from './consent-store.js';
import { consentOfPage, type PageConsent } from './consent/page-consent.js';

/** The consent of this page, for a site's own modules: the same object for all copies of our scripts, without Lit. In a browser only. */
export function pageConsent(): PageConsent {
  return consentOfPage(store);
}
