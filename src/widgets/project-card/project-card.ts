import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { contentStyles } from '../../core/content.styles.js';
import { DataSource, type DataHost } from '../../core/data-source.js';
import { failedState, plainState } from '../../core/states.js';
import { heading, HEADING_LEVELS, link } from '../../core/templates.js';
import { Widget } from '../../core/widget.js';
import { formatAmount, formatShare } from '../../formats/amount.js';
import { formatDate, todayInItaly } from '../../formats/date.js';
import * as en from '../../strings/en.js';
import * as it from '../../strings/it.js';
import { stateTokens } from '../../tokens/state-tokens.styles.js';
import { readProject, readRecord, type BudgetPart, type Project, type ProjectRecord } from './project-card.data.js';
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
  static override styles: CSSResultGroup = [Widget.styles, contentStyles, stateTokens, projectCardStyles];

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

  /** Facts that the author wrote as a `<dl>`. */
  @state() private _facts?: Element;
  private _hasHeading = false;
  private _hasBody = false;
  /** Whether something shows only as long as the author has written nothing. */
  private _hasStandIn = false;
  private readonly _source = new DataSource(this, { parse: readRecord });

  protected override get dictionaries() {
    return { it: it.projectCard, en: en.projectCard };
  }

  private _onBodyChange(event: Event): void {
    const nodes = (event.target as HTMLSlotElement).assignedNodes({ flatten: true });
    const lists = nodes.filter((node): node is Element => node instanceof HTMLDListElement);
    this._facts = lists.length ? copyFacts(lists) : undefined;
    this._hasBody = nodes.some((node) => !(node instanceof HTMLDListElement || node instanceof HTMLScriptElement) && node.textContent?.trim());
    this._source.slotChanged(event);
    if (this._hasStandIn) this.requestUpdate();
  }

  private _onHeadingChange(event: Event): void {
    this._hasHeading = (event.target as HTMLSlotElement).assignedElements().length > 0;
    if (this._hasStandIn) this.requestUpdate();
  }

  /** The fields, of which an attribute wins over the same one of the data. Every reactive property is offered; those that are no fields are not looked at. */
  private _collect(): ProjectRecord {
    const given = [...ProjectCard.elementProperties.keys()].map((name) => [name, this[name as keyof this]]).filter(([, value]) => value !== undefined && value !== null);
    const { record, findings } = this._source.update() ?? {};
    this.report([...this._source.findings, ...(findings ?? [])]);
    return { ...record, ...Object.fromEntries(given) };
  }

  // Nothing but what the author gave is kept between updates: a page may hold hundreds of cards.
  protected override render(): TemplateResult {
    const { words, locale, _source: source } = this;
    const record = this._collect();
    const compact = this.choice('variant', this.variant, VARIANTS) === 'compact';
    const { project, findings } = readProject(record, this.choice('state', record.state, STATES), todayInItaly());
    this.report(findings);
    const { state: projectState } = project;
    const period = duration(project, words, locale);
    const bare = !record.heading && !this._hasHeading && !this._hasBody;
    // With no field but `src`, which is always there, and no words of the author there is nothing to put in a box.
    const isEmpty = bare && !source.loading && !source.error && Object.keys(record).length < 2;
    this._hasStandIn = Boolean(isEmpty || record.summary || source.loading || source.error);

    return html`<article class="base panel" part="base" lang=${this.language} ?hidden=${isEmpty}>
      <div class="inside">
        <div class="top muted small">
          ${(compact && period) || words.project}
          ${projectState ? html`<span class="project-state ${projectState}" part="state">${words[projectState]}</span>` : nothing}
        </div>
        <slot name="heading" @slotchange=${this._onHeadingChange}
          >${record.heading ? heading(this.choice('heading-level', this.headingLevel, HEADING_LEVELS, 3), link(record.href, record.heading)) : nothing}</slot
        >
        <div class="body">${this._hasBody ? nothing : record.summary}<slot @slotchange=${this._onBodyChange}></slot></div>
        ${compact ? nothing : [this._facts ?? definitions('facts', this._listFacts(record, project, period)), definitions('budget', this._listAmounts(record, project))]}
        <slot name="banner"></slot>
        <slot class="links" name="links">${record.links?.map(({ text, href }) => html`<p>${link(href, text)}</p>`)}</slot>
        <slot name="actions"></slot>
        ${compact ? nothing : this._renderFoot(project)} ${bare && source.loading ? plainState(words.loading, 'loading') : nothing}
        ${bare && source.error ? failedState(words, source.retry) : nothing} ${this.renderCheck()}
      </div>
    </article>`;
  }

  private _listFacts(record: ProjectRecord, { fund }: Project, period: string): readonly Fact[] {
    const { words } = this;
    const texts = ['programme', 'objective', 'action', 'measure', 'projectCode', 'cup', 'leadPartner', 'place'] as const;
    return [[words.period, period], [words.fund, fund && `${fund} ${record.period ?? ''}`], ...texts.map((field) => [words[field], record[field]] as const)];
  }

  private _listAmounts(record: ProjectRecord, { budgetTotal: total, budgetEu, budgetLocal }: Project): readonly Fact[] {
    const { words, locale } = this;
    const decimals = [total, budgetEu?.cents, budgetLocal?.cents].some((cents) => cents && cents % 100n) ? 2 : 0;
    const part = (label: string, value: BudgetPart | undefined): Fact => [
      label,
      value && formatAmount(value.cents, locale, decimals),
      value?.isShare ? words.shareOfTotal(formatShare(value.cents, total!, locale)!) : '',
    ];
    return [
      [words.budget, total === undefined ? total : formatAmount(total, locale, decimals)],
      part(words.budgetEu, budgetEu),
      part(words.budgetLocal(record.place), budgetLocal),
    ];
  }

  private _renderFoot({ publishedOn, updatedOn, readingTime }: Project): TemplateResult | typeof nothing {
    const { words, locale } = this;
    const parts = [
      publishedOn && `${words.published}: ${formatDate(publishedOn, locale)}`,
      updatedOn && `${words.updated}: ${formatDate(updatedOn, locale)}`,
      readingTime && words.readingTime(readingTime),
    ].filter(Boolean);
    return parts.length ? html`<p class="muted small">${parts.join(' · ')}</p>` : nothing;
  }
}

