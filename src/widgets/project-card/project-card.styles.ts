import { css } from 'lit';

export const projectCardStyles = css`
  .inside {
    display: grid;
    gap: 16px;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
    color: var(--_color-text-muted);
    font-size: 0.875em;
  }
  .project-state {
    --_state: var(--_color-text-muted);
    display: inline-flex;
    gap: 8px;
    align-items: center;
    padding: 2px 10px;
    border: 1px solid var(--_state);
    border-radius: 999px;
    color: var(--_state);
    font-weight: 600;
    line-height: 1.5;
    white-space: nowrap;
  }
  .project-state::before {
    content: '';
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--_state);
  }
  .planned {
    --_state: var(--_color-link);
  }
  .ongoing {
    --_state: var(--_color-positive);
  }
  .suspended {
    --_state: var(--_color-caution);
  }
  .cancelled {
    --_state: var(--_color-critical);
  }
  .title {
    display: grid;
    gap: 4px;
  }
  .body {
    max-width: 68ch;
  }
  .body ::slotted(:first-child) {
    margin-block-start: 0 !important;
  }
  .body ::slotted(dl),
  .body ::slotted(script) {
    display: none !important;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 12px 24px;
    padding-block: 16px;
    border-block: 1px solid var(--_color-border);
  }
  dt {
    color: var(--_color-text-muted);
    font-size: 0.875em;
  }
  .date {
    white-space: nowrap;
  }
  .budget {
    display: grid;
    gap: 4px 32px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), max-content));
  }
  .budget .figure {
    display: block;
    font-size: 1.5em;
    line-height: 1.25;
  }
  .budget .part .figure {
    font-size: 1.25em;
  }
  .links,
  .links ::slotted(ul) {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    color: var(--_color-text-muted);
    font-size: 0.875em;
  }
  @media print {
    .project-state::before {
      print-color-adjust: exact;
    }
  }
`;
