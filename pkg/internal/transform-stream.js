// A WHATWG TransformStream that knows when its reader or its writer has left.

/**
 * A TransformStream put together of two streams, as the standard describes it. The browsers' own TransformStream does
 * not say when a reader or a writer has left, so that what is held for them would wait for the collector. `transform`
 * and `flush` give what is to be written, a list for several pieces, or promise it; what `salvage` gives is written
 * before an error; `end` is called whatever the end is.
 */
export function transformStream({ transform, flush, salvage, end }) {
  let reading; // the controllers of the two
  let writing;
  let over; // `{ reason }`, once the stream has ended
  let isWanted = false;
  let wake;

  /** Ends the stream, and tells the side that does not know yet. */
  const stop = (reason, other) => {
    if (over) return;
    over = { reason };
    end();
    other?.error(reason);
    wake?.();
  };
  const put = (written) => {
    for (const piece of [written ?? []].flat()) {
      if (piece === '' || over) continue;
      isWanted = false; // another reader who is waiting says so at once
      reading.enqueue(piece);
    }
  };
  const attempt = async (work) => {
    try {
      put(await work());
    } catch (error) {
      if (over) throw over.reason;
      try {
        put(salvage(error));
      } finally {
        stop(error, reading);
      }
      throw error;
    }
  };

  const readable = new ReadableStream({
    start(controller) {
      reading = controller;
    },
    pull() {
      isWanted = true;
      wake?.();
    },
    cancel: (reason) => stop(reason, writing),
  }, { highWaterMark: 0 });
  const writable = new WritableStream({
    start(controller) {
      writing = controller;
      // The signal comes at once, while abort() below waits for a write to be through, and the write waits for a
      // reader.
      controller.signal?.addEventListener('abort', () => stop(controller.signal.reason, reading));
    },
    async write(chunk) {
      while (!isWanted && !over) await new Promise((resolve) => { wake = resolve; });
      if (over) throw over.reason;
      await attempt(() => transform(chunk));
    },
    async close() {
      if (over) throw over.reason;
      await attempt(flush);
      if (over) return;
      reading.close();
      stop();
    },
    abort: (reason) => stop(reason, reading),
  });
  const both = Object.create(TransformStream.prototype, {
    readable: { value: readable, enumerable: true },
    writable: { value: writable, enumerable: true },
  });
  // Node would print a TransformStream by the internals of one of its own, which this has not.
  const inspect = Symbol.for('nodejs.util.inspect.custom');
  return Object.defineProperty(both, inspect, { value: () => ({ readable, writable }) });
}
