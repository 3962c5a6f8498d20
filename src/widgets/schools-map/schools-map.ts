import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { contentStyles } from '../../core/content.styles.js';
import { controlStyles } from '../../core/controls.styles.js';
import { DataSource, type DataHost } from '../../core/data-source.js';
import { download } from '../../core/download.js';
import type { Language } from '../../core/localize.js';
import { PrintController, type PrintHost } from '../../core/print-controller.js';
import { memo } from '../../core/memo.js';
import { failedState, plainState } from '../../core/states.js';
import { heading, HEADING_LEVELS, type HeadingLevel } from '../../core/templates.js';
import { Widget } from '../../core/widget.js';
import * as en from '../../strings/en.js';
import * as it from '../../strings/it.js';
import type { MapWords } from '../../strings/map.js';
import { readList, wrappedList } from './list/list-reader.js';
import { MapPanel } from './map/map-panel.js';
import { NUMBERED } from './map/overview-layout.js';
import { PROVINCES, type Region } from './map/provinces.js';
import { ANYTHING, GROUPINGS, SORTS, usefulFacets, type Grouping, type Wanted } from './list/school-filter.data.js';
import type { Join } from './files/records-view.js';
import { OUTLINE_FILES, PLACE_FILES, SCHOOL_FILES } from './files/file-sources.js';
import { SchoolFinder } from './list/school-finder.js';
import { schoolCount } from './list/school-count.js';
import { schoolRows } from './list/school-list.js';
import { schoolSearch } from './list/school-search.js';
import { readSchools, type School, type SchoolList } from './schools-map.data.js';
import { schoolsMapStyles } from './schools-map.styles.js';
import { readTiles, TILES_CONSENTS, type Tiles } from './map/tiles.data.js';

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

/** Fired when a reader has opened the map to explore, and it is there. Bubbles and crosses shadow roots. */
export class BrolettoMapOpenEvent extends Event {
  constructor(
    /** The Leaflet map (1.9), for layers of one's own. It goes when the map is closed. */
    readonly map: object,
  ) {
    super('broletto-map-open', { bubbles: true, composed: true });
  }
}

/** A school that is more pages further on is shown alone: thousands of rows before it would only be in the way. */
const FAR = 4;

/** A printed list of more would be a book. */
const PRINTED = 1000;

const NONE: SchoolList = { schools: [], findings: [], lost: [] };

/**
 * Schools in a list that anyone can search, filter, read aloud, print and take away, with a picture of where they are. They come from a `<ul>` in the tag, from a
 * JSON child in our own names or from `src` (JSON, GeoJSON, CSV, in the names of the ministry and others), seven or all of Italy's. The list is the product: the picture
 * repeats it for the eye, and asks nothing of any other server.
 *
 * What a reader asks for is kept in the page's address when the tag has an `id`: `#scuole.school=MIIC8A5005`, `#scuole.q=breda&scuole.grade=primaria`.
 *
 * @element broletto-schools-map
 * @summary A list of schools with search, filters and a map.
 * @fires {BrolettoErrorEvent} broletto-error - Data could not be had; the content of the tag stays.
 * @fires {BrolettoLoadEvent} broletto-load - The data of `src`, `join-src` or `boundaries` has arrived.
 * @fires {BrolettoIssuesEvent} broletto-issues - The list of issues has changed.
 * @fires {BrolettoSchoolSelectEvent} broletto-school-select - A reader has chosen a school.
 * @fires {BrolettoMapOpenEvent} broletto-map-open - A reader has opened the map; it holds the Leaflet map.
 * @slot - A `<ul>`, one school an item: its name in a link, heading or `<strong>`, its `<address>`, links `mailto:` and `tel:`, activities in a list within (`data-grade` on
 *   each), and `data-lat`, `data-lon`, `data-precision`, `data-grade`, `data-ownership`, `data-code`, `data-municipality`, `data-province`, `data-institute-name`, `data-website`. It is
 *   what is read without JavaScript; with it, the widget's own list takes its place. Other content stays.
 * @slot heading - The title, in place of `heading`.
 * @csspart base - The widget.
 * @csspart heading - The title, and those of groups.
 * @csspart tools - Search, filters and order.
 * @csspart count - How many schools are found.
 * @csspart map - The picture, and the map to explore.
 * @csspart list - The list.
 * @csspart group - Schools of one institute or comune.
 * @csspart item - A school in it.
 * @csspart badge - A grade, or who runs the school.
 * @csspart activities - What is done in a school.
 * @csspart links - Contacts and the way there.
 * @csspart link - Each of these links, and the name of a school that has a page.
 * @csspart button - Buttons.
 * @csspart empty - What is said when there is no school to show.
 * @csspart error - What is said when data could not be had.
 * @cssprop [--broletto-color-surface=#ffffff] - Ground.
 * @cssprop [--broletto-color-surface-subtle=#f3f5f7] - Ground of the picture.
 * @cssprop [--broletto-color-accent=#24506b] - Marks.
 * @cssprop [--broletto-color-on-accent=#ffffff] - Numbers in the marks.
 * @cssprop [--broletto-color-link=#1b4a66] - Links.
 * @cssprop [--broletto-color-border=#cfd5db] - Lines.
 * @cssprop [--broletto-size-radius=6px] - Corners.
 */
