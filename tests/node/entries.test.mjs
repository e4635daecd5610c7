// The entries that Node itself does not take: the browser's, with a stand-in for fetch, and workerd's, with a loader
// that imports .wasm as workerd does.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { install } from './packed.mjs';

const { project } = await install();
const wasm = join(project, 'node_modules/maqal/wasm/maqal_bg.wasm');

/** Runs a module in the project under a resolution condition; gives what it prints, as JSON. */
function run(condition, code, ...flags) {
  const file = join(project, `${condition}-case.mjs`);
  writeFileSync(file, code);
  return JSON.parse(execFileSync(process.execPath, [`--conditions=${condition}`, ...flags, file], { cwd: project, encoding: 'utf8' }));
}

describe('the browser entry', () => {
  // Node has its own condition before `browser`, so the file is named by its path here; tests/browser takes it by its
  // real way.
  const browser = (code) => run('browser', `
    import { readFileSync } from 'node:fs';
    import * as maqal from './node_modules/maqal/index.js';
    const wasm = readFileSync(${JSON.stringify(wasm)});
    const asked = [];
    const answer = (body, status = 200, type = 'application/wasm') => new Response(body, { status, headers: type ? { 'content-type': type } : {} });
    let reply = () => answer(wasm);
    globalThis.fetch = async (input) => { asked.push(String(input.url ?? input).replace(/^.*\\/node_modules/, '')); return reply(); };
    const attempt = async (f) => { try { return await f(); } catch (e) { return [e.name, e.code, e.message]; } };
    const out = await (async () => { ${code} })();
    console.log(JSON.stringify(out));`);
  const OWN = '/maqal/wasm/maqal_bg.wasm';

  test('a call before init says so, and nothing is fetched before init', () => {
    const [asked, ...errors] = browser(`return [asked, await attempt(() => maqal.sanitize('a')), await attempt(() => maqal.renderArticle('a')), await attempt(() => maqal.describePolicy()),
      await attempt(() => new maqal.Policy()), await attempt(() => { globalThis.document = {}; maqal.toDOM('a'); })];`);
    assert.deepEqual(asked, []);
    assert.deepEqual(errors.map(([name, code]) => `${name} ${code}`), Array(5).fill('MaqalError NOT_INITIALISED'));
    const names = errors.map(([, , message]) => /^(.+)\(\) was called before init\(\)/.exec(message)?.[1]);
    assert.deepEqual(names, ['sanitize', 'renderArticle', 'describePolicy', 'new Policy', 'toDOM']);
  });
  const good = [
    ['by itself, once for two calls', `await Promise.all([maqal.init(), maqal.init()]); await maqal.init();`, [OWN]],
    ['an address', `await maqal.init('https://cdn.example/m.wasm');`, ['https://cdn.example/m.wasm']],
    ['a URL', `await maqal.init(new URL('https://cdn.example/m.wasm'));`, ['https://cdn.example/m.wasm']],
    ['a Request', `await maqal.init(new Request('https://cdn.example/m.wasm'));`, ['https://cdn.example/m.wasm']],
    ['a Response', `await maqal.init(answer(wasm));`, []],
    ['the promise of a Response', `await maqal.init(Promise.resolve(answer(wasm)));`, []],
    ['bytes', `await maqal.init(new Uint8Array(wasm));`, []],
    ['an ArrayBuffer', `await maqal.init(new Uint8Array(wasm).buffer);`, []],
    ['a compiled module', `await maqal.init(new WebAssembly.Module(wasm));`, []],
    ['a server that does not know the type', `reply = () => answer(wasm, 200, 'application/octet-stream'); await maqal.init();`, [OWN]],
    ['a server that names no type', `reply = () => answer(wasm, 200, ''); await maqal.init();`, [OWN]],
    ['initSync with a module', `maqal.initSync(new WebAssembly.Module(wasm));`, []],
    ['initSync with { module }', `maqal.initSync({ module: new WebAssembly.Module(wasm) });`, []],
    ['initSync with bytes', `maqal.initSync(new Uint8Array(wasm));`, []],
    ['initSync, then init', `maqal.initSync(wasm); await maqal.init();`, []],
  ];
  for (const [name, code, asked] of good) test(`starts from: ${name}`, () => assert.deepEqual(browser(`${code} return [maqal.sanitize('<p>a'), asked];`), ['<p>a</p>', asked]));

  const OF_A_CDN = "maqal.init('https://cdn.example/m.wasm')";
  const bad = [
    ['a 404', `reply = () => answer('no', 404);`, OF_A_CDN, /answered 404.*maqal\/inline/],
    ['a page instead of the file', `reply = () => answer('<!doctype html>', 200, 'text/html');`, OF_A_CDN, /not WebAssembly \(content-type text\/html\).*maqal\/inline/],
    ['an empty answer', `reply = () => answer('', 200, '');`, OF_A_CDN, /not WebAssembly/],
    ['no network', `reply = () => { throw new TypeError('fetch failed'); };`, OF_A_CDN, /could not be fetched \(fetch failed\).*connect-src/],
    ['a broken module', `reply = () => answer(wasm.subarray(0, 100));`, 'maqal.init()', /could not start/],
    ['bytes that are no module', '', 'maqal.init(new Uint8Array(9))', /could not start/],
    ['initSync without anything', '', 'maqal.initSync()', /initSync\(\) takes/],
    ['initSync with a string', '', "maqal.initSync('m.wasm')", /initSync\(\) takes/],
  ];
  for (const [name, before, call, message] of bad) {
    test(`${name}: INIT_FAILED, and the next init starts`, () => {
      const [error, html] = browser(`${before} const e = await attempt(() => ${call}); reply = () => answer(wasm); await maqal.init(); return [e, maqal.sanitize('<p>a')];`);
      assert.deepEqual([error[0], error[1], html], ['MaqalError', 'INIT_FAILED', '<p>a</p>']);
      assert.match(error[2], message);
    });
  }
  const withoutFile = [
    ['a bundler left the file behind', `reply = () => answer('no', 404);`, /answered 404/],
    ['a server answers with a page', `reply = () => answer('<!doctype html>', 200, 'text/html');`, /is not WebAssembly/],
    ['a Content-Security-Policy blocks the fetch', `reply = () => { throw new TypeError('Failed to fetch'); };`, /connect-src/],
    ['a script that is no module has no address', `globalThis.URL = class { constructor() { throw new TypeError('Invalid URL'); } };`, /Invalid URL/],
  ];
  for (const [name, before, why] of withoutFile) {
    test(`${name}: the bytes come as a script, and the console says why`, () => {
      const [html, warnings] = browser(`const warnings = []; console.warn = (text) => warnings.push(text); ${before} await maqal.init(); return [maqal.sanitize('<p>a'), warnings];`);
      assert.deepEqual([html, warnings.length], ['<p>a</p>', 1]);
      assert.match(warnings[0], why);
    });
  }
  test('bytes that do not compile are not asked for a second time', () => {
    const [error, warnings] = browser(`const warnings = []; console.warn = (text) => warnings.push(text); reply = () => answer(wasm.subarray(0, 100)); return [await attempt(() => maqal.init()), warnings];`);
    assert.deepEqual([error[1], warnings], ['INIT_FAILED', []]);
  });
  test('a Content-Security-Policy is named as the cause', () => {
    const error = browser(`WebAssembly.compileStreaming = async () => { throw new WebAssembly.CompileError("violates the following Content Security Policy directive"); };
      return attempt(() => maqal.init());`);
    assert.match(error[2], /'wasm-unsafe-eval'/);
  });
});

