// renderSidebar: what stands beside an article, as HTML.
import { remember, withRendering } from './api.js';
import { ARTICLE, json } from './input.js';

export function renderSidebar(article, options) {
  const text = json(article, ARTICLE);
  const render = (policyOrGlue, given) => policyOrGlue.renderSidebar(text, given);
  return remember(withRendering('renderSidebar', options, render));
}
