import { css, unsafeCSS } from 'lit';
import { EMBLEM_COLOURS, type EmblemForm } from '../../funding/emblem.js';

/** One colour, for paper: the shapes of the emblem in their order. */
const inOneColour = (form: EmblemForm) => unsafeCSS(EMBLEM_COLOURS[form].map((colour, shape) => `.mono-${form} path:nth-child(${shape + 1}){fill:${colour}}`).join(''));

/**
 * The words are in one of the three colours that the rules admit, as what lies behind the banner asks; where that cannot be told the banner is a white plate.
 * `--_height` is the height of the emblem without its white border, a twenty-fifth of it on either side, which is always there; it is no more than a fifth of
 * the width of the window, or of the page's container around. Everything beside emblem and
 * statement keeps half an emblem's height away. The typefaces are those that the rules admit, as far as systems have them; the page's own is never one of
 * them. `column-rule-color` is how `ground.ts` asks for the colour of the canvas.
 */
export const euBannerStyles = css`
  :host {
    column-rule-color: Canvas;
  }
  /* Lines under or through the text around, a link's, do not reach into an inline block. */
  .base {
    --_wanted: 48px;
    --_height: min(var(--_wanted), max(40px, 20cqi));
    display: inline-block;
    width: 100%;
    vertical-align: top;
    border-color: var(--broletto-color-border, color-mix(in srgb, currentcolor 25%, transparent));
    color: #039;
    background: none;
    font-family: Arial, Verdana, Tahoma, 'Trebuchet MS', Calibri, Garamond, Ubuntu, sans-serif;
    line-height: 1.25;
  }
  .black {
    color: #000;
  }
  .white {
    color: #fff;
  }
  .plate {
    background: #fff;
  }

  /* Room for the outline of focus, and none for the rule before the first logo of a row. */
  .frame {
    margin: calc(var(--_height) / 2 - 8px);
    padding: 8px;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    row-gap: calc(var(--_height) / 2);
  }
  .lockup {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_height) / 3);
    min-width: 0;
    color: inherit;
    text-decoration: none;
  }
  .lockup:focus-visible {
    outline-color: currentcolor;
  }
  .vertical {
    display: grid;
  }
  .official {
    display: grid;
    gap: calc(var(--_height) / 2);
  }
  .emblem {
    flex: none;
    width: calc(var(--_height) * 1.58);
    max-width: max(100%, 40px * 1.58);
    margin: calc(var(--_height) * -0.04);
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .words,
  .more {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .words {
    flex: 1 1 10em;
    font-size: max(1em, var(--_height) / 3);
  }
  /* As long as the longest word of the usual statements has room beside the emblem. */
  .horizontal > .words {
    flex-basis: 7em;
  }
  .statement {
    font-weight: 700;
    text-wrap: balance;
  }
  /* Alone it stands in two lines, as in the Commission's files; the recovery plan's would take three. */
  .words:not(.ngeu) > :only-child > :only-child {
    max-width: 12em;
  }
  .reference {
    margin-top: 4px;
  }
  .nowrap {
    white-space: nowrap;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  ::slotted(*) {
    margin: 0 !important;
  }
  .statement ::slotted(*) {
    color: inherit !important;
    font: inherit !important;
    text-decoration: none !important;
  }
  ::slotted([slot='lockup']) {
    display: block;
    width: auto !important;
    max-width: 100% !important;
    height: var(--_height) !important;
    object-fit: contain;
    object-position: 0;
  }
  /* A logo brings its rule and the room around it. In the first place of a row both are outside the frame. */
  .with-logos {
    overflow: clip;
    container-type: inline-size;
    contain-intrinsic-inline-size: 40em;
  }
  .with-logos > .marks {
    --_gap: clamp(12px, 4cqi, var(--_height));
    --_outside: calc(var(--_gap) * 2 + 1px);
    margin-inline-start: calc(var(--_outside) * -1);
  }
  .with-logos .lockup {
    margin-left: var(--_outside);
  }
  .with-logos > .marks:dir(rtl) > .lockup {
    margin: 0 var(--_outside) 0 0;
  }
  ::slotted([slot='logos']) {
    box-sizing: content-box !important;
    width: auto !important;
    max-width: calc(100% - var(--_outside)) !important;
    height: auto !important;
    max-height: var(--_height) !important;
    margin-inline-start: var(--_gap) !important;
    padding: 0 !important;
    padding-inline-start: var(--_gap) !important;
    border: 0 solid gray !important;
    border-inline-start-width: 1px !important;
    object-fit: scale-down;
  }
  ::slotted(:is(img, svg)[slot='logos']) {
    height: var(--_height) !important;
  }

  .reference,
  .more,
  .example {
    font-size: 0.875em;
  }
  /* Our words have a direction of their own in pages that run the other way. */
  .more {
    width: fit-content;
    max-width: 80ch;
    unicode-bidi: plaintext;
    padding: 0 calc(var(--_height) / 2) calc(var(--_height) / 2);
  }
  .example {
    padding: 8px calc(var(--_height) / 2);
    border-top: 1px dashed currentcolor;
  }

  /* Grounds are seldom printed. */
  @media print {
    .base {
      background: #fff;
    }
    .white,
    .mono-blue {
      color: #039;
    }
    .mono-black {
      color: #000;
    }
    ${inOneColour('blue')}
    ${inOneColour('black')}
  }
`;
