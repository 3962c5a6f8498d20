/** How numbers were written: `it` 9.250.000,00 · `en` 9,250,000.00 · `auto` decides by the separators and flags what it cannot tell. */
export type NumberFormat = 'it' | 'en' | 'auto';

/** What was odd about a number that could be read all the same. */
export type AmountFlag = 'ambiguous' | 'rounded' | 'foreign-format';

export interface Amount {
  /** Euro cents. */
  readonly cents: bigint;
  readonly flags: readonly AmountFlag[];
}

const SCALES: Record<string, bigint> = { mila: 1_000n, mln: 1_000_000n, milioni: 1_000_000n, milione: 1_000_000n, mld: 1_000_000_000n, miliardi: 1_000_000_000n, miliardo: 1_000_000_000n };
const MISSING = /^(?:|[-–—]|n\.?\s?[d]\.?|n\/d|n\.?a\.?|:|…|\.{3})$/i;
const NUMBER = /^(\d[\d.,]*)\s*([a-z]+)?$/i;

/** Whether a cell says «no figure» (`''`, `-`, `n.d.`, `…`): missing is not zero. */
export function isMissingAmount(text: unknown): boolean {
  return text === null || text === undefined || (typeof text === 'string' && MISSING.test(text.trim()));
}

/**
 * Reads an amount of euros, exactly. Numbers and bigints are euros. In text: currency sign or word on either side, spaces of any kind,
 * minus signs, parentheses or a trailing minus for negatives, `,--`, `mila`, `mln`, `mld`. In Italian text a lone dot before three digits groups
 * thousands: `133.733` is one hundred thirty-three thousand.
 * @returns `undefined` when the text is not one readable amount; check `isMissingAmount()` first to tell «no figure» from «broken figure».
 */
export function parseAmount(input: unknown, format: NumberFormat = 'it'): Amount | undefined {
  if (typeof input === 'bigint') return { cents: input * 100n, flags: [] };
  if (typeof input === 'number') return Number.isFinite(input) ? parseDecimal(plainDecimal(input)) : undefined;
  if (typeof input !== 'string') return undefined;

  let text = input.replace(/[\s\u00a0\u2000-\u200b\u202f]+/g, '').replace(/€|eur[o]?(?![a-z])/gi, '').replace(/[\u2212\u2010-\u2014]/g, '-');
  text = text.replace(/[,.](?:--?|=)$/, '');
  let negative = false;
  const unsigned = /^\((.*)\)$|^-(.*)$|^([^-].*)-$/.exec(text);
  if (unsigned) {
    negative = true;
    text = unsigned[1] ?? unsigned[2] ?? unsigned[3] ?? '';
  }
  const [, digits, suffix] = NUMBER.exec(text.replace(/^\+/, '')) ?? [];
  const scale = suffix ? SCALES[suffix.toLowerCase()] : 1n;
  if (!digits || !scale) return undefined;

  const separated = separate(digits, format);
  const amount = separated && parseDecimal(separated.decimal, scale);
  if (!amount) return undefined;
  return { cents: negative ? -amount.cents : amount.cents, flags: [...separated.flags, ...amount.flags] };
}

/** Which separator groups and which is decimal; the result has a dot before the decimals and nothing else. */
function separate(digits: string, format: NumberFormat): { decimal: string; flags: AmountFlag[] } | undefined {
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  const flags: AmountFlag[] = [];
  let decimalMark: '.' | ',' | undefined;

  if (dots && commas) decimalMark = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  else if (dots > 1 || commas > 1) decimalMark = dots ? ',' : '.';
  else if (dots || commas) {
    const mark = dots ? '.' : ',';
    const groupsThree = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
    if (format === 'auto') {
      if (groupsThree) flags.push('ambiguous');
      decimalMark = groupsThree ? (mark === '.' ? ',' : '.') : mark;
    } else {
      const grouping = format === 'it' ? '.' : ',';
      decimalMark = mark === grouping && groupsThree ? (mark === '.' ? ',' : '.') : mark;
    }
  }
  if (decimalMark && format !== 'auto' && decimalMark !== (format === 'it' ? ',' : '.') && dots + commas > 1) flags.push('foreign-format');

  const [whole = '', fraction, ...rest] = decimalMark ? digits.split(decimalMark) : [digits];
  const groups = whole.split(/[.,]/);
  const grouped = groups.every((group, index) => (index ? group.length === 3 : groups.length === 1 || (group.length > 0 && group.length < 4)));
  if (rest.length || !grouped || /[.,]/.test(fraction ?? '')) return undefined;
  return { decimal: groups.join('') + (fraction ? `.${fraction}` : ''), flags };
}

/** `1234.5` → cents, half away from zero when there are more than two decimals. */
function parseDecimal(decimal: string, scale = 1n): Amount | undefined {
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(decimal);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const unit = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * scale * 100n;
  const rest = scaled % unit;
  const cents = scaled / unit + (rest * 2n >= unit ? 1n : 0n);
  return { cents: sign ? -cents : cents, flags: rest ? ['rounded'] : [] };
}

/** The shortest decimal text of a finite number, without an exponent. */
function plainDecimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(2) : text;
}

/**
 * `9.250.000 €`, `9.250.000,50 €`: always grouped, the sign where CLDR puts it for `locale`, kept on one line by no-break spaces.
 * @param decimals `auto`: none for whole euros, else two. Give `2` to every amount of a figure in which one of them has cents.
 */
export function formatAmount(cents: bigint, locale: string, decimals: 'auto' | 0 | 2 = 'auto'): string {
  const digits = decimals === 'auto' ? (cents % 100n ? 2 : 0) : decimals;
  return numberFormat(locale, { style: 'currency', currency: 'EUR', useGrouping: 'always', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(decimalText(cents, 2));
}

/**
 * `1,4%` of an exact fraction, half away from zero. A part that is not nothing never prints 0 % (`< 0,1%`), one that is not all never 100 % (`> 99,9%`).
 * @returns `undefined` when `total` is not positive: there is no share of nothing.
 */
export function formatShare(part: bigint, total: bigint, locale: string, digits = 1): string | undefined {
  if (total <= 0n) return undefined;
  const unit = 10n ** BigInt(digits);
  const scaled = part * 100n * unit;
  let permille = (scaled < 0n ? scaled * 2n - total : scaled * 2n + total) / (total * 2n);
  let mark = '';
  if (permille === 0n && part > 0n) [permille, mark] = [1n, '< '];
  if (permille === 100n * unit && part < total) [permille, mark] = [100n * unit - 1n, '> '];
  const format = numberFormat(locale, { style: 'percent', minimumFractionDigits: 0, maximumFractionDigits: digits });
  return mark + format.format(decimalText(permille, digits + 2));
}

/** «one euro in …»: total over part, to the nearest whole; `undefined` where it says nothing (part not smaller than the total, or not positive). */
export function oneIn(part: bigint, total: bigint): bigint | undefined {
  if (part <= 0n || total <= part) return undefined;
  const ratio = (total * 2n + part) / (part * 2n);
  return ratio > 1n ? ratio : undefined;
}

/** `1234n, 2` → `"12.34"`: Intl formats decimal text exactly, beyond what a number can hold. */
function decimalText(value: bigint, decimals: number): Intl.StringNumericLiteral {
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` as Intl.StringNumericLiteral;
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
}
