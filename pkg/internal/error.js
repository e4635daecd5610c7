// The one error that maqal throws. Bad HTML is never an error: errors are for limits, callers' mistakes and a missing
// init().

/** The codes that the wasm itself may hand over. Anything else that comes out of it is a fault of ours (INTERNAL). */
const CODES_FROM_WASM = new Set([
  'INPUT_TOO_LARGE', 'TOO_MANY_ELEMENTS', 'BAD_OPTION', 'BAD_INPUT', 'BAD_INDEX', 'BAD_TEMPLATE',
]);

export class MaqalError extends Error {
  constructor(code, message, { option, tag, offset, cause } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    Object.defineProperties(this, {
      code: { value: code, enumerable: true },
      option: { value: option, enumerable: option !== undefined },
      // Of a mistake in a template: the tag, and the byte at which it begins.
      tag: { value: tag, enumerable: tag !== undefined },
      offset: { value: offset, enumerable: offset !== undefined },
    });
  }
}
// The name is on the prototype, as with the built-in errors: not writable by accident, not in JSON, right in a stack
// trace.
Object.defineProperty(MaqalError.prototype, 'name', { value: 'MaqalError', configurable: true, writable: true });

/** An option that is not what it should be. An empty `path` means the options as a whole. */
export function badOption(path, expected, cause) {
  const option = path || 'options';
  return new MaqalError('BAD_OPTION', `option ${option}: expected ${expected}`, { option, cause });
}

export const badInput = (expected, cause) => new MaqalError('BAD_INPUT', `input: expected ${expected}`, { cause });

/** Was this thrown on purpose by the Rust side? A trap, a stack overflow or a caller's throwing getter was not. */
export const isDeliberate = (thrown) => thrown instanceof Error && CODES_FROM_WASM.has(thrown.code);

/**
 * Does this carry what the caller's own `rewriteUrl` threw? The Rust side wraps that, so that it is told from a trap.
 */
export const isCarrier = (thrown) => thrown instanceof Error && thrown.code === 'callback';

/** Why there is no module, in words that say what to do where we know it. */
export function initFailed(cause) {
  if (cause instanceof MaqalError) return cause;
  const isForbidden = /unsafe-eval|content security policy|blocked by CSP/i.test(cause?.message);
  const message = isForbidden
    ? "the page's Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src"
    : `maqal could not start: ${cause?.message ?? cause}`;
  return new MaqalError('INIT_FAILED', message, { cause });
}
