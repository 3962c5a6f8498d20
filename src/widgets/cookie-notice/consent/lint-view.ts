import type { Finding } from '../../../formats/finding.js';
import type { FindingCode } from '../../../strings/findings.js';

/** What makes a command stand out, and must be the same for «Accetta» and «Rifiuta» (provv. 231/2021, 7.2; EDPB, Cookie Banner Taskforce, 2023). */
const EMPHASIS = ['font-size', 'font-weight', 'color', 'background-color', 'background-image', 'border-top-color', 'border-top-width', 'opacity', 'text-decoration-line', 'box-shadow'];

/** The smallest part of a command's area that the other may have: they differ in letters. */
const NEARLY = 0.6;

/** Words that take going on for a consent. */
const TAKES_FOR_CONSENT = /(?:proseguendo|continuando|scorrendo|chiudendo|navigando|continuing|scrolling|browsing)(?!.{0,20}senza)[^.]{0,80}(?:accett|acconsent|accept|consent|agree)/i;

/**
 * What of the page's own style and words turns the notice into a deceptive design, and what of the page does not wait for an answer.
 * @param base the notice's outermost element, laid out and shown
 * @param text the site's own words in it
 */
export function lintDesign(base: HTMLElement, text: string): Finding<FindingCode>[] {
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
  if (TAKES_FOR_CONSENT.test(text)) found.push({ code: 'consent-wording', where: 'slot', value: text.trim().slice(0, 80) });
  if (!document.querySelector('[data-consent-open]')) found.push({ code: 'withdrawal-missing', where: 'data-consent-open', value: '' });
  const notice = (base.getRootNode() as ShadowRoot).host;
  const isPlaced = notice.parentElement === document.body || notice.getAttribute('placement')?.toLowerCase() === 'inline';
  if (!isPlaced) found.push({ code: 'notice-enclosed', where: notice.localName, value: notice.parentElement?.localName ?? '' });
  // What the gate does not know of: others may see who reads the page, with cookies or without.
  const elsewhere = [...document.querySelectorAll<HTMLIFrameElement | HTMLScriptElement>('iframe[src]:not([data-consent]), script[src]:not([data-consent])')]
    .filter(({ src }) => /^https?:/.test(src) && new URL(src).origin !== location.origin)
    .map(({ localName, src }) => `${localName} ${new URL(src).host}`);
  for (const value of new Set(elsewhere)) found.push({ code: 'third-party-live', where: `<${value.split(' ')[0]}>`, value: value.split(' ')[1]! });
  return found;
}
