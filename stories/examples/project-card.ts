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
