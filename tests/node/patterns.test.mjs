// Patterns of file names on the command line.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expanded } from '../../pkg/bin/patterns.js';
import { renderArticle } from '../../pkg/inline.js';

const bin = fileURLToPath(new URL('../../pkg/bin/maqal.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'maqal-patterns-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const html = (name) => `<h1>خبر من ${name}</h1><p>فاض النهر هذا الأسبوع، ثم عاد إلى مجراه.</p>`;
const FILES = ['in/1.html', 'in/12.html', 'in/a/2.html', 'in/a/b/3.html', 'in/a/note.txt', 'in/b[1].html', 'in/خبر.html', 'in/.draft.html', 'in/.git/4.html', 'in/node_modules/x/5.html'];
for (const name of FILES) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), html(name));
}
writeFileSync(join(folder, 'in/lines.jsonl'), `${JSON.stringify({ html: html('a line') })}\n`);
const canLink = process.platform !== 'win32';
if (canLink) symlinkSync('..', join(folder, 'in/a/up'));

const run = (...args) => spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' });
const parsed = (stdout) => stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
const plainly = (value) => JSON.parse(JSON.stringify(value));

describe('the files that a pattern names, sorted', () => {
  const cases = [
    ['*: any characters, of one folder', '*.html', ['1.html', '12.html', 'b[1].html', 'خبر.html']],
    ['?: one character, of any script', '???.html', ['خبر.html']],
    ['[0-9]: one of these', '[0-9].html', ['1.html']],
    ['[!0-9]: none of these', '[!0-9]*.html', ['b[1].html', 'خبر.html']],
    ['[[]: a bracket', 'b[[]1[]].html', ['b[1].html']],
    ['a bracket that nothing closes is one', 'b[1*', ['b[1].html']],
    ['brackets are one character', 'b[1].ht*', []],
    ['{a,b}: either, one in another', '{1,a/{2,b/3}}.html', ['1.html', 'a/2.html', 'a/b/3.html']],
    ['**: folders of any depth, none with a dot, no node_modules, no link', '**/*.html', ['1.html', '12.html', 'a/2.html', 'a/b/3.html', 'b[1].html', 'خبر.html']],
    ['** at the end: every file', 'a/**', ['a/2.html', 'a/b/3.html', 'a/note.txt']],
    ['** twice: each file once', '**/**/3.html', ['a/b/3.html']],
    ['a dot at the beginning is to be typed', '.*.html', ['.draft.html']],
    ['a folder that is typed is entered', 'node_modules/*/*', ['node_modules/x/5.html']],
    ['a folder that a part names is entered', '*/*.html', ['a/2.html']],
    ['a file is no folder', '1.html/*', []],
    ['a dot, a plus and a parenthesis are themselves', '1+.html*', []],
  ];
  for (const [name, pattern, files] of cases) {
    test(name, async () => {
      const found = expanded([`${folder}/in/${pattern}`]);
      if (files.length === 0) await assert.rejects(found, /no file has such a name/);
      else assert.deepEqual(await found, { files: files.map((file) => `${folder}/in/${file}`.replaceAll('\\', '/')), isList: true });
    });
  }
  test('a link to a folder is entered where it is typed', { skip: !canLink }, async () => {
    assert.deepEqual((await expanded([`${folder}/in/a/up/1*.html`])).files.length, 2);
  });
  test('what is no pattern stays: a file of that very name, an address, standard input', async () => {
    const operands = [join(folder, 'in/b[1].html'), 'https://news.example/?a[]=*', '-', 'missing.html'];
    assert.deepEqual(await expanded(operands), { files: operands, isList: false });
  });
});

describe('the command with many files', () => {
  const rendered = (file) => plainly({ file, ...renderArticle(html(file)) });
  test('render: a line of JSON for each, with its name, however many there are', () => {
    const files = ['in/1.html', 'in/12.html'];
    const { status, stdout, stderr } = run('render', 'in/1*.html');
    assert.equal(status, 0, stderr);
    assert.deepEqual(parsed(stdout), files.map(rendered));
    assert.equal(run('render', ...files, '--threads', '1').stdout, stdout);
    assert.deepEqual(parsed(run('render', 'in/a/*.html').stdout), [rendered('in/a/2.html')]);
  });
  test('render: one that is bad is named and stands as its error', () => {
    const { status, stdout, stderr } = run('render', 'missing.html', 'in/lines.jsonl', 'in/1.html');
    const [missing, lines, good] = parsed(stdout);
    assert.equal(status, 0);
    assert.deepEqual([missing.error.file, missing.error.code], ['missing.html', 'BAD_INPUT']);
    assert.match(lines.error.message, /JSON lines/);
    assert.deepEqual(good, rendered('in/1.html'));
    assert.match(stderr, /maqal: missing\.html: cannot read missing\.html: there is no such file\n/);
    assert.equal(run('render', 'a', 'b').status, 1);
  });
  test('sources: the stories of all', () => {
    assert.equal(parsed(run('sources', 'in/**/[23].html').stdout).length, 2);
  });

  for (const [name, args, status, message] of [
    ['no file of such a name', ['render', 'in/*.xml'], 1, /cannot read in\/\*\.xml: no file has such a name/],
    ['many, for a command of one', ['sanitize', 'in/1*.html'], 2, /one file at a time, and "in\/12\.html" is one more/],
    ['standard input among files', ['render', '-', 'in/1.html'], 2, /standard input by itself/],
    ['--explain of many', ['render', 'in/1*.html', '--explain'], 2, /--explain is for one page at a time/],
    ['--format jsonl of many', ['render', 'in/1*.html', '--format', 'jsonl'], 2, /JSON lines one file at a time/],
    ['a wrong option, once', ['render', 'in/1*.html', '--heading-level', '9'], 1, /^maqal: .*headingLevel[^\n]*\n$/],
  ]) {
    test(`refused: ${name}`, () => {
      const done = run(...args);
      assert.deepEqual([done.status, done.stdout], [status, ''], done.stderr);
      assert.match(done.stderr, message);
    });
  }
});
