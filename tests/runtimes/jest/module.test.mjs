// The same as a module: Jest resolves the browser's entry, and jsdom has no fetch().
import { init, renderArticle } from 'maqal';

test('an article', async () => {
  await init();
  expect(renderArticle('<h1>الميناء</h1><p onclick=x>نص الخبر').article.title).toBe('الميناء');
});
