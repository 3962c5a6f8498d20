/** Markup as a webmaster would paste it; each example is a story and a fixture of the tests. `example` says that no real grant stands behind it. */
export const labImpact = `<broletto-eu-banner fund="fami" period="2014-2020">
  <p>Cofinanziato dall’Unione europea – Fondo Asilo, Migrazione e Integrazione (FAMI) 2014-2020</p>
</broletto-eu-banner>`;

export const pnrr = `<broletto-eu-banner fund="pnrr" example>
  <p>Finanziato dall’Unione europea – NextGenerationEU</p>
</broletto-eu-banner>`;

export const withoutReference = `<broletto-eu-banner fund="fesr" period="2021-2027" example>
  <p>Cofinanziato dall’Unione europea</p>
</broletto-eu-banner>`;

export const directManagement = `<broletto-eu-banner fund="cerv" statement="funded" fund-reference="show" example>
  <p>Finanziato dall’Unione europea – Cittadini, uguaglianza, diritti e valori (CERV) 2021-2027</p>
</broletto-eu-banner>`;

export const vertical = `<broletto-eu-banner fund="fse-plus" layout="vertical" height="72" fund-reference="show" example>
  <p>Cofinanziato dall’Unione europea – Fondo sociale europeo Plus (FSE+) 2021-2027</p>
</broletto-eu-banner>`;
