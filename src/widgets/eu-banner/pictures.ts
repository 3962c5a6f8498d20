/** The text alternative of an author's picture, or of what holds one. */
export function nameOf(element: Element): string {
  const named = [...picturesIn(element), element];
  const read = (attribute: string): (string | null)[] => named.map((part) => part.getAttribute(attribute));
  const labels = read('aria-labelledby').flatMap((ids) => ids?.match(/\S+/g) ?? []).map((id) => (element.getRootNode() as Document).querySelector(`#${CSS.escape(id)}`)?.textContent);
  return [...labels, ...read('alt'), ...read('aria-label'), element.textContent].find((text) => text?.trim()) ?? '';
}

export function picturesIn(element: Element): Element[] {
  return element.matches('img, svg') ? [element] : [...element.querySelectorAll('img, svg')];
}
