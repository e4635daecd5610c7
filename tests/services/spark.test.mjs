// examples/spark on a cluster of two workers: the same files as `maqal index`, byte for byte. scripts/test-services.sh says where Spark is.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { newsroom } from '../node/newsroom.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'maqal-spark-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const maqal = join(root, 'pkg/bin/maqal.js');
const run = (command, ...args) => {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(status, 0, error?.message ?? stderr.slice(-4000));
};
const files = (name, below = '') => readdirSync(join(folder, name, below), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? files(name, join(below, entry.name)) : [join(below, entry.name)])).sort();

const stories = newsroom(5000);
// What must not matter: a bad line, an ID that comes twice, no date, another script, a page.
const page = '<h1>عودة الماء</h1><p>13 مارس 2021</p><p>عاد الماء إلى الساقية القديمة بعد غياب طويل.</p>';
const odd = [{ ...stories[7], title: 'Later' }, { id: 'undated', title: 'Olives 🫒', text: 'The mill' }, { id: '🫒', title: '𝔒lives' }, { id: '\uffee', title: 'Half' }, { url: 'https://news.example/page', html: page }];
const lines = [...stories, ...odd].map((story) => JSON.stringify(story));
lines.splice(100, 0, 'not JSON');
writeFileSync(join(folder, 'stories.jsonl'), `${lines.join('\n')}\n`);
run(process.execPath, maqal, 'index', join(folder, 'stories.jsonl'), '--out', join(folder, 'here'));
const here = files('here');

const WAYS = [
  ['the Python package inside the executors', 'build_archive.py', []],
  ['lines through a pipe to Node', 'build_archive_by_pipe.py', ['--maqal', `${process.execPath} ${maqal}`]],
];
for (const [way, script, more] of WAYS) {
  test(`5,000 articles on two workers, ${way}: the files of \`maqal index\`, byte for byte`, () => {
    const job = join(root, 'examples/spark', script);
    run('spark-submit', '--master', 'local-cluster[2,1,1024]', job, join(folder, 'stories.jsonl'), '--out', join(folder, script), ...more);
    assert.ok(here.length > 1000);
    assert.deepEqual(files(script), here);
    for (const file of here) assert.ok(readFileSync(join(folder, 'here', file)).equals(readFileSync(join(folder, script, file))), file);
  });
}
