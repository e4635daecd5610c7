// What makes the site readable offline after the first visit: `sw.js`, which every page registers by `offline.js`.
// Shells of pages name it in their head: `<script type="module" src="…/offline.js"></script>`.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is fetched at the first visit, before any page asks for it: how the site looks, and what all pages run. */
const SHELL = /^(?:offline\.js|[^/]+\.(?:css|svg)|maqal\/style\.css)$/;

export function build({ root, out, write }) {
  const source = (name) => readFileSync(join(root, 'www/offline', name), 'utf8');
  write('offline.js', source('offline.js'));
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(out.length + 1).replaceAll('\\', '/'))
    .sort();
  const digest = createHash('sha256');
  for (const path of files) digest.update(`${path}\0`).update(readFileSync(join(out, path)));
  const edition = { name: digest.digest('hex').slice(0, 16), shell: files.filter((path) => SHELL.test(path)) };
  write('sw.js', `const EDITION = ${JSON.stringify(edition)};\n${source('worker.js')}`);
}
