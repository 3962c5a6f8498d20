import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { contentStyles } from '../../core/content.styles.js';
import { DataSource, type DataHost } from '../../core/data-source.js';
import { failedState, plainState } from '../../core/states.js';
import { heading, HEADING_LEVELS } from '../../core/templates.js';
import { Widget } from '../../core/widget.js';
import { chooser, type Choose } from '../../formats/choice.js';
import { todayInItaly } from '../../formats/date.js';
import type { Finding } from '../../formats/finding.js';
import * as en from '../../strings/en.js';
import type { FindingCode } from '../../strings/findings.js';
import * as it from '../../strings/it.js';
import { stateTokens } from '../../tokens/state-tokens.styles.js';
import { AuthorContent, authorTexts } from './author-content.js';
import { copyFacts, factBox, foot, line, unlessSame } from './fact-nodes.js';
import { fundName, inShort, listAmounts, listFacts } from './facts.js';
import { missingDuties, PROJECT_STATES, readProject, type Project, type ProjectRecord } from './project-card.data.js';
import { projectCardStyles } from './project-card.styles.js';
import type { ExportContext } from './project-export.data.js';
import { projectSource } from './project-source.js';
import { banner, columns, picture, plain, sections, supportWords, title } from './sections.js';
import type { StructuredData } from './structured-data.js';

const VARIANTS = ['card', 'compact', 'full'] as const;
const NUMBER_FORMATS = ['it', 'en', 'auto'] as const;

