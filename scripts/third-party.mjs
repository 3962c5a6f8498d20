/**
 * Somebody else's site, for tests of consent: it answers whatever it is asked, and tells what that was. Its host's name is not that of the pages under
 * test, so that it is another site to the browser, not just another origin.
 */
import { EventEmitter, once } from 'node:events';
import { extname } from 'node:path';
import { createServer } from './serve.mjs';

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

/** The list itself is not counted, nor are the beacons of tests/helpers/third-party.ts. */
const isCounted = (name) => name !== 'requests' && !name.startsWith('beacon.');

const BODIES = {
  '.css': (name) => `:root { --third-party: "${name}" }`,
  '.html': (name) => `<!doctype html><html lang="it"><title>${name}</title><p>${name}</p></html>`,
  // Scripts say that they ran, and in which order.
  '.js': (name) => (isCounted(name) ? `(window.ran ??= []).push(${JSON.stringify(name)});` : ''),
  '.png': () => PIXEL,
};

/**
 * Starts it on a free port.
 * @param host `localhost` for pages on 127.0.0.1, the other way round for pages on localhost.
 * @returns `origin`; `url(key, name, params)`, the address of a file; `requests(key)`, names of the files that were asked for with this key, in the order
 *   of their arrival, which pages get as JSON from `/requests?key=…`; `close()`.
 *   The key keeps tests apart that run side by side. Parameters: `wait`, milliseconds until the answer; `after`, the name of a file of the same key that
 *   must have been asked for before; `cookie`, which sets the cookie `third=1`. In the fresh contexts of page tests Firefox takes it in a frame, Chromium does
 *   not, as it blocks cookies of third parties there.
 */
export async function startThirdParty(host) {
  const arrivals = new EventEmitter().setMaxListeners(0);
  const requests = (key) =>
    server.requests
      .map((address) => new URL(address, server.origin))
      .filter(({ searchParams }) => searchParams.get('key') === key)
      .map(({ pathname }) => pathname.slice(1))
      .filter(isCounted);

  const answer = async ({ pathname, searchParams }) => {
    const [name, key, wait, after] = [pathname.slice(1), ...['key', 'wait', 'after'].map((param) => searchParams.get(param))];
    if (name === 'requests') return { body: JSON.stringify(requests(key)), headers: { 'content-type': 'application/json' } };
    arrivals.emit(`${key} ${name}`);
    if (after && !requests(key).includes(after)) await once(arrivals, `${key} ${after}`);
    if (wait) await new Promise((resolve) => setTimeout(resolve, Number(wait)));
    return { body: BODIES[extname(name)]?.(name) ?? '', headers: searchParams.has('cookie') ? { 'set-cookie': 'third=1; Path=/; SameSite=None; Secure' } : {} };
  };

  // A connection for each request: none overtakes an earlier one on a connection that is open already.
  const server = await createServer({ roots: {}, headers: { 'access-control-allow-origin': '*', connection: 'close' }, answer });
  const origin = server.origin.replace('127.0.0.1', host);

  return {
    origin,
    url: (key, name, params = {}) => `${origin}/${name}?${new URLSearchParams({ key, ...params })}`,
    requests,
    close: () => server.close(),
  };
}
