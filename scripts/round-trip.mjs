// The share of real pages whose article is the same when what maqal has written of it is rendered again: `make eval` asks for 99 %.
//
// node scripts/round-trip.mjs [folder of pages]
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { renderArticle } from '../pkg/inline.js';

const FIELDS = ['title', 'subtitle', 'byline', 'authors', 'published', 'modified', 'section', 'lead', 'text', 'pullQuotes'];
const LEAST = 0.99;

const folder = process.argv[2] ?? '../shared/corpora/pages';
if (!fs.existsSync(folder)) {
  console.log(`skipped: there is no ${folder} here`);
  process.exit(0);
}
const isPage = (name) => /\.html(\.gz)?$/.test(name) && !name.startsWith('expected');
const pages = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && isPage(entry.name));
const counts = {};
let same = 0;
for (const { name, parentPath, path: older } of pages) {
  const file = path.join(parentPath ?? older, name);
  const bytes = fs.readFileSync(file);
  const once = renderArticle(name.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  const again = renderArticle(once.html);
  const others = FIELDS.filter((field) => JSON.stringify(once.article[field]) !== JSON.stringify(again.article[field]));
  for (const field of others) counts[field] = (counts[field] ?? 0) + 1;
  if (others.length > 0) console.log(`${path.relative(folder, file)}: ${others.join(' ')}`);
  else same += 1;
}
console.log(`${same} of ${pages.length} pages are the same article on the second rendering`, counts);
process.exit(same >= pages.length * LEAST ? 0 : 1);
