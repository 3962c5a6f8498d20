import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { contentStyles } from '../../core/content.styles.js';
import { controlStyles } from '../../core/controls.styles.js';
import { DataSource, type DataHost } from '../../core/data-source.js';
import { failedState, plainState } from '../../core/states.js';
import { heading, HEADING_LEVELS, type HeadingLevel } from '../../core/templates.js';
import { Widget } from '../../core/widget.js';
import { todayInItaly } from '../../formats/date.js';
import * as en from '../../strings/en.js';
import * as it from '../../strings/it.js';
import { ProjectCards } from './project-list-cards.js';
import { projectSearch } from './project-list-search.js';
import type { ProjectState } from './project-card.data.js';
import { ANYTHING, groupProjects, isWanted, listProject, nameOfFund, readProjects, type ListedProject, type ListFinding, type ProjectGroup, type ProjectRecords, type Wanted } from './project-list.data.js';
import { projectListStyles } from './project-list.styles.js';
import { slices } from '../../core/slices.js';

const GROUPINGS = ['none', 'fund', 'mission', 'state'] as const;
type Grouping = (typeof GROUPINGS)[number];

const NONE: readonly never[] = [];

// eslint-disable-next-line lit-a11y/no-redundant-role -- without bullets Safari takes a list for none
const LIST = html`<ul class="list" part="list" role="list"></ul>`;

/**
 * Many projects, as compact cards that anyone can search, filter and print, grouped by fund, mission of the PNRR or state. They come from a JSON child in
 * our own names or from `src` (JSON or CSV, in the names of OpenCoesione, of the PNRR's open data and others).
 *
 * @element broletto-project-list
 * @summary A list of projects with search and filters, from one file.
 * @fires {BrolettoErrorEvent} broletto-error - Data could not be had; the content of the tag stays.
 * @fires {BrolettoLoadEvent} broletto-load - The data of `src` has arrived.
 * @fires {BrolettoIssuesEvent} broletto-issues - The list of issues has changed.
 * @slot - What stands here without data: a list of links to the projects' pages, say. A JSON script in it gives the data.
 * @slot heading - The title, in place of `heading`.
 * @csspart base - The widget.
 * @csspart heading - The title, and those of the groups.
 * @csspart tools - Search and filters.
 * @csspart count - How many projects are found.
 * @csspart group - A group of projects.
 * @csspart list - The projects of a group, or all of them.
 * @csspart button - Buttons.
 * @csspart empty - What is said when there is no project to show.
 * @csspart error - What is said when data could not be had and there is nothing else to show.
 * @cssprop [--broletto-color-surface=#ffffff] - Ground.
 * @cssprop [--broletto-color-text=#1a1d21] - Text.
 * @cssprop [--broletto-color-link=#1b4a66] - Links.
 * @cssprop [--broletto-color-border=#cfd5db] - Lines.
 * @cssprop [--broletto-size-radius=6px] - Corners.
 */
export class ProjectList extends Widget<it.ProjectListWords> implements DataHost {
  static override styles: CSSResultGroup = [Widget.styles, contentStyles, controlStyles, projectListStyles];

  /** Title of the list. */
  @property() heading?: string;
  /** Level of the title in the page's outline, 2 to 6; groups stand one level below it, cards below these. Default 2. */
  @property() headingLevel?: string | number;
  /** `none`, `fund`, `mission` (of the PNRR, from the first two characters of `measure`) or `state`. Default `none`. */
  @property() groupBy?: string;
  /** Address of a JSON or CSV file, at most 5 MB. */
  @property() src = '';

  /** Projects as an array of `ProjectRecord`; wins over `src` and the JSON child. */
  @property({ attribute: false }) data: unknown;

  @state() private _wanted = ANYTHING;
  @state() private _hasContent = false;
  @state() private _projects: readonly ListedProject[] = NONE;

  private readonly _source = new DataSource<ProjectRecords>(this, {
    parse: readProjects,
    csv: () => import('../../formats/csv.js'),
    reader: async () => (await import('./records-view.js')).readRecords,
    limit: 5e6,
  });
  private readonly _cards = new ProjectCards();
  private _read?: ProjectRecords | undefined;
  /** Of which the projects have been looked at. */
  private _described?: ProjectRecords | undefined;
  private _findings: readonly ListFinding[] = NONE;
  /** Keys of the funds, those that pay most projects first. */
  private _funds: readonly string[] = NONE;
  private _groups: readonly ProjectGroup[] = NONE;
  /** What the groups are made of. */
  private _grouped = this._projects;
  private _grouping: Grouping = 'none';
  private _level: HeadingLevel = 2;
  private _shown: ReadonlySet<ListedProject> = new Set();

