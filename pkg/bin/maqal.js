#!/usr/bin/env node
// npx maqal: the package's two main calls on a file or on standard input.
import { createWriteStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { plain } from './progress.js';

const HELP = `usage: maqal render   FILE|- [--json] [options]   an article and its sidebar
       maqal sanitize FILE|- [options]            the same HTML, made safe
       maqal index    INPUT... --out DIR          related articles of a whole archive, as files
       maqal vectors  INPUT...                    the terms of its documents, a line of JSON each

FILE holds untrusted HTML or, for render, plain text; - is standard input.
render prints safe HTML: the article, then its sidebar. With --json it prints everything that renderArticle() returns.
INPUT is JSON lines (documents, or { url, html }), a feed (RSS, Atom) or a sitemap, whose pages are fetched: a file, plain or gzip,
an http(s): address, or -. What is wrong in it is named by its line and skipped. Lists name http(s): addresses alone, and none on this machine or a
private network, unless they come from there. openArchive() asks what index has written. It is built beside the archive that is there, and takes its
place when it is whole; one that was stopped goes on where it was, and one of less than half as many documents, or of none, replaces nothing.

options
  --charset NAME        encoding of FILE (default utf-8), for example windows-1256; index, vectors: of INPUT, whatever it says of itself
  --preset NAME         article (default), basic or embed
  --base-url URL        address against which relative links are resolved
  --url URL             render: the page's own address, also the base
  --format NAME         render: auto (default), html or text; index: files (default) or es-bulk, for Elasticsearch and OpenSearch
  --lang TAG            render: the language, for example ar, where you know better than the page
  --heading-level N     render: level of the headline, 1 (default) to 6
  --out DIR             index: where the files go; for es-bulk a file, default standard output
  --limit N             index: related articles of each, 1 to 20 (default 5)
  --index NAME          index, es-bulk: the name of the index (default articles)
  --force               index: replaces the archive in DIR by whatever comes
  --allow-private       index, vectors: lists may name pages on this machine and on private networks
  --help, --version
`;

class Usage extends Error {}

const SHARED = { charset: 'charset', preset: 'preset', 'base-url': 'baseUrl' };
const READING = { charset: 'charset', 'allow-private': 'allowPrivate' };
const INDEXING = { out: 'out', limit: 'limit', format: 'format', index: 'index', force: 'force' };

/** For each command the options that it knows, by the names that they have in the call, and how many files it takes. */
const COMMANDS = {
  render: { options: { ...SHARED, url: 'url', format: 'format', lang: 'lang', 'heading-level': 'headingLevel', json: 'json' }, most: 1, run: renderFile },
  sanitize: { options: SHARED, most: 1, run: sanitizeFile },
  index: { options: { ...READING, ...INDEXING }, most: Infinity, run: indexArchive },
  vectors: { options: READING, most: Infinity, run: printVectors },
  // What examples/spark calls: bin/steps.js has the contract.
  step: { options: { out: 'out', limit: 'limit', documents: 'documents', force: 'force' }, most: 1, run: runOneStep },
};
const NUMBERS = ['heading-level', 'limit', 'documents'];
const CHOICE = 'render, sanitize, index or vectors';

function parse(args) {
  const flag = { type: 'boolean' };
  const options = { help: flag, version: flag, json: flag, force: flag, 'allow-private': flag };
  for (const { options: names } of Object.values(COMMANDS)) for (const name of Object.keys(names)) options[name] ??= { type: 'string' };
  let parsed;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Usage(error.message.split('. ')[0]);
  }
  const { values, positionals: [name, ...files] } = parsed;
  if (values.help || values.version) return { values };
  if (name === undefined) throw new Usage(`say what to do: ${CHOICE}`);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Usage(`there is no command "${name}": ${CHOICE}`);
  if (files.length === 0) throw new Usage(`${name} needs ${name === 'step' ? 'the name of one' : 'a file, or - for standard input'}`);
  if (files.length > command.most) throw new Usage(`one file at a time, and "${files[1]}" is a second one`);

  const given = {};
  for (const [option, value] of Object.entries(values)) {
    if (!Object.hasOwn(command.options, option)) throw new Usage(`${name} knows no --${option}`);
    given[command.options[option]] = NUMBERS.includes(option) ? Number(value) : value;
  }
  return { command, files, values, given };
}

async function read(file) {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    const { unreadable } = await import('./inputs.js');
    throw unreadable(file, error);
  }
}

async function* sanitizeFile([file], options) {
  const source = await read(file);
  const { sanitize } = await import('../inline.js');
  yield `${sanitize(source, options)}\n`;
}

