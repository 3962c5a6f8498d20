import { css } from 'lit';

/**
 * The plate is white whatever the page's scheme: on white the emblem needs no outline and the statement may be in its own blue. Everything beside it keeps
 * half an emblem's height away. `--_height` is the height of the emblem without its white border, a twenty-fifth of it on either side, which is always there.
 * The typefaces are those that the rules admit, as far as systems have them; the page's own is never one of them.
 */
export const euBannerStyles = css`
  .base {
    --_height: 48px;
    color: #039;
    background: #fff;
    font-family: Arial, Verdana, Tahoma, 'Trebuchet MS', Calibri, Garamond, Ubuntu, sans-serif;
    line-height: 1.25;
  }
  .lockup {
    display: flex;
    align-items: center;
    gap: calc(var(--_height) / 3);
    width: fit-content;
    margin: calc(var(--_height) / 2);
  }
  .auto {
    flex-wrap: wrap;
  }
  .vertical {
    display: grid;
  }
  .emblem {
    flex: none;
    height: calc(var(--_height) * 1.08);
    margin: calc(var(--_height) * -0.04);
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .words {
    flex: 1 1 10em;
    font-size: max(1em, var(--_height) / 3);
  }
  .statement {
    font-weight: 700;
  }
  ::slotted(*) {
    margin: 0 !important;
  }
  .reference {
    margin-top: 4px;
    color: #000;
  }
  .nowrap {
    white-space: nowrap;
  }
  .reference,
  .example {
    font-size: 0.875em;
  }
  .example {
    padding: 8px calc(var(--_height) / 2);
    border-top: 1px dashed var(--_color-border-control);
    color: #000;
  }
`;
