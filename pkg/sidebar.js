// renderSidebar: what stands beside an article, as HTML.
import { policyOf, remember, run } from './api.js';
import { compiledFrom, isPolicy } from './policy.js';
import { json } from './related.js';

export function renderSidebar(article, options) {
  const given = isPolicy(options) ? { policy: options } : options;
  const text = json(article, 'an article, an object');
  return remember(run('renderSidebar', (glue) => {
    const policy = compiledFrom(policyOf(given), glue);
    return policy ? policy.renderSidebar(text, given) : glue.renderSidebar(text, given);
  }));
}
