const css = String.raw;

/** Bars beside their labels, where there is room and on paper: three columns that the list, its rows and the drawing share. */
const beside = css`
  .rows {
    grid-template-columns: 2fr 3fr max-content;
    column-gap: 16px;
  }
  .rows > .legend,
  .rows .row,
  .group,
  .group > li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
  }
  .rows .row {
    padding: 6px 0;
  }
  .rows .label {
    grid-area: 1 / 1;
  }
  .group {
    grid-column: 2 / -1;
    grid-auto-rows: 1fr;
    margin: 0;
  }
  .rows .mark,
  .stack {
    grid-area: 1 / 2;
    margin: 0;
  }
  .rows .group .mark {
    grid-area: 1 / 1;
    margin: 0;
  }
  .below .mark::before {
    inset-block: -12px;
  }
  .rows .plot {
    grid-column: 2;
  }
`;

/** Bars, ring, lines and boxes, one after the other. Part of the lazy file, as the styles around them are. */
export const drawingStyles = css`
  .rows {
    display: grid;
  }
  .rows > .legend,
  .plot {
    grid-area: 1 / 1;
  }
  .rows .row,
  .group > li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
  }
  .amount {
    justify-self: end;
    margin-inline-start: auto;
  }
  .rows .mark,
  .stack {
    order: 1;
    flex-basis: 100%;
    height: 12px;
    margin: 4px 0 16px;
  }
  .group {
    flex-basis: 100%;
    margin-bottom: 8px;
  }
  .group .mark {
    margin-bottom: 8px;
  }
  .stack {
    position: relative;
    height: 24px;
  }
  .stack .mark {
    position: absolute;
    height: 100%;
    margin: 0;
  }
  .row:has(.group) + .row {
    padding-top: 8px;
    border-top: 1px solid var(--_color-border);
  }
  .rows .row:last-child :is(.stack, .group),
  .row:last-child > .mark {
    margin-bottom: 0;
  }
  .below .mark {
    position: relative;
  }
  .below .mark::before {
    position: absolute;
    inset-block: -2px;
    inset-inline-start: var(--_zero);
    border-inline-start: 1px solid var(--_color-border-control);
    content: '';
  }

  .doughnut {
    gap: 24px;
    align-items: center;
  }
  .doughnut .plot {
    height: 240px;
    pointer-events: auto;
  }
  .doughnut .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    padding: 8px 0;
    border-top: 1px solid var(--_color-border);
  }
  .doughnut .label {
    flex: 1 1 8em;
  }
  .drawn .ratio {
    min-width: 3.5em;
    margin-inline-start: auto;
    text-align: end;
  }
  .centre {
    display: grid;
    grid-area: 1 / 1;
    justify-self: center;
    max-width: 152px;
    text-align: center;
    pointer-events: none;
  }

  .axes {
    display: grid;
    grid-template: 280px auto / max-content minmax(0, 1fr);
    gap: 8px 12px;
    margin-top: 8px;
  }
  .scale {
    position: relative;
    display: grid;
  }
  /* All in one place of the grid, which is as wide as the widest; then each at its height. */
  .scale span {
    position: relative;
    grid-area: 1 / 1;
    height: 0;
    align-self: end;
    line-height: 0;
    text-align: end;
    white-space: nowrap;
  }
  .area {
    position: relative;
    isolation: isolate;
  }
  .area > .plot,
  .grid {
    position: absolute;
    inset: 0;
  }
  .area > .plot {
    background: none;
  }
  .grid {
    z-index: -2;
  }
  .grid span {
    position: absolute;
    inset-inline: 0;
    border-bottom: 1px solid var(--_color-border);
  }
  .grid .zero {
    border-color: var(--_color-border-control);
  }
  .points .target {
    position: absolute;
    width: 24px;
    height: 24px;
    margin: -12px;
    border-radius: 50%;
  }
  .points .mark {
    position: absolute;
    inset: 7px;
    border: 2px solid var(--_color-surface);
    border-radius: 50%;
    background: currentColor;
    color: inherit;
  }
  .points .active .mark {
    inset: 4px;
  }
  .years {
    display: grid;
    grid-column: 2;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    text-align: center;
  }
  @container (max-width: 479px) {
    .many :nth-child(even) {
      visibility: hidden;
    }
  }

  .boxes {
    position: relative;
    height: clamp(320px, 60cqi, 480px);
  }
  .box {
    position: absolute;
    overflow-wrap: normal;
    padding: 1px;
    outline-offset: -3px;
  }
  .box .words {
    display: block;
    height: 100%;
    padding: 6px 8px;
    overflow: hidden;
    border-radius: 2px;
    color: var(--_color-on-accent);
    background: var(--_color-chart-1);
    line-height: 1.25;
    print-color-adjust: exact;
  }
  .box .words > * {
    display: block;
  }
  .box .figure {
    white-space: nowrap;
  }
  .box .open {
    color: inherit;
  }
  .quiet .words {
    border: 1px solid var(--_color-border-control);
    color: var(--_color-text);
    background: var(--_color-surface-subtle);
  }
  .small-box .words {
    padding: 0;
  }
  .small-box .words > * {
    visibility: hidden;
  }
  .box:focus-visible,
  .box.active {
    z-index: 1;
  }

  @container (min-width: 480px) {
    .doughnut {
      grid-template-columns: 240px minmax(0, 32em);
    }
  }
  @container (min-width: 768px) {
    ${beside}
  }
  @media (forced-colors: active) {
    .grid span:not(.zero) {
      border-bottom-style: dotted;
    }
    .box .words {
      border: 1px solid CanvasText;
      color: CanvasText;
      background: Canvas;
    }
    .points .mark {
      background: CanvasText;
    }
  }
  @media print {
    ${beside}
    .rows > .legend {
      grid-auto-rows: 1fr;
    }
    .row:has(.group),
    .row:has(.group) + .row {
      padding: 0;
      border-top: 1px solid var(--_color-border);
    }
    .group {
      align-self: stretch;
    }
    .box .words {
      border: 1px solid var(--_color-text);
      color: var(--_color-text);
      background: none;
    }
  }
`;
