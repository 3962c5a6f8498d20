import { html, nothing, render, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controlStyles } from '../../core/controls.styles.js';
import { contentStyles } from '../../core/content.styles.js';
import { DataSource, type DataHost } from '../../core/data-source.js';
import type { Language } from '../../core/localize.js';
import { failedState, plainState } from '../../core/states.js';
import { heading, HEADING_LEVELS } from '../../core/templates.js';
import { Widget } from '../../core/widget.js';
import { matches } from '../../formats/fold.js';
import * as en from '../../strings/en.js';
import * as it from '../../strings/it.js';
import type { MapWords } from '../../strings/map.js';
import { readList } from './list-reader.js';
import type { MapView } from './map-view.js';
import { layOut, NUMBERED, overview, type Overview } from './overview.js';
import { cluster } from './point-layer.js';
import { PROVINCES } from './provinces.js';
import { isApproximate, schoolRows } from './school-list.js';
import { schoolSearch } from './school-search.js';
import { readSchools, type Grade, type School, type SchoolList } from './schools-map.data.js';
import { schoolsMapStyles } from './schools-map.styles.js';

/** Fired when a reader chooses a school, on the map or in the list. Bubbles and crosses shadow roots. */
export class BrolettoSchoolSelectEvent extends Event {
  constructor(
    readonly school: School,
    /** Where it was chosen. */
    readonly source: 'list' | 'map',
  ) {
    super('broletto-school-select', { bubbles: true, composed: true });
  }
}

/** Pixels; in less there is no room for a picture. */
const LEAST_WIDTH = 100;

const NONE: SchoolList = { schools: [], findings: [], lost: [] };

/**
 * Schools in a list that anyone can search, filter, read aloud and print, with a picture of where they are. They come from a `<ul>` in the tag, from a JSON
 * child in our own names or from `src` (JSON, GeoJSON, CSV, in the names of the ministry and others). The list is the product: the picture repeats it for the eye, and asks nothing of any other server.
 *
 * @element broletto-schools-map
 * @summary A list of schools with search, filter and an overview map.
 * @fires {BrolettoErrorEvent} broletto-error - Data could not be had; the content of the tag stays.
 * @fires {BrolettoLoadEvent} broletto-load - The data of `src` has arrived.
 * @fires {BrolettoIssuesEvent} broletto-issues - The list of issues has changed.
 * @fires {BrolettoSchoolSelectEvent} broletto-school-select - A reader has chosen a school.
 * @slot - A `<ul>`, one school an item: its name in a link, heading or `<strong>`, its `<address>`, and `data-lat`, `data-lon`, `data-grade`, `data-code`,
 *   `data-municipality`, `data-precision`. It is what is read without JavaScript; with it, the widget's own list takes its place. Other content stays.
 * @slot heading - The title, in place of `heading`.
 * @csspart base - The widget.
 * @csspart heading - The title.
 * @csspart tools - Search and filter.
 * @csspart count - How many schools are found.
 * @csspart map - The picture, and the map to explore.
 * @csspart list - The list.
 * @csspart item - A school in it.
 * @csspart link - Name of a school that has a page.
 * @csspart button - Buttons.
 * @csspart empty - What is said when there is no school to show.
 * @csspart error - What is said when data could not be had and there is nothing else to show.
 * @cssprop [--broletto-color-surface=#ffffff] - Ground.
 * @cssprop [--broletto-color-surface-subtle=#f3f5f7] - Ground of the picture.
 * @cssprop [--broletto-color-accent=#24506b] - Marks.
 * @cssprop [--broletto-color-on-accent=#ffffff] - Numbers in the marks.
 * @cssprop [--broletto-color-link=#1b4a66] - Links.
 * @cssprop [--broletto-color-border=#cfd5db] - Lines.
 * @cssprop [--broletto-size-radius=6px] - Corners.
 */
export class SchoolsMap extends Widget<it.SchoolsMapWords & Partial<MapWords>> implements DataHost {
  static override styles: CSSResultGroup = [Widget.styles, contentStyles, controlStyles, schoolsMapStyles];

  /** Title of the list. */
  @property() heading?: string;
  /** Level of the title in the page's outline, 2 to 6. Default 3. */
  @property() headingLevel?: string | number;
  /** Address of a JSON, GeoJSON or CSV file, at most 20 MB. */
  @property() src = '';
  /** Schools shown before «Mostra altre», and added by it. Default 50. */
  @property() pageSize?: string | number;
  /** Leaves the picture out. */
  @property({ type: Boolean }) noMap = false;

  /** Schools as an array of `SchoolRecord`; wins over `src`, the JSON child and the list. */
  @property({ attribute: false }) data: unknown;

