import { css } from 'lit';

/** Bars beside their labels, where there is room and on paper: three columns that the list, its items and the drawing share. */
const beside = css`
  .bar {
    grid-template-columns: 2fr 3fr max-content;
    column-gap: 16px;
  }
  .bar .legend,
  .bar li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  .bar li {
    align-items: center;
    padding: 6px 0;
  }
  .bar .label {
    grid-area: 1 / 1;
  }
  .bar .mark {
    grid-area: 1 / 2;
    margin: 0;
  }
  .bar .plot {
    grid-column: 2;
  }
`;

export const budgetChartStyles = css`
  .inside {
    gap: 20px;
    grid-template-columns: minmax(0, 1fr);
  }
  .ends,
  .chart {
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
  svg {
    display: block;
    width: 100%;
    height: 24px;
    fill: var(--_color-border);
  }
  path {
    opacity: 0.6;
  }
  .gauge {
    height: 40px;
    border: 1px solid var(--_color-border-control);
    background: var(--_color-surface-subtle);
    fill: var(--_color-chart-1);
  }
  :host(:dir(rtl)) svg {
    transform: scaleX(-1);
  }
  .lens .ends {
    margin-top: 8px;
  }

  .chart {
    display: grid;
  }
  .legend li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
  }
  .legend span:last-child {
    margin-inline-start: auto;
    text-align: end;
  }
  .highlight {
    font-weight: 700;
  }
  .mark {
    color: var(--_color-border-control);
    transition: color 1ms;
    print-color-adjust: exact;
  }
  .c1 {
    color: var(--_color-chart-1);
  }
  .c2 {
    color: var(--_color-chart-2);
  }
  .c3 {
    color: var(--_color-chart-3);
  }
  .c4 {
    color: var(--_color-chart-4);
  }
  .c5 {
    color: var(--_color-chart-5);
  }
  .c6 {
    color: var(--_color-chart-6);
  }
  .plot {
    position: relative;
    min-width: 0;
    pointer-events: none;
  }
  canvas {
    position: absolute;
    inset: 0;
  }

  .bar .legend,
  .plot,
  .centre {
    grid-area: 1 / 1;
  }
  .bar .mark {
    order: 1;
    flex-basis: 100%;
    height: 12px;
    margin: 4px 0 16px;
  }
  .doughnut {
    gap: 24px;
    align-items: center;
  }
  .doughnut .plot {
    height: 240px;
    background: var(--_color-surface);
  }
  .doughnut li {
    padding: 8px 0;
    border-top: 1px solid var(--_color-border);
  }
  .doughnut .label {
    flex: 1 1 8em;
  }
  .doughnut .mark {
    width: 16px;
    height: 16px;
    margin-top: 4px;
    background: currentColor;
    forced-color-adjust: none;
  }
  .ratio {
    min-width: 3.5em;
  }
  .centre {
    position: relative;
    display: grid;
    justify-self: center;
    max-width: 152px;
    text-align: center;
  }
  @container (min-width: 480px) {
    .doughnut {
      grid-template-columns: 240px minmax(0, 32em);
    }
  }
  @container (min-width: 768px) {
    ${beside}
  }

  .notes {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_color-border-control);
  }
  .source {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
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
  .plain summary {
    display: none;
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
    border-collapse: collapse;
  }
  th,
  td {
    padding: 8px;
    border-bottom: 1px solid var(--_color-border);
    font-weight: 400;
    text-align: start;
  }
  td {
    text-align: end;
  }
  tfoot * {
    font-weight: 700;
  }

  @media (forced-colors: active) {
    .base {
      color-scheme: light dark;
    }
    .gauge {
      fill: CanvasText;
    }
  }
  @media print {
    ${beside}
    .bar .legend {
      grid-auto-rows: 1fr;
    }
    canvas {
      width: 100% !important;
      height: 100% !important;
    }
    ::details-content {
      content-visibility: visible;
    }
  }
`;
