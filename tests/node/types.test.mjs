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
  ['a browser project, bundler resolution', { lib: ['ES2022', 'DOM'], module: 'ESNext', moduleResolution: 'bundler' }, ['usage.ts', 'dom.ts', 'element.ts']],
  ['a Node project, without DOM types', { lib: ['ES2022'], module: 'NodeNext', moduleResolution: 'nodenext' }, ['usage.ts']],
  ['a CommonJS file of node16', { lib: ['ES2022', 'DOM'], module: 'node16', moduleResolution: 'node16' }, ['commonjs.cts']],
  ['exactOptionalPropertyTypes', { lib: ['ES2022', 'DOM'], module: 'NodeNext', moduleResolution: 'nodenext', exactOptionalPropertyTypes: true }, ['usage.ts', 'dom.ts', 'element.ts']],
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
  const declared = ['index', 'page'].map((name) => readFileSync(join(root, `pkg/${name}.d.ts`), 'utf8')).join('\n');
  const used = readFileSync(new URL('types/usage.ts', import.meta.url), 'utf8');
  const names = ['SanitizeOptions', 'Limits', 'RenderOptions', 'PageOptions', 'Rule'].flatMap((type) =>
    [...declared.match(new RegExp(`interface ${type}[^{]*\\{([\\s\\S]*?)\\n\\}`))[1].matchAll(/^ {2}(\w+)\?:/gm)].map((m) => m[1]));
  assert.ok(names.length >= 8, names.join());
  assert.deepEqual(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(used)), []);
});

/** The interfaces of options, each with the file that declares it. */
const OPTIONS = {
  'article.d.ts': ['ArticleOptions'],
  'index.d.ts': [
    'SanitizeOptions', 'HostRules', 'UrlRules', 'Limits', 'RenderOptions', 'SidebarSettings', 'SidebarOptions', 'KeywordOptions',
    'ProviderOptions', 'ArchiveQueryOptions', 'RelatedOptions', 'ArchiveOptions',
  ],
  'providers.d.ts': ['ElasticsearchOptions', 'PostgresOptions'],
  'sources.d.ts': ['ReadOptions', 'WriteOptions'],
  'worker.d.ts': ['CallOptions', 'WorkerSettings'],
};
for (const [file, types] of Object.entries(OPTIONS)) {
  const declared = readFileSync(join(root, 'pkg', file), 'utf8');
  for (const type of types) {
    test(`every option of ${type} says what it is, its default, and has an example`, () => {
      const body = declared.match(new RegExp(`interface ${type}\\b[^{]*\\{([\\s\\S]*?)\\n\\}`))[1];
      const names = [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name]) => name);
      const documented = [...body.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(\w+)\??:/g)];
      const complete = documented.filter(([, doc]) => /^\s*\* \w/m.test(doc) && /Default: /.test(doc) && /@example/.test(doc));
      assert.deepEqual(complete.map(([, , name]) => name), names);
    });
  }
  test(`every interface of options in ${file} is listed here`, () => {
    const found = [...declared.matchAll(/^export interface (\w+(?:Options|Rules|Limits|Settings))\b/gm)].map(([, name]) => name);
    assert.deepEqual(found.filter((name) => !types.includes(name)), []);
  });
}
