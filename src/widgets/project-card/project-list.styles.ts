import { css } from 'lit';

export const projectListStyles = css`
  ::slotted(*) {
    margin-block: 0 !important;
  }
  @media print {
    .panel {
      break-inside: auto;
    }
  }
`;
