import type { LitElement, ReactiveController } from 'lit';
import type { ChartParts, ChartView } from './chart-view.js';

/** Fetches chart.js when the place for a chart (`.plot`) comes near the viewport, draws there, and lets go of the chart with its place. */
export class ChartLoader implements ReactiveController {
  /** Whether the chart could not be had; the host shows its table instead. */
  hasFailed = false;

  private _plot: Element | null = null;
  private _view: ChartView | undefined;
  private _observer: IntersectionObserver | undefined;

  constructor(
    private readonly _host: LitElement,
    private readonly _parts: () => ChartParts,
  ) {
    _host.addController(this);
  }

  hostConnected(): void {
    // A chart that went with the last removal is drawn again.
    this._host.requestUpdate();
  }

  hostUpdated(): void {
    this._follow(this._host.renderRoot.querySelector('.plot'));
    this._view?.update(this._parts());
  }

  hostDisconnected(): void {
    this._follow(null);
  }

  private _follow(plot: Element | null): void {
    if (plot === this._plot) return;
    this._plot = plot;
    this._view?.destroy();
    this._view = undefined;
    this._observer?.disconnect();
    if (!plot) return;
    this._observer = new IntersectionObserver(
      (entries, observer) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void this._draw(plot as HTMLElement);
      },
      { rootMargin: '400px' },
    );
    this._observer.observe(plot);
  }

  private async _draw(plot: HTMLElement): Promise<void> {
    try {
      const { mount } = await import('./chart-view.js');
      // Meanwhile the place may have gone, or, after a move, have been drawn in by a second call.
      if (plot === this._plot) this._view ??= mount(plot, this._parts());
    } catch {
      this.hasFailed = true;
      this._host.requestUpdate();
    }
  }
}
