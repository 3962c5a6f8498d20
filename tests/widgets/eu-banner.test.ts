import { expect } from 'chai';
import '../../src/define/eu-banner.js';
import { PERIODS } from '../../src/funding/funds.js';
import { statement, STATEMENT_LANGUAGES } from '../../src/funding/statements.js';
import type { EuBanner } from '../../src/widgets/eu-banner/eu-banner.js';
import * as examples from '../../stories/examples/eu-banner.js';
import { clearFixtures, expectAccessible, fixture, itIsAccessible, nextEvent, settled, visibleText, warningsDuring } from '../helpers/fixture.js';

const banner = (attributes: string, lang?: string): Promise<EuBanner> => fixture<EuBanner>(`<broletto-eu-banner ${attributes}></broletto-eu-banner>`, lang);
const part = (element: EuBanner, name: string): HTMLElement => element.shadowRoot!.querySelector(`[part~="${name}"]`)!;
const codes = (element: EuBanner): string[] => element.issues.map(({ code, where }) => `${where} ${code}`);

/** Waits until the banner has looked at the page: that is done before a frame, with everything in its place. */
const looked = async (element: EuBanner): Promise<void> => {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await settled(element);
};

/** The blue field as the browser has drawn it, without the white border. */
const field = (element: EuBanner): DOMRect => element.shadowRoot!.querySelectorAll('path')[1]!.getBoundingClientRect();

