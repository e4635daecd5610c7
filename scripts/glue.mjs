// Has wasm-bindgen's glue ask pkg/strings.js first, wherever a string crosses: glue.mjs FILE.
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2];
let glue = readFileSync(file, 'utf8');

/** Puts lines at the start of a function's body. A glue that has no such function is of another wasm-bindgen: somebody has to look. */
function begin(declaration, ...lines) {
  if (glue.split(declaration).length !== 2) throw new Error(`${file} has no "${declaration}" where scripts/glue.mjs expects one`);
  glue = glue.replace(declaration, [declaration, ...lines.map((line) => `    ${line}`)].join('\n'));
}

begin('function passStringToWasm0(arg, malloc, realloc) {',
  'const fast = strings.encode(arg, wasm.memory, malloc, realloc);',
  'if (fast !== undefined) {',
  '    WASM_VECTOR_LEN = strings.written;',
  '    return fast;',
  '}');
begin('function getStringFromWasm0(ptr, len) {',
  'const fast = strings.decode(wasm.memory, ptr >>> 0, len);',
  'if (fast !== undefined) return fast;');
writeFileSync(file, `import * as strings from '../strings.js';\n${glue}`);
