/** `Intl` formatters are costly to make (some 15 ms for the first) and cheap to keep: one per locale and options for the whole page. */
const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(kind: new (locale: string, options: object) => T, locale: string, options: object): T {
  const key = kind.name + locale + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new kind(locale, options));
  return formats.get(key) as T;
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(Intl.NumberFormat, locale, options);
}

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(Intl.DateTimeFormat, locale, options);
}
