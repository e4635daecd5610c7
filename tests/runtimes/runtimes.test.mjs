// One program, everywhere: each row of these tables runs it with the packed package and must give what Node gives.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { launch, open } from '../browser/chromium.mjs';
import { BROWSERS } from '../fuzz/drivers.mjs';
import { pkg, putInto } from '../node/packed.mjs';
import { BUILDS, command, here, workerModules } from './builds.mjs';
import { program } from './program.js';

const out = join(here, 'out');
rmSync(out, { recursive: true, force: true });
mkdirSync(out);
putInto(join(here, 'node_modules/maqal'));

/** What crosses as JSON, as it does from every row. */
const plain = (value) => JSON.parse(JSON.stringify(value));
const expected = plain(await program(await import(pathToFileURL(join(pkg, 'node.js')).href)));

test('the program shows what it should', () => {
  assert.equal(expected.article.title, 'عودة القوارب إلى الميناء');
  assert.match(expected.html, /قوارب الصيد/);
  assert.doesNotMatch(expected.html, /onclick|<script|الرئيسية/);
  assert.deepEqual([expected.sanitized, expected.related[0], expected.policy, expected.refused], ['<p>a</p>', '1', true, [true, 'BAD_OPTION', 'preset']]);
  assert.ok(expected.keywords.length > 0);
});

// The program for require(), and for scripts that are no modules.
const programText = readFileSync(join(here, 'program.js'), 'utf8');
writeFileSync(join(out, 'program.classic.js'), programText.replace('export async', 'async'));
const asCommonJs = programText.replace('export async function program', 'exports.program = async function program');
writeFileSync(join(out, 'program.cjs'), asCommonJs);
writeFileSync(join(out, 'run.cjs'), "require('./program.cjs').program(require('maqal')).then((result) => console.log(JSON.stringify(result)));\n");

const lastLine = (text) => text.trim().split('\n').at(-1);
const node = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: here, encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  assert.equal(stderr, '');
  return lastLine(stdout);
};

const runModule = 'run.mjs';
const runRequired = join('out', 'run.cjs');
const jest = (environment, ...args) => command('jest', ['--rootDir', 'jest', '--env', environment, ...args]);
const jestResult = (environment) => jest(environment, '--testMatch', '**/article.test.cjs').match(/^RESULT (.+)$/m)[1];

/** Node without require() of modules, as Node 20 was up to 20.18: what it does not know, it refuses. */
const REQUIRES_NO_MODULES = '--no-experimental-require-module';

describe('engines and test runners', () => {
  const rows = {
    'Node, a module': () => node(runModule),
    'Node, CommonJS': () => node(...(process.allowedNodeEnvironmentFlags.has(REQUIRES_NO_MODULES) ? [REQUIRES_NO_MODULES] : []), runRequired),
    Deno: () => lastLine(command('deno', ['run', '--no-prompt', runModule], { env: { DENO_NO_UPDATE_CHECK: '1' } })),
    'Bun, a module': () => lastLine(command('bun', ['run', runModule])),
    'Bun, CommonJS': () => lastLine(command('bun', ['run', runRequired])),
    'Jest in CommonJS': () => jestResult('node'),
    'Jest in CommonJS with jsdom': () => jestResult('jsdom'),
    'workerd by miniflare': workerd,
  };
  for (const [name, run] of Object.entries(rows)) test(name, async () => assert.deepEqual(JSON.parse(await run()), expected));

  test('Jest with modules and jsdom', () => {
    const env = { NODE_OPTIONS: '--experimental-vm-modules' };
    command('jest', ['--rootDir', 'jest', '--env', 'jsdom', '--testMatch', '**/module.test.mjs'], { env });
  });
  for (const environment of ['node', 'jsdom']) {
    test(`Vitest, ${environment}`, () => {
      command('vitest', ['run', '--root', 'vitest', '--environment', environment]);
    });
  }
});

/** A worker as Cloudflare runs it: esbuild's bundle, and the .wasm beside it as a module. */
async function workerd() {
  const { Miniflare } = await import('miniflare');
  const contents = "import * as maqal from 'maqal'; import { program } from './program.js'; export default { fetch: async () => Response.json(await program(maqal)) };";
  const modules = await workerModules({ stdin: { contents, resolveDir: here } }, join(out, 'workerd'));
  const worker = new Miniflare({ modules, compatibilityDate: '2026-03-01' });
  try {
    return await (await worker.dispatchFetch('http://localhost/')).text();
  } finally {
    await worker.dispose();
  }
}

describe('builds, in Chromium', () => {
  let server;
  let browser;
  before(async () => {
    server = await serve({ root: here, folders: ['out'] });
    browser = await launch();
  });
  after(() => Promise.all([browser.close(), server.close()]));

  for (const [name, build] of Object.entries(BUILDS)) {
    test(`${name}: builds without a warning, and works`, async () => {
      const folder = name.toLowerCase().replace(/\W+/g, '-');
      mkdirSync(join(out, folder), { recursive: true });
      assert.equal((await build(join(out, folder))).trim(), '');
      const { page, seen, close } = await open({ browser, url: server.url }, { path: `out/${folder}/index.html` });
      try {
        const result = await (await page.waitForFunction(() => window.result)).jsonValue();
        assert.deepEqual(JSON.parse(result), expected);
        assert.deepEqual([seen.errors, seen.elsewhere], [[], []]);
      } finally {
        await close();
      }
    });
  }
});

describe('browsers', async () => {
  const server = await serve({ root: here, folders: ['browser', 'node_modules', 'out', 'program.js'] });
  after(() => server.close());
  const kinds = ['module', 'classic script', 'module worker', 'classic worker', 'module service worker', 'classic service worker'];
  for (const name of (process.env.MAQAL_BROWSERS ?? 'chromium').split(',')) {
    describe(name, async () => {
      const browser = await BROWSERS[name](new URL('browser/page.html', server.url).href);
      after(() => browser.close());
      for (const kind of kinds) test(kind, async () => assert.deepEqual(JSON.parse(await browser.call(kind)), expected));
    });
  }
});

describe('the tarball', () => {
  test('publint has nothing to say', () => assert.match(command('publint', ['run', join(here, 'node_modules/maqal'), '--strict']), /All good!/));
  test('are the types wrong? In no way of resolving them', () => {
    const tarball = join(out, 'maqal.tgz');
    const packed = spawnSync('tar', ['czf', tarball, '-C', join(here, 'node_modules'), '--transform', 's/^maqal/package/', 'maqal']);
    assert.equal(packed.status, 0, `${packed.stderr}`);
    assert.match(command('attw', [tarball, '--format', 'ascii']), /No problems found/);
  });
});
