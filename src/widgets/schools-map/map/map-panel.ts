import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Language } from '../../../core/localize.js';
import { memo } from '../../../core/memo.js';
import { nextTask } from '../../../core/slices.js';
import type { SchoolsMapWords } from '../../../strings/it.js';
import type { MapWords } from '../../../strings/map.js';
import { MapExplorer, type MapHandlers } from './map-explorer.js';
import { extentOf, layOut, NUMBERED, type Overview } from './overview-layout.js';
import { overview } from './overview.js';
import type { Region } from './provinces.js';
import type { School } from '../schools-map.data.js';
import type { Tiles } from './tiles.data.js';

/** Pixels; in less there is no room for a picture. */
const LEAST_WIDTH = 100;

/** Of more schools the picture is drawn in a task of its own, after the list has been painted. */
const MANY = 5000;

export interface MapPanelState {
  /** All of them: they decide which part of the world is shown. */
  readonly schools: readonly School[];
  /** Those in the list. */
  readonly results: readonly School[];
  /** Index of the school that stands out on the picture, and of the one that is chosen; negative for none. */
  readonly active: number;
  readonly selected: number;
  readonly region: Region;
  readonly tiles: Tiles | undefined;
  /** Whether there is more to see on the map to explore than points. */
  readonly isRich: boolean;
  readonly isPrinting: boolean;
  readonly language: Language;
  readonly words: SchoolsMapWords & Partial<MapWords>;
}

/** What stands beside the list: the picture, and in its place, once a reader asks for it, the map to explore. */
export class MapPanel implements ReactiveController {
  private readonly _explorer: MapExplorer;
  private readonly _extentOf = memo(extentOf);
  private readonly _layOut = memo(layOut);
  /** There is none where a server makes the element. */
  private readonly _resize = globalThis.ResizeObserver && new ResizeObserver(() => this._measure());
  /** Width and height of the picture, in pixels; none before the first layout. */
  private _box: readonly [number, number] = [0, 0];
  private _state?: MapPanelState;
  /** The schools on the picture. */
  private _pictured: readonly School[] = [];

  constructor(
    private readonly _host: LitElement,
    handlers: MapHandlers,
    private readonly _onOpen: (map: object) => void,
  ) {
    this._explorer = new MapExplorer(_host, handlers);
    _host.addController(this);
  }

  hostConnected(): void {
    this._resize.observe(this._host);
  }

  hostDisconnected(): void {
    this._resize.disconnect();
  }

  hostUpdated(): void {
    this._measure();
    if (!this._box[0]) this._explorer.close();
    if (this._state) this._explorer.update(this._state);
  }

  /** The marks of the picture, by the number that each has as `data-mark`. */
  get marks(): Overview['marks'] {
    const { _state: state } = this;
    return (state?.results === this._pictured && this._picture(state)?.marks) || [];
  }

  /** Text of a button that shows a school on the map, while there is one to explore. */
  get show(): string | undefined {
    return this._mapWords?.show;
  }

  /** Brings a school into the middle of the map to explore, also once more when the reader has moved it since. */
  centreOn(index: number): void {
    this._explorer.view?.centreOn(index);
  }

  render(state: MapPanelState): TemplateResult {
    this._state = state;
    if (state.results.length <= MANY) this._pictured = state.results;
    else if (state.results !== this._pictured) requestAnimationFrame(this._drawLater);
    const { results, active, tiles, isRich, isPrinting, words } = state;
    const { _explorer: explorer, _mapWords: map } = this;
    const picture = map && !isPrinting ? undefined : this._picture(state);
    const isWorthIt = isRich || tiles || results.filter(({ point }) => point).length > NUMBERED;
    return html`<div class="map">${map ? html`<div class="explore screen-only"></div>` : nothing} ${picture ? overview(picture, active) : nothing}</div>
      ${map ? html`<p class="muted small screen-only" id="keys">${map.keys}</p>` : nothing} ${explorer.hasFailed ? html`<p role="status">${words.mapFailed}</p>` : nothing}
      ${map || isWorthIt ? html`<button class="button screen-only" part="button" @click=${this._onExplore}>${map ? map.close : words.explore}</button>` : nothing}`;
  }

  private get _mapWords(): MapWords | undefined {
    const words = this._state && this._explorer.words?.[this._state.language];
    return words && { ...words, ...this._state!.words };
  }

  private _picture({ schools, region }: MapPanelState): Overview | undefined {
    const [width, height] = this._box;
    const extent = this._extentOf(schools);
    return extent && width > LEAST_WIDTH ? this._layOut(this._pictured, extent, region, width, height) : undefined;
  }

  private readonly _onExplore = async (): Promise<void> => {
    if (this._explorer.words) return this._explorer.close();
    const view = await this._explorer.open();
    if (view) this._onOpen(view.map);
  };

  private readonly _drawLater = async (): Promise<void> => {
    await nextTask();
    if (this._pictured === this._state!.results) return;
    this._pictured = this._state!.results;
    this._host.requestUpdate();
  };

  private _measure(): void {
    const { clientWidth = 0, clientHeight = 0 } = this._host.renderRoot.querySelector('.map') ?? {};
    if (clientWidth === this._box[0] && clientHeight === this._box[1]) return;
    this._box = [clientWidth, clientHeight];
    this._host.requestUpdate();
  }
}
