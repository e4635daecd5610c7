// sanitizeStream(): a WHATWG TransformStream around the wasm's StreamSanitizer.
import { currentEpoch, internal, readable, run } from './api.js';
import { MaqalError } from './error.js';
import { policyOr } from './options.js';
import { withPolicy } from './policy.js';

export function sanitizeStream(options) {
  // Made now and not at the first chunk, so that a mistaken option throws where it was written.
  const given = policyOr(options);
  const sanitizer = run('sanitizeStream', (glue) => withPolicy(given, glue, (policy) => policy.sanitizeStream()));
  const epoch = currentEpoch();
  /** Calls the sanitizer, unless a trap elsewhere has taken its instance away. */
  const use = (work) => run('sanitizeStream', () => {
    if (currentEpoch() !== epoch) throw internal('sanitizeStream');
    return work();
  });
  const decoder = new TextDecoder(sanitizer.charset);
  let waiting = ''; // the first half of a surrogate pair, at the end of a string

  /** What a chunk adds to the text so far. */
  const read = (chunk) => {
    if (typeof chunk === 'string') {
      const text = waiting + chunk;
      const splits = /[\uD800-\uDBFF]$/.test(text);
      waiting = splits ? text.slice(-1) : '';
      return splits ? text.slice(0, -1) : text;
    }
    const bytes = readable(chunk);
    if (!(bytes instanceof Uint8Array)) throw new MaqalError('BAD_INPUT', 'input: expected chunks that are strings, Uint8Arrays or ArrayBuffers');
    return decoder.decode(bytes, { stream: true });
  };
  const put = (controller, html) => {
    if (html) controller.enqueue(html);
  };
  /** Whatever goes wrong, what the reader has so far is closed first: half a table would swallow the rest of the page. */
  const attempt = (controller, work) => {
    try {
      put(controller, work());
    } catch (error) {
      if (!(error instanceof MaqalError && error.code === 'INTERNAL')) put(controller, use(() => sanitizer.close()));
      throw error;
    }
  };

  return new TransformStream({
    transform(chunk, controller) {
      attempt(controller, () => {
        const text = read(chunk);
        return use(() => {
          sanitizer.push(text);
          return sanitizer.take();
        });
      });
    },
    flush(controller) {
      attempt(controller, () => {
        const text = decoder.decode() + waiting;
        return use(() => {
          sanitizer.push(text);
          sanitizer.end();
          return sanitizer.close();
        });
      });
      if (currentEpoch() === epoch) sanitizer.free();
    },
  });
}
