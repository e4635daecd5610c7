// A module of the wasm, of whatever init() takes.
import { MaqalError } from './error.js';

/** `instanceof` fails for a module of another realm: Next's edge runtime compiles outside of the program's own. */
export const isModule = (value) => Object.prototype.toString.call(value) === '[object WebAssembly.Module]';

export async function compile(source) {
  if (isModule(source)) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  const response = source instanceof Response ? source : await fetch(source).catch(notFetched);
  if (!response.ok) throw notWasm(`the .wasm at ${response.url} answered ${response.status}`);
  // compileStreaming() wants this exact type, and some servers do not know it. Then the bytes do as well, only later.
  const type = response.headers.get('content-type') ?? '';
  const canStream = /^application\/wasm\s*(;|$)/i.test(type) && WebAssembly.compileStreaming;
  if (canStream) return WebAssembly.compileStreaming(response);
  const bytes = await response.arrayBuffer();
  if (!isWasm(bytes)) throw notWasm(`${response.url} is not WebAssembly (content-type ${type || 'missing'})`);
  return WebAssembly.compile(bytes);
}

/** Do the bytes begin with `\0asm`? */
const isWasm = (bytes) => bytes.byteLength >= 4 && new DataView(bytes).getUint32(0) === 0x0061736d;

/** A page's own rules and a network that is down have the same words in fetch(), so the message names both. */
function notFetched(cause) {
  const reason = `the .wasm could not be fetched (${cause?.message ?? cause})`;
  const remedy = "where the network is there, connect-src of the Content-Security-Policy lacks its host or 'self'";
  throw new MaqalError('INIT_FAILED', `${reason}: ${remedy}`, { cause });
}

const REMEDY = 'if a bundler left the file behind, import "maqal/inline" or pass the address of "maqal/wasm" to init()';
const notWasm = (reason) => new MaqalError('INIT_FAILED', `${reason}: ${REMEDY}`);
