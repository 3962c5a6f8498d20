import type { LitElement, ReactiveController } from 'lit';
import { memo } from '../../../core/memo.js';
import { readPageState, writePageState } from '../../../core/page-state.js';
import { metresAround } from '../map/point-layer.js';
import type { School } from '../schools-map.data.js';
import type { Measure } from './near-view.js';
import { ANYTHING, arrange, findSchools, type Grouping, type Order, type Wanted } from './school-filter.data.js';

/** What a reader asks for and chooses, and what is found: found anew when the schools are others, and kept in the page's address. */
export class SchoolFinder implements ReactiveController {
  wanted: Wanted = ANYTHING;
  order: Order = 'none';
  /** Metres from the reader, who has asked for it, by school. */
  distances?: ReadonlyMap<School, number> | undefined;
  hasNearFailed = false;
  /** Whether a school of the page's address has not been brought into sight yet. */
  isAwaited = false;

  private readonly _arrange = memo(arrange);
  private readonly _count = memo(findSchools);
  private readonly _find = memo(findSchools);
  private readonly _measureAll = memo((measure: Measure | undefined, schools: readonly School[]) => measure?.(schools));

  /** When nothing is asked for, and to what the reader asks for. */
  whole = this._count([], ANYTHING);
  answer = this.whole;

  private _schools: readonly School[] = [];
  /** The order that a reader has chosen, and what measures from where the reader is. */
  private _chosenOrder?: Order;
  private _measure?: Measure;
  private _chosen?: School | undefined;
  /** School that the page's address asks for: its code, or its name where it has none. */
  private _asked = '';
  /** The fragment that has been read or written. */
  private _fragment = '';

  constructor(private readonly _host: LitElement) {
    _host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this);
    this.handleEvent();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this);
  }

  /** Reads what the page's address asks for, once: a widget that is moved within the page is not to scroll to it again. */
  handleEvent(): void {
    if (location.hash === this._fragment) return;
    this._fragment = location.hash;
    const { school = '', q: query = '', grade = '', ownership = '', province = '', municipality = '' } = readPageState(this._host);
    const wanted = { query, grade, ownership, province, municipality };
    if (!school && !Object.values(wanted).some(Boolean)) return;
    this.wanted = wanted;
    this._chosen = undefined;
    this._asked = school;
    this.isAwaited = Boolean(school);
    this._host.requestUpdate();
  }

  /** @param sort the order as long as the reader has chosen none. */
  find(schools: readonly School[], sort: Order, grouping: Grouping): void {
    if (schools !== this._schools) {
      // What was chosen among others is looked for by its name now.
      this._chosen = undefined;
      if (this.wanted.place) this.wanted = { ...this.wanted, place: undefined };
      this._schools = schools;
    }
    if (this._asked) this._chosen ??= schools.find((school) => keyOf(school) === this._asked);
    this.order = this._chosenOrder ?? sort;
    this.distances = this._measureAll(this._measure, schools);
    const arranged = this._arrange(schools, this.order, grouping, this.distances);
    this.whole = this._count(arranged, ANYTHING);
    this.answer = this.wanted === ANYTHING ? this.whole : this._find(arranged, this.wanted);
  }

  /** Index of the chosen school in what is found; negative for none. */
  get chosenIndex(): number {
    return this.answer.results.indexOf(this._chosen!);
  }

  /** Whether the page's address asks for a school that there is not. */
  get isGone(): boolean {
    return Boolean(this._asked && !this._chosen);
  }

  want(wanted: Partial<Wanted>): void {
    // Another province lets go of the comune.
    this.wanted = { ...this.wanted, ...('province' in wanted && { municipality: '' }), place: undefined, ...wanted };
    this._remember();
  }

  choose(school: School): void {
    this._chosen = school;
    this._asked = keyOf(school);
    this._remember();
  }

  sortBy(order: Order): void {
    this._chosenOrder = order;
    this._host.requestUpdate();
  }

  /** Puts the nearest first, if the reader lets us know from where. */
  async sortByDistance(): Promise<void> {
    try {
      const { measureFromHere } = await import('./near-view.js');
      this._measure = await measureFromHere(metresAround);
      this._chosenOrder = 'distance';
      this.hasNearFailed = false;
    } catch {
      this.hasNearFailed = true;
    }
    this._host.requestUpdate();
  }

  /** Puts into the page's address what the reader sees. */
  private _remember(): void {
    const { query, grade, ownership, province, municipality } = this.wanted;
    writePageState(this._host, { q: query, grade, ownership, province, municipality, school: this._asked });
    this._fragment = location.hash;
    this._host.requestUpdate();
  }
}

function keyOf({ code, name }: School): string {
  return code ?? name;
}
