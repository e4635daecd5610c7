// The package's own rules: which of its files may import which, and how wide their lines are.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const pkg = fileURLToPath(new URL('../../pkg/', import.meta.url));
const manifest = JSON.parse(readFileSync(join(pkg, 'package.json'), 'utf8'));

/** What scripts write: scripts/build.sh and scripts/bundle.mjs. */
const DERIVED = new Set(['wasm', 'cjs', 'global', 'module', 'play']);
const filesIn = (folder) =>
  readdirSync(join(pkg, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return DERIVED.has(path) ? [] : filesIn(path);
    return /\.(?:js|d\.ts)$/.test(entry.name) ? [path] : [];
  });
const files = new Map(filesIn('.').map((path) => [path, readFileSync(join(pkg, path), 'utf8')]));
const scripts = [...files.keys()].filter((path) => path.endsWith('.js'));

/**
 * The files of ours that a script imports, at once or later: `import … from './x.js'`, `export … from`,
 * `import('./x.js')`.
 */
function importsOf(path) {
  const found = files.get(path).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g);
  return [...found].map(([, target]) => posix.join(dirname(path), target)).filter((target) => !target.startsWith('wasm/'));
}

const targets = (entry) => (typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(targets));
const entries = new Set(targets(manifest.exports).map((path) => path.replace('./', '')).filter((path) => !path.startsWith('cjs/')));

describe('imports', () => {
  test('every import is that of a file', () => {
    assert.deepEqual(scripts.flatMap(importsOf).filter((path) => !files.has(path)), []);
  });

  test('no file imports itself by way of others', () => {
    const circles = [];
    const done = new Set();
    const visit = (path, way) => {
      const at = way.indexOf(path);
      if (at >= 0) circles.push([...way.slice(at), path].join(' → '));
      if (at >= 0 || done.has(path)) return;
      for (const target of importsOf(path)) visit(target, [...way, path]);
      done.add(path);
    };
    for (const path of scripts) visit(path, []);
    assert.deepEqual(circles, []);
  });

  test('entries stand at the top of the package, and only commands import one', () => {
    const wrong = scripts.flatMap((path) =>
      importsOf(path).filter((target) => entries.has(target) && !path.startsWith('bin/')).map((target) => `${path} → ${target}`));
    assert.deepEqual(wrong, []);
    assert.deepEqual([...entries].filter((path) => path.includes('/') && !path.startsWith('wasm/')), []);
  });

  test('nothing outside bin/ imports a command', () => {
    const wrong = scripts.filter((path) => !path.startsWith('bin/') && importsOf(path).some((target) => target.startsWith('bin/')));
    assert.deepEqual(wrong, []);
  });

  test('what a file exports is assigned where it is declared: a later assignment makes the order of imports matter', () => {
    assert.deepEqual(scripts.filter((path) => /^export let \w+;/m.test(files.get(path))), []);
  });
});

test('no line is wider than 120 columns', () => {
  const wide = [...files].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, at) => (line.length > 120 ? [`${path}:${at + 1}`] : [])));
  assert.deepEqual(wide, []);
});
