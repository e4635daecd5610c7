// `maqal serve`: the playground, from the package's own files, for this machine alone.
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../', import.meta.url);
const ADDRESS = '127.0.0.1';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** With every answer. The pages' own policy is in their heads; this keeps other pages from framing them. */
const HEADERS = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Says where the playground is, and serves it until it is interrupted. */
export async function* servePlayground(_, { port = 0, open = false }) {
  const addresses = new Map(Object.entries(JSON.parse(await readFile(new URL('play/files.json', ROOT), 'utf8'))));
  const server = createServer((request, response) => answer(request, response, addresses));
  await listening(server, port);
  const url = `http://${ADDRESS}:${server.address().port}/`;
  yield `${url}\n`;
  if (process.stderr.isTTY) process.stderr.write('Ctrl-C stops it.\n');
  if (open) openBrowser(url);
  await interrupted();
  server.close();
  server.closeAllConnections();
}

function listening(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code, message }) =>
      reject(new Error(code === 'EADDRINUSE' ? `port ${port} is taken: --port names another` : message)));
    server.listen(port, ADDRESS, resolve);
  });
}

const interrupted = () =>
  new Promise((resolve) => ['SIGINT', 'SIGTERM'].forEach((name) => process.once(name, resolve)));

/**
 * A page of another site can name a host of its own that leads here, and would then be of this origin: what asks by
 * any other name than this machine's is refused. No path is looked up but in the list.
 */
function answer(request, response, addresses) {
  const { method, headers, url, socket } = request;
  const hosts = [ADDRESS, 'localhost'].map((name) => `${name}:${socket.localPort}`);
  if (!hosts.includes(headers.host)) return refuse(response, 421, 'This is served on this machine alone.');
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, 'GET or HEAD.', { Allow: 'GET, HEAD' });
  const [path] = url.split(/[?#]/);
  if (path === '/') return refuse(response, 302, '', { Location: homeFor(headers['accept-language']) });
  const file = addresses.get(path);
  if (file === undefined) return refuse(response, 404, 'There is no such file.');
  response.writeHead(200, { ...HEADERS, 'Content-Type': TYPES[extname(file)] });
  if (method === 'HEAD') return response.end();
  createReadStream(fileURLToPath(new URL(file, ROOT)))
    .on('error', () => response.destroy())
    .pipe(response);
}

function refuse(response, status, text, headers) {
  response.writeHead(status, { ...HEADERS, ...headers, 'Content-Type': TYPES['.txt'] });
  response.end(`${text}\n`);
}

const homeFor = (languages) => (/^ar\b/i.test(languages ?? '') ? '/ar/play/' : '/play/');

const OPENERS = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };

function openBrowser(url) {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  spawn(program, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', ({ message }) => process.stderr.write(`maqal: no browser could be opened: ${message}\n`))
    .unref();
}
