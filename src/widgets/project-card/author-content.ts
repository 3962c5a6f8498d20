import type { ProjectRecord } from './project-card.data.js';

/** What has something to show without having text. */
const SHOWN = ':is(img, svg, broletto-eu-banner), :has(img, svg, broletto-eu-banner)';

/** What the author wrote into the tag, as the slots of the card tell of it. */
export class AuthorContent {
  /** Lists of facts. */
  facts?: readonly Element[] | undefined;
  /** Words alone, where a slot of the page's own hands on what it holds. */
  title?: Node | undefined;
  hasBody = false;
  /** Slots of sections, picture and banner that hold something. */
  private _filled?: Set<string>;

  /** For `slotchange`. Of slots with one name the first in the card holds what there is. */
  read({ name }: HTMLSlotElement, root: ParentNode): void {
    const nodes = assigned(root.querySelector(name ? `slot[name=${name}]` : 'slot:not([name])')!);
    if (name === 'heading') {
      this.title = nodes.find((node) => node instanceof Element || node.textContent?.trim());
    } else if (name) {
      const isFilled = nodes.some((node) => node.textContent?.trim() || (node instanceof Element && node.matches(SHOWN)));
      if (isFilled) (this._filled ??= new Set()).add(name);
      else this._filled?.delete(name);
    } else {
      const lists = nodes.filter((node): node is Element => node instanceof HTMLDListElement);
      this.facts = lists.length ? lists : undefined;
      this.hasBody = nodes.some((node) => isBody(node) && node.textContent?.trim());
    }
  }

  has(slot: string): boolean {
    return Boolean(this._filled?.has(slot));
  }

  /** Level of the author's title in the page's outline, where it is a heading. */
  get level(): number | undefined {
    const { title } = this;
    if (!(title instanceof Element)) return undefined;
    return Number(/h([1-6])/i.exec((title.querySelector('h1, h2, h3, h4, h5, h6') ?? title).localName)?.[1]) || undefined;
  }
}

/** The author's words as they stand now, by the field whose place they take. */
export function authorTexts(root: ParentNode): Partial<ProjectRecord> {
  const slots = { heading: '[name=heading]', summary: ':not([name])', aims: '[name=aims]', results: '[name=results]' };
  const texts = Object.entries(slots).map(([field, selector]) => {
    return [field, assigned(root.querySelector(`slot${selector}`)).filter(isBody).map((node) => node.textContent).join(' ').replace(/\s+/g, ' ').trim()] as const;
  });
  return Object.fromEntries(texts.filter(([, text]) => text));
}

/** What the author put there; never the slot's own stand-in. */
function assigned(slot: HTMLSlotElement | null): Node[] {
  return slot?.assignedNodes().length ? slot.assignedNodes({ flatten: true }) : [];
}

/** Neither facts nor data, which are shown otherwise or not at all. */
function isBody(node: Node): boolean {
  return !(node instanceof HTMLDListElement || node instanceof HTMLScriptElement);
}
