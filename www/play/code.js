// The code that gives what the page shows: tests/node/play.test.mjs runs it.

const INDENT = '  ';
const MAX_LINE = 76;

/** A value as JavaScript writes it: single quotes, names without any where they need none. */
function literal(value, depth = 0) {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{ ', ' }'];
  const parts = Array.isArray(value)
    ? value.map((one) => literal(one, depth + 1))
    : Object.entries(value).map(([name, one]) => `${/^[a-z_$][\w$]*$/i.test(name) ? name : quoted(name)}: ${literal(one, depth + 1)}`);
  if (parts.length === 0) return open.trim() + close.trim();
  const line = open + parts.join(', ') + close;
  if (line.length + depth * INDENT.length <= MAX_LINE && !line.includes('\n')) return line;
  const [outer, inner] = [depth, depth + 1].map((level) => INDENT.repeat(level));
  return `${open.trim()}\n${parts.map((part) => `${inner}${part},\n`).join('')}${outer}${close.trim()}`;
}

const ESCAPES = { '\n': '\\n', '\r': '\\r', '\u2028': '\\u2028', '\u2029': '\\u2029' };
const quoted = (text) => `'${text.replace(/['\\]/g, '\\$&').replace(/[\n\r\u2028\u2029]/g, (sign) => ESCAPES[sign])}'`;

const isEmpty = (options) => Object.keys(options).length === 0;
const call = (name, first, options) => `${name}(${first}${isEmpty(options) ? '' : `, ${literal(options)}`})`;

const IN_BROWSERS = 'browsers alone need this';

/**
 * Import and call. `file` is what is known of a file that readSource() reads first, and which of its stories is taken;
 * `isBytes` says that the source is one.
 *
 * @param {{ options: object, file?: { read: object, item: number }, isBytes?: boolean }} wanted
 */
export function codeOf({ options, file, isBytes }) {
  const results = 'const { html, article, sidebar, jsonLd, notices } =';
  if (!file) {
    return [
      "import { init, renderArticle } from 'maqal';",
      '',
      `await init(); // ${IN_BROWSERS}`,
      `// source: the ${isBytes ? 'bytes of the file' : 'text of the input'}`,
      `${results} ${call('renderArticle', 'source', options)};`,
      '',
    ].join('\n');
  }
  return [
    "import { init, renderArticle } from 'maqal';",
    "import { init as initSources, readSource } from 'maqal/sources';",
    '',
    `await Promise.all([init(), initSources()]); // ${IN_BROWSERS}`,
    '// file: the bytes of the file, or its text',
    `const source = ${call('readSource', 'file', file.read)}[${file.item}];`,
    `${results} ${call('renderArticle', 'source', options)};`,
    '',
  ].join('\n');
}
