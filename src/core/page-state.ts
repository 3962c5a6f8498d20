/**
 * What a reader has chosen in a widget, kept in the fragment of the page's address so that it can be sent to someone: `#scuole.school=MIIC8A5005`. The part
 * after `#` goes to no server. A widget's entries begin with its `id`; one without an `id` keeps nothing.
 */

/** The widget's entries in the address, by name. */
export function readPageState({ id }: Element): Record<string, string> {
  const entries = id ? [...new URLSearchParams(location.hash.slice(1))] : [];
  return Object.fromEntries(entries.flatMap(([key, value]) => (key.startsWith(`${id}.`) ? [[key.slice(id.length + 1), value]] : [])));
}

/** Puts entries in place of the widget's own; empty ones are left out, and what others have written there stays. No step of the history, no scrolling. */
export function writePageState({ id }: Element, entries: Readonly<Record<string, string>>): void {
  if (!id) return;
  const { hash } = location;
  // An ordinary `#section` has no `=` and is no entry of anybody's.
  const others = [...new URLSearchParams(hash.includes('=') ? hash.slice(1) : '')].filter(([key]) => !key.startsWith(`${id}.`));
  const own = Object.entries(entries).flatMap(([name, value]) => (value ? [[`${id}.${name}`, value]] : []));
  const fragment = String(new URLSearchParams([...others, ...own]));
  if (`#${fragment}` === hash || (!fragment && !hash.includes('='))) return;
  // In a sandboxed frame the history cannot be written.
  try {
    history.replaceState(history.state, '', fragment ? `#${fragment}` : location.pathname + location.search);
  } catch {
    // The page works as well without.
  }
}
