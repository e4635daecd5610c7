// The types: every option is used and every mistake is a compile error, with the DOM's types and without.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { install, root } from './packed.mjs';

const manifest = createRequire(join(root, 'package.json')).resolve('typescript/package.json');
const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
const tsc = join(dirname(manifest), typeof bin === 'string' ? bin : bin.tsc);
const { project } = await install();

const kinds = [
  ['a browser project, bundler resolution', { lib: ['ES2022', 'DOM'], module: 'ESNext', moduleResolution: 'bundler' }, ['usage.ts', 'dom.ts']],
  ['a Node project, without DOM types', { lib: ['ES2022'], module: 'NodeNext', moduleResolution: 'nodenext' }, ['usage.ts']],
  ['exactOptionalPropertyTypes', { lib: ['ES2022', 'DOM'], module: 'NodeNext', moduleResolution: 'nodenext', exactOptionalPropertyTypes: true }, ['usage.ts', 'dom.ts']],
];
for (const [name, options, files] of kinds) {
  test(name, () => {
    const folder = join(project, name.replace(/\W+/g, '-'));
    mkdirSync(folder);
    for (const file of files) copyFileSync(new URL(`types/${file}`, import.meta.url), join(folder, file));
    const compilerOptions = { ...options, target: 'ES2022', strict: true, noEmit: true, types: [], skipLibCheck: false };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
    const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
  });
}

test('every option of the types is used by usage.ts', () => {
  const declared = readFileSync(join(root, 'pkg/index.d.ts'), 'utf8');
  const used = readFileSync(new URL('types/usage.ts', import.meta.url), 'utf8');
  const names = ['SanitizeOptions', 'Limits', 'RenderOptions'].flatMap((type) =>
    [...declared.match(new RegExp(`interface ${type}[^{]*\\{([\\s\\S]*?)\\n\\}`))[1].matchAll(/^ {2}(\w+)\?:/gm)].map((m) => m[1]));
  assert.ok(names.length >= 8, names.join());
  assert.deepEqual(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(used)), []);
});

test('every option has its default and an example', () => {
  const declared = readFileSync(join(root, 'pkg/index.d.ts'), 'utf8');
  const bodies = ['SanitizeOptions', 'Limits', 'RenderOptions'].map((type) => declared.match(new RegExp(`interface ${type}[^{]*\\{([\\s\\S]*?)\\n\\}`))[1]).join('\n');
  const options = [...bodies.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(\w+)\?:/g)].filter(([, , name]) => name !== 'limits');
  assert.ok(options.length >= 8);
  assert.deepEqual(options.filter(([, doc]) => !/Default: /.test(doc) || !/@example/.test(doc)).map(([, , name]) => name), []);
});
