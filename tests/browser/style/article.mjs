// A source that holds every part of an article, in any language of `words.mjs`, and the page that a site would make.
import { renderArticle, renderSidebar } from '../../../pkg/inline.js';
import { words } from './words.mjs';

export const languages = Object.keys(words);

/** Where pictures are asked for; `WIDTHxHEIGHT` in the name is the size. */
export const PICTURES = '/pictures/';

const picture = (size, alt = '') => `<img src="${PICTURES}${size}.svg" alt="${alt}">`;
const items = (list, tag) => `<${tag}>${list.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
const row = (cells, tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

/** A site's page with the story in `lang`. */
export function source(lang) {
  const w = words[lang];
  const stressed = w.body[2].replace(w.stress, `<em>${w.stress}</em>`);
  return `<!doctype html><html lang="${lang}"><head><title>${w.title} - ${w.site}</title>
<meta property="article:section" content="${w.section}"></head><body><article>
<h1>${w.title}</h1><p class="subtitle">${w.subtitle}</p><p class="byline">${w.byline}</p><time>${w.date}</time>
<p><strong>${w.lead}</strong></p>
<figure>${picture('1200x675', w.caption)}<figcaption>${w.caption} <span class="credit">${w.credit}</span></figcaption></figure>
<h2>${w.heading}</h2><p>${w.body[0]}<sup><a href="#note">1</a></sup></p>
<blockquote>${w.quote}</blockquote><p>${w.body[1]}</p>
${items(w.items, 'ul')}
<h3>${w.subheading}</h3><p>${stressed} <a href="https://council.example/">${w.site}</a>.</p>
<table><caption>${w.table}</caption><thead>${row(w.head, 'th')}</thead><tbody>${w.rows.map((cells) => row(cells)).join('')}</tbody></table>
<blockquote><p>${w.quoted}</p><p>— ${w.byline}</p></blockquote>
<p>${w.body[3]}</p>
<iframe src="https://www.youtube.com/embed/abcDEF-_123" title="${w.film}"></iframe>
${items([...w.items, `<a href="/other">${w.others[0]}</a>`], 'ol')}
<div class="gallery">${w.pictures.map((alt, at) => `<figure>${picture(at === 1 ? '600x800' : '800x600', alt)}<figcaption>${alt}</figcaption></figure>`).join('')}</div>
<p>${w.track} <q>${w.heading} <q>${w.term}</q></q>: <code>0.8 g/l</code>, <kbd>Ctrl</kbd>, H<sub>2</sub>O.</p>
<iframe src="https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/waha/one" title="${w.track}"></iframe>
<blockquote class="twitter-tweet"><p>${w.term}: ${w.track}!</p>— ${w.speaker} <a href="https://twitter.com/waha/status/123">${w.date}</a></blockquote>
<dl><dt>${w.term}</dt><dd>${w.meaning}</dd></dl>
<hr><pre>flow = volume / time
      = 42 l / 10 s</pre>
<details><summary>${w.more}</summary><p>${w.rows.map((cells) => `${cells[0]}: ${cells[2]}`).join('; ')}.</p></details>
<audio controls src="/song.mp3"></audio>
<ol><li id="note">${w.note}</li></ol>
<p>${w.readAlso}</p>${items(w.others.map((title, at) => `<a href="/other-${at}">${title}</a>`), 'ul')}
<p>${w.tags}</p><p>${w.keywords.map((tag) => `<a href="/tag/${encodeURIComponent(tag)}">${tag}</a>`).join(' ')}</p>
</article></body></html>`;
}

/** What maqal makes of it, with related articles in the sidebar. */
export function rendered(lang, url = 'https://news.example/story', options = {}) {
  const w = words[lang];
  const one = renderArticle(source(lang), { url, ...options });
  const related = w.others.map((title, at) => ({
    url: new URL(`/related-${at}`, url).href, title: `${title} ${w.term}`, summary: at < 2 ? w.body[3 - at] : undefined, section: w.section,
    published: `2026-03-0${at + 1}`, image: at < 2 ? new URL(`${PICTURES}640x480.svg`, url).href : undefined,
  }));
  return { ...one, sidebar: renderSidebar({ ...one.article, related }, { images: true }) };
}
