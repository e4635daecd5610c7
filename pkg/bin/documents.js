// Documents of an archive, made of a line of JSON, a page, or an item of a feed.
import { isAddress } from './fetch.js';
import { objectOf, textOfLine } from './json-lines.js';
import { textOf } from './xml.js';

const isSomething = (value) => (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';

/** A value as a document. It needs an ID, and a title or a text. */
function documentOf(value) {
  const id = [value.id, value.url, value.canonicalUrl].find(isSomething);
  if (id === undefined) throw new Error('neither an id nor a url');
  if (![value.title, value.text, value.lead].some(isSomething)) throw new Error('neither a title nor a text');
  const { html, ...rest } = value;
  return { ...rest, id: String(id) };
}

/** A page as a document, by renderArticle(). */
function read(source, url, maqal, charset) {
  const { article } = maqal.renderArticle(source, {
    ...(isAddress(url ?? '') && { url }),
    ...(charset && { charset }),
  });
  const { title, lead, text, keywords, published, section, authors, lang, image, canonicalUrl } = article;
  return {
    url: canonicalUrl ?? url,
    title,
    lead,
    text,
    keywords: keywords.map((keyword) => keyword.text),
    published,
    section,
    author: authors[0],
    lang,
    image: image?.url ?? image,
  };
}

const MAKERS = {
  line: lineDocuments,
  page: ({ bytes, url, element, charset }, maqal) => [pageDocument(bytes, url, element, maqal, charset)],
  entry: ({ entry, lang }, maqal) => [entryDocument(entry, lang, maqal)],
  unreadable({ message }) {
    throw new Error(message);
  },
};

/**
 * The documents of a unit, by its data (inputs.js). `tell({ input, name, encoding })` is called where some bytes are
 * not of the encoding.
 */
export const documentsOf = (data, maqal, tell) => MAKERS[data.kind](data, maqal, tell);

/** The document of a line of JSON; an empty line has none. */
function lineDocuments({ bytes, known, input, name }, maqal, tell) {
  const { text, encoding, isLossy } = textOfLine(bytes, known);
  if (isLossy) tell({ input, name, encoding });
  if (text === '') return [];
  const value = objectOf(text);
  return [documentOf(typeof value.html === 'string' ? { ...read(value.html, value.url, maqal), ...value } : value)];
}

/** A page that a sitemap names; the sitemap's own title and date fill gaps. */
function pageDocument(bytes, url, element, maqal, charset) {
  const document = read(bytes, url, maqal, charset);
  const news = element.children.find((child) => child.name === 'news:news');
  const told = news && { title: textOf(news, 'news:title'), published: textOf(news, 'news:publication_date') };
  return documentOf({
    ...document,
    title: document.title || told?.title,
    published: document.published ?? told?.published,
    id: url,
    url,
  });
}

/** An item of RSS or an entry of Atom. */
function entryDocument(entry, channelLang, maqal) {
  const links = entry.children.filter((child) => child.name === 'link');
  const atom = links.find(({ attributes }) => attributes.href && (attributes.rel ?? 'alternate') === 'alternate');
  const guid = entry.children.find((child) => child.name === 'guid');
  const permalink =
    guid && guid.attributes.isPermaLink !== 'false' && isAddress(guid.text.trim()) ? guid.text.trim() : undefined;
  const url = links.map(({ text }) => text.trim()).find(Boolean) ?? atom?.attributes.href ?? permalink;
  const html = textOf(entry, 'content:encoded', 'content', 'description', 'summary', 'media:description');
  const body = html ? read(html, url, maqal) : {};
  const categories = entry.children.filter((child) => child.name === 'category' || child.name === 'dc:subject');
  const keywords = categories
    .map(({ text, attributes }) => (text.trim() || attributes.term || '').trim())
    .filter(Boolean);
  const author =
    textOf(entry, 'dc:creator') ??
    textOf(entry.children.find((child) => child.name === 'author') ?? { children: [] }, 'name');
  const picture = entry.children.find(
    ({ name, attributes }) =>
      /^(media:(content|thumbnail)|enclosure)$/.test(name) &&
      attributes.url &&
      !/^(audio|video)/.test(attributes.type ?? ''),
  );
  return documentOf({
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
  });
}

/** A date of ISO 8601 as it is; one of RFC 822, as RSS has it, as ISO 8601 in UTC. */
function dateOf(text) {
  if (!text || /^\d{4}-\d\d/.test(text)) return text;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace('.000', '');
}
