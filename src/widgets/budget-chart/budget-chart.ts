import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { contentStyles } from '../../core/content.styles.js';
import { DataSource, type DataHost } from '../../core/data-source.js';
import { failedState, plainState } from '../../core/states.js';
import { heading, HEADING_LEVELS, link, type HeadingLevel } from '../../core/templates.js';
import { Widget } from '../../core/widget.js';
import { formatAmount, formatShare, oneIn } from '../../formats/amount.js';
import { formatDate, isoDate, parseDate } from '../../formats/date.js';
import { numberFormat } from '../../formats/intl.js';
import { safeUrl } from '../../formats/url.js';
import * as en from '../../strings/en.js';
import * as it from '../../strings/it.js';
import { chartTokens } from '../../tokens/chart-tokens.styles.js';
import { readBudget, toBudgetRecord, type Budget, type BudgetForm, type BudgetItem, type BudgetRecord } from './budget-chart.data.js';
import { budgetChartStyles } from './budget-chart.styles.js';
import { ChartLoader } from './chart-loader.js';
import type { ChartParts } from './chart-view.js';
import { readTable, TABLE_ALONE, TABLE_HOLDER } from './read-table.js';
import { shareBar, SMALLEST_MARK } from './share-bar.js';

const TYPES = ['auto', 'share', 'bar', 'doughnut'] as const;
const NUMBER_FORMATS = ['it', 'en', 'auto'] as const;

/**
 * Public money that anyone can read: a table of amounts, and a figure made of it. The table is the content: written in the tag it stays there,
 * closed behind a button once the figure stands, and open wherever the figure cannot be drawn.
 *
 * @element broletto-budget-chart
 * @summary A budget as a share of a whole, bars or a doughnut, with its table.
 * @fires {BrolettoErrorEvent} broletto-error - Data could not be had; the content of the tag stays.
 * @fires {BrolettoLoadEvent} broletto-load - The data of `src` has arrived.
 * @fires {BrolettoIssuesEvent} broletto-issues - The list of issues has changed.
 * @slot - A `<table>` (label, amount), alone or in a wrapper, or a JSON script.
 * @slot heading - The title, in place of `heading`.
 * @csspart base - The whole.
 * @csspart heading - The title.
 * @csspart summary - The sentence that says what the figure shows.
 * @csspart figure - The drawing with its labels.
 * @csspart share - The drawing of a part of a whole; it also is the figure.
 * @csspart bar - The bar of the whole, and the place of the drawn bars or ring.
 * @csspart mark - The part in the bar of the whole.
 * @csspart lens - The close-up of a small part.
 * @csspart legend - The list of items with their amounts.
 * @csspart table - The table and the button that opens it.
 * @csspart note - What a reader must know about the amounts.
 * @csspart source - Source, licence and date.
 * @csspart link - The link to the source.
 * @csspart empty - What is said when there is no amount.
 * @csspart error - What is said when data could not be had and there is nothing else to show.
 * @cssprop [--broletto-color-chart-1=var(--broletto-color-accent)] - First colour of marks; up to `--broletto-color-chart-6`.
 * @cssprop [--broletto-color-surface=#ffffff] - Ground.
 * @cssprop [--broletto-color-text=#1a1d21] - Text.
 */
export class BudgetChart extends Widget<it.BudgetChartWords> implements DataHost {
  static override styles: CSSResultGroup = [Widget.styles, contentStyles, chartTokens, budgetChartStyles];

  /**
   * `share` (a part of a whole), `bar`, `doughnut` (at most six parts), or `auto`: share for one row and a total, doughnut for two to five parts that
   * add up to the declared total, else bars. Negative amounts are always bars. Default `auto`.
   */
  @property() type?: string;
  /** Title; without it, the caption of the table. */
  @property() heading?: string;
  /** Level of the title in the page's outline, 2 to 6. Default 3. */
  @property() headingLevel?: string | number;
  /** What the figure says, in one sentence; stands before the one made from the amounts. */
  @property() summary?: string;
  /** Declared total in euro: `9.250.000,00`. */
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
  /** Day, month or year in which the amounts were last updated. (Not `updated`: that name is Lit's.) */
  @property() updatedOn?: string;
  /** How amounts are written: `it` (9.250.000,00), `en` (9,250,000.00), `auto` (Italian, telling what could be either). Default `it`. */
  @property() numberFormat?: string;
  /** Address of a CSV or JSON file. */
  @property() src = '';

  /** Rows (`{label, amount}`), or a record with `rows` and the attributes in camel case; wins over `src`, the JSON script and the table. */
  @property({ attribute: false }) data: unknown;

  @state() private _hasTable = false;
  /** Whether the author wrote anything beside a table. */
  @state() private _hasRest = false;

