// The public calls that set an article into a site's page: `maqal/page`.
import { Source, chunkDecoder, encodingOf } from './charset.js';
import { TextDecoder, TextEncoder } from './coding.js';
import { makeDisposable } from './disposable.js';
import { MaqalError, badInput } from './error.js';
import { readable } from './input.js';
import { Runtime, internal, runIn, using } from './instance.js';
import { OptionReader } from './option-reader.js';
import { TEXTS, areKeywords, copyOfArticle, copyOfRendered, isText, isTexts } from './rendered.js';

export { MaqalError } from './error.js';

/** The page's wasm is one of its own. */
export const pages = new Runtime();
export const release = () => pages.release();

const PARTS = [
  'article', 'sidebar', 'title', 'subtitle', 'lead', 'byline', 'published', 'modified', 'section', 'site',
];
const HEADS = ['fill', 'late', 'off'];
const encoder = new TextEncoder();

function areSlots(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const parts = Object.values(value);
  return parts.length > 0 && parts.every((part) => PARTS.includes(part));
}

/** What is known of an article, as a text names it. */
function readKnown(reader) {
  for (const name of TEXTS) reader.checked(name, isText, 'a string or null');
  return reader
    .checked('authors', isTexts, 'an array of strings')
    .checked('keywords', areKeywords, 'an array of strings, or of objects with a text');
}

function readPageOptions(options) {
  const { slots = {}, lang, dir, title, head = 'fill', jsonLd = true, known, charset } = new OptionReader(options)
    .checked('slots', areSlots, `a plain object of CSS selectors, each with one of ${PARTS.join(', ')}`)
    .text('lang')
    .checked('dir', (value) => value === 'rtl' || value === 'ltr', "'rtl' or 'ltr'")
    .checked('title', (value) => isText(value) && value?.includes('{title}'), "a pattern with '{title}' in it")
    .checked('head', (value) => HEADS.includes(value), `one of ${HEADS.join(', ')}`)
    .boolean('jsonLd')
    .nested('known', readKnown)
    .checked('charset', encodingOf, 'an encoding label such as "windows-1256"')
    .finish();
  const make = (glue, known, rendered) =>
    new glue.PageRewriter(Object.entries(slots).flat(), lang, dir, title, head, jsonLd, known, rendered);
  return { make, known: known && copyOfArticle(known), charset };
}

/** A page as UTF-8. */
function bytesOf(page, charset) {
  const given = typeof page === 'string' ? page : readable(page);
  if (typeof given === 'string') return encoder.encode(given);
  if (!(given instanceof Uint8Array)) throw badInput('a page: a string, a Uint8Array or an ArrayBuffer');
  const { input } = new Source(given, charset);
  return typeof input === 'string' ? encoder.encode(input) : input;
}

/** Reads a whole page: pieces that no article changes, and the numbers of holes. */
const piecesOf = (rewriter, bytes) => [...rewriter.write(bytes), ...rewriter.end()];

export function embedArticle(page, rendered, options) {
  const { make, known, charset } = readPageOptions(options);
  const [bytes, copy] = [bytesOf(page, charset), copyOfRendered(rendered)];
  const decoder = new TextDecoder();
  return pages.run('embedArticle', (glue) =>
    using(make(glue, known, copy), (rewriter) =>
      piecesOf(rewriter, bytes).map((piece) => decoder.decode(piece, { stream: true })).join('')));
}

/** A page that was read once. The wasm holds what goes into its holes; it is read again where that was given up. */
export class PageTemplate {
  #options;
  #bytes;
  /** Of bytes and holes; `#texts` is the same with the bytes as text. */
  #pieces;
  #texts;
  #rewriter;
  #owner;

  constructor(page, options) {
    this.#options = readPageOptions(options);
    // A copy: the page is read again after release(), when the caller may have used the memory for something else.
    this.#bytes = bytesOf(page, this.#options.charset).slice();
    pages.run('new PageTemplate', (glue) => this.#compile(glue));
  }

  #compile(glue) {
    // The head is filled with what is known at each call, so that it may be together with an article.
    const rewriter = this.#options.make(glue);
    try {
      this.#pieces = piecesOf(rewriter, this.#bytes);
    } catch (thrown) {
      rewriter.free();
      throw thrown;
    }
    this.#rewriter = rewriter;
    this.#owner = glue;
  }

