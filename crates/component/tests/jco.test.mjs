// The component in Node, by jco: its interface, the same bytes as the npm package, and no trap whatever a caller does.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { promised, samples } from '../../../tests/samples.mjs';
import { camel, interfaceOf, load, outcome, pascal } from './hosted.mjs';

// Words of scripts without spaces are told by the host's Intl.Segmenter, which a component has not.
delete Intl.Segmenter;
const npm = await import('../../../pkg/node.js');
const { readSource, toNewsmlG2, toNinjs } = await import('../../../pkg/sources-inline.js');
const { embedArticle } = await import('../../../pkg/page-inline.js');

const root = fileURLToPath(new URL('../../../', import.meta.url));
const wit = readFileSync(new URL('../wit/maqal.wit', import.meta.url), 'utf8');
const { folder, exports: all } = await load('maqal');
const small = await load('maqal-sanitizer');
after(() => [folder, small.folder].forEach((made) => rmSync(made, { recursive: true })));
const { sanitizing, rendering, keywords, relating, sources, page } = all;

/** The text of a file; undefined where it is not UTF-8, which the host would decode. */
function textOf(path) {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  } catch {
    return undefined;
  }
}
/** The files of text below a folder. */
const filesOf = (path, names = /\.(?:html?|txt|xml|json|md|rss|atom|tst)$/) => readdirSync(join(root, path), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && names.test(entry.name) && entry.name !== 'README.md')
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name)).filter((file) => textOf(file) !== undefined).sort();
const fixtures = ['tests/node/fixtures', 'tests/articles'].flatMap((path) => filesOf(path));

describe('the interface', () => {
  const OF_WORLD = { maqal: ['types', 'sanitizing', 'rendering', 'keywords', 'relating', 'sources', 'page'], 'maqal-sanitizer': ['types', 'sanitizing'] };
  for (const [name, interfaces] of Object.entries(OF_WORLD)) {
    test(`${name} imports nothing, and exports what its world has`, async () => {
      const said = await interfaceOf(name);
      assert.doesNotMatch(said, /^\s+import /m);
      const exported = [...said.matchAll(/^ {2}export maqal:article\/([\w-]+)@0\.1\.0;/gm)].map(([, one]) => one);
      assert.deepEqual(exported.sort(), interfaces.toSorted());
    });
  }

  test('every line of the published file is documented', () => {
    const lines = wit.split('\n');
    const begins = /^\s*(?:%?[\w-]+: \S|constructor\(|(?:record|resource|interface|world|package) )|^\s{2}[\w-]+: func/;
    const silent = lines.filter((line, at) => begins.test(line) && !lines[at - 1].trim().startsWith('///'));
    assert.deepEqual(silent, []);
  });
});

const ALL = ['canceled', 'withheld', 'embargoed'];
const NOW = Date.UTC(2026, 10, 28);
const URI = 'urn:newsml:news.example:20261128:rain';

/** Without what is not there. */
const plain = (value) => {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return Array.from(value, plain);
  if (!(value instanceof Object)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== null).map(([name, one]) => [name, plain(one)]));
};
/** A typed article in the shape of the npm package's. */
function shaped({ article, jsonLd, ...others }) {
  const authorDetails = article.authorDetails.map(({ isOrganization, ...author }) => ({ ...author, type: isOrganization ? 'Organization' : 'Person' }));
  return plain({ ...others, jsonLd: JSON.parse(jsonLd), article: { ...article, authorDetails, sources: Object.fromEntries(article.sources) } });
}
/** A typed source in the shape of the npm package's. */
const shapedSource = ({ known, ...others }) => plain({ ...others, known: JSON.parse(known) });

/** What a call gives, or the code and the message of its error. Of an article its HTML. */
function given(call) {
  try {
    const value = call();
    return value?.html ?? value;
  } catch (thrown) {
    const { code, message } = thrown?.payload ?? thrown;
    if (typeof code !== 'string') throw thrown;
    return { code, message };
  }
}

function sameArticle(text) {
  assert.equal(sanitizing.sanitize(text), npm.sanitize(text), 'sanitize');
  const rendered = npm.renderArticle(text);
  assert.equal(rendering.renderArticleJson(text), JSON.stringify(rendered), 'render-article-json');
  return rendered;
}