/** A term, its description, a note on it. */
type Fact = readonly [term: string, description: string | undefined, note?: string | undefined];

/** The author's lists of facts, in the card's own dress: a row for the terms and descriptions that belong together. */
function copyFacts(lists: readonly Element[]): Element {
  const copy = definitionList('facts');
  for (const item of lists.flatMap((list) => [...list.querySelectorAll('dt, dd')])) {
    if (item.localName === 'dt' && copy.lastChild?.lastChild?.nodeName !== 'DT') copy.append(element('div'));
    copy.lastElementChild?.append(item.cloneNode(true));
  }
  return copy;
}

/**
 * A list of terms, of which those without a description are left out; nothing when none is left. Made as nodes, because Lit keeps a handful of objects
 * for each row of a template: 3 kB of heap a card, measured on 500.
 */
function definitions(name: string, facts: readonly Fact[]): Element | typeof nothing {
  const list = definitionList(name);
  for (const [term, description, note] of facts) {
    if (!description) continue;
    const row = element('div');
    row.append(element('dt', '', term), element('dd', '', description));
    if (note) row.append(element('dd', 'muted small', note));
    list.append(row);
  }
  return list.firstChild ? list : nothing;
}

function definitionList(name: string): HTMLElement {
  const list = element('dl', name);
  list.part.add(name);
  return list;
}

function element(tag: string, className = '', text = ''): HTMLElement {
  return Object.assign(document.createElement(tag), { className, textContent: text });
}

/** `settembre 2018 – giugno 2022`; with one end only, that end by its name. */
function duration({ start, end }: Project, words: it.ProjectCardWords, locale: string): string {
  const [from, to] = [start, end].map((date) => date && formatDate(date, locale));
  return from && to ? `${from} – ${to}` : from ? `${words.start}: ${from}` : to ? `${words.end}: ${to}` : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'broletto-project-card': ProjectCard;
  }
}
