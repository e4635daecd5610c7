// What stands around everything that the newspaper prints: head, masthead, footer.
import { escape, relative } from '../html.mjs';
import { EDITIONS, TODAY, day, weekday } from './editions.mjs';

/** The site's own files, and the players that a reader may open: each asks first. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  'frame-src https://www.youtube-nocookie.com https://player.vimeo.com https://w.soundcloud.com https://platform.twitter.com',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types maqal maqal-site',
].join('; ');

/** A name of a section or a tag as the name of a file. */
export const fileOf = (kind, name) => `${kind}-${name.replace(/\s+/g, '-')}.html`;

/** The address of such a file, from a page beside it. */
export const addressOf = (kind, name) => encodeURI(fileOf(kind, name));

/**
 * A page of an edition.
 *
 * @param {object} edition
 * @param {{ name: string, title: string, description?: string, main: string, sections: string[], active?: string, head?: string }} page
 *   `name` of the file, in the edition's folder
 */
export function frame(edition, { name, title, description = edition.description, main, sections, active, head = '' }) {
  const path = `newspaper/${edition.lang}/${name}`;
  const to = (target) => escape(relative(path, target));
  return `<!doctype html>
<html lang="${edition.lang}" dir="${edition.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<meta name="description" content="${escape(description)}">
<meta property="og:site_name" content="${escape(edition.name)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${to('newspaper/icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${to('maqal/style.css')}">
<link rel="stylesheet" href="${to('newspaper/newspaper.css')}">
<script type="module" src="${to('newspaper/newspaper.js')}"></script>
<script type="module" src="${to('offline.js')}"></script>
${head}</head>
<body>
<a class="skip" href="#main">${edition.skip}</a>
${masthead(edition, { name, sections, active, to })}
<main id="main" tabindex="-1">
${main}
</main>
<footer class="colophon"><p>${edition.invented} <a href="${to('newspaper/index.html')}">${edition.home}</a></p></footer>
<template id="consent"><div class="consent"><p>${edition.consent.text}</p><button type="button">${edition.consent.button}</button></div></template>
</body>
</html>
`;
}

function masthead(edition, { name, sections, active, to }) {
  const isFront = name === 'index.html';
  const title = `<a href="index.html"${isFront ? ' aria-current="page"' : ''}>${edition.name}</a>`;
  const editions = EDITIONS.map(
    ({ lang, dir, language }) =>
      `<li><a href="${to(`newspaper/${lang}/index.html`)}" lang="${lang}" dir="${dir}" hreflang="${lang}"${lang === edition.lang ? ' aria-current="true"' : ''}>${language}</a></li>`,
  );
  const items = sections.map(
    (section) =>
      `<li><a href="${addressOf('section', section)}"${section === active ? ' aria-current="true"' : ''}>${escape(section)}</a></li>`,
  );
  return `<header class="masthead">
<div class="dateline"><p>${weekday(edition, TODAY)} <time datetime="${TODAY}">${day(edition, TODAY)}</time> <span>${edition.issue}</span></p><nav aria-label="${edition.languages}"><ul>${editions.join('')}</ul></nav></div>
${isFront ? `<h1 class="name">${title}</h1>` : `<p class="name">${title}</p>`}
<p class="motto">${edition.motto}</p>
<nav class="sections" aria-label="${edition.sections}"><ul><li><a href="index.html"${isFront ? ' aria-current="page"' : ''}>${edition.front}</a></li>${items.join('')}</ul></nav>
</header>`;
}
