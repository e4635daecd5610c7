// Pages and lists over HTTP, fetched from servers that nobody vouches for: no nearer than allowed, no longer than
// patience lasts, and read no further than a limit.
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ANY, PUBLIC, TooNear, lookupWithin, scopeOf } from './addresses.js';

/** How long to wait for an answer, for each piece of it, and for all of an answer that is read whole. */
const PATIENCE_MS = 30_000;
const MAX_REDIRECTS = 10;

export const isAddress = (name) => /^https?:\/\//i.test(name);

const late = () => new Error('no answer in time');

const PACKED = { gzip: createGunzip, 'x-gzip': createGunzip, br: createBrotliDecompress, deflate: createInflate };

/**
 * Connections are kept apart by how near they may lead: a list may not use one that was opened for the user's own
 * address.
 */
const agents = new Map();
function agentOf(protocol, nearest) {
  const name = `${protocol}${nearest}`;
  if (!agents.has(name)) {
    const Agent = protocol === 'https:' ? HttpsAgent : HttpAgent;
    agents.set(name, new Agent({ keepAlive: true, lookup: lookupWithin(nearest) }));
  }
  return agents.get(name);
}

/** One answer, whatever its status: the response, and how near it came from. */
function ask(url, nearest, patience) {
  const literal = scopeOf(url.hostname);
  if (literal > nearest) return Promise.reject(new TooNear(url.hostname, literal));
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const headers = { 'user-agent': 'maqal-index', accept: '*/*', 'accept-encoding': 'gzip, br' };
    const sent = request(url, { agent: agentOf(url.protocol, nearest), headers });
    const timer = setTimeout(() => sent.destroy(late()), patience);
    sent.on('error', reject).on('close', () => clearTimeout(timer));
    sent.on('response', (response) => {
      clearTimeout(timer);
      resolve({ response, scope: scopeOf(response.socket?.remoteAddress ?? '') ?? PUBLIC });
    });
    sent.end();
  });
}

/** The address that a redirect leads to; undefined where the answer is no redirect. */
function redirectOf({ statusCode, headers }, url) {
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) return undefined;
  const next = URL.canParse(headers.location, url) ? new URL(headers.location, url) : undefined;
  if (!next || !isAddress(next.href)) throw new Error('it is redirected to no address');
  return next;
}

/**
 * Fetches an address that is no nearer than `nearest`, and gives `{ chunks, scope, charset, url }`: its bytes,
 * unpacked, how near they came from, the encoding that its header names, and the address behind all redirects. A
 * redirect leads no nearer than the server that redirects, unless the user vouches for ANY.
 */
export async function get(address, nearest, patience = PATIENCE_MS) {
  const failed = (reason, cause) => new Error(`cannot read ${address}: ${reason}`, { cause });
  try {
    let url = new URL(address);
    for (let hops = 0, within = nearest; hops <= MAX_REDIRECTS; hops++) {
      const { response, scope } = await ask(url, within, patience);
      const next = redirectOf(response, url);
      if (!next && response.statusCode >= 200 && response.statusCode < 300) {
        const charset = charsetOf(response.headers['content-type']);
        return { chunks: unpacked(response, patience), scope, charset, url: url.href };
      }
      response.destroy();
      const status = response.statusCode;
      if (!next) throw Object.assign(failed(`the server answered ${status}`), { status });
      url = next;
      if (nearest !== ANY) within = Math.min(within, scope);
    }
    throw failed('it is redirected too often');
  } catch (error) {
    throw error.message.startsWith('cannot read ') ? error : failed(error.message || error.code, error);
  }
}

const charsetOf = (type = '') => /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(type)?.[1];

async function* unpacked(response, patience) {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  let stream = response;
  if (encoding !== '' && encoding !== 'identity') {
    if (!Object.hasOwn(PACKED, encoding)) {
      response.destroy();
      throw new Error(`packed as ${encoding}, which nobody asked for`);
    }
    stream = pipeline(response, PACKED[encoding](), () => {}); // what fails is thrown to the reader
  }
  yield* patient(stream, patience);
}

/** The chunks of a stream. It gives up on a server that keeps silent. */
async function* patient(stream, patience) {
  const iterator = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await inTime(iterator.next(), patience);
      if (done) return;
      yield value;
    }
  } finally {
    stream.destroy();
  }
}

async function inTime(promise, milliseconds) {
  let timer;
  const out = new Promise((_, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  try {
    return await Promise.race([promise, out]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * All of the chunks in one. It fails at more than `limit` bytes, or when it takes longer than patience lasts.
 */
export async function whole(chunks, limit, patience = PATIENCE_MS) {
  const parts = [];
  const end = Date.now() + patience;
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw new Error(`more than ${limit >> 20} MB, unpacked`);
    if (Date.now() > end) throw late();
    parts.push(chunk);
  }
  return Buffer.concat(parts, length);
}
