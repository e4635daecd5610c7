// From the lists of a few terms to the articles that belong beside one: what RelatedIndex does, in the whole numbers of
// an archive.
import { IMPACTS, IMPACT_UNIT, dayOf } from './format.js';

/**
 * How much of a score, in thousandths, hangs on being new; what the same section and the same author add; what another
 * language leaves.
 */
const RECENCY = 200;
const SECTION = 50;
const AUTHOR = 30;
const OTHER_LANGUAGE = 300;

/** Copies: alike in so many hundredths, by at least so many terms. */
const ALIKE = 90;
const FEWEST_ALIKE = 12;

/** How many are looked at for each that is wanted: copies fall out, and the list is made diverse. */
export const LOOKED_AT = 8;

/** What RelatedIndex does without being told otherwise. */
export const DEFAULTS = { limit: 5, halfLife: 180, diversity: 0.25, pastOnly: false, blocked: [] };

/** Thousandths that a document's age leaves: half of RECENCY goes with each half-life, along straight lines. */
function newness(age, halfLife) {
  const halves = Math.floor(age / halfLife);
  if (halves > 30) return 1000 - RECENCY;
  const rest = age - halves * halfLife;
  return 1000 - RECENCY + Math.floor((RECENCY * (2 * halfLife - rest)) / (2 * halfLife) / 2 ** halves);
}

/**
 * The best documents by what they share with the one who asks, before anything is known of them but their number: `{
 * number, sum, levels }`. `terms`: the kept terms of the asking one; `listOf(term)` its postings; `isOpen(number)`: may
 * it come at all; `dayAt(number)` a document's day, roughly; `sums`: where to count, an array of zeros for whoever asks
 * often, else an empty object.
 */
export function gather(terms, listOf, { most, today = null, halfLife, isOpen = () => true, dayAt, sums }) {
  const lists = terms.map(({ term }) => listOf(term));
  const touched = [];
  terms.forEach(({ weight }, at) => {
    const list = lists[at];
    if (!list) return;
    for (let place = 0; place < list.numbers.length; place++) {
      const number = list.numbers[place];
      const sum = sums[number] || 0;
      if (sum === 0) touched.push(number);
      sums[number] = sum + weight * IMPACTS[list.levels[place]];
    }
  });
  const scored = [];
  for (const number of touched) {
    const sum = sums[number];
    sums[number] = 0;
    if (!isOpen(number)) continue;
    const day = today === null ? null : dayAt(number);
    scored.push({ number, sum, rank: sum * (day === null ? 1000 : newness(Math.max(0, today - day), halfLife)) });
  }
  const best = strongest(scored, most);
  for (const candidate of best) candidate.levels = new Uint8Array(terms.length);
  lists.forEach((list, at) => {
    if (!list) return;
    for (const candidate of best) {
      const place = find(list.numbers, candidate.number);
      if (place >= 0) candidate.levels[at] = list.levels[place] + 1;
    }
  });
  return best;
}

/** A candidate that shares nothing, where there are too few that do: better than an empty box. */
export const filler = (number, terms) => ({ number, sum: 0, levels: new Uint8Array(terms.length) });

/** Of equals the newest, whose number is the highest. */
const before = (one, other) => other.rank - one.rank || other.number - one.number;

/** The best few of many, in order, without sorting all. */
function strongest(scored, most) {
  if (scored.length > 4 * most) {
    const kept = [];
    let floor = -1;
    for (const candidate of scored) {
      if (candidate.rank < floor) continue;
      kept.push(candidate);
      if (kept.length < 2 * most) continue;
      kept.sort(before).length = most;
      floor = kept[most - 1].rank;
    }
    scored = kept;
  }
  return scored.sort(before).slice(0, most);
}

/** Binary search. */
function find(numbers, number) {
  let [low, high] = [0, numbers.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] === number) return middle;
    if (numbers[middle] < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** In hundredths: how alike two are under the terms of a third; 0 where they share too few to tell. */
function likeness(one, other, fewest) {
  let [least, most, shared] = [0, 0, 0];
  for (let at = 0; at < one.length; at++) {
    const [first, second] = [one[at] && IMPACTS[one[at] - 1], other[at] && IMPACTS[other[at] - 1]];
    shared += first > 0 && second > 0;
    least += Math.min(first, second);
    most += Math.max(first, second);
  }
  return shared < fewest ? 0 : Math.floor((100 * least) / most);
}

/**
 * The list itself. `asking`: `{ id, url, key, section, author, lang, day, terms }`; `candidates`: what gather() found,
 * each with its `document` as the archive has it. Never the asking article, nor a copy of it or of another in the list.
 */
export function choose(asking, candidates, { limit, halfLife, today = null, pastOnly = false, blocked = [], diversity }) {
  const own = Uint8Array.from(asking.terms, ({ level }) => level + 1);
  const fewest = Math.max(FEWEST_ALIKE, asking.terms.length / 2);
  const open = [];
  for (const { number, sum, levels, document } of candidates) {
    const day = dayOf(document.published);
    const isSame = document.id === asking.id || (asking.url && document.url === asking.url) || (asking.key !== 0 && document.key === asking.key);
    if (isSame || blocked.includes(document.id) || blocked.includes(document.url)) continue;
    if (pastOnly && today !== null && day !== null && day > today) continue;
    if (likeness(own, levels, fewest) >= ALIKE) continue;
    let factor = today === null || day === null ? 1000 : newness(Math.max(0, today - day), halfLife);
    if (asking.section && document.section === asking.section) factor += SECTION;
    if (asking.author && document.author === asking.author) factor += AUTHOR;
    if (asking.lang && document.lang && document.lang !== asking.lang) factor = Math.floor((factor * OTHER_LANGUAGE) / 1000);
    open.push({ number, levels, document, rank: sum * factor, nearest: 0 });
  }
  open.sort(before);
  const length = Math.max(1, Math.floor(Math.sqrt(asking.terms.reduce((squares, { weight }) => squares + weight * weight, 0))));
  const chosen = [];
  while (chosen.length < limit && open.length > 0) {
    let best = 0;
    const worth = ({ rank, nearest }) => rank * (100 - Math.floor(diversity * nearest));
    for (let at = 1; at < open.length; at++) if (worth(open[at]) > worth(open[best])) best = at;
    const [found] = open.splice(best, 1);
    chosen.push(tell(found, asking.terms, length));
    for (let at = open.length - 1; at >= 0; at--) {
      const alike = likeness(open[at].levels, found.levels, FEWEST_ALIKE);
      const isCopy = alike >= ALIKE || (found.document.key !== 0 && open[at].document.key === found.document.key);
      if (isCopy) open.splice(at, 1);
      else open[at].nearest = Math.max(open[at].nearest, alike);
    }
  }
  return chosen;
}

/** A result as RelatedIndex gives it. */
function tell({ document: { key, author, ...known }, levels, rank }, terms, length) {
  const reasons = terms.map(({ weight, word }, at) => ({ word, at, counts: levels[at] && weight * IMPACTS[levels[at] - 1] })).filter(({ word, counts }) => word && counts);
  reasons.sort((one, other) => other.counts - one.counts || one.at - other.at);
  const score = Math.min(1000, Math.floor(rank / (IMPACT_UNIT * length))) / 1000;
  return { ...known, score, why: [...new Set(reasons.map(({ word }) => word))].slice(0, 3) };
}

