// The inputs of an archive: JSON lines, feeds and sitemaps, from files, addresses or standard input. Nothing in them is
// trusted: they may name addresses of http(s) alone, none that is nearer to this machine than they are themselves, and
// what is fetched has its limits.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ANY, PUBLIC, THIS_LINK } from './addresses.js';
import { documentsOf, entryDocument, pageDocument } from './documents.js';
import { get, isAddress, whole } from './fetch.js';
import { decodeAs, encodingOf, fromUtf16, markOf, sniff, told } from './text.js';
import { unreadable } from './unreadable.js';
import { elementsOf, localName, rootOf, textOf } from './xml.js';

/** A longer line or list is no article and no feed; renderArticle() takes no larger page. */
const MAX_LIST_BYTES = 1 << 26;
const MAX_PAGE_BYTES = 1 << 25;
/** How deep sitemaps may name sitemaps, and how many pages of one are fetched at a time. */
const MAX_SITEMAP_DEPTH = 4;
const PAGES_AT_A_TIME = 4;
/** The kind of an input is told by this many bytes. */
const HEAD_BYTES = 1024;

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
 * The units of the inputs, in order: `{ where, bytes, key, read() }`. `read` gives the documents of one unit, and
 * throws where it has no good one; nothing is parsed or fetched before. `key`, where there is one, tells whether a
 * fetched unit is the same as in an earlier build. `options`: `{ maqal, charset, allowPrivate, tell }`, that is the
 * package, the encoding where the user knows it, whether lists may name near addresses, and a function that is told
 * oddities.
 */
export async function* unitsOf(names, options) {
  for (const name of names) {
    const nearest = options.allowPrivate ? ANY : THIS_LINK;
    yield* unitsIn({ name, nearest, depth: 0, isRemote: isAddress(name), seen: new Set([name]) }, options);
  }
}

/** The units of one input, or of a list that another one names. */
async function* unitsIn(list, options) {
  const { name, depth } = list;
  const { chunks: packed, scope, charset: header } = await open(list);
  const failed = (error) => {
    throw unreadable(name, error);
  };
  const { head, chunks, close } = await opened(packed).catch(failed);
  const known = { charset: options.charset, header };
  if (!decodeAs(sniff(head, known), head).text.trimStart().startsWith('<')) {
    if (depth === 0) return yield* lines(list, named(chunks, name), { known, head, ...options });
    await close();
    throw new Error('neither a sitemap nor a feed');
  }
  const bytes = await whole(chunks, MAX_LIST_BYTES, isAddress(name) ? undefined : Infinity).catch(failed);
  const encoding = sniff(bytes, known);
  const { text, isLossy } = decodeAs(encoding, bytes);
  if (isLossy) options.tell(lossy(name, encoding));
  yield* inXml({ ...list, scope: options.allowPrivate ? ANY : scope }, text, options);
}

const lossy = (name, encoding) =>
  `${name}: some of its bytes are not ${encoding}, and came out as U+FFFD: --charset says what they are`;

async function open({ name, nearest }) {
  if (isAddress(name)) return get(name, nearest);
  if (name === '-') return { chunks: process.stdin, scope: PUBLIC };
  const stream = createReadStream(name);
  await new Promise((resolve, reject) =>
    stream.once('open', resolve).once('error', (error) => reject(unreadable(name, error))),
  );
  return { chunks: stream, scope: PUBLIC };
}

/** Chunks whose errors name the input. */
async function* named(chunks, name) {
  try {
    yield* chunks;
  } catch (error) {
    throw unreadable(name, error);
  }
}

/** The first bytes, then all of them: `{ head, chunks, close }`. */
async function peek(stream, length) {
  const iterator = stream[Symbol.asyncIterator]();
  const taken = [];
  for (let size = 0; size < length; size += taken.at(-1).length) {
    const { done, value } = await iterator.next();
    if (done) break;
    taken.push(Buffer.from(value));
  }
  const close = () => iterator.return?.();
  const chunks = (async function* () {
    try {
      yield* taken;
      yield* { [Symbol.asyncIterator]: () => iterator };
    } finally {
      await close();
    }
  })();
  return { head: Buffer.concat(taken), chunks, close };
}

/** Like `peek`, of a stream that may be gzip and is unpacked then. */
async function opened(stream) {
  const { head, chunks } = await peek(stream, 2);
  if (head[0] !== 0x1f || head[1] !== 0x8b) return peek(chunks, HEAD_BYTES);
  return peek(
    pipeline(Readable.from(chunks), createGunzip(), () => {}), // what fails is thrown to the reader
    HEAD_BYTES,
  );
}

async function* lines({ name, isRemote }, chunks, { known, head, maqal, tell }) {
  const certain = markOf(head) ?? encodingOf(known.charset);
  const isUtf16 = certain?.startsWith('utf-16') ?? false;
  let isTold = false;
  const read = (line) => {
    // UTF-16 has been made UTF-8. Every other line is judged by its own bytes, which say more than a header does.
    const encoding = isUtf16 ? 'utf-8' : (certain ?? sniff(line, { header: known.header }));
    const { text, isLossy } = decodeAs(encoding, line);
    if (isLossy && !isTold) tell(lossy(name, encoding));
    isTold ||= isLossy;
    return text;
  };
  let [number, length, held] = [0, 0, []];
  const unit = (line, bytes) => ({
    where: `${name}:${++number}`,
    bytes,
    key: isRemote ? line : undefined,
    read: () => documentsOf(read(line), maqal),
  });
  for await (const chunk of isUtf16 ? fromUtf16(chunks, certain) : chunks) {
    let start = 0;
    for (let end; (end = chunk.indexOf(10, start)) >= 0; start = end + 1) {
      held.push(chunk.subarray(start, end));
      length += end - start;
      yield unit(Buffer.concat(held, length), length + 1);
      [length, held] = [0, []];
    }
    held.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length <= MAX_LIST_BYTES) continue;
    throw new Error(`${name}:${number + 1}: a line of more than ${MAX_LIST_BYTES >> 20} MB: is this JSON lines?`);
  }
  if (length > 0) yield unit(Buffer.concat(held, length), length);
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
        read: () => [entryDocument(entry, lang, options.maqal)],
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
  read: () => Promise.reject(typeof reason === 'string' ? new Error(reason) : reason),
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
function* pages({ isRemote, scope }, urls, { maqal, charset }) {
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
    one.page ??= pageOf(one.address, one.element, { maqal, charset, nearest: scope });
    one.page.catch(() => {}); // it is thrown where it is waited for
  };
  for (look(); ahead.length > 0; look()) {
    const [first] = ahead;
    const read = async () => {
      for (const one of ahead) start(one);
      return [await first.page];
    };
    yield { where: first.address, bytes: 0, key: isRemote ? first.address : undefined, read };
    ahead.shift();
  }
}

async function pageOf(address, element, { maqal, charset, nearest }) {
  if (!isAddress(address)) throw new Error('it is no address of http(s)');
  const { chunks, charset: header } = await get(address, nearest);
  const bytes = await whole(chunks, MAX_PAGE_BYTES).catch((error) => {
    throw unreadable(address, error);
  });
  // A header is believed only where the bytes do not know better; what the page itself says, renderArticle() reads.
  const sniffed = told(header) && sniff(bytes, { header });
  return pageDocument(bytes, address, element, maqal, encodingOf(charset) ?? sniffed);
}
