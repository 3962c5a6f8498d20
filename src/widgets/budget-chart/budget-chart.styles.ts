import { css } from 'lit';

export const budgetChartStyles = css`
  .inside {
    position: relative;
    gap: 20px;
    grid-template-columns: minmax(0, 1fr);
  }
  .ends {
    overflow-wrap: anywhere;
  }
  .figure {
    /* Amounts hold together by their own no-break spaces. */
    white-space: normal;
  }
  p {
    max-width: 44em;
    text-wrap: pretty;
  }
  .summary {
    font-size: 1.25em;
  }
  .summary .part {
    display: block;
    font-size: 0.8em;
  }
  .summary .figure {
    font-size: 1.6em;
    line-height: 1.25;
  }

  .ends {
    display: flex;
    flex-wrap: wrap-reverse;
    justify-content: space-between;
    gap: 4px 16px;
  }
  .ends .part,
  .ends .whole {
    padding: 0 8px 8px;
    border-inline-start: 2px solid var(--_color-chart-1);
  }
  .ends .whole {
    border-inline: 0 solid var(--_color-border-control);
    border-inline-end-width: 2px;
  }
  .share svg {
    display: block;
    width: 100%;
    height: 24px;
    fill: var(--_color-border);
  }
  .lens path {
    opacity: 0.6;
  }
  .share .gauge {
    height: 40px;
    border: 1px solid var(--_color-border-control);
    background: var(--_color-surface-subtle);
    fill: var(--_color-chart-1);
    print-color-adjust: exact;
  }
  :host(:dir(rtl)) .share svg {
    transform: scaleX(-1);
  }
  .lens .ends {
    margin-top: 8px;
  }

  .notes {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_color-border-control);
  }
  .source,
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
  }
  .files {
    align-items: center;
    margin: -12px 0 -4px;
  }
  .files span,
  th,
  td {
    unicode-bidi: plaintext;
  }
  .file {
    min-width: 24px;
    min-height: 32px;
    padding: 0;
    border: 0;
    color: var(--_color-link);
    background: none;
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  details {
    min-width: 0;
    margin: -4px 0;
  }
  summary {
    width: fit-content;
    padding: 10px 0;
    color: var(--_color-link);
    font-weight: 600;
    cursor: pointer;
  }
  .scroll {
    overflow-x: auto;
  }
  .rest ::slotted(:is(table, .wp-block-table, .table-responsive)) {
    display: none !important;
  }
  table,
  ::slotted(table) {
    width: 100%;
  }
  table {
    border-collapse: collapse;
  }
  /* Its cells are the page's to style; where the page has no styles, amounts must not touch. */
  ::slotted(table) {
    border-spacing: 12px 4px;
  }
  th,
  td {
    padding: 8px;
    border-bottom: 1px solid var(--_color-border);
    font-weight: 400;
    text-align: start;
  }
  td,
  th + th {
    text-align: end;
  }
  .part-of th {
    padding-inline-start: 32px;
  }
  tfoot * {
    font-weight: 700;
  }

  @media (forced-colors: active) {
    .base {
      color-scheme: light dark;
    }
    .share .gauge {
      border-color: CanvasText;
      background: Canvas;
      fill: CanvasText;
    }
  }
  @media print {
    summary {
      color: inherit;
      list-style: none;
    }
    ::details-content {
      content-visibility: visible;
    }
  }
`;