export class SchoolsMap extends Widget<it.SchoolsMapWords & Partial<MapWords>> implements DataHost, PrintHost {
  static override styles: CSSResultGroup = [Widget.styles, contentStyles, controlStyles, schoolsMapStyles];

  /** Title of the list. */
  @property() heading?: string;
  /** Level of the title in the page's outline, 2 to 6; titles of groups stand one level below. Default 3. */
  @property() headingLevel?: string | number;
  /** Address of a JSON, GeoJSON or CSV file, at most 60 MB. */
  @property() src = '';
  /** Address of a file that has the positions of the schools of `src`, by their code. */
  @property() joinSrc = '';
  /** Address of a TopoJSON or GeoJSON file with the outline of an area, in place of the provinces of Lombardy; at most 60 MB. */
  @property() boundaries = '';
  /** Schools shown before «Mostra altre», and added by it. Default 50. */
  @property() pageSize?: string | number;
  /** `none` (as given), `name` or `municipality`. Default `none`. */
  @property() sort?: string;
  /** `none`, `institute` or `municipality`. Default `none`. */
  @property() groupBy?: string;
  /** Template of the link that tells the way, with `{lat}`, `{lon}` or `{address}` in it; `none` for no link. Default: OpenStreetMap. */
  @property() directions?: string;
  /** Template of the tiles behind the map to explore: XYZ (`https://…/{z}/{x}/{y}.png`) or WMS (`…&bbox={bbox-epsg-3857}`). None by default: nothing is asked of any server. */
  @property() tiles?: string;
  /** Whose the tiles are, as their licence wants it said. Without it they are not shown. */
  @property() tilesAttribution?: string;
  /** Whether tiles wait for the reader's click: `click` always, `none` never, `auto` when they come from another server. Default `auto`. */
  @property() tilesConsent?: string;
  /** Leaves the picture out. */
  @property({ type: Boolean }) noMap = false;

  /** Schools as an array of `SchoolRecord`; wins over `src`, the JSON child and the list. */
  @property({ attribute: false }) data: unknown;

  @state() private _pages = 1;
  @state() private _pointed?: School | undefined;
  @state() private _hasContent = false;
  @state() private _isWrapped = false;

  private readonly _source = new DataSource<SchoolList>(this, { ...SCHOOL_FILES, parse: readSchools, read: readList });
  private readonly _places = new DataSource(this, PLACE_FILES);
  private readonly _outlines = new DataSource(this, OUTLINE_FILES);
  private readonly _finder = new SchoolFinder(this);
  private readonly _print = new PrintController(this);
  private readonly _map = new MapPanel(
    this,
    {
      onSelect: (index, byKeyboard) => this._select(index, 'map', byKeyboard),
      onPlace: (indices, byKeyboard) => void this._showPlace(indices, byKeyboard),
      onLeave: () => void (this.results.length ? this._reveal(Math.max(0, this._finder.chosenIndex), true) : this._search()),
    },
    (map) => this.dispatchEvent(new BrolettoMapOpenEvent(map)),
  );

  private readonly _join = memo((join: Join | undefined, list: SchoolList) => join?.(list) ?? list);

  private _list = NONE;
  private _region: Region = PROVINCES;
  private _level: HeadingLevel = 3;
  private _grouping: Grouping = 'none';
  private _pageSize = 50;
  private _tiles?: Tiles | undefined;

  protected get dictionaries(): Record<Language, it.SchoolsMapWords & Partial<MapWords>> {
    return { it: it.schoolsMap, en: en.schoolsMap };
  }

  /** The schools as they were read, those without a point included. */
  get schools(): readonly School[] {
    return this._list.schools;
  }

