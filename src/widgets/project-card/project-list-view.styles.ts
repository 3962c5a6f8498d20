const css = String.raw;

/** Search, groups and cards. Part of the lazy file, so it is plain text and not Lit's `css`. */
export const projectListViewStyles = css`
  .listing,
  .tools,
  .groups,
  .group {
    display: grid;
    gap: 16px;
  }
  .groups {
    gap: 32px;
  }
  label {
    font-weight: 600;
  }
  .field {
    margin-top: 4px;
    font-weight: 400;
  }
  /* As high with its button as without. */
  .count {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
    justify-content: space-between;
    min-height: 44px;
  }
  .list {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20em), 1fr));
  }
  /* What is out of sight is neither styled nor laid out; it keeps the place that it had, or a card's. */
  .list > li {
    /* A list item in containment counts all those before it, at every layout: with 500, two thirds of a second on a slow phone. */
    display: block;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 10em;
  }
  .list > :empty {
    min-height: 10em;
  }
  /* The list tells its cards' issues itself. */
  broletto-project-card {
    height: 100%;
  }
  broletto-project-card::part(check) {
    display: none;
  }
  @container (min-width: 480px) {
    .tools {
      grid-template-columns: repeat(2, 1fr);
    }
    .tools > :first-child {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 768px) {
    .tools {
      grid-template-columns: 2fr 1fr 1fr;
    }
    .tools > :first-child {
      grid-column: auto;
    }
  }
  @media print {
    /* Grids break badly over pages. */
    .groups,
    .group,
    .list {
      display: block;
    }
    .heading {
      break-after: avoid;
    }
    .list > li {
      margin-block: 16px;
      content-visibility: visible;
      break-inside: avoid;
    }
    broletto-project-card {
      height: auto;
    }
  }
`;
