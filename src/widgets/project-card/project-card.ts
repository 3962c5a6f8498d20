import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { DataSource, type DataHost } from '../../core/data-source.js';
import { failedState, plainState } from '../../core/states.js';
import { heading, HEADING_LEVELS, link, type HeadingLevel } from '../../core/templates.js';
import { Widget } from '../../core/widget.js';
import { formatAmount, formatShare } from '../../formats/amount.js';
import { formatDate, isoDate, todayInItaly, type PartialDate } from '../../formats/date.js';
import { safeUrl } from '../../formats/url.js';
import * as en from '../../strings/en.js';
import * as it from '../../strings/it.js';
import { stateTokens } from '../../tokens/tokens.styles.js';
import { readProject, type BudgetPart, type Project, type ProjectRecord } from './project-card.data.js';
import { projectCardStyles } from './project-card.styles.js';

const VARIANTS = ['card', 'compact'] as const;
const STATES = ['auto', 'planned', 'ongoing', 'completed', 'suspended', 'cancelled'] as const;

/**
 * One project: its name, its state today, who leads it, which fund pays, how much. Fields come from attributes, from a JSON child, or from `src`; the
 * words in the tag are the description and stay readable without JavaScript. A `<dl>` among them is the list of facts: it is shown
 * in the card's own dress in place of the one made from the fields.
 *
 * @element broletto-project-card
 * @summary A publicly funded project in short, as Reg. (EU) 2021/1060 art. 50(1)(a) asks of its beneficiaries.
 * @fires {BrolettoErrorEvent} broletto-error - Data could not be had; the content of the tag stays.
 * @fires {BrolettoLoadEvent} broletto-load - The data of `src` has arrived.
 * @fires {BrolettoIssuesEvent} broletto-issues - The list of issues has changed.
 * @slot - The description, in the author's own markup; a `<dl>` in it gives the facts, a JSON script gives the data.
 * @slot heading - The title, in place of `heading`.
 * @slot banner - The EU funding banner.
 * @slot links - A list of links, in place of those in the data.
 * @slot actions - Buttons or links of the page's own.
 * @csspart base - The card.
 * @csspart heading - The title.
 * @csspart state - The state of the project.
 * @csspart facts - The list of facts.
 * @csspart budget - The amounts.
 * @csspart link - Links the card writes itself.
 * @csspart error - What is said when data could not be had and there is nothing else to show.
 * @cssprop [--broletto-color-surface=#ffffff] - Ground of the card.
 * @cssprop [--broletto-color-text=#1a1d21] - Text.
 * @cssprop [--broletto-color-link=#1b4a66] - Links.
 * @cssprop [--broletto-color-border=#cfd5db] - Lines.
 * @cssprop [--broletto-size-radius=6px] - Corners.
 */
export class ProjectCard extends Widget<it.ProjectCardWords> implements DataHost {
  static override styles: CSSResultGroup = [Widget.styles, stateTokens, projectCardStyles];

  /** Name of the project. */
  @property() heading?: string;
  /** Level of the title in the page's outline, 2 to 6. Default 3. */
  @property() headingLevel?: string | number;
  /** `card`, or `compact`: title, state and dates only, for lists. Default `card`. */
  @property() variant?: string;
  /** One or two sentences, where the tag has no words of its own. */
  @property() summary?: string;
  /** `auto` (from the dates, today in Italy), `planned`, `ongoing`, `completed`, `suspended`, `cancelled`. Default `auto`. */
  @property() state?: string;
  /** First day, month or year: `2018-09`. */
  @property() start?: string;
  /** Last day, month or year, inclusive. */
  @property() end?: string;
  /** The fund: its acronym (`fami` is shown as FAMI; the banner says the whole name) or its name as it should be read. */
  @property() fund?: string;
  /** Programming period, `2014-2020` or `2021-2027`. */
  @property() period?: string;
  /** Programme under which the project is funded. */
  @property() programme?: string;
  /** Specific objective. */
  @property() objective?: string;
  /** National objective or action. */
  @property() action?: string;
  /** Measure, as the PNRR counts them: `M1C1I1.4.1`. */
  @property() measure?: string;
  /** Code that the programme gave the project: `prog-2463`. */
  @property() projectCode?: string;
  /** Codice unico di progetto. */
  @property() cup?: string;
  /** Lead partner. */
  @property() leadPartner?: string;
  /** Where; named beside the local share of the budget. */
  @property() place?: string;
  /** Page of the project; becomes the link of the title. */
  @property() href?: string;
  /** Whole budget in euro, Italian notation: `9.250.000,00`. */
  @property() budgetTotal?: string;
  /** The Union's contribution in euro. */
  @property() budgetEu?: string;
  /** Part of the comune in euro. */
  @property() budgetLocal?: string;
  /** Day on which the page was published. */
  @property() publishedOn?: string;
  /** Day on which the page was last updated. (Not `updated`: that name is Lit's.) */
  @property() updatedOn?: string;
  /** Reading time in minutes. */
  @property() readingTime?: string;
  /** Address of a JSON file with the same fields in camel case. */
  @property() src = '';

