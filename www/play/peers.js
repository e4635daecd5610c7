// DOMPurify, Readability and the browser's own setHTML() on one source. They run in a frame of their own (peers.html):
// Readability writes strings into its document, which Trusted Types forbid; and where a policy forbids inline styles and
// handlers, parsing them costs a report each, even in a document that runs nothing, which would spoil the times. The
// frame's sandbox gives it an origin of its own, from which nothing is in reach. scripts/site/play.mjs bundles it.
import { Readability } from '@mozilla/readability';
import DOMPurify from 'dompurify';

const SAMPLES = 9;
const MAX_MILLISECONDS = 1000;

/* global READABILITY_VERSION: scripts/site/play.mjs defines it */

/** A document without a window: nothing in it runs or loads. */
const parsed = (html) => new DOMParser().parseFromString(html, 'text/html');

const PEERS = [
  { name: `DOMPurify ${DOMPurify.version}`, call: 'sanitize()', run: (html) => DOMPurify.sanitize(html) },
  {
    name: 'setHTML',
    call: 'setHTML()',
    isMissing: () => typeof Element.prototype.setHTML !== 'function',
    run(html) {
      const place = document.implementation.createHTMLDocument('').body;
      place.setHTML(html);
      return place.innerHTML;
    },
  },
  { name: `Readability ${READABILITY_VERSION}`, call: 'parse()', isUnsafe: true, run: (html) => new Readability(parsed(html)).parse()?.content },
];

/** The page gives a port to ask by. */
addEventListener('message', ({ ports: [port] }) => {
  port.onmessage = ({ data: { source, outputs } }) => port.postMessage(compare(source, outputs));
}, { once: true });

/**
 * What each tool makes of the source, and what maqal has made of it: how much of the text and how many elements are
 * left, and what is gone.
 */
function compare(source, { sanitize, renderArticle }) {
  const input = contentsOf(parsed(source));
  const [purify, setHtml, readability] = PEERS.map(runPeer);
  const tools = [
    { name: 'maqal', call: 'sanitize()', shown: sanitize.html, ...sanitize }, purify, setHtml,
    { name: 'maqal', call: 'renderArticle()', shown: renderArticle.html, ...renderArticle }, readability,
  ].map((tool) => (typeof tool.html === 'string' ? { ...tool, ...measuredAgainst(input, tool.html) } : tool));
  return { input: countsOf(input), tools };

  function runPeer({ name, call, run, isMissing, isUnsafe }) {
    if (isMissing?.()) return { name, call, missing: true };
    try {
      const html = run(source);
      const shown = isUnsafe && html !== undefined ? DOMPurify.sanitize(html) : html;
      return { name, call, html, shown, isUnsafe, milliseconds: medianOf(() => run(source)) };
    } catch (error) {
      return { name, call, error: error.message };
    }
  }
}

function medianOf(work) {
  const begun = performance.now();
  const samples = [];
  while (samples.length < SAMPLES && (samples.length < 3 || performance.now() - begun < MAX_MILLISECONDS)) {
    const start = performance.now();
    work();
    samples.push(performance.now() - start);
  }
  return samples.sort((a, b) => a - b)[samples.length >> 1];
}

function measuredAgainst(input, html) {
  const output = contentsOf(parsed(html));
  const text = output.texts.join(' ');
  const isKept = (one) => text.includes(one);
  return {
    measured: {
      text: lengthOf(input.texts.filter(isKept)),
      elements: keptOf(input.elements, output.elements),
      pictures: Math.min(input.pictures, output.pictures),
      links: Math.min(input.links, output.links),
      lostElements: lessOf(input.elements, output.elements),
      lostAttributes: lessOf(input.attributes, output.attributes),
      lostText: input.texts.filter((one) => !isKept(one)),
    },
  };
}

/** No reader sees the text of these. */
const UNSEEN = 'script, style, noscript, template, title, textarea, select, iframe, noembed, noframes';

/** The texts that a reader would see, and how many there are of each element and attribute. */
function contentsOf(page) {
  const texts = [];
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.replace(/\s+/g, ' ').trim();
    if (text && !walker.currentNode.parentElement.closest(UNSEEN)) texts.push(text);
  }
  const elements = [...page.body.querySelectorAll('*')];
  return {
    texts,
    elements: tally(elements.map(({ localName }) => localName)),
    attributes: tally(elements.flatMap((element) => element.getAttributeNames())),
    pictures: page.body.querySelectorAll('img').length,
    links: page.body.querySelectorAll('a[href]').length,
  };
}

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const lengthOf = (texts) => sum(texts.map(({ length }) => length));
const countsOf = ({ texts, elements, pictures, links }) =>
  ({ text: lengthOf(texts), elements: sum([...elements.values()]), pictures, links });

function tally(names) {
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** How many are left of what was there. */
const keptOf = (before, after) => sum([...before].map(([name, count]) => Math.min(count, after.get(name) ?? 0)));

/** What there is less of, the most first. */
const lessOf = (before, after) =>
  [...before].map(([name, count]) => [name, count - (after.get(name) ?? 0)]).filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
