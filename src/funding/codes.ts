/**
 * What can be said of a code without asking anybody: `valid` it keeps its rule; `doubtful` it has the form, but a part of it was never seen;
 * `wrong` it cannot be one.
 */
export type CodeCheck = 'valid' | 'doubtful' | 'wrong';

/** A code as registers write it: capitals, no spaces. */
export function normalizeCode(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}

/**
 * CUP, codice unico di progetto: a letter, two digits, a letter, eleven digits, of which the first two are the year of the decision. It has no check digit.
 * Form and ranges: 214 293 codes of the open data on the PNRR.
 * @param year of today, four digits.
 */
export function checkCup(text: string, year: number): CodeCheck {
  const [, first = '', second = '', decided] = /^([A-Z])\d{2}([A-Z])(\d{2})\d{9}$/.exec(normalizeCode(text)) ?? [];
  if (!decided) return 'wrong';
  return first >= 'B' && first <= 'J' && second <= 'J' && (+decided <= year % 100 || +decided > 90) ? 'valid' : 'doubtful';
}

/**
 * CIG, codice identificativo di gara: seven digits and their check (times 211, modulo 4091, in hexadecimal); since 2024 a letter, six hexadecimal digits and
 * theirs, with the letter's place in the alphabet added; SmartCIG, X to Z, with its check (modulo 251) second; `ES01` to `ES27` for what needs none.
 * Sources: the validation rules of the Italian Peppol orders for the older ones; the newer was found by counting, and holds on 51 423 codes with A and B:
 * with a later letter a check that fails is no proof.
 */
export function checkCig(text: string): CodeCheck {
  const code = normalizeCode(text);
  if (/^ES(0[1-9]|1\d|2[0-7])$/.test(code)) return 'valid';
  const hex = (part: string): number => parseInt(part, 16);
  const holds = (body: number, check: string, modulus: number): boolean => body > 0 && (body * 211) % modulus === hex(check);

  const [, digits, check = ''] = /^(\d{7})([\dA-F]{3})$/.exec(code) ?? [];
  if (digits) return holds(+digits, check, 4091) ? 'valid' : 'wrong';
  const [, smartCheck = '', smart] = /^[XYZ]([\dA-F]{2})([\dA-F]{7})$/.exec(code) ?? [];
  if (smart) return holds(hex(smart), smartCheck, 251) ? 'valid' : 'wrong';
  const [, letter = '', body, newCheck = ''] = /^([A-W])([\dA-F]{6})([\dA-F]{3})$/.exec(code) ?? [];
  if (!body || !hex(body)) return 'wrong';
  return holds(hex(body) + letter.charCodeAt(0) - 64, newCheck, 4091) ? 'valid' : letter > 'B' ? 'doubtful' : 'wrong';
}
