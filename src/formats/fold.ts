/**
 * Text reduced for search: lower case, no accents, no raised letters (`1ª`) or ligatures, apostrophes and punctuation as spaces. The ministry writes
 * `LIBERTA'` where a reader types `libertà`; both become `liberta`.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether every word of `query` occurs in `folded`, which `fold()` has made. An empty query matches all. */
export function matches(folded: string, query: string): boolean {
  return fold(query)
    .split(' ')
    .every((word) => folded.includes(word));
}
