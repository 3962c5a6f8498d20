import { html, render, type LitElement, type ReactiveController } from 'lit';
import type { Language } from '../../../core/localize.js';
import type { MapWords } from '../../../strings/map.js';
import type { MapPanelState } from './map-panel.js';
import type { MapDeps, MapView } from './map-view.js';
import { cluster, mercator } from './point-layer.js';

/** What the widget does about what happens on the map. */
export type MapHandlers = Pick<MapDeps, 'onSelect' | 'onPlace' | 'onLeave'>;

/** The map to explore, from the moment a reader asks for it: Leaflet is loaded then, and not before. */
export class MapExplorer implements ReactiveController {
  /** Words of the map, in both languages, as long as it is open. */
  words?: Record<Language, MapWords> | undefined;
  hasFailed = false;
  view?: MapView | undefined;

  constructor(
    private readonly _host: LitElement,
    private readonly _handlers: MapHandlers,
  ) {
    _host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** @returns the map, unless it cannot be had or somebody else has opened it. */
  async open(): Promise<MapView | undefined> {
    try {
      const { mount, mapWords } = await import('./map-view.js');
      if (this.words || !this._host.isConnected) return undefined;
      this.hasFailed = false;
      this.words = mapWords;
      this._host.requestUpdate();
      await this._host.updateComplete;
      // Closed before it was open: the place of the map was hidden meanwhile.
      if (!this.words) return undefined;
      this.view = mount(this._host.renderRoot.querySelector<HTMLElement>('.explore')!, { html, render, cluster, mercator, ...this._handlers });
    } catch {
      this.close();
      this.hasFailed = true;
    }
    this._host.requestUpdate();
    // The schools are on it, and it shows where they are.
    await this._host.updateComplete;
    return this.view;
  }

  close(): void {
    if (!this.words) return;
    this.view?.destroy();
    this.view = this.words = undefined;
    this._host.requestUpdate();
  }

  update({ results, selected, region, tiles, language, words }: MapPanelState): void {
    if (this.words) this.view?.update({ schools: results, selected, region, tiles, words: { ...this.words[language], ...words } });
  }
}
