import type { SchoolsMap } from '../../src/widgets/schools-map/schools-map.js';
import type { SchoolRecord } from '../../src/widgets/schools-map/schools-map.data.js';
import { appears, fixture, settled } from './fixture.js';

/** A widget from its markup. */
export const list = (markup: string, lang?: string): Promise<SchoolsMap> => fixture<SchoolsMap>(markup, lang);
/** Elements of its shadow root. */
export const all = <T extends Element = HTMLElement>(element: SchoolsMap, selector: string): T[] => [...element.shadowRoot!.querySelectorAll<T>(selector)];
export const one = <T extends Element = HTMLElement>(element: SchoolsMap, selector: string): T => element.shadowRoot!.querySelector<T>(selector)!;
/** The names in the list, the count that is told, the texts of the marks on the picture. */
export const names = (element: SchoolsMap): string[] => all(element, '.school strong').map((name) => name.textContent!.trim());
export const status = (element: SchoolsMap): string => one(element, '[role=status]').textContent!.trim();
export const marks = (element: SchoolsMap): string[] => all(element, '.overview g.mark').map((mark) => mark.textContent!.trim());

/** Schools on a grid of some hundred metres, the last `extra` all in one place. */
export function schools(count: number, extra = 0): SchoolRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `Scuola ${index + 1}`,
    lat: String(index < count - extra ? 45.52 + Math.floor(index / 8) * 0.01 : 45.6),
    lon: String(index < count - extra ? 9.2 + (index % 8) * 0.015 : 9.4),
    grade: index % 2 ? 'primaria' : 'infanzia',
  }));
}

/** A widget that has been given its data by code. */
export async function withData(data: unknown, attributes = ''): Promise<SchoolsMap> {
  const element = await list(`<broletto-schools-map heading="Scuole" ${attributes}></broletto-schools-map>`);
  element.data = data;
  await settled(element);
  return element;
}

/** Types words, and chooses a grade. */
export async function search(element: SchoolsMap, words: string, grade?: string): Promise<void> {
  one<HTMLInputElement>(element, 'input').value = words;
  one(element, 'input').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  if (grade !== undefined) {
    await settled(element);
    one<HTMLSelectElement>(element, 'select').value = grade;
    one(element, 'select').dispatchEvent(new Event('change', { bubbles: true }));
  }
  await settled(element);
}

/** Opens the map to explore, and waits for its first mark. @returns what takes the keys. */
export async function explore(element: SchoolsMap): Promise<HTMLElement> {
  one(element, '[part=map] > button').click();
  await appears(element.shadowRoot!, '.canvas .point');
  await settled(element);
  return one(element, '.canvas');
}

/** Presses a key. @returns whether it is left to the page. */
export const press = (target: Element, key: string): boolean => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
