// `maqal render`, `sanitize`, `page`, `keywords` and `related`: the package's main calls on files, addresses or
// standard input.
import { buffer } from 'node:stream/consumers';
import { Usage } from './arguments.js';
import { areNamedLines, isPage } from './json-lines.js';
import { LIMIT } from './options.js';
import { plain, shielded } from './progress.js';
import { openedInput } from './streams.js';
import { charsetOf } from './text.js';

const read = async (file) => buffer((await openedInput(file)).chunks);

/** `maxBytes` of the command line is a limit of the call. */
const withLimits = ({ maxBytes, ...options }) =>
  maxBytes === undefined ? options : { ...options, limits: { inputBytes: maxBytes } };

/** In pieces, however long the input is; a report is of an input that is held whole. */
export async function* sanitizePage([file], { report, ...given }) {
  const input = await openedInput(file);
  const options = { ...withLimits(given), charset: charsetOf(input.head, given.charset, input.charset) };
  const { sanitizeStream, sanitizeWithReport } = await import('../inline.js');
  if (report) {
    yield `${JSON.stringify(sanitizeWithReport(await buffer(input.chunks), options), null, 2)}\n`;
    return;
  }
  yield* ReadableStream.from(input.chunks).pipeThrough(sanitizeStream(options));
  yield '\n';
}

/** What is looked at to tell JSON lines from a page: the first line, but no more than that of one. */
const MAX_FIRST_LINE_BYTES = 1 << 22;
const endsLine = (size, chunk) => size >= MAX_FIRST_LINE_BYTES || (chunk?.includes(10) ?? false);

/** Pages a line each: by the option, the file's name, or the first line. */
function arePages(file, head, format) {
  if (format !== undefined) return format === 'jsonl';
  if (areNamedLines(file)) return true;
  const end = head.indexOf(10);
  return head.length > 0 && isPage(new Uint8Array(head.subarray(0, end < 0 ? head.length : end)));
}

/** An input of render, and whether it has pages a line each. */
export async function openedPage(file, { format }) {
  const input = await openedInput(file, endsLine);
  return { input, areLines: arePages(file, input.head, format) };
}

/** What is rendered, with the options: a story, or the bytes of the file. */
export async function sourceOf(input, file, { item, ...options }) {
  if (options.format !== undefined) {
    const source = await buffer(input.chunks);
    const charset = charsetOf(source, options.charset, input.charset);
    return { ...options, charset, url: options.url ?? input.url, source };
  }
  const { storyIn } = await import('./stories.js');
  return { ...options, ...(await storyIn(input, file, { item, ...options })) };
}

export async function* renderPage(files, { json, explain, threads, item, ...rest }, isList) {
  const options = withLimits(rest);
  if (isList || files.length > 1) {
    yield* renderMany(files, { explain, threads, item, ...options });
    return;
  }
  const [file] = files;
  const { input, areLines } = await openedPage(file, options);
  if (areLines) {
    if (explain) throw new Usage('--explain is for one page, and not for JSON lines');
    if (item !== undefined) throw new Usage('--item is for one story, and not for JSON lines');
    const { format, ...rest } = options;
    yield* (await import('./render-many.js')).renderLines(input, { threads, ...rest });
    return;
  }
  const { source, ...given } = await sourceOf(input, file, { item, ...options });
  if (explain) {
    const { explainArticle } = await import('../internal/api.js');
    await import('../inline.js');
    yield explainArticle(source, given);
    return;
  }
  const { renderArticle } = await import('../inline.js');
  const rendered = renderArticle(source, given);
  if (json) yield `${JSON.stringify(rendered, null, 2)}\n`;
  else for (const part of [rendered.html, rendered.sidebar.html]) if (part) yield `${part}\n`;
}

async function* renderMany(files, { explain, ...options }) {
  if (explain) throw new Usage('--explain is for one page at a time');
  if (options.format === 'jsonl') throw new Usage('render takes JSON lines one file at a time');
  if (files.includes('-')) throw new Usage('render takes standard input by itself, and not among files');
  yield* (await import('./render-many.js')).renderFiles(files, options);
}

/** The article of an input, for what is asked of it. */
async function articleOf(file, { item, ...given }) {
  const input = await openedInput(file);
  const { source, ...options } = await sourceOf(input, file, { item, ...withLimits(given) });
  const { renderArticle } = await import('../inline.js');
  return renderArticle(source, options).article;
}

export async function* printKeywords([file], { json, limit, ...options }) {
  const article = await articleOf(file, options);
  const { extractKeywords } = await import('../inline.js');
  const { text, title, lang } = article;
  const keywords = extractKeywords(text, { ...(title && { title }), ...(lang && { lang }), ...(limit && { limit }) });
  if (json) yield `${shielded(JSON.stringify(keywords, null, 2))}\n`;
  else for (const { text, score } of keywords) yield `${plain(text)}\t${score.toFixed(3)}\n`;
}

export async function* printRelated([file], { archive: folder, json, limit = LIMIT.default, ...options }) {
  if (folder === undefined) throw new Usage('related needs --archive DIR');
  const { openArchive } = await import('../inline.js');
  const archive = await openArchive(folder);
  const { title, lead, keywords, lang, section, published, canonicalUrl } = await articleOf(file, options);
  const tags = keywords.map(({ text }) => text);
  const document = { title, lead, keywords: tags, lang, section, published, url: options.url ?? canonicalUrl };
  const given = Object.fromEntries(Object.entries(document).filter(([, value]) => value));
  const related = await archive.related(given, { limit });
  if (json) yield `${shielded(JSON.stringify(related, null, 2))}\n`;
  else for (const { title, url, score } of related) yield `${plain(title)}\t${plain(url ?? '')}\t${score.toFixed(3)}\n`;
}

export async function* fillPage([file, article], { check, url, ...options }) {
  if (!check === (article === undefined)) {
    throw new Usage('page needs a template and an article, or --check and a template');
  }
  if (file === '-' && article === '-') throw new Usage('page can read one of its two files from standard input');
  const page = await read(file);
  const { PageTemplate } = await import('../page-inline.js');
  let template;
  try {
    template = new PageTemplate(page, options);
  } catch (error) {
    if (error.code !== 'BAD_TEMPLATE') throw error;
    const place = error.offset === undefined ? '' : `:${placeOf(await textOf(page, options.charset), error.offset)}`;
    throw new Error(`${file}${place}: ${error.message}`);
  }
  if (check) yield `${file}: right\n`;
  else yield template.render(await renderedIn(article, url));
}

/** What `maqal render --json` printed, or an article to be rendered. */
async function renderedIn(file, url) {
  const source = await read(file);
  const text = await textOf(source);
  try {
    const json = JSON.parse(text);
    if (typeof json === 'object' && json !== null) return json;
  } catch (error) {
    // Half a file of JSON is no article.
    if (/^\s*\{\s*"/.test(text)) throw new Error(`${file}: ${error.message}`);
  }
  const { renderArticle } = await import('../inline.js');
  return renderArticle(source, { url });
}

/** Bytes as text: what a shell has redirected may be UTF-16, or begin with a byte order mark. */
async function textOf(bytes, charset) {
  const { Source } = await import('../internal/charset.js');
  const { input } = new Source(bytes, charset);
  return typeof input === 'string' ? input : new TextDecoder().decode(input);
}

/** The line and the column of a byte of the page, as UTF-8. */
function placeOf(page, offset) {
  const lines = Buffer.from(page).subarray(0, offset).toString('utf8').split('\n');
  return `${lines.length}:${lines.at(-1).length + 1}`;
}