describe('the workerd entry', () => {
  writeFileSync(join(project, 'hooks.mjs'), `
    export const load = (url, context, next) => url.endsWith('.wasm')
      ? { format: 'module', shortCircuit: true, source: 'import { readFileSync } from "node:fs"; export default new WebAssembly.Module(readFileSync(new URL(' + JSON.stringify(url) + ')));' }
      : next(url, context);`);
  writeFileSync(join(project, 'register.mjs'), "import { register } from 'node:module'; register('./hooks.mjs', import.meta.url);\n");
  const workerd = (code) => run('workerd', code, '--import', './register.mjs');

  test('is taken under its condition, without init and without compiling bytes', () => {
    assert.deepEqual(workerd(`
      import { init, sanitize } from 'maqal';
      WebAssembly.compile = () => { throw new Error('compiled'); };
      const first = sanitize('<p>a');
      console.log(JSON.stringify([import.meta.resolve('maqal').split('/').pop(), first, await init() ?? null, sanitize('<p>b')]));`),
    ['workerd.js', '<p>a</p>', null, '<p>b</p>']);
  });
});

describe('the edge entries', () => {
  // Next's edge runtime compiles the module outside of the program's realm.
  writeFileSync(join(project, 'edge-hooks.mjs'), `
    export const load = (url, context, next) => url.endsWith('.wasm?module')
      ? { format: 'module', shortCircuit: true, source: 'import { readFileSync } from "node:fs"; import { runInNewContext } from "node:vm"; export default runInNewContext("(bytes) => new WebAssembly.Module(bytes)")(readFileSync(new URL(' + JSON.stringify(url) + ')));' }
      : next(url, context);`);
  writeFileSync(join(project, 'edge-register.mjs'), "import { register } from 'node:module'; register('./edge-hooks.mjs', import.meta.url);\n");
  const edge = (code) => run('edge-light', code, '--import', './edge-register.mjs');

  test('are taken under their condition, with a module of another realm and without compiling bytes', () => {
    const out = edge(`
      import * as maqal from 'maqal';
      import * as article from 'maqal/article';
      import * as page from 'maqal/page';
      import * as sanitizer from 'maqal/sanitizer';
      import * as sources from 'maqal/sources';
      import module from 'maqal/wasm?module';
      WebAssembly.compile = () => { throw new Error('compiled'); };
      const entries = ['maqal', 'maqal/article', 'maqal/page', 'maqal/sanitizer', 'maqal/sources'].map((name) => import.meta.resolve(name).split('/').pop());
      const first = sanitizer.sanitize('<p>a');
      const html = page.embedArticle('<html><head></head><body><main data-maqal="article"></main></body></html>', maqal.renderArticle('<h1>b</h1><p>c'));
      maqal.release();
      maqal.initSync(module);
      console.log(JSON.stringify([entries, first, html.includes('<h1>b</h1>'), maqal.sanitize('<p>d'), article.renderArticle('<h1>g</h1><p>h').article.title, sources.readSource('<p>e')[0].format, sources.readSource('# f', { name: 'f.md' })[0].known.title, module instanceof WebAssembly.Module]));`);
    assert.deepEqual(out, [['edge.js', 'article-edge.js', 'page-edge.js', 'sanitizer-edge.js', 'sources-edge.js'], '<p>a</p>', true, '<p>d</p>', 'g', 'html', 'f', false]);
  });
});

