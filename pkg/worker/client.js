// The page's side: one worker for all callers. It starts with the first call, ends when it has had nothing to do for a
// while, and starts again with the next.
import { MaqalError, initFailed } from '../internal/error.js';
import { OptionReader } from '../internal/option-reader.js';
import { Thread } from './thread.js';

const DEFAULT_IDLE_SECONDS = 30;
const MAX_IDLE_SECONDS = 86_400;

/** Knows how a worker is had, and which one there is. */
export class Client {
  #make;
  #wasmOf;
  #wasm;
  #idleSeconds = DEFAULT_IDLE_SECONDS;
  #thread;

  /** `make` gives a worker, or promises one; `wasmOf` makes of what `init()` is given something that can be sent. */
  constructor(make, wasmOf) {
    this.#make = make;
    this.#wasmOf = wasmOf;
  }

  configure(options) {
    const { idleSeconds = this.#idleSeconds, worker = this.#make } = new OptionReader(options)
      .number('idleSeconds', 0, MAX_IDLE_SECONDS)
      .function('worker', 'a function that makes a worker')
      .finish();
    this.#idleSeconds = idleSeconds;
    this.#make = worker;
    this.#thread?.settle();
  }

  /** The first source counts, as in `maqal`, for all workers that come. */
  async provide(source) {
    if (source === undefined || this.#wasm) return;
    this.#wasm = this.#wasmOf(source);
    try {
      const wasm = await this.#wasm;
      this.#thread?.provide(wasm);
    } catch (cause) {
      this.forgetSource();
      throw initFailed(cause);
    }
  }

  forgetSource() {
    this.#wasm = undefined;
    this.#thread?.provide(undefined);
  }

  /** The thread that is running, where there is one. */
  get running() {
    return this.#thread;
  }

  get thread() {
    this.#thread ??= new Thread({
      make: async () => [await this.#wasm, await this.#make()],
      idleMilliseconds: () => this.#idleSeconds * 1000,
      over: () => (this.#thread = undefined),
    });
    return this.#thread;
  }
}

/** Something that lives in the worker. */
export class Remote {
  #thread;
  #object;
  #type;
  #lost;
  #isFreed = false;
  /** Settles with the making. */
  made;

  /** `lost` says what is thrown when the worker has ended meanwhile; what has none does not keep it from ending. */
  constructor(client, type, parcel, lost) {
    this.#thread = client.thread;
    this.#type = type;
    this.#lost = lost;
    this.#object = this.#thread.newObject(lost !== undefined);
    this.made = this.#thread.ask({ ...parcel, object: this.#object });
    this.made.catch(() => this.free());
  }

  get isLost() {
    return this.#thread.isOver;
  }

  async ask(parcel) {
    if (this.#isFreed) throw new MaqalError('BAD_INPUT', `this ${this.#type} was freed`);
    await this.made;
    if (this.isLost) throw this.#lost();
    return this.#thread.ask({ ...parcel, object: this.#object });
  }

  /** What was asked before is answered. */
  free() {
    this.#isFreed = true;
    const drop = () => this.#thread.drop(this.#object);
    this.made.then(drop, drop);
  }
}
