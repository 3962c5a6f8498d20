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
  .links::slotted(ul) {
    margin: 0 !important;
    padding: 0 !important;
    list-style: none !important;
  }
`;
