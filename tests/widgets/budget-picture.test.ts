import { expect } from 'chai';
import '../../src/define/budget-chart.js';
import type { BudgetChart } from '../../src/widgets/budget-chart/budget-chart.js';
import { fileName, pictureOf } from '../../src/widgets/budget-chart/take-away/export-view.js';
import { toPng } from '../../src/widgets/budget-chart/take-away/png-writer.js';
import * as examples from '../../stories/examples/budget-chart.js';
import { clearFixtures, fixture, settled } from '../helpers/fixture.js';

const chart = (markup: string, lang?: string): Promise<BudgetChart> => fixture<BudgetChart>(markup, lang);
const figureOf = (element: BudgetChart): HTMLElement => element.shadowRoot!.querySelector('figure')!;
const inside = (element: BudgetChart, selector: string): Element => element.shadowRoot!.querySelector(selector)!;
/** A share that has all that a picture says. */
const SHARE = `<broletto-budget-chart heading="Quanto costa" total="1000" source="Comune di Sesto" source-href="/dati.csv" licence="CC BY 4.0" updated-on="2024-05" style="width: 600px">
  <script type="application/json">[{"label": "Scuola", "amount": 250}]</script>
</broletto-budget-chart>`;
const BARS = `<broletto-budget-chart type="bar" heading="Barre"><script type="application/json">[{"label": "A", "amount": 4}, {"label": "B", "amount": 2}]</script></broletto-budget-chart>`;

async function svgOf(element: BudgetChart): Promise<{ root: Element; text: string; words: string }> {
  const text = await (await pictureOf(figureOf(element), 'svg'))!.text();
  const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(root.localName, text).to.equal('svg');
  expect(root.querySelector('parsererror')).to.equal(null);
  const words = [...root.querySelectorAll('text')].map((line) => line.textContent).join(' ').replace(/[\s\u00a0\u202f]+/g, ' ');
  return { root, text, words };
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** `r,g,b,a` at a place in CSS pixels. */
  at(x: number, y: number): string;
}

/** Draws a file as a browser shows it. @param scale its pixels for a CSS pixel */
async function pixelsOf(blob: Blob, scale: number): Promise<Pixels> {
  const picture = new Image();
  picture.src = URL.createObjectURL(blob);
  await picture.decode();
  const { naturalWidth: width, naturalHeight: height } = picture;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  context.drawImage(picture, 0, 0);
  return { width, height, at: (x, y) => [...context.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data].join() };
}

/** Both files of a figure that is our own from end to end. */
async function bothOf(element: BudgetChart): Promise<[string, Pixels][]> {
  const figure = figureOf(element);
  return [
    ['png', await pixelsOf((await pictureOf(figure, 'png'))!, 2)],
    ['svg', await pixelsOf((await pictureOf(figure, 'svg'))!, 1)],
  ];
}

/** Where something of the figure is in its picture. */
function placeOf(element: BudgetChart, part: Element): DOMRect {
  const figure = figureOf(element);
  const { left, top } = figure.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(figure);
  const rect = part.getBoundingClientRect();
  return new DOMRect(rect.x - left - parseFloat(paddingLeft) + 16, rect.y - top - parseFloat(paddingTop) + 16, rect.width, rect.height);
}

const INK = (colour: string): string => `${(colour.match(/\d+/g) ?? []).slice(0, 3).join()},255`;

/** Waits until chart.js has drawn. */
async function drawn(element: BudgetChart): Promise<HTMLCanvasElement> {
  while (!inside(element, '.plot canvas')) await new Promise(requestAnimationFrame);
  return inside(element, '.plot canvas') as HTMLCanvasElement;
}

