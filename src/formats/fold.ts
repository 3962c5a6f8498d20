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

/** Says of a text that `fold()` has made whether every word of `query` occurs in it. An empty query matches all. */
export function matcher(query: string): (folded: string) => boolean {
  const words = fold(query).split(' ');
  return (folded) => words.every((word) => folded.includes(word));
}
