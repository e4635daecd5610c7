// The playground without a browser: its table of options against the types, the code that it prints, what its links
// carry, and where it says that something was left out.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { interfacesOf } from '../../scripts/site/types.mjs';
import { codeOf } from '../../www/play/code.js';
import { EXAMPLES } from '../../www/play/examples.js';
import { FIELDS, optionsOf, policyOf, valueAt } from '../../www/play/options.js';
import { playPage } from '../../www/play/page.mjs';
import { placesOf } from '../../www/play/places.js';
import { fragmentOf, stateOf } from '../../www/play/share.js';
import { install, pkg, root } from './packed.mjs';

const { project, maqal } = await install();
const { renderArticle, sanitizeWithReport } = await maqal();
writeFileSync(join(project, 'sources.mjs'), "export * from 'maqal/sources';\n");
const { readSource } = await import(pathToFileURL(join(project, 'sources.mjs')));
const textOf = ({ file, of }) => readFileSync(join(root, of ?? `www/play/examples/${file}`), 'utf8');

describe('the table of options is that of the types', () => {
  const types = readFileSync(join(pkg, 'index.d.ts'), 'utf8');
  const interfaces = new Map(interfacesOf(types).map((one) => [one.name, one]));
  const aliases = new Map([...types.matchAll(/^export type (\w+) =([^;]*);/gm)].map(([, name, type]) => [name, type.trim().replace(/^\| /, '')]));
  /** What no form can hold: a function, and a compiled policy. */
  const LEFT_OUT = ['rewriteUrl', 'policy'];

  const union = (type) => type.split('|').map((one) => one.trim()).map((one) => (/^'.*'$/.test(one) ? one.slice(1, -1) : JSON.parse(one)));
  const isUnion = (type) => type.split('|').every((one) => /^\s*(?:'[\w-]*'|\d+|null)\s*$/.test(one));

  /** `[path, { kind, choices }]` for a type at a path. */
  function fieldsOf(path, given) {
    const type = aliases.get(given) ?? given;
    const [, name, argument] = /^(\w+)(?:<(.*)>)?$/.exec(type) ?? [];
    if (interfaces.has(name) && name !== 'KnownMetadata') return membersOf(interfaces.get(name), path, argument);
    if (type.startsWith('{')) return inlineMembers(type).flatMap(([member, one]) => fieldsOf(`${path}.${member}`, one));
    if (type === 'Partial<Record<PassName, boolean>>') return union(aliases.get('PassName')).map((pass) => [`${path}.${pass}`, { kind: 'flag' }]);
    if (isUnion(type)) return [[path, { kind: 'choice', choices: union(type) }]];
    const [, listed] = /^readonly \(?(.*?)\)?\[\]$/.exec(type) ?? [];
    if (listed === 'string') return [[path, { kind: 'words' }]];
    if (listed) return [[path, { kind: 'set', choices: union(aliases.get(listed) ?? listed) }]];
    return [[path, { kind: { string: 'text', boolean: 'flag', number: 'number' }[type] ?? 'json' }]];
  }
  function membersOf({ parents, members }, path, argument) {
    const own = members.flatMap((member) => {
      const type = member.type.replace(/\bScheme\b/, argument ?? "'http' | 'https'").replace(/^readonly ('.*')\[\]$/, 'readonly ($1)[]');
      const at = path ? `${path}.${member.name}` : member.name;
      return fieldsOf(at, type).map(([one, field]) => [one, one === at ? { ...field, fallback: member.fallback } : field]);
    });
    return [...own, ...parents.flatMap((parent) => membersOf(interfaces.get(parent), path))];
  }
  /** `{ a?: X; b?: { c?: Y } }` as pairs. */
  function inlineMembers(type) {
    const members = [];
    for (const [, name, value] of type.slice(1, -1).matchAll(/(\w+)\??: ((?:[^{};]|\{[^{}]*\})+)/g)) members.push([name, value.trim()]);
    return members;
  }

  const expected = new Map(membersOf(interfaces.get('RenderOptions'), '').filter(([path]) => !LEFT_OUT.includes(path)));
  const given = new Map(FIELDS.map((field) => [field.path, field]));

  test('each option is there, and no other', () => {
    assert.ok(expected.size > 70, `${expected.size}`);
    assert.deepEqual([...given.keys()].sort(), [...expected.keys()].sort());
  });
  test('each has the type that it has there', () => {
    const wrong = [...expected].filter(([path, { kind }]) => kind !== (given.get(path).kind === 'time' ? 'number' : given.get(path).kind));
    assert.deepEqual(wrong, []);
  });
  test('each has the values that it has there', () => {
    for (const [path, { choices }] of expected) if (choices) assert.deepEqual(given.get(path).choices, choices, path);
  });
  test('each default that is a plain value is the one there', () => {
    const plain = [...expected].flatMap(([path, { kind, fallback }]) => {
      const [, value] = /^`'?([\w-]+)'?`(?: \(.*\))?$/.exec(fallback ?? '') ?? [];
      return value === undefined || !['choice', 'flag', 'number'].includes(kind) ? [] : [[path, value]];
    });
    assert.ok(plain.length > 10, `${plain.length}`);
    assert.deepEqual(plain.map(([path]) => [path, String(given.get(path).otherwise)]), plain);
  });
  test('passes that are off by default are those that the types name', () => {
    const [, off] = /Default: all on but `(\w+)`/.exec(types);
    assert.deepEqual(FIELDS.filter(({ path, otherwise }) => path.startsWith('passes.') && otherwise === false).map(({ path }) => path), [`passes.${off}`]);
  });
  test('its examples are right: maqal takes each', () => {
    for (const { path, kind, example } of FIELDS.filter(({ example }) => example !== undefined)) {
      const value = kind === 'json' ? JSON.parse(example) : kind === 'words' ? example.split(/[\s,]+/) : example;
      renderArticle('<p>a</p>', optionsOf([[path, value]]));
    }
  });
});

