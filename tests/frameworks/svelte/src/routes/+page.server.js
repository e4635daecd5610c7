import { renderArticle, sanitize } from 'maqal';
import { comment, options, source } from '../../../article.js';

export function load() {
  const { html, sidebar, article } = renderArticle(source, options);
  return { html: html + sidebar.html, title: article.title, comment: sanitize(comment, { preset: 'basic' }) };
}
