import type { Finding } from '../../../formats/finding.js';
import type { FindingCode } from '../../../strings/findings.js';

/** What makes a command stand out, and must be the same for «Accetta» and «Rifiuta» (provv. 231/2021, 7.2; EDPB, Cookie Banner Taskforce, 2023). */
const EMPHASIS = ['font-size', 'font-weight', 'color', 'background-color', 'background-image', 'border-top-color', 'border-top-width', 'opacity', 'text-decoration-line', 'box-shadow'];

/** The smallest part of a command's area that the other may have: they differ in letters. */
const NEARLY = 0.6;

/** Words that take going on for a consent. */
const TAKES_FOR_CONSENT = /(?:proseguendo|continuando|scorrendo|chiudendo|navigando|continuing|scrolling|browsing)(?!.{0,20}senza)[^.]{0,80}(?:accett|acconsent|accept|consent|agree)/i;

/**
 * What of the page's own style and words turns the notice into a deceptive design.
 * @param base the notice's outermost element, laid out and shown
 * @param text what it says
 */
export function lintDesign(base: HTMLElement, text: string): Finding<FindingCode>[] {
  const found: Finding<FindingCode>[] = [];
  const [accept, refuse, leave] = ['accept', 'refuse', 'close'].map((name) => base.querySelector<HTMLElement>(`[part~="button-${name}"]`)!);
  for (const [button, where] of [[refuse!, '::part(button-refuse)'], [leave!, '::part(button-close)']] as const) {
    const { width, height } = button.getBoundingClientRect();
    const { visibility, opacity } = getComputedStyle(button);
    if (width < 24 || height < 24 || visibility !== 'visible' || Number(opacity) < 0.5) found.push({ code: 'refuse-hidden', where, value: where });
  }
  const [one, other] = [getComputedStyle(accept!), getComputedStyle(refuse!)];
  const unlike = EMPHASIS.filter((name) => one.getPropertyValue(name) !== other.getPropertyValue(name));
  const [large, small] = [accept!, refuse!].map((button) => button.offsetHeight * button.offsetWidth);
  if (small! < large! * NEARLY) unlike.push('size');
  if (unlike.length) found.push({ code: 'accept-prominent', where: '::part(button-accept)', value: unlike.join(', ') });
  if (TAKES_FOR_CONSENT.test(text)) found.push({ code: 'consent-wording', where: 'slot', value: text.trim().slice(0, 80) });
  return found;
}
