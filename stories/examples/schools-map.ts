/** Markup as a webmaster would paste it; each example is a story and a fixture of the tests. */

/** The seven institutes of the project; their points are approximate, and say so. */
export const sesto = `<broletto-schools-map heading="Gli istituti comprensivi">
  <ul>
    <li data-lat="45.532" data-lon="9.228" data-precision="street" data-grade="infanzia primaria secondaria-1"><strong>Istituto comprensivo Rovani</strong> <address>Via Marconi 44</address></li>
    <li data-lat="45.542" data-lon="9.230" data-precision="street" data-grade="infanzia primaria secondaria-1"><strong>Istituto comprensivo Breda</strong> <address>Via Podgora 161</address></li>
    <li data-lat="45.537" data-lon="9.246" data-precision="street" data-grade="infanzia primaria secondaria-1"><strong>Istituto comprensivo Dante Alighieri</strong> <address>Via Falck 110</address></li>
    <li data-lat="45.529" data-lon="9.231" data-precision="street" data-grade="infanzia primaria secondaria-1"><strong>Istituto comprensivo Martiri della Libertà</strong> <address>Via Cavallotti 88</address></li>
    <li data-lat="45.546" data-lon="9.239" data-precision="street" data-grade="infanzia primaria secondaria-1"><strong>Istituto comprensivo Anna Frank</strong> <address>Via Boccaccio 336</address></li>
    <li data-lat="45.526" data-lon="9.250" data-precision="street" data-grade="infanzia primaria secondaria-1"><strong>Istituto comprensivo Pascoli</strong> <address>Via Fratelli di Dio 101</address></li>
    <li data-lat="45.535" data-lon="9.251" data-precision="street" data-grade="infanzia primaria secondaria-1"><strong>Istituto comprensivo Marzabotto</strong> <address>Via Marzabotto 50</address></li>
  </ul>
</broletto-schools-map>`;

/** Points all over the region, from JSON; the names are examples, the places are the capitals of the provinces. */
export const regional = `<broletto-schools-map heading="Scuole di esempio in Lombardia">
  <script type="application/json">[
    {"name":"Scuola di esempio Bergamo","municipality":"Bergamo","province":"BG","grade":"primaria","lat":45.698,"lon":9.677,"href":"/scuole/bergamo"},
    {"name":"Scuola di esempio Brescia","municipality":"Brescia","province":"BS","grade":"secondaria-1","lat":45.541,"lon":10.217,"href":"/scuole/brescia"},
    {"name":"Scuola di esempio Como","municipality":"Como","province":"CO","grade":"infanzia","lat":45.810,"lon":9.085,"href":"/scuole/como"},
    {"name":"Scuola di esempio Cremona","municipality":"Cremona","province":"CR","grade":"primaria","lat":45.133,"lon":10.023,"href":"/scuole/cremona"},
    {"name":"Scuola di esempio Lecco","municipality":"Lecco","province":"LC","grade":"secondaria-2","lat":45.856,"lon":9.397,"href":"/scuole/lecco"},
    {"name":"Scuola di esempio Lodi","municipality":"Lodi","province":"LO","grade":"infanzia","lat":45.314,"lon":9.503,"href":"/scuole/lodi"},
    {"name":"Scuola di esempio Mantova","municipality":"Mantova","province":"MN","grade":"primaria","lat":45.156,"lon":10.791,"href":"/scuole/mantova"},
    {"name":"Scuola di esempio Milano","municipality":"Milano","province":"MI","grade":"secondaria-1","lat":45.464,"lon":9.190,"href":"/scuole/milano"},
    {"name":"Scuola di esempio Monza","municipality":"Monza","province":"MB","grade":"primaria","lat":45.584,"lon":9.274,"href":"/scuole/monza"},
    {"name":"Scuola di esempio Pavia","municipality":"Pavia","province":"PV","grade":"secondaria-2","lat":45.185,"lon":9.155,"href":"/scuole/pavia"},
    {"name":"Scuola di esempio Sondrio","municipality":"Sondrio","province":"SO","grade":"infanzia","lat":46.169,"lon":9.871,"href":"/scuole/sondrio"},
    {"name":"Scuola di esempio Varese","municipality":"Varese","province":"VA","grade":"primaria","lat":45.820,"lon":8.825,"href":"/scuole/varese","precision":"municipality"}
  ]</script>
</broletto-schools-map>`;

