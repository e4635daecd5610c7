// Stories as a partner sends them: files here, a CMS or a wire in your site. Each is rendered once, when the site is built.
import { renderArticle } from 'maqal';

const files = import.meta.glob('./stories/*.html', { query: '?raw', import: 'default', eager: true });

export const stories = Object.entries(files).map(([path, source]) => {
  const name = path.replace(/^.*\/|\.html$/g, '');
  const url = `https://news.example/stories/${name}`;
  return { name, url, ...renderArticle(source, { url }) };
});
