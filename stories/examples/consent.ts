/** Markup as a webmaster would paste it on a site that asks for consent; each example is a story and a fixture of the tests. */
export const asks = `<broletto-cookie-notice services="youtube google-maps" policy-href="/privacy"></broletto-cookie-notice>`;

export const ownServices = `<broletto-cookie-notice services="youtube assistente" policy-href="/privacy">
  <script type="application/json">
    [{ "id": "assistente", "label": "Assistente virtuale", "provider": "Fornitore s.r.l.", "purpose": "rispondere alle domande",
       "policy": "https://fornitore.example/privacy", "cookies": [{ "name": "chat_*", "duration": "30 giorni" }] }]
  </script>
</broletto-cookie-notice>`;

export const footer = `<footer><a href="/privacy" data-consent-open>Preferenze sui cookie</a></footer>
<broletto-cookie-notice services="youtube" policy-href="/privacy"></broletto-cookie-notice>`;
