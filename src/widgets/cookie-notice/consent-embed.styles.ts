import { css } from 'lit';

/** The room of our words is held from the start, as high as they are at that width in Italian, so that the page does not move when they come. */
export const consentEmbedStyles = css`
  /* It fits into any column. */
  .container {
    container-type: inline-size;
    contain-intrinsic-inline-size: 18em;
  }
  /* Our words have a direction of their own in pages that run the other way. */
  p {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .small {
    font-size: 0.875em;
  }
  .panel {
    overflow: clip;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: center;
    width: 100%;
    aspect-ratio: 16 / 9;
    background: var(--_color-surface-subtle);
  }
  .base:not(.shown) .frame {
    padding: 16px clamp(16px, 4%, 24px);
  }
  .placeholder,
  .details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .placeholder {
    width: 100%;
    max-width: 34em;
    margin-inline: auto;
  }
  .details {
    align-content: start;
  }
  .base:not(.shown) .details {
    min-height: 387px;
  }
  .commands {
    display: grid;
    gap: 8px;
    margin-top: 8px;
  }
  .commands .button {
    background: var(--_color-surface);
  }
  .button:hover {
    background: var(--_color-surface-subtle);
  }
  iframe {
    width: 100%;
    height: 100%;
    border: 0;
  }
  iframe:focus-visible {
    outline-offset: -3px;
  }
  .panel .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    min-height: 61px;
    padding: 8px clamp(16px, 4%, 24px);
    border-block-start: 1px solid var(--_color-border);
  }
  .author {
    flex: 1 1 10em;
    min-width: 0;
  }
  .panel ::slotted(*) {
    margin: 0 !important;
  }
  .panel ::slotted(a) {
    color: var(--_color-link);
  }
  .paper {
    display: none;
  }
  /* The button will come below the link. */
  .expected .foot {
    min-height: 93px;
  }
  @container (min-width: 280px) {
    .base:not(.shown) .details {
      min-height: 301px;
    }
  }
  @container (min-width: 360px) {
    .base:not(.shown) .details {
      min-height: 259px;
    }
  }
  /* From here on the content is higher. */
  @container (min-width: 520px) {
    .base:not(.shown) .details {
      min-height: 0;
    }
    .expected .foot {
      min-height: 61px;
    }
    .commands {
      grid-auto-columns: 1fr;
      grid-auto-flow: column;
      justify-self: start;
    }
  }
  @media print {
    .frame,
    .foot .button {
      display: none !important;
    }
    .paper {
      display: block;
    }
  }
`;
