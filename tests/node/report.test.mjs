// sanitizeWithReport(): the same HTML as sanitize(), and what was left out of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { install } from './packed.mjs';

const { project } = await install();
const { sanitize, sanitizeWithReport } = await import(pathToFileURL(join(project, 'node_modules/maqal/inline.js')));

test('the report is plain data', () => {
  assert.deepEqual(sanitizeWithReport('<p onclick="x">a</p><p onclick="y" style="z">b</p>'), {
    html: '<p>a</p><p>b</p>',
    removed: [
      { kind: 'attribute', name: 'onclick', reason: 'event-handler', count: 2, offsets: [3, 23] },
      { kind: 'style', name: 'style', reason: 'not-allowed', count: 1, offsets: [35] },
    ],
  });
});

test('it changes nothing', () => {
  const page = readFileSync(new URL('fixtures/arabic.html', import.meta.url), 'utf8');
  const { html, removed } = sanitizeWithReport(page);
  assert.equal(html, sanitize(page));
  const bytes = Buffer.from(page);
  for (const { kind, name, offsets } of removed.filter(({ kind }) => kind === 'element'))
    for (const at of offsets) assert.match(bytes.subarray(at, at + 40).toString().toLowerCase(), new RegExp(`^<${name}\\b`), `${kind} ${name} at ${at}`);
});

test('mistakes are the same', () => assert.throws(() => sanitizeWithReport('a', { limits: { depth: 0 } }), { code: 'BAD_OPTION', option: 'limits.depth' }));
