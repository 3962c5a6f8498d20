/** Markup as a webmaster would paste it; each example is a story and a fixture of the tests. */
export const labImpact = `<broletto-budget-chart total-label="Budget complessivo" source="Comune di Sesto San Giovanni" updated-on="2022-04-27">
  <table>
    <caption>Budget del progetto Lab’Impact</caption>
    <tbody><tr data-highlight><th scope="row">Comune di Sesto</th><td data-value="133733">€ 133.733</td></tr></tbody>
    <tfoot><tr><th scope="row">Budget complessivo</th><td data-value="9250000.00">€ 9.250.000,00</td></tr></tfoot>
  </table>
</broletto-budget-chart>`;

export const doughnut = `<broletto-budget-chart heading="Chi finanzia il parco (dati di esempio)" source="Dati di esempio">
  <table>
    <thead><tr><th scope="col">Ente</th><th scope="col">Importo</th></tr></thead>
    <tbody>
      <tr><th scope="row">Comune</th><td>€ 412.500,00</td></tr>
      <tr><th scope="row">Regione Lombardia</th><td>€ 300.000,00</td></tr>
      <tr><th scope="row">Unione europea</th><td>€ 225.000,00</td></tr>
      <tr><th scope="row">Donazioni</th><td>€ 62.500,00</td></tr>
    </tbody>
    <tfoot><tr><th scope="row">Costo del parco</th><td>€ 1.000.000,00</td></tr></tfoot>
  </table>
</broletto-budget-chart>`;

export const missioni = `<broletto-budget-chart type="bar" heading="Spese per missione (dati di esempio)" source="Dati di esempio" licence="CC BY 4.0" updated-on="2024">
  <table>
    <thead><tr><th scope="col">Codice</th><th scope="col">Missione</th><th scope="col">Previsione</th></tr></thead>
    <tbody>
      <tr><td>01</td><td>Servizi istituzionali, generali e di gestione</td><td>18.420.300,00</td></tr>
      <tr><td>02</td><td>Giustizia</td><td>96.500,00</td></tr>
      <tr><td>03</td><td>Ordine pubblico e sicurezza</td><td>4.815.200,00</td></tr>
      <tr><td>04</td><td>Istruzione e diritto allo studio</td><td>10.233.700,00</td></tr>
      <tr><td>05</td><td>Tutela e valorizzazione dei beni e delle attività culturali</td><td>2.604.900,00</td></tr>
      <tr><td>06</td><td>Politiche giovanili, sport e tempo libero</td><td>1.870.450,00</td></tr>
      <tr><td>07</td><td>Turismo</td><td>58.000,00</td></tr>
      <tr><td>08</td><td>Assetto del territorio ed edilizia abitativa</td><td>6.342.100,00</td></tr>
      <tr><td>09</td><td>Sviluppo sostenibile e tutela del territorio e dell’ambiente</td><td>15.908.600,00</td></tr>
      <tr><td>10</td><td>Trasporti e diritto alla mobilità</td><td>7.455.000,00</td></tr>
      <tr><td>11</td><td>Soccorso civile</td><td>84.300,00</td></tr>
      <tr><td>12</td><td>Diritti sociali, politiche sociali e famiglia</td><td>16.377.800,00</td></tr>
      <tr><td>13</td><td>Tutela della salute</td><td>121.000,00</td></tr>
      <tr><td>14</td><td>Sviluppo economico e competitività</td><td>689.400,00</td></tr>
      <tr><td>15</td><td>Politiche per il lavoro e la formazione professionale</td><td>215.600,00</td></tr>
      <tr><td>16</td><td>Agricoltura, politiche agroalimentari e pesca</td><td>12.000,00</td></tr>
      <tr><td>17</td><td>Energia e diversificazione delle fonti energetiche</td><td>340.000,00</td></tr>
      <tr><td>20</td><td>Fondi e accantonamenti</td><td>5.210.000,00</td></tr>
      <tr><td>50</td><td>Debito pubblico</td><td>3.144.850,00</td></tr>
    </tbody>
    <tfoot><tr><td></td><td>Totale</td><td>93.999.700,00</td></tr></tfoot>
  </table>
</broletto-budget-chart>`;