  /** The fields as an object, in camel case; wins over `src` and the JSON child. */
  @property({ attribute: false }) data: unknown;

  @state() private _facts: readonly (readonly [string, string])[] = [];
  @state() private _hasBody = false;
  @state() private _hasHeading = false;

  protected readonly dictionaries = { it: it.projectCard, en: en.projectCard };
  private readonly _source = new DataSource<ProjectRecord>(this, { parse: asRecord });
  private _record: ProjectRecord = {};
  private _project!: Project;
  private _level: HeadingLevel = 3;
  private _compact = false;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Every reactive property is offered: those that are no fields of the record are not looked at.
    const given = [...ProjectCard.elementProperties.keys()].map((name) => [name, this[name as keyof this]]).filter(([, value]) => value !== undefined);
    this._record = { ...this._source.update(), ...Object.fromEntries(given) };
    this._level = this.choice('heading-level', this.headingLevel, HEADING_LEVELS, 3);
    this._compact = this.choice('variant', this.variant, VARIANTS) === 'compact';
    const { project, findings } = readProject(this._record, this.choice('state', this._record.state, STATES), todayInItaly());
    this._project = project;
    this.report(findings);
    const { href, links } = this._record;
    this.report([href, ...(links ?? []).map((entry) => entry.href)].filter((url) => url && !safeUrl(url)).map((url) => ({ code: 'unsafe-url', where: 'href', value: String(url) })));
  }

  private readonly _onSlotChange = (event: Event): void => {
    this._source.slotChanged(event);
    const nodes = (event.target as HTMLSlotElement).assignedNodes({ flatten: true });
    this._facts = nodes.filter((node) => node instanceof HTMLDListElement).flatMap(readFacts);
    this._hasBody = nodes.some((node) => !(node instanceof HTMLDListElement || node instanceof HTMLScriptElement) && node.textContent?.trim());
  };

  private readonly _onHeadingChange = (event: Event): void => {
    this._hasHeading = (event.target as HTMLSlotElement).assignedElements().length > 0;
  };

  protected override render(): TemplateResult {
    const { words, _source: source, _record: record } = this;
    const bare = !record.heading && !this._hasHeading && !this._hasBody;
    return html`<article class="base panel" part="base">
      <div class="inside">
        ${this._renderTop()}
        <slot name="heading" @slotchange=${this._onHeadingChange}>${record.heading ? heading(this._level, link(record.href, record.heading)) : nothing}</slot>
        <div class="body">
          ${this._hasBody ? nothing : record.summary}
          <slot @slotchange=${this._onSlotChange}></slot>
        </div>
        ${bare && source.loading ? plainState(words.loading, 'loading') : nothing} ${bare && source.error ? failedState(words, source.retry) : nothing}
        ${this._compact ? nothing : [this._renderFacts(), this._renderBudget()]}
        <slot name="banner"></slot>
        <div class="links">
          <slot name="links">${record.links?.length ? html`<ul>${record.links.map(({ text, href }) => html`<li>${link(href, text)}</li>`)}</ul>` : nothing}</slot>
        </div>
        <slot name="actions"></slot>
        ${this._compact ? nothing : this._renderFoot()} ${this.renderCheck()}
      </div>
    </article>`;
  }

  private _renderTop(): TemplateResult {
    const { words, locale } = this;
    const { state: projectState, start, end } = this._project;
    return html`<div class="top muted small">
      ${(this._compact && dateRange(start, end, locale)) || words.project}
      ${projectState ? html`<span class="project-state ${projectState}" part="state">${words[projectState]}</span>` : nothing}
    </div>`;
  }

  private _renderFacts(): TemplateResult | typeof nothing {
    const { words, _record: record } = this;
    const { start, end, fund } = this._project;
    const facts: readonly (readonly [string, unknown])[] = this._facts.length
      ? this._facts
      : [
          [words.period, dateRange(start, end, this.locale)],
          [words.fund, fund && [fund, nowrap(record.period)]],
          ...(['programme', 'objective', 'action', 'measure', 'projectCode', 'cup', 'leadPartner', 'place'] as const).map((field) => [words[field], record[field]] as const),
        ];
    return definitions('facts', facts);
  }

  private _renderBudget(): TemplateResult | typeof nothing {
    const { words, locale } = this;
    const { budgetTotal: total, budgetEu, budgetLocal } = this._project;
    const decimals = [total, budgetEu?.cents, budgetLocal?.cents].some((cents) => cents && cents % 100n) ? 2 : 0;
    const part = (value: BudgetPart | undefined): unknown =>
      value && [
        html`<span class="figure">${formatAmount(value.cents, locale, decimals)}</span>`,
        value.isShare ? html`<span class="muted small">${words.shareOfTotal(formatShare(value.cents, total!, locale)!)}</span>` : nothing,
      ];
    return definitions('budget', [
      [words.budget, total === undefined ? total : html`<span class="figure total">${formatAmount(total, locale, decimals)}</span>`],
      [words.budgetEu, part(budgetEu)],
      [words.budgetLocal(this._record.place), part(budgetLocal)],
    ]);
  }

  private _renderFoot(): TemplateResult | typeof nothing {
    const { words, locale } = this;
    const { publishedOn, updatedOn, readingTime } = this._project;
    if (!publishedOn && !updatedOn && !readingTime) return nothing;
    return html`<p class="foot muted small">
      ${publishedOn ? html`<span>${words.published} ${time(publishedOn, locale)}</span>` : nothing}
      ${updatedOn ? html`<span>${words.updated} ${time(updatedOn, locale)}</span>` : nothing}
      ${readingTime ? html`<span>${words.readingTime(readingTime)}</span>` : nothing}
    </p>`;
  }
}