  private readonly _source = new DataSource<BudgetRecord>(this, {
    parse: toBudgetRecord,
    read: (elements) => (this._written = readTable(elements)),
    csv: () => import('../../formats/csv.js'),
  });
  private readonly _chart = new ChartLoader(this, () => this._parts);
  /** What the author's table says; when it is what is shown, that table needs no second one. */
  private _written: BudgetRecord | undefined;
  private _record!: BudgetRecord;
  private _budget!: Budget;
  private _form: BudgetForm | undefined;
  /** Two, if any amount of the figure has cents. */
  private _decimals: 0 | 2 = 0;
  private _isWritten = false;
  private _level: HeadingLevel = 3;
  /** What a reader must know about the amounts. */
  private _notes: string[] = [];

  protected override get dictionaries() {
    return { it: it.budgetChart, en: en.budgetChart };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const model = this._source.update();
    this._isWritten = this._hasTable && model === this._written;
    // Every reactive property is offered: those that are no fields of the record are not looked at. A removed attribute is null.
    const given = [...BudgetChart.elementProperties.keys()].map((name) => [name, this[name as keyof this]]).filter(([, value]) => value != null);
    this._record = { rows: [], ...model, ...Object.fromEntries(given) };
    const { words, _record: record } = this;
    this._level = this.choice('heading-level', this.headingLevel, HEADING_LEVELS, 3);
    const { budget, told, quiet } = readBudget(record, this.choice('type', record.type, TYPES), this.choice('number-format', record.numberFormat, NUMBER_FORMATS));
    this._budget = budget;
    this._form = this._chart.hasFailed && budget.form !== 'share' ? undefined : budget.form;
    this._notes = told.map(({ code, value }) => words.told[code](value));
    this.report([...told, ...quiet]);

    const { items, sum, total, percent } = budget;
    this._decimals = [...items.map(({ cents }) => cents), total].some((cents) => cents && cents % 100n) ? 2 : 0;
    if (percent && percent < SMALLEST_MARK) this._notes.push(words.enlarged);
    if (total !== undefined && total !== sum && items.length > 1) {
      const mismatch = words.mismatch(this._amount(total), this._amount(sum), this._amount(total > sum ? total - sum : sum - total));
      this._notes.push(mismatch);
      this.report([{ code: 'total-mismatch', where: 'total', value: mismatch }]);
    }
    if (record.sourceHref && !safeUrl(record.sourceHref)) this.report([{ code: 'unsafe-url', where: 'source-href', value: String(record.sourceHref) }]);
    if (record.updatedOn && !parseDate(record.updatedOn)) this.report([{ code: 'unreadable-date', where: 'updated-on', value: String(record.updatedOn) }]);
  }

  private _onSlotChange(event: Event): void {
    const slot = event.target as HTMLSlotElement;
    const isOne = (node: Node, selector: string): boolean => node instanceof Element && node.matches(selector);
    const nodes = slot.assignedNodes({ flatten: true });
    this._hasTable = nodes.some((node) => isOne(node, TABLE_HOLDER));
    this._hasRest = nodes.some((node) => node.textContent?.trim() && !isOne(node, `script, ${TABLE_ALONE}`));
    this._source.slotChanged(event);
  }

  private get _totalLabel(): string {
    return this._budget.totalLabel || this.words.total;
  }

  /** A sum beyond the declared total must not stand under its name. */
  private get _wholeLabel(): string {
    const { whole, total = whole } = this._budget;
    return whole === total ? this._totalLabel : this.words.total;
  }

  private get _parts(): ChartParts {
    return {
      form: this._form as ChartParts['form'],
      values: this._slices.map(({ cents }) => (cents === undefined ? null : Number(cents))),
      marks: [...this.renderRoot.querySelectorAll<HTMLElement>('.mark')],
    };
  }

  /** The items, and in a doughnut what the declared total has beyond them. */
  private get _slices(): readonly BudgetItem[] {
    const { items, sum, whole } = this._budget;
    return this._form === 'doughnut' && whole > sum ? [...items, { label: this.words.rest, text: '', cents: whole - sum, highlight: false }] : items;
  }

  private _amount(cents: bigint): string {
    return formatAmount(cents, this.locale, this._decimals);
  }

  protected override render(): TemplateResult {
    const { _record: record, _budget: budget, _form: form } = this;
    const isOwn = budget.items.length > 0 && !this._isWritten;
    const hasTable = this._hasTable && !isOwn;
    return html`<div class="base panel container" part="base" lang=${this.language}>
      <figure class="inside" aria-label=${record.heading ?? nothing}>
        <slot name="heading">${record.heading ? heading(this._level, record.heading) : nothing}</slot>
        ${form ? [this._renderSummary(), form === 'share' ? this._renderShare() : this._renderChart()] : this._renderState()}
        ${this._notes.length ? html`<div class="notes small" part="note">${this._notes.map((note) => html`<p>${note}</p>`)}</div>` : nothing}
        ${isOwn ? this._renderDetails(this._renderTable(), true, Boolean(form)) : nothing}
        <div ?hidden=${!this._hasRest && !hasTable} class=${isOwn ? 'rest' : ''}>
          ${this._renderDetails(html`<slot @slotchange=${this._onSlotChange}></slot>`, hasTable, Boolean(form && this._isWritten))}
        </div>
        ${this._renderSource()} ${this.renderCheck()}
      </figure>
    </div>`;
  }

