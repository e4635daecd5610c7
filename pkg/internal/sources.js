// The public calls of `maqal/sources`: they read what wires, CMSs and feeds deliver, and write articles as items of a
// wire.
import { Source, chunkDecoder, encodingOf } from './charset.js';
import { chunkReader } from './chunks.js';
import { MaqalError, badInput } from './error.js';
import { readable } from './input.js';
import { Runtime, internal, runIn } from './instance.js';
import { itemOf } from './items.js';
import { markdown, withMarkdown } from './markdown.js';
import { OptionReader } from './option-reader.js';
import { transformStream } from './transform-stream.js';

export { MaqalError } from './error.js';

/** The sources' wasm is one of its own. */
export const sources = new Runtime();
export function release() {
  sources.release();
  markdown.release();
}

/** What says nothing of its encoding and is not UTF-8 is from before it: the wires' own text is mostly this. */
const FALLBACK = 'windows-1252';

function readReadOptions(options) {
  const { name, contentType, charset } = new OptionReader(options)
    .text('name', 'the name of a file')
    .text('contentType', 'a media type such as "application/rss+xml"')
    .checked('charset', encodingOf, 'an encoding label such as "windows-1256"')
    .finish();
  return { name, contentType, charset: charset ?? charsetIn(contentType) };
}

/** `text/xml; charset=windows-1256` names the encoding. */
function charsetIn(contentType) {
  const [, label] = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '') ?? [];
  return label !== undefined && encodingOf(label) ? label : undefined;
}

export function readSource(input, options) {
  const { name, contentType, charset } = readReadOptions(options);
  const given = readable(input);
  const { text, notices } = textOf(given, charset);
  const found = sources.run('readSource', (glue) => withMarkdown(() => glue.readSource(text, name, contentType)));
  for (const source of found) source.notices.push(...notices);
  return found;
}

function textOf(given, charset) {
  if (typeof given === 'string') return { text: given, notices: [] };
  if (!(given instanceof Uint8Array)) throw badInput('a file: a string, a Uint8Array or an ArrayBuffer');
  const bytes = new Source(given, charset, FALLBACK);
  return { text: bytes.text(), notices: bytes.notices };
}

/** A TransformStream of files, or pieces of one, into sources. */
export const sourceStream = (options) => transformStream(readerSteps(options));

function readerSteps(options) {
  const { name, contentType, charset } = readReadOptions(options);
  const chunks = chunkReader(chunkDecoder(charset, { fallback: FALLBACK }));
  const reader = new Reader(name, contentType);
  return {
    transform: (chunk) => reader.write(chunks.read(chunk)),
    flush: () => reader.finish(chunks.end()),
    salvage: () => [],
    end: () => reader.end(),
  };
}

/** The wasm's SourceStream, in the instance that it was made in. */
class Reader {
  #stream;
  #instance;

  constructor(name, contentType) {
    this.#stream = sources.run('sourceStream', (glue) => {
      this.#instance = glue;
      return new glue.SourceStream(name, contentType);
    });
  }

  write = (text) => (text === '' ? [] : this.#use((stream) => stream.write(text)));
  finish = (text) => this.#use((stream) => [...stream.write(text), ...stream.end()]);

  end() {
    if (this.#stream && !this.#instance.isLost) this.#stream.free();
    this.#stream = this.#instance = undefined;
  }

  #use(work) {
    if (!this.#stream) return [];
    if (this.#instance.isLost) throw internal('sourceStream');
    return runIn(this.#instance, 'sourceStream', () => withMarkdown(() => work(this.#stream)));
  }
}

export function toNinjs(rendered, options) {
  const item = itemOf(rendered, options);
  return JSON.parse(sources.run('toNinjs', (glue) => glue.toNinjs(item)));
}

export function toNewsmlG2(rendered, options) {
  const item = itemOf(rendered, options);
  return sources.run('toNewsmlG2', (glue) => glue.toNewsmlG2(item));
}
