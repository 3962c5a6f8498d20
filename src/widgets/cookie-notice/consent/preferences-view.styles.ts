const css = String.raw;

/** The dialog with the choices. Part of the lazy file, so it is plain text and not Lit's `css`. */
export const preferencesViewStyles = css`
  .choices {
    width: min(40em, 100% - 16px);
    max-height: calc(100% - 16px);
    margin: auto;
    border: 1px solid var(--_color-border);
    border-radius: var(--_size-radius);
    color: var(--_color-text);
    background: var(--_color-surface);
    font-size: var(--_size-text);
    line-height: 1.5;
    overflow-wrap: anywhere;
    overscroll-behavior: contain;
    visibility: visible;
  }
  .choices[open] {
    display: flex;
    flex-direction: column;
  }
  .choices::backdrop {
    background: rgb(0 0 0 / 0.6);
  }
  .choices > * {
    padding: 12px 16px;
  }
  /* Our words, and the names in them, have a direction of their own in pages that run the other way. */
  .choices :is(p, li, span, a, summary) {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .choices h2 {
    font-size: 1.25em;
    line-height: 1.3;
  }
  .choices h3 {
    font-size: 1em;
  }
  /* What is read out first is no control: that the dialog has come is plain to see. */
  .choices [tabindex] {
    outline: 0;
  }
  .choices .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    border-block-end: 1px solid var(--_color-border);
  }
  .choices .head .button {
    margin-inline-start: auto;
  }
  .choices .middle {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    overflow: auto;
    overscroll-behavior: contain;
    outline-offset: -3px;
  }
  .choices .group {
    min-width: 0;
    padding: 0;
    border: 0;
  }
  .choices .service {
    margin-block-start: 12px;
    padding: 8px 16px;
    border: 1px solid var(--_color-border);
    border-radius: var(--_size-radius);
  }
  .choices label {
    display: flex;
    gap: 12px;
    align-items: center;
    min-height: 44px;
    cursor: pointer;
  }
  .choices input {
    flex: none;
    width: 24px;
    height: 24px;
    accent-color: var(--_color-accent);
  }
  .choices p .link {
    padding-block: 0;
  }
  .choices .service .link {
    display: inline-block;
    padding-block: 10px;
  }
  .choices summary {
    padding-block: 10px;
    cursor: pointer;
  }
  .choices ul {
    padding-inline-start: 1.5em;
  }
  .choices .commands {
    display: grid;
    gap: 8px;
    border-block-start: 1px solid var(--_color-border);
  }
  @media (min-width: 36em) {
    .choices .commands {
      grid-auto-columns: 1fr;
      grid-auto-flow: column;
    }
  }
  /* On low windows (400 % zoom) head and commands would leave no room between them: there all of it scrolls. */
  @media (max-height: 30em) {
    .choices[open] {
      display: block;
      overflow: auto;
    }
    .choices .middle {
      overflow: visible;
    }
  }
  @media print {
    .choices[open],
    .choices::backdrop {
      display: none;
    }
  }
`;
