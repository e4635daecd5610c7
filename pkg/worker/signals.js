// Many calls may have one AbortSignal, and Node warns of more than ten listeners.

/** By signal: what is to be called when it is aborted. */
const listeners = new WeakMap();

/** Calls `listener` once when the signal is aborted; what is given back takes that back. */
export function onAbort(signal, listener) {
  if (!signal) return () => {};
  let all = listeners.get(signal);
  if (!all) {
    all = new Set();
    listeners.set(signal, all);
    const callAll = () => all.forEach((one) => one());
    signal.addEventListener('abort', callAll, { once: true });
  }
  all.add(listener);
  return () => all.delete(listener);
}
