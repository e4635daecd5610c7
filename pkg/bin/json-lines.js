// JSON lines as they come, in bytes: where they end, and how they are decoded.
import { shielded } from './progress.js';
import { decodeAs, encodingOf, fromUtf16, markOf, sniff } from './text.js';

/** A longer line is no article: renderArticle() takes no larger page. */
export const MAX_LINE_BYTES = 1 << 26;

/**
 * The lines of a stream, those of each chunk together: `{ number, bytes, size }` each, where `size` is what they take
 * of the input. A line that is too long has no bytes, and costs none.
 */
export async function* lineBatches(chunks) {
  let [number, size, held] = [0, 0, []];
  const end = () => {
    const isTooLong = size > MAX_LINE_BYTES;
    // Of its own memory, since it may go to a thread.
    const bytes = isTooLong ? undefined : new Uint8Array(held.length === 1 ? held[0] : Buffer.concat(held));
    const line = { number: ++number, bytes, size };
    [size, held] = [0, []];
    return line;
  };
  for await (const chunk of chunks) {
    const lines = [];
    let start = 0;
    const hold = (to) => {
      size += to - start;
      if (size <= MAX_LINE_BYTES) held.push(chunk.subarray(start, to));
      else held = [];
    };
    for (let at; (at = chunk.indexOf(10, start)) >= 0; start = at + 1) {
      hold(at);
      size++;
      lines.push(end());
    }
    hold(chunk.length);
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [end()];
}

/** The chunks of an input of JSON lines, as UTF-8 or another superset of ASCII, and what tells a line's encoding. */
export function linesIn({ head, chunks }, { charset, header } = {}) {
  const certain = markOf(head) ?? encodingOf(charset);
  const isUtf16 = certain?.startsWith('utf-16') ?? false;
  // UTF-16 is made UTF-8. Every other line is judged by its own bytes, which say more than a header does.
  return {
    batches: lineBatches(isUtf16 ? fromUtf16(chunks, certain) : chunks),
    known: { certain: isUtf16 ? 'utf-8' : certain, header },
  };
}

/** The text of a line, by what is known of the input: `{ text, encoding, isLossy }`. */
export function textOfLine(bytes, { certain, header }) {
  const encoding = certain ?? sniff(Buffer.from(bytes.buffer), { header });
  const { text, isLossy } = decodeAs(encoding, bytes);
  return { text: text.replace(/^\ufeff/, '').trim(), encoding, isLossy };
}

/** The line that stands in the place of what is bad: `place` is `{ line }` or `{ file }`. */
export const errorLine = (place, { code = 'BAD_INPUT', message }) =>
  `${shielded(JSON.stringify({ error: { ...place, code, message } }))}\n`;

/** The object of a line. */
export function objectOf(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
  return value;
}

/** Is this text the JSON of an object? */
export function isObject(text) {
  try {
    return objectOf(text) !== undefined;
  } catch {
    return false;
  }
}

/** Is this the first line of pages: `{ url, html }`, `{ url, text }`, or what `maqal sources` prints? */
export function isPage(line) {
  try {
    const page = objectOf(textOfLine(line, {}).text);
    return isSource(page) || typeof (page.html ?? page.text) === 'string';
  } catch {
    return false;
  }
}

export const isSource = ({ source, kind, status }) => [source, kind, status].every((one) => typeof one === 'string');

/** Does the name of a file say that it has JSON lines? */
export const areNamedLines = (name) => /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(name);
