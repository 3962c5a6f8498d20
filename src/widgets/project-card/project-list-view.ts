import type { html as Html, render as Render, TemplateResult } from 'lit';
import type { Language } from '../../core/localize.js';
import type { slices as Slices } from '../../core/slices.js';
import type { heading as Heading, HeadingLevel } from '../../core/templates.js';
import type { todayInItaly as TodayInItaly } from '../../formats/date.js';
import type { ProjectListWords } from '../../strings/it.js';
import { listWords, type ListWords } from '../../strings/list.js';
import { ANYTHING, findProjects, groupProjects, listProject, nameOfFund, type Aspect, type ListedProject, type ProjectGroup, type Wanted } from './listed-projects.data.js';
import type { ProjectState, readProject as ReadProject } from './project-card.data.js';
import { ProjectCards } from './project-list-cards.js';
import { projectSearch } from './project-list-search.js';
import { projectListViewStyles } from './project-list-view.styles.js';
import type { ListFinding, ProjectRecords } from './project-list.data.js';

export { listWords, type ListWords };

export type ListViewWords = ProjectListWords & ListWords;

/** What is to be shown, and how. */
export interface ListState {
  readonly read: ProjectRecords | undefined;
  readonly grouping: Aspect | 'none';
  readonly level: HeadingLevel;
  readonly words: ListViewWords;
  readonly language: Language;
}

/** What the list is handed, so that its file holds nothing of ours a second time. */
export interface ListDeps {
  readonly html: typeof Html;
  readonly render: typeof Render;
  readonly heading: typeof Heading;
  readonly slices: typeof Slices;
  readonly readProject: typeof ReadProject;
  readonly todayInItaly: typeof TodayInItaly;
  /** Other projects have been looked at: they are in `listed`, and shown by the next `update()`. */
  onListed(): void;
}

/** Projects that have been looked at, what was wrong with them, and where they come from. */
export interface Listed {
  readonly read: ProjectRecords | undefined;
  readonly projects: readonly ListedProject[];
  readonly findings: readonly ListFinding[];
}

export interface ListView {
  readonly listed: Listed;
  update(state: ListState): void;
}

/** The list itself, with its search and its groups: fetched while the data are on their way. Draws into `host`. */
export function mount(host: HTMLElement, { html, render, heading, slices, readProject, todayInItaly, onListed }: ListDeps): ListView {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(projectListViewStyles);
  const root = host.getRootNode() as ShadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  const cards = new ProjectCards(slices);
  const view = { listed: { read: undefined, projects: [], findings: [] } as Listed, update };
  let state: ListState | undefined;
  let wanted = ANYTHING;
  let groups: readonly ProjectGroup[] = [];
  /** One project of each fund, those that pay most projects first. */
  let funds: readonly ListedProject[] = [];
  /** What the groups are made of. */
  let grouped: readonly ListedProject[] = [];
  let shown: ReadonlySet<ListedProject> = new Set();
  return view;

  function update(next: ListState): void {
    const { read, grouping } = state ?? {};
    state = next;
    if (next.read !== read) void look(next.read);
    const { projects } = view.listed;
    if (next.grouping !== grouping || projects !== grouped) {
      grouped = projects;
      groups = next.grouping === 'none' ? [{ key: '', projects }] : groupProjects(projects, next.grouping);
    }
    draw(next);
  }

  /** Looks at each project, in slices; what was shown before stays until then. */
  async function look(read: ProjectRecords | undefined): Promise<void> {
    const { records = [], findings: known = [] } = read ?? {};
    const projects: ListedProject[] = [];
    const findings = [...known];
    const pause = slices(records.length);
    for (const record of records) {
      await pause();
      if (read !== state!.read) return;
      const looked = listProject(record, todayInItaly(), readProject);
      projects.push(looked.project);
      findings.push(...looked.findings);
    }
    view.listed = { read, projects, findings };
    funds = groupProjects(projects, 'fund').flatMap(({ key, projects: [first] }) => (key ? first! : []));
    wanted = ANYTHING;
    onListed();
  }

  function ask(change: Partial<Wanted>): void {
    wanted = { ...wanted, ...change };
    draw(state!);
  }

  function clear(): void {
    ask(ANYTHING);
    // The button is gone: the reader goes on where a search begins.
    host.querySelector('input')?.focus();
  }

  function draw({ words, language, grouping, level }: ListState): void {
    const { projects } = view.listed;
    shown = new Set(findProjects(projects, wanted));
    const named = funds.map((project) => [project.fund, nameOfFund(project, language)] as const);
    const titles = groups.map(({ key, projects: [first] }) => {
      if (!key) return words.others;
      return grouping === 'state' ? words.states[key as ProjectState] : grouping === 'mission' ? `M${key} · ${words.missions[Number(key) - 1]}` : nameOfFund(first!, language);
    });
    // One group of projects of which nothing is known needs no title.
    const hasTitles = groups.length > 1 || Boolean(groups[0]?.key);
    render(projects.length ? [projectSearch(html, { wanted, projects, funds: named, words }, ask), count(words), groupList(hasTitles ? titles : [], level)] : undefined, host);
    cards.update(groups, host.querySelectorAll('.list'), Math.min(6, level + (hasTitles ? 2 : 1)), shown);
  }

  function count(words: ListViewWords): TemplateResult {
    const { projects, findings } = view.listed;
    const total = words.projects(projects.length);
    const { length: lost } = findings.filter(({ code }) => code === 'project-unreadable');
    const isPart = shown.size < projects.length;
    return html`<div class="count muted">
      <div>
        <p part="count" role="status">${isPart ? (shown.size ? words.someOf(shown.size, total) : words.noMatch) : total}</p>
        ${lost ? words.skipped(lost) : undefined}
      </div>
      ${isPart ? html`<button class="button screen-only" part="button" @click=${clear}>${words.clear}</button>` : undefined}
    </div>`;
  }

  function groupList(titles: readonly string[], level: HeadingLevel): TemplateResult {
    // eslint-disable-next-line lit-a11y/no-redundant-role -- without bullets Safari takes a list for none
    const list = html`<ul class="list" part="list" role="list"></ul>`;
    return html`<div class="groups" ?hidden=${!shown.size}>
      ${groups.map(({ projects }, index) => {
        const { length } = projects.filter((project) => shown.has(project));
        const title = titles[index] && heading(Math.min(6, level + 1) as HeadingLevel, [titles[index], html` <span class="muted small">(${length})</span>`]);
        return html`<div class="group" part="group" ?hidden=${!length}>${title} ${list}</div>`;
      })}
    </div>`;
  }
}
