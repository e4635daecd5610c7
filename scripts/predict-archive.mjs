// Predictions for ../shared/eval/related.py from an archive in files: predict-archive.mjs known|new GOLD.jsonl.gz OUT.jsonl [DISTRACTORS.jsonl.gz LANG].
// `known`: the lists that `maqal index` makes; `new`: each article asked for as a page would, that has fetched nothing.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { buildArchive } from '../pkg/bin/archive.js';
import * as maqal from '../pkg/inline.js';

const [kind, gold, out, distractors, lang] = process.argv.slice(2);
const read = (file) => gunzipSync(readFileSync(file)).toString().trim().split('\n').map((line) => JSON.parse(line));
const asked = ({ id, title, text, lang }) => ({ id, url: `https://news.example/${encodeURIComponent(id)}`, title, text, lang });
const fetch = async (address) => new Response(readFileSync(new URL(address)));

const pools = new Map();
for (const one of read(gold)) if (!lang || one.lang === lang) pools.set(one.lang, [...(pools.get(one.lang) ?? []), one]);
if (distractors) pools.get(lang).push(...read(distractors));

const lines = [];
for (const pool of pools.values()) {
  const folder = mkdtempSync(join(tmpdir(), 'maqal-eval-'));
  try {
    writeFileSync(join(folder, 'in.jsonl'), pool.map((one) => `${JSON.stringify(asked(one))}\n`).join(''));
    await buildArchive({ inputs: [join(folder, 'in.jsonl')], out: join(folder, 'out'), limit: 20, progress: { tell() {}, say() {}, clear() {} } });
    for (const one of pool.filter(({ related }) => related?.length)) {
      const archive = await maqal.openArchive(pathToFileURL(join(folder, 'out')).href, { fetch });
      const { url, ...article } = asked(one);
      const found = kind === 'known' ? await archive.related({ id: one.id }, { limit: 20 }) : await archive.related({ ...article, id: `new:${one.id}` }, { limit: 5, blocked: [one.id] });
      lines.push(`${JSON.stringify({ id: one.id, ranked: found.map(({ id }) => id) })}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
writeFileSync(out, lines.join(''));