  @state() private _query = '';
  @state() private _grade = '';
  @state() private _pages = 1;
  @state() private _pointed?: School | undefined;
  @state() private _selected?: School;
  /** Words of the map to explore, in both languages, as long as it is open. */
  @state() private _mapWords?: Record<Language, MapWords> | undefined;
  @state() private _mapFailed = false;
  @state() private _hasContent = false;

  private readonly _source = new DataSource<SchoolList>(this, {
    parse: readSchools,
    read: (elements) => {
      const records = readList(elements);
      return records.length ? readSchools(records) : undefined;
    },
    csv: () => import('../../formats/csv.js'),
    reader: async () => {
      const { toRecords } = await import('./records-view.js');
      return (raw) => {
        const { records, first, findings } = toRecords(raw) ?? {};
        return readSchools(records, first, findings);
      };
    },
    limit: 2e7,
  });
  private _resize?: ResizeObserver;
  private _list = NONE;
  /** Schools that the words find, and of these the ones of the grade. */
  private _matched = NONE.schools;
  private _results = NONE.schools;
  private _pageSize = 50;
  private _picture?: Overview | undefined;
  private _map?: MapView | undefined;

  protected get dictionaries(): Record<Language, it.SchoolsMapWords & Partial<MapWords>> {
    return { it: it.schoolsMap, en: en.schoolsMap };
  }

  /** The schools as they were read, those without a point included. */
  get schools(): readonly School[] {
    return this._list.schools;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // (Not before: there is none where a server makes the element.)
    this._resize ??= new ResizeObserver(() => {
      this._picture = undefined;
      this.requestUpdate();
    });
    this._resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._closeMap();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const list = this._source.update() ?? NONE;
    if (list !== this._list) {
      this._list = list;
      this._filter();
    }
    const { pageSize = 50 } = this;
    this._pageSize = Number(pageSize) >= 1 ? Number(pageSize) : 50;
    if (this._pageSize !== Number(pageSize)) this.report([{ code: 'page-size-unreadable', where: 'page-size', value: String(pageSize) }]);
    this.report(list.lost, 'error');
    this.report([...list.findings, ...this._source.findings]);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const box = this.renderRoot.querySelector('.map');
    if (!box) this._closeMap();
    if (box && box.clientWidth > LEAST_WIDTH && !this._picture) {
      this._picture = layOut(this._results, this.schools, box.clientWidth, box.clientHeight);
      this.requestUpdate();
    }
    const { _mapWords: mapWords, words } = this;
    if (mapWords) this._map?.update({ schools: this._results, selected: this._results.indexOf(this._selected!), words: { ...mapWords[this.language], ...words } });
  }

  private _onSlotChange(event: Event): void {
    this._source.slotChanged(event);
    const nodes = (event.target as HTMLSlotElement).assignedNodes({ flatten: true });
    this._hasContent = nodes.some((node) => !(node instanceof HTMLScriptElement) && node.textContent?.trim());
  }

  private readonly _onAsk = (query: string, grade: string): void => {
    this._query = query;
    this._grade = grade;
    this._filter();
  };

  private async _onClear(): Promise<void> {
    this._query = this._grade = '';
    this._filter();
    await this.updateComplete;
    // The button is gone: the reader goes on where a search begins.
    this.renderRoot.querySelector('input')?.focus();
  }

  private _onMore(): void {
    this._pages += 1;
    void this._reveal((this._pages - 1) * this._pageSize, true);
  }

  /** Pointer or focus is on a school, in the list or on the picture: it stands out on both. */
  private _onPoint(event: Event): void {
    this._pointed = this._results[indexAt(event)];
  }

  /** A mark of the picture, or the button of a row. */
  private _onChoose(event: Event): void {
    const isMark = (event.target as Element).closest('.mark');
    if (isMark || (event.target as Element).closest('.school button')) this._select(indexAt(event), isMark ? 'map' : 'list');
  }

  private async _onExplore(): Promise<void> {
    if (this._mapWords) return this._closeMap();
    try {
      const { mount, mapWords } = await import('./map-view.js');
      if (this._mapWords || !this.isConnected) return;
      this._mapFailed = false;
      this._mapWords = mapWords;
      await this.updateComplete;
      this._map = mount(this.renderRoot.querySelector('.explore')!, {
        html,
        render,
        cluster,
        provinces: PROVINCES,
        onSelect: (index, byKeyboard) => this._select(index, 'map', byKeyboard),
        onLeave: () => void this._reveal(Math.max(0, this._results.indexOf(this._selected!)), true),
      });
      this.requestUpdate();
    } catch {
      this._closeMap();
      this._mapFailed = true;
    }
  }

  private _closeMap(): void {
    this._map?.destroy();
    this._map = this._mapWords = undefined;
  }

