// The cases of tests/reported/node: what is about the npm package alone (bytes, the page's address, the host's
// Intl.Segmenter). tests/reported/README.md says how they are written.
// `MAQAL_BLESS=1 node --test tests/node/reported.test.mjs` writes known-failures.txt anew.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { install, root } from './packed.mjs';

const { maqal } = await install();
const { extractKeywords, renderArticle } = await maqal();

const SETTINGS = ['in', 'call', 'lang', 'url', 'bytes', 'charset', 'each'];
const SIGNED = /^(has|lacks|starts) /;
const folder = join(root, 'tests/reported/node');
const list = join(folder, 'known-failures.txt');
const read = (path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

/** The headline and the paragraphs of each language. */
const words = {};
for (const text of read(join(root, 'tests/reported/words.txt')).split('=== ').slice(1)) {
  const [lang, ...lines] = text.split('\n').filter(Boolean);
  words[lang] = lines;
}

function* cases() {
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.cases')).sort()) {
    const file = name.slice(0, -'.cases'.length);
    for (const text of read(join(folder, name)).split('\n=== ').slice(1)) yield parse(file, text);
  }
}

function parse(file, text) {
  const [head, expected] = text.split('\n---\n');
  const [name, ...lines] = head.split('\n');
  const settings = {};
  for (let set; (set = lines[0]?.match(/^([a-z]+): (.*)$/)) && SETTINGS.includes(set[1]); lines.shift()) {
    settings[set[1]] = set[2];
  }
  const isSaid = (line) => line.trim() && !line.startsWith('# ');
  return { name: `${file}: ${name}`, settings, input: lines.join('\n'), expected: expected.split('\n').filter(isSaid) };
}

/** Text in an encoding that platforms can decode alone: each letter by asking which byte gives it. */
function encoded(text, encoding) {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') {
    return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));
  }
  const letterOf = (byte) => new TextDecoder(encoding).decode(Uint8Array.of(byte));
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [letterOf(byte), byte]));
  return Uint8Array.from(text, (letter) => table.get(letter));
}

function source(form, lang, input) {
  const [top, middle] = form.endsWith(' top') ? [input, ''] : ['', input];
  const article = `<h1>{title}</h1>\n${top}<p>{1}</p>\n${middle}<p>{2}</p>\n<p>{3}</p>\n`;
  if (form === 'bare') return input;
  if (form.startsWith('fragment')) return article;
  return `<!doctype html><html lang="${lang}"><head><title>{title}</title></head>
<body><main><article>${article}</article></main></body></html>`;
}

/** What the package gives for an input. */
function result({ call, lang, url, bytes, charset }, text) {
  const options = Object.fromEntries(Object.entries({ lang, url, charset }).filter(([, value]) => value));
  if (call === 'keywords') return { keywords: extractKeywords(text, options).map((keyword) => keyword.text) };
  return renderArticle(bytes ? encoded(text, bytes) : text, options);
}

/** What stands at a path such as `article.images[0].caption`; `[]` is every item of a list. */
function at(value, path) {
  const [before, ...rest] = path.split('[]');
  if (rest.length) return (at(value, before) ?? []).map((item) => at(item, rest.join('[]').replace(/^\./, '')));
  return path.split(/[.[\]]+/).filter(Boolean).reduce((value, part) => value?.[part], value);
}

/** What was found in place of what is expected, or nothing. */
function differs(result, line) {
  const [, path, sign, rest] = line.match(/^(\S+) (\S+) (.*)$/);
  const wanted = rest.replaceAll('\\u000a', '\n').replaceAll('\\u0009', '\t');
  const found = at(result, path) ?? null;
  const isRight = {
    '=': () => JSON.stringify(found) === JSON.stringify(JSON.parse(rest)),
    has: () => found?.includes(wanted),
    lacks: () => !found?.includes(wanted),
    starts: () => found?.startsWith(wanted),
  };
  return isRight[sign]() ? undefined : JSON.stringify(found);
}

/** A text with the words of a language in the places that are kept for them. */
const speak = (text, lang) =>
  ['{title}', '{1}', '{2}', '{3}'].reduce(
    (text, place, at) => text.replaceAll(place, words[lang][at]),
    text.replaceAll('{P}', '<p>{1}</p><p>{2}</p>'),
  );

/** Every value that a case gives: its name, and what was found if that is not right. */
function* values({ name, settings, input, expected }) {
  const forms = (settings.in ?? 'bare').split(', ');
  for (const written of forms) {
    const named = forms.length > 1 ? `${name} (${written})` : name;
    const check = (cells, line) => {
      const places = ['{a}', '{b}', '{c}'];
      const fill = (text) => places.reduce((text, place, at) => text.replaceAll(place, cells[at] ?? place), text);
      const [, form, lang = 'en'] = fill(written).match(/^(.*?)(?: ([a-z]{2}))?$/);
      const options = Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, fill(value)]));
      return differs(result(options, speak(source(form, lang, fill(input)), lang)), speak(line, lang));
    };
    for (const line of expected) {
      const [cells, wanted] = line.split(' => ');
      const row = () => check(cells.split(' ;; '), `${settings.each} ${SIGNED.test(wanted) ? '' : '= '}${wanted}`);
      yield [`${named}: ${line}`, settings.each ? row() : check([], line)];
    }
  }
}

test('every value is right, or known not to be', (context) => {
  const found = new Map();
  for (const given of cases()) {
    for (const [name, problem] of values(given)) {
      assert.ok(!found.has(name), `${name} is there twice`);
      found.set(name, problem);
    }
  }
  const wrong = [...found].filter(([, problem]) => problem !== undefined).map(([name]) => name);
  context.diagnostic(`${found.size - wrong.length} of ${found.size} values are right`);
  if (process.env.MAQAL_BLESS) writeFileSync(list, wrong.map((line) => `${line}\n`).join(''));
  const known = read(list).split('\n').filter(Boolean);
  const problems = wrong.filter((name) => !known.includes(name)).map((name) => `${name}\n    found ${found.get(name)}`);
  for (const name of known.filter((name) => !wrong.includes(name))) {
    const why = found.has(name) ? 'is right now: take the line out of known-failures.txt' : 'is no value of any case';
    problems.push(`${name}\n    ${why}`);
  }
  assert.deepEqual(problems, [], problems.join('\n'));
});
