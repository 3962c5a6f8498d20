import 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from 'chai';
import type { LitElement } from 'lit';

// axe-core is a script: importing it sets this global.
declare const axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };

/** Puts markup on the page as a CMS would, and waits until the first widget in it has rendered what it reads from its own content. */
export async function fixture<T extends LitElement>(markup: string, lang = 'it'): Promise<T> {
  document.documentElement.lang = lang;
  const place = document.createElement('main');
  // The markup is the test's own, as an editor's is the CMS's.
  place.innerHTML = markup;
  document.body.append(place);
  const element = [...place.querySelectorAll<T>('*')].find((candidate) => candidate.localName.startsWith('broletto-'));
  if (!element) throw new Error('no widget in the fixture');
  await settled(element);
  return element;
}

/** A page of its own, in a frame of this size: windows low and high, long pages, other policies, in every engine. @param html from `<html>` on */
export async function pageInFrame(html: string, width: number, height: number): Promise<Window & typeof globalThis> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width:${width}px;height:${height}px;border:0`;
  frame.srcdoc = `<!doctype html>${html}`;
  const place = document.createElement('main');
  place.append(frame);
  const loaded = nextEvent(frame, 'load');
  document.body.append(place);
  await loaded;
  return frame.contentWindow as Window & typeof globalThis;
}

/** The tag of a module of ours, for such a page: `define/cookie-notice.ts`. */
export const moduleTag = (path: string): string => `<script type="module" src="${new URL(`/src/${path}`, location.href)}"></script>`;

/** Waits for the update under way and for those it causes (a slot change is read after the first one). */
export async function settled(element: LitElement): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await element.updateComplete;
    await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
    await new Promise((resolve) => setTimeout(resolve));
  }
  await element.updateComplete;
}

/** Resolves when the shadow root has what the selector names. */
export function appears<T extends HTMLElement = HTMLElement>(root: Node & ParentNode, selector: string): Promise<T> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found = root.querySelector<T>(selector);
      if (!found) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
    look();
  });
}

/** Empties the page after each test. */
export function clearFixtures(): void {
  document.body.querySelectorAll(':scope > main').forEach((place) => place.remove());
}

/** What a reader sees in the widget: its shadow text with slotted content in place, white space folded. */
export function visibleText(element: Element): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data);
    if (!(node instanceof Element)) return;
    if (['style', 'script'].includes(node.localName) || getComputedStyle(node).display === 'none') return;
    if (node instanceof HTMLDetailsElement && !node.open) return visit(node.querySelector('summary')!);
    const children = node instanceof HTMLSlotElement && node.assignedNodes().length ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
    children.forEach(visit);
    if (getComputedStyle(node).display !== 'inline') parts.push(' ');
  };
  visit(element);
  return parts.join('').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

/** axe with everything it knows, WCAG 2.2 AA and best practices, but for the rules about whole pages, which a fixture is not. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).to.deep.equal([]);
}

/** A test for every example in both languages; to be called within a `describe`. */
export function itIsAccessible(examples: Readonly<Record<string, string>>, put: (markup: string, lang: string) => Promise<Element> = fixture): void {
  for (const [name, markup] of Object.entries(examples)) {
    for (const lang of ['it', 'en']) it(`${name}, ${lang}`, async () => expectAccessible(await put(markup, lang)));
  }
}

/** Waits for one event. */
export function nextEvent<T extends Event>(target: EventTarget, name: string): Promise<T> {
  return new Promise((resolve) => target.addEventListener(name, (event) => resolve(event as T), { once: true }));
}

/** What goes to `console.warn` while `action` runs. */
export async function warningsDuring(action: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (...parts: unknown[]) => lines.push(parts.join(' '));
  try {
    await action();
  } finally {
    console.warn = warn;
  }
  return lines;
}

/** An address that answers with this body; revoke is not needed, the page dies with the test. */
export function fileUrl(body: string | Uint8Array<ArrayBuffer>, type = 'application/json'): string {
  return URL.createObjectURL(new Blob([body], { type }));
}

/** A press of the pointer, so many milliseconds after now. */
export function point(target: HTMLElement, after: number): void {
  const click = new MouseEvent('click', { bubbles: true, composed: true, detail: 1 });
  Object.defineProperty(click, 'timeStamp', { value: performance.now() + after });
  target.dispatchEvent(click);
}
