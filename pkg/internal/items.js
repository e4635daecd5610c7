// A rendered article as an item of a wire again: toNinjs() and toNewsmlG2() of `maqal/sources`.
import { MaqalError, badInput, badOption } from './error.js';
import { readKnown } from './known.js';
import { OptionReader } from './option-reader.js';
import { TEXTS, areKeywords, isText, isTexts } from './rendered.js';

/** What the wasm reads of an article. */
const OF_ARTICLE = [...TEXTS, 'kicker', 'authors', 'keywords', 'images', 'readAlso'];
/** The strictest last. */
const STATUSES = ['usable', 'withheld', 'canceled'];

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNone = (value) => value === undefined || value === null;
const isStatus = (value) => isNone(value) || STATUSES.includes(value);
const isUrgency = (value) => isNone(value) || (Number.isInteger(value) && value >= 1 && value <= 9);
const isEntry = (value) => isNone(value) || typeof value === 'string' || typeof value === 'number';
/** A list of objects of texts and numbers; those of pictures have a list of such objects in them. */
const areObjects = (value) => isNone(value) || (Array.isArray(value) && value.every(isObjectOfEntries));
const isEntryOrObjects = (value) => isEntry(value) || areObjects(value);
const isObjectOfEntries = (value) => isObject(value) && Object.values(value).every(isEntryOrObjects);
const isTime = (value) => typeof value === 'number' && Math.abs(value) <= 8.64e15;

const TEXT = [isText, 'a string'];
const LIST_OF_TEXTS = [isTexts, 'an array of strings'];
const LIST_OF_OBJECTS = [areObjects, 'an array of objects'];
const STATUS = [isStatus, `one of ${STATUSES.join(', ')}`];
/** What is neither a text nor among what readKnown() checks. */
const KINDS = {
  urgency: [isUrgency, 'a whole number from 1 to 9'],
  status: STATUS,
  subjects: LIST_OF_OBJECTS,
  images: LIST_OF_OBJECTS,
  links: LIST_OF_OBJECTS,
  places: LIST_OF_TEXTS,
  notes: LIST_OF_TEXTS,
  corrections: LIST_OF_TEXTS,
  authors: LIST_OF_TEXTS,
  keywords: LIST_OF_TEXTS,
};

/** What a writer of the wasm takes: the article, what is known of it, and the options, as JSON. */
export function itemOf(rendered, options) {
  const { known = {}, now = Date.now(), ...others } = new OptionReader(options)
    .checked('known', isObject, 'a plain object, what is known of the article, or its Source')
    .text('uri', 'a URI such as "urn:newsml:news.example:20261128:rain"')
    .text('provider')
    .text('copyright')
    .checked('now', isTime, 'milliseconds since 1970, as Date.now() gives them')
    .finish();
  const item = { ...knownOf(known), rendered: copyOf(rendered) };
  item.options = { ...others, senderStatus: item.senderStatus, now: new Date(now).toISOString() };
  return JSON.stringify(item);
}

/** What is known, and what its sender says of publishing it where that is a Source. Both were read. */
function knownOf(given) {
  if (!('source' in given)) return { known: checked(given, 'known') };
  const { known, embargo, status, senderStatus } = given;
  for (const [name, value] of Object.entries({ status, senderStatus })) need(STATUS, value, `known.${name}`);
  need(TEXT, embargo, 'known.embargo');
  const own = { ...checked(known, 'known.known'), status, embargo };
  return { known: own, senderStatus: wordOf(status ?? 'usable', senderStatus ?? status ?? 'usable', embargo) };
}

/** An embargo is written apart: for it alone, a Source is withheld though the sender calls it usable. */
function wordOf(status, senderStatus, embargo) {
  if (status === 'withheld' && embargo) return senderStatus;
  return STATUSES[Math.max(STATUSES.indexOf(status), STATUSES.indexOf(senderStatus))];
}

function checked(known, path) {
  readKnown(known, (name, expected) => badOption(name ? `${path}.${name}` : path, expected));
  for (const [name, value] of Object.entries(known)) need(KINDS[name] ?? TEXT, value, `${path}.${name}`);
  return known;
}

function need([isRight, expected], value, path) {
  if (!isRight(value)) throw badOption(path, expected);
}

/** Of an article, what counts, as plain data: no code of the caller's may run while the wasm is at work. */
function copyOf(rendered) {
  try {
    const { html, article } = rendered;
    if (typeof html !== 'string' || !isObject(article)) throw badInput(RENDERED);
    const copy = JSON.parse(JSON.stringify(Object.fromEntries(OF_ARTICLE.map((name) => [name, article[name]]))));
    const wrong = OF_ARTICLE.find((name) => !kindOf(name)(copy[name]));
    if (wrong) throw badInput(`a rendered article whose article.${wrong} is what renderArticle() gives`);
    return { html, article: copy };
  } catch (cause) {
    throw cause instanceof MaqalError ? cause : badInput(RENDERED, cause);
  }
}

const RENDERED = 'a rendered article, as renderArticle() gives it';

function kindOf(name) {
  if (name === 'keywords') return areKeywords;
  if (name === 'authors') return isTexts;
  return name === 'images' || name === 'readAlso' ? areObjects : isText;
}