describe('a budget as a picture', () => {
  afterEach(() => {
    clearFixtures();
    document.documentElement.removeAttribute('dir');
  });

  describe('in SVG', () => {
    it('has the title, the sentence, the source, the licence and the date as texts', async () => {
      const { root, words } = await svgOf(await chart(SHARE));
      expect(root.querySelector('title')!.textContent).to.equal('Quanto costa');
      expect(root.getAttribute('xml:lang')).to.equal('it');
      for (const text of ['Quanto costa', 'Scuola', '250 €', 'su 1.000 € (25%)', 'Fonte', 'Comune di Sesto', 'Licenza', 'CC BY 4.0', 'maggio 2024']) expect(words).to.contain(text);
      expect([...root.querySelectorAll('text')].every((text) => text.getAttribute('font-family'))).to.equal(true);
    });

    it('is in the language of the figure', async () => {
      const { root, words } = await svgOf(await chart(SHARE, 'en'));
      expect(root.getAttribute('xml:lang')).to.equal('en');
      expect(words).to.contain('€250').and.to.contain('May 2024');
    });

    it('has nothing that is no use in a picture, and no hole where it was', async () => {
      const element = await chart(SHARE);
      const { root, words } = await svgOf(element);
      expect(words).not.to.contain('Dati in tabella').and.not.to.contain('CSV').and.not.to.contain('PNG');
      const lines = [...root.querySelectorAll('text')].map((text) => Number(text.getAttribute('y'))).sort((one, other) => one - other);
      expect(Number(root.getAttribute('height')) - lines.at(-1)!, 'below the source').to.be.within(16, 32);
      const bar = placeOf(element, inside(element, '.gauge')).bottom;
      expect(lines.at(-1)! - bar, 'between the bar and the source').to.be.within(10, 50);
    });

    it('takes the heading that an author has put in, by its letters as they are seen', async () => {
      const element = await chart(SHARE.replace('<script', '<h2 slot="heading" style="text-transform: uppercase">Il <em>bilancio</em> &amp; noi</h2><script'));
      const { root, words } = await svgOf(element);
      expect(root.querySelector('title')!.textContent).to.equal('Il bilancio & noi');
      expect(words).to.contain('IL BILANCIO & NOI');
      expect([...root.querySelectorAll('text')].find((text) => text.textContent === 'BILANCIO')!.getAttribute('font-style')).to.equal('italic');
    });

    it('is safe whatever the words are', async () => {
      const hostile = `<script>alert(1)</script> "&amp;' ]]> <a href="javascript:x"> \u0001\u0008\ufffe\ud800 🏫`;
      const element = await chart(SHARE);
      element.heading = hostile;
      element.data = [{ label: hostile, amount: 250 }];
      element.source = hostile;
      await settled(element);
      const { root, text, words } = await svgOf(element);
      expect([...new Set([...root.querySelectorAll('*')].map(({ localName }) => localName))]).to.have.members(['title', 'rect', 'path', 'text']);
      expect(root.querySelector('title')!.textContent).to.contain(`<script>alert(1)</script> "&amp;' ]]>`).and.to.contain('🏫');
      expect(words).to.contain('<script>alert(1)</script>');
      const given = [...root.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes]);
      expect(given.filter(({ name, value }) => /^(style|on.*|(xlink:)?href|src)$/.test(name) || /url\(|javascript/.test(value)).map(({ name }) => name)).to.deep.equal([]);
      expect(text).not.to.match(/[\u0001\u0008\ufffe]/);
    });

    it('is not made of what is drawn in a canvas', async () => {
      const element = await chart(BARS);
      await drawn(element);
      expect(await pictureOf(figureOf(element), 'svg')).to.equal(undefined);
    });

    it('breaks lines where the page does', async () => {
      const element = await chart(SHARE.replace('600px', '240px').replace('Quanto costa', 'Quanto costa la scuola ai cittadini del Comune di Sesto San Giovanni'));
      const { root } = await svgOf(element);
      const lines = [...root.querySelectorAll('text')].filter((text) => Number(text.getAttribute('font-weight')) === 700 && /^(Quanto|[a-z]|Sesto|San)/.test(text.textContent));
      expect(lines.length).to.be.greaterThan(1);
      expect(lines.map(({ textContent }) => textContent).join(' ')).to.contain('Quanto costa la scuola ai cittadini del Comune di Sesto San Giovanni');
      for (const line of lines) expect(Number(line.getAttribute('x')) + Number(line.getAttribute('textLength'))).to.be.at.most(Number(root.getAttribute('width')) - 15);
    });

    it('has words from right to left in their order', async () => {
      document.documentElement.dir = 'rtl';
      const element = await chart(SHARE.replace('"Scuola"', '"\u0645\u062f\u0631\u0633\u0629 Sesto 12"'), 'ar');
      const { root } = await svgOf(element);
      const runs = [...root.querySelectorAll('text')];
      const school = runs.find(({ textContent }) => textContent === '\u0645\u062f\u0631\u0633\u0629')!;
      const latin = runs.find(({ textContent }) => textContent === 'Sesto 12')!;
      expect(school.getAttribute('direction')).to.equal('rtl');
      expect(latin.getAttribute('direction')).to.equal(null);
      const start = Number(school.getAttribute('x')) - Number(school.getAttribute('textLength'));
      expect(Number(latin.getAttribute('x')) + Number(latin.getAttribute('textLength'))).to.be.lessThan(start);
    });
  });

  describe('as it is seen', () => {
    for (const dir of ['ltr', 'rtl']) {
      it(`has the part of the whole in its place, ${dir}`, async () => {
        document.documentElement.dir = dir;
        const element = await chart(SHARE);
        const both = await bothOf(element);
        const mark = inside(element, '[part~=mark]');
        const [{ left, right, top, bottom }, whole] = [placeOf(element, mark), placeOf(element, inside(element, '.gauge'))];
        const ink = INK(getComputedStyle(mark).fill);
        const middle = (top + bottom) / 2;
        for (const [kind, { at, width, height }] of both) {
          const scale = kind === 'png' ? 2 : 1;
          expect(width, kind).to.be.closeTo((figureOf(element).clientWidth - 2 * parseFloat(getComputedStyle(figureOf(element)).paddingLeft) + 32) * scale, scale);
          expect(height / scale, kind).to.be.greaterThan(bottom + 16);
          expect([at(left + 3, middle), at((left + right) / 2, middle), at(right - 3, middle)], kind).to.deep.equal([ink, ink, ink]);
          // The lower edge too, in the finer of the two files.
          if (kind === 'png') expect([at((left + right) / 2, top + 0.5), at((left + right) / 2, bottom - 1)]).to.deep.equal([ink, ink]);
          const beyond = dir === 'rtl' ? left - 4 : right + 4;
          expect(at(beyond, middle), kind).not.to.equal(ink);
          expect(beyond).to.be.within(whole.left, whole.right);
        }
      });
    }

    it('stands on the ground of the page, in its colours', async () => {
      const element = await chart(SHARE);
      element.style.setProperty('--broletto-color-surface', '#16191d');
      element.style.setProperty('--broletto-color-text', '#eeeeee');
      for (const [kind, { at, width, height }] of await bothOf(element)) {
        const scale = kind === 'png' ? 2 : 1;
        for (const [x, y] of [[1, 1], [width / scale - 2, height / scale - 2]] as const) expect(at(x, y), kind).to.equal('22,25,29,255');
      }
      const { root } = await svgOf(element);
      expect(root.querySelector('text')!.getAttribute('fill')).to.equal('rgb(238, 238, 238)');
    });

    it('has bars that are drawn in a canvas', async () => {
      const element = await chart(BARS);
      await drawn(element);
      const { at } = await pixelsOf((await pictureOf(figureOf(element), 'png'))!, 2);
      const marks = [...element.shadowRoot!.querySelectorAll('.rows .mark')];
      const ink = INK(getComputedStyle(marks[0]!).color);
      for (const mark of marks) {
        const { left, top, height } = placeOf(element, mark);
        expect(at(left + 4, top + height / 2)).to.equal(ink);
      }
      const { left, right, top, height } = placeOf(element, marks[1]!);
      expect(at((left + right) / 2 + 10, top + height / 2), 'beyond half of the bar').not.to.equal(ink);
    });

    it('has what style sheets draw, and of what is cut off no more than is seen', async () => {
      const element = await chart(SHARE);
      const heading = document.createElement('div');
      heading.slot = 'heading';
      heading.attachShadow({ mode: 'open' }).innerHTML = `<style>
          .line, .cut { position: relative; width: 100px; height: 20px; }
          .line::before { content: ''; position: absolute; left: 40px; top: 0; height: 100%; border-left: 6px solid rgb(1, 2, 3); }
          .cut { overflow: hidden; }
          .cut div { width: 200px; height: 20px; background: rgb(4, 5, 6); }
        </style><div class="line"></div><div class="cut"><div></div></div>`;
      element.append(heading);
      await settled(element);
      const { left, top } = placeOf(element, heading);
      for (const [kind, { at }] of await bothOf(element)) {
        expect([at(left + 37, top + 10), at(left + 43, top + 10), at(left + 49, top + 10)], kind).to.deep.equal(['255,255,255,255', '1,2,3,255', '255,255,255,255']);
        expect([at(left + 97, top + 30), at(left + 103, top + 30)], kind).to.deep.equal(['4,5,6,255', '255,255,255,255']);
      }
    });

    it('is none of what is not seen', async () => {
      const element = await chart(SHARE);
      element.hidden = true;
      for (const kind of ['png', 'svg'] as const) expect(await pictureOf(figureOf(element), kind)).to.equal(undefined);
      element.remove();
      expect(await pictureOf(figureOf(element), 'png')).to.equal(undefined);
    });

    it('of the example in the guides', async () => {
      const { words } = await svgOf(await chart(examples.labImpact));
      expect(words).to.contain('133.733 €').and.to.contain('Comune di Sesto San Giovanni');
    });
  });

  it('of a size that no canvas has is made smaller', async () => {
    const shapes = [{ kind: 'box' as const, box: { x: 0, y: 0, width: 100, height: 20_000 }, radius: 0, opacity: 1, fill: 'rgb(1, 2, 3)' }];
    const { width, height, at } = await pixelsOf((await toPng({ shapes, width: 100, height: 20_000, title: '', language: 'it' }))!, 1);
    expect([width, height]).to.deep.equal([81, 16_384]);
    expect(at(40, 16_000)).to.equal('1,2,3,255');
  });

  describe('has a name', () => {
    const names: [string | undefined, string][] = [
      ['Budget del progetto Lab’Impact', 'budget-del-progetto-lab-impact'],
      ['  Città: 50% / 2024 ', 'citta-50-2024'],
      ['../../etc/passwd\u0000.exe', 'etc-passwd-exe'],
      ['مدرسة', 'مدرسة'],
      ['Bilancio '.repeat(20), 'bilancio-bilancio-bilancio-bilancio-bilancio-bilancio-bilanc'],
      ['«»', 'bilancio'],
      [undefined, 'bilancio'],
    ];
    for (const [heading, name] of names) it(JSON.stringify(heading ?? null).slice(0, 40), () => expect(fileName(heading, 'bilancio')).to.equal(name));
  });
});
