// Serves what Vite has built in the folder that it is started in: the page by its server's script, all else as files.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };
const { render } = await import(pathToFileURL(resolve('dist/server/server.js')));
const template = readFileSync('dist/client/index.html', 'utf8');

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = join('dist/client', pathname);
  if (extname(pathname) && existsSync(file)) {
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
    return;
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(template.replace('<!--app-->', await render()));
}).listen(Number(process.env.PORT), '127.0.0.1');
