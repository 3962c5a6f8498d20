import { css } from 'lit';

/** One type scale and the states of data: for the widgets that show content of their own. */
export const contentStyles = css`
  /* For layouts that ask how wide they are. It has a width of its own where the page makes it as narrow as it can be. */
  .container {
    container-type: inline-size;
    contain-intrinsic-inline-size: 40em;
  }
  ul {
    list-style: none;
  }
  .heading,
  ::slotted([slot='heading']) {
    margin: 0 !important;
    color: inherit;
    font-size: 1.25em !important;
    font-weight: 700 !important;
    line-height: 1.25 !important;
    text-wrap: balance;
  }
  h2.heading,
  ::slotted(h2[slot='heading']) {
    font-size: 1.5em !important;
  }
  /* Our words have a direction of their own in pages that run the other way. */
  p,
  dt,
  dd,
  li {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .muted,
  dt {
    color: var(--_color-text-muted);
  }
  .small,
  dt {
    font-size: 0.875em;
  }
  .figure {
    font-weight: 700;
    white-space: nowrap;
  }

  .state {
    padding: 16px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_size-radius);
    background: var(--_color-surface-subtle);
  }
  .state > .button {
    margin-top: 12px;
    background: var(--_color-surface);
  }
`;
