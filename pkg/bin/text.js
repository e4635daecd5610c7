// Bytes to text, where their encoding is not known for certain.
import { isAscii, isUtf8 } from 'node:buffer';

/** The encoding of that name; undefined for a name that no encoding has. */
export function encodingOf(label) {
  try {
    return label && new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

const MARKS = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding of bytes that show it: by a byte order mark, or as UTF-16, since markup and JSON begin with ASCII. */
export function markOf(bytes) {
  const mark = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  if (mark || bytes.length < 2) return mark;
  if (bytes[0] === 0 && bytes[1] !== 0) return 'utf-16be';
  return bytes[0] !== 0 && bytes[1] === 0 ? 'utf-16le' : undefined;
}

/** The encoding that a label names, for bytes that do not look like UTF-16: a label that says so is wrong. */
export function told(label) {
  const encoding = encodingOf(label);
  return encoding?.startsWith('utf-16') ? undefined : encoding;
}

const declared = (bytes) =>
  /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    bytes.subarray(0, 1024).toString('latin1'),
  )?.[1];

/**
 * The encoding of bytes: by their byte order mark, else the user's word, else the HTTP header, else the XML
 * declaration, else UTF-8. Bytes that are valid UTF-8 beyond ASCII are UTF-8, whatever header or declaration say: no
 * other text is valid UTF-8 by chance, and servers often name a mere default.
 */
export function sniff(bytes, { charset, header } = {}) {
  const certain = markOf(bytes) ?? encodingOf(charset);
  if (certain) return certain;
  return isUtf8(bytes) && !isAscii(bytes) ? 'utf-8' : (told(header) ?? told(declared(bytes)) ?? 'utf-8');
}

/**
 * The encoding to decode bytes by, where somebody says it: the user's word, else the header's, which is believed where
 * the bytes do not know better. Undefined where the bytes are to say it themselves.
 */
export const charsetOf = (bytes, charset, header) => charset ?? (told(header) && sniff(bytes, { header }));

/** `{ text, isLossy }`; `isLossy` where some bytes stand for no character of the encoding. */
export function decodeAs(encoding, bytes) {
  // In two calls: see internal/charset.js.
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes, { stream: true }) + decoder.decode();
  return { text, isLossy: encoding === 'utf-8' ? !isUtf8(bytes) : text.includes('\ufffd') };
}

/** Chunks of UTF-16 as chunks of UTF-8, which can be cut into lines. */
export async function* fromUtf16(chunks, encoding) {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/**
 * Chunks as text, in pieces. As in {@link sniff}, what is valid UTF-8 is UTF-8, and what a header or a declaration
 * names counts from the first bytes on that are not. `tell(encoding)` is called once, where some bytes stand for no
 * character of the encoding.
 */
export async function* decoded({ head, chunks }, { charset, header } = {}, tell = () => {}) {
  let encoding = markOf(head) ?? encodingOf(charset);
  const otherwise = told(header) ?? told(declared(head)) ?? 'utf-8';
  let decoder = new TextDecoder(encoding);
  let held = Buffer.alloc(0);
  let isLossy = false;
  const text = (bytes, isLast) => {
    if (encoding === undefined && !isUtf8(bytes)) {
      encoding = otherwise;
      decoder = new TextDecoder(encoding);
    }
    const piece = decoder.decode(bytes, { stream: !isLast });
    const isFirstLoss = !isLossy && encoding !== undefined && piece.includes('\ufffd');
    if (isFirstLoss) tell(encoding);
    isLossy ||= isFirstLoss;
    return piece;
  };
  for await (const chunk of chunks) {
    const bytes = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    // Behind the last byte of ASCII a character may be cut.
    let end = bytes.length;
    while (end > 0 && bytes[end - 1] >= 0x80) end--;
    held = bytes.subarray(end);
    yield text(bytes.subarray(0, end), false);
  }
  yield text(held, true);
}
