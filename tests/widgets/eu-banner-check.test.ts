import { expect } from 'chai';
import '../../src/define/eu-banner.js';
import type { EuBanner } from '../../src/widgets/eu-banner/eu-banner.js';
import * as examples from '../../stories/examples/eu-banner.js';
import { clearFixtures, fixture, nextEvent, settled, warningsDuring } from '../helpers/fixture.js';

const picture = (width: number, height: number): string => 'data:image/svg+xml,' + encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M0 0h9v9H0z"/></svg>`);
const WIDE = picture(480, 96);

/** The banner after its look at the page: before a frame, with everything in its place. */
async function checked(markup: string, lang?: string): Promise<EuBanner> {
  const element = await fixture<EuBanner>(markup, lang);
  await Promise.allSettled([...element.querySelectorAll('img')].map((image) => (image.loading === 'lazy' ? undefined : image.decode())));
  await lookedAgain(element);
  return element;
}
async function lookedAgain(element: EuBanner): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await settled(element);
}
const found = (element: EuBanner): string[] => element.issues.map(({ code, where, severity }) => `${where} ${code} ${severity}`);
const banner = (attributes = 'fund="fami" period="2021-2027"', inside = ''): string => `<broletto-eu-banner ${attributes}>${inside}</broletto-eu-banner>`;
const styled = (rules: string, markup = banner()): string => `<div><style>${rules}</style>${markup}</div>`;
const interreg = (inside: string): string => banner('fund="interreg" period="2021-2027" programme="Interreg VI-A Italia-Svizzera"', inside);

describe('<broletto-eu-banner>, on the page of a visitor', () => {
  afterEach(clearFixtures);

  it('measures nothing, and asks for nothing to measure with', async () => {
    performance.clearResourceTimings();
    const element = await checked(styled('broletto-eu-banner { opacity: 0.5 }', banner('fund="life" period="2021-2027" statement="funded"')));
    expect(found(element), 'what is wrong in the tag').to.deep.equal(['authority disclaimer-missing error']);
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('self-check-view'))).to.deep.equal([]);
  });
});

