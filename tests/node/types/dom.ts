// What only a project with the DOM's types can write.
import 'maqal/style.css';
import * as worker from 'maqal/worker';
import { init, initSync, renderArticle, sanitizeStream, toDOM } from 'maqal';

await init(new URL('https://cdn.example/maqal_bg.wasm'));
await init(new Request('https://cdn.example/maqal_bg.wasm'));
await init(fetch('https://cdn.example/maqal_bg.wasm'));
await init(await fetch('https://cdn.example/maqal_bg.wasm'));
await init(WebAssembly.compileStreaming(fetch('https://cdn.example/maqal_bg.wasm')));
initSync(new WebAssembly.Module(new Uint8Array(8)));
document.body.innerHTML = renderArticle(await (await fetch('/story')).text()).html;

// @ts-expect-error not a source of wasm
await init(null);

const fragment: DocumentFragment = toDOM('<p>');
const basic: DocumentFragment = toDOM(new Uint8Array(), undefined, { preset: 'basic' });
const nothing: void = toDOM(renderArticle(''), document.body);
toDOM(renderArticle('').sidebar, document.body.attachShadow({ mode: 'open' }));
// @ts-expect-error a target that may be missing
toDOM('<p>', document.querySelector('main'));
// @ts-expect-error a filled target gives nothing back
const filled: DocumentFragment = toDOM('<p>', document.body);
// @ts-expect-error unknown option
toDOM('<p>', undefined, { color: 1 });
// @ts-expect-error not HTML
toDOM(document.body);
const clean: ReadableStream<string> = new Response('<p>').body!.pipeThrough(sanitizeStream());
void [fragment, basic, nothing, filled, clean];

const nodes: DocumentFragment = await worker.toDOM('<p>', undefined, { preset: 'basic' }, { signal: AbortSignal.timeout(1000) });
const placed: void = await worker.toDOM(await worker.renderArticle('<p>'), document.body);
worker.configure({ worker: () => new Worker('/worker.js', { type: 'module' }) });
const piped: ReadableStream<string> = new Response('<p>').body!.pipeThrough(worker.sanitizeStream({ preset: 'basic' }));
void [nodes, placed, piped];
