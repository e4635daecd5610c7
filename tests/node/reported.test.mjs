// The cases of tests/reported/node: what is about the npm package alone (bytes, the page's address, the host's Intl.Segmenter). Its README.md
// says how they are written. `MAQAL_BLESS=1 node --test tests/node/reported.test.mjs` writes known-failures.txt anew.
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
const words = Object.fromEntries(read(join(root, 'tests/reported/words.txt')).split('=== ').slice(1).map((text) => {
  const [lang, ...lines] = text.split('\n').filter(Boolean);
  return [lang, lines];
}));

function* cases() {
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.cases')).sort()) {
    for (const text of read(join(folder, name)).split('\n=== ').slice(1)) yield parse(name.slice(0, -'.cases'.length), text);
  }
}

function parse(file, text) {
  const [head, expected] = text.split('\n---\n');
  const [name, ...lines] = head.split('\n');
  const settings = {};
  for (let at; (at = lines[0]?.match(/^([a-z]+): (.*)$/)) && SETTINGS.includes(at[1]); lines.shift()) settings[at[1]] = at[2];
  return { name: `${file}: ${name}`, settings, input: lines.join('\n'), expected: expected.split('\n').filter((line) => line.trim() && !line.startsWith('# ')) };
}

/** Text in an encoding that platforms can decode alone: each letter by asking which byte gives it. */
function encoded(text, encoding) {
  if (encoding === 'utf-16le') return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => table.get(letter));
}

function source(form, lang, input) {
  const [top, middle] = form.endsWith(' top') ? [input, ''] : ['', input];
  const article = `<h1>{title}</h1>\n${top}<p>{1}</p>\n${middle}<p>{2}</p>\n<p>{3}</p>\n`;
  if (form === 'bare') return input;
  if (form.startsWith('fragment')) return article;
  return `<!doctype html><html lang="${lang}"><head><title>{title}</title></head><body><main><article>${article}</article></main></body></html>`;
}

function result({ settings }, text) {
  const { call, lang, url, bytes, charset } = settings;
  const options = Object.fromEntries(Object.entries({ lang, url, charset }).filter(([, value]) => value !== undefined));
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
  const wanted = sign === '=' ? JSON.parse(rest) : rest.replaceAll('\\u000a', '\n').replaceAll('\\u0009', '\t');
  const found = at(result, path) ?? null;
  const isRight = { '=': () => JSON.stringify(found) === JSON.stringify(wanted), has: () => !!found?.includes(wanted), lacks: () => !found?.includes(wanted), starts: () => !!found?.startsWith(wanted) }[sign]();
  return isRight ? undefined : JSON.stringify(found);
}

function* values(given) {
  const { name, settings, input, expected } = given;
  const forms = (settings.in ?? 'bare').split(', ');
  for (const written of forms) {
    const named = forms.length > 1 ? `${name} (${written})` : name;
    const check = (cells, line) => {
      const fill = (text) => ['{a}', '{b}', '{c}'].reduce((text, place, at) => text.replaceAll(place, cells[at] ?? place), text);
      const [, form, lang = 'en'] = fill(written).match(/^(.*?)(?: ([a-z]{2}))?$/);
      const speak = (text) => ['{title}', '{1}', '{2}', '{3}'].reduce((text, place, at) => text.replaceAll(place, words[lang][at]), text.replaceAll('{P}', '<p>{1}</p><p>{2}</p>'));
      const options = Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, fill(value)]));
      return differs(result({ settings: options }, speak(source(form, lang, fill(input)))), speak(line));
    };
    for (const line of expected) {
      const [cells, wanted] = line.split(' => ');
      const found = settings.each ? check(cells.split(' ;; '), `${settings.each} ${SIGNED.test(wanted) ? '' : '= '}${wanted}`) : check([], line);
      yield [`${named}: ${line}`, found];
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
  const problems = [
    ...wrong.filter((name) => !known.includes(name)).map((name) => `${name}\n    found ${found.get(name)}`),
    ...known.filter((name) => found.has(name) && found.get(name) === undefined).map((name) => `${name}\n    is right now: take the line out of known-failures.txt`),
    ...known.filter((name) => !found.has(name)).map((name) => `${name}\n    is no value of any case`),
  ];
  assert.deepEqual(problems, [], problems.join('\n'));
});
