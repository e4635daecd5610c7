// The first article of a page, step by step, in milliseconds. It runs in the page, as text: it must not name anything outside itself.

export async function firstArticle([html, url, entry, stay = 0]) {
  const start = performance.now();
  const { init, renderArticle } = await import(entry);
  const imported = performance.now();
  await init();
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
