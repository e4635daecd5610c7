// What is known of an article beside its text: the option `known`, and what a Source knows.
import { bare } from './options.js';

/** What counts where an article is rendered, as texts and as lists of them: the wasm knows each but `provider`. */
const TEXTS = [
  'title', 'kicker', 'subtitle', 'lead', 'byline', 'published', 'modified', 'lang', 'section', 'siteName', 'provider',
  'canonicalUrl', 'image',
];
const LISTS = ['authors', 'keywords'];

/** What a format tells besides. No article has it; whoever takes a Source apart does. */
const OTHERS = [
  'dateline', 'copyright', 'usageTerms', 'urgency', 'subjects', 'places', 'version', 'replaces', 'status', 'embargo',
  'notes', 'corrections', 'images', 'links', 'slug', 'id',
];
const NAMES = [...TEXTS, ...LISTS, ...OTHERS];

const isText = (value) => typeof value === 'string';
const isTexts = (value) => Array.isArray(value) && value.every(isText);

/**
 * What counts of metadata that was read (`readOptions`): `null` is as good as absent. `fail` makes the error for what
 * stands under a name, or for the whole.
 */
export function readKnown(given, fail) {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw fail('', 'a plain object');
  const known = bare();
  for (const [name, value] of Object.entries(given)) {
    if (!NAMES.includes(name)) throw fail(name, `one of ${NAMES.join(', ')}`);
    if (value === undefined || value === null || OTHERS.includes(name)) continue;
    const isList = LISTS.includes(name);
    if (!(isList ? isTexts : isText)(value)) throw fail(name, isList ? 'an array of strings' : 'a string');
    known[name] = value;
  }
  return known;
}

/** As the wasm takes it: an agency is the site of what it sends. */
export function knownForWasm(known) {
  const copy = bare(known);
  copy.siteName ||= copy.provider;
  delete copy.provider;
  return copy;
}
