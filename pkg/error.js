// The one error that maqal throws. Bad HTML is never an error: these are limits, callers' mistakes and a missing init().

/** Codes that the wasm itself may hand over; anything else that comes out of it is a fault of ours (INTERNAL). */
const FROM_WASM = new Set(['INPUT_TOO_LARGE', 'TOO_MANY_ELEMENTS', 'BAD_OPTION', 'BAD_INPUT', 'BAD_INDEX']);

export class MaqalError extends Error {
  constructor(code, message, { option, cause } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    Object.defineProperties(this, {
      code: { value: code, enumerable: true },
      option: { value: option, enumerable: option !== undefined },
    });
  }
}
// On the prototype, as the built-in errors have it: not writable by accident, not in JSON, right in a stack trace.
Object.defineProperty(MaqalError.prototype, 'name', { value: 'MaqalError', configurable: true, writable: true });

/** Was this thrown on purpose by the Rust side? A trap, a stack overflow or a caller's throwing getter was not. */
export const isDeliberate = (thrown) => thrown instanceof Error && FROM_WASM.has(thrown.code);

/** Does it carry what the caller's own `rewriteUrl` threw? The Rust side wraps that, so that it is told from a trap. */
export const isCarrier = (thrown) => thrown instanceof Error && thrown.code === 'callback';

/** Inside run(): `work` on an object of the wasm, which is freed whatever comes of it, but where a trap may have spoiled the memory that it stands in. */
export function using(object, work) {
  let result;
  try {
    result = work(object);
  } catch (thrown) {
    if (isDeliberate(thrown) || isCarrier(thrown)) object.free();
    throw thrown;
  }
  object.free();
  return result;
}

/** Why there is no module, in words that say what to do where we know it. */
export function initFailed(cause) {
  if (cause instanceof MaqalError) return cause;
  const forbidden = /unsafe-eval|content security policy|blocked by CSP/i.test(cause?.message);
  const message = forbidden
    ? "the page's Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src"
    : `maqal could not start: ${cause?.message ?? cause}`;
  return new MaqalError('INIT_FAILED', message, { cause });
}
