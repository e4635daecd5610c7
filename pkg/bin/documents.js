// Documents of an archive, made of a line of JSON, a page, or a story that maqal/sources has read.
import { isAddress } from './fetch.js';
import { objectOf, textOfLine } from './json-lines.js';

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
  page: ({ bytes, url, said, charset }, maqal) => [pageDocument(bytes, url, said, maqal, charset)],
  source: ({ source, name, number }, maqal) => [sourceDocument(source, name, number, maqal)],
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

/** A page that a sitemap names; what the sitemap says itself fills gaps. */
function pageDocument(bytes, url, said, maqal, charset) {
  const document = read(bytes, url, maqal, charset);
  return documentOf({
    ...document,
    title: document.title || said.title,
    published: document.published ?? said.published,
    id: url,
    url,
  });
}

/** A story. One that may not be published is refused by renderArticle(). */
function sourceDocument(source, name, number, maqal) {
  const { known } = source;
  const { url, ...document } = read(source, known.canonicalUrl, maqal);
  return documentOf({
    ...document,
    id: idOf(known, name),
    url: known.canonicalUrl,
    // What is found in the words, the index finds itself.
    keywords: known.keywords ?? [],
    lang: known.lang,
    published: inUtc(document.published),
    image: known.image,
  });
}

/** A number is an ID in its own export alone. */
function idOf({ id, canonicalUrl, slug }, name) {
  if (id === undefined) return canonicalUrl ?? slug;
  return /^\d+$/.test(id) ? (canonicalUrl ?? `${name}#${id}`) : id;
}

/** Documents are sorted by their dates, so that those of feeds are of one zone. */
function inUtc(published) {
  const time = /T\d\d:\d\d.*[+-]\d\d:?\d\d$/.test(published ?? '') ? Date.parse(published) : NaN;
  return Number.isNaN(time) ? published : new Date(time).toISOString().replace('.000', '');
}