describe('maqal/sources in a browser', () => {
  const folder = join(project, 'node_modules/maqal/wasm');
  const browser = (code) => run('browser', `
    import { readFileSync } from 'node:fs';
    import { init, initSync, readSource, sourceStream } from './node_modules/maqal/sources.js';
    const file = (name) => readFileSync(${JSON.stringify(folder)} + '/' + name + '_bg.wasm');
    const asked = [];
    globalThis.fetch = async (input) => {
      asked.push(String(input).replace(/^.*\\//, ''));
      return new Response(file(/markdown/.test(String(input)) ? 'markdown' : 'sources'), { headers: { 'content-type': 'application/wasm' } });
    };
    const attempt = async (f) => { try { return await f(); } catch (e) { return [e.name, e.code, e.message]; } };
    const markdown = () => readSource('# Rain\\n\\nIt *rained*.', { name: 'rain.md' })[0].source;
    const out = await (async () => { ${code} })();
    console.log(JSON.stringify(out));`);
  const SHOWN = '<p>It <em>rained</em>.</p>\n';

  for (const [name, code, fetched] of [
    ['init() fetches both modules, once', 'await Promise.all([init(), init()]); await init();', ['sources_bg.wasm', 'markdown_bg.wasm']],
    ['both may come from elsewhere', "await init('https://cdn.example/s.wasm', 'https://cdn.example/markdown.wasm');", ['s.wasm', 'markdown.wasm']],
    ['initSync() takes both', "initSync(file('sources'), { module: file('markdown') });", []],
  ]) {
    test(name, () => assert.deepEqual(browser(`${code} return [asked, markdown()];`), [fetched, SHOWN]));
  }

  test('Markdown that was left out is an error, of all that holds any, and nothing of the file is given', () => {
    const [before, asked, html, ...errors] = browser(`
      const before = await attempt(() => readSource('<p>'));
      await init(undefined, false);
      const html = readSource('<p>a')[0].source;
      const ghost = JSON.stringify({ posts: [{ id: '1', uuid: 'u', title: 'a', status: 'published', markdown: 'It *rained*.' }] });
      const stream = async () => { for await (const _ of ReadableStream.from(['# Rain']).pipeThrough(sourceStream({ name: 'rain.md' }))); };
      const errors = [await attempt(markdown), await attempt(() => readSource(ghost)), await attempt(stream)];
      return [before, [...asked], html, ...errors, readSource('<p>b')[0].source];`);
    assert.match(before[2], /^readSource\(\) was called before init\(\)/);
    assert.deepEqual([asked, html, errors.pop()], [['sources_bg.wasm'], '<p>a', '<p>b']);
    for (const [name, code, message] of errors) assert.match([name, code, message].join(' '), /^MaqalError NOT_INITIALISED .*Markdown/);
  });

  test('what was left out may be fetched later', () => {
    assert.deepEqual(browser('await init(undefined, false); await init(); return [asked, markdown()];'), [['sources_bg.wasm', 'markdown_bg.wasm'], SHOWN]);
  });
});

