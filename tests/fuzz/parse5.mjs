// The invariant judged by parse5, over generated hostile inputs and the package as built:
//   node tests/fuzz/parse5.mjs --inputs 100000 --seed 0 --jobs 1
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { defaultTreeAdapter, html, parse, parseFragment } from 'parse5';
import { sanitize } from '../../pkg/inline.js';
import { HOSTS, batches, option, report } from './inputs.mjs';

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const ELEMENTS = new Set(`a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em
  figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li mark nav ol p picture pre q rp rt ruby s samp section small source span
  strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr`.split(/\s+/));
const ATTRIBUTES = new Set(`abbr alt aria-describedby aria-hidden aria-label aria-labelledby cite colspan controls datetime decoding dir headers height
  href hreflang id kind label lang loading media name open poster preload reversed rowspan scope sizes span src srclang srcset start title translate type
  value width rel target`.split(/\s+/));
const URLS = new Set(['href', 'src', 'poster', 'cite']);
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

const escapeText = (text) => (/[&\u00a0<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/\u00a0/g, '&nbsp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text);
const escapeValue = (value) => escapeText(value).replace(/"/g, '&quot;');

/** "Serialising HTML fragments" with the escaping of 2025: parse5's own leaves `<` and `>` in attributes alone. */
function serialize(parent) {
  let out = '';
  for (const node of parent.childNodes) {
    if (node.nodeName === '#text') out += escapeText(node.value);
    else if (node.nodeName === '#comment') out += `<!--${node.data}-->`;
    else if (node.tagName) {
      out += `<${node.tagName}`;
      for (const { name, value } of node.attrs) out += ` ${name}="${escapeValue(value)}"`;
      out += VOID.has(node.tagName) ? '>' : `>${serialize(node.content ?? node)}</${node.tagName}>`;
    }
  }
  return out;
}

function unsafeUrl(url) {
  try { return !SCHEMES.has(new URL(url, 'https://base.example/').protocol); } catch { return true; }
}

/** The first node, attribute or URL that no policy of these tests lets through. */
function forbidden(parent) {
  for (const node of parent.childNodes) {
    if (node.nodeName === '#text') continue;
    if (!node.tagName || node.namespaceURI !== html.NS.HTML || !ELEMENTS.has(node.tagName)) return `forbidden: ${node.nodeName}`;
    for (const { name, value } of node.attrs) {
      if (!ATTRIBUTES.has(name)) return `forbidden: attribute ${name}`;
      if ((name === 'id' || name === 'name') && !value.startsWith('user-content-')) return `not prefixed: ${name}=${value}`;
      if (URLS.has(name) && unsafeUrl(value)) return `forbidden: ${name}=${value}`;
      if (name === 'srcset' && value.split(', ').some((candidate) => unsafeUrl(candidate.split(' ')[0]))) return `forbidden: srcset=${value}`;
    }
    const found = forbidden(node);
    if (found) return found;
  }
}

const contexts = HOSTS.map((host) => [host, defaultTreeAdapter.createElement(host, html.NS.HTML, [])]);
const PAGE = ['<html><head></head><body>', '<footer>x</footer></body></html>'];

/** What is wrong with the output for `text`, if anything is. */
function judge(text) {
  const out = sanitize(text);
  for (const [host, context] of contexts) {
    const fragment = parseFragment(context, out);
    const back = serialize(fragment);
    if (back !== out) return `read back otherwise in <${host}>\n  out:  ${JSON.stringify(out)}\n  back: ${JSON.stringify(back)}`;
    const found = host === 'div' && forbidden(fragment);
    if (found) return `${found}\n  out:  ${JSON.stringify(out)}`;
  }
  if (sanitize(out) !== out) return `not its own sanitized form\n  out:  ${JSON.stringify(out)}`;
  for (const [open, close] of [['<div>', '</div>'], ['<ul><li>', '</li></ul>']]) {
    const page = `${PAGE[0]}${open}${out}${close}${PAGE[1]}`;
    if (serialize(parse(`<!doctype html>${page}`)) !== page) return `breaks out of ${open}\n  out:  ${JSON.stringify(out)}`;
  }
}

async function run(inputs, seed) {
  const started = performance.now();
  const failures = [];
  for await (const { seed: first, texts } of batches({ inputs, seed, size: 1000 })) {
    texts.forEach((text, index) => {
      let why;
      try { why = judge(text); } catch (error) { why = `threw ${error.stack}`; }
      if (why) failures.push({ seed: first + index, text, why });
    });
  }
  return report('parse5', inputs, started, failures);
}

const [inputs, seed, jobs] = [option('inputs', 100_000), option('seed', 0), option('jobs', 1)];
if (jobs === 1) process.exitCode = (await run(inputs, seed)) ? 0 : 1;
else {
  const share = Math.ceil(inputs / jobs);
  const exits = Array.from({ length: jobs }, (_, job) => new Promise((resolve) => {
    spawn(process.execPath, [fileURLToPath(import.meta.url), '--inputs', share, '--seed', seed + job * share].map(String), { stdio: 'inherit' }).once('close', resolve);
  }));
  process.exitCode = (await Promise.all(exits)).every((code) => code === 0) ? 0 : 1;
}
