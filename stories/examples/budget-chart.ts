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
