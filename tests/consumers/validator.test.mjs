// The Nu HTML checker has nothing to say of any article in its page. It is a program in Java: one run for all pages.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { articles } from './articles.mjs';

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const java = spawnSync('java', ['-version']);
const skip = java.error || java.status !== 0 ? 'there is no Java, which the Nu HTML checker needs (Debian: apt-get install default-jre-headless)' : false;

/** What is said of an article whose source has no headline. */
const UNTITLED = /^(Article lacks heading|This document has heading elements but none)/;

/** What the checker says of HTML documents, as `{ at, message, extract }`, where `at` is the document's place. */
function check(documents) {
  const folder = mkdtempSync(join(tmpdir(), 'maqal-checker-'));
  try {
    const names = documents.map((_, at) => `${at}.html`);
    names.forEach((name, at) => writeFileSync(join(folder, name), documents[at]));
    const { stderr } = spawnSync('java', ['-jar', jar, '--format', 'json', '--exit-zero-always', ...names], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
    return JSON.parse(stderr).messages.map(({ url, message, extract }) => ({ at: parseInt(url.slice(url.lastIndexOf('/') + 1), 10), message, extract }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the checker finds what is wrong', { skip }, () => {
  const [{ message }] = check(['<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><ul><p>b</p></ul></body></html>']);
  assert.match(message, /not allowed as child of element “ul”/);
});

test('every article is valid HTML', { skip }, (context) => {
  context.diagnostic(`${articles.length} pages`);
  const messages = check(articles.map(({ page }) => page));
  const isOurs = ({ at, message }) => articles[at].rendered.article.title || !UNTITLED.test(message);
  const problems = messages.filter(isOurs).map(({ at, message, extract }) => `${articles[at].name}: ${message}\n    ${extract}`);
  assert.deepEqual(problems, [], problems.join('\n'));
});
