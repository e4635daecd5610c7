// Real pages, where the corpora lie beside the repository.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

export const corpora = fileURLToPath(new URL('../../shared/corpora/pages/', import.meta.url));

/** The text of a file of theirs. */
export function readCorpus(file) {
  const bytes = readFileSync(corpora + file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** `{ pages }`, or `{ skipped }`: why there are none. */
export function corpus() {
  if (!existsSync(corpora)) return { skipped: 'no ../shared/corpora/pages beside the repository' };
  const files = readdirSync(corpora, { recursive: true }).filter((file) => /(^|[/\\])[^/\\]*\.html(\.gz)?$/.test(file) && !/expected/.test(file)).sort();
  // An even sample: all of them would take an hour, and the largest would outweigh the rest.
  const step = Math.max(1, Math.floor(files.length / 24));
  const pages = files.filter((_, i) => i % step === 0).slice(0, 24).map(readCorpus).filter((text) => text.length < 2_000_000);
  return pages.length ? { pages } : { skipped: 'no .html files in ../shared/corpora/pages' };
}
