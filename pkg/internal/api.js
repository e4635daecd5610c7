// The public calls that take HTML or text. related.js, sidebar.js, dom.js and stream.js have the others.
import { Source } from './charset.js';
import { isPolicy } from './compiled.js';
import { badOption } from './error.js';
import { copyOfList, readable } from './input.js';
import { run } from './instance.js';
import { remember } from './made.js';
import { policyOr, readOptions } from './options.js';
import { sanitizeString } from './pieces.js';
import { charsetOf, usePolicy, withPolicy } from './policy.js';

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
  return run('extractKeywords', (glue) => glue.extractKeywords(text, given));
}

export function documentFrequencies(texts, options) {
  const given = readOptions(options);
  const list = copyOfList(texts);
  return run('documentFrequencies', (glue) => glue.documentFrequencies(list, given));
}

/**
 * What each block of a source was taken for, and what spoke for it: lines of text, for `npx maqal render --explain`.
 */
export function explainArticle(source, options) {
  const given = readOptions(options);
  const bytes = readable(source);
  return run('explainArticle', (glue) => {
    const explain = (input) => glue.explainArticle(input, given);
    return bytes instanceof Uint8Array ? new Source(bytes, charsetOf(given)).read(explain) : explain(bytes);
  });
}

export function renderArticle(source, options) {
  const bytes = readable(source);
  let read;
  const rendered = withRendering('renderArticle', options, (policyOrGlue, given) => {
    const render = (input) => policyOrGlue.renderArticle(input, given);
    if (!(bytes instanceof Uint8Array)) return render(bytes);
    read = new Source(bytes, charsetOf(given));
    return read.read(render);
  });
  if (read) rendered.notices.push(...read.notices);
  return remember(rendered);
}

/**
 * Runs `work` for a call that takes a Policy among its options, or in their place: on the compiled policy, or on the
 * glue where there is none.
 */
export function withRendering(name, options, work) {
  const read = policyOr(options);
  const given = isPolicy(read) ? { policy: read } : read;
  const policy = given?.policy;
  if (policy !== undefined && !isPolicy(policy)) throw badOption('policy', 'a Policy');
  return run(name, (glue) => (policy ? usePolicy(policy, glue, (known) => work(known, given)) : work(glue, given)));
}
