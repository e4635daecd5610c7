// Text of the result: HTML or JSON, with its parts told apart where the browser can mark text.

const canMark = typeof Highlight === 'function' && CSS.highlights;
/** Marking more would be felt. */
const MAX_MARKED_CHARS = 300_000;

/** What is marked, by the name of its highlight: each pattern has one group. */
const PATTERNS = {
  html: { 'code-name': /<\/?([a-z][a-z0-9-]*)/g, 'code-text': /="([^"]*)"/g },
  json: { 'code-name': /^\s*("[^"\n]*"):/gm, 'code-text': /: ("(?:[^"\\\n]|\\.)*")/g },
};

/** Each view adds its own ranges to what all of them share. */
const marked = new Map();

export function codeView(panel, { language, pick }) {
  const text = panel.querySelector('code').appendChild(document.createTextNode(''));
  return {
    show(result) {
      text.data = pick(result);
      if (canMark) mark(text, PATTERNS[language]);
    },
    clear() {
      text.data = '';
      if (canMark) mark(text, {});
    },
  };
}

function mark(text, patterns) {
  marked.set(text, text.length > MAX_MARKED_CHARS ? [] : Object.entries(patterns).flatMap(([name, pattern]) => rangesOf(text, name, pattern)));
  const all = [...marked.values()].flat();
  for (const name of ['code-name', 'code-text']) {
    CSS.highlights.set(name, new Highlight(...all.filter((one) => one.name === name).map(({ range }) => range)));
  }
}

function rangesOf(text, name, pattern) {
  return Array.from(text.data.matchAll(pattern), (found) => {
    const start = found.index + found[0].indexOf(found[1]);
    const places = { startContainer: text, startOffset: start, endContainer: text, endOffset: start + found[1].length };
    return { name, range: new StaticRange(places) };
  });
}
