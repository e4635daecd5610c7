// Writes a wasm file as a JavaScript module that exports its bytes: inline.mjs IN OUT.
import { readFileSync, writeFileSync } from 'node:fs';

const [input, output] = process.argv.slice(2);
const base64 = readFileSync(input).toString('base64');

// Uint8Array.fromBase64 is the fast one where it is there; Buffer is Node's, and named so that Parcel brings no stand-in for it; atob is everybody's.
writeFileSync(
  output,
  `const base64 = '${base64}';

function decode() {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  if (globalThis.Buffer) return new Uint8Array(globalThis.Buffer.from(base64, 'base64'));
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

export default decode();
`,
);
writeFileSync(output.replace(/\.js$/, '.d.ts'), 'declare const bytes: Uint8Array<ArrayBuffer>;\nexport default bytes;\n');
