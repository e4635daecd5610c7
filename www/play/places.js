// From the offsets of a removal report to places in the text: what was removed, in which line.

/** Indices into a string for offsets into its UTF-8, in ascending order. */
export function indicesOf(text, offsets) {
  const indices = new Map();
  let [index, bytes] = [0, 0];
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    while (bytes < offset && index < text.length) {
      const code = text.codePointAt(index);
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      index += code < 0x10000 ? 1 : 2;
    }
    indices.set(offset, index);
  }
  return indices;
}

const ATTRIBUTE = /^[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?/;
const TAG = /^<(?:[^>"']|"[^"]*"|'[^']*')*>?/;
const COMMENT = /^<!--[^]*?-->|^<[!?/][^>]*>?/;
const WITH_TEXT = { script: /^<script[^]*?<\/script[^>]*>/i, style: /^<style[^]*?<\/style[^>]*>/i };
/** A thing that is longer is marked so far; it also bounds what looking for its end takes. */
const MAX_MARKED_CHARS = 2000;

/** Where a thing that begins at `start` ends, for the eye: a tag, an attribute with its value, a comment. */
function endOf(text, start, { kind, name, reason }) {
  const pattern = kind === 'element' ? TAG : kind === 'comment' ? COMMENT : ATTRIBUTE;
  const rest = text.slice(start, start + MAX_MARKED_CHARS);
  const found = (reason === 'dropped' && WITH_TEXT[name]?.exec(rest)) || pattern.exec(rest);
  return start + (found?.[0].length || 1);
}

/** The places of each removal, `{ start, end, line, column }` in the text, lines and columns from 1. */
export function placesOf(text, removed) {
  const indices = indicesOf(text, removed.flatMap(({ offsets }) => offsets));
  const lines = lineStarts(text);
  return removed.map((removal) => removal.offsets.map((offset) => {
    const start = indices.get(offset);
    const line = lineAt(lines, start);
    return { start, end: endOf(text, start, removal), line: line + 1, column: start - lines[line] + 1 };
  }));
}

function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts, index) {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
