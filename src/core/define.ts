import { version } from './version.js';

let told = false;

/**
 * Registers a widget under its tag. The first copy on a page wins: a second one, of the same or of another version, changes nothing
 * and says so once. (`@customElement` is not used because it throws there, and the rest of the script would die with it.)
 */
export function define(tag: string, widget: CustomElementConstructor): void {
  const first = customElements.get(tag) as { version?: string } | undefined;
  if (!first) {
    customElements.define(tag, widget);
  } else if (first !== widget && !told) {
    told = true;
    console.warn(`[broletto] <${tag}> is already there from version ${first.version}; version ${version} does nothing. Include one script only.`);
  }
}
