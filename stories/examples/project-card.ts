/** Markup as a webmaster would paste it; each example is a story and a fixture of the tests. */
export const labImpact = `<broletto-project-card heading="Lab’Impact" fund="fami" period="2014-2020" start="2018-09" end="2022-06"
  objective="2. Integrazione/Migrazione legale" project-code="prog-2463" lead-partner="Regione Lombardia" place="Sesto San Giovanni"
  budget-total="9.250.000,00" budget-local="133.733" published-on="2020-03-13" updated-on="2022-04-27" reading-time="4">
  <p>Il Comune di Sesto ha aderito a Lab’Impact, un progetto proposto da Regione Lombardia per l’integrazione dei cittadini di Paesi terzi.</p>
  <ul slot="links"><li><a href="https://www.regione.lombardia.it/">Regione Lombardia</a></li></ul>
</broletto-project-card>`;

export const compact = `<broletto-project-card variant="compact" heading="Lab’Impact" href="/progetti/lab-impact" start="2018-09" end="2022-06">
  <p>Integrazione sociale dei minori stranieri e delle loro famiglie.</p>
</broletto-project-card>`;

export const suspended = `<broletto-project-card heading="Ciclabile di viale Italia" state="suspended" fund="fesr" period="2021-2027" start="2025" end="2027"
  budget-total="1.450.000,50" budget-eu="580.000,20" summary="Un percorso protetto di tre chilometri tra la stazione e il parco."></broletto-project-card>`;

export const factsFromList = `<broletto-project-card start="2018-09" end="2022-06" budget-total="9.250.000,00" budget-local="133.733">
  <h3 slot="heading">Lab’Impact</h3>
  <p>Un progetto nelle scuole e nei servizi sociali.</p>
  <dl><dt>Capofila</dt><dd>Regione Lombardia</dd><dt>Ambiti Territoriali</dt><dd>35</dd></dl>
</broletto-project-card>`;

export const fromJson = `<broletto-project-card>
  <script type="application/json">{"heading":"Orti di quartiere","summary":"Quaranta orti affidati ai residenti.","fund":"pnrr","start":"2024-03","budgetTotal":250000,
  "links":[{"text":"Bando","href":"/bandi/orti"},{"text":"Indirizzo non valido","href":"javascript:alert(1)"}]}</script>
</broletto-project-card>`;

/** The page of the real project. What the Union paid is not known: nothing says it. */
export const full = `<broletto-project-card variant="full" heading="Lab’Impact" heading-level="2" fund="fami" period="2014-2020" start="2018-09" end="2022-06"
  objective="2. Integrazione/Migrazione legale" action="2. Integrazione – piani di intervento regionali per l’integrazione dei cittadini di paesi terzi"
  project-code="prog-2463" lead-partner="Regione Lombardia" place="Sesto San Giovanni" budget-total="9.250.000,00" budget-local="133.733"
  published-on="2020-03-13" updated-on="2022-04-27" reading-time="4">
  <p>Il Comune di Sesto ha aderito a Lab’Impact, un progetto proposto da Regione Lombardia e finanziato dal Fondo Asilo, Migrazione e Integrazione (FAMI 2014-2020).</p>
  <div slot="aims">
    <p>Favorire e supportare l’integrazione sociale dei minori stranieri e delle loro famiglie attraverso un piano di proposte da realizzare nelle scuole.</p>
    <p>Rafforzare e consolidare un sistema di governance multilivello, con Regione Lombardia come capofila e una rete di soggetti attuatori a livello locale costituita da 35 Ambiti Territoriali.</p>
  </div>
  <ul slot="activities">
    <li>Laboratori linguistici di prima e seconda alfabetizzazione</li>
    <li>Attività di mediazione linguistica e culturale, anche nei servizi sociali del Comune</li>
    <li>Laboratori interculturali</li>
  </ul>
  <p slot="results">Sono 7 gli istituti comprensivi sestesi coinvolti: Rovani, Breda, Dante Alighieri, Martiri, Frank, Pascoli e Marzabotto.</p>
  <ul slot="partners"><li>Regione Lombardia, capofila</li><li>Comune di Sesto San Giovanni</li><li>Anci Lombardia</li><li>Fondazione ISMU</li></ul>
  <ul slot="links">
    <li><a href="https://www.regione.lombardia.it/">Regione Lombardia</a></li>
    <li><a href="https://www.interno.gov.it/">Ministero dell’Interno</a></li>
    <li><a href="https://www.lavoro.gov.it/">Ministero del lavoro e delle politiche sociali</a></li>
    <li><a href="https://commission.europa.eu/">Commissione europea</a></li>
  </ul>
</broletto-project-card>`;

/** Every field there is, of a project that is not. */
export const fullFromJson = `<broletto-project-card variant="full" example code-links id="biblioteca">
  <script type="application/json">{"heading":"Una biblioteca per tutte le età","acronym":"BIBLIO","summary":"Il Comune rinnova la biblioteca civica e ne fa un luogo di studio, di lettura e di incontro aperto fino a sera.",
  "aims":["Dare a chi studia un posto tranquillo, tutti i giorni fino alle 22.","Avvicinare ai libri i bambini e le famiglie arrivate da poco."],
  "activities":["Nuovi impianti e arredi","Corsi di lettura per bambini","Prestito a domicilio per chi non può uscire"],
  "results":"Nel primo anno 12.000 prestiti in più e 340 nuovi iscritti sotto i quattordici anni.",
  "state":"completed","start":"2022-03-01","end":"2024-10-31","fund":"fesr","period":"2021-2027","programme":"PR FESR Lombardia","objective":"5.1 Sviluppo urbano","action":"Azione 5.1.1",
  "projectCode":"ES-0001","cup":"B12C22000010006","cig":["00000010D3"],"leadPartner":"Comune di Esempio","place":"Esempio","href":"#progetto",
  "partners":[{"name":"Provincia di Esempio","role":"Partner"},{"name":"Comune di Esempio"},{"name":"Cooperativa La Pagina","role":"Soggetto attuatore","href":"https://example.org/"}],
  "image":"/pages/biblioteca.svg","imageAlt":"La sala di lettura della biblioteca",
  "budgetTotal":1250000,"budgetEu":500000,"budgetLocal":"300.000,00",
  "documents":[{"text":"Scheda del progetto (PDF, 200 kB)","href":"/documenti/scheda.pdf"},{"text":"Relazione finale (PDF, 1,2 MB)","href":"/documenti/relazione.pdf"}],
  "links":[{"text":"Sito della biblioteca","href":"https://example.org/biblioteca"}],
  "contact":"Ufficio Cultura, piazza del Comune 1","contactEmail":"cultura@comune.example","contactPhone":"02 0000 0000",
  "publishedOn":"2022-03-10","updatedOn":"2024-11-05","readingTime":2}</script>
</broletto-project-card>`;

/** Codes that cannot be: shown as they are written, and named in the issues. */
export const wrongCodes = `<broletto-project-card heading="Manutenzione delle scuole" code-links cup="CUP123456789A" cig="1234567890, 00000010D3"
  summary="Nuovi infissi in quattro scuole dell’infanzia."></broletto-project-card>`;

/** The Union's share where its amount is not known; amounts in English notation. */
export const shareOnly = `<broletto-project-card heading="Piste ciclabili" state="planned" fund="fesr" period="2021-2027" number-format="en" budget-total="1,450,000.50" eu-rate="40"
  summary="Tre chilometri tra la stazione e il parco."></broletto-project-card>`;
