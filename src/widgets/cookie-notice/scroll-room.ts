/**
 * Room at the lower edge of the window for an element that sticks there: what receives focus is never hidden by it (WCAG 2.4.11). The scroll padding is
 * in a style sheet of its own, so that taking it away leaves the page's as it was.
 */
export class ScrollRoom {
  private readonly _sheet = new CSSStyleSheet();
  private readonly _observer = new ResizeObserver(() => {
    const { localName, offsetHeight } = this._element;
    const padding = `scroll-padding-block-end: ${offsetHeight + 8}px !important`;
    // What is in the element itself is in nobody's way.
    this._sheet.replaceSync(`@media ${this._media} { :root:not(:has(${localName}:focus-within)) { ${padding} } ${this._unboxed} }`);
  });

  private _media = 'all';
  /** A body that hides what is too wide is, where the page does so too, a box that never scrolls: nothing would stick in it. */
  private _unboxed = '';

  constructor(private readonly _element: HTMLElement) {}

  /** @param media where the element sticks. */
  keep(media: string): void {
    this.release();
    this._media = media;
    this._unboxed = getComputedStyle(document.body).overflowX === 'hidden' ? 'body { overflow-x: clip !important }' : '';
    this._observer.observe(this._element);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this._sheet];
  }

  release(): void {
    this._observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this._sheet);
  }
}