export const totalMismatch = `<broletto-budget-chart>
  <script type="application/json">{
    "heading": "Feste patronali (dati di esempio)",
    "summary": "La parte più grande va agli spettacoli.",
    "rows": [{"label": "Spettacoli", "amount": "18.500,00"}, {"label": "Sicurezza", "amount": "6.200,50"}, {"label": "Allestimenti", "amount": "4.100,00"}],
    "total": "30.000,00", "source": "Dati di esempio", "sourceHref": "/dati/feste.csv", "licence": "CC BY 4.0", "updatedOn": "2025-09"
  }</script>
</broletto-budget-chart>`;

export const brokenNumbers = `<broletto-budget-chart heading="Contributi alle associazioni (dati di esempio)">
  <table>
    <thead><tr><th scope="col">Associazione</th><th scope="col">Importo</th></tr></thead>
    <tbody>
      <tr><td>Banda cittadina</td><td>€ 12.000,00</td></tr>
      <tr><td>Polisportiva</td><td>€ 8.50.0,00</td></tr>
      <tr><td>Circolo anziani</td><td>n.d.</td></tr>
      <tr data-highlight><td>Protezione civile</td><td>€ 21.350,00</td></tr>
      <tr><td>Storno dell’anno prima</td><td>(1.200,00)</td></tr>
    </tbody>
  </table>
</broletto-budget-chart>`;

export const empty = `<broletto-budget-chart heading="Bilancio 2026">
  <script type="application/json">[]</script>
</broletto-budget-chart>`;

export const number = `<broletto-budget-chart heading="Quanto costa il verde (dati di esempio)" source="Dati di esempio" residents="80.000">
  <table><tbody><tr><th scope="row">Cura del verde nel 2024</th><td>1.260.000</td></tr></tbody></table>
</broletto-budget-chart>`;

export const sideBySide = `<broletto-budget-chart source="Dati di esempio">
  <table>
    <caption>Spese per la scuola (dati di esempio)</caption>
    <thead><tr><th scope="col">Voce</th><th scope="col">2023</th><th scope="col">2024</th></tr></thead>
    <tbody>
      <tr><th scope="row">Asili nido</th><td>2.140.000</td><td>2.310.000</td></tr>
      <tr><th scope="row">Mensa</th><td>3.480.000</td><td>3.395.000</td></tr>
      <tr><th scope="row">Trasporto</th><td>412.000</td><td>438.500</td></tr>
      <tr><th scope="row">Edifici</th><td>1.875.000</td><td>n.d.</td></tr>
    </tbody>
  </table>
</broletto-budget-chart>`;

export const stackedYears = `<broletto-budget-chart type="stacked" source="Dati di esempio">
  <table>
    <caption>Da dove vengono le entrate, anno per anno (dati di esempio)</caption>
    <thead><tr><th scope="col">Titolo</th><th scope="col">2022</th><th scope="col">2023</th><th scope="col">2024</th></tr></thead>
    <tbody>
      <tr><th scope="row">Tributi</th><td>41.200.000</td><td>42.050.000</td><td>43.400.000</td></tr>
      <tr><th scope="row">Trasferimenti correnti</th><td>9.800.000</td><td>8.450.000</td><td>7.900.000</td></tr>
      <tr><th scope="row">Tariffe, multe e affitti</th><td>12.300.000</td><td>13.100.000</td><td>13.650.000</td></tr>
    </tbody>
    <tfoot><tr><th scope="row">Entrate correnti</th><td>63.300.000</td><td>63.600.000</td><td>64.950.000</td></tr></tfoot>
  </table>
</broletto-budget-chart>`;

