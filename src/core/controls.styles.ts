import { css } from 'lit';

/** Fields, the strong button, icons, text for screen readers: for the widgets that have controls. */
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
  .button.strong {
    border-color: var(--_color-accent);
    color: var(--_color-on-accent);
    background: var(--_color-accent);
  }
  .button.strong:hover {
    box-shadow: inset 0 0 0 2px var(--_color-on-accent);
  }
  .visually-hidden:not(:focus-within) {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }
  @media print {
    .screen-only {
      display: none !important;
    }
  }
`;
