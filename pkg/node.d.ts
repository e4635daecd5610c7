// `maqal` as Node, Deno and Bun have it: with the calls of `maqal/sources`.
export * from './index.js';
export { readSource, sourceStream } from './sources.js';
export type { ReadOptions } from './sources.js';
