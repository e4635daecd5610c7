import { renderArticle } from 'maqal';
import { loadStory } from '../../../../story.js';

export async function load() {
  const { source, url } = await loadStory();
  const { html, sidebar, article } = renderArticle(source, { url });
  return { html: html + sidebar.html, title: article.title };
}
