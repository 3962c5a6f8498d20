const SAFE_SCHEMES = /^(https?|mailto|tel|geo):/i;
const ANY_SCHEME = /^[a-z][a-z\d+.-]*:/i;

/**
 * An address that may become a link: http, https, mailto, tel, geo or relative; `undefined` for anything else (`javascript:`, `data:`, empty).
 * Browsers drop control characters and spaces around an address and line breaks and tabs inside it (`java\nscript:`), so they are dropped before the test,
 * and from the result. (Looking behind keeps a long run of spaces from being tried from each of them.)
 */
export function safeUrl(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const url = text.replace(/^[\0- ]+|(?<![\0- ])[\0- ]+$|[\t\n\r]/g, '');
  if (!url) return undefined;
  return SAFE_SCHEMES.test(url) || !ANY_SCHEME.test(url) ? url : undefined;
}

/** An http(s) address made whole from `base`; `undefined` for anything else (`javascript:`, `data:`). */
export function webUrl(text: string | null | undefined, base: string): string | undefined {
  const url = text && URL.canParse(text, base) ? new URL(text, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
