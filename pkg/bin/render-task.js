// A crew's task: pages of JSON lines through renderArticle(), each a line of JSON again.
import { renderArticle } from '../inline.js';
import { MaqalError } from '../internal/error.js';
import { isAddress } from './fetch.js';
import { MAX_LINE_BYTES, errorLine, isSource, objectOf, textOfLine } from './json-lines.js';
import { shielded } from './progress.js';

const badLine = (message) => new MaqalError('BAD_INPUT', message);

export function renderLines({ known, options }) {
  renderArticle('', options); // a mistake in the options is told once, and not for each line
  return (lines) => {
    const [printed, bad] = [[], []];
    let good = 0;
    for (const { number, bytes } of lines) {
      try {
        const page = rendered(bytes, known, options);
        if (page === undefined) continue;
        printed.push(page);
        good++;
      } catch (error) {
        printed.push(errorLine({ line: number }, error));
        bad.push({ line: number, message: error.message });
      }
    }
    const output = new TextEncoder().encode(printed.join(''));
    return { result: { output, good, bad }, transfer: [output.buffer] };
  };
}

/** The line of a page; undefined of an empty line. */
function rendered(bytes, known, options) {
  if (!bytes) throw badLine(`a line of more than ${MAX_LINE_BYTES >> 20} MB`);
  const { text } = textOfLine(bytes, known);
  if (text === '') return undefined;
  return `${shielded(JSON.stringify(render(objectIn(text), options)))}\n`;
}

function render(page, options) {
  if (isSource(page)) {
    const url = options.url ?? page.known?.canonicalUrl;
    return renderArticle(page, { ...options, ...(isAddress(url ?? '') && { url }) });
  }
  const { url, html, text } = checked(page);
  const format = html === undefined ? 'text' : 'html';
  return renderArticle(html ?? text, { ...options, format, ...(url !== undefined && { url }) });
}

function objectIn(text) {
  try {
    return objectOf(text);
  } catch (error) {
    throw badLine(error.message);
  }
}

function checked(page) {
  for (const name of ['url', 'html', 'text']) {
    if (page[name] === null) delete page[name];
    if (!['string', 'undefined'].includes(typeof page[name])) throw badLine(`${name} is no text`);
  }
  if (page.html === undefined && page.text === undefined) throw badLine('neither html nor text');
  return page;
}
