// The worker's side: takes calls and answers them.
import { openArchive } from '../archive.js';
import * as api from '../internal/api.js';
import { MaqalError } from '../internal/error.js';
import { RelatedIndex, rankRelated } from '../internal/related.js';
import { renderSidebar } from '../internal/sidebar.js';
import { sanitizerSteps } from '../internal/stream.js';
import { packed } from './errors.js';

/** What is asked here by name, and what makes an object that is asked then. */
const CALLS = { ...api, rankRelated, renderSidebar };
const MAKERS = {
  RelatedIndex: (documents) => new RelatedIndex(documents),
  loadIndex: (bytes) => RelatedIndex.load(bytes),
  openArchive,
  sanitizeStream: streamOf,
};

/** A stream, a step at a time. Before an error goes what closes the HTML so far. */
function streamOf(options) {
  const { transform, flush, salvage, end } = sanitizerSteps(options);
  const attempt = (work) => {
    try {
      return { html: work() };
    } catch (error) {
      return { html: salvage(error), error: packed(error) };
    }
  };
  return { transform: (chunk) => attempt(() => transform(chunk)), flush: () => attempt(flush), free: end };
}

/** Answers what comes by `port`; `init` makes the wasm ready. */
export function serve(port, init) {
  /** By number: what lives here, or promises of it. */
  const objects = new Map();
  const policies = new Map();
  let source;

  const policyOf = (id) => {
    const entry = policies.get(id);
    return (entry.policy ??= new api.Policy(entry.options));
  };
  const argumentOf = ({ value, json, policy }) => {
    if (json !== undefined) return JSON.parse(json);
    if (policy === undefined) return value;
    return value === undefined ? policyOf(policy) : { ...value, policy: policyOf(policy) };
  };

  async function make(object, maker, given) {
    const making = (async () => maker(...given))();
    objects.set(object, making);
    making.catch(() => objects.delete(object));
    return (await making).size;
  }
  async function perform({ name, object, args }) {
    await init(source);
    const given = args.map(argumentOf);
    if (object === undefined) return CALLS[name]?.(...given);
    if (MAKERS[name]) return make(object, MAKERS[name], given);
    const target = await objects.get(object);
    if (!target) throw new MaqalError('BAD_INPUT', 'this was freed');
    return typeof target[name] === 'function' ? target[name](...given) : target[name];
  }
  async function answer(call) {
    const { id } = call;
    try {
      const result = await perform(call);
      port.postMessage({ id, result }, result instanceof Uint8Array ? [result.buffer] : []);
    } catch (thrown) {
      refuse(id, packed(thrown));
    }
  }
  function refuse(id, error) {
    try {
      port.postMessage({ id, error });
    } catch {
      port.postMessage({ id, error: { ...error, cause: String(error.cause) } }); // a cause that cannot be cloned
    }
  }
  async function drop(object) {
    const dropped = objects.get(object);
    objects.delete(object);
    (await dropped?.catch(() => undefined))?.free?.(); // why it could not be made was the answer to its making
  }

  const take = {
    source: (message) => (source = message.source),
    policy: ({ id, options }) => policies.set(id, { options }),
    forget: ({ id }) => {
      policies.get(id)?.policy?.free();
      policies.delete(id);
    },
    drop: ({ object }) => drop(object),
    call: answer,
  };
  // A worker of the site's own may be told other things, too.
  port.addEventListener('message', ({ data }) => void take[data?.kind]?.(data));
  port.postMessage({ isReady: true });
}
