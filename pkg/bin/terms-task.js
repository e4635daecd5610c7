// A crew's task: the documents of what was read, and their terms, as they go into a spool.
import { termsOf } from '../archive.js';
import * as maqal from '../inline.js';
import { bulkLines } from './bulk.js';
import { documentsOf } from './documents.js';
import { shown, termLines } from './lines.js';
import { shielded } from './progress.js';
import { packed } from './spool.js';

/** A document of which readers would be shown more is refused, since they fetch it with its neighbors. */
const MAX_SHOWN_BYTES = 1 << 14;

function check(document) {
  const bytes = Buffer.byteLength(shown(document));
  if (bytes <= MAX_SHOWN_BYTES) return;
  throw new Error(`what readers would be shown has ${bytes} bytes; ${MAX_SHOWN_BYTES} are the most`);
}

/** No option makes an archive of what may not be published. */
const notUsable = ({ message }) => message.replace(/^source: (.*); pass evenIf.*$/s, 'it may not be published: $1');

/** What is made of documents. */
const MAKERS = {
  spool: { check, make: (documents) => packed(termsOf(documents), shown) },
  vectors: { check, make: (documents) => Buffer.from(shielded(termLines(documents, termsOf))) },
  bulk: { make: (documents, { index }) => Buffer.from(documents.map((one) => bulkLines(index, one)).join('')) },
};

export function makeDocuments({ maker, ...options }) {
  const { check, make } = MAKERS[maker];
  return (items) => {
    const [documents, bad, lossy] = [[], [], []];
    for (const { where, data } of items) {
      try {
        const found = documentsOf(data, maqal, (input) => lossy.push(input));
        if (check) found.forEach(check);
        documents.push(...found);
      } catch (error) {
        bad.push({ where, message: error.code === 'NOT_USABLE' ? notUsable(error) : error.message });
      }
    }
    const output = new Uint8Array(make(documents, options));
    const result = { output, documents: documents.length, bad, lossy, mark: items.at(-1).mark };
    return { result, transfer: [output.buffer] };
  };
}
