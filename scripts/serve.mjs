// A static server for the site and for the browser tests, on the loopback address only: a folder, or some folders of it.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves `folders` of `root`, and `/` leads to the first of them; or all of `root`.
 * @param {{ port?: number, root: string, folders?: string[], gzip?: boolean, cacheControl?: string,
 *   own?: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean }} options
 *   `port` 0 picks a free one; with `gzip`, text goes out as hosts send it; `own` is asked first, and says whether it answers
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends in a slash
 */
export async function serve({ port = 0, root, folders, gzip = false, cacheControl = 'no-cache', own = () => false }) {
  const base = await realpath(root);
  const server = createServer((request, response) => {
    if (own(request, response)) return;
    answer(request, base, folders)
      .catch(() => ({ status: 404 }))
      .then((reply) => send(request, response, { ...reply, gzip, cacheControl }));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Decides on a reply; whatever throws on the way (a bad escape, a missing file) is a 404. */
async function answer(request, base, folders) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405 };
  const { pathname } = new URL(request.url, 'http://localhost');
  if (folders && pathname === '/') return { status: 302, location: `/${folders[0]}/` };

  // The real path, not the one asked for, is what must lie inside: `%2e%2e%2f` and symbolic links both end here.
  const file = await realpath(join(base, decodeURIComponent(pathname)));
  const inside = file.slice(base.length + 1).split(sep);
  const isNamed = !folders || folders.includes(inside[0]);
  const allowed = `${file}${sep}`.startsWith(base + sep) && isNamed && !inside.some((part) => part.startsWith('.'));
  if (!allowed) return { status: 404 };

  const found = await stat(file);
  if (found.isFile()) return { status: 200, file, size: found.size };
  // One leading slash only: `//host/` in a Location header would lead to another site.
  if (!pathname.endsWith('/')) return { status: 302, location: `${pathname.replace(/^\/+/, '/')}/` };
  const index = join(file, 'index.html');
  return { status: 200, file: index, size: (await stat(index)).size };
}

function send(request, response, { status, location, file, size, gzip, cacheControl }) {
  response.statusCode = status;
  response.setHeader('Cache-Control', cacheControl);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (location) response.setHeader('Location', location);
  if (!file) return response.end(status === 404 ? 'Not found\n' : '');

  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const isSmaller = gzip && /charset|wasm/.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response.setHeader('Content-Type', type);
  if (isSmaller) response.setHeader('Content-Encoding', 'gzip');
  else response.setHeader('Content-Length', size);
  if (request.method === 'HEAD') return response.end();
  // What fails midway ends the answer, which is all that can be said then.
  pipeline([createReadStream(file), ...(isSmaller ? [createGzip()] : []), response], () => {});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.argv[2] ?? fileURLToPath(new URL('../target/site', import.meta.url));
  const { url } = await serve({ port: Number(process.env.PORT ?? 0), root });
  console.log(`maqal's site: ${url}`);
  console.log('Ctrl-C stops it.');
}
