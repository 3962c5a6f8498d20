import { sumOf, type BudgetItem } from './budget-chart.data.js';

/** What is read into an item before its parts are known. */
export interface Draft {
  label: string;
  code: string;
  amounts: (bigint | undefined)[];
  texts: string[];
  highlight: boolean;
  parts: Draft[];
  parent: string;
}

/** Levels of parts within parts; nobody's budget has more. */
const DEEPEST = 1000;

/** Puts parts into what they are parts of. One that says to be a part of itself, however far round, is a part of nothing. */
export function gather(drafts: readonly Draft[]): BudgetItem[] {
  const owners = new Map<string, Draft>();
  for (const draft of [...drafts].reverse()) if (draft.label) owners.set(draft.label, draft);
  for (const draft of [...drafts].reverse()) if (draft.code) owners.set(draft.code, draft);
  const top: Draft[] = [];
  for (const draft of drafts) {
    const { parent } = draft;
    if (!parent) {
      top.push(draft);
      continue;
    }
    let owner = owners.get(parent);
    if (!owner) {
      owner = { label: parent, code: '', amounts: [], texts: [], highlight: false, parts: [], parent: '' };
      owners.set(parent, owner);
      top.push(owner);
    }
    if (isWithin(owner, draft, owners)) top.push(draft);
    else owner.parts.push(draft);
  }
  return top.map(finish);
}

function isWithin(item: Draft | undefined, other: Draft, owners: ReadonlyMap<string, Draft>): boolean {
  for (let steps = 0; item && steps < DEEPEST; steps += 1) {
    if (item === other) return true;
    item = item.parent ? owners.get(item.parent) : undefined;
  }
  return Boolean(item);
}

/** Where an item has no amount of its own, it is the sum of its parts. */
function finish({ label, code, amounts, texts, highlight, parts: drafts }: Draft): BudgetItem {
  const parts = drafts.map(finish);
  const own = parts.length ? parts[0]!.amounts.map((_, at) => amounts[at] ?? (texts[at] ? undefined : sumOf(parts, at))) : amounts;
  return { label, code, amounts: own, texts: own.map((_, at) => texts[at] ?? ''), highlight, parts };
}
