// Text that comes in pieces, of whole characters: a piece of a JavaScript string may end inside a surrogate pair, whose
// halves alone are no characters in UTF-8.

/** Holds the first half of a pair back until the next piece. */
export function wholeCharacters() {
  let waiting = '';
  return {
    push(text) {
      const all = waiting + text;
      const splits = /[\uD800-\uDBFF]$/.test(all);
      waiting = splits ? all.slice(-1) : '';
      return splits ? all.slice(0, -1) : all;
    },
    /** What was held back and will not be completed. */
    end() {
      const rest = waiting;
      waiting = '';
      return rest;
    },
  };
}
