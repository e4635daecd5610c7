// What only a project with the DOM's types can write.
import { init, initSync, renderArticle } from 'maqal';

await init(new URL('https://cdn.example/maqal_bg.wasm'));
await init(new Request('https://cdn.example/maqal_bg.wasm'));
await init(fetch('https://cdn.example/maqal_bg.wasm'));
await init(await fetch('https://cdn.example/maqal_bg.wasm'));
await init(WebAssembly.compileStreaming(fetch('https://cdn.example/maqal_bg.wasm')));
initSync(new WebAssembly.Module(new Uint8Array(8)));
document.body.innerHTML = renderArticle(await (await fetch('/story')).text()).html;

// @ts-expect-error not a source of wasm
await init(null);
