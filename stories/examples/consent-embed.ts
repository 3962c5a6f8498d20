/** Markup as an editor would paste it; each example is a story and a fixture of the tests. None of them loads anything until it is asked to. */
export const video = `<broletto-consent-embed>
  <a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">Consiglio comunale del 3 marzo</a>
</broletto-consent-embed>`;

export const map = `<broletto-consent-embed src="https://www.google.com/maps/d/embed?mid=1AbCdEfGhIjKlMnOpQrStUvWxYz" label="Le sedi del Comune" ratio="4/3">
  <a href="https://www.google.com/maps/d/viewer?mid=1AbCdEfGhIjKlMnOpQrStUvWxYz">Le sedi del Comune su Google Maps</a>
</broletto-consent-embed>`;

export const otherSite = `<broletto-consent-embed src="https://streaming.example/consiglio/frame" label="Il Consiglio in diretta">
  <a href="https://streaming.example/consiglio">Il Consiglio in diretta su streaming.example</a>
</broletto-consent-embed>`;

/** On a page whose notice names the service, which can then be allowed for good. */
export const declared = `${video}
<broletto-cookie-notice services="youtube" policy-href="/privacy" placement="inline"></broletto-cookie-notice>`;
