// In the browser: sanitizes a batch, sets each result as innerHTML in every host element, and compares what is read back.
import { hash } from './hash.mjs';
import { init, sanitize } from '/pkg/index.js';

const HOSTS = ['div', 'article', 'td', 'li', 'section', 'template'];

/** A host element in its proper place, between two siblings that must stay what they are. */
function stand(host) {
  const element = document.createElement(host);
  const parent = document.createElement({ td: 'tr', li: 'ul' }[host] ?? 'div');
  parent.append(document.createElement(host), element, document.createElement(host));
  const siblings = [...parent.childNodes];
  const untouched = () =>
    parent.childNodes.length === 3 && siblings.every((node, index) => node === parent.childNodes[index] && (index === 1 || !node.hasChildNodes()));
  return { host, element, untouched };
}

const stands = HOSTS.map(stand);
const around = document.createElement('div');
const probe = document.createElement('b');
probe.title = '<';
const escapes = probe.outerHTML.includes('&lt;');

/** Older browsers write `<` and `>` in attributes as they are. In our output a tag holds no other `>`, so this is exact. */
const asWritten = (out) => (escapes ? out : out.replace(/<[a-z][^>]*>/g, (tag) => tag.replace(/&lt;/g, '<').replace(/&gt;/g, '>')));

function complaint(out) {
  const wanted = asWritten(out);
  for (const { host, element, untouched } of stands) {
    element.innerHTML = out;
    const back = element.innerHTML;
    if (back !== wanted) return `read back otherwise in <${host}>\n  out:  ${JSON.stringify(out)}\n  back: ${JSON.stringify(back)}`;
    if (!untouched()) return `touches what stands beside <${host}>\n  out:  ${JSON.stringify(out)}`;
  }
  // As a server writes it into a page: as text.
  for (const [open, close] of [['<div>', '</div>'], ['<ul><li>', '</li></ul>']]) {
    const page = `${open}${out}${close}<footer>x</footer>`;
    around.innerHTML = page;
    if (around.innerHTML !== asWritten(page)) return `breaks out of ${open}\n  out:  ${JSON.stringify(out)}`;
  }
  return sanitize(out) === out ? undefined : `not its own sanitized form\n  out:  ${JSON.stringify(out)}`;
}

const ready = init();

/** Judges a batch: its failures by index, the hash of all results, and whether attributes are escaped as since 2025. */
window.judge = async (texts) => {
  await ready;
  const results = texts.map((text) => sanitize(text));
  const failures = [];
  results.forEach((out, index) => {
    const why = complaint(out);
    if (why) failures.push({ index, why });
  });
  return JSON.stringify({ failures, hash: hash(results), escapes });
};
document.title = 'ready';
