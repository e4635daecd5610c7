// What the components of all frameworks share: HTML for servers, and in a page an element that is filled, or taken as a
// server has filled it. Each of them says the rest in its framework's own words.
import { init, renderArticle, sanitize, toDOM } from 'maqal';
import * as glue from '../wasm/maqal.js';
import { isPolicy } from './compiled.js';
import { listen } from './element/select.js';
import { announce } from './element/players.js';
import { badOption } from './error.js';
import { articles } from './instance.js';
import { remember } from './made.js';

const PLACES = ['after', 'before', 'none'];

/** What a component of each kind shows: a list of objects with safe `html`. */
export const KINDS = {
  article({ source, options, sidebar = 'after' }) {
    if (!PLACES.includes(sidebar)) throw badOption('sidebar', `one of ${PLACES.join(', ')}`);
    const rendered = renderArticle(source, options);
    if (sidebar === 'none') return [rendered];
    return sidebar === 'after' ? [rendered, rendered.sidebar] : [rendered.sidebar, rendered];
  },
  html: ({ source, options }) => [remember({ html: sanitize(source, options) })],
};

/** Can maqal be called? On servers always, in browsers when its wasm is there. */
export const isReady = () => articles.canStart(glue);

/** What a server writes into an element. */
export const htmlOf = (kind, inputs) => KINDS[kind](inputs).map(({ html }) => html).join('');

/** Makes an element that holds what maqal has written do what its links say: players open in their place. */
export function takeOver(element) {
  announce(element);
  listen(element, element);
}

/** Fills an element, as soon as it can be. `isWanted` is asked again when it comes to that. */
export async function fill(element, kind, inputs, isWanted = () => true) {
  if (!isReady()) await init();
  if (!isWanted()) return;
  element.replaceChildren(...KINDS[kind](inputs).map((part) => toDOM(part)));
  takeOver(element);
}

/**
 * Are these the same inputs? Templates make objects anew all the time, and nothing is rendered again for that. Policies
 * and functions are compared as they are.
 */
export function isSame(one, other) {
  if (Object.is(one, other)) return true;
  if (!isPlain(one) || !isPlain(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => isSame(one[name], other[name]));
}

function isPlain(value) {
  if (typeof value !== 'object' || value === null || isPolicy(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || prototype === Array.prototype;
}
