// What the ranker of an archive, which is in the wasm, is told in numbers: the terms of an article, and what a document
// has in common with it beside words.
import { dayOf } from './format.js';
import { MAX_REASONS } from './ranking.js';

/** A longer word is not given as a reason: readers fetch the lists. */
const MAX_REASON_CHARS = 100;

/** What a document shares with the article, or does not, in bits. */
const SECTION = 1;
const AUTHOR = 2;
const OTHER_LANGUAGE = 4;

const isSame = (article, { id, url, key }) =>
  id === article.id || (article.url && url === article.url) || (article.key !== 0 && key === article.key);

function sharedBits({ section, author, lang }, document) {
  const isForeign = lang && document.lang && document.lang !== lang;
  return (
    (section && document.section === section ? SECTION : 0) +
    (author && document.author === author ? AUTHOR : 0) +
    (isForeign ? OTHER_LANGUAGE : 0)
  );
}

/**
 * Asks a ranker about an article, the terms of which are known. `documentsOf(term)`: how many documents have it. Gives
 * the terms that an archive keeps of it: the place of each, and its level.
 */
export const ask = (ranker, { terms, weights, cut }, documentsOf) =>
  ranker.ask(
    Uint32Array.from(terms),
    Uint8Array.from(weights),
    cut,
    Uint32Array.from(terms, (term) => documentsOf(term)),
  );

/** The best of the documents, `[number, document]` each, but the article itself: `[number, score, why]` each. */
export function choose(ranker, article, documents, { limit, diversity }) {
  const facts = documents.flatMap(([number, document]) => {
    if (isSame(article, document)) return [];
    return [number, dayOf(document.published) ?? NaN, document.key, sharedBits(article, document)];
  });
  const chosen = ranker.choose(Float64Array.from(facts), limit, diversity);
  const list = [];
  for (let at = 0; at < chosen.length;) {
    const [number, score, count] = chosen.subarray(at, at + 3);
    const words = Array.from(chosen.subarray(at + 3, at + 3 + count), (place) => article.words[place]);
    const reasons = words.filter((word) => word !== '' && word.length <= MAX_REASON_CHARS);
    list.push([number, score / 1000, [...new Set(reasons)].slice(0, MAX_REASONS)]);
    at += 3 + count;
  }
  return list;
}
