// The hash by which an element knows that a server has rendered the source it is given.
import { TextEncoder } from '../coding.js';
import { badInput, MaqalError } from '../error.js';
import { json, readable } from '../input.js';

/** Stands first in every hash: a version that renders otherwise takes another, and adopts nothing of this one's. */
const VERSION = '1';
const BASES = [0x811c9dc5, 0x2a53b1e7];
const PRIMES = [0x01000193, 0x5bd1e995];

/**
 * A short text that two sources hardly share: FNV-1a in two lanes of 32 bits. It tells one article from another; it
 * protects from nobody, and need not, since whoever writes the attribute writes the page. `crypto.subtle` would answer
 * later, and is missing on pages without HTTPS.
 */
export function sourceHash(source) {
  const lanes = [...BASES];
  for (const byte of bytesOf(source)) {
    lanes[0] = Math.imul(lanes[0] ^ byte, PRIMES[0]);
    lanes[1] = Math.imul(lanes[1] ^ byte, PRIMES[1]);
  }
  return VERSION + lanes.map((lane) => (lane >>> 0).toString(36).padStart(7, '0')).join('');
}

const EXPECTED = 'a string, bytes, a Source or a rendered article';

/**
 * A source as bytes: a string and its UTF-8 are the same source; a rendered article is its HTML, and a Source all that
 * it is.
 */
function bytesOf(source) {
  const bytes = readable(source);
  if (bytes instanceof Uint8Array) return bytes;
  const text = typeof source === 'string' ? source : textOf(source);
  return new TextEncoder().encode(text);
}

function textOf(given) {
  try {
    const { html, sidebar, source } = given;
    if (typeof html === 'string') return html + (sidebar?.html ?? '');
    if (typeof source === 'string') return json(given, EXPECTED);
  } catch (cause) {
    throw cause instanceof MaqalError ? cause : badInput(EXPECTED, cause);
  }
  throw badInput(EXPECTED);
}