function sameEverywhere(text) {
  const rendered = sameArticle(text);
  const policy = new sanitizing.Policy();
  assert.deepEqual(plain(policy.sanitizeWithReport(text)), plain(JSON.parse(JSON.stringify(npm.sanitizeWithReport(text)))), 'sanitize-with-report');
  const typed = rendering.renderArticle(text);
  assert.deepEqual(shaped(typed), plain(rendered), 'render-article');
  const [options, pageOptions] = [new rendering.Options(), new page.Options()];
  options.setUrl('https://news.example/a/b');
  policy.setPreset('embed');
  const asked = npm.renderArticle(text, { url: 'https://news.example/a/b', preset: 'embed' });
  assert.equal(rendering.renderArticleJson(text, policy, options), JSON.stringify(asked), 'render-article-json with options');
  pageOptions.setHead('late');
  assert.deepEqual(given(() => page.embedArticle(text, typed, pageOptions)), given(() => embedArticle(text, rendered, { head: 'late' })), 'embed-article of a page');
  const template = '<html lang=en><head><title>T</title></head><body><main data-maqal=article></main><aside data-maqal=sidebar></aside></body></html>';
  assert.equal(page.embedArticle(template, typed), embedArticle(template, rendered), 'embed-article');
}

function sameSources(text, name) {
  const options = new sources.ReadOptions();
  options.setName(name);
  const [ours, theirs] = [sources.readSource(text, options), readSource(text, { name })];
  assert.equal(`[${ours.map(({ known }) => known)}]`, JSON.stringify(theirs.map(({ known }) => known)), 'known');
  assert.deepEqual(ours.map(shapedSource), theirs.map(plain), 'read-source');
  const clock = new rendering.Options();
  clock.setNow(BigInt(NOW / 1000));
  ours.forEach((source, at) => {
    clock.setEvenIf([]);
    assert.deepEqual(given(() => rendering.renderSource(source, undefined, clock)), given(() => npm.renderArticle(theirs[at], { now: NOW })), 'render-source');
    clock.setEvenIf(ALL);
    const rendered = npm.renderArticle(theirs[at], { evenIf: ALL, now: NOW });
    assert.equal(rendering.renderSourceJson(source, undefined, clock), JSON.stringify(rendered), 'render-source-json');
    const item = new sources.ItemOptions();
    item.setSource(source);
    item.setNow(BigInt(NOW / 1000));
    item.setUri(URI);
    const typed = rendering.renderSource(source, undefined, clock);
    const asked = { known: theirs[at], now: NOW, uri: URI };
    assert.equal(sources.toNinjs(typed, item), JSON.stringify(toNinjs(rendered, asked)), 'to-ninjs');
    assert.equal(sources.toNewsmlG2(typed, item), toNewsmlG2(rendered, asked), 'to-newsml-g2');
  });
}

/** Compares each file, and says which one differs. */
function each(paths, compare) {
  for (const path of paths) {
    try {
      compare(textOf(path), basename(path));
    } catch (error) {
      error.message = `${path}: ${error.message}`;
      throw error;
    }
  }
}