  protected get dictionaries() {
    return { it: it.projectList, en: en.projectList };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const read = this._source.update();
    this._level = this.choice('heading-level', this.headingLevel, HEADING_LEVELS);
    const grouping = this.choice('group-by', this.groupBy, GROUPINGS);
    if (read !== this._read) {
      this._read = read;
      void this._describe(read);
    }
    if (grouping !== this._grouping || this._projects !== this._grouped) {
      this._grouping = grouping;
      this._grouped = this._projects;
      this._groups = grouping === 'none' ? [{ key: '', projects: this._projects }] : groupProjects(this._projects, grouping);
    }
    this._shown = new Set(this._projects.filter((project) => isWanted(project, this._wanted)));
    this.report(this._findings.filter(isLost), 'error');
    this.report([...this._findings.filter((finding) => !isLost(finding)), ...this._source.findings]);
  }

  /** Looks at each project, in slices; what was shown before stays until then. */
  private async _describe(read: ProjectRecords | undefined): Promise<void> {
    const { records = NONE, findings: known = NONE } = read ?? {};
    const projects: ListedProject[] = [];
    const findings = [...known];
    const pause = slices(records.length);
    for (const record of records) {
      await pause();
      if (read !== this._read) return;
      const listed = listProject(record, todayInItaly());
      projects.push(listed.project);
      findings.push(...listed.findings);
    }
    this._described = read;
    this._projects = projects;
    this._findings = findings;
    this._funds = groupProjects(projects, 'fund').flatMap(({ key }) => key || NONE);
    this._wanted = ANYTHING;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const cardLevel = Math.min(6, this._level + (this._hasTitles ? 2 : 1));
    this._cards.update(this._groups, this.renderRoot.querySelectorAll('.list'), cardLevel, this._shown);
  }

  private _onSlotChange(event: Event): void {
    this._source.slotChanged(event);
    const nodes = (event.target as HTMLSlotElement).assignedNodes({ flatten: true });
    this._hasContent = nodes.some((node) => !(node instanceof HTMLScriptElement) && node.textContent?.trim());
  }

  private readonly _onAsk = (change: Partial<Wanted>): void => {
    this._wanted = { ...this._wanted, ...change };
  };

  private async _onClear(): Promise<void> {
    this._wanted = ANYTHING;
    await this.updateComplete;
    // The button is gone: the reader goes on where a search begins.
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override render(): TemplateResult {
    const { words, language, _projects: projects, _source: source } = this;
    const bare = !this._hasContent && (source.loading || this._read !== this._described ? plainState(words.loading, 'loading') : source.error ? failedState(words, source.retry) : plainState(words.none, 'empty'));
    const funds = this._funds.map((key) => [key, nameOfFund(key, language)] as const);
    return html`<section class="base panel container" part="base" lang=${language}>
      <div class="inside">
        <slot name="heading">${this.heading ? heading(this._level, this.heading) : nothing}</slot>
        <div ?hidden=${projects.length > 0}><slot @slotchange=${this._onSlotChange}></slot></div>
        ${projects.length ? [projectSearch(this._wanted, projects, funds, words, this._onAsk), this._renderCount(), this._renderGroups()] : bare || nothing} ${this.renderCheck()}
      </div>
    </section>`;
  }

  private _renderCount(): TemplateResult {
    const { words, _projects: projects, _shown: shown } = this;
    const total = words.projects(projects.length);
    const { length: lost } = this._findings.filter(isLost);
    const isPart = shown.size < projects.length;
    return html`<div class="count muted">
      <div>
        <p part="count" role="status">${isPart ? (shown.size ? words.someOf(shown.size, total) : words.noMatch) : total}</p>
        ${lost ? words.skipped(lost) : nothing}
      </div>
      ${isPart ? html`<button class="button screen-only" part="button" @click=${this._onClear}>${words.clear}</button>` : nothing}
    </div>`;
  }

  private _renderGroups(): TemplateResult {
    const level = Math.min(6, this._level + 1) as HeadingLevel;
    return html`<div class="groups" ?hidden=${!this._shown.size}>
      ${this._groups.map(({ key, projects }) => {
        const { length: count } = projects.filter((project) => this._shown.has(project));
        return html`<div class="group" part="group" ?hidden=${!count}>
          ${this._hasTitles ? heading(level, [this._titleOf(key), html` <span class="muted small">(${count})</span>`]) : nothing}
          ${LIST}
        </div>`;
      })}
    </div>`;
  }

  private _titleOf(key: string): string {
    const { words } = this;
    if (!key) return words.others;
    switch (this._grouping) {
      case 'state':
        return words.states[key as ProjectState];
      case 'mission':
        return `M${key} · ${words.missions[Number(key) - 1]}`;
      default:
        return nameOfFund(key, this.language);
    }
  }

  /** One group of projects of which nothing is known needs no title. */
  private get _hasTitles(): boolean {
    return this._groups.length > 1 || Boolean(this._groups[0]?.key);
  }
}

function isLost({ code }: ListFinding): boolean {
  return code === 'project-unreadable';
}

declare global {
  interface HTMLElementTagNameMap {
    'broletto-project-list': ProjectList;
  }
}