/** Everything that there can be to say about a school: contacts, who runs it, what is done in each grade. The names are examples. */
export const complete = `<broletto-schools-map heading="Le attività nelle scuole" group-by="institute">
  <ul>
    <li data-code="MIAA000001" data-institute-name="Istituto comprensivo di esempio" data-grade="infanzia" data-ownership="statale" data-municipality="Sesto San Giovanni" data-province="MI" data-lat="45.5351" data-lon="9.2305">
      <a href="/scuole/girasoli">Scuola dell’infanzia Girasoli</a> <address>Via delle Prove 1</address>
      <a href="tel:+390200000001">02 0000 0001</a> <a href="mailto:girasoli@scuola.example">girasoli@scuola.example</a>
      <ul><li data-grade="infanzia">Laboratori interculturali</li></ul>
    </li>
    <li data-code="MIEE000002" data-institute-name="Istituto comprensivo di esempio" data-grade="primaria secondaria-1" data-ownership="statale" data-municipality="Sesto San Giovanni" data-province="MI" data-website="https://www.scuola.example" data-lat="45.5402" data-lon="9.2389" data-precision="street">
      <a href="/scuole/esempio">Scuola primaria e secondaria di esempio</a> <address>Via delle Prove 20</address>
      <ul>
        <li data-grade="primaria">Laboratori linguistici di prima e seconda alfabetizzazione</li>
        <li data-grade="primaria">Attività di mediazione linguistica e culturale</li>
        <li data-grade="secondaria-1">Laboratori interculturali</li>
      </ul>
    </li>
    <li data-institute-name="Fondazione di esempio" data-grade="infanzia" data-ownership="paritaria" data-municipality="Cologno Monzese" data-province="MI">
      <strong>Scuola dell’infanzia Aquiloni</strong> <address>Via del Campione 3</address> Aperta fino alle 17.30
    </li>
  </ul>
</broletto-schools-map>`;

/** A list of which nobody knows the coordinates, as the ministry’s files are. */
export const withoutPoints = `<broletto-schools-map heading="Scuole senza coordinate" heading-level="2">
  <p>L’elenco è aggiornato ogni settembre.</p>
  <ul>
    <li data-grade="infanzia" data-municipality="Lodi"><a href="/scuole/uno">Scuola di esempio uno</a> <address>Via delle Prove 1</address></li>
    <li data-grade="primaria" data-municipality="Lodi">Scuola di esempio due, tel. 000 000</li>
  </ul>
</broletto-schools-map>`;

/** What goes wrong in real data: everything readable is shown, everything else is named. */
export const brokenRows = `<broletto-schools-map heading="Righe da sistemare">
  <script type="application/json">[
    {"name":"Scuola di esempio","grade":"primaria","address":"Via delle Prove 1","lat":"45,529","lon":"9,231"},
    {"name":"Coordinate scambiate","lat":9.231,"lon":45.529},
    {"name":"Coordinate illeggibili","lat":"circa 45","lon":"9"},
    {"name":"Grado sconosciuto","grade":"ludoteca","lat":45.53,"lon":9.24},
    {"code":"MIIC8A100T","lat":45.546,"lon":9.239},
    {"name":"Collegamento non valido","href":"javascript:alert(1)"},
    {"telefono":"02 000000"},
    "non è una scuola"
  ]</script>
</broletto-schools-map>`;

export const empty = `<broletto-schools-map heading="Scuole"></broletto-schools-map>`;
