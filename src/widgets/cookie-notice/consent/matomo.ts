/** What Matomo is told about consent: cookies may be set, or must be erased and set no more. */
const COMMANDS = ['setCookieConsentGiven', 'forgetCookieConsentGiven'];

/**
 * Tells Matomo (Web Analytics Italia is one) whether the visitor allows its cookies: once in every page where the answer is known, and at every change. Our record is
 * the only memory of it: Matomo gets none of its own (`rememberCookieConsentGiven` would last for thirty years). Refused, Matomo counts visits without cookies.
 *
 * The page's own snippet must say, before `trackPageView`, that cookies wait for consent:
 *
 * ```js
 * var _paq = (window._paq = window._paq || []);
 * _paq.push(['requireCookieConsent']);
 * _paq.push(['trackPageView']);
 * ```
 *
 * Nothing is loaded here. Until Matomo's file has come the commands wait in `_paq`, and there Matomo sorts: it forgets first and allows then, whatever came last. So
 * only the last answer is left waiting. (developer.matomo.org/guides/tracking-consent, and `applyFirst` in matomo.js.)
 */
export function tellMatomo(isGranted: boolean): void {
  const page = globalThis as { _paq?: { push?: unknown } };
  const queue = (page._paq ??= []);
  if (Array.isArray(queue)) queue.splice(0, queue.length, ...queue.filter((command) => !COMMANDS.includes((Object(command) as string[])[0]!)));
  // An element of the page may bear this name.
  if (typeof queue.push === 'function') (queue as unknown[]).push([COMMANDS[isGranted ? 0 : 1]]);
}
