// The options of a policy, from JavaScript.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { install } from './packed.mjs';

const { project } = await install();
const { sanitize, describePolicy, renderArticle } = await import(String(pathToFileURL(join(project, 'maqal.mjs'))));

/** [name, options, input, output] */
const cases = [
  ['elements', { elements: { keep: ['main'], drop: ['nav'] } }, '<main><nav>x</nav><p>a</main>', '<main><p>a</p></main>'],
  ['elements.escape', { elements: { escape: ['form'] } }, '<p>a <form action=x>b</form>', '<p>a &lt;form action="x"&gt;b&lt;/form&gt;</p>'],
  ['otherElements: escape', { preset: 'basic', otherElements: 'escape' }, 'List<String> <b>a</b><script>x</script>', 'List&lt;String&gt; <b>a</b>'],
  ['otherElements: drop', { otherElements: 'drop' }, 'a<my-x>b</my-x>', 'a'],
  ['rewriteUrl', { rewriteUrl: (url) => url.replace(/^http:/, 'https:') }, '<a href=http://a.example>a</a>', '<a href="https://a.example/">a</a>'],
  ['attributes', { attributes: { '*': ['itemprop'], p: { role: ['note'] } } }, '<p role=note itemprop=x onclick=x>a', '<p role="note" itemprop="x">a</p>'],
  ['removeAttributes', { removeAttributes: { '*': ['id'] } }, '<p id=x>a', '<p>a</p>'],
  ['classes', { classes: ['a-*'] }, '<p class="a-b c">a', '<p class="a-b">a</p>'],
  ['styles', { styles: true }, '<p style="direction:rtl;top:0">a', '<p style="direction: rtl">a</p>'],
  ['urls', { urls: { link: { denyHosts: ['bad.example'] } } }, '<a href=//bad.example/>a</a>', '<a>a</a>'],
  ['dataImages', { dataImages: { types: ['png'], bytes: 3 } }, '<img src="data:image/png;base64,AAAA">', '<img src="data:image/png;base64,AAAA">'],
  ['links', { links: { target: { external: '_blank' } } }, '<a href=https://a.example/>a</a>', '<a href="https://a.example/" rel="noopener" target="_blank">a</a>'],
  ['idPrefix', { idPrefix: 'x-' }, '<p id=a>', '<p id="x-a"></p>'],
  ['limits.attributes', { limits: { attributes: 1 } }, '<p lang=ar dir=rtl>', '<p lang="ar"></p>'],
];
describe('policy options', () => {
  for (const [name, options, input, output] of cases) {
    test(name, () => {
      assert.equal(sanitize(input, options), output);
      assert.equal(sanitize(output, options), output);
    });
  }
});

/** [path, options] */
const mistakes = [
  ['elements.keep[0]', { elements: { keep: ['script'] } }],
  ['elements.keep', { elements: { keep: 'p' } }],
  ['elements.escape[0]', { elements: { escape: ['script'] } }],
  ['elements.escape[0]', { elements: { escape: ['td'] } }],
  ['otherElements', { otherElements: 'keep' }],
  ['rewriteUrl', { rewriteUrl: 'https://proxy.example/' }],
  ['rewriteUrl', { rewriteUrl: null }],
  ['policy', { policy: undefined }],
  ['elements.hide', { elements: { hide: [] } }],
  ['attributes.p', { attributes: { p: ['onclick'] } }],
  ['attributes.p', { attributes: { p: 1 } }],
  ['attributes.p.role', { attributes: { p: { role: false } } }],
  ['removeAttributes.p', { removeAttributes: { p: 'id' } }],
  ['classes', { classes: [1] }],
  ['styles', { styles: 1 }],
  ['urls.link.schemes[0]', { urls: { link: { schemes: ['javascript'] } } }],
  ['urls.frame.schemes', { urls: { frame: { schemes: ['https'] } } }],
  ['urls.link.relative', { urls: { link: { relative: 'resolve' } } }],
  ['urls.image.allowHosts', { urls: { image: { allowHosts: [] } } }],
  ['dataImages', { dataImages: true }],
  ['dataImages.bytes', { dataImages: { types: ['png'] } }],
  ['links.target.external', { links: { target: { external: '_top' } } }],
  ['idPrefix', { idPrefix: '' }],
  ['limits.attributes', { limits: { attributes: -1 } }],
];
for (const [option, options] of mistakes) {
  test(`refused: ${JSON.stringify(options)}`, () => assert.throws(() => sanitize('', options), { code: 'BAD_OPTION', option }));
}

