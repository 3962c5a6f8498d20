/** Markup as a webmaster would paste it, last in the page; each example is a story and a fixture of the tests. */
export const technicalOnly = `<broletto-cookie-notice policy-href="/privacy"></broletto-cookie-notice>`;

export const thirdParty = `<broletto-cookie-notice analytics="third-party" policy-href="/privacy"></broletto-cookie-notice>`;

export const ownWords = `<broletto-cookie-notice>
  <p>Questo sito utilizza solo cookie tecnici e analytics di terze parti che rispettano i requisiti per essere equiparabili ai cookie e agli altri identificatori tecnici. Pertanto non è richiesta l’acquisizione del consenso.</p>
  <a slot="policy-link" href="/privacy">Informativa</a>
</broletto-cookie-notice>`;

export const inline = `<broletto-cookie-notice placement="inline" analytics="first-party" policy-href="/privacy"></broletto-cookie-notice>`;
