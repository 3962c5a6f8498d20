const css = String.raw;

/** What Leaflet needs to stand in our shadow root, and how its layers look here. Part of the lazy file, so it is plain text and not Lit's `css`. */
export const mapViewStyles = css`
  .canvas,
  .canvas .leaflet-pane,
  .canvas .leaflet-pane > svg,
  .canvas .leaflet-marker-icon {
    position: absolute;
    left: 0;
    top: 0;
  }
  .canvas {
    width: 100%;
    height: 100%;
    overflow: hidden;
    touch-action: pan-x pan-y;
    user-select: none;
    cursor: grab;
  }
  .canvas:focus-visible {
    outline: none;
  }
  .canvas:focus-visible::after {
    content: '';
    position: absolute;
    inset: 3px;
    z-index: 1000;
    outline: 3px solid var(--_color-focus);
    pointer-events: none;
  }
  .canvas .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .canvas svg {
    pointer-events: none;
  }
  .canvas .leaflet-marker-pane {
    z-index: 1;
  }
  .canvas .leaflet-interactive {
    pointer-events: auto;
    cursor: pointer;
  }
  .canvas .edge {
    fill: var(--_color-surface);
    stroke: var(--_color-border-control);
  }
  .canvas .borders {
    stroke: var(--_color-border);
  }
  .canvas .point {
    fill: var(--_color-accent);
    stroke: var(--_color-surface);
  }
  .canvas .chosen {
    fill: var(--_color-text);
  }
  .canvas .many {
    color: var(--_color-on-accent);
    font-size: 0.875em;
    font-weight: 700;
    line-height: 20px;
    text-align: center;
    pointer-events: none;
  }
  .controls {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    z-index: 1000;
    display: grid;
    gap: 4px;
  }
  .controls .button {
    width: 44px;
    padding: 0;
    background: var(--_color-surface);
    font-size: 1.25em;
  }
  @media (forced-colors: active) {
    .canvas .point {
      fill: CanvasText;
      stroke: Canvas;
    }
    .canvas .chosen {
      fill: Highlight;
    }
    .canvas .edge,
    .canvas .borders {
      fill: none;
      stroke: GrayText;
    }
    .canvas .many {
      color: Canvas;
      forced-color-adjust: none;
    }
  }
`;
