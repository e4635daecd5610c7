// The inputs of an archive: JSON lines, feeds and sitemaps, from files, addresses or standard input. Nothing in them is
// trusted: they may name addresses of http(s) alone, none that is nearer to this machine than they are themselves, and
// what is fetched has its limits.
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { ANY, PUBLIC, THIS_LINK } from './addresses.js';
import { get, isAddress, whole } from './fetch.js';
import { MAX_LINE_BYTES, linesIn } from './json-lines.js';
import { lossyInput } from './make-documents.js';
import { opened, packedChunks } from './streams.js';
import { decodeAs, encodingOf, sniff, told } from './text.js';
import { unreadable } from './unreadable.js';
import { elementsOf, localName, rootOf, textOf } from './xml.js';

/** A longer list is no feed; renderArticle() takes no larger page. */
const MAX_LIST_BYTES = 1 << 26;
const MAX_PAGE_BYTES = 1 << 25;
/** How deep sitemaps may name sitemaps, and how many pages of one are fetched at a time. */
const MAX_SITEMAP_DEPTH = 4;
const PAGES_AT_A_TIME = 4;

/**
 * Identifies an input, for a build that goes on where it was stopped. Standard input may be different each time.
 */
export async function identify(name) {
  if (isAddress(name)) return { name };
  if (name === '-') return { name, since: Date.now(), by: process.pid };
  try {
    const { size, mtimeMs } = await stat(name);
    return { name, size, mtimeMs };
  } catch (error) {
    throw unreadable(name, error);
  }
}

/**
 * The units of the inputs, in order: `{ where, bytes, key, load() }`. `load` gives the data of one unit, of which
 * documents.js makes documents, maybe in a thread; it throws where there are none, and nothing is fetched before.
 * `key`, where there is one, tells whether a fetched unit is the same as in an earlier build. `options`: `{ charset,
 * allowPrivate, tell }`, that is the encoding where the user knows it, whether lists may name near addresses, and a
 * function that is told oddities.
 */
export async function* unitsOf(names, options) {
  for (const [input, name] of names.entries()) {
    const nearest = options.allowPrivate ? ANY : THIS_LINK;
    const list = { name, input, nearest, depth: 0, isRemote: isAddress(name), seen: new Set([name]) };
    yield* unitsIn(list, options);
  }
}

/** The units of one input, or of a list that another one names. */
async function* unitsIn(list, options) {
  const { name, depth } = list;
  const { chunks: packed, scope, charset: header } = await open(list);
  const input = await opened(packed, name);
  const known = { charset: options.charset, header };
  if (!decodeAs(sniff(input.head, known), input.head).text.trimStart().startsWith('<')) {
    if (depth === 0) return yield* lines(list, input, known);
    await input.close();
    throw new Error('neither a sitemap nor a feed');
  }
  const bytes = await whole(input.chunks, MAX_LIST_BYTES, isAddress(name) ? undefined : Infinity).catch((error) => {
    throw unreadable(name, error);
  });
  const encoding = sniff(bytes, known);
  const { text, isLossy } = decodeAs(encoding, bytes);
  if (isLossy) options.tell(lossyInput(name, encoding));
  yield* inXml({ ...list, scope: options.allowPrivate ? ANY : scope }, text, options);
}

async function open({ name, nearest }) {
  if (isAddress(name)) return get(name, nearest);
  return { chunks: await packedChunks(name), scope: PUBLIC };
}

async function* lines({ name, input, isRemote }, stream, options) {
  const { batches, known } = linesIn(stream, options);
  for await (const batch of batches) {
    for (const { number, bytes, size } of batch) {
      const where = `${name}:${number}`;
      if (!bytes) throw new Error(`${where}: a line of more than ${MAX_LINE_BYTES >> 20} MB: is this JSON lines?`);
      const key = isRemote ? bytes : undefined;
      yield { where, bytes: size, key, load: () => ({ kind: 'line', bytes, known, input, name }) };
    }
  }
}