/**
 * One project: its name, its state today, who leads it, which fund pays, how much. Fields come from attributes, from a JSON child, or from `src`; the
 * words in the tag are the description and stay readable without JavaScript. A `<dl>` among them is the list of facts: it is shown
 * in the card's own dress in place of the one made from the fields. What the author writes into a slot takes the place of the data's field of that name:
 * under our title in `full`, which alone has the sections of the data, the picture and the banner; as it stands in `card`; not in `compact`.
 *
 * @element broletto-project-card
 * @summary A publicly funded project in short, as Reg. (EU) 2021/1060 art. 50(1)(a) asks of its beneficiaries.
 * @fires {BrolettoErrorEvent} broletto-error - Data could not be had; the content of the tag stays.
 * @fires {BrolettoLoadEvent} broletto-load - The data of `src` has arrived.
 * @fires {BrolettoIssuesEvent} broletto-issues - The list of issues has changed.
 * @slot - The description, in the author's own markup; a `<dl>` in it gives the facts, a JSON script gives the data.
 * @slot heading - The title, in place of `heading`.
 * @slot image - A picture, in place of `image`.
 * @slot aims - What the project is for.
 * @slot activities - What is done.
 * @slot results - What was, or will be, achieved.
 * @slot partners - Who takes part.
 * @slot documents - Documents.
 * @slot links - A list of links, in place of those in the data.
 * @slot contact - Whom to turn to.
 * @slot banner - The EU funding banner, in place of the one that `full` makes of the fund.
 * @slot actions - Buttons or links of the page's own.
 * @csspart base - The card.
 * @csspart heading - The title.
 * @csspart state - The state of the project.
 * @csspart facts - The list of facts.
 * @csspart budget - The amounts.
 * @csspart image - The picture of the data.
 * @csspart section - A section of `full`.
 * @csspart section-heading - Its title.
 * @csspart banner - The EU funding banner that `full` makes.
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
  /** `card`; `compact` for lists: title, fund, state, dates and total only; `full` for the page of a project, with all that Reg. (EU) 2021/1060 art. 50 asks for. Default `card`. */
  @property() variant?: string;
  /** Short name, beside the title. */
  @property() acronym?: string;
  /** One or two sentences, where the tag has no words of its own. */
  @property() summary?: string;
  /** What the project is for. */
  @property() aims?: string;
  /** What is done. */
  @property() activities?: string;
  /** What was, or will be, achieved. */
  @property() results?: string;
  /** `auto` (from the dates, today in Italy), `planned`, `ongoing`, `completed`, `suspended`, `cancelled`. Default `auto`. */
  @property() state?: string;
  /** First day, month or year: `2018-09`. */
  @property() start?: string;
  /** Last day, month or year, inclusive. */
  @property() end?: string;
  /** The fund: a code or acronym of the registry (`fami` is shown as FAMI, in English as AMIF), or its name as it should be read. */
  @property() fund?: string;
  /** Programming period, `2014-2020` or `2021-2027`. */
  @property() period?: string;
  /** Programme under which the project is funded. */
  @property() programme?: string;
  /** What the grant agreement has the banner of `full` say: `funded`, `cofunded`, `ngeu`; `auto` for what is usual with the fund. Default `auto`. */
  @property() statement?: string;
  /** Who grants the money under direct management, for the banner's disclaimer: `eacea`, `rea`, `cinea`, `hadea`, `commission`, `inapp`, `indire`, `aig`. */
  @property() authority?: string;
  /** Language of the banner's second statement, on bilingual pages: `de`. */
  @property() secondLang?: string;
  /** Specific objective. */
  @property() objective?: string;
  /** National objective or action. */
  @property() action?: string;
  /** Measure, as the PNRR counts them: `M1C1I1.4.1`. */
  @property() measure?: string;
  /** Code that the programme gave the project: `prog-2463`. */
  @property() projectCode?: string;
  /** Codice unico di progetto. Its form is checked: one that cannot be a CUP is shown all the same, with an issue. */
  @property() cup?: string;
  /** Codici identificativi di gara, separated by spaces or commas; checked like the CUP. */
  @property() cig?: string;
  /** Makes a CUP that keeps its form a link to its page on OpenCUP, which not all projects have. */
  @property({ type: Boolean }) codeLinks = false;
  /** Lead partner. */
  @property() leadPartner?: string;
  /** Where; named beside the local share of the budget. */
  @property() place?: string;
  /** Page of the project; becomes the link of the title. */
  @property() href?: string;
  /** Picture. */
  @property() image?: string;
  /** What it shows; empty for decoration. */
  @property() imageAlt?: string;
  /** Whole budget in euro: `9.250.000,00`. */
  @property() budgetTotal?: string;
  /** The Union's contribution in euro. */
  @property() budgetEu?: string;
  /** The Union's share in per cent, over 0 and up to 100, where its contribution is not known. */
  @property() euRate?: string;
  /** Part of the comune in euro. */
  @property() budgetLocal?: string;
  /** How amounts are written: `it` (9.250.000,00), `en` (9,250,000.00), `auto` (Italian, telling what could be either). Default `it`. */
  @property() numberFormat?: string;
  /** Office to turn to. */
  @property() contact?: string;
  /** Its e-mail address. */
  @property() contactEmail?: string;
  /** Its telephone number. */
  @property() contactPhone?: string;
  /** Day on which the page was published. */
  @property() publishedOn?: string;
  /** Day on which the page was last updated. (Not `updated`: that name is Lit's.) */
  @property() updatedOn?: string;
  /** Reading time in minutes. */
  @property() readingTime?: string;
  /** Leaves out the banner of `full`; the support must then be said in the slot `banner`. */
  @property({ type: Boolean }) noBanner = false;
  /** Writes «Esempio» under that banner, where no real grant stands behind it. */
  @property({ type: Boolean }) example = false;
  /** Tells search engines of the project: schema.org JSON-LD in the page's head, by the card's `id`. Not in `compact`. */
  @property({ type: Boolean }) jsonLd = false;
  /** Address of a JSON or CSV file: the same fields in camel case, or those of OpenCoesione; of several projects the first is shown. */
  @property() src = '';

  /** The fields as an object, in camel case; wins over `src` and the JSON child. */
  @property({ attribute: false }) data: unknown;

  private readonly _written = new AuthorContent();
  /** Whether what is shown depends on what the author has written. */
  private _waits = false;
  /** What tells search engines; nothing where it could not be fetched: readers miss nothing. */
  private _structured?: Promise<StructuredData | undefined>;
  private _isRefused?: boolean;
  private readonly _source = new DataSource(this, projectSource);

  protected override get dictionaries() {
    return { it: it.projectCard, en: en.projectCard };
  }

  protected override firstUpdated(): void {
    // What the author has not written is known once the slots have been seen.
    if (this.renderRoot.querySelector('.full')) this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.jsonLd || this._structured) void this._writeStructuredData();
  }

  private async _writeStructuredData(): Promise<void> {
    const describe = () => (this.jsonLd && !this.renderRoot.querySelector('.compact') ? this._describe() : undefined);
    const onRefused = (): void => {
      this._isRefused = true;
      this.requestUpdate();
    };
    this._structured ??= import('./export-view.js').then(
      ({ StructuredData }) => new StructuredData(this, describe, onRefused),
      () => undefined,
    );
    (await this._structured)?.write();
  }

  /** The project in plain text, for a post: name, description, dates, amounts, the Union's statement, address of its page; in the card's language. */
  async toPlainText(): Promise<string> {
    const { projectText } = await import('./export-view.js');
    const [record, project, context] = this._describe();
    return projectText(record, project, this.words, context);
  }

  private readonly _onSlotChange = (event: Event): void => {
    const slot = event.target as HTMLSlotElement;
    // A slot within the author's own content tells of its changes here too.
    if (slot.getRootNode() !== this.renderRoot) return;
    const { facts } = this._written;
    this._written.read(slot, this.renderRoot);
    if (!slot.name) this._source.slotChanged(event);
    if (this._waits || this._written.facts !== facts) this.requestUpdate();
  };

  /** The fields, of which an attribute wins over the same one of the data. Every reactive property is offered; those that are no fields are not looked at. */
  private _read(choose: Choose): { record: ProjectRecord; project: Project; findings: readonly Finding<FindingCode>[] } {
    const given = [...ProjectCard.elementProperties.keys()]
      .map((name) => [name, this[name as keyof this]])
      .filter(([, value]) => value !== undefined && value !== null && value !== false);
    const { record: data, findings = [] } = this._source.update() ?? {};
    const record: ProjectRecord = { ...data, ...Object.fromEntries(given) };
    const read = readProject(record, choose('state', record.state, PROJECT_STATES), todayInItaly(), choose('number-format', this.numberFormat, NUMBER_FORMATS));
    return { record, project: read.project, findings: [...this._source.findings, ...findings, ...read.findings] };
  }

  /** What is told of the project outside of the card. */
  private _describe(): readonly [ProjectRecord, Project, ExportContext] {
    // No issues are told outside of an update.
    const { record, project } = this._read(chooser([]));
    const { id, language, pageLanguage, locale } = this;
    const said = supportWords(record, project, language);
    const statement = said && [said.statement.text, said.fund].filter(Boolean).join(' – ');
    const context = { url: location.href.replace(/#.*/, ''), id: id || undefined, language: pageLanguage || language, locale, statement };
    return [{ ...record, ...authorTexts(this.renderRoot) }, project, context];
  }

  // Nothing but what the author gave is kept between updates: a page may hold hundreds of cards.
  protected override render(): TemplateResult {
    const { words, locale, language, renderRoot: root, _source: source, _written: written } = this;
    const { record, project, findings } = this._read(this.choice.bind(this));
    const variant = this.choice('variant', this.variant, VARIANTS);
    const isFull = variant === 'full';
    const isCompact = variant === 'compact';
    this.report(findings);
    if (this._isRefused) this.report([{ code: 'json-ld-refused', where: 'json-ld', value: '' }]);
    if (isFull) this._reportDuties(record, project);
    const bare = !record.heading && !written.title && !written.hasBody;
    // With no field but `src`, which is always there, and no words of the author there is nothing to put in a box.
    const isEmpty = bare && !source.loading && !source.error && Object.keys(record).length < 2;
    this._waits = Boolean(isFull || isEmpty || record.summary || source.loading || source.error);
    const level = this.choice('heading-level', this.headingLevel, HEADING_LEVELS, 3);
    const ownFacts = written.facts ? copyFacts(written.facts) : listFacts(record, project, words, language, this.codeLinks);
    const facts = isCompact || unlessSame(factBox(ownFacts, listAmounts(record, project, words, locale), locale), root.querySelector('.box'));
    // Ours is never the slot's stand-in: one that is not shown would look for its issues all the same.
    const hasBanner = isFull && this.hasUpdated && !this.noBanner && !written.has('banner');
    const support = isFull ? html`<slot name="banner"></slot>${hasBanner ? banner(record, project, this.pageLanguage, this.example) : nothing}` : nothing;
    // Under the rules of 2014 it must be seen without scrolling.
    const isFirst = isFull && project.period === '2014-2020';

    return html`<article class="base panel ${isFull ? 'container full' : variant}" part="base" lang=${language} aria-labelledby="title" ?hidden=${isEmpty} @slotchange=${this._onSlotChange}>
      <div class="inside">
        ${isFirst ? support : nothing}<slot name="image">${isFull ? picture(record) : nothing}</slot>
        <div class="top muted small">
          <bdi>${(isCompact && fundName(record.fund, project, language)) || words.project}</bdi>
          ${project.state ? html`<span class="project-state ${project.state}" part="state">${words[project.state]}</span>` : nothing}
        </div>
        <slot id="title" name="heading">${record.heading ? heading(level, title(record)) : nothing}</slot>
        ${isCompact ? line(inShort(record, project, words, locale), locale) : nothing}
        <div class="body">${written.hasBody || !record.summary ? nothing : html`<p>${record.summary}</p>`}<slot></slot></div>
        ${isFull ? columns(facts, sections(record, words, written.level ?? level, (slot) => written.has(slot), root)) : nothing}
        ${variant === 'card' ? plain(facts, record) : isFirst ? nothing : support}
        <slot name="actions"></slot>
        ${isCompact ? nothing : foot(project, words, locale)} ${bare && source.loading ? plainState(words.loading, 'loading') : nothing}
        ${bare && source.error ? failedState(words, source.retry) : nothing} ${this.renderCheck()}
      </div>
    </article>`;
  }

  /** What a project's page must say, once it is known what there is. */
  private _reportDuties(record: ProjectRecord, { state, fund }: Project): void {
    const { _written: written } = this;
    if (record.image && !record.imageAlt && !written.has('image')) this.report([{ code: 'image-unnamed', where: 'image-alt', value: record.image }]);
    if (!this.hasUpdated || this._source.loading) return;
    const has = {
      summary: written.hasBody || record.summary,
      aims: written.has('aims') || record.aims?.length,
      results: written.has('results') || record.results?.length,
      // A fund in words may not be the Union's.
      support: written.has('banner') || (fund ? !this.noBanner : record.fund),
    };
    this.report(missingDuties(has, state));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'broletto-project-card': ProjectCard;
  }
}
