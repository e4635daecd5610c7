// What crosses to the worker, and in which form: for each call, how its arguments are read. They are read here, in the
// page and at the time of the call, as `maqal` itself reads them: once, and into copies.
import { isPolicy, stateOf } from '../internal/compiled.js';
import { badOption } from '../internal/error.js';
import { ARTICLE, DOCUMENTS, copyOfList, json, readable } from '../internal/input.js';
import { isPlain, policyOr, readOptions } from '../internal/options.js';
import { sourceOf } from '../internal/source.js';

const isValue = (value) => typeof value !== 'object' || value === null;
const cannotCross = (value) => typeof value === 'function' || typeof value === 'symbol';

/** What is no input becomes null, which is none either: the worker says what was expected. */
const textOf = (value) => (isValue(value) && !cannotCross(value) ? value : null);
const text = (value) => ({ value: textOf(value) });
const texts = (value) => ({ value: copyOfList(value)?.map(textOf) });

/**
 * Text or bytes. Bytes are copied, and the copy is given away to the worker. With `transfer` it is the caller's own
 * buffer, where the bytes are all of it: what else stands in a buffer is not the worker's.
 */
function source(given, parcel) {
  const bytes = readable(given);
  if (!(bytes instanceof Uint8Array)) return text(bytes);
  const isWhole = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
  const value = parcel.mayTransfer && isWhole ? bytes : bytes.slice();
  parcel.transfer.push(value.buffer);
  return { value };
}

/** Text, bytes, or a Source, which crosses as the copy that is made of it. */
function articleSource(given, parcel) {
  const isRead = isValue(given) || readable(given) !== undefined;
  return isRead ? source(given, parcel) : { value: sourceOf(given) };
}

// Articles and documents cross as JSON: a proxy, as Vue makes of all that it holds, cannot be cloned.
const article = (value) => ({ json: json(value, ARTICLE) });
const documents = (value) => (value === undefined ? {} : { json: json(value, DOCUMENTS) });

/** Where an archive is. A relative address means the page's, and not the worker's. */
function place(where) {
  const given = typeof where === 'string' ? where : where?.href;
  try {
    return { value: new URL(given, globalThis.location?.href).href };
  } catch {
    return text(given); // a path, where there are files
  }
}

const options = (value) => ({ value: cloneable(readOptions(value)) });

/** Options with a Policy among them, or in their place. */
function policyOptions(value, parcel) {
  const given = policyOr(value);
  if (isPolicy(given)) return { policy: parcel.policy(given) };
  if (!isPolicy(given?.policy)) return { value: cloneable(given) };
  const { policy, ...others } = given;
  return { value: cloneable(others), policy: parcel.policy(policy) };
}

/** What a Policy was made of, as it crosses. */
export const optionsOf = (policy) => cloneable(stateOf(policy).options);

const NO_FUNCTION =
  'something that can be sent to a worker, where no function can go: for this option, call maqal itself';

/** Options that were read, as they cross. A symbol is right for no option, and neither is a bigint. */
function cloneable(value, path = '') {
  if (typeof value === 'function') throw badOption(path, NO_FUNCTION);
  if (typeof value === 'symbol') return 0n;
  if (isValue(value)) return value;
  if (Array.isArray(value)) return value.map((item) => cloneable(item, path));
  const below = (name) => (path === '' ? name : `${path}.${name}`);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cloneable(item, below(name))]));
}

/** How the arguments of each call are read. Behind them may stand `{ signal, transfer }`. */
export const CALLS = {
  init: [],
  release: [],
  sanitize: [source, policyOptions],
  sanitizeWithReport: [source, policyOptions],
  describePolicy: [policyOptions],
  renderArticle: [articleSource, policyOptions],
  renderSidebar: [article, policyOptions],
  extractKeywords: [text, options],
  documentFrequencies: [texts, options],
  rankRelated: [article, documents, options],
};

/** The same for what lives in the worker: how it is made, and what it is asked then. */
export const OBJECTS = {
  RelatedIndex: {
    makers: { RelatedIndex: [documents], loadIndex: [source] },
    methods: { add: [documents], remove: [text], related: [article, options], save: [], size: [] },
  },
  Archive: {
    makers: { openArchive: [place, options] },
    methods: { related: [article, options] },
  },
  Stream: {
    makers: { sanitizeStream: [policyOptions] },
    methods: { transform: [source], flush: [] },
  },
};

/** What may stand behind the arguments of a call: `{ signal, transfer }`. */
export function readCallOptions(given = {}) {
  if (isValue(given) || !isPlain(given)) throw badOption('', 'a plain object with signal and transfer');
  const { signal, transfer, ...others } = given;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw badOption(unknown, 'one of signal, transfer');
  const isSignal = typeof signal?.aborted === 'boolean' && typeof signal.addEventListener === 'function';
  if (signal !== undefined && !isSignal) throw badOption('signal', 'an AbortSignal');
  if (transfer !== undefined && typeof transfer !== 'boolean') throw badOption('transfer', 'true or false');
  return { signal, transfer };
}
