// What a site asks of crawlers in its robots.txt: RFC 9309 (https://www.rfc-editor.org/rfc/rfc9309).
import { get, whole } from './fetch.js';

/** The name by which a robots.txt may speak to this crawler, in any case. */
export const AGENT = 'maqal-index';
/** As much as section 2.5 asks crawlers to read at least. */
const MAX_BYTES = 500 << 10;

/** Asks each site once. */
export class Robots {
  #sites = new Map();

  /** May the page at this address be fetched? `nearest`: see addresses.js. */
  async allows(address, nearest) {
    const { origin, pathname, search } = new URL(address);
    if (!this.#sites.has(origin)) this.#sites.set(origin, rulesOf(origin, nearest));
    return isAllowed(await this.#sites.get(origin), pathname + search);
  }
}

/** What is not there forbids nothing (section 2.3.1.3). Where it cannot be read, all is forbidden, and thrown why. */
async function rulesOf(origin, nearest) {
  try {
    const { chunks } = await get(`${origin}/robots.txt`, nearest);
    return rulesIn((await whole(upTo(MAX_BYTES, chunks), MAX_BYTES)).toString('utf8'));
  } catch (error) {
    if (error.status >= 400 && error.status < 500) return [];
    throw error;
  }
}

/** The first bytes of an answer, as many as that. */
async function* upTo(most, chunks) {
  let left = most;
  for await (const chunk of chunks) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) return;
  }
}

/** The rules of the groups for this crawler; where there are none, those for all. */
export function rulesIn(text) {
  const groups = [];
  let isOpen = false;
  for (const [name, value] of text.replace(/^\ufeff/, '').split(/\r\n?|\n/).map(fieldOf)) {
    if (name === 'user-agent') {
      if (!isOpen) groups.push({ agents: [], rules: [] });
      groups.at(-1).agents.push(/^[\w-]*/.exec(value)[0].toLowerCase() || value);
      isOpen = true;
    } else if (name === 'allow' || name === 'disallow') {
      isOpen = false;
      if (value !== '') groups.at(-1)?.rules.push({ allows: name === 'allow', pattern: normal(value) });
    }
  }
  const named = (agent) => groups.filter(({ agents }) => agents.includes(agent));
  const own = named(AGENT);
  return (own.length > 0 ? own : named('*')).flatMap(({ rules }) => rules);
}

function fieldOf(line) {
  const [, name, value] = /^\s*([\w-]+)\s*:(.*)$/.exec(line.replace(/#.*/, '')) ?? [];
  return name === undefined ? [] : [name.toLowerCase(), value.trim()];
}

/** The same path is written the same way, whatever of it is written in percent signs: section 2.2.2. */
const normal = (path) =>
  path.replace(/%[\da-f]{2}|[^!-~]/giu, (part) =>
    part.startsWith('%') ? unreserved(part) : encodeURIComponent(part.toWellFormed()));
function unreserved(escape) {
  const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
  return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
}

/** The longest rule counts, and of two as long the one that allows: section 2.2.2. */
export function isAllowed(rules, path) {
  const asked = normal(path);
  const matching = rules.filter(({ pattern }) => isMatch(pattern, asked));
  const length = Math.max(0, ...matching.map(({ pattern }) => pattern.length));
  const longest = matching.filter(({ pattern }) => pattern.length === length);
  return longest.length === 0 || longest.some(({ allows }) => allows);
}

/** `*` stands for anything, and `$` at the end for the end. Each part is looked for once, so time stays linear. */
function isMatch(pattern, path) {
  const isWhole = pattern.endsWith('$');
  const [first, ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const found = isWhole && isLast ? path.length - part.length : path.indexOf(part, at);
    if (found < at || !path.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return !isWhole || at === path.length;
}
