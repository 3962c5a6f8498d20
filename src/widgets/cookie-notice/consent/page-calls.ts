import { webUrl } from '../../../formats/url.js';

/** What a page calls others for, as each is mended in a way of its own. */
export type CallKind = 'frames-live' | 'scripts-live' | 'files-live' | 'data-live';

/** By the tag, or by what the browser says has called (Resource Timing). All others are files: fonts, style, pictures, films. */
const KINDS: Readonly<Record<string, CallKind>> = {
  iframe: 'frames-live',
  frame: 'frames-live',
  object: 'frames-live',
  embed: 'frames-live',
  script: 'scripts-live',
  fetch: 'data-live',
  xmlhttprequest: 'data-live',
  beacon: 'data-live',
};

const CALLING = ':is(iframe, script, img)[src], link[href]:is([rel~=stylesheet], [rel~=icon], [rel~=preconnect])';

/** What the gate and embeds look after, and tell of themselves. */
const LOOKED_AFTER = '[data-consent], broletto-consent-embed *';

/**
 * Other sites that learn who reads the page, with cookies or without, by what they are called for: by elements that are there now, and by anything before the page
 * had loaded, as nobody can have answered by then. Only where nothing has been allowed does it tell what calls unasked.
 * @returns hosts, `www.example.org`
 */
export function callsToOthers(): ReadonlyMap<CallKind, ReadonlySet<string>> {
  const calling = [...document.querySelectorAll<HTMLElement>(CALLING)].map((element) => ({
    by: element.localName,
    host: foreignHost(element.getAttribute('src') ?? element.getAttribute('href')),
    isLookedAfter: element.matches(LOOKED_AFTER),
  }));
  const told = new Set(calling.filter(({ isLookedAfter }) => isLookedAfter).map(({ host }) => host));
  const { loadEventStart } = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
  const early = (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({ startTime }) => startTime < (loadEventStart || Infinity))
    .map(({ initiatorType, name }) => ({ by: initiatorType, host: foreignHost(name), isLookedAfter: false }));
  const found = new Map<CallKind, Set<string>>();
  for (const { by, host, isLookedAfter } of [...calling, ...early]) {
    const kind = KINDS[by] ?? 'files-live';
    if (host && !isLookedAfter && !told.has(host)) found.set(kind, (found.get(kind) ?? new Set()).add(host));
  }
  return found;
}

/** Host of an address of another site; `undefined` for one of this site and for what is no address. */
function foreignHost(address: string | null): string | undefined {
  const url = webUrl(address, document.baseURI);
  const host = url && new URL(url).host;
  const labels = location.host.split('.');
  // `www.comune.example.it` and `servizi.comune.example.it` are one site; `a.example.it` and `b.example.it` need not be.
  const site = labels[0] === 'www' || labels.length > 3 ? labels.slice(1).join('.') : location.host;
  return host === location.host || host === site || host?.endsWith(`.${site}`) ? undefined : host;
}
