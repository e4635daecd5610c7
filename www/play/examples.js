// The examples to choose from. Their files are .txt, so that no server gives one as a page; those that are the tests' own
// articles are copied from there, which scripts/site/play.mjs does by `of`. All of it is invented.

/**
 * @typedef {object} Example
 * @property {string} id
 * @property {string} file in examples/
 * @property {string} [of] the file of the repository that it is a copy of
 * @property {string} [name] the name that the file would have
 * @property {'en' | 'ar'} lang
 * @property {{ en: string, ar: string }} title
 */

/** @type {Example[]} */
export const EXAMPLES = [
  { id: 'cms-ar', file: 'cms-ar.txt', lang: 'ar', title: { en: 'Arabic: from a CMS, by way of Word', ar: 'مقالة من نظام نشر مرّت بـ«وورد»' } },
  { id: 'page-ar', file: 'page-ar.txt', of: 'tests/articles/ar-lighthouse.page.html', lang: 'ar', title: { en: 'Arabic: a whole page', ar: 'صفحة كاملة' } },
  { id: 'text-ar', file: 'text-ar.txt', of: 'tests/articles/ar-lighthouse.txt', lang: 'ar', title: { en: 'Arabic: plain text', ar: 'نصّ بلا وسوم' } },
  { id: 'wire-ar', file: 'wire-ar.txt', name: 'ferry.xml', lang: 'ar', title: { en: 'Arabic: a wire, NewsML-G2', ar: 'مادة من وكالة، NewsML-G2' } },
  { id: 'embeds-ar', file: 'embeds-ar.txt', lang: 'ar', title: { en: 'Arabic: posts and videos', ar: 'منشورات ومقاطع فيديو' } },
  { id: 'attacks-ar', file: 'attacks-ar.txt', lang: 'ar', title: { en: 'Arabic: attacks', ar: 'هجمات' } },
  { id: 'cms-en', file: 'cms-en.txt', lang: 'en', title: { en: 'From a CMS, by way of Word', ar: 'بالإنكليزية: مقالة من نظام نشر' } },
  { id: 'page-en', file: 'page-en.txt', of: 'tests/articles/en-clock.page.html', lang: 'en', title: { en: 'A whole page', ar: 'بالإنكليزية: صفحة كاملة' } },
  { id: 'text-en', file: 'text-en.txt', of: 'tests/articles/en-clock.txt', lang: 'en', title: { en: 'Plain text', ar: 'بالإنكليزية: نصّ بلا وسوم' } },
  { id: 'feed-en', file: 'feed-en.txt', name: 'feed.xml', lang: 'en', title: { en: 'A feed of three stories, RSS', ar: 'بالإنكليزية: ثلاث مواد في RSS' } },
  { id: 'markdown-en', file: 'markdown-en.txt', name: 'tides.md', lang: 'en', title: { en: 'Markdown', ar: 'بالإنكليزية: Markdown' } },
  { id: 'attacks-en', file: 'attacks-en.txt', lang: 'en', title: { en: 'Attacks', ar: 'بالإنكليزية: هجمات' } },
];
