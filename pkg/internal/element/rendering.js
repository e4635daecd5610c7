// From a source to nodes. The one module of the element that needs the wasm: it is imported when there is something to
// render.
import { Policy, renderArticle } from '../api.js';
import { initOnce } from '../browser.js';
import { encodingOf } from '../charset.js';
import { TextDecoder } from '../coding.js';
import { isPolicy } from '../compiled.js';
import { toDOM } from '../dom.js';
import { MaqalError, badInput, badOption } from '../error.js';
import { isOurs, remember } from '../made.js';
import { readOptions } from '../options.js';
import { renderSidebar } from '../sidebar.js';

export { initOnce };

const isObject = (value) => typeof value === 'object' && value !== null;

/**
 * Renders what an element was given: `article` and `sidebar` are elements, or null where there is nothing to show.
 *
 * @param {{ source: unknown, kind: string, url?: string, charset?: string }} given
 * @param {{ shared: unknown, own: unknown, told: object }} settings the options of all elements, those of this one, and
 *   what its attributes say
 */
export function render(given, { shared, own, told }) {
  const { idPrefix, ...attributes } = told;
  const options = { ...plain(shared), ...plain(own), ...attributes };
  if (options.policy === undefined) options.idPrefix ??= idPrefix;
  const rendered = attempt(() => renderGiven(given, options));
  const [article, sidebar] = [rendered, rendered.sidebar].map((one) => toDOM(one).firstElementChild);
  return { rendered, article: article && showsAnything(article) ? article : null, sidebar };
}

const showsAnything = (article) => article.textContent.trim() !== '' || article.querySelector(SHOWN) !== null;
const SHOWN = 'img, video, audio, iframe';

/** Options as a plain object; what is none is refused, and not taken for no options. */
const plain = (options) => (isPolicy(options) ? { policy: options } : readOptions(options));

/** What is thrown that is not maqal's comes from a function of the site's own. */
function attempt(work) {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof MaqalError ? cause : badOption('rewriteUrl', 'a function that throws nothing', cause);
  }
}

function renderGiven({ source, kind, url, charset }, options) {
  if (kind === 'json') return renderAgain(parse(source), options);
  if (isObject(source) && 'html' in source) return isMade(source) ? source : renderAgain(source, options);
  // A label that a server made up is no mistake of the site's: then the bytes tell.
  const label = charset && encodingOf(charset) ? charset : undefined;
  const known = { url: options.url ?? url, charset: options.charset ?? label, format: options.format ?? kind };
  return renderArticle(source, { ...options, ...known });
}

/** Has renderArticle() of this page made it, and has nobody changed it since? */
const isMade = (source) =>
  isOurs(source, source.html) && isObject(source.sidebar) && isOurs(source.sidebar, source.sidebar.html);

const EXPECTED = 'a rendered article, as renderArticle() gives it';

function parse(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw badInput(`JSON of ${EXPECTED}`, cause);
  }
}

/**
 * A rendered article that came from elsewhere is a source like any other: its HTML is rendered again, which changes
 * nothing in what maqal has written, and its sidebar is made anew of its lists.
 */
function renderAgain(given, options) {
  if (!isObject(given) || typeof given.html !== 'string') throw badInput(EXPECTED);
  const { url: _, charset: __, ...others } = options;
  const rendered = renderArticle(given.html, { ...others, format: 'html', keywordLimit: 0 });
  const sidebar = sidebarAgain(given, rendered.article, options);
  const { readAlso, related, keywords } = sidebar;
  Object.assign(rendered.article, { readAlso, related, keywords });
  return remember({ ...rendered, sidebar });
}

/** The lists of a given sidebar, else those of the article; renderSidebar() trusts neither. */
function sidebarAgain({ article, sidebar }, { lang, dir }, options) {
  const { readAlso, related, keywords } = sidebar?.readAlso ? sidebar : (article ?? {});
  const canonicalUrl = article?.canonicalUrl;
  const level = Math.min((options.headingLevel ?? 1) + 1, 6);
  const { settings, policy } = sidebarOptions(options);
  try {
    const source = { lang, dir, canonicalUrl, readAlso, related, keywords };
    return renderSidebar(source, { headingLevel: level, ...settings, policy });
  } finally {
    if (policy !== options.policy) policy?.free();
  }
}

/** Of the options of renderArticle(), those that a sidebar takes, and the policy that the others describe. */
function sidebarOptions({ policy, sidebar, url, ...others }) {
  const { format, lang, headingLevel, now, passes, keywordLimit, known, evenIf, ...rules } = others;
  const settings = { ...readOptions(sidebar, 'a plain object'), url };
  return { settings, policy: policy ?? (Object.keys(rules).length > 0 ? new Policy(rules) : undefined) };
}
