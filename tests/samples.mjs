// The code samples of our READMEs, of docs/ and of the site's pages, for the tests that run them: ```js in Node, ```js worker in Node as a worker, ```js browser in Chromium, ```sh as commands.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/** Every fenced block as { file, line, info, code }. */
export function samples() {
  const docs = existsSync(new URL('docs/', root)) ? readdirSync(new URL('docs/', root)).filter((name) => name.endsWith('.md')).sort() : [];
  return ['README.md', 'pkg/README.md', 'SECURITY.md', ...['home', 'newspaper'].flatMap((part) => [`www/${part}/en.md`, `www/${part}/ar.md`]), ...docs.map((name) => `docs/${name}`)].flatMap((file) => {
    if (!existsSync(new URL(file, root))) return [];
    const text = readFileSync(fileURLToPath(new URL(file, root)), 'utf8');
    return [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map((m) => ({ file, line: text.slice(0, m.index).split('\n').length + 1, info: m[1].trim(), code: m[2] }));
  });
}

export const named = ({ file, line }) => `${file}:${line}`;

/** What `console.log(…); // text` comments promise: the lines that are to be printed, in order; undefined where a sample promises nothing. */
export function promised(code) {
  const lines = [...code.matchAll(/^\s*console\.log\(.*\);(?: \/\/ (.*))?$/gm)].map((m) => m[1]);
  return lines.length && lines.every((line) => line !== undefined) ? lines : undefined;
}

/** The page that samples fetch or read as story.html. */
export const story = readFileSync(new URL('node/fixtures/arabic.html', import.meta.url), 'utf8');
