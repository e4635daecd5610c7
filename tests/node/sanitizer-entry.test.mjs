// `maqal/sanitizer`: the same answers from a smaller module, alone and beside `maqal`.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { install } from './packed.mjs';

const { project } = await install();
const pkg = join(project, 'node_modules/maqal');

/** Runs a module in the project, in a process of its own; gives what `out` is then. */
function run(code, ...flags) {
  const file = join(project, 'case.mjs');
  writeFileSync(file, `${code}\nconsole.log(JSON.stringify(out));`);
  return JSON.parse(execFileSync(process.execPath, [...flags, file], { cwd: project, encoding: 'utf8' }));
}

const inputs = ['<p onclick=x>a<b>b', '<table><tr><td>x<svg><p>y', '<a href="javascript:1">l</a><img src=x onerror=y>', '\u0645\u0642\u0627\u0644 <bdi>x'];

test('it gives what maqal gives', () => {
  const both = (entry) => run(`
    import { Policy, describePolicy, sanitize, sanitizeStream, sanitizeWithReport } from '${entry}';
    const inputs = ${JSON.stringify(inputs)};
    const stream = new Blob([inputs.join('')]).stream().pipeThrough(sanitizeStream());
    const out = [inputs.map((html) => sanitize(html)), inputs.map((html) => sanitizeWithReport(html, { preset: 'basic' })), describePolicy({ preset: 'embed' }),
      inputs.map((html) => sanitize(html, new Policy({ elements: { drop: ['b'] } }))), (await Array.fromAsync?.(stream) ?? []).join('')];`);
  const [own, all] = [both('maqal/sanitizer'), both('maqal')];
  // It writes no articles, and so sets no frame around anything.
  assert.ok(all[2].frame.elements.includes('aside') && !('frame' in own[2]));
  delete all[2].frame;
  assert.deepEqual(own, all);
});

test('it exports what its types say', () => {
  const lists = readFileSync(join(pkg, 'sanitizer.d.ts'), 'utf8').matchAll(/^export \{([^}]+)\}/gm);
  const declared = [...lists].flatMap(([, names]) => names.split(',').map((name) => name.trim())).sort();
  for (const entry of ['sanitizer.js', 'sanitizer-inline.js']) assert.deepEqual(run(`import * as entry from './node_modules/maqal/${entry}'; const out = Object.keys(entry).sort();`), declared, entry);
});

test('its module has less than half of the other\'s bytes', () => {
  const size = (name) => statSync(join(pkg, 'wasm', `${name}_bg.wasm`)).size;
  assert.ok(size('sanitizer') * 2 < size('maqal'));
});

for (const [first, second] of [['maqal/sanitizer', 'maqal'], ['maqal', 'maqal/sanitizer']]) {
  test(`${first} and ${second} in one program: one class of errors, policies for either, whichever is called first`, () => {
    const out = run(`
      import * as first from '${first}';
      import * as second from '${second}';
      const { renderArticle, RelatedIndex } = await import('maqal');
      const policy = new first.Policy({ elements: { drop: ['b'] } });
      const before = [first.sanitize('<p>a<b>b', policy), second.sanitize('<p>a<b>b', policy)];
      const index = new RelatedIndex([{ id: 1, title: 'Olives' }]);
      const title = renderArticle('<h1>Olive mills open</h1><p>a').article.title;
      const out = [...before, title, second.sanitize('<p>a<b>b', policy), first.sanitize('<p>a<b>b', policy), index.size, first.MaqalError === second.MaqalError];`);
    assert.deepEqual(out, ['<p>a</p>', '<p>a</p>', 'Olive mills open', '<p>a</p>', '<p>a</p>', 1, true]);
  });
}

test('in a browser, it fetches its own file, and gives way when maqal starts', () => {
  const out = run(`
    import { readFileSync } from 'node:fs';
    import * as sanitizer from './node_modules/maqal/sanitizer.js';
    import * as maqal from './node_modules/maqal/index.js';
    const asked = [];
    globalThis.fetch = async (input) => { asked.push(String(input).replace(/^.*\\/wasm\\//, '')); return new Response(readFileSync(new URL(input)), { headers: { 'content-type': 'application/wasm' } }); };
    const code = (work) => { try { return work(); } catch (error) { return error.code; } };
    const out = [code(() => sanitizer.sanitize('<p>a'))];
    await sanitizer.init();
    const policy = new sanitizer.Policy({ preset: 'basic' });
    out.push(sanitizer.sanitize('<p>a<b>b', policy), code(() => maqal.sanitize('<p>a')));
    await maqal.init();
    await sanitizer.init();
    out.push(maqal.renderArticle('<h1>Olive mills open</h1><p>a').article.title, sanitizer.sanitize('<p>a<b>b', policy), asked);`);
  assert.deepEqual(out, ['NOT_INITIALISED', 'a<b>b</b>', '<p>a</p>', 'Olive mills open', 'a<b>b</b>', ['sanitizer_bg.wasm', 'maqal_bg.wasm']]);
});

test('workerd gets its module by import', () => {
  const loader = join(project, 'wasm-loader.mjs');
  writeFileSync(loader, `
    import { readFileSync } from 'node:fs';
    export async function load(url, context, next) {
      if (!url.endsWith('.wasm')) return next(url, context);
      const base64 = readFileSync(new URL(url)).toString('base64');
      return { format: 'module', shortCircuit: true, source: \`export default new WebAssembly.Module(Buffer.from('\${base64}', 'base64'));\` };
    }`);
  const register = join(project, 'register.mjs');
  writeFileSync(register, `import { register } from 'node:module'; register(${JSON.stringify(`file://${loader}`)});`);
  const out = run("import { init, sanitize } from 'maqal/sanitizer'; await init(); const out = sanitize('<p onclick=x>a');", '--conditions=workerd', `--import=${register}`);
  assert.equal(out, '<p>a</p>');
});
