// Node, Deno and Bun, where nothing is fetched: `maqal` with the calls of `maqal/sources`, whose wasm is compiled when
// one of them is called first.
export * from './inline.js';
export { readSource, sourceStream } from './sources-inline.js';
