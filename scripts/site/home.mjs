// The first page, in English and in Arabic: www/home/*.md, whose front matter has what stands above the text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escape, relative } from './html.mjs';
import { renderMarkdown } from './markdown.mjs';
import { frontMatter } from './front-matter.mjs';
import { LANGUAGES, inLanguage } from './shell.mjs';

export function build({ root, maqal, write, copy, page }) {
  for (const lang of LANGUAGES) {
    for (const file of [`newspaper-${lang}.webp`, `newspaper-${lang}-dark.webp`]) copy(`www/images/${file}`, file);
    const path = inLanguage('index.html', lang);
    const text = readFileSync(join(root, `www/home/${lang}.md`), 'utf8');
    const { headline, lead, title, start, play } = frontMatter(text);
    const to = (target) => escape(relative(path, inLanguage(target, lang)));
    const { html } = renderMarkdown(maqal, text, (address) => ({ href: relative(path, address) }));
    const main = `<div class="home prose">
<h1>${escape(headline)}</h1>
<p class="lead">${escape(lead)}</p>
<p class="doors"><a class="button chief" href="${to('docs/start/index.html')}">${escape(start)}</a> <a class="button" href="${to('play/index.html')}">${escape(play)}</a></p>
${html}
</div>`;
    write(path, page({ path, lang, title, description: lead, main, active: 'home' }));
  }
}
