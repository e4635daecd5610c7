// What stands at an address: its bytes, and what they are.
import { MaqalError } from '../error.js';

/** What is asked for; nothing in it makes a request to another origin ask for permission first. */
const ACCEPT = 'application/json, text/html, application/xhtml+xml;q=0.9, text/plain;q=0.8, */*;q=0.1';

/** What a content type is taken for. A server that does not know says the last ones, or nothing. */
const KINDS = [
  [/^application\/(?:[\w.-]+\+)?json$/, 'json'],
  [/^(?:text\/html|application\/xhtml\+xml)$/, 'html'],
  [/^text\/(?:plain|markdown)$/, 'text'],
  [/^(?:application\/octet-stream|binary\/octet-stream)?$/, 'auto'],
];

/**
 * Fetches a source. `kind` is what the site says it is, else `auto`: then its content type tells.
 *
 * @returns {Promise<{ source: Uint8Array, kind: string, charset?: string, url: string }>} `url` is where redirects led
 * @throws {MaqalError} `FETCH_FAILED`; what `signal` aborts is thrown as the platform throws it
 */
export async function fetchSource(address, { kind, base, signal, credentials, referrerPolicy }) {
  const url = absolute(address, base);
  const response = await attempt(signal, url, () =>
    fetch(url, { signal, credentials, referrerPolicy, headers: { accept: ACCEPT } }));
  if (!response.ok) throw failed(url, `it answered ${response.status}`);
  const [type, charset] = contentType(response);
  const known = kind === 'auto' ? KINDS.find(([pattern]) => pattern.test(type))?.[1] : kind;
  if (!known) throw failed(url, `it is ${type}, and neither HTML nor text nor JSON: the attribute format says better`);
  const bytes = await attempt(signal, url, () => response.arrayBuffer());
  return { source: new Uint8Array(bytes), kind: known, charset, url: response.url || url };
}

function absolute(address, base) {
  try {
    return new URL(address, base).href;
  } catch (cause) {
    throw new MaqalError('FETCH_FAILED', `"${address}" is no address`, { cause });
  }
}

async function attempt(signal, url, work) {
  try {
    return await work();
  } catch (cause) {
    // A browser does not tell scripts why; its console does.
    if (signal.aborted) throw cause;
    throw failed(url, 'it could not be fetched: no network, no such host, or not for this page (CORS, CSP)', cause);
  }
}

const failed = (url, reason, cause) => new MaqalError('FETCH_FAILED', `${url}: ${reason}`, { cause });

/** The type, in small letters, and the label of the encoding. */
function contentType(response) {
  const header = response.headers.get('content-type') ?? '';
  const [type] = header.split(';');
  return [type.trim().toLowerCase(), /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(header)?.[1]];
}
