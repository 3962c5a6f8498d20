import { css } from 'lit';

/** Fields, and what has no use on paper: for the widgets that have controls. */
export const controlStyles = css`
  .field {
    width: 100%;
    min-height: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_size-radius);
    color: var(--_color-text);
    background: var(--_color-surface);
    font: inherit;
  }
  @media print {
    .screen-only {
      display: none !important;
    }
  }
`;
