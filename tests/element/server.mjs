// What the cases of cases.mjs talk to: the packed package under /maqal/, the test pages, and answers of every kind; on two
// ports, so that one is another host to the other.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { story } from '../samples.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json' };

/** «قال» and a link, in the encoding that many Arabic sites still have. */
const windows1256 = Buffer.from([...Buffer.from('<h1>'), 0xde, 0xc7, 0xe1, ...Buffer.from('</h1><p>'), ...Array(30).fill([0xde, 0xc7, 0xe1, 0x20]).flat(), ...Buffer.from('</p>')]);
const plain = 'The mill of Port Elgin grinds again\n\nTen years of work have ended on a windy morning in May.\n\nThe miller was there.';
const html = (body) => ({ type: 'text/html; charset=utf-8', body });

function answers({ rendered, elsewhere }) {
  const json = JSON.stringify(rendered);
  return {
    '/story.html': html(story),
    '/mill.html': html('<h1>The mill grinds again</h1><p>Ten years of work have ended on a windy morning in May.</p><p>Read also: <a href="/river">The river</a></p>'),
    '/mill.txt': { type: 'text/plain', body: plain },
    '/untyped': { body: '<h1>No type</h1><p>The server has said nothing of what this is.</p>' },
    '/mistyped': { type: 'text/plain', body: '<h1>Mistyped</h1><p>The server calls this text.</p>' },
    '/story.json': { type: 'application/json', body: json },
    '/story.problem': { type: 'application/vnd.news+json; charset=utf-8', body: json },
    '/forged.json': { type: 'application/json', body: JSON.stringify({ html: '<article class="maqal-article"><p onclick="pwned=1">Forged<img src="/x.png" onerror="parent.pwned=1;pwned=1"><a href="javascript:pwned=1">link</a></p><script>pwned=1</script></article>', article: { readAlso: [{ title: 'Elsewhere', url: 'javascript:pwned=1' }] }, sidebar: { html: '<img src=x onerror="pwned=1">' } }) },
    '/other.json': { type: 'application/json', body: '{"title":"no article"}' },
    '/broken.json': { type: 'application/json', body: '{"html":' },
    '/picture.png': { type: 'image/png', body: Buffer.from('89504e47', 'hex') },
    '/empty.html': html('<p></p>'),
    '/arabic.html': { type: 'text/html; charset=windows-1256', body: windows1256 },
    '/made-up.html': { type: 'text/html; charset=klingon', body: '<meta charset="utf-8"><h1>قال</h1><p>The label of the content type is none.</p>' },
    '/moved': { status: 302, headers: { location: '/deep/relative.html' } },
    '/deep/relative.html': html('<h1>Moved</h1><p>This is where <a href="next.html">the next one</a> is found by its address.</p>'),
    '/gone.html': { status: 410, type: 'text/html', body: '<h1>Gone</h1>' },
    '/open.html': { ...html('<h1>From another host</h1><p>It lets everybody read what it has.</p>'), headers: { 'access-control-allow-origin': '*' } },
    '/elsewhere.txt': { type: 'text/plain', body: elsewhere },
    '/sheet.css': { type: 'text/css', body: '.maqal-article h1 { color: rgb(1, 2, 3) }' },
    '/embeds.html': html('<h1>The film of the mill</h1><p>Ten years of work have ended on a windy morning in May.</p><iframe src="https://www.youtube.com/embed/abcDEF-_123" title="The mill at work"></iframe><p>And what people say.</p><blockquote class="twitter-tweet"><p>It grinds!</p><a href="https://twitter.com/waha/status/123">1 May</a></blockquote>'),
    '/notes.html': html(`<h1>Notes</h1><p>A note follows here<sup><a href="#n">1</a></sup>, in the midst of a longer sentence.</p>${'<p>More of the text, which is long.</p>'.repeat(9)}<ol><li id="n">The note itself.</li></ol>`),
  };
}

/** Serves all of it, with the package that is in a folder; `close` ends it. */
export async function serveCases(packed) {
  const { renderArticle } = await import(pathToFileURL(join(packed, 'inline.js')));
  const rendered = renderArticle(story, { url: 'https://news.example/story' });
  const open = new Set();
  const aborted = new Set();
  let known;
  const listen = async () => {
    const server = createServer((request, response) => answer(request, response, { packed, known, open, aborted }));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { server, url: `http://127.0.0.1:${server.address().port}/` };
  };
  const [main, other] = [await listen(), await listen()];
  known = answers({ rendered, elsewhere: other.url });
  const close = ({ server }) => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
  return { url: main.url, close: () => Promise.all([main, other].map(close)) };
}

function answer(request, response, { packed, known, open, aborted }) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const send = ({ status = 200, type, body = '', headers = {} }) => {
    response.writeHead(status, { 'cache-control': 'no-store', ...(type && { 'content-type': type }), ...headers });
    response.end(body);
  };
  // A page of the case's own, under a Content-Security-Policy of its own.
  if (pathname === '/page') {
    const csp = searchParams.get('csp');
    return send({ type: 'text/html; charset=utf-8', body: searchParams.get('body'), headers: csp ? { 'content-security-policy': csp } : {} });
  }
  // An answer that never comes; /aborted tells of those whom nobody waits for any more.
  if (pathname === '/slow.html') {
    open.add(searchParams.get('id'));
    return response.on('close', () => aborted.add(searchParams.get('id')));
  }
  if (pathname === '/aborted') return send({ type: 'application/json', body: JSON.stringify({ asked: open.has(searchParams.get('id')), aborted: aborted.has(searchParams.get('id')) }) });
  // The first answer is an error, and later ones are not.
  if (pathname === '/flaky.html') {
    const id = searchParams.get('id');
    if (open.has(id)) return send(known['/mill.html']);
    open.add(id);
    return send({ status: 503 });
  }
  if (pathname === '/headers.html') return send(html(`<h1>Headers</h1><p>accept ${request.headers.accept}; cookie ${request.headers.cookie ?? 'none'}; referrer ${request.headers.referer ?? 'none'}</p>`));
  const story = /^\/stories\/\d+\.html$/.test(pathname) ? '/story.html' : pathname;
  if (known[story]) return send(known[story]);
  const [, first, ...rest] = normalize(pathname).split('/');
  const folder = { maqal: packed, element: here }[first];
  try {
    const file = join(folder, ...rest);
    send({ type: TYPES[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) });
  } catch {
    send({ status: 404 });
  }
}
