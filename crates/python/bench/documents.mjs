// Writes the documents to measure with, those of bench/documents.mjs, into a folder: fragment-SIZE.html and page-SIZE.html.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fragment, page } from '../../../bench/documents.mjs';

const [folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const bytes of [100_000, 260_000, 600_000]) {
  writeFileSync(`${folder}/fragment-${bytes}.html`, fragment(bytes));
  writeFileSync(`${folder}/page-${bytes}.html`, page(bytes));
}
