// A test of a site of CommonJS, by Jest: the program, and where there is a document, the element.
const maqal = require('maqal');
const { program } = require('../out/program.cjs');

test('the program', async () => {
  process.stdout.write(`RESULT ${JSON.stringify(await program(maqal))}\n`);
});

test('bytes of a file', () => {
  const file = require('node:path').join(__dirname, 'page.html');
  const { article } = maqal.renderArticle(require('node:fs').readFileSync(file));
  expect(article.title).toBe('الميناء القديم');
});

(globalThis.document ? test : test.skip)('<maqal-article>', async () => {
  require('maqal/element');
  document.body.innerHTML = '<maqal-article></maqal-article>';
  const element = document.querySelector('maqal-article');
  const rendered = new Promise((resolve) => element.addEventListener('maqal:render', resolve));
  element.source = '<h1>الميناء</h1><p onclick=x>نص الخبر';
  await rendered;
  expect(element.innerHTML + (element.shadowRoot?.innerHTML ?? '')).toContain('نص الخبر');
  expect(maqal.toDOM('<p onclick=x>a').firstChild.outerHTML).toBe('<p>a</p>');
});
