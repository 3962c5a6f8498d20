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

/** Drawings and what stands around them. Part of the lazy file, so it is plain text and not Lit's `css`. */
export const figureViewStyles = css`
  .drawn {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
  }
  .chart {
    display: grid;
    gap: 16px;
    overflow-wrap: anywhere;
  }
  /* Blocks of their own, where the page may run the other way. */
  .drawn span,
  .tip > * {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: end;
    justify-content: space-between;
  }
  .path ol {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    list-style: none;
  }
  .path li + li::before {
    content: '› ' / '';
  }
  .path [aria-current] {
    font-weight: 700;
  }
  .step,
  .open {
    padding: 0;
    border: 0;
    color: var(--_color-link);
    background: none;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .step {
    min-height: 32px;
  }
  .step:hover,
  .open:hover {
    text-decoration-thickness: 2px;
  }
  .choice {
    flex: 0 1 24em;
  }
  .each {
    display: flex;
  }
  .each .button {
    border-radius: 0;
  }
  .each .button:first-child {
    border-start-start-radius: var(--_size-radius);
    border-end-start-radius: var(--_size-radius);
  }
  .each .button:last-child {
    margin-inline-start: -1px;
    border-start-end-radius: var(--_size-radius);
    border-end-end-radius: var(--_size-radius);
  }
  .each [aria-pressed='true'] {
    border-color: var(--_color-accent);
    color: var(--_color-on-accent);
    background: var(--_color-accent);
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
  }
  .key li {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .swatch,
  .mark,
  .points {
    color: var(--_color-border-control);
    transition: color 1ms;
    print-color-adjust: exact;
  }
  .swatch {
    flex: none;
    height: 16px;
    margin-top: 4px;
  }
  .swatch svg {
    display: block;
  }
  .key .swatch {
    margin: 0;
  }
  .swatch path {
    display: none;
  }
  .patterned .swatch path,
  .c0 path {
    display: inline;
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
  .highlight {
    font-weight: 700;
  }
  .target {
    outline-offset: 2px;
  }
  .target:focus-visible,
  .target.active {
    border-radius: 2px;
  }
  .target.active:not(:focus-visible) {
    outline: 1px solid var(--_color-border-control);
  }

  .plot {
    position: relative;
    min-width: 0;
    background: var(--_color-surface);
    pointer-events: none;
  }
  canvas {
    position: absolute;
    inset: 0;
  }
  .rows,
  .doughnut {
    isolation: isolate;
  }
  .plot {
    z-index: -1;
  }

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

  .tip {
    position: absolute;
    z-index: 2;
    display: grid;
    gap: 2px;
    width: max-content;
    max-width: min(288px, 100%);
    padding: 10px 14px;
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_size-radius);
    color: var(--_color-text);
    background: var(--_color-surface);
    box-shadow: 0 4px 16px rgb(0 0 0 / 16%);
  }

  @container (min-width: 480px) {
    .doughnut {
      grid-template-columns: 240px minmax(0, 32em);
    }
  }
  @container (min-width: 768px) {
    ${beside}
  }

  @media (forced-colors: active), (prefers-contrast: more), print {
    .swatch path {
      display: inline;
    }
  }
  @media (forced-colors: active) {
    .swatch {
      --_color-surface: Canvas;
    }
    svg.swatch {
      color: CanvasText;
    }
    .grid span:not(.zero) {
      border-bottom-style: dotted;
    }
    .box .words {
      border: 1px solid CanvasText;
      color: CanvasText;
      background: Canvas;
    }
    .each [aria-pressed='true'] {
      border-color: Highlight;
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
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
    canvas {
      width: 100% !important;
      height: 100% !important;
    }
    .box .words {
      border: 1px solid var(--_color-text);
      color: var(--_color-text);
      background: none;
    }
    .step,
    .open {
      color: inherit;
      text-decoration: none;
    }
  }
`;
