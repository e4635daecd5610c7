// `maqal/element`: the custom element <maqal-article>. Importing it defines the element, and on a server nothing. What
// renders, the wasm with it, is fetched when the first element needs it.
import { MaqalArticle as OwnClass } from './internal/element/element.js';

const NAME = 'maqal-article';
const registry = globalThis.customElements;

// A page may well load it twice: as a script of its own and in a bundle, or from two of them. The first one wins.
if (registry && !registry.get(NAME)) registry.define(NAME, OwnClass);

export const MaqalArticle = registry?.get(NAME) ?? OwnClass;
export { sourceHash } from './internal/element/hash.js';
