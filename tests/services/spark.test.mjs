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

test('5,000 articles on two workers: the files of `maqal index`, byte for byte', () => {
  const stories = newsroom(5000);
  // What must not matter: a bad line, an ID that comes twice, no date, another script.
  const lines = [...stories, { ...stories[7], title: 'Later' }, { id: 'undated', title: 'Olives 🫒', text: 'The mill' }, { id: '🫒', title: '𝔒lives' }, { id: '\uffee', title: 'Half' }].map((story) => JSON.stringify(story));
  lines.splice(100, 0, 'not JSON');
  writeFileSync(join(folder, 'stories.jsonl'), `${lines.join('\n')}\n`);
  run(process.execPath, maqal, 'index', join(folder, 'stories.jsonl'), '--out', join(folder, 'here'));
  run('spark-submit', '--master', 'local-cluster[2,1,1024]', join(root, 'examples/spark/build_archive.py'), join(folder, 'stories.jsonl'), '--out', join(folder, 'there'), '--maqal', `${process.execPath} ${maqal}`);
  const here = files('here');
  assert.ok(here.length > 1000);
  assert.deepEqual(files('there'), here);
  for (const file of here) assert.ok(readFileSync(join(folder, 'here', file)).equals(readFileSync(join(folder, 'there', file))), file);
});
