import { visibleText } from './fixture.js';

/** What would be harm if it came through, in any field. */
export const HOSTILE: readonly string[] = [
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  '</style></script><script>alert(1)</script>',
  '<!--',
  '\u2028\u2029\u0000\ud800 text',
  '\u202eright to left\u2066',
  'x'.repeat(100_000),
];

/** Parses what a static function has written, without running or asking for any of it. */
export function parse(markup: string): Document {
  return new DOMParser().parseFromString(markup, 'text/html');
}

/** Puts it on the page, where style sheets count; `clearFixtures()` takes it away. */
export function show(markup: string): HTMLElement {
  const place = document.createElement('main');
  place.append(...parse(markup).body.childNodes);
  document.body.append(place);
  return place;
}

/** What a reader sees of it. */
export const textOf = (place: Element): string => visibleText(place);

/** Elements and attributes that are not on these lists, and scripts that are no data. Each once. */
export function strangers(root: Document, elements: string, attributes: string): string[] {
  const found = [...root.querySelectorAll('*')].flatMap((element) => [
    ...(elements.split(' ').includes(element.localName) ? [] : [element.localName]),
    ...(element.localName === 'script' && element.getAttribute('type') !== 'application/ld+json' ? ['script that runs'] : []),
    ...element.getAttributeNames().filter((name) => !attributes.split(' ').includes(name)).map((name) => `${element.localName}[${name}]`),
  ]);
  return [...new Set(found)];
}

/** Addresses that it leads to or asks for. */
export function addresses(root: Document): string[] {
  const held = [...root.querySelectorAll('[href], [src]')].map((element) => element.getAttribute('href') ?? element.getAttribute('src')!);
  const styled = [...root.querySelectorAll('style')].flatMap(({ textContent }) => textContent.match(/url\(|@import/g) ?? []);
  return [...held, ...styled];
}