describe('<broletto-eu-banner>', () => {
  afterEach(clearFixtures);

  describe('is accessible', () => {
    itIsAccessible(examples);

    it('as a group with a name, of text that says all that the emblem does', async () => {
      const element = await banner('fund="fami"');
      expect(part(element, 'base').getAttribute('role')).to.equal('group');
      expect(part(element, 'base').ariaLabel).to.equal('Finanziamento dell’Unione europea');
      expect(part(element, 'emblem').getAttribute('aria-hidden')).to.equal('true');
    });
  });

  describe('says', () => {
    const says: readonly [attributes: string, text: string][] = [
      ['fund="fami" period="2014-2020"', 'Cofinanziato dall’Unione europea Fondo Asilo, Migrazione e Integrazione (FAMI) 2014-2020'],
      ['fund="fami" period="2021-2027"', 'Cofinanziato dall’Unione europea'],
      ['fund="AMIF" period=" 2021-2027 " fund-reference="SHOW"', 'Cofinanziato dall’Unione europea Fondo Asilo, Migrazione e Integrazione (FAMI) 2021-2027'],
      ['fund="fami" period="2021-2027" fund-reference="hide"', 'Cofinanziato dall’Unione europea'],
      ['fund="fse"', 'Cofinanziato dall’Unione europea Fondo sociale europeo (FSE) 2014-2020'],
      ['fund="fse-plus"', 'Cofinanziato dall’Unione europea'],
      ['fund="pnrr"', 'Finanziato dall’Unione europea – NextGenerationEU'],
      ['fund="pnrr" fund-reference="show"', 'Finanziato dall’Unione europea – NextGenerationEU PNRR – NextGenerationEU 2021-2027'],
      ['fund="fsue" period="2021-2027"', 'Finanziato dall’Unione europea'],
      ['fund="fesr" period="2021-2027" statement="funded"', 'Finanziato dall’Unione europea'],
      ['statement="ngeu"', 'Finanziato dall’Unione europea – NextGenerationEU'],
      ['statement="funded" example', 'Finanziato dall’Unione europea Esempio'],
      ['fund="fami" period="2021-2027" programme="Programma nazionale FAMI" project-code="prog-2463"', 'Cofinanziato dall’Unione europea Programma nazionale FAMI – Progetto prog-2463'],
      ['fund="fami" period="2021-2027" project-code="prog-2463"', 'Cofinanziato dall’Unione europea Progetto prog-2463'],
    ];
    for (const [attributes, text] of says) {
      it(`«${text}» for ${attributes}`, async () => {
        const element = await banner(attributes);
        await looked(element);
        expect(visibleText(element)).to.equal(text);
        expect(codes(element)).to.deep.equal([]);
      });
    }
  });

  describe('names what is wrong and stays on the safe side', () => {
    const wrong: readonly [attributes: string, text: string, issues: string[]][] = [
      ['fund="fami"', 'Cofinanziato dall’Unione europea Fondo Asilo, Migrazione e Integrazione (FAMI)', ['period period-missing']],
      ['', 'Cofinanziato dall’Unione europea', ['statement statement-required']],
      ['fund="life" period="2021-2027"', 'Cofinanziato dall’Unione europea', ['statement statement-required', 'authority disclaimer-missing']],
      ['fund="fondone" period="2021-2027" statement="funded"', 'Finanziato dall’Unione europea', ['fund fund-unknown']],
      ['fund="fondone"', 'Cofinanziato dall’Unione europea', ['fund fund-unknown', 'statement statement-required']],
      ['fund="jtf" period="2014-2020"', 'Cofinanziato dall’Unione europea Fondo per una transizione giusta (JTF) 2014-2020', ['period fund-period-mismatch']],
      ['fund="pnrr" statement="cofunded"', 'Finanziato dall’Unione europea – NextGenerationEU', ['statement statement-mismatch']],
      ['fund="pnrr" statement="funded"', 'Finanziato dall’Unione europea – NextGenerationEU', ['statement statement-mismatch']],
      ['fund="fesr" period="2021-2027" statement="ngeu"', 'Finanziato dall’Unione europea – NextGenerationEU', ['statement statement-mismatch']],
      ['fund="pnrr" second-lang="et"', 'Finanziato dall’Unione europea – NextGenerationEU', ['second-lang statement-unverified']],
      ['fund="pnrr" second-lang="ar"', 'Finanziato dall’Unione europea – NextGenerationEU', ['second-lang statement-unverified']],
      ['fund="pnrr" href="java&#10;script:alert(1)"', 'Finanziato dall’Unione europea – NextGenerationEU', ['href unsafe-url']],
      ['fund="pnrr" tone="mono-black"', 'Finanziato dall’Unione europea – NextGenerationEU', ['tone mono-on-web']],
      ['fund="fami" period="2014-2020" fund-reference="hide"', 'Cofinanziato dall’Unione europea Fondo Asilo, Migrazione e Integrazione (FAMI) 2014-2020', ['fund-reference reference-compulsory']],
      ['period="2014-2020" statement="cofunded"', 'Cofinanziato dall’Unione europea', ['fund reference-missing']],
      ['fund="&lt;img src=x onerror=alert(1)&gt;" statement="funded"', 'Finanziato dall’Unione europea', ['fund fund-unknown']],
    ];
    for (const [attributes, text, issues] of wrong) {
      it(`${attributes || 'no attribute'}`, async () => {
        const element = await banner(attributes);
        await looked(element);
        expect(visibleText(element)).to.equal(text);
        expect(codes(element)).to.have.members(issues);
        // The sentences come with a file of their own.
        while (element.issues.some(({ message }) => !message.includes(' '))) await nextEvent(element, 'broletto-issues');
        expect(element.issues.map(({ message }) => message).join()).to.not.contain('undefined');
      });
    }

    const AUTHOR = '<p>Finanziato dall’Unione europea – NextGenerationEU</p>';
    const own: readonly [attributes: string, text: string][] = [
      ['', 'Finanziato dall’Unione europea – NextGenerationEU'],
      ['fund="pnr"', 'Finanziato dall’Unione europea – NextGenerationEU'],
      ['fund="life" period="2021-2027"', 'Finanziato dall’Unione europea – NextGenerationEU'],
      ['fund="cerv" fund-reference="show"', 'Finanziato dall’Unione europea – NextGenerationEU Cittadini, uguaglianza, diritti e valori (CERV) 2021-2027'],
      ['statement="funded"', 'Finanziato dall’Unione europea'],
      ['fund="fami" period="2021-2027"', 'Cofinanziato dall’Unione europea'],
    ];
    for (const [attributes, text] of own) {
      it(`the author’s statement only where nothing says which: ${attributes || 'no attribute'}`, async () => {
        const element = await fixture<EuBanner>(`<broletto-eu-banner ${attributes}>${AUTHOR}</broletto-eu-banner>`);
        expect(visibleText(element)).to.equal(text);
        expect(codes(element).includes('statement statement-required')).to.equal(!/funded|fami/.test(attributes));
        await expectAccessible(element);
      });
    }

    it('the author’s statement stands beside the emblem, on the plate, and follows what changes', async () => {
      const element = await fixture<EuBanner>(`<broletto-eu-banner style="width: 600px">${AUTHOR}</broletto-eu-banner>`);
      const text = element.querySelector('p')!.getBoundingClientRect();
      expect(text.left).to.be.greaterThan(field(element).right);
      expect(text.top + text.height / 2).to.be.closeTo(field(element).top + field(element).height / 2, 1);
      element.fund = 'fami';
      await settled(element);
      expect(visibleText(element)).to.contain('Cofinanziato').and.not.to.contain('NextGenerationEU');
      element.fund = 'pnr';
      element.querySelector('p')!.remove();
      await settled(element);
      expect(visibleText(element)).to.equal('Cofinanziato dall’Unione europea');
    });

    it('blanks in the tag are no statement', async () => {
      expect(visibleText(await fixture<EuBanner>('<broletto-eu-banner>\n  <!-- nulla -->\n</broletto-eu-banner>'))).to.equal('Cofinanziato dall’Unione europea');
    });

    it('unknown values: the default, one warning with tag, value and fix, and an issue', async () => {
      let element!: EuBanner;
      const lines = await warningsDuring(async () => {
        element = await banner('fund="fami" period="2014/20" statement="finanziato" layout="obliquo" fund-reference="forse"');
        await banner('fund="fesr" period="2014/20"');
      });
      expect(visibleText(element)).to.equal('Cofinanziato dall’Unione europea Fondo Asilo, Migrazione e Integrazione (FAMI)');
      expect(codes(element)).to.have.members(['period unknown-value', 'statement unknown-value', 'layout unknown-value', 'fund-reference unknown-value']);
      expect(lines.filter((line) => line.includes('2014/20'))).to.have.length(1);
      expect(lines.join()).to.contain('<broletto-eu-banner>').and.to.contain('2021-2027, 2014-2020');
    });

    it('an error when a rule is broken, a warning when a reader could be misled', async () => {
      const element = await banner('fund="fami" period="2014-2020" fund-reference="hide" height="10"');
      expect(element.issues.map(({ code, severity }) => `${code} ${severity}`)).to.have.members(['reference-compulsory warning', 'emblem-too-small warning']);
      const severity = async (attributes: string): Promise<string[]> => (await banner(attributes)).issues.map((issue) => issue.severity);
      expect(await severity('fund="pnrr" statement="funded"'), 'the law prescribes the sentence').to.deep.equal(['error']);
      expect(await severity('fund="fesr" period="2021-2027" statement="ngeu"'), 'the grant may').to.deep.equal(['warning']);
      expect(await severity('fund="fesr" period="2021-2027" tone="mono-blue"')).to.deep.equal(['warning']);
      expect(await severity('fund="fesr" period="2014-2020" tone="mono-blue"'), 'colour was compulsory').to.deep.equal(['error']);
    });

    it('issues go when what caused them goes', async () => {
      const element = await banner('fund="fondone" statement="funded"');
      element.fund = 'fami';
      element.period = '2014-2020';
      await settled(element);
      expect(codes(element)).to.deep.equal([]);
      expect(visibleText(element)).to.contain('(FAMI)');
    });
  });

  describe('language', () => {
    it('is that of the nearest lang, live, and marked on the words', async () => {
      const element = await fixture<EuBanner>('<div lang="en-IE"><broletto-eu-banner fund="fami" period="2014-2020"></broletto-eu-banner></div>');
      expect(visibleText(element)).to.equal('Co-funded by the European Union Asylum, Migration and Integration Fund (AMIF) 2014-2020');
      expect(part(element, 'statement').closest('[lang]')!.getAttribute('lang')).to.equal('en');
      element.parentElement!.lang = 'it';
      await settled(element);
      expect(visibleText(element)).to.contain('Cofinanziato dall’Unione europea');
    });

    for (const tag of STATEMENT_LANGUAGES) {
      for (const kind of ['funded', 'cofunded', 'ngeu'] as const) {
        for (const period of PERIODS) {
          it(`${tag}, ${kind}, ${period}`, async () => {
            const element = await banner(`fund="fsue" period="${period}" statement="${kind}"`, tag);
            const { text, language } = statement(kind, tag);
            expect(part(element, 'statement').textContent!.trim()).to.equal(text);
            expect(part(element, 'statement').lang).to.equal(language);
            expect(Boolean(part(element, 'reference'))).to.equal(period === '2014-2020');
            expect(codes(element).includes('lang statement-unverified')).to.equal(language !== tag);
          });
        }
      }
    }

    it('of a page that is not in one of the Union’s is Italian, marked as such', async () => {
      for (const tag of ['ar', 'uk', 'zh-Hant', 'sq', '']) {
        const element = await banner('fund="pnrr"', tag);
        expect(visibleText(element)).to.equal('Finanziato dall’Unione europea – NextGenerationEU');
        expect(part(element, 'statement').lang).to.equal('it');
        expect(codes(element)).to.deep.equal([]);
      }
    });

    it('a second one stands under the first, each marked as what it is', async () => {
      const element = await fixture<EuBanner>('<div style="width: 600px"><broletto-eu-banner fund="fesr" period="2021-2027" second-lang="de-AT"></broletto-eu-banner></div>');
      const [first, second] = [part(element, 'statement'), part(element, 'second-statement')];
      expect([first.textContent!.trim(), first.lang]).to.deep.equal(['Cofinanziato dall’Unione europea', 'it']);
      expect([second.textContent, second.lang]).to.deep.equal(['Kofinanziert von der Europäischen Union', 'de']);
      expect(second.getBoundingClientRect().top).to.be.at.least(first.getBoundingClientRect().bottom - 1);
      expect(second.getBoundingClientRect().left).to.be.closeTo(first.getBoundingClientRect().left, 0.5);
    });

    it('the same sentence is never there twice', async () => {
      for (const [lang, attributes] of [['it', 'second-lang="it"'], ['de', 'second-lang="de-IT"'], ['et', 'statement="funded" second-lang="it"']] as const) {
        expect(part(await banner(`fund="fesr" period="2021-2027" ${attributes}`, lang), 'second-statement'), lang).to.equal(null);
      }
    });
  });

  describe('the emblem', () => {
    for (const [height, drawn] of [['', 48], ['height="40"', 40], ['height="64.5"', 64.5], ['height="96px"', 96], ['height="39"', 40], ['height="-3"', 40], ['height="grande"', 40]] as const) {
      it(`is ${drawn} px high, half as wide again and of the right colours for ${height || 'no height'}`, async () => {
        const element = await banner(`fund="pnrr" ${height}`);
        const { width, height: high } = field(element);
        expect(high).to.be.closeTo(drawn, 0.1);
        expect(width / high).to.be.closeTo(1.5, 0.01);
        const [border, blue, stars] = [...element.shadowRoot!.querySelectorAll('path')].map((path) => getComputedStyle(path).fill);
        expect([border, blue, stars]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(0, 51, 153)', 'rgb(255, 204, 0)']);
        expect(codes(element)).to.deep.equal(/39|-3|grande/.test(height) ? ['height emblem-too-small'] : []);
      });
    }

    it('has a white border of a twenty-fifth of its height on every side', async () => {
      const element = await banner('fund="pnrr" height="100"');
      const border = element.shadowRoot!.querySelector('path')!.getBoundingClientRect();
      const blue = field(element);
      for (const gap of [blue.left - border.left, blue.top - border.top, border.right - blue.right, border.bottom - blue.bottom]) expect(gap).to.be.closeTo(4, 0.1);
    });

    it('keeps its colours where the reader has chosen others, and on paper; the words do not ask for that', async () => {
      const element = await banner('fund="pnrr"');
      const style = getComputedStyle(part(element, 'emblem'));
      expect(style.getPropertyValue('print-color-adjust') || style.getPropertyValue('-webkit-print-color-adjust')).to.equal('exact');
      expect(getComputedStyle(part(element, 'statement')).getPropertyValue('print-color-adjust')).to.not.equal('exact');
      if (CSS.supports('forced-color-adjust', 'none')) {
        expect(style.getPropertyValue('forced-color-adjust')).to.equal('none');
        expect(getComputedStyle(part(element, 'statement')).getPropertyValue('forced-color-adjust')).to.equal('auto');
      }
    });

    it('has half its height free on every side, of the watermark too', async () => {
      const element = await banner('fund="pnrr" height="64" example');
      const [blue, base, watermark] = [field(element), part(element, 'base').getBoundingClientRect(), element.shadowRoot!.querySelector('.example')!.getBoundingClientRect()];
      for (const gap of [blue.left - base.left, blue.top - base.top, watermark.top - blue.bottom]) expect(gap).to.be.at.least(31.9);
    });
  });

  describe('typography', () => {
    const ALLOWED = ['Arial', 'Verdana', 'Tahoma', 'Trebuchet MS', 'Calibri', 'Garamond', 'Ubuntu'];

    it('is one of the typefaces that the rules admit, whatever the page does', async () => {
      const element = await fixture<EuBanner>(`<div class="loud"><style>.loud { font: italic 900 9px/1 "Titillium Web", cursive; text-transform: uppercase; font-variant: small-caps; text-shadow: 0 0 2px red; color: red }</style>
        <broletto-eu-banner fund="fami" period="2014-2020"></broletto-eu-banner></div>`);
      for (const name of ['statement', 'reference']) {
        const style = getComputedStyle(part(element, name));
        expect(style.fontFamily.split(',').map((family) => family.trim().replace(/["']/g, ''))).to.deep.equal([...ALLOWED, 'sans-serif']);
        expect([style.fontStyle, style.fontVariantCaps, style.textTransform, style.textDecorationLine, style.textShadow]).to.deep.equal(['normal', 'normal', 'none', 'none', 'none']);
        expect(['rgb(0, 51, 153)', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)']).to.include(style.color);
      }
      expect(part(element, 'base').querySelector('a, i, em, u')).to.equal(null);
    });

    it('grows with the emblem', async () => {
      const size = async (attributes: string): Promise<number> => parseFloat(getComputedStyle(part(await banner(attributes), 'statement')).fontSize);
      expect(await size('fund="pnrr"')).to.equal(16);
      expect(await size('fund="pnrr" height="96"')).to.equal(32);
      expect(await size('fund="pnrr" height="40"'), 'never less than text').to.equal(16);
    });
  });

  describe('layout', () => {
    const places = async (attributes: string, width: number, dir = 'ltr'): Promise<'beside' | 'under' | 'before'> => {
      const element = await fixture<EuBanner>(`<div dir="${dir}" style="width:${width}px"><broletto-eu-banner fund="fami" period="2014-2020" ${attributes}></broletto-eu-banner></div>`);
      const [emblem, words] = [field(element), part(element, 'statement').getBoundingClientRect()];
      expect(element.scrollWidth, 'nothing stands out').to.be.at.most(width);
      if (words.top >= emblem.bottom) return 'under';
      return words.left >= emblem.right ? 'beside' : 'before';
    };
    const cases: readonly [attributes: string, width: number, place: string][] = [
      ['', 600, 'beside'],
      ['', 340, 'beside'],
      ['', 200, 'under'],
      ['height="96"', 340, 'under'],
      ['layout="vertical"', 600, 'under'],
      ['layout="horizontal"', 260, 'beside'],
    ];
    for (const [attributes, width, place] of cases) {
      it(`puts the words ${place} the emblem in ${width} px ${attributes}`, async () => expect(await places(attributes, width)).to.equal(place));
    }
    const narrow: readonly [attributes: string, width: number][] = [
      ['height="160"', 288],
      ['height="160"', 160],
      ['height="400" layout="vertical"', 288],
      ['height="96" layout="horizontal"', 288],
      ['layout="horizontal"', 140],
      ['height="120" second-lang="hu" programme="POR FESR Lombardia" project-code="ABCDEFGHIJKLMNOPQRSTUVWXYZ01234567"', 288],
    ];
    for (const [attributes, width] of narrow) {
      it(`nothing stands out of ${width} px, the emblem is as large as it must be: ${attributes}`, async () => {
        const element = await fixture<EuBanner>(`<div style="container-type: inline-size; width:${width}px"><broletto-eu-banner fund="fesr" period="2014-2020" ${attributes}></broletto-eu-banner></div>`);
        const right = part(element, 'base').getBoundingClientRect().right;
        for (const inside of element.shadowRoot!.querySelectorAll('.base *')) expect(inside.getBoundingClientRect().right, inside.className.toString()).to.be.at.most(right);
        expect(part(element, 'base').scrollWidth).to.be.at.most(width);
        expect(field(element).height).to.be.at.least(39.9);
        expect(field(element).width / field(element).height).to.be.closeTo(1.5, 0.01);
        const { fontSize } = getComputedStyle(part(element, 'statement'));
        expect(part(element, 'statement').clientWidth / parseFloat(fontSize), 'room for words').to.be.above(5);
      });
    }
    it('keeps its order in pages that run from right to left', async () => expect(await places('', 600, 'rtl')).to.equal('beside'));

    it('breaks neither words nor years', async () => {
      const element = await fixture<EuBanner>('<div style="width:288px"><broletto-eu-banner fund="pnrr" fund-reference="show"></broletto-eu-banner></div>');
      const lines = (text: string): number => {
        const walker = document.createTreeWalker(part(element, 'base'), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          const at = node.data.indexOf(text);
          if (at < 0) continue;
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + text.length);
          return range.getClientRects().length;
        }
        return 0;
      };
      expect(lines('NextGenerationEU')).to.equal(1);
      expect(lines('2021-2027')).to.equal(1);
    });
  });

  it('leaves the author’s words where they are and shows the statement once', async () => {
    const element = await fixture<EuBanner>(examples.labImpact);
    expect(visibleText(element).match(/Cofinanziato/g)).to.have.length(1);
    expect(element.querySelector('p')!.textContent).to.contain('Cofinanziato');
    expect(element.querySelector('p')!.getClientRects().length).to.equal(0);
  });

  it('goes when the page hides it', async () => expect((await banner('fund="pnrr" hidden')).getClientRects().length).to.equal(0));
});
