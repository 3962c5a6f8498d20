/** The third party of page tests: pages are on 127.0.0.1, so it is on localhost. A test file that imports this has one of its own. */
import { randomUUID } from 'node:crypto';
import { after } from 'node:test';
import { startThirdParty } from '../../scripts/third-party.mjs';
import { sendBeacons } from './third-party.ts';

const server = await startThirdParty('localhost');
after(() => server.close());

export const thirdPartyOrigin = server.origin;

/**
 * The other site, with a count of its own.
 * @returns `url(name, params)`, the address of a file, any name does (parameters: see scripts/third-party.mjs);
 *   `requests(page)`, names of the files that were asked for, in order, every one that the page had begun to ask for by then (how: see third-party.ts);
 *   without a page the list as it stands, for pages without JavaScript: their last elements must be live ones, whose arrival the test checks.
 */
export function thirdParty() {
  const key = randomUUID();
  return {
    url: (name, params) => server.url(key, name, params),
    async requests(page) {
      await page?.evaluate(sendBeacons, server.url(key, 'beacon'));
      return server.requests(key);
    },
  };
}