  /** In place of a figure; silent where the author's own words or table stand for it. */
  private _renderState(): TemplateResult | typeof nothing {
    const { words, _source: source, _budget: budget } = this;
    if (budget.form || (this._hasRest && !this._hasTable && !budget.items.length)) return nothing;
    if (source.loading) return plainState(words.loading, 'loading');
    return source.error ? failedState(words, source.retry) : plainState(words.empty, 'empty');
  }

  /** The author's sentence and the one made from the amounts; the first of a share is large. */
  private _renderSummary(): unknown {
    const { summary } = this._record;
    const isShare = this._form === 'share';
    return [summary, isShare ? this._describeShare() : this._describeItems()].map((line, index) =>
      line ? html`<p part="summary" class=${(summary ? !index : isShare) ? 'summary' : ''}>${line}</p>` : nothing,
    );
  }

  private _describeShare(): unknown {
    const { words, locale } = this;
    const { whole, part } = this._budget;
    const cents = part!.cents!;
    const ratio = oneIn(cents, whole);
    return [
      html`<span class="part">${this._record.partLabel || part!.label}</span> <span class="figure">${this._amount(cents)}</span>`,
      words.ofWhole(this._amount(whole), formatShare(cents, whole, locale)!),
      ratio && words.oneIn(numberFormat(locale, { useGrouping: 'always' }).format(ratio)),
    ];
  }

  private _describeItems(): string {
    const { items, whole } = this._budget;
    const known = items.filter(({ cents }) => cents !== undefined).sort((left, right) => (left.cents! < right.cents! ? 1 : -1));
    const name = ({ label, cents }: BudgetItem): string => `${label} (${this._amount(cents!)})`;
    return `${known.length > 1 ? `${this.words.extremes(name(known[0]!), name(known.at(-1)!))} ` : ''}${this._wholeLabel}: ${this._amount(whole)}.`;
  }

  private _renderShare(): TemplateResult {
    const { part, whole, percent } = this._budget;
    return shareBar(percent, formatShare(part!.cents!, whole, this.locale)!, this._totalLabel, this.words.lens);
  }

  private _renderChart(): TemplateResult {
    const { locale, _form: form } = this;
    const { items, whole } = this._budget;
    const hasHighlight = items.some(({ highlight }) => highlight);
    let colour = 0;
    /** Of the six colours of a mark; none for what has no amount, is none of the items, or stands behind a highlighted one. */
    const colourOf = ({ cents, highlight }: BudgetItem, index: number): number =>
      form === 'bar' ? Number(highlight || !hasHighlight) : cents !== undefined && index < items.length ? ++colour : 0;
    return html`<div class="chart ${form}" part="figure">
      <ul class="legend" part="legend">
        ${this._slices.map(
          (item, index) => html`<li class=${item.highlight ? 'highlight' : ''}>
            <span class="mark c${colourOf(item, index)}"></span> <span class="label">${item.label}</span> ${this._renderAmount(item)}
            ${form === 'doughnut' && item.cents !== undefined ? html`<span class="ratio muted">${formatShare(item.cents, whole, locale)}</span>` : nothing}
          </li>`,
        )}
      </ul>
      <div class="plot" part="bar" aria-hidden="true"></div>
      ${form === 'doughnut' ? html`<p class="centre"><span class="small muted">${this._wholeLabel}</span><span class="figure">${this._amount(whole)}</span></p>` : nothing}
    </div>`;
  }

  /** What is no amount stands as it was written. */
  private _renderAmount({ cents, text }: BudgetItem): unknown {
    return cents === undefined ? html`<span>${text || this.words.missing}</span>` : html`<span class="figure">${this._amount(cents)}</span>`;
  }

  private _renderTable(): TemplateResult {
    const { words } = this;
    const { items, sum, total = sum } = this._budget;
    const row = (label: string, amount: unknown): TemplateResult => html`<tr><th scope="row">${label}</th><td>${amount}</td></tr>`;
    return html`<table>
      <thead><tr><th scope="col">${words.item}</th><td>${words.amount}</td></tr></thead>
      <tbody>${items.map((item) => row(item.label, this._renderAmount(item)))}</tbody>
      <tfoot>${row(this._totalLabel, this._amount(total))}</tfoot>
    </table>`;
  }

  /** Closed while a figure says the same; a wide table scrolls, by keyboard too. */
  private _renderDetails(content: TemplateResult, isTable: boolean, isClosed: boolean): TemplateResult {
    return html`<details part="table" class=${isClosed ? '' : 'plain'} ?open=${!isClosed}>
      <summary>${this.words.table}</summary>
      <div class="scroll" role="group" tabindex=${isTable ? 0 : nothing} aria-label=${isTable ? this.words.table : nothing}>${content}</div>
    </details>`;
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
