/**
 * Every form of the budget chart in light, dark, forced colours, at 320 px and on paper, against a picture of how it should look.
 * `BROLETTO_PICTURES=update node --test tests/pages/budget-pictures.test.mjs` makes those pictures anew from `dist/`: look at them before they are committed.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromiumOnly } from '../helpers/browser.mjs';
import { hasTypeface, pictureBench, takePictures, TYPEFACE } from '../helpers/pictures.mjs';
import { examples } from '../helpers/widgets.mjs';

const FOLDER = 'tests/pictures/budget';
const SEEN = '.cache/pictures/budget';
const isUpdate = process.env.BROLETTO_PICTURES === 'update';

/** Pixels that may differ. Chromium 150 and 156 differ in none; one letter for another in the smallest text (o, a) in 15. */
const MOST = 8;

const example = (wanted) => examples.find(([widget, name]) => widget === 'budget-chart' && name === wanted)[2];
const FORMS = {
  share: example('labImpact'),
  number: example('number'),
  bars: example('totalMismatch'),
  'bars-of-years': example('sideBySide'),
  'bars-below-zero': example('negative'),
  stacked: example('stackedYears'),
  doughnut: example('doughnut'),
  treemap: example('treemap'),
  line: example('lineYears'),
};
const LOOKS = {
  light: {},
  dark: { features: { 'prefers-color-scheme': 'dark' } },
  'forced-colours': { features: { 'forced-colors': 'active' } },
  narrow: { width: 320 },
  print: { isPrinted: true },
};

/** Sent to the page. */
const isDrawn = ({ shadowRoot }) => Boolean(shadowRoot?.querySelector('canvas, .boxes, [part~="share"], [part~="number"]'));

/** Other systems smooth the same letters in other ways. */
const missing =
  chromiumOnly.skip ||
  (process.platform !== 'linux' && 'needs Linux') ||
  (!(await hasTypeface(TYPEFACE)) && `needs the typeface ${TYPEFACE} (Debian: fonts-noto-core)`);

describe('how the budget chart looks', missing ? { skip: missing } : {}, () => {
  let bench;
  before(async () => {
    bench = await pictureBench();
    rmSync(SEEN, { recursive: true, force: true });
    for (const folder of [FOLDER, SEEN]) mkdirSync(folder, { recursive: true });
  });
  after(() => bench.close());

  for (const [look, how] of Object.entries(LOOKS)) {
    describe(look, () => {
      let pictures;
      before(async () => (pictures = await takePictures(FORMS, how, isDrawn)));

      for (const form of Object.keys(FORMS)) {
        it(form, async () => {
          const file = `${FOLDER}/${form}-${look}.png`;
          if (isUpdate) return writeFileSync(file, await bench.small(pictures[form]));
          const seen = `${SEEN}/${form}-${look}.png`;
          const keep = (difference) => {
            writeFileSync(seen, pictures[form]);
            if (difference) writeFileSync(seen.replace('.png', '-difference.png'), difference);
          };
          if (!existsSync(file)) {
            keep();
            assert.fail(`${file} is missing; as it looks now: ${seen}`);
          }
          const { sizes, count, difference } = await bench.compare(readFileSync(file), pictures[form]);
          if (sizes[0] === sizes[1] && count <= MOST) return;
          keep(difference);
          assert.fail(`${count} pixels differ from ${file} (${sizes.join(', now ')}): see ${seen} and ${seen.replace('.png', '-difference.png')}`);
        });
      }
    });
  }

  it('has a picture of each, and none of what is no more', () => {
    assert.deepEqual(readdirSync(FOLDER).sort(), Object.keys(LOOKS).flatMap((look) => Object.keys(FORMS).map((form) => `${form}-${look}.png`)).sort());
  });

  describe('what counts as a change', () => {
    let plain;
    before(async () => (plain = await takePictures(FORMS, {}, isDrawn)));

    const isFound = async (form, markup, css) => {
      const { [form]: changed } = await takePictures({ [form]: markup }, { css }, isDrawn);
      const { sizes, count } = await bench.compare(await bench.small(plain[form]), changed);
      return sizes[0] !== sizes[1] || count > MOST;
    };

    const looks = {
      'bars two pixels further': ['bars', true, '::part(bar){transform:translateX(2px)}'],
      'a part in the colour of another': ['doughnut', true, '{--broletto-color-chart-4:#24506b}'],
      'hairlines that are gone': ['line', true, '{--broletto-color-border:transparent}'],
      'not bars one pixel further': ['bars', false, '::part(bar){transform:translateX(1px)}'],
      'not a shade paler, as letters smoothed in another way': ['doughnut', false, '{opacity:.95}'],
    };
    for (const [name, [form, isChange, css]] of Object.entries(looks)) {
      it(name, async () => assert.equal(await isFound(form, FORMS[form], `broletto-budget-chart${css}`), isChange));
    }

    const contents = {
      'one small letter': ['number', 'source="Dati di esempio"', 'source="Dati di esempia"'],
      'a label that is gone': ['treemap', 'Trasporti', '·'],
      'one more line': ['number', 'residents=', 'summary="Quanto costano i parchi." residents='],
    };
    for (const [name, [form, words, others]] of Object.entries(contents)) {
      it(name, async () => {
        assert.ok(FORMS[form].includes(words));
        assert.ok(await isFound(form, FORMS[form].replace(words, others)));
      });
    }
  });

  it('would not be compared without the typeface', async () => assert.equal(await hasTypeface('A Typeface That Nobody Has'), false));
});