export const stackedSources = `<broletto-budget-chart type="stacked" source="Dati di esempio">
  <table>
    <caption>Chi paga i cantieri (dati di esempio)</caption>
    <thead><tr><th scope="col">Cantiere</th><th scope="col">Comune</th><th scope="col">Regione</th><th scope="col">Unione europea</th></tr></thead>
    <tbody>
      <tr><th scope="row">Scuola di via dell’Esempio</th><td>850.000</td><td>400.000</td><td>1.250.000</td></tr>
      <tr><th scope="row">Pista ciclabile</th><td>310.000</td><td>620.000</td><td>-</td></tr>
      <tr><th scope="row">Biblioteca</th><td>540.000</td><td>-</td><td>760.000</td></tr>
    </tbody>
  </table>
</broletto-budget-chart>`;

export const lineYears = `<broletto-budget-chart source="Dati di esempio">
  <table>
    <caption>Spese correnti e investimenti (dati di esempio)</caption>
    <thead><tr><th scope="col">Voce</th><th scope="col">2019</th><th scope="col">2020</th><th scope="col">2021</th><th scope="col">2023</th><th scope="col">2024</th></tr></thead>
    <tbody>
      <tr><th scope="row">Spese correnti</th><td>58.100.000</td><td>56.700.000</td><td>59.300.000</td><td>61.900.000</td><td>62.400.000</td></tr>
      <tr><th scope="row">Spese in conto capitale</th><td>11.200.000</td><td>7.400.000</td><td>14.800.000</td><td>22.600.000</td><td>19.100.000</td></tr>
    </tbody>
  </table>
</broletto-budget-chart>`;

export const manyLines = `<broletto-budget-chart type="line" heading="Spese di quattro anni, voce per voce (dati di esempio)" source="Dati di esempio">
  <table>
    <thead><tr><th scope="col">Voce</th><th scope="col">2021</th><th scope="col">2022</th><th scope="col">2023</th><th scope="col">2024</th></tr></thead>
    <tbody>
      <tr><th scope="row">Anagrafe</th><td>940.000</td><td>955.000</td><td>990.000</td><td>1.010.000</td></tr>
      <tr><th scope="row">Polizia locale</th><td>3.900.000</td><td>4.010.000</td><td>4.250.000</td><td>4.180.000</td></tr>
      <tr><th scope="row">Scuole</th><td>7.600.000</td><td>7.950.000</td><td>8.100.000</td><td>8.300.000</td></tr>
      <tr><th scope="row">Biblioteche</th><td>1.120.000</td><td>1.090.000</td><td>1.150.000</td><td>1.210.000</td></tr>
      <tr><th scope="row">Sport</th><td>860.000</td><td>910.000</td><td>1.340.000</td><td>905.000</td></tr>
      <tr><th scope="row">Verde</th><td>1.180.000</td><td>1.205.000</td><td>1.230.000</td><td>1.260.000</td></tr>
      <tr><th scope="row">Strade</th><td>2.450.000</td><td>2.980.000</td><td>2.760.000</td><td>3.340.000</td></tr>
      <tr><th scope="row">Servizi sociali</th><td>9.300.000</td><td>9.650.000</td><td>10.100.000</td><td>10.480.000</td></tr>
    </tbody>
  </table>
</broletto-budget-chart>`;

export const treemap = `<broletto-budget-chart type="treemap" source="Dati di esempio">
  <table>
    <caption>Spese per missione, a riquadri (dati di esempio)</caption>
    <thead><tr><th scope="col">Missione</th><th scope="col">2024</th></tr></thead>
    <tbody>
      <tr><th scope="row">Servizi istituzionali</th><td>18.420.000</td></tr>
      <tr><th scope="row">Diritti sociali, politiche sociali e famiglia</th><td>16.380.000</td></tr>
      <tr><th scope="row">Sviluppo sostenibile e tutela del territorio</th><td>15.910.000</td></tr>
      <tr><th scope="row">Istruzione</th><td>10.230.000</td></tr>
      <tr><th scope="row">Trasporti</th><td>7.455.000</td></tr>
      <tr><th scope="row">Ordine pubblico e sicurezza</th><td>4.815.000</td></tr>
      <tr><th scope="row">Beni e attività culturali</th><td>2.605.000</td></tr>
      <tr><th scope="row">Turismo</th><td>58.000</td></tr>
    </tbody>
    <tfoot><tr><th scope="row">Totale</th><td>75.873.000</td></tr></tfoot>
  </table>
</broletto-budget-chart>`;

