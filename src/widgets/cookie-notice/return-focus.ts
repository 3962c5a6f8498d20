/**
 * Where the focus goes when the element that has it closes: back where it came from; else, since it came by pointer, to the heading the reader has before
 * the eyes, or to the main content. Focus that is elsewhere is left alone.
 */
export class ReturnFocus {
  private _cameFrom: HTMLElement | null = null;

  constructor(private readonly _element: HTMLElement) {
    _element.addEventListener('focusin', ({ relatedTarget }) => {
      if (!_element.contains(relatedTarget as Node | null)) this._cameFrom = relatedTarget as HTMLElement | null;
    });
  }

  /** Call it before the element goes. */
  giveBack(): void {
    if (this._element.matches(':focus-within') && !takesFocus(this._cameFrom)) takesFocus(placeInSight());
  }
}

function placeInSight(): HTMLElement | null {
  const main = document.querySelector<HTMLElement>('main, [role=main]');
  const headings = (main ?? document).querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6');
  const inSight = [...headings].find((heading) => {
    const { top, bottom, width } = heading.getBoundingClientRect();
    return width > 0 && top >= 0 && bottom <= innerHeight;
  });
  return inSight ?? main ?? document.querySelector('h1');
}

/** Moves the focus without scrolling, also to what takes none by itself (and for no longer than it has it). Gives whether it is there. */
function takesFocus(target: HTMLElement | null): boolean {
  if (!target) return false;
  target.focus({ preventScroll: true });
  if (!target.matches(':focus') && !target.hasAttribute('tabindex')) {
    target.tabIndex = -1;
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
    target.focus({ preventScroll: true });
    // Hidden things take none, and an open dialog keeps it from the rest of the page.
    if (!target.matches(':focus')) target.removeAttribute('tabindex');
  }
  return target.matches(':focus');
}
