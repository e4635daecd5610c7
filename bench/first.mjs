// The first article of a page, step by step, in milliseconds. It runs in the page, as text: it must not name anything outside itself.

/** With `wasm`, its address, the page asks for it beside the script; else `init()` does, behind it. `stay` is how long the page is looked at afterwards. */
export async function firstArticle([html, url, entry, wasm, stay = 0]) {
  const start = performance.now();
  const script = import(entry);
  const module = wasm && WebAssembly.compileStreaming(fetch(wasm));
  const { init, renderArticle } = await script;
  const imported = performance.now();
  await init(module);
  const ready = performance.now();
  const rendered = renderArticle(html, { url });
  const called = performance.now();
  document.body.innerHTML = rendered.html;
  void document.body.offsetHeight;
  const shown = performance.now();
  for (let i = 0; i < 20; i++) renderArticle(html, { url });
  const again = performance.now();
  renderArticle(html, { url });
  const warm = performance.now() - again;
  await new Promise((resolve) => { setTimeout(resolve, stay); });
  return { imported: imported - start, compiled: ready - imported, fetched: ready - start, call: called - ready, whole: shown - start, warm };
}
