// A crew's task: files of whatever render takes, each a line of JSON.
import { renderArticle } from '../inline.js';
import { errorLine } from './json-lines.js';
import { openedPage, sourceOf } from './pages.js';
import { shielded } from './progress.js';

export function renderFiles({ options }) {
  const { item, ...ofCall } = options;
  renderArticle('', ofCall); // a mistake in the options is told once, and not for each file
  return async ([{ file }]) => {
    const [output, bad] = [[], []];
    try {
      output.push(`${shielded(JSON.stringify({ file, ...(await rendered(file, options)) }))}\n`);
    } catch (error) {
      output.push(errorLine({ file }, error));
      bad.push({ file, message: error.message });
    }
    const bytes = new TextEncoder().encode(output.join(''));
    return { result: { output: bytes, good: 1 - bad.length, bad }, transfer: [bytes.buffer] };
  };
}

async function rendered(file, options) {
  const { input, areLines } = await openedPage(file, options);
  if (areLines) {
    await input.close();
    throw new Error('JSON lines, which render takes one file at a time');
  }
  const { source, ...given } = await sourceOf(input, file, options);
  return renderArticle(source, given);
}
