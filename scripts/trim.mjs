// Takes out of a linked module what only a panic would use: trim.mjs FROM.wasm TO.wasm.
//
// A panic is a trap here, and nobody reads its message: `panic = "abort"`, no hook, and pkg/internal/instance.js throws the instance away. Yet each place that
// could panic carries its message, its place in the source, and the formatting of both. So: (1) the functions that never return become a trap;
// (2) so does the straight line of code before each call of one, which but prepares the message; (3) what neither code nor data that is left
// refers to is emptied, functions and data alike. wasm-opt cannot do the third, since it does not know what is an address. The linker's relocations
// tell (`--emit-relocs`): every address in code and data, and where each symbol begins and ends.
// https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md
import { readFileSync, writeFileSync } from 'node:fs';
import { CALL, Reader, callsOf, instructions, isControl, neverReturns } from './wasm.mjs';

const [from, to] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(from));
const die = (why) => {
  console.error(`trim.mjs: ${why}`);
  process.exit(1);
};

const sections = new Reader(bytes).sections();
const section = (id, name = '') =>
  sections.find((known) => known.id === id && known.name === name) ?? die(`${from} lacks section ${name || id}: was it linked with --emit-relocs?`);
const code = section(10);
const data = section(11);
const importCount = new Reader(bytes, section(2).start).functionImports();
const functions = new Reader(bytes, code.start).bodies();
const linking = section(0, 'linking');
const symbols = new Reader(bytes, linking.start).symbols(linking.end);
const functionOf = ({ functionIndex }) => functions[functionIndex - importCount];

const segments = new Reader(bytes, data.start).segments();
const held = symbols.filter(({ size }) => size > 0);
for (const symbol of held) {
  symbol.start = segments[symbol.segment].start + symbol.offset;
  symbol.end = symbol.start + symbol.size;
}

attribute('reloc.CODE', code, functions);
attribute('reloc.DATA', data, held.toSorted((one, other) => one.start - other.start));

/** Gives each relocation of a section to those in whose bytes it stands; the linker lays equal data on one another. `holders` are in order. */
function attribute(name, { start }, holders) {
  for (const holder of holders) holder.references = [];
  let first = 0;
  for (const { at, symbol } of new Reader(bytes, section(0, name).start).relocations(start)) {
    while (first < holders.length && holders[first].end <= at) first++;
    if (!(holders[first]?.start <= at)) die(`nothing holds the address at ${at}`);
    for (let i = first; holders[i]?.start <= at; i++) if (at < holders[i].end) holders[i].references.push({ at, symbol: symbols[symbol] });
  }
}

// (1) What throws an error of JavaScript's does not return either, but is heard: nothing that calls an imported function is a panic.
const isHeard = new Set();
const calls = functions.map((body) => callsOf(bytes, body));
for (let before = -1; before !== isHeard.size;) {
  before = isHeard.size;
  calls.forEach((called, index) => {
    if (called.some((other) => other < importCount || isHeard.has(other - importCount))) isHeard.add(index);
  });
}
const panics = new Set([...functions.keys()].filter((index) => !isHeard.has(index) && neverReturns(bytes, functions[index])));
if (!symbols.some(({ name, functionIndex }) => /9panicking9panic_fmt/.test(name) && panics.has(functionIndex - importCount))) {
  die('panic_fmt is not among the functions that never return: has the compiler changed?');
}

const named = (pattern) => symbols.filter(({ name, functionIndex }) => functionIndex >= importCount && pattern.test(name)).map(functionOf);

// What stands in a table for `dyn` because its trait has it, and is never asked for. Code that names one proves the contrary.
const UNUSED = [
  /5Debug3fmt|fmt\.\.Debug\$GT\$3fmt/, // nothing prints with {:?}
];
const unused = new Set();
for (const pattern of UNUSED) {
  const found = named(pattern);
  if (found.length === 0) die(`no function has a name like ${pattern}: UNUSED is out of date`);
  for (const body of found) unused.add(body);
}
for (const body of unused) body.references = [];

// What code names and never calls, in the modules that have it.
const NEVER_CALLED = [
  /18serde_wasm_bindgen2de12Deserializer13invalid_type/, // pkg/internal/rendered.js lets no value of a wrong type through
];
for (const body of NEVER_CALLED.flatMap(named)) {
  body.references = [];
  panics.add(functions.indexOf(body));
}

// (2) `unreachable` needs nothing on the stack and may leave anything on it.
const [UNREACHABLE, NOP, END] = [0x00, 0x01, 0x0b];
for (const body of functions) {
  let line = body.code;
  for (const { opcode, operand, at, end } of instructions(bytes, body)) {
    if (opcode === CALL && panics.has(operand - importCount)) {
      bytes.fill(NOP, line, end);
      bytes[line] = UNREACHABLE;
      body.references = body.references.filter((reference) => !(line <= reference.at && reference.at < end));
    }
    if (isControl(opcode)) line = end;
  }
}

// (3) From what is exported, to all that it leads to.
const waiting = new Reader(bytes, section(7).start).functionExports().map((index) => functions[index - importCount]);
const live = new Set();
while (waiting.length > 0) {
  const holder = waiting.pop();
  if (live.has(holder)) continue;
  live.add(holder);
  for (const { symbol } of holder.references) {
    const meant = symbol.functionIndex === undefined ? symbol : functionOf(symbol);
    if (meant?.references) waiting.push(meant);
    if ('code' in holder && unused.has(meant)) die(`code refers to ${symbol.name}, which UNUSED has`);
  }
}

const kept = new Uint8Array(bytes.length);
for (const symbol of held) if (live.has(symbol)) kept.fill(1, symbol.start, symbol.end);
for (const symbol of held) {
  for (let at = symbol.start; at < symbol.end; at++) if (!kept[at]) bytes[at] = 0;
}

/** An integer as LEB128. */
const leb = (number) => (number < 128 ? [number] : [(number & 127) | 128, ...leb(number >>> 7)]);
const TRAP = [3, 0, UNREACHABLE, END];
const bodies = functions.map((body, index) => {
  if (!live.has(body) || panics.has(index) || unused.has(body)) return Buffer.from(TRAP);
  return Buffer.concat([Buffer.from(leb(body.end - body.start)), bytes.subarray(body.start, body.end)]);
});
const newCode = Buffer.concat([Buffer.from(leb(functions.length)), ...bodies]);
const isStale = ({ name }) => name === 'linking' || name.startsWith('reloc.');
writeFileSync(to, Buffer.concat([
  bytes.subarray(0, 8),
  ...sections.filter((known) => !isStale(known)).flatMap((known) =>
    known === code ? [Buffer.from([code.id, ...leb(newCode.length)]), newCode] : [bytes.subarray(known.whole, known.end)]),
]));
