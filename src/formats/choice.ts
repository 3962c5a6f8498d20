import type { Finding } from './finding.js';

/** Reads a value out of a short list; anything else gives `fallback` (default: the first). */
export type Choose = <T extends string | number>(where: string, value: unknown, allowed: readonly T[], fallback?: T) => T;

/** A reader that notes on `findings` what is on no list. Case and space around do not count, an empty value is none. */
export function chooser(findings: Finding<'unknown-value'>[]): Choose {
  return (where, value, allowed, fallback = allowed[0]!) => {
    const text = String(value ?? '').trim().toLowerCase();
    const found = allowed.find((candidate) => String(candidate) === text);
    if (text && found === undefined) findings.push({ code: 'unknown-value', where, value: String(value), details: [String(fallback), allowed.join(', ')] });
    return found ?? fallback;
  };
}
