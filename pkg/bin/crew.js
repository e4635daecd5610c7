// The threads that a command shares its work among. Jobs, which are lists of items, go out in order, and their results
// come back in order. Only a few jobs are under way at a time: who writes slowly holds up who reads.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { MaqalError } from '../internal/error.js';
import { unpacked } from '../worker/errors.js';

/** One that a thread works at, and one that waits for it. */
const JOBS_A_THREAD = 2;

// Flags of the program's own, such as --input-type, are not for this script.
const startThread = () => new Worker(new URL('./crew-thread.js', import.meta.url), { execArgv: [] });

export class Crew {
  #threads = new Set();
  #most;
  #start;

  /** Threads are made when there is work for them, by `start`, as many as that at most. */
  constructor(most = availableParallelism(), start = startThread) {
    this.#most = most;
    this.#start = start;
  }

  /**
   * The results of jobs, in their order. `task` names what tasks.js has, and `setUp` is sent to each thread once.
   * `lost(item, error)` gives the result in place of an item that has ended its thread.
   */
  async *map({ task, setUp, lost }, jobs) {
    const round = { prepare: { task, setUp }, lost };
    const iterator = jobs[Symbol.asyncIterator]?.() ?? jobs[Symbol.iterator]();
    const ahead = [];
    let next;
    try {
      for (let isOver = false; ; ) {
        const hasRoom = ahead.length < JOBS_A_THREAD * this.#most;
        if (!isOver && hasRoom) next ??= Promise.resolve(iterator.next()).then((step) => ({ step }));
        const [first] = ahead;
        const waiting = [first, next].filter(Boolean);
        if (waiting.length === 0) return;
        const { results, step } = await Promise.race(waiting);
        if (results) {
          ahead.shift();
          yield* results;
        } else {
          next = undefined;
          isOver = step.done;
          if (!isOver) ahead.push(this.#begin(round, step.value));
        }
      }
    } finally {
      next?.catch(() => {});
      const returned = iterator.return?.();
      // What waits for its input would keep us waiting, too.
      if (!next) await returned;
    }
  }

  #begin(round, items) {
    const begun = this.#do(round, items).then((results) => ({ results }));
    begun.catch(() => {}); // it is thrown where it is waited for
    return begun;
  }

  /** The results of a job: one, unless its thread has ended. Then each item goes by itself. */
  async #do(round, items) {
    try {
      return [await this.#thread().ask(round, items)];
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      if (error.wasWaiting) return this.#do(round, items);
      if (items.length === 1 && round.lost) return [round.lost(items[0], error.cause)];
      if (items.length === 1) throw error.cause;
      const results = [];
      for (const item of items) results.push(...(await this.#do(round, [item])));
      return results;
    }
  }

  /** The thread that has least to do, or a new one where all have something. */
  #thread() {
    const [idlest] = [...this.#threads].sort((one, other) => one.load - other.load);
    if (idlest && (idlest.load === 0 || this.#threads.size >= this.#most)) return idlest;
    const thread = new Thread(this.#start(), () => this.#threads.delete(thread));
    this.#threads.add(thread);
    return thread;
  }

  async close() {
    await Promise.all([...this.#threads].map((thread) => thread.end()));
  }
}

/** Says that the thread of a job has ended. */
class Lost extends Error {
  constructor(cause, wasWaiting) {
    super(cause.message, { cause });
    this.wasWaiting = wasWaiting;
  }
}

class Thread {
  #worker;
  /** The jobs that it has, those first that came first. */
  #jobs = [];
  #round;
  #over;

  constructor(worker, over) {
    this.#over = over;
    this.#worker = worker;
    this.#worker.on('message', ({ result, error }) => {
      const job = this.#jobs.shift(); // there is none once it has been told to end
      if (error) job?.reject(unpacked(error));
      else job?.resolve(result);
    });
    this.#worker.on('error', (cause) => this.#lose(cause));
    this.#worker.on('exit', () => this.#lose());
  }

  get load() {
    return this.#jobs.length;
  }

  ask(round, items) {
    if (this.#round !== round) this.#worker.postMessage({ prepare: round.prepare });
    this.#round = round;
    return new Promise((resolve, reject) => {
      this.#jobs.push({ resolve, reject });
      this.#worker.postMessage({ items });
    });
  }

  #lose(cause) {
    this.#over();
    const error = new MaqalError('INTERNAL', `a thread has ended: ${cause?.message ?? 'nobody knows why'}`, { cause });
    for (const [at, { reject }] of this.#jobs.splice(0).entries()) reject(new Lost(error, at > 0));
  }

  end() {
    this.#jobs = [];
    return this.#worker.terminate();
  }
}
