/** The page about the project, rebuilt from the five tags: what it says, and how it holds. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { axe, chromiumOnly, emulate, open, scrollThrough, server, settle, slowNetwork, walkWithTab } from '../helpers/browser.mjs';
import { cutOff, overflowing, spaceText, visibleText } from '../helpers/in-page.mjs';
import { alive, TAGS } from '../helpers/widgets.mjs';

const PAGE = '/pages/lab-impact.html';

/** Everything the comune's page says, retyped; where words of a widget may say the same, a pattern. Case and kind of apostrophe do not count. */
const FACTS = [
  'Questo sito utilizza solo cookie tecnici e analytics di terze parti che rispettano i requisiti per essere equiparabili ai cookie e agli altri identificatori tecnici.',
  'non è richiesta l’acquisizione del consenso',
  'Informativa',
  'Lab’Impact a Sesto',
  /data di pubblicazione:? venerdì 13 marzo,? 2020/,
  /tempo di lettura:? 4 min/,
  /ultimo aggiornamento:? mercoledì 27 aprile,? 2022/,
  /obiettivo specifico:? 2\. integrazione\/migrazione legale/,
  /obiettivo nazionale:? 2\. integrazione – piani di intervento regionali per l'integrazione dei cittadini di paesi terzi/,
  /piano regionale:? prog-2463/,
  /capofila:? regione lombardia/,
  'Il Comune di Sesto ha aderito a Lab’Impact, un progetto proposto da Regione Lombardia e finanziato dal Fondo Asilo, Migrazione e Integrazione (FAMI 2014-2020).',
  /tempi:? settembre 2018 – giugno 2022/,
  'Lab’Impact a Sesto: le attività nelle scuole',
  'Il progetto Lab’Impact, a livello territoriale, è coordinato dal Comune di Sesto e ha l’obiettivo di favorire e supportare l’integrazione sociale dei minori stranieri e delle loro famiglie attraverso un piano di proposte da realizzare nelle scuole.',
  'Sono 7 gli istituti comprensivi sestesi coinvolti nel progetto: Rovani, Breda, Dante Alighieri, Martiri, Frank, Pascoli e Marzabotto.',
  'Le attività sono rivolte sia alla scuola dell’infanzia, sia a quella primaria e secondaria di primo grado.',
  'Nello specifico, le attività proposte sono:',
  'Laboratori linguistici di prima e seconda alfabetizzazione',
  'Attività di Mediazione Linguistica e culturale',
  'Laboratori interculturali',
  'Queste attività sono realizzate in forma laboratoriale e in sinergia con la didattica in programma e possono essere individuali o di gruppo.',
  'I mediatori linguistici e culturali affiancano gli insegnanti per facilitare la comprensione delle regole di convivenza all’interno del contesto scolastico.',
  'Il progetto è monitorato e valutato da un Tavolo di lavoro formato dal Comune di Sesto e dai Dirigenti scolastici.',
  'L’intervento nei servizi sociali',
  'Lab’Impact prevede anche interventi di mediazione nei servizi sociali del Comune: i mediatori linguistici e culturali collaborano con gli assistenti sociali nei percorsi di presa in carico dei minori stranieri sottoposti a provvedimento dell’Autorità Giudiziaria.',
  /gli interventi del progetto sono affidati alla cooperativa ["“«]progetto integrazione["”»] \(art\. 60 d\. ?lgs\. 50\/2016\) e l'ente capofila è il comune di sesto san giovanni\./,
  'Il progetto Lab’Impact – Regione Lombardia',
  'Lab’Impact è il Piano regionale di interventi realizzato nel territorio della Lombardia per l’integrazione dei cittadini di paesi terzi e finanziato dal Fondo Asilo, Migrazione e Integrazione (FAMI 2014-2020).',
  'La finalità è quella di rafforzare e consolidare un sistema di governance multilivello, attraverso una partnership che vede Regione Lombardia come capofila e una rete di soggetti attuatori a livello locale costituita da 35 Ambiti Territoriali.',
  'La realizzazione degli interventi è accompagnata da due ulteriori soggetti: Anci Lombardia e Fondazione ISMU.',
  'quattro macro-azioni',
  'qualificazione del sistema scolastico in contesti multiculturali, anche attraverso azioni di contrasto alla dispersione scolastica',
  'promozione dell’accesso ai servizi per l’integrazione',
  'servizi di informazione qualificata, attraverso canali regionali e territoriali di comunicazione',
  'promozione della partecipazione attiva dei migranti alla vita economica, sociale e culturale, anche attraverso la valorizzazione delle associazioni',
  'Obiettivi del progetto regionale',
  'Facilitare l’accesso e l’utilizzo da parte dei cittadini di paesi terzi della rete di sportelli informativi dedicati e attraverso la messa in rete degli stessi con quelli esistenti, al fine di intercettare la persona, laddove essa si presenta.',
  'Qualificare il sistema di unità di offerta sociali garantendo competenza nella valutazione dei bisogni ed efficaci e adeguate risposte.',
  'Aumentare la capacità di ascolto, lettura e codifica della domanda da parte dei servizi sociali nei confronti dei cittadini dei paesi terzi attraverso un qualificato servizio di mediazione linguistico culturale.',
  'Sostenere il sistema scolastico per un’adeguata accoglienza e inclusione dei minori/adolescenti e favorendo l’integrazione attraverso la mediazione linguistico culturale/facilitazione linguistica qualificata.',
  /facilitare la comunicazione tra insegnanti, alunni stranieri e famiglie attraverso percorsi di mediazione linguistico culturale/,
  'Sviluppare un maggior senso di legame comunitario dei cittadini di origine straniera che vivono nei territori.',
  /sviluppare opportunità d'incontro, di socializzazione e di aggregazione delle persone nei luoghi di vita: ?famiglia, condominio, quartiere, paese, parrocchia, luogo di lavoro, scuole\./,
  /rafforzare le reti collaborative presenti pubbliche e private, sia tra gli enti pubblici istituzionali che con le organizzazioni del privato sociale (?:e|ed) le reti informali delle comunità\./,
  'Budget complessivo',
  '€ 9.250.000,00 di cui € 133.733 per il Comune di Sesto.',
  'Progetto Lab’Impact',
  'Portale Integrazione Migranti',
  'Commissione europea',
  'Ministero dell’Interno',
  'Ministero del lavoro e delle politiche sociali',
  'Ulteriori informazioni',
  /ultimo aggiornamento:? 27\/04\/2022/,
];
const SCHOOLS = ['Rovani', 'Breda', 'Dante Alighieri', 'Martiri', 'Frank', 'Pascoli', 'Marzabotto'];

