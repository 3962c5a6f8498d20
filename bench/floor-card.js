/**
 * The floor the bench compares with: the least a Lit card can be. It shows what our project card shows, but is told every word ready to print: it parses
 * nothing, knows no language, no wrong input, no theme and no empty field.
 */
import { css, html, LitElement } from 'lit';

class FloorCard extends LitElement {
  static properties = {
    heading: {}, href: {}, state: {}, start: {}, end: {}, fund: {}, code: {}, lead: {}, place: {},
    total: {}, local: {}, share: {}, published: {}, updated: {}, minutes: {},
  };

  static styles = css`
    :host { display: block; }
    article { padding: 24px; border: 1px solid #cfd5db; border-radius: 6px; color: #1a1d21; background: #fff; line-height: 1.5; }
    h3, p, dl, dd { margin: 0; }
    h3 { font-size: 1.5em; line-height: 1.25; }
    a { color: #1b4a66; }
    dt, .top, .foot { color: #52606d; font-size: 0.875em; }
    .top { display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: space-between; }
    .state { padding: 2px 10px; border: 1px solid; border-radius: 999px; }
    .facts, .budget { display: grid; grid-template-columns: repeat(auto-fit, minmax(13em, 1fr)); gap: 12px 24px; padding-block: 16px; }
    .budget dd { font-size: 1.25em; font-weight: 700; }
  `;

  render() {
    return html`<article>
      <div class="top"><span>Progetto</span> <span class="state">${this.state}</span></div>
      <h3><a href=${this.href}>${this.heading}</a></h3>
      <slot></slot>
      <dl class="facts">
        <div><dt>Tempi</dt><dd><time>${this.start}</time> – <time>${this.end}</time></dd></div>
        <div><dt>Fondo</dt><dd>${this.fund}</dd></div>
        <div><dt>Codice del progetto</dt><dd>${this.code}</dd></div>
        <div><dt>Capofila</dt><dd>${this.lead}</dd></div>
        <div><dt>Luogo</dt><dd>${this.place}</dd></div>
      </dl>
      <dl class="budget">
        <div><dt>Budget complessivo</dt><dd>${this.total}</dd></div>
        <div><dt>Quota per ${this.place}</dt><dd>${this.local} <small>${this.share}</small></dd></div>
      </dl>
      <p class="foot">Pubblicato: <time>${this.published}</time> · Aggiornato: <time>${this.updated}</time> · ${this.minutes}</p>
    </article>`;
  }
}

customElements.define('floor-card', FloorCard);
