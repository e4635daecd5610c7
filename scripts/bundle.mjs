// Writes what is derived for the package, and is not committed: pkg/cjs/, its modules for require(), with their types;
// pkg/module/, the entries of pages without a bundler in few files; pkg/global/maqal.js, one classic script; pkg/man/;
// pkg/play/, the playground; pkg/docs/ and CHANGELOG.md, the repository's own. With --check it compares, and fails where something is old.
import { build, transform } from 'esbuild';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manualOf } from './manual.mjs';
import { packagedFiles } from './site/play.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const pkg = join(root, 'pkg');
const read = (path) => readFileSync(join(pkg, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const BANNER = `/*! maqal ${manifest.version} | ${manifest.license} */`;

/** Nothing is fetched where modules are required: the wasm comes inside a script. */
const withoutFetching = (source) => source.replaceAll("/browser.js'", "/inlined.js'");

/** The scripts that package.json names under `require`. */
function required(entry) {
  if (typeof entry === 'string') return [];
  const own = entry.require ? [entry.require.default ?? entry.require] : [];
  return [...own, ...Object.values(entry).flatMap(required)].filter((path) => path.startsWith('./cjs/'));
}

/** Those scripts and all that they import: their paths in pkg/, and their sources. */
function modules() {
  const sources = new Map();
  const follow = (path) => {
    if (sources.has(path)) return;
    const source = withoutFetching(read(path));
    sources.set(path, source);
    for (const [, target] of source.matchAll(/(?:\bfrom|\bimport|\bnew URL)\s*\(?\s*'(\.[^']+\.js)'/g)) {
      follow(posix.join(posix.dirname(path), target));
    }
  };
  for (const path of new Set(required(manifest.exports))) follow(path.replace('./cjs/', ''));
  return sources;
}

const URL_OF_MODULE = "const moduleUrl = require('node:url').pathToFileURL(__filename);";

/** A module as a CommonJS one, and the map that leads back to it. The bytes of a wasm need no map. */
async function commonJs(path, source) {
  const usesUrl = source.includes('import.meta.url');
  const { code, map } = await transform(source, {
    format: 'cjs',
    target: 'node20',
    define: { 'import.meta.url': 'moduleUrl' },
    banner: usesUrl ? URL_OF_MODULE : undefined,
    supported: { 'dynamic-import': false }, // Jest has none
    sourcemap: path.startsWith('wasm/') ? false : 'external',
    sourcefile: posix.relative(posix.join('cjs', posix.dirname(path)), path),
    sourcesContent: false,
  });
  if (!map) return [[`cjs/${path}`, code]];
  return [
    [`cjs/${path}`, `${code}//# sourceMappingURL=${posix.basename(path)}.map\n`],
    [`cjs/${path}.map`, map],
  ];
}

async function commonJsPackage() {
  const scripts = await Promise.all([...modules()].map(([path, source]) => commonJs(path, source)));
  const types = readdirSync(pkg).filter((name) => name.endsWith('.d.ts'));
  return [
    ['cjs/package.json', '{ "type": "commonjs" }\n'],
    ...types.map((name) => [`cjs/${name}`, read(name)]),
    ...scripts.flat(),
  ];
}

/** The entries of a page that has no bundler. What stands together shares its wasm, and what it has in common is a file of its own. */
const PAGE_ENTRIES = [['index.js', 'element.js'], ['article.js'], ['sanitizer.js'], ['worker.js'], ['worker-thread.js']];

/** Modules of pkg/ itself are one folder further from the wasm than those of pkg/module/; no other file is looked for by its address. */
const movedDown = {
  name: 'moved-down',
  setup(plugins) {
    plugins.onLoad({ filter: /\/pkg\/[^/]+\.js$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replaceAll("new URL('./wasm/", "new URL('../wasm/") }));
    // The bytes as a script are for pages that cannot fetch the file: nobody else should have to.
    plugins.onResolve({ filter: /_bg\.inline\.js$/ }, ({ path }) => ({ path: `../wasm/${posix.basename(path)}`, external: true }));
  },
};

async function pageModules(entries) {
  const { outputFiles } = await build({
    entryPoints: entries.map((name) => join(pkg, name)),
    outdir: join(pkg, 'module'),
    chunkNames: 'shared-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false, // they are in the package
    plugins: [movedDown],
    banner: { js: BANNER },
    legalComments: 'none',
  });
  return outputFiles.map(({ path, text }) => [posix.join('module', posix.basename(path)), text]);
}

/** The address of a classic script: a page says which one runs, and in a worker a trace of calls does. */
const OWN_ADDRESS = String.raw`
const inTrace = () => /(?:https?|file|blob):[^\s()]+?(?=:\d+:\d+)/.exec(new Error().stack)?.[0];
export const scriptUrl = globalThis.document?.currentScript?.src ?? inTrace() ?? globalThis.location?.href;`;
const ownAddress = {
  name: 'own-address',
  setup(plugins) {
    plugins.onResolve({ filter: /^own-address$/ }, ({ path }) => ({ path, namespace: 'own-address' }));
    plugins.onLoad({ filter: /./, namespace: 'own-address' }, () => ({ contents: OWN_ADDRESS }));
  },
};

async function classicScript() {
  const { outputFiles } = await build({
    stdin: { contents: "export * from './index.js'; export * from './element.js';", resolveDir: pkg, sourcefile: 'maqal.js' },
    outfile: join(pkg, 'global/maqal.js'),
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'maqal',
    target: 'es2022',
    minify: true,
    sourcemap: 'linked',
    inject: ['own-address'],
    // As with the bundlers that copy the .wasm: it lies beside, and no script has it.
    define: { 'import.meta.url': 'scriptUrl', 'import.meta.env.MODE': '"script"', 'import.meta.webpack': 'undefined' },
    plugins: [ownAddress],
    banner: { js: BANNER },
    legalComments: 'none',
  });
  return outputFiles.map(({ path, text }) => [posix.join('global', posix.basename(path)), text]);
}

const manual = () => [['man/maqal.1', manualOf(manifest.version)]];

function papers() {
  const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
  return [...docs, 'CHANGELOG.md'].map((path) => [path, readFileSync(join(root, path), 'utf8')]);
}

const pages = (await Promise.all(PAGE_ENTRIES.map(pageModules))).flat();
const files = [...(await commonJsPackage()), ...pages, ...(await classicScript()), ...papers(), ...manual(), ...packagedFiles(root)];
if (process.argv.includes('--check')) {
  const old = files.filter(([path, text]) => {
    try {
      return read(path) !== text;
    } catch {
      return true;
    }
  });
  if (old.length > 0) throw new Error(`run "make build": old or missing are ${old.map(([path]) => path).join(', ')}`);
} else {
  for (const folder of ['cjs', 'docs', 'global', 'man', 'module', 'play']) rmSync(join(pkg, folder), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(pkg, path)), { recursive: true });
    writeFileSync(join(pkg, path), text);
  }
}
