import type { LitElement } from 'lit';
import type { slices as Slices } from '../../core/slices.js';
import type { ListedProject, ProjectGroup } from './listed-projects.data.js';
import type { ProjectRecord } from './project-record.data.js';

/** What of a card is used here: the tag, not the class. */
interface Card extends LitElement {
  data: unknown;
  headingLevel?: string | number;
  variant?: string;
}

/**
 * The cards of a list, one `<li>` a project. All places are there at once, so that the page has its length; the cards come in slices, between which the page
 * draws itself and answers. They are made once: filtering hides places, grouping moves them. (Of an element that has left the page the work rests.)
 */
export class ProjectCards {
  private readonly _places = new Map<ListedProject, HTMLLIElement>();
  private _groups: readonly ProjectGroup[] = [];
  private _level = 0;

  constructor(private readonly _slices: typeof Slices) {}

  /** Puts each group into its list where that is new, makes what is missing, and shows the projects that are wanted. */
  update(groups: readonly ProjectGroup[], lists: ArrayLike<Element>, headingLevel: number, shown: ReadonlySet<ListedProject>): void {
    if (groups !== this._groups || headingLevel !== this._level) {
      this._groups = groups;
      this._level = headingLevel;
      const projects = groups.flatMap((group) => group.projects);
      const kept = new Set(projects);
      for (const project of this._places.keys()) if (!kept.has(project)) this._places.delete(project);
      groups.forEach((group, index) => lists[index]?.replaceChildren(...group.projects.map((project) => this._placeOf(project))));
      void this._fill(projects);
    }
    for (const [project, place] of this._places) place.hidden = !shown.has(project);
  }

  private async _fill(projects: readonly ListedProject[]): Promise<void> {
    const { _groups: groups, _level: level } = this;
    const pause = this._slices(projects.length);
    for (const project of projects) {
      await pause();
      // Overtaken by other projects, another grouping or level.
      if (groups !== this._groups || level !== this._level) return;
      await showCard(this._placeOf(project), project.record, level);
    }
  }

  private _placeOf(project: ListedProject): HTMLLIElement {
    const place = this._places.get(project) ?? document.createElement('li');
    this._places.set(project, place);
    return place;
  }
}

/** Resolves when the card has drawn itself, so that the time it takes is counted. */
async function showCard(place: HTMLLIElement, data: ProjectRecord, headingLevel: number): Promise<void> {
  const card = Object.assign((place.firstElementChild ?? document.createElement('broletto-project-card')) as Card, { data, headingLevel, variant: 'compact' });
  if (!card.isConnected) place.append(card);
  await card.updateComplete;
}
