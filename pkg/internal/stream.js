// sanitizeStream(): a TransformStream around the wasm's StreamSanitizer.
import { chunkDecoder } from './charset.js';
import { chunkReader } from './chunks.js';
import { MaqalError } from './error.js';
import { internal, run, runIn } from './instance.js';
import { policyOr } from './options.js';
import { charsetOf, withPolicy } from './policy.js';
import { transformStream } from './transform-stream.js';

export const sanitizeStream = (options) => transformStream(sanitizerSteps(options));

/** What a stream of sanitized HTML does, as `transformStream` asks for it. */
export function sanitizerSteps(options) {
  // The sanitizer is made now and not at the first chunk, so that a mistaken option throws where it was written.
  const given = policyOr(options);
  const chunks = chunkReader(chunkDecoder(charsetOf(given)));
  const sanitizer = new Sanitizer(given);
  return {
    transform: (chunk) => sanitizer.push(chunks.read(chunk)),
    flush: () => sanitizer.finish(chunks.end()),
    // Whatever goes wrong, the HTML that the reader has so far is closed first: half a table would swallow the rest of
    // the page.
    salvage: (error) => (error instanceof MaqalError && error.code === 'INTERNAL' ? '' : sanitizer.close()),
    end: () => sanitizer.end(),
  };
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
