// `maqal render`, `maqal sanitize` and `maqal page`: the package's main calls on files or on standard input.
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Usage } from './arguments.js';
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

export async function* renderPage([file], { json, explain, ...options }) {
  const source = await read(file);
  const { renderArticle } = await import('../inline.js');
  if (explain) {
    const { explainArticle } = await import('../internal/api.js');
    yield explainArticle(source, options);
    return;
  }
  const rendered = renderArticle(source, options);
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
