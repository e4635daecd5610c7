// renderSidebar: what stands beside an article, as HTML.
import { remember, withRendering } from './api.js';
import { json } from './related.js';

export function renderSidebar(article, options) {
  const text = json(article, 'an article, an object');
  return remember(withRendering('renderSidebar', options, (policyOrGlue, given) => policyOrGlue.renderSidebar(text, given)));
}
