import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { contentStyles } from '../../core/content.styles.js';
import { controlStyles } from '../../core/controls.styles.js';
import { DataSource, type DataHost } from '../../core/data-source.js';
import { download } from '../../core/download.js';
import { failedState, plainState } from '../../core/states.js';
import { heading, HEADING_LEVELS, link, type HeadingLevel } from '../../core/templates.js';
import { Widget } from '../../core/widget.js';
import { formatAmount, formatShare, oneIn } from '../../formats/amount.js';
import { formatDate, isoDate, parseDate } from '../../formats/date.js';
import { formatNumber } from '../../formats/number.js';
import { safeUrl } from '../../formats/url.js';
import * as en from '../../strings/en.js';
import * as it from '../../strings/it.js';
import { chartTokens } from '../../tokens/chart-tokens.styles.js';
import { FORMS, percentOf, perResident, shareOf, wholeOf, type Budget, type Share } from './budget-chart.data.js';
import { readPlainBudget, readResidents } from './budget-reader.data.js';
import { budgetChartStyles } from './budget-chart.styles.js';
import { toBudgetRecord, type BudgetRecord } from './budget-record.data.js';
import { budgetTable } from './budget-table.js';
import { FigureLoader } from './figure-loader.js';
import type { DrawnForm } from './figure/figure.data.js';
import type { FigureState } from './figure/figure-view.js';
import type { Comparison } from './files/comparison.data.js';
import type { FileRecord } from './files/file-record.js';
import { budgetFiles, comparisonFiles } from './files/file-sources.js';
import { ReadingLoader, TABLE_ALONE, TABLE_HOLDER } from './reading-loader.js';
import { shareBar, SMALLEST_MARK } from './share-bar.js';

const TYPES = ['auto', ...FORMS] as const;
const NUMBER_FORMATS = ['it', 'en', 'auto'] as const;
const SORTS = ['desc', 'none'] as const;
const UNITS = ['euro', 'thousands', 'millions', 'billions'] as const;
const ROUNDINGS = ['exact', 'sum'] as const;
/** Items that are shown one by one, unless told; and at most, for a drawing has an end. */
const MOST_ITEMS = 30;
const MOST_EVER = 100;
/** What is shown while nothing is read. */
const NOTHING = readPlainBudget({ rows: [] }, 'auto', 'it')!;
const FILES = { csv: 'text/csv', png: 'image/png', svg: 'image/svg+xml' } as const;
type FileKind = keyof typeof FILES;

/**
 * Public money that anyone can read: a table of amounts, and a figure made of it. The table is the content: written in the tag it stays there,
 * closed behind a button once the figure stands, and open wherever the figure cannot be drawn.
 *
 * @element broletto-budget-chart
 * @summary A budget as a share of a whole, a number, bars, a doughnut, a treemap or lines, with its table.
 * @fires {BrolettoErrorEvent} broletto-error - Data could not be had; the content of the tag stays.
 * @fires {BrolettoLoadEvent} broletto-load - The data of `src` has arrived.
 * @fires {BrolettoIssuesEvent} broletto-issues - The list of issues has changed.
 * @slot - A `<table>` (label and amounts), alone or in a wrapper, or a JSON script.
 * @slot heading - The title, in place of `heading`.
 * @csspart base - The whole.
 * @csspart heading - The title.
 * @csspart summary - The sentence that says what the figure shows.
 * @csspart figure - The drawing with its labels.
 * @csspart number - The amount of a number.
 * @csspart share - The drawing of a part of a whole; it also is the figure.
 * @csspart bar - The bar that stands for the whole of a share; else the area that bars, lines or ring are drawn in.
 * @csspart mark - The part in the bar of the whole, and each box of a treemap.
 * @csspart lens - The close-up of a small part.
 * @csspart legend - The list of items with their amounts, or of what the colours mean.
 * @csspart tooltip - What is told of the mark that is pointed at or has the focus.
 * @csspart table - The table and the button that opens it.
 * @csspart note - What a reader must know about the amounts.
 * @csspart button - A button: into an item and back, to the amounts for each resident, to a file.
 * @csspart field - The choice of a line.
 * @csspart source - Source, licence and date.
 * @csspart link - The link to the source.
 * @csspart loading - What is said while data are on their way.
 * @csspart empty - What is said when there is no amount.
 * @csspart error - What is said when data could not be had and there is nothing else to show.
 * @cssprop [--broletto-color-chart-1=var(--broletto-color-accent)] - First colour of marks; up to `--broletto-color-chart-6`.
 * @cssprop [--broletto-color-surface=#ffffff] - Ground.
 * @cssprop [--broletto-color-text=#1a1d21] - Text.
 */
