/** The tool page for webmasters: what is filled in comes out as code that works without scripts, and as one sheet of paper. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderPoster } from '../../dist/static/poster.js';
import { axe, chromiumOnly, emulate, open, pageOf, server, SCRIPT, settle } from '../helpers/browser.mjs';
import { overflowing, visibleText } from '../helpers/in-page.mjs';

const PAGE = '/pages/riconoscimento.html';

/** Fills the form as a webmaster would, and hands over what came out. */
async function fill(page, values) {
  for (const [id, value] of Object.entries(values)) {
    const kind = await page.$eval(`#${id}`, ({ localName, type }) => `${localName} ${type}`);
    if (kind.startsWith('select')) await page.select(`#${id}`, value);
    else if (kind.endsWith('checkbox')) await page.click(`#${id}`);
    else {
      await page.$eval(`#${id}`, (field) => field.select());
      await page.keyboard.press('Delete');
      await page.type(`#${id}`, value);
    }
  }
}

const valueOf = (page, id) => page.$eval(`#${id}`, ({ value }) => value);

describe('the tool page', () => {
  it('opens with an example that says so, asks for nothing from elsewhere, and is in order', async () => {
    const { page, lines, errors, requests, close } = await open(PAGE);
    for (const id of ['tag-code', 'banner-code', 'card-code']) assert.match(await valueOf(page, id), /Esempio/);
    assert.match(await page.$eval('#poster', ({ srcdoc }) => srcdoc), /Esempio/);
    assert.equal(await page.$eval('#issues', ({ textContent }) => textContent), 'Niente: è tutto in ordine.');
    assert.deepEqual(requests.filter((url) => !url.startsWith(server.origin) && url !== 'about:srcdoc'), []);
    assert.deepEqual([lines, errors], [[], []]);
    await close();
  });

  it('makes code of what is filled in, which stands without scripts, and becomes a banner with them', async () => {
    const { page, close } = await open(PAGE);
    await fill(page, { fund: 'fami', period: '2014-2020', 'project-code': 'prog-2463', heading: 'Lab’Impact', example: '' });
    const code = await valueOf(page, 'tag-code');
    assert.doesNotMatch(code, /\n|Esempio/);
    await page.click('[data-copy="tag-code"]');
    await page.waitForFunction(() => document.querySelector('#status').textContent);
    assert.match(await page.$eval('#status', ({ textContent }) => textContent), /copiato|Ctrl\+C/);
    assert.equal(await page.$eval('#tag-code', ({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd)), code, 'selected in its field');
    await close();

    // Firefox cannot be driven with JavaScript off; a page without our script is the same to this code.
    for (const javaScript of [false, true]) {
      const pasted = javaScript ? await open(pageOf(code, { head: SCRIPT })) : await open(pageOf(code), { javaScript: Boolean(chromiumOnly.skip) });
      const text = await pasted.page.evaluate(visibleText, 'main');
      assert.equal(text, 'Prova Cofinanziato dall’Unione europea Fondo Asilo, Migrazione e Integrazione (FAMI) 2014-2020 Progetto prog-2463', `JavaScript: ${javaScript}`);
      await pasted.close();
    }
  });

  it('gives a card that stands on a page with the strictest policy, emblem and statement in their order', async () => {
    const { page, close } = await open(PAGE);
    await fill(page, { fund: 'pnrr', heading: '<b>Orti</b>', example: '' });
    const code = await valueOf(page, 'card-code');
    await close();
    const pasted = await open(pageOf(code), { headers: { 'content-security-policy': "default-src 'self'" } });
    const [emblem, words] = await pasted.page.evaluate(() => ['svg', '.broletto-static-statement'].map((selector) => document.querySelector(selector).getBoundingClientRect().toJSON()));
    assert.deepEqual([Math.round(emblem.width), Math.round(emblem.height)], [76, 52]);
    assert.ok(words.top >= emblem.bottom);
    assert.match(await pasted.page.evaluate(visibleText, 'main'), /<b>Orti<\/b>.*Finanziato dall’Unione europea – NextGenerationEU/);
    await pasted.close();
  });

  it('names what is to be mended in Italian, with field and article', async () => {
    const { page, close } = await open(PAGE);
    await fill(page, { fund: 'erasmus-plus', cup: 'CUP123', summary: ' ' });
    const issues = await page.$$eval('#issues li', (items) => items.map(({ textContent }) => textContent));
    assert.ok(issues.some((text) => /^CUP: «CUP123» non è un CUP/.test(text)), issues.join('\n'));
    assert.ok(issues.some((text) => /^Chi concede .*avvertenza è obbligatoria.*\(.*convenzione di sovvenzione tipo, art\. 17\)$/i.test(text)), issues.join('\n'));
    assert.ok(issues.some((text) => /^Breve descrizione: Manca una breve descrizione.*\(.*art\. 50\b.*\)$/.test(text)), issues.join('\n'));
    await close();
  });

  it('announces how many there are when a field is done, not at every letter', async () => {
    const { page, close } = await open(PAGE);
    const count = () => page.$eval('#count', ({ textContent }) => textContent);
    assert.equal(await page.$eval('#issues', (list) => list.closest('[aria-live], [role=status]')), null);
    await page.type('#cup', 'CUP123');
    assert.equal(await count(), '');
    assert.equal((await page.$$('#issues li')).length, 1);
    await page.keyboard.press('Tab');
    assert.equal(await count(), 'Una cosa da sistemare');
    await close();
  });

  it('prints the poster from its frame', { ...chromiumOnly }, async () => {
    const { page, close } = await open(PAGE);
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('#poster');
      contentWindow.print = () => (window.printed = contentWindow.document.querySelector('h1').textContent);
    });
    await page.click('#print');
    assert.equal(await page.evaluate(() => window.printed), 'Orti di quartiere');
    await close();
  });

  for (const width of [320, 1280]) {
    it(`fits ${width} px`, async () => {
      const { page, close } = await open(PAGE, { width });
      // The sheet is drawn small in a box that hides the rest of its frame.
      assert.deepEqual((await page.evaluate(overflowing)).filter((line) => !line.startsWith('iframe')), []);
      await close();
    });
  }

  for (const scheme of engineSchemes()) {
    it(`is accessible (${scheme})`, async () => {
      const { page, close } = await open(PAGE);
      if (scheme === 'dark') await emulate(page, '', { 'prefers-color-scheme': 'dark' });
      await settle(page);
      assert.deepEqual(await axe(page), []);
      await close();
    });
  }
});

