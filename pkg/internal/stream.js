// sanitizeStream(): a WHATWG TransformStream around the wasm's StreamSanitizer.
import { chunkDecoder } from './charset.js';
import { MaqalError, badInput } from './error.js';
import { readable } from './input.js';
import { internal, run, runIn } from './instance.js';
import { policyOr } from './options.js';
import { charsetOf, withPolicy } from './policy.js';

export function sanitizeStream(options) {
  // The sanitizer is made now and not at the first chunk, so that a mistaken option throws where it was written.
  const given = policyOr(options);
  const decoder = chunkDecoder(charsetOf(given));
  const sanitizer = new Sanitizer(given);
  let waiting = ''; // the first half of a surrogate pair, at the end of a string

  /** The text that a chunk adds. */
  const read = (chunk) => {
    if (typeof chunk === 'string') {
      const text = waiting + decoder.settle() + chunk;
      const splits = /[\uD800-\uDBFF]$/.test(text);
      waiting = splits ? text.slice(-1) : '';
      return splits ? text.slice(0, -1) : text;
    }
    const bytes = readable(chunk);
    if (!(bytes instanceof Uint8Array)) throw badInput('chunks that are strings, Uint8Arrays or ArrayBuffers');
    return decoder.push(bytes);
  };
  return transformStream({
    transform: (chunk) => sanitizer.push(read(chunk)),
    flush: () => sanitizer.finish(decoder.end() + waiting),
    // Whatever goes wrong, the HTML that the reader has so far is closed first: half a table would swallow the rest of
    // the page.
    salvage: (error) => (error instanceof MaqalError && error.code === 'INTERNAL' ? '' : sanitizer.close()),
    end: () => sanitizer.end(),
  });
}

/** The wasm's StreamSanitizer, in the instance that it was made in. */
class Sanitizer {
  #sanitizer;
  #instance;
  #isInUse = false;
  #hasEnded = false;

  constructor(given) {
    this.#sanitizer = run('sanitizeStream', (glue) => {
      this.#instance = glue;
      return withPolicy(given, glue, (policy) => policy.sanitizeStream());
    });
  }

  push = (text) => this.#use((sanitizer) => (sanitizer.push(text), sanitizer.take()));
  finish = (text) => this.#use((sanitizer) => (sanitizer.push(text), sanitizer.end(), sanitizer.close()));
  close = () => this.#use((sanitizer) => sanitizer.close());

  /**
   * Gives the memory back. Where a `rewriteUrl` ends the very stream that calls it, this waits until it has returned.
   */
  end() {
    this.#hasEnded = true;
    if (this.#isInUse || !this.#sanitizer) return;
    if (!this.#instance.isLost) this.#sanitizer.free();
    this.#sanitizer = this.#instance = undefined;
  }

  #use(work) {
    if (this.#hasEnded) return '';
    if (this.#instance.isLost) throw internal('sanitizeStream');
    this.#isInUse = true;
    try {
      return runIn(this.#instance, 'sanitizeStream', () => work(this.#sanitizer));
    } finally {
      this.#isInUse = false;
      if (this.#hasEnded) this.end();
    }
  }
}

/**
 * A TransformStream put together of two streams, as the standard describes it. The browsers' own TransformStream does
 * not say when a reader or a writer has left, so that what is held for them would wait for the collector. `transform`
 * and `flush` give what is to be written; what `salvage` gives is written before an error; `end` is called whatever the
 * end is.
 */
function transformStream({ transform, flush, salvage, end }) {
  let reading; // the controllers of the two
  let writing;
  let over; // `{ reason }`, once the stream has ended
  let isWanted = false;
  let wake;

  /** Ends the stream, and tells the side that does not know yet. */
  const stop = (reason, other) => {
    if (over) return;
    over = { reason };
    end();
    other?.error(reason);
    wake?.();
  };
  const put = (html) => {
    if (!html || over) return;
    isWanted = false; // another reader who is waiting says so at once
    reading.enqueue(html);
  };
  const attempt = (work) => {
    try {
      put(work());
    } catch (error) {
      try {
        if (!over) put(salvage(error));
      } finally {
        stop(error, reading);
      }
      throw error;
    }
  };

  const readable = new ReadableStream({
    start(controller) {
      reading = controller;
    },
    pull() {
      isWanted = true;
      wake?.();
    },
    cancel: (reason) => stop(reason, writing),
  }, { highWaterMark: 0 });
  const writable = new WritableStream({
    start(controller) {
      writing = controller;
      // The signal comes at once, while abort() below waits for a write to be through, and the write waits for a
      // reader.
      controller.signal?.addEventListener('abort', () => stop(controller.signal.reason, reading));
    },
    async write(chunk) {
      while (!isWanted && !over) await new Promise((resolve) => { wake = resolve; });
      if (over) throw over.reason;
      attempt(() => transform(chunk));
    },
    close() {
      if (over) throw over.reason;
      attempt(flush);
      if (over) return;
      reading.close();
      stop();
    },
    abort: (reason) => stop(reason, reading),
  });
  const both = Object.create(TransformStream.prototype, {
    readable: { value: readable, enumerable: true },
    writable: { value: writable, enumerable: true },
  });
  // Node would print a TransformStream by the internals of one of its own, which this has not.
  const inspect = Symbol.for('nodejs.util.inspect.custom');
  return Object.defineProperty(both, inspect, { value: () => ({ readable, writable }) });
}