  /** What goes into each hole, by number; `undefined` where it has to wait for the article. */
  #fill(name, rendered, known, isBehindHead) {
    return pages.run(name, (glue) => {
      if (!this.#bytes) throw new MaqalError('BAD_INPUT', 'this PageTemplate was freed');
      if (this.#owner !== glue) this.#compile(glue);
      return this.#rewriter.fillAll(rendered, known, isBehindHead);
    });
  }

  render(rendered) {
    const fills = this.#fill('PageTemplate.render', copyOfRendered(rendered), this.#options.known, false);
    this.#texts ??= textsOf(this.#pieces);
    let out = '';
    for (const piece of this.#texts) out += typeof piece === 'number' ? fills[piece] : piece;
    return out;
  }

  stream(rendered, options) {
    const given = new OptionReader(options).nested('known', readKnown).finish().known;
    const known = given ? copyOfArticle(given) : this.#options.known;
    const article = awaited(rendered);
    const fill = (copy) => this.#fill('PageTemplate.stream', copy, known, known !== undefined && copy !== undefined);
    let fills = fill(undefined);
    let next = 0;
    return new ReadableStream({
      pull: async (controller) => {
        const piece = this.#pieces[next];
        if (piece === undefined) return controller.close();
        if (typeof piece !== 'number') controller.enqueue(piece.slice());
        else {
          if (fills[piece] === undefined) fills = fill(copyOfRendered(await article()));
          controller.enqueue(encoder.encode(fills[piece]));
        }
        next++;
      },
    });
  }

  free() {
    if (this.#rewriter && !this.#owner.isLost) this.#rewriter.free();
    this.#rewriter = this.#owner = this.#bytes = undefined;
  }

  static {
    makeDisposable(this);
  }
}

function textsOf(pieces) {
  const decoder = new TextDecoder();
  return pieces.map((piece) => (typeof piece === 'number' ? piece : decoder.decode(piece, { stream: true })));
}

/** A promise that fails before anybody waits for it is no fault of the program's: the stream will say so. */
function awaited(value) {
  const promise = Promise.resolve(value);
  promise.catch(() => {});
  return () => promise;
}

export function pageStream(rendered, options) {
  const { make, known, charset } = readPageOptions(options);
  // An article that is there already leaves no holes.
  const copy = typeof rendered?.then === 'function' ? undefined : copyOfRendered(rendered);
  const article = awaited(rendered);
  const read = chunkReader(charset);
  let instance;
  let rewriter = pages.run('pageStream', (glue) => make((instance = glue), known, copy));
  const use = (work) => {
    if (instance.isLost) throw internal('pageStream');
    return runIn(instance, 'pageStream', () => work(rewriter));
  };
  const end = () => {
    if (rewriter && !instance.isLost) rewriter.free();
    rewriter = undefined;
  };
  /** What depends on the article waits for it, and so does all that stands behind. */
  const send = (pieces, controller, from = 0) => {
    for (let at = from; at < pieces.length; at++) {
      const html = typeof pieces[at] === 'number' ? use((page) => page.fill(pieces[at])) : pieces[at];
      if (html === undefined) {
        return article().then((value) => {
          const copy = copyOfRendered(value);
          use((page) => page.provide(copy));
          return send(pieces, controller, at);
        });
      }
      if (html.length > 0) controller.enqueue(typeof html === 'string' ? encoder.encode(html) : html);
    }
  };
  /** Whatever goes wrong, the memory is given back. */
  const attempt = (work) => {
    const fail = (thrown) => {
      end();
      throw thrown;
    };
    try {
      return work()?.catch(fail);
    } catch (thrown) {
      return fail(thrown);
    }
  };
  const write = (chunks) => use((page) => chunks.flatMap((bytes) => page.write(bytes)));
  return new TransformStream({
    transform: (chunk, controller) => attempt(() => send(write(read.push(chunk)), controller)),
    flush: (controller) =>
      attempt(async () => {
        await send(write(read.end()), controller);
        await send(use((page) => page.end()), controller);
        end();
      }),
    cancel: end,
  });
}

/** Makes chunks UTF-8, be they text or bytes in the charset: each becomes some chunks of bytes. */
function chunkReader(charset) {
  const decoder = chunkDecoder(charset, { keepsUtf8: true });
  const utf8 = (decoded) => (typeof decoded === 'string' ? encoder.encode(decoded) : decoded);
  let waiting = ''; // the first half of a surrogate pair, at the end of a string
  return {
    push(chunk) {
      if (typeof chunk !== 'string') {
        const bytes = readable(chunk);
        if (!(bytes instanceof Uint8Array)) throw badInput('chunks that are strings, Uint8Arrays or ArrayBuffers');
        return [utf8(decoder.push(bytes))];
      }
      const text = waiting + chunk;
      waiting = /[\uD800-\uDBFF]$/.test(text) ? text.slice(-1) : '';
      return [utf8(decoder.settle()), encoder.encode(waiting ? text.slice(0, -1) : text)];
    },
    end: () => [utf8(decoder.end()), encoder.encode(waiting)],
  };
}
