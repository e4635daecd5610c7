// The page that leads to the newspaper, in the shell of maqal's own site, and tells how it is made.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frontMatter } from '../front-matter.mjs';
import { escape, relative } from '../html.mjs';
import { renderMarkdown } from '../markdown.mjs';
import { LANGUAGES, inLanguage } from '../shell.mjs';
import { EDITIONS } from './editions.mjs';

export function writeDoors({ root, maqal, write, page }) {
  for (const lang of LANGUAGES) {
    const path = inLanguage('newspaper/index.html', lang);
    const text = readFileSync(join(root, `www/newspaper/${lang}.md`), 'utf8');
    const { headline, lead, title } = frontMatter(text);
    const { html } = renderMarkdown(maqal, text, (address) => ({ href: relative(path, address) }));
    const editions = EDITIONS.map((edition) => door(edition, relative(path, `newspaper/${edition.lang}/index.html`)));
    const main = `<div class="home prose">
<h1>${escape(headline)}</h1>
<p class="lead">${escape(lead)}</p>
<ul class="editions">${editions.join('')}</ul>
${html}
</div>`;
    const head = `<link rel="stylesheet" href="${relative(path, 'newspaper/door.css')}">`;
    write(path, page({ path, lang, title, description: lead, main, active: 'newspaper', head }));
  }
}

const door = ({ lang, dir, name, motto }, address) =>
  `<li lang="${lang}" dir="${dir}"><a href="${escape(address)}"><b>${name}</b> <span>${motto}</span></a></li>`;
