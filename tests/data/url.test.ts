import { expect } from 'chai';
import { safeUrl } from '../../src/formats/url.js';

const SAFE = ['http:', 'https:', 'mailto:', 'tel:'];

/** Where the browser itself would go from a page over https. */
const protocol = (url: string): string => new URL(url, 'https://www.comune.example.it/progetti/').protocol;

describe('addresses', () => {
  const kept: readonly [text: string, url: string][] = [
    ['https://www.regione.lombardia.it/', 'https://www.regione.lombardia.it/'],
    ['HTTP://example.it', 'HTTP://example.it'],
    ['//example.it/a', '//example.it/a'],
    ['/bandi/orti', '/bandi/orti'],
    ['bandi/orti.html', 'bandi/orti.html'],
    ['../orti?anno=2024#bando', '../orti?anno=2024#bando'],
    ['?pagina=2', '?pagina=2'],
    ['#informativa', '#informativa'],
    ['mailto:urp@comune.example.it', 'mailto:urp@comune.example.it'],
    ['tel:+39022496', 'tel:+39022496'],
    [' https://example.it/a \n', 'https://example.it/a'],
    ['https://exam\nple.it/a', 'https://example.it/a'],
    ['/allegati/bando di gara.pdf', '/allegati/bando di gara.pdf'],
    ['/orari/9:30', '/orari/9:30'],
    ['/perché', '/perché'],
  ];
  for (const [text, url] of kept) {
    it(`keeps ${JSON.stringify(text)}`, () => expect(safeUrl(text)).to.equal(url));
  }

  const refused: readonly unknown[] = [
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'java\tscript:alert(1)', 'javascript\r\n:alert(1)', '\u0000javascript:alert(1)',
    '\u0001\u001f javascript:alert(1)', '\n\u0001javascript:alert(1)', '\t\u0000 \r\u001fjava\nscript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:msgbox', 'blob:https://example.it/1', 'file:///etc/passwd', 'ftp://example.it', 'about:blank',
    'view-source:https://example.it', 'intent://x', 'x:', '', ' ', '\n\t', undefined, null, 1, true, {}, [], ['https://example.it'], { toString: null },
  ];
  refused.forEach((text, index) => {
    it(`refuses case ${index}: ${typeof text === 'string' ? JSON.stringify(text) : typeof text}`, () => expect(safeUrl(text)).to.equal(undefined));
  });

  it('is quick with a hundred thousand spaces in the middle', () => {
    const text = `a${' '.repeat(100_000)}b`;
    const start = performance.now();
    expect(safeUrl(` ${text}\t`)).to.equal(text);
    expect(performance.now() - start).to.be.below(500);
  });

  it('lets no two control characters before a script make it pass', () => {
    const controls = Array.from({ length: 0x21 }, (_, code) => String.fromCharCode(code));
    for (const one of controls) for (const other of controls) expect(safeUrl(`${one}${other}javascript:alert(1)`), JSON.stringify(one + other)).to.equal(undefined);
  });

  it('lets no character, put anywhere, make a script of what it keeps', () => {
    const script = 'javascript:alert(1)';
    const characters = [...Array.from({ length: 0xa1 }, (_, code) => code), 0xad, 0x200b, 0x200e, 0x2028, 0x2029, 0x202e, 0x3000, 0xfeff].map((code) => String.fromCharCode(code));
    for (const character of characters) {
      for (let at = 0; at <= script.length; at += 1) {
        const url = safeUrl(script.slice(0, at) + character + script.slice(at));
        if (url !== undefined && !SAFE.includes(protocol(url))) expect.fail(JSON.stringify(url));
      }
    }
  });
});
