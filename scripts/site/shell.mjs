// The frame of maqal's own site: what stands around the `main` of every page, in English and in Arabic.
import { escape, relative } from './html.mjs';

/** What may be loaded: the site's own files and nothing else. No script and no style stands in a page. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'maqal maqal-site',
};

const WORDS = {
  en: {
    dir: 'ltr',
    name: 'English',
    skip: 'Skip to the content',
    site: 'Site',
    languages: 'Language',
    docs: 'Documentation',
    play: 'Playground',
    newspaper: 'A newspaper',
    license: 'maqal is free software, MIT or Apache-2.0.',
    about: 'This site asks no other host for anything, and works offline after a first visit.',
  },
  ar: {
    dir: 'rtl',
    name: 'العربية',
    skip: 'إلى المحتوى',
    site: 'الموقع',
    languages: 'اللغة',
    docs: 'التوثيق',
    play: 'المختبر',
    newspaper: 'صحيفة',
    license: 'برنامج «مقال» حرّ، برخصة MIT أو Apache-2.0.',
    about: 'لا يطلب هذا الموقع شيئًا من أي خادم آخر، ويعمل من دون اتصال بعد الزيارة الأولى.',
  },
};

export const LANGUAGES = Object.keys(WORDS);

/** The path of a page in a language: `docs/index.html`, in Arabic `ar/docs/index.html`. */
export const inLanguage = (path, lang) => (lang === 'en' ? path : `${lang}/${path}`);

/** The path of a page without its language. */
const withoutLanguage = (path) => path.replace(new RegExp(`^(?:${LANGUAGES.join('|')})/`), '');

/**
 * @typedef {object} Page
 * @property {string} path where it stands, from the site's root: `ar/docs/index.html`
 * @property {'en' | 'ar'} lang
 * @property {string} title
 * @property {string} description a sentence or two
 * @property {string} main the HTML inside of `main`
 * @property {'home' | 'docs' | 'play' | 'newspaper'} [active] the part of the site that it belongs to
 * @property {string} [head] HTML for the head: style sheets and modules of the page's own
 * @property {string[]} [translations] the languages in which the page exists; in others the switch leads to the first
 *   page of its part. Default: all
 * @property {Record<string, string>} [policy] directives of the Content-Security-Policy that are to differ
 * @property {boolean} [isAlone] whether no other part of the site is there, as in the package. Default: false
 */

/** What all pages need beside themselves. */
export function build({ copy }) {
  copy('www/site.css', 'site.css');
  copy('www/images/icon.svg', 'icon.svg');
}

/** @param {Page} page @returns {string} the whole page */
export function page({ path, lang, title, description, main, active, head = '', translations = LANGUAGES, policy = {}, isAlone = false }) {
  const words = WORDS[lang];
  const to = (target) => escape(relative(path, target));
  const here = withoutLanguage(path);
  const directives = Object.entries({ ...POLICY, ...policy }).map((directive) => directive.join(' ')).join('; ');
  return `<!doctype html>
<html lang="${lang}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(directives)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(active === 'home' ? title : `${title} · maqal`)}</title>
<meta name="description" content="${escape(description)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${to('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${to('site.css')}">
${isAlone ? '' : `<script type="module" src="${to('offline.js')}"></script>\n`}${head}
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="site-header">
<a class="wordmark" href="${to(isAlone ? path : inLanguage('index.html', lang))}"${active === 'home' ? ' aria-current="page"' : ''}>${wordmark(lang)}</a>
${isAlone ? '' : `<nav class="site-nav" aria-label="${words.site}"><ul>${parts(lang, active, to)}</ul></nav>\n`}<nav class="site-languages" aria-label="${words.languages}"><ul>${languages({ lang, here, active, translations, to })}</ul></nav>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="site-footer"><p>${isAlone ? words.license : `${words.license} ${words.about}`}</p></footer>
</body>
</html>
`;
}

/** Both names, the reader's first. */
function wordmark(lang) {
  const names = [['en', 'maqal'], ['ar', 'مقال']].map(([of, name]) => `<span lang="${of}">${name}</span>`);
  return (lang === 'ar' ? names.reverse() : names).join(' ');
}

const PARTS = { docs: 'docs/index.html', play: 'play/index.html', newspaper: 'newspaper/index.html' };
const pathOf = (part, lang) => inLanguage(PARTS[part] ?? 'index.html', lang);

function parts(lang, active, to) {
  return Object.keys(PARTS).map((part) =>
    `<li><a href="${to(pathOf(part, lang))}"${part === active ? ' aria-current="true"' : ''}>${WORDS[lang][part]}</a></li>`).join('');
}

/** `<link rel="alternate">` would say the same to search engines by absolute addresses, which a site for any host has not. */
function languages({ lang, here, active, translations, to }) {
  return LANGUAGES.map((other) => {
    const target = translations.includes(other) ? inLanguage(here, other) : pathOf(active, other);
    return `<li><a href="${to(target)}" lang="${other}" hreflang="${other}"${other === lang ? ' aria-current="true"' : ''}>${WORDS[other].name}</a></li>`;
  }).join('');
}
