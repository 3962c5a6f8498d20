import type { BudgetChart } from '../../src/widgets/budget-chart/budget-chart.js';
import { appears, fixture, settled } from './fixture.js';

/** A chart from its markup. */
export const chart = (markup: string, lang?: string): Promise<BudgetChart> => fixture<BudgetChart>(markup, lang);
/** Elements of its shadow root. */
export const all = <T extends Element = HTMLElement>(element: BudgetChart, selector: string): T[] => [...element.shadowRoot!.querySelectorAll<T>(selector)];
export const one = <T extends Element = HTMLElement>(element: BudgetChart, selector: string): T => element.shadowRoot!.querySelector<T>(selector)!;
/** What can be reached in the drawing, in its order. */
export const marks = (element: BudgetChart): HTMLElement[] => all(element, '[data-mark]:not([hidden])');
/** What is read out of a mark, white space folded. */
export const nameOf = (mark: Element): string => (mark.getAttribute('aria-label') ?? mark.textContent!).replace(/[\s\u00a0\u202f]+/g, ' ').trim();
export const names = (element: BudgetChart): string[] => marks(element).map(nameOf);
/** The mark that has the focus. */
export const focused = (element: BudgetChart): HTMLElement => element.shadowRoot!.activeElement as HTMLElement;
export const issues = (element: BudgetChart): string[] => element.issues.map(({ code, where }) => `${where}: ${code}`);

/** A table of an author's: cells parted by `|`, the first row as the header where `head` is given. */
export function table(rows: readonly string[], { head = '', foot = '' } = {}): string {
  const line = (text: string, tag: string): string => `<tr>${text.split('|').map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table>${head && `<thead>${line(head, 'th')}</thead>`}<tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody>${foot && `<tfoot>${line(foot, 'td')}</tfoot>`}</table>`;
}

/** Data in the tag. */
export const json = (data: unknown): string => `<script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/** A chart that has been given its data by code, and is drawn. */
export async function withData(data: unknown, attributes = '', lang?: string): Promise<BudgetChart> {
  const element = await chart(`<broletto-budget-chart ${attributes}></broletto-budget-chart>`, lang);
  element.data = data;
  await settled(element);
  await drawn(element);
  return element;
}

/** Waits until the figure stands and, unless it is made of boxes, chart.js has drawn, which is when the chart comes near the viewport. @returns the element. */
export async function drawn(element: BudgetChart): Promise<BudgetChart> {
  await appears(element.shadowRoot!, '.drawn:not([hidden]) :is(canvas, .boxes)');
  return element;
}

/** Waits until chart.js has taken over a new size, which takes it a frame for each measurement under way. */
export async function resized(): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
}

export const NOTHING = '0,0,0,0';

/** The colour of the drawing at a point of the page, as `r,g,b,a`; nothing outside. */
export function inkAt(element: BudgetChart, x: number, y: number): string {
  const canvas = one<HTMLCanvasElement>(element, 'canvas');
  const { left, top, width } = canvas.getBoundingClientRect();
  const scale = canvas.width / width;
  return [...canvas.getContext('2d')!.getImageData(Math.round((x - left) * scale), Math.round((y - top) * scale), 1, 1).data].join();
}

/** The colours, each once, of the drawing on a box of the page. */
export function inksIn(element: BudgetChart, { left, top, width, height }: { left: number; top: number; width: number; height: number }): Set<string> {
  const canvas = one<HTMLCanvasElement>(element, 'canvas');
  const place = canvas.getBoundingClientRect();
  const scale = canvas.width / place.width;
  const { data } = canvas.getContext('2d')!.getImageData(Math.round((left - place.left) * scale), Math.round((top - place.top) * scale), Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  return new Set(Array.from({ length: data.length / 4 }, (_, index) => [...data.subarray(index * 4, index * 4 + 4)].join()));
}

/** The colour that an element's text has, as the drawing would have it. */
export const colourOf = (element: Element): string => `${getComputedStyle(element).color.replace(/^rgb\(|\s|\)$/g, '')},255`;

/** Presses a key on what has the focus. @returns whether it is left to the page. */
export function press(element: BudgetChart, key: string, more: KeyboardEventInit = {}): boolean {
  return (focused(element) ?? element).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
}