function engineSchemes() {
  return chromiumOnly.skip ? ['light'] : ['light', 'dark'];
}

describe('the poster', () => {
  const long = 'Facilitare l’accesso dei cittadini di paesi terzi alla rete di sportelli informativi, e la messa in rete degli stessi con quelli esistenti. ';
  const normal = {
    heading: 'Lab’Impact', fund: 'fami', period: '2014-2020', start: '2018-09', end: '2022-06', leadPartner: 'Regione Lombardia', place: 'Sesto San Giovanni', projectCode: 'prog-2463',
    budgetTotal: '9.250.000,00', budgetLocal: '133.733', summary: 'Un progetto nelle scuole.', aims: ['Favorire l’integrazione.', 'Qualificare le scuole.'], results: 'Sette istituti coinvolti.',
  };
  const records = {
    'with authority and four aims': [{ ...normal, fund: 'cerv', period: '2021-2027', aims: Array(4).fill(long), results: undefined }, { banner: { statement: 'cofunded', authority: 'eacea' } }],
    'the same as an example': [{ ...normal, fund: 'cerv', period: '2021-2027', aims: Array(4).fill(long) }, { example: true, banner: { statement: 'cofunded', authority: 'eacea' } }],
    'one long aim': [{ ...normal, fund: 'cerv', period: '2021-2027', aims: long.repeat(30), results: undefined }, { example: true, banner: { statement: 'cofunded', authority: 'eacea' } }],
    'bilingual, five aims': [{ ...normal, aims: Array(5).fill(long), budgetEu: '4.625.000,50' }, { language: 'it', banner: { secondLang: 'de' } }],
    'bilingual Interreg, five aims': [{ ...normal, fund: 'interreg', programme: 'Programma di cooperazione Interreg VI-A Italia-Svizzera', aims: Array(5).fill(long), href: `https://comune.example/${'progetto/'.repeat(18)}` }, { example: true, banner: { secondLang: 'de' } }],
    least: [{ heading: 'Orti', fund: 'fesr' }],
    normal: [normal, { beneficiary: 'Comune di Sesto San Giovanni' }],
    'bilingual, in the longest words': [normal, { language: 'el', banner: { secondLang: 'bg' } }],
    'direct management': [{ ...normal, fund: 'cerv', period: '2021-2027' }, { example: true, banner: { statement: 'funded', authority: 'cinea', fundReference: 'show' } }],
    long: [{ ...normal, heading: long.repeat(2), summary: long.repeat(6), aims: Array(12).fill(long), results: Array(60).fill(long), programme: long, objective: long, action: long, cup: 'B71B18000210006', budgetEu: '4.625.000,50' }, { beneficiary: long }],
    'without an end': [Object.fromEntries(Object.keys(normal).map((field) => [field, /fund|period|start|end|budget/.test(field) ? normal[field] : 'parola '.repeat(15_000)])), { beneficiary: 'W'.repeat(5000) }],
  };
  for (const [name, [record, options]] of Object.entries(records)) {
    it(`fills exactly one sheet of A3 (${name})`, { ...chromiumOnly }, async () => {
      const { page, close } = await open(renderPoster(record, options));
      await emulate(page, 'print');
      const measured = await page.evaluate(() => {
        const [sheet, banner] = ['.sheet', '.broletto-static-eu-banner'].map((selector) => document.querySelector(selector).getBoundingClientRect());
        const last = [...document.querySelectorAll('.sheet > :not(.watermark)')].at(-1).getBoundingClientRect();
        const cut = [...document.querySelectorAll('.sheet, .sheet *:not(.watermark, svg *)')].filter((box) => box.scrollHeight > box.clientHeight + 2 && getComputedStyle(box).overflowY === 'hidden').map(({ className }) => className);
        const story = document.querySelector('.story');
        return { hidden: story.scrollHeight - story.clientHeight, share: banner.bottom / sheet.height, rest: sheet.bottom - last.bottom, cut };
      });
      assert.deepEqual(measured.cut, [], 'nothing is cut off');
      assert.ok(measured.hidden <= 0, `${measured.hidden} px of aims and results are hidden`);
      const told = await page.$eval('.story', ({ textContent }) => textContent);
      const wanted = [record.aims ?? [], record.results ?? []].flat();
      assert.ok(told.includes('…') || wanted.every((text) => told.includes(text.trim())), 'what is shortened says so');
      assert.ok(measured.rest > 0, `${measured.rest} px under the last line`);
      assert.ok(measured.share > 0.25, 'a quarter of the sheet acknowledges the Union');
      await emulate(page, '');
      const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      assert.equal(pdf.match(/\/Type \/Page\b/g).length, 1);
      const [, width, height] = pdf.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/);
      assert.deepEqual([Math.round(width), Math.round(height)], [842, 1191]);
      await close();
    });
  }
});
