// Documents as Elasticsearch and OpenSearch take them in: two lines each, for their `_bulk`.
import { unitsOf } from './inputs.js';
import { shielded } from './progress.js';

/** The two lines of a document, with the fields that maqal/providers asks for. */
export function bulkLines(index, document) {
  const { id, url, title, lead, text, keywords, published, section, author, authors, lang, image } = document;
  const words = keywords?.map((keyword) => keyword?.text ?? keyword);
  const rest = { published, section, author: author ?? authors?.[0], lang, image };
  const lines = [{ index: { _index: index, _id: id } }, { id, url, title, lead, text, keywords: words, ...rest }];
  return lines.map((line) => `${shielded(JSON.stringify(line))}\n`).join('');
}

/** Gives how many documents there were, and how many lines were skipped. */
export async function writeBulk({ inputs, index, charset, allowPrivate, maqal, progress, print }) {
  const count = { documents: 0, skipped: 0 };
  for await (const unit of unitsOf(inputs, { maqal, charset, allowPrivate, tell: (line) => progress.say(line) })) {
    let documents = [];
    try {
      documents = await unit.read();
    } catch (error) {
      count.skipped++;
      progress.say(`${unit.where}: skipped: ${error.message}`);
    }
    for (const document of documents) await print(bulkLines(index, document));
    count.documents += documents.length;
    progress.tell('writing', null, count.documents);
  }
  return count;
}
