// The lines and files that a build and its single steps (steps.js) have in common.

/** The lines of a file, or of standard input. */
export async function* linesOf(stream) {
  let held = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    const parts = (held + chunk).split('\n');
    held = parts.pop();
    yield* parts;
  }
  if (held) yield held;
}

/** The order of texts by code points, which is that of their bytes of UTF-8: other languages sort the same. */
export function compare(one, other) {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const [left, right] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (left !== right) return placeOf(left) - placeOf(right);
  }
  return one.length - other.length;
}

/** Halves of characters stand for what comes behind all others. */
const placeOf = (unit) => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);

/** The terms of documents: a line of JSON each. */
export const termLines = (documents, termsOf) =>
  termsOf(documents).map((terms) => `${JSON.stringify(terms)}\n`).join('');

/** The part of a document that readers are shown, as JSON. */
export const shown = ({ id, url, title, published, section, author, lang, image, key }) =>
  JSON.stringify({ id, url, title, published, section, author, lang, image, key });

/** A file of documents; `documents` are JSON as `shown` gives it. */
export const documentShard = (documents) => `[${documents.join(',\n')}]\n`;

/** A file of related articles; `lists` are `[id, JSON of its list]`. */
export function relatedFile(lists) {
  const sorted = [...lists].sort((one, other) => compare(one[0], other[0]));
  return `{${sorted.map(([id, list]) => `${JSON.stringify(id)}:${list}`).join(',\n')}}\n`;
}
