// The site: `node scripts/site/index.mjs [OUT]` writes it to target/site, from the repository with pkg built. Plain files,
// for any host and any path. Each builder writes its own part; what makes the site readable offline comes last, since it
// lists what the others have written.
import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILDERS = ['package', 'shell', 'home', 'docs', 'newspaper', 'play', 'offline'];

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
  for (const name of BUILDERS) {
    const builder = await load(name);
    if (!builder?.build) continue;
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
    page: (await load('shell'))?.page,
  };
}

/** The module of a builder; undefined while it is still to be written. */
async function load(name) {
  const file = new URL(`./${name}.mjs`, import.meta.url);
  return existsSync(file) ? import(file.href) : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = resolve(process.argv[2] ?? join(ROOT, 'target/site'));
  await buildSite(out, console.log);
  console.log(`the site is in ${out}`);
}
