// HTML that is known to be safe as DOM nodes: one parse, in a document where nothing runs or loads, with Trusted Types
// where the page asks for them.
import { MaqalError, badInput } from './error.js';
import { isOurs } from './made.js';

/** Is there a document, and may the target of toDOM() be filled? */
export function checkPlace(target) {
  if (typeof document === 'undefined') {
    throw new MaqalError('NO_DOCUMENT', "toDOM() needs a browser's document; elsewhere use the html as a string");
  }
  if (target !== undefined) checkTarget(target);
}

/**
 * HTML that may be parsed (`safe`), or what has to be sanitized first (`untrusted`). toDOM() trusts no string, nor an
 * object that merely looks like a RenderedArticle (from JSON, from a worker of somebody else's, from an attacker). Only
 * an object that came from maqal in this realm passes untouched, while its html is still what it was.
 */
export function whatOf(source, options) {
  if (typeof source !== 'object' || source === null) return { untrusted: source };
  const html = htmlOf(source); // once: a getter could answer the check with one string and the parser with another
  if (typeof html !== 'string') return { untrusted: source };
  return options === undefined && isOurs(source, html) ? { safe: html } : { untrusted: html };
}

function htmlOf(source) {
  try {
    return source.html;
  } catch (cause) {
    throw badInput('an object whose html can be read', cause);
  }
}

/** Safe HTML as a fragment, or in place of what `target` holds. */
export function place(html, target) {
  const fragment = parse(html);
  if (target === undefined) return fragment;
  // Users of a template see its content and never its own children.
  (target.content?.nodeType === 11 ? target.content : target).replaceChildren(fragment);
}

/**
 * A fragment that belongs to no window. Nodes of the page's own document would start to load their images the moment
 * they are made, in the page or not (as `new Image()` does); these wait until they are inserted somewhere, which adopts
 * them.
 */
function parse(html) {
  // The document is always an HTML one with a doctype: in an XHTML page, innerHTML is XML, and in a page without a
  // doctype, tables may stay inside paragraphs.
  const template = document.implementation.createHTMLDocument('').createElement('template');
  template.innerHTML = trusted(html);
  // The nodes move out of `content`, which is tied to its template: adoptNode() silently does nothing to it.
  const fragment = template.content.ownerDocument.createDocumentFragment();
  fragment.append(template.content);
  return fragment;
}

/**
 * The Trusted Types policy lets through whatever it is given, so it must never leave this file: any code that has it
 * can write any HTML into the page.
 */
let policy;
let refusal;

function trusted(html) {
  const factory = globalThis.trustedTypes;
  // Where there are no Trusted Types, the name may find an element with that ID.
  if (typeof factory?.createPolicy !== 'function') return html;
  // A page's Content-Security-Policy does not change while it lives, and each try is one more report to the site's log.
  if (refusal) throw blocked(refusal);
  try {
    policy ??= factory.createPolicy('maqal', { createHTML: (ours) => ours });
  } catch (cause) {
    refusal = cause;
    throw blocked(cause);
  }
  return policy.createHTML(html);
}

const blocked = (cause) =>
  new MaqalError(
    'TRUSTED_TYPES_BLOCKED',
    "the page's Content-Security-Policy refuses the Trusted Types policy \"maqal\": " +
      'name it, as in "trusted-types maqal"; ' +
      "if it is named, the page runs two copies of maqal: load one, or add 'allow-duplicates'",
    { cause },
  );

/** Text in a script or a style sheet is code, and no sanitizer of HTML makes it harmless there. */
function checkTarget(target) {
  const fits = target?.nodeType === 11 || (target?.nodeType === 1 && !/^(?:script|style)$/i.test(target.localName));
  if (fits) return;
  const expected = 'an element or a shadow root, and neither a script nor a style element';
  throw new MaqalError('BAD_TARGET', `the target of toDOM() is ${expected}`);
}
