// What the npm package makes of sources: a line of JSON in, a line of JSON out. Each is { call, text | base64, options }.
import { createInterface } from 'node:readline';

// Words of scripts without spaces are told by the host's Intl.Segmenter, which Python has not; without it, both do the same.
delete Intl.Segmenter;
const { renderArticle, sanitize, sanitizeWithReport } = await import('../../../pkg/node.js');
const { readSource } = await import('../../../pkg/sources-inline.js');
const { embedArticle } = await import('../../../pkg/page-inline.js');

const calls = {
  sanitize,
  sanitizeWithReport,
  renderArticle,
  readSource,
  renderSources: (file, options) => readSource(file, options).map((source) => renderArticle(source, { evenIf: ['canceled', 'withheld', 'embargoed'] })),
  embedArticle: (page, options) => embedArticle(page, renderArticle(page), options),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { call, text, base64, options } = JSON.parse(line);
  const source = text ?? new Uint8Array(Buffer.from(base64, 'base64'));
  let answer;
  try {
    answer = { result: JSON.stringify(calls[call](source, options)) };
  } catch ({ code, message }) {
    answer = { code, message };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
