import type { LitElement, ReactiveController } from 'lit';
import { drawnAround } from './ground.js';

/**
 * Asks for an update whenever what lies around an element may have changed: its size, the attributes of what it is drawn in (themes are classes and
 * attributes), the reader's colour scheme, the end of a transition, the arrival of style sheets and pictures. The browser tells all of it before it paints.
 */
export class Surroundings implements ReactiveController {
  private _stop?: () => void;
  private _attributes?: MutationObserver;

  constructor(private readonly _host: LitElement) {
    _host.addController(this);
  }

  hostConnected(): void {
    const { _host: host } = this;
    const update = (): void => host.requestUpdate();
    const listening = new AbortController();
    const listen = (target: EventTarget, type: string): void => target.addEventListener(type, update, { capture: true, signal: listening.signal });
    listen(window, 'load');
    // That of a picture does not reach the window.
    listen(host, 'load');
    listen(document, 'transitionend');
    listen(document, 'animationend');
    listen(matchMedia('(prefers-color-scheme: dark)'), 'change');
    const size = new ResizeObserver(update);
    size.observe(host);
    // Its middle is then surely in view.
    const view = new IntersectionObserver(update, { threshold: 0.6 });
    view.observe(host);
    this._attributes = new MutationObserver(update);
    this._stop = () => {
      listening.abort();
      size.disconnect();
      view.disconnect();
      this._attributes?.disconnect();
    };
  }

  hostUpdated(): void {
    // Anew each time: a host around may have made its slots since.
    if (this._host.isConnected) for (const place of drawnAround(this._host)) this._attributes?.observe(place, { attributes: true });
  }

  hostDisconnected(): void {
    this._stop?.();
  }
}
