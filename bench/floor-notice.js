/**
 * The floor the bench compares with: the least a Lit notice can be. It shows what our cookie notice shows, sticks where ours does and remembers that it was
 * closed; it knows no other words, no language, no Esc, no other tab, no lost focus, no theme, and no browser that keeps no cookies.
 */
import { css, html, LitElement, nothing } from 'lit';

const CLOSED = 'floor-notice=closed';
/** Seconds: the longest six months. */
const LIFETIME = 184 * 86_400;

class FloorNotice extends LitElement {
  static properties = { href: {}, isClosed: { state: true } };

  static styles = css`
    :host { position: sticky; bottom: 0; z-index: 1; display: block; }
    section { border-top: 1px solid #cfd5db; color: #1a1d21; background: #fff; font-size: 0.875em; line-height: 1.5; }
    .inside, .actions { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; justify-content: end; }
    .inside { max-width: 1280px; margin: auto; padding: 12px 24px; }
    p { flex: 1 1 28em; margin: 0; }
    a { padding-block: 12px; color: #1b4a66; }
    button { padding: 12px 24px; border: 1px solid; border-radius: 6px; color: #1b4a66; background: none; font: inherit; }
  `;

  constructor() {
    super();
    this.isClosed = document.cookie.includes(CLOSED);
  }

  close() {
    document.cookie = `${CLOSED}; Path=/; SameSite=Lax; Max-Age=${LIFETIME}`;
    this.isClosed = true;
  }

  render() {
    return this.isClosed ? nothing : html`<section aria-label="Informativa sui cookie"><div class="inside">
      <p>Questo sito utilizza solo cookie tecnici e analytics di terze parti che rispettano i requisiti per essere equiparabili ai cookie e agli altri identificatori tecnici. Pertanto non è richiesta l’acquisizione del consenso.</p>
      <div class="actions"><a href=${this.href}>Informativa</a> <button aria-label="Chiudi l’avviso sui cookie" @click=${this.close}>Chiudi</button></div>
    </div></section>`;
  }
}

customElements.define('floor-notice', FloorNotice);
