import { expect } from 'chai';

interface ColorToken {
  $value: string;
  $extensions: { broletto: { dark: string } };
}

type Triple = readonly [number, number, number];

const { color } = (await (await fetch(new URL('../../src/tokens/tokens.json', import.meta.url))).json()) as { color: Record<string, ColorToken> };

/** A token's value in one of the two schemes; an alias (`{color.accent}`) is followed. */
function value(name: string, scheme: 'light' | 'dark'): string {
  const token = color[name]!;
  if (scheme === 'dark') return token.$extensions.broletto.dark;
  return token.$value.startsWith('{') ? value(token.$value.slice('{color.'.length, -1), scheme) : token.$value;
}

/** Linear-light red, green and blue, 0 to 1. */
function linear(hex: string): Triple {
  const channel = (start: number): number => {
    const part = parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function multiply(matrix: readonly Triple[], [x, y, z]: Triple): Triple {
  return matrix.map((row) => row[0] * x + row[1] * y + row[2] * z) as unknown as Triple;
}

/** WCAG 2.2 contrast. */
function contrast(first: string, second: string): number {
  const luminance = (hex: string): number => multiply([[0.2126, 0.7152, 0.0722]], linear(hex))[0];
  const [low, high] = [luminance(first), luminance(second)].sort((left, right) => left - right) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Dichromats' view, G. M. Machado and others, 2009, severity 1. */
const VISIONS: Record<string, readonly Triple[]> = {
  'full colour vision': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** CIE L*a*b*, D65. */
function lab(rgb: Triple): Triple {
  const clipped = rgb.map((part) => Math.min(1, Math.max(0, part))) as unknown as Triple;
  const [x, y, z] = multiply([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]], clipped);
  const f = (part: number): number => (part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** CIEDE2000 colour difference, after G. Sharma and others, 2005. */
function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const degrees = 180 / Math.PI;
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const [a1p, a2p] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(a1p, b1), Math.hypot(a2p, b2)];
  const hue = (a: number, b: number): number => (a || b ? (Math.atan2(b, a) * degrees + 360) % 360 : 0);
  const [h1, h2] = [hue(a1p, b1), hue(a2p, b2)];
  const turn = !c1 || !c2 ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
  const dl = l2 - l1;
  const dc = c2 - c1;
  const dh = 2 * Math.sqrt(c1 * c2) * Math.sin(turn / 2 / degrees);
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const h = !c1 || !c2 ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
  const cos = (angle: number): number => Math.cos(angle / degrees);
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const rt = -Math.sin((60 * Math.exp(-(((h - 275) / 25) ** 2))) / degrees) * 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh));
}

describe('the colours of charts', () => {
  it('are measured rightly: three pairs of Sharma’s test data', () => {
    expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).to.be.closeTo(2.0425, 0.0001);
    expect(difference([50, 2.5, 0], [73, 25, -18])).to.be.closeTo(27.1492, 0.0001);
    expect(difference([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).to.be.closeTo(2.0373, 0.0001);
    expect(contrast('#ffffff', '#767676')).to.be.closeTo(4.54, 0.01);
  });

  for (const scheme of ['light', 'dark'] as const) {
    describe(scheme, () => {
      const colours = [1, 2, 3, 4, 5, 6].map((index) => value(`chart-${index}`, scheme));

      it('begin with the accent, and do without the colour of central government', () => {
        expect(colours[0]).to.equal(value('accent', scheme));
        expect(colours.map((colour) => colour.toLowerCase())).not.to.include('#0066cc');
      });

      it('are at least 3:1 on the surface', () => {
        const ground = value('surface', scheme);
        expect(colours.filter((colour) => contrast(colour, ground) < 3)).to.deep.equal([]);
      });

      for (const [vision, matrix] of Object.entries(VISIONS)) {
        it(`differ by at least 20 (CIEDE2000) from each other under ${vision}`, () => {
          const seen = colours.map((colour) => lab(multiply(matrix, linear(colour))));
          const tooNear = seen.flatMap((first, index) =>
            seen.slice(index + 1).flatMap((second, other) => (difference(first, second) < 20 ? `${index + 1} and ${index + 2 + other}: ${difference(first, second).toFixed(1)}` : [])),
          );
          expect(tooNear).to.deep.equal([]);
        });
      }
    });
  }
});