  /** Those that the reader has asked for, in the order of the list. */
  get results(): readonly School[] {
    return this._finder.answer.results;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this._list = this._join(this._places.update(), this._source.update() ?? NONE);
    this._region = this._outlines.update() ?? PROVINCES;

    this._level = this.choice('heading-level', this.headingLevel, HEADING_LEVELS, 3);
    this._grouping = this.choice('group-by', this.groupBy, GROUPINGS);
    this._finder.find(this.schools, this.choice('sort', this.sort, SORTS), this._grouping);
    const pageSize = Number(this.pageSize ?? 50);
    const isSize = Number.isInteger(pageSize) && pageSize > 0;
    this._pageSize = isSize ? pageSize : 50;
    if (!isSize) this.report([{ code: 'page-size-unreadable', where: 'page-size', value: String(this.pageSize) }]);
    const { tiles, findings } = readTiles(this.tiles ?? '', this.tilesAttribution ?? '', this.choice('tiles-consent', this.tilesConsent, TILES_CONSENTS), location.origin);
    this._tiles = tiles;
    this.report(this._list.lost, 'error');
    this.report([...this._list.findings, ...findings, ...[this._source, this._places, this._outlines].flatMap((source) => source.findings)]);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { _finder: finder } = this;
    if (!finder.isAwaited || finder.chosenIndex < 0) return;
    finder.isAwaited = false;
    void this._reveal(finder.chosenIndex, false);
  }

  drawNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  private _onSlotChange(event: Event): void {
    this._source.slotChanged(event);
    const slot = event.target as HTMLSlotElement;
    const nodes = slot.assignedNodes({ flatten: true });
    this._isWrapped = Boolean(wrappedList(slot.assignedElements({ flatten: true })));
    this._hasContent = nodes.some((node) => !(node instanceof HTMLScriptElement) && node.textContent?.trim());
  }

  private _want(wanted: Partial<Wanted>): void {
    this._finder.want(wanted);
    this._pages = 1;
  }

  /** The button goes with what it clears: the reader goes on where a search begins. */
  private readonly _onClear = (): void => {
    this._want(ANYTHING);
    void this._search();
  };

  private async _search(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  }

  private _onMore(): void {
    void this._reveal(this._pages * this._pageSize, true);
  }

  /** Pointer or focus is on a school, in the list or on the picture: it stands out on both. */
  private _onPoint(event: Event): void {
    this._pointed = this.results[indexAt(event, 'index')];
  }

  /** A mark of the picture, or the button of a row. */
  private _onChoose(event: Event): void {
    const target = event.target as Element;
    const mark = this._map.marks[indexAt(event, 'mark')];
    if (mark) void (mark.members.length > 1 ? this._showPlace(mark.members, false) : this._select(mark.members[0]!, 'map', false));
    else if (target.closest('.school button')) {
      this._select(indexAt(event, 'index'), 'list', false);
      this._map.centreOn(indexAt(event, 'index'));
    }
  }

  private async _onDownload(kind: 'csv' | 'geojson'): Promise<void> {
    const { toCsv, toGeoJson } = await import('./list/export-view.js');
    if (kind === 'csv') download(toCsv(this.results, this.locale), `${this.words.file}.csv`, 'text/csv');
    else download(toGeoJson(this.results), `${this.words.file}.geojson`, 'application/geo+json');
  }

  private _select(index: number, source: 'list' | 'map', byKeyboard: boolean): void {
    const school = this.results[index];
    if (!school) return;
    this._finder.choose(school);
    if (source === 'map') void this._reveal(index, byKeyboard);
    this.dispatchEvent(new BrolettoSchoolSelectEvent(school, source));
  }

  /** Several schools in one place: they are the list, until the reader wants all again. */
  private async _showPlace(indices: readonly number[], byKeyboard: boolean): Promise<void> {
    this._want({ place: new Set(indices.map((index) => this.results[index]!)) });
    await this._reveal(0, byKeyboard);
  }

