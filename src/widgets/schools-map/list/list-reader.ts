import { readSchools, type SchoolList } from '../schools-map.data.js';

/** The list that an editor has put into a block of its own, if it is all there is. */
export function wrappedList(elements: readonly Element[]): Element | null {
  const [only, other] = elements.filter((element) => !(element instanceof HTMLScriptElement));
  const list = other ? null : only?.querySelector(':scope > :is(ul, ol):only-child');
  return list?.textContent?.trim() === only?.textContent?.trim() ? (list ?? null) : null;
}

/**
 * What the author's list says, one record an item: name and address as text, the link of the name, other links by what they lead to, activities from a list
 * within, the `data-*` attributes, and whatever else is written as a note.
 */
export function readList(elements: readonly Element[]): SchoolList | undefined {
  const wrapped = wrappedList(elements);
  const records = (wrapped ? [wrapped] : elements)
    .flatMap((element) => (element.matches('ul, ol') ? [...element.children] : []))
    .map((item) => {
      const inner = item.querySelector('ul, ol');
      const find = (selector: string): Element | undefined => [...item.querySelectorAll(selector)].find((element) => !inner?.contains(element));
      const [named, address, email, phone] = ['a:not([href^="mailto:"], [href^="tel:"]), h2, h3, h4, h5, h6, strong, b', 'address', 'a[href^="mailto:"]', 'a[href^="tel:"]'].map(find);
      const parts = [named, address, email, phone, inner];
      const rest = parts.reduce((text, part) => text.replace(part?.textContent ?? '', ''), item.textContent).replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
      return {
        name: named?.textContent ?? rest,
        note: named && rest,
        address: address?.textContent,
        email: email?.textContent,
        phone: phone?.textContent,
        href: (named?.closest('a') ?? named?.querySelector('a'))?.getAttribute('href'),
        activities: inner && [...inner.children].map((activity) => ({ grade: (activity as HTMLElement).dataset['grade'], text: activity.textContent })),
        ...(item as HTMLElement).dataset,
      };
    });
  return records.length ? readSchools(records) : undefined;
}