describe('<broletto-eu-banner>, what it finds on the page that a webmaster checks', () => {
  const address = location.href;
  before(async () => {
    history.replaceState(history.state, '', `${location.pathname}${location.search || '?'}&broletto-check`);
    // It comes after the first look; here it is there before, so that nothing found means that nothing is wrong.
    await import('../../src/widgets/eu-banner/self-check-view.js');
  });
  after(() => history.replaceState(history.state, '', address));
  afterEach(() => {
    clearFixtures();
    scrollTo(0, 0);
  });

  const BELOW = '<div style="height: 3000px"></div>';
  const cases: readonly [what: string, markup: string, issues: string[]][] = [
    ['nothing on a plain page', banner(), []],
    ['nothing in a dark part of it', `<div style="background: #17324d">${banner()}</div>`, []],

    ['the emblem made smaller by a transform', styled('broletto-eu-banner { transform: scale(0.7) }'), ['emblem emblem-too-small error']],
    ['the emblem made smaller through its part', styled('broletto-eu-banner::part(emblem) { height: 30px; width: 45px }'), ['emblem emblem-too-small error']],
    ['nothing in the smallest one admitted', banner('fund="pnrr" height="40"'), []],
    ['an official image that is too low', `<div style="width: 200px">${interreg(`<img slot="lockup" alt="Interreg" src="${WIDE}">`)}</div>`, ['lockup emblem-too-small error']],

    ['the emblem stretched', styled('broletto-eu-banner { transform: scaleX(1.2) }'), ['emblem distorted error']],
    ['the emblem in grey', styled('broletto-eu-banner::part(emblem) { filter: grayscale(1) }'), ['emblem distorted error']],
    ['the banner half transparent', styled('broletto-eu-banner { opacity: 0.6 }'), ['emblem distorted error']],
    ['what is around it in grey', `<div style="filter: grayscale(1)"><p>${banner()}</p></div>`, ['emblem distorted error']],
    ['what is around it half transparent, once', `<div style="opacity: 0.9"><p style="opacity: 0.9">${banner()}</p></div>`, ['emblem distorted error']],
    ['what is around an official image in grey', `<div style="filter: grayscale(1)">${interreg(`<img slot="lockup" alt="Interreg" src="${WIDE}">`)}</div>`, ['emblem distorted error']],
    ['nothing in an emblem that is only larger', styled('broletto-eu-banner { transform: scale(1.5) }'), []],

    ['it hidden', styled('broletto-eu-banner { display: none }'), ['style hidden error']],
    ['it invisible', styled('broletto-eu-banner { visibility: hidden }'), ['style hidden error']],
    ['it transparent, because what it is in is', `<div style="opacity: 0">${banner()}</div>`, ['style hidden error']],
    ['it in an attribute’s hiding', banner('fund="pnrr" hidden'), ['style hidden error']],
    ['its emblem gone', styled('broletto-eu-banner::part(emblem) { display: none }'), ['style hidden error']],
    ['its statement gone', styled('broletto-eu-banner::part(statement) { display: none }'), ['style hidden error']],

    ['it below the fold in 2014-2020', BELOW + banner('fund="fami" period="2014-2020"'), ['emblem below-fold error']],
    ['nothing below the fold since', BELOW + banner(), []],
    ['nothing above it', banner('fund="fami" period="2014-2020"'), []],
    ['nothing where it stays in view', `${BELOW}<div style="position: fixed; bottom: 0">${banner('fund="fami" period="2014-2020"')}</div>`, []],
    ['nothing where it sticks to the window', `<div style="position: sticky; bottom: 0">${banner('fund="fami" period="2014-2020"')}</div>${BELOW}`, []],

    ['the page’s typeface', styled('broletto-eu-banner::part(statement) { font-family: "Titillium Web", Arial }'), ['statement typeface-not-allowed error']],
    ['italics', styled('broletto-eu-banner::part(statement) { font-style: italic }'), ['statement typeface-not-allowed error']],
    ['an underline', styled('broletto-eu-banner::part(statement) { text-decoration: underline }'), ['statement typeface-not-allowed error']],
    ['a shadow', styled('broletto-eu-banner::part(statement) { text-shadow: 0 0 2px #000 }'), ['statement typeface-not-allowed error']],
    ['capitals', styled('broletto-eu-banner::part(statement) { text-transform: uppercase }'), ['statement typeface-not-allowed error']],
    ['an outline', styled('broletto-eu-banner::part(statement) { -webkit-text-stroke: 1px red }'), ['statement typeface-not-allowed error']],
    ['the second statement in another', styled('broletto-eu-banner::part(second-statement) { font-family: serif }', banner('fund="pnrr" second-lang="de"')), ['statement typeface-not-allowed error']],
    ['nothing in one of the eight', styled('broletto-eu-banner::part(statement) { font-family: "Trebuchet MS" }'), []],
    ['nothing in the page’s own, which does not reach it', styled('* { font: italic 20px "Titillium Web"; text-decoration: underline }', banner('', '<p>Finanziato dall’Unione europea</p>')), ['statement statement-required warning']],

    ['blue on dark, on request', `<div style="background: #17324d">${banner('fund="pnrr" tone="positive"')}</div>`, ['statement text-contrast error']],
    ['white on light, on request', `<div style="background: #fff">${banner('fund="pnrr" tone="negative"')}</div>`, ['statement text-contrast error']],
    ['a colour of the page’s that cannot be read', styled('broletto-eu-banner::part(statement) { color: #aac }'), ['statement text-contrast error']],
    ['nothing where the request fits', `<div style="background: #17324d">${banner('fund="pnrr" tone="negative"')}</div>`, []],
    ['nothing where the ground is not known', `<div style="background: linear-gradient(#000, #000)">${banner('fund="pnrr" tone="positive"')}</div>`, []],

    ['a logo in a link, that grows past the emblem', banner(undefined, `<a slot="logos" href="#"><img alt="Ente" src="${WIDE}"></a>`), ['logos logo-larger-than-emblem error']],
    ['nothing in a logo that is put right, however large it is', banner(undefined, `<img slot="logos" alt="Ente" src="${picture(900, 900)}">`), []],

    ['nothing in a logo whose name or folder only speaks of one that has', banner(undefined, `<img slot="logos" alt="Autorità di gestione di Interreg" src="${WIDE}#/interreg/regione.svg">`), []],
    ['a logo that has the emblem in it, by the name of its file', banner(undefined, `<img slot="logos" alt="Unione" src="${WIDE}#IT_Co-fundedbytheEU_RGB_POS.png">`), ['logos double-emblem error']],
    ['nothing in one beside an official image', interreg(`<img slot="lockup" alt="Interreg" src="${WIDE}"><img slot="logos" alt="Partner" src="${WIDE}#interreg.png">`), []],

    ['no official logo for Interreg', interreg(''), ['lockup lockup-missing warning']],
    ['nothing with one', interreg(`<img slot="lockup" alt="Interreg, cofinanziato dall’Unione europea" src="${WIDE}">`), []],
    ['nothing with one that is drawn', interreg('<svg slot="lockup" viewBox="0 0 90 48" aria-label="Interreg"><path d="M0 0h90v48H0z" /></svg>'), []],
    ['nothing with one that is named by a title', interreg('<svg slot="lockup" viewBox="0 0 90 48"><title>Interreg</title><path d="M0 0h90v48H0z" /></svg>'), []],
    ['nothing with one that is named by other words', `<p id="name">Interreg</p>${interreg('<svg slot="lockup" viewBox="0 0 90 48" aria-labelledby="none name"><path d="M0 0h90v48H0z" /></svg>')}`, []],
    ['nothing with one in a link', interreg('<a slot="lockup" href="#"><svg viewBox="0 0 90 48" width="90" height="48" aria-label="Interreg"><path d="M0 0h90v48H0z" /></svg></a>'), []],
    ['one that is named by nothing', interreg('<svg slot="lockup" viewBox="0 0 90 48" aria-labelledby="none"><path d="M0 0h90v48H0z" /></svg>'), ['lockup lockup-unnamed warning']],
    ['no name of the programme', banner('fund="interreg" period="2021-2027"', `<img slot="lockup" alt="Interreg" src="${WIDE}">`), ['programme programme-missing error']],
    ['an official image without words', interreg(`<img slot="lockup" alt=" " src="${WIDE}">`), ['lockup lockup-unnamed warning']],
    ['an official image that waits to be scrolled to', interreg(`<img slot="lockup" alt="Interreg" loading="lazy" src="${WIDE}">`), ['lockup lockup-lazy warning']],

    ['no disclaimer under direct management', banner('fund="life" period="2021-2027" statement="funded"'), ['authority disclaimer-missing error']],
    ['nothing with one', banner('fund="life" period="2021-2027" statement="funded" authority="cinea"'), []],
  ];
  for (const [what, markup, issues] of cases) {
    it(what, async () => expect(found(await checked(markup))).to.deep.equal(issues));
  }

  it('it below the fold, wherever the reader has scrolled to', async () => {
    const element = await checked(`<div>${BELOW}${banner('fund="fami" period="2014-2020"')}${BELOW}</div>`);
    scrollTo(0, 2900);
    element.parentElement!.className = 'menu-open';
    await lookedAgain(element);
    expect(element.getBoundingClientRect().top, 'in view').to.be.within(0, innerHeight - 100);
    expect(found(element)).to.deep.equal(['emblem below-fold error']);
  });

  it('nothing in the examples', async () => {
    for (const [name, markup] of Object.entries(examples)) {
      expect(found(await checked(markup)), name).to.deep.equal([]);
      clearFixtures();
    }
  });

  it('says each of them in both languages, with the article it comes from', async () => {
    for (const lang of ['it', 'en']) {
      const element = await checked(`<div style="background: #17324d">${styled('broletto-eu-banner { transform: scale(0.5, 0.6) } broletto-eu-banner::part(statement) { font-style: italic }', banner('fund="cerv" period="2021-2027" statement="funded" tone="positive"'))}</div>`, lang);
      while (element.issues.some(({ message }) => !message.includes(' '))) await nextEvent(element, 'broletto-issues');
      expect(element.issues.map(({ code }) => code)).to.have.members(['disclaimer-missing', 'emblem-too-small', 'distorted', 'typeface-not-allowed', 'text-contrast']);
      for (const { code, message, rule } of element.issues) {
        expect(message, code).to.not.match(/undefined|NaN/);
        expect(rule, code).to.match(lang === 'it' ? /[Rr]eg\. \(UE\)|convenzione/ : /Reg\. \(EU\)|model/);
      }
    }
  });

  it('says nothing on the console', async () => {
    const lines = await warningsDuring(async () => void (await checked(styled('broletto-eu-banner { display: none }'))));
    expect(lines).to.deep.equal([]);
  });

  it('looks again when the page changes: styles, sizes, pictures', async () => {
    const element = await checked(`<div>${banner()}</div>`);
    element.parentElement!.style.display = 'none';
    await lookedAgain(element);
    expect(found(element)).to.deep.equal(['style hidden error']);
    element.parentElement!.style.display = '';
    await lookedAgain(element);
    expect(found(element)).to.deep.equal([]);

    const link = document.createElement('a');
    link.slot = 'logos';
    const image = new Image();
    link.append(image);
    element.append(link);
    await lookedAgain(element);
    expect(found(element), 'no picture yet').to.deep.equal([]);
    image.alt = 'Ente';
    image.src = WIDE;
    await nextEvent(image, 'load');
    await lookedAgain(element);
    expect(found(element)).to.deep.equal(['logos logo-larger-than-emblem error']);
    link.remove();
    await lookedAgain(element);
    expect(found(element)).to.deep.equal([]);
  });

  for (const [what, markup] of [
    ['half transparent', styled('broletto-eu-banner { opacity: 0.5 }')],
    ['on a picture', `<div style="position: relative; background: #fff"><img alt="" src="${WIDE}" style="position: absolute; inset: 0; width: 100%; height: 100%"><div style="position: relative">${banner()}</div></div>`],
    ['in a narrow place', `<div style="width: 200px">${banner('fund="pnrr" height="160"')}</div>`],
  ] as const) {
    it(`comes to rest: on a page that stands still nothing is drawn again, ${what}`, async () => {
      const element = await checked(markup);
      let updates = 0;
      element.addController({ hostUpdated: () => (updates += 1) });
      await lookedAgain(element);
      await lookedAgain(element);
      expect(updates).to.equal(0);
    });
  }

  it('leaves nothing behind when it goes', async () => {
    const element = await checked(`<div>${banner()}</div>`);
    const place = element.parentElement!;
    element.remove();
    let updates = 0;
    element.addController({ hostUpdated: () => (updates += 1) });
    place.dataset.theme = 'dark';
    place.style.width = '300px';
    dispatchEvent(new Event('load'));
    await lookedAgain(element);
    expect(updates).to.equal(0);
    place.append(element);
    place.style.background = '#000';
    await lookedAgain(element);
    expect(getComputedStyle(element.shadowRoot!.querySelector('.statement')!).color, 'and sees again when it is back').to.equal('rgb(255, 255, 255)');
  });
});
