const css = String.raw;

/** What Leaflet needs to stand in our shadow root, and how its layers and what lies on them look here. Part of the lazy file, so it is plain text and not Lit's `css`. */
export const mapViewStyles = css`
  .canvas,
  .furniture {
    position: absolute;
    inset: 0;
    overflow: hidden;
  }
  .canvas {
    isolation: isolate;
    touch-action: pan-x pan-y;
    -webkit-user-select: none;
    user-select: none;
    cursor: grab;
  }
  .canvas:active {
    cursor: grabbing;
  }
  .canvas :is(.leaflet-pane, .leaflet-pane > *, .leaflet-tile-container, .leaflet-tile) {
    position: absolute;
    left: 0;
    top: 0;
    transform-origin: 0 0;
  }
  .canvas .leaflet-pane {
    z-index: 0;
  }
  .canvas .leaflet-tile-pane {
    pointer-events: none;
  }
  .canvas:focus-visible {
    outline: none;
  }
  .canvas:focus-visible::after {
    content: '';
    position: absolute;
    inset: 3px;
    outline: 3px solid var(--_color-focus);
    pointer-events: none;
  }
  .cross {
    display: none;
    position: absolute;
    inset: 0;
    width: 24px;
    margin: auto;
    stroke: var(--_color-focus);
    stroke-width: 2;
    pointer-events: none;
  }
  .cross :first-child {
    stroke: var(--_color-surface);
    stroke-width: 6;
  }
  .canvas:focus-visible + .cross {
    display: block;
  }

  .schools {
    overflow: visible;
    pointer-events: none;
  }
  .schools path {
    vector-effect: non-scaling-stroke;
  }
  .schools .edge {
    fill: var(--_color-surface);
    stroke: var(--_color-border-control);
    stroke-width: 1.5;
  }
  .schools .borders {
    fill: none;
    stroke: var(--_color-border);
  }
  .tiled .edge {
    fill: none;
  }
  .tiled .borders {
    stroke: var(--_color-border-control);
  }
  .schools .point {
    fill: var(--_color-accent);
    stroke: var(--_color-surface);
    stroke-width: 2;
    pointer-events: auto;
    cursor: pointer;
  }
  .schools .vague {
    fill: var(--_color-surface);
    stroke: var(--_color-accent);
    stroke-width: 3;
  }
  .schools .chosen {
    fill: var(--_color-text);
  }
  .schools .vague.chosen {
    fill: var(--_color-surface);
    stroke: var(--_color-text);
  }
  .schools .ring {
    fill: var(--_color-surface);
    stroke: var(--_color-text);
    stroke-width: 2;
  }
  .schools .many {
    fill: var(--_color-on-accent);
    font-size: 0.875em;
    font-weight: 700;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .schools .chosen + .many {
    fill: var(--_color-surface);
  }
  .schools .vague + .many {
    fill: var(--_color-text);
  }

  .furniture {
    display: grid;
    grid-template-rows: 1fr auto auto;
    justify-items: end;
    pointer-events: none;
  }
  .furniture:dir(rtl) {
    direction: rtl;
  }
  .controls {
    display: flex;
    align-items: start;
    gap: 4px;
    margin: 8px;
  }
  .controls .button {
    width: 44px;
    padding: 0;
    background: var(--_color-surface);
    font-size: 1.25em;
  }
  .controls .button:hover,
  .ask .button:hover {
    background: var(--_color-surface-subtle);
  }
  .controls svg {
    width: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .furniture .button {
    pointer-events: auto;
  }
  .hint,
  .ask,
  .credit {
    color: var(--_color-text);
    background: var(--_color-surface);
  }
  .hint,
  .ask {
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_size-radius);
    padding: 8px 12px;
  }
  .hint {
    position: absolute;
    inset: 0;
    width: fit-content;
    max-width: calc(100% - 32px);
    height: fit-content;
    margin: auto;
    opacity: 0;
    text-align: center;
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    grid-row: 2;
    justify-self: stretch;
    margin: 8px;
    line-height: 1.3;
    pointer-events: auto;
  }
  .ask p {
    flex: 1 1 14em;
  }
  .credit {
    grid-row: 3;
    max-width: 100%;
    padding: 0 8px;
  }
  @container (min-width: 480px) {
    .controls {
      display: grid;
      align-content: start;
    }
  }
  @media (forced-colors: active) {
    .schools .point,
    .schools .many {
      forced-color-adjust: none;
    }
    .schools .point {
      fill: CanvasText;
      stroke: Canvas;
    }
    .schools .vague {
      fill: Canvas;
      stroke: CanvasText;
    }
    .schools .chosen {
      fill: Highlight;
    }
    .schools .vague.chosen {
      fill: Canvas;
      stroke: Highlight;
    }
    .schools .ring {
      fill: Canvas;
      stroke: Highlight;
    }
    .schools .many,
    .schools .chosen + .many {
      fill: Canvas;
    }
    .schools .vague + .many,
    .cross {
      fill: CanvasText;
    }
    .cross {
      stroke: CanvasText;
    }
    .cross :first-child {
      stroke: Canvas;
    }
    .schools .edge,
    .schools .borders {
      fill: none;
      stroke: GrayText;
    }
  }
  @media print {
    .controls,
    .ask {
      display: none;
    }
  }
`;
