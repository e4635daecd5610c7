// "Read also" from an archive that `maqal index` builds, as a newspaper's does.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Builds an archive of the stories in the folder `out`, and asks it for each of them what belongs beside it.
 *
 * @returns {Promise<Map<string, object[]>>} the related stories, by slug
 */
export async function relatedStories({ root, maqal }, stories, out) {
  buildArchive(root, stories.map(asDocument), out);
  const archive = await maqal.openArchive(out);
  const related = await Promise.all(stories.map((story) => archive.related(asDocument(story), { limit: 3 })));
  return new Map(stories.map(({ slug }, at) => [slug, related[at]]));
}

const asDocument = ({ slug, article, address, picture }) => {
  const { title, lead, text, published, section, authors, lang } = article;
  const keywords = article.keywords.map((keyword) => keyword.text);
  return {
    id: slug,
    url: address,
    title,
    lead,
    text,
    keywords,
    published,
    section,
    author: authors[0],
    lang,
    image: picture?.url,
  };
};

function buildArchive(root, documents, out) {
  const folder = mkdtempSync(join(tmpdir(), 'maqal-newspaper-'));
  try {
    const file = join(folder, 'stories.jsonl');
    writeFileSync(file, documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
    const command = [join(root, 'pkg/bin/maqal.js'), 'index', file, '--out', out];
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`maqal index failed: ${stderr}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