function asRecord(raw: unknown): ProjectRecord | undefined {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : undefined;
}

/** Terms and their descriptions, as text. */
function readFacts(list: Node): (readonly [string, string])[] {
  return [...(list as Element).querySelectorAll('dt')].map((term) => {
    const descriptions: string[] = [];
    for (let next = term.nextElementSibling; next?.localName === 'dd'; next = next.nextElementSibling) descriptions.push(next.textContent.trim());
    return [term.textContent.trim(), descriptions.join(', ')] as const;
  });
}

/** A list of terms, of which those without a description are left out; nothing when none is left. */
function definitions(name: string, entries: readonly (readonly [string, unknown])[]): TemplateResult | typeof nothing {
  const known = entries.filter(([, description]) => description);
  return known.length ? html`<dl class=${name} part=${name}>${known.map(([term, description]) => html`<div><dt>${term}</dt><dd>${description}</dd></div>`)}</dl>` : nothing;
}

function nowrap(text: string | undefined): TemplateResult | undefined {
  return text ? html` <span class="nowrap">${text}</span>` : undefined;
}

function time(date: PartialDate, locale: string): TemplateResult {
  return html`<time class="nowrap" datetime=${isoDate(date)}>${formatDate(date, locale)}</time>`;
}

function dateRange(start: PartialDate | undefined, end: PartialDate | undefined, locale: string): TemplateResult | undefined {
  return start || end ? html`${start ? time(start, locale) : nothing} – ${end ? time(end, locale) : nothing}` : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'broletto-project-card': ProjectCard;
  }
}