export class BudgetChart extends Widget<it.BudgetChartWords> implements DataHost {
  static override styles: CSSResultGroup = [Widget.styles, contentStyles, controlStyles, chartTokens, budgetChartStyles];

  /**
   * `share` (a part of a whole), `number` (one amount), `bar`, `stacked`, `doughnut` (at most six parts), `treemap`, `line` (years), or `auto`: share for one row
   * and a total, number for one row alone, line for four years or more, doughnut for two to five parts that add up to the declared total, else bars. What is
   * made of negative amounts too is no whole that has parts: it becomes bars. Default `auto`.
   */
  @property() type?: string;
  /** Title; without it, the caption of the table. */
  @property() heading?: string;
  /** Level of the title in the page's outline, 2 to 6. Default 3. */
  @property() headingLevel?: string | number;
  /** What the figure says, in one sentence; stands before the one made from the amounts. */
  @property() summary?: string;
  /** Declared total in euro: `9.250.000,00`; where there are several years, of the last. */
  @property() total?: string;
  /** Name of the total. */
  @property() totalLabel?: string;
  /** Name of the part in a share; without it, the row's label. */
  @property() partLabel?: string;
  /** Who publishes the amounts. */
  @property() source?: string;
  /** Page or file of the source. */
  @property() sourceHref?: string;
  /** Licence of the data. */
  @property() licence?: string;
  /** Day, month or year in which the amounts were last updated. */
  @property() updatedOn?: string;
  /** How amounts are written: `it` (9.250.000,00), `en` (9,250,000.00), `auto` (Italian, telling what could be either). Default `it`. */
  @property() numberFormat?: string;
  /** What amounts are written in: `euro`, `thousands`, `millions` or `billions` of them. Default `euro`, unless title or column of the table say so. `total` is in euro always. */
  @property() unit?: string;
  /** Order of the items in bars and parts: `desc` (the largest first) or `none` (as in the table). Default `desc`. */
  @property() sort?: string;
  /** Items shown one by one, 2 to 100; the smallest of the others are one item, which opens. Default 30; where colours tell items apart, at most 6. */
  @property() maxItems?: string | number;
  /** Percentages: `exact` (true to the value) or `sum` (closed at 100 by largest remainder, where the items are all of the total). Default `exact`. */
  @property() percentRounding?: string;
  /** Residents of the place, for amounts per resident: `79.000`. In data also one for each year: `{"2023": 79000, "2024": 79300}`. */
  @property() residents?: string;
  /** Patterns beside colours, always. (Without it: in forced colours, where more contrast is wanted, and on paper.) */
  @property({ type: Boolean }) patterns = false;
  /** No links to take table and figure away as files. */
  @property({ type: Boolean }) noDownloads = false;
  /** Address of a CSV or JSON file: a plain table, or a file of OpenBDAP, SIOPE, OpenCoesione or a Fiscal Data Package. */
  @property() src = '';
  /** The body or project in a file of several: name, BDAP code, tax code, ISTAT code, CUP. */
  @property() entity?: string;
  /** The column of amounts in a file of several: `Impegni`. */
  @property() measure?: string;
  /** The only year to be taken from a file of several. */
  @property() year?: string;
  /** Address of a second file, with the budget of another place to stand beside the own one. */
  @property() compareSrc = '';
  /** The body in the second file, where it has several. */
  @property() compareEntity?: string;
  /** Name of the other place; without it, `compare-entity`. */
  @property() compareLabel?: string;
  /** Residents of the other place. */
  @property() compareResidents?: string;
  /** Name of the own place beside another; without it, `entity`. */
  @property() label?: string;

