// Runs functions in pages of a Chromium that nobody inspects, one page after the other. Each is on a site of its own, so that it has a process and a cache of its own; it tells our
// server what it has found, and is told where the next one is.
import { fileURLToPath } from 'node:url';
import { serve } from '../scripts/serve.mjs';
import { launchAlone } from '../tests/browser/chromium.mjs';

/** What is over when a page has loaded does not run beside what is measured, in milliseconds. */
const PAUSE = 200;
/** As long as that no page takes, in milliseconds. */
const LIMIT = 60_000;

/** The page that runs a function, which must not name anything outside itself. */
const pageOf = ([run, args]) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Where a bench shows its first article</title>
<script>
addEventListener('load', () => setTimeout(async () => {
  const found = await (${run})(${JSON.stringify(args).replaceAll('<', '\\u003c')}).catch((error) => ({ error: String(error) }));
  const next = await fetch('/found', { method: 'POST', body: JSON.stringify(found) });
  location.href = await next.text();
}, ${PAUSE}));
</script>
<body>`;

/** What each of `turns` has found, in their order: `[function, its argument]`. The pages may ask for files in some folders of the repository. */
export async function runAlone(folders, turns) {
  const all = [];
  let finish;
  let timer;
  const done = new Promise((resolve, reject) => {
    finish = (error) => (error ? reject(error) : resolve(all));
  });
  const startTurn = () => {
    clearTimeout(timer);
    timer = setTimeout(() => finish(new Error(`page ${all.length + 1} of ${turns.length} has told nothing`)), LIMIT);
    return `http://page-${all.length}.localhost:${new URL(server.url).port}/page`;
  };
  const own = (request, response) => {
    if (request.url === '/page') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(pageOf(turns[all.length]));
    } else if (request.url === '/found') {
      bodyOf(request).then((found) => {
        if (found.error) return finish(new Error(found.error));
        all.push(found);
        if (all.length === turns.length) finish();
        else response.end(startTurn());
      }, finish);
    } else {
      return false;
    }
    return true;
  };
  const server = await serve({ root: fileURLToPath(new URL('..', import.meta.url)), folders, own });
  const browser = launchAlone(startTurn());
  browser.ended.then(() => finish(new Error('the browser has ended')));
  try {
    return await done;
  } finally {
    clearTimeout(timer);
    await browser.close();
    await server.close();
  }
}

async function bodyOf(request) {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) body += piece;
  return JSON.parse(body);
}