describe('the same as the npm package', () => {
  test('there are fixtures', () => assert.ok(fixtures.length > 50));
  for (const path of fixtures) {
    test(path.slice(root.length), () => each([path], (text, name) => {
      sameEverywhere(text);
      sameSources(text, name);
    }));
  }

  const isThere = existsSync(join(root, '../shared/corpora'));
  const skip = isThere ? false : '../shared/corpora is not there';
  for (const [below, compare, least, names] of [['pages', sameArticle, 700, /\.html\.gz$/], ['wire', sameSources, 50]]) {
    test(`files of the corpora: ${below}`, { skip }, () => {
      const files = filesOf(`../shared/corpora/${below}`, names);
      each(files, compare);
      assert.ok(files.length > least);
      console.log(`the same bytes: ${files.length} files of ../shared/corpora/${below}`);
    });
  }

  test('the sanitizer alone', () => each(fixtures, (text) => assert.equal(small.exports.sanitizing.sanitize(text), npm.sanitize(text))));

  test('a policy as it describes itself', () => {
    const policy = new sanitizing.Policy();
    policy.setPreset('basic');
    policy.addAttribute('p', 'role', ['note']);
    policy.setMaxDepth(9n);
    assert.equal(policy.describe(), JSON.stringify(npm.describePolicy({ preset: 'basic', attributes: { p: { role: ['note'] } }, limits: { depth: 9 } })));
  });

  test('keywords and frequencies', () => {
    const { text, title } = npm.renderArticle(readFileSync(join(root, 'tests/node/fixtures/arabic.html'), 'utf8')).article;
    const options = new keywords.Options();
    options.setTitle(title);
    options.setLimit(7n);
    assert.deepEqual(keywords.extractKeywords(text, options), npm.extractKeywords(text, { title, limit: 7 }));
    assert.equal(keywords.documentFrequencies([text, title], 'ar'), npm.documentFrequencies([text, title], { lang: 'ar' }));
  });

  test('an index: its bytes, and what it answers', () => {
    const titles = ['The mill grinds again', 'A mill by the weir', 'Olive harvest begins', 'Rain on the weir'];
    const documents = titles.map((title, at) => ({ id: at, title, url: `/${at}`, lang: 'en', published: `2026-11-0${at + 1}`, keywords: ['water', { text: 'mill' }] }));
    const [ours, theirs] = [new relating.RelatedIndex(), new npm.RelatedIndex(documents)];
    ours.add(JSON.stringify(documents));
    assert.deepEqual(ours.save(), theirs.save());
    const options = new relating.Options();
    options.setLimit(2n);
    options.setWeight('title', 5);
    const asked = { title: 'The mill and the weir' };
    // What is saved is a little less exact, in both.
    for (const [one, other] of [[ours, theirs], [relating.RelatedIndex.load(theirs.save()), npm.RelatedIndex.load(theirs.save())]]) {
      const expected = other.related(asked, { limit: 2, weights: { title: 5 } }).map(plain);
      assert.equal(expected.length, 2);
      assert.deepEqual(one.related(JSON.stringify(asked), options).map(plain), expected);
    }
    assert.deepEqual([ours.remove('1'), ours.remove('1'), ours.size()], [true, false, 3]);
  });

  test('a sidebar with related articles', () => {
    const source = '<h1>The mill</h1><p>It grinds flour again, for the first time in years.</p><p>Read also: <a href=/weir>The weir</a></p>';
    const related = [{ title: 'Olives <b>', url: '/olives' }];
    const options = new rendering.Options();
    options.setSidebarTagUrl('/tag/{tag}');
    const { article } = rendering.renderArticle(source);
    const theirs = npm.renderSidebar({ ...npm.renderArticle(source).article, related }, { tagUrl: '/tag/{tag}' });
    assert.deepEqual(plain(rendering.renderSidebar({ ...article, related }, undefined, options)), plain(theirs));
  });

  test('a source in pieces, cut anywhere', () => {
    const source = '<p onclick="steal()">Hello &amp; <b>عالم<script>steal()</script>';
    for (let at = 0; at <= source.length; at++) {
      const sanitizer = new sanitizing.Policy().begin();
      assert.equal(sanitizer.write(source.slice(0, at)) + sanitizer.write(source.slice(at)) + sanitizer.end(), npm.sanitize(source));
    }
  });

  test('a file in pieces', () => {
    const items = ['مطر', 'Rain', 'Sun'].map((title) => `<item><title>${title}</title><description>It is so.</description></item>`);
    const feed = `<rss version="2.0"><channel>${items.join('')}</channel></rss>`;
    const reader = new sources.SourceReader();
    const found = [...feed].flatMap((piece) => reader.write(piece));
    assert.deepEqual([...found, ...reader.end()].map(shapedSource), readSource(feed).map(plain));
  });
});

const codeOf = (call) => outcome(call).error?.code;