  /** Rows (`{label, amount}`), or a `BudgetRecord`: `rows` and what the attributes of content say, in camel case; wins over `src`, the JSON script and the table. */
  @property({ attribute: false }) data: unknown;

  @state() private _hasTable = false;
  /** Whether the author wrote anything beside a table. */
  @state() private _hasRest = false;

  /** Whether a reader has opened the table. */
  @state() private _isOpen = false;

  private readonly _source = new DataSource<BudgetRecord | FileRecord>(this, {
    ...budgetFiles(() => ({ entity: this.entity, measure: this.measure, year: this.year })),
    parse: toBudgetRecord,
    read: (elements) => (this._written = this._reading.readTable(elements)),
  });
  private readonly _other = new DataSource<Comparison>(this, comparisonFiles(() => ({ entity: this.compareEntity, measure: this.measure, year: this.year })));
  private readonly _reading = new ReadingLoader(this);
  private readonly _figure = new FigureLoader(this, () => this._drawn, () => this._form);
  /** What the author's table says; when it is what is shown, that table needs no second one. */
  private _written: BudgetRecord | undefined;
  private _record!: BudgetRecord;
  /** The own budget, beside the other where there is one. */
  private _budget!: Budget;
  private _share: Share | undefined;
  private _drawn: FigureState | undefined;
  /** How a figure is drawn, or probably will be once the table is read. */
  private _form: string | undefined;
  private _isCompared = false;
  private _residents: readonly (bigint | undefined)[] = [];
  /** Two, if any amount of the figure has cents. */
  private _decimals: 0 | 2 = 0;
  private _isWritten = false;
  /** Whether what reads the amounts is on its way, or could not be had. */
  private _isUnread = false;
  private _level: HeadingLevel = 3;
  /** What a reader must know about the amounts. */
  private _notes: string[] = [];

  protected override get dictionaries() {
    return { it: it.budgetChart, en: en.budgetChart };
  }

  /** Waits for what reads the amounts, too. */
  override get updateComplete(): Promise<boolean> {
    return (async () => {
      await super.updateComplete;
      await this._reading.arrival;
      return super.updateComplete;
    })();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.hasUpdated && (['entity', 'measure', 'year'] as const).some((name) => changed.has(name))) this._source.retry?.();
    if (this.hasUpdated && (['compareEntity', 'measure', 'year'] as const).some((name) => changed.has(name))) this._other.retry?.();
    const { words } = this;
    const model = this._source.update();
    // Every reactive property is offered: those that are no fields of the record are not looked at. A removed attribute is null.
    const given = [...BudgetChart.elementProperties.keys()].map((name) => [name, this[name as keyof this]]).filter(([, value]) => value != null);
    const record: BudgetRecord = (this._record = { rows: [], ...model, ...Object.fromEntries(given) });
    this._level = this.choice('heading-level', this.headingLevel, HEADING_LEVELS, 3);
    record.unit = this.choice('unit', record.unit, UNITS);
    const type = this.choice('type', record.type, TYPES);
    const reading = this._reading.readBudget(model, record, type, this.choice('number-format', record.numberFormat, NUMBER_FORMATS));
    this._isUnread = !reading;
    const { budget, told, quiet } = reading ?? NOTHING;
    this._notes = told.map(({ code, value }) => words.told[code](value));
    this.report([...told, ...quiet]);

