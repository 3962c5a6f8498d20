import { css } from 'lit';
import { tokens } from '../tokens/tokens.styles.js';

/**
 * The ground all widgets share: tokens, a stop to what leaks in from the page, one type scale, one rhythm of 4 px, controls, focus, states.
 * Font family, language, direction and text spacing (WCAG 1.4.12) stay the page's.
 */
export const widgetStyles = [
  tokens,
  css`
    :host {
      display: block;
      font-style: normal !important;
      font-variant: normal !important;
      font-weight: 400 !important;
      hyphens: manual !important;
      list-style: none !important;
      overflow-wrap: break-word !important;
      quotes: auto !important;
      tab-size: 4 !important;
      text-align: start !important;
      text-indent: 0 !important;
      text-shadow: none !important;
      text-transform: none !important;
      visibility: inherit;
      white-space: normal !important;
      word-break: normal !important;
    }
    :host([hidden]) {
      display: none !important;
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    [hidden] {
      display: none !important;
    }

    .base {
      container-type: inline-size;
      color: var(--_color-text);
      background: var(--_color-surface);
      font-size: var(--_size-text);
      line-height: 1.5;
      font-variant-numeric: tabular-nums;
    }
    .panel {
      border: 1px solid var(--_color-border);
      border-radius: var(--_size-radius);
    }
    .panel > .inside {
      padding: 16px;
    }
    @container (min-width: 480px) {
      .panel > .inside {
        padding: 24px;
      }
    }

    h2,
    h3,
    h4,
    h5,
    h6,
    p,
    ul,
    ol,
    dl,
    dd,
    figure {
      margin: 0;
      padding: 0;
    }
    ul,
    ol {
      list-style: none;
    }
    .heading,
    ::slotted([slot='heading']) {
      margin: 0 !important;
      color: inherit;
      font-size: 1.25em !important;
      font-weight: 700 !important;
      line-height: 1.25 !important;
      text-wrap: balance;
    }
    @container (min-width: 480px) {
      .heading,
      ::slotted([slot='heading']) {
        font-size: 1.5em !important;
      }
    }
    .muted {
      color: var(--_color-text-muted);
    }
    .small {
      font-size: 0.875em;
    }
    .figure {
      font-weight: 700;
      white-space: nowrap;
    }
    .visually-hidden:not(:focus-within) {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
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

    .link {
      color: var(--_color-link);
      text-decoration-line: underline;
      text-decoration-thickness: from-font;
      text-underline-offset: 0.2em;
    }
    .link:hover {
      text-decoration-thickness: 2px;
    }
    .button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: 8px;
      min-height: 44px;
      padding: 8px 16px;
      border: 1px solid var(--_color-border-control);
      border-radius: var(--_size-radius);
      color: var(--_color-text);
      background: var(--_color-surface);
      font: inherit;
      font-weight: 600;
      line-height: 1.25;
      cursor: pointer;
    }
    .button:hover {
      background: var(--_color-surface-subtle);
    }
    .button.strong {
      border-color: var(--_color-accent);
      color: var(--_color-on-accent);
      background: var(--_color-accent);
    }
    .button.strong:hover {
      box-shadow: inset 0 0 0 2px var(--_color-on-accent);
    }
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
    :focus-visible {
      outline: 3px solid var(--_color-focus);
      outline-offset: 2px;
      box-shadow: 0 0 0 2px var(--_color-surface);
    }

    .state {
      display: grid;
      justify-items: start;
      gap: 12px;
      padding: 16px;
      border-radius: var(--_size-radius);
      background: var(--_color-surface-subtle);
    }
    .check {
      margin-top: 16px;
      padding: 12px 16px;
      border: 2px dashed var(--_color-caution);
      font-size: 0.875em;
    }

    @media (forced-colors: active) {
      .button,
      .field,
      .state {
        border: 1px solid;
      }
    }
    @media print {
      .base {
        color: #000;
        background: none;
      }
      .panel {
        break-inside: avoid;
      }
      .screen-only {
        display: none !important;
      }
    }
  `,
];
