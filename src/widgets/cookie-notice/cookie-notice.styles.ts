import { css } from 'lit';

/**
 * The one host with more than a `display`: in flow as the last thing of the page, it sticks to the edge of the window and never covers the end.
 * On low windows (400 % zoom, a phone on its side) it would take half of what is seen: there it waits at the end of the page, or where it asks scrolls in itself.
 * Closed, the host stays, without height: the choices open in it.
 */
export const cookieNoticeStyles = css`
  :host {
    position: sticky;
    inset-block-end: 0;
    z-index: 1030;
  }
  :host([placement='inline' i]) {
    position: static;
  }
  :host(:not([open])) .base {
    display: none !important;
  }
  .base {
    border-block-start: 1px solid var(--_color-border);
  }
  .base:not(.panel) {
    max-height: max(50vh, 15em);
    overflow: auto;
    box-shadow: 0 -4px 16px rgb(0 0 0 / 0.12);
  }
  .inside,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
    justify-content: end;
  }
  .inside {
    max-width: 1280px;
    margin-inline: auto;
    padding-block: 12px;
  }
  .text {
    flex: 1 1 28em;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  /* Our words have a direction of their own in pages that run the other way. */
  .text,
  p {
    unicode-bidi: plaintext;
  }
  ::slotted(*) {
    margin: 0 !important;
  }
  a,
  ::slotted(a) {
    color: var(--_color-link);
  }
  .actions a,
  .actions ::slotted(a) {
    padding-block: 12px;
  }
  @media (max-width: 48em) {
    .base {
      font-size: 0.875em;
    }
  }
  @media (max-height: 30em) {
    :host {
      position: static;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
