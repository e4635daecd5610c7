// Long code stays outside the wasm (pkg/internal/pieces.js): what comes out must not tell. The same page in bytes is
// read as a whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as maqal from '../../pkg/inline.js';

const code = (length) => 'let a = "<b>x</b>"; // '.repeat(Math.ceil(length / 23)).slice(0, length);
const prose = '<p>Some words, <b>and more of them</b>.</p>'.repeat(300);
/** What is looked through for code is what starts as a page, and is long. */
const START = `<!doctype html><!--${' '.repeat(400_000)}-->`;
const whole = (html, options) => maqal.sanitize(new TextEncoder().encode(html), options);
const same = (name, html, options) => test(name, () => assert.equal(maqal.sanitize(html, options), whole(html, options)));

for (const [name, html] of Object.entries({
  'a long script': `${prose}<script>${code(5000)}</script>${prose}`,
  'a long style sheet': `${prose}<style>${code(5000)}</style>${prose}`,
  'capitals at the end': `${prose}<script>${code(5000)}</SCRIPT>${prose}<style>${code(5000)}</STYLE>b`,
  'a longer name is no end': `${prose}<script>${code(5000)}</scripts>${code(3000)}</script>c`,
  'nothing ends it': `${prose}<script>${code(50_000)}`,
  'in a comment': `${prose}<!-- <script>${code(5000)}--><i>a</i></script>b`,
  'in an attribute': `${prose}<p title="<script>${code(5000)}">a</p></script>b`,
  'in an attribute of the script': `${prose}<script data-a="<script>">${code(5000)}</script>b`,
  'an attribute holds the end of the tag': `${prose}<script data-a=">${code(5000)}</script><p>a">${code(2000)}</script>b`,
  'in a title': `<title><script>${code(5000)}</script></title>${prose}`,
  'in a text area': `<textarea><script>${code(5000)}</script></textarea>${prose}`,
  'in a script': `<script>a<script>${code(5000)}</script>${prose}</script>`,
  'in an SVG image, where it is markup': `${prose}<svg><script>${code(5000)}<i>a</i></script></svg>${prose}<svg><style>${code(5000)}<b>c`,
  'escaped': `${prose}<script>${code(3000)}<!-- <script>${code(3000)}</script>${code(2000)}</script>${prose}`,
  'many behind one start of a comment': `${prose}${'<script><!--'.repeat(5000)}</script>${prose}`,
  'escaped at the start': `${prose}<script><!--${code(5000)}--></script>${prose}`,
  'half a comment at the end': `${prose}<script>${code(5000)}<!</script>${prose}<script>${code(5000)}<!-`,
  'several': `${prose}${`<script>${code(2000)}</script><style>${code(2000)}</style>`.repeat(5)}${prose}`,
  'letters of every width': `${'<p>نص 日本 🙂</p>'.repeat(600)}<script>${'// نص 日本 🙂 '.repeat(500)}</script>🙂${prose}`,
  'surrogates without their other half': `${prose}\ud83d<script>${code(5000)}</script>\ude42${prose}`,
})) {
  same(name, START + html);
  same(`${name}, in a fragment`, html);
}

test('hostile pages of scripts, by a generator', () => {
  let state = 12345;
  const below = (bound) => (state = (state * 1103515245 + 12345) % 2 ** 31) % bound;
  const parts = ['<script>', '</script>', '<script src=a>', '</SCRIPT ', '<style>', '</style>', '<!--', '-->', '<p title="', '">', "'", '<svg>', '</svg>', '<title>', '</title>',
    '<b>a', '</b>', 'نص', '<table><tr><td>', '</table>', '</', '<', '<![CDATA[', ']]>', code(1500), code(3000), '<a href=/x>'];
  for (let i = 0; i < 3000; i++) {
    const html = START + 'words '.repeat(1400) + Array.from({ length: 3 + below(14) }, () => parts[below(parts.length)]).join('');
    assert.equal(maqal.sanitize(html), whole(html), JSON.stringify(html.slice(408_400)));
  }
});

test('limits are those of the whole', () => {
  const html = `${START}${prose}<script>${code(5000)}</script>${prose}`;
  const thrown = (options) => { try { maqal.sanitize(html, options); } catch (error) { return `${error.code}: ${error.message}`; } };
  for (const limits of [{ inputBytes: 10_000 }, { elements: 100 }, { inputBytes: html.length }]) {
    let expected;
    try { whole(html, { limits }); } catch (error) { expected = `${error.code}: ${error.message}`; }
    assert.equal(thrown({ limits }), expected, JSON.stringify(limits));
  }
});

test('what a callback throws comes out', () => {
  const html = `${START}<a href="https://a.example/">a</a>${prose}<script>${code(5000)}</script>${prose}`;
  const fault = new Error('mine');
  assert.throws(() => maqal.sanitize(html, { rewriteUrl: () => { throw fault; } }), fault);
  assert.equal(maqal.sanitize('<p>a'), '<p>a</p>');
});
