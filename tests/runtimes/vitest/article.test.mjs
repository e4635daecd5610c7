// A test of a site's own, by Vitest.
import { expect, test } from 'vitest';
import { MaqalError, renderArticle, sanitize, toDOM } from 'maqal';

test('an article', () => {
  expect(renderArticle('<h1>الميناء</h1><p onclick=x>نص الخبر').article.title).toBe('الميناء');
  expect(() => sanitize('a', { preset: 'none' })).toThrow(MaqalError);
});
test.runIf(globalThis.document)('nodes', () => {
  expect(toDOM('<p onclick=x>a').firstChild.outerHTML).toBe('<p>a</p>');
});