describe('CommonJS', () => {
  const required = (code) => {
    const file = join(project, 'case.cjs');
    writeFileSync(file, code);
    return JSON.parse(execFileSync(process.execPath, [file], { cwd: project, encoding: 'utf8' }));
  };
  const manifest = JSON.parse(readFileSync(join(project, 'node_modules/maqal/package.json'), 'utf8'));
  const isScript = ([, entry]) => typeof entry === 'object' && JSON.stringify(entry).includes('/cjs/') && !/\.css|wasm$/.test(JSON.stringify(entry.require ?? ''));
  const names = Object.entries(manifest.exports).filter(isScript).map(([path]) => path.replace(/^\./, 'maqal')).filter((name) => !/react|vue|wasm|style|thread/.test(name));

  test('every entry has the same exports as the module', () => {
    assert.ok(names.length >= 12, names.join());
    writeFileSync(join(project, 'exports.mjs'), `const all = {}; for (const name of ${JSON.stringify(names)}) all[name] = Object.keys(await import(name)).sort(); console.log(JSON.stringify(all));`);
    const modules = JSON.parse(execFileSync(process.execPath, [join(project, 'exports.mjs')], { cwd: project, encoding: 'utf8' }));
    const given = required(`const all = {}; for (const name of ${JSON.stringify(names)}) all[name] = Object.keys(require(name)).sort(); console.log(JSON.stringify(all));`);
    assert.deepEqual(given, modules);
  });
  test('all entries share one class of errors and one instance', () => {
    assert.deepEqual(required(`const [a, b] = [require('maqal'), require('maqal/inline')]; console.log(JSON.stringify([a.sanitize === b.sanitize, a.MaqalError === require('maqal/page').MaqalError]));`), [true, true]);
  });
  test('a Policy of the module is refused by the CommonJS copy, not taken for no options', () => {
    const code = `const { Policy } = await import('maqal'); const { createRequire } = await import('node:module'); const { sanitize } = createRequire(import.meta.url)('maqal');
      try { console.log(JSON.stringify(sanitize('<img src=/a.jpg>', new Policy({ preset: 'basic' })))); } catch ({ code, message }) { console.log(JSON.stringify([code, message])); }`;
    assert.equal(run('node', code)[0], 'BAD_OPTION');
  });
  test('maqal/worker starts its thread', () => {
    assert.equal(required(`const { sanitize, release } = require('maqal/worker'); sanitize('<p onclick=x>a').then((html) => { console.log(JSON.stringify(html)); process.exit(); });`), '<p>a</p>');
  });
  test('a trace of calls names the lines of the modules, by their maps', () => {
    const file = join(project, 'trace.cjs');
    writeFileSync(file, `const { sanitize } = require('maqal'); try { sanitize(1); } catch (error) { console.log(JSON.stringify(error.stack)); }`);
    const stack = JSON.parse(execFileSync(process.execPath, ['--enable-source-maps', file], { cwd: project, encoding: 'utf8' }));
    assert.match(stack, /maqal[/\\]internal[/\\]api\.js:\d+/);
  });
});

