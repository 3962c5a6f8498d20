import { css } from 'lit';

export const projectCardStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
  }
  .project-state {
    --_state: var(--_color-text-muted);
    padding: 2px 12px;
    border: 1px solid;
    border-radius: 99px;
    color: var(--_state);
    font-weight: 600;
    white-space: nowrap;
  }
  .project-state::before {
    content: '';
    display: inline-block;
    margin-inline-end: 8px;
    border: 4px solid;
    border-radius: 50%;
    vertical-align: 0.1em;
  }
  .planned {
    --_state: var(--_color-link);
  }
  .ongoing {
    --_state: var(--_color-state-positive);
  }
  .suspended {
    --_state: var(--_color-state-caution);
  }
  .cancelled {
    --_state: var(--_color-state-critical);
  }
  .body {
    max-width: 68ch;
  }
  .body ::slotted(*) {
    margin-block: 0 8px !important;
  }
  .body ::slotted(dl) {
    display: none !important;
  }
  .compact [name='image'] {
    display: none;
  }
  /* No gap below an empty body. */
  .compact .inside {
    gap: 0;
  }
  .compact .heading,
  .compact ::slotted([slot='heading']) {
    margin-top: 8px !important;
  }
  .compact .body > p {
    margin-top: 8px;
  }
  .compact .body ::slotted(*) {
    margin-block: 8px 0 !important;
  }
  .box {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  dl {
    display: grid;
    gap: 12px 24px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    padding-top: 16px;
    border-top: 1px solid var(--_color-border);
  }
  .budget dd:not(.muted) {
    font-size: 1.25em;
    font-weight: 700;
  }
  .links::slotted(ul),
  .section ::slotted(:is([slot='links'], [slot='documents'], [slot='partners'])) {
    margin: 0 !important;
    padding: 0 !important;
    list-style: none !important;
  }
  .image,
  ::slotted([slot='image']) {
    max-width: 100% !important;
  }

  .full {
    break-inside: auto;
  }
  .full .inside {
    gap: 24px;
  }
  .full .heading,
  .full ::slotted([slot='heading']) {
    font-size: 1.5em !important;
  }
  .image {
    display: block;
    max-height: 320px;
    border-radius: var(--_size-radius);
  }
  .columns,
  .sections {
    display: grid;
    gap: 24px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
  }
  .columns {
    gap: 24px 40px;
    grid-template-columns: minmax(0, 1fr);
  }
  /* Where no section has anything to say. */
  .columns > :not(:has(> :not([hidden]))) {
    display: none;
  }
  .section {
    max-width: 68ch;
    break-inside: avoid;
  }
  .aims,
  .activities,
  .results {
    grid-column: 1 / -1;
  }
  .section-heading {
    margin-bottom: 8px;
    font-size: 1.25em;
    line-height: 1.25;
  }
  .section p {
    white-space: pre-line;
  }
  .section li {
    padding-block: 2px;
  }
  :is(.aims, .activities, .results) ul {
    padding-inline-start: 20px;
    list-style: disc;
  }
  .section ::slotted(*) {
    margin-block: 0 8px !important;
  }
  broletto-eu-banner:not(:defined) {
    display: block;
    font-weight: 700;
  }
  @container (min-width: 768px) {
    .full .heading,
    .full ::slotted([slot='heading']) {
      font-size: 2em !important;
    }
    .columns:has(section:not([hidden])) {
      grid-template-columns: minmax(0, 1fr) 40%;
    }
    .columns:has(section:not([hidden])) > .box {
      grid-column: 2;
      align-content: start;
      padding-inline-start: 24px;
      border-inline-start: 1px solid var(--_color-border);
    }
    .columns:has(section:not([hidden])) > .box > :first-child {
      padding-top: 0;
      border: 0;
    }
    .sections {
      grid-row: 1;
      align-content: start;
    }
  }
`;
