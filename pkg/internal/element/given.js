// What an element is given to render: its property `source`, else what its attribute `src` names, else its
// `<template>`.
import { fetchSource } from './fetching.js';
import { sourceHash } from './hash.js';
import { isTemplate } from './stage.js';

/** What the attribute `referrerpolicy` may say; anything else says nothing, as on every element that has it. */
const REFERRER_POLICIES = [
  'no-referrer', 'no-referrer-when-downgrade', 'same-origin', 'origin', 'strict-origin', 'origin-when-cross-origin',
  'strict-origin-when-cross-origin', 'unsafe-url',
];

export const templateOf = (host) =>
  [...host.children].find((child) => isTemplate(child) && !child.hasAttribute('slot'));

/** The source, with what is known of it. */
export async function read(host, source, signal) {
  const kind = host.getAttribute('format') ?? 'auto';
  if (source !== undefined) return { source, kind };
  const src = host.getAttribute('src');
  if (src === null) return contentOf(templateOf(host), kind);
  const referrerPolicy = host.getAttribute('referrerpolicy')?.toLowerCase();
  return fetchSource(src, {
    kind,
    base: host.baseURI,
    signal,
    credentials: host.getAttribute('crossorigin') === 'use-credentials' ? 'include' : 'same-origin',
    referrerPolicy: REFERRER_POLICIES.includes(referrerPolicy) ? referrerPolicy : '',
  });
}

/** The page's parser has read a template as HTML. Where nothing in it is an element, it is text. */
function contentOf({ content, innerHTML }, kind) {
  const isText = kind === 'text' || (kind === 'auto' && content.childElementCount === 0);
  return isText ? { source: content.textContent, kind: 'text' } : { source: innerHTML, kind };
}

/** Names the source of which a server has rendered what stands in an element. */
const MARK = 'data-maqal-source';

/** Does what stands in the element come of this source? A server is believed where there is no source to compare. */
export function isRenderedOf(host, source) {
  const hash = host.getAttribute(MARK);
  if (hash === null || source === undefined) return hash !== null;
  try {
    return sourceHash(source) === hash;
  } catch {
    return false; // No source at all: rendering it says what is wrong.
  }
}

/** Whatever is rendered here from now on is not what the server marked. */
export const unmark = (host) => host.removeAttribute(MARK);
