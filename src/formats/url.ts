const SAFE_SCHEMES = /^(https?|mailto|tel):/i;
const ANY_SCHEME = /^[a-z][a-z\d+.-]*:/i;

/**
 * An address that may become a link: http, https, mailto, tel or relative; `undefined` for anything else (`javascript:`, `data:`, empty).
 * Browsers drop control characters and spaces inside a scheme (`java\nscript:`), so they are dropped before the test, and from the result.
 */
export function safeUrl(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const url = text.replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]+/g, '');
  if (!url) return undefined;
  return SAFE_SCHEMES.test(url) || !ANY_SCHEME.test(url) ? url : undefined;
}
