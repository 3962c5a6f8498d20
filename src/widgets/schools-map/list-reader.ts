/** What the author's list says, one record an item: name and address as text, the link of the name, the `data-*` attributes, and whatever else is written as a note. */
export function readList(elements: readonly Element[]): Record<string, unknown>[] {
  return elements
    .flatMap((element) => (element.matches('ul, ol') ? [...element.children] : []))
    .map((item) => {
      const [named, address] = ['a, h2, h3, h4, h5, h6, strong, b', 'address'].map((selector) => item.querySelector(selector));
      const rest = [named, address].reduce((text, part) => text.replace(part?.textContent ?? '', ''), item.textContent).replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
      return {
        name: named?.textContent ?? rest,
        note: named && rest,
        address: address?.textContent,
        href: (named?.closest('a') ?? named?.querySelector('a'))?.getAttribute('href'),
        ...(item as HTMLElement).dataset,
      };
    });
}
