// The site: `node scripts/site/index.mjs [OUT]` writes it to target/site, from the repository with pkg built. Plain files,
// for any host and any path. Each builder writes its own part; what makes the site readable offline comes last, since it
// lists what the others have written.
import { copyFileSync, cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as docs from './docs.mjs';
import * as home from './home.mjs';
import * as newspaper from './newspaper.mjs';
import * as offline from './offline.mjs';
import * as packed from './package.mjs';
import * as play from './play.mjs';
import * as shell from './shell.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILDERS = { package: packed, shell, home, docs, newspaper, play, offline };

/**
 * What a builder is given.
 *
 * @typedef {object} Site
 * @property {string} root the repository
 * @property {string} out the folder of the site
 * @property {typeof import('../../pkg/node.js')} maqal the package's entry for Node
 * @property {(path: string, content: string | Uint8Array) => void} write writes a file of the site
 * @property {(from: string, to: string) => void} copy copies a file or folder of the repository into the site
 * @property {(page: import('./shell.mjs').Page) => string} page a page in the shell of maqal's own site
 */

/** Builds the site into an empty folder `out`, and says how long each builder took. */
export async function buildSite(out, say = () => {}) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const site = await siteAt(out);
  for (const [name, builder] of Object.entries(BUILDERS)) {
    const start = performance.now();
    await builder.build(site);
    say(`${name}: ${Math.round(performance.now() - start)} ms`);
  }
}

async function siteAt(out) {
  const at = (path) => {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    return file;
  };
  return {
    root: ROOT,
    out,
    maqal: await import(pathToFileURL(join(ROOT, 'pkg/node.js')).href),
    write: (path, content) => writeFileSync(at(path), content),
    copy(from, to) {
      const source = join(ROOT, from);
      if (statSync(source).isDirectory()) cpSync(source, at(to), { recursive: true });
      else copyFileSync(source, at(to));
    },
    page: shell.page,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , given = join(ROOT, 'target/site'), ...more] = process.argv;
  if (given.startsWith('-') || more.length !== 0) {
    console.error('usage: node scripts/site/index.mjs [OUT]');
    process.exit(2);
  }
  const out = resolve(given);
  await buildSite(out, console.log);
  console.log(`the site is in ${out}`);
}
