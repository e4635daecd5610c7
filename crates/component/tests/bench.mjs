// How long the component takes in Node, beside the npm package: the least CPU time of many runs, which other programs of the machine do not disturb much.
import { rmSync } from 'node:fs';
import { fragment, page } from '../../../bench/documents.mjs';
import { load } from './hosted.mjs';

delete Intl.Segmenter;
const npm = await import('../../../pkg/node.js');
const start = performance.now();
const { folder, exports: { rendering, sanitizing } } = await load('maqal');
console.log(`jco: transpiled, compiled and instantiated in ${Math.round(performance.now() - start)} ms`);
rmSync(folder, { recursive: true });

function least(work) {
  let best = Infinity;
  for (let run = 0, end = performance.now() + 10_000; run < 300 && performance.now() < end; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best.toFixed(2);
}

for (const bytes of [100_000, 260_000, 600_000]) {
  const [html, source] = [fragment(bytes), page(bytes)];
  console.log(`${bytes / 1000} kB, ms: sanitize: jco ${least(() => sanitizing.sanitize(html))}, npm ${least(() => npm.sanitize(html))}; `
    + `article: jco ${least(() => rendering.renderArticle(source))}, as JSON ${least(() => JSON.parse(rendering.renderArticleJson(source)))}, `
    + `npm ${least(() => npm.renderArticle(source))}`);
}
