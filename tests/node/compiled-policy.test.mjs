// new Policy(options): taken wherever options are, with the results of plain options; read once, freed by hand or by
// itself.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { install } from './packed.mjs';

const { project } = await install();
const { Policy, describePolicy, renderArticle, sanitize, sanitizeStream, sanitizeWithReport } = await import(String(pathToFileURL(join(project, 'maqal.mjs'))));
const page = readFileSync(new URL('fixtures/arabic.html', import.meta.url));

async function streamed(options) {
  let html = '';
  for await (const piece of new Blob([page]).stream().pipeThrough(sanitizeStream(options))) html += piece;
  return html;
}

/** [name, options] */
const all = [
  ['none', undefined],
  ['a preset', { preset: 'basic' }],
  ['many', {
    preset: 'embed', elements: { keep: ['main'], escape: ['form'] }, otherElements: 'drop', attributes: { p: { role: ['note'] } }, removeAttributes: { '*': ['id'] },
    classes: ['a-*'], styles: true, baseUrl: 'https://news.example/', urls: { link: { relative: 'resolve' } }, rewriteUrl: (url) => `${url}#`, limits: { depth: 20 },
  }],
  ['a charset', { charset: 'windows-1256' }],
];
for (const [name, options] of all) {
  describe(name, () => {
    const policy = new Policy(options);
    test('sanitize', () => assert.equal(sanitize(page, policy), sanitize(page, options)));
    test('sanitize, again', () => assert.equal(sanitize('<p id=a class="a-b c">x', policy), sanitize('<p id=a class="a-b c">x', options)));
    test('sanitizeWithReport', () => assert.deepEqual(sanitizeWithReport(page, policy), sanitizeWithReport(page, options)));
    test('sanitizeStream', async () => assert.equal(await streamed(policy), await streamed(options)));
    test('describePolicy', () => assert.deepEqual(describePolicy(policy), describePolicy(options)));
    test('renderArticle', () => assert.deepEqual(renderArticle(page, policy), renderArticle(page, options)));
    test('renderArticle, as an option', () => {
      const render = { url: 'https://news.example/story', lang: 'ar', headingLevel: 2, format: 'html' };
      assert.deepEqual(renderArticle(page, { ...render, policy }), renderArticle(page, { ...options, ...render }));
    });
  });
}

test('its own url is the base of one call, not of the next', () => {
  const policy = new Policy();
  assert.match(renderArticle('<p><a href="x">a</a></p>', { policy, url: 'https://a.example/' }).html, /href="https:\/\/a\.example\/x"/);
  assert.match(renderArticle('<p><a href="x">a</a></p>', { policy }).html, /href="x"/);
});
test('options are read when it is made, and never again', () => {
  let reads = 0;
  const classes = ['a'];
  const policy = new Policy({ get classes() { reads++; return classes; } });
  classes.push('b');
  assert.equal(sanitize('<p class="a b">', policy), '<p class="a"></p>');
  assert.equal(reads, 1);
});
test('it survives a fault that takes the instance of the wasm away', () => {
  const policy = new Policy({ classes: ['a'] });
  // A stack overflow inside the wasm: its memory is given up, with everything in it.
  const fault = () => sanitize('<a href="/x">a</a>', { rewriteUrl: fault });
  assert.throws(fault);
  assert.equal(sanitize('<p class="a b">', policy), '<p class="a"></p>');
  policy.free();
});
test('after free(), it is a BAD_OPTION', () => {
  const policy = new Policy();
  policy.free();
  policy.free();
  for (const call of [sanitize, sanitizeWithReport, renderArticle]) assert.throws(() => call('', policy), { code: 'BAD_OPTION', option: 'policy' });
  assert.throws(() => sanitizeStream(policy), { code: 'BAD_OPTION', option: 'policy' });
  assert.throws(() => describePolicy(policy), { code: 'BAD_OPTION', option: 'policy' });
  assert.equal(sanitize('<p>a'), '<p>a</p>');
});
test('a stream goes on after its policy is freed', async () => {
  const policy = new Policy({ preset: 'basic' });
  const stream = sanitizeStream(policy);
  policy.free();
  let html = '';
  for await (const piece of new Blob(['<h1>a</h1><b>b']).stream().pipeThrough(stream)) html += piece;
  assert.equal(html, 'a <b>b</b>');
});

/** [option, what is done] */
const mistakes = [
  ['preset', () => new Policy({ preset: 'all' })],
  ['limits.depth', () => new Policy({ limits: { depth: 0 } })],
  ['classes', () => new Policy({ get classes() { throw new Error('x'); } })],
  ['options', () => new Policy(7)],
  ['url', () => new Policy({ url: 'https://a.example/' })],
  ['limits.limits', () => { const o = {}; o.limits = o; return new Policy(o); }],
  ['preset', () => renderArticle('', { policy: new Policy(), preset: 'basic' })],
  ['policy', () => renderArticle('', { policy: {} })],
  ['policy', () => renderArticle('', { policy: null })],
  ['policy', () => renderArticle('', { get policy() { throw new Error('x'); } })],
  ['policy', () => sanitize('', { policy: new Policy() })],
];
for (const [option, work] of mistakes) test(`refused: ${work}`, () => assert.throws(work, { code: 'BAD_OPTION', option }));
