// `maqal` as Node, Deno and Bun have it: with the calls of `maqal/sources`.
export * from './index.js';
export { readSource, sourceStream, toNewsmlG2, toNinjs } from './sources.js';
export type { Ninjs, ReadOptions, ReadSource, WriteOptions } from './sources.js';
