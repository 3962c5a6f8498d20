/** The way through the marks of a drawing: one stop for the Tab key, the arrows go on from there. */
export interface MarkWalk {
  /** After every drawing: there is always one mark that the Tab key reaches. */
  refresh(): void;
  /** Puts the focus on a mark or, where it cannot be reached, on the next that can. @param index its number */
  focus(index: number): void;
}

const MARK = '[data-mark]';
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

/**
 * @param isRtl whether the left arrow goes on
 * @param signal ends it
 */
export function walkMarks(host: HTMLElement, isRtl: () => boolean, signal: AbortSignal): MarkWalk {
  let stop: HTMLElement | undefined;
  const marks = (): HTMLElement[] => [...host.querySelectorAll<HTMLElement>(`${MARK}:not([hidden])`)];

  const stopAt = (mark: HTMLElement | undefined): void => {
    if (mark === stop) return;
    if (stop) stop.tabIndex = -1;
    if (mark) mark.tabIndex = 0;
    stop = mark;
  };

  host.addEventListener('focusin', ({ target }) => {
    const mark = (target as Element).closest<HTMLElement>(MARK);
    if (mark) stopAt(mark);
  }, { signal });
  host.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    let step = STEPS[key];
    const mark = (target as Element).closest<HTMLElement>(MARK);
    if (!step || !mark || altKey || ctrlKey || metaKey) return;
    if (isRtl() && /Left|Right/.test(key)) step = -step;
    const all = marks();
    const next = all[Math.min(all.length - 1, Math.max(0, all.indexOf(mark) + step))]!;
    event.preventDefault();
    next.focus();
  }, { signal });

  return {
    refresh() {
      if (!stop?.isConnected || stop.hidden) stopAt(marks()[0]);
    },
    focus(index) {
      const mark = marks().find(({ dataset }) => Number(dataset.mark) >= index);
      // The element may be that which has the focus, with another mark in it: it is told as another only if the focus comes anew.
      mark?.blur();
      mark?.focus();
    },
  };
}
