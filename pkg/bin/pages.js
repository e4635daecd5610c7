// `maqal render`, `maqal sanitize` and `maqal page`: the package's main calls on files or on standard input.
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Usage } from './arguments.js';
import { areNamedLines, isPage } from './json-lines.js';
import { opened, packedChunks } from './streams.js';
import { unreadable } from './unreadable.js';

async function read(file) {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

export async function* sanitizePage([file], options) {
  const source = await read(file);
  const { sanitize } = await import('../inline.js');
  yield `${sanitize(source, options)}\n`;
}

/** What is looked at to tell JSON lines from a page: the first line, but no more than that of one. */
const MAX_FIRST_LINE_BYTES = 1 << 22;
const endsLine = (size, chunk) => size >= MAX_FIRST_LINE_BYTES || (chunk?.includes(10) ?? false);

/** Pages a line each: by the option, the file's name, or the first line. */
function areLines(file, head, format) {
  if (format !== undefined) return format === 'jsonl';
  if (areNamedLines(file)) return true;
  const end = head.indexOf(10);
  return head.length > 0 && isPage(new Uint8Array(head.subarray(0, end < 0 ? head.length : end)));
}

/** What is rendered, with the options: a story, or the bytes of the file. */
async function sourceOf(input, file, { item, ...options }) {
  if (options.format !== undefined) return { ...options, source: await buffer(input.chunks) };
  const { storyIn } = await import('./stories.js');
  return { ...options, ...(await storyIn(input, file, { item, ...options })) };
}

export async function* renderPage([file], { json, explain, threads, item, ...options }) {
  const input = await opened(await packedChunks(file), file, endsLine);
  const { format } = options;
  if (areLines(file, input.head, format)) {
    if (explain) throw new Usage('--explain is for one page, and not for JSON lines');
    if (item !== undefined) throw new Usage('--item is for one story, and not for JSON lines');
    const { format, ...rest } = options;
    yield* (await import('./render-lines.js')).renderLines(input, { threads, ...rest });
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