async function* inXml(list, source, options) {
  const { name, depth, isRemote } = list;
  const root = rootOf(source);
  const kind = root && localName(root.name);
  const are = (wanted) => (element) => localName(element) === wanted;
  if (kind === 'sitemapindex') yield* lists(list, elementsOf(source, are('sitemap')), options);
  else if (kind === 'urlset') yield* pages(list, elementsOf(source, are('url')), options);
  else if (kind === 'rss' || kind === 'RDF' || kind === 'feed') {
    const lang = root.attributes['xml:lang'] ?? languageOf(source, root);
    const digest = isRemote ? createHash('sha256').update(source).digest('hex') : undefined;
    let number = 0;
    for (const entry of elementsOf(source, are(kind === 'feed' ? 'entry' : 'item'))) {
      number++;
      yield {
        where: `${name}: item ${number}`,
        bytes: 0,
        key: digest,
        load: () => ({ kind: 'entry', entry, lang }),
      };
    }
  } else {
    const reason = 'XML, but no feed (rss, feed, RDF) and no sitemap (urlset, sitemapindex)';
    throw new Error(depth > 0 ? reason : `${name}: ${reason}`);
  }
}

/** The language that a feed declares outside of its items. */
function languageOf(source, root) {
  const isWanted = (name, parent) =>
    (name === 'language' || name === 'dc:language') && (parent === root.name || localName(parent) === 'channel');
  for (const { text } of elementsOf(source, isWanted)) if (text.trim()) return text.trim();
  return undefined;
}

/** A unit that has no documents, only the reason why. */
const refused = (where, reason) => ({
  where,
  bytes: 0,
  key: where,
  load: () => Promise.reject(typeof reason === 'string' ? new Error(reason) : reason),
});

/** The lists that a sitemap of sitemaps names. A bad one is skipped like a line; the others are read. */
async function* lists({ name, depth, scope, seen }, sitemaps, options) {
  for (const sitemap of sitemaps) {
    const address = textOf(sitemap, 'loc');
    if (!address) continue;
    if (!isAddress(address)) yield refused(address, `${name} names it, and it is no address of http(s)`);
    else if (depth + 1 > MAX_SITEMAP_DEPTH) yield refused(address, `sitemaps in sitemaps, ${MAX_SITEMAP_DEPTH} deep`);
    else if (seen.has(address)) yield refused(address, 'it was read already: do the sitemaps name each other?');
    else {
      seen.add(address);
      try {
        yield* unitsIn({ name: address, nearest: scope, depth: depth + 1, isRemote: true, seen }, options);
      } catch (error) {
        yield refused(address, error);
      }
    }
  }
}

/** Pages of a sitemap, a few fetched ahead. A build that goes on does not fetch the pages that it skips. */
function* pages({ isRemote, scope }, urls, { charset }) {
  const ahead = [];
  const look = () => {
    while (ahead.length < PAGES_AT_A_TIME) {
      const { done, value } = urls.next();
      if (done) return;
      const address = textOf(value, 'loc');
      if (address) ahead.push({ address, element: value, page: undefined });
    }
  };
  const start = (one) => {
    one.page ??= pageOf(one.address, one.element, { charset, nearest: scope });
    one.page.catch(() => {}); // it is thrown where it is waited for
  };
  for (look(); ahead.length > 0; look()) {
    const [first] = ahead;
    const load = () => {
      for (const one of ahead) start(one);
      return first.page;
    };
    yield { where: first.address, bytes: 0, key: isRemote ? first.address : undefined, load };
    ahead.shift();
  }
}

async function pageOf(url, element, { charset, nearest }) {
  if (!isAddress(url)) throw new Error('it is no address of http(s)');
  const { chunks, charset: header } = await get(url, nearest);
  const bytes = await whole(chunks, MAX_PAGE_BYTES).catch((error) => {
    throw unreadable(url, error);
  });
  // A header is believed only where the bytes do not know better; what the page itself says, renderArticle() reads.
  const sniffed = told(header) && sniff(bytes, { header });
  return { kind: 'page', bytes: new Uint8Array(bytes), url, element, charset: encodingOf(charset) ?? sniffed };
}
