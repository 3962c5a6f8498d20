import { html, nothing, render, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { contentStyles } from '../../core/content.styles.js';
import { controlStyles } from '../../core/controls.styles.js';
import { DataSource, type DataHost } from '../../core/data-source.js';
import { slices } from '../../core/slices.js';
import { failedState, plainState } from '../../core/states.js';
import { heading, HEADING_LEVELS, type HeadingLevel } from '../../core/templates.js';
import { Widget } from '../../core/widget.js';
import { todayInItaly } from '../../formats/date.js';
import * as en from '../../strings/en.js';
import * as it from '../../strings/it.js';
import { readProject } from './project-card.data.js';
import type { ListView, listWords as Words, ListViewWords } from './project-list-view.js';
import { readProjects, type ListFinding, type ProjectRecords } from './project-list.data.js';
import { projectListStyles } from './project-list.styles.js';

const GROUPINGS = ['none', 'fund', 'mission', 'state'] as const;

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
export class ProjectList extends Widget<it.ProjectListWords & Partial<ListViewWords>> implements DataHost {
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

  @state() private _hasContent = false;
  /** Whether what makes the list could not be fetched; the content of the tag stays. */
  @state() private _hasFailed = false;

  private readonly _source = new DataSource<ProjectRecords>(this, {
    parse: readProjects,
    csv: () => import('../../formats/csv.js'),
    reader: async () => (await import('./records-view.js')).readRecords,
    limit: 5e6,
  });
  private _read?: ProjectRecords | undefined;
  private _isAsked = false;
  private _view?: ListView;
  private _viewWords?: typeof Words;
  private _level: HeadingLevel = 2;

  protected get dictionaries() {
    return { it: { ...it.projectList, ...this._viewWords?.it }, en: { ...en.projectList, ...this._viewWords?.en } };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const read = (this._read = this._source.update());
    const level = (this._level = this.choice('heading-level', this.headingLevel, HEADING_LEVELS));
    const grouping = this.choice('group-by', this.groupBy, GROUPINGS);
    const { language, words } = this;
    // Before our own template: the list is there when the author's content steps back.
    this._view?.update({ read, grouping, level, language, words: words as ListViewWords });
    const { findings } = this._view?.listed ?? read ?? { findings: [] };
    this.report(findings.filter(isLost), 'error');
    this.report([...findings.filter((finding) => !isLost(finding)), ...this._source.findings]);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this._isAsked && (this.src || this._read)) void this._fetchView();
  }

  /** Once there is something to list, or while it is on its way. */
  private readonly _fetchView = async (): Promise<void> => {
    this._isAsked = true;
    this._hasFailed = false;
    try {
      const { mount, listWords } = await import('./project-list-view.js');
      const place = this.renderRoot.querySelector<HTMLElement>('.listing')!;
      this._viewWords = listWords;
      this._view = mount(place, { html, render, heading, slices, readProject, todayInItaly, onListed: () => this.requestUpdate() });
      this.requestUpdate();
    } catch {
      this._hasFailed = true;
    }
  };

  private _onSlotChange(event: Event): void {
    this._source.slotChanged(event);
    const nodes = (event.target as HTMLSlotElement).assignedNodes({ flatten: true });
    this._hasContent = nodes.some((node) => !(node instanceof HTMLScriptElement) && node.textContent?.trim());
  }

  protected override render(): TemplateResult {
    const isListed = Boolean(this._view?.listed.projects.length);
    return html`<section class="base panel container" part="base" lang=${this.language}>
      <div class="inside">
        <slot name="heading">${this.heading ? heading(this._level, this.heading) : nothing}</slot>
        <div ?hidden=${isListed}><slot @slotchange=${this._onSlotChange}></slot></div>
        <div class="listing" ?hidden=${!isListed}></div>
        ${isListed || this._hasContent ? nothing : this._renderState()} ${this.renderCheck()}
      </div>
    </section>`;
  }

  /** What is said where there is neither list nor content. */
  private _renderState(): TemplateResult {
    const { words, _source: source, _read: read } = this;
    if (read && this._hasFailed) return failedState(words, this._fetchView);
    if (source.loading || read !== this._view?.listed.read) return plainState(words.loading, 'loading');
    return source.error ? failedState(words, source.retry) : plainState(words.none, 'empty');
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