describe('maqal/inline and maqal/wasm', () => {
  test('share one class of errors and one instance with maqal', () => {
    assert.deepEqual(run('node', `import * as a from 'maqal'; import * as b from 'maqal/inline'; console.log(JSON.stringify([a.sanitize === b.sanitize, a.MaqalError === b.MaqalError]));`), [true, true]);
  });
  test('maqal/wasm is the file', () => {
    assert.ok(readFileSync(run('node', `import { fileURLToPath } from 'node:url'; console.log(JSON.stringify(fileURLToPath(import.meta.resolve('maqal/wasm'))));`)).equals(readFileSync(wasm)));
  });
});

describe('after a fault inside the wasm', () => {
  const recovery = (code) => run('node', `
    import { MaqalError, renderArticle, sanitize } from 'maqal';
    const attempt = (f) => { try { return f(); } catch (e) { return e instanceof MaqalError ? e.code : String(e); } };
    ${code}`);
  test('a stack overflow at any depth poisons nothing', () => {
    const { seen, after } = recovery(`
      const seen = new Set();
      const deep = (n) => { try { deep(n + 1); } catch {} try { seen.add(attempt(() => sanitize('<p>a <b>b</b></p>'))); } catch {} };
      deep(0); deep(0);
      console.log(JSON.stringify({ seen: [...seen].map((x) => x.replace(/^RangeError.*/, 'RangeError')), after: [sanitize('<p>c'), renderArticle('<h1>t</h1><p>d</p>').article.title] }));`);
    assert.deepEqual(seen.filter((x) => !['<p>a <b>b</b></p>', 'INTERNAL', 'INIT_FAILED', 'RangeError'].includes(x)), []);
    assert.deepEqual(after, ['<p>c</p>', 't']);
  });
  test('a trap is an INTERNAL with its cause, and the next call works', () => {
    // The instance's memory is spoiled, as a wild write would.
    const { fault, cause, after } = recovery(`
      const { Instance } = WebAssembly;
      let memory;
      WebAssembly.Instance = function (...given) { const made = new Instance(...given); memory = made.exports.memory ?? memory; return made; };
      sanitize('a');
      new Uint8Array(memory.buffer).fill(0xff);
      let error; try { sanitize('<p>x'.repeat(10)); } catch (e) { error = e; }
      console.log(JSON.stringify({ fault: error?.code, cause: String(error?.cause), after: [sanitize('<p>c'), sanitize('<p>d')] }));`);
    assert.equal(fault, 'INTERNAL', cause);
    assert.notEqual(cause, 'undefined');
    assert.deepEqual(after, ['<p>c</p>', '<p>d</p>']);
  });
  test('a call from within a call, by a getter', () => {
    const out = recovery(`
      const options = { get preset() { sanitize('<p>inner'); return 'article'; } };
      console.log(JSON.stringify([attempt(() => sanitize('<p>outer', options)), sanitize('<p>c')]));`);
    assert.deepEqual(out, ['<p>outer</p>', '<p>c</p>']);
  });
});