  /** Brings a row into sight, and the focus to it where the keyboard asked. */
  private async _reveal(index: number, byKeyboard: boolean): Promise<void> {
    const page = Math.ceil((index + 1) / this._pageSize);
    if (page > this._pages + FAR) {
      this._finder.want({ place: new Set([this.results[index]!]) });
      index = 0;
    } else this._pages = Math.max(this._pages, page);
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>(`.school[data-index="${index}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    if (byKeyboard) row?.focus();
  }

  protected override render(): TemplateResult {
    const { words, schools, _source: source } = this;
    const bare = !this._hasContent && (source.loading ? plainState(words.loading, 'loading') : !source.error && plainState(words.none, 'empty'));
    return html`<section class="base panel container" part="base" lang=${this.language}>
      <div class="inside ${schools.length ? 'listed' : ''}">
        <slot name="heading">${this.heading ? heading(this._level, this.heading) : nothing}</slot>
        <slot class=${this._isWrapped ? 'wrapped' : ''} @slotchange=${this._onSlotChange}></slot>
        ${source.error && (source.retry || !this._hasContent) ? failedState(words, source.retry) : nothing}
        ${this._places.error ? failedState({ ...words, loadFailed: words.noPositions }, this._places.retry) : nothing}
        ${schools.length ? [this._renderTools(), this._renderCount(), this._renderColumns()] : bare || nothing} ${this.renderCheck()}
      </div>
    </section>`;
  }

  private _renderTools(): TemplateResult {
    const { words, schools, _finder: finder } = this;
    return schoolSearch({
      wanted: finder.wanted,
      facets: usefulFacets(finder.whole.counts, schools.length, finder.wanted, this._source.loading),
      counts: finder.answer.counts,
      order: finder.order,
      isSortable: schools.length > NUMBERED || Boolean(finder.distances),
      words,
      onWant: (change) => this._want(change),
      onOrder: (order) => finder.sortBy(order),
      onNear: schools.some(({ point }) => point) ? () => void finder.sortByDistance() : undefined,
    });
  }

  private _renderCount(): TemplateResult {
    const { words, schools, results, _finder: finder, _list: list } = this;
    return schoolCount({
      found: results.length,
      total: schools.length,
      isPlace: Boolean(finder.wanted.place),
      isLoading: this._source.loading,
      told: [
        list.lost.length && words.skipped(list.lost.length),
        list.isPartial && words.partial,
        finder.order === 'distance' && words.orders.distance,
        finder.hasNearFailed && words.nearFailed,
        !this._source.loading && finder.isGone && words.gone,
        this._print.isPrinting && results.length > PRINTED && words.printed(PRINTED),
      ],
      words,
      onClear: this._onClear,
    });
  }

  private _renderColumns(): TemplateResult {
    const { words, schools, results, language, locale, _map: map, _print: print, _grouping: grouping, _region: region, _tiles: tiles, _finder: finder } = this;
    const selected = finder.chosenIndex;
    const hasMap = !this.noMap && schools.some(({ point }) => point);
    const allApproximate = schools.every(({ point, precision }) => !point || precision !== 'exact');
    const active = this._pointed ?? results[selected];
    const shown = print.isPrinting ? PRINTED : this._pages * this._pageSize;
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- one listener for the marks, which only repeat the list, and the rows' buttons
    return html`<div class="columns ${hasMap ? 'with-map' : ''}" @pointerover=${this._onPoint} @pointerleave=${this._onPoint} @focusin=${this._onPoint} @click=${this._onChoose}>
      <div class="side" part="map">
        ${hasMap ? map.render({ schools, results, active: results.indexOf(active!), selected, region, tiles, isRich: Boolean(this.boundaries), isPrinting: print.isPrinting, language, words }) : nothing}
        ${allApproximate && !this.noMap ? html`<p class="muted small">${hasMap ? words.allApproximate : words.noneLocated}</p>` : nothing}
      </div>
      <div class="side">
        <ul class="list" part="list">
          ${schoolRows(results.slice(0, shown), {
            words,
            locale,
            active,
            hasMap,
            isNumbered: hasMap && results.filter(({ point }) => point).length <= NUMBERED,
            allApproximate,
            show: hasMap ? map.show : undefined,
            grouping,
            level: Math.min(6, this._level + 1) as HeadingLevel,
            directions: this.directions,
            distances: finder.distances,
          })}
        </ul>
        ${results.length > shown ? html`<button class="button screen-only" part="button" @click=${this._onMore}>${words.more}</button>` : nothing}
        ${this._renderDownloads()}
      </div>
    </div>`;
  }

  private _renderDownloads(): TemplateResult {
    return html`<p class="links small screen-only">
      ${this.words.download} <button class="button" part="button" @click=${() => void this._onDownload('csv')}>CSV</button>
      <button class="button" part="button" @click=${() => void this._onDownload('geojson')}>GeoJSON</button>
    </p>`;
  }
}

/** Which school or mark an event is about, by its `data-index` or `data-mark`; NaN for none. */
function indexAt(event: Event, name: 'index' | 'mark'): number {
  return Number((event.target as Element).closest<HTMLElement | SVGElement>(`[data-${name}]`)?.dataset[name] ?? NaN);
}

declare global {
  interface HTMLElementTagNameMap {
    'broletto-schools-map': SchoolsMap;
  }
  interface HTMLElementEventMap {
    'broletto-school-select': BrolettoSchoolSelectEvent;
    'broletto-map-open': BrolettoMapOpenEvent;
  }
}
