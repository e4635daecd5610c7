// Documents as Elasticsearch and OpenSearch take them in: two lines each, for their `_bulk`.
import { unitsOf } from './inputs.js';

/** The fields that maqal/providers asks. */
export const bulkLines = (index, { id, url, title, lead, text, keywords, published, section, author, authors, lang, image }) => {
  const words = keywords?.map((keyword) => keyword?.text ?? keyword);
  const document = { id, url, title, lead, text, keywords: words, published, section, author: author ?? authors?.[0], lang, image };
  return `${JSON.stringify({ index: { _index: index, _id: id } })}\n${JSON.stringify(document)}\n`;
};

/** Gives how many documents there were, and how many lines were skipped. */
export async function writeBulk({ inputs, index, maqal, progress, print }) {
  const count = { documents: 0, skipped: 0 };
  for await (const unit of unitsOf(inputs, maqal)) {
    try {
      for (const document of await unit.read()) {
        await print(bulkLines(index, document));
        count.documents++;
      }
    } catch (error) {
      if (error.code) throw error; // of what it writes to, not of what it reads
      count.skipped++;
      progress.say(`${unit.where}: skipped: ${error.message}`);
    }
    progress.tell('writing', null, count.documents);
  }
  return count;
}
