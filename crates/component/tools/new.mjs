// Makes a component of a core module: new.mjs FROM.wasm TO.wasm. A component that would import anything is refused. What Cargo.toml says of the crate goes
// into sections of the component, named as the annotations of an OCI image are.
import { readFileSync, writeFileSync } from 'node:fs';
import { componentNew, componentWit } from '@bytecodealliance/jco-transpile/wasm-tools';

const [from, to] = process.argv.slice(2);
const component = await componentNew(readFileSync(from));
const imports = (await componentWit(component)).split('\n').filter((line) => /^\s+import /.test(line));
if (imports.length > 0) {
  console.error(`new.mjs: the component has imports, which every host would have to give it:\n${imports.join('\n')}`);
  process.exit(1);
}

const manifest = readFileSync(new URL('../Cargo.toml', import.meta.url), 'utf8');
const said = (key) => new RegExp(`^${key} = "(.*)"$`, 'm').exec(manifest)[1];
/** An integer as LEB128. */
const leb = (number) => (number < 128 ? [number] : [(number & 127) | 128, ...leb(number >>> 7)]);
/** https://webassembly.github.io/spec/core/binary/modules.html#custom-section */
function section(name, text) {
  const [title, body] = [Buffer.from(name), Buffer.from(text)];
  return Buffer.from([0, ...leb(leb(title.length).length + title.length + body.length), ...leb(title.length), ...title, ...body]);
}
const sections = [section('description', said('description')), section('licenses', said('license')), section('version', said('version'))];
writeFileSync(to, Buffer.concat([component, ...sections]));
