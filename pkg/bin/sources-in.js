// The stories of a file of any format that maqal/sources reads, one after the other, however large the file is.
import { sourceStream } from '../sources-inline.js';
import { isAddress } from './fetch.js';
import { decoded } from './text.js';

/** The name of a file, which may tell its format; undefined where there is none. */
export function nameOf(input) {
  const path = isAddress(input) ? new URL(input).pathname : input;
  return (input !== '-' && path.split(/[\\/]/).pop().replace(/\.gz$/i, '')) || undefined;
}

/**
 * The stories of an input (streams.js), in order: `{ source, bytes }`, where `bytes` are those that were read since the
 * one before. `known`: `{ charset, header }`, what the user and the server say. `tell(encoding)` is called
 * where some bytes are not of the encoding.
 */
export async function* sourcesIn({ head, chunks }, name, known = {}, tell = () => {}) {
  const file = nameOf(name);
  const { readable, writable } = sourceStream({ ...(file && { name: file }) });
  let bytes = 0;
  const counted = (async function* () {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      yield chunk;
    }
  })();
  const pumped = pump(decoded({ head, chunks: counted }, known, tell), writable.getWriter());
  const reader = readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield { source: value, bytes };
      bytes = 0;
    }
  } finally {
    await reader.cancel().catch(() => {}); // it is thrown already
    await pumped;
  }
}

/** Writes chunks as fast as they are taken. What goes wrong is thrown to who reads. */
async function pump(chunks, writer) {
  writer.closed.catch(() => {});
  try {
    for await (const chunk of chunks) {
      await writer.ready;
      await writer.write(chunk);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => {});
  }
}
