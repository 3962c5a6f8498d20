import type { LitElement, ReactiveController } from 'lit';

/** A widget that draws itself otherwise on paper. */
export interface PrintHost extends LitElement {
  /** Draws the widget at once: the browser takes its picture of the page right after `beforeprint`. */
  drawNow(): void;
}

/** Tells a widget that the page is being printed, for what CSS alone cannot do: the rows that are not there yet, a drawing in place of a map. */
export class PrintController implements ReactiveController {
  isPrinting = false;

  constructor(private readonly _host: PrintHost) {
    _host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this);
    addEventListener('afterprint', this);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this);
    removeEventListener('afterprint', this);
    // Where it comes back the paper may have gone.
    if (this.isPrinting) this._host.requestUpdate();
    this.isPrinting = false;
  }

  handleEvent({ type }: Event): void {
    this.isPrinting = type === 'beforeprint';
    this._host.drawNow();
  }
}