export const drillDown = `<broletto-budget-chart id="spese" source="Dati di esempio">
  <table>
    <caption>Missioni e programmi (dati di esempio)</caption>
    <thead><tr><th scope="col">Missione o programma</th><th scope="col">Previsione</th></tr></thead>
    <tbody>
      <tr data-code="04"><th scope="row">Istruzione e diritto allo studio</th><td>10.230.000</td></tr>
      <tr data-code="0401" data-parent="04"><th scope="row">Istruzione prescolastica</th><td>2.310.000</td></tr>
      <tr data-code="0402" data-parent="04"><th scope="row">Altri ordini di istruzione</th><td>3.780.000</td></tr>
      <tr data-code="0406" data-parent="04"><th scope="row">Servizi ausiliari all’istruzione</th><td>4.140.000</td></tr>
      <tr data-code="12"><th scope="row">Diritti sociali, politiche sociali e famiglia</th><td>16.380.000</td></tr>
      <tr data-code="1201" data-parent="12"><th scope="row">Interventi per l’infanzia e i minori</th><td>6.120.000</td></tr>
      <tr data-code="1203" data-parent="12"><th scope="row">Interventi per gli anziani</th><td>4.900.000</td></tr>
      <tr data-code="1204" data-parent="12"><th scope="row">Interventi per i soggetti a rischio di esclusione sociale</th><td>5.360.000</td></tr>
      <tr data-code="10"><th scope="row">Trasporti e diritto alla mobilità</th><td>7.455.000</td></tr>
    </tbody>
  </table>
</broletto-budget-chart>`;

export const perResident = `<broletto-budget-chart source="Dati di esempio">
  <script type="application/json">{
    "heading": "Quanto si spende per ogni abitante (dati di esempio)",
    "residents": {"2023": "79.600", "2024": "80.000"},
    "rows": [
      {"label": "Servizi sociali", "amount": "10.100.000", "series": "2023"}, {"label": "Servizi sociali", "amount": "10.480.000", "series": "2024"},
      {"label": "Scuole", "amount": "8.100.000", "series": "2023"}, {"label": "Scuole", "amount": "8.300.000", "series": "2024"},
      {"label": "Strade", "amount": "2.760.000", "series": "2023"}, {"label": "Strade", "amount": "3.340.000", "series": "2024"}
    ]
  }</script>
</broletto-budget-chart>`;

export const negative = `<broletto-budget-chart type="doughnut" source="Dati di esempio">
  <table>
    <caption>Variazioni di bilancio (dati di esempio)</caption>
    <thead><tr><th scope="col">Voce</th><th scope="col">Variazione</th></tr></thead>
    <tbody>
      <tr><th scope="row">Manutenzione delle strade</th><td>580.000</td></tr>
      <tr><th scope="row">Servizi sociali</th><td>380.000</td></tr>
      <tr><th scope="row">Impianti sportivi</th><td>-435.000</td></tr>
      <tr><th scope="row">Polizia locale</th><td>(70.000)</td></tr>
    </tbody>
  </table>
</broletto-budget-chart>`;

const associations = Array.from({ length: 60 }, (_, index) => `<tr><th scope="row">Associazione di esempio ${index + 1}</th><td>${Math.round(2400 / (index + 1)) * 10}</td></tr>`);
export const manyItems = `<broletto-budget-chart heading="Contributi a sessanta associazioni (dati di esempio)" max-items="12" source="Dati di esempio">
  <table>
    <thead><tr><th scope="col">Associazione</th><th scope="col">Contributo</th></tr></thead>
    <tbody>${associations.join('')}</tbody>
  </table>
</broletto-budget-chart>`;
