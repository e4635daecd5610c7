// The pages of the documentation, in the order and groups of its navigation. A page is a Markdown file of the
// repository, under its own title unless it has a shorter `name`; or what a module of this folder writes (`made`).

/** @typedef {{ id: string, file?: string, made?: 'options', name?: { en: string, ar?: string } }} Entry */

/** @type {{ name: { en: string, ar: string }, pages: Entry[] }[]} */
export const GROUPS = [
  {
    name: { en: 'Start', ar: 'البداية' },
    pages: [
      { id: 'start', file: 'docs/start.md' },
      { id: 'package', file: 'pkg/README.md', name: { en: 'The package' } },
      { id: 'runtimes', file: 'docs/runtimes.md' },
      { id: 'frameworks', file: 'docs/frameworks.md', name: { en: 'React, Vue, Svelte, Astro' } },
      { id: 'examples', file: 'examples/README.md', name: { en: 'Examples' } },
    ],
  },
  {
    name: { en: 'Guides', ar: 'الأدلة' },
    pages: [
      { id: 'csp', file: 'docs/csp.md', name: { en: 'CSP and Trusted Types', ar: 'CSP وTrusted Types' } },
      { id: 'server', file: 'docs/server.md', name: { en: 'Servers and streams', ar: 'الخوادم والدفق' } },
      { id: 'archive', file: 'docs/archive.md', name: { en: '“Read also” from an archive', ar: '«اقرأ أيضًا» من أرشيف' } },
      { id: 'tags', file: 'docs/tags.md' },
      { id: 'recipes', file: 'docs/recipes.md' },
      { id: 'style', file: 'docs/style.md', name: { en: 'Theming', ar: 'المظهر' } },
      { id: 'accessibility', file: 'docs/accessibility.md' },
      { id: 'right-to-left', file: 'docs/right-to-left.md' },
      { id: 'caching', file: 'docs/caching.md', name: { en: 'Caching, cold start', ar: 'التخزين والنداء الأول' } },
      { id: 'moving', file: 'docs/moving.md', name: { en: 'From DOMPurify, sanitize-html', ar: 'من DOMPurify وsanitize-html' } },
      { id: 'moving-extractors', file: 'docs/moving-extractors.md', name: { en: 'From Readability, Trafilatura', ar: 'من Readability وTrafilatura' } },
    ],
  },
  {
    name: { en: 'Parts', ar: 'الأجزاء' },
    pages: [
      { id: 'element', file: 'docs/element.md' },
      { id: 'page', file: 'docs/page.md' },
      { id: 'worker', file: 'docs/worker.md' },
      { id: 'sources', file: 'docs/sources.md', name: { en: 'Wires, CMSs and feeds' } },
      { id: 'python', file: 'docs/python.md' },
      { id: 'component', file: 'docs/component.md', name: { en: 'WebAssembly component' } },
    ],
  },
  {
    name: { en: 'Reference', ar: 'المرجع' },
    pages: [
      { id: 'options', made: 'options', name: { en: 'Options' } },
      { id: 'errors', file: 'docs/errors.md' },
      { id: 'extraction', file: 'docs/extraction.md' },
      { id: 'text', file: 'docs/text.md' },
      { id: 'passes', file: 'docs/passes.md' },
      { id: 'keywords', file: 'docs/keywords.md' },
      { id: 'related', file: 'docs/related.md' },
      { id: 'sidebar', file: 'docs/sidebar.md' },
      { id: 'broken-pages', file: 'docs/broken-pages.md', name: { en: 'Broken pages' } },
      { id: 'security', file: 'SECURITY.md' },
    ],
  },
  {
    name: { en: 'Comparison', ar: 'المقارنة' },
    pages: [
      { id: 'comparison', file: 'docs/comparison.md' },
      { id: 'weight', file: 'docs/weight.md' },
    ],
  },
  {
    name: { en: 'Project', ar: 'المشروع' },
    pages: [
      { id: 'changelog', file: 'CHANGELOG.md' },
      { id: 'architecture', file: 'ARCHITECTURE.md' },
      { id: 'contributing', file: 'CONTRIBUTING.md' },
    ],
  },
];

export const ENTRIES = GROUPS.flatMap(({ pages }) => pages);

/** Where a page of the documentation stands, without its language. */
export const pathOf = (id) => `docs/${id}/index.html`;
