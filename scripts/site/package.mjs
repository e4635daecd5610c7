// `maqal/`: the package's files for browsers, which the pages of the site load as any site would.
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

const ENTRIES = ['index.js', 'article.js', 'sanitizer.js', 'page.js', 'sources.js', 'element.js', 'worker.js', 'worker-thread.js', 'style.css'];

/** What a script names beside itself: `import … from './x.js'`, `import('./x.js')`, `new URL('./x', import.meta.url)`. */
const NAMED = /(?:\bfrom|\bimport|\bnew URL)\s*\(?\s*'(\.[^']+)'/g;

export function build({ root, copy }) {
  for (const path of reachable(join(root, 'pkg'), ENTRIES)) copy(`pkg/${path}`, `maqal/${path}`);
  for (const path of readdirSync(join(root, 'pkg')).filter((name) => /^(?:LICENSE|THIRD-PARTY)/.test(name))) copy(`pkg/${path}`, `maqal/${path}`);
}

/** Files of the package, and all that they name. */
export function reachable(folder, entries) {
  const found = new Set();
  const visit = (path) => {
    if (found.has(path)) return;
    found.add(path);
    if (!path.endsWith('.js')) return;
    for (const [, target] of readFileSync(join(folder, path), 'utf8').matchAll(NAMED)) visit(posix.join(posix.dirname(path), target));
  };
  entries.forEach(visit);
  return found;
}