describe('the page has every control with its label, in both languages', () => {
  for (const lang of ['en', 'ar']) {
    test(lang, () => {
      const { main } = playPage(lang, { hasPeers: true, example: { id: 'cms-ar', text: '</textarea><script>' } });
      assert.doesNotMatch(main, /undefined|\[object|<script/);
      const missing = FIELDS.filter(({ path, kind }) => !main.includes(`name="${path}"`) || (kind !== 'set' && !main.includes(`for="o-${path.replaceAll('.', '-')}"`)));
      assert.deepEqual(missing, []);
      if (lang === 'ar') assert.deepEqual([...main.matchAll(/class="help"[^>]*>(.*?)<\/p>/g)].filter(([, help]) => !/\p{Script=Arabic}/u.test(help)), []);
    });
  }
});

describe('the code that it prints gives what it shows', () => {
  const options = { url: "https://news.example/'story'", headingLevel: 2, passes: { lists: false }, known: { title: 'أ\n"ب"' }, attributes: { '*': ['itemprop'] }, sidebar: { images: true } };
  const cases = [
    ['text', { text: textOf(EXAMPLES[0]), options: {} }],
    ['text, with options of every kind', { text: textOf(EXAMPLES[0]), options }],
    ['the bytes of a page', { text: textOf(EXAMPLES[1]), options: { charset: 'utf-8' }, isBytes: true }],
    ['a story of a feed', { text: textOf(EXAMPLES.find(({ id }) => id === 'feed-en')), options, file: { read: { name: 'feed.xml' }, item: 2 } }],
  ];
  for (const [at, [name, { text, options: given, file, isBytes }]] of cases.entries()) {
    test(name, () => {
      const code = codeOf({ options: given, file, isBytes });
      writeFileSync(join(project, `input-${at}`), text);
      const input = `import { readFileSync } from 'node:fs';\nconst ${file ? 'file' : 'source'} = readFileSync('input-${at}'${isBytes ? '' : ", 'utf8'"});\n`;
      writeFileSync(join(project, `code-${at}.mjs`), `${input}${code}\nconsole.log(JSON.stringify({ html, article, sidebar, jsonLd, notices }));`);
      const { status, stdout, stderr } = spawnSync(process.execPath, [`code-${at}.mjs`], { cwd: project, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      const source = file ? readSource(text, file.read)[file.item] : text;
      const { html, article, sidebar, jsonLd, notices } = renderArticle(source, given);
      assert.deepEqual(JSON.parse(stdout), JSON.parse(JSON.stringify({ html, article, sidebar, jsonLd, notices })));
    });
  }
  test('no line is longer than a column, unless a word is', () => {
    assert.deepEqual(codeOf({ options }).split('\n').filter((line) => line.length > 80), []);
  });
});

describe('links', () => {
  const states = [
    ['an example', { example: 'cms-ar', options: {} }],
    ['text in many scripts', { text: 'مقال 新闻 𝒳 \u0000 </script>', name: 'a.md', options: { headingLevel: 2, classes: ['ب'] }, item: 3, tab: 'data' }],
  ];
  for (const [name, state] of states) {
    test(`${name}: what goes in comes out`, async () => {
      const fragment = await fragmentOf(state);
      assert.match(fragment, /^#play=[\w-]+$/);
      const { text, example, name: called, options, item, tab } = await stateOf(fragment);
      assert.deepEqual({ text, example, name: called, options, item, tab }, { text: undefined, example: undefined, name: undefined, item: 0, tab: undefined, ...state });
    });
  }
  test('any other fragment has no state', async () => assert.equal(await stateOf('#code-title'), undefined));
  const wrong = [
    ['what is no base64', () => '#play=%%%'],
    ['what is not compressed', () => `#play=${Buffer.from('{"text":"a"}').toString('base64url')}`],
    ['a list', () => fragmentOf(['a'])],
    ['options that are a list', () => fragmentOf({ text: 'a', options: ['a'] })],
    ['text that is none', () => fragmentOf({ text: { a: 1 } })],
    ['an item that is no number', () => fragmentOf({ text: 'a', item: '1' })],
    ['what unfolds to more than it may', () => fragmentOf({ text: 'a'.repeat(9_000_000) })],
  ];
  for (const [name, make] of wrong) test(`${name} is refused`, async () => assert.rejects(async () => stateOf(await make())));
});

describe('places', () => {
  /** What is marked in a source for each of its removals. */
  const marked = (source) => {
    const { removed } = sanitizeWithReport(source);
    return placesOf(source, removed).flat().map(({ start, end, line, column }) => [`${line}:${column}`, source.slice(start, end)]);
  };
  const cases = [
    ['a script with its text', '<p>a</p>\n<script>b</script>c', [['2:1', '<script>b</script>']]],
    ['a handler with its value', '<p onclick="a > b">c', [['1:4', 'onclick="a > b"']]],
    ['behind Arabic letters and an emoji', 'مقال 🦉<b onclick=x>', [['1:11', 'onclick=x']]],
    ['behind a byte order mark', '\ufeff<b onclick=x>', [['1:5', 'onclick=x']]],
    ['a comment', 'a<!-- b -->c', [['1:2', '<!-- b -->']]],
    ['a tag with a greater-than sign in quotes', '<font face="a>b">c</font>', [['1:1', '<font face="a>b">']]],
    ['a tag that never ends', 'a<font face="', []],
    ['an address', '<a href=" javascript:x ">a</a>', [['1:4', 'href=" javascript:x "']]],
    ['lines of three kinds', 'a\r\nb\n<b onclick=x>', [['3:4', 'onclick=x']]],
  ];
  for (const [name, source, expected] of cases) test(name, () => assert.deepEqual(marked(source), expected));
  test('each removal of each attack is marked by its name', () => {
    for (const example of EXAMPLES.filter(({ id }) => /attacks|cms/.test(id))) {
      const source = textOf(example);
      const { removed } = sanitizeWithReport(source);
      const places = placesOf(source, removed);
      for (const [at, { kind, name }] of removed.entries()) {
        for (const { start, end } of places[at]) {
          const text = source.slice(start, end).toLowerCase();
          assert.ok(text.startsWith(kind === 'element' ? `<${name}` : kind === 'comment' ? '<!' : name), `${kind} ${name}: ${text}`);
        }
      }
    }
  });
});

test('options by path, and those of the policy among them', () => {
  const options = optionsOf([['url', 'https://news.example/'], ['sidebar.images', true], ['urls.link.schemes', ['https']], ['lang', undefined]]);
  assert.deepEqual(options, { url: 'https://news.example/', sidebar: { images: true }, urls: { link: { schemes: ['https'] } } });
  assert.deepEqual(valueAt(options, 'urls.link.schemes'), ['https']);
  assert.equal(valueAt(options, 'links.rel.external'), undefined);
  assert.deepEqual(policyOf(options), { urls: { link: { schemes: ['https'] } }, baseUrl: 'https://news.example/' });
});
