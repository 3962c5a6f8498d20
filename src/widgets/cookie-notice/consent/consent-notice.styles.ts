const css = String.raw;

/** In the lazy file, thus text and not Lit's `css`. The first layer: the X above, at the end; the words and three like commands. On low windows it scrolls in itself rather than take the page. */
export const consentNoticeStyles = css`
  .top {
    display: flex;
    flex: 1 0 100%;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
  }
  .asks p {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .asks .actions {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(min-content, 1fr);
    gap: 8px;
  }
  @media (max-width: 48em) {
    .asks .inside {
      padding-block: 8px;
    }
    .asks .actions {
      flex: 1 1 100%;
    }
    .asks .button {
      padding-inline: 8px;
    }
  }
  @media (max-width: 24em) {
    .top {
      justify-content: end;
    }
    .top strong {
      display: none;
    }
  }
  @media (max-height: 30em) {
    :host(:not([placement='inline' i])) {
      position: sticky;
    }
    .base.asks {
      max-height: 50vh;
      overflow: auto;
    }
  }
`;
