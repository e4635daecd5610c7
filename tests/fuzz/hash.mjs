// One number for many strings, the same in Node and in every browser: do they all write the same HTML?

/** FNV-1a over UTF-16 units. */
export function hash(strings) {
  let value = 0x811c9dc5;
  for (const text of strings) {
    for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    value = Math.imul(value ^ 0x10000, 0x01000193);
  }
  return value >>> 0;
}