test('what a prototype holds is no option, and is not overlooked', () => {
  assert.throws(() => sanitize('<p class="a">', Object.create({ classes: ['a'] })), { code: 'BAD_OPTION', option: 'options' });
});
test('describePolicy shows what is escaped', () => {
  const described = describePolicy({ preset: 'basic', otherElements: 'escape', elements: { unwrap: ['p'], escape: ['textarea'] } });
  assert.deepEqual(['b', 'p', 'h1', 'textarea', 'script'].map((name) => described.elements[name]), ['keep', 'unwrap', 'escape', 'escape', 'drop']);
  assert.equal(described.otherElements, 'escape');
});
test('renderArticle unwraps what is to be escaped, and keeps the frames of embed', () => {
  const page = '<h1>A title</h1><p>A <my-x>paragraph</my-x> of words.</p><iframe src="https://player.vimeo.com/video/1"></iframe>';
  assert.match(renderArticle(page, { otherElements: 'escape' }).html, /<p>A paragraph of words\.<\/p>/);
  assert.doesNotMatch(renderArticle(page).html, /iframe/);
  assert.match(renderArticle(page, { preset: 'embed' }).html, /<iframe src="https:\/\/player\.vimeo\.com\/video\/1" title="Vimeo" sandbox=/);
});
test('describePolicy shows the frames of embed', () => {
  assert.equal(describePolicy({ preset: 'embed' }).elements.iframe, 'keep');
  assert.ok(describePolicy({ preset: 'embed' }).frames.YouTube.includes('https://www.youtube.com/embed/'));
  assert.deepEqual(describePolicy().frames, {});
});

describe('describePolicy tells all that renderArticle writes', () => {
  const page = `<title>عودة الماء إلى الوادي</title><article lang=ar><h1>عودة الماء إلى الوادي</h1><p class=byline>بقلم ليلى سالم</p><p>13 مارس 2021</p>
    <p title=t>عاد الماء إلى قرى الوادي بعد سنوات من الانتظار، وعاد معه الناس إلى بساتينهم <a href="/a" title=t>القديمة</a> في C++ الجبل.</p>
    <figure><img src=/a.jpg alt=a width=5><figcaption>كلام</figcaption></figure><blockquote>عاد الماء إلى قرى الوادي بعد سنوات من الانتظار</blockquote>
    <p>نص<sup><a href="#n1">1</a></sup></p><iframe src=https://www.youtube.com/embed/abcdefghijk></iframe><h2>عنوان</h2><table><tr><td>a<td>b<tr><td>c<td>d</table>
    <ol><li id=n1>ملاحظة</ol><h2>اقرأ أيضا</h2><ul><li><a href=https://x.example/1>كيف جفت الآبار القديمة في الجبل</a></ul>
    <p>الكلمات المفتاحية: <a href=/tag/1>الماء</a>، <a href=/tag/2>الوادي</a></p></article>`;
  const all = Object.keys(describePolicy().elements);
  const isPart = (name) => /^(caption|col|colgroup|tbody|td|tfoot|th|thead|tr)$/.test(name);
  const kept = all.filter((name) => describePolicy().elements[name] === 'keep' && !isPart(name));
  const policies = {
    'no options': {},
    basic: { preset: 'basic' },
    embed: { preset: 'embed' },
    'nothing kept': { elements: { drop: kept } },
    'all unwrapped': { elements: { unwrap: kept } },
    'no links': { elements: { drop: ['a'] } },
    'no attributes': { removeAttributes: { '*': ['dir', 'lang', 'title', 'class', 'id', 'href', 'src', 'alt', 'datetime'] } },
  };
  for (const [name, options] of Object.entries(policies)) {
    test(name, () => {
      const { frame, elements, attributes, links } = describePolicy(options);
      const rendered = renderArticle(page, { ...options, url: 'https://news.example/a', sidebar: { images: true, dataAttributes: true } });
      const supplied = ['rel', 'target', 'sandbox', 'referrerpolicy', 'loading', 'title', 'allowfullscreen', 'allow'];
      assert.ok(links);
      for (const html of [rendered.html, rendered.sidebar.html]) {
        for (const [tag, element, rest] of html.matchAll(/<([a-z0-9]+)((?: [a-z-]+="[^"]*")*)>/g)) {
          assert.ok(elements[element] === 'keep' || frame.elements.includes(element), tag);
          for (const [, attribute, value] of rest.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
            const isOfPolicy = [...attributes['*'], ...(attributes[element] ?? [])].includes(attribute);
            const isSupplied = (element === 'a' || element === 'iframe') && supplied.includes(attribute);
            assert.ok(isOfPolicy || isSupplied || frame.attributes.includes(attribute), `${attribute} of ${tag}`);
            assert.ok(attribute !== 'class' || value.startsWith(frame.classes[0].slice(0, -1)), tag);
          }
        }
      }
    });
  }
});