    this._readFile(model);
    this._compare(budget);
    const { series, sums, totals, items, current } = this._budget;
    const amounts = [...items.flatMap((item) => item.amounts), ...totals];
    this._decimals = amounts.some((cents) => cents && cents % 100n) ? 2 : 0;
    this._share = this._budget.form === 'share' ? shareOf(this._budget, current) : undefined;
    if (this._share?.part && percentOf(this._share) < SMALLEST_MARK) this._notes.push(words.enlarged);
    for (const [at, total] of totals.entries()) {
      const sum = sums[at]!;
      if (total === undefined || total === sum || items.length < 2) continue;
      const mismatch = words.mismatch(this._amount(total), this._amount(sum), this._amount(total > sum ? total - sum : sum - total));
      const note = series[at] ? `${series[at]}. ${mismatch}` : mismatch;
      this._notes.push(note);
      this.report([{ code: 'total-mismatch', where: 'total', value: note }]);
    }
    this._isWritten = this._hasTable && model === this._written && !this._isCompared;
    this._reportFacts();
    const { form } = this._budget;
    this._drawn = form && form !== 'share' && form !== 'number' ? this._figureState(form) : undefined;
    const likely = this._isUnread ? type : form;
    this._form = likely === 'share' || likely === 'number' ? undefined : likely;
  }

  private _onSlotChange(event: Event): void {
    const slot = event.target as HTMLSlotElement;
    // One that has given way to another is told that it is empty.
    if (!slot.isConnected) return;
    const isOne = (node: Node, selector: string): boolean => node instanceof Element && node.matches(selector);
    const nodes = slot.assignedNodes({ flatten: true });
    this._hasTable = nodes.some((node) => isOne(node, TABLE_HOLDER));
    this._hasRest = nodes.some((node) => node.textContent?.trim() && !isOne(node, `script, ${TABLE_ALONE}`));
    this._source.slotChanged(event);
  }

  /** Table or figure as a file. */
  private async _onDownload(kind: FileKind): Promise<void> {
    try {
      const { budgetCsv, fileName, pictureOf } = await import('./take-away/export-view.js');
      const content = kind === 'csv' ? budgetCsv(this._budget, this.locale) : await pictureOf(this.renderRoot.querySelector('figure')!, kind);
      if (content) download(content, `${fileName(this._record.heading, this.words.file)}.${kind}`, FILES[kind]);
    } catch {
      // What makes files could not be fetched: a second click asks again.
    }
  }

  /** What was wrong in the file, and what a reader is told of it. */
  private _readFile(model: BudgetRecord | FileRecord | undefined): void {
    const { findings, told } = (model ?? {}) as Partial<FileRecord>;
    if (findings) this.report(findings);
    if (told) this._notes.push(...told[this.language]);
  }

  /** Puts the other budget beside the own one, and finds the residents of each series. */
  private _compare(own: Budget): void {
    const other = this._other.update();
    const { label, entity, compareLabel, compareEntity, words, _record: record } = this;
    this._isCompared = Boolean(other && !other.isEmpty && own.items.length);
    this._budget = this._isCompared ? other!.beside(own, [label || entity || words.own, compareLabel || compareEntity || words.other]) : own;
    if (other) this.report(other.findings);
    const residents = this._isCompared ? [record.residents, this.compareResidents] : record.residents;
    const read = readResidents(residents, this._budget.series);
    this._residents = read.residents;
    this.report(read.findings);
    const isPartial = this._isCompared && this._residents.some(Boolean) && !this._residents.every(Boolean);
    if (isPartial) {
      // What one place spends on each resident says nothing beside all that another spends.
      this._residents = [];
      this.report([{ code: 'residents-needed', where: 'compare-residents', value: '' }]);
    }
    if (other) this._notes.push(...other.told[this.language], ...other.unread.map(({ code, value }) => words.told[code](value)));
    if (this._other.error) this._notes.push(words.noComparison);
  }

  private _reportFacts(): void {
    const { _record: record } = this;
    if (record.sourceHref && !safeUrl(record.sourceHref)) this.report([{ code: 'unsafe-url', where: 'source-href', value: String(record.sourceHref) }]);
    if (record.updatedOn && !parseDate(record.updatedOn)) this.report([{ code: 'unreadable-date', where: 'updated-on', value: String(record.updatedOn) }]);
    this.report([...this._source.findings, ...this._other.findings]);
  }

  private _figureState(form: DrawnForm): FigureState {
    const { _budget: budget, _record: record, _residents: residents, _isCompared: isCompared, words, language, locale } = this;
    const given = Number(record.maxItems ?? MOST_ITEMS);
    const most = Number.isInteger(given) && given > 1 && given <= MOST_EVER ? given : MOST_ITEMS;
    if (most !== given) this.report([{ code: 'unreadable-field', where: 'max-items', value: String(record.maxItems) }]);
    return {
      budget,
      form,
      isCompared,
      residents,
      heading: record.heading ?? '',
      sort: this.choice('sort', record.sort, SORTS),
      most,
      percentRounding: this.choice('percent-rounding', record.percentRounding, ROUNDINGS),
      isPatterned: this.patterns,
      words,
      language,
      locale,
    };
  }

  private _amount(cents: bigint): string {
    return formatAmount(cents, this.locale, this._decimals);
  }

  protected override render(): TemplateResult {
    const { _record: record, _budget: budget, _drawn: drawn, _share: share, _isWritten: isWritten } = this;
    const isDrawn = Boolean(drawn) && this._figure.isReady;
    const isFront = Boolean(budget.form && !drawn);
    const isOwn = budget.items.length > 0 && !isWritten;
    const hasTable = this._hasTable && !isOwn;
    // Until the content has been read: a share or a number is what stays.
    const isClosed = isDrawn || isFront || !this.hasUpdated;
    // Words beside the table are not closed away with it.
    const isAlone = isWritten && !this._hasRest;
    return html`<div class="base panel container ${this.patterns ? 'patterned' : ''}" part="base" lang=${this.language}>
      <figure class="inside" aria-label=${record.heading ?? nothing}>
        <slot name="heading">${record.heading ? heading(this._level, record.heading) : nothing}</slot>
        ${budget.form && record.summary ? html`<p part="summary" class="summary">${record.summary}</p>` : nothing}
        ${isFront ? (share ? this._renderShare(share) : this._renderNumber()) : nothing}
        <div class="drawn" ?hidden=${!isDrawn}></div>
        ${this._renderState()}
        ${this._notes.length ? html`<div class="notes small" part="note">${this._notes.map((note) => html`<p>${note}</p>`)}</div>` : nothing}
        ${isOwn ? this._renderDetails(this._renderTable(isClosed), true, isClosed) : nothing}
        ${this._renderDetails(html`<slot @slotchange=${this._onSlotChange}></slot>`, hasTable, isClosed && (isAlone || !this.hasUpdated), isOwn ? 'rest' : '', !this._hasRest && !hasTable)}
        ${this._renderSource()} ${this.noDownloads || !budget.items.length ? nothing : this._renderFiles(isDrawn || isFront)} ${this.renderCheck()}
      </figure>
    </div>`;
  }

  /** In place of a figure; silent where the author's own words or table stand for it. */
  private _renderState(): TemplateResult | typeof nothing {
    const { words, _source: source, _budget: budget } = this;
    if (budget.form || (this._isUnread && this._hasTable) || (this._hasRest && !this._hasTable && !budget.items.length)) return nothing;
    if (source.loading || (this._isUnread && !this._reading.hasFailed)) return plainState(words.loading, 'loading');
    if (this._isUnread) return failedState(words, this._reading.retry);
    return source.error ? failedState(words, source.retry) : plainState(words.empty, 'empty');
  }

  private _renderShare(share: Share): unknown {
    const { words, locale, _record: record } = this;
    const { item, part, whole } = share;
    const ratio = oneIn(part, whole);
    const percent = formatShare(part, whole, locale)!;
    return [
      html`<p part="summary" class=${record.summary ? '' : 'summary'}>
        <span class="part">${record.partLabel || item.label}</span> <span class="figure">${this._amount(part)}</span>${words.ofWhole(this._amount(whole), percent)}${ratio &&
        words.oneIn(formatNumber(ratio, 0, locale))}
      </p>`,
      shareBar(percentOf(share), percent, this._budget.totalLabel || words.total, words.lens),
    ];
  }

  /** The highlighted item, else the total, large; and what it is for each resident. */
  private _renderNumber(): TemplateResult {
    const { words, _budget: budget, _residents: residents, _record: record } = this;
    const { items, current, totalLabel, series } = budget;
    const item = items.find(({ highlight }) => highlight) ?? (items.length === 1 ? items[0] : undefined);
    const label = item ? record.partLabel || item.label : totalLabel || words.total;
    const cents = item ? item.amounts[current] : wholeOf(budget, current);
    const each = perResident(cents, residents[current]);
    return html`<p part="figure summary" class="summary">
      <span class="part">${[label, series[current]].filter(Boolean).join(', ')}</span>
      <span class="figure" part="number">${cents === undefined ? item?.texts[current] || words.missing : this._amount(cents)}</span>
      ${each === undefined ? nothing : html`<span class="part muted">${words.each(formatAmount(each, this.locale, 2))}</span>`}
    </p>`;
  }

  /** A long table that nobody looks at is not made. */
  private _renderTable(isClosed: boolean): unknown {
    if (isClosed && !this._isOpen && this._budget.items.length > MOST_EVER) return nothing;
    return budgetTable(this._budget, this.words, (cents) => this._amount(cents));
  }

  /**
   * Closed while a figure says the same; a wide table scrolls, by keyboard too. Open it is another element than closed: one that moved down as the figure came would be
   * a shift of the page.
   */
  private _renderDetails(content: unknown, isTable: boolean, isClosed: boolean, name = '', isHidden = false): TemplateResult {
    const label = isTable ? this.words.table : nothing;
    const scroll = html`<div class="scroll" role="group" tabindex=${isTable ? 0 : nothing} aria-label=${label}>${content}</div>`;
    const onToggle = ({ target }: Event): void => {
      this._isOpen ||= (target as HTMLDetailsElement).open;
    };
    return isClosed
      ? html`<details class=${name} part="table" ?hidden=${isHidden} @toggle=${onToggle}><summary>${this.words.table}</summary>${scroll}</details>`
      : html`<div class=${name} part="table" ?hidden=${isHidden}>${scroll}</div>`;
  }

  /** What chart.js draws is a picture of dots; what is ours can be drawn in any size. */
  private _renderFiles(hasFigure: boolean): TemplateResult {
    const { form } = this._budget;
    const isOurs = form === 'share' || form === 'number' || form === 'treemap';
    const kinds: readonly FileKind[] = !hasFigure ? ['csv'] : isOurs ? ['csv', 'png', 'svg'] : ['csv', 'png'];
    const file = (kind: FileKind): TemplateResult => html`<button class="file" part="button" @click=${() => void this._onDownload(kind)}>${kind.toUpperCase()}</button>`;
    return html`<div class="files muted small screen-only"><span>${this.words.download}</span> ${kinds.map(file)}</div>`;
  }

  private _renderSource(): TemplateResult | typeof nothing {
    const { words } = this;
    const { source, sourceHref, licence, updatedOn } = this._record;
    const date = parseDate(updatedOn);
    const facts = [
      [words.source, source && link(sourceHref, source)],
      [words.licence, licence],
      [words.updatedOn, date && html`<time datetime=${isoDate(date)}>${formatDate(date, this.locale)}</time>`],
    ].filter(([, fact]) => fact);
    return facts.length ? html`<p class="source muted small" part="source">${facts.map(([name, fact]) => html`<span>${name}: ${fact}</span>`)}</p>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'broletto-budget-chart': BudgetChart;
  }
}
