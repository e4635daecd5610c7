// The search of the documentation: an index of sections, made where it is asked, and its ranking. It knows how English
// and Arabic bend their words, names of code, and words that are still being typed.
//
// Pagefind 1.6.0 found 25 of the first 30 queries of tests/node/site-queries.mjs: it asks for every word (`dark mode`,
// `cache headers`), and knows no broken plural (القوالب). RelatedIndex found 26, with 383 kB of wasm and no word that is
// half typed. This finds all of them, with 100 kB of text a language and no wasm.

/**
 * @typedef {{ path: string, name: string, title: string, lang: string, weight: number }} Page `name` is what navigation calls it
 * @typedef {{ page: number, id: string, title: string, text: string }} Section
 * @typedef {{ page: Page, section: Section, score: number, terms: Set<string> }} Answer
 */

const STOP_WORDS = new Set(`a an and are as at be by can do does for from how i if in is it its my not of on or so that the this to use using what when where
  which with من في على عن الى او ان هل ما هو هي كيف مع هذا هذه ذلك لا`.split(/\s+/).map((word) => fold(word)));

/** How much a place of a term counts: the page's name, the heading of a section, its text. */
const NAME_WEIGHT = 6;
const TITLE_WEIGHT = 4;

/** How much a term counts that is not the very one asked for: one that begins so, one of the same consonants. */
const PREFIX_WEIGHT = 0.6;
const SKELETON_WEIGHT = 0.35;
const MIN_PREFIX_CHARS = 3;

/** BM25: how soon repetition says nothing new, and how much of the length of a section counts. */
const SATURATION = 1.4;
const LENGTH_SHARE = 0.6;

/** One form for all ways to write a word: without accents, harakat, hamza and tatweel. */
export function fold(text) {
  if (/^[a-z0-9]*$/.test(text)) return text;
  return text.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '').replace(/ى/g, 'ي').replace(/ة/g, 'ه').toLowerCase();
}

/**
 * The words of a text, and the parts of names: `sanitizeStream` is one word and two, `BAD_OPTION` and `right-to-left`
 * likewise. Each with where it stands.
 *
 * @returns {{ word: string, at: number, end: number }[]}
 */
export function wordsOf(text) {
  const words = [];
  for (const { 0: whole, index } of text.matchAll(/[\p{L}\p{M}\p{N}\u0640]+(?:[-_][\p{L}\p{M}\p{N}]+)*/gu)) {
    const place = { at: index, end: index + whole.length };
    const parts = whole.split(/[-_]|(?<=\p{Ll})(?=\p{Lu})/u);
    words.push({ word: fold(whole.replace(/[-_]/g, '')), ...place });
    if (parts.length > 1) words.push(...parts.map((part) => ({ word: fold(part), ...place })));
  }
  return words;
}

/** The stem of a folded word. */
export const stem = (word) => (/\p{Script=Arabic}/u.test(word) ? arabicStem(word) : englishStem(word));

function englishStem(word) {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = word.replace(/ies$/, 'y').replace(/(?<![su])s$/, '').replace(/(ss|x|sh|ch)e$/, '$1');
  const bare = singular.replace(/(?<=\w{3})(?:ing|ed|ation|ate|er)$/, '').replace(/([bdgmnprt])\1$/, '$1');
  return bare.replace(/(?<=\w{3})e$/, '');
}

/** Articles, prepositions and endings that Arabic writes as one with a word; at least three letters stay. */
function arabicStem(word) {
  const ended = word.replace(/(?<=.{3})(?:ات|ان|ون|ين|يه|ها|هم|ه|ي)$/, '');
  return ended.replace(/^(?:[وف]?(?:[بك]?ال|لل))(?=.{3})/, '').replace(/^[وف]?[بكل](?=.{4})|^[وف](?=.{4})/, '');
}

/** What plurals of one word share: its letters without the long vowels, behind the first. */
const skeleton = (word) => word.slice(0, 1) + word.slice(1).replace(/[اوي]/g, '');

/** The forms that a stem may have: a letter in front may be a particle or its own. */
const formsOf = (word) => (/^[وفبكل]\p{Script=Arabic}{3}$/u.test(word) ? [word, word.slice(1)] : [word]);

/**
 * @param {{ pages: Page[], sections: Section[] }} library
 */