const fold = (text) => text.toLowerCase().replaceAll('’', "'");
const missing = (text, facts = FACTS) => facts.filter((fact) => (fact instanceof RegExp ? !fact.test(fold(text)) : !fold(text).includes(fold(fact)))).map(String);

/** Closes the cookie notice as a visitor does. */
async function closeNotice(page) {
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('broletto-cookie-notice');
    [...shadowRoot.querySelectorAll('button')].find((button) => button.textContent.includes('Chiudi') || button.getAttribute('aria-label')?.includes('Chiudi')).click();
  });
  await settle(page);
}

describe('the page about Lab’Impact', () => {
  describe('says everything', () => {
    it('with JavaScript off', chromiumOnly, async () => {
      const { page, close } = await open(PAGE, { javaScript: false });
      const text = await page.evaluate(visibleText, 'body', true);
      assert.deepEqual(missing(text), []);
      assert.deepEqual(await page.evaluate(alive, TAGS), []);
      await close();
    });

    it('with JavaScript on', async () => {
      const { page, lines, errors, close } = await open(PAGE);
      await scrollThrough(page);
      assert.deepEqual(missing(await page.evaluate(visibleText, 'body', true)), []);
      assert.deepEqual(missing(await page.evaluate(visibleText, 'broletto-schools-map', true), SCHOOLS), []);
      // It has one project and no list of them, and nothing of third parties.
      assert.deepEqual(await page.evaluate(alive, TAGS), TAGS.filter((tag) => !['broletto-project-list', 'broletto-consent-embed'].includes(tag)));
      assert.deepEqual({ lines, errors }, { lines: [], errors: [] });
      await close();
    });

    it('printed', chromiumOnly, async () => {
      const { page, errors, close } = await open(PAGE);
      await emulate(page, 'print');
      await settle(page);
      const printed = FACTS.filter((fact) => !String(fact).toLowerCase().includes('cookie') && fact !== 'Informativa' && fact !== 'non è richiesta l’acquisizione del consenso');
      assert.deepEqual(missing(await page.evaluate(visibleText, 'body', true), printed), []);
      const pdf = Buffer.from(await page.pdf({ format: 'a4', printBackground: true }));
      assert.match(pdf.toString('latin1', 0, 8), /^%PDF-1/);
      assert.deepEqual(errors, []);
      await close();
    });
  });

  it('asks its own site only, and for each file once', async () => {
    const { page, requests, close } = await open(PAGE);
    await scrollThrough(page);
    assert.deepEqual(requests.filter((url) => !url.startsWith(server.origin)), []);
    assert.deepEqual(requests.filter((url, index) => requests.indexOf(url) !== index), []);
    await close();
  });

  it('rests when nothing happens: no widget asks for another frame', async () => {
    const countFrames = (page) =>
      page.evaluateOnNewDocument(() => {
        window.asked = 0;
        window.frame = window.requestAnimationFrame.bind(window);
        window.requestAnimationFrame = (callback) => {
          window.asked += 1;
          return window.frame(callback);
        };
      });
    const { page, close } = await open(PAGE, { prepare: countFrames });
    await scrollThrough(page);
    const askedIn = (frames) =>
      page.evaluate(async (count) => {
        const before = window.asked;
        for (let n = 0; n < count; n += 1) await new Promise((resolve) => window.frame(resolve));
        return window.asked - before;
      }, frames);
    // What the scrolling brought into view is drawn.
    await askedIn(30);
    assert.equal(await askedIn(30), 0);
    await close();
  });

  describe('does not jump', () => {
    const shifts = () => {
      window.shifts = [];
      const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
      new PerformanceObserver((list) => list.getEntries().filter((entry) => !entry.hadRecentInput).forEach(({ value, sources }) =>
        window.shifts.push(`${value.toFixed(5)} ${sources.map(({ node, previousRect, currentRect }) => `${node?.nodeName} ${place(previousRect)} → ${place(currentRect)}`).join(', ')}`),
      )).observe({ type: 'layout-shift', buffered: true });
    };
    for (const width of [320, 1280]) {
      for (const [name, prepare] of [['', async () => {}], [' on a slow network', slowNetwork]]) {
        it(`${width} px${name}`, chromiumOnly, async () => {
          const { page, close } = await open(PAGE, { width, height: width === 320 ? 640 : 900, prepare: async (page) => {
            await page.evaluateOnNewDocument(shifts);
            await prepare(page);
          } });
          await scrollThrough(page);
          assert.deepEqual(await page.evaluate(() => window.shifts), []);
          await close();
        });
      }
    }
  });

  describe('has no violation that axe knows', () => {
    const looks = {
      'light': ['', {}],
      'dark': ['', { 'prefers-color-scheme': 'dark' }],
      'forced colours': ['', { 'forced-colors': 'active' }],
      'reduced motion, more contrast': ['', { 'prefers-reduced-motion': 'reduce', 'prefers-contrast': 'more' }],
      'printed': ['print', {}],
    };
    for (const [name, [media, features]] of Object.entries(looks)) {
      for (const width of [320, 1280]) {
        it(`${name}, ${width} px`, chromiumOnly, async () => {
          const { page, close } = await open(PAGE, { width, prepare: (page) => emulate(page, media, features) });
          await scrollThrough(page);
          assert.deepEqual(await axe(page), []);
          await close();
        });
      }
    }

    it('with the notice closed', async () => {
      const { page, close } = await open(PAGE);
      await closeNotice(page);
      assert.ok(!(await page.evaluate(visibleText, 'broletto-cookie-notice')).includes('Questo sito'));
      assert.deepEqual(await axe(page), []);
      await close();
    });
  });

  describe('can be walked with the Tab key', () => {
    for (const [name, width, height, scale] of [['1280 × 720', 1280, 720, 1], ['320 × 640', 320, 640, 1], ['1280 × 1024 at 400 %', 320, 256, 4]]) {
      it(name, async () => {
        const { page, close } = await open(PAGE, { width, height, scale });
        await scrollThrough(page);
        const { expected, walk } = await walkWithTab(page);
        assert.deepEqual(expected.filter((name) => !walk.some((stop) => stop.name === name)), [], 'not reached');
        assert.equal(walk.length, expected.length);
        assert.deepEqual(walk.filter(({ indicator }) => !indicator).map((stop) => stop.name), [], 'focus not shown');
        assert.deepEqual(walk.filter(({ covered }) => covered).map((stop) => stop.name), [], 'hidden while focused');
        await close();
      });
    }
  });

  describe('fits', () => {
    for (const [name, options] of [['320 px', { width: 320, height: 640 }], ['1280 px at 400 %', { width: 320, height: 256, scale: 4 }], ['768 px', { width: 768 }], ['1280 px', { width: 1280 }]]) {
      it(`${name}: nothing to scroll sideways, no text cut off, the notice leaves room to read`, async () => {
        const { page, close } = await open(PAGE, options);
        await scrollThrough(page);
        assert.deepEqual(await page.evaluate(overflowing), []);
        assert.deepEqual(await page.evaluate(cutOff), []);
        const share = await page.evaluate(() => {
          scrollTo(0, 0);
          const { top, bottom } = document.querySelector('broletto-cookie-notice').shadowRoot.firstElementChild.getBoundingClientRect();
          return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)) / innerHeight;
        });
        assert.ok(share <= 0.5, `the notice takes ${Math.round(share * 100)} % of the screen`);
        await close();
      });
    }

    for (const width of [320, 1280]) {
      it(`${width} px with a reader's text spacing`, async () => {
        const { page, close } = await open(PAGE, { width });
        await page.evaluate(spaceText);
        await scrollThrough(page);
        assert.deepEqual(await page.evaluate(overflowing), []);
        assert.deepEqual(await page.evaluate(cutOff), []);
        assert.deepEqual(missing(await page.evaluate(visibleText, 'body', true)), []);
        await close();
      });
    }
  });
});
