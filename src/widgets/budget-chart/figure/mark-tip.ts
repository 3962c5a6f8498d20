import type { render as Render, TemplateResult } from 'lit';

export interface MarkTip {
  /** Gone, as after a drawing that has other marks. */
  hide(): void;
  /** Whether it was there. */
  dismiss(): boolean;
}

const MARK = '[data-mark]';
/** Pixels that a tip may be wide, as in its styles. */
const WIDTH = 288;

/**
 * What there is to know about the mark that has the focus or is pointed at. It can itself be pointed at, and Esc takes it away (WCAG 2.2, 1.4.13). Everything in it
 * is in what is read out of the mark, so it is hidden from screen readers.
 * @param host box of the drawing; the tip is put last into it
 * @param describe what is said of a mark, by its number
 * @param find the mark under the pointer, where no element of its own is there
 * @param signal ends it
 */
export function tipOfMarks(host: HTMLElement, render: typeof Render, describe: (index: number) => TemplateResult, find: (event: PointerEvent) => Element | null | undefined, signal: AbortSignal): MarkTip {
  const tip = document.createElement('div');
  tip.className = 'tip screen-only';
  tip.setAttribute('part', 'tooltip');
  tip.setAttribute('aria-hidden', 'true');
  tip.hidden = true;
  let shown: Element | undefined;

  const hide = (): void => {
    shown?.classList.remove('active');
    shown = undefined;
    tip.hidden = true;
    document.removeEventListener('keydown', onKey);
  };
  // The focus may be anywhere while the pointer is on a mark.
  const onKey = ({ key, defaultPrevented }: KeyboardEvent): void => {
    if (key === 'Escape' && !defaultPrevented) hide();
  };
  const show = (mark: HTMLElement): void => {
    if (mark === shown) return;
    hide();
    shown = mark;
    mark.classList.add('active');
    render(describe(Number(mark.dataset.mark)), tip);
    if (!tip.isConnected) host.after(tip);
    tip.hidden = false;
    document.addEventListener('keydown', onKey);
    // Under its mark and touching it, so that the pointer can go over; inside the box, so that nothing of it is cut off.
    const around = (tip.offsetParent ?? host).getBoundingClientRect();
    const place = mark.getBoundingClientRect();
    const left = Math.max(0, Math.min(place.left - around.left, around.width - Math.min(WIDTH, around.width)));
    tip.style.setProperty('left', `${left}px`);
    tip.style.setProperty('top', `${place.bottom - around.top}px`);
  };

  const onPoint = (event: PointerEvent): void => {
    const mark = (event.target as Element).closest(MARK) ?? find(event);
    if (mark) show(mark as HTMLElement);
    else if (!host.querySelector(`${MARK}:focus-visible`)) hide();
  };
  host.addEventListener('pointermove', onPoint, { signal });
  host.addEventListener('pointerdown', onPoint, { signal });
  host.addEventListener('pointerleave', ({ relatedTarget }) => {
    if (relatedTarget !== tip && !tip.contains(relatedTarget as Node | null)) hide();
  }, { signal });
  tip.addEventListener('pointerleave', ({ relatedTarget }) => {
    if (!host.contains(relatedTarget as Node | null)) hide();
  });
  host.addEventListener('focusin', ({ target }) => {
    const mark = (target as Element).closest<HTMLElement>(MARK);
    if (mark) show(mark);
  }, { signal });
  host.addEventListener('focusout', hide, { signal });
  signal.addEventListener('abort', () => {
    hide();
    tip.remove();
  });

  return {
    hide,
    dismiss() {
      const { hidden } = tip;
      hide();
      return !hidden;
    },
  };
}
