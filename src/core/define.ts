import { version } from './version.js';

let told = false;

/**
 * Registers a widget under its tag. The first copy on a page wins: a second one changes nothing, and says so once where it is of another version (a page may
 * have one file for some tags and another for all of them). (`@customElement` is not used because it throws there, and the rest of the script would die with it.)
 */
export function define(tag: string, widget: CustomElementConstructor): void {
  const first = customElements.get(tag) as { version?: string } | undefined;
  if (!first) {
    customElements.define(tag, widget);
  } else if (first.version !== version && !told) {
    told = true;
    console.warn(`[broletto] <${tag}> is already there from version ${first.version}; version ${version} does nothing. Include one script only.`);
  }
}
