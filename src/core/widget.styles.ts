import { css } from 'lit';
import { tokens } from '../tokens/tokens.styles.js';

/**
 * The ground all widgets share: tokens, a stop to what leaks in from the page, one rhythm of 4 px, links, buttons, focus.
 * Font family, language, direction and text spacing (WCAG 1.4.12) stay the page's.
 */
export const widgetStyles = [
  tokens,
  css`
    :host {
      display: block;
      min-width: 0;
      max-width: 100%;
      font-style: normal !important;
      font-variant: normal !important;
      font-weight: 400 !important;
      overflow-wrap: break-word !important;
      text-align: start !important;
      text-indent: 0 !important;
      text-shadow: none !important;
      text-transform: none !important;
      white-space: normal !important;
      word-break: normal !important;
    }
    :host([hidden]),
    [hidden] {
      display: none !important;
    }
    * {
      box-sizing: border-box;
      margin: 0;
      padding: 0;
    }

    .base {
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
    /* Cards of a row are of one height. */
    .panel:last-child {
      height: 100%;
    }
    .inside {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
      padding: clamp(16px, 4%, 24px);
    }

    .link {
      color: var(--_color-link);
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
      color: inherit;
      background: none;
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }
    .button:hover {
      background: var(--_color-surface-subtle);
    }
    :focus-visible {
      outline: 3px solid var(--_color-focus);
      outline-offset: 2px;
    }

    .check {
      padding-block: 16px;
      padding-inline: 32px 16px;
      color: var(--_color-text);
      background: var(--_color-surface-subtle);
      font-size: 14px;
    }

    @media print {
      .panel {
        break-inside: avoid;
      }
    }
  `,
];
