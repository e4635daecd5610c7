// The public calls of `maqal/worker`.
import { POLICY, adopt, stateOf } from '../internal/compiled.js';
import { makeDisposable } from '../internal/disposable.js';
import { MaqalError } from '../internal/error.js';
import { remember } from '../internal/made.js';
import { checkPlace, place, whatOf } from '../internal/nodes.js';
import { policyOptions } from '../internal/options.js';
import { transformStream } from '../internal/transform-stream.js';
import { Client, Remote } from './client.js';
import { CALLS, OBJECTS, optionsOf, readCallOptions } from './crossing.js';
import { unpacked } from './errors.js';
import { nextNumber } from './thread.js';

/** All calls, on the workers that `make` makes. Where the worker fetches its wasm, `wasmOf` reads where from. */
export function callsOf(make, wasmOf = async () => undefined) {
  const client = new Client(make, wasmOf);
  const policies = new WeakMap();
  const collectedPolicies = registry((id) => client.running?.forget(id));
  const collectedRemotes = registry((remote) => remote.free());

  /** A policy has a number in the worker, and is described to it once. */
  function entryOf(policy) {
    stateOf(policy).checkAlive();
    let entry = policies.get(policy);
    if (!entry) {
      entry = { id: nextNumber(), options: optionsOf(policy) };
      policies.set(policy, entry);
      collectedPolicies?.register(policy, entry.id);
    }
    return entry;
  }

  /** The arguments of a call, read as `shape` says, ready to be sent. */
  function pack(name, shape, given) {
    const { signal, transfer: mayTransfer } = readCallOptions(given[shape.length]);
    const [transfer, described] = [[], []];
    const policy = (one) => {
      const entry = entryOf(one);
      described.push(entry);
      return entry.id;
    };
    const args = shape.map((read, at) => read(given[at], { transfer, mayTransfer, policy }));
    return { name, args, transfer, policies: described, signal };
  }

  const call = (name) => async (...given) => {
    const result = await client.thread.ask(pack(name, CALLS[name], given));
    return typeof result?.html === 'string' ? remember(result) : result;
  };
  const calls = Object.fromEntries(Object.keys(CALLS).map((name) => [name, call(name)]));

  const makeRemote = (type, name, given, lost) =>
    new Remote(client, type, pack(name, OBJECTS[type].makers[name], given), lost);
  const methodsOf = (type) => (remote, name, given) => remote.ask(pack(name, OBJECTS[type].methods[name], given));
  const askIndex = methodsOf('RelatedIndex');
  const askArchive = methodsOf('Archive');
  const askStream = methodsOf('Stream');
  const makeIndex = (name, given) =>
    makeRemote('RelatedIndex', name, given, () =>
      new MaqalError('BAD_INDEX', 'this RelatedIndex was lost with its worker: load() it again'));

  class RelatedIndex {
    #remote;

    constructor(documents) {
      this.#remote = documents instanceof Remote ? documents : makeIndex('RelatedIndex', [documents]);
      collectedRemotes?.register(this, this.#remote, this);
    }

    static async load(...given) {
      const remote = makeIndex('loadIndex', given);
      await remote.made;
      return new RelatedIndex(remote);
    }

    async add(...given) {
      return askIndex(this.#remote, 'add', given);
    }
    async remove(...given) {
      return askIndex(this.#remote, 'remove', given);
    }
    async related(...given) {
      return askIndex(this.#remote, 'related', given);
    }
    async save(...given) {
      return askIndex(this.#remote, 'save', given);
    }
    get size() {
      return askIndex(this.#remote, 'size', []);
    }
    async free() {
      collectedRemotes?.unregister(this);
      this.#remote.free();
    }

    static {
      makeDisposable(this);
    }
  }

  async function openArchive(...given) {
    const open = () => makeRemote('Archive', 'openArchive', given);
    const remote = open();
    const size = await remote.made;
    return new Archive(open, remote, size);
  }

  /** An archive is files: where its worker has ended, another opens it again. */
  class Archive {
    #open;
    #remote;

    constructor(open, remote, size) {
      this.#open = open;
      this.#remote = remote;
      Object.defineProperty(this, 'size', { value: size, enumerable: true });
      collectedRemotes?.register(this, remote, this);
    }

    async related(...given) {
      if (this.#remote.isLost) {
        collectedRemotes?.unregister(this);
        this.#remote = this.#open();
        collectedRemotes?.register(this, this.#remote, this);
      }
      return askArchive(this.#remote, 'related', given);
    }
  }

  function sanitizeStream(options) {
    const lost = () => new MaqalError('INTERNAL', 'the worker of this stream has ended');
    const remote = makeRemote('Stream', 'sanitizeStream', [options], lost);
    let rest = '';
    const step = async (name, ...given) => {
      const { html, error } = await askStream(remote, name, given);
      if (!error) return html;
      rest = html;
      throw unpacked(error);
    };
    return transformStream({
      transform: (chunk) => step('transform', chunk),
      flush: () => step('flush'),
      salvage: () => rest,
      end: () => remote.free(),
    });
  }

  async function toDOM(source, target, options, given) {
    checkPlace(target);
    const { safe, untrusted } = whatOf(source, options);
    return place(safe ?? (await calls.sanitize(untrusted, options, given)), target);
  }

  return {
    ...calls,
    async init(source) {
      await client.provide(source);
      try {
        await calls.init();
      } catch (cause) {
        client.forgetSource(); // a failed start is forgotten
        throw cause;
      }
    },
    /** Where no worker is running, there is nothing to give back. */
    async release(...given) {
      if (client.running) await calls.release(...given);
    },
    configure: (options) => client.configure(options),
    openArchive,
    sanitizeStream,
    toDOM,
    RelatedIndex,
  };
}

const registry = (drop) => globalThis.FinalizationRegistry && new FinalizationRegistry(drop);

/**
 * Options for any number of calls. They are compiled in the worker, so that a mistaken value is found by the first call
 * that uses it. In a call of `maqal` itself it is a Policy as well.
 */
export class Policy {
  constructor(options) {
    adopt(this, policyOptions(options)).freeWith(this);
    optionsOf(this);
  }

  free() {
    stateOf(this).free();
  }

  static {
    Object.defineProperty(this.prototype, POLICY, { value: true });
    makeDisposable(this);
  }
}
