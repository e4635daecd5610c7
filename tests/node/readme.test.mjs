// Every code sample of the READMEs runs as pasted, and prints what its comments say.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { named, promised, samples, story } from '../samples.mjs';
import { newsroom } from './newsroom.mjs';
import { install, root } from './packed.mjs';

const { project } = await install();
writeFileSync(join(project, 'story.html'), story);
writeFileSync(join(project, 'template.html'), '<html><head></head><body><main data-maqal="article"></main></body></html>');
const wire = `<nitf><body><body.head><hedline><hl1>قوارب الكتب تعود إلى النهر</hl1></hedline></body.head><body.content><p>عادت القوارب إلى النهر.</p></body.content></body></nitf>`;
writeFileSync(join(project, 'story.xml'), wire);
mkdirSync(join(project, 'wire'));
for (const name of ['a.xml', 'b.xml']) writeFileSync(join(project, 'wire', name), wire);
mkdirSync(join(project, 'in', '2026'), { recursive: true });
writeFileSync(join(project, 'in', '2026', 'story.html'), story);
writeFileSync(join(project, 'pages.jsonl'), [1, 2].map((n) => `${JSON.stringify({ url: `https://news.example/${n}`, html: story })}\n`).join(''));
writeFileSync(join(project, 'stories.jsonl'), newsroom(20).map((one) => `${JSON.stringify(one)}\n`).join(''));
const all = samples();
/** What stands before the path of a file that `make test-frameworks` builds into a site and visits. */
const SITE = /^(?:js|jsx|vue|svelte|astro) [\w+.-]+\/[\w/+.-]+$/;

describe('```js', () => {
  for (const sample of all.filter(({ info }) => info === 'js')) {
    test(named(sample), () => {
      const file = join(project, `sample-${sample.line}.mjs`);
      writeFileSync(file, sample.code);
      const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: project, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      const lines = promised(sample.code);
      if (lines) assert.deepEqual(stdout.trimEnd().split('\n'), lines);
    });
  }
});

describe('```cjs', () => {
  for (const sample of all.filter(({ info }) => info === 'cjs')) {
    test(named(sample), () => {
      const file = join(project, `sample-${sample.line}.cjs`);
      writeFileSync(file, sample.code);
      const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: project, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      assert.deepEqual(stdout.trimEnd().split('\n'), promised(sample.code));
    });
  }
});

describe('```js worker', () => {
  for (const sample of all.filter(({ info }) => info === 'js worker')) {
    test(named(sample), async () => {
      const file = join(project, `worker-${sample.line}.mjs`);
      writeFileSync(file, sample.code);
      const { default: worker } = await import(pathToFileURL(file));
      const answer = await worker.fetch(new Request('https://worker.example/', { method: 'POST', body: story }));
      assert.equal(answer.status, 200);
      const html = await answer.text();
      assert.match(html, /<h1[^>]*>مكتبة متنقلة/);
      assert.doesNotMatch(html, /pwned/);
    });
  }
});

describe('```sh', () => {
  const targets = existsSync(join(root, 'Makefile')) ? [...readFileSync(join(root, 'Makefile'), 'utf8').matchAll(/^([\w-]+):/gm)].map((m) => m[1]) : [];
  const commands = all.filter(({ info }) => info === 'sh').flatMap((sample) =>
    sample.code.replace(/\\\n\s*/g, '').split('\n').map((line) => line.replace(/(^|\s)#.*$/, '').trim()).filter(Boolean).map((command) => ({ command, at: named(sample) })));
  for (const { command, at } of commands) {
    test(`${at}: ${command}`, () => {
      const [program, first, second] = command.replace(/^(?:[A-Z_]+=\S+\s+)+/, '').split(/\s+/);
      if (program === 'make') {
        const asked = command.split(/\s+/).slice(1).filter((word) => !/=|^-/.test(word));
        assert.deepEqual(asked.filter((name) => !targets.includes(name)), [], 'every target is in the Makefile');
      } else if (program === 'npx' && first === 'maqal') {
        const { status, stderr } = spawnSync(command, { cwd: project, shell: true, encoding: 'utf8', input: story, env: { ...process.env, npm_config_offline: 'true' } });
        assert.equal(status, 0, stderr);
      } else if (program === 'npm') {
        assert.ok(['install', 'i'].includes(first) && second === 'maqal', command);
      } else if (program === 'pip') {
        assert.ok(first === 'install' && second === 'maqal', command);
      } else if (program === 'wasm-pack') {
        assert.ok(['build', 'test'].includes(first), command);
      } else if (program === 'node') {
        assert.ok(existsSync(join(root, first)), `${first} exists`);
      } else {
        assert.ok(['git', 'cd', 'cargo'].includes(program), `this test does not know ${program}: teach it to check it`);
      }
    });
  }
});

describe('files of the sites in tests/frameworks', () => {
  const files = all.filter(({ info }) => SITE.test(info));
  for (const sample of files) {
    test(`${named(sample)}: ${sample.info.split(' ')[1]}`, () => {
      assert.equal(sample.code, readFileSync(join(root, 'tests/frameworks', sample.info.split(' ')[1]), 'utf8'));
    });
  }
  test('there are some', () => assert.ok(files.length > 0));
});

// `make test-python` runs the ```python samples, `make test-component` those of the component.
test('every fenced block says what it is, so that none escapes this test', () => {
  const known = ['js', 'cjs', 'js browser', 'js worker', 'sh', 'http', 'html', 'json', 'text', 'ts', 'rust', 'toml', 'css', 'mermaid', 'python', 'js component', 'python component', 'rust component', 'sh component'];
  assert.deepEqual(all.filter(({ info }) => !known.includes(info) && !SITE.test(info)).map((sample) => `${named(sample)}: ${sample.info || 'nothing'}`), []);
  assert.ok(all.some(({ info }) => info === 'js') && all.some(({ info }) => info === 'sh'));
});
