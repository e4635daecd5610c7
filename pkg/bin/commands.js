// The commands of `npx maqal`: one table, from which arguments.js parses the command line and writes the help.
import { shown } from './arguments.js';
import * as options from './options.js';

const OF_PAGES = [options.CHARSET, options.PRESET, options.BASE_URL, options.MAX_BYTES];
const OF_ARTICLES = [options.CHARSET, options.MAX_BYTES, options.PAGE_URL, options.LANG, options.ITEM, options.EVEN_IF];
const OF_INPUTS = [options.INPUT_CHARSET, options.ALLOW_PRIVATE, options.IGNORE_ROBOTS, options.THREADS];

/** What a command does is loaded when it is asked for: --help and mistakes answer at once. */
const from = (load, name) => async function* (...call) {
  yield* (await load())[name](...call);
};
const pages = () => import('./pages.js');
const stories = () => import('./stories.js');
const archives = () => import('./archives.js');

/** The commands. One that `isInternal` is for programs, and not in the help. */
export const COMMANDS = [
  {
    name: 'render',
    operands: 'FILE...|- [options]',
    does: 'an article and its sidebar',
    maxFiles: Infinity,
    options: [
      ...OF_PAGES,
      options.JSON_OUTPUT,
      options.EXPLAIN,
      options.PAGE_URL,
      options.SOURCE_FORMAT,
      options.LANG,
      options.HEADING_LEVEL,
      options.ITEM,
      options.EVEN_IF,
      options.THREADS,
    ],
    run: from(pages, 'renderPage'),
  },
  {
    name: 'sanitize',
    operands: 'FILE|- [options]',
    does: 'the same HTML, made safe',
    maxFiles: 1,
    options: [...OF_PAGES, options.REPORT],
    run: from(pages, 'sanitizePage'),
  },
  {
    name: 'page',
    operands: 'TEMPLATE [ARTICLE]',
    does: "the article in the site's own page",
    needs: 'a template and an article, or --check and a template',
    maxFiles: 2,
    options: [
      options.CHECK,
      options.SLOTS,
      options.TITLE,
      options.HEAD,
      options.TEMPLATE_CHARSET,
      options.PAGE_URL,
    ],
    run: from(pages, 'fillPage'),
  },
  {
    name: 'sources',
    operands: 'FILE...',
    does: 'the stories of wires, exports and feeds, a line of JSON each',
    maxFiles: Infinity,
    options: [options.SOURCES_CHARSET],
    run: from(stories, 'printSources'),
  },
  {
    name: 'keywords',
    operands: 'FILE|- [options]',
    does: 'the keywords of an article, the best first',
    maxFiles: 1,
    options: [...OF_ARTICLES, options.AS_JSON, options.KEYWORD_LIMIT],
    run: from(pages, 'printKeywords'),
  },
  {
    name: 'related',
    operands: 'FILE|- --archive DIR',
    does: 'what an archive has about the same',
    maxFiles: 1,
    options: [...OF_ARTICLES, options.AS_JSON, options.ARCHIVE, options.LIMIT],
    run: from(pages, 'printRelated'),
  },
  {
    name: 'index',
    operands: 'INPUT... --out DIR',
    does: 'related articles of a whole archive, as files',
    maxFiles: Infinity,
    options: [
      ...OF_INPUTS,
      options.OUT,
      options.LIMIT,
      options.FORCE,
      options.FORMAT,
      options.INDEX_NAME,
      options.SUMMARY,
    ],
    run: from(archives, 'indexArchive'),
  },
  {
    name: 'vectors',
    operands: 'INPUT...',
    does: 'the terms of its documents, a line of JSON each',
    maxFiles: Infinity,
    options: OF_INPUTS,
    run: from(archives, 'printVectors'),
  },
  {
    name: 'serve',
    operands: '[options]',
    does: 'the playground, in a browser of this machine',
    maxFiles: 0,
    options: [options.PORT, options.OPEN],
    run: from(() => import('./serve.js'), 'servePlayground'),
  },
  {
    name: 'completion',
    operands: 'SHELL',
    does: 'a script that completes commands and options in bash, zsh or fish',
    needs: 'the name of a shell: bash, zsh or fish',
    maxFiles: 1,
    options: [],
    run: async function* (shells) {
      yield* (await import('./completion.js')).printCompletion(shells, shown(COMMANDS));
    },
  },
  {
    // examples/spark calls it; steps.js has the contract.
    name: 'step',
    isInternal: true,
    needs: 'the name of one',
    maxFiles: 1,
    options: [options.OUT, options.LIMIT, options.DOCUMENTS, options.FORCE],
    run: from(archives, 'runOneStep'),
  },
];

/** The commands that the names of operands stand for. */
const FILES = ['render', 'sanitize', 'keywords', 'related', 'sources'];
const INPUTS = ['index', 'vectors'];

/** What the help says between the commands and their options: paragraphs, and the commands that each is about. */
export const ABOUT = [
  {
    of: FILES,
    text: `FILE is a file, plain or gzip, an http(s): address, or - for standard input. It holds untrusted HTML; for
all but sanitize it may be plain text.
`,
  },
  {
    of: ['render'],
    text: `render prints safe HTML: the article, then its sidebar.
`,
  },
  {
    of: ['sanitize'],
    text: `sanitize reads and prints in pieces, however long FILE is.
`,
  },
  {
    of: ['render', 'keywords', 'related', 'sources'],
    text: `render, keywords, related and sources read more: NewsML, NITF, ninjs, IPTC 7901, ANPA; RSS, Atom, JSON
Feed, sitemaps; Apple News Format, AMP, Markdown; exports of WordPress, Blogger, Ghost, Telegram and Facebook. Of
several stories, all but sources take the first. One that may not be published is an error, of exit code 3.
`,
  },
  {
    of: ['render'],
    text: `Of JSON lines (.jsonl), { url, html }, { url, text } or what sources prints, render prints what --json
does, a line each, in order. A bad one is named, and stands as { error }. So it does of several files, each with its
name as "file".
`,
  },
  {
    of: [...FILES, 'page', ...INPUTS],
    text: `Of a pattern such as 'in/**/*.html' maqal finds the files itself, where the shell has not: * ? ** [a-z]
[!a-z] {a,b}. ** enters no node_modules, no link, and no folder whose name begins with a dot.
`,
  },
  {
    of: ['page'],
    text: `TEMPLATE is a page of the site, whose elements with data-maqal="article", "sidebar", "title" and so on
take the parts. ARTICLE is a FILE, or what render --json printed. A mistake in TEMPLATE is named with its line and
column.
`,
  },
  {
    of: INPUTS,
    text: `INPUT is JSON lines (documents, or { url, html }), a sitemap, whose pages are fetched, or any of the
formats that sources reads: a file, plain or gzip, an http(s): address, or -. A mistake in it is named by its line
or item and skipped, and so is what may not be published. Lists name http(s): addresses alone, and none on this
machine or a private network, unless they come from there.
`,
  },
  {
    of: ['index'],
    text: `openArchive() reads what index writes. The archive is built beside the one that is there, and takes its
place when it is whole. A build that was stopped goes on where it was. An archive of less than half as many
documents as before, or of none, replaces nothing.
`,
  },
  {
    of: ['serve'],
    text: `serve prints the address of the playground, which this machine alone can open, until it is interrupted.
`,
  },
  {
    of: ['render', 'sources', ...INPUTS],
    text: `On a terminal a bar shows progress, elsewhere a line a minute (or as often as MAQAL_LOG_SECONDS says).
`,
  },
];
