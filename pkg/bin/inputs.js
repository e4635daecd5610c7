// What an archive is built from: JSON lines, feeds, sitemaps; files, addresses or standard input.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { all, parseXml, textOf } from './xml.js';

/** A line that is longer is no article. Bytes. */
const LONGEST_LINE = 1 << 26;
/** Sitemaps in sitemaps, and how many pages of one are fetched at a time. */
const DEEPEST = 4;
const AT_A_TIME = 4;
/** Milliseconds for a page. */
const PATIENCE = 30_000;

const isAddress = (name) => /^https?:\/\//i.test(name);

/** What tells one input from another, for a build that goes on where it was stopped. */
export async function identify(name) {
  if (name === '-' || isAddress(name)) return { name };
  try {
    const { size, mtimeMs } = await stat(name);
    return { name, size, mtimeMs };
  } catch (error) {
    throw unreadable(name, error);
  }
}

const REASONS = { ENOENT: 'there is no such file', EISDIR: 'it is a directory', EACCES: 'permission denied' };
export const unreadable = (name, error) => new Error(`cannot read ${name === '-' ? 'standard input' : name}: ${REASONS[error.code] ?? error.message}`);

/**
 * The units of the inputs, in order: `{ where, bytes, read() }`. `read` gives the documents of one, and throws where it has none that is any good;
 * nothing is parsed or fetched before. `maqal` is the package.
 */
export async function* unitsOf(names, maqal) {
  for (const name of names) yield* unitsIn(name, maqal, 0);
}

async function* unitsIn(name, maqal, depth) {
  const chunks = peeked(await open(name));
  const first = (await chunks.first()).toString('latin1').replace(/^\xef\xbb\xbf/, '').trimStart();
  if (first.startsWith('<')) yield* inXml(name, Buffer.concat(await fromAsync(chunks.rest())).toString('utf8'), maqal, depth);
  else yield* lines(name, chunks.rest(), maqal);
}

async function open(name) {
  if (name === '-') return process.stdin;
  if (!isAddress(name)) {
    const stream = createReadStream(name);
    await new Promise((resolve, reject) => stream.once('open', resolve).once('error', (error) => reject(unreadable(name, error))));
    return stream;
  }
  return Readable.fromWeb((await get(name)).body);
}

async function get(address) {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), headers: { 'user-agent': 'maqal-index' } }).catch((error) => {
    throw new Error(`cannot read ${address}: ${error.cause?.message ?? error.message}`);
  });
  if (!response.ok) throw new Error(`cannot read ${address}: the server answered ${response.status}`);
  return response;
}

async function fromAsync(iterable) {
  const items = [];
  for await (const item of iterable) items.push(item);
  return items;
}

/** A stream whose first bytes can be looked at; unpacked where it is gzip. */
function peeked(stream) {
  const packed = stream[Symbol.asyncIterator]();
  let iterator;
  let first;
  return {
    async first() {
      const head = await packed.next();
      const whole = (async function* () {
        if (!head.done) yield head.value;
        yield* { [Symbol.asyncIterator]: () => packed };
      })();
      const isGzip = !head.done && head.value[0] === 0x1f && head.value[1] === 0x8b;
      iterator = (isGzip ? Readable.from(whole).pipe(createGunzip()) : whole)[Symbol.asyncIterator]();
      first = await iterator.next();
      return first.done ? Buffer.alloc(0) : Buffer.from(first.value);
    },
    async *rest() {
      if (!first.done) yield Buffer.from(first.value);
      yield* { [Symbol.asyncIterator]: () => iterator };
    },
  };
}

async function* lines(name, chunks, maqal) {
  let [number, length, held] = [0, 0, []];
  const unit = (line, bytes) => ({ where: `${name}:${++number}`, bytes, read: () => documentsOf(line, maqal) });
  for await (const chunk of chunks) {
    let start = 0;
    for (let end; (end = chunk.indexOf(10, start)) >= 0; start = end + 1) {
      held.push(chunk.subarray(start, end));
      length += end - start;
      yield unit(Buffer.concat(held, length), length + 1);
      [length, held] = [0, []];
    }
    held.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > LONGEST_LINE) throw new Error(`${name}:${number + 1}: a line of more than ${LONGEST_LINE >> 20} MB: is this JSON lines?`);
  }
  if (length > 0) yield unit(Buffer.concat(held, length), length);
}

/** The document of a line of JSON; none of an empty line. */
export function documentsOf(line, maqal) {
  const text = line.toString('utf8').replace(/^\ufeff/, '').trim();
  if (text === '') return [];
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
  return [documentOf(typeof value.html === 'string' ? { ...read(value.html, value.url, maqal), ...value } : value)];
}