export function createIndex({ pages, sections }) {
  const postings = new Map();
  const count = counter(postings);
  const lengths = sections.map((section, at) => {
    const { name, title } = pages[section.page];
    const text = wordsOf(section.text);
    count(at, wordsOf(`${title} ${name}`), section.id === '' ? NAME_WEIGHT : 1);
    count(at, wordsOf(section.title), TITLE_WEIGHT);
    count(at, text, 1);
    return text.length;
  });
  const skeletons = new Map();
  for (const term of postings.keys()) {
    if (!/^\p{Script=Arabic}{3,}$/u.test(term)) continue;
    const key = skeleton(term);
    skeletons.set(key, [...(skeletons.get(key) ?? []), term]);
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return { pages, sections, postings, skeletons, lengths, average, terms: [...postings.keys()].sort() };
}

/** Counts words at their sections, by stem. A text has few words that it does not say again. */
function counter(postings) {
  const lists = new Map();
  const listOf = (word) => {
    const term = stem(word);
    if (!postings.has(term)) postings.set(term, new Map());
    return postings.get(term);
  };
  return (at, words, weight) => {
    for (const { word } of words) {
      if (!lists.has(word)) lists.set(word, listOf(word));
      const places = lists.get(word);
      places.set(at, (places.get(at) ?? 0) + weight);
    }
  };
}

/**
 * The best sections, the best first; of a page at most two.
 *
 * @param {ReturnType<typeof createIndex>} index
 * @param {string} query
 * @returns {Answer[]}
 */
export function search(index, query, limit = 8) {
  const asked = askedTerms(query);
  const scores = new Map();
  for (const { word } of asked) {
    const found = new Map();
    for (const [term, weight] of matches(index, word)) {
      for (const [at, frequency] of index.postings.get(term)) {
        const score = weight * bm25(index, term, at, frequency);
        if (score > (found.get(at)?.score ?? 0)) found.set(at, { score, term });
      }
    }
    for (const [at, { score, term }] of found) {
      const entry = scores.get(at) ?? { score: 0, terms: new Set() };
      entry.score += score;
      entry.terms.add(term);
      scores.set(at, entry);
    }
  }
  return best(index, scores, asked.length, limit);
}

/** The words of a query; those that say nothing only where there are no others. */
function askedTerms(query) {
  const words = [...new Map(wordsOf(query).map((each) => [stem(each.word), each])).entries()].map(([term, { word }]) => ({ term, word }));
  const telling = words.filter(({ word }) => !STOP_WORDS.has(word));
  return telling.length ? telling : words;
}

/** The terms of the index that a word may mean, with how surely. */
function matches({ postings, skeletons, terms }, word) {
  const found = new Map();
  const add = (term, weight) => found.set(term, Math.max(weight, found.get(term) ?? 0));
  for (const form of formsOf(stem(word))) if (postings.has(form)) add(form, 1);
  const begun = [stem(word), word].filter((form) => form.length >= MIN_PREFIX_CHARS);
  for (const start of begun) {
    for (let at = firstFrom(terms, start); terms[at]?.startsWith(start); at += 1) if (terms[at] !== start) add(terms[at], PREFIX_WEIGHT);
  }
  for (const term of skeletons.get(skeleton(stem(word))) ?? []) add(term, SKELETON_WEIGHT);
  return found;
}

/** Where in a sorted list the words begin that are not before this one. */
function firstFrom(terms, word) {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bm25({ postings, lengths, average }, term, at, frequency) {
  const documents = postings.get(term).size;
  const rarity = Math.log(1 + (lengths.length - documents + 0.5) / (documents + 0.5));
  const length = 1 - LENGTH_SHARE + LENGTH_SHARE * (lengths[at] / average);
  return (rarity * frequency * (SATURATION + 1)) / (frequency + SATURATION * length);
}

function best({ pages, sections }, scores, asked, limit) {
  const all = [...scores].map(([at, { score, terms }]) => {
    const section = sections[at];
    const page = pages[section.page];
    return { page, section, terms, score: score * page.weight * (terms.size / asked) };
  });
  all.sort((one, other) => other.score - one.score);
  const shown = new Map();
  return all.filter(({ page }) => {
    shown.set(page, (shown.get(page) ?? 0) + 1);
    return shown.get(page) <= 2;
  }).slice(0, limit);
}

/**
 * A piece of a section's text around what was found, in parts of which some are marked.
 *
 * @param {Answer} answer
 * @returns {{ text: string, isMatch: boolean }[]}
 */
export function excerpt({ section, terms }, before = 60, length = 180) {
  const text = section.text.replace(/\s+/g, ' ').trim();
  const found = wordsOf(text).filter(({ word }) => terms.has(stem(word)) || formsOf(stem(word)).some((form) => terms.has(form)));
  const start = found.length ? atWord(text, Math.max(0, found[0].at - before)) : 0;
  const end = start + length < text.length ? atWord(text, start + length) : text.length;
  const parts = [];
  let at = start;
  for (const match of found.filter((each) => each.at >= start && each.end <= end)) {
    if (match.at < at) continue;
    parts.push({ text: text.slice(at, match.at), isMatch: false }, { text: text.slice(match.at, match.end), isMatch: true });
    at = match.end;
  }
  parts.push({ text: text.slice(at, end), isMatch: false });
  if (start > 0) parts.unshift({ text: '… ', isMatch: false });
  if (end < text.length) parts.push({ text: ' …', isMatch: false });
  return parts.filter((part) => part.text);
}

/** The beginning of the word at a place. */
function atWord(text, at) {
  const space = text.lastIndexOf(' ', at);
  return space < 0 ? at : space + 1;
}
