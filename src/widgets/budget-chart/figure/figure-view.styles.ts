const css = String.raw;

/** What stands around a drawing, and what all of them share: colours, marks, the place of the canvas. Part of the lazy file, so it is plain text and not Lit's `css`. */
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
    .each [aria-pressed='true'] {
      border-color: Highlight;
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    canvas {
      width: 100% !important;
      height: 100% !important;
    }
    .step,
    .open {
      color: inherit;
      text-decoration: none;
    }
  }
`;
