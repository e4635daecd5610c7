// The articles of this repository as a site would publish them: each in a page of its own, with its sidebar.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderArticle } from '../../pkg/inline.js';
import { languages, rendered as story } from '../browser/style/article.mjs';

/** Folders of sources; in `texts`, the HTML is what is expected of the text beside it. */
const FOLDERS = [['node/fixtures', /\.(html|txt)$/], ['articles', /\.(html|txt)$/], ['texts', /\.txt$/]];

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page that holds what was rendered, and no data beside it. */
const page = ({ html, article, sidebar }) => `<!DOCTYPE html>
<html lang="${article.lang ?? 'und'}" dir="${article.dir}">
<head><meta charset="utf-8"><title>${escaped(article.title || 'Untitled')}</title></head>
<body>
<main>
${html}
</main>
${sidebar.html}
</body>
</html>
`;

const fromFiles = FOLDERS.flatMap(([folder, pattern]) => {
  const path = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  return readdirSync(path).filter((name) => pattern.test(name)).sort().map((name) => {
    const rendered = renderArticle(readFileSync(path + name, 'utf8'), { url: 'https://news.example/story' });
    return { name: `${folder}/${name}`, rendered };
  });
});
const stories = languages.map((lang) => ({ name: `browser/style in ${lang}`, rendered: story(lang) }));

/** Every article, as `{ name, rendered, page }`. */
export const articles = [...fromFiles, ...stories].map((one) => ({ ...one, page: page(one.rendered) }));
