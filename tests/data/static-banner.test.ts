import { expect } from 'chai';
import { findFund, FUNDS, PERIODS, type StatementKind } from '../../src/funding/funds.js';
import { statement, STATEMENT_LANGUAGES } from '../../src/funding/statements.js';
import { checkStatic, renderStatic, renderTag, type StaticBannerOptions } from '../../src/static/eu-banner.js';
import { clearFixtures, expectAccessible } from '../helpers/fixture.js';
import { addresses, HOSTILE, parse, show, strangers, textOf } from '../helpers/static.js';

const ELEMENTS = 'html head body div style svg path p span bdi a';
const ATTRIBUTES = 'class role aria-label lang dir xmlns width height viewBox aria-hidden focusable fill d href';

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = colour.match(/\d+/g)!.map((part) => {
    const value = +part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

describe('the static banner', () => {
  afterEach(clearFixtures);

  const KINDS: readonly StatementKind[] = ['funded', 'cofunded', 'ngeu'];
  for (const language of STATEMENT_LANGUAGES) {
    it(`says every kind in every period in ${language}`, () => {
      for (const kind of KINDS) {
        for (const period of PERIODS) {
          const root = parse(renderStatic({ fund: kind === 'ngeu' ? 'pnrr' : 'fesr', statement: kind, period, language }));
          const said = root.querySelector('.broletto-static-statement')!;
          expect(said.textContent).to.equal(statement(kind, language).text);
          expect(said.getAttribute('lang')).to.equal(statement(kind, language).language);
          expect(root.querySelectorAll('.broletto-static-small').length, 'the name of the fund').to.equal(Number(period === '2014-2020'));
        }
      }
    });
  }

  for (const { code } of FUNDS) {
    it(`of ${code} reads as its options say`, () => {
      const place = show(renderStatic({ fund: code, statement: 'funded', fundReference: 'show', secondLang: 'de', programme: 'Programma', projectCode: 'A-1', example: true }));
      expect(textOf(place)).to.include(findFund(code)!.statement === 'ngeu' ? 'Finanziato dall’Unione europea – NextGenerationEU' : 'Finanziato dall’Unione europea');
      expect(textOf(place)).to.match(/Finanziert von der Europäischen Union.*Programma.*Progetto A-1 Esempio$/);
    });
  }

  it('draws the emblem in its measures, with style sheets and without', () => {
    for (const height of [40, 48, 72.5]) {
      for (const isBare of [false, true]) {
        const markup = renderStatic({ fund: 'fesr', height });
        const svg = show(isBare ? markup.replace(/<style>.*?<\/style>/g, '') : markup).querySelector('svg')!;
        const [border, field, stars] = [...svg.querySelectorAll('path')].map((path) => path.getBoundingClientRect());
        expect(field!.height).to.be.closeTo(height, 0.1);
        expect(field!.width / field!.height).to.be.closeTo(1.5, 0.005);
        expect(border!.height - field!.height).to.be.closeTo((2 * height) / 25, 0.1);
        // A ring of a third of the height, and a star beyond it, which reaches as far up as it reaches not down.
        expect(stars!.top - field!.top).to.be.closeTo((4 / 36) * height, 0.1);
        expect(stars!.left + stars!.right).to.be.closeTo(field!.left + field!.right, 0.2);
        clearFixtures();
      }
    }
  });

  it('keeps its typeface, its colours and its measures against the page', () => {
    const page = new CSSStyleSheet();
    page.replaceSync('p{font-family:serif;font-style:italic;text-decoration:underline;color:red;text-transform:uppercase;text-shadow:1px 1px red}svg{max-width:10px;height:auto}main{color-scheme:dark;background:#000}');
    document.adoptedStyleSheets = [page];
    const place = show(renderStatic({ fund: 'fami', period: '2014-2020' }));
    const style = getComputedStyle(place.querySelector('.broletto-static-statement')!);
    expect(style.fontFamily).to.match(/^Arial/);
    expect([style.fontStyle, style.textDecorationLine, style.textTransform, style.textShadow]).to.deep.equal(['normal', 'none', 'none', 'none']);
    expect(style.color).to.equal('rgb(0, 51, 153)');
    expect(place.querySelectorAll('path')[1]!.getBoundingClientRect().height).to.be.closeTo(48, 0.1);
    document.adoptedStyleSheets = [];
  });

  for (const tone of ['positive', 'negative', 'mono-blue', 'mono-black']) {
    it(`has words that can be read in ${tone}`, () => {
      for (const words of show(renderStatic({ fund: 'cerv', statement: 'funded', authority: 'eacea', fundReference: 'show', example: true, tone })).querySelectorAll('p')) {
        const { color, backgroundColor } = getComputedStyle(words);
        expect(contrast(color, backgroundColor)).to.be.above(10);
      }
    });
  }

  for (const language of ['it', 'en']) {
    it(`is accessible in ${language}`, async () => {
      document.documentElement.lang = language;
      await expectAccessible(show(renderStatic({ fund: 'cerv', statement: 'funded', authority: 'eacea', secondLang: 'de', language, href: '/progetto', example: true })));
      clearFixtures();
      await expectAccessible(show(renderStatic({ fund: 'fami', period: '2014-2020', tone: 'negative', language })));
    });
  }

  const FIELDS: readonly (keyof StaticBannerOptions)[] = [
    'fund', 'period', 'statement', 'language', 'secondLang', 'fundReference', 'programme', 'projectCode', 'authority', 'height', 'tone', 'layout', 'href',
  ];
  for (const field of FIELDS) {
    it(`lets nothing through in ${field}`, () => {
      for (const text of HOSTILE) {
        const markup = renderStatic({ fund: 'fesr', [field]: text });
        const root = parse(markup);
        expect(strangers(root, ELEMENTS, ATTRIBUTES)).to.deep.equal([]);
        expect(root.body.childElementCount).to.equal(1);
        expect(addresses(root).filter((address) => /script:/.test(address))).to.deep.equal([]);
        expect(markup).to.not.match(/[\n\0\ud800\u2028]/);
        const tag = parse(renderTag({ fund: 'fesr', [field]: text }));
        expect(strangers(tag, `${ELEMENTS} broletto-eu-banner`, `${ATTRIBUTES} fund period statement second-lang fund-reference programme project-code authority layout tone height`)).to.deep.equal([]);
      }
    });
  }

  it('takes what JSON brings in place of texts', () => {
    for (const value of [5, true, null, {}, [], 2463n]) {
      for (const field of [...FIELDS, 'example']) {
        const options = { fund: 'fesr', [field]: value } as StaticBannerOptions;
        expect(() => [renderTag(options), checkStatic(options)], field).to.not.throw();
        expect(renderStatic(options)).to.include('<svg');
      }
    }
    for (const options of [null, undefined, 5, 'fesr']) expect(renderStatic(options as unknown as StaticBannerOptions)).to.include('<svg');
    expect(textOf(show(renderStatic({ fund: 'fesr', projectCode: 2463 as unknown as string })))).to.include('Progetto 2463');
  });

  for (const layout of ['auto', 'horizontal', 'vertical']) {
    it(`has room on a narrow page with a large emblem (${layout})`, () => {
      const place = show(renderStatic({ fund: 'fami', period: '2014-2020', language: 'el', height: 120, layout, authority: 'eacea' }));
      place.style.width = '288px';
      const { right } = place.getBoundingClientRect();
      for (const box of place.querySelectorAll('div, p, svg')) {
        expect(box.scrollWidth, box.className.toString()).to.be.at.most(Math.ceil(box.getBoundingClientRect().width) + 1);
        expect(box.getBoundingClientRect().right).to.be.at.most(right + 1);
      }
      expect(place.querySelector('.broletto-static-statement')!.getBoundingClientRect().width, 'no column of letters').to.be.above(70);
    });
  }

  it('asks for nothing and leads only where it is told to', () => {
    expect(addresses(parse(renderStatic({ fund: 'fesr' })))).to.deep.equal([]);
    expect(addresses(parse(renderStatic({ fund: 'fesr', href: '/progetto' })))).to.deep.equal(['/progetto']);
  });

  it('says the same as its tag, in which it stands', () => {
    const root = parse(renderTag({ fund: 'cerv', language: 'de', height: 60, example: true }));
    const tag = root.querySelector('div > broletto-eu-banner')!;
    expect(tag.getAttributeNames()).to.have.members(['fund', 'statement', 'height', 'lang', 'example']);
    expect(tag.getAttribute('statement'), 'nothing is usual: the tag would show its content').to.equal('cofunded');
    expect(tag.textContent).to.include('Kofinanziert von der Europäischen Union');
  });

  it('tells what is wrong, and how bad that is', () => {
    expect(checkStatic({ fund: 'fesr', period: '2021-2027' })).to.deep.equal([]);
    expect(checkStatic({ fund: 'pnrr', statement: 'funded', href: 'javascript:alert(1)', layout: 'round', tone: 'mono-blue' }).map(({ code, severity }) => `${severity} ${code}`)).to.deep.equal([
      'error statement-mismatch',
      'warning unknown-value',
      'warning unsafe-url',
      'warning mono-on-web',
    ]);
  });
});