async function* renderFile([file], { json, ...options }) {
  const source = await read(file);
  const { renderArticle } = await import('../inline.js');
  const rendered = renderArticle(source, options);
  if (json) yield `${JSON.stringify(rendered, null, 2)}\n`;
  else for (const part of [rendered.html, rendered.sidebar.html]) if (part) yield `${part}\n`;
}

const load = async () => {
  const [maqal, { termsOf }, { Progress }] = await Promise.all([import('../inline.js'), import('../archive.js'), import('./progress.js')]);
  return { maqal, termsOf, progress: new Progress(process.stderr) };
};
const counted = (count, one, many) => (count ? `; ${count} ${count === 1 ? one : many}` : '');

/** What is wrong with an encoding's name is known before anything is read. */
async function checkCharset(charset) {
  const { encodingOf } = await import('./text.js');
  if (charset !== undefined && !encodingOf(charset)) throw new Usage(`--charset: there is no encoding "${charset}"`);
}

async function* indexArchive(inputs, { format = 'files', ...options }) {
  if (format !== 'files' && format !== 'es-bulk') throw new Usage('--format of index: files or es-bulk');
  await checkCharset(options.charset);
  const tools = await load();
  const { progress } = tools;
  const done = await (format === 'files' ? indexFiles : indexBulk)(inputs, options, tools);
  progress.clear();
  const skipped = counted(done.skipped, 'was skipped', 'were skipped');
  const replaced = counted(done.replaced, 'was replaced by a later one of its ID', 'were replaced by later ones of their IDs');
  progress.say(`${done.documents} documents${options.out === undefined ? '' : ` in ${options.out}`}${skipped}${replaced}`);
  if (done.documents === 0) process.exitCode = 1;
}

/** As many as openArchive() takes for a list. */
function checkLimit(limit = 5) {
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 20)) throw new Usage('--limit: a whole number from 1 to 20');
}

async function indexFiles(inputs, { limit, index, ...options }, tools) {
  if (options.out === undefined) throw new Usage('index needs --out DIR');
  checkLimit(limit);
  const { buildArchive } = await import('./archive.js');
  return buildArchive({ ...tools, ...options, inputs, limit: limit ?? 5 });
}

/** A file is there when it is whole. */
async function indexBulk(inputs, { out, limit, force, index = 'articles', ...options }, tools) {
  if (limit !== undefined) throw new Usage('es-bulk knows no --limit: the search engine is asked for as many as are wanted');
  if (force !== undefined) throw new Usage('es-bulk knows no --force');
  const { writeBulk } = await import('./bulk.js');
  const file = out === undefined ? process.stdout : createWriteStream(`${out}.new`);
  const print = (lines) => new Promise((resolve, reject) => file.write(lines, (error) => (error ? reject(error) : resolve())));
  const done = await writeBulk({ ...tools, ...options, inputs, index, print });
  if (out !== undefined) {
    await finished(file.end());
    await (done.documents > 0 ? rename(`${out}.new`, out) : rm(`${out}.new`));
  }
  return done;
}

async function* printVectors(inputs, options) {
  await checkCharset(options.charset);
  const { maqal, termsOf, progress } = await load();
  const modules = [import('./inputs.js'), import('./archive.js'), import('./bulk.js')];
  const [{ unitsOf }, { BATCH, termLines }, { shielded }] = await Promise.all(modules);
  let batch = [];
  const lines = () => shielded(termLines(batch, { termsOf }));
  for await (const unit of unitsOf(inputs, { ...options, maqal, tell: (line) => progress.say(line) })) {
    try {
      batch.push(...(await unit.read()));
    } catch (error) {
      progress.say(`${unit.where}: skipped: ${error.message}`);
    }
    if (batch.length < BATCH) continue;
    yield lines();
    batch = [];
  }
  if (batch.length) yield lines();
}

async function* runOneStep([name], { out, documents, force, limit = 5 }) {
  const { names, runStep } = await import('./steps.js');
  checkLimit(limit);
  if (!names.includes(name)) throw new Usage(`there is no step "${name}": ${names.join(', ')}`);
  yield* runStep(name, { out, documents, force, limit }, process.stdin);
}

async function* run(args) {
  const { command, files, values, given } = parse(args);
  if (values.help) yield HELP;
  else if (values.version) yield `${JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version}\n`;
  else yield* command.run(files, given);
}

// A reader such as head(1) may close the pipe early: that is its right, and no error of ours.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
  for await (const text of run(process.argv.slice(2))) {
    if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
} catch (error) {
  const usage = error instanceof Usage;
  process.stderr.write(`maqal: ${plain(error.message)}${usage ? ' (maqal --help tells more)' : ''}\n`);
  process.exitCode = usage ? 2 : 1;
}