const isSomething = (value) => (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';

/** With an ID, and something to go by. */
function documentOf(value) {
  const id = [value.id, value.url, value.canonicalUrl].find(isSomething);
  if (id === undefined) throw new Error('neither an id nor a url');
  if (![value.title, value.text, value.lead].some(isSomething)) throw new Error('neither a title nor a text');
  const { html, ...rest } = value;
  return { ...rest, id: String(id) };
}

/** What renderArticle() makes of a page, as a document. */
function read(source, url, maqal, charset) {
  const { article } = maqal.renderArticle(source, { ...(isAddress(url ?? '') && { url }), ...(charset && { charset }) });
  const { title, lead, text, keywords, published, section, authors, lang, image, canonicalUrl } = article;
  return { url: canonicalUrl ?? url, title, lead, text, keywords: keywords.map((keyword) => keyword.text), published, section, author: authors[0], lang, image: image?.url ?? image };
}

async function* inXml(name, source, maqal, depth) {
  const [root] = parseXml(source).children;
  const kind = root?.name.replace(/^.*:/, '');
  if (kind === 'sitemapindex') {
    if (depth >= DEEPEST) throw new Error(`${name}: sitemaps in sitemaps, ${DEEPEST} deep: is it a circle?`);
    for (const sitemap of root.children) {
      const address = textOf(sitemap, 'loc');
      if (address) yield* unitsIn(address, maqal, depth + 1);
    }
  } else if (kind === 'urlset') {
    yield* pages(root.children.filter((url) => textOf(url, 'loc')), maqal);
  } else if (kind === 'rss' || kind === 'RDF' || kind === 'feed') {
    const channel = root.children.find((child) => child.name === 'channel');
    const lang = root.attributes['xml:lang'] ?? textOf(channel ?? root, 'language', 'dc:language');
    const entries = kind === 'feed' ? all(root, 'entry') : all(root, 'item');
    for (const [at, entry] of entries.entries()) yield { where: `${name}: item ${at + 1}`, bytes: 0, read: () => [documentOf(entryOf(entry, lang, maqal))] };
  } else {
    throw new Error(`${name}: XML, but no feed (rss, feed, RDF) and no sitemap (urlset, sitemapindex)`);
  }
}

/** Pages of a sitemap, a few fetched ahead; what is skipped is not fetched. */
function* pages(urls, maqal) {
  const ahead = new Map();
  const fetched = (at) => {
    if (!ahead.has(at)) {
      const page = pageOf(urls[at], maqal);
      page.catch(() => {}); // it is thrown where it is waited for
      ahead.set(at, page);
    }
    return ahead.get(at);
  };
  for (const [at, url] of urls.entries()) {
    const take = async () => {
      for (let next = at; next < Math.min(urls.length, at + AT_A_TIME); next++) fetched(next);
      const page = await fetched(at);
      ahead.delete(at);
      return [page];
    };
    yield { where: textOf(url, 'loc'), bytes: 0, read: take };
  }
}

async function pageOf(element, maqal) {
  const url = textOf(element, 'loc');
  const response = await get(url);
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1];
  const document = read(new Uint8Array(await response.arrayBuffer()), url, maqal, charset);
  const news = element.children.find((child) => child.name === 'news:news');
  const told = news && { title: textOf(news, 'news:title'), published: textOf(news, 'news:publication_date') };
  return documentOf({ ...document, title: document.title || told?.title, published: document.published ?? told?.published, id: url, url });
}

/** An item of RSS or an entry of Atom. */
function entryOf(entry, channelLang, maqal) {
  const links = entry.children.filter((child) => child.name === 'link');
  const atom = links.find(({ attributes }) => attributes.href && (attributes.rel ?? 'alternate') === 'alternate');
  const guid = entry.children.find((child) => child.name === 'guid');
  const permalink = guid && guid.attributes.isPermaLink !== 'false' && isAddress(guid.text.trim()) ? guid.text.trim() : undefined;
  const url = links.map(({ text }) => text.trim()).find(Boolean) ?? atom?.attributes.href ?? permalink;
  const html = textOf(entry, 'content:encoded', 'content', 'description', 'summary', 'media:description');
  const body = html ? read(html, url, maqal) : {};
  const categories = entry.children.filter((child) => child.name === 'category' || child.name === 'dc:subject');
  const keywords = categories.map(({ text, attributes }) => (text.trim() || attributes.term || '').trim()).filter(Boolean);
  const author = textOf(entry, 'dc:creator') ?? textOf(entry.children.find((child) => child.name === 'author') ?? { children: [] }, 'name');
  const picture = entry.children.find(({ name, attributes }) => /^(media:(content|thumbnail)|enclosure)$/.test(name) && attributes.url && !/^(audio|video)/.test(attributes.type ?? ''));
  return {
    id: textOf(entry, 'guid', 'id') ?? url,
    url,
    title: textOf(entry, 'title', 'dc:title'),
    lead: body.lead,
    text: body.text,
    keywords,
    published: dateOf(textOf(entry, 'pubDate', 'published', 'dc:date', 'updated')),
    author,
    lang: entry.attributes['xml:lang'] ?? channelLang,
    image: picture?.attributes.url,
  };
}

/** ISO 8601 as it is; RFC 822, as RSS has it, in UTC. */
function dateOf(text) {
  if (!text || /^\d{4}-\d\d/.test(text)) return text;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace('.000', '');
}
