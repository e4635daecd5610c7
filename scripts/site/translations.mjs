// Translations of the documentation keep pace with their originals: each names, in its front matter, the fingerprint of
// the text that it was made of. `node scripts/site/translations.mjs` lists those whose original has changed since;
// `… ID` says that www/docs/ar/ID.md is up to date again.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENTRIES } from './contents.mjs';
import { frontMatter } from './front-matter.mjs';
import { LANGUAGES } from './shell.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A short name of a text, another for every other text. */
export const fingerprint = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The fenced blocks of Markdown, with what stands behind the fence. */
export const codeBlocks = (text) => text.match(/^```[^\n]*\n[\s\S]*?^```$/gm) ?? [];

/**
 * Every translation that there is.
 *
 * @returns {{ id: string, lang: string, file: string, text: string, original: string, isCurrent: boolean }[]}
 */
export function translations(root = ROOT) {
  const others = LANGUAGES.filter((lang) => lang !== 'en');
  return ENTRIES.flatMap(({ id, file: source }) => others.map((lang) => ({ id, lang, source, file: `www/docs/${lang}/${id}.md` })))
    .filter(({ source, file }) => source && existsSync(join(root, file)))
    .map(({ source, ...known }) => {
      const text = readFileSync(join(root, known.file), 'utf8');
      const original = readFileSync(join(root, source), 'utf8');
      return { ...known, text, original, isCurrent: frontMatter(text).original === fingerprint(original) };
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [id] = process.argv.slice(2);
  for (const { file, text, original, isCurrent, id: own } of translations()) {
    if (isCurrent) continue;
    if (own === id) writeFileSync(join(ROOT, file), text.replace(/^original: .*$/m, `original: ${fingerprint(original)}`));
    else console.log(`${file}: its original has changed`);
  }
}
