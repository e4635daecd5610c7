// Makes wasm-bindgen's glue ours: glue.mjs FILE. Two things are changed.
// (1) It is a function that makes an instance, and each instance has a glue of its own: a RelatedIndex lives beside the one that everything else shares
// (pkg/internal/related.js), and one that is lost gives way to a new one (pkg/internal/instance.js).
// (2) It asks pkg/internal/strings.js first, wherever a string crosses.
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2];
let glue = readFileSync(file, 'utf8');

/** A glue without what is looked for, or with more than one of it, is of another wasm-bindgen: somebody has to look. */
const fail = (what) => {
  throw new Error(`${file} does not have the one "${what}" that scripts/glue.mjs expects`);
};

function replace(what, by) {
  if (glue.split(what).length !== 2) fail(what);
  glue = glue.replace(what, () => by);
}

/** Puts lines at the start of a function's body. */
const begin = (declaration, ...lines) => replace(declaration, [declaration, ...lines.map((line) => `    ${line}`)].join('\n'));

/** Takes out what stands from one text up to another. */
function cut(from, to) {
  const start = glue.indexOf(from);
  const end = glue.indexOf(to, start);
  if (start < 0 || end < 0) fail(`${from} … ${to}`);
  glue = glue.slice(0, start) + glue.slice(end);
}

begin('function passStringToWasm0(arg, malloc, realloc) {',
  'const fast = strings.encode(arg, wasm.memory, malloc, realloc, wasm.__wbindgen_free);',
  'if (fast !== undefined) {',
  '    WASM_VECTOR_LEN = strings.written;',
  '    return fast;',
  '}');
begin('function getStringFromWasm0(ptr, len) {',
  'const fast = strings.decode(wasm.memory, ptr >>> 0, len, wasm.__wbindgen_malloc, wasm.__wbindgen_free);',
  'if (fast !== undefined) return fast;');

// How a module is come by is pkg/internal/start.js's to know.
cut('async function __wbg_load(', 'function initSync(');
cut('let __wbg_init_promise;', 'export {');
// It has made sure of that, too, and knows the modules of another realm.
cut('    if (!(module instanceof WebAssembly.Module)) {', '    const instance = new WebAssembly.Instance(');
replace('export { initSync, __wbg_init as default };', '');

// What is collected later must not be freed in memory that a trap has spoiled.
const freed = /new FinalizationRegistry\(ptr => (wasm\.\w+\(ptr, 1\))\)/g;
if ((glue.match(freed) ?? []).length !== glue.split('new FinalizationRegistry(').length - 1) fail('new FinalizationRegistry(ptr => …)');
glue = glue.replace(freed, 'new FinalizationRegistry((ptr) => instance.isLost || $1)');

const names = [];
glue = glue.replace(/^export (class|function) (\w+)/gm, (_, kind, name) => {
  names.push(name);
  return `${kind} ${name}`;
});
if (/^export /m.test(glue)) fail('export');
// What the wasm asks of JavaScript stands in modules, which no function can import.
const imports = glue.match(/^import .*$/gm) ?? [];
for (const line of imports) replace(`${line}\n`, '');
writeFileSync(file, `// Made by scripts/glue.mjs.
import { TextDecoder, TextEncoder } from '../internal/coding.js';
${imports.map((line) => `${line}\n`).join('')}import * as strings from '../internal/strings.js';

/** How much it does, as pkg/internal/instance.js counts it. */
export const extent = ${['renderArticle', 'ArticleIndex'].filter((name) => names.includes(name)).length};

/**
 * An instance of the wasm, which \`initSync\` starts, and what is known of it. \`isLost\`: its memory is in an unknown state, and nothing in it is called
 * any more. \`depth\`: how many calls are under way.
 */
export function create() {
${glue}
const size = () => wasm.memory.buffer.byteLength;
const instance = { isLost: false, depth: 0, size, ${[...names, 'initSync'].join(', ')} };
return instance;
}
`);
