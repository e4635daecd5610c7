// `maqal render` and `maqal sanitize`: the package's two main calls on a file or on standard input.
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
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
