// One worker, from its start to its end, as the page sees it.
import { MaqalError, badInput } from '../internal/error.js';
import { unpacked } from './errors.js';
import { onAbort } from './signals.js';

/** So many calls are with the worker at a time. One that waits here can be aborted without having cost anything. */
const MAX_SENT = 8;

const REMEDY =
  'configure({ worker }) takes a function that makes a worker of a script that imports "maqal/worker/thread"';

function failedToStart(cause) {
  if (cause instanceof MaqalError) return cause;
  if (/TrustedScriptURL/.test(cause?.message)) {
    const message = `this page lets only a TrustedScriptURL start a worker: ${REMEDY}`;
    return new MaqalError('TRUSTED_TYPES_BLOCKED', message, { cause });
  }
  const reason = cause?.message || 'its script could not be loaded';
  return new MaqalError('INIT_FAILED', `the worker could not start: ${reason}. ${REMEDY}`, { cause });
}

const ended = (cause) =>
  new MaqalError('INTERNAL', `the worker ended: ${cause?.message || 'no reason was given'}. The next call starts one`, {
    cause,
  });

/** Numbers for calls, objects and policies. */
let last = 0;
export const nextNumber = () => ++last;

export class Thread {
  #worker;
  #isReady = false;
  #idleMilliseconds;
  #over;
  /** What is to be posted, in order, and what was posted and is not answered. */
  #queue = [];
  #sent = new Map();
  /** Objects without which the worker is of no use to somebody. */
  #held = new Set();
  #knownPolicies = new Set();
  #timer;
  isOver = false;

  constructor({ make, idleMilliseconds, over }) {
    this.#idleMilliseconds = idleMilliseconds;
    this.#over = over;
    this.#begin(make).catch((cause) => this.#fail(failedToStart(cause)));
  }

  async #begin(make) {
    const [source, worker] = await make();
    listen(worker, {
      message: (answer) => this.#take(answer),
      failure: (cause) => this.#fail(this.#isReady ? ended(cause) : failedToStart(cause)),
    });
    this.#worker = worker;
    this.#queue.unshift({ message: { kind: 'source', source } });
    this.#pump();
  }

  /** Promises the answer to a call. */
  ask({ name, object, args, transfer, policies, signal }) {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const id = nextNumber();
      const job = { message: { kind: 'call', id, name, object, args }, transfer, resolve, reject };
      for (const policy of policies) this.#introduce(policy);
      this.#queue.push(job);
      // The work of one that was sent goes on; nobody hears of it.
      const abort = () => {
        job.settled();
        this.#queue = this.#queue.filter((other) => other !== job);
        reject(signal.reason);
        this.settle();
      };
      job.settled = onAbort(signal, abort);
      this.#pump();
    });
  }

  #introduce({ id, options }) {
    if (this.#knownPolicies.has(id)) return;
    this.#knownPolicies.add(id);
    this.#queue.push({ message: { kind: 'policy', id, options } });
  }

  /** The policy was collected. */
  forget(policy) {
    if (this.#knownPolicies.delete(policy)) this.#tell({ kind: 'forget', id: policy });
  }

  /** The number for an object. Does the worker stay for its sake? */
  newObject(isHeld) {
    const object = nextNumber();
    if (isHeld) this.#held.add(object);
    return object;
  }

  drop(object) {
    this.#held.delete(object);
    this.#tell({ kind: 'drop', object });
  }

  /** What the wasm is to be had of, if it is not there yet. */
  provide(source) {
    this.#tell({ kind: 'source', source });
  }

  #tell(message) {
    if (this.isOver) return;
    this.#queue.push({ message });
    this.#pump();
  }

  #pump() {
    while (this.#worker && this.#queue.length > 0 && this.#sent.size < MAX_SENT) this.#post(this.#queue.shift());
    this.settle();
  }

  #post(job) {
    const { message, transfer = [] } = job;
    try {
      this.#worker.postMessage(message, transfer);
      if (message.kind === 'call') this.#sent.set(message.id, job);
    } catch (cause) {
      job.settled();
      job.reject(badInput('bytes that can be given to a worker', cause));
    }
  }

  /** Whatever else a worker of the site's own may say is not for this side. */
  #take(answer) {
    const { id, isReady, result, error } = answer ?? {};
    if (isReady) this.#isReady = true;
    const job = this.#sent.get(id);
    if (!job) return;
    this.#sent.delete(id);
    job.settled();
    if (error) job.reject(unpacked(error));
    else job.resolve(result);
    this.#pump();
  }

  /** Ends the worker after a while in which nothing is asked of it. In Node, only what is asked keeps the process. */
  settle() {
    if (!this.#worker || this.isOver) return;
    clearTimeout(this.#timer);
    const isBusy = this.#queue.length + this.#sent.size > 0;
    if (isBusy) this.#worker.ref?.();
    else this.#worker.unref?.();
    if (isBusy || this.#held.size > 0) return;
    this.#timer = setTimeout(() => this.#end(), this.#idleMilliseconds());
    this.#timer.unref?.();
  }

  #end() {
    this.isOver = true;
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#over();
  }

  #fail(error) {
    if (this.isOver) return;
    this.#end();
    for (const job of [...this.#sent.values(), ...this.#queue]) {
      job.settled?.();
      job.reject?.(error);
    }
    this.#sent.clear();
    this.#queue = [];
  }
}

/** Workers of the web and those of Node speak of the same in different ways. */
function listen(worker, { message, failure }) {
  if (worker.addEventListener) {
    worker.addEventListener('message', ({ data }) => message(data));
    worker.addEventListener('messageerror', () => failure());
    worker.addEventListener('error', (event) => {
      event.preventDefault(); // the callers hear of it
      failure(event.error ?? event);
    });
  } else {
    worker.on('message', message);
    worker.on('messageerror', failure);
    worker.on('error', failure);
    worker.on('exit', (code) => failure(new Error(`exit code ${code}`)));
  }
}
