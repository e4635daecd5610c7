// Bytes to text, where nobody has said for certain what they are.
import { isAscii, isUtf8 } from 'node:buffer';

/** The encoding of that name; undefined of a name that is none. */
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

/** UTF-16 tells itself: by its byte order mark, or since markup and JSON begin with a character of ASCII. */
export function markOf(bytes) {
  const mark = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  if (mark || bytes.length < 2) return mark;
  if (bytes[0] === 0 && bytes[1] !== 0) return 'utf-16be';
  return bytes[0] !== 0 && bytes[1] === 0 ? 'utf-16le' : undefined;
}

/** What bytes that are not UTF-16 by themselves are said to be: whoever says UTF-16 is wrong. */
export function told(label) {
  const encoding = encodingOf(label);
  return encoding?.startsWith('utf-16') ? undefined : encoding;
}

const declared = (bytes) =>
  /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    bytes.subarray(0, 1024).toString('latin1'),
  )?.[1];

/**
 * The encoding of bytes: their byte order mark, else what the user says, else what the HTTP header says, else the XML
 * declaration, else UTF-8. What is UTF-8 beyond ASCII is that, whatever header or declaration say: such bytes are
 * nothing else by chance, and servers name a default.
 */
export function sniff(bytes, { charset, header } = {}) {
  const certain = markOf(bytes) ?? encodingOf(charset);
  if (certain) return certain;
  return isUtf8(bytes) && !isAscii(bytes) ? 'utf-8' : (told(header) ?? told(declared(bytes)) ?? 'utf-8');
}

/** `{ text, isLossy }`: did some of the bytes stand for nothing in it? */
export function decodeAs(encoding, bytes) {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, isLossy: encoding === 'utf-8' ? !isUtf8(bytes) : text.includes('\ufffd') };
}

/** Chunks of UTF-16 as chunks of UTF-8, which can be cut into lines. */
export async function* fromUtf16(chunks, encoding) {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}
