import { css } from 'lit';

/**
 * The one host with more than a `display`: in flow as the last thing of the page, it sticks to the edge of the window and never covers the end.
 * On low windows (400 % zoom, a phone on its side) it would take half of what is seen: there it waits at the end of the page.
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
  :host(:not([open])) {
    display: none !important;
  }
  .base {
    border-block-start: 1px solid var(--_color-border);
    font-size: 0.875em;
  }
  .base:not(.panel) {
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
  }
  ::slotted(*) {
    margin: 0 !important;
  }
  a,
  ::slotted(a) {
    padding-block: 12px;
    color: var(--_color-link);
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
