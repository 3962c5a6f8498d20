import { css } from 'lit';

export const schoolsMapStyles = css`
  .listed ::slotted(:is(ul, ol)),
  .listed .wrapped,
  /* WordPress puts it around a list. */
  ::slotted(p:empty) {
    display: none !important;
  }
  ::slotted(*) {
    margin-block: 0 !important;
  }
  .tools,
  .columns,
  .side {
    display: grid;
    gap: 16px;
    align-content: start;
  }
  label {
    min-width: 0;
    font-weight: 600;
  }
  .field {
    margin-top: 4px;
    font-weight: 400;
  }
  .count {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
  }
  .map {
    position: relative;
    height: clamp(260px, 64cqi, 480px);
    border: 1px solid var(--_color-border);
    border-radius: var(--_size-radius);
    overflow: hidden;
    background: var(--_color-surface-subtle);
    direction: ltr;
  }
  @container (min-width: 480px) {
    .tools {
      grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
      align-items: end;
    }
    .search {
      grid-column: span 2;
    }
    .tools .button {
      justify-self: start;
    }
  }
  @container (min-width: 768px) {
    .with-map {
      grid-template-columns: 1fr 1fr;
      gap: 24px;
    }
    .with-map .side {
      position: sticky;
      top: 16px;
      align-self: start;
    }
  }

  .school {
    display: flex;
    gap: 12px;
    padding: 12px 0;
    border-top: 1px solid var(--_color-border);
  }
  .school > :first-child:not(:last-child) {
    flex: 0 0 26px;
    height: 26px;
    font-size: 0.875em;
    line-height: 26px;
    text-align: center;
  }
  .school > div {
    flex: 1;
    min-width: 0;
  }
  .number {
    border-radius: 13px;
    color: var(--_color-on-accent);
    background: var(--_color-accent);
    font-weight: 700;
  }
  .school.active {
    margin-inline-start: -12px;
    padding-inline-start: 8px;
    border-inline-start: 4px solid var(--_color-accent);
  }
  .group > .heading {
    padding-bottom: 8px;
    font-size: 1.25em;
  }
  .group + .group {
    margin-top: 24px;
  }
  .active .number {
    color: var(--_color-surface);
    background: var(--_color-text);
  }
  .grades,
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-top: 4px;
  }
  .grades li {
    padding: 0 8px;
    border: 1px solid var(--_color-border);
    border-radius: 99px;
  }
  .links {
    gap: 0 16px;
    align-items: center;
  }
  .links :is(a, button) {
    display: inline-block;
    min-height: 24px;
    padding: 2px 0;
    unicode-bidi: plaintext;
  }
  .links .button {
    border: 0;
    text-decoration: underline;
  }
  .activities {
    margin-top: 8px;
  }
  dt {
    color: inherit;
    font-size: 1em;
    font-weight: 600;
  }
  dd {
    margin: 0;
  }

  .overview,
  .explore {
    position: absolute;
    width: 100%;
    height: 100%;
  }
  .overview text {
    fill: currentColor;
    stroke: var(--_color-surface-subtle);
    stroke-width: 3;
    stroke-linejoin: round;
    paint-order: stroke;
    font-size: 0.875em;
  }
  .overview path {
    fill: none;
    stroke: var(--_color-border);
    vector-effect: non-scaling-stroke;
  }
  .overview .land {
    fill: var(--_color-surface);
    stroke: var(--_color-border-control);
  }
  .overview .grid {
    stroke: var(--_color-surface);
    stroke-width: 2;
  }
  .overview .bar {
    stroke: currentColor;
  }
  .mark {
    fill: var(--_color-accent);
    stroke: var(--_color-surface);
    stroke-width: 2;
  }
  .overview .mark text {
    fill: var(--_color-on-accent);
    stroke: none;
    font-weight: 700;
  }
  .vague {
    fill: var(--_color-surface);
    stroke: var(--_color-accent);
  }
  .overview .vague text {
    fill: var(--_color-text);
  }
  .mark.active {
    fill: var(--_color-text);
    stroke-width: 6;
  }
  .overview .active text {
    fill: var(--_color-surface);
  }
  @media (forced-colors: active) {
    .mark,
    .number {
      forced-color-adjust: none;
      fill: CanvasText;
      color: Canvas;
      background: CanvasText;
    }
    .overview text {
      stroke: Canvas;
    }
    .overview .mark text {
      fill: Canvas;
    }
    .vague {
      fill: Canvas;
      stroke: CanvasText;
    }
    .overview .vague text {
      fill: CanvasText;
    }
    .mark.active {
      fill: Highlight;
    }
  }
  @media print {
    .panel {
      break-inside: auto;
    }
    .school,
    .map {
      break-inside: avoid;
    }
    .map,
    .number {
      print-color-adjust: exact;
    }
  }
`;
