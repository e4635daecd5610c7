// renderSidebar: what stands beside an article, as HTML.
import { renderingOptions, withRendering } from './api.js';
import { ARTICLE, json } from './input.js';
import { RENDERS } from './instance.js';
import { remember } from './made.js';

export function renderSidebar(article, options) {
  const text = json(article, ARTICLE);
  const given = renderingOptions(options);
  const render = (policyOrGlue) => policyOrGlue.renderSidebar(text, given);
  return remember(withRendering('renderSidebar', given, render, RENDERS));
}
