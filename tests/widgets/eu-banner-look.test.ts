import { expect } from 'chai';
import '../../src/define/eu-banner.js';
import { EMBLEM_COLOURS } from '../../src/funding/emblem.js';
import { inkOn, parseColour } from '../../src/widgets/eu-banner/ground.js';
import type { EuBanner } from '../../src/widgets/eu-banner/eu-banner.js';
import { clearFixtures, expectAccessible, fixture, settled, visibleText, warningsDuring } from '../helpers/fixture.js';

const part = (element: EuBanner, name: string): HTMLElement => element.shadowRoot!.querySelector(`[part~="${name}"]`)!;
const paths = (element: EuBanner): SVGPathElement[] => [...element.shadowRoot!.querySelectorAll('path')];
const field = (element: EuBanner): DOMRect => paths(element)[1]!.getBoundingClientRect();
const inkOf = (element: EuBanner): string => getComputedStyle(part(element, 'statement')).color;
const plateOf = (element: EuBanner): string => getComputedStyle(part(element, 'base')).backgroundColor;
const codes = (element: EuBanner): string[] => element.issues.map(({ code }) => code);

const [BLUE, BLACK, WHITE, NONE] = ['rgb(0, 51, 153)', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'];
/** Through a page in a frame another may show: WebKit's runner has the tests in one. */
const isFramed = parent !== window;
const LOGO = 'data:image/svg+xml,' + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"><path d="M0 0h600v300H0z"/></svg>');

/** Waits until changes around the banner have been told to it and drawn. */
const redrawn = async (element: EuBanner): Promise<void> => {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await settled(element);
};

/** Runs `look` with the rules for paper in force. */
function onPaper(element: EuBanner, look: () => void): void {
  const media = element.shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.media.mediaText === 'print');
  expect(media.length).to.be.at.least(1);
  media.forEach((rule) => (rule.media.mediaText = 'all'));
  try {
    look();
  } finally {
    media.forEach((rule) => (rule.media.mediaText = 'print'));
  }
}

