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
  const page = await read(file);
  const { PageTemplate } = await import('../page-inline.js');
  let template;
  try {
    template = new PageTemplate(page, options);
  } catch (error) {
    if (error.offset === undefined) throw error;
    throw new Error(`${file}:${await placeOf(page, error.offset, options)}: ${error.message}`);
  }
  if (check) yield `${file}: right\n`;
  else yield template.render(await renderedIn(await read(article), url));
}

/** What `maqal render --json` printed, or an article to be rendered. */
async function renderedIn(source, url) {
  const { renderArticle } = await import('../inline.js');
  if (source[0] !== '{'.charCodeAt(0)) return renderArticle(source, { url });
  try {
    return JSON.parse(source.toString('utf8'));
  } catch {
    return renderArticle(source, { url }); // a text that begins with a brace
  }
}

/** The line and the column of a byte of the page, as UTF-8. */
async function placeOf(page, offset, { charset }) {
  const { Source } = await import('../internal/charset.js');
  const { input } = new Source(page, charset);
  const lines = Buffer.from(input).subarray(0, offset).toString('utf8').split('\n');
  return `${lines.length}:${lines.at(-1).length + 1}`;
}