  /** After any change of the data or of what is asked for. */
  private _filter(): void {
    this._matched = this.schools.filter(({ folded }) => matches(folded, this._query));
    this._results = this._matched.filter(({ grades }) => !this._grade || grades.includes(this._grade as Grade));
    this._pages = 1;
    this._picture = undefined;
  }

  private _select(index: number, source: 'list' | 'map', byKeyboard = false): void {
    const school = this._results[index];
    if (!school) return;
    this._selected = school;
    if (source === 'map') {
      this._pages = Math.max(this._pages, Math.ceil((index + 1) / this._pageSize));
      void this._reveal(index, byKeyboard);
    }
    this.dispatchEvent(new BrolettoSchoolSelectEvent(school, source));
  }

  /** Brings a row into sight, and the focus to it where the keyboard asked. */
  private async _reveal(index: number, byKeyboard: boolean): Promise<void> {
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>(`.school[data-index="${index}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    if (byKeyboard) row?.focus();
  }

  protected override render(): TemplateResult {
    const { words, schools, _source: source } = this;
    const level = this.choice('heading-level', this.headingLevel, HEADING_LEVELS, 3);
    const bare = !this._hasContent && (source.loading ? plainState(words.loading, 'loading') : source.error ? failedState(words, source.retry) : plainState(words.none, 'empty'));
    return html`<section class="base panel container" part="base" lang=${this.language}>
      <div class="inside ${schools.length ? 'listed' : ''}">
        <slot name="heading">${this.heading ? heading(level, this.heading) : nothing}</slot>
        <slot @slotchange=${this._onSlotChange}></slot>
        ${schools.length ? [schoolSearch(this._query, this._grade, schools, this._matched, words, this._onAsk), this._renderCount(), this._renderColumns()] : bare || nothing} ${this.renderCheck()}
      </div>
    </section>`;
  }

  private _renderCount(): TemplateResult {
    const { words, schools, _results: results } = this;
    const total = words.schools(schools.length);
    const { length: lost } = this._list.lost;
    return html`<div class="muted">
      <p part="count" role="status">${results.length < schools.length ? (results.length ? words.someOf(results.length, total) : words.none) : total}</p>
      ${lost ? words.skipped(lost) : nothing}
    </div>`;
  }

  private _renderColumns(): TemplateResult {
    const { words, schools, _results: results } = this;
    const map: MapWords | undefined = this._mapWords && { ...this._mapWords[this.language], ...this.strings };
    const located = schools.filter(({ point }) => point);
    const { length: points } = results.filter(({ point }) => point);
    const allApproximate = located.every(isApproximate);
    const active = this._pointed ?? this._selected;
    const hasMap = located.length > 0 && !this.noMap;
    const shown = this._pages * this._pageSize;
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- one listener for the marks, which only repeat the list, and the rows' buttons
    return html`<div class="columns ${hasMap ? 'with-map' : ''}" @pointerover=${this._onPoint} @pointerleave=${this._onPoint} @focusin=${this._onPoint} @click=${this._onChoose}>
      <div class="side" part="map">
        ${
          hasMap
            ? html`<div class="map">${map ? html`<div class="explore"></div>` : this._picture && overview(this._picture, results.indexOf(active!))}</div>
                ${map ? html`<p class="muted small" id="keys">${map.keys}</p>` : nothing} ${this._mapFailed ? html`<p role="status">${words.mapFailed}</p>` : nothing}
                ${map || points > NUMBERED ? html`<button class="button screen-only" part="button" @click=${this._onExplore}>${map ? map.close : words.explore}</button>` : nothing}`
            : nothing
        }
        ${allApproximate && !this.noMap ? html`<p class="muted small">${located.length ? words.allApproximate : words.unavailable}</p>` : nothing}
      </div>
      <div class="side">
        <ul class="list" part="list">
          ${schoolRows(results.slice(0, shown), { words, active, isNumbered: hasMap && points <= NUMBERED, hasMap, allApproximate, show: map?.show })}
        </ul>
        ${results.length ? nothing : html`<button class="button" part="button" @click=${this._onClear}>${words.clear}</button>`}
        ${results.length > shown ? html`<button class="button screen-only" part="button" @click=${this._onMore}>${words.more}</button>` : nothing}
      </div>
    </div>`;
  }
}

/** Which school an event is about, by its `data-index`; NaN for none. */
function indexAt(event: Event): number {
  return Number((event.target as Element).closest<HTMLElement | SVGElement>('[data-index]')?.dataset['index'] ?? NaN);
}

declare global {
  interface HTMLElementTagNameMap {
    'broletto-schools-map': SchoolsMap;
  }
  interface HTMLElementEventMap {
    'broletto-school-select': BrolettoSchoolSelectEvent;
  }
}
