import { formatNumber } from './number.js';

/** How numbers were written: `it` 9.250.000,00 · `en` 9,250,000.00 · `auto` like `it`, flagging what could be either. */
export type NumberFormat = 'it' | 'en' | 'auto';

/** What was odd about a number that could be read all the same. */
export type AmountFlag = 'ambiguous' | 'rounded' | 'foreign-format';

export interface Amount {
  /** Euro cents. */
  readonly cents: bigint;
  readonly flags: readonly AmountFlag[];
}

const NOTATIONS = {
  it: /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/,
  en: /^(\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/,
};
/** Spaces within a number, and those that group by three: `1 234 567,89`. Others stand between two numbers. */
const SPACED = /\d[.,]?\s[\s.,]*\d/;
const GROUPED = /^\D*[1-9]\d{0,2}([^\S\n]\d{3})+([.,]\d\d?)?\D*$/;
/** Powers of ten of the words after a number. */
const SCALES: readonly (readonly [RegExp, bigint])[] = [
  [/mila$/i, 1_000n],
  [/(mln|milion[ei](di)?)$/i, 1_000_000n],
  [/(mld|miliard[oi](di)?)$/i, 1_000_000_000n],
];
const MISSING = /^([-–—:…]?|\.{3}|n\.?[/ ]?[da]\.?)$/i;

/** Whether a cell says «no figure» (`''`, `-`, `n.d.`, `…`): missing is not zero. */
export function isMissingAmount(text: unknown): boolean {
  return MISSING.test(String(text ?? '').trim());
}

/**
 * Reads an amount of euros, exactly. Numbers and bigints are euros. In text: currency sign or word on either side, spaces around it and between
 * thousands, minus signs, parentheses or a trailing minus for negatives, `,--`, `mila`, `mln`, `mld`. In Italian text a lone dot before three digits groups thousands:
 * `133.733` is one hundred thirty-three thousand.
 * @returns `undefined` when the text is not one readable amount; `isMissingAmount()` tells «no figure» from «broken figure».
 */
export function parseAmount(input: unknown, format: NumberFormat = 'it'): Amount | undefined {
  const isText = typeof input === 'string';
  const first = isText && format !== 'en' ? 'it' : 'en';
  // A currency between digits parts two numbers, and two spaces never group.
  const spaced = String(input).replace(/\u200b/g, '').replace(/€|eur[oi]?/gi, '  ');
  if (SPACED.test(spaced) && !GROUPED.test(spaced)) return undefined;
  let text = spaced
    .replace(/\s/g, '')
    .replace(/[\u2212\u2010-\u2014]/g, '-')
    .replace(/,(--?|=)$/, '');
  const negative = /^(-.*|.*-|\(.*\))$/.test(text);
  text = negative ? text.replace(/^[-(]|[-)]$/g, '') : text.replace(/^\+/, '');
  const scale = SCALES.find(([word]) => word.test(text));
  if (scale) text = text.replace(scale[0], '');

  const own = NOTATIONS[first].exec(text);
  const other = isText ? NOTATIONS[first === 'it' ? 'en' : 'it'].exec(text) : null;
  const [, whole, fraction = ''] = own ?? other ?? [];
  if (!whole) return undefined;

  const unit = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole.replace(/\D/g, '') + fraction) * (scale?.[1] ?? 1n) * 100n;
  const cents = (scaled * 2n + unit) / (unit * 2n);
  const flags: AmountFlag[] = [];
  // A decimal point alone (133733.50) is how machines write: nothing foreign about it. But no euro has three decimals (9,250).
  if (own ? isText && format === 'it' && /^[1-9]\d{0,2},\d{3}$/.test(text) && !scale : /[.,].*[.,]/.test(text)) flags.push('foreign-format');
  if (format === 'auto' && own && other && /\D/.test(text)) flags.push('ambiguous');
  if (scaled % unit) flags.push('rounded');
  return { cents: negative ? -cents : cents, flags };
}

/**
 * `9.250.000 €`, `9.250.000,50 €`: always grouped, the sign where CLDR puts it for `locale`, kept on one line by no-break spaces.
 * @param decimals none for whole euros, else two. Give `2` to every amount of a figure in which one of them has cents.
 */
export function formatAmount(cents: bigint, locale: string, decimals: 0 | 2 = cents % 100n ? 2 : 0): string {
  const size = cents < 0n ? -cents : cents;
  const number = decimals ? formatNumber(size, 2, locale, 2) : formatNumber((size + 50n) / 100n, 0, locale);
  const minus = cents < 0n ? '-' : '';
  return locale.startsWith('en') ? `${minus}€${number}` : `${minus}${number}\u00a0€`;
}

/**
 * `1,4%` of an exact fraction, half away from zero. A part that is not nothing never prints 0 % (`< 0,1%`), one that is not all never 100 % (`> 99,9%`).
 * @returns `undefined` when `total` is not positive: there is no share of nothing.
 */
export function formatShare(part: bigint, total: bigint, locale: string, digits = 1): string | undefined {
  if (total <= 0n) return undefined;
  const unit = 10n ** BigInt(digits);
  const double = part * unit * 200n;
  let share = (double < 0n ? double - total : double + total) / (total * 2n);
  let mark = '';
  if (part > 0n && !share) {
    share = 1n;
    mark = '< ';
  } else if (part < total && share === 100n * unit) {
    share -= 1n;
    mark = '> ';
  }
  return `${mark}${formatNumber(share, digits, locale)}%`;
}

/** «one euro in …»: total over part, to the nearest whole; `undefined` where it says nothing (less than two, or a part that is not positive). */
export function oneIn(part: bigint, total: bigint): bigint | undefined {
  const ratio = part > 0n ? (total * 2n + part) / (part * 2n) : 0n;
  return ratio > 1n ? ratio : undefined;
}
