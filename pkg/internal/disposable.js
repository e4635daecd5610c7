// `using`, where the runtime has it.

/** Makes `using` free what a class has. */
export function makeDisposable(type) {
  if (!Symbol.dispose) return;
  const { free } = type.prototype;
  Object.defineProperty(type.prototype, Symbol.dispose, { value: free, writable: true, configurable: true });
}
