// Marks, for the eye only, what a newsroom would rather not publish. Nothing depends on these
// patterns for safety: they read source like a hurried person does, and maqal does not use them.

const MAX_LENGTH = 200_000; // past it, marking would be felt while typing

// Each repetition stops at a '<', a '>' or a count, so that the time stays linear on any text pasted here.
const dangers = new RegExp([
  /<(script|style|iframe|form|svg|object|embed)\b.{0,2000}?<\/\1\s*>/, // elements, with what they hold
  /<(?:script|style|iframe|form|svg|object|embed|meta|base|link|input)\b[^<>]*>/, // the same, unclosed or void
  /<!--.{0,2000}?-->/, // comments, conditional ones included
  /<img\b[^<>]*\b(?:width|height)="?1\b[^<>]*>/, // tracking pixels
  /(?<=\s)on\w+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/, // event handlers
  /(?<=\s)style\s*=\s*(?:"[^"]*"|'[^']*')/,
  /(?<=\s)class="?Mso\w*"?/,
  /j(?:a|&#?\w{1,8};)[^"'\s]{0,40}script:[^"'\s>]*/, // javascript: links, disguised ones too
  /<\/?o:\w+>/, // Word
  /<\/?(?:font|center)\b[^<>]*>/,
  /<p\b[^<>]*>(?:&nbsp;|\s)*<\/p>/, // empty paragraphs
].map((pattern) => pattern.source).join('|'), 'gis');

const supported = typeof Highlight === 'function' && CSS.highlights;

export function markDangers(text) {
  if (!supported) return;
  const ranges = text && text.length <= MAX_LENGTH ? findDangers(text) : [];
  CSS.highlights.set('danger', new Highlight(...ranges));
}

function findDangers(text) {
  return Array.from(text.data.matchAll(dangers), ({ index, 0: { length } }) => new StaticRange({
    startContainer: text,
    startOffset: index,
    endContainer: text,
    endOffset: index + length,
  }));
}