describe('<broletto-eu-banner>, its look', () => {
  afterEach(clearFixtures);

  describe('the emblem as drawn', () => {
    for (const height of [40, 48, 61.3, 120, 400]) {
      it(`keeps the official geometry at ${height} px`, async () => {
        const element = await fixture<EuBanner>(`<broletto-eu-banner fund="pnrr" height="${height}"></broletto-eu-banner>`);
        const { left, top, width, height: high } = field(element);
        const path = paths(element)[2]!;
        const onScreen = path.getScreenCTM()!;
        const stars = path.getAttribute('d')!.split('M').slice(1).map((star) => star.split('L').map((corner) => {
          const [x, y] = corner.trim().split(/[ ,]/).map(Number);
          return new DOMPoint(x, y).matrixTransform(onScreen);
        }));
        expect(width / high).to.be.closeTo(1.5, 0.005);
        expect(stars).to.have.length(12);
        stars.forEach((corners, hour) => {
          const x = corners.reduce((sum, corner) => sum + corner.x, 0) / 5;
          const y = corners.reduce((sum, corner) => sum + corner.y, 0) / 5;
          const near = high / 200;
          expect(x, `${hour} o’clock`).to.be.closeTo(left + width / 2 + (high / 3) * Math.sin((hour / 6) * Math.PI), near);
          expect(y, `${hour} o’clock`).to.be.closeTo(top + high / 2 - (high / 3) * Math.cos((hour / 6) * Math.PI), near);
          for (const corner of corners) expect(Math.hypot(corner.x - x, corner.y - y)).to.be.closeTo(high / 18, near);
          const upmost = corners.reduce((one, other) => (one.y < other.y ? one : other));
          expect(upmost.x, 'upright').to.be.closeTo(x, near);
        });
        // What the engine itself makes of the path, on the grid.
        const box = path.getBBox();
        expect([box.x, box.y, box.width, box.height].map((number) => Number(number.toFixed(1)))).to.deep.equal([13.1, 4, 27.8, 27.6]);
      });
    }

    it('stands in the same place on every ground: the border is always there', async () => {
      const element = await fixture<EuBanner>('<div><broletto-eu-banner fund="pnrr"></broletto-eu-banner></div>');
      const before = JSON.stringify(field(element));
      element.parentElement!.style.background = '#17324d';
      await redrawn(element);
      expect(inkOf(element)).to.equal(WHITE);
      expect(JSON.stringify(field(element))).to.equal(before);
    });
  });

  describe('the words have the colour that what lies behind them asks for', () => {
    const grounds: readonly [ground: string, ink: string, plate: string][] = [
      ['', BLUE, isFramed ? WHITE : NONE],
      ['background: #fff', BLUE, NONE],
      ['background: #17324d', WHITE, NONE],
      ['background: rgb(118, 118, 118)', BLACK, NONE],
      ['background: gold', BLUE, NONE],
      ['background: color-mix(in srgb, #000 90%, #fff)', WHITE, NONE],
      // What cannot be told gets a white plate.
      ['background: linear-gradient(#000, #000)', BLUE, WHITE],
      ['background: rgb(0 0 0 / 0.5)', BLUE, WHITE],
      ['background: #000; opacity: 0.9', BLUE, WHITE],
      ['background: #000; filter: invert(1)', BLUE, WHITE],
      ['background: #000; mix-blend-mode: difference', BLUE, WHITE],
      ['background: color(display-p3 0 0 0)', BLUE, WHITE],
      ['color-scheme: dark', BLUE, WHITE],
    ];
    for (const [ground, ink, plate] of grounds) {
      it(ground || 'the canvas', async () => {
        const element = await fixture<EuBanner>(`<div style="${ground}"><section><broletto-eu-banner fund="cerv" statement="funded" fund-reference="show" authority="rea" project-code="1" example></broletto-eu-banner></section></div>`);
        expect([inkOf(element), plateOf(element)]).to.deep.equal([ink, plate]);
        for (const name of ['reference', 'details', 'disclaimer']) expect(getComputedStyle(part(element, name)).color, name).to.equal(ink);
        expect(getComputedStyle(element.shadowRoot!.querySelector('.example')!).color).to.equal(ink);
      });
    }

    it('the page’s dark canvas is one too', async () => {
      document.documentElement.style.colorScheme = 'dark';
      try {
        const element = await fixture<EuBanner>('<broletto-eu-banner fund="pnrr"></broletto-eu-banner>');
        expect(inkOn(parseColour(getComputedStyle(element).columnRuleColor)!), 'the engine says what it paints').to.equal('white');
        expect(inkOf(element)).to.equal(isFramed ? BLUE : WHITE);
      } finally {
        document.documentElement.style.colorScheme = '';
      }
    });

    it('through shadow roots and slots, as they are drawn', async () => {
      const element = await fixture<EuBanner>('<div style="background: #fff"><div class="host"><broletto-eu-banner fund="pnrr"></broletto-eu-banner></div></div>');
      const root = element.parentElement!.attachShadow({ mode: 'open' });
      root.append(document.createElement('div'));
      root.firstElementChild!.append(document.createElement('slot'));
      (root.firstElementChild as HTMLElement).style.background = '#000';
      element.requestUpdate();
      await redrawn(element);
      expect(inkOf(element)).to.equal(WHITE);
    });

    it('and on the banner itself, where the page gives it a ground', async () => {
      expect(inkOf(await fixture<EuBanner>('<broletto-eu-banner fund="pnrr" style="background: navy"></broletto-eu-banner>'))).to.equal(WHITE);
    });

    it('follows what changes around it: attributes, transitions, the reader’s size of window', async () => {
      const element = await fixture<EuBanner>('<div class="theme"><style>.theme[data-theme=dark] { background: #000 } .slow { transition: background-color 50ms } @container (min-width: 400px) { .wide { background: #000 } }</style><p style="container-type: inline-size"><span class="wide" style="display: block"><broletto-eu-banner fund="pnrr"></broletto-eu-banner></span></p></div>');
      const theme = element.closest<HTMLElement>('.theme')!;
      theme.style.width = '350px';
      await redrawn(element);
      expect(inkOf(element)).to.equal(BLUE);
      theme.dataset.theme = 'dark';
      await redrawn(element);
      expect(inkOf(element), 'an attribute of the theme').to.equal(WHITE);
      theme.classList.add('slow');
      const ended = new Promise((resolve) => theme.addEventListener('transitionend', resolve, { once: true }));
      delete theme.dataset.theme;
      await ended;
      await redrawn(element);
      expect(inkOf(element), 'the end of a transition').to.equal(BLUE);
      theme.style.width = '600px';
      await redrawn(element);
      expect(inkOf(element), 'its size').to.equal(WHITE);
    });

    describe('on a hero, where it cannot be told', () => {
      const HERO = '.hero { position: relative; background: #fff } .layer { position: absolute; inset: 0; width: 100%; height: 100% } .text { position: relative }';
      const hero = (rules: string, layer: string, after = ''): string =>
        `<div><style>${HERO} ${rules}</style><div class="hero">${layer}<div class="text"><broletto-eu-banner fund="pnrr"></broletto-eu-banner></div>${after}</div></div>`;
      const heroes: readonly [what: string, markup: string, plate: string][] = [
        ['a picture behind', hero('', `<img class="layer" alt="" src="${LOGO}">`), WHITE],
        ['a dark layer behind', hero('.layer { background: #111 }', '<div class="layer"></div>'), WHITE],
        ['a gradient behind', hero('.layer { background: linear-gradient(#000, #111) }', '<div class="layer"></div>'), WHITE],
        ['a layer made before', hero('.hero::before { content: ""; position: absolute; inset: 0; background: #111 }', ''), WHITE],
        ['a layer made after', hero('.hero { isolation: isolate } .hero::after { content: ""; position: absolute; inset: 0; z-index: -1; background: rgb(0 0 0 / 0.5) }', ''), WHITE],
        ['a picture beside', hero('.layer { width: 40px; left: 300px; height: 20px }', `<img class="layer" alt="" src="${LOGO}">`), NONE],
        ['nothing that is painted', hero('.hero::after { content: ""; display: table } .layer { z-index: 0 }', '<div class="layer"></div>'), NONE],
        ['a picture above it', hero('.hero { isolation: isolate }', '', '<div class="layer" style="background: #000"></div>'), NONE],
        ['a picture behind the ground', `<div><style>${HERO}</style><img class="layer" alt="" src="${LOGO}"><div class="hero"><broletto-eu-banner fund="pnrr"></broletto-eu-banner></div></div>`, NONE],
      ];
      for (const [what, markup, plate] of heroes) {
        it(what, async () => {
          const element = await fixture<EuBanner>(markup);
          await redrawn(element);
          expect([inkOf(element), plateOf(element)]).to.deep.equal([BLUE, plate]);
        });
      }

      it('as soon as it comes into view, and from then on', async () => {
        const element = await fixture<EuBanner>(`<div><div style="height: 3000px"></div>${hero('.hero { background: #000 }', `<img class="layer" alt="" src="${LOGO}">`)}<div style="height: 3000px"></div></div>`);
        await redrawn(element);
        expect([inkOf(element), plateOf(element)], 'nobody can see').to.deep.equal([WHITE, NONE]);
        for (const place of [2900, 0]) {
          scrollTo(0, place);
          await redrawn(element);
          await redrawn(element);
          expect([inkOf(element), plateOf(element)], `scrolled to ${place}`).to.deep.equal([BLUE, WHITE]);
        }
      });
    });

    it('unless the author decides', async () => {
      const look = async (tone: string, ground: string): Promise<string[]> => {
        const element = await fixture<EuBanner>(`<div style="background: ${ground}"><broletto-eu-banner fund="pnrr" tone="${tone}"></broletto-eu-banner></div>`);
        return [inkOf(element), plateOf(element)];
      };
      expect(await look('negative', 'linear-gradient(#000, #000)')).to.deep.equal([WHITE, NONE]);
      expect(await look('positive', 'linear-gradient(#fff, #fff)')).to.deep.equal([BLUE, NONE]);
      expect(await look('mono-black', '#17324d'), 'one colour is for paper').to.deep.equal([WHITE, NONE]);
    });
  });

  it('beside pictures of others, that are made for white, it is on white whatever the author decides', async () => {
    for (const slot of ['logos', 'lockup']) {
      const element = await fixture<EuBanner>(`<div style="background: #000"><broletto-eu-banner fund="fesr" period="2014-2020" tone="negative"><img slot="${slot}" alt="Ente" src="${LOGO}"></broletto-eu-banner></div>`);
      expect([getComputedStyle(part(element, 'reference')).color, plateOf(element)], slot).to.deep.equal([BLUE, WHITE]);
    }
  });

  it('keeps lines of the text around out: a link’s do not reach into an inline block, which is as large as the banner', async () => {
    const element = await fixture<EuBanner>('<u style="display: block; width: 500px; line-height: 3"><broletto-eu-banner fund="pnrr"></broletto-eu-banner></u>');
    const base = part(element, 'base');
    expect(getComputedStyle(base).display).to.equal('inline-block');
    const [inner, outer] = [base.getBoundingClientRect(), element.getBoundingClientRect()];
    expect([inner.left, inner.top, inner.width, inner.height]).to.deep.equal([outer.left, outer.top, outer.width, outer.height]);
  });

  describe('on paper', () => {
    for (const [tone, form, ink] of [['auto', 'colour', BLUE], ['negative', 'colour', BLUE], ['mono-blue', 'blue', BLUE], ['mono-black', 'black', BLACK]] as const) {
      it(`${tone}: the words can be read though grounds are not printed, the emblem is the ${form} one`, async () => {
        const element = await fixture<EuBanner>(`<div style="background: #000"><broletto-eu-banner fund="pnrr" tone="${tone}"></broletto-eu-banner></div>`);
        const fills = (): string[] => paths(element).map((path) => getComputedStyle(path).fill);
        const sample = document.createElement('i');
        const rgb = (colour: string): string => {
          sample.style.color = colour;
          document.body.append(sample);
          const { color } = getComputedStyle(sample);
          sample.remove();
          return color;
        };
        expect(fills(), 'on the screen').to.deep.equal(EMBLEM_COLOURS.colour.map(rgb));
        onPaper(element, () => {
          expect(inkOf(element)).to.equal(ink);
          expect(plateOf(element)).to.equal(WHITE);
          expect(fills()).to.deep.equal(EMBLEM_COLOURS[form].map(rgb));
        });
      });
    }
  });

  describe('an official lockup', () => {
    const withLockup = (inside: string, attributes = 'fund="interreg" period="2021-2027" programme="Interreg VI-A Italia-Svizzera"'): Promise<EuBanner> =>
      fixture<EuBanner>(`<div style="width: 700px"><broletto-eu-banner ${attributes}>${inside}</broletto-eu-banner></div>`);

    it('takes the place of ours, on white, as high as the emblem would be, undistorted', async () => {
      const element = await withLockup(`<img slot="lockup" alt="Interreg, cofinanziato dall’Unione europea" width="40" height="90" src="${LOGO}">`);
      const { width, height } = element.querySelector('img')!.getBoundingClientRect();
      expect(part(element, 'emblem')).to.equal(null);
      expect([width, height]).to.deep.equal([96, 48]);
      expect(plateOf(element)).to.equal(WHITE);
      expect(visibleText(element), 'the image has the words').to.equal('');
      await expectAccessible(element);
    });

    it('without a text alternative has ours for who does not see it', async () => {
      const element = await withLockup(`<img slot="lockup" src="${LOGO}" alt="">`);
      const statement = part(element, 'statement');
      expect(visibleText(element)).to.equal('Cofinanziato dall’Unione europea');
      expect(statement.parentElement!.getBoundingClientRect().width).to.be.at.most(1);
    });

    it('goes, and ours is back', async () => {
      const element = await withLockup(`<img slot="lockup" src="${LOGO}" alt="Interreg">`);
      element.querySelector('img')!.remove();
      await settled(element);
      expect(visibleText(element)).to.equal('Cofinanziato dall’Unione europea Interreg VI-A Italia-Svizzera 2021-2027');
      expect(field(element).height).to.be.closeTo(48, 0.1);
    });

    it('leaves the name of the fund where it is compulsory', async () => {
      const element = await withLockup(`<img slot="lockup" src="${LOGO}" alt="Cofinanziato dall’Unione europea">`, 'fund="fesr" period="2014-2020"');
      expect(visibleText(element)).to.equal('Fondo europeo di sviluppo regionale (FESR) 2014-2020');
    });
  });

  describe('logos of partners', () => {
    const withLogos = async (width: number, count = 2, dir = 'ltr'): Promise<EuBanner> => {
      const logo = `<img slot="logos" alt="Ente" src="${LOGO}">`;
      const element = await fixture<EuBanner>(`<div dir="${dir}" style="width: ${width}px"><broletto-eu-banner fund="fesr" period="2021-2027">${logo.repeat(count)}</broletto-eu-banner></div>`);
      await Promise.all([...element.querySelectorAll('img')].map((image) => image.decode()));
      await redrawn(element);
      return element;
    };
    /** Of the picture itself, without its rule and room. */
    const picture = (image: Element): DOMRect => {
      const { left, right, top, height } = image.getBoundingClientRect();
      const room = parseFloat(getComputedStyle(image).paddingInlineStart) + 1;
      const isRtl = getComputedStyle(image).direction === 'rtl';
      return new DOMRect(isRtl ? left : left + room, top, right - left - room, height);
    };

    it('stand beside the lockup, as high as the emblem and no higher, a rule between, undistorted', async () => {
      const element = await withLogos(1280);
      const emblem = field(element);
      let before = part(element, 'statement').getBoundingClientRect().right;
      for (const image of element.querySelectorAll('img')) {
        const { left, top, width, height } = picture(image);
        expect(height).to.be.closeTo(emblem.height, 0.1);
        expect(width / height).to.be.closeTo(2, 0.01);
        expect(top).to.be.closeTo(emblem.top, 0.6);
        const rule = image.getBoundingClientRect().left;
        expect(rule - before, 'room before the rule').to.be.at.least(emblem.height - 1);
        expect(left - rule, 'room behind it').to.be.closeTo(emblem.height + 1, 0.1);
        expect(getComputedStyle(image).borderInlineStartColor).to.equal('rgb(128, 128, 128)');
        before = left + width;
      }
    });

    for (const [width, dir] of [[1280, 'ltr'], [1280, 'rtl'], [420, 'ltr'], [420, 'rtl'], [288, 'ltr'], [288, 'rtl']] as const) {
      it(`${width} px, ${dir}: nothing is cut off, and no rule stands first in a row`, async () => {
        const element = await withLogos(width, 5, dir);
        const base = part(element, 'base').getBoundingClientRect();
        const frame = element.shadowRoot!.querySelector('.frame')!.getBoundingClientRect();
        const images = [...element.querySelectorAll('img')];
        expect(element.scrollWidth).to.be.at.most(width);
        for (const box of [field(element), part(element, 'statement').getBoundingClientRect(), ...images.map(picture)]) {
          expect(box.left).to.be.at.least(base.left + 15);
          expect(box.right).to.be.at.most(base.right - 15);
        }
        const rows = new Set(images.map((image) => Math.round(image.getBoundingClientRect().top)));
        expect(rows.size, 'rows').to.be.above(width > 1000 ? 0 : 1);
        for (const top of rows) {
          const row = images.filter((image) => Math.round(image.getBoundingClientRect().top) === top);
          const isBeside = Math.abs(top - field(element).top) < 2;
          const first = row[0]!.getBoundingClientRect();
          const isClipped = dir === 'ltr' ? first.left + 1 <= frame.left : first.right - 1 >= frame.right;
          expect(isClipped, `row at ${top}`).to.equal(!isBeside);
        }
      });
    }
  });

  describe('the disclaimer', () => {
    it('of direct management comes with the authority’s name, in the words’ language', async () => {
      const element = await fixture<EuBanner>('<broletto-eu-banner fund="cerv" statement="funded" authority="EACEA"></broletto-eu-banner>', 'en');
      expect(visibleText(element)).to.match(/^Funded by the European Union Funded by the European Union\. Views and opinions .*\(EACEA\)\. .* held responsible for them\.$/);
      expect(codes(element)).to.deep.equal([]);
    });
    it('in the author’s words stands alone, and nothing is missing', async () => {
      const element = await fixture<EuBanner>('<broletto-eu-banner fund="cerv" statement="funded" authority="eacea"><p slot="disclaimer">Le opinioni sono degli autori.</p></broletto-eu-banner>');
      await redrawn(element);
      expect(visibleText(element)).to.equal('Finanziato dall’Unione europea Le opinioni sono degli autori.');
      element.removeAttribute('authority');
      await redrawn(element);
      expect(codes(element)).to.deep.equal([]);
    });
    it('is never invented', async () => {
      let element!: EuBanner;
      await warningsDuring(async () => {
        element = await fixture<EuBanner>('<broletto-eu-banner fund="cerv" statement="funded" authority="comune"></broletto-eu-banner>');
      });
      await redrawn(element);
      expect(visibleText(element)).to.equal('Finanziato dall’Unione europea');
      expect(codes(element)).to.have.members(['unknown-value', 'disclaimer-missing']);
    });
    it('does not contradict a statement of the author’s own', async () => {
      const element = await fixture<EuBanner>('<broletto-eu-banner fund="cerv" authority="eacea"><p>Finanziato dall’Unione europea</p></broletto-eu-banner>');
      expect(visibleText(element)).to.equal('Finanziato dall’Unione europea');
    });
  });

  describe('as a link', () => {
    it('is one, named by the statement, without underline, focusable with an outline one can see', async () => {
      const element = await fixture<EuBanner>('<div style="background: #17324d; color-scheme: light"><broletto-eu-banner fund="fami" period="2014-2020" href="/progetto?a=1&amp;b=2"></broletto-eu-banner></div>');
      const links = element.shadowRoot!.querySelectorAll('a');
      expect(links.length).to.equal(1);
      const [link] = links as unknown as [HTMLAnchorElement];
      expect(link.getAttribute('href')).to.equal('/progetto?a=1&b=2');
      expect(link.textContent!.trim()).to.match(/^Cofinanziato dall’Unione europea/);
      expect(link.contains(part(element, 'emblem'))).to.equal(true);
      expect(getComputedStyle(link).textDecorationLine).to.equal('none');
      expect(getComputedStyle(link).color).to.equal(WHITE);
      await expectAccessible(element);
    });
    it('is none where the address may not be followed', async () => {
      const element = await fixture<EuBanner>('<broletto-eu-banner fund="pnrr" href="javascript:alert(1)"></broletto-eu-banner>');
      expect(element.shadowRoot!.querySelector('a')).to.equal(null);
    });
  });

  it('sets 100 000 characters as text, and no markup of anybody’s', async () => {
    const element = await fixture<EuBanner>('<broletto-eu-banner fund="fami"></broletto-eu-banner>');
    element.programme = `<img src=x onerror=alert(1)>\u202e${'programma '.repeat(10_000)}`;
    element.projectCode = '<b>1</b>';
    await redrawn(element);
    expect(element.shadowRoot!.querySelector('img, b')).to.equal(null);
    expect(visibleText(element)).to.contain('<img src=x onerror=alert(1)>').and.to.contain('<b>1</b>');
  });
});
