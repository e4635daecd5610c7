// Documents as Elasticsearch and OpenSearch take them in: two lines each, for their `_bulk`.
import { shielded } from './progress.js';

/** The two lines of a document, with the fields that maqal/providers asks for. */
export function bulkLines(index, document) {
  const { id, url, title, lead, text, keywords, published, section, author, authors, lang, image } = document;
  const words = keywords?.map((keyword) => keyword?.text ?? keyword);
  const rest = { published, section, author: author ?? authors?.[0], lang, image };
  const lines = [{ index: { _index: index, _id: id } }, { id, url, title, lead, text, keywords: words, ...rest }];
  return lines.map((line) => `${shielded(JSON.stringify(line))}\n`).join('');
}
