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

export const bilingual = `<broletto-eu-banner fund="fse-plus" second-lang="de" programme="PR FSE+ 2021-2027" project-code="1234567" example>
  <p>Cofinanziato dall’Unione europea – <span lang="de">Kofinanziert von der Europäischen Union</span></p>
</broletto-eu-banner>`;

/** Marks of nobody: real ones are their owners', and none is in the package. */
export const withLogos = `<broletto-eu-banner fund="fesr" period="2021-2027" href="#progetto" example>
  <p>Cofinanziato dall’Unione europea</p>
  <svg slot="logos" viewBox="0 0 120 48" role="img" aria-label="Logo d’esempio di una regione">
    <path fill="#6b7682" d="M0 4h40v40H0z" /><path fill="#fff" d="M20 10l12 28H8z" /><path fill="#6b7682" d="M50 14h70v6H50zm0 14h48v6H50z" />
  </svg>
  <svg slot="logos" viewBox="0 0 48 48" role="img" aria-label="Logo d’esempio di un comune">
    <circle cx="24" cy="24" r="22" fill="#6b7682" /><path fill="#fff" d="M14 34V18l10-8 10 8v16z" />
  </svg>
</broletto-eu-banner>`;

export const directManagement = `<broletto-eu-banner fund="cerv" statement="funded" fund-reference="show" authority="eacea" example>
  <p>Finanziato dall’Unione europea – Cittadini, uguaglianza, diritti e valori (CERV) 2021-2027</p>
</broletto-eu-banner>`;

/** In place of the drawing: the image that the programme hands out. */
export const interreg = `<broletto-eu-banner fund="interreg" period="2021-2027" programme="Interreg VI-A Italia-Svizzera" height="72" example>
  <svg slot="lockup" viewBox="0 0 320 72" role="img" aria-label="Interreg VI-A Italia-Svizzera. Cofinanziato dall’Unione europea">
    <path fill="none" stroke="#6b7682" stroke-width="2" stroke-dasharray="6 4" d="M1 1h318v70H1z" />
    <text x="160" y="32" text-anchor="middle" font-family="Arial, sans-serif" font-size="18" fill="#4c555f">Esempio: qui il logo</text>
    <text x="160" y="54" text-anchor="middle" font-family="Arial, sans-serif" font-size="18" fill="#4c555f">ufficiale del programma</text>
  </svg>
</broletto-eu-banner>`;

export const vertical = `<broletto-eu-banner fund="fse-plus" layout="vertical" height="72" fund-reference="show" example>
  <p>Cofinanziato dall’Unione europea – Fondo sociale europeo Plus (FSE+) 2021-2027</p>
</broletto-eu-banner>`;
