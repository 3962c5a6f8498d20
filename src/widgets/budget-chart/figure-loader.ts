import { html, nothing, render, svg, type LitElement, type ReactiveController } from 'lit';
import { readPageState, writePageState } from '../../core/page-state.js';
import { formatAmount, formatShare } from '../../formats/amount.js';
import type { FigureState, FigureView, mount as Mount } from './figure/figure-view.js';

const loadChart = () => import('./figure/chart-view.js');

/** What draws figures, once it has been fetched for any chart of the page. */
let mount: typeof Mount | undefined;

/** Fetches what draws figures when the first chart comes near the viewport, draws in the place for it (`.drawn`), and lets go of it with the element. */
export class FigureLoader implements ReactiveController {
  /** Whether the figure could not be had; the host shows its table instead. */
  hasFailed = false;

  private _view: FigureView | undefined;
  private _observer: IntersectionObserver | undefined;

  /**
   * @param _state what is to be drawn; `undefined` for nothing, or nothing yet
   * @param _form how it is or probably will be drawn; `undefined` for not at all
   */
  constructor(
    private readonly _host: LitElement,
    private readonly _state: () => FigureState | undefined,
    private readonly _form: () => string | undefined,
  ) {
    _host.addController(this);
  }

  /** Whether a figure can be drawn from now on. */
  get isReady(): boolean {
    return Boolean(mount) && !this.hasFailed;
  }

  hostConnected(): void {
    // A figure that went with the last removal is drawn again.
    this._host.requestUpdate();
  }

  hostUpdated(): void {
    const state = this._state();
    if (this.hasFailed || !this._form()) this._clear();
    else if (!mount) this._wait();
    else if (state) {
      this._view ??= mount(this._host.renderRoot.querySelector<HTMLElement>('.drawn')!, {
        html,
        svg,
        nothing,
        render,
        formatAmount,
        formatShare,
        loadChart,
        onFailed: this._onFailed,
        readState: () => readPageState(this._host),
        writeState: (entries) => writePageState(this._host, entries),
      });
      this._view.update(state);
    }
  }

  hostDisconnected(): void {
    this._clear();
  }

  private readonly _onFailed = (): void => {
    this.hasFailed = true;
    this._host.requestUpdate();
  };

  private _clear(): void {
    this._view?.destroy();
    this._view = undefined;
    this._observer?.disconnect();
    this._observer = undefined;
  }

  private _wait(): void {
    if (this._observer) return;
    this._observer = new IntersectionObserver(
      (entries, observer) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void this._load();
      },
      { rootMargin: '400px' },
    );
    this._observer.observe(this._host);
  }

  private async _load(): Promise<void> {
    // Both at once: on a slow line a second step costs more than the bytes. Whether it arrives is seen when it is drawn with.
    if (this._form() !== 'treemap') loadChart().catch(() => undefined);
    try {
      ({ mount } = await import('./figure/figure-view.js'));
      this._host.requestUpdate();
    } catch {
      this._onFailed();
    }
  }
}
