#!/usr/bin/env node
// npx maqal: the package's two main calls on a file or on standard input.
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

const HELP = `usage: maqal render   FILE|- [--json] [options]   an article and its sidebar
       maqal sanitize FILE|- [options]            the same HTML, made safe

FILE holds untrusted HTML or, for render, plain text; - is standard input.
render prints safe HTML: the article, then its sidebar. With --json it prints everything that renderArticle() returns.

options
  --charset NAME        encoding of FILE (default utf-8), for example windows-1256
  --preset NAME         article (default), basic or embed
  --base-url URL        address against which relative links are resolved
  --url URL             render: the page's own address, also the base
  --format NAME         render: auto (default), html or text
  --lang TAG            render: the language, for example ar, where you know better than the page
  --heading-level N     render: level of the headline, 1 (default) to 6
  --help, --version
`;

const SHARED = { charset: 'charset', preset: 'preset', 'base-url': 'baseUrl' };
const COMMANDS = {
  render: { ...SHARED, url: 'url', format: 'format', lang: 'lang', 'heading-level': 'headingLevel' },
  sanitize: SHARED,
};

class Usage extends Error {}

function parse(args) {
  const flag = { type: 'boolean' };
  const options = { help: flag, version: flag, json: flag };
  for (const name of Object.keys(COMMANDS.render)) options[name] = { type: 'string' };
  let parsed;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Usage(error.message.split('. ')[0]);
  }
  const { values, positionals: [command, file, ...rest] } = parsed;
  if (values.help || values.version) return { values };
  if (command === undefined) throw new Usage('say what to do: render or sanitize');
  const names = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!names) throw new Usage(`there is no command "${command}": render or sanitize`);
  if (file === undefined) throw new Usage(`${command} needs a file, or - for standard input`);
  if (rest.length) throw new Usage(`one file at a time, and "${rest[0]}" is a second one`);

  const given = {};
  for (const [name, value] of Object.entries(values)) {
    if (name === 'json' && command === 'render') continue;
    if (!Object.hasOwn(names, name)) throw new Usage(`${command} knows no --${name}`);
    given[names[name]] = name === 'heading-level' ? Number(value) : value;
  }
  return { command, file, values, given };
}

async function read(file) {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    const why = { ENOENT: 'there is no such file', EISDIR: 'it is a directory', EACCES: 'permission denied' }[error.code];
    throw new Error(`cannot read ${file === '-' ? 'standard input' : file}: ${why ?? error.message}`);
  }
}

async function run(args) {
  const { command, file, values, given } = parse(args);
  if (values.help) return HELP;
  if (values.version) return `${JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version}\n`;

  const source = await read(file);
  const maqal = await import('../inline.js');
  if (command === 'sanitize') return `${maqal.sanitize(source, given)}\n`;
  const rendered = maqal.renderArticle(source, given);
  if (values.json) return `${JSON.stringify(rendered, null, 2)}\n`;
  return [rendered.html, rendered.sidebar.html].filter(Boolean).map((part) => `${part}\n`).join('');
}

// A reader such as head(1) may close the pipe early: that is its right, and no error of ours.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  const usage = error instanceof Usage;
  process.stderr.write(`maqal: ${error.message}${usage ? ' (maqal --help tells more)' : ''}\n`);
  process.exitCode = usage ? 2 : 1;
}
