// The chunks of a stream as text of whole characters: bytes are decoded, and a piece of a JavaScript string may end
// inside a surrogate pair, whose halves alone are no characters in UTF-8.
import { badInput } from './error.js';
import { readable } from './input.js';

/** Reads chunks of text, or of bytes, which `decoder` (charset.js) decodes. */
export function chunkReader(decoder) {
  let waiting = ''; // the first half of a pair
  const release = () => {
    const half = waiting;
    waiting = '';
    return half;
  };
  return {
    /** The text that a chunk adds. */
    read(chunk) {
      if (typeof chunk === 'string') {
        const text = release() + decoder.settle() + chunk;
        if (/[\uD800-\uDBFF]$/.test(text)) waiting = text.slice(-1);
        return text.slice(0, text.length - waiting.length);
      }
      const bytes = readable(chunk);
      if (!(bytes instanceof Uint8Array)) throw badInput('chunks that are strings, Uint8Arrays or ArrayBuffers');
      return release() + decoder.push(bytes);
    },
    /** What was held back. */
    end: () => decoder.end() + release(),
  };
}
