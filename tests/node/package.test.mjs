// What is inside the package, and that every way into it leads somewhere.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { packedFiles, pkg, root } from './packed.mjs';

const manifest = JSON.parse(readFileSync(join(pkg, 'package.json'), 'utf8'));
const files = packedFiles();
const paths = new Set(files.map((file) => file.path));

/** Every target that `exports` can lead to. */
const targets = (entry) => (typeof entry === 'string' ? [entry.replace('*', '')] : Object.values(entry).flatMap(targets));
/** The files that a script of ours imports, or names by their address, as those that it starts as workers; no folders. */
const imports = (path) => [...readFileSync(join(pkg, path), 'utf8').matchAll(/(?:(?:from|import|require)\s*\(?|new URL\()\s*['"](\.[^'"?]*[^'"?/])['"?]/g)].map((m) => join(path, '..', m[1]));

test('the .wasm is inside, and is WebAssembly', () => {
  const wasm = files.find((file) => file.path === 'wasm/maqal_bg.wasm');
  assert.ok(wasm, [...paths].join(' '));
  assert.equal(readFileSync(join(pkg, wasm.path)).subarray(0, 4).toString('latin1'), '\0asm');
  assert.ok(wasm.size > 10_000, `${wasm.size} bytes`);
});

for (const target of new Set([...targets(manifest.exports), manifest.types, ...Object.values(manifest.bin)])) {
  test(`${target} is inside`, () => assert.ok(paths.has(target.replace('./', ''))));
}

test('every import of a packed script is packed too', () => {
  const missing = [...paths].filter((path) => /\.js$/.test(path) && !path.startsWith('wasm/')).flatMap(imports).filter((path) => !paths.has(path));
  assert.deepEqual(missing, []);
});

test('no entry but those for Node alone imports anything of Node before it is asked for: browsers and their bundlers have nothing to resolve', () => {
  const elsewhere = (entry) => (typeof entry === 'string' ? [entry] : Object.entries(entry).flatMap(([condition, target]) => (condition === 'node' ? [] : elsewhere(target))));
  const seen = new Set();
  const follow = (path) => {
    if (seen.has(path) || !path.endsWith('.js')) return;
    seen.add(path);
    imports(path).forEach(follow);
  };
  for (const target of elsewhere(manifest.exports)) follow(target.replace('./', ''));
  assert.ok(seen.has('archive/files.js') && seen.has('worker/serve.js'));
  const literal = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"`]node:/;
  assert.deepEqual([...seen].filter((path) => !path.startsWith('wasm/') && literal.test(readFileSync(join(pkg, path), 'utf8'))), []);
});

test('what reads files weighs at most 190 kB as a server sends it', () => {
  const { length } = brotliCompressSync(readFileSync(join(pkg, 'wasm/sources_bg.wasm')));
  assert.ok(length <= 190_000, `${length} bytes`);
});

test('nothing is inside that a user has no need of: what is no paper, type or wasm is imported from an entry or a command', () => {
  const reached = new Set();
  const follow = (path) => {
    if (reached.has(path)) return;
    reached.add(path);
    if (path.endsWith('.js') && !/\bwasm\//.test(path)) imports(path).forEach(follow);
    if (paths.has(`${path}.map`)) reached.add(`${path}.map`);
  };
  for (const target of [...targets(manifest.exports), ...Object.values(manifest.bin), manifest.unpkg]) follow(target.replace('./', ''));
  // What pages without a bundler name by its address.
  for (const name of ['index', 'element', 'article', 'sanitizer', 'worker']) follow(`module/${name}.js`);
  // What serve gives out.
  for (const path of Object.values(JSON.parse(readFileSync(join(pkg, 'play/files.json'), 'utf8')))) reached.add(path);
  reached.add('play/files.json');
  // The glue imports internal/strings.js, and that the module below.
  ['cjs/package.json', 'CHANGELOG.md', 'man/maqal.1'].forEach((path) => reached.add(path));
  ['internal/strings.js', 'wasm/strings.inline.js', 'package.json', 'README.md', 'LICENSE-MIT', 'LICENSE-APACHE', 'THIRD-PARTY'].forEach((path) => reached.add(path));
  const isPaper = (path) => /^docs\/\w[\w-]*\.md$|^wasm\/\w+_bg\.wasm\.names\.txt$/.test(path);
  assert.deepEqual([...paths].filter((path) => !reached.has(path) && !isPaper(path)), []);
});

test('THIRD-PARTY has the notices of what only the wasm of maqal/page is made of: the text of the MPL and where its sources are', () => {
  const notices = readFileSync(join(pkg, 'THIRD-PARTY'), 'utf8');
  for (const name of ['lol_html', 'selectors', 'cssparser', 'dtoa-short', 'serde-wasm-bindgen']) assert.match(notices, new RegExp(`^${name} \\d`, 'm'), name);
  for (const text of ['Mozilla Public License Version 2.0', 'Redistribution and use in source and binary forms', 'https://github.com/servo/stylo']) assert.ok(notices.includes(text), text);
});

test('the README and both licenses are inside', () => {
  assert.deepEqual(['README.md', 'LICENSE-MIT', 'LICENSE-APACHE', 'THIRD-PARTY'].filter((path) => !paths.has(path)), []);
});

test('`types` comes first in every entry: TypeScript takes the first condition that matches', () => {
  /** The branches of an entry that have no types, or have them late. */
  const wrong = (entry, path) => {
    if (typeof entry === 'string') return /\.js$/.test(entry) && !/thread|json/.test(entry) ? [path] : [];
    if (Object.keys(entry)[0] === 'types') return [];
    return Object.entries(entry).flatMap(([name, inner]) => (name === 'types' ? [path] : wrong(inner, `${path} ${name}`)));
  };
  assert.deepEqual(Object.entries(manifest.exports).flatMap(([name, entry]) => wrong(entry, name)), []);
});

test('what is derived of the modules is of these modules', () => {
  execFileSync(process.execPath, [join(root, 'scripts/bundle.mjs'), '--check'], { stdio: 'pipe' });
});

test('a document that the types refer to is inside', () => {
  const named = [...paths].filter((path) => path.endsWith('.d.ts')).flatMap((path) => readFileSync(join(pkg, path), 'utf8').match(/docs\/[\w-]+\.md/g) ?? []);
  assert.ok(named.length > 3);
  assert.deepEqual(named.filter((path) => !paths.has(path)), []);
});

test('the inlined wasm is the same as the file', async () => {
  const { default: inlined } = await import(join(pkg, 'wasm/maqal_bg.inline.js'));
  assert.ok(inlined instanceof Uint8Array);
  assert.ok(readFileSync(join(pkg, 'wasm/maqal_bg.wasm')).equals(inlined));
});

test('the version is the crate\'s', () => {
  assert.equal(manifest.version, readFileSync(join(root, 'Cargo.toml'), 'utf8').match(/^version = "(.+)"$/m)[1]);
});

test('what is released names its repository, home and bugs, for which npm asks where it vouches for the build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maqal-release-test-'));
  try {
    const release = (...given) => execFileSync(process.execPath, [join(root, 'scripts/release.mjs'), ...given], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    for (const given of ['', 'code.example/maqal', 'git@code.example:maqal', 'javascript:alert(1)']) {
      assert.throws(() => release(given, folder), { status: 2 });
    }
    const file = release('https://code.example/news/maqal.git', folder).trim();
    const released = JSON.parse(execFileSync('tar', ['xzOf', file, 'package/package.json'], { encoding: 'utf8' }));
    const { repository, homepage, bugs, ...rest } = released;
    assert.deepEqual(repository, { type: 'git', url: 'git+https://code.example/news/maqal.git', directory: 'pkg' });
    assert.deepEqual([homepage, bugs.url], ['https://code.example/news/maqal#readme', 'https://code.example/news/maqal/issues']);
    assert.deepEqual(rest, manifest);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('no dependencies, none but frameworks as peers, which nobody has to have, and no script that runs on install', () => {
  assert.deepEqual([manifest.dependencies, manifest.scripts], [undefined, undefined]);
  const optional = Object.entries(manifest.peerDependenciesMeta).filter(([, peer]) => peer.optional).map(([name]) => name);
  assert.deepEqual(optional, ['react', 'vue']);
  assert.deepEqual(Object.keys(manifest.peerDependencies), optional);
});

test('the type of error codes names the codes of the scripts', () => {
  const codes = (text, pattern) => [...new Set([...text.matchAll(pattern)].map((m) => m[1]))].sort();
  const declared = readFileSync(join(pkg, 'index.d.ts'), 'utf8').match(/type MaqalErrorCode =([^;]+);/)[1];
  const scripts = [...paths].filter((path) => path.endsWith('.js') && !/^(?:bin|wasm)\//.test(path));
  const used = scripts.map((path) => readFileSync(join(pkg, path), 'utf8')).join('\n');
  // Those of notices stand behind `code: `.
  assert.deepEqual(codes(used, /(?<!code: )'([A-Z]+_[A-Z_]+|INTERNAL)'/g), codes(declared, /'(\w+)'/g));
});

test('the entries export the functions that the types declare, and no others', async () => {
  // A function with overloads is declared more than once.
  const declared = [...new Set([...readFileSync(join(pkg, 'index.d.ts'), 'utf8').matchAll(/^export (?:function|class) (\w+)/gm)].map((m) => m[1]))].sort();
  const exportsOf = async (entry) => Object.keys(await import(join(pkg, entry))).sort();
  for (const entry of ['index.js', 'inline.js']) assert.deepEqual(await exportsOf(entry), declared, entry);
  assert.deepEqual(await exportsOf('node.js'), [...declared, 'readSource', 'sourceStream', 'toNewsmlG2', 'toNinjs'].sort());
});
