// What is shared: the input and the options, in the fragment of the address, which no browser sends to a server.

/** Some chat programs and mail readers cut what is longer. */
export const MAX_LINK_CHARS = 30_000;
/** A short fragment may unfold to a long text. */
const MAX_UNFOLDED_BYTES = 8_000_000;
const PREFIX = '#play=';

/** The fragment for a state, which is plain data. */
export async function fragmentOf(state) {
  const bytes = await through(new Blob([JSON.stringify(state)]), new CompressionStream('deflate-raw'));
  return PREFIX + base64Url(bytes);
}

/** The state of a fragment; `undefined` where it has none. Throws where it has one that cannot be read. */
export async function stateOf(fragment) {
  if (!fragment.startsWith(PREFIX)) return undefined;
  const bytes = await through(new Blob([fromBase64Url(fragment.slice(PREFIX.length))]), new DecompressionStream('deflate-raw'));
  return checked(JSON.parse(new TextDecoder().decode(bytes)));
}

/** Whoever made the link, what comes of it is an input and options, and nothing else. */
function checked(state) {
  const { text, example, name, options = {}, item = 0, tab } = state ?? {};
  const isText = (value) => typeof value === 'string';
  const isRight = isText(text ?? example) && [text, example, name, tab].every((value) => value === undefined || isText(value)) &&
    isObject(options) && Number.isInteger(item);
  if (!isRight) throw new Error('the link holds something else than an input and options');
  return { text, example, name, options, item, tab };
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

async function through(blob, transform) {
  const chunks = [];
  let length = 0;
  const reader = blob.stream().pipeThrough(transform).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    length += read.value.length;
    if (length > MAX_UNFOLDED_BYTES) {
      await reader.cancel();
      throw new Error('the link unfolds to more than it may');
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const CHUNK = 0x8000; // as many arguments as every engine takes

function base64Url(bytes) {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const fromBase64Url = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
