// Where words begin in the scripts that write no spaces: the host's Intl.Segmenter knows, and the wasm asks.

/** Stands before each word; src/language/tokens.rs calls it so too. No text has it. */
const SEAM = '\ufdd0';
/** The letters that src/language/tokens.rs takes for those of such a script. */
const UNSPACED = new RegExp(
  '^[\\u0e01-\\u0edf\\u1000-\\u109f\\u1780-\\u17dd\\u3005-\\u3007\\u3041-\\u309f\\u3400-\\u9fff\\uf900-\\ufaff'
    + '\\u{20000}-\\u{3ffff}]',
  'u',
);
let segmenter;

/** The text with a seam before each word of such a script; undefined where the host knows none. */
export function withSeams(text) {
  if (!globalThis.Intl?.Segmenter) return undefined;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  let seamed = '';
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    seamed += isWordLike && UNSPACED.test(segment) ? SEAM + segment : segment;
  }
  return seamed;
}
