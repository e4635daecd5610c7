// The inputs of an archive: JSON lines, and whatever maqal/sources reads, from files, addresses or standard input.
// Nothing in them is trusted: they may name addresses of http(s) alone, none that is nearer to this machine than they
// are themselves, and what is fetched has its limits.
import { stat } from 'node:fs/promises';
import { readSource } from '../sources-inline.js';
import { ANY, PUBLIC, THIS_LINK } from './addresses.js';
import { get, isAddress, whole } from './fetch.js';
import { MAX_LINE_BYTES, areNamedLines, isObject, linesIn } from './json-lines.js';
import { lossyInput } from './make-documents.js';
import { Robots } from './robots.js';
import { nameOf, sourcesIn } from './sources-in.js';
import { opened, packedChunks } from './streams.js';
import { charsetOf, decodeAs, encodingOf, sniff } from './text.js';
import { unreadable } from './unreadable.js';

/** What is fetched has no more: a longer list is no feed, and renderArticle() takes no larger page. */
const MAX_LIST_BYTES = 1 << 26;
const MAX_PAGE_BYTES = 1 << 25;
/** How deep sitemaps may name sitemaps, and how many pages of one are fetched at a time. */
const MAX_SITEMAP_DEPTH = 4;
const PAGES_AT_A_TIME = 4;
/** What a file is, is told by this many bytes. */
const HEAD_BYTES = 1 << 16;

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
 * allowPrivate, ignoreRobots, tell }`, that is the encoding where the user knows it, whether lists may name near
 * addresses, and pages that their sites ask crawlers to leave, and a function that is told oddities.
 */
export async function* unitsOf(names, given) {
  const options = { ...given, robots: given.ignoreRobots ? undefined : new Robots() };
  for (const [input, name] of names.entries()) {
    const nearest = options.allowPrivate ? ANY : THIS_LINK;
    const list = { name, input, nearest, depth: 0, isRemote: isAddress(name), seen: new Set([name]) };
    yield* unitsIn(list, options);
  }
}

/** The units of one input, or of a list that another one names. */
async function* unitsIn(list, options) {
  const { name, depth, isRemote } = list;
  const { chunks: packed, scope, charset: header } = await open(list);
  const input = await opened(packed, name, (size) => size >= HEAD_BYTES);
  const known = { charset: options.charset, header };
  const format = formatOf(input.head, name, known);
  if (format === 'lines' && depth === 0) return yield* lines(list, input, known);
  if (format === 'lines' || format === 'html') {
    await input.close();
    const reason = 'neither a feed nor a sitemap, nor another format that maqal/sources reads';
    throw new Error(depth > 0 ? reason : `${name}: ${reason}`);
  }
  // A list that is fetched is read whole before its pages are: its server does not wait so long.
  const chunks = isRemote ? [await fetchedWhole(input, name)] : input.chunks;
  const tell = (encoding) => options.tell(lossyInput(name, encoding));
  const stories = sourcesIn({ head: input.head, chunks }, name, known, tell);
  yield* inSources({ ...list, scope: options.allowPrivate ? ANY : scope }, stories, options);
}

const fetchedWhole = ({ chunks }, name) =>
  whole(chunks, MAX_LIST_BYTES).catch((error) => {
    throw unreadable(name, error);
  });

async function open({ name, nearest }) {
  if (isAddress(name)) return get(name, nearest);
  return { chunks: await packedChunks(name), scope: PUBLIC };
}

/** The format of a file by its first bytes; JSON lines, which may be bad, are what is no other. */
function formatOf(head, name, known) {
  if (areNamedLines(name)) return 'lines';
  const start = decodeAs(sniff(head, known), head).text.trimStart();
  if (start === '') return 'lines';
  const [line] = start.split('\n', 1);
  const file = nameOf(name);
  const [source] = readSource(isObject(line) ? line : start, { ...(file && { name: file }) });
  // A format of many stories may have none within so few bytes.
  const format = source?.format ?? 'stories';
  return format === 'text' ? 'lines' : format;
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

/** The stories of a list, the pages that a sitemap names, and the stories of further sitemaps. */
async function* inSources(list, stories, options) {
  const { name, isRemote } = list;
  const ahead = [];
  let number = 0;
  for await (const { source, bytes } of stories) {
    number++;
    const sitemap = source.format === 'news-sitemap' && source.known.links?.find(({ rel }) => rel === 'sitemap')?.url;
    if (sitemap) {
      yield* sitemapUnits(list, sitemap, options);
    } else if (source.format === 'news-sitemap') {
      ahead.push({ source, bytes, page: undefined });
      if (ahead.length >= PAGES_AT_A_TIME) yield pageUnit(list, ahead, options);
    } else {
      const where = `${name}: item ${number}`;
      const key = isRemote ? JSON.stringify(source) : undefined;
      yield { where, bytes, key, load: () => ({ kind: 'source', source, name, number }) };
    }
  }
  while (ahead.length > 0) yield pageUnit(list, ahead, options);
}

/** A unit that has no documents, only the reason why. */
const refused = (where, reason) => ({
  where,
  bytes: 0,
  key: where,
  load: () => Promise.reject(typeof reason === 'string' ? new Error(reason) : reason),
});

/** The units of a list that a sitemap of sitemaps names. A bad one is skipped like a line; the others are read. */
async function* sitemapUnits({ name, depth, scope, seen, input }, address, options) {
  if (!isAddress(address)) yield refused(address, `${name} names it, and it is no address of http(s)`);
  else if (depth + 1 > MAX_SITEMAP_DEPTH) yield refused(address, `sitemaps in sitemaps, ${MAX_SITEMAP_DEPTH} deep`);
  else if (seen.has(address)) yield refused(address, 'it was read already: do the sitemaps name each other?');
  else {
    seen.add(address);
    try {
      const list = { name: address, input, nearest: scope, depth: depth + 1, isRemote: true, seen };
      yield* unitsIn(list, options);
    } catch (error) {
      yield refused(address, error);
    }
  }
}

/**
 * The first page of those that are known, which fetches the others ahead. A build that goes on does not fetch the
 * pages that it skips.
 */
function pageUnit({ isRemote, scope }, ahead, { charset, robots }) {
  const first = ahead[0];
  const all = [...ahead];
  ahead.shift();
  const url = first.source.known.canonicalUrl;
  const load = () => {
    for (const one of all) {
      one.page ??= pageOf(one.source.known, { charset, nearest: scope, robots });
      one.page.catch(() => {}); // it is thrown where it is waited for
    }
    return first.page;
  };
  return { where: url, bytes: first.bytes, key: isRemote ? url : undefined, load };
}

async function pageOf({ canonicalUrl: url, title, published }, { charset, nearest, robots }) {
  if (!isAddress(url)) throw new Error('it is no address of http(s)');
  if (robots && !(await robots.allows(url, nearest))) {
    throw new Error("the site's robots.txt asks crawlers to leave it (--ignore-robots, for a site of your own)");
  }
  const { chunks, charset: header } = await get(url, nearest);
  const bytes = await whole(chunks, MAX_PAGE_BYTES).catch((error) => {
    throw unreadable(url, error);
  });
  // What the page itself says, renderArticle() reads.
  const said = { title, published };
  const encoding = charsetOf(bytes, encodingOf(charset), header);
  return { kind: 'page', bytes: new Uint8Array(bytes), url, said, charset: encoding };
}
