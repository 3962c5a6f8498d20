/** Markup as a webmaster would paste it; each example is a story and a fixture of the tests. All projects are invented, and say so. */

const projects = `[
    {"heading":"Esempio: sportello digitale del cittadino","summary":"Le pratiche più chieste si fanno da casa, con assistenza in biblioteca.","fund":"pnrr","measure":"M1C1I1.4.1","start":"2023-03","end":"2025-06","projectCode":"ESEMPIO-01","href":"/progetti/sportello"},
    {"heading":"Esempio: archivio storico in rete","summary":"Diecimila fotografie del Novecento, ordinate e consultabili.","fund":"pnrr","measure":"M1C3I1.1.5","start":"2025-01","end":"2028-12","projectCode":"ESEMPIO-02","href":"/progetti/archivio"},
    {"heading":"Esempio: alberi per i cortili","summary":"Ombra e terreno permeabile in sei scuole.","fund":"pnrr","measure":"M2C4I3.1","start":"2024-10","end":"2028-03","projectCode":"ESEMPIO-03","place":"Quartiere nord","href":"/progetti/alberi"},
    {"heading":"Esempio: ciclabile della stazione","summary":"Tre chilometri protetti tra la stazione e il parco.","fund":"fesr","period":"2021-2027","start":"2025","end":"2029","projectCode":"ESEMPIO-04","place":"Viale della Stazione","href":"/progetti/ciclabile"},
    {"heading":"Esempio: nuovo asilo nido","summary":"Sessanta posti dove c’era un magazzino.","fund":"pnrr","measure":"M4C1I1.1","start":"2023-11","end":"2026-06","projectCode":"ESEMPIO-05","href":"/progetti/nido"},
    {"heading":"Esempio: casa di comunità","summary":"Medici, infermieri e servizi sociali nello stesso edificio.","fund":"pnrr","measure":"M6C1I1.1","start":"2024-02","end":"2028-12","projectCode":"ESEMPIO-06"},
    {"heading":"Esempio: abitare insieme","summary":"Alloggi per persone con disabilità che vogliono vivere da sole.","fund":"pnrr","measure":"M5C2I1.2","state":"suspended","start":"2023-09","end":"2027-06","projectCode":"ESEMPIO-07"},
    {"heading":"Esempio: lavoro e competenze","summary":"Corsi e tirocini per chi cerca un lavoro dopo i cinquant’anni.","fund":"fse-plus","period":"2021-2027","start":"2027-01","end":"2029-12","projectCode":"ESEMPIO-08","href":"/progetti/lavoro"},
    {"heading":"Esempio: doposcuola di quartiere","summary":"Quattro pomeriggi a settimana, con merenda.","fund":"fse-plus","period":"2021-2027","start":"2024-09","end":"2028-06","projectCode":"ESEMPIO-09","place":"Quartiere sud"},
    {"heading":"Esempio: italiano per tutte","summary":"Corsi di lingua per madri straniere, con spazio bambini.","fund":"fami","period":"2014-2020","start":"2018-09","end":"2022-06","projectCode":"ESEMPIO-10","href":"/progetti/italiano"},
    {"heading":"Esempio: mercato coperto","summary":"Il tetto e gli impianti del mercato del sabato.","fund":"fesr","period":"2014-2020","state":"cancelled","start":"2019","end":"2021","projectCode":"ESEMPIO-11"},
    {"heading":"Esempio: bilancio partecipativo","summary":"I residenti scelgono che cosa fare con una parte del bilancio.","start":"2026-01","projectCode":"ESEMPIO-12","href":"/progetti/bilancio"}
  ]`;

const list = (attributes: string): string => `<broletto-project-list ${attributes}>
  <script type="application/json">${projects}</script>
</broletto-project-list>`;

export const plain = list('heading="I progetti del Comune"');

export const byMission = list('heading="I progetti del PNRR" group-by="mission"');

export const byFund = list('heading="I progetti per fondo" heading-level="3" group-by="fund"');

export const byState = list('heading="I progetti per stato" group-by="state"');

/** What goes wrong in real data: everything readable is shown, everything else is named. */
export const brokenRows = `<broletto-project-list heading="Righe da sistemare">
  <script type="application/json">[
    {"heading":"Esempio: tutto bene","start":"2024","end":"2030"},
    {"heading":"Esempio: la fine precede l’inizio","start":"2025","end":"2024"},
    {"heading":"Esempio: collegamento non valido","href":"javascript:alert(1)"},
    {"fund":"pnrr","start":"2024"},
    "non è un progetto"
  ]</script>
</broletto-project-list>`;

/** The words stay where the file cannot be had. */
export const withContent = `<broletto-project-list heading="I progetti">
  <p>I progetti, uno per pagina:</p>
  <ul><li><a href="/progetti/nido">Esempio: nuovo asilo nido</a></li><li><a href="/progetti/ciclabile">Esempio: ciclabile della stazione</a></li></ul>
</broletto-project-list>`;

export const empty = `<broletto-project-list heading="I progetti"></broletto-project-list>`;