describe('a mistake of the caller is an error, and the next call works', () => {
  const mistakes = JSON.parse(readFileSync(new URL('mistakes.json', import.meta.url), 'utf8'));
  const bodyOf = (name) => new RegExp(`^interface ${name} \\{(.*?)^\\}`, 'ms').exec(wit)[1];
  /** The types of a method's parameters. */
  const typesOf = (name, method) => [...new RegExp(`^ +${method}: func\\((.*?)\\)`, 'm').exec(bodyOf(name))[1].matchAll(/: (\w+)/g)].map(([, type]) => type);
  const convert = (value, type) => ({ u64: BigInt, s64: BigInt, f64: Number }[type]?.(value) ?? value ?? undefined);
  for (const [name, resource, method, asked, code, option] of mistakes) {
    test(`${name}: ${resource}.${method}(${JSON.stringify(asked).slice(1, -1)})`, () => {
      const types = typesOf(name, method);
      const object = new all[name][pascal(resource)]();
      const { error } = outcome(() => object[camel(method)](...asked.map((value, at) => convert(value, types[at]))));
      assert.deepEqual([error?.code, error?.option], [code, option ?? undefined]);
      if (code === 'BAD_OPTION') assert.match(error.message, /^option .*: expected ./);
    });
  }

  test('every method that may fail has a mistake in the table, or a test of its own', () => {
    const own = ['begin', 'sanitize', 'sanitize-with-report', 'write', 'end', 'set-source'];
    const tried = new Set(mistakes.map(([name, , method]) => `${name}.${method}`));
    const missing = [...wit.matchAll(/^interface ([\w-]+) \{/gm)].flatMap(([, name]) => [...bodyOf(name).matchAll(/^ {4}([\w-]+): func\(.*-> result/gm)]
      .map(([, method]) => method).filter((method) => !own.includes(method) && !tried.has(`${name}.${method}`)).map((method) => `${name}.${method}`));
    assert.deepEqual(missing, []);
  });

  test('a sanitizer that is used up', () => {
    const policy = new sanitizing.Policy();
    policy.setMaxElements(2n);
    const sanitizer = policy.begin();
    assert.equal(codeOf(() => sanitizer.write('<p><b><i><u>a')), 'TOO_MANY_ELEMENTS');
    assert.deepEqual([codeOf(() => sanitizer.write('b')), codeOf(() => sanitizer.end())], ['BAD_INPUT', 'BAD_INPUT']);
    assert.match(sanitizer.close(), /<\/p>$/);
    assert.equal(sanitizer.close(), '');
    const ended = new sanitizing.Policy().begin();
    ended.end();
    assert.deepEqual([codeOf(() => ended.write('a')), codeOf(() => ended.end()), ended.close()], ['BAD_INPUT', 'BAD_INPUT', '']);
  });

  test('a reader that is used up', () => {
    const reader = new sources.SourceReader();
    reader.end();
    assert.deepEqual([codeOf(() => reader.write('a')), codeOf(() => reader.end())], ['BAD_INPUT', 'BAD_INPUT']);
  });

  test('limits', () => {
    const policy = new sanitizing.Policy();
    policy.setMaxInputBytes(3n);
    const calls = [() => policy.sanitize('<p>four'), () => policy.sanitizeWithReport('<p>four'), () => rendering.renderArticle('<p>four', policy)];
    for (const call of calls) {
      const { error } = outcome(call);
      assert.deepEqual([error?.code, error?.option], ['INPUT_TOO_LARGE', 'limits.inputBytes']);
    }
  });

  test('addresses that are to be resolved, and no base', () => {
    const [policy, options] = [new sanitizing.Policy(), new rendering.Options()];
    policy.setRelativeUrls('link', 'resolve');
    for (const call of [() => policy.sanitize('a'), () => policy.begin(), () => rendering.renderArticle('a', policy)]) {
      assert.equal(outcome(call).error?.option, 'urls.link.relative');
    }
    options.setUrl('https://news.example/a');
    assert.match(rendering.renderArticle('<p><a href=b>c</a></p>', policy, options).html, /https:\/\/news\.example\/b/);
  });

  test('a setter that fails changes nothing', () => {
    const policy = new sanitizing.Policy();
    const before = policy.describe();
    codeOf(() => policy.keepElements(['main', 'script']));
    codeOf(() => policy.addClasses(['note', '*']));
    assert.equal(policy.describe(), before);
  });

  test('lone surrogates and NULs', () => {
    for (const text of ['<p>\ud800', '\udc00<b>', 'a\0b', '<p title="\ud83d">']) {
      sameArticle(text);
      assert.deepEqual(sources.readSource(text).map(shapedSource), readSource(text).map(plain));
      assert.deepEqual(keywords.extractKeywords(text), npm.extractKeywords(text));
    }
  });

  test('bytes that are no index', () => {
    for (const bytes of [[], [0], Array(1000).fill(255)]) assert.equal(codeOf(() => relating.RelatedIndex.load(Uint8Array.from(bytes))), 'BAD_INDEX');
  });

  test('a page that has no place for an article', () => {
    const rendered = rendering.renderArticle('<p>a');
    assert.equal(codeOf(() => page.embedArticle('<p>none</p>', rendered)), 'BAD_TEMPLATE');
    const { error } = outcome(() => page.embedArticle('<p>é</p><select data-maqal=article></select>', rendered));
    assert.deepEqual([error.code, error.tag], ['BAD_TEMPLATE', { name: 'select', offset: 9 }]);
    assert.equal(codeOf(() => page.embedArticle('<main data-maqal=article></main>', { ...rendered, jsonLd: '</script>' })), 'BAD_INPUT');
    const options = new page.Options();
    options.addSlot('main >>> p', 'article');
    assert.equal(codeOf(() => page.embedArticle('<main></main>', rendered, options)), 'BAD_OPTION');
  });

  test('an item without a URI', () => {
    const { error } = outcome(() => sources.toNinjs(rendering.renderArticle('<p>a')));
    assert.deepEqual([error.code, error.option], ['BAD_OPTION', 'uri']);
  });
});

describe('what may not be published', () => {
  const source = { source: '<p>The mill grinds.</p>', kind: 'html', known: '{}', status: 'usable', notices: [] };
  test('a record that is no source', () => {
    for (const wrong of [{ kind: 'pdf' }, { status: '' }, { senderStatus: 'maybe' }, { known: '[]' }, { known: '{"title":[]}' }, { known: '' }]) {
      assert.equal(codeOf(() => rendering.renderSource({ ...source, ...wrong })), 'BAD_INPUT', JSON.stringify(wrong));
      assert.equal(codeOf(() => new sources.ItemOptions().setSource({ ...source, ...wrong })), 'BAD_INPUT', JSON.stringify(wrong));
    }
  });

  const CASES = [
    ['canceled', { status: 'canceled' }, undefined, ['canceled']],
    ['canceled by the sender alone', { senderStatus: 'canceled' }, undefined, ['canceled']],
    ['withheld', { status: 'withheld' }, undefined, ['withheld']],
    ['under an embargo, and no clock', { status: 'withheld', embargo: '2001-01-01T00:00:00Z' }, undefined, ['embargoed']],
    ['under an embargo', { status: 'withheld', embargo: '2026-11-30T06:00:00+01:00' }, '2026-11-30T04:59:59Z', ['embargoed']],
    ['its embargo is over', { status: 'withheld', embargo: '2026-11-30T06:00:00,5+0100' }, '2026-11-30T05:00:00Z', []],
    ['a day', { status: 'withheld', embargo: '2028-02-29' }, '2028-03-01T11:59:59Z', ['embargoed']],
    ['a day that has ended everywhere', { status: 'withheld', embargo: '2028-02-29' }, '2028-03-01T12:00:00Z', []],
    ['no zone', { status: 'withheld', embargo: '2026-11-30 06:00' }, '2026-11-30T17:59:59Z', ['embargoed']],
    ['no zone, and it has passed everywhere', { status: 'withheld', embargo: '2026-11-30t06:00' }, '2026-11-30T18:00:00Z', []],
    ['no such day', { status: 'withheld', embargo: '2027-02-29' }, '2099-01-01T00:00:00Z', ['embargoed']],
    ['no such zone', { status: 'withheld', embargo: '2027-02-28T10:00+14:30' }, '2099-01-01T00:00:00Z', ['embargoed']],
    ['words', { status: 'withheld', embargo: 'Sunday "noon"' }, '2099-01-01T00:00:00Z', ['embargoed']],
    ['withheld by the sender, too', { status: 'withheld', senderStatus: 'withheld', embargo: '2001-01-01' }, '2026-01-01T00:00:00Z', ['withheld']],
    ['all of it', { status: 'canceled', senderStatus: 'withheld', embargo: '' }, '2026-01-01T00:00:00Z', ALL],
  ];
  for (const [name, wrong, date, reasons] of CASES) {
    test(name, () => {
      const options = new rendering.Options();
      if (date) options.setNow(BigInt(Date.parse(date) / 1000));
      const asked = { ...source, ...wrong };
      const { error } = outcome(() => rendering.renderSource(asked, undefined, options));
      assert.equal(error?.code, reasons.length > 0 ? 'NOT_USABLE' : undefined);
      if (date) assert.equal(error?.message, given(() => npm.renderArticle({ ...asked, known: {} }, { now: Date.parse(date) })).message);
      for (const reason of reasons) assert.match(error.message, new RegExp(`'${reason}'`));
      options.setEvenIf(reasons);
      assert.match(rendering.renderSource(asked, undefined, options).html, /mill/);
    });
  }
});

describe('docs/component.md', () => {
  test('the host of Rust', () => {
    const [{ code }] = samples().filter(({ info }) => info === 'rust component');
    assert.equal(code, readFileSync(new URL('host/src/main.rs', import.meta.url), 'utf8'));
  });

  for (const { code, line } of samples().filter(({ file, info }) => file === 'docs/component.md' && info === 'js component')) {
    test(`line ${line}`, () => {
      writeFileSync(join(folder, `sample-${line}.mjs`), code);
      const { status, stdout, stderr } = spawnSync(process.execPath, [`sample-${line}.mjs`], { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      assert.deepEqual(stdout.trimEnd().split('\n'), promised(code));
    });
  }
});
