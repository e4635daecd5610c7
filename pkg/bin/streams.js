// Inputs as streams of bytes: a file, an address or standard input, plain or gzip.
import { createReadStream } from 'node:fs';
import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { THIS_LINK } from './addresses.js';
import { get, isAddress } from './fetch.js';
import { unreadable } from './unreadable.js';

const CHUNK_BYTES = 1 << 18;
/** What an input is, is told by this many bytes. */
const HEAD_BYTES = 1024;

/** The bytes of a file, or of standard input, as they are. */
export async function packedChunks(name) {
  if (name === '-') return process.stdin;
  const stream = createReadStream(name, { highWaterMark: CHUNK_BYTES });
  await new Promise((resolve, reject) =>
    stream.once('open', resolve).once('error', (error) => reject(unreadable(name, error))),
  );
  return stream;
}

/** Chunks whose errors name the input. */
async function* named(chunks, name) {
  try {
    yield* chunks;
  } catch (error) {
    throw unreadable(name, error);
  }
}

/** The first bytes, then all of them: `{ head, chunks, close }`. `isEnough` is asked of what is read so far. */
async function peek(stream, isEnough) {
  const iterator = stream[Symbol.asyncIterator]();
  const taken = [];
  for (let size = 0; !isEnough(size, taken.at(-1)); size += taken.at(-1).length) {
    const { done, value } = await iterator.next();
    if (done) break;
    taken.push(Buffer.from(value));
  }
  const close = () => iterator.return?.();
  const chunks = (async function* () {
    try {
      yield* taken;
      yield* { [Symbol.asyncIterator]: () => iterator };
    } finally {
      await close();
    }
  })();
  return { head: Buffer.concat(taken), chunks, close };
}

/**
 * An input, unpacked where it is gzip: `{ head, chunks, close }`. `isEnough(size, chunk)` says whether the head has
 * what it is wanted for.
 */
export async function opened(packed, name, isEnough = (size) => size >= HEAD_BYTES) {
  try {
    const { head, chunks } = await peek(packed, (size) => size >= 2);
    const isPacked = head[0] === 0x1f && head[1] === 0x8b;
    // What fails is thrown to the reader.
    const stream = isPacked
      ? pipeline(Readable.from(chunks), createGunzip({ chunkSize: CHUNK_BYTES }), () => {})
      : chunks;
    const found = await peek(stream, isEnough);
    return { ...found, chunks: named(found.chunks, name) };
  } catch (error) {
    throw unreadable(name, error);
  }
}

/**
 * An input that the user names, from wherever it is: as {@link opened} gives it, with `charset`, which its server
 * names, and `url`, where it was found in the end; both undefined of files.
 */
export async function openedInput(name, isEnough) {
  const { chunks, charset, url } = isAddress(name) ? await get(name, THIS_LINK) : { chunks: await packedChunks(name) };
  return { ...(await opened(chunks, name, isEnough)), charset, url };
}
