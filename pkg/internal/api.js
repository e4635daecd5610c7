// The public calls that take HTML or text. related.js, sidebar.js, dom.js and stream.js have the others.
import { Source } from './charset.js';
import { isPolicy } from './compiled.js';
import { badOption } from './error.js';
import { copyOfList, readable } from './input.js';
import { RANKS, RENDERS, run } from './instance.js';
import { remember } from './made.js';
import { bare, policyOr, readOptions } from './options.js';
import { sanitizeString } from './pieces.js';
import { charsetOf, usePolicy, withPolicy } from './policy.js';
import { readArticle } from './source.js';

export { MaqalError } from './error.js';
export { release } from './instance.js';
export { Policy } from './policy.js';
export { sanitizeStream } from './stream.js';

/** Runs `work` on a policy and a source, for a call that takes options, or a Policy in their place. */
function call(name, source, options, work) {
  const given = policyOr(options);
  const bytes = readable(source);
  const read = bytes instanceof Uint8Array ? new Source(bytes, charsetOf(given)) : undefined;
  return run(name, (glue) =>
    withPolicy(given, glue, (policy) => (read ? read.read((input) => work(policy, input)) : work(policy, bytes))));
}

export const sanitize = (html, options) => sanitizeFor('sanitize', html, options);
/** sanitize() on behalf of another call, which errors are to name. */
export const sanitizeFor = (name, html, options) =>
  call(name, html, options, (policy, input) =>
    typeof input === 'string' ? sanitizeString(policy, input) : policy.sanitize(input));
export const sanitizeWithReport = (html, options) =>
  remember(call('sanitizeWithReport', html, options, (policy, input) => policy.sanitizeWithReport(input)));
export const describePolicy = (options) =>
  call('describePolicy', undefined, options, (policy) => policy.describePolicy());

export function extractKeywords(text, options) {
  const given = readOptions(options);
  return run('extractKeywords', (glue) => glue.extractKeywords(text, given), RANKS);
}

export function documentFrequencies(texts, options) {
  const given = readOptions(options);
  const list = copyOfList(texts);
  return run('documentFrequencies', (glue) => glue.documentFrequencies(list, given), RANKS);
}

/**
 * What each block of a source was taken for, and what spoke for it: lines of text, for `npx maqal render --explain`.
 */
export function explainArticle(source, options) {
  const { input, options: given } = readArticle(source, readOptions(options));
  return run('explainArticle', (glue) => {
    const explain = (text) => glue.explainArticle(text, given);
    return input instanceof Uint8Array ? new Source(input, charsetOf(given)).read(explain) : explain(input);
  }, RENDERS);
}

export const renderArticle = (source, options) => renderBy(RANKS, source, renderingOptions(options));
/** renderArticle() by a module that does so much, with options as `renderingOptions` gives them. */
export function renderBy(needed, source, options) {
  const { input, options: given, notices } = readArticle(source, options);
  let read;
  const rendered = withRendering('renderArticle', given, (policyOrGlue) => {
    const render = (text) => policyOrGlue.renderArticle(text, given);
    if (!(input instanceof Uint8Array)) return render(input);
    read = new Source(input, charsetOf(given));
    return read.read(render);
  }, needed);
  rendered.notices.unshift(...notices);
  if (read) rendered.notices.push(...read.notices);
  return remember(rendered);
}

/** The options of a call that takes a Policy among them, or in their place. */
export function renderingOptions(options) {
  const read = policyOr(options);
  const given = isPolicy(read) ? bare({ policy: read }) : read;
  if (given?.policy !== undefined && !isPolicy(given.policy)) throw badOption('policy', 'a Policy');
  return given;
}

/** Runs `work` under such options: on the compiled policy, or on the glue where there is none. */
export function withRendering(name, given, work, needed) {
  const policy = given?.policy;
  return run(name, (glue) => (policy ? usePolicy(policy, glue, work) : work(glue)), needed);
}
