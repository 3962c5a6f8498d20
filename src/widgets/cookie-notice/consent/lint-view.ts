import type { Finding } from '../../../formats/finding.js';
import type { FindingCode } from '../../../strings/findings.js';
import type { PageConsent } from './page-consent.js';

/** What makes a command stand out, and must be the same for «Accetta» and «Rifiuta» (provv. 231/2021, 7.2; EDPB, Cookie Banner Taskforce, 2023). */
const EMPHASIS = ['font-size', 'font-weight', 'color', 'background-color', 'background-image', 'border-top-color', 'border-top-width', 'opacity', 'text-decoration-line', 'box-shadow'];

/** The smallest part of a command's area that the other may have: they differ in letters. */
const NEARLY = 0.6;

/** Words that take going on for a consent. */
const TAKES_FOR_CONSENT = /(?:proseguendo|continuando|scorrendo|chiudendo|navigando|continuing|scrolling|browsing)(?!.{0,20}senza)[^.]{0,80}(?:accett|acconsent|accept|consent|agree)/i;

/**
 * What of the page's own style and words turns the notice into a deceptive design, and what of the page belies it: who is called without an answer. Resolves
 * when the page has loaded and the pointer is elsewhere; to `undefined` for a notice that asks and is not shown, as nothing can be measured then.
 * @param base the notice's outermost element
 * @param consent that of the page
 */
export async function lintNotice(base: HTMLElement, consent: PageConsent): Promise<Finding<FindingCode>[] | undefined> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  // Under the pointer a command looks otherwise.
  if (base.matches(':hover')) await new Promise((resolve) => base.addEventListener('pointerleave', resolve, { once: true }));
  const asks = base.matches('.asks');
  if (asks && !base.offsetHeight) return undefined;
  const notice = (base.getRootNode() as ShadowRoot).host;
  const found = asks ? lintFirstLayer(base) : [];
  const isLinked = [base, notice].some((place) => place.querySelector('a[href]:not([href="#"])'));
  if (!asks && !isLinked) found.push({ code: 'policy-missing', where: 'policy-href', value: '' });
  const text = [...notice.childNodes].map((node) => (node instanceof HTMLScriptElement ? '' : node.textContent)).join(' ').trim();
  if (TAKES_FOR_CONSENT.test(text)) found.push({ code: 'consent-wording', where: 'slot', value: text.slice(0, 80) });
  const isPlaced = notice.parentElement === document.body || notice.getAttribute('placement')?.toLowerCase() === 'inline';
  if (!isPlaced) found.push({ code: 'notice-enclosed', where: notice.localName, value: notice.parentElement?.localName ?? '' });
  for (const [value, where] of calledWithoutAnswer(Boolean(consent.record))) found.push({ code: 'third-party-live', where, value });
  return found;
}

/** «Accetta» must not stand out, and there must be a way back. */
function lintFirstLayer(base: HTMLElement): Finding<FindingCode>[] {
  const found: Finding<FindingCode>[] = [];
  const [accept, ...others] = ['accept', 'refuse', 'close'].map((name) => [`::part(button-${name})`, base.querySelector<HTMLElement>(`[part~="button-${name}"]`)!] as const);
  const [where, button] = accept!;
  const unlike = new Set<string>();
  for (const [name, other] of others) {
    const { width, height } = other.getBoundingClientRect();
    const [mine, style] = [getComputedStyle(button), getComputedStyle(other)];
    if (width < 24 || height < 24 || style.visibility !== 'visible' || Number(style.opacity) < 0.5) found.push({ code: 'refuse-hidden', where: name, value: name });
    else {
      for (const property of EMPHASIS) if (mine.getPropertyValue(property) !== style.getPropertyValue(property)) unlike.add(property);
      if (width * height < button.offsetWidth * button.offsetHeight * NEARLY) unlike.add('size');
    }
  }
  if (unlike.size) found.push({ code: 'accept-prominent', where, value: [...unlike].join(', ') });
  if (!document.querySelector('[data-consent-open]')) found.push({ code: 'withdrawal-missing', where: 'data-consent-open', value: '' });
  return found;
}

/**
 * Other hosts that learn who reads the page, with cookies or without, and what calls them: frames and scripts that the gate does not hold, and whatever was
 * called before the page had loaded (fonts, pictures, counters), as nobody can have answered by then.
 * @param isAnswered whether the visitor may have allowed some of it on another visit
 */
function calledWithoutAnswer(isAnswered: boolean): ReadonlyMap<string, string> {
  // Frames that were let go keep their mark; scripts do not.
  const unmarked = document.querySelectorAll<HTMLIFrameElement | HTMLScriptElement>(`:is(iframe${isAnswered ? '' : ', script'})[src]:not([data-consent])`);
  const { loadEventStart } = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
  const early = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ startTime }) => !isAnswered && startTime < loadEventStart);
  const calls = [...[...unmarked].map(({ localName, src }) => [src, `<${localName}>`] as const), ...early.map(({ name, initiatorType }) => [name, initiatorType] as const)];
  const own = location.host.replace(/^www\./, '');
  const found = new Map<string, string>();
  for (const [address, by] of calls) {
    const { host, protocol } = new URL(address, document.baseURI);
    const isOwn = host === own || host.endsWith(`.${own}`);
    if (/^https?:/.test(protocol) && !isOwn && !found.has(host)) found.set(host, by);
  }
  return found;
}
