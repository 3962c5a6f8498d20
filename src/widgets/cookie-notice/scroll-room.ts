/**
 * Room at the lower edge of the window for an element that sticks there: what receives focus is scrolled clear of it (WCAG 2.4.11). A style sheet of its own,
 * so that taking it away leaves the page's own scroll padding as it was.
 */
export class ScrollRoom {
  private readonly _sheet = new CSSStyleSheet();
  private readonly _observer = new ResizeObserver(() => this._measure());

  constructor(private readonly _element: HTMLElement) {}

  keep(): void {
    this._observer.observe(this._element);
    if (!document.adoptedStyleSheets.includes(this._sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, this._sheet];
  }

  release(): void {
    this._observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this._sheet);
  }

  private _measure(): void {
    // On low windows the element does not stick.
    this._sheet.replaceSync(`@media (min-height: 30.01em) { :root { scroll-padding-block-end: ${this._element.offsetHeight + 8}px !important } }`);
  }
}
