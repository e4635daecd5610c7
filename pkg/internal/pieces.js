// Long scripts and style sheets stay outside the wasm. They are half the bytes of a page and nothing of them comes
// through, while a string takes its time to cross. The wasm is given the page up to the code, says whether it takes it
// for code as well (it may stand in a comment, or in an attribute), and is given the rest from where the code may end.
import { using } from './instance.js';
import { crossesFast } from './strings.js';

/** It is not worth looking for code in a shorter page, or in a source that does not start as a page does. */
const MIN_PAGE_CHARS = 8192;
/** Where strings cross fast, only half a megabyte of code is worth it. */
const MIN_FAST_PAGE_CHARS = 400_000;
const PAGE_START = /<(?:!doctype|html|head)\b/i;
/** Shorter code may as well cross. */
const MIN_CODE_CHARS = 1024;

/** The element whose code a piece ends in, by the number that the wasm gives. */
const NAMES = ['', 'script', 'style'];

/** `policy.sanitize(html)`, for a string. */
export function sanitizeString(policy, html) {
  const isLong = html.length >= (crossesFast() ? MIN_FAST_PAGE_CHARS : MIN_PAGE_CHARS);
  const codes = isLong && PAGE_START.test(html.slice(0, 1024)) ? longCodes(html) : [];
  // A code unit takes three bytes of UTF-8 at most.
  const pieces = codes.length > 0 ? policy.sanitizePieces(html.length * 3) : undefined;
  if (pieces === undefined) return policy.sanitize(html);
  return using(pieces, () => {
    let from = 0;
    for (const { name, start, end } of codes) {
      from = NAMES[pieces.push(html.slice(from, start))] === name ? end : start;
    }
    pieces.push(html.slice(from));
    pieces.end();
    return pieces.close();
  });
}

/** The places where there may be long code, in the order of the page. */
function longCodes(html) {
  const codes = [];
  // A closing tag is found once for all code before it. Otherwise many scripts with one end would each look for it
  // through the whole page.
  const closings = { script: -1, style: -1 };
  for (let at = 0; (at = html.indexOf('<s', at)) >= 0;) {
    const name = html.startsWith('cript', at + 2) ? 'script' : html.startsWith('tyle', at + 2) ? 'style' : undefined;
    const start = name === undefined ? at + 2 : html.indexOf('>', at) + 1;
    if (start === 0) break;
    at = start;
    if (name === undefined) continue;
    if (closings[name] < start) closings[name] = closingTag(html, start, name);
    let end = closings[name];
    if (end - start <= MIN_CODE_CHARS) continue;
    // After the start of a comment a script is no longer read as plain code.
    const comment = name === 'script' ? html.slice(start, end).indexOf('<!--') : -1;
    if (comment >= 0) end = start + comment;
    if (end - start > MIN_CODE_CHARS) codes.push({ name, start, end });
    at = end;
  }
  return codes;
}

/** Where the first `</name` stands, in any case; the end of the page where there is none. */
function closingTag(html, start, name) {
  for (let at = start; (at = html.indexOf('</', at)) >= 0; at += 2) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return html.length;
}
