/**
 * A static server for page tests and the bench: folders under URL prefixes, files made up on the spot, response headers of one's choice
 * (Content-Security-Policy, Trusted Types), brotli, and a list of what was asked for.
 */
import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Where the pages of this project find what they ask for; the address of the rebuilt page is the one Storybook gives it. */
export const ROOTS = { '/dist/': 'dist', '/pages/': 'stories/pages' };

/**
 * Starts a server on a free port of this machine.
 * @param options.roots URL prefix → folder, relative to the working directory.
 * @param options.headers sent with every answer.
 * @param options.brotli answers as a good production server does, in brotli 11; each file is compressed once.
 * @param options.answer `(url) => { body, headers }` for what is neither in a folder nor made up; it may take its time, or give undefined: not found.
 * @returns `origin`; `roots`, to which more can be added; `requests`, the path and query of every request so far; `add(path, body, headers)`,
 *   which makes a file up (its headers win over the general ones); `close()`.
 */
export async function createServer({ roots = { ...ROOTS }, headers = {}, brotli = false, answer = () => undefined } = {}) {
  const made = new Map();
  const compressed = new Map();
  const requests = [];

  const find = async (path) => {
    if (made.has(path)) return made.get(path);
    const prefix = Object.keys(roots).find((start) => path.startsWith(start));
    const inside = prefix && normalize(path.slice(prefix.length));
    if (!inside || inside.startsWith('..')) return undefined;
    const body = await readFile(join(roots[prefix], inside)).catch(() => undefined);
    return body && { body, headers: {} };
  };

  const compress = (path, body) => {
    if (!compressed.has(path)) {
      compressed.set(path, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }));
    }
    return compressed.get(path);
  };

  const server = createHttpServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const path = decodeURIComponent(url.pathname);
    if (path === '/favicon.ico') return response.writeHead(204).end();
    requests.push(request.url);
    const file = (await find(path)) ?? (await answer(url));
    const type = file ? (TYPES[extname(path)] ?? 'application/octet-stream') : 'text/plain';
    const body = Buffer.from(file?.body ?? 'Not found');
    const fields = { 'content-type': type, 'cache-control': 'no-store', ...headers, ...file?.headers };
    if (brotli && file) fields['content-encoding'] = 'br';
    response.writeHead(file ? 200 : 404, fields).end(brotli && file ? compress(path, body) : body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    roots,
    requests,
    add(path, body, ownHeaders = {}) {
      made.set(path, { body, headers: ownHeaders });
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
