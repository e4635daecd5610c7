// Node, Deno and Bun, where nothing is fetched: `maqal` with the wasm inside the script and, besides, the calls of
// `maqal/sources`. Each wasm is compiled when one of its calls is called first.
import * as markdownGlue from './wasm/markdown.js';
import markdownBytes from './wasm/markdown_bg.inline.js';
import * as sourcesGlue from './wasm/sources.js';
import sourcesBytes from './wasm/sources_bg.inline.js';
import { markdown } from './internal/markdown.js';
import { sources } from './internal/sources.js';
import { fromBytes } from './internal/start.js';

fromBytes(sourcesGlue, sourcesBytes, sources);
fromBytes(markdownGlue, markdownBytes, markdown);

export { init, initSync } from './internal/inlined.js';
export { MaqalError, Policy, describePolicy, documentFrequencies, extractKeywords, release } from './internal/api.js';
export { renderArticle, sanitize, sanitizeStream, sanitizeWithReport } from './internal/api.js';
export { openArchive } from './archive.js';
export { toDOM } from './internal/dom.js';
export { RelatedIndex, rankRelated } from './internal/related.js';
export { renderSidebar } from './internal/sidebar.js';
export { readSource, sourceStream, toNewsmlG2, toNinjs } from './internal/sources.js';
