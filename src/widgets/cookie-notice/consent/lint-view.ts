import type { LitElement } from 'lit';
import type { Finding } from '../../../formats/finding.js';
import type { FindingCode } from '../../../strings/findings.js';
import { callsToOthers, type CallKind } from './page-calls.js';
import type { PageConsent } from './page-consent.js';

/** What makes a command stand out, and must be the same for «Accetta» and «Rifiuta» (provv. 231/2021, 7.2; EDPB, Cookie Banner Taskforce, 2023). */
const EMPHASIS = ['font-size', 'font-weight', 'color', 'background-color', 'background-image', 'border-top-color', 'border-top-width', 'opacity', 'text-decoration-line', 'box-shadow'];

/** The smallest part of a command's area that the other may have: they differ in letters. */
const NEARLY = 0.6;

/** Words that take going on for a consent. */
const TAKES_FOR_CONSENT = /(?:proseguendo|continuando|scorrendo|chiudendo|navigando|continuing|scrolling|browsing)(?!.{0,20}senza)[^.]{0,80}(?:accett|acconsent|accept|consent|agree)/i;

/** Host of the statistics that the State offers to public sites, built to be treated like technical cookies (AgID, webanalytics.italia.it). */
const WEB_ANALYTICS_ITALIA = 'ingestion.webanalytics.italia.it';

const CALLED_BY: Readonly<Record<CallKind, string>> = { 'frames-live': '<iframe>', 'scripts-live': '<script>', 'files-live': '<link>, <img>', 'data-live': 'fetch' };

/** How long after loading the page is looked at once more, in milliseconds: some scripts wait before they bring others. */
const LATE = 3000;

/** What was told of a notice last. */
const told = new WeakMap<LitElement, string>();

/**
 * Looks at a notice, drawn, and at the page around it: now and, after the first time, when the page has loaded, later, and when the pointer leaves the notice.
 * @param consent that of the page
 * @param tell hears what is wrong, when that has changed
 */
export function lint(notice: LitElement, consent: PageConsent, tell: (found: readonly Finding<FindingCode>[]) => void): void {
  const base = notice.renderRoot.querySelector<HTMLElement>('.base')!;
  const look = (): void => {
    const found = findIn(notice, base, consent);
    const text = JSON.stringify(found);
    if (told.get(notice) === text) return;
    told.set(notice, text);
    tell(found);
  };
  const lookTwice = (): void => {
    look();
    setTimeout(look, LATE);
  };
  if (told.has(notice)) return look();
  // In Firefox it is under the pointer until this event is over.
  base.addEventListener('pointerleave', () => setTimeout(look));
  if (document.readyState === 'complete') return lookTwice();
  look();
  addEventListener('load', lookTwice, { once: true });
}

/** What of the page's own style and words turns the notice into a deceptive design, and what of the page belies it: who is called unasked. */
function findIn(notice: LitElement, base: HTMLElement, consent: PageConsent): Finding<FindingCode>[] {
  const asks = base.matches('.asks');
  const isShown = base.offsetHeight > 0;
  const hasAllowed = consent.services.some(({ id }) => consent.has(id));
  // Under the pointer a command looks otherwise.
  const found = asks && isShown && !base.matches(':hover') ? lintCommands(base) : [];
  const tell = (code: FindingCode, where: string, value = ''): unknown => found.push({ code, where, value });
  if (asks && (!isShown || hasAllowed)) tell('check-partial', 'services');
  if (asks && !document.querySelector('[data-consent-open]')) tell('withdrawal-missing', 'data-consent-open');
  const isLinked = [base, notice].some((place) => place.querySelector('a[href]:not([href="#"])'));
  if (!asks && !isLinked) tell('policy-unlinked', 'policy-href');
  const marked = [...document.querySelectorAll<HTMLElement>('[data-consent]')].map((element) => element.dataset['consent'] ?? '');
  if (!consent.isDeclared) for (const ids of new Set(marked)) tell('consent-unasked', 'data-consent', ids);
  const text = [...notice.childNodes].map((node) => (node instanceof HTMLScriptElement ? '' : node.textContent)).join(' ').trim();
  if (TAKES_FOR_CONSENT.test(text)) tell('consent-wording', 'slot', text.slice(0, 80));
  if (notice.getAttribute('placement')?.toLowerCase() !== 'inline') {
    const misplaced = notice.parentElement === document.body ? followerOf(notice) : notice.parentElement;
    if (misplaced) tell('notice-enclosed', notice.localName, misplaced.localName);
  }
  const analytics = notice.getAttribute('analytics')?.toLowerCase() === 'third-party' ? WEB_ANALYTICS_ITALIA : '';
  if (hasAllowed) return found;
  for (const [kind, hosts] of callsToOthers()) {
    const unasked = [...hosts].filter((host) => host !== analytics);
    if (unasked.length) tell(kind, CALLED_BY[kind], unasked.join(', '));
  }
  return found;
}

/** The next thing in the flow of the page. */
function followerOf(notice: HTMLElement): HTMLElement | undefined {
  const siblings = [...document.body.children].filter((element) => element instanceof HTMLElement);
  return siblings.slice(siblings.indexOf(notice) + 1).find((element) => element.offsetHeight > 0 && !/absolute|fixed/.test(getComputedStyle(element).position));
}

/** «Accetta» must not stand out, nor what refuses be hidden. */
function lintCommands(base: HTMLElement): Finding<FindingCode>[] {
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
  return found;
}
