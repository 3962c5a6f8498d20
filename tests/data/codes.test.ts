import { expect } from 'chai';
import { checkCig, checkCup, normalizeCode, type CodeCheck } from '../../src/funding/codes.js';

describe('codes', () => {
  const cups: readonly [text: string, check: CodeCheck][] = [
    ['B12C22000010006', 'valid'],
    ['b12c 2200 0010 006', 'valid'],
    ['J11B99000000001', 'valid'],
    ['J11B26000000001', 'valid'],
    ['J11B27000000001', 'doubtful'],
    ['A12C22000010006', 'doubtful'],
    ['B12Z22000010006', 'doubtful'],
    ['CUP123456789A', 'wrong'],
    ['B12C2200001000', 'wrong'],
    ['B12C220000100066', 'wrong'],
    ['B12C2200001000O', 'wrong'],
    ['B12C22000010006\u202e', 'wrong'],
    ['', 'wrong'],
  ];
  for (const [text, check] of cups) it(`CUP ${JSON.stringify(text)} is ${check}`, () => expect(checkCup(text, 2026)).to.equal(check));

  /** A CIG of the first seven digits, its check computed apart from the code under test. */
  const classic = (digits: string): string => digits + ((Number(digits) * 211) % 4091).toString(16).toUpperCase().padStart(3, '0');
  const smart = (letter: string, hex: string): string => letter + ((parseInt(hex, 16) * 211) % 251).toString(16).toUpperCase().padStart(2, '0') + hex;
  const recent = (letter: string, hex: string): string =>
    letter + hex + ((parseInt(hex, 16) * 211 + (letter.charCodeAt(0) - 64) * 211) % 4091).toString(16).toUpperCase().padStart(3, '0');

  const cigs: readonly [text: string, check: CodeCheck][] = [
    [classic('0000001'), 'valid'],
    [classic('7654321'), 'valid'],
    [classic('7654321').toLowerCase(), 'valid'],
    [smart('Z', '1A2B3C4'), 'valid'],
    [recent('A', '01F2C3'), 'valid'],
    [recent('B', '0A1B2C'), 'valid'],
    ['ES01', 'valid'],
    ['ES27', 'valid'],
    ['ES28', 'wrong'],
    ['0000000000', 'wrong'],
    ['1234567890', 'wrong'],
    ['X000000000', 'wrong'],
    ['A000000000', 'wrong'],
    ['A01F2C3000', 'wrong'],
    ['C01F2C3000', 'doubtful'],
    ['123', 'wrong'],
    ['<img onerror>', 'wrong'],
  ];
  for (const [text, check] of cigs) it(`CIG ${text} is ${check}`, () => expect(checkCig(text)).to.equal(check));

  it('every other check of a true CIG is wrong', () => {
    const code = classic('7654321');
    for (let other = 0; other < 4096; other += 1) {
      const wrong = code.slice(0, 7) + other.toString(16).toUpperCase().padStart(3, '0');
      if (wrong !== code) expect(checkCig(wrong), wrong).to.equal('wrong');
    }
  });

  it('are written in capitals without spaces', () => expect(normalizeCode(' b12c 22\t00 ')).to.equal('B12C2200'));
});
