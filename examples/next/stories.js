// Stories as a partner sends them: files here, a CMS or a wire in your site.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from 'react';
import { renderArticle } from 'maqal';

const FOLDER = join(process.cwd(), 'stories');
const SITE = 'https://news.example';

export const names = async () => (await readdir(FOLDER)).map((file) => file.replace(/\.html$/, ''));

/** A story, rendered once for the page and its head; undefined where there is none. */
export const story = cache(async (name) => {
  if (!(await names()).includes(name)) return undefined;
  const url = `${SITE}/stories/${name}`;
  return { url, ...renderArticle(await readFile(join(FOLDER, `${name}.html`)), { url }) };
});
